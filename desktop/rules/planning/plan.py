"""The best plan of who takes whom, in seven levels, with its proof and its reasons."""

from __future__ import annotations

import time

import numpy as np

from desktop.rules.planning.levels import LevelSolver
from desktop.rules.planning.model import NO_WISHES, Caseload, Level, SuggestedPlan, Wishes
from desktop.rules.planning.reasons import reasons_for
from desktop.rules.planning.search import repaired
from desktop.rules.planning.table import Found, PlanTable

SECONDS = 5.0
"""When to stop looking for a better plan."""

_SHARE, _SECONDS_PER_REASON = 0.2, 2e-4
"""The most time kept for what follows the search: the reasons of each client."""


def plan(
    caseload: Caseload,
    wishes: Wishes = NO_WISHES,
    *,
    seconds: float = SECONDS,
    previous: SuggestedPlan | None = None,
) -> SuggestedPlan:
    """The best assignment around what the supervisor chose; nothing is applied.

    Best is, in this order: fewest clients without a recipient, fewest visits that cannot keep their time,
    fewest clients who change site, fewest families split, least overload (minutes a week above the targets),
    then the best match and the smallest peak load (the largest weekly minutes after the transfer over target
    weekly minutes, of all recipients offered), these two in the order that `wishes.order` says.

    A pin may exceed the recipient's maximum and go to an excluded recipient; one that the rules refuse
    leaves the client without a recipient, and the reason says why. `seconds` limit the whole call; the plan
    is complete however few they are. `previous` is a plan of the same clients to begin with.
    """
    deadline = time.monotonic() + seconds
    deadline -= min(_SHARE * seconds, _SECONDS_PER_REASON * len(caseload.clients))
    table = PlanTable(caseload, wishes)
    known = None if previous is None else _carried_over(table, previous)
    found, levels = LevelSolver(table, deadline, known).solve()
    return _suggested(caseload, wishes, table, found, levels)


def _carried_over(table: PlanTable, previous: SuggestedPlan) -> Found:
    places = [table.column_for(previous.assignment.get(client.id)) for client in table.clients]
    return repaired(table, np.array(places, dtype=np.int64))


def _suggested(
    caseload: Caseload, wishes: Wishes, table: PlanTable, found: Found, levels: tuple[Level, ...]
) -> SuggestedPlan:
    ids = [*(r.id for r in table.recipients), None]
    assignment = {c.id: ids[column] for c, column in zip(table.clients, found.columns, strict=True)}
    visits = table.visits | {
        group.id: ids[column] for group, column in zip(table.groups, found.groups, strict=True)
    }
    reasons = reasons_for(caseload, wishes, table, assignment, visits)
    return SuggestedPlan(assignment, levels, reasons, visits)
