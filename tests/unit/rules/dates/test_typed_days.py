"""A day as people type it, day first."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.dates.parse import parse_past_day

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("14/2/1990", date(1990, 2, 14)),
        (" 14.02.1990 ", date(1990, 2, 14)),
        ("14-2-90", date(1990, 2, 14)),
        ("14/2/26", date(2026, 2, 14)),
        ("14/2/27", date(1927, 2, 14)),
        ("24/11/26", date(1926, 11, 24)),
        ("23/11/26", date(2026, 11, 23)),
        ("14 / 2 / 1990", date(1990, 2, 14)),
        ("46348", None),
        ("14/2/1990 09:00", None),
        ("14 Feb 1990", date(1990, 2, 14)),
        ("Wed 14 February, 1990", date(1990, 2, 14)),
        ("1990-02-14", date(1990, 2, 14)),
        ("14021990", date(1990, 2, 14)),
        ("3/4/2001", date(2001, 4, 3)),
        ("29/2/2000", date(2000, 2, 29)),
        ("29/2/2001", None),
        ("31/2/1990", None),
        ("2/14/1990", None),
        ("14 Foo 1990", None),
        ("1990", None),
        ("", None),
    ],
)
def test_what_is_understood(typed: str, expected: date | None) -> None:
    assert parse_past_day(typed, TODAY) == expected


@given(st.dates(min_value=date(1900, 1, 1), max_value=TODAY))
def test_each_usual_way_of_writing_means_the_same(day: date) -> None:
    for form in ("{d}/{m}/{y}", "{d:02}.{m:02}.{y}", "{y}-{m:02}-{d:02}", "{d:02}{m:02}{y}"):
        typed = form.format(d=day.day, m=day.month, y=day.year)
        assert parse_past_day(typed, TODAY) == day
