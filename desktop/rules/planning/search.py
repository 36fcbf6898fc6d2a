"""A search for a complete and sensible plan: clients are placed one by one, then moved and exchanged.

Each step considers one client, or one family together, with every recipient, in the order of the levels. So
the plan is complete from the first pass on, and no later pass makes it worse.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.exchanges import exchange
from desktop.rules.planning.placing import UNPLACED, Placing
from desktop.rules.planning.table import Found, PlanTable
from desktop.rules.planning.transport import Whole

_BATCH = 32
"""The clock is checked after this many steps."""


def greedy(table: PlanTable) -> Found:
    """A complete plan: those without a choice first, then families together, then those with the least
    choice."""
    state = Placing(table)
    _place_all(state, range(len(table.clients)))
    return state.found()


def _place_all(state: Placing, rows: Collection[int]) -> None:
    """Put clients who are not placed yet where they fit best."""
    for unit in _units_to_place(state.table, rows):
        state.place(unit)


def _units_to_place(table: PlanTable, rows: Collection[int]) -> Iterator[tuple[int, ...]]:
    """Those without a choice, then families together, then those with the least choice and the most minutes."""
    choices = table.allowed.sum(axis=1)
    waiting = {row for row in rows if choices[row] > 1}
    families = _families_among(table, waiting)
    singles = waiting.difference(*families)
    yield from _alone(sorted(set(rows) - waiting))
    yield from families
    yield from _alone(sorted(singles, key=lambda row: (choices[row], -table.minutes[row])))


def _families_among(table: PlanTable, rows: Collection[int]) -> list[tuple[int, ...]]:
    """The members of each family who are among these clients."""
    families = (_members_among(family, rows) for family in table.families)
    return [family for family in families if family]


def _members_among(family: Iterable[int], rows: Collection[int]) -> tuple[int, ...]:
    return tuple(row for row in family if row in rows)


def _alone(rows: Iterable[int]) -> list[tuple[int, ...]]:
    return [(row,) for row in rows]


def improved(table: PlanTable, start: Found, allowed: NDArray[np.bool_], deadline: float) -> Found:
    """A plan at least as good as `start`, from `allowed` pairs, after moves and exchanges.

    Stops at `deadline` (monotonic seconds), or when no single step helps any more.
    """
    best, reached = start, table.measure(start).ranked(table.order)
    state = Placing(table, start, allowed)
    units = _units(table, allowed)
    while time.monotonic() < deadline:
        _move_each(state, units, deadline)
        exchange(state, deadline)
        found = state.found()
        measured = table.measure(found).ranked(table.order)
        if measured >= reached:
            break
        best, reached = found, measured
    return best


def _units(table: PlanTable, allowed: NDArray[np.bool_]) -> list[tuple[int, ...]]:
    """The units moved together: each family, and each single client; those without a choice are left out."""
    choices = allowed.sum(axis=1)
    families = [family for family in table.families if choices[list(family)].min() > 1]
    return [*families, *_alone(np.flatnonzero(choices > 1).tolist())]


def _move_each(state: Placing, units: Iterable[Sequence[int]], deadline: float) -> None:
    for number, unit in enumerate(units):
        if number % _BATCH == 0 and time.monotonic() > deadline:
            break
        state.move(unit)


def repaired(table: PlanTable, columns: Whole) -> Found:
    """A complete plan as near as possible to `columns`, some of which may no longer be possible."""
    state = Placing(table)
    possible = table.allowed[np.arange(len(columns)), columns]
    decided = table.allowed.sum(axis=1) == 1
    _place_all(state, np.flatnonzero(decided).tolist())
    for row in np.flatnonzero(possible & ~decided).tolist():
        state.put_if_room(row, int(columns[row]))
    _place_all(state, np.flatnonzero(state.columns == UNPLACED).tolist())
    return state.found()


def with_groups(table: PlanTable, columns: Whole) -> Found:
    """The plan that sends each client to a column, and each group visit to the cheapest of its members'."""
    start = Found(columns, np.full(len(table.groups), table.nobody, dtype=np.int64))
    state = Placing(table, start)
    state.settle_groups(range(len(columns)))
    return state.found()
