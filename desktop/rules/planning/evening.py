"""A search for an evener plan among those that are as good in all that comes before: moves and exchanges.

Whoever is moved is one client, or one family that is together; group visits stay where they are, and so does
whoever is the only one of a group visit there.
Each step eases one recipient above the goal most, and what has moved stays for a while (tabu search, Glover
and Laguna, 1997), so that a step that eases nothing can lead to one that does.
"""

from __future__ import annotations

import math
import time
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.table import Found, PlanTable
from desktop.rules.planning.transport import FORBIDDEN, Whole

_STEPS, _STEPS_EACH = 3000, 6
"""So many steps are tried before the search ends, and so many for each who can be moved."""

_PATIENCE = 8
"""For so many steps, and up to as many more, what has moved stays."""

_BATCH = 16
"""After so many steps the clock is looked at."""

_FAR = np.int64(1) << 50
_CLOSED = np.int64(1) << 61


def evened(table: PlanTable, start: Found, costs: Whole, goal: Fraction, deadline: float) -> Found:
    """A plan with a smaller peak, `goal` at best, that costs no more; `start` where none was found.

    `costs` are by client and column, FORBIDDEN where the pair is not open.
    """
    search = _Evening(table, start, costs, goal)
    for step in range(min(_STEPS, _STEPS_EACH * search.units)):
        if step % _BATCH == 0 and time.monotonic() > deadline:
            break
        if not search.step(step):
            break
    return search.best


