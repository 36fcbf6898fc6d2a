"""The details of an appointment: read from its rows, checked, and written back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
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
from desktop.rules.dates.boundaries import is_upcoming
from desktop.rules.dates.format import day_text
from desktop.rules.record_checks import visit_fault
from desktop.rules.text import listed_name, spoken_name
from desktop.services.practice.differences import differences


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

    @property
    def is_open(self) -> bool:
        return self.status in OPEN_STATUSES

    def is_ahead(self, today: date) -> bool:
        """Whether it is open, and starts today or later."""
        return self.is_open and is_upcoming(self.starts_at, today)

    def is_to_come(self, today: date) -> bool:
        """Whether it starts today or later, or waits for a time."""
        return is_upcoming(self.starts_at, today) or self.status is AppointmentStatus.WAITING_LIST


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
    if not details.is_open:
        return
    left = session.scalars(
        select(Client)
        .where(in_ids(Client.id, coming), Client.status != ClientStatus.CURRENT)
        .order_by(Client.sort_name)
    ).first()
    if left is not None:
        raise _not_bookable(left)


def _not_bookable(left: Client) -> UserError:
    name = spoken_name(left.first_name, left.last_name)
    if left.status is ClientStatus.DECEASED:
        return UserError(say("{name} has died and cannot be booked. Choose another client.", name=name))
    return UserError(
        say("The file of {name} is closed. Set the client's status to Current first, then book.", name=name)
    )


def stored_in(session: Session, appointment_id: int) -> StoredAppointment:
    """The same as `appointment`, inside a transaction."""
    found = session.get(Appointment, appointment_id, populate_existing=True)
    if found is None:
        raise UserError(say("This appointment is not there any more. Somebody may have undone it."))
    clients = _clients_of(session, appointment_id)
    details = AppointmentDetails(
        user_id=found.user_id,
        starts_at=found.starts_at,
        ends_at=found.ends_at,
        client_ids=tuple(clients),
        appointment_type_id=found.appointment_type_id,
        site_id=found.site_id,
        room=found.room,
        status=found.status,
        notes=found.notes,
    )
    practitioner = session.get_one(User, found.user_id)
    return StoredAppointment(
        found.id, found.reference, details, tuple(clients.values()),
        practitioner.name, found.series_id, found.cancel_reason, found.overlap_reason,
    )  # fmt: skip


def _clients_of(session: Session, appointment_id: int) -> dict[int, str]:
    """The names of an appointment's clients by id, in the order in which they were added."""
    rows = session.execute(
        select(Client.id, Client.first_name, Client.last_name)
        .join(AppointmentClient, AppointmentClient.client_id == Client.id)
        .where(AppointmentClient.appointment_id == appointment_id)
        .order_by(AppointmentClient.id)
    )
    return {client_id: listed_name(last, first) for client_id, first, last in rows}


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
    stored = _client_rows(work.session, appointment_id)
    missing, gone = differences(stored, [(client_id,) for client_id in client_ids])

    def of_appointment(_: object) -> str:
        return f"appointments:{appointment_id}"

    work.delete(AppointmentClient, gone, subject=of_appointment)
    work.insert(
        AppointmentClient,
        [{"appointment_id": appointment_id, "client_id": client_id} for (client_id,) in missing],
        subject=of_appointment,
    )


def _client_rows(session: Session, appointment_id: int) -> dict[int, tuple[int]]:
    """The client in each row of an appointment's, by the row's id."""
    rows = session.execute(
        select(AppointmentClient.id, AppointmentClient.client_id).where(
            AppointmentClient.appointment_id == appointment_id
        )
    )
    return {row_id: (client_id,) for row_id, client_id in rows}


def described(session: Session, details: AppointmentDetails) -> str:
    """`Mon 23 Nov 2026, 09:00, with Priya Nair`, for the record of operations."""
    practitioner = session.get_one(User, details.user_id)
    return f"{day_text(details.starts_at.date())}, {details.starts_at:%H:%M}, with {practitioner.name}"
