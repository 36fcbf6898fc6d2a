"""Spans of time in whole minutes since 1970, in arrays: the overlaps of many at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from desktop.rules.calendar import Booking, lasting

_EPOCH = datetime(1970, 1, 1)
_MINUTE = timedelta(minutes=1)

Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]


def whole(numbers: Iterable[int]) -> Whole:
    """Integers as an array."""
    return np.fromiter(numbers, dtype=np.int64)


def minute_of(moment: datetime) -> int:
    """The minute that contains a moment."""
    return (moment - _EPOCH) // _MINUTE


def moment_of(minute: int) -> datetime:
    """The beginning of a minute."""
    return _EPOCH + minute * _MINUTE


def minutes_of(bookings: Sequence[Booking]) -> tuple[Whole, Whole]:
    """The starts and ends of bookings; those without length take a minute."""
    spans = [lasting(booking) for booking in bookings]
    return whole(minute_of(b.starts) for b in spans), whole(-((_EPOCH - b.ends) // _MINUTE) for b in spans)


class Spans:
    """Spans of time in one calendar, which tell for many others at once whether they overlap."""

    def __init__(self, starts: Whole, ends: Whole) -> None:
        order = np.argsort(starts, kind="stable")
        self._starts = starts[order]
        self._latest_end = np.maximum.accumulate(ends[order]) if len(ends) else ends

    @classmethod
    def of(cls, bookings: Iterable[Booking]) -> Spans:
        """The spans of bookings."""
        return cls(*minutes_of(list(bookings)))

    @classmethod
    def between(cls, moments: Iterable[tuple[datetime, datetime]]) -> Spans:
        """The spans from one moment to another."""
        pairs = list(moments)
        return cls(whole(minute_of(b) for b, _ in pairs), whole(minute_of(e) for _, e in pairs))

    def meet(self, starts: Whole, ends: Whole) -> Flags:
        """For each [start, end), whether it shares time with any of these."""
        if not len(self._starts):
            return np.zeros(len(starts), dtype=bool)
        last = np.searchsorted(self._starts, ends, side="left") - 1
        found: Flags = (last >= 0) & (self._latest_end[last] > starts)
        return found


@dataclass(frozen=True, eq=False)
class Keyed:
    """Spans of time that can overlap only if their keys are equal: a practitioner, a room or a client."""

    keys: Whole
    starts: Whole
    ends: Whole

    def wider(self, margin: int) -> Keyed:
        """The same, longer by this many minutes before and after."""
        return Keyed(self.keys, self.starts - margin, self.ends + margin)


def meetings(some: Keyed, others: Keyed) -> tuple[Whole, Whole]:
    """All pairs (a row of this, a row of the other) with equal keys that share time.

    The others are sorted by key and start, grouped by length (up to 1, 2, 4, 8 ... minutes): what overlaps a
    span then starts at most one such length before it.
    """
    if not len(some.keys) or not len(others.keys):
        return whole(()), whole(())
    rows, other_rows = zip(*_pairs_by_length(some, others), strict=True)
    return np.concatenate(rows), np.concatenate(other_rows)


def _pairs_by_length(some: Keyed, others: Keyed) -> Iterator[tuple[Whole, Whole]]:
    lengths = others.ends - others.starts
    origin = min(some.starts.min() - lengths.max(), others.starts.min())
    width = max(some.ends.max(), others.ends.max()) - origin + 1
    on_one_line = others.keys * width + others.starts - origin
    begins, ends = (some.keys * width + some.starts - origin), (some.keys * width + some.ends - origin)
    classes = np.frexp(lengths)[1]
    for length_class in np.unique(classes):
        rows = np.flatnonzero(classes == length_class)
        rows = rows[np.argsort(on_one_line[rows], kind="stable")]
        line, longest = on_one_line[rows], lengths[rows].max()
        first = np.searchsorted(line, begins - longest, side="right")
        counts = np.maximum(np.searchsorted(line, ends, side="left") - first, 0)
        one = np.repeat(np.arange(len(begins)), counts)
        other = rows[np.arange(len(one)) + np.repeat(first - (np.cumsum(counts) - counts), counts)]
        share = others.ends[other] > some.starts[one]
        yield one[share], other[share]
