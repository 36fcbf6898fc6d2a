"""The news of one leaving for its clients: who takes over, and what becomes of each visit.

It is read from the plan until that is applied, and then from the record and the practice as it is now:
a client who was given to somebody else since gets the letter that is true today.
"""

from __future__ import annotations

import enum
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Select, select, text
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    OPEN_SQL,
    UNFINISHED_STATES,
    Activity,
    Appointment,
    AppointmentAction,
    AppointmentClient,
    AppointmentStatus,
    AppointmentType,
    Client,
    ClientAnswer,
    ClientDecision,
    ClientNotice,
    ClientStatus,
    Disposition,
    Offboarding,
    OffboardingState,
    Site,
    User,
)
from desktop.rules.calendar import Booking
from desktop.rules.dates.boundaries import first_moment_after
from desktop.services.offboarding.drafted import drafted_in
from desktop.services.offboarding.plan import PlannedAppointment
from desktop.services.practice.offboardings import offboarding_in


class VisitChange(enum.Enum):
    """What becomes of one visit. `WAITING` is newly on the waiting list, `STILL_WAITING` was there before."""

    TRANSFERRED = enum.auto()
    MOVED = enum.auto()
    CANCELLED = enum.auto()
    WAITING = enum.auto()
    STILL_WAITING = enum.auto()
    STAYS = enum.auto()


@dataclass(frozen=True, slots=True)
class VisitNews:
    """One visit after the last day.

    `was` is its earlier time; `user_id` has it from then on (None: nobody).
    """

    appointment_id: int
    client_ids: tuple[int, ...]
    was: datetime
    starts_at: datetime
    change: VisitChange
    user_id: int | None
    site: str = ""
    type_name: str = ""

    def is_ahead(self, today: date) -> bool:
        """Whether it is still to come."""
        return self.starts_at.date() >= today

    @property
    def has_one_client(self) -> bool:
        return len(self.client_ids) == 1


GOES = {
    ClientAnswer.FOLLOWS: Disposition.FOLLOWS,
    ClientAnswer.REFERRED: Disposition.REFERRED,
}
"""Answers of clients who do not stay with the practice, and what becomes of them."""


@dataclass(frozen=True, slots=True)
class ClientNews:
    """One client: what becomes of the file, who takes over, and the visits in order of time.

    `only_visits` is for those of another case manager, who stays: nothing but their visits with the leaver
    changes. `last_with_leaver` is the last open visit up to the last day that the leaver still keeps. `answer` is what
    the client said to it; who does not stay goes where they said, whatever was decided before.
    """

    client_id: int
    disposition: Disposition
    recipient_id: int | None
    visits: tuple[VisitNews, ...] = ()
    last_with_leaver: datetime | None = None
    answer: ClientAnswer = ClientAnswer.NONE
    only_visits: bool = False

    @property
    def goes_elsewhere(self) -> bool:
        """Whether they said that they do not stay, and somebody here has them all the same."""
        return self.recipient_id is not None and self.answer in GOES

    @property
    def first_visit(self) -> VisitNews | None:
        """The first visit with the recipient."""
        kept = (VisitChange.TRANSFERRED, VisitChange.MOVED)
        return next((v for v in self.visits if v.change in kept and v.user_id == self.recipient_id), None)

    def changed(self, change: VisitChange) -> tuple[VisitNews, ...]:
        """The visits with that change."""
        return tuple(visit for visit in self.visits if visit.change is change)

    def from_day(self, today: date) -> ClientNews:
        """The same without the visits that are over."""
        return replace(self, visits=tuple(visit for visit in self.visits if visit.is_ahead(today)))


@dataclass(frozen=True)
class CaseNews:
    """The whole of one leaving. `users` holds every user that is named, by id.

    `visits` are all its appointments, including those without clients or with somebody else's.
    """

    offboarding_id: int
    leaver_id: int
    last_day: date
    returns_on: date | None
    unplanned: bool
    state: OffboardingState
    clients: Mapping[int, ClientNews]
    visits: Mapping[int, VisitNews]
    users: Mapping[int, User] = field(default_factory=dict)

    def to_tell(self, today: date) -> dict[int, ClientNews]:
        """Everybody who has to be told: `clients`, and those of others whose upcoming visits change."""
        told = dict(self.clients)
        changed = [v for v in self.visits.values() if v.change is not VisitChange.STILL_WAITING]
        for client_id, visits in _by_client(v for v in changed if v.is_ahead(today)).items():
            only = ClientNews(client_id, Disposition.TRANSFER, None, visits, only_visits=True)
            told.setdefault(client_id, only)
        return told

    @property
    def leaver(self) -> User:
        return self.users[self.leaver_id]

    def recipient_of(self, client: ClientNews) -> str:
        """The name of who takes over a client, empty if nobody does."""
        return "" if client.recipient_id is None else self.users[client.recipient_id].name


