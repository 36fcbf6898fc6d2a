"""The number of clients who still have to be told, without reading the plan."""

from __future__ import annotations

from datetime import date, datetime, time

from sqlalchemy import ColumnElement, Select, func, select, text
from sqlalchemy.orm import Session

from desktop.models import (
    OPEN_SQL,
    UNFINISHED_STATES,
    Activity,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    Client,
    ClientAnswer,
    ClientNotice,
    ClientStatus,
    ContactBy,
    Offboarding,
)
from desktop.rules.dates.boundaries import first_moment_after
from desktop.services.letters.applied_news import waiting_for


def still_to_tell(session: Session, offboarding_id: int, today: date) -> int:
    """How many clients who want to be told were not told yet."""
    found = session.get_one(Offboarding, offboarding_id)
    open_ones = select(func.count()).where(
        _concerned(found) | Client.id.in_(_with_changed_visits(found, today)),
        Client.status != ClientStatus.DECEASED,
        Client.contact_by != ContactBy.NOT_AT_ALL,
        Client.id.not_in(_told(offboarding_id)),
    )
    return session.scalar(open_ones) or 0


def _concerned(found: Offboarding) -> ColumnElement[bool]:
    """The clients whose file is handed over, or was, and those who wait for one on leave."""
    if found.state in UNFINISHED_STATES:
        return (Client.case_manager_id == found.leaver_id) & (Client.status == ClientStatus.CURRENT)
    waits = Client.id.in_(waiting_for(found)) & (found.returns_on is not None)
    return Client.id.in_(_changed(found, Client.__tablename__)) | waits


def _changed(found: Offboarding, table: str) -> Select[int]:
    """The rows of a table that the offboarding changed."""
    return select(Activity.row_id).where(
        Activity.operation_id == found.operation_id,
        Activity.table_name == table,
        Activity.before.is_not(None),
    )


def _told(offboarding_id: int) -> Select[int]:
    """The clients who were told, or have answered."""
    return select(ClientNotice.client_id).where(
        ClientNotice.offboarding_id == offboarding_id,
        ClientNotice.told_on.is_not(None)
        | ClientNotice.answer.not_in((ClientAnswer.NONE, ClientAnswer.NO_ANSWER)),
    )


def _with_changed_visits(found: Offboarding, today: date) -> Select[int]:
    """The clients with an upcoming visit that the leaving changes, whoever their case manager is."""
    return (
        select(AppointmentClient.client_id)
        .join(Appointment, Appointment.id == AppointmentClient.appointment_id)
        .where(_still_with_the_leaver(found, today) | _changed_since(found, today))
    )


def _still_with_the_leaver(found: Offboarding, today: date) -> ColumnElement[bool]:
    first = max(first_moment_after(found.last_day), datetime.combine(today, time()))
    left = (
        (Appointment.user_id == found.leaver_id)
        & (Appointment.starts_at >= first)
        & (Appointment.status != AppointmentStatus.WAITING_LIST)
        & text(f"appointments.{OPEN_SQL}")
    )
    if found.returns_on is None:
        return left
    return left & (Appointment.starts_at < datetime.combine(found.returns_on, time()))


def _changed_since(found: Offboarding, today: date) -> ColumnElement[bool]:
    """The upcoming visits that the offboarding changed, unless they were on the waiting list before."""
    changed = _changed(found, Appointment.__tablename__)
    newly = (Appointment.status != AppointmentStatus.WAITING_LIST) | Appointment.id.in_(
        changed.where(Activity.before.contains('"status"'))
    )
    upcoming = Appointment.starts_at >= datetime.combine(today, time())
    return Appointment.id.in_(changed) & upcoming & newly
