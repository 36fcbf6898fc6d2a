"""The sieve for pairs of clients who may be one person: in columns, by the most that evidence can add up to.

Each field is asked once for every two distinct values, and at first only if that is quick; a pair for which
not even the best possible rest would suffice is out. Only `duplicates.bits` judges those that are left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA, Indel
from rapidfuzz.process import cpdist

from desktop.rules.columns import Bits, Codes, Numbers, Pairs
from desktop.rules.duplicates.evidence import (
    BIRTH_MISTYPED,
    BORN_DIFFERS,
    CARD_DIFFERS,
    CARD_MISTYPED,
    FIRST_DIFFERS,
    LAST_DIFFERS,
    NOT_SHARED,
    SHARED,
    STREET_ALIKE,
    STREET_DIFFERS,
    Card,
    ComparedClient,
    Rarity,
    birth_bits,
    birth_key,
    email_bits,
    gender_bits,
    medicare_bits,
    middle_bits,
    name_bits,
    own_number_bits,
    phone_bits,
    place_bits,
    street_bits,
)
from desktop.rules.duplicates.judgement import CROSSED, FAMILY_CAP, HOUSEHOLD_CAP, LOWEST

_ROUNDING = 1e-3
"""The tolerance for sums in another order."""


Mask: TypeAlias = NDArray[np.bool_]

_AT_ONCE = np.inf
_NO_CARD = ("", "")


@dataclass(frozen=True)
class _Field:
    """A field of a client and what two of its values say.

    `most` is the most that two different values can say; without it they are asked at once, as they are few.
    `alike` ones are quickly found, and all others say `far`.
    """

    value: Callable[[ComparedClient], Any]
    said: Callable[[Any, Any], float]
    most: float = _AT_ONCE
    alike: Callable[[list[Any], list[Any]], Mask] | None = None
    far: float = 0.0
    empty: Any = ""

    def asked(self, ones: list[Any], others: list[Any]) -> Bits:
        """What the two values at each position say, if both are there."""
        if self.alike is None:
            return _one_by_one(self.said, ones, others)
        found = np.full(len(ones), self.far)
        for place in np.flatnonzero(self.alike(ones, others)).tolist():
            found[place] = self.said(ones[place], others[place])
        return found


def _one_by_one(said: Callable[[Any, Any], float], ones: list[Any], others: list[Any]) -> Bits:
    return np.fromiter(map(said, ones, others), dtype=np.float64, count=len(ones))


class _Column:
    """One field of everybody, as numbers."""

    def __init__(self, field: _Field, people: Sequence[ComparedClient]) -> None:
        self._field = field
        self._codes = Codes(field.empty)
        self._numbers = self._codes.of(map(field.value, people))

    @property
    def is_bound(self) -> bool:
        """Whether `at_most` may be more than the two actually say."""
        return self._field.most != _AT_ONCE

    def at_most(self, pairs: Pairs) -> Bits:
        """The most that the two values of each pair can say; for equal ones, what they do say."""
        one, other = self._of(pairs)
        return self._said(Pairs(one, other), one == other if self.is_bound else np.True_)

    def exactly(self, pairs: Pairs) -> Bits:
        return self._said(self._of(pairs), np.True_)

    def _of(self, pairs: Pairs) -> Pairs:
        return Pairs(self._numbers[pairs.one], self._numbers[pairs.other])

    def _said(self, values: Pairs, where: Mask | np.bool_) -> Bits:
        """What two values say; 0 if one of the two is empty."""
        both = (values.one > 0) & (values.other > 0)
        found = np.where(both, self._field.most, 0.0)
        asked = both & where
        found[asked] = self._codes.compared(Pairs(values.one[asked], values.other[asked]), self._field.asked)
        return found


class _Names:
    """The names of everybody, as numbers."""

    def __init__(self, people: Sequence[ComparedClient], rarity: Rarity) -> None:
        self._codes = Codes("")
        self._first = self._codes.of(person.first for person in people)
        self._last = self._codes.of(person.last for person in people)
        self._preferred = self._codes.of(person.preferred for person in people)
        self._rarity = rarity

    def at_most(self, pairs: Pairs) -> tuple[Bits, Bits]:
        """The most for first names and surnames, which may also have been typed into each other's field."""
        one, other = pairs
        first = self._firsts(one, other)
        last = self._said(self._last[one], self._last[other], LAST_DIFFERS)
        across = self._said(self._first[one], self._last[other], FIRST_DIFFERS) - CROSSED
        back = self._said(self._last[one], self._first[other], FIRST_DIFFERS) - CROSSED
        crossed = (np.minimum(first, last) < 0) & (np.maximum(across, back) > 0)
        return (
            np.where(crossed, np.maximum(first, np.minimum(across, back)), first),
            np.where(crossed, np.maximum(last, np.maximum(across, back)), last),
        )

    def _firsts(self, one: Numbers, other: Numbers) -> Bits:
        """The most for the first names, and for a name that one of the two prefers."""
        said = self._said(self._first[one], self._first[other], FIRST_DIFFERS)
        for mine, theirs, preferred in (
            (self._preferred[one], self._first[other], self._preferred[one]),
            (self._first[one], self._preferred[other], self._preferred[other]),
        ):
            again = preferred > 0
            said[again] = np.maximum(said[again], self._said(mine[again], theirs[again], FIRST_DIFFERS))
        return said

    def _said(self, one: Numbers, other: Numbers, differs: float) -> Bits:
        said = partial(name_bits, rarity=self._rarity, differs=differs)
        return self._codes.compared(Pairs(one, other), partial(_one_by_one, said))


