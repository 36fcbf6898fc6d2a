"""The clashes of many appointments at once, in arrays; `clashes.ClashFinder` finds the same one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain

import numpy as np

from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clashes import Clash, ClashKind
from desktop.rules.columns import Codes
from desktop.rules.minutes import Flags, Keyed, Whole, meetings, minute_of, minutes_of, whole
from desktop.rules.presence import NOWHERE, Presence, sites_of
from desktop.rules.sites import NO_SITE_FACTS, SiteFacts

_NOBODY = -1
_Room = tuple[int | None, str]
_NO_ROOM: _Room = (None, "")
_ORDER = (
    ClashKind.HOURS,
    ClashKind.SITE,
    ClashKind.LEAVE,
    ClashKind.PROVIDER,
    ClashKind.BOOKED,
    ClashKind.TRAVEL,
    ClashKind.ROOM,
    ClashKind.CLIENT,
)
"""The order of the clashes of one appointment."""


@dataclass(frozen=True, eq=False)
class Calendars:
    """Practitioners' bookings in columns: only what takes time, without rooms and clients."""

    ids: Whole
    practitioners: Whole
    sites: Whole
    starts: Whole
    ends: Whole

    @classmethod
    def of(cls, bookings: Sequence[Booking]) -> Calendars:
        """The columns of bookings, all of which take time."""
        ids = whole(booking.id for booking in bookings)
        return cls(ids, _practitioners_of(bookings), sites_of(bookings), *minutes_of(bookings))

    def and_also(self, others: Calendars) -> Calendars:
        """These bookings, then the others."""
        pairs = zip(self._columns(), others._columns(), strict=True)
        return Calendars(*(np.concatenate(pair) for pair in pairs))

    def without(self, ids: Whole) -> Calendars:
        """All bookings except those with these ids."""
        return self.chosen(~np.isin(self.ids, ids))

    def chosen(self, rows: Flags | Whole) -> Calendars:
        return Calendars(*(column[rows] for column in self._columns()))

    def keyed(self, keys: Whole) -> Keyed:
        return Keyed(keys, self.starts, self.ends)

    def _columns(self) -> tuple[Whole, ...]:
        return self.ids, self.practitioners, self.sites, self.starts, self.ends


def _practitioners_of(bookings: Iterable[Booking]) -> Whole:
    return whole(_NOBODY if b.practitioner_id is None else b.practitioner_id for b in bookings)


NO_CALENDARS = Calendars.of(())


def find_clashes(
    incoming: Iterable[Booking],
    recipients: Iterable[Practitioner],
    existing: Iterable[Booking],
    sites: SiteFacts = NO_SITE_FACTS,
    calendars: Calendars = NO_CALENDARS,
) -> list[Clash]:
    """The clashes of all incoming appointments, in their order; each goes to its `practitioner_id`.

    Existing appointments are in `existing`, or in `calendars` if rooms and clients do not matter; both may
    hold the same appointments, and the incoming ones. Raises KeyError for somebody who is not among the
    recipients.
    """
    incoming = list(incoming)
    coming = {booking.id for booking in incoming}
    rooms = Codes(_NO_ROOM)
    judged = _Side(_taking_time(incoming), rooms)
    others = _Side(_staying(existing, coming), rooms, calendars.without(whole(coming)))
    found = _Found(judged.calendars.ids)
    _absent(found, judged, {person.id: person for person in recipients}, sites)
    _met(found, judged, others, sites)
    _met(found, judged.moved(), judged, sites)
    return found.listed()


def _staying(existing: Iterable[Booking], coming: set[int]) -> list[Booking]:
    return [booking for booking in _taking_time(existing) if booking.id not in coming]


def _taking_time(bookings: Iterable[Booking]) -> list[Booking]:
    return [booking for booking in bookings if booking.takes_time]


