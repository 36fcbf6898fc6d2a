"""The smallest peak load that there can be, counted in whole visits and not in fractions of minutes."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from desktop.rules.planning.bounds import Open, columns_of, least_loads, next_peak
from desktop.rules.planning.solver import INFINITY, Model
from desktop.rules.planning.table import PlanTable
from desktop.rules.planning.transport import Whole


@dataclass(frozen=True)
class _Movable:
    """What is still open: minutes that go to one of the `columns`."""

    columns: tuple[int, ...]
    minutes: int


def evenest_bound(
    table: PlanTable, is_open: Open, united: Iterable[Sequence[int]], seconds: float
) -> Fraction:
    """A peak that no plan can be below that uses open pairs only and keeps the `united` families together."""
    loads = least_loads(table, is_open)
    movable = list(_movable(table, is_open, united))
    least = max((_full(table, loads, c) for c in range(table.nobody)), default=Fraction())
    crowded = _crowded(table, loads, movable, seconds)
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


def _movable(table: PlanTable, is_open: Open, united: Iterable[Sequence[int]]) -> Iterable[_Movable]:
    """Each client, united family and group visit that must go somewhere, and has a choice."""
    families = [list(family) for family in united]
    together = {row for family in families for row in family}
    alone = [[row] for row in range(len(table.clients)) if row not in together]
    for rows in (*families, *alone):
        columns = np.flatnonzero(is_open[rows].all(axis=0))
        if len(columns) > 1 and columns[-1] != table.nobody:
            yield _Movable(tuple(map(int, columns)), int(table.minutes[rows].sum()))
    for number, group in enumerate(table.groups):
        takers = columns_of(table, number, is_open)
        if len(takers) > 1 and not is_open[list(group.members), table.nobody].all():
            yield _Movable(tuple(takers), group.minutes)


def _crowded(table: PlanTable, loads: Whole, movable: Sequence[_Movable], seconds: float) -> frozenset[int]:
    """The recipients who have the smallest peak together: what is shared out as evenly as fractions allow."""
    shared: defaultdict[tuple[int, ...], int] = defaultdict(int)
    for each in movable:
        shared[each.columns] += each.minutes
    model = Model()
    peak = model.add_column(0, INFINITY, whole=False)
    terms: list[list[tuple[int, float]]] = [[] for _ in range(table.nobody)]
    for columns, minutes in shared.items():
        own = [model.add_column(0, INFINITY, whole=False) for _ in columns]
        for column, share in zip(columns, own, strict=True):
            terms[column].append((share, 1.0))
        model.add_row([(share, 1.0) for share in own], minutes, minutes)
    first = len(shared)
    for column in range(table.nobody):
        model.add_row([*terms[column], (peak, -float(table.full[column]))], at_most=-float(loads[column]))
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
