"""The days on a page of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.calendar.span import CalendarSpan, Mode, WeekShape

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
WEEKS = st.builds(
    WeekShape, st.integers(0, 6), st.frozensets(st.integers(0, 6), min_size=1).map(frozenset[int])
)


@given(st.sampled_from([Mode.WORK_WEEK, Mode.WEEK, Mode.MONTH]), DAYS, WEEKS)
def test_pages_are_whole_weeks_that_begin_as_the_region_has_it_and_hold_the_day(
    mode: Mode, day: date, week: WeekShape
) -> None:
    span = CalendarSpan(mode, day, week)
    assert span.first.weekday() == week.starts
    assert span.days % 7 == 0
    assert span.first <= day < span.first + timedelta(days=span.days)


@given(DAYS, WEEKS)
def test_a_work_week_shows_the_worked_days_of_its_week_and_says_the_first_and_last(
    day: date, week: WeekShape
) -> None:
    span = CalendarSpan(Mode.WORK_WEEK, day, week)
    whole = CalendarSpan(Mode.WEEK, day, week).shown
    assert span.shown == [each for each in whole if each.weekday() in week.worked]
    assert span.title.startswith(f"{span.shown[0]:%a} {span.shown[0].day} ")
    assert span.title.endswith(str(span.shown[-1].year))


@given(st.sampled_from(list(Mode)), DAYS, WEEKS, st.integers(-30, 30))
def test_turning_on_and_back_comes_to_the_same_page(mode: Mode, day: date, week: WeekShape, by: int) -> None:
    span = CalendarSpan(mode, day, week)
    assert span.turned(by).turned(-by).first == span.first


@pytest.mark.parametrize("starts", [0, 5, 6])
def test_a_month_ends_with_the_week_of_its_last_day(starts: int) -> None:
    span = CalendarSpan(Mode.MONTH, date(2026, 11, 23), WeekShape(starts))
    last = span.first + timedelta(days=span.days - 1)
    assert date(2026, 11, 30) <= last < date(2026, 12, 7)
