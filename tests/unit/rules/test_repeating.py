"""The dates of a repetition, against the rule in words of iCalendar."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.repeating import MOST, Every, RepeatRule, repeated, rrule

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(
    lambda at: at.replace(second=0, microsecond=0)
)
REPETITIONS = st.one_of(
    st.builds(RepeatRule, st.sampled_from(list(Every)), times=st.integers(1, 60)),
    st.builds(
        RepeatRule, st.sampled_from(list(Every)), last_day=st.dates(date(2020, 1, 1), date(2031, 6, 1))
    ),
)


@given(MOMENTS, REPETITIONS)
def test_the_dates_are_those_of_the_icalendar_rule(starts_at: datetime, repetition: RepeatRule) -> None:
    by_rule = rrulestr(rrule(starts_at, repetition), dtstart=starts_at)
    told = repeated(starts_at, repetition)
    assert list(told) == list(by_rule)[:MOST] if repetition.last_day else list(told) == list(by_rule)


@given(MOMENTS, REPETITIONS)
def test_weekday_and_time_of_day_stay(starts_at: datetime, repetition: RepeatRule) -> None:
    for at in repeated(starts_at, repetition):
        assert (at.weekday(), at.time()) == (starts_at.weekday(), starts_at.time())


@pytest.mark.parametrize(("day", "following"), [(9, date(2027, 4, 13)), (30, date(2027, 4, 27))])
def test_a_fifth_weekday_means_the_last(day: int, following: date) -> None:
    first = datetime(2027, 3, day, 9)
    assert repeated(first, RepeatRule(Every.MONTH, times=2))[1].date() == following


def test_the_last_day_counts_and_a_day_before_the_first_leaves_nothing() -> None:
    first = datetime(2027, 3, 9, 9)
    assert len(repeated(first, RepeatRule(Every.WEEK, last_day=date(2027, 3, 23)))) == 3
    assert repeated(first, RepeatRule(Every.WEEK, last_day=date(2027, 3, 8))) == ()
    assert repeated(first, RepeatRule(Every.TWO_WEEKS, times=2))[1] - first == timedelta(days=14)


def test_no_repetition_runs_on_for_ever() -> None:
    first = datetime(2027, 3, 9, 9)
    assert len(repeated(first, RepeatRule(Every.WEEK, times=1000))) == MOST
    assert len(repeated(first, RepeatRule(Every.WEEK, last_day=date(2050, 1, 1)))) == MOST
