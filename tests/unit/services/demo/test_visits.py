"""The columns of a made-up visit: its status fits its day, and its words fit its status."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from desktop.models import AppointmentStatus
from desktop.services.demo.hours import MINUTES, Slot
from desktop.services.demo.staff import StaffMember
from desktop.services.demo.visits import Visit, visit_columns
from desktop.services.demo.words import Draw, words

TODAY = date(2026, 11, 25)
MONDAY = TODAY - timedelta(days=2)
STILL_BOOKED = words("calendar")["still_booked_days"]


def visit(day: date = TODAY, start: int = 540, *, active: bool = True, **values: Any) -> Visit:
    member = StaffMember(1, "Psychology", active, date.max, [], {1: "Room 1"}, 5, 600, 0)
    monday = day - timedelta(days=day.weekday())
    return Visit(member, Slot(day.weekday(), start, 2, 1), monday, [], 3, **values)


def statuses(made: Visit, times: int = 300) -> set[AppointmentStatus]:
    draw = Draw("statuses")
    return {visit_columns(draw, made, TODAY)["status"] for _ in range(times)}


def columns(made: Visit, status: AppointmentStatus) -> dict[str, Any]:
    """The columns of the first draw with that status."""
    draw = Draw("columns")
    drawn: Sequence[dict[str, Any]] = [visit_columns(draw, made, TODAY) for _ in range(300)]
    return next(row for row in drawn if row["status"] is status)


def test_today_who_has_come_has_arrived_and_the_others_are_confirmed() -> None:
    assert statuses(visit(start=8 * 60), 1) == {AppointmentStatus.ARRIVED}
    assert statuses(visit(start=17 * 60), 1) == {AppointmentStatus.CONFIRMED}


@pytest.mark.parametrize(("days", "forgotten"), [(1, True), (STILL_BOOKED, True), (STILL_BOOKED + 1, False)])
def test_only_the_last_days_before_today_have_visits_that_are_still_booked(
    days: int, forgotten: bool
) -> None:
    past = TODAY - timedelta(days=days)
    assert (AppointmentStatus.BOOKED in statuses(visit(past))) == forgotten
    assert AppointmentStatus.BOOKED not in statuses(visit(past, active=False)), (
        "nobody who has left forgets one"
    )
    assert AppointmentStatus.CONFIRMED not in statuses(visit(past))


def test_a_visit_of_a_series_is_never_on_the_waiting_list() -> None:
    ahead = TODAY + timedelta(days=41)
    assert AppointmentStatus.WAITING_LIST in statuses(visit(ahead), 500)
    assert AppointmentStatus.WAITING_LIST not in statuses(visit(ahead, series_id=9), 500)


def test_only_a_cancelled_visit_has_a_reason_and_it_fits_the_day() -> None:
    story = words("calendar")
    for day, reasons in (
        (TODAY - timedelta(days=90), story["reasons_past"]),
        (TODAY + timedelta(days=5), story["reasons_ahead"]),
    ):
        assert columns(visit(day), AppointmentStatus.CANCELLED)["cancel_reason"] in reasons
    assert columns(visit(TODAY - timedelta(days=90)), AppointmentStatus.ATTENDED)["cancel_reason"] == ""


def test_a_visit_is_as_long_as_its_slot_and_in_the_room_of_its_site() -> None:
    made = visit_columns(Draw("room"), visit(), TODAY)
    assert made["ends_at"] - made["starts_at"] == timedelta(minutes=MINUTES[2])
    assert made["room"] == "Room 1"
    assert "notes" not in made


def test_a_moved_visit_says_from_when() -> None:
    made = visit_columns(Draw("moved"), visit(start=600, moved_from=Slot(0, 540, 2, 1)), TODAY)
    assert (made["notes"], made["sequence"]) == ("Moved from Mon 23 Nov, 09:00.", 1)
    assert made["starts_at"].hour == 10


def test_a_group_meets_in_the_room_of_groups() -> None:
    member = StaffMember(1, "Psychology", True, date.max, [], {1: "Room 1"}, 5, 600, 0)
    group = Visit(member, Slot(0, 540, 3, 1, group=True), MONDAY, [], 3)
    assert visit_columns(Draw("group"), group, TODAY)["room"] == words("calendar")["series"]["group"]["room"]
