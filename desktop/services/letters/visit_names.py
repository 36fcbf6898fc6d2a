"""The names that letters use of a visit: its site and its type."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.models import Appointment, AppointmentType, Site


def named_appointments(session: Session, ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The site and the type of appointments, by id."""
    rows = session.execute(
        select(Appointment.id, func.coalesce(Site.name, ""), func.coalesce(AppointmentType.name, ""))
        .outerjoin(Site, Site.id == Appointment.site_id)
        .outerjoin(AppointmentType, AppointmentType.id == Appointment.appointment_type_id)
        .where(in_ids(Appointment.id, list(ids)))
    )
    return {row_id: (site, type_name) for row_id, site, type_name in rows}
