"""What keeps an event out, and what of it is read nevertheless."""

from __future__ import annotations

from typing import Any

import icalendar
import pytest

from desktop.files.calendars.event import called, drop_empty_rules, planned_start, text_of
from desktop.files.calendars.faults import fault

START = "DTSTART:20270303T090000"


def event(*lines: str) -> Any:
    return icalendar.Event.from_ical("\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT")))


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ((START, "DTEND:20270303T100000"), ""),
        ((START, "DTEND:20270303T090000"), ""),
        ((START, "DTEND:20270303T085959"), "ends before it starts"),
        ((START, "DTEND:20270303T100000", "DURATION:PT1H"), "both an end and a length"),
        ((START, "DURATION:PT1H"), ""),
        (("SUMMARY:x",), "has no start"),
        (("DTSTART:18991231T090000",), "starts in the year 1899"),
        (("DTSTART:19000101T090000",), ""),
        (("DTSTART:21501231T090000",), ""),
        (("DTSTART:21510101T090000",), "starts in the year 2151"),
        ((START, START), "more than one DTSTART"),
        (("DTSTART:nonsense",), "DTSTART that cannot be read"),
        ((START, "DTEND:nonsense"), "DTEND that cannot be read"),
        ((START, "RRULE:FREQ=HOURLY"), "more often than once an hour"),
        ((START, "RRULE:FREQ=WEEKLY", "RRULE:FREQ=HOURLY"), "more often than once an hour"),
        ((START, "RRULE:FREQ=WEEKLY"), ""),
    ],
)
def test_why_an_event_is_kept_out(lines: tuple[str, ...], why: str) -> None:
    found = fault(event(*lines))
    assert why in found
    assert bool(found) == bool(why)


def test_an_event_is_called_by_its_title_and_its_day() -> None:
    assert called(event("SUMMARY:Meeting", START)) == "“Meeting” on Wed 3 Mar 2027"
    assert called(event(START)) == "An event on Wed 3 Mar 2027"
    assert called(event("SUMMARY:Meeting", "DTSTART:nonsense")) == "“Meeting”"


def test_the_planned_start_of_a_change_is_the_same_in_every_zone() -> None:
    utc = planned_start(event(START, "RECURRENCE-ID:20270302T220000Z"))
    sydney = planned_start(event(START, "RECURRENCE-ID;TZID=Australia/Sydney:20270303T090000"))
    assert utc == sydney == {"20270302T220000Z"}
    assert planned_start(event(START, "RECURRENCE-ID;VALUE=DATE:20270303")) == {"20270303"}
    assert planned_start(event(START)) == set()


def test_an_empty_rule_is_dropped_and_a_real_one_stays() -> None:
    bare = event(START, "RRULE:")
    assert drop_empty_rules(bare)
    assert "RRULE" not in bare
    real = event(START, "RRULE:FREQ=WEEKLY")
    assert not drop_empty_rules(real)
    assert "RRULE" in real
    both = event(START, "RRULE:", "RRULE:FREQ=WEEKLY")
    assert drop_empty_rules(both)
    assert len(both["RRULE"]) == 1


def test_of_several_texts_the_first_counts_without_its_margins() -> None:
    assert text_of(event(START, "LOCATION: one ", "LOCATION:two"), "LOCATION") == "one"
    assert text_of(event(START), "LOCATION") == ""
