"""The clashes of appointments: why a recipient cannot take one at its time.

What counts is what the change causes, and what is in the way with any recipient:

* booked: the recipient has something else then. Two incoming appointments that overlap did so in the
  leaver's calendar too and are not counted again (`clash_list.double_bookings` lists them), unless one was
  moved;
* travel: the recipient is at another site just before or after, and travel takes longer;
* hours, site: outside the recipient's hours; inside them, but at another site; an hour that the clocks skip;
* leave: the recipient is away;
* provider: a client claims, and the recipient has no valid provider number at the site on that day;
* room, client: the room is taken, the client is expected elsewhere.

When a moved appointment overlaps an incoming one that stays, the moved one is reported. An appointment
without length is judged as if it took one minute, and one that takes no time (on the waiting list) has no
clash.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from desktop.rules.availability import Availability
from desktop.rules.calendar import Booking, Practitioner, lasting
from desktop.rules.diary import Diary, Timeline
from desktop.rules.sites import NO_SITE_FACTS, SiteFacts


class ClashKind(enum.StrEnum):
    BOOKED = "booked"
    HOURS = "hours"
    LEAVE = "leave"
    SITE = "site"
    ROOM = "room"
    CLIENT = "client"
    PROVIDER = "provider"
    TRAVEL = "travel"
    PAST = "past"
    """The day is past. `ClashFinder` never finds this: only a move by hand can cause it."""


@dataclass(frozen=True, slots=True)
class Clash:
    """`with_id` is the booking in the way; hours, site, leave and provider have none."""

    appointment_id: int
    kind: ClashKind
    with_id: int | None = None


class ClashFinder:
    """Judges appointments against what is booked: all of them, or one repeatedly while it is dragged.

    `existing` may be the whole practice: what is in `incoming` is recognised by id and left out.
    The `practitioner_id` of an incoming booking is its recipient.
    """

    def __init__(
        self,
        recipients: Iterable[Practitioner],
        existing: Diary | Iterable[Booking],
        incoming: Iterable[Booking] = (),
        sites: SiteFacts = NO_SITE_FACTS,
    ) -> None:
        self._availability: dict[int | None, Availability] = {
            recipient.id: Availability(recipient) for recipient in recipients
        }
        self._existing = existing if isinstance(existing, Diary) else Diary(existing)
        incoming = list(incoming)
        self._incoming = Diary(incoming)
        self._incoming_ids = {booking.id for booking in incoming}
        self.sites = sites

    def make_indexes(self) -> None:
        """Make the indexes now that are otherwise made when first needed (see Diary)."""
        self._existing.make_indexes()
        self._incoming.make_indexes()

    def clashes(self, booking: Booking, recipient_id: int | None = None) -> list[Clash]:
        """What is wrong with `booking` at its time, with its own practitioner unless another is named.

        Raises KeyError for somebody who was not among the recipients.
        """
        asked = booking.practitioner_id if recipient_id is None else recipient_id
        return list(self._clashes(lasting(booking), asked)) if booking.takes_time else []

    def _clashes(self, booking: Booking, recipient_id: int | None) -> Iterator[Clash]:
        for kind in self._absent(booking, recipient_id):
            yield Clash(booking.id, kind)
        for kind, others in self._in_the_way(booking, recipient_id):
            for other_id in _ids_of(others, besides=booking.id):
                yield Clash(booking.id, kind, other_id)

    def keeps_time(self, booking: Booking, recipient_id: int) -> bool:
        """Whether there is no clash; quicker than listing them."""
        if not booking.takes_time:
            return True
        booking = lasting(booking)
        is_present = next(self._absent(booking, recipient_id), None) is None
        return is_present and self._is_free(booking, recipient_id)

    def _is_free(self, booking: Booking, recipient_id: int) -> bool:
        return all(
            other.id == booking.id
            for _, others in self._in_the_way(booking, recipient_id)
            for other in others
        )

    def _absent(self, booking: Booking, recipient_id: int | None) -> Iterator[ClashKind]:
        availability = self._availability[recipient_id]
        yield from self._outside_hours(booking, availability)
        if availability.on_leave(booking.starts, booking.ends):
            yield ClashKind.LEAVE
        if availability.lacks_number(booking):
            yield ClashKind.PROVIDER

    def _outside_hours(self, booking: Booking, availability: Availability) -> Iterator[ClashKind]:
        starts, ends = booking.starts, booking.ends
        if not self.sites.exists(booking.site_id, starts, ends):
            yield ClashKind.HOURS
        elif not availability.works(starts, ends, booking.site_id):
            yield ClashKind.SITE if availability.works_somewhere(starts, ends) else ClashKind.HOURS

    def _in_the_way(
        self, booking: Booking, recipient_id: int | None
    ) -> Iterator[tuple[ClashKind, Iterable[Booking]]]:
        yield ClashKind.BOOKED, self._booked(booking, recipient_id, timedelta())
        if booking.site_id is not None:
            yield ClashKind.TRAVEL, self._too_far(booking, recipient_id)
        if booking.room:
            yield ClashKind.ROOM, self._in_room(booking)
        yield ClashKind.CLIENT, self._elsewhere(booking, recipient_id)

    def _booked(self, booking: Booking, recipient_id: int | None, margin: timedelta) -> Iterator[Booking]:
        """The recipient's bookings from `margin` before the booking until `margin` after it."""
        timelines = (
            self._existing.of_practitioner(recipient_id),
            self._incoming.of_practitioner(recipient_id),
        )
        return self._met(booking, *timelines, margin)

    def _too_far(self, booking: Booking, recipient_id: int | None) -> Iterator[Booking]:
        for other in self._booked(booking, recipient_id, self.sites.longest_travel):
            apart = max(booking.starts - other.ends, other.starts - booking.ends)
            way = timedelta(minutes=self.sites.minutes_between(booking.site_id, other.site_id))
            if timedelta() <= apart < way:
                yield other

    def _in_room(self, booking: Booking) -> Iterator[Booking]:
        place = (booking.site_id, booking.room)
        return self._met(booking, self._existing.of_room(*place), self._incoming.of_room(*place))

    def _elsewhere(self, booking: Booking, recipient_id: int | None) -> Iterator[Booking]:
        for client_id in booking.client_ids:
            timelines = self._existing.of_client(client_id), self._incoming.of_client(client_id)
            for other in self._met(booking, *timelines):
                if other.practitioner_id != recipient_id:
                    yield other

    def _met(
        self,
        booking: Booking,
        existing: Timeline,
        incoming: Timeline,
        margin: timedelta = timedelta(),
    ) -> Iterator[Booking]:
        """What overlaps the booking among existing ones, and among incoming ones only if this one was
        moved."""
        starts, ends = booking.starts - margin, booking.ends + margin
        for other in existing.overlapping(starts, ends):
            if other.id not in self._incoming_ids:
                yield other
        if booking.moved:
            yield from incoming.overlapping(starts, ends)


def _ids_of(bookings: Iterable[Booking], *, besides: int) -> list[int]:
    return sorted({booking.id for booking in bookings} - {besides})


def clashes_of(
    booking: Booking,
    recipient: Practitioner,
    existing: Diary | Iterable[Booking],
    incoming: Iterable[Booking] = (),
    sites: SiteFacts = NO_SITE_FACTS,
) -> list[Clash]:
    """The clashes of one appointment; keep a `ClashFinder` to ask about many."""
    return ClashFinder([recipient], existing, incoming, sites).clashes(booking)
