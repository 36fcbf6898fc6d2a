"""The past and future in a client's file: case managers and appointments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, select, tuple_
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import (
    Activity,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    AppointmentType,
    CaseAssignment,
    Client,
    Operation,
    Site,
    User,
)

When = Literal["upcoming", "past"]

_PLACE = (Appointment.starts_at, Appointment.id)
"""By what a client's appointments are sorted."""


@dataclass(frozen=True)
class CaseEpisode:
    """A time with one case manager, both days inclusive; `ends_on` is None while it lasts."""

    case_manager: str
    active: bool
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True)
class ClientVisit:
    """One appointment of a client. `kind` and `site` may be empty."""

    id: int
    starts_at: datetime
    ends_at: datetime
    practitioner: str
    practitioner_active: bool
    kind: str
    site: str
    status: AppointmentStatus


@dataclass(frozen=True)
class Recorded:
    """A recorded action that touched a client."""

    at: datetime
    actor: str
    summary: str


def case_history(practice: Practice, client_id: int) -> tuple[CaseEpisode, ...]:
    """A client's case managers, the latest first."""
    with practice.read() as session:
        found = session.execute(
            select(CaseAssignment, User)
            .join(User, User.id == CaseAssignment.user_id)
            .where(CaseAssignment.client_id == client_id)
            .order_by(CaseAssignment.starts_on.desc(), CaseAssignment.id.desc())
        ).all()
    return tuple(CaseEpisode(user.name, user.active, case.starts_on, case.ends_on) for case, user in found)


def changes(practice: Practice, client_id: int, *, limit: int = 100) -> tuple[Recorded, ...]:
    """What was done to a client's own record, the latest first."""
    with practice.read() as session:
        found = session.execute(
            select(Operation.id, Operation.at, Operation.actor, Operation.summary)
            .join(Activity, Activity.operation_id == Operation.id)
            .where(Activity.table_name == Client.__tablename__, Activity.row_id == client_id)
            .distinct()
            .order_by(Operation.id.desc())
            .limit(limit)
        ).all()
    return tuple(Recorded(row.at, row.actor, row.summary) for row in found)


@dataclass(frozen=True)
class VisitSource:
    """The source of a table of ids: a client's appointments, either from today on or earlier."""

    practice: Practice
    client_id: int
    when: When

    def ids(self, after: int | None, limit: int) -> list[int]:
        with self.practice.read() as session:
            return visit_ids(session, self.client_id, self.when, self.practice.today(), after, limit)

    def rows(self, ids: Sequence[int]) -> list[ClientVisit]:
        with self.practice.read() as session:
            return visits(session, ids)


def visit_ids(
    session: Session, client_id: int, when: When, today: date, after: int | None, limit: int
) -> list[int]:
    """The next ids of a client's appointments: upcoming ones soonest first, earlier ones latest first.

    They have any status: a cancelled one is part of the file.
    """
    listed: Select[Any] = (
        select(Appointment.id)
        .join(AppointmentClient, AppointmentClient.appointment_id == Appointment.id)
        .where(AppointmentClient.client_id == client_id)
    )
    midnight = datetime.combine(today, time.min)
    if when == "upcoming":
        listed = listed.where(Appointment.starts_at >= midnight).order_by(*_PLACE)
    else:
        listed = listed.where(Appointment.starts_at < midnight).order_by(*(c.desc() for c in _PLACE))
    if after is not None:
        listed = listed.where(_is_behind(session, after, when))
    return list(session.scalars(listed.limit(limit)))


def _is_behind(session: Session, after: int, when: When) -> ColumnElement[bool]:
    """The condition that an appointment is further down the list than `after`."""
    last = session.scalars(select(Appointment.starts_at).where(Appointment.id == after)).one_or_none()
    place = tuple_(*_PLACE)
    behind: ColumnElement[bool] = place > (last, after) if when == "upcoming" else place < (last, after)
    return behind


def visits(session: Session, ids: Sequence[int]) -> list[ClientVisit]:
    """These appointments, unordered."""
    found = session.execute(
        select(Appointment, User, AppointmentType.name, Site.name)
        .join(User, User.id == Appointment.user_id)
        .outerjoin(AppointmentType, AppointmentType.id == Appointment.appointment_type_id)
        .outerjoin(Site, Site.id == Appointment.site_id)
        .where(Appointment.id.in_(ids))
    )
    return [
        ClientVisit(a.id, a.starts_at, a.ends_at, user.name, user.active, kind or "", site or "", a.status)
        for a, user, kind, site in found
    ]
