"""The check whether an appointment fits a practitioner's time, with what is in the way in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.errors import UserError
from desktop.language import say
from desktop.models import Appointment, AppointmentClient, Client, Leave, Site, User
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clashes import Clash, ClashKind, clashes_of
from desktop.rules.recipients import refusal
from desktop.rules.text import spoken_name
from desktop.services.calendar.bookings import is_claimed
from desktop.services.calendar.overlapping import bookings_met
from desktop.services.calendar.practitioners import read_practitioner
from desktop.services.calendar.site_facts import read_site_facts
from desktop.services.calendar.words import ClashFacts, clash_sentence
from desktop.services.practice.refusal_words import refusal_sentence


@dataclass(frozen=True, slots=True)
class DescribedClash:
    """One thing in the way of an appointment; `words` say it to the supervisor, without a full stop."""

    kind: ClashKind
    with_id: int | None
    words: str


def clashes_for(session: Session, booking: Booking) -> tuple[DescribedClash, ...]:
    """What is in the way of `booking` with its `practitioner_id`, most important first.

    Raises UserError for an unknown practitioner.
    """
    recipient = read_practitioner(session, booking.practitioner_id)
    sites = read_site_facts(session, booking.starts.date())
    booking = replace(booking, claims=is_claimed(session, booking))
    met = bookings_met(session, booking, sites.longest_travel)
    found = clashes_of(booking, recipient, met, sites=sites)
    return tuple(DescribedClash(c.kind, c.with_id, _words(session, c, booking, recipient)) for c in found)


def check_bookable(session: Session, user_id: int, at: datetime) -> None:
    """Raises UserError if nobody may be booked with this user at that time (rules 2 and 6)."""
    someone = read_practitioner(session, user_id)
    refused = refusal(someone, None, at.date())
    if refused is not None:
        raise UserError(
            say("{refusal}: choose another practitioner.", refusal=refusal_sentence(refused).rstrip("."))
        )


def _words(session: Session, clash: Clash, booking: Booking, recipient: Practitioner) -> str:
    facts = ClashFacts(clash.kind, recipient.name, room=booking.room)
    if clash.kind is ClashKind.LEAVE:
        facts = replace(facts, reason=_leave_reason(session, recipient.id, booking))
    elif clash.kind is ClashKind.SITE:
        facts = replace(facts, site=_site_name(session, booking.site_id))
    elif clash.with_id is not None:
        facts = _with_other(session, facts, clash.with_id, booking.client_ids)
    return clash_sentence(facts)


def _site_name(session: Session, site_id: int | None) -> str:
    site = None if site_id is None else session.get(Site, site_id)
    return site.name if site else ""


def _leave_reason(session: Session, user_id: int, booking: Booking) -> str:
    reason = session.scalar(
        select(Leave.reason).where(
            Leave.user_id == user_id, Leave.starts_at < booking.ends, Leave.ends_at > booking.starts
        )
    )
    return reason or ""


def _with_other(
    session: Session, facts: ClashFacts, appointment_id: int, client_ids: Sequence[int]
) -> ClashFacts:
    """The facts of the other appointment; its clients are the one in common, or the first and how many
    more."""
    other = session.get_one(Appointment, appointment_id)
    names = _client_names(session, appointment_id)
    in_common = facts.kind is ClashKind.CLIENT
    return replace(
        facts,
        clients=_one_in_common(names, client_ids) if in_common else _first_and_more(names),
        other_site=_site_name(session, other.site_id),
        practitioner=session.get_one(User, other.user_id).name,
        starts=other.starts_at,
        ends=other.ends_at,
    )


def _client_names(session: Session, appointment_id: int) -> dict[int, str]:
    """The names of an appointment's clients by id, in order of name."""
    rows = session.execute(
        select(Client.id, Client.first_name, Client.last_name)
        .join(AppointmentClient, AppointmentClient.client_id == Client.id)
        .where(AppointmentClient.appointment_id == appointment_id)
        .order_by(Client.sort_name)
    )
    return {client_id: spoken_name(first, last) for client_id, first, last in rows}


def _one_in_common(names: dict[int, str], client_ids: Sequence[int]) -> str:
    return next((name for client_id, name in names.items() if client_id in client_ids), "")


def _first_and_more(names: dict[int, str]) -> str:
    first = next(iter(names.values()), "")
    if len(names) > 1:
        return say("{clients} and {more} more", clients=first, more=len(names) - 1)
    return first
