"""The search for appointments by client, by type, or by a word of their note."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy.orm import Session

from desktop.database.in_ids import in_list, json_list
from desktop.database.practice import Practice
from desktop.models import AppointmentStatus
from desktop.models.base import stored_moment
from desktop.rules.text import fold
from desktop.services.clients.search import all_ids
from desktop.services.clients.search_query import ClientQuery

MOST = 2_000
"""The most matches before a moment, and from it on: more than anybody steps through."""
_LEAST = 2
"""The shortest text that is searched for."""
_NOT_DRAWN = json_list([AppointmentStatus.CANCELLED, AppointmentStatus.WAITING_LIST])

_FIND = (
    "SELECT id, user_id, starts_at FROM appointments WHERE (id IN"
    f" (SELECT appointment_id FROM appointment_clients WHERE client_id {in_list(':clients')})"
    f" OR appointment_type_id {in_list(':types')} OR instr(lower(notes), lower(:text)))"
    f" AND status NOT {in_list(':hidden')} AND starts_at {{side}} :around"
    f" ORDER BY starts_at {{way}}, id {{way}} LIMIT {MOST}"
)


class Match(NamedTuple):
    """An appointment that was found."""

    id: int
    user_id: int
    starts_at: datetime


def find_appointments(practice: Practice, text: str, around: datetime) -> tuple[Match, ...]:
    """The matches nearest to `around`, in order of time; grows with the practice, so it is slow work.

    Cancelled appointments and the waiting list, which no calendar shows, are left out.
    """
    wanted = text.strip()
    if len(wanted) < _LEAST:
        return ()
    with practice.read() as session:
        told = {
            "clients": json_list(all_ids(session, ClientQuery(wanted, status=None))),
            "types": json_list(_types(session, wanted)),
            "text": wanted,
            "hidden": _NOT_DRAWN,
            "around": stored_moment(around),
        }
        connection = session.connection()
        before = connection.exec_driver_sql(_FIND.format(side="<", way="DESC"), told).all()
        after = connection.exec_driver_sql(_FIND.format(side=">=", way="ASC"), told).all()
    rows = (*reversed(before), *after)
    return tuple(Match(row_id, user_id, datetime.fromisoformat(at)) for row_id, user_id, at in rows)


def _types(session: Session, wanted: str) -> list[int]:
    rows = session.connection().exec_driver_sql("SELECT id, name FROM appointment_types")
    return [type_id for type_id, name in rows if fold(wanted) in fold(name)]
