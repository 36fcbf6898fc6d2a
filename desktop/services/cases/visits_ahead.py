"""The next visits of the leaver's clients, and how many are left until the last day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.models import OPEN_SQL, Appointment, AppointmentClient, Offboarding
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.dates.format import short_moment_text

NEXT_VISITS_SHOWN = 3


@dataclass(frozen=True)
class Ahead:
    """The next visits with the leaver as words, and how many are left until the last day."""

    shown: str
    left: int


NONE_AHEAD = Ahead("", 0)


def visits_ahead(
    session: Session, found: Offboarding, client_ids: Sequence[int], today: date
) -> dict[int, Ahead]:
    """The upcoming visits of each client who has any."""
    over = first_moment_after(found.last_day)
    return {
        client_id: Ahead(
            "; ".join(short_moment_text(at) for at in times[:NEXT_VISITS_SHOWN]),
            sum(at < over for at in times),
        )
        for client_id, times in _visits(session, found, client_ids, today).items()
    }


def _visits(
    session: Session, found: Offboarding, client_ids: Sequence[int], today: date
) -> dict[int, list[datetime]]:
    """The open visits with the leaver from today on, by client, in order of time."""
    rows = session.execute(
        select(AppointmentClient.client_id, Appointment.starts_at)
        .join(Appointment, Appointment.id == AppointmentClient.appointment_id)
        .where(
            in_ids(AppointmentClient.client_id, client_ids),
            Appointment.user_id == found.leaver_id,
            Appointment.starts_at >= datetime.combine(today, datetime.min.time()),
            text(f"appointments.{OPEN_SQL}"),
        )
        .order_by(Appointment.starts_at, Appointment.id)
    )
    visits: dict[int, list[datetime]] = {}
    for client_id, starts_at in rows:
        visits.setdefault(client_id, []).append(starts_at)
    return visits
