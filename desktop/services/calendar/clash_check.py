"""Whether an appointment can stand at a time with a practitioner, and in words what is in its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.errors import UserError
from desktop.models import Leave, Site
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clashes import Clash, ClashKind, clashes_of
from desktop.rules.recipients import refusal
from desktop.services.calendar.bookings import bookings_met, is_claimed
from desktop.services.calendar.practitioners import read_practitioner
from desktop.services.calendar.site_facts import read_site_facts
from desktop.services.practice.refusal_words import refusal_sentence


@dataclass(frozen=True, slots=True)
class DescribedClash:
    """One thing in the way of an appointment; `words` say it to the supervisor, without a full stop."""

    kind: ClashKind
    with_id: int | None
    words: str


def clashes_for(session: Session, booking: Booking) -> tuple[DescribedClash, ...]:
    """What is in the way of `booking` with its `practitioner_id`, most telling first.

    Raises UserError where there is no such practitioner.
    """
    recipient = read_practitioner(session, booking.practitioner_id)
    sites = read_site_facts(session, booking.starts.date())
    booking = replace(booking, claims=is_claimed(session, booking))
    met = bookings_met(session, booking, sites.longest_travel)
    found = clashes_of(booking, recipient, met, sites=sites)
    return tuple(DescribedClash(c.kind, c.with_id, _words(session, c, booking, recipient)) for c in found)


def check_bookable(session: Session, user_id: int, at: datetime) -> None:
    """Raises UserError where nobody may be booked with this user at that time (rules 2 and 6)."""
    someone = read_practitioner(session, user_id)
    refused = refusal(someone, None, at.date())
    if refused is not None:
        raise UserError(f"{refusal_sentence(refused).rstrip('.')}: choose another practitioner.")


def _words(session: Session, clash: Clash, booking: Booking, recipient: Practitioner) -> str:
    if clash.kind == ClashKind.HOURS:
        return f"outside {recipient.name}'s working hours"
    if clash.kind == ClashKind.LEAVE:
        reason = session.scalar(
            select(Leave.reason).where(
                Leave.user_id == recipient.id, Leave.starts_at < booking.ends, Leave.ends_at > booking.starts
            )
        )
        return f"{recipient.name} is on leave" + (f" ({reason})" if reason else "")
    if clash.kind == ClashKind.SITE:
        site = session.get(Site, booking.site_id)
        return f"{recipient.name} does not work at {site.name if site else 'this site'} then"
    if clash.kind == ClashKind.PROVIDER:
        return f"{recipient.name} has no provider number there and cannot claim"
    other = _Met.read(session, clash.with_id)
    if clash.kind == ClashKind.TRAVEL:
        return f"{recipient.name} is at another site {other.time}, too far to travel"
    if clash.kind == ClashKind.ROOM:
        return f"{booking.room} is taken {other.time} by {other.practitioner}"
    if clash.kind == ClashKind.CLIENT:
        shared = other.name_of(booking.client_ids)
        return f"{shared} is with {other.practitioner} {other.time}"
    return f"{recipient.name} has {other.clients} {other.time}"


@dataclass(frozen=True, slots=True)
class _Met:
    """The other appointment of a clash."""

    time: str
    practitioner: str
    names: tuple[tuple[int, str], ...]

    @classmethod
    def read(cls, session: Session, appointment_id: int | None) -> _Met:
        connection = session.connection()
        starts, ends, practitioner = connection.exec_driver_sql(
            "SELECT a.starts_at, a.ends_at, trim(u.first_name || ' ' || u.last_name) FROM appointments a"
            " JOIN users u ON u.id = a.user_id WHERE a.id = ?",
            (appointment_id,),
        ).one()
        names = connection.exec_driver_sql(
            "SELECT c.id, trim(c.first_name || ' ' || c.last_name) FROM appointment_clients p"
            " JOIN clients c ON c.id = p.client_id WHERE p.appointment_id = ? ORDER BY c.sort_name",
            (appointment_id,),
        )
        return cls(f"{starts[11:]}–{ends[11:]}", practitioner, tuple((i, name) for i, name in names))

    @property
    def clients(self) -> str:
        if not self.names:
            return "something else"
        first = self.names[0][1]
        return first if len(self.names) == 1 else f"{first} and {len(self.names) - 1} more"

    def name_of(self, client_ids: Sequence[int]) -> str:
        return next((name for client_id, name in self.names if client_id in client_ids), "the client")
