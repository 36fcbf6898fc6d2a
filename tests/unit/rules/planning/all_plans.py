"""Each plan of a small table, and its quality level by level."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from fractions import Fraction

import numpy as np

from desktop.rules.planning.bounds import Open
from desktop.rules.planning.program import SPLIT_AND_MATCH, value_of
from desktop.rules.planning.table import Found, Measures, PlanTable


def all_plans(table: PlanTable, is_open: Open, united: Sequence[Sequence[int]]) -> Iterator[Found]:
    """Each plan of open pairs with places for all, and each way of its group visits."""
    for columns in itertools.product(*(np.flatnonzero(row).tolist() for row in is_open)):
        sent = np.bincount(columns, minlength=table.nobody + 1)
        is_split = any(len({columns[row] for row in family}) > 1 for family in united)
        if (sent <= table.capacity).all() and not is_split:
            for groups in itertools.product(*(ways(table, group.members, columns) for group in table.groups)):
                yield Found(np.array(columns, dtype=np.int64), np.array(groups, dtype=np.int64))


def ways(table: PlanTable, members: Sequence[int], columns: Sequence[int]) -> list[int]:
    """Where a group visit may go: to the recipient of any member; to nobody if no member has one."""
    return sorted({columns[member] for member in members} - {table.nobody}) or [table.nobody]


def reached(table: PlanTable, aim: str, measured: Measures) -> float | Fraction:
    if aim == "peak_load":
        return measured.peak
    if aim == SPLIT_AND_MATCH:
        return measured.split * (table.most_points + 1) - measured.points
    return value_of(aim, measured)
