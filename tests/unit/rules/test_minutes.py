"""The spans of time in arrays give the same answers as a look at each pair."""

from __future__ import annotations

from datetime import datetime, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.calendar import Booking
from desktop.rules.minutes import Keyed, Spans, meetings, minute_of, minutes_of, moment_of, whole

SPANS = st.lists(st.tuples(st.integers(-40, 40), st.integers(1, 40)), max_size=8).map(
    lambda pairs: [(start, start + length) for start, length in pairs]
)
KEYED = st.lists(st.tuples(st.integers(0, 2), st.integers(-60, 60), st.integers(1, 70)), max_size=9).map(
    lambda rows: [(key, start, start + length) for key, start, length in rows]
)


def keyed(rows: list[tuple[int, int, int]]) -> Keyed:
    return Keyed(whole(k for k, _, _ in rows), whole(s for _, s, _ in rows), whole(e for _, _, e in rows))


def booking(starts: datetime, ends: datetime) -> Booking:
    return Booking(1, starts, ends)


def test_a_moment_lies_in_the_minute_that_it_begins() -> None:
    assert minute_of(datetime(1970, 1, 1)) == 0
    assert minute_of(datetime(1970, 1, 2, 0, 1)) == 1441
    assert minute_of(datetime(1969, 12, 31, 23, 59)) == -1
    assert minute_of(datetime(1970, 1, 1, 0, 1, 59)) == 1
    assert moment_of(1441) == datetime(1970, 1, 2, 0, 1)


def test_bookings_in_minutes_end_no_earlier_than_they_do() -> None:
    day = datetime(1970, 1, 1)
    minute, second = timedelta(minutes=1), timedelta(seconds=1)
    starts, ends = minutes_of(
        [booking(day, day + 50 * minute), booking(day + minute, day + 2 * minute + second)]
    )
    assert starts.tolist() == [0, 1]
    assert ends.tolist() == [50, 3]
    starts, ends = minutes_of([booking(day + minute, day + minute)])
    assert (starts.tolist(), ends.tolist()) == ([1], [2])


@given(SPANS, SPANS)
def test_whether_they_meet_any_of_a_calendar(
    held: list[tuple[int, int]], asked: list[tuple[int, int]]
) -> None:
    spans = Spans(whole(s for s, _ in held), whole(e for _, e in held))
    found = spans.meet(whole(s for s, _ in asked), whole(e for _, e in asked))
    assert found.tolist() == [any(s < b and a < e for s, e in held) for a, b in asked]
    assert found.dtype == bool


def test_spans_are_made_of_moments_or_of_bookings() -> None:
    day = datetime(2027, 3, 12, 9)
    hour = timedelta(hours=1)
    begin, end = minute_of(day), minute_of(day + hour)
    for spans in (Spans.between([(day, day + hour)]), Spans.of([booking(day, day + hour)])):
        asked = whole([begin - 1, begin - 1, end - 1, end]), whole([begin, begin + 1, end, end + 1])
        assert spans.meet(*asked).tolist() == [False, True, True, False]


@given(KEYED, KEYED)
def test_all_pairs_with_equal_keys_that_share_time(
    some: list[tuple[int, int, int]], others: list[tuple[int, int, int]]
) -> None:
    one, other = meetings(keyed(some), keyed(others))
    expected = {
        (i, j)
        for i, (key, start, end) in enumerate(some)
        for j, (its_key, its_start, its_end) in enumerate(others)
        if key == its_key and start < its_end and its_start < end
    }
    pairs = list(zip(one.tolist(), other.tolist(), strict=True))
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == expected


def test_wider_stretches_are_longer_on_both_sides() -> None:
    wider = keyed([(1, 10, 20)]).wider(5)
    assert (wider.keys.tolist(), wider.starts.tolist(), wider.ends.tolist()) == ([1], [5], [25])
    assert not len(meetings(keyed([]), keyed([(1, 10, 20)]))[0])
    assert np.array_equal(whole(number for number in (3, 1)), np.array([3, 1], dtype=np.int64))
