"""The judgement whether two client files are of one person, from all their fields together.

What a whole family shares (surname, address, phones, e-mail, Medicare card) is capped, so that brothers and
sisters are not mistaken for one person.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from math import inf, log2
from typing import NamedTuple

from rapidfuzz.distance import OSA

from desktop.rules.duplicates.evidence import (
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
"""The most that surname, address, phones and e-mail together count for one person."""

FAMILY_CAP = 9.0
"""The same if neither first name nor birthday supports it: then they only show that it is one family."""

TWINS_CAP = 2.0
"""The most that one birthday, or two alike, count with two first names: a mistake in one of them, or
twins."""

AMONG_FAMILIES = -4.0
"""The same if families come to the practice; then it is also the most for a parent and a child with one
name."""

GENERATION = range(19, 41)
"""Years between a parent and a child."""

CROSSED, SMALL_THINGS = 1.0, 3.0

LOWEST = -5.0
"""The fewest bits of a pair, however many duplicates a practice has."""


class Likelihood(enum.StrEnum):
    VERY_LIKELY = "very likely"
    LIKELY = "likely"
    POSSIBLE = "possible"


LEAST = {Likelihood.VERY_LIKELY: 10.0, Likelihood.LIKELY: 4.0, Likelihood.POSSIBLE: 0.0}
"""The bits from which a pair is called this; a pair with fewer is not one."""


class _Own(NamedTuple):
    """The bits of what is a person's own: birthday, first name, surname."""

    born: float
    first: float
    last: float

    @property
    def support_one_person(self) -> bool:
        return self.first > 0 or self.born > 0

    @property
    def has_one_name(self) -> bool:
        return min(self.first, self.last) > 0

    @property
    def may_be_twins(self) -> bool:
        return self.first == FIRST_DIFFERS and self.born > 0


def bits(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> float:
    """How far the evidence supports one person (above 0) or two (below 0).

    Below `LOWEST` it may be a bound instead: not even if everything else agreed would it be above.
    """
    own = _Own(birth_bits(one.born, other.born, rarity), *_names(one, other, rarity))
    total = rarity.prior + own.born + own.first
    numbers = medicare_bits(one.card, other.card) + own_number_bits(one.own_numbers, other.own_numbers)
    at_most = total + HOUSEHOLD_CAP + numbers + SMALL_THINGS
    if at_most < LOWEST:
        return at_most
    total += _household_bits(one, other, rarity, own)
    total += gender_bits(one.gender, other.gender) + middle_bits(one.middle, other.middle)
    return min(total, _most_in_family(one, other, rarity, own)) + numbers


def _household_bits(one: ComparedClient, other: ComparedClient, rarity: Rarity, own: _Own) -> float:
    """The bits of what a household shares, up to its cap."""
    reached = phone_bits(one.phones, other.phones) + email_bits(one.email, other.email)
    cap = HOUSEHOLD_CAP if own.support_one_person else FAMILY_CAP
    return min(cap, own.last + address_bits(one, other, rarity) + reached)


def _most_in_family(one: ComparedClient, other: ComparedClient, rarity: Rarity, own: _Own) -> float:
    """The most bits for what may be twins, or a parent and a child with one name."""
    if own.may_be_twins:
        return AMONG_FAMILIES if rarity.has_families else TWINS_CAP
    if rarity.has_families and _may_be_parent(one, other, own):
        return AMONG_FAMILIES
    return inf


def _may_be_parent(one: ComparedClient, other: ComparedClient, own: _Own) -> bool:
    """Whether the two may be a parent and a child."""
    return own.has_one_name and _a_generation_apart(one.born, other.born)


def bits_of_share(scores: Iterable[float], number: int) -> float:
    """How many more bits each pair has if more clients than expected are very likely there twice.

    `scores` are those of all pairs among `number` clients. So a list put together from two, in which every
    client is there twice, is judged as what it is.
    """
    sure = sum(score >= LEAST[Likelihood.VERY_LIKELY] for score in scores)
    return log2(min(1.0, max(EXPECTED, sure / max(number, FEWEST))) / EXPECTED)


def likelihood(found: float) -> Likelihood | None:
    """The word for this many bits; None if they mean two people."""
    return next((word for word, least in LEAST.items() if found >= least), None)


def _names(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> tuple[float, float]:
    """The bits of first names and surnames; both agree if the two were typed into each other's field."""
    first = max(_firsts(one, other, rarity))
    last = name_bits(one.last, other.last, rarity, LAST_DIFFERS)
    if min(first, last) >= 0:
        return first, last
    crossed = _crossed(one, other, rarity)
    return crossed if _are_crossed(crossed, first + last) else (first, last)


def _are_crossed(crossed: tuple[float, float], straight: float) -> bool:
    return crossed[1] > 0 and sum(crossed) > straight


def _firsts(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> Iterator[float]:
    """The bits of the first names, and of the name that one of the two prefers."""
    yield name_bits(one.first, other.first, rarity, FIRST_DIFFERS)
    if one.preferred:
        yield name_bits(one.preferred, other.first, rarity, FIRST_DIFFERS)
    if other.preferred:
        yield name_bits(one.first, other.preferred, rarity, FIRST_DIFFERS)


def _crossed(one: ComparedClient, other: ComparedClient, rarity: Rarity) -> tuple[float, float]:
    """The bits of names typed into each other's field.

    If only one agrees, it may be the surname of a family.
    """
    across = name_bits(one.first, other.last, rarity, FIRST_DIFFERS)
    back = name_bits(one.last, other.first, rarity, FIRST_DIFFERS)
    return min(across, back) - CROSSED, max(across, back) - CROSSED


def _a_generation_apart(one: str, other: str) -> bool:
    """Whether two birthdays are those of a parent and a child: years apart, and not a typing slip."""
    if not one or not other or abs(int(one[:4]) - int(other[:4])) not in GENERATION:
        return False
    return OSA.distance(one, other, score_cutoff=2) > 2
