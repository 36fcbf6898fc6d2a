"""The situation of one leaver in the form that the rules need: read once, then pure."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Client, ClientStatus, User
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.disciplines import USUAL_DISCIPLINES, Disciplines
from desktop.rules.recipients import Refusal, RefusalKind, refusal
from desktop.rules.sites import NO_SITE_FACTS, SiteFacts
from desktop.rules.text import listed_name
from desktop.services.calendar.bookings import bookings_of
from desktop.services.calendar.practitioners import read_practitioners
from desktop.services.calendar.site_facts import read_site_facts
from desktop.services.practice.disciplines import read_disciplines


@dataclass(frozen=True, slots=True)
class LeaverClient:
    """A Current client of the leaver; `care` is the chosen discipline of care, mostly empty."""

    id: int
    reference: str
    name: str
    family: str
    date_of_birth: date | None
    care: str = ""


@dataclass(frozen=True)
class Situation:
    """The leaver, what is theirs, and the practitioners who could take it.

    `appointments` are the open ones after the last day, and before `returns_on` if that is known; for
    somebody who leaves for good also the waiting list, whatever its dates. `case_managers` gives, for each of
    their clients who is not the leaver's own, the case manager. `deceased` are the clients in them who have
    died. `practitioners` is everybody active except the leaver. `disciplines` and `sites` are what the
    practice says about its professions, and about travel, public holidays and clocks.
    """

    leaver: Practitioner
    last_day: date
    returns_on: date | None
    clients: Mapping[int, LeaverClient]
    appointments: Mapping[int, Booking]
    case_managers: Mapping[int, int]
    deceased: frozenset[int]
    practitioners: Mapping[int, Practitioner]
    disciplines: Disciplines = USUAL_DISCIPLINES
    sites: SiteFacts = NO_SITE_FACTS

    @property
    def candidates(self) -> dict[int, Practitioner]:
        """Who may be offered as a recipient (rules 2 and 6)."""
        first_day = first_moment_after(self.last_day).date()
        return {i: p for i, p in self.practitioners.items() if refusal(p, self.leaver.id, first_day) is None}

    def needing(self, care: Mapping[int, str]) -> Situation:
        """The same situation with the disciplines of care chosen for this case, by client id."""
        changed = {i: replace(self.clients[i], care=name) for i, name in care.items() if i in self.clients}
        return replace(self, clients={**self.clients, **changed}) if changed else self

    def is_of_deceased(self, booking: Booking) -> bool:
        """Whether all of its clients have died: it can only be cancelled."""
        return bool(booking.client_ids) and self.deceased.issuperset(booking.client_ids)


def refusal_of(session: Session, found: Situation, user_id: int) -> Refusal | None:
    """Why a user may not be offered as a recipient at all; None if they may."""
    candidate = found.practitioners.get(user_id)
    if candidate is not None:
        return refusal(candidate, found.leaver.id, first_moment_after(found.last_day).date())
    kind = RefusalKind.LEAVER if user_id == found.leaver.id else RefusalKind.INACTIVE
    return Refusal(kind, session.get_one(User, user_id).name)


def _current_clients(session: Session, leaver_id: int) -> dict[int, LeaverClient]:
    rows = session.execute(
        select(
            Client.id,
            Client.reference,
            Client.first_name,
            Client.last_name,
            Client.family,
            Client.date_of_birth,
            Client.care_discipline,
        )
        .where(Client.case_manager_id == leaver_id, Client.status == ClientStatus.CURRENT)
        .order_by(Client.sort_name, Client.id)
    )
    return {
        i: LeaverClient(i, reference, listed_name(last, first), family, born, care)
        for i, reference, first, last, family, born, care in rows
    }


def situation(
    session: Session,
    leaver_id: int,
    last_day: date,
    returns_on: date | None = None,
    everybody: Mapping[int, Practitioner] | None = None,
) -> Situation:
    """Read the situation of `leaver_id`. Raises UserError for an unknown user.

    `everybody` are the practice's active practitioners, if already read.
    """
    _refuse_backwards(last_day, returns_on)
    others_too = dict(read_practitioners(session) if everybody is None else everybody)
    leaver = others_too.pop(leaver_id, None)
    if leaver is None:
        raise UserError(say("This practitioner is inactive already, or is not in this practice."))
    own = _current_clients(session, leaver_id)
    appointments = bookings_of(session, leaver_id, first_moment_after(last_day), _start_of(returns_on))
    others = _other_clients(session, appointments, own)
    return Situation(
        leaver=leaver,
        last_day=last_day,
        returns_on=returns_on,
        clients=own,
        appointments={booking.id: booking for booking in appointments},
        case_managers=others.case_managers,
        deceased=others.deceased,
        practitioners=others_too,
        disciplines=read_disciplines(session),
        sites=read_site_facts(session, last_day),
    )


def _refuse_backwards(last_day: date, returns_on: date | None) -> None:
    if returns_on is not None and returns_on <= last_day:
        raise UserError(say("The leave ends before it begins. Choose a later day of return."))


def _start_of(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time())


class _OtherClients(NamedTuple):
    """The clients in the leaver's appointments who are not the leaver's own."""

    case_managers: dict[int, int]
    deceased: frozenset[int]


def _other_clients(session: Session, appointments: Iterable[Booking], own: Container[int]) -> _OtherClients:
    ids = _others_in(appointments, own)
    rows = session.execute(
        select(Client.id, Client.case_manager_id, Client.status).where(in_ids(Client.id, ids))
    ).all()
    managers = {client_id: user_id for client_id, user_id, _ in rows if user_id is not None}
    return _OtherClients(managers, _deceased((client_id, status) for client_id, _, status in rows))


def _deceased(statuses: Iterable[tuple[int, ClientStatus]]) -> frozenset[int]:
    return frozenset(client_id for client_id, status in statuses if status is ClientStatus.DECEASED)


def _others_in(appointments: Iterable[Booking], own: Container[int]) -> set[int]:
    return {c for booking in appointments for c in booking.client_ids if c not in own}
