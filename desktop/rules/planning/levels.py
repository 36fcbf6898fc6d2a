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
from desktop.rules.planning.solver import Outcome
from desktop.rules.planning.table import Found, Measures, PlanTable
from desktop.rules.planning.transport import FORBIDDEN
from desktop.rules.planning.units import UnitLevels

Bound = int | float | Fraction

_ADDITIVE = LEVELS[:3]
"""The levels that are sums over clients and group visits."""

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
        found = (
            self._peak_bound(level) if name == "peak_load" else self._bounded(level, self._quick_bound(name))
        )
        bound = min(found, self._value(level))
        self._close(name, proved=bound == self._value(level))
        return bound

    def _bounded(self, level: int, bound: Bound) -> Bound:
        """The bound, by a program if the plan does not reach the quick one."""
        if bound < self._value(level) and self._has_time():
            return max(bound, self._program_bound(level))
        return bound

    def _peak_bound(self, level: int) -> Bound:
        """The bound of the peak load; in a plan made again, searched no longer than somebody waits for the
        effect of one choice."""
        deadline = self._deadline
        if self._again:
            self._deadline = min(deadline, time.monotonic() + _EVENING_AGAIN)
        bound = self._evened_bound(level)
        self._deadline = deadline
        return bound

    def _evened_bound(self, level: int) -> Bound:
        quick = evenest_bound(self._table, self._open, self._united, self._seconds_left())
        if quick < self._value(level):
            self._narrow_or_even(level, quick)
        bound = self._bounded(level, quick)
        self._even(bound)  # if the program had no time to say what to look for
        return bound

    def _narrow_or_even(self, level: int, bound: Bound) -> None:
        if self._coupled and not self._again:
            self._narrow(level)
        else:
            self._even(bound)

    def _value(self, level: int) -> Bound:
        return self._measured.value(level, self._table.order)

    def _quick_bound(self, name: str) -> Bound:
        """The bound of one of the other levels that needs no program."""
        if name in _ADDITIVE:
            return self._additive.bounds(self._measured)[_ADDITIVE.index(name)]
        if name == "families_split":
            return self._fewest_split()
        if name == "overload":
            return bounds.least_overload(self._table, self._open)
        return self._best_match()

    def _fewest_split(self) -> int:
        least = bounds.fewest_split(self._table, self._open)
        return max(least, self._units.fewest_split(self._measured))

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
        if self._match_is_inexact and self._has_time():
            program = self._program(level - 1, self._open)
            least, _, fractions = program.optimise("preference", self._seconds_left())
            if fractions.proved:
                self._price_out(program, fractions, "preference", least)

    @property
    def _match_is_inexact(self) -> bool:
        """Whether a better match is not ruled out before the peak load is looked at."""
        return self._table.order is Order.MATCH and self._units.spare(self._measured) > 0

    def _price_out(self, program: PlanProgram, fractions: Outcome, aim: str, least: float) -> None:
        """Close the pairs that no plan as good as the best one can use."""
        self._open = self._open & ~program.priced_out(fractions, self._reached(aim) - least)

    def _has_time(self) -> bool:
        movable = self._open.sum(axis=1) > 1
        return self._seconds_left() > _SECONDS_PER_COLUMN * int(self._open[movable].sum())

    def _program(self, level: int, is_open: Open) -> PlanProgram:
        """The program of these pairs, with the levels before this one no worse than now."""
        program = PlanProgram(self._table, is_open, self._united)
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
        aim, program = self._aim(level), self._program(level, self._open)
        least, found, fractions = program.optimise(aim, self._seconds_left())
        if not fractions.proved:
            return -math.inf
        self._take_or_bind(found)
        if aim == "peak_load":
            self._even(self._possible(aim, level, least))
        self._price_out(program, fractions, aim, least)
        self._try_near(aim, level, least, program.used(fractions))
        bound = self._whole_bound(aim, level, least)
        self._price_out(program, fractions, aim, least)
        return self._possible(aim, level, bound)

    def _try_near(self, aim: str, level: int, least: float, used: Open) -> None:
        """Look for a better plan among the pairs that the fractions use and those of the best plan."""
        if self._is_open(aim, level, least):
            used[np.arange(len(used)), self._best.columns] = True
            self._whole_numbers(aim, level, used & self._open)

    def _whole_bound(self, aim: str, level: int, least: float) -> float:
        """The bound of the program in whole numbers, if the plan does not reach that of fractions yet."""
        if self._is_open(aim, level, least):
            return max(least, self._whole_numbers(aim, level, self._open))
        return least

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
            return self._fewest_split_of_both(least)
        if aim == "peak_load":
            return self._next_peak(level, least)
        return math.ceil(least - 1e-6)

    def _fewest_split_of_both(self, least: float) -> int:
        """The fewest split families by the bound of both levels, which is kept for the match."""
        self._least_lost = max(self._least_lost, math.ceil(least - 1e-6))
        return math.ceil(least / (self._table.most_points + 1) - 1e-9)

    def _next_peak(self, level: int, least: float) -> Bound:
        if abs(least - float(self._value(level))) < 1e-7:
            return self._value(level)
        return bounds.next_peak(self._table, self._open, least)

    def _close(self, name: str, *, proved: bool) -> None:
        """Close what cannot be part of a plan as good as the best one known."""
        if name in _ADDITIVE:
            self._open = self._open & self._additive.open_pairs(self._measured)
        if name == "families_split" and proved:
            self._unite_families()
        if name == "preference":
            self._close_worse_matches()

    def _unite_families(self) -> None:
        """Keep each family with a recipient in common together, if no plan as good can split one of them."""
        self._united = []
        if self._measured.split == bounds.fewest_split(self._table, self._open):
            self._united = [*bounds.with_common_recipient(self._table, self._open)]
            self._open = bounds.with_families_whole(self._table, self._open)

    def _close_worse_matches(self) -> None:
        measured = self._measured
        self._open = self._units.open_pairs(measured, self._open)
        self._united = list({*map(tuple, self._united), *self._units.whole_families(measured)})


def _level(name: str, value: Bound, bound: Bound) -> Level:
    if name == "overload":
        return Level(name, float(value) / WEEKS, float(bound) / WEEKS)
    if name == "preference":
        return Level(name, -float(value), -float(bound))
    return Level(name, float(value), float(bound))
