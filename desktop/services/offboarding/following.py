"""The default for each appointment: where it goes if nobody decides otherwise."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy.orm import Session

from desktop.language import later, say
from desktop.models import AppointmentAction, ClientStatus, Disposition
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clashes import ClashFinder
from desktop.rules.free_times import may_take
from desktop.services.clients.closing import CANCEL_REASONS
from desktop.services.offboarding.plan import PlannedAppointment, PlannedClient
from desktop.services.offboarding.plan_clashes import finder_for
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
    return found if _is_among(found, only) else None


def _is_among(user_id: int | None, only: Collection[int] | None) -> bool:
    return only is None or user_id in only


def _case_managers(situation: Situation, client_ids: Iterable[int]) -> list[Practitioner]:
    """The active case managers of these clients, in their order."""
    managers = (situation.practitioners.get(situation.case_managers.get(c, 0)) for c in client_ids)
    return [manager for manager in managers if manager is not None]


def _may_take(situation: Situation, recipient: Practitioner, booking: Booking) -> bool:
    return may_take(recipient, booking, leaver_id=situation.leaver.id, disciplines=situation.disciplines)
