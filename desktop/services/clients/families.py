"""Families: clients with the same family text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count

from sqlalchemy import ColumnElement, and_, false, or_, select

from desktop.database.practice import Practice
from desktop.language import later, say
from desktop.models import Client, ClientStatus, User
from desktop.rules.text import fold, joined, spoken_name

SUGGESTED = 8
_SHARED = {
    "street": later("street"),
    "mobile": later("mobile"),
    "home_phone": later("home phone"),
    "email": later("e-mail"),
}
_LAST_LETTER = "\U0010ffff"


@dataclass(frozen=True)
class Relative:
    """A member of a client's family or, with a `reason`, somebody suggested as one."""

    id: int
    name: str
    date_of_birth: date | None
    status: ClientStatus
    case_manager: str | None
    family: str
    reason: str = ""


def members(practice: Practice, family: str, but_not: int | None = None) -> tuple[Relative, ...]:
    """The members of a family, the eldest first; empty if the text is empty."""
    family = " ".join(family.split())
    if not family:
        return ()
    with practice.read() as session:
        found = session.execute(
            select(Client, User)
            .outerjoin(User, User.id == Client.case_manager_id)
            .where(Client.family == family, Client.id != (but_not or 0))
            .order_by(Client.date_of_birth.is_(None), Client.date_of_birth, Client.id)
        ).all()
    return tuple(_relative(client, user) for client, user in found)


def suggestions(practice: Practice, client_id: int) -> tuple[Relative, ...]:
    """Clients who may belong to this one's family: the same surname with the same address, phone or
    e-mail."""
    with practice.read() as session:
        own = session.get(Client, client_id)
        if own is None or not own.last_name:
            return ()
        found = session.execute(
            select(Client, User)
            .outerjoin(User, User.id == Client.case_manager_id)
            .where(_may_belong_to(own), or_(Client.family == "", Client.family != own.family))
            .order_by(Client.sort_name, Client.id)
            .limit(SUGGESTED)
        ).all()
    return tuple(_relative(client, user, _reason(own, client)) for client, user in found)


def _may_belong_to(own: Client) -> ColumnElement[bool]:
    """The condition that another client has the surname of this one, and something of `_SHARED` too."""
    surname = f"{fold(own.last_name)},"
    in_common = [getattr(Client, name) == getattr(own, name) for name in _SHARED if getattr(own, name)]
    return and_(
        Client.sort_name.between(surname, f"{surname}{_LAST_LETTER}"),
        Client.id != own.id,
        or_(false(), *in_common),
    )


def known_families(practice: Practice, beginning: str, limit: int = 12) -> tuple[str, ...]:
    """The families that begin like this, as written, for completing what is typed."""
    typed = " ".join(beginning.split())
    with practice.read() as session:
        found = session.scalars(
            select(Client.family)
            .where(Client.family != "", Client.family >= typed, Client.family < f"{typed}{_LAST_LETTER}")
            .group_by(Client.family)
            .order_by(Client.family)
            .limit(limit)
        )
        return tuple(found)


def new_family(practice: Practice, last_name: str) -> str:
    """A family text not used yet: `Nguyen`, else `Nguyen 2` ..."""
    name = " ".join(last_name.split()) or "Family"
    with practice.read() as session:
        taken = set(
            session.scalars(
                select(Client.family)
                .where(Client.family >= name, Client.family < f"{name}{_LAST_LETTER}")
                .distinct()
            )
        )
    return next(text for text in _numbered(name) if text not in taken)


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name} {number}" for number in count(2))


def _reason(own: Client, other: Client) -> str:
    """What the two have in common besides the surname, in words."""
    shared = [words for name, words in _SHARED.items() if getattr(own, name) == getattr(other, name) != ""]
    return say("same surname and {shared}", shared=joined([say(one) for one in shared]))


def _relative(client: Client, user: User | None, reason: str = "") -> Relative:
    name = spoken_name(client.first_name, client.last_name)
    return Relative(
        client.id,
        name,
        client.date_of_birth,
        client.status,
        None if user is None else user.name,
        client.family,
        reason,
    )
