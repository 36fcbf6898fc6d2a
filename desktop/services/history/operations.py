"""The operations of the record: what was done, when, by whom and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session, aliased

from desktop.database.practice import Practice
from desktop.models import Operation


class NoChange(StrEnum):
    """Actions that only record what left the practice or what it was made of: they make no backup stale, and Undo
    passes them over."""

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
    """What Edit > Undo would take back now."""
    with practice.read() as session:
        found = _done(session, _newest_first(*_UNDOABLE).limit(1))
    return found[0] if found else None


_UNDOABLE = (_LATER.id.is_(None), Operation.undoes_id.is_(None), Operation.action.not_in(NoChange))


def last_change_id(session: Session) -> int:
    """The newest operation that changed the practice itself; 0 where there is none."""
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
