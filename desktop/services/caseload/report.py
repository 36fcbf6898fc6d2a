"""The caseload report: who looks after how many. The rows always add up to all Current clients (rule 8).

The counts take a bare connection, and nothing here imports SQLAlchemy: scripts ask for the report.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.database.practice import Practice
from desktop.language import later, say
from desktop.models import OPEN_SQL, AccessLevel, AppointmentStatus, ClientStatus
from desktop.rules.text import spoken_name

if TYPE_CHECKING:
    import sqlcipher3.dbapi2 as sqlite

WEEKS = 8
"""The weeks ahead over which weekly minutes are averaged."""

NO_CASE_MANAGER = later("No case manager")


@dataclass(frozen=True)
class CaseloadRow:
    """`case_manager` is the user's reference; None is the row of clients without one.

    `weekly_minutes` is the average of what is booked to start in the next eight weeks.
    """

    case_manager: str | None
    name: str
    active: bool
    clients: int
    upcoming_appointments: int
    weekly_minutes: int


@dataclass(frozen=True)
class CaseloadReport:
    rows: tuple[CaseloadRow, ...]
    current_clients: int


def current_clients_by_case_manager(connection: sqlite.Connection) -> dict[int | None, int]:
    """How many Current clients each case manager has; None counts those without one."""
    return dict(
        connection.execute(
            "SELECT case_manager_id, count(*) FROM clients WHERE status = ? GROUP BY case_manager_id",
            (ClientStatus.CURRENT,),
        ).fetchall()
    )


def upcoming_by_practitioner(connection: sqlite.Connection, today: date) -> dict[int, int]:
    """How many open appointments each practitioner has from today on."""
    return dict(
        connection.execute(
            f"SELECT user_id, count(*) FROM appointments WHERE starts_at >= ? AND {OPEN_SQL} GROUP BY user_id",
            (today.isoformat(),),
        ).fetchall()
    )


def weekly_minutes_by_practitioner(connection: sqlite.Connection, today: date) -> dict[int, int]:
    """The average weekly minutes booked over the next eight weeks, rounded; the waiting list takes no time."""
    until = today + timedelta(weeks=WEEKS)
    found = connection.execute(
        "SELECT user_id, sum(unixepoch(ends_at) - unixepoch(starts_at)) / 60 FROM appointments"
        f" WHERE starts_at >= ? AND starts_at < ? AND {OPEN_SQL} AND status <> ? GROUP BY user_id",
        (today.isoformat(), until.isoformat(), AppointmentStatus.WAITING_LIST),
    ).fetchall()
    return {user: round(total / WEEKS) for user, total in found}


def caseload(practice: Practice, today: date) -> CaseloadReport:
    """One row for each practitioner and for anybody who still holds something, and always "No case manager".

    Active practitioners come first, then inactive ones who still hold something, then nobody's clients.
    """
    with practice.whole_file() as connection:
        clients = current_clients_by_case_manager(connection)
        upcoming = upcoming_by_practitioner(connection, today)
        minutes = weekly_minutes_by_practitioner(connection, today)
        users = connection.execute(
            "SELECT id, reference, first_name, last_name, active, access_level FROM users"
            " ORDER BY active DESC, sort_name, id"
        ).fetchall()
    rows = [
        CaseloadRow(
            reference,
            spoken_name(first, last),
            bool(active),
            clients.get(user_id, 0),
            upcoming.get(user_id, 0),
            minutes.get(user_id, 0),
        )
        for user_id, reference, first, last, active, level in users
        if (active and level != AccessLevel.ACCOUNTS_ADMIN) or user_id in clients or user_id in upcoming
    ]
    rows.append(CaseloadRow(None, say(NO_CASE_MANAGER), True, clients.get(None, 0), 0, 0))
    return CaseloadReport(tuple(rows), sum(clients.values()))
