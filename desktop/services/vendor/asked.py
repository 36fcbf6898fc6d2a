"""What one leaving asks of the vendor: which clients and appointments, from whom to whom.

People are given by reference. Clients' initials are added only if the supervisor asks for them.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import Appointment, AppointmentDecision, Client, User, VendorItem
from desktop.services.letters.case_news import CaseNews, VisitChange, VisitNews
from desktop.services.letters.news import news_in


class ItemKind(enum.StrEnum):
    CLIENTS = "clients"
    APPOINTMENTS = "appointments"


class ItemState(enum.StrEnum):
    """How far the vendor is, as of the last comparison."""

    OPEN = "open"
    DONE = "done"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class AskedClient:
    """A client whose case manager is to change. `initials` are empty unless they were asked for."""

    client_id: int
    reference: str
    initials: str
    present: User
    new: User


@dataclass(frozen=True, slots=True)
class AskedAppointment:
    """An appointment that is to change. `new` and `new_time` are None if it is cancelled.

    One that `waits` goes to the new practitioner's waiting list: its time no longer counts.
    """

    appointment_id: int
    reference: str
    was: datetime
    site: str
    present: User
    new: User | None
    new_time: datetime | None
    cancel_reason: str
    waits: bool = False

    @property
    def cancelled(self) -> bool:
        return self.new is None


@dataclass(frozen=True)
class VendorAsk:
    """Everything that one leaving asks of the vendor, in the order of names and of time."""

    leaver: User
    last_day: date
    clients: tuple[AskedClient, ...]
    appointments: tuple[AskedAppointment, ...]

    def only(self, client_ids: Iterable[int], appointment_ids: Iterable[int]) -> VendorAsk:
        """The part of it about these clients and appointments."""
        clients, appointments = set(client_ids), set(appointment_ids)
        return VendorAsk(
            self.leaver,
            self.last_day,
            tuple(asked for asked in self.clients if asked.client_id in clients),
            tuple(asked for asked in self.appointments if asked.appointment_id in appointments),
        )


def asked_in(session: Session, offboarding_id: int, *, initials: bool = False) -> VendorAsk:
    """What one leaving asks of the vendor. Raises UserError if nothing came of it."""
    news = news_in(session, offboarding_id)
    return VendorAsk(
        news.leaver,
        news.last_day,
        tuple(_asked_clients(session, news, initials)),
        tuple(_asked_appointments(session, news)),
    )


def open_part(session: Session, offboarding_id: int, *, initials: bool = False) -> VendorAsk:
    """The part that the last comparison did not find done; all of it if there was none."""
    asked = asked_in(session, offboarding_id, initials=initials)
    done = {
        (row.kind, row.record_id)
        for row in session.scalars(select(VendorItem).where(VendorItem.offboarding_id == offboarding_id))
        if row.state == ItemState.DONE
    }
    return asked.only(
        (c.client_id for c in asked.clients if (ItemKind.CLIENTS, c.client_id) not in done),
        (
            a.appointment_id
            for a in asked.appointments
            if (ItemKind.APPOINTMENTS, a.appointment_id) not in done
        ),
    )


def forget_unasked(work: UnitOfWork, offboarding_id: int, asked: VendorAsk) -> None:
    """Drop what was once asked and no longer is, because the plan or the practice has changed."""
    wanted = {(ItemKind.CLIENTS, c.client_id) for c in asked.clients}
    wanted |= {(ItemKind.APPOINTMENTS, a.appointment_id) for a in asked.appointments}
    rows = work.session.scalars(select(VendorItem).where(VendorItem.offboarding_id == offboarding_id))
    work.delete(VendorItem, [row.id for row in rows if (row.kind, row.record_id) not in wanted])


def _asked_clients(session: Session, news: CaseNews, initials: bool) -> Iterator[AskedClient]:
    found = session.scalars(
        select(Client).where(in_ids(Client.id, news.clients)).order_by(Client.sort_name, Client.id)
    )
    for client in found:
        recipient_id = news.clients[client.id].recipient_id
        if recipient_id is None:
            continue
        letters = f"{client.first_name[:1]}{client.last_name[:1]}" if initials else ""
        yield AskedClient(client.id, client.reference, letters, news.leaver, news.users[recipient_id])


def _asked_appointments(session: Session, news: CaseNews) -> Iterator[AskedAppointment]:
    visits = [visit for visit in news.visits.values() if visit.change is not VisitChange.STAYS]
    rows = session.execute(
        select(Appointment.id, Appointment.reference, Appointment.cancel_reason).where(
            in_ids(Appointment.id, [visit.appointment_id for visit in visits])
        )
    )
    named = {row_id: (reference, reason) for row_id, reference, reason in rows}
    planned = _planned_reasons(session, news.offboarding_id)
    for visit in sorted(visits, key=lambda visit: (visit.was, visit.appointment_id)):
        reference, reason = named[visit.appointment_id]
        if not _is_left(news, visit):
            reason = reason or planned.get(visit.appointment_id, "")
            yield _asked_appointment(news, visit, reference, reason)


def _is_left(news: CaseNews, visit: VisitNews) -> bool:
    """Whether nothing is to change there: the leaver still has it, at its time."""
    return visit.user_id == news.leaver_id and visit.change in _KEPT


_KEPT = frozenset({VisitChange.TRANSFERRED, VisitChange.STILL_WAITING})
_WAITING = frozenset({VisitChange.WAITING, VisitChange.STILL_WAITING})


def _asked_appointment(news: CaseNews, visit: VisitNews, reference: str, reason: str) -> AskedAppointment:
    cancelled = visit.change is VisitChange.CANCELLED or visit.user_id is None
    return AskedAppointment(
        appointment_id=visit.appointment_id,
        reference=reference,
        was=visit.was,
        site=visit.site,
        present=news.leaver,
        new=None if cancelled else news.users[visit.user_id or 0],
        new_time=visit.starts_at if visit.change is VisitChange.MOVED else None,
        cancel_reason=(reason or f"{news.leaver.name} leaves") if cancelled else "",
        waits=not cancelled and visit.change in _WAITING,
    )


def _planned_reasons(session: Session, offboarding_id: int) -> Mapping[int, str]:
    rows = session.execute(
        select(AppointmentDecision.appointment_id, AppointmentDecision.reason).where(
            AppointmentDecision.offboarding_id == offboarding_id
        )
    )
    return dict(rows.all())
