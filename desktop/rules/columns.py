"""Columns of integers in place of other values, so that many can be compared at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Bits = NDArray[np.floating[Any]]

Value = TypeVar("Value", bound=Hashable)


class Pairs(NamedTuple):
    """Two columns of positions in a list, each pair once and the earlier position first."""

    one: Numbers
    other: Numbers

    def each(self) -> Iterator[tuple[int, int]]:
        """The pairs, one after another."""
        return zip(self.one.tolist(), self.other.tolist(), strict=True)


def each_once(numbers: Numbers) -> Numbers:
    """The distinct values of these numbers, in order. By sorting: quicker here than numpy's own way."""
    ordered = np.sort(numbers)
    return ordered[np.diff(ordered, prepend=ordered[:1] - 1) > 0]


class Codes(Generic[Value]):
    """An integer for each distinct value, from 0 on in order of appearance; the empty one is 0."""

    def __init__(self, empty: Value) -> None:
        self._known: dict[Value, int] = {empty: 0}

    def __len__(self) -> int:
        return len(self._known)

    def of(self, values: Iterable[Value]) -> Numbers:
        """The number of each value."""
        column, known = list(values), self._known
        for value in dict.fromkeys(column):
            known.setdefault(value, len(known))
        return np.fromiter(map(known.__getitem__, column), dtype=np.int64, count=len(column))

    def values(self, numbers: Numbers) -> list[Value]:
        """The values of these numbers."""
        known = list(self._known)
        return [known[number] for number in numbers.tolist()]

    def compared(self, pairs: Pairs, said: Callable[[list[Value], list[Value]], Bits]) -> Bits:
        """The comparison of the values of each pair of these numbers: made once for every two distinct
        values."""
        each, places = np.unique(pairs.one * len(self) + pairs.other, return_inverse=True)
        one, other = np.divmod(each, len(self))
        return said(self.values(one), self.values(other))[places]
