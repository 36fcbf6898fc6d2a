"""What can move in a whole plan: families and clients, and group visits, with what each costs where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from desktop.rules.planning.table import Found, Group, PlanTable
from desktop.rules.planning.transport import FORBIDDEN, Whole
from desktop.rules.planning.units import units_of

CLOSED = np.int64(1) << 61
"""The cost of a unit where it cannot go."""


class Movable:
    """The units in arrays: each family that is together, each other client, then each group visit.

    `rows` are the clients of each unit (`first`: the first of them), `visits` the numbers of the group
    visits; `minutes`, `sizes` (clients) and `costs` (a column for each recipient) are of all units.
    """

    def __init__(self, table: PlanTable, start: Found, costs: Whole) -> None:
        self.rows = _placed_units(table, start)
        self.visits = np.flatnonzero(start.groups < table.nobody)
        self.first = np.array([rows[0] for rows in self.rows], dtype=np.int64)
        groups = [table.groups[visit] for visit in self.visits]
        self.minutes = np.concatenate([table.minutes[self.first], _whole(group.minutes for group in groups)])
        self.sizes = np.concatenate([np.ones_like(self.first), np.zeros_like(self.visits)])
        own = np.where(costs[self.first] >= FORBIDDEN, CLOSED, costs[self.first])
        self.costs: Whole = np.concatenate([own, _costs_of_visits(groups, start.groups[self.visits], own)])
        self._add_up_families(table.minutes, costs)

    def _add_up_families(self, minutes: Whole, costs: Whole) -> None:
        """Give each family the minutes, the size and the costs of its members together."""
        for unit, rows in enumerate(self.rows):
            if len(rows) > 1:
                self.minutes[unit], self.sizes[unit] = minutes[rows].sum(), len(rows)
                self.costs[unit] = _together(costs[rows])


def _placed_units(table: PlanTable, found: Found) -> list[list[int]]:
    """Each family that is together, and each other client, without those who go to nobody."""
    units = units_of(table, found.columns)
    return [rows for rows in units if found.columns[rows[0]] != table.nobody]


def _whole(numbers: Iterable[object]) -> Whole:
    return np.array(list(numbers), dtype=np.int64)


def _together(costs: Whole) -> Whole:
    """The cost of one unit in each column."""
    closed = (costs >= FORBIDDEN).any(axis=0)
    return np.where(closed, CLOSED, np.where(costs >= FORBIDDEN, 0, costs).sum(axis=0))


def _costs_of_visits(groups: Sequence[Group], columns: Whole, like: Whole) -> Whole:
    """The costs of the group visits, each in one of these columns now, in rows as long as these."""
    costs = [_as_now(group.clashes, column) for group, column in zip(groups, columns.tolist(), strict=True)]
    return _whole(costs).reshape(len(groups), like.shape[1])


def _as_now(clashes: Whole, column: int) -> Whole:
    """The cost of a group visit in each column: it goes only where it clashes as it does now."""
    costs: Whole = np.where(clashes == clashes[column], np.int64(0), CLOSED)
    costs[-1] = CLOSED
    return costs
