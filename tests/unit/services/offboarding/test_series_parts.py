"""A series is divided only if several dates go to somebody else or to another regular time."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

from desktop.models import AppointmentAction
from desktop.rules.calendar import Booking
from desktop.services.offboarding.plan import Plan, PlannedAppointment
from desktop.services.offboarding.situation import Situation
from desktop.services.offboarding.writing.series_parts import later_parts

FIRST = datetime(2026, 12, 15, 9)
LATER = timedelta(hours=2)
TRANSFER, MOVE, CANCEL = AppointmentAction.TRANSFER, AppointmentAction.MOVE, AppointmentAction.CANCEL


def situation(dates: int, series: int | None = 7) -> Situation:
    bookings = {
        number: Booking(
            id=number,
            practitioner_id=1,
            starts=FIRST + timedelta(weeks=number),
            ends=FIRST + timedelta(weeks=number, minutes=50),
            series_id=series,
        )
        for number in range(dates)
    }
    return cast(Situation, SimpleNamespace(appointments=bookings))


def goes(
    number: int, to: int | None, action: AppointmentAction = TRANSFER, **more: Any
) -> PlannedAppointment:
    starts_at = FIRST + timedelta(weeks=number) + LATER if action is MOVE else None
    return PlannedAppointment(number, action, to, starts_at, **more)


def parts(dates: list[PlannedAppointment], series: int | None = 7) -> list[tuple[int, tuple[int, ...]]]:
    plan = Plan(1, date(2026, 12, 11), (), tuple(dates))
    return later_parts(situation(len(dates), series), plan)


def test_one_that_goes_on_in_one_way_stays_one_whoever_takes_it() -> None:
    assert parts([goes(number, 2) for number in range(4)]) == []
    assert parts([goes(number, 2, MOVE) for number in range(4)]) == []
    assert parts([]) == []


def test_the_dates_that_go_to_somebody_else_from_then_on_are_a_part() -> None:
    assert parts([goes(n, 2 if n < 3 else 3) for n in range(6)]) == [(7, (3, 4, 5))]
    assert parts([goes(n, 2 + n // 2) for n in range(6)]) == [(7, (2, 3)), (7, (4, 5))]


def test_another_regular_time_is_another_part_even_with_the_same_person() -> None:
    assert parts([goes(n, 2, TRANSFER if n < 3 else MOVE) for n in range(6)]) == [(7, (3, 4, 5))]


def test_a_single_exception_and_what_does_not_go_on_cut_nothing() -> None:
    assert parts([goes(n, 3 if n == 2 else 2) for n in range(5)]) == []
    cancelled = [goes(n, 2) if n % 2 else goes(n, None, CANCEL) for n in range(6)]
    assert parts(cancelled) == []


def test_the_first_date_alone_is_a_part_unless_it_was_chosen_by_hand() -> None:
    rest = [goes(n, 3) for n in range(1, 4)]
    assert parts([goes(0, 2), *rest]) == [(7, (1, 2, 3))]
    assert parts([goes(0, 2, chosen=True), *rest]) == []
    assert parts([goes(0, 3, MOVE), *rest]) == []


def test_appointments_of_no_series_have_no_parts() -> None:
    assert parts([goes(n, 2 if n < 3 else 3) for n in range(6)], series=None) == []
