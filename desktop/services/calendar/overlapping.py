"""The appointments that overlap one booking: of its practitioner, in its room, or with its clients."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.orm import Session

from desktop.database.in_ids import in_list, json_list
from desktop.models import BUSY_SQL
from desktop.models.base import stored_moment
from desktop.rules.calendar import Booking, lasting
from desktop.services.calendar.bookings import LONGEST, read_bookings

_OVERLAPPING = (
    "a.starts_at >= :earliest AND a.starts_at < :ends AND (a.ends_at > :starts OR a.starts_at = :starts)"
    f" AND a.{BUSY_SQL}"
)
_WITH_PRACTITIONER = (
    "SELECT a.id FROM appointments a WHERE a.user_id = :user AND a.starts_at >= :earliest"
    f" AND a.starts_at < :until AND (a.ends_at > :since OR a.starts_at = :since) AND a.{BUSY_SQL}"
)
# The plus sign keeps SQLite from walking a whole day when a client's few appointments are enough.
_WITH_CLIENTS = (
    "SELECT a.id FROM appointment_clients p JOIN appointments a ON a.id = p.appointment_id"
    f" WHERE p.client_id {in_list(':clients')} AND {_OVERLAPPING.replace('a.starts_at', '+a.starts_at')}"
)
_IN_ROOM = f"SELECT a.id FROM appointments a WHERE a.room = :room AND a.site_id IS :site AND {_OVERLAPPING}"


def bookings_met(session: Session, booking: Booking, margin: timedelta = timedelta()) -> list[Booking]:
    """The appointments that overlap `booking` and share its practitioner, its room or one of its clients.

    With a `margin` also what the practitioner has within it before and after. One without length is read as
    if it took a minute, and so are the others.
    """
    booking = lasting(booking)
    queries = [_WITH_PRACTITIONER, _WITH_CLIENTS, *([_IN_ROOM] if booking.room else [])]
    return read_bookings(
        session,
        f"a.id <> :itself AND a.id IN ({' UNION '.join(queries)})",
        {
            "itself": booking.id,
            "user": booking.practitioner_id,
            "site": booking.site_id,
            "room": booking.room,
            "clients": json_list(booking.client_ids),
            "earliest": stored_moment(booking.starts - LONGEST - margin),
            "since": stored_moment(booking.starts - margin),
            "until": stored_moment(booking.ends + margin),
            "starts": stored_moment(booking.starts),
            "ends": stored_moment(booking.ends),
        },
    )