class _Evening:
    """One search under way."""

    def __init__(self, table: PlanTable, start: Found, costs: Whole, goal: Fraction) -> None:
        self._table, self.best = table, start
        self._columns, self._groups = start.columns.copy(), start.groups
        self._rows = _units(table, start)
        self._minutes = np.array([table.minutes[rows].sum() for rows in self._rows], dtype=np.int64)
        self._sizes = np.array([len(rows) for rows in self._rows], dtype=np.int64)
        self._costs = np.array([_together(costs[rows]) for rows in self._rows], dtype=np.int64).reshape(
            len(self._rows), table.nobody + 1
        )
        self._at = np.array([start.columns[rows[0]] for rows in self._rows], dtype=np.int64)
        self._dearer = self._costs - self._costs[np.arange(len(self._at)), self._at][:, None]
        self._loads = table.loads(start)
        self._counts: Whole = np.bincount(start.columns, minlength=table.nobody + 1)
        self._limits = np.array([math.floor(goal * int(full)) for full in table.full], dtype=np.int64)
        self._limits[table.nobody] = _FAR
        self._stays = np.zeros(len(self._rows), dtype=np.int64)
        self._members, self._visits = _visits_of(table, self._rows)
        self._chance = np.random.default_rng(0)
        self._peak = self._peak_now()

    @property
    def units(self) -> int:
        """How many can be moved."""
        return len(self._rows)

    def _peak_now(self) -> float:
        nobody = self._table.nobody
        return float((self._loads[:nobody] / self._table.full[:nobody]).max(initial=0.0))

    def step(self, number: int) -> bool:
        """One move, exchange or chain; False where nobody is above the goal any more, or nothing can be done."""
        crowded = np.flatnonzero(self._loads > self._limits)
        if not len(self._rows) or not len(crowded):
            return False
        steps, _ = self._best_step(int(self._chance.choice(crowded)), (self._stays <= number) & self._free())
        for unit, target in steps:
            self._put(unit, target)
            self._stays[unit] = number + _PATIENCE + int(self._chance.integers(_PATIENCE))
        if steps:
            self._remember()
        return bool(steps) or bool(self._stays.max() > number)

    def _free(self) -> NDArray[np.bool_]:
        """Who may go without taking a group visit along."""
        free = np.ones(len(self._rows), dtype=bool)
        here = self._at[self._members] == self._groups[self._visits]
        count = np.bincount(self._visits[here], minlength=len(self._groups))
        free[self._members[here & (count[self._visits] == 1)]] = False
        return free

    def _best_step(self, column: int, free: NDArray[np.bool_]) -> tuple[list[tuple[int, int]], int]:
        """The move or exchange that eases this recipient most."""
        own = np.flatnonzero((self._at == column) & free)
        move, exchange = self._best_move(own, column), self._best_exchange(own, column, free)
        return move if move[1] <= exchange[1] else exchange

    def _best_move(self, own: Whole, column: int) -> tuple[list[tuple[int, int]], int]:
        room = self._counts[None, :] + self._sizes[own][:, None] <= self._table.capacity[None, :]
        possible = (self._dearer[own] <= 0) & room
        possible[:, [column, self._table.nobody]] = False
        eased = self._eased(self._minutes[own][:, None], column, np.arange(len(self._loads)), possible)
        if not eased.size:
            return [], int(_FAR)
        unit, target = divmod(int(eased.argmin()), eased.shape[1])
        return self._step([(int(own[unit]), target)], int(eased[unit, target]))

    def _best_exchange(
        self, own: Whole, column: int, free: NDArray[np.bool_]
    ) -> tuple[list[tuple[int, int]], int]:
        back = self._dearer[:, column]
        if not len(own):
            return [], int(_FAR)
        cheap = back <= -int(self._dearer[own].min())
        others = np.flatnonzero((self._at != column) & free & cheap)
        theirs = self._at[others]
        change = self._dearer[own][:, theirs] + back[others]
        fewer = self._sizes[own][:, None] - self._sizes[others]
        room = (fewer <= (self._table.capacity - self._counts)[theirs]) & (
            -fewer <= self._table.capacity[column] - self._counts[column]
        )
        lighter = self._minutes[own][:, None] - self._minutes[others]
        eased = self._eased(lighter, column, theirs, (change <= 0) & room & (lighter > 0))
        if not eased.size:
            return [], int(_FAR)
        one, other = divmod(int(eased.argmin()), eased.shape[1])
        steps = [(int(own[one]), int(theirs[other])), (int(others[other]), column)]
        return self._step(steps, int(eased[one, other]))

    @staticmethod
    def _step(steps: list[tuple[int, int]], eased: int) -> tuple[list[tuple[int, int]], int]:
        return (steps, eased) if eased < _FAR else ([], eased)

    def _eased(self, lighter: Whole, column: int, targets: Whole, possible: NDArray[np.bool_]) -> Whole:
        """By how much the minutes above the goal change; a little chance among equals."""
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
        self._columns[self._rows[unit]] = target

    def _remember(self) -> None:
        if self._peak_now() >= self._peak - 1e-12:
            return
        found, order = Found(self._columns.copy(), self._groups), self._table.order
        if self._table.measure(found).ranked(order) < self._table.measure(self.best).ranked(order):
            self.best, self._peak = found, self._peak_now()


def _together(costs: Whole) -> Whole:
    """What one unit costs in each column."""
    closed = (costs >= FORBIDDEN).any(axis=0)
    return np.where(closed, _CLOSED, np.where(costs >= FORBIDDEN, 0, costs).sum(axis=0))


def _units(table: PlanTable, found: Found) -> list[list[int]]:
    """Who can be moved: each family that is together, and each other client."""
    families = [list(f) for f in table.families if len(set(found.columns[list(f)])) == 1]
    together = {row for family in families for row in family}
    alone = [[row] for row in range(len(table.clients)) if row not in together]
    return [rows for rows in (*families, *alone) if found.columns[rows[0]] != table.nobody]


def _visits_of(table: PlanTable, units: list[list[int]]) -> tuple[Whole, Whole]:
    """Which unit takes part in which group visit, once each."""
    unit_of = {row: unit for unit, rows in enumerate(units) for row in rows}
    pairs = sorted(
        {(unit_of[row], n) for n, g in enumerate(table.groups) for row in g.members if row in unit_of}
    )
    listed = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return listed[:, 0], listed[:, 1]
