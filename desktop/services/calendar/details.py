"""The details of an appointment: read from its rows, checked, and written back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    OPEN_STATUSES,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    Client,
    ClientStatus,
    User,
)
from desktop.rules.dates.format import day_text
from desktop.rules.record_checks import visit_fault
from desktop.rules.text import listed_name, spoken_name


@dataclass(frozen=True)
class AppointmentDetails:
    """Everything that a supervisor can enter for an appointment; `client_ids` is empty for a time without a
    client."""

    user_id: int
    starts_at: datetime
    ends_at: datetime
    client_ids: tuple[int, ...] = ()
    appointment_type_id: int | None = None
    site_id: int | None = None
    room: str = ""
    status: AppointmentStatus = AppointmentStatus.BOOKED
    notes: str = ""


@dataclass(frozen=True)
class StoredAppointment:
    """An appointment as the practice knows it now; `client_names` are in the order of the ids."""

    id: int
    reference: str
    details: AppointmentDetails
    client_names: tuple[str, ...]
    practitioner: str
    series_id: int | None
    cancel_reason: str
    overlap_reason: str


def check_details(session: Session, details: AppointmentDetails) -> None:
    """Raises UserError for what cannot be stored."""
    if fault := visit_fault(details.starts_at, details.ends_at):
        raise UserError(say("The appointment {clause}. {remedy}", clause=fault.clause, remedy=fault.remedy))
    known = session.scalars(select(Client.id).where(Client.id.in_(details.client_ids))).all()
    if len(known) < len(set(details.client_ids)):
        raise UserError(say("One of the clients is not in this practice any more. Choose the clients again."))


def check_clients(session: Session, details: AppointmentDetails, coming: Collection[int]) -> None:
    """Raises UserError if an open appointment is booked for somebody Closed or Deceased (rule 14).

    `coming` are the clients for whom it is newly booked.
    """
    if details.status not in OPEN_STATUSES:
        return
    left = session.scalars(
        select(Client)
        .where(in_ids(Client.id, coming), Client.status != ClientStatus.CURRENT)
        .order_by(Client.sort_name)
    ).first()
    if left is None:
        return
    name = spoken_name(left.first_name, left.last_name)
    if left.status is ClientStatus.DECEASED:
        raise UserError(say("{name} has died and cannot be booked. Choose another client.", name=name))
    raise UserError(
        say("The file of {name} is closed. Set the client's status to Current first, then book.", name=name)
    )


def stored_in(session: Session, appointment_id: int) -> StoredAppointment:
    """The same as `appointment`, inside a transaction."""
    found = session.get(Appointment, appointment_id, populate_existing=True)
    if found is None:
        raise UserError(say("This appointment is not there any more. Somebody may have undone it."))
    clients = session.execute(
        select(Client.id, Client.first_name, Client.last_name)
        .join(AppointmentClient, AppointmentClient.client_id == Client.id)
        .where(AppointmentClient.appointment_id == appointment_id)
        .order_by(AppointmentClient.id)
    ).all()
    practitioner = session.get_one(User, found.user_id)
    details = AppointmentDetails(
        user_id=found.user_id,
        starts_at=found.starts_at,
        ends_at=found.ends_at,
        client_ids=tuple(client_id for client_id, *_ in clients),
        appointment_type_id=found.appointment_type_id,
        site_id=found.site_id,
        room=found.room,
        status=found.status,
        notes=found.notes,
    )
    return StoredAppointment(
        found.id, found.reference, details,
        tuple(listed_name(last, first) for _, first, last in clients),
        practitioner.name, found.series_id, found.cancel_reason, found.overlap_reason,
    )  # fmt: skip


def columns(details: AppointmentDetails) -> dict[str, Any]:
    """The appointment's own columns; its clients are separate rows."""
    return {
        "user_id": details.user_id,
        "starts_at": details.starts_at,
        "ends_at": details.ends_at,
        "appointment_type_id": details.appointment_type_id,
        "site_id": details.site_id,
        "room": details.room.strip(),
        "status": details.status,
        "notes": details.notes,
    }


def write_clients(work: UnitOfWork, appointment_id: int, client_ids: Sequence[int]) -> None:
    """Make these the clients of an appointment; those that stay keep their rows."""
    rows = work.session.execute(
        select(AppointmentClient.id, AppointmentClient.client_id).where(
            AppointmentClient.appointment_id == appointment_id
        )
    ).all()

    def of_appointment(_: object) -> str:
        return f"appointments:{appointment_id}"

    there = {client_id for _, client_id in rows}
    gone = [row_id for row_id, client_id in rows if client_id not in client_ids]
    new = [client_id for client_id in dict.fromkeys(client_ids) if client_id not in there]
    work.delete(AppointmentClient, gone, subject=of_appointment)
    work.insert(
        AppointmentClient,
        [{"appointment_id": appointment_id, "client_id": client_id} for client_id in new],
        subject=of_appointment,
    )


def described(session: Session, details: AppointmentDetails) -> str:
    """`Mon 23 Nov 2026, 09:00, with Priya Nair`, for the record of operations."""
    practitioner = session.get_one(User, details.user_id)
    return f"{day_text(details.starts_at.date())}, {details.starts_at:%H:%M}, with {practitioner.name}"
