"""The pairs of client files worth comparing: those that share something that few others have.

Comparing all pairs would take hours for 100,000 clients, so each file is put under several keys, and only
files under the same key are compared: a mistake in one field leaves the keys made from the others. All keys
are columns of integers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from desktop.rules.columns import Codes, Numbers, Pairs, each_once
from desktop.rules.duplicates.evidence import ComparedClient, birth_key

LARGEST = 20
"""The most files under one key; larger ones (a placeholder, a common name, a nursing home) are divided by
names."""


class _Names(NamedTuple):
    """The skeletons of everybody's names as numbers, 0 where there is no name."""

    first: Numbers
    last: Numbers
    preferred: Numbers


class _Keys(NamedTuple):
    """Keys as numbers, and the positions of the people who have them."""

    keys: Numbers
    whose: Numbers


def pairs_worth_comparing(people: Sequence[ComparedClient]) -> Pairs:
    """Every two of these people who share a key."""
    if len(people) < 2:
        return Pairs(*np.empty((2, 0), dtype=np.int64))
    codes = Codes("")
    names = _skeletons(people, codes)
    number = len(people)
    found = [
        pairs.one * number + pairs.other
        for kind in _kinds(people, names, len(codes))
        for pairs in _pairs_under(kind, names, len(codes))
    ]
    return Pairs(*np.divmod(each_once(np.concatenate(found)), number))


def _skeletons(people: Sequence[ComparedClient], codes: Codes[str]) -> _Names:
    return _Names(
        codes.of(skeleton(person.first) for person in people),
        codes.of(skeleton(person.last) for person in people),
        codes.of(skeleton(person.preferred) for person in people),
    )


def _kinds(people: Sequence[ComparedClient], names: _Names, many: int) -> Iterator[_Keys]:
    """The keys, one kind after another; keys of two kinds are never compared."""
    yield _name_keys(names, many)
    initials = Codes("").of(person.first[:1] for person in people)
    yield _both(initials, names.last, many)
    yield from _address_keys(people)
    yield _filled(Codes("").of(birth_key(person.born) for person in people))
    yield _number_keys(people)


def _name_keys(names: _Names, many: int) -> _Keys:
    """The keys from a first name, or a preferred one, and the surname, in either order."""
    return _joined(
        _both(np.minimum(one, names.last), np.maximum(one, names.last), many)
        for one in (names.first, names.preferred)
    )


def _address_keys(people: Sequence[ComparedClient]) -> Iterator[_Keys]:
    """The keys from the street, and from its beginning with the postcode or the suburb."""
    streets, places = Codes(""), Codes("")
    yield _filled(streets.of(map(attrgetter("street"), people)))
    starts = streets.of(person.street[:4] for person in people)
    kept = [places.of(map(attrgetter(part), people)) for part in ("postcode", "suburb")]
    yield _joined(_both(starts, place, len(places)) for place in kept)


def _filled(keys: Numbers) -> _Keys:
    """The key of everybody who has one."""
    whose = np.flatnonzero(keys)
    return _Keys(keys[whose], whose)


def _both(one: Numbers, other: Numbers, many: int) -> _Keys:
    """The key of two parts for everybody who has both; the second has `many` distinct values."""
    return _filled(np.where((one > 0) & (other > 0), one * many + other, 0))


def _joined(kinds: Iterable[_Keys]) -> _Keys:
    keys, whose = zip(*kinds, strict=True)
    return _Keys(np.concatenate(keys), np.concatenate(whose))


def _number_keys(people: Sequence[ComparedClient]) -> _Keys:
    """The keys from phones, the e-mail address and card numbers."""
    held = [_numbers_of(person) for person in people]
    whose = np.repeat(np.arange(len(people), dtype=np.int64), list(map(len, held)))
    return _Keys(Codes("").of(chain.from_iterable(held)), whose)


def _numbers_of(person: ComparedClient) -> list[str]:
    own = (number for _, number in person.own_numbers)
    return list(filter(None, (*person.phones, person.email, person.medicare, *own)))


def _pairs_under(kind: _Keys, names: _Names, many: int) -> Iterator[Pairs]:
    """Every two under one key. Under a key that too many share, they must also share a name.

    A key that is still too large is ignored.
    """
    number = len(names.first)
    keys, whose, sizes = _grouped(kind, number)
    yield from _neighbours(keys, whose, sizes)
    keys, whose = keys[sizes > LARGEST], whose[sizes > LARGEST]
    by_name = _joined(_both(name[whose], keys, keys.max(initial=0) + 1) for name in (names.first, names.last))
    yield from _neighbours(*_grouped(_Keys(by_name.keys, whose[by_name.whose]), number))


def _grouped(kind: _Keys, number: int) -> tuple[Numbers, Numbers, Numbers]:
    """The keys in order, the people under each (nobody twice), and their number."""
    keys, whose = np.divmod(each_once(_dense(kind.keys) * number + kind.whose), number)
    return keys, whose, np.bincount(keys)[keys]


def _dense(keys: Numbers) -> Numbers:
    """Consecutive numbers from 1 in place of any others."""
    return np.unique(keys, return_inverse=True)[1] + 1


def _neighbours(keys: Numbers, whose: Numbers, sizes: Numbers) -> Iterator[Pairs]:
    """Every two under one key shared by at most `LARGEST`."""
    keys, whose = keys[sizes <= LARGEST], whose[sizes <= LARGEST]
    for step in range(1, LARGEST):
        same = keys[step:] == keys[:-step]
        yield Pairs(whose[:-step][same], whose[step:][same])


@lru_cache(maxsize=100_000)
def skeleton(name: str) -> str:
    """The first letter and the consonants after it, doubled ones once: most typing errors do not change
    it."""
    kept = name[:1]
    for letter in name[1:]:
        if letter not in "aeiouyhw" and letter != kept[-1]:
            kept += letter
    return kept[:4]