def double_bookings(calendars: Calendars) -> list[tuple[int, int]]:
    """The pairs of ids that overlap in one practitioner's calendar, the earlier one first."""
    booked = calendars.chosen(np.lexsort((calendars.ids, calendars.starts, calendars.practitioners)))
    booked = booked.chosen(booked.practitioners != _NOBODY)
    own = booked.keyed(booked.practitioners)
    later, earlier = meetings(own, own)
    once = earlier < later
    later, earlier = later[once], earlier[once]
    order = np.lexsort((earlier, later))
    return list(zip(booked.ids[earlier[order]].tolist(), booked.ids[later[order]].tolist(), strict=True))


class _Side:
    """Bookings in columns, and everything else in the same calendars; `places` are the positions in the
    list."""

    def __init__(
        self,
        bookings: Sequence[Booking],
        rooms: Codes[_Room],
        more: Calendars = NO_CALENDARS,
        places: Whole | None = None,
    ) -> None:
        self.bookings = bookings
        self.calendars = Calendars.of(bookings).and_also(more)
        self.places = np.arange(len(bookings)) if places is None else places
        self._room_codes = rooms
        in_rooms = rooms.of((b.site_id, b.room) if b.room else _NO_ROOM for b in bookings)
        self.room_rows = np.flatnonzero(in_rooms)
        self.rooms = in_rooms[self.room_rows]
        self.client_rows, self.clients = _clients_of(bookings)

    def moved(self) -> _Side:
        """Those that are moved."""
        places = [place for place, booking in enumerate(self.bookings) if booking.moved]
        return _Side([self.bookings[place] for place in places], self._room_codes, places=whole(places))

    def by_practitioner(self) -> Keyed:
        return self.calendars.keyed(self.calendars.practitioners)

    def by_room(self) -> Keyed:
        return self.calendars.chosen(self.room_rows).keyed(self.rooms)

    def by_client(self) -> Keyed:
        return self.calendars.chosen(self.client_rows).keyed(self.clients)


def _clients_of(bookings: Sequence[Booking]) -> tuple[Whole, Whole]:
    """The row of each client's booking, and the client."""
    counts = whole(len(booking.client_ids) for booking in bookings)
    clients = chain.from_iterable(booking.client_ids for booking in bookings)
    return np.repeat(np.arange(len(bookings)), counts), whole(clients)


class _Found:
    """Clashes as they are found, in any order and some of them twice."""

    def __init__(self, ids: Whole) -> None:
        self.ids = ids
        self._parts: list[Whole] = []

    def add(self, places: Whole, kind: ClashKind, with_ids: Whole | int = _NOBODY) -> None:
        """Add clashes of one kind, by the position of the appointment in the list."""
        rank = np.full(len(places), _ORDER.index(kind))
        self._parts.append(np.array(np.broadcast_arrays(places, rank, with_ids)))

    def listed(self) -> list[Clash]:
        """Each clash once: in the order of the appointments, then of kinds, then of what is in the way."""
        places, ranks, with_ids = np.concatenate(self._parts, axis=1)
        order = np.lexsort((with_ids, ranks, places))
        places, ranks, with_ids = places[order], ranks[order], with_ids[order]
        new = np.ones(len(order), dtype=bool)
        new[1:] = (np.diff(places) != 0) | (np.diff(ranks) != 0) | (np.diff(with_ids) != 0)
        columns = self.ids[places[new]].tolist(), ranks[new].tolist(), with_ids[new].tolist()
        return [
            Clash(appointment_id, _ORDER[rank], None if other == _NOBODY else other)
            for appointment_id, rank, other in zip(*columns, strict=True)
        ]


def _absent(found: _Found, side: _Side, people: dict[int, Practitioner], sites: SiteFacts) -> None:
    """The clashes with hours, sites, leave and provider numbers."""
    missing = missing_hours_of(side.calendars, sites)
    for person_id in np.unique(side.calendars.practitioners):
        person = Presence(people[int(person_id)])
        rows = np.flatnonzero(side.calendars.practitioners == person_id)
        for kind, absent in _absences(person, side.calendars.chosen(rows), missing[rows]):
            found.add(rows[absent], kind)
        found.add(_without_number(person, rows, side.bookings), ClashKind.PROVIDER)


