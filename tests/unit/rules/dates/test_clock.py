"""Times, spans and lengths in the ways that people and programs write them."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.dates.clock import ClockTime, TimeSpan, read_clock, read_minutes, read_spans, read_time


@given(st.times())
def test_a_time_of_its_own_kind_is_cut_to_the_minute(at: time) -> None:
    whole = at.replace(second=0, microsecond=0)
    assert read_time(at.replace(tzinfo=UTC)) == whole
    assert read_time(datetime.combine(datetime(2027, 3, 12), at)) == whole
    assert read_time(f"{at:%H:%M:%S}") == whole
    assert read_time(f"{at:%H%M}") == whole
    assert read_time(f"{at:%I:%M %p}") == whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9 am", time(9)), ("at 9:30", time(9, 30)), ("9.30 a.m.", time(9, 30)), ("9h30", time(9, 30)),
        ("12am", time(0)), ("12 pm", time(12)), ("1p", time(13)), ("13:00 pm", time(13)), ("23:00 pm", time(23)),
        ("0.375", time(9)), (".50", time(12)), ("0.999", time(23, 59)), ("093015", time(9, 30)), ("930", time(9, 30)),
        ("09:30:00.123", time(9, 30)), ("09:30Z", time(9, 30)), ("00:00", time(0)), (" 9:59 ", time(9, 59)),
        ("09:59:59", time(9, 59)),
    ],
)  # fmt: skip
def test_what_is_a_time(text: str, expected: time) -> None:
    assert read_time(text) == expected


@pytest.mark.parametrize(
    "text",
    ["24:00", "25:00", "9:60", "9:30:60", "13:00 am", "0 am", "24 pm", "9", "12", "09:00-10:00", "noon", "", "0.5", "2500"],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    assert read_time(text) is None


def test_other_values_are_none() -> None:
    assert read_time(None) is None
    assert read_time(9) is None
    assert read_minutes(50) is None
    assert read_spans(None) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("09:30", ClockTime(time(9, 30))),
        ("09:30:05", ClockTime(time(9, 30), seconds=True)),
        ("09:30:00", ClockTime(time(9, 30))),
        ("24:00", ClockTime(time(), ends_day=True)),
        ("24:00:00Z", ClockTime(time(), timedelta(), ends_day=True)),
        ("24:01", None),
        ("24:00:01", None),
        ("09:30+10:30", ClockTime(time(9, 30), timedelta(hours=10, minutes=30))),
        ("09:30-0800", ClockTime(time(9, 30), timedelta(hours=-8))),
        ("09:30 utc", ClockTime(time(9, 30), timedelta())),
        ("09:30 GMT", ClockTime(time(9, 30), timedelta())),
        ("0930Z", ClockTime(time(9, 30), timedelta())),
        ("9Z", None),
    ],
)
def test_a_clock_says_its_offset_its_seconds_and_the_end_of_a_day(
    text: str, expected: ClockTime | None
) -> None:
    assert read_clock(text) == expected


def span(start: str, end: str) -> TimeSpan:
    return TimeSpan(time.fromisoformat(start), time.fromisoformat(end))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("09:00-10:00", (span("09:00", "10:00"),)),
        ("9am to 12pm, 1pm until 5:30pm", (span("09:00", "12:00"), span("13:00", "17:30"))),
        ("9 - 5pm", (span("09:00", "17:00"),)),
        ("10-11:30", (span("10:00", "11:30"),)),
        ("9:30-12", (span("09:30", "12:00"),)),
        ("22:00\u201324:00", (span("22:00", "00:00"),)),
        ("9:00-10:00 and 11:00-12:00", (span("09:00", "10:00"), span("11:00", "12:00"))),
        ("9:00-10:00; ", (span("09:00", "10:00"),)),
        ("9-5", ()),
        ("09-10", ()),
        ("24:00-25:00", ()),
        ("24:00-08:00", ()),
        ("9:00-10:00 or so", ()),
        ("9:00", ()),
        ("", ()),
        ("9:00-10:00, 9-5", ()),
        ("9:00-25:00", ()),
    ],
)
def test_spans_are_all_that_a_cell_holds(text: str, expected: tuple[TimeSpan, ...]) -> None:
    assert read_spans(text) == expected


@given(st.integers(1, 999), st.integers(0, 59))
def test_a_length_in_each_of_its_spellings(hours: int, minutes: int) -> None:
    total = hours * 60 + minutes
    for text in (
        f"{hours} h {minutes} min",
        f"{hours}:{minutes:02d}",
        f"{hours}:{minutes:02d}:30",
        f"PT{hours}H{minutes}M",
    ):
        assert read_minutes(text) == total
    for text in (f"{total}", f"{total} minutes", f" {total}m ", f"PT{total}M"):
        assert read_minutes(text) == total


def test_other_lengths() -> None:
    assert read_minutes(time(1, 30)) == 90
    assert read_minutes("1.5 hours") == 90
    assert read_minutes("2 h") == 120
    assert [read_minutes(text) for text in ("", "h", "PT", "long", "1,5 h", "-50")] == [None] * 6
