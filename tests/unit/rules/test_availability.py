"""Working hours against a week laid out minute by minute."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.availability import Availability, WorkingWeek
from desktop.rules.calendar import Absence, Hours, Practitioner

MONDAY = datetime(2027, 1, 4)
QUARTER = timedelta(minutes=15)
WEEK = 7 * 24 * 4


def at(quarter: int) -> time:
    return time(quarter // 4 % 24, quarter % 4 * 15)


HOURS = st.builds(
    Hours, st.integers(0, 6), st.integers(0, 95).map(at), st.integers(0, 95).map(at), site_id=st.none()
)


def worked(hours: list[Hours]) -> set[int]:
    """The quarters of an hour of a week that somebody works, counted one by one."""
    found: set[int] = set()
    for block in hours:
        begin = block.starts.hour * 4 + block.starts.minute // 15
        end = block.ends.hour * 4 + block.ends.minute // 15
        if end < begin or end == 0:
            end += 96
        found |= {(block.weekday * 96 + quarter) % WEEK for quarter in range(begin, end)}
    return found


@given(st.lists(HOURS, max_size=6), st.integers(0, WEEK - 1), st.integers(1, 8))
def test_a_week_covers_what_each_of_its_quarters_covers(hours: list[Hours], start: int, length: int) -> None:
    quarters = worked(hours)
    expected = all((start + passed) % WEEK in quarters for passed in range(length))
    starts = MONDAY + start * QUARTER
    assert WorkingWeek(hours).covers(starts, starts + length * QUARTER) is expected


def day(weekday: int, starts: str, ends: str) -> Hours:
    return Hours(weekday, time.fromisoformat(starts), time.fromisoformat(ends), site_id=None)


@pytest.mark.parametrize(
    ("hours", "starts", "minutes", "covered"),
    [
        ([day(6, "22:00", "02:00")], MONDAY, 120, True),
        ([day(6, "22:00", "02:00")], MONDAY, 121, False),
        ([day(6, "22:00", "00:00"), day(0, "00:00", "01:00")], MONDAY - timedelta(hours=1), 120, True),
        ([day(weekday, "00:00", "00:00") for weekday in range(7)], MONDAY, 60 * 24 * 20, True),
        ([day(weekday, "00:00", "00:00") for weekday in range(6)], MONDAY, 60 * 24 * 7, False),
        ([day(0, "09:00", "09:00")], MONDAY + timedelta(hours=9), 1, False),
        ([], MONDAY, 1, False),
    ],
)
def test_hours_over_midnight_and_around_the_week(
    hours: list[Hours], starts: datetime, minutes: int, covered: bool
) -> None:
    assert WorkingWeek(hours).covers(starts, starts + timedelta(minutes=minutes)) is covered


HOUR = timedelta(hours=1)
LEAVE = st.builds(
    lambda start, length: Absence(MONDAY + start * HOUR, MONDAY + (start + length) * HOUR),
    st.integers(0, 20),
    st.integers(-2, 6),
)


@given(st.lists(LEAVE, max_size=5), st.integers(0, 24), st.integers(1, 4))
def test_somebody_is_away_exactly_when_one_of_their_absences_overlaps(
    leave: list[Absence], start: int, length: int
) -> None:
    starts, ends = MONDAY + start * HOUR, MONDAY + (start + length) * HOUR
    real = [absence for absence in leave if absence.starts < absence.ends]
    away = any(absence.starts < ends and starts < absence.ends for absence in real)
    assert Availability(Practitioner(7, "Priya Nair", leave=tuple(leave))).on_leave(starts, ends) is away


def test_hours_without_a_site_hold_where_somebody_works_and_nowhere_else() -> None:
    everywhere = Hours(0, time(9), time(12))
    harbour = Hours(0, time(13), time(17), site_id=1)
    person = Practitioner(7, "Priya Nair", site_ids=frozenset({1, 2}), hours=(everywhere, harbour))
    morning = MONDAY + 9 * HOUR, MONDAY + 10 * HOUR
    afternoon = MONDAY + 14 * HOUR, MONDAY + 15 * HOUR
    there = Availability(person)
    assert [there.works(*morning, site) for site in (1, 2, 3, None)] == [True, True, False, True]
    assert [there.works(*afternoon, site) for site in (1, 2, 3, None)] == [True, False, False, True]
    unknown = Availability(Practitioner(7, "Priya Nair", hours=(everywhere,)))
    assert [unknown.works(*morning, site) for site in (1, None)] == [True, True]


def test_whole_weeks_are_worked_throughout_and_a_gap_ends_them() -> None:
    days = [Hours(day, time(), time()) for day in range(7)]
    month = MONDAY, MONDAY + timedelta(days=30)
    assert WorkingWeek(days).covers(*month)
    assert not WorkingWeek(days[:6]).covers(*month)
    assert WorkingWeek(days[:6]).covers(MONDAY, MONDAY + timedelta(days=6))
    assert not WorkingWeek([]).covers(MONDAY, MONDAY + HOUR)
