"""One event of a calendar as plain values."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import icalendar
import pytest

from desktop.files.calendars.event import (
    Event,
    Moment,
    day_of,
    event_of,
    is_repeated,
    on_wall,
    ordering,
    planned,
)

SYDNEY = ZoneInfo("Australia/Sydney")
FLOATING = datetime(2027, 3, 3, 9)
ZONED = FLOATING.replace(tzinfo=SYDNEY)
DAY = date(2027, 3, 3)


def made(*lines: str) -> Event:
    head = ("BEGIN:VEVENT", "DTSTART:20270303T090000", "DTEND:20270303T100000")
    return event_of(icalendar.Event.from_ical("\r\n".join((*head, *lines, "END:VEVENT"))))


def test_an_event_has_all_that_the_file_says_of_it() -> None:
    assert made(
        "UID:u", "SUMMARY: Tea ", "DESCRIPTION:d", "LOCATION:l", "STATUS:tentative",
        "ORGANIZER:MAILTO:Ann@Home.Example", "ATTENDEE:mailto:B@home.example", "ATTENDEE: c@home.example",
        "ATTENDEE:mailto:", "CATEGORIES:one,two", "CATEGORIES:three", "X-HANDOVER-REFERENCE:A1",
        "X-HANDOVER-STATUS:Booked", "X-HANDOVER-OTHER:x", "X-OTHER:y",
    ) == Event(
        uid="u", recurrence="", starts=FLOATING, ends=datetime(2027, 3, 3, 10), summary="Tea", description="d",
        location="l", status="TENTATIVE", organizer="ann@home.example",
        attendees=("b@home.example", "c@home.example"), categories=("one", "two", "three"),
        own={"REFERENCE": "A1", "STATUS": "Booked"},
    )  # fmt: skip


def test_a_bare_event_has_nothing_but_its_times() -> None:
    assert made() == Event("", "", FLOATING, datetime(2027, 3, 3, 10))


def test_an_event_in_words() -> None:
    assert made("SUMMARY:Tea").words == "“Tea” on Wed 3 Mar 2027"
    assert made().words == "An event on Wed 3 Mar 2027"


@pytest.mark.parametrize(
    ("line", "expected"),
    [("RRULE:FREQ=DAILY", True), ("RDATE:20270304T090000", True), ("EXDATE:20270304T090000", False)],
)
def test_more_than_one_occurrence_comes_from_a_rule_or_from_dates(line: str, expected: bool) -> None:
    event = icalendar.Event.from_ical(f"BEGIN:VEVENT\r\nDTSTART:20270303T090000\r\n{line}\r\nEND:VEVENT")
    assert is_repeated(event) is expected


@pytest.mark.parametrize(
    ("moment", "name", "key", "wall"),
    [
        (DAY, "20270303", datetime(2027, 3, 3, tzinfo=UTC), DAY),
        (FLOATING, "20270303T090000", datetime(2027, 3, 3, 9, tzinfo=UTC), FLOATING),
        (ZONED, "20270302T220000Z", ZONED, datetime(2027, 3, 3, 6)),
    ],
)
def test_a_moment_by_name_in_order_and_on_a_wall_clock(
    moment: Moment, name: str, key: datetime, wall: Moment
) -> None:
    assert planned(moment) == name
    assert ordering(moment) == key
    assert on_wall(moment, ZoneInfo("Australia/Perth")) == wall
    assert day_of(moment) == DAY
