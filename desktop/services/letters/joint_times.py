"""The present joint visits of a leaving: when both practitioners see which client."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from desktop.models import OPEN_STATUSES, Appointment, JointVisit


@dataclass(frozen=True, slots=True)
class JointTime:
    """When the joint visit of one client is; `moved_from` is its earlier time, if it moved for this."""

    starts_at: datetime
    moved_from: datetime | None = None


def joint_times(session: Session, offboarding_id: int) -> dict[int, JointTime]:
    """The joint times by client, without any cancelled since or moved away from the new practitioner's
    time."""
    beside = aliased(Appointment)
    rows = session.execute(
        select(JointVisit.client_id, Appointment.starts_at, JointVisit.moved_from)
        .join(Appointment, Appointment.id == JointVisit.appointment_id)
        .join(beside, beside.id == JointVisit.beside_id)
        .where(
            JointVisit.offboarding_id == offboarding_id,
            Appointment.status.in_(OPEN_STATUSES),
            beside.status.in_(OPEN_STATUSES),
            beside.starts_at == Appointment.starts_at,
        )
    )
    return {client_id: JointTime(starts_at, moved_from) for client_id, starts_at, moved_from in rows}
