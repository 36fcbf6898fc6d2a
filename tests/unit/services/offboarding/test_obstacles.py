"""The obstacles to carrying out a plan, found without a database; and their words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop.models import AppointmentAction, Disposition
from desktop.rules.calendar import Booking, Practitioner
from desktop.services.offboarding.obstacles import (
    Obstacle,
    Obstacles,
    impossible,
    stale,
    takers,
    unassigned,
)
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient
from desktop.services.offboarding.situation import LeaverClient, Situation
from desktop.services.offboarding.wording.cases import obstacle_head

LAST_DAY = date(2026, 12, 11)
TODAY = date(2026, 11, 23)
MONDAY = datetime(2026, 12, 14, 9)
ALEX, PRIYA = Practitioner(1, "Alex Lee"), Practitioner(2, "Priya Nair")


def booking(row_id: int, starts: datetime = MONDAY, **values: object) -> Booking:
    return Booking(row_id, starts, starts + timedelta(minutes=50), 1, client_ids=(7,), **values)  # type: ignore[arg-type]


def situation(*bookings: Booking, deceased: tuple[int, ...] = ()) -> Situation:
    return Situation(
        leaver=ALEX,
        last_day=LAST_DAY,
        returns_on=None,
        clients={7: LeaverClient(7, "C7", "Nguyen, Ava", "", None)},
        appointments={b.id: b for b in bookings},
        case_managers={},
        deceased=frozenset(deceased),
        practitioners={2: PRIYA},
    )


def plan(*appointments: PlannedAppointment, clients: tuple[PlannedClient, ...] | None = None) -> Plan:
    given = (PlannedClient(7, Disposition.TRANSFER, 2),) if clients is None else clients
    return Plan(1, LAST_DAY, given, appointments)


TRANSFER = PlannedAppointment(1, AppointmentAction.TRANSFER, 2)


def test_a_plan_that_speaks_of_what_is_there_has_no_obstacle() -> None:
    found = situation(booking(1))
    assert stale(found, plan(TRANSFER)) == []
    assert stale(found, plan(replace(TRANSFER, booked_at=MONDAY))) == []
    assert impossible(found, plan(TRANSFER), TODAY) == []
    assert unassigned(plan(TRANSFER)) == []


def test_each_way_to_be_out_of_date_is_told_apart() -> None:
    found = situation(booking(1), booking(2))
    other = plan(
        replace(TRANSFER, booked_at=MONDAY + timedelta(hours=1)),
        PlannedAppointment(3, AppointmentAction.TRANSFER, 2, booked_at=MONDAY),
        clients=(PlannedClient(8, Disposition.CLOSED),),
    )
    assert stale(found, other) == [
        Obstacles(Obstacle.NOT_THEIRS, (8,)),
        Obstacles(Obstacle.NOT_IN_PLAN, (7,)),
        Obstacles(Obstacle.VISIT_GONE, (3,)),
        Obstacles(Obstacle.VISIT_NOT_IN_PLAN, (2,)),
        Obstacles(Obstacle.VISIT_MOVED, (1,)),
    ]


@pytest.mark.parametrize(("day", "wrong"), [(22, True), (23, False)])
def test_a_time_before_today_is_in_the_past(day: int, wrong: bool) -> None:
    moved = PlannedAppointment(1, AppointmentAction.MOVE, 2, starts_at=datetime(2026, 11, day, 9))
    expected = [Obstacles(Obstacle.INTO_THE_PAST, (1,))] if wrong else []
    assert impossible(situation(booking(1)), plan(moved), TODAY) == expected


@pytest.mark.parametrize(
    ("starts_at", "waits", "wrong"),
    [
        (None, False, True),
        (datetime(2026, 12, 12), False, True),
        (datetime(2026, 12, 11, 23, 59), False, False),
        (datetime(2026, 12, 11, 9), True, True),
    ],
)
def test_what_stays_must_take_place_up_to_the_last_day(
    starts_at: datetime | None, waits: bool, wrong: bool
) -> None:
    stays = PlannedAppointment(1, AppointmentAction.STAY, starts_at=starts_at)
    found = impossible(situation(booking(1, takes_time=not waits)), plan(stays), TODAY)
    assert found == ([Obstacles(Obstacle.STAYS, (1,))] if wrong else [])


def test_visits_of_the_deceased_can_only_be_cancelled() -> None:
    found = situation(booking(1), deceased=(7,))
    assert impossible(found, plan(TRANSFER), TODAY) == [Obstacles(Obstacle.OF_DECEASED, (1,))]
    cancelled = PlannedAppointment(1, AppointmentAction.CANCEL, reason="died")
    assert impossible(found, plan(cancelled), TODAY) == []


def test_who_would_be_left_with_nobody_and_a_covered_leave_that_takes_them_back() -> None:
    left = plan(
        PlannedAppointment(1, AppointmentAction.TRANSFER), clients=(PlannedClient(7, Disposition.UNDECIDED),)
    )
    assert unassigned(left) == [Obstacles(Obstacle.NO_RECIPIENT, (7,)), Obstacles(Obstacle.VANISHES, (1,))]
    assert unassigned(replace(left, returns_on=date(2027, 1, 11))) == [Obstacles(Obstacle.VANISHES, (1,))]


def test_takers_must_be_there_on_the_day_and_never_before_the_first_day() -> None:
    early = datetime(2026, 10, 1, 9)
    found = situation(booking(1), booking(2, early, takes_time=False))
    taking = plan(TRANSFER, PlannedAppointment(2, AppointmentAction.TRANSFER, 2))
    assert list(takers(found, taking)) == [
        (2, date(2026, 12, 12)),
        (2, date(2026, 12, 14)),
        (2, date(2026, 12, 12)),
    ]
    stays = plan(PlannedAppointment(1, AppointmentAction.STAY, 2), clients=())
    assert list(takers(found, stays)) == []


@pytest.mark.parametrize("kind", list(Obstacle))
def test_each_obstacle_has_a_sentence_that_says_that_nothing_was_changed(kind: Obstacle) -> None:
    text = obstacle_head(Obstacles(kind, (1, 2)), "Alex Lee")
    assert text.endswith("; nothing was changed.")
    assert "{" not in text


def test_the_sentence_counts_clients_or_appointments() -> None:
    assert obstacle_head(Obstacles(Obstacle.NO_RECIPIENT, (1,)), "Alex Lee").startswith(
        "1 client would be left"
    )
    assert obstacle_head(Obstacles(Obstacle.STAYS, (1, 2)), "Alex Lee").startswith(
        "2 appointments after the last working day cannot stay with Alex Lee."
    )
