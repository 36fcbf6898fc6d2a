"""Which visits clash with which recipients, all at once, on whole minutes in arrays.

It answers yes or no; `clashes.ClashFinder` says what is in the way, by the same rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from desktop.rules.availability import Availability
from desktop.rules.calendar import Booking, Practitioner, lasting
from desktop.rules.diary import Diary
from desktop.rules.sites import SiteFacts

_EPOCH = datetime(1970, 1, 1)
_MINUTE = timedelta(minutes=1)

Minutes = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Spans:
    """Stretches of time of one calendar, to be asked for many others at once whether they overlap."""

    def __init__(self, starts: Minutes, ends: Minutes) -> None:
        order = np.argsort(starts, kind="stable")
        self._starts = starts[order]
        self._latest_end = np.maximum.accumulate(ends[order]) if len(ends) else ends

    @classmethod
    def of(cls, bookings: Iterable[Booking]) -> Spans:
        """Those of bookings; each has a length."""
        return cls(*minutes_of(list(bookings)))

    def meet(self, starts: Minutes, ends: Minutes) -> Flags:
        """For each [start, end) whether it shares time with any of these."""
        if not len(self._starts):
            return np.zeros(len(starts), dtype=bool)
        last = np.searchsorted(self._starts, ends, side="left") - 1
        found: Flags = (last >= 0) & (self._latest_end[last] > starts)
        return found


def minutes_of(bookings: Sequence[Booking]) -> tuple[Minutes, Minutes]:
    """The starts and ends of bookings in whole minutes."""
    spans = [lasting(booking) for booking in bookings]
    starts = np.array([(b.starts - _EPOCH) // _MINUTE for b in spans], dtype=np.int64)
    ends = np.array([-((_EPOCH - b.ends) // _MINUTE) for b in spans], dtype=np.int64)
    return starts, ends


class ClashTable:
    """Visits that keep their time, each with each recipient."""

    def __init__(
        self,
        visits: Sequence[Booking],
        recipients: Sequence[Practitioner],
        existing: Diary,
        sites: SiteFacts,
    ) -> None:
        self._visits = [visit for visit in visits if visit.takes_time]
        self._rows = {visit.id: row for row, visit in enumerate(self._visits)}
        self._columns = {person.id: column for column, person in enumerate(recipients)}
        self._sites = sites
        self._existing = existing
        self._starts, self._ends = minutes_of(self._visits)
        self._site_of = np.array(
            [v.site_id if v.site_id is not None else -1 for v in self._visits], dtype=np.int64
        )
        always = self._always()
        shape = (len(self._visits), len(recipients))
        self._other, self._provider = np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool)
        for column, person in enumerate(recipients):
            self._other[:, column] = always | self._busy(person.id) | self._absent(person)
            self._provider[:, column] = self._without_number(person)

    def clashes(self, visit_id: int, recipient_id: int) -> bool:
        """Whether the visit cannot keep its time with the recipient."""
        row = self._rows.get(visit_id)
        if row is None:
            return False
        column = self._columns[recipient_id]
        return bool(self._other[row, column] or self._provider[row, column])

    def only_provider(self, visit_id: int, recipient_id: int) -> bool:
        """Whether nothing but a provider number is missing."""
        row = self._rows.get(visit_id)
        if row is None:
            return False
        column = self._columns[recipient_id]
        return bool(self._provider[row, column] and not self._other[row, column])

    def _always(self) -> Flags:
        """What clashes whoever has it: the room is taken, a client is elsewhere, the hour does not exist."""
        return np.array([self._clashes_anyway(visit) for visit in map(lasting, self._visits)], dtype=bool)

    def _clashes_anyway(self, visit: Booking) -> bool:
        if not self._sites.exists(visit.site_id, visit.starts, visit.ends):
            return True
        timelines = [self._existing.of_client(client_id) for client_id in visit.client_ids]
        if visit.room:
            timelines.append(self._existing.of_room(visit.site_id, visit.room))
        return any(
            other.id not in self._rows
            for timeline in timelines
            for other in timeline.overlapping(visit.starts, visit.ends)
        )

    def _busy(self, recipient_id: int) -> Flags:
        """Already booked, or too far away just before or after."""
        theirs = [
            booking
            for booking in self._existing.all_of_practitioner(recipient_id)
            if booking.id not in self._rows
        ]
        busy = Spans.of(theirs).meet(self._starts, self._ends)
        by_site: dict[int, list[Booking]] = {}
        for booking in theirs:
            if booking.site_id is not None:
                by_site.setdefault(booking.site_id, []).append(booking)
        for site_id, there in by_site.items():
            ways = np.array(
                [self._sites.minutes_between(int(s), site_id) if s >= 0 else 0 for s in self._site_of],
                dtype=np.int64,
            )
            far = Spans.of(there).meet(self._starts - ways, self._ends + ways)
            busy |= far & (ways > 0)
        return busy

    def _absent(self, person: Practitioner) -> Flags:
        availability = Availability(person)
        return np.array(
            [
                not availability.works(v.starts, v.ends, v.site_id) or availability.on_leave(v.starts, v.ends)
                for v in map(lasting, self._visits)
            ],
            dtype=bool,
        )

    def _without_number(self, person: Practitioner) -> Flags:
        availability = Availability(person)
        return np.array(
            [v.claims and not availability.can_claim(v.site_id, v.starts.date()) for v in self._visits],
            dtype=bool,
        )
