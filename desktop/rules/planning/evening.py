"""The search for a more even plan among those as good in all levels before: moves and exchanges.

What moves is one client, one family that is together, or one group visit, which goes to another of its
members' recipients if it clashes no more there. Each step eases one recipient above the goal most, and
what has moved stays for a while (tabu search, Glover and Laguna, 1997), so that a step that eases nothing can
lead to one that does. When steps no longer help, two recipients share out again what both could have.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.memberships import Memberships
from desktop.rules.planning.movable import CLOSED, Movable
from desktop.rules.planning.sharing import Share, best_share
from desktop.rules.planning.table import Found, PlanTable
from desktop.rules.planning.transport import Whole

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


def evened(table: PlanTable, start: Found, costs: Whole, goal: Fraction, deadline: float) -> Found:
    """A plan with a smaller peak, `goal` at best, that costs no more; `start` if none was found.

    `costs` are by client and column, FORBIDDEN if the pair is not open.
    """
    search = _Evening(table, start, costs, goal, deadline)
    for number in range(_STEPS):
        if search.is_over(number) or not search.goes_on(number):
            break
    return search.best


@dataclass(frozen=True)
class _Step:
    """What moves where, and by how much that changes the minutes above the goal."""

    moves: tuple[tuple[int, int], ...] = ()
    change: int = int(_FAR)


_NO_STEP = _Step()


@dataclass(frozen=True)
class _Pair:
    """Two recipients, and the units that can be with either at one difference in costs.

    `is_free`: that difference is 0, so the numbers of clients may change too.
    """

    column: int
    other: int
    units: Whole
    is_free: bool


class _Evening:
    """One search under way. Units are families and clients first, then group visits."""

    def __init__(self, table: PlanTable, start: Found, costs: Whole, goal: Fraction, deadline: float) -> None:
        self._table, self.best, self._deadline = table, start, deadline
        self._columns, self._groups = start.columns.copy(), start.groups.copy()
        units = Movable(table, start, costs)
        self._rows, self._visits = units.rows, units.visits
        self._minutes, self._sizes, self._costs = units.minutes, units.sizes, units.costs
        self._at = np.concatenate([start.columns[units.first], start.groups[self._visits]])
        self._dearer = self._costs - self._costs[np.arange(len(self._at)), self._at][:, None]
        self._loads = table.loads(start)
        self._counts: Whole = np.bincount(start.columns, minlength=table.nobody + 1)
        self._stays = np.zeros(len(self._at), dtype=np.int64)
        self._memberships = Memberships(table, start, self._rows)
        self._chance = np.random.default_rng(0)
        self._limits = self._reachable_limits(goal)
        self._peak = self._peak_now()
        self._least, self._vain = self._above(), 0

    def _reachable_limits(self, goal: Fraction) -> Whole:
        """The most minutes at the goal that each recipient can have: they change only in whole steps."""
        limits = np.full(self._table.nobody + 1, _FAR)
        for column in range(self._table.nobody):
            most = math.floor(goal * int(self._table.full[column]))
            step = math.gcd(*self._minutes[self._costs[:, column] < CLOSED].tolist()) or 1
            load = int(self._loads[column])
            limits[column] = load + (most - load) // step * step
        return limits

    def _above(self) -> int:
        """The minutes above the goal."""
        return int(np.maximum(self._loads - self._limits, 0).sum())

    def _crowded(self) -> Whole:
        """The recipients above the goal."""
        return np.flatnonzero(self._loads > self._limits)

    def _peak_now(self) -> float:
        nobody = self._table.nobody
        return float((self._loads[:nobody] / self._table.full[:nobody]).max(initial=0.0))

    def is_over(self, number: int) -> bool:
        """Whether too many steps were in vain, or the time is up."""
        return self._vain > _VAIN or (number % _BATCH == 0 and time.monotonic() > self._deadline)

    def goes_on(self, number: int) -> bool:
        """Ease somebody who is above the goal; False if nobody is, or nothing can be done."""
        self._vain += 1
        if self._vain % _SHARED_OUT == 0:
            self._share_out()
        moved = self._step(number) or self._share_out()
        self._note_gain()
        return moved

    def _note_gain(self) -> None:
        if self._above() < self._least:
            self._least, self._vain = self._above(), 0

    def _step(self, number: int) -> bool:
        """Make one move or exchange; False if nobody is above the goal any more, or nothing can be done."""
        crowded = self._crowded()
        if len(self._at) and len(crowded):
            return self._ease(int(self._chance.choice(crowded)), number)
        return False

    def _ease(self, column: int, number: int) -> bool:
        found = self._best_step(column, (self._stays <= number) & self._free())
        self._make(found.moves, number)
        return bool(found.moves) or bool(self._stays.max() > number)

    def _make(self, moves: Sequence[tuple[int, int]], number: int) -> None:
        for unit, target in moves:
            self._put(unit, target)
            self._stays[unit] = number + _PATIENCE + int(self._chance.integers(_PATIENCE))
        if moves:
            self._remember()

    def _free(self) -> NDArray[np.bool_]:
        """The units that may go without leaving a group visit alone where it is."""
        free = np.ones(len(self._at), dtype=bool)
        free[self._memberships.held(self._at, self._groups)] = False
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
        anywhere[visits] = self._memberships.members_at[numbers] > 0
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
            self._memberships.move(self._rows[unit], int(source), target)

    def _share_out(self) -> bool:
        """Share out again what a recipient above the goal and each other one have, if that leaves less above
        it."""
        before = self._above()
        for column in self._crowded().tolist():
            self._share_with_each(column)
        self._remember()
        return self._above() < before

    def _share_with_each(self, column: int) -> None:
        independent = self._independent()
        for other in range(self._table.nobody):
            if other != column and time.monotonic() < self._deadline:
                self._share(self._as_good(column, other, independent))

    def _independent(self) -> NDArray[np.bool_]:
        """The clients and families who may go anywhere without a thought for group visits."""
        free = self._free()
        free[self._memberships.taking_part(self._at, self._groups)] = False
        free[len(self._rows) :] = False
        return free

    def _as_good(self, column: int, other: int, free: NDArray[np.bool_]) -> _Pair:
        """Two recipients with those of the `free` units that are as good with either as most of them."""
        both = (self._costs[:, [column, other]] < CLOSED).all(axis=1)
        units = np.flatnonzero(free & both & ((self._at == column) | (self._at == other)))
        dearer = self._costs[units, column] - self._costs[units, other]
        most = _most_frequent(dearer)
        alike = dearer == most
        if most:
            alike &= self._sizes[units] == 1
        return _Pair(column, other, units[alike], is_free=most == 0)

    def _share(self, pair: _Pair) -> None:
        """Share out the units of a pair if that leaves less above the goal."""
        if not len(pair.units):
            return
        share = self._best_share(pair)
        if share is not None and share.excess < self._above_of(pair):
            self._deal(pair, share)

    def _best_share(self, pair: _Pair) -> Share | None:
        minutes, sizes = self._minutes[pair.units], self._sizes[pair.units]
        here = self._at[pair.units] == pair.column
        spare = self._limits - self._loads
        own = int(minutes[here].sum())
        least, most = own - int(spare[pair.other]), own + int(spare[pair.column])
        counts = self._possible_counts(pair, int(sizes[here].sum()))
        return best_share(minutes.tolist(), sizes.tolist(), least, most, counts)

    def _possible_counts(self, pair: _Pair, count: int) -> range:
        """How many clients the first of the two can have instead of `count`."""
        if not pair.is_free:
            return range(count, count + 1)
        room = self._table.capacity - self._counts
        return range(count - int(room[pair.other]), count + int(room[pair.column]) + 1)

    def _above_of(self, pair: _Pair) -> int:
        both = [pair.column, pair.other]
        return int(np.maximum(self._loads[both] - self._limits[both], 0).sum())

    def _deal(self, pair: _Pair, share: Share) -> None:
        for place, unit in enumerate(pair.units.tolist()):
            target = pair.column if place in share.things else pair.other
            if self._at[unit] != target:
                self._put(unit, target)

    def _remember(self) -> None:
        """Keep the plan as it is now if it is the best so far."""
        if self._peak_now() >= self._peak - 1e-12 or not self._memberships.nowhere_alone(self._groups):
            return
        found, order = Found(self._columns.copy(), self._groups.copy()), self._table.order
        if self._table.measure(found).ranked(order) < self._table.measure(self.best).ranked(order):
            self.best, self._peak = found, self._peak_now()


def _most_frequent(numbers: Whole) -> int:
    """The number that is there most often; 0 if there are none."""
    values, times = np.unique(numbers, return_counts=True)
    return int(values[times.argmax()]) if len(values) else 0