def _absences(person: Presence, own: Calendars, missing: Flags) -> Iterator[tuple[ClashKind, Flags]]:
    """For each kind, which of their own bookings the person is not there for; `missing` are skipped by clocks."""
    spans = own.starts, own.ends
    works, somewhere = person.works(*spans, own.sites), person.works_somewhere(*spans)
    yield ClashKind.HOURS, missing | ~(works | somewhere)
    yield ClashKind.SITE, ~missing & ~works & somewhere
    yield ClashKind.LEAVE, person.on_leave(*spans)


def _without_number(person: Presence, rows: Whole, bookings: Sequence[Booking]) -> Whole:
    return whole(row for row in rows.tolist() if person.lacks_number(bookings[row]))


def missing_hours_of(calendars: Calendars, sites: SiteFacts) -> Flags:
    """For each row, whether the clocks at its site skip part of it."""
    missing = np.zeros(len(calendars.ids), dtype=bool)
    for site_id, gaps in sites.gaps.items():
        here = calendars.sites == (NOWHERE if site_id is None else site_id)
        for begins, ends in gaps:
            missing |= here & (calendars.ends > minute_of(begins)) & (calendars.starts < minute_of(ends))
    return missing


def _met(found: _Found, side: _Side, others: _Side, sites: SiteFacts) -> None:
    """The clashes with bookings at the same time, with travel, rooms and clients."""
    for kind, rows, other_rows in _meetings(side, others, sites):
        places, with_ids = side.places[rows], others.calendars.ids[other_rows]
        another = with_ids != found.ids[places]
        found.add(places[another], kind, with_ids[another])


def _meetings(side: _Side, others: _Side, sites: SiteFacts) -> Iterator[tuple[ClashKind, Whole, Whole]]:
    yield ClashKind.BOOKED, *meetings(side.by_practitioner(), others.by_practitioner())
    yield ClashKind.TRAVEL, *_too_far(side.calendars, others.calendars, sites)
    rows, other_rows = meetings(side.by_room(), others.by_room())
    yield ClashKind.ROOM, side.room_rows[rows], others.room_rows[other_rows]
    rows, other_rows = meetings(side.by_client(), others.by_client())
    rows, other_rows = side.client_rows[rows], others.client_rows[other_rows]
    elsewhere = side.calendars.practitioners[rows] != others.calendars.practitioners[other_rows]
    yield ClashKind.CLIENT, rows[elsewhere], other_rows[elsewhere]


def _too_far(some: Calendars, others: Calendars, sites: SiteFacts) -> tuple[Whole, Whole]:
    """The pairs in one calendar with less time between them than travel takes."""
    located, others_located = (np.flatnonzero(c.sites != NOWHERE) for c in (some, others))
    some, others = some.chosen(located), others.chosen(others_located)
    wider = some.keyed(some.practitioners).wider(sites.longest_travel // timedelta(minutes=1))
    rows, other_rows = meetings(wider, others.keyed(others.practitioners))
    here, there = some.sites[rows], others.sites[other_rows]
    apart = np.maximum(
        some.starts[rows] - others.ends[other_rows], others.starts[other_rows] - some.ends[rows]
    )
    far = (apart >= 0) & (apart < _ways(here, there, sites))
    return located[rows[far]], others_located[other_rows[far]]


def _ways(here: Whole, there: Whole, sites: SiteFacts) -> Whole:
    """The minutes from each site to each other."""
    pairs, place = np.unique(np.stack((here, there)), axis=1, return_inverse=True)
    return whole(sites.minutes_between(one, other) for one, other in pairs.T.tolist())[place]
