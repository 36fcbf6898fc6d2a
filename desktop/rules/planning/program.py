"""The plan as a program for HiGHS: one level as good as possible, the levels before it no worse than now.

Columns: x for a client (or a united family) with a recipient, z for a group visit that clashes, y for a group
visit with a recipient, w for a family that is whole with a recipient, o for the minutes of a recipient above the
target, p for the peak. For a group g with members m and each recipient r: z[g] is at least what none of the
x[m,r] without a clash takes; where its minutes count, the sum over r of y[g,r] is 1 if any member has a
recipient, and y[g,r] is at most the sum of x[m,r] over the members.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from desktop.rules.planning.bounds import Open, columns_of
from desktop.rules.planning.search import with_groups
from desktop.rules.planning.solver import INFINITY, Model, Outcome, Reals
from desktop.rules.planning.table import UNLIMITED, Found, Measures, PlanTable
from desktop.rules.planning.transport import Whole

SPLIT_AND_MATCH = "families_split and preference"
"""Two levels in one number: a family split weighs more than all points together."""

_NOT_A_COLUMN = -1


@dataclass
class _Sum:
    """A level as a sum over columns of the program, and what is already fixed."""

    columns: Whole
    coefficients: Reals
    constant: float = 0


def _sum_of(parts: Iterable[tuple[Whole, Whole | Reals | float]], constant: float = 0) -> _Sum:
    listed = [(c, np.broadcast_to(np.asarray(v, dtype=np.float64), c.shape)) for c, v in parts]
    return _Sum(np.concatenate([c for c, _ in listed]), np.concatenate([v for _, v in listed]), constant)


class PlanProgram:
    """The program of the open pairs; `united` families always stay together."""

    def __init__(self, table: PlanTable, is_open: Open, united: Iterable[Sequence[int]]) -> None:
        self._table = table
        self._united = [tuple(family) for family in united]
        self._open = _as_one(is_open, self._united)
        self._model = Model()
        self._leaders = np.arange(len(table.clients))
        for family in self._united:
            self._leaders[list(family)] = family[0]
        self._x = self._add_clients()
        self._rows, self._at = np.nonzero(self._open)
        self._each = self._x[self._rows, self._at]
        self._z: Whole | None = None
        self._y: dict[tuple[int, int], int] | None = None
        self._w: dict[tuple[int, int], int] | None = None
        self._over: dict[int, int] | None = None
        self._peak: int | None = None
        self._add_capacity()

    def keep(self, level: str, measured: Measures) -> None:
        """The condition that a level is no worse than in this plan."""
        if level == "peak_load":
            for column in range(self._table.nobody):
                load = self._load(column)
                most = math.floor(measured.peak * int(self._table.full[column]))
                self._at_most(load, most)
            return
        self._at_most(self._sum(level), value_of(level, measured))

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
        outcome = self._model.optimise(
            costs,
            relaxed=relaxed,
            seconds=seconds,
            start=None if start is None else self._values(start),
        )
        known = outcome.proved or not relaxed
        bound = outcome.bound + total.constant if known else -INFINITY
        return bound, self._plan(outcome), outcome

    def priced_out(self, outcome: Outcome, spare: float) -> Open:
        """The pairs that cannot be in any plan whose level is at most `spare` above the bound of this
        outcome."""
        out = np.zeros_like(self._open)
        out[self._rows, self._at] = np.array(outcome.reduced_costs)[self._each] > spare + 1e-5
        return out

    def used(self, outcome: Outcome) -> Open:
        """The pairs that the solution with fractions uses at least in part."""
        used = np.zeros_like(self._open)
        used[self._rows, self._at] = np.array(outcome.values)[self._each] > 1e-6
        return used

    def _add_clients(self) -> Whole:
        own = np.flatnonzero(self._leaders == np.arange(len(self._leaders)))
        rows, at = np.nonzero(self._open[own])
        columns = self._model.add_columns(len(rows))
        self._model.add_rows(len(own), (rows, columns, 1.0), 1, 1)
        x = np.full(self._open.shape, _NOT_A_COLUMN, dtype=np.int64)
        x[own[rows], at] = columns
        together: Whole = x[self._leaders]
        return together

    def _add_capacity(self) -> None:
        limited = np.flatnonzero(self._table.capacity < UNLIMITED)
        place = np.full(self._table.nobody + 1, _NOT_A_COLUMN, dtype=np.int64)
        place[limited] = np.arange(len(limited))
        counted = place[self._at] >= 0
        terms = (place[self._at[counted]], self._each[counted], 1.0)
        self._model.add_rows(len(limited), terms, at_most=self._table.capacity[limited])

    def _clashing(self) -> Whole:
        """For each group visit, whether it clashes: at least the part of a placed member not taken without a
        clash."""
        if self._z is not None:
            return self._z
        table = self._table
        self._z = self._model.add_columns(len(table.groups), whole=False)
        for z, group in zip(self._z.tolist(), table.groups, strict=True):
            members = list(group.members)
            takers = self._x[members][:, group.clashes == 0]
            takers = takers[:, :-1]
            free = takers[takers >= 0]
            nobody = self._x[members, table.nobody]
            placed = np.unique(nobody) if (nobody >= 0).all() else np.array([_NOT_A_COLUMN])
            for row in placed.tolist():
                terms = [(z, 1.0), *((x, 1.0) for x in free.tolist())]
                self._model.add_row(terms if row < 0 else [*terms, (row, 1.0)], at_least=1)
        return self._z

    def _going(self) -> dict[tuple[int, int], int]:
        """For each group visit and each possible recipient, whether it goes there."""
        if self._y is None:
            self._y = {}
            for number in range(len(self._table.groups)):
                self._add_ways_of(number)
            self._say_which_clash()
        return self._y

    def _add_ways_of(self, number: int) -> None:
        """Send a group visit to the recipient of one of its members, and somewhere if any of them has one."""
        table, model = self._table, self._model
        members = list(table.groups[number].members)
        own = {column: model.add_column() for column in columns_of(table, number, self._open)}
        for column, y in own.items():
            self._going()[number, column] = y
            takers = self._x[members, column]
            model.add_row([(y, 1), *((x, -1) for x in takers[takers >= 0].tolist())], at_most=0)
        goes = [(y, 1.0) for y in own.values()]
        model.add_row(goes, at_most=1)
        for nobody in set(self._x[members, table.nobody].tolist()):
            unless = [] if nobody == _NOT_A_COLUMN else [(nobody, 1.0)]
            model.add_row([*goes, *unless], at_least=1)

    def _say_which_clash(self) -> None:
        """Count a group visit as clashing if it goes where it clashes."""
        if self._z is None:
            return
        clashing: list[list[tuple[int, float]]] = [[(z, 1.0)] for z in self._z.tolist()]
        for (number, column), y in self._going().items():
            if self._table.groups[number].clashes[column]:
                clashing[number].append((y, -1.0))
        for terms in clashing:
            self._model.add_row(terms, at_least=0)

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
        return _sum_of([own, (self._clashing(), 1.0)], self._table.fixed_clashes)

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
        table, united = self._table, set(self._united)
        apart = [(number, family) for number, family in enumerate(table.families) if family not in united]
        if self._w is None:
            self._w = {}
            for number, family in apart:
                for column in np.flatnonzero(self._open[list(family)].all(axis=0)).tolist():
                    w = self._w[number, column] = self._model.add_column(whole=False)
                    rows = np.arange(len(family))
                    both = np.concatenate([np.full(len(family), w), self._x[list(family), column]])
                    signs = np.repeat([1.0, -1.0], len(family))
                    self._model.add_rows(len(family), (np.tile(rows, 2), both, signs), at_most=0)
        return _sum_of([(np.array(list(self._w.values()), dtype=np.int64), -1.0)], len(apart))

    def _load(self, column: int) -> _Sum:
        table, here = self._table, self._at == column
        own: tuple[Whole, Whole] = (self._each[here], table.minutes[self._rows[here]])
        going = {y: table.groups[g].minutes for (g, c), y in self._going().items() if c == column}
        ids, minutes = np.array(list(going), dtype=np.int64), np.array(list(going.values()), dtype=np.int64)
        return _sum_of([own, (ids, minutes)], float(table.base[column]))

    def _overload(self) -> _Sum:
        table = self._table
        if self._over is None:
            self._over = {}
            for column in np.flatnonzero(table.targets[: table.nobody] < UNLIMITED).tolist():
                load, over = self._load(column), self._model.add_column(0, INFINITY, whole=False)
                self._over[column] = over
                limited = _sum_of(
                    [(load.columns, load.coefficients), (np.array([over]), -1.0)], load.constant
                )
                self._at_most(limited, float(table.targets[column]))
        return _sum_of([(np.array(list(self._over.values()), dtype=np.int64), 1.0)])

    def _peak_load(self) -> _Sum:
        table = self._table
        if self._peak is None:
            self._going()
            self._peak = self._model.add_column(0, INFINITY, whole=False)
            for column in range(table.nobody):
                load, full = self._load(column), float(table.full[column])
                peak = (np.array([self._peak], dtype=np.int64), -1.0)
                parts: list[tuple[Whole, Reals | float]] = [(load.columns, load.coefficients / full), peak]
                self._at_most(_sum_of(parts, load.constant / full), 0)
        return _sum_of([(np.array([self._peak]), 1.0)])

    def _plan(self, outcome: Outcome) -> Found | None:
        """The plan that the values mean; None if there are none, or they have fractions."""
        if outcome.values is None:
            return None
        values = np.array(outcome.values)
        whole = [self._each, np.array(list((self._y or {}).values()), dtype=np.int64)]
        if any(((values[each] > 1e-5) & (values[each] < 1 - 1e-5)).any() for each in whole):
            return None
        table = self._table
        columns = np.full(len(table.clients), table.nobody, dtype=np.int64)
        taken = values[self._each] > 0.5
        columns[self._rows[taken]] = self._at[taken]
        if self._y is None:
            return with_groups(table, columns)
        groups = np.full(len(table.groups), table.nobody, dtype=np.int64)
        for (number, column), y in self._y.items():
            if values[y] > 0.5:
                groups[number] = column
        return Found(columns, groups)

    def _values(self, found: Found) -> Reals:
        """A known plan as values of the columns."""
        values = np.zeros(self._model.columns)
        values[self._each] = found.columns[self._rows] == self._at
        self._fill_groups(values, found)
        for (number, column), w in (self._w or {}).items():
            values[w] = float((found.columns[list(self._table.families[number])] == column).all())
        self._fill_loads(values, found)
        return values

    def _fill_groups(self, values: Reals, found: Found) -> None:
        """Which group visits clash, and where each goes."""
        if self._z is not None:
            clashing = zip(self._table.groups, found.groups, strict=True)
            values[self._z] = [float(group.clashes[column]) for group, column in clashing]
        for (number, column), y in (self._y or {}).items():
            values[y] = float(found.groups[number] == column)

    def _fill_loads(self, values: Reals, found: Found) -> None:
        """The minutes above the targets, and the peak."""
        above = self._table.loads(found) - self._table.targets
        for column, over in (self._over or {}).items():
            values[over] = float(max(0, above[column]))
        if self._peak is not None:
            values[self._peak] = float(self._table.measure(found).peak)


def _as_one(is_open: Open, united: Iterable[Sequence[int]]) -> Open:
    """Close to a whole united family what is closed to one member."""
    shared = is_open.copy()
    for family in united:
        members = list(family)
        shared[members] = is_open[members].all(axis=0)
    return shared


def value_of(level: str, measured: Measures) -> float:
    return {
        "without_recipient": measured.without,
        "cannot_keep_time": measured.clashes,
        "change_site": measured.changes,
        "families_split": measured.split,
        "overload": measured.overload,
        "preference": -measured.points,
    }[level]
