"""Who takes part in which group visits, and how many members of each are where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from desktop.rules.planning.table import Found, PlanTable
from desktop.rules.planning.transport import Whole


class Memberships:
    """Which units take part in which group visits, and how many members each visit has in each column."""

    def __init__(self, table: PlanTable, found: Found, units: Sequence[Sequence[int]]) -> None:
        self.members_at = np.zeros((len(table.groups), table.nobody + 1), dtype=np.int64)
        self._visits_of: defaultdict[int, list[int]] = defaultdict(list)
        for row, number in _memberships(table):
            self.members_at[number, found.columns[row]] += 1
            self._visits_of[row].append(number)
        self._units, self._visits, self._numbers = _counted(table, _unit_of(units))

    def taking_part(self, at: Whole, groups: Whole) -> Whole:
        """The units that are in the column of one of their group visits."""
        there: Whole = self._units[at[self._units] == groups[self._visits]]
        return there

    def held(self, at: Whole, groups: Whole) -> Whole:
        """The units without which one of their group visits would be alone where it is."""
        where = groups[self._visits]
        alone = self.members_at[self._visits, where] <= self._numbers
        held: Whole = self._units[(at[self._units] == where) & alone]
        return held

    def move(self, rows: Sequence[int], source: int, target: int) -> None:
        """Count these clients in another column."""
        for row in rows:
            visits = self._visits_of.get(row)
            if visits:
                self.members_at[visits, source] -= 1
                self.members_at[visits, target] += 1

    def nowhere_alone(self, groups: Whole) -> bool:
        """Whether each group visit is where one of its members is, or nowhere."""
        here = self.members_at[np.arange(len(groups)), groups] > 0
        return bool((here | (groups == self.members_at.shape[1] - 1)).all())


def _memberships(table: PlanTable) -> Iterator[tuple[int, int]]:
    """Each client's row with the number of each of their group visits."""
    for number, group in enumerate(table.groups):
        for row in group.members:
            yield row, number


def _unit_of(units: Sequence[Sequence[int]]) -> dict[int, int]:
    """The number of each client's unit, by row."""
    return {row: unit for unit, rows in enumerate(units) for row in rows}


def _counted(table: PlanTable, unit_of: Mapping[int, int]) -> tuple[Whole, Whole, Whole]:
    """The units and the group visits they take part in, and with how many clients."""
    pairs = Counter((unit_of[row], number) for row, number in _memberships(table) if row in unit_of)
    listed = np.array([(*pair, count) for pair, count in sorted(pairs.items())], dtype=np.int64)
    units, visits, numbers = listed.reshape(-1, 3).T
    return units, visits, numbers
