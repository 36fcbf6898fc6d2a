"""Spans that are given away: a new one meets them as it would meet each of them."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.services.offboarding.settling.given_away import GivenAway, overlaps

DAY = datetime(2026, 12, 14)


def at(minute: int) -> datetime:
    return DAY + timedelta(minutes=minute)


@given(st.lists(st.integers(0, 40), unique=True), st.integers(0, 40), st.integers(1, 10))
def test_a_span_meets_the_others_as_it_meets_each(edges: list[int], start: int, length: int) -> None:
    edges = sorted(edges[: len(edges) // 2 * 2])
    spans = [(at(a), at(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    each = any(a < at(start + length) and at(start) < b for a, b in spans)
    assert overlaps(spans, at(start), at(start + length)) is each


def test_what_was_given_is_given_to_one_user_alone() -> None:
    given_away = GivenAway()
    given_away.give(1, at(60), at(110))
    given_away.give(1, at(0), at(50))
    assert given_away.overlaps(1, at(40), at(60))
    assert given_away.overlaps(1, at(100), at(120))
    assert not given_away.overlaps(1, at(50), at(60))
    assert not given_away.overlaps(1, at(110), at(160))
    assert not given_away.overlaps(2, at(0), at(110))


def test_what_nobody_may_get_is_given_away_from_the_beginning() -> None:
    given_away = GivenAway([(at(60), at(110)), (at(0), at(50))])
    for user_id in (1, 2):
        assert given_away.overlaps(user_id, at(0), at(10))
        assert given_away.overlaps(user_id, at(100), at(120))
        assert not given_away.overlaps(user_id, at(50), at(60))
