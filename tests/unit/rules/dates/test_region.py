"""Dates, times and numbers as the reader's region writes them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

import pytest

from desktop.region import Region, write_as
from desktop.rules.dates.format import day_text, hour_text, moment_text, short_day_text, time_text
from desktop.rules.text import count

DAY = date(2027, 3, 12)


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    write_as(Region())


@pytest.mark.parametrize(
    ("order", "whole", "short"),
    [
        ("dmy", "Fri 12 Mar 2027", "Fri 12 Mar"),
        ("mdy", "Fri Mar 12, 2027", "Fri Mar 12"),
        ("ymd", "Fri 2027 Mar 12", "Fri Mar 12"),
    ],
)
def test_a_date_has_its_parts_in_the_order_of_the_region(order: str, whole: str, short: str) -> None:
    write_as(Region(order))
    assert (day_text(DAY), short_day_text(DAY)) == (whole, short)
    assert moment_text(datetime(2027, 3, 12, 9, 5)) == f"{whole}, 09:05"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(0), "12:00 am"),
        (time(9, 5), "9:05 am"),
        (time(12), "12:00 pm"),
        (time(12, 59), "12:59 pm"),
        (time(23, 59), "11:59 pm"),
    ],
)
def test_a_clock_of_twelve_hours_says_which_half(at: time, words: str) -> None:
    write_as(Region(twelve_hours=True))
    assert time_text(at) == words


def test_hours_beside_the_day_follow_the_clock() -> None:
    assert [hour_text(hour) for hour in (0, 9, 12, 13)] == ["00:00", "09:00", "12:00", "13:00"]
    write_as(Region(twelve_hours=True))
    assert [hour_text(hour) for hour in (0, 9, 12, 13)] == ["12 am", "9 am", "12 pm", "1 pm"]


def test_numbers_have_the_sign_of_the_region() -> None:
    assert count(1200, "client") == "1,200 clients"
    write_as(Region(thousands="’"))
    assert count(1_234_567, "client") == "1’234’567 clients"
