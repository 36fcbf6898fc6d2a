"""The default for each appointment: where it goes if nobody decides otherwise, and the clashes of that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from desktop.language import later, say
from desktop.models import AppointmentAction, ClientStatus, Disposition
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clash_list import find_clashes
from desktop.rules.clashes import Clash, ClashFinder, ClashKind
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.free_times import may_take
from desktop.rules.planning.model import NO_WISHES, Wishes
from desktop.rules.recipients import Rule
from desktop.services.calendar.bookings import bookings_around, bookings_beyond, calendars_beyond
from desktop.services.clients.closing import CANCEL_REASONS
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient
from desktop.services.offboarding.situation import Situation

LEFT = {
    Disposition.FOLLOWS: later("The client follows the practitioner"),
    Disposition.REFERRED: later("The client was referred on"),
    Disposition.CLOSED: CANCEL_REASONS[ClientStatus.CLOSED],
}
"""The reason for cancelling an appointment whose clients all leave the practice."""

DIED = CANCEL_REASONS[ClientStatus.DECEASED]


def follow(
    situation: Situation,
    booking: Booking,
    clients: Mapping[int, PlannedClient],
    group_goes_to: int | None = None,
    *,
    only: Collection[int] | None = None,
) -> PlannedAppointment:
    """Let an appointment follow its client; a group moves whole, to `group_goes_to` or with its first client
    to go.

    With another case manager's client it goes to that case manager, if they may take it and are among `only`
    these. It is cancelled only if all its clients have died or leave the practice; without anybody to
    go to, its recipient is None.
    """
    why = _why_cancelled(situation, booking, clients)
    if why:
        return PlannedAppointment(booking.id, AppointmentAction.CANCEL, reason=say(why))
    recipient_id = group_goes_to or _first_recipient(booking, clients)
    if recipient_id is None:
        recipient_id = _manager_of_others(situation, booking, clients, only)
    return PlannedAppointment(booking.id, AppointmentAction.TRANSFER, recipient_id)


def _manager_of_others(
    situation: Situation,
    booking: Booking,
    clients: Mapping[int, PlannedClient],
    only: Collection[int] | None,
) -> int | None:
    """The case manager of a client who is somebody else's, once none of the leaver's own may still come."""
    if not _all_leave(_own_clients(booking, clients)):
        return None
    return _case_manager_who_may(situation, booking, _others_alive(situation, booking, clients), only)


def _why_cancelled(situation: Situation, booking: Booking, clients: Mapping[int, PlannedClient]) -> str:
    """Why nobody will come; empty if somebody may."""
    if situation.is_of_deceased(booking):
        return DIED
    own = _own_clients(booking, clients)
    if not own or not _nobody_may_come(situation, booking, clients):
        return ""
    return LEFT[own[0].disposition]


def _nobody_may_come(situation: Situation, booking: Booking, clients: Mapping[int, PlannedClient]) -> bool:
    """Whether the leaver's own clients leave the practice, and all others have died."""
    all_leave = _all_leave(_own_clients(booking, clients))
    return all_leave and not _others_alive(situation, booking, clients)


def _all_leave(clients: Iterable[PlannedClient]) -> bool:
    return all(client.leaves for client in clients)


def _own_clients(booking: Booking, clients: Mapping[int, PlannedClient]) -> list[PlannedClient]:
    """The leaver's clients of an appointment, in its order."""
    return [clients[c] for c in booking.client_ids if c in clients]


def _first_recipient(booking: Booking, clients: Mapping[int, PlannedClient]) -> int | None:
    return next(iter(recipients_of(booking, clients)), None)


def _others_alive(situation: Situation, booking: Booking, clients: Mapping[int, PlannedClient]) -> list[int]:
    """The clients of an appointment who are somebody else's, in their order, except those who have died."""
    return [c for c in booking.client_ids if c not in clients and c not in situation.deceased]


def recipients_of(booking: Booking, clients: Mapping[int, PlannedClient]) -> list[int]:
    """The recipients of an appointment's clients, each once, in the order of the clients."""
    own = _own_clients(booking, clients)
    return list(dict.fromkeys(client.taker for client in own if client.taker))


def place_groups(
    session: Session, situation: Situation, clients: Mapping[int, PlannedClient]
) -> dict[int, int]:
    """Place group visits whose clients go to several colleagues: with one who keeps the time, else the
    first."""
    groups = _groups(situation, clients)
    if not groups:
        return {}
    incoming = [situation.appointments[i] for i in groups]
    finder = finder_for(session, situation, _takers(situation, groups), incoming)
    return {booking.id: _keeper(finder, booking, groups[booking.id]) for booking in incoming}


def _takers(situation: Situation, groups: Mapping[int, Iterable[int]]) -> dict[int, Practitioner]:
    return {i: situation.practitioners[i] for takers in groups.values() for i in takers}


def _groups(situation: Situation, clients: Mapping[int, PlannedClient]) -> dict[int, list[int]]:
    """The recipients of each visit whose clients go to several."""
    return {
        booking.id: takers
        for booking in situation.appointments.values()
        if len(takers := recipients_of(booking, clients)) > 1
    }


def _keeper(finder: ClashFinder, booking: Booking, takers: Sequence[int]) -> int:
    return next((i for i in takers if finder.keeps_time(booking, i)), takers[0])


def _case_manager_who_may(
    situation: Situation, booking: Booking, client_ids: Iterable[int], only: Collection[int] | None
) -> int | None:
    """The first case manager of these clients who may take the appointment and is among `only` these."""
    managers = _case_managers(situation, client_ids)
    found = next((m.id for m in managers if _may_take(situation, m, booking)), None)
    return found if only is None or found in only else None


def _case_managers(situation: Situation, client_ids: Iterable[int]) -> list[Practitioner]:
    """The active case managers of these clients, in their order."""
    managers = (situation.practitioners.get(situation.case_managers.get(c, 0)) for c in client_ids)
    return [manager for manager in managers if manager is not None]


def _may_take(situation: Situation, recipient: Practitioner, booking: Booking) -> bool:
    return may_take(recipient, booking, leaver_id=situation.leaver.id, disciplines=situation.disciplines)


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
