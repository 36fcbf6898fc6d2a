"""The search for a more even plan among those as good in all levels before: moves and exchanges.

What moves is one client, one family that is together, or one group visit, which goes to another of its
members' recipients if it clashes no more there. Each step eases one recipient above the goal most, and
what has moved stays for a while (tabu search, Glover and Laguna, 1997), so that a step that eases nothing can
lead to one that does. When steps no longer help, two recipients share out again what both could have.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.sharing import best_share
from desktop.rules.planning.table import Found, PlanTable
from desktop.rules.planning.transport import FORBIDDEN, Whole

_STEPS = 3000
"""The most steps before the search ends."""

_VAIN = 600
"""The most steps in a row without a gain."""

_SHARED_OUT = 30
"""After this many steps without a gain, what two recipients have is shared out again."""

_PATIENCE = 8
"""For this many steps, and up to as many more, what has moved stays."""

_BATCH = 16
"""The clock is checked after this many steps."""

_FAR = np.int64(1) << 50
_CLOSED = np.int64(1) << 61


def evened(table: PlanTable, start: Found, costs: Whole, goal: Fraction, deadline: float) -> Found:
    """A plan with a smaller peak, `goal` at best, that costs no more; `start` if none was found.

    `costs` are by client and column, FORBIDDEN if the pair is not open.
    """
    search = _Evening(table, start, costs, goal)
    least, vain = search.above, 0
    for number in range(_STEPS):
        if vain > _VAIN or (number % _BATCH == 0 and time.monotonic() > deadline):
            break
        vain += 1
        if vain % _SHARED_OUT == 0:
            search.share_out(deadline)
        if not search.step(number) and not search.share_out(deadline):
            break
        if search.above < least:
            least, vain = search.above, 0
    return search.best


@dataclass(frozen=True)
class _Step:
    """What moves where, and by how much that changes the minutes above the goal."""

    moves: tuple[tuple[int, int], ...] = ()
    change: int = int(_FAR)


_NO_STEP = _Step()


class _Evening:
    """One search under way. Units are families and clients first, then group visits."""

    def __init__(self, table: PlanTable, start: Found, costs: Whole, goal: Fraction) -> None:
        self._table, self.best = table, start
        self._columns, self._groups = start.columns.copy(), start.groups.copy()
        self._rows = _units(table, start)
        self._visits = np.flatnonzero(start.groups < table.nobody)
        visits = [table.groups[visit] for visit in self._visits]
        first = np.array([rows[0] for rows in self._rows], dtype=np.int64)
        self._minutes = np.concatenate([table.minutes[first], _whole(group.minutes for group in visits)])
        self._sizes = np.concatenate([np.ones_like(first), np.zeros_like(self._visits)])
        own = np.where(costs[first] >= FORBIDDEN, _CLOSED, costs[first])
        as_now = [
            _as_now(group.clashes, int(start.groups[v]))
            for group, v in zip(visits, self._visits, strict=True)
        ]
        self._costs: Whole = np.concatenate([own, _whole(as_now).reshape(len(visits), own.shape[1])])
        for unit, rows in enumerate(self._rows):
            if len(rows) > 1:
                self._minutes[unit], self._sizes[unit] = table.minutes[rows].sum(), len(rows)
                self._costs[unit] = _together(costs[rows])
        self._at = np.concatenate([start.columns[first], start.groups[self._visits]])
        self._dearer = self._costs - self._costs[np.arange(len(self._at)), self._at][:, None]
        self._loads = table.loads(start)
        self._counts: Whole = np.bincount(start.columns, minlength=table.nobody + 1)
        self._stays = np.zeros(len(self._at), dtype=np.int64)
        self._taking_part = _TakingPart(table, start, self._rows)
        self._chance = np.random.default_rng(0)
        self._limits = self._reachable_limits(goal)
        self._peak = self._peak_now()

    def _reachable_limits(self, goal: Fraction) -> Whole:
        """The most minutes at the goal that each recipient can have: they change only in whole steps."""
        limits = np.full(self._table.nobody + 1, _FAR)
        for column in range(self._table.nobody):
            most = math.floor(goal * int(self._table.full[column]))
            step = math.gcd(*self._minutes[self._costs[:, column] < _CLOSED].tolist()) or 1
            load = int(self._loads[column])
            limits[column] = load + (most - load) // step * step
        return limits

    @property
    def above(self) -> int:
        """The minutes above the goal."""
        return int(np.maximum(self._loads - self._limits, 0).sum())

    def _peak_now(self) -> float:
        nobody = self._table.nobody
        return float((self._loads[:nobody] / self._table.full[:nobody]).max(initial=0.0))

    def step(self, number: int) -> bool:
        """Make one move or exchange; False if nobody is above the goal any more, or nothing can be done."""
        crowded = np.flatnonzero(self._loads > self._limits)
        if not len(self._at) or not len(crowded):
            return False
        found = self._best_step(int(self._chance.choice(crowded)), (self._stays <= number) & self._free())
        for unit, target in found.moves:
            self._put(unit, target)
            self._stays[unit] = number + _PATIENCE + int(self._chance.integers(_PATIENCE))
        if found.moves:
            self._remember()
        return bool(found.moves) or bool(self._stays.max() > number)

    def _free(self) -> NDArray[np.bool_]:
        """The units that may go without leaving a group visit alone where it is."""
        free = np.ones(len(self._at), dtype=bool)
        free[self._taking_part.held(self._at, self._groups)] = False
        return free

    def _best_step(self, column: int, free: NDArray[np.bool_]) -> _Step:
        """The move or exchange that eases this recipient most."""
        own = np.flatnonzero((self._at == column) & free)
        if not len(own):
            return _NO_STEP
        move, exchange = self._best_move(own, column), self._best_exchange(own, column, free)
        return move if move.change <= exchange.change else exchange

    def _best_move(self, own: Whole, column: int) -> _Step:
        room = self._counts[None, :] + self._sizes[own][:, None] <= self._table.capacity[None, :]
        possible = (self._dearer[own] <= 0) & room & self._has_members(own)
        possible[:, [column, self._table.nobody]] = False
        eased = self._eased(self._minutes[own][:, None], column, np.arange(len(self._loads)), possible)
        unit, target = divmod(int(eased.argmin()), eased.shape[1])
        return self._possible([(int(own[unit]), target)], int(eased[unit, target]))

    def _best_exchange(self, own: Whole, column: int, free: NDArray[np.bool_]) -> _Step:
        back = self._dearer[:, column]
        cheap = back <= -int(self._dearer[own].min())
        others = np.flatnonzero((self._at != column) & free & cheap)
        others = others[self._has_members(others)[:, column]]
        if not len(others):
            return _NO_STEP
        theirs = self._at[others]
        change = self._dearer[own][:, theirs] + back[others]
        fewer = self._sizes[own][:, None] - self._sizes[others]
        room = (fewer <= (self._table.capacity - self._counts)[theirs]) & (
            -fewer <= self._table.capacity[column] - self._counts[column]
        )
        lighter = self._minutes[own][:, None] - self._minutes[others]
        possible = (change <= 0) & room & (lighter > 0) & self._has_members(own)[:, theirs]
        eased = self._eased(lighter, column, theirs, possible)
        one, other = divmod(int(eased.argmin()), eased.shape[1])
        moves = [(int(own[one]), int(theirs[other])), (int(others[other]), column)]
        return self._possible(moves, int(eased[one, other]))

    def _has_members(self, units: Whole) -> NDArray[np.bool_]:
        """Where each of the units may go as a group visit: to a member's recipient.

        Other units may go anywhere.
        """
        anywhere = np.ones((len(units), self._table.nobody + 1), dtype=bool)
        visits = units >= len(self._rows)
        numbers = self._visits[units[visits] - len(self._rows)]
        anywhere[visits] = self._taking_part.members_at[numbers] > 0
        return anywhere

    @staticmethod
    def _possible(moves: list[tuple[int, int]], change: int) -> _Step:
        return _Step(tuple(moves), change) if change < _FAR else _NO_STEP

    def _eased(self, lighter: Whole, column: int, targets: Whole, possible: NDArray[np.bool_]) -> Whole:
        """By how much the minutes above the goal change, with a little chance among equals."""
        above = self._loads - self._limits
        change = np.maximum(above[targets] + lighter, 0) - np.maximum(above[targets], 0)
        change += np.maximum(above[column] - lighter, 0)
        count, width = possible.shape
        chance = self._chance.integers(0, 4, size=(count, 1)) + self._chance.integers(0, 4, size=(1, width))
        eased: Whole = np.where(possible, change * 8 + chance, _FAR)
        return eased

    def _put(self, unit: int, target: int) -> None:
        source, minutes, size = self._at[unit], self._minutes[unit], self._sizes[unit]
        self._loads[source] -= minutes
        self._loads[target] += minutes
        self._counts[source] -= size
        self._counts[target] += size
        self._dearer[unit] += self._costs[unit, source] - self._costs[unit, target]
        self._at[unit] = target
        if unit >= len(self._rows):
            self._groups[self._visits[unit - len(self._rows)]] = target
        else:
            self._columns[self._rows[unit]] = target
            self._taking_part.move(self._rows[unit], int(source), target)

    def share_out(self, deadline: float) -> bool:
        """Share out again what a recipient above the goal and each other one have, if that leaves less above
        it."""
        before = self.above
        for column in np.flatnonzero(self._loads > self._limits).tolist():
            free = self._free()
            free[self._taking_part.taking_part(self._at, self._groups)] = False
            free[len(self._rows) :] = False
            for other in range(self._table.nobody):
                if other != column and time.monotonic() < deadline:
                    self._share(column, other, free)
        self._remember()
        return self.above < before

    def _share(self, column: int, other: int, free: NDArray[np.bool_]) -> None:
        """Share out, between two recipients, the `free` units that are as good with either."""
        units, alike = self._as_good(column, other, free)
        if not len(units):
            return
        minutes, sizes = self._minutes[units], self._sizes[units]
        here = self._at[units] == column
        room = self._table.capacity - self._counts
        count = int(sizes[here].sum())
        counts = (
            range(count - int(room[other]), count + int(room[column]) + 1)
            if alike
            else range(count, count + 1)
        )
        spare = self._limits - self._loads
        own = int(minutes[here].sum())
        before = sum(max(0, -int(spare[each])) for each in (column, other))
        share = best_share(
            minutes.tolist(), sizes.tolist(), own - int(spare[other]), own + int(spare[column]), counts
        )
        if share is None or share.excess >= before:
            return
        for place, unit in enumerate(units.tolist()):
            target = column if place in share.things else other
            if self._at[unit] != target:
                self._put(unit, target)

    def _as_good(self, column: int, other: int, free: NDArray[np.bool_]) -> tuple[Whole, bool]:
        """The units of two recipients that can be with either at the same difference in costs, and whether
        that is 0."""
        both = (self._costs[:, [column, other]] < _CLOSED).all(axis=1)
        units = np.flatnonzero(free & both & ((self._at == column) | (self._at == other)))
        if not len(units):
            return units, True
        dearer = self._costs[units, column] - self._costs[units, other]
        values, numbers = np.unique(dearer, return_counts=True)
        most = int(values[numbers.argmax()])
        alike = dearer == most
        return units[alike & (self._sizes[units] == 1) if most else alike], most == 0

    def _remember(self) -> None:
        if self._peak_now() >= self._peak - 1e-12 or not self._taking_part.nowhere_alone(self._groups):
            return
        found, order = Found(self._columns.copy(), self._groups.copy()), self._table.order
        if self._table.measure(found).ranked(order) < self._table.measure(self.best).ranked(order):
            self.best, self._peak = found, self._peak_now()


class _TakingPart:
    """Which units take part in which group visits, and how many members each visit has in each column."""

    def __init__(self, table: PlanTable, found: Found, units: list[list[int]]) -> None:
        self.members_at = np.zeros((len(table.groups), table.nobody + 1), dtype=np.int64)
        self._visits_of: dict[int, list[int]] = {}
        unit_of = {row: unit for unit, rows in enumerate(units) for row in rows}
        pairs: dict[tuple[int, int], int] = {}
        for number, group in enumerate(table.groups):
            for row in group.members:
                self.members_at[number, found.columns[row]] += 1
                self._visits_of.setdefault(row, []).append(number)
                if row in unit_of:
                    pairs[unit_of[row], number] = pairs.get((unit_of[row], number), 0) + 1
        listed = np.array([(*pair, count) for pair, count in sorted(pairs.items())], dtype=np.int64)
        self._units, self._visits, self._numbers = listed.reshape(-1, 3).T

    def taking_part(self, at: Whole, groups: Whole) -> Whole:
        """The units that are in the column of one of their group visits."""
        there: Whole = self._units[at[self._units] == groups[self._visits]]
        return there

    def held(self, at: Whole, groups: Whole) -> Whole:
        """The units without which one of their group visits would be alone where it is."""
        where = groups[self._visits]
        alone = self.members_at[self._visits, where] <= self._numbers
        held: Whole = self._units[(at[self._units] == where) & alone]
        return held

    def move(self, rows: list[int], source: int, target: int) -> None:
        for row in rows:
            visits = self._visits_of.get(row)
            if visits:
                self.members_at[visits, source] -= 1
                self.members_at[visits, target] += 1

    def nowhere_alone(self, groups: Whole) -> bool:
        """Whether each group visit is where one of its members is, or nowhere."""
        here = self.members_at[np.arange(len(groups)), groups] > 0
        return bool((here | (groups == self.members_at.shape[1] - 1)).all())


def _whole(numbers: Iterable[object]) -> Whole:
    return np.array(list(numbers), dtype=np.int64)


def _together(costs: Whole) -> Whole:
    """The cost of one unit in each column."""
    closed = (costs >= FORBIDDEN).any(axis=0)
    return np.where(closed, _CLOSED, np.where(costs >= FORBIDDEN, 0, costs).sum(axis=0))


def _as_now(clashes: Whole, column: int) -> Whole:
    """The cost of a group visit in each column: it goes only where it clashes as it does now."""
    costs: Whole = np.where(clashes == clashes[column], np.int64(0), _CLOSED)
    costs[-1] = _CLOSED
    return costs


def _units(table: PlanTable, found: Found) -> list[list[int]]:
    """The units that can move: each family that is together, and each other client."""
    families = [list(f) for f in table.families if len(set(found.columns[list(f)])) == 1]
    together = {row for family in families for row in family}
    alone = [[row] for row in range(len(table.clients)) if row not in together]
    return [rows for rows in (*families, *alone) if found.columns[rows[0]] != table.nobody]
