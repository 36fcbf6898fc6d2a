"""An event as a row: its time, its references, and what becomes of one that does not fit."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.database.practice import Practice
from desktop.files.calendars.event import Event
from desktop.services.calendar.bookings import LONGEST
from desktop.services.imports.calendars.events import EventReader, Row
from desktop.services.imports.intake import Bad
from tests.made import Made

AT = datetime(2026, 12, 14, 9)
DAY = date(2026, 12, 14)


@pytest.fixture
def reader(practice: Practice) -> EventReader:
    Made(practice).client("Ava Nguyen")
    with practice.read() as session:
        return EventReader(session, ZoneInfo("Australia/Sydney"), "U1", "")


def event(starts: Any = AT, length: timedelta = timedelta(minutes=50), uid: str = "e", **more: Any) -> Event:
    return Event(uid, more.pop("recurrence", ""), starts, starts + length, **more)


def visit(reader: EventReader, one: Event) -> Row:
    return reader.row(1, one, "appointments")


def leave(reader: EventReader, one: Event) -> Row:
    return reader.row(1, one, "leave")


def test_times_are_those_on_the_wall_of_the_site(reader: EventReader) -> None:
    row = visit(reader, event(datetime(2026, 12, 13, 22, tzinfo=UTC)))
    assert (row["Start"], row["End"]) == (AT, datetime(2026, 12, 14, 9, 50))
    assert visit(reader, event(length=timedelta()))["End"] is None


def test_an_appointment_lasts_no_longer_than_any_may_and_never_all_day(reader: EventReader) -> None:
    assert visit(reader, event(length=LONGEST))["End"] == AT + LONGEST
    for unfit in (event(length=LONGEST + timedelta(minutes=1)), event(DAY, timedelta(days=1))):
        with pytest.raises(Bad, match="import it as leave"):
            visit(reader, unfit)


@pytest.mark.parametrize(("days", "last"), [(0, DAY), (1, DAY), (3, date(2026, 12, 16))])
def test_leave_of_whole_days_ends_with_its_last_one(reader: EventReader, days: int, last: date) -> None:
    row = leave(reader, event(DAY, timedelta(days=days), summary="Away"))
    assert (row["Start"], row["End"], row["Reason"]) == (DAY, last, "Away")


def test_leave_by_the_clock_needs_a_length_and_cancelled_leave_is_none(reader: EventReader) -> None:
    assert leave(reader, event(description="Ill"))["Reason"] == "Ill"
    with pytest.raises(Bad, match="has no length"):
        leave(reader, event(length=timedelta()))
    with pytest.raises(Bad, match="is cancelled"):
        leave(reader, event(status="CANCELLED"))


def test_a_reference_is_of_the_event_and_one_without_a_uid_has_none(reader: EventReader) -> None:
    first, second = (visit(reader, event(recurrence=day)) for day in ("20261214", "20261215"))
    assert first["Reference"] != second["Reference"]
    assert first["Series"] == second["Series"] != ""
    assert visit(reader, event(recurrence="20261214"))["Reference"] == first["Reference"]
    reader.keys.clear()
    nameless = visit(reader, event(uid=""))
    assert (nameless["Reference"], nameless["Series"]) == ("", "")
    assert reader.keys == {}, "it cannot be known again"


def test_what_no_column_holds_is_in_the_notes(reader: EventReader) -> None:
    told = visit(reader, event(summary="Ava Nguyen", description="Bring the form", location="Room 2"))
    assert (told["Clients"], told["Notes"]) == ("C1", "Bring the form\nPlace: Room 2")
    unknown = visit(reader, event(summary="Lunch"))
    assert (unknown["Clients"], unknown["Notes"]) == ("", "Lunch")
    assert len(reader.problems) == 1
