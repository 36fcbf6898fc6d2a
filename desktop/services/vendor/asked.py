"""What one leaving asks of the vendor: which clients and appointments, from whom to whom.

People are given by reference. Clients' initials are added only if the supervisor asks for them.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterator, Mapping, Sequence
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


Item = tuple[ItemKind, int]
"""One client or appointment by its id."""


@dataclass(frozen=True, slots=True)
class AskedClient:
    """A client whose case manager is to change. `initials` are empty unless they were asked for."""

    client_id: int
    reference: str
    initials: str
    present: User
    new: User

    @property
    def item(self) -> Item:
        return ItemKind.CLIENTS, self.client_id


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
    def item(self) -> Item:
        return ItemKind.APPOINTMENTS, self.appointment_id

    @property
    def cancelled(self) -> bool:
        return self.new is None

    @property
    def only_changes_hands(self) -> bool:
        """Whether it goes to somebody else at its own time."""
        return self.new is not None and self.new_time is None and not self.waits


@dataclass(frozen=True)
class VendorAsk:
    """Everything that one leaving asks of the vendor, in the order of names and of time."""

    leaver: User
    last_day: date
    clients: tuple[AskedClient, ...]
    appointments: tuple[AskedAppointment, ...]

    @property
    def everything(self) -> tuple[AskedClient | AskedAppointment, ...]:
        return (*self.clients, *self.appointments)

    @property
    def appointments_changing_hands(self) -> list[AskedAppointment]:
        return [asked for asked in self.appointments if asked.only_changes_hands]

    @property
    def other_appointments(self) -> list[AskedAppointment]:
        """Those that are cancelled, move or wait."""
        return [asked for asked in self.appointments if not asked.only_changes_hands]

    def without(self, done: Collection[Item]) -> VendorAsk:
        """The part of it that is not among these."""
        return VendorAsk(
            self.leaver,
            self.last_day,
            tuple(asked for asked in self.clients if asked.item not in done),
            tuple(asked for asked in self.appointments if asked.item not in done),
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
    kept = kept_items(session, offboarding_id)
    return asked.without({item for item, row in kept.items() if row.state == ItemState.DONE})


def kept_items(session: Session, offboarding_id: int) -> dict[Item, VendorItem]:
    """What is kept about each item that was asked for or compared."""
    rows = session.scalars(select(VendorItem).where(VendorItem.offboarding_id == offboarding_id))
    return {(ItemKind(row.kind), row.record_id): row for row in rows}


def new_item(offboarding_id: int, item: Item) -> dict[str, object]:
    """The row of an item about which nothing is kept yet."""
    kind, record_id = item
    return {"offboarding_id": offboarding_id, "kind": kind.value, "record_id": record_id}


def forget_unasked(work: UnitOfWork, offboarding_id: int, asked: VendorAsk) -> None:
    """Drop what was once asked and no longer is, because the plan or the practice has changed."""
    wanted = {one.item for one in asked.everything}
    kept = kept_items(work.session, offboarding_id)
    work.delete(VendorItem, [row.id for item, row in kept.items() if item not in wanted])


def _asked_clients(session: Session, news: CaseNews, initials: bool) -> Iterator[AskedClient]:
    found = session.scalars(
        select(Client).where(in_ids(Client.id, news.clients)).order_by(Client.sort_name, Client.id)
    )
    for client in found:
        recipient_id = news.clients[client.id].recipient_id
        if recipient_id is not None:
            letters = _initials(client) if initials else ""
            yield AskedClient(client.id, client.reference, letters, news.leaver, news.users[recipient_id])


def _initials(client: Client) -> str:
    return f"{client.first_name[:1]}{client.last_name[:1]}"


def _asked_appointments(session: Session, news: CaseNews) -> Iterator[AskedAppointment]:
    visits = _changing_visits(news)
    named = _named(session, [visit.appointment_id for visit in visits])
    planned = _planned_reasons(session, news.offboarding_id)
    for visit in visits:
        reference, reason = named[visit.appointment_id]
        reason = reason or planned.get(visit.appointment_id, "")
        yield _asked_appointment(news, visit, reference, reason)


def _changing_visits(news: CaseNews) -> list[VisitNews]:
    """The visits with something to change there, in order of time."""
    changing = (visit for visit in news.visits.values() if not _is_left(news, visit))
    return sorted(changing, key=_by_earlier_time)


def _by_earlier_time(visit: VisitNews) -> tuple[datetime, int]:
    return visit.was, visit.appointment_id


def _named(session: Session, appointment_ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """The reference of each appointment, and why it was cancelled."""
    rows = session.execute(
        select(Appointment.id, Appointment.reference, Appointment.cancel_reason).where(
            in_ids(Appointment.id, appointment_ids)
        )
    )
    return {row_id: (reference, reason) for row_id, reference, reason in rows}


def _is_left(news: CaseNews, visit: VisitNews) -> bool:
    """Whether nothing is to change there: the leaver still has it, at its time."""
    if visit.change is VisitChange.STAYS:
        return True
    return visit.user_id == news.leaver_id and visit.change in _KEPT


_KEPT = frozenset({VisitChange.TRANSFERRED, VisitChange.STILL_WAITING})
_WAITING = frozenset({VisitChange.WAITING, VisitChange.STILL_WAITING})


def _asked_appointment(news: CaseNews, visit: VisitNews, reference: str, reason: str) -> AskedAppointment:
    new = _new_practitioner(news, visit)
    return AskedAppointment(
        appointment_id=visit.appointment_id,
        reference=reference,
        was=visit.was,
        site=visit.site,
        present=news.leaver,
        new=new,
        new_time=visit.starts_at if visit.change is VisitChange.MOVED else None,
        cancel_reason=_cancel_reason(news, reason) if new is None else "",
        waits=new is not None and visit.change in _WAITING,
    )


def _new_practitioner(news: CaseNews, visit: VisitNews) -> User | None:
    """The user who has it from then on; None if it is cancelled."""
    if visit.change is VisitChange.CANCELLED or visit.user_id is None:
        return None
    return news.users[visit.user_id]


def _cancel_reason(news: CaseNews, reason: str) -> str:
    return reason or f"{news.leaver.name} leaves"


def _planned_reasons(session: Session, offboarding_id: int) -> Mapping[int, str]:
    rows = session.execute(
        select(AppointmentDecision.appointment_id, AppointmentDecision.reason).where(
            AppointmentDecision.offboarding_id == offboarding_id
        )
    )
    return dict(rows.all())
