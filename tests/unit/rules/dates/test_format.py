from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop.rules.dates.boundaries import first_moment_after, is_over, is_upcoming
from desktop.rules.dates.format import (
    date_text,
    day_text,
    moment_text,
    month_of_year_text,
    month_text,
    short_day_text,
    short_moment_text,
)

LAST_DAY = date(2027, 3, 12)


def test_the_last_working_day_ends_at_midnight() -> None:
    midnight = first_moment_after(LAST_DAY)
    assert midnight == datetime(2027, 3, 13)
    assert datetime(2027, 3, 12, 23, 59) < midnight
    assert first_moment_after(date(2028, 2, 28)) == datetime(2028, 2, 29)
    assert first_moment_after(date(2027, 12, 31)) == datetime(2028, 1, 1)


@pytest.mark.parametrize(
    "day",
    [date(2027, 4, 4), date(2027, 10, 3)],
    ids=["Sydney's clocks go back", "Sydney's clocks go forward"],
)
def test_a_day_of_23_or_25_hours_still_ends_at_midnight(day: date) -> None:
    assert first_moment_after(day) == datetime.combine(day, datetime.min.time()) + timedelta(days=1)


def test_the_leaver_still_works_on_the_last_day() -> None:
    assert not is_over(LAST_DAY, LAST_DAY)
    assert is_over(LAST_DAY, LAST_DAY + timedelta(days=1))


def test_upcoming_begins_with_the_first_minute_of_today() -> None:
    assert is_upcoming(datetime(2027, 3, 12, 0, 0), LAST_DAY)
    assert not is_upcoming(datetime(2027, 3, 11, 23, 59), LAST_DAY)


def test_dates_read_as_people_here_write_them() -> None:
    assert day_text(LAST_DAY) == "Fri 12 Mar 2027"
    assert short_day_text(LAST_DAY) == "Fri 12 Mar"
    assert moment_text(datetime(2027, 3, 2, 9, 5)) == "Tue 2 Mar 2027, 09:05"
    assert date_text(LAST_DAY) == "12 Mar 2027"
    assert month_of_year_text(LAST_DAY) == "March 2027"
    assert short_moment_text(datetime(2027, 3, 2, 9, 5)) == "Tue 2 Mar 09:05"
    assert day_text(None) == short_day_text(None) == moment_text(None) == ""


def test_a_month_has_its_year_where_it_is_long_ago() -> None:
    assert month_text(date(2026, 4, 30), LAST_DAY) == "April"
    assert month_text(date(2026, 3, 30), LAST_DAY) == "March 2026"
