"""Dates and times in every way that others write them."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.files.table import Value
from desktop.rules.dates.clock import read_minutes, read_time
from desktop.rules.dates.order import date_order
from desktop.rules.dates.parse import read_moment

SYDNEY = ZoneInfo("Australia/Sydney")


def read(value: Value, day_first: bool = True) -> date | datetime | None:
    return read_moment(value, day_first=day_first, latest=date(2026, 12, 31), zone=SYDNEY)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22", "2026/11/22", "22/11/2026", "22-11-2026", "22.11.2026", "22/11/26", "22-Nov-26", "22 Nov 2026",
        "22 November 2026", "22nd November 2026", "November 22, 2026", "Nov 22 2026", "Sunday, 22 November 2026",
        "Sun 22 Nov 2026", "20261122", "22112026", "46348", "'22/11/2026",
    ],
)  # fmt: skip
def test_ways_to_write_one_day(text: str) -> None:
    assert read(text) == date(2026, 11, 22)


def test_a_leading_zero_that_a_spreadsheet_lost() -> None:
    assert read("2111990") == date(1990, 11, 2)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2027-03-15 09:00", datetime(2027, 3, 15, 9)),
        ("2027-03-15T09:00", datetime(2027, 3, 15, 9)),
        ("2027-03-15T09:00:30.5", datetime(2027, 3, 15, 9)),
        ("2021-09-07T09:00:00 +10:00", datetime(2021, 9, 7, 9)),
        ("2021-09-06T23:00:00Z", datetime(2021, 9, 7, 9)),
        ("2021-01-07T09:00:00+10:00", datetime(2021, 1, 7, 10)),
        ("December 2, 2020 9:00 am", datetime(2020, 12, 2, 9)),
        ("2/12/2020 9:05 PM", datetime(2020, 12, 2, 21, 5)),
        ("2/12/2020 12:00 am", datetime(2020, 12, 2, 0)),
        ("20261122T090000", datetime(2026, 11, 22, 9)),
        ("46348.375", datetime(2026, 11, 22, 9)),
    ],
)
def test_days_with_their_time(text: str, moment: datetime) -> None:
    assert read(text) == moment


@pytest.mark.parametrize(
    "text", ["31/02/1990", "19371233", "0/1/1990", "yesterday", "", "12345678901", "25:00", "1/2"]
)
def test_no_day_at_all(text: str) -> None:
    assert read(text) is None


def test_two_digit_years_are_the_latest_possible() -> None:
    assert read("1/1/26") == date(2026, 1, 1)
    assert read("1/1/27") == date(1927, 1, 1)


def test_the_column_says_which_comes_first() -> None:
    assert date_order(["01/02/2020", "13/02/2020"]).day_first
    assert not date_order(["01/02/2020", "02/13/2020"]).day_first
    assert date_order(["01/02/2020", None, "x"]).ambiguous
    assert not date_order(["01/01/2020", "2020-02-03", "5.6.2020"]).ambiguous
    assert read("02/13/2020", day_first=False) == date(2020, 2, 13)


@given(st.dates(date(1850, 1, 1), date(2150, 12, 31)))
def test_every_day_in_every_number_form(day: date) -> None:
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%Y%m%d", "%d%m%Y", "%d %B %Y"):
        text = day.strftime(form)
        assert read(text) == day, text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("9:00", time(9)), ("09:00:00", time(9)), ("9.30", time(9, 30)), ("9:00 am", time(9)), ("9pm", time(21)),
        ("0930", time(9, 30)), ("0.375", time(9)), (time(9, 5, 59), time(9, 5)), ("12:15 am", time(0, 15)),
        ("24:01", None), ("nine", None), (None, None),
    ],
)  # fmt: skip
def test_times(value: Value, expected: time | None) -> None:
    assert read_time(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("50", 50), ("50 min", 50), ("1 h 30", 90), ("1h 30min", 90), ("1.5 hours", 90), ("0:50", 50),
        ("01:00:00", 60), ("PT50M", 50), (time(0, 45), 45), ("long", None),
    ],
)  # fmt: skip
def test_lengths(value: Value, expected: int | None) -> None:
    assert read_minutes(value) == expected
