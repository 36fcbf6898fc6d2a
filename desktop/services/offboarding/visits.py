"""What appointments are called: who is seen, when, where and for what, read for many at once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy.orm import Session

from desktop.models import AppointmentStatus


class Visit(NamedTuple):
    """An appointment in words. `clients` reads `Nguyen, Ava; Kaur, Jas`; texts are empty where there is none."""

    id: int
    reference: str
    starts_at: datetime
    ends_at: datetime
    status: AppointmentStatus
    clients: str
    type_name: str
    colour: str
    site_name: str
    room: str
    series_id: int | None


def visits(session: Session, ids: Iterable[int]) -> dict[int, Visit]:
    """The appointments of these ids."""
    rows = session.connection().exec_driver_sql(
        "SELECT a.id, a.reference, a.starts_at, a.ends_at, a.status,"
        " (SELECT group_concat(CASE WHEN c.first_name = '' THEN c.last_name"
        " ELSE c.last_name || ', ' || c.first_name END, '; ') FROM appointment_clients p"
        " JOIN clients c ON c.id = p.client_id WHERE p.appointment_id = a.id),"
        " coalesce(t.name, ''), coalesce(t.colour, ''), coalesce(s.name, ''), a.room, a.series_id"
        " FROM appointments a LEFT JOIN appointment_types t ON t.id = a.appointment_type_id"
        " LEFT JOIN sites s ON s.id = a.site_id WHERE a.id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    moment = datetime.fromisoformat
    return {
        row_id: Visit(
            row_id, reference, moment(starts), moment(ends), AppointmentStatus(status), clients or "", *others
        )
        for row_id, reference, starts, ends, status, clients, *others in rows
    }
