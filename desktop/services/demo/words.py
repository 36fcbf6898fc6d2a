"""What the made-up practice is made of: names, places and notes from `resources/demo`, and how to draw from them."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from random import Random
from typing import Any

from desktop.models import Base
from desktop.resources import resource
from desktop.rules.text import fold
from desktop.services.practice.references import PREFIXES


@functools.cache
def words(name: str) -> dict[str, Any]:
    """One of the word lists: staff, names, places or story."""
    loaded: dict[str, Any] = json.loads(resource(f"demo/{name}.json").read_text(encoding="utf-8"))
    return loaded


def share(total: int, weights: Sequence[float]) -> list[int]:
    """Divide `total` in proportion to the weights, in whole numbers that add up to it exactly."""
    whole = sum(weights)
    given, reached, parts = 0, 0.0, []
    for weight in weights:
        reached += weight
        upto = round(total * reached / whole) if whole else 0
        parts.append(upto - given)
        given = upto
    return parts


def weighted(random: Random, choices: dict[str, float]) -> str:
    """One of the keys, as often as its value says."""
    return random.choices(list(choices), list(choices.values()))[0]


def reference(model: type[Base], number: int) -> str:
    """Like those the program makes for new records, which go on from here."""
    return f"{PREFIXES[model]}{number:06}"


def mail_name(first: str, last: str) -> str:
    """What stands before the @ of an e-mail address: `zoe.obrien`."""
    return "".join(c for c in f"{fold(first)}.{fold(last)}" if c.isascii() and (c.isalnum() or c == "."))


def medicare_number(random: Random) -> str:
    """Ten digits that look like a Medicare card's and fail its check digit, so that it is nobody's.

    The ninth digit of a real card is the first eight, weighted 1 3 7 9 1 3 7 9, modulo ten.
    """
    first = [random.randint(2, 6), *(random.randint(0, 9) for _ in range(7))]
    check = sum(d * weight for d, weight in zip(first, (1, 3, 7, 9, 1, 3, 7, 9), strict=True)) % 10
    return "".join(map(str, first)) + f"{(check + random.randint(1, 9)) % 10}1"


def provider_number(random: Random) -> str:
    """Like a Medicare provider number, with a last letter that no real one has."""
    return f"{random.randint(0, 9999):06}{random.choice('123456789ABFHJKLTWXY')}Z"


def mobile(random: Random) -> str:
    """One of the mobile numbers that the Australian regulator (ACMA) keeps for fiction."""
    return str(random.choice(words("places")["mobiles"]))


def landline(random: Random) -> str:
    """A number in the landline ranges that the Australian regulator (ACMA) keeps for fiction."""
    return f"{random.choice(words('places')['landline_prefixes'])} {random.randint(0, 9999):04}"
