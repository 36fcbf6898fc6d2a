"""Repetitions: which are refused, and how the others are kept finite."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import vRecur

from desktop.files.calendars.rules import MOST_OCCURRENCES, TooMany, ended, rule_fault

START = datetime(2027, 3, 1, 9)
LAST = date(2027, 12, 31)


def rule(text: str) -> Any:
    return vRecur.from_ical(text)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("FREQ=WEEKLY", ""),
        ("FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,30", ""),
        ("FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=0,30", "more often"),
        ("FREQ=DAILY;BYHOUR=9;BYMINUTE=1,2,3,4,5;BYSECOND=1,2,3,4,5", "more often"),
        ("FREQ=HOURLY", "more often"),
        ("FREQ=MINUTELY", "more often"),
        ("FREQ=SECONDLY", "more often"),
        ("FREQ=WEEKLY;INTERVAL=0", "cannot be read"),
        ("FREQ=WEEKLY;INTERVAL=1", ""),
        ("FREQ=WEEKLY;COUNT=0", "cannot be read"),
        ("FREQ=WEEKLY;COUNT=1", ""),
        ("FREQ=MONTHLY;BYMONTHDAY=31", ""),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "no month has"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", ""),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "no month has"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30", "no month has"),
        ("FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=30", ""),
        ("FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30,31", ""),
        ("FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31", "no month has"),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", ""),
    ],
)
def test_what_keeps_a_repetition_out(text: str, fault: str) -> None:
    found = rule_fault(rule(text))
    assert fault in found
    assert bool(found) == bool(fault)


def test_a_rule_that_ends_in_time_stays_as_it_is() -> None:
    for text in ("FREQ=WEEKLY;COUNT=10", "FREQ=WEEKLY;UNTIL=20270601"):
        assert ended(rule(text), START, LAST) == rule(text)


def test_another_rule_ends_with_the_last_day() -> None:
    for text in ("FREQ=WEEKLY", "FREQ=WEEKLY;COUNT=100", "FREQ=WEEKLY;UNTIL=20300601"):
        found = ended(rule(text), START, LAST)
        assert found is not None
        assert found["UNTIL"] == [datetime(2027, 12, 31, 23, 59, 59)]
        assert "COUNT" not in found


def test_the_end_has_the_form_of_the_start() -> None:
    for start, end in (
        (date(2027, 3, 1), date(2027, 12, 31)),
        (START, datetime(2027, 12, 31, 23, 59, 59)),
        (START.replace(tzinfo=UTC), datetime(2027, 12, 31, 23, 59, 59, tzinfo=UTC)),
    ):
        found = ended(rule("FREQ=WEEKLY"), start, LAST)
        assert found is not None
        assert found["UNTIL"] == [end]


def test_a_rule_without_a_day_until_then_is_none() -> None:
    assert ended(rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"), START, LAST) is None
    assert ended(rule("FREQ=WEEKLY;UNTIL=20270228"), START, LAST) is None


def test_ten_thousand_dates_are_followed_and_no_more() -> None:
    far = date(2140, 1, 1)
    assert ended(rule(f"FREQ=DAILY;COUNT={MOST_OCCURRENCES}"), START, far) is not None
    with pytest.raises(TooMany):
        ended(rule(f"FREQ=DAILY;COUNT={MOST_OCCURRENCES + 1}"), START, far)
    with pytest.raises(TooMany):
        ended(rule("FREQ=DAILY"), START, far)
