"""A search for a complete and sensible plan: clients are placed one by one, then moved and exchanged.

Each step considers one client, or one family together, with every recipient, in the order of the levels. So
the plan is complete from the first pass on, and no later pass makes it worse.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.model import Order
from desktop.rules.planning.table import Found, Group, PlanTable
from desktop.rules.planning.transport import Whole

_IMPOSSIBLE = np.int64(1) << 61
_UNPLACED = -1
_BATCH = 32
"""The clock is checked after this many steps."""


def greedy(table: PlanTable) -> Found:
    """A complete plan: those without a choice first, then families together, then those with the least
    choice."""
    state = _State(table)
    _place_all(state, range(len(table.clients)))
    return state.found()


def _place_all(state: _State, rows: Collection[int]) -> None:
    """Put clients who are not placed yet where they fit best."""
    table = state.table
    choices = table.allowed.sum(axis=1)
    waiting = {row for row in rows if choices[row] > 1}
    families = [tuple(row for row in family if row in waiting) for family in table.families]
    together = {row for family in families for row in family}
    decided = sorted(set(rows) - waiting)
    singles = sorted(waiting - together, key=lambda row: (choices[row], -table.minutes[row]))
    for unit in (*_alone(decided), *filter(None, families), *_alone(singles)):
        state.place(unit)


def _alone(rows: Iterable[int]) -> list[tuple[int, ...]]:
    return [(row,) for row in rows]


def improved(table: PlanTable, start: Found, allowed: NDArray[np.bool_], deadline: float) -> Found:
    """A plan at least as good as `start`, from `allowed` pairs, after moves and exchanges.

    Stops at `deadline` (monotonic seconds), or when no single step helps any more.
    """
    best, reached = start, table.measure(start)
    state = _State(table, start, allowed)
    units = _units(table, allowed)
    while time.monotonic() < deadline:
        for number, unit in enumerate(units):
            if number % _BATCH == 0 and time.monotonic() > deadline:
                break
            state.move(unit)
        _exchange(state, deadline)
        found = state.found()
        measured = table.measure(found)
        if measured.ranked(table.order) >= reached.ranked(table.order):
            break
        best, reached = found, measured
    return best


def repaired(table: PlanTable, columns: Whole) -> Found:
    """A complete plan as near as possible to `columns`, some of which may no longer be possible."""
    state = _State(table)
    rows = np.arange(len(columns))
    possible = table.allowed[rows, columns]
    decided = table.allowed.sum(axis=1) == 1
    _place_all(state, [int(row) for row in np.flatnonzero(decided)])
    for row in rows[possible & ~decided]:
        if state.counts[columns[row]] < table.capacity[columns[row]]:
            state.put((int(row),), int(columns[row]))
    _place_all(state, [int(row) for row in np.flatnonzero(state.columns == _UNPLACED)])
    return state.found()


def with_groups(table: PlanTable, columns: Whole) -> Found:
    """The plan that sends each client to a column, and each group visit to the cheapest of its members'."""
    start = Found(columns, np.full(len(table.groups), table.nobody, dtype=np.int64))
    state = _State(table, start)
    state.settle_groups(range(len(columns)))
    return state.found()


def _units(table: PlanTable, allowed: NDArray[np.bool_]) -> list[tuple[int, ...]]:
    """The units moved together: each family, and each single client; those without a choice are left out."""
    choices = allowed.sum(axis=1)
    families = [family for family in table.families if choices[list(family)].min() > 1]
    return [*families, *((int(row),) for row in np.flatnonzero(choices > 1))]


