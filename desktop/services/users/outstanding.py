"""Clients and appointments that prevent making a user inactive (rule 3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.name_sql import spoken_name_sql
from desktop.errors import Refused
from desktop.language import say
from desktop.models import Appointment, AppointmentClient, Client, ClientStatus
from desktop.rules.dates.format import moment_text
from desktop.rules.text import count, joined, listed_name
from desktop.services.calendar.bookings import is_still_open


@dataclass(frozen=True)
class HeldClient:
    """A Current client whose case manager the user is."""

    id: int
    reference: str
    name: str


@dataclass(frozen=True)
class HeldAppointment:
    """An open appointment from today on, or on the waiting list. `clients` is their names, or empty."""

    id: int
    reference: str
    starts_at: datetime
    clients: str


@dataclass(frozen=True)
class Blockers:
    """What a user still holds; true if there is anything."""

    clients: tuple[HeldClient, ...]
    appointments: tuple[HeldAppointment, ...]

    def __bool__(self) -> bool:
        return bool(self.clients or self.appointments)

    @property
    def counted(self) -> str:
        """`12 current clients and 30 upcoming appointments`, leaving out zeros."""
        counts = (
            (len(self.clients), count(len(self.clients), "current client")),
            (len(self.appointments), count(len(self.appointments), "upcoming appointment")),
        )
        return joined([counted for n, counted in counts if n])

    @property
    def lines(self) -> tuple[str, ...]:
        clients = (
            say("Client {name} ({reference})", name=c.name, reference=c.reference) for c in self.clients
        )
        visits = (
            f"{moment_text(a.starts_at)}  {a.clients or 'no client'} ({a.reference})"
            for a in self.appointments
        )
        return (*clients, *visits)


class StillHolds(Refused):
    """Rule 3: a user with Current clients or upcoming open appointments. The wizard is the way out."""

    def __init__(self, user_id: int, sentence: str, blockers: Blockers, *, can_override: bool) -> None:
        super().__init__(sentence, blockers.lines)
        self.user_id = user_id
        self.blockers = blockers
        self.can_override = can_override


def blockers(session: Session, user_id: int, today: date) -> Blockers:
    """The user's Current clients, and their open appointments from today on or on the waiting list."""
    clients = session.execute(
        select(Client.id, Client.reference, Client.first_name, Client.last_name)
        .where(Client.case_manager_id == user_id, Client.status == ClientStatus.CURRENT)
        .order_by(Client.sort_name, Client.id)
    ).all()
    names = func.group_concat(spoken_name_sql(Client), ", ")
    appointments = session.execute(
        select(Appointment.id, Appointment.reference, Appointment.starts_at, names)
        .outerjoin(AppointmentClient, AppointmentClient.appointment_id == Appointment.id)
        .outerjoin(Client, Client.id == AppointmentClient.client_id)
        .where(
            Appointment.user_id == user_id,
            is_still_open(datetime.combine(today, time.min)),
        )
        .group_by(Appointment.id)
        .order_by(Appointment.starts_at, Appointment.id)
    ).all()
    return Blockers(
        tuple(HeldClient(i, ref, listed_name(last, first)) for i, ref, first, last in clients),
        tuple(HeldAppointment(i, ref, at, known_as or "") for i, ref, at, known_as in appointments),
    )
