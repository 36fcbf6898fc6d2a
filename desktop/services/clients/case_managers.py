"""The assignment of case managers: the only place that changes it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from desktop.database.in_ids import in_ids
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import CaseAssignment, Client

_NOT_SAID: Mapping[int, date | None] = {}


def assign(
    work: UnitOfWork,
    case_managers: Mapping[int, int | None],
    on: date,
    since: Mapping[int, date | None] = _NOT_SAID,
) -> int:
    """Give clients (by id) their case managers (None: nobody); returns how many actually changed.

    `on` is the new case manager's first day and the day after the old one's last; `since` names an
    different first day for single clients. Writes `Client.case_manager_id` and the client's assignments,
    with the subject `clients:<id>`. An assignment that began on that day or later stays in the history, and
    ends on the day on which it began. Whether somebody may be given clients is the caller's question.
    """
    now = work.stored("clients", ("case_manager_id",), case_managers)
    changed = {client: user for client, user in case_managers.items() if now[client][0] != user}
    first_days = {client: since.get(client) or on for client in changed}
    work.update(Client, {client: {"case_manager_id": user} for client, user in changed.items()})
    _end_assignments(work, first_days)
    open_assignments(work, changed, on, since)
    return len(changed)


def _end_assignments(work: UnitOfWork, first_days: Mapping[int, date]) -> None:
    """End what is still open of these clients on the day before the next one's first, by client."""
    still_open = work.session.execute(
        select(CaseAssignment.id, CaseAssignment.client_id, CaseAssignment.starts_on).where(
            CaseAssignment.ends_on.is_(None), in_ids(CaseAssignment.client_id, first_days)
        )
    ).all()
    client_of = {row.id: row.client_id for row in still_open}

    def by_id(row: Mapping[str, Any]) -> str:
        return f"clients:{client_of[row['id']]}"

    day_before = {client: first - timedelta(days=1) for client, first in first_days.items()}
    ended = {row.id: {"ends_on": max(row.starts_on, day_before[row.client_id])} for row in still_open}
    work.update(CaseAssignment, ended, subject=by_id)


def open_assignments(
    work: UnitOfWork,
    case_managers: Mapping[int, int | None],
    on: date,
    since: Mapping[int, date | None] = _NOT_SAID,
) -> None:
    """Begin the case history of clients who were inserted with their case manager (None: nobody)."""
    opened = [
        {"client_id": client, "user_id": user, "starts_on": since.get(client) or on, "ends_on": None}
        for client, user in case_managers.items()
        if user is not None
    ]
    work.insert(CaseAssignment, opened, subject=lambda row: f"clients:{row['client_id']}")
