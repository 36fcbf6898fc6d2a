"""The days of tasks: none before the leaving was begun, in order, and as planned if there is time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.rules.task_days import USUAL_NOTICE, due_day

BEGUN = date(2026, 11, 23)
DAYS = range(-60, 61)


def days_for(left: int) -> list[date]:
    last_day = BEGUN + timedelta(days=left)
    return [due_day(days, last_day, BEGUN) for days in DAYS]


@pytest.mark.parametrize("left", range(-30, 121))
def test_nothing_is_overdue_on_the_day_it_begins_and_the_order_stays(left: int) -> None:
    """For every notice, including none and a last day already over."""
    last_day, found = BEGUN + timedelta(days=left), days_for(left)
    assert min(found) >= BEGUN
    assert found == sorted(found)
    before = [day for day, days in zip(found, DAYS, strict=True) if days <= 0]
    assert max(before) == max(BEGUN, last_day)
    after = [day for day, days in zip(found, DAYS, strict=True) if days >= 0]
    assert after == [max(BEGUN, last_day + timedelta(days=days)) for days in DAYS if days >= 0]


@pytest.mark.parametrize("left", range(USUAL_NOTICE, 121))
def test_with_the_usual_notice_each_is_on_its_own_day(left: int) -> None:
    last_day = BEGUN + timedelta(days=left)
    assert all(due_day(days, last_day, BEGUN) == last_day + timedelta(days=days) for days in range(-28, 61))


@pytest.mark.parametrize("left", range(4, USUAL_NOTICE))
def test_with_less_notice_they_are_spread_over_what_is_left(left: int) -> None:
    """Four weeks before is the first day, two weeks before is the middle, and no two of our four coincide."""
    last_day = BEGUN + timedelta(days=left)
    found = [due_day(days, last_day, BEGUN) for days in (-28, -21, -14, -7, 0)]
    assert (found[0], found[-1]) == (BEGUN, last_day)
    assert len(set(found)) == 5
    assert abs((found[2] - BEGUN) - (last_day - found[2])) <= timedelta(days=1)
