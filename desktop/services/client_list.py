"""The rows of the Clients tab, and the case managers to choose among there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import OPEN_SQL, AccessLevel, Appointment, AppointmentClient, Client, ClientStatus, User
from desktop.services.client_search import ClientQuery, ids


@dataclass(frozen=True)
class ClientRow:
    """One line of the table. `next_appointment` is the first open one from today on."""

    id: int
    reference: str
    name: str
    date_of_birth: date | None
    status: ClientStatus
    case_manager: str | None
    case_manager_active: bool
    family: str
    mobile: str
    next_appointment: datetime | None


@dataclass(frozen=True)
class CaseManager:
    """A user who has clients or may be given some: `offered` says whether they may (rules 2 and 6)."""

    id: int
    name: str
    active: bool
    offered: bool
    clients: int


@dataclass(frozen=True)
class ClientSource:
    """What a table of ids asks for: the clients that match a query, on a practice as it is now."""

    practice: Practice
    query: ClientQuery

    def ids(self, after: int | None, limit: int) -> list[int]:
        with self.practice.read() as session:
            return ids(session, self.query, after, limit)

    def rows(self, ids: Sequence[int]) -> list[ClientRow]:
        with self.practice.read() as session:
            return rows(session, ids, self.practice.today())


def rows(session: Session, ids: Sequence[int], today: date) -> list[ClientRow]:
    """The lines of these clients, in no order."""
    wanted = _listed(ids)
    upcoming = dict(
        session.execute(
            select(AppointmentClient.client_id, func.min(Appointment.starts_at))
            .join(Appointment, Appointment.id == AppointmentClient.appointment_id)
            .where(
                AppointmentClient.client_id.in_(wanted),
                Appointment.starts_at >= datetime.combine(today, time.min),
                text(OPEN_SQL),
            )
            .group_by(AppointmentClient.client_id)
        ).all()
    )
    found = session.execute(
        select(
            Client.id, Client.reference, Client.first_name, Client.last_name, Client.preferred_name,
            Client.date_of_birth, Client.status, Client.family, Client.mobile,
            User.id.label("user_id"), User.first_name.label("user_first"),
            User.last_name.label("user_last"), User.active,
        )
        .outerjoin(User, User.id == Client.case_manager_id)
        .where(Client.id.in_(wanted))
    )  # fmt: skip
    return [
        ClientRow(
            id=row.id,
            reference=row.reference,
            name=_listed_name(row.first_name, row.last_name, row.preferred_name),
            date_of_birth=row.date_of_birth,
            status=row.status,
            case_manager=None if row.user_id is None else f"{row.user_first} {row.user_last}".strip(),
            case_manager_active=bool(row.active),
            family=row.family,
            mobile=row.mobile,
            next_appointment=upcoming.get(row.id),
        )
        for row in found
    ]


def case_managers(practice: Practice) -> tuple[CaseManager, ...]:
    """Everybody who has clients or may be given some, by name, with how many Current clients they have."""
    with practice.read() as session:
        theirs = Client.case_manager_id == User.id
        caseload = select(func.count()).where(theirs, Client.status == ClientStatus.CURRENT)
        found = session.execute(
            select(User, select(Client.id).where(theirs).exists(), caseload.scalar_subquery()).order_by(
                User.sort_name, User.id
            )
        ).all()
    listed = []
    for user, has_clients, clients in found:
        offered = user.active and user.access_level != AccessLevel.ACCOUNTS_ADMIN
        if offered or has_clients:
            listed.append(CaseManager(user.id, user.name, user.active, offered, clients))
    return tuple(listed)


def without_case_manager(practice: Practice) -> int:
    """How many Current clients have no case manager (rule 8)."""
    with practice.read() as session:
        return session.scalars(
            select(func.count()).where(
                Client.case_manager_id.is_(None), Client.status == ClientStatus.CURRENT
            )
        ).one()


def any_client(practice: Practice) -> bool:
    """Whether the practice has a client at all."""
    with practice.read() as session:
        return session.scalar(select(Client.id).limit(1)) is not None


def _listed_name(first: str, last: str, preferred: str) -> str:
    """`Nguyen, Ava (Avie)`."""
    name = f"{last}, {first}" if last and first else last or first
    return f"{name} ({preferred})" if preferred and preferred != first else name


def _listed(ids: Sequence[int]) -> Any:
    """The ids as one bound value, however many."""
    return select(func.json_each(json.dumps(list(ids))).table_valued("value").c.value)
