"""The comparison of two client files: what each says, where they differ, and what to keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import AppointmentClient, Client, ClientStatus, Contact, ContactBy, User
from desktop.models.fields import FIELDS
from desktop.rules.text import spoken_name, user_name


def compared_fields() -> dict[str, tuple[str, ...]]:
    """The fields for which one file's value is kept, with the columns that go together; notes are kept from
    both."""
    found: dict[str, tuple[str, ...]] = {}
    for field in FIELDS["clients"]:
        if field.compared:
            name = field.group or field.name
            found[name] = (*found.get(name, ()), field.column)
    return found


Values = tuple[Any, ...]


@dataclass(frozen=True)
class ComparedLine:
    """One field of both files: its values (a case manager by name).

    `from_duplicate` proposes the duplicate's.
    """

    name: str
    survivor: Values
    duplicate: Values
    from_duplicate: bool

    @property
    def differs(self) -> bool:
        return self.survivor != self.duplicate


@dataclass(frozen=True)
class File:
    """One of the two files as a whole."""

    id: int
    reference: str
    name: str
    notes: str
    appointments: int
    contacts: int


@dataclass(frozen=True)
class Comparison:
    """Two files, and all their fields that are not empty in both."""

    survivor: File
    duplicate: File
    lines: tuple[ComparedLine, ...]

    @property
    def proposed(self) -> frozenset[str]:
        """The fields that the survivor should take from the duplicate."""
        return frozenset(line.name for line in self.lines if line.from_duplicate)


def compare(practice: Practice, one_id: int, other_id: int) -> Comparison:
    """Compare two files; the one with more appointments is proposed as the survivor, else the older one.

    Raises UserError if one of them no longer exists.
    """
    with practice.read() as session:
        one, other = _file(session, one_id), _file(session, other_id)
        survivor, duplicate = sorted((one, other), key=lambda file: (-file.appointments, file.id))
        return compare_in(session, survivor.id, duplicate.id)


def compare_in(session: Session, survivor_id: int, duplicate_id: int) -> Comparison:
    """The same when it is known which one survives."""
    survivor, duplicate = session.get_one(Client, survivor_id), session.get_one(Client, duplicate_id)
    managers = {
        user.id: user
        for user in session.scalars(
            select(User).where(User.id.in_((survivor.case_manager_id or 0, duplicate.case_manager_id or 0)))
        )
    }
    lines = []
    for name, columns in compared_fields().items():
        mine = tuple(getattr(survivor, column) for column in columns)
        theirs = tuple(getattr(duplicate, column) for column in columns)
        take = _better(name, mine, theirs, managers)
        if name == "case_manager":
            mine, theirs = _named(mine, managers), _named(theirs, managers)
        if any(mine) or any(theirs):
            lines.append(ComparedLine(name, mine, theirs, take))
    return Comparison(_file(session, survivor_id), _file(session, duplicate_id), tuple(lines))


def _better(name: str, mine: Values, theirs: Values, managers: Mapping[int, User]) -> bool:
    """Whether the other file says more; if both say as much, the survivor is believed."""
    if name == "status":
        order = (ClientStatus.DECEASED, ClientStatus.CURRENT, ClientStatus.CLOSED)
        return order.index(theirs[0]) < order.index(mine[0])
    if name == "contact_by" and ContactBy.NOT_AT_ALL in (*mine, *theirs):
        return ContactBy.NOT_AT_ALL not in mine
    if name == "case_manager":
        active = [bool(user_id) and managers[user_id].active for (user_id,) in (mine, theirs)]
        return active[1] and not active[0]
    return sum(map(bool, theirs)) > sum(map(bool, mine))


def _named(values: Values, managers: Mapping[int, User]) -> Values:
    found = [managers[user_id] for user_id in values if user_id]
    return tuple(user_name(user.name, user.active) for user in found) or ("",)


def _file(session: Session, client_id: int) -> File:
    client = session.get(Client, client_id)
    if client is None:
        raise UserError(say("One of the two clients is not there any more. Look for duplicates again."))
    return File(
        client_id,
        client.reference,
        spoken_name(client.first_name, client.last_name),
        client.notes,
        *(
            session.scalar(select(func.count()).where(model.client_id == client_id)) or 0
            for model in (AppointmentClient, Contact)
        ),
    )
