"""Which appointments a recipient cannot take at their time, and why.

What counts is what the change brings about:

* booked: the recipient has something else then. Two incoming appointments that overlap did so in the
  leaver's calendar already and are not counted again (`double_bookings` lists them), unless one was moved;
* hours, site: outside the recipient's hours; inside them, but at another site;
* leave: the recipient is away;
* room, client: the room is taken, the client is expected elsewhere. An appointment that keeps its time and
  its room had such an overlap before, whoever holds it: so these count for moved appointments only.

When a moved appointment meets an incoming one that stays, the moved one is told.
"""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from desktop.rules.availability import Availability
from desktop.rules.calendar import Booking, Practitioner, holds_time
from desktop.rules.diary import Diary, Timeline, bookings_near


class ClashKind(enum.StrEnum):
    BOOKED = "booked"
    HOURS = "hours"
    LEAVE = "leave"
    SITE = "site"
    ROOM = "room"
    CLIENT = "client"
    PAST = "past"
    """The day is over. `ClashFinder` never finds it: only a move by hand can."""


@dataclass(frozen=True, slots=True)
class Clash:
    """`with_id` is the booking in the way; hours, site and leave have none."""

    appointment_id: int
    kind: ClashKind
    with_id: int | None = None


class ClashFinder:
    """Judges appointments against what is booked: all of them, or one again and again while it is dragged.

    `existing` may be the whole practice: what is in `incoming` is known by its id and left out of it.
    The `practitioner_id` of an incoming booking is the recipient it goes to.
    """

    def __init__(
        self,
        recipients: Iterable[Practitioner],
        existing: Diary | Iterable[Booking],
        incoming: Iterable[Booking] = (),
    ) -> None:
        self._availability: dict[int | None, Availability] = {
            recipient.id: Availability(recipient) for recipient in recipients
        }
        self._existing = existing if isinstance(existing, Diary) else Diary(existing)
        incoming = list(incoming)
        self._incoming = Diary(incoming)
        self._incoming_ids = {booking.id for booking in incoming}

    def clashes(self, booking: Booking, recipient_id: int | None = None) -> list[Clash]:
        """What is wrong with `booking` at its time; with its own practitioner unless another is named.

        Raises KeyError for somebody who was not among the recipients.
        """
        asked = booking.practitioner_id if recipient_id is None else recipient_id
        if not holds_time(booking):
            return []
        found = [Clash(booking.id, kind) for kind in self._absent(booking, asked)]
        found += _with(ClashKind.BOOKED, booking, self._booked(booking, asked))
        if booking.moved:
            found += _with(ClashKind.ROOM, booking, self._in_room(booking))
            found += _with(ClashKind.CLIENT, booking, self._elsewhere(booking, asked))
        return found

    def keeps_time(self, booking: Booking, recipient_id: int) -> bool:
        """Whether there is no clash at all; quicker than listing them."""
        if not holds_time(booking):
            return True
        if next(self._absent(booking, recipient_id), None) is not None:
            return False
        met = self._booked(booking, recipient_id)
        if booking.moved:
            met = chain(met, self._in_room(booking), self._elsewhere(booking, recipient_id))
        return all(other.id == booking.id for other in met)

    def _absent(self, booking: Booking, recipient_id: int | None) -> Iterator[ClashKind]:
        availability = self._availability[recipient_id]
        starts, ends = booking.starts, booking.ends
        if not availability.works(starts, ends, booking.site_id):
            yield ClashKind.SITE if availability.works_somewhere(starts, ends) else ClashKind.HOURS
        if availability.on_leave(starts, ends):
            yield ClashKind.LEAVE

    def _booked(self, booking: Booking, recipient_id: int | None) -> Iterator[Booking]:
        yield from self._not_incoming(booking, self._existing.of_practitioner(recipient_id))
        if booking.moved:
            calendar = self._incoming.of_practitioner(recipient_id)
            yield from calendar.overlapping(booking.starts, booking.ends)

    def _in_room(self, booking: Booking) -> Iterator[Booking]:
        if booking.room:
            yield from self._not_incoming(booking, self._existing.of_room(booking.site_id, booking.room))
            room = self._incoming.of_room(booking.site_id, booking.room)
            yield from room.overlapping(booking.starts, booking.ends)

    def _elsewhere(self, booking: Booking, recipient_id: int | None) -> Iterator[Booking]:
        for client_id in booking.client_ids:
            for other in self._not_incoming(booking, self._existing.of_client(client_id)):
                if other.practitioner_id != recipient_id:
                    yield other
            for other in self._incoming.of_client(client_id).overlapping(booking.starts, booking.ends):
                if other.practitioner_id != recipient_id:
                    yield other

    def _not_incoming(self, booking: Booking, timeline: Timeline) -> Iterator[Booking]:
        for other in timeline.overlapping(booking.starts, booking.ends):
            if other.id not in self._incoming_ids:
                yield other


def _with(kind: ClashKind, booking: Booking, others: Iterable[Booking]) -> list[Clash]:
    ids = {other.id for other in others if other.id != booking.id}
    return [Clash(booking.id, kind, other_id) for other_id in sorted(ids)]


def find_clashes(
    incoming: Iterable[Booking], recipients: Iterable[Practitioner], existing: Diary | Iterable[Booking]
) -> list[Clash]:
    """The clashes of all incoming appointments, in their order; each goes to its own `practitioner_id`."""
    incoming = list(incoming)
    if not isinstance(existing, Diary):
        existing = bookings_near(existing, incoming)
    finder = ClashFinder(recipients, existing, incoming)
    return [clash for booking in incoming for clash in finder.clashes(booking)]


def clashes_of(
    booking: Booking,
    recipient: Practitioner,
    existing: Diary | Iterable[Booking],
    incoming: Iterable[Booking] = (),
) -> list[Clash]:
    """The clashes of one appointment; keep a `ClashFinder` where many are asked for."""
    return ClashFinder([recipient], existing, incoming).clashes(booking)


def double_bookings(bookings: Iterable[Booking]) -> list[tuple[int, int]]:
    """The pairs of ids that overlap in one practitioner's calendar, the earlier one first."""
    calendars: defaultdict[int, list[Booking]] = defaultdict(list)
    for booking in bookings:
        if booking.practitioner_id is not None and holds_time(booking):
            calendars[booking.practitioner_id].append(booking)
    return [pair for _, calendar in sorted(calendars.items()) for pair in _overlaps(calendar)]


def _overlaps(calendar: list[Booking]) -> Iterator[tuple[int, int]]:
    running: list[Booking] = []
    for booking in sorted(calendar, key=attrgetter("starts", "id")):
        running = [other for other in running if other.ends > booking.starts]
        yield from ((other.id, booking.id) for other in running)
        running.append(booking)
