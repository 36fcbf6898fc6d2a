"""An appointment is met where it shares time and a practitioner, a client or a room; touching is not sharing."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentStatus
from desktop.rules.calendar import Booking
from desktop.services.calendar.overlapping import bookings_met
from tests.made import Made

ALEX, PRIYA = 1, 2
AVA, BO = 1, 2
HARBOUR, ANNEX = 1, 2
NINE, TEN = datetime(2026, 12, 14, 9), datetime(2026, 12, 14, 10)


@pytest.fixture
def made(practice: Practice) -> Made:
    """The users 1 Alex and 2 Priya, the clients 1 Ava and 2 Bo, and two sites."""
    made = Made(practice)
    made.user("Alex Lee")
    made.user("Priya Nair")
    made.client("Ava Nguyen")
    made.client("Bo Young")
    made.site()
    made.site("Annex")
    return made


def met(made: Made, *, margin: int = 0, **wanted: Any) -> list[int]:
    """The appointments that meet a booking from nine to ten."""
    booking = Booking(**{"id": 0, "starts": NINE, "ends": TEN, **wanted})
    with made.practice.read() as session:
        return [one.id for one in bookings_met(session, booking, timedelta(minutes=margin))]


@pytest.mark.parametrize(
    ("at", "minutes", "is_met"),
    [
        ("2026-12-14 08:00", 60, False),
        ("2026-12-14 08:00", 61, True),
        ("2026-12-14 09:00", 0, True),
        ("2026-12-14 09:30", 0, True),
        ("2026-12-14 09:59", 60, True),
        ("2026-12-14 10:00", 60, False),
        ("2026-12-13 09:01", 1440, True),
        ("2026-12-13 09:00", 1440, False),
    ],
)
def test_spans_meet_where_they_share_time(made: Made, at: str, minutes: int, is_met: bool) -> None:
    theirs = made.appointment(ALEX, at, AVA, minutes=minutes, site_id=HARBOUR, room="2")
    by_practitioner: dict[str, Any] = {"practitioner_id": ALEX}
    by_client: dict[str, Any] = {"practitioner_id": PRIYA, "client_ids": (BO, AVA)}
    by_room: dict[str, Any] = {"practitioner_id": PRIYA, "site_id": HARBOUR, "room": "2"}
    for shared in (by_practitioner, by_client, by_room):
        assert met(made, **shared) == ([theirs] if is_met else [])


def test_nothing_shared_is_nothing_met(made: Made) -> None:
    made.appointment(ALEX, "2026-12-14 09:00", AVA, site_id=HARBOUR, room="2")
    made.appointment(ALEX, "2026-12-14 09:00", site_id=HARBOUR)
    others: tuple[dict[str, Any], ...] = (
        {"site_id": ANNEX, "room": "2"},
        {"site_id": HARBOUR, "room": "3"},
        {"site_id": HARBOUR, "room": ""},
        {"client_ids": (BO,)},
    )
    for wanted in others:
        assert met(made, practitioner_id=PRIYA, **wanted) == []


def test_what_takes_no_time_and_the_booking_itself_are_not_met(made: Made) -> None:
    itself = made.appointment(ALEX, "2026-12-14 09:00")
    for status in (
        AppointmentStatus.CANCELLED,
        AppointmentStatus.DID_NOT_ATTEND,
        AppointmentStatus.WAITING_LIST,
    ):
        made.appointment(ALEX, "2026-12-14 09:00", AVA, status=status)
    other = made.appointment(ALEX, "2026-12-14 09:30", status=AppointmentStatus.CONFIRMED)
    assert met(made, id=itself, practitioner_id=ALEX, client_ids=(AVA,)) == [other]


@pytest.mark.parametrize(
    ("at", "minutes", "within"),
    [("08:00", 45, False), ("08:00", 46, True), ("10:14", 50, True), ("10:15", 50, False)],
)
def test_a_margin_holds_for_the_practitioner_alone(made: Made, at: str, minutes: int, within: bool) -> None:
    theirs = made.appointment(ALEX, f"2026-12-14 {at}", AVA, minutes=minutes, site_id=HARBOUR, room="2")
    assert met(made, margin=15, practitioner_id=ALEX) == ([theirs] if within else [])
    other: dict[str, Any] = {"practitioner_id": PRIYA, "client_ids": (AVA,), "site_id": HARBOUR, "room": "2"}
    assert met(made, margin=15, **other) == []


def test_a_long_appointment_is_met_within_the_margin(made: Made) -> None:
    theirs = made.appointment(ALEX, "2026-12-13 08:46", minutes=1440)
    assert met(made, margin=15, practitioner_id=ALEX) == [theirs]


@pytest.mark.parametrize(("at", "is_met"), [("08:59", False), ("09:00", True), ("09:01", False)])
def test_a_booking_without_length_takes_a_minute(made: Made, at: str, is_met: bool) -> None:
    theirs = made.appointment(ALEX, f"2026-12-14 {at}", minutes=1)
    assert met(made, ends=NINE, practitioner_id=ALEX) == ([theirs] if is_met else [])


def test_each_is_found_once_in_order_of_time(made: Made) -> None:
    later = made.appointment(ALEX, "2026-12-14 09:30", AVA, site_id=HARBOUR, room="2")
    earlier = made.appointment(ALEX, "2026-12-14 08:30", AVA, BO, site_id=HARBOUR, room="2")
    everything: dict[str, Any] = {
        "practitioner_id": ALEX,
        "client_ids": (AVA, BO),
        "site_id": HARBOUR,
        "room": "2",
    }
    assert met(made, **everything) == [earlier, later]
