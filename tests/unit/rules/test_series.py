from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.calendar import Booking, Hours, Practitioner
from desktop.rules.clashes import ClashFinder, ClashKind, find_clashes
from desktop.rules.series import (
    Rule,
    alike,
    occurrences,
    parts,
    read_rule,
    regular,
    shifted,
    split_rule,
    split_series,
    weekly_times,
)

FIRST = datetime(2027, 3, 16, 9)
PRIYA = Practitioner(7, "Priya Nair", hours=tuple(Hours(day, time(9), time(17)) for day in range(5)))

RULES = st.builds(
    Rule,
    frequency=st.just("WEEKLY"),
    interval=st.integers(1, 4),
    weekdays=st.sets(st.integers(0, 6), max_size=3).map(lambda days: tuple(sorted(days))),
    count=st.none() | st.integers(1, 20),
) | st.builds(Rule, frequency=st.sampled_from(["DAILY", "MONTHLY"]), interval=st.integers(1, 3))


def weekly(count: int, first_id: int = 1) -> list[Booking]:
    """A weekly series of 50 minutes, Tuesdays at nine."""
    starts = [FIRST + timedelta(weeks=week) for week in range(count)]
    return [Booking(first_id + n, s, s + timedelta(minutes=50), 7, series_id=3) for n, s in enumerate(starts)]


@given(RULES, st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31)))
def test_dates_are_those_of_the_icalendar_rule(rule: Rule, first: datetime) -> None:
    first = first.replace(second=0, microsecond=0)
    until = first.date() + timedelta(days=400)
    expected = rrulestr(rule.text(), dtstart=first).between(
        first, datetime.combine(until, time.max), inc=True
    )
    assert occurrences(rule, first, until) == expected
    assert read_rule(rule.text()) == rule


@given(RULES, st.integers(0, 200))
def test_a_rule_cut_in_two_has_the_same_dates(rule: Rule, days: int) -> None:
    until = FIRST.date() + timedelta(days=400)
    every = occurrences(rule, FIRST, until)
    at = FIRST + timedelta(days=days)
    earlier, later = split_rule(rule, FIRST, at)
    before = [starts for starts in every if starts < at]
    after = [starts for starts in every if starts >= at]
    assert occurrences(earlier, FIRST, until)[: len(every)] == before
    if after:
        assert occurrences(later, after[0], until) == after


@pytest.mark.parametrize("month", [3, 9], ids=["Sydney's clocks go back", "Sydney's clocks go forward"])
def test_a_weekly_nine_o_clock_stays_nine_across_daylight_saving(month: int) -> None:
    dates = occurrences(read_rule("FREQ=WEEKLY"), datetime(2027, month, 16, 9), date(2027, month + 2, 1))
    assert {starts.time() for starts in dates} == {time(9)}
    assert {later - earlier for earlier, later in itertools.pairwise(dates)} == {timedelta(weeks=1)}


def test_until_is_read_with_and_without_a_time() -> None:
    assert len(occurrences(read_rule("FREQ=WEEKLY;UNTIL=20270330"), FIRST, date.max)) == 3
    assert len(occurrences(read_rule("RRULE:FREQ=WEEKLY;UNTIL=20270330T085959"), FIRST, date.max)) == 2


@pytest.mark.parametrize(
    "text", ["", "FREQ=YEARLY", "FREQ=MONTHLY;BYDAY=TU", "FREQ=WEEKLY;BYSETPOS=1", "FREQ=WEEKLY;INTERVAL=0"]
)
def test_another_kind_of_rule_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="repetition"):
        read_rule(text)


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