class _State:
    """A plan in progress, with everything needed to judge a step quickly."""

    def __init__(
        self, table: PlanTable, start: Found | None = None, allowed: NDArray[np.bool_] | None = None
    ) -> None:
        self.table = table
        self.allowed = table.allowed if allowed is None else allowed
        self.columns = np.full(len(table.clients), _UNPLACED, dtype=np.int64)
        self.groups = np.full(len(table.groups), table.nobody, dtype=np.int64)
        self.loads = table.base.copy()
        self.counts = np.zeros(table.nobody + 1, dtype=np.int64)
        self.additive, self.scale = _additive(table)
        self._family_of = {row: family for family in table.families for row in family}
        self._groups_of: dict[int, list[int]] = {}
        for number, group in enumerate(table.groups):
            for row in group.members:
                self._groups_of.setdefault(row, []).append(number)
        if start is not None:
            self.columns[:] = start.columns
            self.groups[:] = start.groups
            self.loads = table.loads(start)
            self.counts = np.bincount(start.columns, minlength=table.nobody + 1)

    def found(self) -> Found:
        return Found(self.columns.copy(), self.groups.copy())

    def place(self, unit: Sequence[int]) -> None:
        """Put clients who are not placed yet where they fit best together; one by one if nobody has room for
        all."""
        costs = self._costs(unit)
        best = self._best(unit, costs)
        if costs[best] >= _IMPOSSIBLE:
            for row in unit:
                self.put((row,), self._best((row,), self._costs((row,))))
        else:
            self.put(unit, best)

    def move(self, unit: Sequence[int]) -> None:
        """Put clients where they fit best together, or leave them where they are."""
        before = [int(self.columns[row]) for row in unit]
        together = before.count(before[0]) == len(before)
        if not together:
            self._unite(unit, before)
            return
        self._take(unit)
        costs = self._costs(unit)
        best = self._best(unit, costs)
        self.put(unit, best if costs[best] < _IMPOSSIBLE else before[0])

    def _unite(self, unit: Sequence[int], before: list[int]) -> None:
        """Bring a split family together if that makes the plan better."""
        was = self.table.measure(self.found()).ranked(self.table.order)
        self._take(unit)
        costs = self._costs(unit)
        best = self._best(unit, costs)
        if costs[best] < _IMPOSSIBLE:
            self.put(unit, best)
            if self.table.measure(self.found()).ranked(self.table.order) < was:
                return
            self._take(unit)
        for row, column in zip(unit, before, strict=True):
            self.put((row,), column)

    def _take(self, unit: Sequence[int]) -> None:
        for row in unit:
            column = self.columns[row]
            self.counts[column] -= 1
            self.loads[column] -= self.table.minutes[row]
            self.columns[row] = _UNPLACED
        self.settle_groups(unit)

    def put(self, unit: Sequence[int], column: int) -> None:
        for row in unit:
            self.counts[column] += 1
            self.loads[column] += self.table.minutes[row]
            self.columns[row] = column
        self.settle_groups(unit)

    def exchange(self, one: int, other: int) -> None:
        """Let two clients change places."""
        first, second = int(self.columns[one]), int(self.columns[other])
        self._take((one, other))
        self.put((one,), second)
        self.put((other,), first)

    def settle_groups(self, unit: Iterable[int]) -> None:
        """Send each group visit of these clients to its members' cheapest recipient."""
        for number in {number for row in unit for number in self._groups_of.get(row, ())}:
            group = self.table.groups[number]
            self.loads[self.groups[number]] -= group.minutes
            self.groups[number] = self._cheapest(group)
            self.loads[self.groups[number]] += group.minutes

    def _cheapest(self, group: Group) -> int:
        nobody = self.table.nobody
        open_to = {int(c) for c in self.columns[list(group.members)]} - {nobody, _UNPLACED}

        def cost(column: int) -> tuple[int, int, float]:
            load = int(self.loads[column]) + group.minutes
            over = max(0, load - int(self.table.targets[column]))
            return int(group.clashes[column]), min(over, group.minutes), load / int(self.table.full[column])

        return min(sorted(open_to), key=cost, default=nobody)

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
        for number in {number for row in unit for number in self._groups_of.get(row, ())}:
            group = self.table.groups[number]
            others = {int(c) for c in self.columns[list(group.members)]} - {self.table.nobody, _UNPLACED}
            if not others:
                costs += group.clashes
                continue
            least = min(int(group.clashes[c]) for c in others)
            costs[:-1] += np.minimum(group.clashes[:-1] - least, 0)
        return costs

    def _split_costs(self, unit: Sequence[int]) -> Whole:
        """1 for each column in which these clients would be apart from the rest of their family."""
        costs = np.zeros(self.table.nobody + 1, dtype=np.int64)
        family = self._family_of.get(unit[0], ())
        others = {int(self.columns[row]) for row in family if row not in unit} - {_UNPLACED}
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


