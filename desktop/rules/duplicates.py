"""Whether two client files are of one person: what all their fields say together.

What a whole family shares (surname, address, phones, e-mail, Medicare card) is capped, so that brothers and
sisters are not taken for one.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from math import log2

from rapidfuzz.distance import OSA

from desktop.rules.duplicate_evidence import (
    EXPECTED,
    FEWEST,
    FIRST_DIFFERS,
    LAST_DIFFERS,
    ComparedClient,
    Rarity,
    address_bits,
    birth_bits,
    email_bits,
    gender_bits,
    medicare_bits,
    middle_bits,
    name_bits,
    own_number_bits,
    phone_bits,
)

HOUSEHOLD_CAP = 16.0
"""The most that surname, address, phones and e-mail together can say of one person."""

FAMILY_CAP = 9.0
"""The same where neither first name nor birthday speaks for it: then they only say that it is one family."""

TWINS_CAP = 2.0
"""The most that one birthday, or two that are alike, say of two first names: a mistake in one of them, or twins."""

AMONG_FAMILIES = -4.0
"""The same where families come to the practice; there it is also the most for a parent and a child of one name."""

GENERATION = range(19, 41)
"""Years between a parent and a child."""

CROSSED, SMALL_THINGS = 1.0, 3.0

LOWEST = -5.0
"""A pair with less is none, however many duplicates a practice has."""


class Likelihood(enum.StrEnum):
    VERY_LIKELY = "very likely"
    LIKELY = "likely"
    POSSIBLE = "possible"


LEAST = {Likelihood.VERY_LIKELY: 10.0, Likelihood.LIKELY: 4.0, Likelihood.POSSIBLE: 0.0}
"""The bits from which on a pair is called so; a pair with less is none."""


def bits(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> float:
    """How far the evidence speaks for one person (above 0) or for two (below 0).

    Below `LOWEST` it may be a bound instead: not even if all the rest agreed would it come above.
    """
    born = birth_bits(one.born, other.born, rarity)
    first, last = _names(one, other, rarity)
    total = rarity.prior + born + first
    numbers = medicare_bits(one.card, other.card) + own_number_bits(one.own_numbers, other.own_numbers)
    at_most = total + HOUSEHOLD_CAP + numbers + SMALL_THINGS
    if at_most < LOWEST:
        return at_most
    reached = phone_bits(one.phones, other.phones) + email_bits(one.email, other.email)
    cap = HOUSEHOLD_CAP if first > 0 or born > 0 else FAMILY_CAP
    total += min(cap, last + address_bits(one, other, rarity) + reached)
    total += gender_bits(one.gender, other.gender) + middle_bits(one.middle, other.middle)
    if first == FIRST_DIFFERS and born > 0:
        total = min(total, AMONG_FAMILIES if rarity.has_families else TWINS_CAP)
    elif rarity.has_families and min(first, last) > 0 and _a_generation_apart(one.born, other.born):
        total = min(total, AMONG_FAMILIES)
    return total + numbers


def bits_of_share(scores: Iterable[float], number: int) -> float:
    """How many bits more each pair has where more clients than expected are very likely there twice.

    `scores` are those of all pairs among `number` clients. A list that was put together from two, in which every
    client is there twice, is so judged as what it is.
    """
    sure = sum(score >= LEAST[Likelihood.VERY_LIKELY] for score in scores)
    return log2(min(1.0, max(EXPECTED, sure / max(number, FEWEST))) / EXPECTED)


def likelihood(found: float) -> Likelihood | None:
    """What so many bits are called; None where they speak for two people."""
    return next((word for word, least in LEAST.items() if found >= least), None)


def _names(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> tuple[float, float]:
    """For the first names and for the surnames; both agree where the two were typed into each other's field."""
    first = max(_firsts(one, other, rarity))
    last = name_bits(one.last, other.last, rarity, LAST_DIFFERS)
    if first < 0 or last < 0:
        crossed = _crossed(one, other, rarity)
        if crossed[1] > 0 and sum(crossed) > first + last:
            return crossed
    return first, last


def _firsts(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> Iterator[float]:
    """For the first names, and for the name that one of the two prefers."""
    yield name_bits(one.first, other.first, rarity, FIRST_DIFFERS)
    if one.preferred:
        yield name_bits(one.preferred, other.first, rarity, FIRST_DIFFERS)
    if other.preferred:
        yield name_bits(one.first, other.preferred, rarity, FIRST_DIFFERS)


def _crossed(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> tuple[float, float]:
    """For names typed into each other's field. Where only one agrees, it may be the surname of a family."""
    across = name_bits(one.first, other.last, rarity, FIRST_DIFFERS)
    back = name_bits(one.last, other.first, rarity, FIRST_DIFFERS)
    return min(across, back) - CROSSED, max(across, back) - CROSSED


def _a_generation_apart(one: str, other: str) -> bool:
    """Whether two birthdays are those of a parent and a child: years apart, and no slip of the keys."""
    if not one or not other or abs(int(one[:4]) - int(other[:4])) not in GENERATION:
        return False
    return OSA.distance(one, other, score_cutoff=2) > 2