def read_news(practice: Practice, offboarding_id: int) -> CaseNews:
    """Read it. Raises UserError if there is no such offboarding, or it was cancelled or undone."""
    with practice.read() as session:
        return news_in(session, offboarding_id)


def news_in(session: Session, offboarding_id: int) -> CaseNews:
    """The same within a session."""
    found = offboarding_in(session, offboarding_id)
    if found.state in UNFINISHED_STATES:
        clients, visits = _planned(session, offboarding_id)
    elif found.state is OffboardingState.APPLIED:
        clients, visits = _applied(session, found)
    else:
        raise UserError(
            say(
                "This offboarding is {state}: there is nothing to tell anybody.", state=say(found.state.value)
            )
        )
    return CaseNews(
        offboarding_id=offboarding_id,
        leaver_id=found.leaver_id,
        last_day=found.last_day,
        returns_on=found.returns_on,
        unplanned=found.unplanned,
        state=found.state,
        clients=_with_answers(session, found, _with_last_visits(session, found, clients)),
        visits={visit.appointment_id: visit for visit in visits},
        users={user.id: user for user in session.scalars(select(User))},
    )


_News = tuple[dict[int, ClientNews], list[VisitNews]]


def _planned(session: Session, offboarding_id: int) -> _News:
    draft = drafted_in(session, offboarding_id)
    named = _named_appointments(session, draft.situation.appointments)
    visits = []
    for planned in draft.plan.appointments:
        booking = draft.situation.appointments[planned.appointment_id]
        site, type_name = named[planned.appointment_id]
        visits.append(
            VisitNews(
                planned.appointment_id,
                booking.client_ids,
                booking.starts,
                planned.starts_at or booking.starts,
                _planned_change(planned, booking),
                planned.recipient_id,
                site,
                type_name,
            )
        )
    of_client = _by_client(visits)
    clients = {
        c.client_id: ClientNews(c.client_id, c.disposition, c.recipient_id, of_client[c.client_id])
        for c in draft.plan.clients
    }
    return clients, visits


def _by_client(visits: Iterable[VisitNews]) -> defaultdict[int, tuple[VisitNews, ...]]:
    """The visits of each client in order of time."""
    found: defaultdict[int, tuple[VisitNews, ...]] = defaultdict(tuple)
    for visit in sorted(visits, key=lambda visit: (visit.starts_at, visit.appointment_id)):
        for client_id in visit.client_ids:
            found[client_id] += (visit,)
    return found


def _planned_change(planned: PlannedAppointment, booking: Booking) -> VisitChange:
    if planned.action is AppointmentAction.CANCEL:
        return VisitChange.CANCELLED
    if planned.action is AppointmentAction.WAIT:
        return VisitChange.WAITING
    if planned.starts_at is not None and planned.starts_at != booking.starts:
        return VisitChange.MOVED
    if planned.action is AppointmentAction.STAY or planned.recipient_id is None:
        return VisitChange.STAYS
    if not booking.takes_time:
        return VisitChange.STILL_WAITING
    return VisitChange.TRANSFERRED


def _applied(session: Session, found: Offboarding) -> _News:
    before = _before(session, found, Appointment.__tablename__)
    visits = list(_visits_now(session, found, {**_visits_left(session, found), **before}))
    of_client = _by_client(visits)
    file_ids = _handed_over(session, found)
    decisions = dict(
        session.execute(
            select(ClientDecision.client_id, ClientDecision.disposition).where(
                ClientDecision.offboarding_id == found.id
            )
        ).all()
    )
    clients: dict[int, ClientNews] = {}
    for client in session.scalars(select(Client).where(in_ids(Client.id, file_ids))):
        recipient_id = client.case_manager_id if client.status is ClientStatus.CURRENT else None
        recipient_id = None if recipient_id == found.leaver_id else recipient_id
        clients[client.id] = ClientNews(
            client.id,
            _disposition_now(client, recipient_id, decisions.get(client.id)),
            recipient_id,
            of_client[client.id],
        )
    return clients, visits


def _disposition_now(client: Client, recipient_id: int | None, decided: Disposition | None) -> Disposition:
    if recipient_id is not None:
        return Disposition.TRANSFER
    if client.status is ClientStatus.CURRENT:
        return Disposition.UNDECIDED
    ends = (Disposition.FOLLOWS, Disposition.REFERRED, Disposition.CLOSED)
    return decided if decided in ends else Disposition.CLOSED


def _before(session: Session, found: Offboarding, table: str) -> dict[int, dict[str, Any]]:
    """The values before the offboarding changed them in one table, by row."""
    rows = session.execute(
        select(Activity.row_id, Activity.before).where(
            Activity.operation_id == found.operation_id,
            Activity.table_name == table,
            Activity.before.is_not(None),
        )
    )
    return {row_id: json.loads(old or "{}") for row_id, old in rows}


