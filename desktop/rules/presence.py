"""The presence of a practitioner, for many spans of time at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

import numpy as np

from desktop.rules.availability import Availability
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.minutes import Flags, Spans, Whole, moment_of, whole

NOWHERE = -1
"""The value in an array for a visit without a site."""


def sites_of(bookings: Iterable[Booking]) -> Whole:
    """The sites of bookings as an array."""
    return whole(NOWHERE if booking.site_id is None else booking.site_id for booking in bookings)


_WEEK = 7 * 24 * 60


class Presence:
    """`Availability` of one practitioner, for arrays.

    Hours repeat every week, so few times need to be computed.
    """

    def __init__(self, person: Practitioner) -> None:
        self._availability = Availability(person)
        self._leave = Spans.between((a.starts, a.ends) for a in person.leave if a.starts < a.ends)

    def works(self, starts: Whole, ends: Whole, sites: Whole) -> Flags:
        """For each [start, end), whether it is within their hours for its site."""
        found = np.zeros(len(starts), dtype=bool)
        for site in np.unique(sites):
            site_id = None if site == NOWHERE else int(site)
            here = sites == site
            found[here] = _once_a_week(
                starts[here],
                ends[here],
                lambda s, e, site_id=site_id: self._availability.works(s, e, site_id),  # type: ignore[misc]
            )
        return found

    def works_somewhere(self, starts: Whole, ends: Whole) -> Flags:
        """For each [start, end), whether it is within their hours for any one site."""
        return _once_a_week(starts, ends, self._availability.works_somewhere)

    def on_leave(self, starts: Whole, ends: Whole) -> Flags:
        """For each [start, end), whether they are away for any part of it."""
        return self._leave.meet(starts, ends)

    def lacks_number(self, booking: Booking) -> bool:
        """Whether it needs a valid provider number at its site on its day, and they have none."""
        return self._availability.lacks_number(booking)


def _once_a_week(starts: Whole, ends: Whole, answer: Callable[[datetime, datetime], bool]) -> Flags:
    """The answer for each, computed once for those that differ only in the week."""
    in_week, length = starts % _WEEK, ends - starts
    alike, first, place = np.unique(length * _WEEK + in_week, return_index=True, return_inverse=True)
    asked = [answer(moment_of(int(starts[row])), moment_of(int(ends[row]))) for row in first]
    found: Flags = np.array(asked, dtype=bool)[place] if len(alike) else np.zeros(0, dtype=bool)
    return found
