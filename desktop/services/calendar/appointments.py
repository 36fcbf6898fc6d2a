"""Appointments: adding, changing, moving and cancelling one, each as one recorded operation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import Refused, UserError
from desktop.language import say
from desktop.models import BUSY_STATUSES, OPEN_STATUSES, Appointment, AppointmentStatus
from desktop.rules.calendar import Booking
from desktop.rules.clashes import ClashKind
from desktop.rules.dates.boundaries import is_upcoming
from desktop.services.calendar.clash_check import DescribedClash, check_bookable, clashes_for
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
from desktop.services.calendar.words import ClashFacts, clash_sentence
from desktop.services.practice.references import PREFIXES, next_references


class Clashing(Refused):
    """The time is not free; calling again with `accept_reason` books it anyway, and records why."""

    def __init__(self, clashes: tuple[DescribedClash, ...]) -> None:
        super().__init__(
            say("This time clashes. Choose another time, or keep it and say why."),
            tuple(clash.words for clash in clashes),
        )
        self.clashes = clashes


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
        past = into_the_past(before.details, details, practice.today())
        return (*past, *clashes_for(session, _booking(details, before)))


def clashes_of_details(
    practice: Practice, appointment_id: int | None, details: AppointmentDetails
) -> tuple[DescribedClash, ...]:
    """The same for what was typed in a dialog; `appointment_id` None is a new appointment."""
    with practice.read() as session:
        before = None if appointment_id is None else stored_in(session, appointment_id)
        past = () if before is None else into_the_past(before.details, details, practice.today())
        return (*past, *clashes_for(session, _booking(details, before)))


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
    if is_upcoming(details.starts_at, work.now.date()) or _waits(details):
        check_clients(work.session, details, details.client_ids)
    overlap_reason = reason_for_clash(work, _booking(details, None), accept_reason)
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
    changes: dict[int, dict[str, Any]] = {}
    for before in appointments:
        if before.details.status not in OPEN_STATUSES:
            raise UserError(
                say(
                    "This appointment is {status} and cannot be cancelled any more.",
                    status=say(before.details.status.value),
                )
            )
        changes[before.id] = {
            "status": AppointmentStatus.CANCELLED,
            "cancel_reason": reason.strip(),
            "sequence": _sequence(work, before.id) + 1,
        }
    work.update(Appointment, changes)


def save_in(
    work: UnitOfWork, before: StoredAppointment, details: AppointmentDetails, accept_reason: str | None
) -> None:
    """The change itself, inside a transaction that may do more."""
    old = before.details
    if details.status == AppointmentStatus.CANCELLED != old.status:
        raise UserError(say("Use Cancel appointment, which asks for the reason and keeps it."))
    check_details(work.session, details)
    _refuse_practitioner(work, before, details)
    if is_upcoming(details.starts_at, work.now.date()) or _waits(details):
        booked_before = old.client_ids if _is_open(old) else ()
        check_clients(work.session, details, {*details.client_ids} - {*booked_before})
    changes = columns(details)
    if _booking(details, before) != _booking(old, before) or details.client_ids != old.client_ids:
        past = into_the_past(old, details, work.now.date())
        changes["overlap_reason"] = reason_for_clash(work, _booking(details, before), accept_reason, past)
        changes["sequence"] = _sequence(work, before.id) + 1
    if details.status != AppointmentStatus.CANCELLED:
        changes["cancel_reason"] = ""
    work.update(Appointment, {before.id: changes})
    write_clients(work, before.id, details.client_ids)


def _refuse_practitioner(work: UnitOfWork, before: StoredAppointment, details: AppointmentDetails) -> None:
    """Rules 2 to 4: nobody inactive gets an open appointment, and a past one keeps its practitioner."""
    old, today = before.details, work.now.date()
    if details.user_id != old.user_id and not (_is_open(old) and is_upcoming(old.starts_at, today)):
        raise UserError(
            say(
                "This appointment is {value}, so it stays with {practitioner}. Book a new one with the "
                "other practitioner.",
                value=say("past") if _is_open(old) else say(old.status.value),
                practitioner=before.practitioner,
            )
        )
    if _comes_to_practitioner(old, details, today):
        check_bookable(work.session, details.user_id, details.starts_at)


def _comes_to_practitioner(old: AppointmentDetails, new: AppointmentDetails, today: date) -> bool:
    """Whether the practitioner gets an upcoming open appointment that they did not have."""
    if new.user_id != old.user_id or new.starts_at.date() > old.starts_at.date():
        return True
    reopened = _is_open(new) and not _is_open(old)
    return reopened and (is_upcoming(new.starts_at, today) or _waits(new))


def _is_open(details: AppointmentDetails) -> bool:
    return details.status in OPEN_STATUSES


def _waits(details: AppointmentDetails) -> bool:
    return details.status == AppointmentStatus.WAITING_LIST


def into_the_past(
    old: AppointmentDetails, new: AppointmentDetails, today: date
) -> tuple[DescribedClash, ...]:
    """What is in the way of moving an upcoming open appointment to a past day."""
    leaves = is_upcoming(old.starts_at, today) and not is_upcoming(new.starts_at, today)
    if not (leaves and _is_open(old) and _is_open(new)):
        return ()
    return (DescribedClash(ClashKind.PAST, None, clash_sentence(ClashFacts(ClashKind.PAST))),)


def reason_for_clash(
    work: UnitOfWork, booking: Booking, accept_reason: str | None, others: tuple[DescribedClash, ...] = ()
) -> str:
    """What to store as `overlap_reason`: empty if nothing clashes. Raises Clashing if no reason is given.

    `others` are clashes already found, accepted with the same reason.
    """
    clashes = (*others, *clashes_for(work.session, booking))
    if not clashes:
        return ""
    if not (accept_reason or "").strip():
        raise Clashing(clashes)
    return (accept_reason or "").strip()


def moved(
    details: AppointmentDetails, user_id: int, starts_at: datetime, ends_at: datetime
) -> AppointmentDetails:
    """The same appointment at another time or with another practitioner."""
    return replace(details, user_id=user_id, starts_at=starts_at, ends_at=ends_at)


def _booking(details: AppointmentDetails, before: StoredAppointment | None) -> Booking:
    """The appointment as a booking for the rules: at a new time or in a new room, its room and clients are
    judged too."""
    old = None if before is None else before.details
    same_place = old is not None and (old.starts_at, old.ends_at, old.site_id, old.room) == (
        details.starts_at, details.ends_at, details.site_id, details.room.strip()
    )  # fmt: skip
    return Booking(
        id=0 if before is None else before.id,
        starts=details.starts_at,
        ends=details.ends_at,
        practitioner_id=details.user_id,
        site_id=details.site_id,
        room=details.room.strip(),
        client_ids=details.client_ids,
        takes_time=details.status in BUSY_STATUSES,
        moved=not same_place or old is None or set(details.client_ids) != set(old.client_ids),
    )


def _sequence(work: UnitOfWork, appointment_id: int) -> int:
    return int(work.stored("appointments", ("sequence",), [appointment_id])[appointment_id][0])
