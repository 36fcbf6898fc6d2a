"""Bookings indexed by time, for each practitioner, room and client."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta
from operator import attrgetter

from desktop.rules.calendar import Booking, lasting

_MINUTE = timedelta(minutes=1)
_by_start = attrgetter("starts")


class Timeline:
    """Bookings in order of time, grouped by length: up to 1, 2, 4, 8 ... minutes.

    What overlaps a span then starts at most one such length before it, so a search looks at little more
    than it finds, however long a single booking (a course of three months) may be.
    """

    def __init__(self, bookings: Iterable[Booking]) -> None:
        groups = _by_length(sorted(bookings, key=_by_start))
        self._classes = [_length_class(group) for _, group in sorted(groups.items())]

    def overlapping(self, starts: datetime, ends: datetime) -> list[Booking]:
        """The bookings that share time with [starts, ends)."""
        found: list[Booking] = []
        for longest, begins, bookings in self._classes:
            first = bisect_right(begins, starts - longest)
            near = bookings[first : bisect_left(begins, ends, first)]
            found += [booking for booking in near if booking.ends > starts]
        return found


def _by_length(bookings: Iterable[Booking]) -> dict[int, list[Booking]]:
    """The bookings by the power of two that holds their minutes."""
    classes: defaultdict[int, list[Booking]] = defaultdict(list)
    class_of: dict[timedelta, int] = {}
    for booking in bookings:
        length = booking.ends - booking.starts
        found = class_of.get(length)
        if found is None:
            found = class_of[length] = (length // _MINUTE).bit_length()
        classes[found].append(booking)
    return classes


def _length_class(group: list[Booking]) -> tuple[timedelta, list[datetime], list[Booking]]:
    """The longest of a group, when each starts, and the group."""
    longest = max(booking.ends - booking.starts for booking in group)
    return longest, [booking.starts for booking in group], group


_Keys = Callable[[Booking], Iterable[Hashable]]


class Diary:
    """What is booked, to be searched by practitioner, by room of a site and by client.

    Bookings that take no time are left out, and those without length take a minute. Each index is made when
    first needed.
    """

    def __init__(self, bookings: Iterable[Booking]) -> None:
        self._bookings = [lasting(booking) for booking in bookings if booking.takes_time]
        self._groups: dict[_Keys, dict[Hashable, list[Booking]]] = {}
        self._timelines: dict[tuple[_Keys, Hashable], Timeline] = {}

    def of_practitioner(self, practitioner_id: int | None) -> Timeline:
        """The calendar of one practitioner."""
        return self._timeline(_practitioners, practitioner_id)

    def all_of_practitioner(self, practitioner_id: int | None) -> list[Booking]:
        """All bookings of one practitioner, in no particular order."""
        return self._grouped(_practitioners).get(practitioner_id, [])

    def of_room(self, site_id: int | None, room: str) -> Timeline:
        """The bookings of one room; a booking without a room is in none."""
        return self._timeline(_rooms, (site_id, room))

    def of_client(self, client_id: int) -> Timeline:
        """The bookings of one client."""
        return self._timeline(_clients, client_id)

    def make_indexes(self) -> None:
        """Make every index now, on the worker, for questions asked where nobody may wait."""
        for keys in (_practitioners, _rooms, _clients):
            for key in self._grouped(keys):
                self._timeline(keys, key)

    def _timeline(self, keys: _Keys, key: Hashable) -> Timeline:
        found = self._timelines.get((keys, key))
        if found is None:
            found = self._timelines[keys, key] = Timeline(self._grouped(keys).get(key, ()))
        return found

    def _grouped(self, keys: _Keys) -> dict[Hashable, list[Booking]]:
        if keys not in self._groups:
            self._groups[keys] = self._group(keys)
        return self._groups[keys]

    def _group(self, keys: _Keys) -> dict[Hashable, list[Booking]]:
        groups: defaultdict[Hashable, list[Booking]] = defaultdict(list)
        for booking in self._bookings:
            for key in keys(booking):
                groups[key].append(booking)
        return groups


def _practitioners(booking: Booking) -> tuple[Hashable, ...]:
    return (booking.practitioner_id,)


def _rooms(booking: Booking) -> tuple[Hashable, ...]:
    return ((booking.site_id, booking.room),) if booking.room else ()


def _clients(booking: Booking) -> tuple[Hashable, ...]:
    return booking.client_ids
