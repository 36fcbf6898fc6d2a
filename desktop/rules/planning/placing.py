"""A plan in progress: clients are put and moved one by one or family by family, at known costs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.model import Order
from desktop.rules.planning.table import Found, Group, PlanTable
from desktop.rules.planning.transport import Whole

UNPLACED = -1
"""The column of a client who is not placed yet."""

_IMPOSSIBLE = np.int64(1) << 61


class Placing:
    """A plan in progress, with everything needed to judge a step quickly."""

    def __init__(
        self, table: PlanTable, start: Found | None = None, allowed: NDArray[np.bool_] | None = None
    ) -> None:
        self.table = table
        self.allowed = table.allowed if allowed is None else allowed
        self.columns = np.full(len(table.clients), UNPLACED, dtype=np.int64)
        self.groups = np.full(len(table.groups), table.nobody, dtype=np.int64)
        self.loads = table.base.copy()
        self.counts = np.zeros(table.nobody + 1, dtype=np.int64)
        self.additive, self.scale = _additive(table)
        self._family_of = {row: family for family in table.families for row in family}
        self._groups_of = _groups_by_member(table)
        if start is not None:
            self._begin(start)

    def _begin(self, start: Found) -> None:
        self.columns[:] = start.columns
        self.groups[:] = start.groups
        self.loads = self.table.loads(start)
        self.counts = np.bincount(start.columns, minlength=self.table.nobody + 1)

    def found(self) -> Found:
        return Found(self.columns.copy(), self.groups.copy())

    def place(self, unit: Sequence[int]) -> None:
        """Put clients who are not placed yet where they fit best together; one by one if nobody has room for
        all."""
        best = self._best_for_all(unit)
        if best is not None:
            self.put(unit, best)
            return
        for row in unit:
            self.put((row,), self._best((row,), self._costs((row,))))

    def _best_for_all(self, unit: Sequence[int]) -> int | None:
        """The best column for unplaced clients together; None if nobody has room for all."""
        costs = self._costs(unit)
        best = self._best(unit, costs)
        return best if costs[best] < _IMPOSSIBLE else None

    def move(self, unit: Sequence[int]) -> None:
        """Put clients where they fit best together, or leave them where they are."""
        before = [int(self.columns[row]) for row in unit]
        if len(set(before)) > 1:
            self._unite(unit, before)
            return
        self._take(unit)
        best = self._best_for_all(unit)
        self.put(unit, before[0] if best is None else best)

    def _unite(self, unit: Sequence[int], before: list[int]) -> None:
        """Bring a split family together if that makes the plan better."""
        was = self._ranked()
        self._take(unit)
        best = self._best_for_all(unit)
        if best is None:
            self._put_back(unit, before)
            return
        self.put(unit, best)
        if self._ranked() >= was:
            self._take(unit)
            self._put_back(unit, before)

    def _ranked(self) -> tuple[int | Fraction, ...]:
        return self.table.measure(self.found()).ranked(self.table.order)

    def _put_back(self, unit: Sequence[int], before: Sequence[int]) -> None:
        for row, column in zip(unit, before, strict=True):
            self.put((row,), column)

    def _take(self, unit: Sequence[int]) -> None:
        for row in unit:
            column = self.columns[row]
            self.counts[column] -= 1
            self.loads[column] -= self.table.minutes[row]
            self.columns[row] = UNPLACED
        self.settle_groups(unit)

    def put(self, unit: Sequence[int], column: int) -> None:
        for row in unit:
            self.counts[column] += 1
            self.loads[column] += self.table.minutes[row]
            self.columns[row] = column
        self.settle_groups(unit)

    def put_if_room(self, row: int, column: int) -> None:
        """Put an unplaced client into a column, unless it is full."""
        if self.counts[column] < self.table.capacity[column]:
            self.put((row,), column)

    def exchange(self, one: int, other: int) -> None:
        """Let two clients change places."""
        first, second = int(self.columns[one]), int(self.columns[other])
        self._take((one, other))
        self.put((one,), second)
        self.put((other,), first)

    def settle_groups(self, unit: Iterable[int]) -> None:
        """Send each group visit of these clients to its members' cheapest recipient."""
        for number in self._groups_of_all(unit):
            group = self.table.groups[number]
            self.loads[self.groups[number]] -= group.minutes
            self.groups[number] = self._cheapest(group)
            self.loads[self.groups[number]] += group.minutes

    def _groups_of_all(self, unit: Iterable[int]) -> set[int]:
        """The group visits in which these clients take part."""
        return {number for row in unit for number in self._groups_of.get(row, ())}

    def _cheapest(self, group: Group) -> int:
        open_to = sorted(self._recipients_of(group))
        return min(open_to, key=lambda column: self._cost_of(group, column), default=self.table.nobody)

    def _recipients_of(self, group: Group) -> set[int]:
        """The recipients of a group visit's members."""
        return set(self.columns[list(group.members)].tolist()) - {self.table.nobody, UNPLACED}

    def _cost_of(self, group: Group, column: int) -> tuple[int, int, float]:
        """The cost of a group visit in a column: its clash, the minutes above the target, the load."""
        load = int(self.loads[column]) + group.minutes
        over = max(0, load - int(self.table.targets[column]))
        return int(group.clashes[column]), min(over, group.minutes), load / int(self.table.full[column])

    def _costs(self, unit: Sequence[int]) -> Whole:
        """The cost of putting unplaced clients into each column, levels 1 to 5 (and 6) in one number."""
        table, rows = self.table, list(unit)
        costs = self.additive[rows].sum(axis=0) + self._group_costs(unit) * self.scale.clash
        costs += self._split_costs(unit) * self.scale.split
        minutes = int(table.minutes[rows].sum())
        over = np.maximum(self.loads + minutes - table.targets, 0) - np.maximum(self.loads - table.targets, 0)
        costs += over * self.scale.overload
        if table.order is Order.MATCH:
            costs -= table.points[rows].sum(axis=0)
        room = self.counts + len(rows) <= table.capacity
        return np.where(self.allowed[rows].all(axis=0) & room, costs, _IMPOSSIBLE)

    def _group_costs(self, unit: Sequence[int]) -> Whole:
        """How many more (or fewer) group visits clash if these clients go to each column."""
        costs = np.zeros(self.table.nobody + 1, dtype=np.int64)
        for number in self._groups_of_all(unit):
            group = self.table.groups[number]
            others = self._recipients_of(group)
            costs += _more_clashes(group, others) if others else group.clashes
        return costs

    def _split_costs(self, unit: Sequence[int]) -> Whole:
        """1 for each column in which these clients would be apart from the rest of their family."""
        costs = np.zeros(self.table.nobody + 1, dtype=np.int64)
        family = self._family_of.get(unit[0], ())
        others = {int(self.columns[row]) for row in family if row not in unit} - {UNPLACED}
        if len(others) == 1:
            costs += 1
            costs[others.pop()] = 0
        return costs

    def _best(self, unit: Sequence[int], costs: Whole) -> int:
        """The cheapest column; among equals the one with the smallest peak, then the lightest."""
        table, rows = self.table, list(unit)
        after = (self.loads + int(table.minutes[rows].sum())) / table.full
        after[-1] = 0
        peak = np.maximum(after, (self.loads / table.full)[:-1].max(initial=0.0))
        if table.order is Order.MATCH:
            return int(np.lexsort((after, peak, costs))[0])
        return int(np.lexsort((after, -table.points[rows].sum(axis=0), peak, costs))[0])


