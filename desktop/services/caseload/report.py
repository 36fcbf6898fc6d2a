"""Reports: who looks after how many. Nobody drops out: the rows add up to all Current clients (rule 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import OPEN_SQL, AccessLevel, Appointment, AppointmentStatus, Client, ClientStatus, User

WEEKS = 8
"""The weeks ahead over which weekly minutes are averaged."""

NO_CASE_MANAGER = "No case manager"


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


def current_clients_by_case_manager(session: Session) -> dict[int | None, int]:
    """How many Current clients each case manager has; None counts those without one."""
    found = session.execute(
        select(Client.case_manager_id, func.count())
        .where(Client.status == ClientStatus.CURRENT)
        .group_by(Client.case_manager_id)
    )
    return dict(found.all())


def upcoming_by_practitioner(session: Session, today: date) -> dict[int, int]:
    """How many open appointments each practitioner has from today on."""
    found = session.execute(
        select(Appointment.user_id, func.count())
        .where(Appointment.starts_at >= datetime.combine(today, time.min), text(OPEN_SQL))
        .group_by(Appointment.user_id)
    )
    return dict(found.all())


def weekly_minutes_by_practitioner(session: Session, today: date) -> dict[int, int]:
    """The average weekly minutes booked over the next eight weeks, rounded; the waiting list takes no time."""
    start = datetime.combine(today, time.min)
    minutes = (func.julianday(Appointment.ends_at) - func.julianday(Appointment.starts_at)) * 24 * 60
    found = session.execute(
        select(Appointment.user_id, func.sum(minutes))
        .where(
            Appointment.starts_at >= start,
            Appointment.starts_at < start + timedelta(weeks=WEEKS),
            text(OPEN_SQL),
            Appointment.status != AppointmentStatus.WAITING_LIST,
        )
        .group_by(Appointment.user_id)
    )
    return {user: round(total / WEEKS) for user, total in found}


def caseload(practice: Practice, today: date) -> CaseloadReport:
    """One row for each practitioner and for whoever still holds something, and always "No case manager".

    Active practitioners come first, then inactive ones who still hold something, then nobody's clients.
    """
    with practice.read() as session:
        clients = current_clients_by_case_manager(session)
        upcoming = upcoming_by_practitioner(session, today)
        minutes = weekly_minutes_by_practitioner(session, today)
        users = session.scalars(select(User).order_by(User.active.desc(), User.sort_name, User.id)).all()
    rows = [
        CaseloadRow(
            user.reference,
            user.name,
            user.active,
            clients.get(user.id, 0),
            upcoming.get(user.id, 0),
            minutes.get(user.id, 0),
        )
        for user in users
        if (user.active and user.access_level != AccessLevel.ACCOUNTS_ADMIN)
        or user.id in clients
        or user.id in upcoming
    ]
    rows.append(CaseloadRow(None, NO_CASE_MANAGER, True, clients.get(None, 0), 0, 0))
    return CaseloadReport(tuple(rows), sum(clients.values()))
