"""The obstacles to carrying out a plan, as facts: pure functions of a plan and a situation."""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from desktop.rules.calendar import Booking
from desktop.rules.dates.boundaries import first_moment_after, is_upcoming
from desktop.services.offboarding.plan import Plan, PlannedAppointment
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
    clients, visits = set(plan.client_ids), set(plan.appointment_ids)
    return _some(
        (Obstacle.NOT_THEIRS, clients - found.clients.keys()),
        (Obstacle.NOT_IN_PLAN, found.clients.keys() - clients),
        (Obstacle.VISIT_GONE, visits - found.appointments.keys()),
        (Obstacle.VISIT_NOT_IN_PLAN, found.appointments.keys() - visits),
        (Obstacle.VISIT_MOVED, _those(plan, partial(_was_moved, found))),
    )


def _was_moved(found: Situation, planned: PlannedAppointment) -> bool:
    """Whether it is still there, and had another time when the plan was made."""
    booking = found.appointments.get(planned.appointment_id)
    if booking is None or planned.booked_at is None:
        return False
    return booking.starts != planned.booked_at


def impossible(found: Situation, plan: Plan, today: date) -> list[Obstacles]:
    """What no typed reason can override, in a plan that is not stale."""
    first_day = first_moment_after(plan.last_day)
    return _some(
        (Obstacle.INTO_THE_PAST, _those(plan, partial(_goes_into_the_past, today))),
        (Obstacle.STAYS, _those(plan, partial(_would_remain, found, first_day))),
        (Obstacle.OF_DECEASED, _those(plan, partial(_is_kept_for_deceased, found))),
    )


def _goes_into_the_past(today: date, planned: PlannedAppointment) -> bool:
    return planned.starts_at is not None and not is_upcoming(planned.starts_at, today)


def _would_remain(found: Situation, first_day: datetime, planned: PlannedAppointment) -> bool:
    """Whether it stays, and would still be open with the leaver after the last day."""
    booking = found.appointments[planned.appointment_id]
    return planned.stays and _is_open_from(first_day, booking, planned.starts_at or booking.starts)


def _is_open_from(first_day: datetime, booking: Booking, starts: datetime) -> bool:
    """Whether it is then or, as on the waiting list, at any time."""
    return not booking.takes_time or starts >= first_day


def _is_kept_for_deceased(found: Situation, planned: PlannedAppointment) -> bool:
    return not planned.is_cancelled and found.is_of_deceased(found.appointments[planned.appointment_id])


def _those(plan: Plan, is_in_the_way: Callable[[PlannedAppointment], bool]) -> list[int]:
    return [planned.appointment_id for planned in plan.appointments if is_in_the_way(planned)]


def unassigned(plan: Plan) -> list[Obstacles]:
    """Clients and appointments left with nobody, which a typed reason may allow; a covered leave returns its
    clients."""
    return _some(
        (Obstacle.NO_RECIPIENT, [c.client_id for c in plan.left_behind]),
        (Obstacle.VANISHES, [a.appointment_id for a in plan.vanishing]),
    )


def takers(found: Situation, plan: Plan) -> Iterator[tuple[int, date]]:
    """The users who take a client or an appointment, and the day from which they must be there.

    One on the waiting list may have a date before the last day: it is handed over after that day anyway.
    """
    first_day = first_moment_after(plan.last_day)
    for client in plan.clients:
        if client.taker is not None:
            yield client.taker, first_day.date()
    yield from _takers_of_appointments(found, plan, first_day)


def _takers_of_appointments(found: Situation, plan: Plan, first_day: datetime) -> Iterator[tuple[int, date]]:
    for planned in plan.appointments:
        if planned.taker is not None:
            starts = planned.starts_at or found.appointments[planned.appointment_id].starts
            yield planned.taker, max(starts, first_day).date()


def _some(*groups: tuple[Obstacle, Collection[int]]) -> list[Obstacles]:
    return [Obstacles(kind, tuple(ids)) for kind, ids in groups if ids]
