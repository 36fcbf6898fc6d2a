"""Data health: mistakes found before they do harm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import ColumnElement, and_, func, select, text
from sqlalchemy.orm import Session

from desktop.database.driver import driver_of
from desktop.database.in_ids import in_list, json_list
from desktop.database.practice import Practice
from desktop.gc_pause import gc_paused
from desktop.models import (
    OPEN_SQL,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    Client,
    ClientStatus,
    User,
)
from desktop.rules.clash_list import double_bookings
from desktop.services.calendar.bookings import is_still_open, read_calendars
from desktop.services.clients.retention import records_due
from desktop.services.duplicates.duplicates import duplicates_in
from desktop.services.history.record_check import check_record
from desktop.services.practice.settings import preferences

Pair = tuple[str, str]


@dataclass(frozen=True)
class Health:
    """References of what needs a look; `past_still_booked` is a count.

    `open_of_deceased` and `open_of_closed` are open appointments, from `today` on or on the waiting list, with a
    client who is Deceased or Closed. `records_due` are Closed and Deceased clients whose records need no longer be
    kept. `broken_links` are the numbers of the record's entries that
    somebody tampered with, `record_problems` sentences on everything wrong with it.
    """

    no_case_manager: tuple[str, ...]
    inactive_case_manager: tuple[str, ...]
    future_with_inactive: tuple[str, ...]
    open_of_deceased: tuple[str, ...]
    open_of_closed: tuple[str, ...]
    past_still_booked: int
    records_due: tuple[str, ...]
    double_booked: tuple[Pair, ...]
    possible_duplicates: tuple[Pair, ...]
    broken_links: tuple[int, ...]
    record_problems: tuple[str, ...]


def check(practice: Practice, today: date) -> Health:
    """Check the whole practice; past means starting before `today`, future the rest."""
    record, chosen = check_record(practice, remember=False), preferences(practice)
    with gc_paused(), practice.read() as session:
        return Health(
            no_case_manager=no_case_manager(session),
            inactive_case_manager=inactive_case_manager(session),
            future_with_inactive=future_with_inactive(session, today),
            open_of_deceased=open_with(session, ClientStatus.DECEASED, today),
            open_of_closed=open_with(session, ClientStatus.CLOSED, today),
            past_still_booked=past_still_booked(session, today),
            records_due=records_due(session, chosen, today),
            double_booked=double_booked(session),
            possible_duplicates=possible_duplicates(session),
            broken_links=record.broken_links,
            record_problems=record.problems,
        )


_INACTIVE = select(User.id).where(User.active.is_(False))


def no_case_manager(session: Session) -> tuple[str, ...]:
    """Current clients without a case manager."""
    return _current(session, Client.case_manager_id.is_(None))


def inactive_case_manager(session: Session) -> tuple[str, ...]:
    """Current clients of somebody who is no longer active."""
    return _current(session, Client.case_manager_id.in_(_INACTIVE))


def possible_duplicates(session: Session) -> tuple[Pair, ...]:
    """Clients who may be there twice, the likeliest first."""
    return tuple((pair.one, pair.other) for pair in duplicates_in(session))


def _current(session: Session, condition: ColumnElement[bool]) -> tuple[str, ...]:
    found = select(Client.reference).where(Client.status == ClientStatus.CURRENT, condition)
    return tuple(session.scalars(found.order_by(Client.sort_name, Client.id)))


def future_with_inactive(session: Session, today: date) -> tuple[str, ...]:
    """Open appointments with somebody who is no longer active."""
    found = select(Appointment.reference).where(
        Appointment.user_id.in_(_INACTIVE), is_still_open(datetime.combine(today, time.min))
    )
    return tuple(session.scalars(found.order_by(Appointment.starts_at, Appointment.id)))


def open_with(session: Session, status: ClientStatus, today: date) -> tuple[str, ...]:
    """The open appointments that include a client with that status."""
    theirs = (
        select(AppointmentClient.appointment_id)
        .join(Client, Client.id == AppointmentClient.client_id)
        .where(Client.status == status)
    )
    found = select(Appointment.reference).where(
        is_still_open(datetime.combine(today, time.min)), Appointment.id.in_(theirs)
    )
    return tuple(session.scalars(found.order_by(Appointment.starts_at, Appointment.id)))


def still_booked_before(today: date) -> ColumnElement[bool]:
    """The condition that an appointment is over and nobody recorded its outcome."""
    return and_(
        Appointment.starts_at < datetime.combine(today, time.min),
        text(OPEN_SQL),
        Appointment.status != AppointmentStatus.WAITING_LIST,
    )


def past_still_booked(session: Session, today: date) -> int:
    """How many past appointments are still booked."""
    return session.scalar(select(func.count()).where(still_booked_before(today))) or 0


def double_booked(session: Session) -> tuple[Pair, ...]:
    """Appointments that overlap in one calendar."""
    pairs = double_bookings(read_calendars(session, OPEN_SQL, {}))
    ids = {appointment_id for pair in pairs for appointment_id in pair}
    found = driver_of(session).execute(
        f"SELECT id, reference FROM appointments WHERE id {in_list()}", (json_list(ids),)
    )
    reference = dict(found.fetchall())
    return tuple((reference[one], reference[other]) for one, other in pairs)
