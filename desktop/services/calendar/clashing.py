"""What is in the way of an appointment as it shall be, and the reason for keeping it there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from desktop.errors import Refused
from desktop.language import say
from desktop.models import BUSY_STATUSES
from desktop.rules.calendar import Booking
from desktop.rules.clashes import ClashKind
from desktop.rules.dates.boundaries import is_upcoming
from desktop.rules.dates.format import moment_text
from desktop.services.calendar.clash_check import DescribedClash, clashes_for
from desktop.services.calendar.details import AppointmentDetails, StoredAppointment
from desktop.services.calendar.words import ClashFacts, clash_sentence


class Clashing(Refused):
    """The time is not free; calling again with `accept_reason` books it anyway, and records why."""

    def __init__(self, clashes: tuple[DescribedClash, ...]) -> None:
        super().__init__(
            say("This time clashes. Choose another time, or keep it and say why."),
            tuple(clash.words for clash in clashes),
        )
        self.clashes = clashes


def in_the_way(
    session: Session, before: StoredAppointment | None, details: AppointmentDetails, today: date
) -> tuple[DescribedClash, ...]:
    """What is in the way of these details; `before` is the stored appointment, None for a new one."""
    past = () if before is None else into_the_past(before.details, details, today)
    return (*past, *clashes_for(session, booking_of(details, before)))


def into_the_past(
    old: AppointmentDetails, new: AppointmentDetails, today: date
) -> tuple[DescribedClash, ...]:
    """What is in the way of moving an upcoming open appointment to a past day."""
    if old.is_ahead(today) and new.is_open and not is_upcoming(new.starts_at, today):
        return (DescribedClash(ClashKind.PAST, None, clash_sentence(ClashFacts(ClashKind.PAST))),)
    return ()


def reason_for_clash(clashes: tuple[DescribedClash, ...], accept_reason: str | None) -> str:
    """What to store as `overlap_reason`: empty if nothing clashes. Raises Clashing if no reason is given."""
    if not clashes:
        return ""
    reason = (accept_reason or "").strip()
    if not reason:
        raise Clashing(clashes)
    return reason


def moved(
    details: AppointmentDetails, user_id: int, starts_at: datetime, ends_at: datetime
) -> AppointmentDetails:
    """The same appointment at another time or with another practitioner."""
    return replace(details, user_id=user_id, starts_at=starts_at, ends_at=ends_at)


def booking_of(details: AppointmentDetails, before: StoredAppointment | None) -> Booking:
    """The appointment as a booking for the rules: at a new time or in a new room, its room and clients are
    judged too."""
    return Booking(
        id=0 if before is None else before.id,
        starts=details.starts_at,
        ends=details.ends_at,
        practitioner_id=details.user_id,
        site_id=details.site_id,
        room=details.room.strip(),
        client_ids=details.client_ids,
        takes_time=details.status in BUSY_STATUSES,
        moved=before is None or _needs_other_room_or_clients(before.details, details),
    )


def _needs_other_room_or_clients(old: AppointmentDetails, new: AppointmentDetails) -> bool:
    """Whether a change asks for a room or for clients that the appointment did not have then."""
    stored = (old.starts_at, old.ends_at, old.site_id, old.room)
    wanted = (new.starts_at, new.ends_at, new.site_id, new.room.strip())
    return stored != wanted or set(new.client_ids) != set(old.client_ids)


def dated(starts_at: datetime, clashes: tuple[DescribedClash, ...]) -> list[DescribedClash]:
    """The clashes of one date among many, each naming its date."""
    return [replace(clash, words=f"{moment_text(starts_at)}: {clash.words}") for clash in clashes]
