"""The obstacles to carrying out a plan, as facts: pure functions of a plan and a situation."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from desktop.models import AppointmentAction, Disposition
from desktop.rules.calendar import Booking
from desktop.rules.dates.boundaries import first_moment_after, is_upcoming
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.situation import Situation


class Obstacle(enum.Enum):
    """The kinds, in the order in which they are looked for."""

    NOT_THEIRS = enum.auto()
    NOT_IN_PLAN = enum.auto()
    VISIT_GONE = enum.auto()
    VISIT_NOT_IN_PLAN = enum.auto()
    VISIT_MOVED = enum.auto()
    INTO_THE_PAST = enum.auto()
    STAYS = enum.auto()
    OF_DECEASED = enum.auto()
    NO_RECIPIENT = enum.auto()
    VANISHES = enum.auto()

    @property
    def is_about_clients(self) -> bool:
        return self in (Obstacle.NOT_THEIRS, Obstacle.NOT_IN_PLAN, Obstacle.NO_RECIPIENT)


STALE = (
    Obstacle.NOT_THEIRS,
    Obstacle.NOT_IN_PLAN,
    Obstacle.VISIT_GONE,
    Obstacle.VISIT_NOT_IN_PLAN,
    Obstacle.VISIT_MOVED,
)
"""The kinds of a plan for a practice that has changed since; they are reported together."""


@dataclass(frozen=True, slots=True)
class Obstacles:
    """All obstacles of one kind, as the ids of clients or appointments."""

    kind: Obstacle
    ids: tuple[int, ...]


def stale(found: Situation, plan: Plan) -> list[Obstacles]:
    """Where the plan does not cover exactly the present clients and appointments."""
    clients = {c.client_id for c in plan.clients}
    visits = {a.appointment_id for a in plan.appointments}
    moved = [
        a.appointment_id
        for a in plan.appointments
        if a.booked_at and a.booked_at != _starts(found, a.appointment_id, a.booked_at)
    ]
    return _some(
        (Obstacle.NOT_THEIRS, clients - found.clients.keys()),
        (Obstacle.NOT_IN_PLAN, found.clients.keys() - clients),
        (Obstacle.VISIT_GONE, visits - found.appointments.keys()),
        (Obstacle.VISIT_NOT_IN_PLAN, found.appointments.keys() - visits),
        (Obstacle.VISIT_MOVED, moved),
    )


def impossible(found: Situation, plan: Plan, today: date) -> list[Obstacles]:
    """What no typed reason can override, in a plan that is not stale."""
    bookings, first_day = found.appointments, first_moment_after(plan.last_day)
    return _some(
        (
            Obstacle.INTO_THE_PAST,
            [
                a.appointment_id
                for a in plan.appointments
                if a.starts_at and not is_upcoming(a.starts_at, today)
            ],
        ),
        (
            Obstacle.STAYS,
            [
                a.appointment_id
                for a in plan.appointments
                if a.action is AppointmentAction.STAY
                and _remains(bookings[a.appointment_id], a.starts_at, first_day)
            ],
        ),
        (
            Obstacle.OF_DECEASED,
            [
                a.appointment_id
                for a in plan.appointments
                if a.action is not AppointmentAction.CANCEL
                and found.is_of_deceased(bookings[a.appointment_id])
            ],
        ),
    )


def unassigned(plan: Plan) -> list[Obstacles]:
    """Clients and appointments left with nobody, which a typed reason may allow; a covered leave returns its
    clients."""
    clients = () if plan.returns_on is not None else plan.undecided
    return _some(
        (Obstacle.NO_RECIPIENT, [c.client_id for c in clients]),
        (Obstacle.VANISHES, [a.appointment_id for a in plan.vanishing]),
    )


def takers(found: Situation, plan: Plan) -> Iterator[tuple[int, date]]:
    """The users who take a client or an appointment, and the day from which they must be there.

    One on the waiting list may have a date before the last day: it is handed over after that day anyway.
    """
    first_day = first_moment_after(plan.last_day)
    for client in plan.clients:
        if client.disposition is Disposition.TRANSFER and client.recipient_id is not None:
            yield client.recipient_id, first_day.date()
    for a in plan.appointments:
        if a.action not in (AppointmentAction.CANCEL, AppointmentAction.STAY) and a.recipient_id is not None:
            starts = a.starts_at or found.appointments[a.appointment_id].starts
            yield a.recipient_id, max(starts, first_day).date()


def _some(*groups: tuple[Obstacle, Collection[int]]) -> list[Obstacles]:
    return [Obstacles(kind, tuple(ids)) for kind, ids in groups if ids]


def _starts(found: Situation, appointment_id: int, otherwise: datetime) -> datetime:
    booking = found.appointments.get(appointment_id)
    return otherwise if booking is None else booking.starts


def _remains(booking: Booking, starts_at: datetime | None, first_day: datetime) -> bool:
    """Whether it would still be open with the leaver after the last day, as the waiting list would."""
    return not booking.takes_time or (starts_at or booking.starts) >= first_day
