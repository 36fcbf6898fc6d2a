"""The plan as a program for HiGHS: one level as good as possible, the levels before it no worse than now."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from desktop.rules.planning.bounds import Open
from desktop.rules.planning.search import with_groups
from desktop.rules.planning.solver import INFINITY, Outcome, Reals
from desktop.rules.planning.table import UNLIMITED, Found, Measures, PlanTable
from desktop.rules.planning.transport import Whole
from desktop.rules.planning.unknowns import Unknowns

SPLIT_AND_MATCH = "families_split and preference"
"""Two levels in one number: a family split weighs more than all points together."""


@dataclass
class _Sum:
    """A level as a sum over columns of the program, and what is already fixed."""

    columns: Whole
    coefficients: Reals
    constant: float


def _sum_of(parts: Iterable[tuple[Whole, Whole | Reals | float]], constant: float = 0) -> _Sum:
    listed = [(c, np.broadcast_to(np.asarray(v, dtype=np.float64), c.shape)) for c, v in parts]
    return _Sum(np.concatenate([c for c, _ in listed]), np.concatenate([v for _, v in listed]), constant)


def _ids(columns: Iterable[int]) -> Whole:
    return np.array(list(columns), dtype=np.int64)


class PlanProgram:
    """The program of the open pairs; `united` families always stay together."""

    def __init__(self, table: PlanTable, is_open: Open, united: Iterable[Sequence[int]]) -> None:
        self._table = table
        self._unknowns = Unknowns(table, is_open, united)
        self._model = self._unknowns.model
        self._each = self._unknowns.each
        self._rows, self._at = self._unknowns.rows, self._unknowns.at
        self._over: dict[int, int] | None = None
        self._peak: int | None = None

    def keep(self, level: str, measured: Measures) -> None:
        """The condition that a level is no worse than in this plan."""
        if level == "peak_load":
            self._keep_peak(measured)
        else:
            self._at_most(self._sum(level), value_of(level, measured))

    def _keep_peak(self, measured: Measures) -> None:
        for column in range(self._table.nobody):
            load = self._load(column)
            self._at_most(load, math.floor(measured.peak * int(self._table.full[column])))

    def _at_most(self, total: _Sum, value: float) -> None:
        if len(total.columns):
            rows = np.zeros_like(total.columns)
            self._model.add_rows(1, (rows, total.columns, total.coefficients), at_most=value - total.constant)

    def optimise(
        self, level: str, seconds: float, start: Found | None = None
    ) -> tuple[float, Found | None, Outcome]:
        """The level's bound, and a plan if there is one; without `start` the program with fractions is
        solved."""
        total = self._sum(level)
        costs = np.zeros(self._model.columns)
        np.add.at(costs, total.columns, total.coefficients)
        relaxed = start is None
        known = None if start is None else self._values(start)
        outcome = self._model.optimise(costs, relaxed=relaxed, seconds=seconds, start=known)
        bound = -INFINITY if relaxed and not outcome.proved else outcome.bound + total.constant
        return bound, self._plan(outcome), outcome

    def priced_out(self, outcome: Outcome, spare: float) -> Open:
        """The pairs that cannot be in any plan whose level is at most `spare` above the bound of this
        outcome."""
        out = np.zeros_like(self._unknowns.open)
        out[self._rows, self._at] = np.array(outcome.reduced_costs)[self._each] > spare + 1e-5
        return out

    def used(self, outcome: Outcome) -> Open:
        """The pairs that the solution with fractions uses at least in part."""
        used = np.zeros_like(self._unknowns.open)
        used[self._rows, self._at] = np.array(outcome.values)[self._each] > 1e-6
        return used

    def _sum(self, level: str) -> _Sum:
        return {
            "without_recipient": self._without,
            "cannot_keep_time": self._clashes,
            "change_site": self._changes,
            "families_split": self._split,
            SPLIT_AND_MATCH: self._split_and_match,
            "overload": self._overload,
            "preference": self._lost_points,
            "peak_load": self._peak_load,
        }[level]()

    def _without(self) -> _Sum:
        nobody = self._at == self._table.nobody
        return _sum_of([(self._each[nobody], 1.0)])

    def _clashes(self) -> _Sum:
        own = (self._each, self._table.clashes[self._rows, self._at])
        return _sum_of([own, (self._unknowns.clashing(), 1.0)], self._table.fixed_clashes)

    def _changes(self) -> _Sum:
        return _sum_of([(self._each, self._table.changes[self._rows, self._at])])

    def _lost_points(self) -> _Sum:
        return _sum_of([(self._each, -self._table.points[self._rows, self._at])])

    def _split_and_match(self) -> _Sum:
        split, lost = self._split(), self._lost_points()
        weight = self._table.most_points + 1
        return _sum_of(
            [(split.columns, split.coefficients * weight), (lost.columns, lost.coefficients)],
            split.constant * weight,
        )

    def _split(self) -> _Sum:
        """The split families: one for each family, less one for each that is whole."""
        whole = self._unknowns.whole_families()
        return _sum_of([(_ids(whole.values()), -1.0)], len(self._unknowns.apart))

    def _load(self, column: int) -> _Sum:
        table, here = self._table, self._at == column
        own: tuple[Whole, Whole] = (self._each[here], table.minutes[self._rows[here]])
        going = {y: table.groups[g].minutes for (g, c), y in self._unknowns.going().items() if c == column}
        return _sum_of([own, (_ids(going), _ids(going.values()))], float(table.base[column]))

    def _overload(self) -> _Sum:
        if self._over is None:
            limited = np.flatnonzero(self._table.targets[: self._table.nobody] < UNLIMITED)
            self._over = {column: self._above_target(column) for column in limited.tolist()}
        return _sum_of([(_ids(self._over.values()), 1.0)])

    def _above_target(self, column: int) -> int:
        """A column for the minutes of a recipient above the target."""
        load, over = self._load(column), self._model.add_column(0, INFINITY, whole=False)
        limited = _sum_of([(load.columns, load.coefficients), (np.array([over]), -1.0)], load.constant)
        self._at_most(limited, float(self._table.targets[column]))
        return over

    def _peak_load(self) -> _Sum:
        if self._peak is None:
            self._peak = self._model.add_column(0, INFINITY, whole=False)
            for column in range(self._table.nobody):
                self._limit_by_peak(column, self._peak)
        return _sum_of([(np.array([self._peak]), 1.0)])

    def _limit_by_peak(self, column: int, peak: int) -> None:
        """Keep a recipient's load over a full week at or below the peak."""
        load, full = self._load(column), float(self._table.full[column])
        parts: list[tuple[Whole, Reals | float]] = [
            (load.columns, load.coefficients / full),
            (_ids([peak]), -1.0),
        ]
        self._at_most(_sum_of(parts, load.constant / full), 0)

    def _plan(self, outcome: Outcome) -> Found | None:
        """The plan that the values mean; None if there are none, or they have fractions."""
        if outcome.values is None:
            return None
        values = np.array(outcome.values)
        return None if self._has_fractions(values) else self._found(values)

    def _has_fractions(self, values: Reals) -> bool:
        yes_or_no = np.concatenate([values[self._each], values[_ids(_known(self._unknowns.y).values())]])
        return bool(((yes_or_no > 1e-5) & (yes_or_no < 1 - 1e-5)).any())

    def _found(self, values: Reals) -> Found:
        columns = np.full(len(self._table.clients), self._table.nobody, dtype=np.int64)
        taken = values[self._each] > 0.5
        columns[self._rows[taken]] = self._at[taken]
        if self._unknowns.y is None:
            return with_groups(self._table, columns)
        return Found(columns, self._groups(self._unknowns.y, values))

    def _groups(self, going: Mapping[tuple[int, int], int], values: Reals) -> Whole:
        """The column of each group visit."""
        groups = np.full(len(self._table.groups), self._table.nobody, dtype=np.int64)
        for (number, column), y in going.items():
            if values[y] > 0.5:
                groups[number] = column
        return groups

    def _values(self, found: Found) -> Reals:
        """A known plan as values of the columns."""
        values = np.zeros(self._model.columns)
        values[self._each] = found.columns[self._rows] == self._at
        self._fill_clashes(values, found)
        for (number, column), y in _known(self._unknowns.y).items():
            values[y] = float(found.groups[number] == column)
        for (number, column), w in _known(self._unknowns.w).items():
            values[w] = float((found.columns[list(self._table.families[number])] == column).all())
        self._fill_loads(values, found)
        return values

    def _fill_clashes(self, values: Reals, found: Found) -> None:
        """Which group visits clash."""
        if self._unknowns.z is not None:
            going = zip(self._table.groups, found.groups, strict=True)
            values[self._unknowns.z] = [float(group.clashes[column]) for group, column in going]

    def _fill_loads(self, values: Reals, found: Found) -> None:
        """The minutes above the targets, and the peak."""
        above = self._table.loads(found) - self._table.targets
        for column, over in (self._over or {}).items():
            values[over] = float(max(0, above[column]))
        if self._peak is not None:
            values[self._peak] = float(self._table.measure(found).peak)


def _known(columns: dict[tuple[int, int], int] | None) -> Mapping[tuple[int, int], int]:
    """These columns, or none if they were never asked for."""
    return columns or {}


def value_of(level: str, measured: Measures) -> float:
    return {
        "without_recipient": measured.without,
        "cannot_keep_time": measured.clashes,
        "change_site": measured.changes,
        "families_split": measured.split,
        "overload": measured.overload,
        "preference": -measured.points,
    }[level]
