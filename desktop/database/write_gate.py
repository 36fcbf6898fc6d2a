"""The gate before a practice's tables: writes outside the unit of work would not be recorded."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.orm import ORMExecuteState, Session

PAST_THE_RECORD = "Write through the unit of work, so that the change is recorded."

_READING = frozenset(
    {
        sqlite.SQLITE_SELECT,
        sqlite.SQLITE_READ,
        sqlite.SQLITE_FUNCTION,
        sqlite.SQLITE_RECURSIVE,
        sqlite.SQLITE_TRANSACTION,
        sqlite.SQLITE_SAVEPOINT,
        sqlite.SQLITE_PRAGMA,
    }
)
_INFO = "write gate"


class WriteGate:
    """SQLite's authorizer of one connection: it refuses each statement that writes, except inside `open`.

    SQLite asks when a statement is prepared, and the driver keeps prepared ones by their text: those of the
    unit of work begin with `mark`, which nobody else knows, so that no other code can reuse them.
    """

    def __init__(self) -> None:
        self.mark = f"/* {secrets.token_hex(8)} */ "
        self._open = False

    @contextmanager
    def open(self) -> Iterator[None]:
        before, self._open = self._open, True
        try:
            yield
        finally:
            self._open = before

    def authorize(
        self, action: int, _first: str | None, _second: str | None, database: str | None, _trigger: str | None
    ) -> int:
        allowed = self._open or action in _READING or _is_temporary(action, database)
        return int(sqlite.SQLITE_OK if allowed else sqlite.SQLITE_DENY)


def _is_temporary(action: int, database: str | None) -> bool:
    """Temporary tables are the connection's own business; a trigger there could write to ours."""
    return database == "temp" and action != sqlite.SQLITE_CREATE_TEMP_TRIGGER


def guard_engine(engine: Engine) -> None:
    """Give each connection of the engine a gate. A refused statement raises RuntimeError."""
    event.listen(engine, "connect", _give_gate)
    event.listen(engine, "handle_error", _name_refusal)


def _give_gate(connection: sqlite.Connection, record: Any) -> None:
    gate = WriteGate()
    connection.set_authorizer(gate.authorize)
    record.info[_INFO] = gate


def _name_refusal(context: ExceptionContext) -> None:
    if getattr(context.original_exception, "sqlite_errorcode", None) == sqlite.SQLITE_AUTH:
        raise RuntimeError(PAST_THE_RECORD) from None


def guard_session(session: Session) -> None:
    """Make the session refuse, with RuntimeError, to flush and to execute what writes."""
    event.listen(session, "before_flush", _refuse_flush)
    event.listen(session, "do_orm_execute", _refuse_writing)


def _refuse_flush(session: Session, *_: object) -> None:
    if session.new or session.dirty or session.deleted:
        raise RuntimeError(PAST_THE_RECORD)


def _refuse_writing(state: ORMExecuteState) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        raise RuntimeError(PAST_THE_RECORD)


def gate_of(connection: Connection) -> WriteGate:
    """The gate of a connection of a guarded engine."""
    gate = connection.info[_INFO]
    assert isinstance(gate, WriteGate)
    return gate