class _Scale:
    """The weights of a clash, a split family and a minute of overload against what comes after them."""

    def __init__(self, table: PlanTable) -> None:
        most = max((len(family) for family in table.families), default=1)
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


def _exchange(state: _State, deadline: float) -> None:
    """Exchange clients of the fullest recipient, and of those above their target, while that makes the plan better."""
    table = state.table
    bound = {row for rows in (*table.families, *(g.members for g in table.groups)) for row in rows}
    free = np.array([row for row in range(len(table.clients)) if row not in bound], dtype=np.int64)
    for column in _too_full(state):
        while time.monotonic() < deadline:
            pair = _best_exchange(state, free, column)
            if pair is None:
                break
            state.exchange(*pair)


def _too_full(state: _State) -> list[int]:
    table = state.table
    over = {int(column) for column in np.flatnonzero(state.loads > table.targets)} - {table.nobody}
    if table.nobody:
        over.add(int((state.loads / table.full)[:-1].argmax()))
    return sorted(over)


def _best_exchange(state: _State, free: Whole, column: int) -> tuple[int, int] | None:
    """The two `free` clients, one in this column and one elsewhere, who should change places; None if no two
    should.

    They belong to no family and no group, so the gain of an exchange is known exactly.
    """
    table, allowed = state.table, state.allowed
    own = free[state.columns[free] == column]
    others = free[
        (state.columns[free] != column) & (state.columns[free] != table.nobody) & allowed[free, column]
    ]
    if not len(own) or not len(others):
        return None
    theirs = state.columns[others]

    def change(costs: Whole) -> Whole:
        mine = costs[np.ix_(own, theirs)] - costs[own, column][:, None]
        both: Whole = mine + (costs[others, column] - costs[others, theirs])[None, :]
        return both

    lighter = table.minutes[own][:, None] - table.minutes[others][None, :]
    over = _above(state.loads[column] - lighter, table.targets[column])
    over += _above(state.loads[theirs] + lighter, table.targets[theirs])
    over -= _above(state.loads[column], table.targets[column]) + _above(
        state.loads[theirs], table.targets[theirs]
    )
    costs = change(state.additive) + over * state.scale.overload
    points = change(table.points)
    if table.order is Order.MATCH:
        costs = costs - points
    peak = np.maximum(
        (state.loads[theirs] + lighter) / table.full[theirs],
        (state.loads[column] - lighter) / table.full[column],
    )
    before = np.maximum(state.loads[column] / table.full[column], state.loads[theirs] / table.full[theirs])
    evener = peak < before - 1e-12
    if table.order is Order.LOAD:
        evener |= (peak <= before) & (points > 0)
    helps = allowed[np.ix_(own, theirs)] & ((costs < 0) | ((costs == 0) & evener))
    if not helps.any():
        return None
    cheapest = np.where(helps, costs, _IMPOSSIBLE)
    ranking = np.where(cheapest == cheapest.min(), peak, np.inf)
    one, other = np.unravel_index(int(ranking.argmin()), ranking.shape)
    return int(own[one]), int(others[other])


def _above(loads: Whole, targets: Whole) -> Whole:
    above: Whole = np.maximum(loads - targets, 0)
    return above
