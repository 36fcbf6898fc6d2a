from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from desktop.rules.calendar import Booking, Hours, Practitioner
from desktop.rules.clash_list import find_clashes
from desktop.rules.clashes import ClashFinder, ClashKind
from desktop.rules.series import (
    alike,
    parts,
    regular,
    shifted,
    split_series,
    weekly_times,
)

FIRST = datetime(2027, 3, 16, 9)
PRIYA = Practitioner(7, "Priya Nair", hours=tuple(Hours(day, time(9), time(17)) for day in range(5)))


def weekly(count: int, first_id: int = 1) -> list[Booking]:
    """A weekly series of 50 minutes, Tuesdays at nine."""
    starts = [FIRST + timedelta(weeks=week) for week in range(count)]
    return [Booking(first_id + n, s, s + timedelta(minutes=50), 7, series_id=3) for n, s in enumerate(starts)]


def test_a_series_is_split_at_a_date() -> None:
    bookings = weekly(4)
    earlier, later = split_series(reversed(bookings), date(2027, 3, 30))
    assert [b.id for b in earlier] == [1, 2]
    assert [b.id for b in later] == [3, 4]


@pytest.mark.parametrize(
    ("ways", "singled_out", "expected"),
    [
        ("AAAAAA", (), [6]),
        ("AAABBB", (), [3, 3]),
        ("AABBCC", (), [2, 2, 2]),
        ("AAABAA", (4,), [6]),
        ("AABBAA", (3, 4), [6]),
        ("AAAAAB", (6,), [6]),
        ("ABBBBB", (), [1, 5]),
        ("ABBBBB", (1,), [6]),
        ("AAA-BB", (), [4, 2]),
        ("AA----", (), [6]),
        ("------", (), [6]),
        ("AABCBC", (), [6]),
    ],
)
def test_a_series_comes_apart_where_it_goes_on_in_another_way(
    ways: str, singled_out: tuple[int, ...], expected: list[int]
) -> None:
    known = {number: way for number, way in enumerate(ways, 1) if way != "-"}
    found = parts(reversed(weekly(6)), known, singled_out)
    assert [len(part) for part in found] == expected
    assert [booking.id for part in found for booking in part] == [1, 2, 3, 4, 5, 6]


def test_an_exception_stays_in_the_part_it_lies_in() -> None:
    series = weekly(6)
    series[4] = shifted(series[4], timedelta(hours=5))
    found = parts(series, {1: "A", 2: "A", 3: "B", 4: "B", 5: "A", 6: "B"})
    assert [[b.id for b in part] for part in found] == [[1, 2], [3, 4, 5, 6]]


def test_a_new_weekly_time_is_free_throughout_and_exceptions_stay_apart() -> None:
    series = weekly(6)
    series[2] = shifted(series[2], timedelta(days=1, hours=3))
    assert [b.id for b in regular(series)] == [1, 2, 4, 5, 6]
    taken = [
        Booking(20, FIRST, FIRST + timedelta(minutes=50), 7),
        Booking(21, FIRST + timedelta(weeks=4, hours=1), FIRST + timedelta(weeks=4, hours=2), 7),
    ]
    finder = ClashFinder([PRIYA], taken, series)
    shifts = weekly_times(finder, series, PRIYA, not_before=date(2027, 3, 15))
    assert shifts == [timedelta(hours=2), timedelta(hours=2, minutes=15), timedelta(hours=2, minutes=30)]
    for shift in shifts:
        moved = [shifted(booking, shift) for booking in regular(series)]
        assert find_clashes(moved, [PRIYA], [*taken, series[2]]) == []


def test_a_weekly_time_keeps_its_week_and_comes_before_nothing_and_after_nobody() -> None:
    series = weekly(2)
    full = [Booking(20, FIRST, FIRST + timedelta(hours=8), 7)]
    finder = ClashFinder([PRIYA], full, series)
    assert weekly_times(finder, series, PRIYA, not_before=date(2027, 3, 16), count=1) == [timedelta(days=1)]
    leaving = replace(PRIYA, last_day=date(2027, 3, 23))
    assert weekly_times(finder, series, leaving, not_before=date(2027, 3, 16)) == []
    assert weekly_times(finder, [], PRIYA, not_before=date(2027, 3, 16)) == []


def test_one_choice_applies_to_all_that_are_alike() -> None:
    series, single = weekly(3), Booking(9, FIRST, FIRST + timedelta(minutes=30), 7)
    taken = [Booking(20, b.starts, b.ends, 7) for b in series[:2]]
    clashes = find_clashes([*series, single], [PRIYA], taken)
    groups = alike(clashes, {booking.id: booking for booking in [*series, single]})
    assert groups == {(ClashKind.BOOKED, 7, 3): (1, 2), (ClashKind.BOOKED, 7, None): (9,)}


@pytest.mark.parametrize(("not_before", "first_shift"), [(17, 1), (18, 2)])
def test_a_weekly_time_may_be_on_the_very_first_day_and_not_before_it(
    not_before: int, first_shift: int
) -> None:
    series = weekly(1)
    full = [Booking(20, FIRST, FIRST + timedelta(hours=8), 7)]
    finder = ClashFinder([PRIYA], full, series)
    found = weekly_times(finder, series, PRIYA, not_before=date(2027, 3, not_before), count=1)
    assert found == [timedelta(days=first_shift)]


@pytest.mark.parametrize(("last_day", "found"), [(17, [timedelta(days=1)]), (16, [])])
def test_a_weekly_time_may_be_on_the_recipients_own_last_day(last_day: int, found: list[timedelta]) -> None:
    series = weekly(1)
    full = [Booking(20, FIRST, FIRST + timedelta(hours=8), 7)]
    leaving = replace(PRIYA, last_day=date(2027, 3, last_day))
    finder = ClashFinder([leaving], full, series)
    assert weekly_times(finder, series, leaving, not_before=date(2027, 3, 16), count=1) == found
