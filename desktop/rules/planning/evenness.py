"""The smallest possible peak load, counted in whole visits and not in fractions of minutes."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.bounds import Open, least_loads, next_peak
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
    movable = list(_movable(table, is_open, united)) if seconds > 0 else []
    least = max((_full(table, loads, c) for c in range(table.nobody)), default=Fraction())
    crowded = _crowded(table, loads, movable, seconds) if seconds > 0 else frozenset()
    if not crowded:
        return next_peak(table, is_open, least)
    total = int(loads[sorted(crowded)].sum()) + sum(
        m.minutes for m in movable if crowded.issuperset(m.columns)
    )
    average = Fraction(total, int(table.full[sorted(crowded)].sum()))
    rounded = _reachable(table, loads, movable, crowded, total, max(least, average))
    return next_peak(table, is_open, rounded)


def _full(table: PlanTable, loads: Whole, column: int) -> Fraction:
    return Fraction(int(loads[column]), int(table.full[column]))


def _movable(table: PlanTable, is_open: Open, united: Iterable[Sequence[int]]) -> Iterator[_Movable]:
    """Each client, united family and group visit that must go somewhere and has a choice."""
    families = [list(family) for family in united]
    alone = np.ones(len(table.clients), dtype=bool)
    for family in families:
        alone[family] = False
        yield from _with_a_choice(np.asarray(is_open[family].all(axis=0)), int(table.minutes[family].sum()))
    choices = is_open.sum(axis=1) > 1
    for row in np.flatnonzero(alone & choices & ~is_open[:, table.nobody]).tolist():
        yield from _with_a_choice(is_open[row], int(table.minutes[row]))
    for group in table.groups:
        open_to = is_open[list(group.members)]
        if not open_to[:, table.nobody].all():
            takers = np.asarray(open_to.any(axis=0))
            takers[table.nobody] = False
            yield from _with_a_choice(takers, group.minutes)


def _with_a_choice(open_to: NDArray[np.bool_], minutes: int) -> Iterator[_Movable]:
    """The minutes that can go to several of the recipients, and not to nobody."""
    columns = np.flatnonzero(open_to).tolist()
    if len(columns) > 1 and columns[-1] != len(open_to) - 1:
        yield _Movable(tuple(columns), minutes)


def _crowded(table: PlanTable, loads: Whole, movable: Sequence[_Movable], seconds: float) -> frozenset[int]:
    """The recipients who together have the smallest peak if everything is shared as evenly as fractions
    allow."""
    shared: Counter[tuple[int, ...]] = Counter()
    for each in movable:
        shared[each.columns] += each.minutes
    model = Model()
    peak = model.add_column(0, INFINITY, whole=False)
    classes = np.repeat(np.arange(len(shared)), [len(columns) for columns in shared])
    targets = np.array([column for columns in shared for column in columns], dtype=np.int64)
    shares = model.add_columns(len(targets), 0, INFINITY, whole=False)
    minutes = list(shared.values())
    model.add_rows(len(shared), (classes, shares, 1.0), minutes, minutes)
    people = np.arange(table.nobody)
    rows = np.concatenate([targets, people])
    columns = np.concatenate([shares, np.full(table.nobody, peak)])
    signs = np.concatenate([np.ones(len(shares)), -table.full[: table.nobody].astype(np.float64)])
    first = model.add_rows(table.nobody, (rows, columns, signs), at_most=-loads[: table.nobody])
    outcome = model.optimise({peak: 1.0}, relaxed=True, seconds=seconds)
    if not outcome.proved:
        return frozenset()
    return frozenset(c for c in range(table.nobody) if abs(outcome.row_prices[first + c]) > 1e-12)


def _reachable(
    table: PlanTable,
    loads: Whole,
    movable: Sequence[_Movable],
    crowded: Iterable[int],
    total: int,
    peak: Fraction,
) -> Fraction:
    """The smallest peak, not below this one, at which the crowded can have `total` minutes in whole visits."""
    sums = {c: _sums([m.minutes for m in movable if c in m.columns]) for c in crowded}
    while True:
        reached, following = 0, []
        for column, possible in sums.items():
            load, full = int(loads[column]), int(table.full[column])
            within = bisect_right(possible, math.floor(peak * full) - load)
            reached += load + possible[within - 1]
            if within < len(possible):
                following.append(Fraction(load + possible[within], full))
        if reached >= total or not following:
            return peak
        peak = min(following)


def _sums(minutes: list[int]) -> list[int]:
    """All sums of some of these, in order: each bit of a number says whether the sum is one."""
    unit = math.gcd(*minutes) or 1
    bits = 1
    for each in minutes:
        bits |= bits << (each // unit)
    return [place * unit for place, bit in enumerate(reversed(f"{bits:b}")) if bit == "1"]
