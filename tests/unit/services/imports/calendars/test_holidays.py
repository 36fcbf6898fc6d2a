"""Whole days of a calendar are holidays; every event is either that or a problem."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import UserError
from desktop.files.calendars.event import Event
from desktop.files.calendars.incoming import CalendarFile
from desktop.services.imports.calendars.holidays import HOLIDAYS, holiday_table

FIRST = date(2026, 12, 25)


def day(length: int, status: str = "") -> Event:
    return Event("1", "", FIRST, FIRST + timedelta(days=length), "Christmas", status=status)


def calendar(*events: Event) -> CalendarFile:
    return CalendarFile("", events, ("a note",))


@given(lengths=st.lists(st.integers(-1, 40), max_size=6))
def test_each_event_is_its_days_or_one_problem_and_no_number_is_used_twice(lengths: list[int]) -> None:
    table = holiday_table(calendar(day(1), *map(day, lengths)), "a.ics")
    fitting = [max(1, length) for length in (1, *lengths) if length <= 31]
    assert len(table.rows) == sum(fitting)
    assert len(table.problems) == len(lengths) + 1 - len(fitting)
    numbers = [*table.row_numbers, *(problem.row for problem in table.problems)]
    assert len(set(numbers)) == len(numbers)


def test_the_days_follow_each_other_under_one_name() -> None:
    table = holiday_table(calendar(day(2)), "a.ics")
    assert table.headers == HOLIDAYS
    assert table.rows == ((FIRST, "Christmas"), (date(2026, 12, 26), "Christmas"))
    assert table.notes == ("a note",)


@pytest.mark.parametrize("status", ["CANCELLED", "Cancelled"])
def test_without_a_whole_day_there_are_no_holidays(status: str) -> None:
    at = datetime(2026, 12, 25, 9)
    with pytest.raises(UserError, match=r"a\.ics has no event that lasts a whole day"):
        holiday_table(calendar(Event("1", "", at, at, "Party"), day(1, status)), "a.ics")
