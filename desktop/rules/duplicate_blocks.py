"""Which client files are worth comparing: those that have something in common that few others have.

Comparing all pairs would take hours for 100,000 clients. So each file is put under several keys, and only
files under one key are compared: a mistake in one field leaves the keys made of the others. The keys of all
are columns of whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from desktop.rules.columns import Codes, Numbers, Pairs, each_once
from desktop.rules.duplicate_evidence import ComparedClient, birth_key

LARGEST = 20
"""What more files than this have in common (a placeholder, a common name, a nursing home) is divided by names."""


class _Names(NamedTuple):
    """The skeletons of everybody's names as numbers, 0 where there is no name."""

    first: Numbers
    last: Numbers
    preferred: Numbers


class _Keys(NamedTuple):
    """Keys as numbers, and the places of the people who have them."""

    keys: Numbers
    whose: Numbers


def pairs_worth_comparing(people: Sequence[ComparedClient]) -> Pairs:
    """Every two of these people who have a key in common."""
    if len(people) < 2:
        return Pairs(*np.empty((2, 0), dtype=np.int64))
    codes = Codes("")
    names = _Names(
        codes.of(skeleton(person.first) for person in people),
        codes.of(skeleton(person.last) for person in people),
        codes.of(skeleton(person.preferred) for person in people),
    )
    number = len(people)
    found = [
        pairs.one * number + pairs.other
        for kind in _kinds(people, names, len(codes))
        for pairs in _pairs_under(kind, names, len(codes))
    ]
    return Pairs(*np.divmod(each_once(np.concatenate(found)), number))


def _kinds(people: Sequence[ComparedClient], names: _Names, many: int) -> Iterator[_Keys]:
    """The keys of one kind after the other; keys of two kinds have nothing to do with each other."""
    yield _joined(
        _both(np.minimum(one, names.last), np.maximum(one, names.last), many)
        for one in (names.first, names.preferred)
    )
    letters = Codes("")
    initials = letters.of(person.first[:1] for person in people)
    yield _both(initials, names.last, many)
    streets, places = Codes(""), Codes("")
    yield _filled(streets.of(person.street for person in people))
    starts = streets.of(person.street[:4] for person in people)
    kept = [places.of(person.postcode for person in people), places.of(person.suburb for person in people)]
    yield _joined(_both(starts, place, len(places)) for place in kept)
    yield _filled(Codes("").of(birth_key(person.born) for person in people))
    yield _number_keys(people)


def _filled(keys: Numbers) -> _Keys:
    """A key of everybody who has one."""
    whose = np.flatnonzero(keys)
    return _Keys(keys[whose], whose)


def _both(one: Numbers, other: Numbers, many: int) -> _Keys:
    """A key of two parts of everybody who has both; there are `many` different ones of the second."""
    return _filled(np.where((one > 0) & (other > 0), one * many + other, 0))


def _joined(kinds: Iterable[_Keys]) -> _Keys:
    keys, whose = zip(*kinds, strict=True)
    return _Keys(np.concatenate(keys), np.concatenate(whose))


def _number_keys(people: Sequence[ComparedClient]) -> _Keys:
    """Phones, the e-mail address and the numbers of cards."""
    held = [
        (number, place)
        for place, person in enumerate(people)
        for number in (*person.phones, person.email, person.medicare, *(n for _, n in person.own_numbers))
        if number
    ]
    numbers = Codes("").of(number for number, _ in held)
    return _Keys(numbers, np.array([place for _, place in held], dtype=np.int64))


def _pairs_under(kind: _Keys, names: _Names, many: int) -> Iterator[Pairs]:
    """Every two under one key. Those under one that too many have must have a name in common too.

    What is still too large says nothing of any two.
    """
    number = len(names.first)
    keys, whose, sizes = _grouped(kind, number)
    yield from _neighbours(keys, whose, sizes)
    keys, whose = keys[sizes > LARGEST], whose[sizes > LARGEST]
    by_name = _joined(_both(name[whose], keys, keys.max(initial=0) + 1) for name in (names.first, names.last))
    yield from _neighbours(*_grouped(_Keys(by_name.keys, whose[by_name.whose]), number))


def _grouped(kind: _Keys, number: int) -> tuple[Numbers, Numbers, Numbers]:
    """Keys in order, whose each is (nobody has one twice), and how many have it."""
    keys, whose = np.divmod(each_once(_dense(kind.keys) * number + kind.whose), number)
    return keys, whose, np.bincount(keys)[keys]


def _dense(keys: Numbers) -> Numbers:
    """Numbers from 1 on in place of any others."""
    return np.unique(keys, return_inverse=True)[1] + 1


def _neighbours(keys: Numbers, whose: Numbers, sizes: Numbers) -> Iterator[Pairs]:
    """Every two under one key that no more than `LARGEST` have."""
    keys, whose = keys[sizes <= LARGEST], whose[sizes <= LARGEST]
    for step in range(1, LARGEST):
        same = keys[step:] == keys[:-step]
        yield Pairs(whose[:-step][same], whose[step:][same])


@lru_cache(maxsize=100_000)
def skeleton(name: str) -> str:
    """The first letter and the consonants after it, doubled ones once: what most typing errors leave alone."""
    kept = name[:1]
    for letter in name[1:]:
        if letter not in "aeiouyhw" and letter != kept[-1]:
            kept += letter
    return kept[:4]
