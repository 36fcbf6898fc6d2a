"""Where each appointment goes when nobody decides otherwise, and which clashes that brings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from desktop.models import AppointmentAction, ClientStatus, Disposition
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clashes import Clash, ClashFinder, find_clashes
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.free_times import may_take
from desktop.services.calendar.bookings import bookings_around, bookings_beyond
from desktop.services.clients.closing import CANCEL_REASONS
from desktop.services.offboarding.plan import PlannedAppointment, PlannedClient
from desktop.services.offboarding.situation import Situation

LEFT = {
    Disposition.FOLLOWS: "The client follows the practitioner",
    Disposition.REFERRED: "The client was referred on",
    Disposition.CLOSED: CANCEL_REASONS[ClientStatus.CLOSED],
}
"""Why an appointment is cancelled whose clients all leave the practice."""

DIED = CANCEL_REASONS[ClientStatus.DECEASED]


def follow(
    situation: Situation, booking: Booking, clients: Mapping[int, PlannedClient]
) -> PlannedAppointment:
    """An appointment follows its client; a group moves whole, with the first client that goes to somebody.

    With a client of somebody else it goes to that case manager, if they may take it. It is cancelled only
    where all of its clients have died or leave the practice; without anybody to go to, its recipient is None.
    """
    if situation.is_of_deceased(booking):
        return PlannedAppointment(booking.id, AppointmentAction.CANCEL, reason=DIED)
    own = [clients[c] for c in booking.client_ids if c in clients]
    others = [c for c in booking.client_ids if c not in clients and c not in situation.deceased]
    recipient_id = next(
        (c.recipient_id for c in own if c.disposition is Disposition.TRANSFER and c.recipient_id), None
    )
    if recipient_id is None and all(c.disposition in LEFT for c in own):
        if own and not others:
            return PlannedAppointment(booking.id, AppointmentAction.CANCEL, reason=LEFT[own[0].disposition])
        recipient_id = _case_manager_who_may(situation, booking, others)
    return PlannedAppointment(booking.id, AppointmentAction.TRANSFER, recipient_id)


def _case_manager_who_may(situation: Situation, booking: Booking, client_ids: Iterable[int]) -> int | None:
    """The first case manager of these clients who may take the appointment."""
    managers = (situation.practitioners.get(situation.case_managers.get(c, 0)) for c in client_ids)
    return next((m.id for m in managers if m and may_take(m, booking, leaver_id=situation.leaver.id)), None)


TIMELESS = (AppointmentAction.CANCEL, AppointmentAction.WAIT)
"""What holds no time in anybody's calendar."""


def as_planned(booking: Booking, planned: PlannedAppointment, to: int | None) -> Booking:
    """The appointment with whoever it goes `to`, at its new time if it moves (its length stays)."""
    if planned.starts_at is None or planned.starts_at == booking.starts:
        return replace(booking, practitioner_id=to)
    return replace(
        booking,
        practitioner_id=to,
        starts=planned.starts_at,
        ends=planned.starts_at + (booking.ends - booking.starts),
        moved=True,
    )


def finder_for(
    session: Session,
    situation: Situation,
    recipients: Mapping[int, Practitioner],
    incoming: Collection[Booking],
) -> ClashFinder:
    """What judges `incoming` against all that these recipients have booked after the last day."""
    return ClashFinder(recipients.values(), _booked(session, situation, recipients, incoming), incoming)


def with_clashes(
    session: Session, situation: Situation, planned: Iterable[PlannedAppointment]
) -> list[PlannedAppointment]:
    """The same appointments, each with the clashes that its plan brings (see rules.clashes)."""
    planned = list(planned)
    everybody = {**situation.practitioners, situation.leaver.id: situation.leaver}
    incoming: list[Booking] = []
    for p in planned:
        to = situation.leaver.id if p.action is AppointmentAction.STAY else p.recipient_id
        if p.action not in TIMELESS and to in everybody:
            incoming.append(as_planned(situation.appointments[p.appointment_id], p, to))
    used = {booking.practitioner_id for booking in incoming}
    recipients = {i: p for i, p in everybody.items() if i in used}
    clashes: defaultdict[int, list[Clash]] = defaultdict(list)
    existing = _booked(session, situation, recipients, incoming)
    for clash in find_clashes(incoming, recipients.values(), existing):
        clashes[clash.appointment_id].append(clash)
    return [
        p if (found := tuple(clashes[p.appointment_id])) == p.clashes else replace(p, clashes=found)
        for p in planned
    ]


def _booked(
    session: Session,
    situation: Situation,
    recipients: Collection[int],
    incoming: Collection[Booking],
) -> Iterable[Booking]:
    since = first_moment_after(situation.last_day)
    earliest = min((b.starts for b in incoming), default=since)
    existing = {b.id: b for b in bookings_beyond(session, recipients, min(since, earliest))}
    existing |= {b.id: b for b in bookings_around(session, (b for b in incoming if b.moved))}
    return existing.values()
