"""The second choice for each client: who else could take them in a plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.model import PlanVisit, Reason, ReasonKind
from desktop.rules.planning.table import PlanTable
from desktop.rules.planning.transport import Whole


def second_choices(
    table: PlanTable,
    assignment: Mapping[int, int | None],
    visits: Iterable[tuple[PlanVisit, frozenset[int]]],
) -> dict[int, Reason]:
    """For each client, the best of the others who may take them and have room in this plan.

    The fewest clashes count first, then the same site, then the best match, then who comes first. `visits`
    are the group visits with those who cannot keep their times.
    """
    if not table.recipients:
        return {}
    clashes = table.clashes[:, :-1] + _group_clashes(table, visits)
    able = _able_besides(table, assignment)
    found = _best_of(able, _ranks(table, clashes))
    return {
        table.clients[row].id: Reason(
            ReasonKind.SECOND, int(clashes[row, found[row]]), name=table.recipients[found[row]].name
        )
        for row in np.flatnonzero(able.any(axis=1)).tolist()
    }


def _group_clashes(table: PlanTable, visits: Iterable[tuple[PlanVisit, frozenset[int]]]) -> Whole:
    """For each client and recipient, how many of the client's group visits would clash there."""
    counts = np.zeros(table.may.shape, dtype=np.int64)
    for visit, late in visits:
        clashing = np.array([r.id in late for r in table.recipients], dtype=np.int64)
        counts[[table.row_of[member] for member in visit.members]] += clashing
    return counts


def _ranks(table: PlanTable, clashes: Whole) -> Whole:
    """How good each recipient is for each client; the smallest is the best."""
    most = int(table.points.max(initial=0)) + 1
    ranks = (clashes * 2 + table.changes[:, :-1]) * most - table.points[:, :-1]
    came_first = np.argsort(np.argsort([r.id for r in table.recipients]))
    ranked: Whole = ranks * (len(came_first) + 1) + came_first
    return ranked


def _best_of(able: NDArray[np.bool_], ranks: Whole) -> list[int]:
    """The column of the best of those able to take each client; any if nobody is able."""
    ranked = np.where(able, ranks, np.iinfo(np.int64).max)
    best: list[int] = ranked.argmin(axis=1).tolist()
    return best


def _able_besides(table: PlanTable, assignment: Mapping[int, int | None]) -> NDArray[np.bool_]:
    """For each client and recipient, whether the client could go there in this plan, and does not."""
    able: NDArray[np.bool_] = table.may & _with_room(table, assignment)
    for row, client in enumerate(table.clients):
        if (chosen := assignment[client.id]) is not None:
            able[row, table.column_of[chosen]] = False
    return able


def _with_room(table: PlanTable, assignment: Mapping[int, int | None]) -> NDArray[np.bool_]:
    """The recipients who are offered to everybody and could take one more in this plan."""
    counts = Counter(assignment.values())
    taken = np.array([counts[r.id] for r in table.recipients], dtype=np.int64)
    return table.offered() & (taken < table.capacity[:-1])
