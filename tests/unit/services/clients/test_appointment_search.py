"""Appointments are found by client, type or note, nearest to a moment, if a calendar shows them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.models import Appointment, AppointmentStatus, ClientStatus
from desktop.services.calendar.types import TypeDetails, save_types
from desktop.services.clients.appointment_search import MOST, Match, find_appointments
from tests.made import Made

AROUND = datetime(2026, 12, 15)


@pytest.fixture
def made(practice: Practice) -> Made:
    """Three appointments of Alex: of Ava, who is Closed, of the type Review, and with the note Pool key."""
    made = Made(practice)
    alex = made.user("Alex Lee")
    save_types(practice, [TypeDetails(None, "Réview", 30, "#112233")])
    ava = made.client("Ava Nguyen", status=ClientStatus.CLOSED)
    made.appointment(alex, "2026-12-16 09:00", ava)
    made.appointment(alex, "2026-12-15 00:00", appointment_type_id=1)
    made.appointment(alex, "2026-12-14 09:00", notes="Pool key")
    return made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nguyen", [1]),
        ("review", [2]),
        (" POOL k ", [3]),
        ("ke", [3]),
        ("e", []),
        ("  ", []),
        ("gym", []),
    ],
)
def test_each_is_found_by_what_it_is(made: Made, text: str, found: list[int]) -> None:
    assert [match.id for match in find_appointments(made.practice, text, AROUND)] == found


def test_what_no_calendar_shows_is_not_found(made: Made) -> None:
    for status in AppointmentStatus:
        made.appointment(1, "2026-12-17 09:00", notes="gym", status=status)
    hidden = {AppointmentStatus.CANCELLED, AppointmentStatus.WAITING_LIST}
    assert len(find_appointments(made.practice, "gym", AROUND)) == len(set(AppointmentStatus) - hidden)


def test_matches_on_either_side_come_in_order_of_time(made: Made) -> None:
    days = ("17", "11", "15", "12", "16", "13")
    ids = {day: made.appointment(1, f"2026-12-{day} 00:00", notes="gym") for day in days}
    found = find_appointments(made.practice, "gym", AROUND)
    assert [match.id for match in found] == [ids[day] for day in sorted(days)]
    assert found[0] == Match(ids["11"], 1, datetime(2026, 12, 11))


def test_of_too_many_before_it_the_nearest_are_found(made: Made) -> None:
    times = [AROUND + timedelta(minutes=n) for n in range(-MOST - 1, 0)]
    with made.work() as work:
        work.insert(
            Appointment,
            [
                {"reference": f"X{n}", "starts_at": at, "ends_at": at, "user_id": 1, "notes": "gym"}
                for n, at in enumerate(times)
            ],
        )
    found = find_appointments(made.practice, "gym", AROUND)
    assert [match.starts_at for match in found] == times[1:]
