"""Appointments as bookings for the rules: the only place that reads them, by what they may overlap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, and_, or_, text
from sqlalchemy.orm import Session

from desktop.database.driver import driver_of
from desktop.database.in_ids import in_list, json_list
from desktop.models import BUSY_SQL, BUSY_STATUSES, CLAIM_KINDS, OPEN_SQL, Appointment, AppointmentStatus
from desktop.models.base import stored_moment
from desktop.rules.calendar import Booking
from desktop.rules.clash_list import Calendars
from desktop.rules.presence import NOWHERE

LONGEST = timedelta(days=1)
"""The longest appointment: one that covers a moment began at most this long before it."""

_CLAIM_SITES = "SELECT DISTINCT site_id FROM provider_numbers WHERE number <> '' AND kind IN ({})".format(
    ", ".join(f"'{kind}'" for kind in CLAIM_KINDS)
)
"""The sites for which the practice records the provider numbers that Medicare or DVA is claimed under."""

_CLAIMING = (
    f"SELECT id FROM clients WHERE (medicare_number <> '' OR dva_number <> '') AND id {in_list(':ids')}"
)

_BEYOND = "bookings beyond"
"""The key under which a session keeps them."""

_BUSY = {status.value for status in BUSY_STATUSES}


def read_bookings(
    session: Session, where: str, values: Mapping[str, Any], *, with_clients: bool = True
) -> list[Booking]:
    """The appointments `a` that meet the SQL condition `where`, in order of time.

    Reading the clients doubles the cost; without them `client_ids` is empty.
    """
    driver = driver_of(session)
    chosen = f"FROM appointments a WHERE {where}"
    clients = _taking_part(driver, chosen, values) if with_clients else {}
    disciplines: dict[int, str] = dict(
        driver.execute("SELECT id, discipline FROM appointment_types").fetchall()
    )
    claim_sites = {site_id for (site_id,) in driver.execute(_CLAIM_SITES).fetchall()}
    claiming = _claiming(driver, clients, claim_sites)
    rows = driver.execute(
        "SELECT a.id, a.starts_at, a.ends_at, a.user_id, a.site_id, a.room, a.status,"
        f" a.appointment_type_id, a.series_id {chosen} ORDER BY a.starts_at, a.id",
        dict(values),
    )
    moment = datetime.fromisoformat
    return [
        Booking(
            id=row_id,
            starts=moment(starts),
            ends=moment(ends),
            practitioner_id=user_id,
            site_id=site_id,
            room=room,
            client_ids=clients.get(row_id, ()),
            takes_time=status in _BUSY,
            discipline=disciplines.get(type_id, ""),
            series_id=series_id,
            claims=site_id in claim_sites and not claiming.isdisjoint(clients.get(row_id, ())),
        )
        for row_id, starts, ends, user_id, site_id, room, status, type_id, series_id in rows
    ]


def read_calendars(session: Session, where: str, values: Mapping[str, Any]) -> Calendars:
    """The appointments `a` that meet the SQL condition `where` and take time, as columns of integers."""
    rows = driver_of(session).execute(
        f"SELECT a.id, a.user_id, coalesce(a.site_id, {NOWHERE}), unixepoch(a.starts_at) / 60,"
        " max(unixepoch(a.ends_at), unixepoch(a.starts_at) + 60) / 60"
        f" FROM appointments a WHERE {where} AND a.{BUSY_SQL} ORDER BY a.user_id, a.starts_at, a.id",
        dict(values),
    )
    columns = np.fromiter(chain.from_iterable(rows), dtype=np.int64).reshape(-1, 5)
    return Calendars(*columns.T)


def _taking_part(driver: Any, chosen: str, values: Mapping[str, Any]) -> dict[int, tuple[int, ...]]:
    """The clients of each chosen appointment, by its id, in the order in which they were added."""
    clients: defaultdict[int, tuple[int, ...]] = defaultdict(tuple)
    for appointment_id, client_id in driver.execute(
        "SELECT appointment_id, client_id FROM appointment_clients"
        f" WHERE appointment_id IN (SELECT a.id {chosen}) ORDER BY id",
        dict(values),
    ):
        clients[appointment_id] += (client_id,)
    return clients


def _claiming(driver: Any, clients: Mapping[int, tuple[int, ...]], claim_sites: set[int]) -> set[int]:
    """The clients, among these, for whom Medicare or DVA is claimed; not looked for if no site claims."""
    if not claim_sites:
        return set()
    ids = set(chain.from_iterable(clients.values()))
    return {i for (i,) in driver.execute(_CLAIMING, {"ids": json_list(ids)})}


def is_still_open(since: datetime) -> ColumnElement[bool]:
    """The condition that an appointment is open and starts at `since` or later, or is on the waiting list.

    A user who becomes inactive must not keep such appointments (rule 3).
    """
    waits = Appointment.status == AppointmentStatus.WAITING_LIST
    return and_(text(f"appointments.{OPEN_SQL}"), or_(Appointment.starts_at >= since, waits))


def bookings_of(session: Session, user_id: int, since: datetime, until: datetime | None) -> list[Booking]:
    """The open appointments of one user that start at `since` or later and before `until`, with their
    clients.

    Without `until` also those on the waiting list, whatever their date: nobody comes back to see to them.
    """
    begins = "a.starts_at >= :since"
    if until is None:
        begins = f"({begins} OR a.status = '{AppointmentStatus.WAITING_LIST}')"
    return read_bookings(
        session,
        f"{OPEN_SQL} AND a.user_id = :user AND {begins} AND a.starts_at < :until",
        {
            "user": user_id,
            "since": stored_moment(since),
            "until": stored_moment(until or datetime.max),
        },
    )


def bookings_beyond(session: Session, user_ids: Collection[int], moment: datetime) -> list[Booking]:
    """The open appointments of these users that end after `moment`, however long ago they began.

    Without their clients.
    """
    kept: _Beyond | None = session.info.get(_BEYOND)
    if kept is not None and kept.answers(user_ids, moment):
        return kept.of(user_ids)
    return read_bookings(
        session,
        f"{OPEN_SQL} AND a.user_id {in_list(':users')} AND a.ends_at > :moment",
        {"users": json_list(user_ids), "moment": stored_moment(moment)},
        with_clients=False,
    )


def keep_bookings_beyond(session: Session, user_ids: Collection[int], moment: datetime) -> None:
    """Read them once, for everything that asks with this moment: many plans share one consistent picture.

    The session must be read-only.
    """
    bookings = bookings_beyond(session, user_ids, moment)
    session.info[_BEYOND] = _Beyond(frozenset(user_ids), moment, bookings)


@dataclass(frozen=True)
class _Beyond:
    """The bookings that were read for all of these users."""

    user_ids: frozenset[int]
    moment: datetime
    bookings: list[Booking]

    def answers(self, user_ids: Collection[int], moment: datetime) -> bool:
        return moment == self.moment and self.user_ids.issuperset(user_ids)

    def of(self, user_ids: Collection[int]) -> list[Booking]:
        return [booking for booking in self.bookings if booking.practitioner_id in user_ids]


def calendars_beyond(session: Session, user_ids: Iterable[int], moment: datetime) -> Calendars:
    """The same as columns, for those that take time."""
    return read_calendars(
        session,
        f"{OPEN_SQL} AND a.user_id {in_list(':users')} AND a.ends_at > :moment",
        {"users": json_list(user_ids), "moment": stored_moment(moment)},
    )


def bookings_around(
    session: Session, moved: Iterable[Booking], *, without_them: bool = False
) -> list[Booking]:
    """The open appointments that a moved one could overlap in its room or with its clients, on its days.

    `without_them` leaves out the moved ones, which are most of them.
    """
    moved = list(moved)
    days = sorted({b.starts.date().isoformat() for b in moved})
    if not days:
        return []
    return read_bookings(
        session,
        f"{OPEN_SQL} AND a.starts_at >= :first AND a.starts_at < :last AND NOT a.id {in_list(':without')} AND"
        f" (a.room <> '' AND a.room {in_list(':rooms')} OR a.id IN"
        f" (SELECT appointment_id FROM appointment_clients WHERE client_id {in_list(':clients')}))",
        {
            "first": days[0],
            "last": f"{days[-1]}~",
            "without": json_list([b.id for b in moved] if without_them else []),
            "rooms": json_list(_rooms_of(moved)),
            "clients": json_list(_clients_of(moved)),
        },
    )


def _rooms_of(bookings: Iterable[Booking]) -> list[str]:
    return sorted({booking.room for booking in bookings if booking.room})


def _clients_of(bookings: Iterable[Booking]) -> list[int]:
    return sorted(set(chain.from_iterable(booking.client_ids for booking in bookings)))


def is_claimed(session: Session, booking: Booking) -> bool:
    """Whether a client of a booking claims from Medicare or DVA, and its site records provider numbers."""
    connection = session.connection()
    sites = {site_id for (site_id,) in connection.exec_driver_sql(_CLAIM_SITES)}
    if booking.site_id not in sites:
        return False
    ids = {"ids": json_list(booking.client_ids)}
    return connection.exec_driver_sql(_CLAIMING, ids).first() is not None
