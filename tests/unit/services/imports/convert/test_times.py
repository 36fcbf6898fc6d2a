"""A day or a time of day is one that exists."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from desktop.services.imports.convert import times
from desktop.services.imports.intake import Intake
from tests.unit.services.imports.made import refused


def test_days_and_times_of_a_rota() -> None:
    assert [times.day_of_week(text) for text in ("Monday", "sun", "Wed")] == [0, 6, 2]
    refused(times.day_of_week, "someday")
    assert times.start_time("9:30") == time(9, 30)
    assert times.start_time(time(9, 30)) == time(9, 30)
    assert "24:00" in refused(times.start_time, "24:00")
    assert times.end_time("24:00") == time()
    assert times.end_time("17:00") == time(17)
    refused(times.end_time, "late")


@pytest.mark.parametrize("reader", [times.birthday, times.past_day])
def test_a_day_that_is_not_to_come(theirs: Intake, reader: Any) -> None:
    day = reader(theirs, "born")
    assert day("1990-02-14") == date(1990, 2, 14)
    assert day("2026-11-23") == date(2026, 11, 23)
    assert day("") is None
    assert refused(day, "2026-11-24").startswith("2026-11-24")
    assert "not a date that exists" in refused(day, "1990-02-30")


def test_nobody_is_older_than_anybody_was(theirs: Intake) -> None:
    assert "years old" in refused(times.birthday(theirs, "born"), "1890-01-01")
    assert times.past_day(theirs, "born")("1890-01-01") == date(1890, 1, 1)
