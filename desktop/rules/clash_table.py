"""Which visits clash with which recipients, all at once, on whole minutes in arrays.

It answers yes or no; `clashes.ClashFinder` says what is in the way, by the same rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from desktop.rules.calendar import Booking, Practitioner, lasting
from desktop.rules.diary import Diary, Timeline
from desktop.rules.minutes import Flags, Spans, Whole, minutes_of, whole
from desktop.rules.presence import NOWHERE, Presence, sites_of
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
        self._rows, self._columns = _places(self._visits), _places(recipients)
        self._sites = sites
        self._existing = existing
        self._starts, self._ends = minutes_of(self._visits)
        self._site_of = sites_of(self._visits)
        shape = (len(self._visits), len(recipients))
        self._other, self._provider = np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool)
        self._fill(recipients)

    def _fill(self, recipients: Sequence[Practitioner]) -> None:
        always = self._always()
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
        return any(self._is_taken(timeline, visit) for timeline in self._timelines(visit))

    def _timelines(self, visit: Booking) -> Iterator[Timeline]:
        """The bookings of its clients and of its room."""
        for client_id in visit.client_ids:
            yield self._existing.of_client(client_id)
        if visit.room:
            yield self._existing.of_room(visit.site_id, visit.room)

    def _is_taken(self, timeline: Timeline, visit: Booking) -> bool:
        """Whether something other than these visits is there at its time."""
        found = timeline.overlapping(visit.starts, visit.ends)
        return any(other.id not in self._rows for other in found)

    def _busy(self, recipient_id: int) -> Flags:
        """Already booked, or too far away just before or after."""
        theirs = self._staying(recipient_id)
        starts, ends = minutes_of(theirs)
        busy = Spans(starts, ends).meet(self._starts, self._ends)
        sites = sites_of(theirs)
        for site_id in np.unique(sites[sites != NOWHERE]).tolist():
            ways = self._ways_to(site_id)
            if ways.any():
                there = sites == site_id
                busy |= self._too_far(Spans(starts[there], ends[there]), ways)
        return busy

    def _staying(self, recipient_id: int) -> list[Booking]:
        """The recipient's bookings other than these visits."""
        booked = self._existing.all_of_practitioner(recipient_id)
        return [booking for booking in booked if booking.id not in self._rows]

    def _too_far(self, there: Spans, ways: Whole) -> Flags:
        """For each visit, whether the recipient is at another site within the minutes of its way there."""
        return there.meet(self._starts - ways, self._ends + ways) & (ways > 0)

    def _ways_to(self, site_id: int) -> Whole:
        """The minutes from each visit's site; 0 without a site."""
        sites, place = np.unique(self._site_of, return_inverse=True)
        ways = (0 if s == NOWHERE else self._sites.minutes_between(s, site_id) for s in sites.tolist())
        return whole(ways)[place]

    def _absent(self, person: Presence) -> Flags:
        spans = self._starts, self._ends
        return ~person.works(*spans, self._site_of) | person.on_leave(*spans)

    def _without_number(self, person: Presence) -> Flags:
        return np.array([person.lacks_number(visit) for visit in self._visits], dtype=bool)


def _places(items: Iterable[Booking | Practitioner]) -> dict[int, int]:
    """The position of each by its id."""
    return {item.id: place for place, item in enumerate(items)}
