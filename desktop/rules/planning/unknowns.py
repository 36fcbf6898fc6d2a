"""The unknowns of the program of a plan, and the conditions that tie them together.

Columns: x for a client (or a united family) with a recipient, z for a group visit that clashes, y for a group
visit with a recipient, w for a family that is whole with a recipient, o for the minutes of a recipient above the
target, p for the peak. For a group g with members m and each recipient r: z[g] is at least what none of the
x[m,r] without a clash takes; where its minutes count, the sum over r of y[g,r] is 1 if any member has a
recipient, and y[g,r] is at most the sum of x[m,r] over the members.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from desktop.rules.planning.bounds import Open, columns_of
from desktop.rules.planning.solver import Model
from desktop.rules.planning.table import UNLIMITED, Group, PlanTable
from desktop.rules.planning.transport import Whole

Terms = list[tuple[int, float]]

_NOT_A_COLUMN = -1


class Unknowns:
    """The columns of the open pairs; `united` families always stay together, the others are `apart`.

    `each` are the columns x of all open pairs, `rows` the clients and `at` the recipients they stand for.
    The other columns are added when they are first asked for.
    """

    def __init__(self, table: PlanTable, is_open: Open, united: Iterable[Sequence[int]]) -> None:
        self._table = table
        together = [tuple(family) for family in united]
        self.apart = _others(table.families, together)
        self.open = _as_one(is_open, together)
        self.model = Model()
        self._x = self._add_clients(_leaders(len(table.clients), together))
        self.rows, self.at = np.nonzero(self.open)
        self.each = self._x[self.rows, self.at]
        self.z: Whole | None = None
        self.y: dict[tuple[int, int], int] | None = None
        self.w: dict[tuple[int, int], int] | None = None
        self._add_capacity()

    def _add_clients(self, leaders: Whole) -> Whole:
        """Send each client somewhere; a united family has the columns of its first member."""
        own = np.flatnonzero(leaders == np.arange(len(leaders)))
        rows, at = np.nonzero(self.open[own])
        columns = self.model.add_columns(len(rows))
        self.model.add_rows(len(own), (rows, columns, 1.0), 1, 1)
        x = np.full(self.open.shape, _NOT_A_COLUMN, dtype=np.int64)
        x[own[rows], at] = columns
        together: Whole = x[leaders]
        return together

    def _add_capacity(self) -> None:
        limited = np.flatnonzero(self._table.capacity < UNLIMITED)
        place = np.full(self._table.nobody + 1, _NOT_A_COLUMN, dtype=np.int64)
        place[limited] = np.arange(len(limited))
        counted = place[self.at] >= 0
        terms = (place[self.at[counted]], self.each[counted], 1.0)
        self.model.add_rows(len(limited), terms, at_most=self._table.capacity[limited])

    def clashing(self) -> Whole:
        """For each group visit, whether it clashes."""
        if self.z is None:
            self.z = self.model.add_columns(len(self._table.groups), whole=False)
            for z, group in zip(self.z.tolist(), self._table.groups, strict=True):
                self._clash_unless_taken(z, group)
        return self.z

    def _clash_unless_taken(self, z: int, group: Group) -> None:
        """Let a visit clash by at least the part of a placed member not taken without a clash."""
        members = list(group.members)
        takers = self._x[members][:, group.clashes == 0][:, :-1]
        terms = [(z, 1.0), *_sum_of(takers[takers >= 0])]
        for nobody in self._placed(members):
            self.model.add_row([*terms, *_unless(nobody)], at_least=1)

    def _placed(self, members: list[int]) -> list[int]:
        """The columns that say that a member goes to nobody; none of them if one must go to somebody."""
        nobody = self._x[members, self._table.nobody]
        return np.unique(nobody).tolist() if (nobody >= 0).all() else [_NOT_A_COLUMN]

    def going(self) -> dict[tuple[int, int], int]:
        """For each group visit and each possible recipient, whether it goes there."""
        if self.y is None:
            self.y = {}
            for number in range(len(self._table.groups)):
                self.y |= self._ways_of(number)
            self._say_which_clash(self.y)
        return self.y

    def _ways_of(self, number: int) -> dict[tuple[int, int], int]:
        """Send a group visit to the recipient of one of its members, and somewhere if any of them has one."""
        members = list(self._table.groups[number].members)
        columns = columns_of(self._table, number, self.open)
        own = {(number, column): self.model.add_column() for column in columns}
        for (_, column), y in own.items():
            takers = self._x[members, column]
            self.model.add_row([(y, 1), *_sum_of(takers[takers >= 0], -1)], at_most=0)
        goes = [(y, 1.0) for y in own.values()]
        self.model.add_row(goes, at_most=1)
        for nobody in set(self._x[members, self._table.nobody].tolist()):
            self.model.add_row([*goes, *_unless(nobody)], at_least=1)
        return own

    def _say_which_clash(self, going: dict[tuple[int, int], int]) -> None:
        """Count a group visit as clashing if it goes where it clashes."""
        if self.z is None:
            return
        for z, terms in zip(self.z.tolist(), self._ways_that_clash(going), strict=True):
            self.model.add_row([(z, 1.0), *terms], at_least=0)

    def _ways_that_clash(self, going: dict[tuple[int, int], int]) -> list[Terms]:
        """For each group visit, the columns of the recipients with whom it clashes, taken away."""
        groups = self._table.groups
        ways: list[Terms] = [[] for _ in groups]
        for (number, column), y in going.items():
            if groups[number].clashes[column]:
                ways[number].append((y, -1.0))
        return ways

    def whole_families(self) -> dict[tuple[int, int], int]:
        """For each family that may be split, and each recipient of all its members, whether it is whole there."""
        if self.w is None:
            self.w = {}
            for number in self.apart:
                self.w |= self._wholes_of(number)
        return self.w

    def _wholes_of(self, number: int) -> dict[tuple[int, int], int]:
        family = list(self._table.families[number])
        columns = np.flatnonzero(self.open[family].all(axis=0)).tolist()
        return {(number, column): self._whole_at(family, column) for column in columns}

    def _whole_at(self, family: list[int], column: int) -> int:
        """A column that is no more than that of each member."""
        w, count = self.model.add_column(whole=False), len(family)
        both = np.concatenate([np.full(count, w), self._x[family, column]])
        signs = np.repeat([1.0, -1.0], count)
        self.model.add_rows(count, (np.tile(np.arange(count), 2), both, signs), at_most=0)
        return w


def _sum_of(columns: Whole, coefficient: float = 1.0) -> Terms:
    return [(column, coefficient) for column in columns.tolist()]


def _unless(column: int) -> Terms:
    """What makes a condition hold anyway, if there is such a column."""
    return [] if column == _NOT_A_COLUMN else [(column, 1.0)]


def _others(families: Iterable[tuple[int, ...]], united: Iterable[tuple[int, ...]]) -> list[int]:
    """The numbers of the families that are not united."""
    together = set(united)
    return [number for number, family in enumerate(families) if family not in together]


def _leaders(count: int, united: Iterable[Sequence[int]]) -> Whole:
    """For each client, the first of their united family, or themselves."""
    leaders = np.arange(count)
    for family in united:
        leaders[list(family)] = family[0]
    return leaders


def _as_one(is_open: Open, united: Iterable[Sequence[int]]) -> Open:
    """Close to a whole united family what is closed to one member."""
    shared = is_open.copy()
    for family in map(list, united):
        shared[family] = is_open[family].all(axis=0)
    return shared