def _groups_by_member(table: PlanTable) -> dict[int, list[int]]:
    """The numbers of each client's group visits, by row."""
    numbers: defaultdict[int, list[int]] = defaultdict(list)
    for number, group in enumerate(table.groups):
        for row in group.members:
            numbers[row].append(number)
    return dict(numbers)


def _more_clashes(group: Group, others: Collection[int]) -> Whole:
    """How many clashes more a visit of members in these columns has if one more goes to each column; none for
    nobody."""
    more: Whole = np.minimum(group.clashes - int(group.clashes[list(others)].min()), 0)
    more[-1] = 0
    return more


class _Scale:
    """The weights of a clash, a split family and a minute of overload against what comes after them."""

    def __init__(self, table: PlanTable) -> None:
        most = max(map(len, table.families), default=1)
        points = 2 * int(table.points.max(initial=0)) * most + 1
        minutes = 2 * int(table.minutes.max(initial=0)) * most + 1
        self.overload = points
        self.split = self.overload * minutes
        self.change = self.split * 2
        self.clash = self.change * (most + 1)
        visits = Counter(row for group in table.groups for row in group.members)
        clashes = (int(table.clashes.max(initial=0)) + max(visits.values(), default=0)) * most + 1
        self.without = self.clash * 2 * clashes


def _additive(table: PlanTable) -> tuple[Whole, _Scale]:
    """Levels 1 to 3 of each client in each column as one number, and the scale of the levels."""
    scale = _Scale(table)
    costs = table.clashes * scale.clash + table.changes * scale.change
    costs[:, table.nobody] = scale.without
    return costs, scale
