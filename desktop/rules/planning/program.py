"""The plan as a program for HiGHS: one level to be as good as it can, the levels before it no worse than they are.

Columns: x for a client (or a united family) with a recipient, y for a group visit with a recipient, w for a
family that is whole with a recipient, o for the minutes of a recipient above the target, p for the peak.
For a group g with members m and each recipient r: sum over r of y[g,r] is 1 if any member has a recipient,
and y[g,r] is at most the sum of x[m,r] over the members.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from desktop.rules.planning.bounds import Open
from desktop.rules.planning.solver import INFINITY, Model, Outcome
from desktop.rules.planning.table import UNLIMITED, Found, Measures, PlanTable

Terms = list[tuple[int, float]]


@dataclass
class _Sum:
    """A level as a sum over columns of the program, and what is fixed already."""

    terms: Terms = field(default_factory=list)
    constant: float = 0


class PlanProgram:
    """The program of the pairs that are open; `united` families keep together whatever happens."""

    def __init__(self, table: PlanTable, is_open: Open, united: Iterable[Sequence[int]]) -> None:
        self._table = table
        self._open = _as_one(is_open, united)
        self._model = Model()
        self._x: dict[tuple[int, int], int] = {}
        self._y: dict[tuple[int, int], int] = {}
        self._w: dict[tuple[int, int], int] = {}
        self._over: dict[int, int] = {}
        self._peak: int | None = None
        self._together = {row: tuple(family) for family in united for row in family}
        self._add_clients()
        self._add_groups()
        self._add_capacity()

    def keep(self, level: str, measured: Measures) -> None:
        """The condition that a level is no worse than in this plan."""
        if level == "peak_load":
            for column in range(self._table.nobody):
                load = self._load(column)
                most = math.floor(measured.peak * int(self._table.full[column]))
                if load.terms:
                    self._model.add_row(load.terms, at_most=most - load.constant)
            return
        total, value = self._sum(level), _value(level, measured)
        if total.terms:
            self._model.add_row(total.terms, at_most=value - total.constant)

    def optimise(
        self, level: str, seconds: float, start: Found | None = None
    ) -> tuple[float, Found | None, Outcome]:
        """The level's bound, and a plan if one came out; without `start` the program with fractions is solved."""
        total = self._sum(level)
        relaxed = start is None
        outcome = self._model.optimise(
            dict(total.terms),
            relaxed=relaxed,
            seconds=seconds,
            start=None if start is None else self._values(start),
        )
        known = outcome.proved or not relaxed
        bound = outcome.bound + total.constant if known else -INFINITY
        return bound, self._plan(outcome), outcome

    def priced_out(self, outcome: Outcome, spare: float) -> Open:
        """The pairs that no plan can use whose level is at most `spare` above the bound of this outcome."""
        out = np.zeros_like(self._open)
        for (row, column), x in self._x.items():
            if outcome.reduced_costs[x] > spare + 1e-5:
                out[row, column] = True
        return out

    def _add_clients(self) -> None:
        table = self._table
        for row in range(len(table.clients)):
            columns = [int(c) for c in np.flatnonzero(self._open[row])]
            leader = self._together.get(row, (row,))[0]
            if leader != row:
                self._x.update({(row, c): self._x[leader, c] for c in columns})
                continue
            for column in columns:
                self._x[row, column] = self._model.add_column()
            self._model.add_row([(self._x[row, c], 1) for c in columns], 1, 1)

    def _add_groups(self) -> None:
        table, model = self._table, self._model
        for number, group in enumerate(table.groups):
            takers = self._takers(group.members)
            own = {column: model.add_column() for column in takers}
            self._y.update({(number, column): y for column, y in own.items()})
            for taker, y in own.items():
                model.add_row([(y, 1), *((x, -1) for x, _ in _merged(takers[taker]))], at_most=0)
            goes = [(y, 1.0) for y in own.values()]
            model.add_row(goes, at_most=1)
            for row in group.members:
                nobody = self._x.get((row, table.nobody))
                model.add_row([*goes, *([(nobody, 1.0)] if nobody is not None else [])], at_least=1)

    def _takers(self, members: Iterable[int]) -> dict[int, Terms]:
        """For each recipient the columns of the members who can go there."""
        takers: defaultdict[int, Terms] = defaultdict(list)
        for row in members:
            for column in np.flatnonzero(self._open[row]):
                takers[int(column)].append((self._x[row, int(column)], 1))
        takers.pop(self._table.nobody, None)
        return takers

    def _add_capacity(self) -> None:
        table = self._table
        for column in range(table.nobody):
            terms = _merged((x, 1) for (_, c), x in self._x.items() if c == column)
            if table.capacity[column] < UNLIMITED and terms:
                self._model.add_row(terms, at_most=int(table.capacity[column]))

    def _sum(self, level: str) -> _Sum:
        return {
            "without_recipient": self._without,
            "cannot_keep_time": self._clashes,
            "change_site": self._changes,
            "families_split": self._split,
            "overload": self._overload,
            "preference": self._lost_points,
            "peak_load": self._peak_load,
        }[level]()

    def _without(self) -> _Sum:
        return _Sum(_merged((x, 1) for (_, c), x in self._x.items() if c == self._table.nobody))

    def _clashes(self) -> _Sum:
        table = self._table
        terms = [(x, float(table.clashes[pair])) for pair, x in self._x.items()]
        terms += [(y, float(table.groups[g].clashes[c])) for (g, c), y in self._y.items()]
        return _Sum(_merged(terms), table.fixed_clashes)

    def _changes(self) -> _Sum:
        return _Sum(_merged((x, float(self._table.changes[pair])) for pair, x in self._x.items()))

    def _lost_points(self) -> _Sum:
        return _Sum(_merged((x, -float(self._table.points[pair])) for pair, x in self._x.items()))

    def _split(self) -> _Sum:
        """One for each family, less one for each that is whole."""
        table = self._table
        together = {self._together[row] for row in self._together}
        apart = [(n, f) for n, f in enumerate(table.families) if f not in together]
        if not self._w:
            for number, family in apart:
                common = np.flatnonzero(self._open[list(family)].all(axis=0))
                for column in map(int, common):
                    w = self._w[number, column] = self._model.add_column(whole=False)
                    for row in family:
                        self._model.add_row([(w, 1), (self._x[row, column], -1)], at_most=0)
        return _Sum([(w, -1.0) for w in self._w.values()], len(apart))

    def _load(self, column: int) -> _Sum:
        table = self._table
        terms = [(x, float(table.minutes[row])) for (row, c), x in self._x.items() if c == column]
        terms += [(y, float(table.groups[g].minutes)) for (g, c), y in self._y.items() if c == column]
        return _Sum(_merged(terms), float(table.base[column]))

    def _overload(self) -> _Sum:
        table = self._table
        if not self._over:
            for column in range(table.nobody):
                if table.targets[column] < UNLIMITED:
                    load, target = self._load(column), float(table.targets[column])
                    over = self._over[column] = self._model.add_column(0, INFINITY, whole=False)
                    self._model.add_row([*load.terms, (over, -1)], at_most=target - load.constant)
        return _Sum([(over, 1.0) for over in self._over.values()])

    def _peak_load(self) -> _Sum:
        table = self._table
        if self._peak is None:
            self._peak = self._model.add_column(0, INFINITY, whole=False)
            for column in range(table.nobody):
                load, full = self._load(column), float(table.full[column])
                terms = [(x, minutes / full) for x, minutes in load.terms]
                self._model.add_row([*terms, (self._peak, -1)], at_most=-load.constant / full)
        return _Sum([(self._peak, 1.0)])

    def _plan(self, outcome: Outcome) -> Found | None:
        """The plan that the values are, None if they are none or have fractions."""
        values = outcome.values
        if values is None:
            return None
        whole = [*self._x.values(), *self._y.values()]
        if any(1e-5 < values[each] < 1 - 1e-5 for each in whole):
            return None
        table = self._table
        columns = np.full(len(table.clients), table.nobody, dtype=np.int64)
        groups = np.full(len(table.groups), table.nobody, dtype=np.int64)
        for (row, column), x in self._x.items():
            if values[x] > 0.5:
                columns[row] = column
        for (number, column), y in self._y.items():
            if values[y] > 0.5:
                groups[number] = column
        return Found(columns, groups)

    def _values(self, found: Found) -> list[float]:
        """A known plan as values of the columns."""
        table = self._table
        values = [0.0] * self._model.columns
        for (row, column), x in self._x.items():
            values[x] = float(found.columns[row] == column)
        for (number, column), y in self._y.items():
            values[y] = float(found.groups[number] == column)
        for (number, column), w in self._w.items():
            values[w] = float(all(found.columns[row] == column for row in table.families[number]))
        loads = table.loads(found)
        for column, over in self._over.items():
            values[over] = float(max(0, loads[column] - table.targets[column]))
        if self._peak is not None:
            values[self._peak] = float(table.measure(found).peak)
        return values


def _as_one(is_open: Open, united: Iterable[Sequence[int]]) -> Open:
    """What is closed to one of a united family is closed to all of it."""
    shared = is_open.copy()
    for family in united:
        members = list(family)
        shared[members] = is_open[members].all(axis=0)
    return shared


def _merged(terms: Iterable[tuple[int, float]]) -> Terms:
    """Each column once: the members of a united family share theirs."""
    total: defaultdict[int, float] = defaultdict(float)
    for column, coefficient in terms:
        total[column] += coefficient
    return [(column, coefficient) for column, coefficient in total.items() if coefficient]


def _value(level: str, measured: Measures) -> float:
    return {
        "without_recipient": measured.without,
        "cannot_keep_time": measured.clashes,
        "change_site": measured.changes,
        "families_split": measured.split,
        "overload": measured.overload,
        "preference": -measured.points,
    }[level]
