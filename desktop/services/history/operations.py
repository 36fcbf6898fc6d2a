"""The operations of the record: what was done, when, by whom and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session, aliased

from desktop.database.practice import Practice
from desktop.models import Operation


class NoChange(StrEnum):
    """Actions that only record what left the practice or what it was made from: they make no backup stale,
    and Undo passes them over."""

    BACKUP = "backup"
    CERTIFICATE = "certificate"
    EXPORT = "export"
    LETTERS = "letters"
    PACK = "pack"
    PASSPHRASE = "passphrase"
    REQUEST = "request"
    RESTORE = "restore"
    UPDATE = "update practice"


@dataclass(frozen=True)
class Done:
    """One operation of the record."""

    id: int
    at: datetime
    actor: str
    action: str
    summary: str
    reason: str
    undone: bool


_LATER = aliased(Operation)
"""The operation that undid another one."""


def operations(practice: Practice, *, limit: int = 200) -> list[Done]:
    """The latest operations, newest first."""
    with practice.read() as session:
        return _done(session, _newest_first().limit(limit))


def last_undoable(practice: Practice) -> Done | None:
    """What Edit > Undo would take back now, including what was redone."""
    with practice.read() as session:
        for done in _done(session, _newest_first(*_STANDING).limit(_LOOKED_AT)):
            if first_of(session, done.id).turned % 2 == 0:
                return done
    return None


def last_redoable(practice: Practice) -> Done | None:
    """The undo that Edit > Redo would take back now: None once something else has been done."""
    with practice.read() as session:
        found = _done(session, _newest_first(*_STANDING).limit(1))
        return found[0] if found and first_of(session, found[0].id).turned % 2 else None


class First(NamedTuple):
    """The operation that a chain of undos and redos began with; `turned` is 0 for itself, 1 for an undo, 2
    for a redo."""

    operation_id: int
    turned: int


def first_of(session: Session, operation_id: int) -> First:
    """Follow a chain of undos and redos back to its first operation."""
    first, turned = operation_id, 0
    undone = session.scalar(select(Operation.undoes_id).where(Operation.id == first))
    while undone is not None:
        first, turned = undone, turned + 1
        undone = session.scalar(select(Operation.undoes_id).where(Operation.id == first))
    return First(first, turned)


_LOOKED_AT = 500
_STANDING = (_LATER.id.is_(None), Operation.action.not_in(NoChange))


def last_change_id(session: Session) -> int:
    """The newest operation that changed the practice itself; 0 if there is none."""
    found = session.scalar(
        select(Operation.id).where(Operation.action.not_in(NoChange)).order_by(Operation.id.desc()).limit(1)
    )
    return found or 0


def _newest_first(*conditions: ColumnElement[bool]) -> Select[Operation, int]:
    joined = select(Operation, _LATER.id).outerjoin(_LATER, _LATER.undoes_id == Operation.id)
    return joined.where(*conditions).order_by(Operation.id.desc())


def _done(session: Session, query: Select[Operation, int]) -> list[Done]:
    return [
        Done(o.id, o.at, o.actor, o.action, o.summary, o.reason, by is not None)
        for o, by in session.execute(query)
    ]
