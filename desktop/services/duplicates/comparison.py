"""The comparison of two client files: what each says, where they differ, and what to keep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
    managers = _managers(session, survivor, duplicate)
    lines = tuple(_filled_lines(survivor, duplicate, managers))
    return Comparison(_file(session, survivor_id), _file(session, duplicate_id), lines)


def _managers(session: Session, survivor: Client, duplicate: Client) -> dict[int, User]:
    ids = {survivor.case_manager_id, duplicate.case_manager_id} - {None}
    return {user.id: user for user in session.scalars(select(User).where(User.id.in_(ids)))}


def _filled_lines(
    survivor: Client, duplicate: Client, managers: Mapping[int, User]
) -> Iterator[ComparedLine]:
    for name, columns in compared_fields().items():
        line = _line(name, _values(survivor, columns), _values(duplicate, columns), managers)
        if any((*line.survivor, *line.duplicate)):
            yield line


def _values(client: Client, columns: Iterable[str]) -> Values:
    return tuple(getattr(client, column) for column in columns)


def _line(name: str, mine: Values, theirs: Values, managers: Mapping[int, User]) -> ComparedLine:
    is_better = _says_more(name, mine, theirs, managers)
    if name == "case_manager":
        mine, theirs = _named(mine, managers), _named(theirs, managers)
    return ComparedLine(name, mine, theirs, is_better)


def _says_more(name: str, mine: Values, theirs: Values, managers: Mapping[int, User]) -> bool:
    """Whether the other file says more; if both say as much, the survivor is believed."""
    if name == "status":
        return _STATUSES.index(theirs[0]) < _STATUSES.index(mine[0])
    if name == "case_manager":
        return _is_active(theirs, managers) > _is_active(mine, managers)
    if name == "contact_by":
        return _refuses_more(theirs, mine)
    return _is_fuller(theirs, mine)


def _refuses_more(theirs: Values, mine: Values) -> bool:
    """Whether no contact at all is wanted there only; else whether only there anything is said."""
    if ContactBy.NOT_AT_ALL in (*mine, *theirs):
        return ContactBy.NOT_AT_ALL not in mine
    return _is_fuller(theirs, mine)


def _is_fuller(theirs: Values, mine: Values) -> bool:
    return sum(map(bool, theirs)) > sum(map(bool, mine))


_STATUSES = (ClientStatus.DECEASED, ClientStatus.CURRENT, ClientStatus.CLOSED)
"""The one that says more first."""


def _is_active(case_manager: Values, managers: Mapping[int, User]) -> bool:
    (user_id,) = case_manager
    return bool(user_id) and managers[user_id].active


def _named(case_manager: Values, managers: Mapping[int, User]) -> Values:
    (user_id,) = case_manager
    return (_shown(managers[user_id]) if user_id else "",)


def _shown(user: User) -> str:
    return user_name(user.name, user.active)


def _file(session: Session, client_id: int) -> File:
    client = session.get(Client, client_id)
    if client is None:
        raise UserError(say("One of the two clients is not there any more. Look for duplicates again."))
    return File(
        client_id,
        client.reference,
        spoken_name(client.first_name, client.last_name),
        client.notes,
        _number(session, AppointmentClient, client_id),
        _number(session, Contact, client_id),
    )


def _number(session: Session, model: type[AppointmentClient | Contact], client_id: int) -> int:
    """How many rows of a client there are."""
    return session.scalar(select(func.count()).where(model.client_id == client_id)) or 0
