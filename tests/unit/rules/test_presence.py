"""The presence in many spans at once matches the availability in each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.availability import Availability
from desktop.rules.calendar import Absence, Booking, ClaimNumber, Hours, Practitioner
from desktop.rules.minutes import minute_of, whole
from desktop.rules.presence import NOWHERE, Presence

MONDAY = datetime(2027, 1, 4)
WEEK = timedelta(days=7)
TIMES = st.builds(time, st.integers(0, 23), st.sampled_from((0, 30)))
HOURS = st.lists(st.builds(Hours, st.integers(0, 6), TIMES, TIMES, st.sampled_from((None, 1, 2))), max_size=5)
ASKED = st.lists(
    st.tuples(
        st.integers(-14, 14 * 48).map(lambda half: MONDAY + half * timedelta(minutes=30)),
        st.integers(1, 4).map(lambda half: half * timedelta(minutes=30)),
        st.sampled_from((NOWHERE, 1, 2)),
    ),
    max_size=6,
)


@given(HOURS, ASKED)
def test_hours_hold_for_each_stretch_at_its_site(
    hours: list[Hours], asked: list[tuple[datetime, timedelta, int]]
) -> None:
    person = Practitioner(1, "Ann Ash", hours=tuple(hours), site_ids=frozenset({1, 2}))
    one_by_one = Availability(person)
    starts = whole(minute_of(begin) for begin, _, _ in asked)
    ends = whole(minute_of(begin + length) for begin, length, _ in asked)
    presence = Presence(person)
    assert presence.works(starts, ends, whole(site for *_, site in asked)).tolist() == [
        one_by_one.works(begin, begin + length, None if site == NOWHERE else site)
        for begin, length, site in asked
    ]
    assert presence.works_somewhere(starts, ends).tolist() == [
        one_by_one.works_somewhere(begin, begin + length) for begin, length, _ in asked
    ]


def test_leave_counts_for_any_part_of_a_stretch_and_none_where_it_has_no_length() -> None:
    leave = (Absence(MONDAY, MONDAY + timedelta(hours=1)), Absence(MONDAY + WEEK, MONDAY + WEEK))
    presence = Presence(Practitioner(1, "Ann Ash", leave=leave))
    begin = minute_of(MONDAY)
    starts = whole((begin - 30, begin + 59, begin + 60, minute_of(MONDAY + WEEK) - 5))
    ends = whole((begin, begin + 61, begin + 90, minute_of(MONDAY + WEEK) + 5))
    assert presence.on_leave(starts, ends).tolist() == [False, True, False, False]


def test_the_provider_number_must_be_that_of_the_site_on_the_day() -> None:
    numbers = (ClaimNumber(1, starts=date(2027, 1, 4)),)
    presence = Presence(Practitioner(1, "Ann Ash", claim_numbers=numbers))

    def visit(at: datetime, site: int) -> Booking:
        return Booking(1, at, at + timedelta(hours=1), site_id=site, claims=True)

    assert not presence.lacks_number(visit(MONDAY, 1))
    assert presence.lacks_number(visit(MONDAY - timedelta(days=1), 1))
    assert presence.lacks_number(visit(MONDAY, 2))
    assert not presence.lacks_number(replace(visit(MONDAY, 2), claims=False))
