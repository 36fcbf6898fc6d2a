"""Dates and times in every form that others write."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.files.table import Value
from desktop.rules.dates.clock import TimeSpan, read_minutes, read_spans, read_time
from desktop.rules.dates.parse import has_seconds, read_day, read_moment, read_moment_span

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
    assert read("29/2/28") == date(1928, 2, 29)


def test_a_year_of_two_digits_leaves_no_day_to_come() -> None:
    today = date(2026, 11, 27)
    for text, year in (("27/11/26", 2026), ("28/11/26", 1926), ("1 Dec 26", 1926)):
        found = read_moment(text, day_first=True, latest=today, zone=SYDNEY)
        assert isinstance(found, date)
        assert found.year == year


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("4/01/2027 09:00-10:00", datetime(2027, 1, 4, 9), datetime(2027, 1, 4, 10)),
        ("2027-01-04 09:00 - 10:00", datetime(2027, 1, 4, 9), datetime(2027, 1, 4, 10)),
        ("4 Jan 2027, 9am to 10.30am", datetime(2027, 1, 4, 9), datetime(2027, 1, 4, 10, 30)),
        ("4/1/2027 22:00\N{EN DASH}24:00", datetime(2027, 1, 4, 22), datetime(2027, 1, 5)),
    ],
)
def test_a_span_of_times_is_never_an_offset(text: str, start: datetime, end: datetime) -> None:
    assert read(text) is None
    assert read_moment_span(text, day_first=True, latest=date(2026, 12, 31), zone=SYDNEY) == (start, end)


@pytest.mark.parametrize(
    "text",
    ["2027-01-04T09:00-10:00", "2027-01-04 09:00:00-10:00", "4/1/2027 09:00", "4/1/2027 9:00-10:00, 1pm-2pm"],
)
def test_offsets_and_single_times_are_no_span(text: str) -> None:
    assert read_moment_span(text, day_first=True, latest=date(2026, 12, 31), zone=SYDNEY) is None


def test_an_offset_behind_the_t_of_iso_or_behind_seconds() -> None:
    assert read("2027-01-04T09:00-10:00") == datetime(2027, 1, 5, 6)
    assert read("2027-01-04 09:00:00-10:00") == datetime(2027, 1, 5, 6)


def test_24_00_is_midnight_at_the_end_of_a_day() -> None:
    assert read("2027-01-04 24:00") == datetime(2027, 1, 5)
    assert read("2027-01-04 24:01") is None


def test_several_spans_in_one_cell() -> None:
    assert read_spans("09:00-12:00, 13:00-17:00") == (
        TimeSpan(time(9), time(12)),
        TimeSpan(time(13), time(17)),
    )
    assert read_spans("9am-12pm and 1pm-5pm") == (TimeSpan(time(9), time(12)), TimeSpan(time(13), time(17)))
    assert read_spans("9-10:30") == (TimeSpan(time(9), time(10, 30)),)
    for text in ("09:00", "9-5", "2027-01-04", "09:00-25:00", "09:00-10:00 room 3", "", "24:00-25:00"):
        assert read_spans(text) == (), text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2027-01-04 09:00:30", True), ("2027-01-04 09:00:00", False), ("2027-01-04", False), ("9:00:01", True),
        (datetime(2027, 1, 4, 9, 0, 1), True), (time(9), False), (None, False),
    ],
)  # fmt: skip
def test_seconds_are_seen(value: Value, expected: bool) -> None:
    assert has_seconds(value) is expected


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
        ("23:59", time(23, 59)), ("9:59 pm", time(21, 59)), ("0959", time(9, 59)), ("9:60", None), ("0960", None),
        ("9:30:59", time(9, 30)), ("9:30:60", None), ("0:00", time(0)), ("12 pm", time(12)), ("12 am", time(0)),
        ("13:00 pm", time(13)), ("13:00 am", None), ("0:30 am", None), ("24:00", None), ("25:00", None),
        ("09:00-10:00", None), ("09:00 +10:00", time(9)), ("09:00Z", time(9)),
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


@pytest.mark.parametrize("zone", ["Australia/Sydney", "America/New_York", "Pacific/Kiritimati", "UTC"])
@pytest.mark.parametrize(
    "written",
    [
        "1980-03-14T00:00:00Z", "1980-03-14T00:00:00.000Z", "1980-03-14T00:00:00+11:00", "1980-03-14 00:00",
        "14/3/1980 0:00", "1980-03-14", datetime(1980, 3, 14, tzinfo=UTC), datetime(1980, 3, 14),
        date(1980, 3, 14),
    ],
)  # fmt: skip
def test_a_day_that_is_written_as_midnight_is_that_day_in_every_zone(zone: str, written: Value) -> None:
    assert read_day(written, day_first=True, latest=date(2026, 12, 31), zone=ZoneInfo(zone)) == date(
        1980, 3, 14
    )


@given(st.dates(date(1930, 1, 1), date(2026, 1, 1)), st.sampled_from(["Australia/Sydney", "America/Chicago"]))
def test_a_day_whose_midnight_was_written_in_utc_is_read_back(day: date, zone: str) -> None:
    there = ZoneInfo(zone)
    midnight = datetime.combine(day, time(), there).astimezone(UTC)
    if midnight.second == 0:  # local mean times of old
        written = f"{midnight:%Y-%m-%dT%H:%M:%SZ}"
        assert read_day(written, day_first=True, latest=date(2026, 12, 31), zone=there) == day


def test_a_day_with_a_time_of_day_is_the_day_on_the_wall_clock() -> None:
    assert read_day("2026-11-22T20:00Z", day_first=True, latest=date(2026, 12, 31), zone=SYDNEY) == date(
        2026, 11, 23
    )
    assert read_day("n/a", day_first=True, latest=date(2026, 12, 31), zone=SYDNEY) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1/1/1850", date(1850, 1, 1)),
        ("31/12/1849", None),
        ("31/12/2150", date(2150, 12, 31)),
        ("1/1/2151", None),
        ("1 Jan 2151", None),
        ("31/12/26", date(2026, 12, 31)),
        ("1/1/27", date(1927, 1, 1)),
        ("1/1/00", date(2000, 1, 1)),
        ("31/12/99", date(1999, 12, 31)),
        ("29/2/96", date(1996, 2, 29)),
        ("29/2/27", None),
        ("32/1/2020", None),
        ("1/13/2020", None),
        ("0/1/2020", None),
    ],
)
def test_only_a_day_that_a_practice_can_mean_is_one(text: str, day: date | None) -> None:
    assert read(text) == day


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("22/11/2026 09:00:01", True),
        ("22/11/2026 09:00:00", False),
        ("22/11/2026", False),
        ("09:00:59", True),
        ("09:00", False),
        (datetime(2026, 11, 22, 9, 0, 1), True),
        (datetime(2026, 11, 22, 9, 0, 0, 1), True),
        (datetime(2026, 11, 22, 9), False),
        (time(9, 0, 1), True),
        (9.5, False),
        (None, False),
    ],
)
def test_seconds_that_are_cut_off_are_noticed(text: object, seconds: bool) -> None:
    assert has_seconds(text) is seconds