def _handed_over(session: Session, found: Offboarding) -> set[int]:
    """The clients whose file the offboarding handed over or closed, and those who wait for one on leave."""
    changed = set(_before(session, found, Client.__tablename__))
    return changed if found.returns_on is None else changed | set(session.scalars(waiting_for(found)))


def waiting_for(found: Offboarding) -> Select[int]:
    """The clients who stay with one on leave."""
    return select(Client.id).where(
        Client.case_manager_id == found.leaver_id, Client.status == ClientStatus.CURRENT
    )


def _visits_left(session: Session, found: Offboarding) -> dict[int, dict[str, Any]]:
    """The open visits after the last day that nobody takes over: nothing of them changed."""
    until = (
        ()
        if found.returns_on is None
        else (Appointment.starts_at < datetime.combine(found.returns_on, time()),)
    )
    left = session.scalars(
        select(Appointment.id).where(
            Appointment.user_id == found.leaver_id,
            Appointment.starts_at >= first_moment_after(found.last_day),
            text(f"appointments.{OPEN_SQL}"),
            *until,
        )
    )
    return {appointment_id: {} for appointment_id in left}


def _visits_now(
    session: Session, found: Offboarding, before: Mapping[int, Mapping[str, Any]]
) -> Iterator[VisitNews]:
    after = first_moment_after(found.last_day)
    members: dict[int, list[int]] = defaultdict(list)
    for appointment_id, client_id in session.execute(
        select(AppointmentClient.appointment_id, AppointmentClient.client_id)
        .where(in_ids(AppointmentClient.appointment_id, before))
        .order_by(AppointmentClient.client_id)
    ):
        members[appointment_id].append(client_id)
    named = _named_appointments(session, before)
    for appointment in session.scalars(select(Appointment).where(in_ids(Appointment.id, before))):
        old = before[appointment.id].get("starts_at")
        was = datetime.fromisoformat(old) if old else appointment.starts_at
        site, type_name = named[appointment.id]
        change = _change_now(appointment, was, before[appointment.id])
        left = appointment.user_id == found.leaver_id and appointment.starts_at >= after
        if left and change is VisitChange.TRANSFERRED:
            change = VisitChange.STAYS
        yield VisitNews(
            appointment.id,
            tuple(members[appointment.id]),
            was,
            appointment.starts_at,
            change,
            None if change in (VisitChange.CANCELLED, VisitChange.STAYS) else appointment.user_id,
            site,
            type_name,
        )


def _change_now(appointment: Appointment, was: datetime, old: Mapping[str, Any]) -> VisitChange:
    if appointment.status is AppointmentStatus.CANCELLED:
        return VisitChange.CANCELLED
    if appointment.status is AppointmentStatus.WAITING_LIST:
        return VisitChange.WAITING if "status" in old else VisitChange.STILL_WAITING
    return VisitChange.MOVED if appointment.starts_at != was else VisitChange.TRANSFERRED


def _named_appointments(session: Session, ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The site and the type of appointments, by id."""
    rows = session.execute(
        select(Appointment.id, Site.name, AppointmentType.name)
        .outerjoin(Site, Site.id == Appointment.site_id)
        .outerjoin(AppointmentType, AppointmentType.id == Appointment.appointment_type_id)
        .where(in_ids(Appointment.id, list(ids)))
    )
    return {row_id: (site or "", type_name or "") for row_id, site, type_name in rows}


def _with_last_visits(
    session: Session, found: Offboarding, clients: Mapping[int, ClientNews]
) -> dict[int, ClientNews]:
    """Add the last open visit that the leaver still keeps."""
    rows = session.execute(
        select(AppointmentClient.client_id, Appointment.starts_at)
        .join(Appointment, Appointment.id == AppointmentClient.appointment_id)
        .where(
            in_ids(AppointmentClient.client_id, clients),
            Appointment.user_id == found.leaver_id,
            Appointment.starts_at < first_moment_after(found.last_day),
            text(f"appointments.{OPEN_SQL}"),
        )
    )
    last: dict[int, datetime] = {}
    for client_id, starts_at in rows:
        last[client_id] = max(starts_at, last.get(client_id, starts_at))
    return {i: replace(client, last_with_leaver=last.get(i)) for i, client in clients.items()}


def _with_answers(
    session: Session, found: Offboarding, clients: Mapping[int, ClientNews]
) -> dict[int, ClientNews]:
    """Add what the clients said: nobody takes over those who go elsewhere, whatever the plan says of them."""
    noted = select(ClientNotice.client_id, ClientNotice.answer).where(ClientNotice.offboarding_id == found.id)
    answers = dict(session.execute(noted).all())
    return {i: _answered(client, answers.get(i, ClientAnswer.NONE)) for i, client in clients.items()}


def _answered(client: ClientNews, answer: ClientAnswer) -> ClientNews:
    if client.recipient_id is not None:
        return replace(client, answer=answer)
    return replace(client, answer=answer, disposition=GOES.get(answer, client.disposition))
