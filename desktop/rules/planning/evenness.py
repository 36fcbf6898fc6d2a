"""The smallest possible peak load, counted in whole visits and not in fractions of minutes."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.bounds import Open, least_loads, must_go, next_peak
from desktop.rules.planning.solver import INFINITY, Model
from desktop.rules.planning.table import PlanTable
from desktop.rules.planning.transport import Whole


@dataclass(frozen=True)
class _Movable:
    """An open choice: minutes that go to one of the `columns`."""

    columns: tuple[int, ...]
    minutes: int


def evenest_bound(
    table: PlanTable, is_open: Open, united: Iterable[Sequence[int]], seconds: float
) -> Fraction:
    """A bound on the peak of all plans that use only open pairs and keep the `united` families together."""
    loads = least_loads(table, is_open)
    least = table.peak(loads)
    if seconds <= 0:
        return next_peak(table, is_open, least)
    sharing = _Sharing(table, loads, list(_movable(table, is_open, united)))
    return next_peak(table, is_open, sharing.reachable(sharing.crowded(seconds), least))


def _movable(table: PlanTable, is_open: Open, united: Iterable[Sequence[int]]) -> Iterator[_Movable]:
    """Each client, united family and group visit that must go somewhere and has a choice."""
    families = [list(family) for family in united]
    yield from _movable_families(table, is_open, families)
    yield from _movable_clients(table, is_open, [row for family in families for row in family])
    yield from _movable_groups(table, is_open)


def _movable_families(table: PlanTable, is_open: Open, families: Iterable[list[int]]) -> Iterator[_Movable]:
    for family in families:
        open_to = np.asarray(is_open[family].all(axis=0))
        yield from _with_a_choice(open_to, int(table.minutes[family].sum()))


def _movable_clients(table: PlanTable, is_open: Open, together: list[int]) -> Iterator[_Movable]:
    """Those who are not among the clients who move `together`."""
    choices = (is_open.sum(axis=1) > 1) & ~is_open[:, table.nobody]
    choices[together] = False
    for row in np.flatnonzero(choices).tolist():
        yield from _with_a_choice(is_open[row], int(table.minutes[row]))


def _movable_groups(table: PlanTable, is_open: Open) -> Iterator[_Movable]:
    for group in table.groups:
        if must_go(table, group, is_open):
            takers = np.asarray(is_open[list(group.members)].any(axis=0))
            takers[table.nobody] = False
            yield from _with_a_choice(takers, group.minutes)


def _with_a_choice(open_to: NDArray[np.bool_], minutes: int) -> Iterator[_Movable]:
    """The minutes that can go to several of the recipients, and not to nobody."""
    columns = np.flatnonzero(open_to).tolist()
    if len(columns) > 1 and columns[-1] != len(open_to) - 1:
        yield _Movable(tuple(columns), minutes)


@dataclass(frozen=True)
class _Sharing:
    """Minutes to be shared out among recipients who have these loads already."""

    table: PlanTable
    loads: Whole
    movable: Sequence[_Movable]

    def crowded(self, seconds: float) -> frozenset[int]:
        """The recipients who together have the smallest peak if everything is shared as evenly as fractions
        allow; none if time runs out."""
        model, peak, first = self._even_program()
        costs = np.zeros(model.columns)
        costs[peak] = 1.0
        outcome = model.optimise(costs, relaxed=True, seconds=seconds)
        if not outcome.proved:
            return frozenset()
        prices = outcome.row_prices[first : first + self.table.nobody]
        return frozenset(column for column, price in enumerate(prices) if abs(price) > 1e-12)

    def _even_program(self) -> tuple[Model, int, int]:
        """The program for the smallest peak in fractions, its column, and the row of the first recipient."""
        table, shared = self.table, self._minutes_by_columns()
        model = Model()
        peak = model.add_column(0, INFINITY, whole=False)
        classes = np.repeat(np.arange(len(shared)), [len(columns) for columns in shared])
        targets = np.array([column for columns in shared for column in columns], dtype=np.int64)
        shares = model.add_columns(len(targets), 0, INFINITY, whole=False)
        minutes = list(shared.values())
        model.add_rows(len(shared), (classes, shares, 1.0), minutes, minutes)
        rows = np.concatenate([targets, np.arange(table.nobody)])
        columns = np.concatenate([shares, np.full(table.nobody, peak)])
        signs = np.concatenate([np.ones(len(shares)), -table.full[: table.nobody].astype(np.float64)])
        spare = -self.loads[: table.nobody]
        return model, peak, model.add_rows(table.nobody, (rows, columns, signs), at_most=spare)

    def _minutes_by_columns(self) -> Counter[tuple[int, ...]]:
        """The minutes that can go to the same recipients, added up."""
        shared: Counter[tuple[int, ...]] = Counter()
        for each in self.movable:
            shared[each.columns] += each.minutes
        return shared

    def reachable(self, crowded: Collection[int], least: Fraction) -> Fraction:
        """The smallest peak, not below `least`, at which the crowded can have their minutes in whole visits."""
        if not crowded:
            return least
        total = self._total(crowded)
        average = Fraction(total, int(self.table.full[sorted(crowded)].sum()))
        return _smallest_peak([self._possible(column) for column in crowded], total, max(least, average))

    def _total(self, crowded: Collection[int]) -> int:
        """The minutes that nobody but these can have."""
        everybody = frozenset(crowded)
        theirs = (each.minutes for each in self.movable if everybody.issuperset(each.columns))
        return int(self.loads[sorted(crowded)].sum()) + sum(theirs)

    def _possible(self, column: int) -> _Possible:
        minutes = [each.minutes for each in self.movable if column in each.columns]
        return _Possible(int(self.loads[column]), int(self.table.full[column]), _sums(minutes))


@dataclass(frozen=True)
class _Possible:
    """One recipient's load, full week, and the minutes that they can have besides, in order."""

    load: int
    full: int
    sums: list[int]

    def within(self, peak: Fraction) -> int:
        """How many of the sums are possible at this peak."""
        return bisect_right(self.sums, math.floor(peak * self.full) - self.load)


def _smallest_peak(possible: Sequence[_Possible], total: int, peak: Fraction) -> Fraction:
    """The smallest peak, not below this one, at which they can have `total` minutes together."""
    reached, following = _at_peak(possible, peak)
    while reached < total and following:
        peak = min(following)
        reached, following = _at_peak(possible, peak)
    return peak


def _at_peak(possible: Sequence[_Possible], peak: Fraction) -> tuple[int, list[Fraction]]:
    """The most minutes they can have at this peak, and the next peak of each who could have more."""
    reached, following = 0, []
    for each in possible:
        within = each.within(peak)
        reached += each.load + each.sums[within - 1]
        if within < len(each.sums):
            following.append(Fraction(each.load + each.sums[within], each.full))
    return reached, following


def _sums(minutes: list[int]) -> list[int]:
    """All sums of some of these, in order."""
    unit = math.gcd(*minutes) or 1
    bits = f"{_sum_bits([each // unit for each in minutes]):b}"
    return [place * unit for place, bit in enumerate(reversed(bits)) if bit == "1"]


def _sum_bits(lengths: Iterable[int]) -> int:
    """Each bit of this number says whether some of the lengths have that sum."""
    bits = 1
    for length in lengths:
        bits |= bits << length
    return bits
