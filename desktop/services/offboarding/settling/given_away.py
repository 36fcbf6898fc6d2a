"""Spans of time that are given away already: none overlap."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeAlias

Span: TypeAlias = "tuple[datetime, datetime]"


class GivenAway:
    """The spans of each user, for whom `but_not` are given away from the beginning."""

    def __init__(self, but_not: Iterable[Span] = ()) -> None:
        self._of: defaultdict[int, list[Span]] = defaultdict(lambda: sorted(but_not))

    def overlaps(self, user_id: int, starts: datetime, ends: datetime) -> bool:
        return overlaps(self._of[user_id], starts, ends)

    def give(self, user_id: int, starts: datetime, ends: datetime) -> None:
        insort(self._of[user_id], (starts, ends))


def overlaps(spans: Sequence[Span], starts: datetime, ends: datetime) -> bool:
    """Whether [starts, ends) meets one of these spans, which are in order and do not overlap."""
    place = bisect_left(spans, (starts, starts))
    neighbours = spans[max(0, place - 1) : place + 1]
    return any(starts < end and begin < ends for begin, end in neighbours)
