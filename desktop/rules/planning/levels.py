"""The levels of the plan, one after another: how good each can be, proved if there is time.

The best plan known passes from level to level and is never replaced by a worse one. At each level:

1. a bound that needs no solver, from sums and the transport problem (`bounds`);
2. if the plan does not reach it, HiGHS's program with fractions, and then with whole numbers
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
from desktop.rules.planning.program import SPLIT_AND_MATCH, PlanProgram, value_of
from desktop.rules.planning.search import greedy, improved, with_groups
from desktop.rules.planning.table import Found, Measures, PlanTable
from desktop.rules.planning.transport import FORBIDDEN
from desktop.rules.planning.units import UnitLevels

Bound = int | float | Fraction

_SHARE = 0.5
"""The share of the time left that the whole numbers of one level may take."""

_SEARCH = 0.3
"""The share of the time left that a search from a new start may take."""

_SEARCH_SECONDS = 0.3
"""The longest search, in seconds: after it the programs find more."""

_EVENING_AGAIN, _SHARE_AGAIN = 0.22, 0.9
"""The seconds for the peak load when a plan is made again, because somebody waits for the effect of one
choice; and the share of them for a search, because a program would take longer."""

_SECONDS_PER_COLUMN = 4e-5
"""The measured time to build and first solve a program; it is not begun if that time is not left."""


class LevelSolver:
    """Solves one plan, once, until `deadline` (monotonic seconds); begins with `previous`, if there is
    one."""

    def __init__(self, table: PlanTable, deadline: float, previous: Found | None = None) -> None:
        self._table = table
        self._deadline = deadline
        self._levels = table.order.levels
        self._open: Open = table.allowed
        self._united: list[Sequence[int]] = []
        self._additive: AdditiveLevels
        self._units: UnitLevels
        self._binding = False
        self._least_lost: float = -math.inf
        self._goal: Bound = -math.inf
        self._best = greedy(table) if previous is None else previous
        self._last = self._best, table.measure(self._best)
        self._again = previous is not None

    def solve(self) -> tuple[Found, tuple[Level, ...]]:
        """The best plan found and how good it is: each level's value, and its bound."""
        self._start()
        bounds = [self._solve(level) for level in range(len(self._levels))]
        measured = self._measured
        return self._best, tuple(
            _level(name, measured.value(number, self._table.order), bound)
            for number, (name, bound) in enumerate(zip(self._levels, bounds, strict=True))
        )

    @property
    def _measured(self) -> Measures:
        """How good the best plan is; measured once for each plan."""
        found, measured = self._last
        if found is not self._best:
            measured = self._table.measure(self._best)
            self._last = self._best, measured
        return measured

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
        until = time.monotonic() + min(_SEARCH_SECONDS, _SEARCH * max(0.0, self._seconds_left()))
        self._take(improved(self._table, self._best, self._open, until))

    def _take_units(self, *, points: bool = True) -> None:
        """Judge each family and each other client alone, and keep the result if it is better."""
        self._units = UnitLevels(self._table, self._additive, self._open, self._deadline, points=points)
        if self._units.solved.complete:
            self._take(with_groups(self._table, self._units.places()))

    def _start(self) -> None:
        """A good plan with each judged alone, or by search if that is not enough; and its bounds."""
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
        if name == "peak_load" and self._again:
            return self._evened_again(level)
        return self._bounded(level)

    def _evened_again(self, level: int) -> Bound:
        """The bound of the peak load, searched no longer than somebody waits for the effect of one choice."""
        deadline = self._deadline
        self._deadline = min(deadline, time.monotonic() + _EVENING_AGAIN)
        bound = self._bounded(level)
        self._deadline = deadline
        return bound

    def _bounded(self, level: int) -> Bound:
        name = self._levels[level]
        bound = self._quick_bound(name)
        if name == "peak_load" and bound < self._value(level):
            if self._coupled and not self._again:
                self._narrow(level)
            else:
                self._even(bound)
        if bound < self._value(level) and self._has_time():
            bound = max(bound, self._program_bound(level))
        if name == "peak_load":
            self._even(bound)  # if the program had no time to say what to look for
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
        if name == "peak_load":
            return evenest_bound(self._table, self._open, self._united, self._seconds_left())
        return self._best_match()

    def _best_match(self) -> Bound:
        may_be_better = self._units.spare(self._measured) > 0 and self._seconds_left() > 0
        if may_be_better or self._table.order is Order.LOAD:
            self._take_units()
        measured = self._measured
        of_program = measured.split * (self._table.most_points + 1) - self._least_lost
        return -min(self._units.most_points(measured), of_program)

    def _even(self, goal: Bound) -> None:
        """Look for a plan with a smaller peak, `goal` at best, that is as good in all levels before."""
        if goal <= self._goal or goal >= self._measured.peak:
            return
        self._goal = goal
        share = _SHARE_AGAIN if self._again else _SEARCH
        until = time.monotonic() + share * max(0.0, self._seconds_left())
        costs = np.where(self._open, self._units.costs, FORBIDDEN)
        self._take(evened(self._table, self._best, costs, Fraction(goal), until))

    @property
    def _coupled(self) -> bool:
        """Whether places, groups or families rule out a peak that would be possible for each client alone."""
        return bool(self._table.groups) or self._units.spare(self._measured) > 0 or self._units.priced

    def _narrow(self, level: int) -> None:
        """Close the pairs that no plan with as good a match can use, if the program of the match can tell."""
        inexact = self._table.order is Order.MATCH and self._units.spare(self._measured) > 0
        if inexact and self._has_time():
            program = self._program(level - 1)
            least, _, fractions = program.optimise("preference", self._seconds_left())
            if fractions.proved:
                self._open = self._open & ~program.priced_out(fractions, self._above("preference", least))

    def _has_time(self) -> bool:
        movable = self._open.sum(axis=1) > 1
        return self._seconds_left() > _SECONDS_PER_COLUMN * int(self._open[movable].sum())

    def _program(self, level: int, is_open: Open | None = None) -> PlanProgram:
        program = PlanProgram(self._table, self._open if is_open is None else is_open, self._united)
        for before in self._levels[:level]:
            if before != "overload" or self._binding:
                program.keep(before, self._measured)
        return program

    def _program_bound(self, level: int) -> Bound:
        """The bound of the program; solved once more if only then it shows that the targets are in the
        way."""
        binding = self._binding
        bound = self._solved(level)
        if bound < self._value(level) and self._binding > binding and self._has_time():
            bound = max(bound, self._solved(level))
        return bound

    def _aim(self, level: int) -> str:
        """The objective of a level's program: the match together with the families, if no level is
        between."""
        name = self._levels[level]
        both = name == "families_split" and self._table.order is Order.MATCH and not self._binding
        return SPLIT_AND_MATCH if both else name

    def _solved(self, level: int) -> Bound:
        """The bound of the program, with fractions and then with whole numbers; what is priced out is closed."""
        aim, program = self._aim(level), self._program(level)
        least, found, fractions = program.optimise(aim, self._seconds_left())
        if not fractions.proved:
            return -math.inf
        self._take_or_bind(found)
        if aim == "peak_load":
            self._even(self._possible(aim, level, least))
        self._open = self._open & ~program.priced_out(fractions, self._above(aim, least))
        if self._is_open(aim, level, least):
            near = program.used(fractions)
            near[np.arange(len(near)), self._best.columns] = True
            self._whole_numbers(aim, level, near & self._open)
        bound = least
        if self._is_open(aim, level, least):
            bound = max(least, self._whole_numbers(aim, level, self._open))
        self._open = self._open & ~program.priced_out(fractions, self._above(aim, least))
        return self._possible(aim, level, bound)

    def _above(self, aim: str, least: float) -> float:
        """By how much the best plan is above a bound."""
        return self._reached(aim) - least

    def _reached(self, aim: str) -> float:
        measured = self._measured
        if aim == "peak_load":
            return float(measured.peak)
        if aim == SPLIT_AND_MATCH:
            return measured.split * (self._table.most_points + 1) - measured.points
        return value_of(aim, measured)

    def _is_open(self, aim: str, level: int, least: float) -> bool:
        """Whether the plan does not reach the bound yet, and there is time left."""
        if aim == SPLIT_AND_MATCH:
            return math.ceil(least - 1e-6) < self._reached(aim) and self._has_time()
        return self._possible(aim, level, least) < self._value(level) and self._has_time()

    def _take_or_bind(self, found: Found | None) -> None:
        """Keep a plan; one refused only for its overload shows that the targets are in the way."""
        if found is None or self._take(found):
            return
        if self._table.measure(found).overload > self._measured.overload:
            self._binding = True

    def _whole_numbers(self, aim: str, level: int, is_open: Open) -> float:
        """The bound of the program in whole numbers, of these pairs; the best plan may become better."""
        seconds = _SHARE * self._seconds_left()
        program = self._program(level, is_open)
        least, found, _ = program.optimise(aim, seconds, self._best)
        self._take_or_bind(found)
        return least

    def _possible(self, aim: str, level: int, least: float) -> Bound:
        """The next value that a plan can have."""
        if least == -math.inf:
            return least
        if aim == SPLIT_AND_MATCH:
            self._least_lost = max(self._least_lost, math.ceil(least - 1e-6))
            return math.ceil(least / (self._table.most_points + 1) - 1e-9)
        if aim != "peak_load":
            return math.ceil(least - 1e-6)
        if abs(least - float(self._value(level))) < 1e-7:
            return self._value(level)
        return bounds.next_peak(self._table, self._open, least)

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


def _level(name: str, value: Bound, bound: Bound) -> Level:
    if name == "overload":
        return Level(name, float(value) / WEEKS, float(bound) / WEEKS)
    if name == "preference":
        return Level(name, -float(value), -float(bound))
    return Level(name, float(value), float(bound))
