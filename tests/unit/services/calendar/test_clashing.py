"""What is in the way of an appointment, and what a reason for keeping it there must be."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desktop.models import AppointmentStatus
from desktop.rules.clashes import ClashKind
from desktop.services.calendar.clash_check import DescribedClash
from desktop.services.calendar.clashing import Clashing, booking_of, into_the_past, moved, reason_for_clash
from desktop.services.calendar.details import AppointmentDetails, StoredAppointment
from tests.conftest import TODAY

NOON = datetime.combine(TODAY, datetime.min.time()).replace(hour=12)
BOOKED = AppointmentDetails(1, NOON, NOON + timedelta(minutes=50), client_ids=(4, 5), site_id=2, room="A")
STORED = StoredAppointment(7, "A7", BOOKED, ("Lee, Ava", "Lee, Bo"), "Amy Chen", None, "", "")
CLASH = DescribedClash(ClashKind.ROOM, 3, "A is taken")
DAY = timedelta(days=1)


def shifted(by: timedelta) -> AppointmentDetails:
    return moved(BOOKED, BOOKED.user_id, BOOKED.starts_at + by, BOOKED.ends_at + by)


@pytest.mark.parametrize("reason", [None, "", "   "])
def test_a_clash_needs_a_reason_that_says_something(reason: str | None) -> None:
    with pytest.raises(Clashing) as raised:
        reason_for_clash((CLASH,), reason)
    assert raised.value.clashes == (CLASH,)
    assert raised.value.items == ("A is taken",)


def test_a_reason_is_kept_without_the_spaces_around_it_and_only_for_a_clash() -> None:
    assert reason_for_clash((CLASH,), " The room is large enough ") == "The room is large enough"
    assert reason_for_clash((), "The room is large enough") == ""


@pytest.mark.parametrize(("by", "in_the_way"), [(-DAY, True), (timedelta(hours=-1), False), (DAY, False)])
def test_only_a_day_before_today_is_the_past(by: timedelta, in_the_way: bool) -> None:
    assert bool(into_the_past(BOOKED, shifted(by), TODAY)) is in_the_way


def test_what_is_past_or_over_already_may_stay_in_the_past() -> None:
    yesterday = shifted(-DAY)
    assert into_the_past(yesterday, shifted(-2 * DAY), TODAY) == ()
    cancelled = replace(BOOKED, status=AppointmentStatus.CANCELLED)
    assert into_the_past(cancelled, yesterday, TODAY) == ()
    assert into_the_past(BOOKED, replace(yesterday, status=AppointmentStatus.ATTENDED), TODAY) == ()


def test_a_booking_is_moved_if_it_is_new_or_needs_another_time_room_or_client() -> None:
    assert booking_of(BOOKED, None).moved
    assert not booking_of(BOOKED, STORED).moved
    assert not booking_of(replace(BOOKED, notes="n", client_ids=(5, 4), user_id=9), STORED).moved
    for change in ({"room": "B"}, {"site_id": 3}, {"client_ids": (4,)}, {"ends_at": BOOKED.ends_at + DAY}):
        assert booking_of(replace(BOOKED, **change), STORED).moved, change  # type: ignore[arg-type]


def test_a_booking_keeps_the_id_of_the_stored_one_and_takes_time_only_while_it_is_busy() -> None:
    assert (booking_of(BOOKED, STORED).id, booking_of(BOOKED, None).id) == (7, 0)
    assert booking_of(BOOKED, None).takes_time
    assert not booking_of(replace(BOOKED, status=AppointmentStatus.WAITING_LIST), None).takes_time
