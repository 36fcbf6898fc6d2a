"""Which client files are worth comparing: those that have something in common that few others have.

Comparing all pairs would take hours for 100,000 clients. So each file is put under several keys, and only
files under one key are compared: a mistake in one field leaves the keys made of the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from desktop.rules.duplicates import ComparedClient

LARGEST = 20
"""What more files than this have in common (a placeholder, a common name, a nursing home) is divided by names."""


def blocks(people: Sequence[ComparedClient]) -> list[list[ComparedClient]]:
    """The groups within which every two are to be compared; two people may be in several."""
    under: dict[str, list[ComparedClient]] = defaultdict(list)
    for person in people:
        for key in set(_keys(person)):
            under[key].append(person)
    found = [block for block in under.values() if 1 < len(block) <= LARGEST]
    for block in under.values():
        if len(block) > LARGEST:
            found += _divided(block)
    return found


def _divided(block: Sequence[ComparedClient]) -> Iterator[list[ComparedClient]]:
    """Those of a large block who have a name in common too; what is still large says nothing of any two."""
    by_name: dict[str, list[ComparedClient]] = defaultdict(list)
    for person in block:
        for name in {skeleton(person.first), skeleton(person.last)} - {""}:
            by_name[name].append(person)
    return (part for part in by_name.values() if 1 < len(part) <= LARGEST)


def _keys(person: ComparedClient) -> Iterator[str]:
    yield from _name_keys(person)
    yield from _home_keys(person)
    if person.born:
        year, month, day = person.born[:4], *sorted((person.born[4:6], person.born[6:]))
        yield f"born:{year}{month}{day}"
    own = (number for _, number in person.own_numbers)
    yield from (f"number:{n}" for n in (*person.phones, person.email, person.medicare, *own) if n)


def _name_keys(person: ComparedClient) -> Iterator[str]:
    first, last = skeleton(person.first), skeleton(person.last)
    if first and last:
        yield "name:" + ",".join(sorted((first, last)))
        yield f"rare name:{last},{first[0]}"
    if person.preferred and last:
        yield "name:" + ",".join(sorted((skeleton(person.preferred), last)))


def _home_keys(person: ComparedClient) -> Iterator[str]:
    if person.street:
        yield f"street:{person.street}"
        for place in {person.postcode, person.suburb} - {""}:
            yield f"home:{person.street[:4]},{place}"


@lru_cache(maxsize=100_000)
def skeleton(name: str) -> str:
    """The first letter and the consonants after it, doubled ones once: what most typing errors leave alone."""
    kept = name[:1]
    for letter in name[1:]:
        if letter not in "aeiouyhw" and letter != kept[-1]:
            kept += letter
    return kept[:4]
