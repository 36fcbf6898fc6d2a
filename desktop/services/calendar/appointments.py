"""Appointments: adding, changing, moving and cancelling one, each as one recorded operation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Appointment, AppointmentStatus
from desktop.services.calendar.clash_check import DescribedClash, check_bookable, clashes_for
from desktop.services.calendar.clashing import booking_of, in_the_way, moved, reason_for_clash
from desktop.services.calendar.details import (
    AppointmentDetails,
    StoredAppointment,
    check_clients,
    check_details,
    columns,
    described,
    stored_in,
    write_clients,
)
from desktop.services.practice.references import PREFIXES, next_references


def appointment(practice: Practice, appointment_id: int) -> StoredAppointment:
    """Everything about one appointment. Raises UserError for an unknown id."""
    with practice.read() as session:
        return stored_in(session, appointment_id)


def judge(
    practice: Practice, appointment_id: int, user_id: int, starts_at: datetime, ends_at: datetime
) -> tuple[DescribedClash, ...]:
    """What would be in the way if the appointment were with this user at that time; nothing is changed."""
    with practice.read() as session:
        before = stored_in(session, appointment_id)
        details = moved(before.details, user_id, starts_at, ends_at)
        return in_the_way(session, before, details, practice.today())


def clashes_of_details(
    practice: Practice, appointment_id: int | None, details: AppointmentDetails
) -> tuple[DescribedClash, ...]:
    """The same for what was typed in a dialog; `appointment_id` None is a new appointment."""
    with practice.read() as session:
        before = None if appointment_id is None else stored_in(session, appointment_id)
        return in_the_way(session, before, details, practice.today())


def add_appointment(
    practice: Practice, details: AppointmentDetails, *, accept_reason: str | None = None
) -> int:
    """Book an appointment under a new reference, and return its id.

    Raises UserError for what cannot be stored, Clashing if something is in the way and no reason is given.
    """
    with practice.work("add appointment", say("Added an appointment"), reason=accept_reason or "") as work:
        (reference,) = next_references(work.session, Appointment, PREFIXES[Appointment], 1)
        appointment_id = add_in(work, details, accept_reason, {"reference": reference})
        work.summary = say("Added the appointment {described}", described=described(work.session, details))
    return appointment_id


def add_in(
    work: UnitOfWork, details: AppointmentDetails, accept_reason: str | None, own: Mapping[str, Any]
) -> int:
    """The booking itself, inside a transaction that may do more. Raises as `add_appointment`.

    `own` are the columns that nobody types: the reference, and the series if any.
    """
    check_details(work.session, details)
    check_bookable(work.session, details.user_id, details.starts_at)
    if details.is_to_come(work.now.date()):
        check_clients(work.session, details, details.client_ids)
    overlap_reason = reason_for_clash(clashes_for(work.session, booking_of(details, None)), accept_reason)
    row = {**columns(details), **own, "overlap_reason": overlap_reason}
    (appointment_id,) = work.insert(Appointment, [row])
    write_clients(work, appointment_id, details.client_ids)
    return appointment_id


def save_appointment(
    practice: Practice,
    appointment_id: int,
    details: AppointmentDetails,
    *,
    accept_reason: str | None = None,
) -> None:
    """Store what the dialog says. Raises UserError and Clashing as `add_appointment`, and for rule 4.

    A clash that was there before and is untouched by the change is not raised again.
    """
    with practice.work("save appointment", say("Changed an appointment"), reason=accept_reason or "") as work:
        save_in(work, stored_in(work.session, appointment_id), details, accept_reason)
        work.summary = say("Changed the appointment {described}", described=described(work.session, details))


def move_appointment(
    practice: Practice,
    appointment_id: int,
    user_id: int,
    starts_at: datetime,
    ends_at: datetime,
    accept_reason: str | None = None,
) -> None:
    """Give an appointment another time, length or practitioner. Raises UserError and Clashing."""
    with practice.work("move appointment", say("Moved an appointment"), reason=accept_reason or "") as work:
        before = stored_in(work.session, appointment_id)
        details = moved(before.details, user_id, starts_at, ends_at)
        save_in(work, before, details, accept_reason)
        work.summary = say("Moved the appointment to {described}", described=described(work.session, details))


def cancel_in(work: UnitOfWork, appointments: Iterable[StoredAppointment], reason: str) -> None:
    """Cancel appointments inside a transaction that may do more.

    Raises UserError without a reason, or if one is no longer open.
    """
    if not reason.strip():
        raise UserError(say("Type why the appointment is cancelled: the reason is kept with it."))
    changes = {before.id: _cancelled(work, before, reason.strip()) for before in appointments}
    work.update(Appointment, changes)


def _cancelled(work: UnitOfWork, before: StoredAppointment, reason: str) -> dict[str, Any]:
    if not before.details.is_open:
        raise UserError(
            say(
                "This appointment is {status} and cannot be cancelled any more.",
                status=say(before.details.status.value),
            )
        )
    return {
        "status": AppointmentStatus.CANCELLED,
        "cancel_reason": reason,
        "sequence": _next_sequence(work, before.id),
    }


def save_in(
    work: UnitOfWork, before: StoredAppointment, details: AppointmentDetails, accept_reason: str | None
) -> None:
    """The change itself, inside a transaction that may do more."""
    if details.status == AppointmentStatus.CANCELLED != before.details.status:
        raise UserError(say("Use Cancel appointment, which asks for the reason and keeps it."))
    check_details(work.session, details)
    _refuse_practitioner(work, before, details)
    _refuse_clients(work, before.details, details)
    changes = columns(details) | _rebooked(work, before, details, accept_reason)
    if details.status != AppointmentStatus.CANCELLED:
        changes["cancel_reason"] = ""
    work.update(Appointment, {before.id: changes})
    write_clients(work, before.id, details.client_ids)


def _refuse_practitioner(work: UnitOfWork, before: StoredAppointment, details: AppointmentDetails) -> None:
    """Rules 2 to 4: nobody inactive gets an open appointment, and a past one keeps its practitioner."""
    old, today = before.details, work.now.date()
    if details.user_id != old.user_id and not old.is_ahead(today):
        raise UserError(
            say(
                "This appointment is {value}, so it stays with {practitioner}. Book a new one with the "
                "other practitioner.",
                value=say("past") if old.is_open else say(old.status.value),
                practitioner=before.practitioner,
            )
        )
    if _comes_to_practitioner(old, details, today):
        check_bookable(work.session, details.user_id, details.starts_at)


def _comes_to_practitioner(old: AppointmentDetails, new: AppointmentDetails, today: date) -> bool:
    """Whether the practitioner gets an upcoming open appointment that they did not have."""
    if new.user_id != old.user_id or new.starts_at.date() > old.starts_at.date():
        return True
    reopened = new.is_open and not old.is_open
    return reopened and new.is_to_come(today)


def _refuse_clients(work: UnitOfWork, old: AppointmentDetails, new: AppointmentDetails) -> None:
    """Rule 14, for the clients who were not booked before."""
    if new.is_to_come(work.now.date()):
        booked_before = old.client_ids if old.is_open else ()
        check_clients(work.session, new, {*new.client_ids} - {*booked_before})


def _rebooked(
    work: UnitOfWork, before: StoredAppointment, details: AppointmentDetails, accept_reason: str | None
) -> dict[str, Any]:
    """The columns of a new booking; none if it needs the same time, place and people as before."""
    if booking_of(details, before) == booking_of(before.details, before):
        return {}
    clashes = in_the_way(work.session, before, details, work.now.date())
    return {
        "overlap_reason": reason_for_clash(clashes, accept_reason),
        "sequence": _next_sequence(work, before.id),
    }


def _next_sequence(work: UnitOfWork, appointment_id: int) -> int:
    """The number of the next version of an appointment, for the calendars of others."""
    (sequence,) = work.stored("appointments", ("sequence",), [appointment_id])[appointment_id]
    return int(sequence) + 1
