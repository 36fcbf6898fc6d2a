"""The rows of the Clients tab, and the case managers offered there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from desktop.database.driver import driver_of
from desktop.database.in_ids import in_list, json_list
from desktop.database.practice import Practice
from desktop.models import OPEN_SQL, AccessLevel, Client, ClientStatus, User
from desktop.rules.text import listed_name, spoken_name
from desktop.services.clients.search import ids
from desktop.services.clients.search_query import ClientQuery


@dataclass(frozen=True)
class ClientListRow:
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
    """A user who has clients or may be given some; `offered` says whether they may (rules 2 and 6)."""

    id: int
    name: str
    active: bool
    offered: bool


@dataclass(frozen=True)
class ClientSource:
    """The source of a table of ids: the clients that match a query, in the practice as it is now."""

    practice: Practice
    query: ClientQuery

    def ids(self, after: int | None, limit: int) -> list[int]:
        with self.practice.read() as session:
            return ids(session, self.query, after, limit)

    def rows(self, ids: Sequence[int]) -> list[ClientListRow]:
        with self.practice.read() as session:
            return rows(session, ids, self.practice.today())


def rows(session: Session, ids: Sequence[int], today: date) -> list[ClientListRow]:
    """The lines of these clients, unordered: one statement, because each keystroke of a search runs it."""
    found = driver_of(session).execute(
        "SELECT c.id, c.reference, c.first_name, c.last_name, c.preferred_name, c.date_of_birth, c.status,"
        " c.family, c.mobile, u.id, u.first_name, u.last_name, u.active,"
        " (SELECT min(a.starts_at) FROM appointment_clients p JOIN appointments a ON a.id = p.appointment_id"
        f" WHERE p.client_id = c.id AND a.starts_at >= :today AND a.{OPEN_SQL}) "
        " FROM clients c LEFT JOIN users u ON u.id = c.case_manager_id"
        f" WHERE c.id {in_list(':ids')}",
        {"ids": json_list(ids), "today": today.isoformat()},
    )
    return [
        ClientListRow(
            id=client_id,
            reference=reference,
            name=_listed_name(first, last, preferred),
            date_of_birth=date.fromisoformat(born) if born else None,
            status=ClientStatus(status),
            case_manager=None if user_id is None else spoken_name(user_first, user_last),
            case_manager_active=bool(active),
            family=family,
            mobile=mobile,
            next_appointment=datetime.fromisoformat(upcoming) if upcoming else None,
        )
        for (
            client_id, reference, first, last, preferred, born, status, family, mobile,
            user_id, user_first, user_last, active, upcoming,
        ) in found
    ]  # fmt: skip


def case_managers(practice: Practice) -> tuple[CaseManager, ...]:
    """Everybody who has clients or may be given some, by name."""
    has_clients = select(Client.id).where(Client.case_manager_id == User.id).exists()
    offered = and_(User.active, User.access_level != AccessLevel.ACCOUNTS_ADMIN)
    query = select(User.id, User.first_name, User.last_name, User.active, offered)
    with practice.read() as session:
        found = session.execute(
            query.where(or_(offered, has_clients)).order_by(User.sort_name, User.id)
        ).all()
    return tuple(
        CaseManager(user_id, spoken_name(first, last), active, may)
        for user_id, first, last, active, may in found
    )


def caseloads(practice: Practice) -> dict[int | None, int]:
    """How many Current clients each case manager has, who has any; those of nobody are under None."""
    with practice.read() as session:
        rows = session.execute(
            select(Client.case_manager_id, func.count())
            .where(Client.status == ClientStatus.CURRENT)
            .group_by(Client.case_manager_id)
        )
        return dict(rows.all())


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
    name = listed_name(last, first)
    return f"{name} ({preferred})" if preferred and preferred != first else name
