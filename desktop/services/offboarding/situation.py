"""How things stand around one leaver, as the rules want to know it: read once, then pure."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.errors import UserError
from desktop.models import (
    OPEN_SQL,
    UNFINISHED_STATES,
    Client,
    ClientStatus,
    Leave,
    Offboarding,
    OffboardingState,
    User,
    UserSite,
    WorkingHours,
)
from desktop.rules.calendar import Absence, Booking, Hours, Practitioner
from desktop.rules.days import first_moment_after
from desktop.rules.recipients import refusal
from desktop.rules.text import listed_name


@dataclass(frozen=True, slots=True)
class LeaverClient:
    """A Current client of the leaver."""

    id: int
    reference: str
    name: str
    family: str
    date_of_birth: date | None


@dataclass(frozen=True)
class Situation:
    """The leaver, what is theirs and who is there to take it.

    `appointments` are the open ones after the last day, and before `returns_on` where that is known; `case_managers` says, for each client of one who
    is not the leaver's own, who looks after them. `practitioners` holds everybody active but the leaver.
    """

    leaver: Practitioner
    last_day: date
    returns_on: date | None
    clients: Mapping[int, LeaverClient]
    appointments: Mapping[int, Booking]
    case_managers: Mapping[int, int]
    practitioners: Mapping[int, Practitioner]

    @property
    def candidates(self) -> dict[int, Practitioner]:
        """Who may be offered as a recipient (rules 2 and 6)."""
        return {
            i: p
            for i, p in self.practitioners.items()
            if refusal(p, self.leaver.id, first_moment_after(self.last_day).date()) is None
        }


def refusal_of(session: Session, found: Situation, user_id: int) -> str | None:
    """Why a user may not be offered as a recipient at all, as a sentence; None if they may."""
    candidate = found.practitioners.get(user_id)
    if candidate is not None:
        return refusal(candidate, found.leaver.id, first_moment_after(found.last_day).date())
    name = session.get_one(User, user_id).name
    return f"{name} is the one who leaves." if user_id == found.leaver.id else f"{name} is inactive."


def situation(session: Session, leaver_id: int, last_day: date, returns_on: date | None = None) -> Situation:
    """Read how things stand around `leaver_id`. Raises UserError where there is no such user."""
    if returns_on is not None and returns_on <= last_day:
        raise UserError("The leave ends before it begins. Choose a later day of return.")
    everybody = practitioners(session)
    leaver = everybody.pop(leaver_id, None)
    if leaver is None:
        raise UserError("This practitioner is inactive already, or is not in this practice.")
    clients = session.execute(
        select(
            Client.id,
            Client.reference,
            Client.first_name,
            Client.last_name,
            Client.family,
            Client.date_of_birth,
        )
        .where(Client.case_manager_id == leaver_id, Client.status == ClientStatus.CURRENT)
        .order_by(Client.sort_name, Client.id)
    )
    facts = {
        i: LeaverClient(i, reference, listed_name(last, first), family, born)
        for i, reference, first, last, family, born in clients
    }
    until = None if returns_on is None else datetime.combine(returns_on, time())
    appointments = bookings_of(session, leaver_id, first_moment_after(last_day), until)
    others = {c for booking in appointments for c in booking.client_ids} - facts.keys()
    rows = session.execute(
        select(Client.id, Client.case_manager_id).where(
            in_ids(Client.id, others), Client.case_manager_id.is_not(None)
        )
    )
    return Situation(
        leaver=leaver,
        last_day=last_day,
        returns_on=returns_on,
        clients=facts,
        appointments={booking.id: booking for booking in appointments},
        case_managers={client_id: user_id for client_id, user_id in rows if user_id is not None},
        practitioners=everybody,
    )


def is_under_way() -> ColumnElement[bool]:
    """The condition that an offboarding is planned, or applied and its leaver not inactive yet."""
    return Offboarding.state.in_(UNFINISHED_STATES) | (
        (Offboarding.state == OffboardingState.APPLIED) & Offboarding.deactivation_id.is_(None)
    )


def practitioners(session: Session) -> dict[int, Practitioner]:
    """Everybody who is active, with sites, hours, leave and their own last day if they leave too."""
    sites: dict[int, set[int]] = defaultdict(set)
    for user_id, site_id in session.execute(select(UserSite.user_id, UserSite.site_id)):
        sites[user_id].add(site_id)
    hours: dict[int, list[Hours]] = defaultdict(list)
    for h in session.scalars(select(WorkingHours).order_by(WorkingHours.weekday, WorkingHours.starts)):
        hours[h.user_id].append(Hours(h.weekday, h.starts, h.ends, h.site_id))
    leave: dict[int, list[Absence]] = defaultdict(list)
    for away in session.scalars(select(Leave).order_by(Leave.starts_at)):
        leave[away.user_id].append(Absence(away.starts_at, away.ends_at))
    leaving: dict[int, date] = {}
    for going in session.scalars(select(Offboarding).where(is_under_way())):
        if going.returns_on is None:
            leaving[going.leaver_id] = min(going.last_day, leaving.get(going.leaver_id, date.max))
        else:
            away_until = datetime.combine(going.returns_on, time())
            leave[going.leaver_id].append(Absence(first_moment_after(going.last_day), away_until))
    return {
        user.id: Practitioner(
            id=user.id,
            name=user.name,
            active=user.active,
            access_level=user.access_level,
            discipline=user.discipline,
            site_ids=frozenset(sites[user.id]),
            hours=tuple(hours[user.id]),
            leave=tuple(leave[user.id]),
            last_day=leaving.get(user.id),
            target_weekly_minutes=user.target_weekly_minutes,
            maximum_clients=user.maximum_clients,
        )
        for user in session.scalars(select(User).where(User.active).order_by(User.sort_name, User.id))
    }


def bookings_of(session: Session, user_id: int, since: datetime, until: datetime | None) -> list[Booking]:
    """The open appointments of one user that start from `since` on and before `until`, with their clients."""
    return _read_bookings(
        session,
        "a.user_id = ? AND a.starts_at >= ? AND a.starts_at < ?",
        (user_id, _text(since), _text(until or datetime.max)),
        with_clients=True,
    )


def bookings_beyond(session: Session, user_ids: Iterable[int], moment: datetime) -> list[Booking]:
    """The open appointments of these users that end after `moment`, however long ago they began.

    Without their clients, which would double the cost.
    """
    return _read_bookings(
        session,
        "a.user_id IN (SELECT value FROM json_each(?)) AND a.ends_at > ?",
        (json.dumps(list(user_ids)), _text(moment)),
        with_clients=False,
    )


def bookings_around(session: Session, moved: Iterable[Booking]) -> list[Booking]:
    """The open appointments that a moved one could meet in its room or with its clients, on its days."""
    moved = list(moved)
    days = sorted({b.starts.date().isoformat() for b in moved})
    clients = sorted({c for b in moved for c in b.client_ids})
    rooms = sorted({b.room for b in moved if b.room})
    if not days:
        return []
    return _read_bookings(
        session,
        "a.starts_at >= ? AND a.starts_at < ? AND (a.room <> '' AND a.room IN (SELECT value FROM json_each(?))"
        " OR a.id IN (SELECT appointment_id FROM appointment_clients"
        " WHERE client_id IN (SELECT value FROM json_each(?))))",
        (days[0], f"{days[-1]}~", json.dumps(rooms), json.dumps(clients)),
        with_clients=True,
    )


def _read_bookings(
    session: Session, condition: str, arguments: tuple[str | int, ...], *, with_clients: bool
) -> list[Booking]:
    driver = session.connection().connection.driver_connection
    assert driver is not None
    clients: dict[int, tuple[int, ...]] = defaultdict(tuple)
    chosen = f"FROM appointments a WHERE {OPEN_SQL} AND {condition}"
    if with_clients:
        for appointment_id, client_id in driver.execute(
            "SELECT appointment_id, client_id FROM appointment_clients"
            f" WHERE appointment_id IN (SELECT a.id {chosen}) ORDER BY id",
            arguments,
        ):
            clients[appointment_id] += (client_id,)
    disciplines: dict[int, str] = dict(
        driver.execute("SELECT id, discipline FROM appointment_types").fetchall()
    )
    moment = datetime.fromisoformat
    return [
        Booking(
            id=row_id,
            starts=moment(starts),
            ends=moment(ends),
            practitioner_id=user_id,
            site_id=site_id,
            room=room,
            client_ids=clients[row_id] if with_clients else (),
            takes_time=status != "Waiting List",
            discipline=disciplines.get(type_id, ""),
            series_id=series_id,
        )
        for row_id, starts, ends, user_id, site_id, room, status, type_id, series_id in driver.execute(
            "SELECT a.id, a.starts_at, a.ends_at, a.user_id, a.site_id, a.room, a.status,"
            f" a.appointment_type_id, a.series_id {chosen} ORDER BY a.starts_at, a.id",
            arguments,
        )
    ]


def _text(moment: datetime) -> str:
    return moment.isoformat(" ", "minutes")
