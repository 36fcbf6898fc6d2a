"""Which visits clash with which recipients, all at once, on whole minutes in arrays.

It answers yes or no; `clashes.ClashFinder` says what is in the way, by the same rules.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from desktop.rules.calendar import Booking, Practitioner, lasting
from desktop.rules.diary import Diary
from desktop.rules.minutes import Flags, Spans, Whole, minutes_of, whole
from desktop.rules.presence import NOWHERE, Presence
from desktop.rules.sites import SiteFacts


class ClashTable:
    """Visits at their booked times, each with each recipient."""

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
        self._site_of = whole(NOWHERE if v.site_id is None else v.site_id for v in self._visits)
        always = self._always()
        shape = (len(self._visits), len(recipients))
        self._other, self._provider = np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool)
        for column, person in enumerate(recipients):
            presence = Presence(person)
            self._other[:, column] = always | self._busy(person.id) | self._absent(presence)
            self._provider[:, column] = self._without_number(presence)

    def clashes(self, visit_id: int, recipient_id: int) -> bool:
        """Whether the visit cannot keep its time with the recipient."""
        row = self._rows.get(visit_id)
        if row is None:
            return False
        column = self._columns[recipient_id]
        return bool(self._other[row, column] or self._provider[row, column])

    def only_provider(self, visit_id: int, recipient_id: int) -> bool:
        """Whether only a provider number is missing."""
        row = self._rows.get(visit_id)
        if row is None:
            return False
        column = self._columns[recipient_id]
        return bool(self._provider[row, column] and not self._other[row, column])

    def _always(self) -> Flags:
        """What clashes with any recipient: the room is taken, a client is elsewhere, the hour does not
        exist."""
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
        starts, ends = minutes_of(theirs)
        busy = Spans(starts, ends).meet(self._starts, self._ends)
        sites = whole(NOWHERE if booking.site_id is None else booking.site_id for booking in theirs)
        for site_id in np.unique(sites[sites != NOWHERE]).tolist():
            ways = self._ways_to(site_id)
            if not ways.any():
                continue
            there = sites == site_id
            far = Spans(starts[there], ends[there]).meet(self._starts - ways, self._ends + ways)
            busy |= far & (ways > 0)
        return busy

    def _ways_to(self, site_id: int) -> Whole:
        """The minutes from each visit's site; 0 without a site."""
        sites, place = np.unique(self._site_of, return_inverse=True)
        ways = (0 if s == NOWHERE else self._sites.minutes_between(s, site_id) for s in sites.tolist())
        return whole(ways)[place]

    def _absent(self, person: Presence) -> Flags:
        spans = self._starts, self._ends
        return ~person.works(*spans, self._site_of) | person.on_leave(*spans)

    def _without_number(self, person: Presence) -> Flags:
        return np.array([v.claims and not person.can_claim(v) for v in self._visits], dtype=bool)
