"""The story of the made-up practice in `resources/demo`, and random draws from it."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from desktop.models import Base
from desktop.resources import resource
from desktop.rules.text import fold
from desktop.services.practice.references import PREFIXES

CARD_WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9)
"""The ninth digit of a real Medicare card is the sum of the first eight, weighted so, modulo ten."""


@functools.cache
def words(name: str) -> dict[str, Any]:
    """One file of the story: staff, names, places, people, calendar or story (the clients by name)."""
    loaded: dict[str, Any] = json.loads(resource(f"demo/{name}.json").read_text(encoding="utf-8"))
    return loaded


class Draw(Random):
    """Random draws from the story; the same seed draws the same."""

    def happens(self, share: float) -> bool:
        return self.random() < share

    def weighted(self, choices: Mapping[str, float]) -> str:
        """One of the keys, as frequent as its value says."""
        return self.choices(list(choices), list(choices.values()))[0]

    def group(self) -> dict[str, Any]:
        """The surnames, women's and men's names of one origin."""
        groups = words("names")["groups"]
        return dict(self.choices(groups, [group["share"] for group in groups])[0])

    def filled(self, pattern: str) -> str:
        """The pattern with a digit for each `#`."""
        return "".join(str(self.randint(0, 9)) if char == "#" else char for char in pattern)

    def days(self, mean: float, least: int, most: int) -> int:
        """A waiting time: many short ones, few long ones, from `least` to `most` days."""
        return min(most, least + int(self.expovariate(1 / mean)))

    def mobile(self) -> str:
        """One of the mobile numbers that the Australian regulator (ACMA) keeps for fiction."""
        return str(self.choice(words("places")["mobiles"]))

    def landline(self) -> str:
        """A number in the landline ranges that ACMA keeps for fiction."""
        return self.filled(f"{self.choice(words('places')['landline_prefixes'])} ####")

    def medicare_number(self) -> str:
        """Ten digits that look like a Medicare card's and fail its check digit, so that it is nobody's."""
        first = [self.randint(2, 6), *(self.randint(0, 9) for _ in CARD_WEIGHTS[1:])]
        check = sum(digit * weight for digit, weight in zip(first, CARD_WEIGHTS, strict=True)) % 10
        return "".join(map(str, first)) + f"{(check + self.randint(1, 9)) % 10}1"

    def provider_number(self) -> str:
        """A number like a Medicare provider number, with a last letter that no real one has."""
        return f"{self.filled('00####')}{self.choice('123456789ABFHJKLTWXY')}Z"


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


def reference(model: type[Base], number: int) -> str:
    """A reference like those that the program makes for new records, which continue from here."""
    return f"{PREFIXES[model]}{number:06}"


def mail_name(first: str, last: str) -> str:
    """The part of an e-mail address before the @: `zoe.obrien`."""
    return "".join(char for char in f"{fold(first)}.{fold(last)}" if _is_in_address(char))


def _is_in_address(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char == ".")