class Sieve:
    """The sieve, asked repeatedly, for as many pairs at a time as fit into memory."""

    def __init__(self, people: Sequence[ComparedClient], rarity: Rarity) -> None:
        self._prior = rarity.prior
        self._names = _Names(people, rarity)
        self._own = [_Column(field, people) for field in _own_fields(rarity)]
        self._household = [_Column(field, people) for field in _household_fields(rarity)]

    def left(self, pairs: Pairs) -> Pairs:
        """The pairs, among these, whose evidence may reach `LOWEST`."""
        columns = [*self._own, *self._household]
        most = np.array(
            [*self._names.at_most(pairs), *(column.at_most(pairs) for column in columns)], dtype=np.float32
        )
        pairs, most = self._sifted(pairs, most)
        for row, column in enumerate(columns, start=2):
            if column.is_bound:
                most[row] = column.exactly(pairs)
                pairs, most = self._sifted(pairs, most)
        return pairs

    def _sifted(self, pairs: Pairs, most: Bits) -> tuple[Pairs, Bits]:
        first, last, _, born, *_ = most
        household = last + most[-len(self._household) :].sum(axis=0)
        cap = np.where((first > 0) | (born > 0), HOUSEHOLD_CAP, FAMILY_CAP)
        own = first + most[2 : -len(self._household)].sum(axis=0)
        kept = self._prior + own + np.minimum(cap, household) >= LOWEST - _ROUNDING
        return Pairs(pairs.one[kept], pairs.other[kept]), most[:, kept]


def _own_fields(rarity: Rarity) -> tuple[_Field, ...]:
    """The person's own fields: the card, which is compared most quickly, the birthday, then the rest."""
    birth = partial(birth_bits, rarity=rarity)
    return (
        _Field(
            lambda person: person.card if person.medicare else _NO_CARD,
            medicare_bits, CARD_MISTYPED, _cards_alike, CARD_DIFFERS, _NO_CARD,
        ),
        _Field(lambda person: person.born, birth, BIRTH_MISTYPED, _births_alike, BORN_DIFFERS),
        _Field(lambda person: person.gender, gender_bits),
        _Field(lambda person: person.middle, middle_bits),
        _Field(lambda person: person.own_numbers, own_number_bits, empty=()),
    )  # fmt: skip


def _household_fields(rarity: Rarity) -> tuple[_Field, ...]:
    """The fields that a household shares, besides the surname."""
    place, house = partial(place_bits, rarity=rarity), partial(street_bits, near=True)
    return (
        _Field(lambda person: person.place, place, empty=("", "")),
        _Field(lambda person: person.email, email_bits, NOT_SHARED),
        _Field(lambda person: person.phones, phone_bits, SHARED, _phones_alike, NOT_SHARED, frozenset()),
        _Field(lambda person: person.street, house, SHARED, _streets_alike, STREET_DIFFERS),
    )


def _births_alike(ones: list[str], others: list[str]) -> Mask:
    swapped = [
        one[:4] == other[:4] and birth_key(one) == birth_key(other)
        for one, other in zip(ones, others, strict=True)
    ]
    typed = cpdist(ones, others, scorer=OSA.distance, score_cutoff=2)
    return np.asarray((typed <= 2) | np.array(swapped, dtype=bool), dtype=bool)


def _cards_alike(ones: list[Card], others: list[Card]) -> Mask:
    cards, theirs = [card for card, _ in ones], [card for card, _ in others]
    return np.asarray(cpdist(cards, theirs, scorer=OSA.distance, score_cutoff=1) <= 1, dtype=bool)


def _phones_alike(ones: list[frozenset[str]], others: list[frozenset[str]]) -> Mask:
    disjoint = map(frozenset.isdisjoint, ones, others)
    return ~np.fromiter(disjoint, dtype=bool, count=len(ones))


def _streets_alike(ones: list[str], others: list[str]) -> Mask:
    similar: Bits = cpdist(ones, others, scorer=Indel.normalized_similarity)
    return np.asarray(similar >= STREET_ALIKE - _ROUNDING, dtype=bool)
