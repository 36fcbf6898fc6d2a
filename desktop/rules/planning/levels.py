"""The levels of the plan one after the other: how good each can be, proved where the time is enough.

The best plan known goes from level to level and is never exchanged for a worse one. At each level:

1. a bound that needs no solver, from sums and the transport problem (`bounds`);
2. where the plan does not reach it, the program with fractions, and then with whole numbers, of HiGHS
   (`program`), under the condition that no level before becomes worse;
3. what cannot be part of any plan as good as the best one known is closed for the levels after it.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from desktop.rules.planning import bounds
from desktop.rules.planning.bounds import AdditiveLevels, Open
from desktop.rules.planning.evening import evened
from desktop.rules.planning.evenness import evenest_bound
from desktop.rules.planning.model import LEVELS, WEEKS, Level, Order
from desktop.rules.planning.program import PlanProgram
from desktop.rules.planning.search import greedy, improved, with_groups
from desktop.rules.planning.table import Found, Measures, PlanTable
from desktop.rules.planning.transport import FORBIDDEN
from desktop.rules.planning.units import UnitLevels

Bound = int | float | Fraction

_SHARE = 0.5
"""The part of the time left that the whole numbers of one level may take."""

_SEARCH = 0.3
"""The part of the time left that a search from a new start may take."""

_SECONDS_PER_COLUMN = 4e-5
"""What building and first solving a program takes, measured; it is not begun where the time would not be enough."""


class LevelSolver:
    """Solves one plan, once, until `deadline` (monotonic seconds); begins with `previous`, where there is one."""

    def __init__(self, table: PlanTable, deadline: float, previous: Found | None = None) -> None:
        self._table = table
        self._deadline = deadline
        self._levels = table.order.levels
        self._open: Open = table.allowed
        self._united: list[Sequence[int]] = []
        self._additive: AdditiveLevels
        self._units: UnitLevels
        self._best = greedy(table) if previous is None else previous

    def solve(self) -> tuple[Found, tuple[Level, ...]]:
        """The best plan found and how good it is: each level's value, and what nothing can beat."""
        self._start()
        bounds = [self._solve(level) for level in range(len(self._levels))]
        measured = self._measured
        return self._best, tuple(
            _level(name, measured.value(number, self._table.order), bound)
            for number, (name, bound) in enumerate(zip(self._levels, bounds, strict=True))
        )

    @property
    def _measured(self) -> Measures:
        return self._table.measure(self._best)

    def _seconds_left(self) -> float:
        return self._deadline - time.monotonic()

    def _take(self, found: Found | None) -> bool:
        """Keep a plan if it is better than the best one known."""
        if found is None:
            return False
        order = self._table.order
        better = self._table.measure(found).ranked(order) < self._measured.ranked(order)
        if better:
            self._best = found
        return better

    def _search(self) -> None:
        """Move and exchange clients of the best plan while that makes it better."""
        until = time.monotonic() + _SEARCH * max(0.0, self._seconds_left())
        self._take(improved(self._table, self._best, self._open, until))

    def _take_units(self, *, points: bool = True) -> None:
        """Judge each family and each other client alone, and keep what comes of it where that is better."""
        self._units = UnitLevels(self._table, self._additive, self._open, self._deadline, points=points)
        if self._units.solved.complete:
            self._take(with_groups(self._table, self._units.places()))

    def _start(self) -> None:
        """A good plan where each is judged alone, or by search where that is not enough; and its bounds."""
        self._additive = AdditiveLevels(self._table, self._deadline)
        self._open = self._additive.open_pairs(self._measured)
        self._take_units(points=self._table.order is Order.MATCH)
        measured = self._measured
        least = bounds.least_overload(self._table, self._table.allowed)
        if self._units.spare(measured) > 0 or measured.overload > least:
            self._search()
        self._open = self._open & self._additive.open_pairs(self._measured)

    def _solve(self, level: int) -> Bound:
        """The bound of one level; the best plan may become better on the way."""
        name = self._levels[level]
        bound = self._quick_bound(name)
        if bound < self._value(level) and self._has_time():
            bound = max(bound, self._program_bound(level))
        bound = min(bound, self._value(level))
        self._close(name, proved=bound == self._value(level))
        return bound

    def _value(self, level: int) -> Bound:
        return self._measured.value(level, self._table.order)

    def _quick_bound(self, name: str) -> Bound:
        measured = self._measured
        if name in LEVELS[:3]:
            return self._additive.bounds(measured)[LEVELS.index(name)]
        if name == "families_split":
            least = bounds.fewest_split(self._table, self._open)
            return max(least, self._units.fewest_split(measured))
        if name == "overload":
            return bounds.least_overload(self._table, self._open)
        return self._evenest() if name == "peak_load" else self._best_match()

    def _best_match(self) -> Bound:
        if self._units.spare(self._measured) > 0 or self._table.order is Order.LOAD:
            self._take_units()
        return -self._units.most_points(self._measured)

    def _evenest(self) -> Bound:
        """The bound of the peak; a search for a plan that reaches it keeps all that comes before."""
        bound = evenest_bound(self._table, self._open, self._united, self._seconds_left())
        if bound < self._measured.peak:
            until = time.monotonic() + _SEARCH * max(0.0, self._seconds_left())
            costs = np.where(self._open, self._units.costs, FORBIDDEN)
            self._take(evened(self._table, self._best, costs, bound, until))
        return bound

    def _has_time(self) -> bool:
        movable = self._open.sum(axis=1) > 1
        return self._seconds_left() > _SECONDS_PER_COLUMN * int(self._open[movable].sum())

    def _program(self, level: int) -> PlanProgram:
        program = PlanProgram(self._table, self._open, self._united)
        for before in self._levels[:level]:
            program.keep(before, self._measured)
        return program

    def _program_bound(self, level: int) -> Bound:
        """The bound of the program, with fractions and then with whole numbers; what is priced out is closed."""
        name, program = self._levels[level], self._program(level)
        least, found, fractions = program.optimise(name, self._seconds_left())
        if not fractions.proved:
            return -math.inf
        if self._take(found):
            self._search()
        bound = self._possible(level, least)
        self._open = self._open & ~program.priced_out(fractions, float(self._value(level)) - least)
        if bound < self._value(level) and self._has_time():
            bound = max(bound, self._whole_numbers(level))
            spare = float(self._value(level)) - least
            self._open = self._open & ~program.priced_out(fractions, spare)
        return bound

    def _whole_numbers(self, level: int) -> Bound:
        seconds = _SHARE * self._seconds_left()
        least, found, outcome = self._program(level).optimise(self._levels[level], seconds, self._best)
        if self._take(found):
            self._search()
        return self._value(level) if outcome.proved else self._possible(level, least)

    def _possible(self, level: int, bound: float) -> Bound:
        """The next value that a plan can have."""
        if bound == -math.inf:
            return bound
        if self._levels[level] == "peak_load":
            return bounds.next_peak(self._table, self._open, bound)
        return math.ceil(bound - 1e-6)

    def _close(self, name: str, *, proved: bool) -> None:
        """Close what cannot be part of a plan as good as the best one known."""
        measured = self._measured
        if name in LEVELS[:3]:
            self._open = self._open & self._additive.open_pairs(measured)
        elif name == "families_split" and proved:
            self._united = [f for f in self._table.families if self._open[list(f)].all(axis=0).any()]
            if measured.split == bounds.fewest_split(self._table, self._open):
                self._open = bounds.with_families_whole(self._table, self._open)
            else:
                self._united = []
        elif name == "preference":
            self._open = self._units.open_pairs(measured, self._open)
            self._united = list({*map(tuple, self._united), *self._units.whole_families(measured)})


def unproved(table: PlanTable, found: Found) -> tuple[Level, ...]:
    """The levels of a plan of which nothing is known but how good it is."""
    values = zip(table.order.levels, table.measure(found).ranked(table.order), strict=True)
    return tuple(_level(name, value, -math.inf) for name, value in values)


def _level(name: str, value: Bound, bound: Bound) -> Level:
    if name == "overload":
        return Level(name, float(value) / WEEKS, float(bound) / WEEKS)
    if name == "preference":
        return Level(name, -float(value), -float(bound))
    return Level(name, float(value), float(bound))
