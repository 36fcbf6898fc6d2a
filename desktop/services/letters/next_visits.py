"""The next visits of clients, with any practitioner."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.models import OPEN_SQL, Appointment, AppointmentClient


def next_visits(session: Session, client_ids: Iterable[int], today: date) -> dict[int, datetime]:
    """The first open visit from today on of each client who has one."""
    rows = session.execute(
        select(AppointmentClient.client_id, func.min(Appointment.starts_at))
        .join(Appointment, Appointment.id == AppointmentClient.appointment_id)
        .where(
            in_ids(AppointmentClient.client_id, list(client_ids)),
            Appointment.starts_at >= datetime.combine(today, time()),
            text(f"appointments.{OPEN_SQL}"),
        )
        .group_by(AppointmentClient.client_id)
    )
    return dict(rows.all())
