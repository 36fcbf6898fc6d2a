"""The best possible value of each level, from sums and the transport problem, without a solver.

Each bound holds for every plan that uses only open pairs and is no worse in the levels before.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.table import UNLIMITED, Group, Measures, PlanTable
from desktop.rules.planning.transport import FORBIDDEN, Transport, Whole, transport

Open = NDArray[np.bool_]


@dataclass(frozen=True)
class _Weights:
    """Levels 1 to 3 as one number: the weights of a client without a recipient and of a clash; a changed site
    weighs 1."""

    without: int
    clash: int


class AdditiveLevels:
    """Levels 1 to 3, which are sums over clients (and groups), as one transport problem."""

    def __init__(self, table: PlanTable, deadline: float) -> None:
        self._table = table
        most = int(table.clashes.max(axis=1, initial=0).sum()) + len(table.groups)
        clash = len(table.clients) + 1
        self._weights = _Weights(clash * (most + 1), clash)
        costs = table.clashes * clash + table.changes
        costs[:, table.nobody] = self._weights.without
        self.costs: Whole = np.where(table.allowed, costs, FORBIDDEN)
        self.solved: Transport = transport(self.costs, table.capacity, deadline)
        self.groups_at_least = clash * sum(_least(table, g, table.allowed) for g in range(len(table.groups)))
        self.least = self.solved.bound(self.costs) + self.groups_at_least

    def weight(self, measured: Measures) -> int:
        """The first three levels of a plan as one number."""
        clashes = measured.clashes - self._table.fixed_clashes
        return measured.without * self._weights.without + clashes * self._weights.clash + measured.changes

    def bounds(self, measured: Measures) -> tuple[int, int, int]:
        """The bounds of each of the three levels for plans that are no worse than this one in those
        before."""
        without, rest = divmod(self.least, self._weights.without)
        if without < measured.without:
            return without, self._table.fixed_clashes, 0
        clashes, changes = divmod(rest, self._weights.clash)
        if clashes < measured.clashes - self._table.fixed_clashes:
            return without, clashes + self._table.fixed_clashes, 0
        return without, clashes + self._table.fixed_clashes, changes

    def open_pairs(self, measured: Measures) -> Open:
        """The pairs that a plan as good as this one in the three levels can use."""
        spare = self.weight(measured) - self.least
        is_open: Open = self._table.allowed & (self.solved.excess(self.costs) <= spare)
        return is_open


def fewest_split(table: PlanTable, is_open: Open) -> int:
    """The families who have no recipient in common."""
    return len(table.families) - len(with_common_recipient(table, is_open))


def with_common_recipient(table: PlanTable, is_open: Open) -> list[tuple[int, ...]]:
    """The families who can go to one recipient together."""
    return [family for family in table.families if is_open[list(family)].all(axis=0).any()]


def with_families_whole(table: PlanTable, is_open: Open) -> Open:
    """The open pairs if each family with a recipient in common stays whole."""
    narrowed = is_open.copy()
    for family in map(list, with_common_recipient(table, is_open)):
        narrowed[family] = is_open[family].all(axis=0)
    return narrowed


def least_loads(table: PlanTable, is_open: Open) -> Whole:
    """The fewest minutes of each recipient: their own, and those of clients who can go nowhere else."""
    loads = table.base.copy()
    decided = is_open.sum(axis=1) == 1
    np.add.at(loads, is_open[decided].argmax(axis=1), table.minutes[decided])
    for number, group in enumerate(table.groups):
        columns = columns_of(table, number, is_open)
        if len(columns) == 1 and must_go(table, group, is_open):
            loads[columns[0]] += group.minutes
    return loads


def least_total(table: PlanTable, is_open: Open) -> int:
    """The fewest minutes of all recipients together."""
    placed = ~is_open[:, table.nobody]
    total = int(table.base.sum() + table.minutes[placed].sum())
    return total + sum(g.minutes for g in table.groups if placed[list(g.members)].any())


def least_overload(table: PlanTable, is_open: Open) -> int:
    """The minutes above the targets that no plan can avoid."""
    targets = table.targets[: table.nobody]
    forced = np.maximum(least_loads(table, is_open)[: table.nobody] - targets, 0).sum()
    if (targets >= UNLIMITED).any():
        return int(forced)
    return max(int(forced), least_total(table, is_open) - int(targets.sum()))


def next_peak(table: PlanTable, is_open: Open, bound: Fraction | float) -> Fraction:
    """The smallest peak that is possible and not below `bound`: minutes change in whole steps."""
    loads = least_loads(table, is_open)
    least = table.peak(loads)
    if bound <= least:
        return least
    return max(min(_next_loads(table, is_open, loads, bound), default=least), least)


def _next_loads(table: PlanTable, is_open: Open, loads: Whole, bound: Fraction | float) -> Iterator[Fraction]:
    """The next load not below `bound` of each recipient whose load can change."""
    steps = _steps(table, is_open)
    for column in np.flatnonzero(steps).tolist():
        step, load, full = int(steps[column]), int(loads[column]), int(table.full[column])
        missing = bound * full - load
        number = max(0, math.ceil(missing / step - 1e-7))
        yield Fraction(load + number * step, full)


def _steps(table: PlanTable, is_open: Open) -> Whole:
    """The minutes by whose multiples each recipient's load changes; 0 if it cannot."""
    minutes = table.minutes[:, None] * (is_open & (is_open.sum(axis=1) > 1)[:, None])
    of_groups = math.gcd(*(group.minutes for group in table.groups))
    steps: Whole = np.gcd(np.gcd.reduce(minutes[:, : table.nobody], axis=0), of_groups)
    return steps


def columns_of(table: PlanTable, number: int, is_open: Open) -> list[int]:
    """The recipients to whom a group can go."""
    rows = list(table.groups[number].members)
    return [int(c) for c in np.flatnonzero(is_open[rows].any(axis=0)) if c != table.nobody]


def _least(table: PlanTable, number: int, is_open: Open) -> int:
    """1 for a group that clashes wherever it can go, if it must go somewhere."""
    group = table.groups[number]
    if not must_go(table, group, is_open):
        return 0
    columns = columns_of(table, number, is_open)
    return int(group.clashes[columns].min(initial=1)) if columns else 0


def must_go(table: PlanTable, group: Group, is_open: Open) -> bool:
    """Whether a group visit must go somewhere: not all of its members may go to nobody."""
    return not is_open[list(group.members), table.nobody].all()
