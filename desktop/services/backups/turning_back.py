"""Turning the open practice back to a backup; its previous state is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import select

from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.database.seal import check_seal
from desktop.database.side_by_side import own_key, shared_columns, side_by_side
from desktop.database.snapshot import check_copy
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import BackupRecord, Base, PackRecord, Setting, User
from desktop.rules.text import count
from desktop.services.backups.snapshots import Snapshot, take_snapshot
from desktop.services.history.operations import NoChange
from desktop.services.history.witness import witness_of
from desktop.services.practice.kept_settings import keep_setting

_TABLES = ("users", "clients", "contacts", "appointments", "case_assignments", "working_hours", "leave")
_RESTORED_FROM = "restored.from"


@dataclass(frozen=True)
class Turned:
    """The difference in one kind of row: rows in the present only, rows that differ, rows in the backup
    only."""

    table: str
    newer: int
    changed: int
    gone: int

    @property
    def is_different(self) -> bool:
        return bool(self.newer or self.changed or self.gone)

    def line(self) -> str:
        """`3 clients are newer and would go, 12 would be as they were then, 1 would come back`."""
        newer, changed, gone = (_counted(self.table, n) for n in (self.newer, self.changed, self.gone))
        parts = (
            (self.newer == 1, say("{rows} is newer and would be removed", rows=newer)),
            (self.newer > 1, say("{rows} are newer and would be removed", rows=newer)),
            (self.changed, say("{rows} would be changed back", rows=changed)),
            (self.gone, say("{rows} would come back", rows=gone)),
        )
        return ", ".join(words for holds, words in parts if holds)


def _counted(table: str, number: int) -> str:
    return {
        "users": count(number, "user"),
        "clients": count(number, "client"),
        "contacts": count(number, "contact"),
        "appointments": count(number, "appointment"),
        "case_assignments": count(number, "assignment"),
        "working_hours": count(number, "line of hours", "lines of hours"),
        "leave": count(number, "leave"),
    }[table]


def differences(practice: Practice, file: Path) -> tuple[Turned, ...]:
    """What turning back would change, by kind; empty if everything is the same."""
    with side_by_side(practice, file) as connection:
        found = [_turned(connection, table) for table in _TABLES]
    return tuple(kind for kind in found if kind.is_different)


def _turned(connection: sqlite.Connection, table: str) -> Turned:
    columns = shared_columns(connection, table)
    differs = " OR ".join(f'm."{name}" IS NOT o."{name}"' for name in columns) or "0"

    def number(statement: str) -> int:
        return int(connection.execute(statement).fetchone()[0])

    return Turned(
        table,
        number(f"SELECT count(*) FROM main.{table} WHERE id NOT IN (SELECT id FROM other.{table})"),
        number(f"SELECT count(*) FROM main.{table} m JOIN other.{table} o ON o.id = m.id WHERE {differs}"),
        number(f"SELECT count(*) FROM other.{table} WHERE id NOT IN (SELECT id FROM main.{table})"),
    )


def turn_back(practice: Practice, file: Path) -> Snapshot | None:
    """Make the practice what the backup holds, after a snapshot of the present, which is returned.

    What left the program and what was backed up since stays in the record. Raises UserError, having changed
    nothing, if the backup is not whole, has another passphrase or comes from an older program.
    """
    with translate_errors(file):
        check_seal(file)
        key = own_key(practice, file)
        check_copy(file, key)
    was = witness_of(practice)
    with side_by_side(practice, file) as connection:
        _refuse_older(connection, file)
        left = {model: _since(connection, model) for model in (BackupRecord, PackRecord)}
    snapshot = take_snapshot(practice, "restore")
    practice.take_over(file, key)
    summary = say("Restored the practice from {file}", file=file.name)
    with practice.work(NoChange.RESTORE, summary, reason=say("Before it: {text}", text=was.text)) as work:
        work.insert(BackupRecord, _with_dates(left[BackupRecord]))
        work.insert(PackRecord, _with_dates(_without_lost_users(work, left[PackRecord])))
        with work.unrecorded():
            _note(work, file.name)
    return snapshot


def _refuse_older(connection: sqlite.Connection, file: Path) -> None:
    then, now = (
        connection.execute(f"SELECT version_num FROM {schema}.alembic_version").fetchone()
        for schema in ("other", "main")
    )
    if then != now:
        raise UserError(
            say(
                "{file} was made by an older Handover. Restore it into a new file: File > Restore "
                "from a backup.",
                file=file.name,
            )
        )


def _since(connection: sqlite.Connection, model: type[Base]) -> list[dict[str, Any]]:
    """The present rows that the backup does not know, which is nearly everything that came after it."""
    columns = [name for name in shared_columns(connection, model.__tablename__) if name != "id"]
    listed = ", ".join(f'"{name}"' for name in columns)
    rows = connection.execute(
        f"SELECT {listed} FROM main.{model.__tablename__}"
        f" WHERE (file, sha256) NOT IN (SELECT file, sha256 FROM other.{model.__tablename__}) ORDER BY id"
    )
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _with_dates(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Stored values as the Python values that a unit of work takes."""
    return [row | {"made_at": datetime.fromisoformat(row["made_at"])} | _as_bool(row) for row in rows]


def _as_bool(row: dict[str, Any]) -> dict[str, bool]:
    return {name: bool(row[name]) for name in ("verified", "protected") if name in row}


def _without_lost_users(work: UnitOfWork, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    known = set(work.session.scalars(select(User.id)))
    return [row | {"user_id": row["user_id"] if row["user_id"] in known else None} for row in rows]


def _note(work: UnitOfWork, name: str) -> None:
    """Keep from which backup the practice was restored, and in which operation if it was not the first time."""
    before = work.session.scalar(select(Setting.id).where(Setting.key == _RESTORED_FROM))
    keep_setting(work, _RESTORED_FROM, name if before is None else f"{name} {work.operation_id}")
