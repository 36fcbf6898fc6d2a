"""What a plan brings into the calendars of its recipients, and the clashes of that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clash_list import find_clashes
from desktop.rules.clashes import Clash, ClashFinder, ClashKind
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.planning.model import NO_WISHES, Wishes
from desktop.rules.recipients import Rule
from desktop.services.calendar.bookings import bookings_around, bookings_beyond, calendars_beyond
from desktop.services.offboarding.plan import Plan, PlannedAppointment
from desktop.services.offboarding.situation import Situation


def as_planned(booking: Booking, planned: PlannedAppointment, to: int | None) -> Booking:
    """The appointment with the user it goes `to`, at its new time if it moves (its length stays)."""
    if planned.starts_at is None or planned.starts_at == booking.starts:
        return replace(booking, practitioner_id=to)
    return replace(
        booking,
        practitioner_id=to,
        starts=planned.starts_at,
        ends=planned.starts_at + (booking.ends - booking.starts),
        moved=True,
    )


def brought_in(situation: Situation, plan: Plan) -> list[Booking]:
    """What a plan brings into somebody's calendar."""
    return [
        as_planned(situation.appointments[planned.appointment_id], planned, planned.recipient_id)
        for planned in plan.appointments
        if not planned.is_timeless and planned.recipient_id is not None
    ]


def finder_for(
    session: Session,
    situation: Situation,
    recipients: Mapping[int, Practitioner],
    incoming: Collection[Booking],
) -> ClashFinder:
    """The finder that judges `incoming` against everything booked with these recipients after the last
    day."""
    existing = _booked(session, situation, recipients, incoming)
    return ClashFinder(recipients.values(), existing, incoming, situation.sites)


def with_clashes(
    session: Session,
    situation: Situation,
    planned: Iterable[PlannedAppointment],
    wishes: Wishes = NO_WISHES,
    also: Iterable[Booking] = (),
) -> list[PlannedAppointment]:
    """The same appointments, each with the clashes that its plan causes (see rules.clashes).

    `also` are bookings that others bring into the same calendars. If the supervisor has widened the rule of
    provider numbers, a missing one is not a clash.
    """
    planned = list(planned)
    everybody = {**situation.practitioners, situation.leaver.id: situation.leaver}
    incoming = _all_incoming(situation, planned, everybody)
    recipients = _used(everybody, incoming)
    near = {b.id: b for b in (*bookings_around(session, incoming, without_them=True), *also)}
    calendars = calendars_beyond(session, recipients, _earliest(situation, incoming))
    found = find_clashes(incoming, recipients.values(), near.values(), situation.sites, calendars)
    clashes = _by_appointment(situation, found, wishes)
    return [_with(p, clashes[p.appointment_id]) for p in planned]


def _all_incoming(
    situation: Situation, planned: Iterable[PlannedAppointment], everybody: Container[int | None]
) -> list[Booking]:
    bookings = (_incoming(situation, p) for p in planned)
    return [booking for booking in bookings if booking.practitioner_id in everybody]


def _used(everybody: Mapping[int, Practitioner], incoming: Iterable[Booking]) -> dict[int, Practitioner]:
    """Those of everybody who get any of these."""
    used = {booking.practitioner_id for booking in incoming}
    return {i: p for i, p in everybody.items() if i in used}


def _by_appointment(
    situation: Situation, clashes: Iterable[Clash], wishes: Wishes
) -> Mapping[int, tuple[Clash, ...]]:
    """The clashes that count of each appointment; empty for those without any."""
    found: defaultdict[int, tuple[Clash, ...]] = defaultdict(tuple)
    for clash in clashes:
        if not _is_widened(situation, clash, wishes):
            found[clash.appointment_id] += (clash,)
    return found


def _is_widened(situation: Situation, clash: Clash, wishes: Wishes) -> bool:
    """Whether the supervisor lets somebody without a provider number see all of these clients."""
    client_ids = situation.appointments[clash.appointment_id].client_ids
    return clash.kind is ClashKind.PROVIDER and all(wishes.is_widened(Rule.PROVIDER, c) for c in client_ids)


def _incoming(situation: Situation, planned: PlannedAppointment) -> Booking:
    """The appointment as it enters a calendar: nobody's, if it takes no time."""
    to = None if planned.is_timeless else seen_by(situation, planned)
    return as_planned(situation.appointments[planned.appointment_id], planned, to)


def seen_by(situation: Situation, planned: PlannedAppointment) -> int | None:
    """Who sees them by this plan: the leaver, if they stay."""
    return situation.leaver.id if planned.stays else planned.recipient_id


def _with(planned: PlannedAppointment, clashes: tuple[Clash, ...]) -> PlannedAppointment:
    return planned if clashes == planned.clashes else replace(planned, clashes=clashes)


def _booked(
    session: Session,
    situation: Situation,
    recipients: Collection[int],
    incoming: Collection[Booking],
) -> Iterable[Booking]:
    existing = {b.id: b for b in bookings_beyond(session, recipients, _earliest(situation, incoming))}
    existing |= {b.id: b for b in bookings_around(session, incoming, without_them=True)}
    return existing.values()


def _earliest(situation: Situation, incoming: Iterable[Booking]) -> datetime:
    """The end of the last day, or the start of the first of them if that is sooner."""
    return min((first_moment_after(situation.last_day), *(b.starts for b in incoming)))
