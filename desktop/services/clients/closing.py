"""Open appointments of a client who becomes Closed or Deceased: listed, then cancelled or kept on purpose (rule 14)."""

from __future__ import annotations

import enum
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import Refused
from desktop.language import later, say
from desktop.models import Appointment, AppointmentClient, Client, ClientStatus, User
from desktop.rules.dates.format import moment_text
from desktop.rules.text import count, spoken_name
from desktop.services.calendar.appointments import cancel_in
from desktop.services.calendar.bookings import is_still_open
from desktop.services.calendar.details import stored_in

CANCEL_REASONS = {
    ClientStatus.DECEASED: later("The client has died"),
    ClientStatus.CLOSED: later("The client's file was closed"),
}


class OpenVisits(enum.Enum):
    """What becomes of a client's open appointments when they leave."""

    CANCEL = enum.auto()
    KEEP = enum.auto()


@dataclass(frozen=True, slots=True)
class OpenVisit:
    """An open appointment from today on, or on the waiting list."""

    id: int
    reference: str
    starts_at: datetime
    user_id: int
    practitioner: str

    @property
    def words(self) -> str:
        return say(
            "{starts_at} with {practitioner} ({reference})",
            starts_at=moment_text(self.starts_at),
            practitioner=self.practitioner,
            reference=self.reference,
        )


class StillBooked(Refused):
    """A client would be Closed or Deceased with open appointments; calling again with `OpenVisits` decides on them."""

    def __init__(self, name: str, status: ClientStatus, visits: tuple[OpenVisit, ...]) -> None:
        has = say(
            "{name} still has {appointments}", name=name, appointments=count(len(visits), "open appointment")
        )
        super().__init__(
            say(
                "{has}. Cancel them together with the change to {status}, or keep them.",
                has=has,
                status=say(status.value),
            ),
            tuple(visit.words for visit in visits),
        )
        self.visits = visits


def open_visits(session: Session, client_ids: Collection[int], today: date) -> tuple[OpenVisit, ...]:
    """The open appointments of these clients, from `today` on or on the waiting list, in order of time."""
    theirs = select(AppointmentClient.appointment_id).where(in_ids(AppointmentClient.client_id, client_ids))
    rows = session.execute(
        select(Appointment.id, Appointment.reference, Appointment.starts_at, User)
        .join(User, User.id == Appointment.user_id)
        .where(is_still_open(datetime.combine(today, time.min)), Appointment.id.in_(theirs))
        .order_by(Appointment.starts_at, Appointment.id)
    )
    return tuple(OpenVisit(row_id, reference, at, user.id, user.name) for row_id, reference, at, user in rows)


def settle_open_visits(
    work: UnitOfWork, client_id: int, status: ClientStatus, decided: OpenVisits | None
) -> None:
    """Cancel or keep, as decided, the open appointments of a client who gets this status.

    Raises StillBooked if there are some and nothing was decided. From a group only the client is removed.
    """
    if status is ClientStatus.CURRENT or decided is OpenVisits.KEEP:
        return
    visits = open_visits(work.session, [client_id], work.now.date())
    if not visits:
        return
    if decided is None:
        found = work.session.get_one(Client, client_id)
        raise StillBooked(spoken_name(found.first_name, found.last_name), status, visits)
    _cancel(work, client_id, [visit.id for visit in visits], say(CANCEL_REASONS[status]))


def _cancel(work: UnitOfWork, client_id: int, appointment_ids: Collection[int], reason: str) -> None:
    """Cancel the appointments of this client alone, and take the client out of the others."""
    stored = [stored_in(work.session, appointment_id) for appointment_id in appointment_ids]
    alone = [one for one in stored if set(one.details.client_ids) == {client_id}]
    cancel_in(work, alone, reason)
    _leave_groups(work, client_id, [one.id for one in stored if one not in alone])


def _leave_groups(work: UnitOfWork, client_id: int, appointment_ids: Collection[int]) -> None:
    rows = work.session.execute(
        select(AppointmentClient.id, AppointmentClient.appointment_id).where(
            AppointmentClient.client_id == client_id,
            in_ids(AppointmentClient.appointment_id, appointment_ids),
        )
    ).all()
    of = {row.id: f"appointments:{row.appointment_id}" for row in rows}
    work.delete(AppointmentClient, of, subject=lambda row: of[row["id"]])
    sequences = work.stored("appointments", ("sequence",), appointment_ids)
    work.update(Appointment, {i: {"sequence": sequence + 1} for i, (sequence,) in sequences.items()})


def open_visits_of_left(session: Session, today: date) -> dict[int, str]:
    """The references, by id, of open appointments with a client who is Closed or Deceased."""
    theirs = (
        select(AppointmentClient.appointment_id)
        .join(Client, Client.id == AppointmentClient.client_id)
        .where(Client.status != ClientStatus.CURRENT)
    )
    found = select(Appointment.id, Appointment.reference).where(
        is_still_open(datetime.combine(today, time.min)), Appointment.id.in_(theirs)
    )
    return dict(session.execute(found.order_by(Appointment.starts_at, Appointment.id)).all())
