"""Appointments in words, read in bulk: who is seen, when, where and for what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from desktop.database.driver import driver_of
from desktop.database.in_ids import in_list, json_list
from desktop.database.name_sql import listed_name_sql
from desktop.models import OPEN_SQL, AppointmentStatus
from desktop.models.base import stored_moment
from desktop.services.calendar.bookings import LONGEST


def _other(ours: str, theirs: str) -> str:
    """The practitioner of the other appointment of a joint visit, in SQL."""
    return (
        f"(SELECT trim(u.first_name || ' ' || u.last_name) FROM joint_visits j JOIN appointments o ON o.id = j.{theirs}"
        f" JOIN users u ON u.id = o.user_id WHERE j.{ours} = a.id AND o.{OPEN_SQL} LIMIT 1)"
    )


_SELECT = (
    "SELECT a.id, a.user_id, a.starts_at, a.ends_at, a.status,"
    f" coalesce((SELECT group_concat({listed_name_sql('c')}, '; ') FROM appointment_clients p"
    " JOIN clients c ON c.id = p.client_id WHERE p.appointment_id = a.id),"
    f" (SELECT group_concat({listed_name_sql('c')}, '; ') FROM joint_visits j"
    " JOIN clients c ON c.id = j.client_id WHERE j.beside_id = a.id)),"
    " coalesce(t.name, ''), coalesce(t.colour, ''), coalesce(s.name, ''), a.room, a.series_id,"
    " a.overlap_reason,"
    f" coalesce({_other('beside_id', 'appointment_id')}, {_other('appointment_id', 'beside_id')}, '')"
    " FROM appointments a LEFT JOIN appointment_types t ON t.id = a.appointment_type_id"
    " LEFT JOIN sites s ON s.id = a.site_id WHERE "
)
_STATUSES = {status.value: status for status in AppointmentStatus}


class Entry(NamedTuple):
    """An appointment as the calendar shows it. `clients` reads `Nguyen, Ava; Kaur, Jas`; `colour` is `#rrggbb`.

    Missing texts are empty and missing ids None. `beside` is the other practitioner of a joint visit.
    """

    id: int
    user_id: int
    starts_at: datetime
    ends_at: datetime
    status: AppointmentStatus
    clients: str
    type_name: str
    colour: str
    site_name: str
    room: str
    series_id: int | None
    overlap_reason: str
    beside: str = ""


def entries_of(session: Session, ids: Iterable[int]) -> dict[int, Entry]:
    """The appointments of these ids, by id."""
    rows = driver_of(session).execute(f"{_SELECT} a.id {in_list()}", (json_list(sorted(ids)),))
    return {entry.id: entry for entry in _read(rows)}


def entries_between(
    session: Session, user_ids: Sequence[int], begin: datetime, end: datetime, *, waiting: bool = False
) -> tuple[Entry, ...]:
    """The appointments of these users that overlap [begin, end), in order of time, or their waiting list."""
    condition = f"AND a.status = '{AppointmentStatus.WAITING_LIST}'" if waiting else ""
    rows = driver_of(session).execute(
        f"{_SELECT} a.user_id {in_list(':ids')}"
        " AND a.starts_at >= :earliest AND a.starts_at < :end AND (a.ends_at > :begin OR a.starts_at >= :begin)"
        f" {condition} ORDER BY +a.starts_at, a.id",
        {
            "ids": json_list(user_ids),
            "earliest": stored_moment(begin - LONGEST),
            "begin": stored_moment(begin),
            "end": stored_moment(end),
        },
    )
    return tuple(_read(rows))


def _read(rows: Iterable[Any]) -> Iterator[Entry]:
    moment = datetime.fromisoformat
    for row_id, user_id, starts, ends, status, clients, *others in rows:
        yield Entry(row_id, user_id, moment(starts), moment(ends), _STATUSES[status], clients or "", *others)
