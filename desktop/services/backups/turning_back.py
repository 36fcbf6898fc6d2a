"""Turning the open practice back to a backup, whole or for single clients; its previous state is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.database.seal import check_seal
from desktop.database.side_by_side import own_key, shared_columns, side_by_side
from desktop.database.snapshot import check_copy
from desktop.database.unit_of_work import RecordedRow, UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import BackupRecord, Base, PackRecord, Setting, User
from desktop.rules.text import count, spoken_name
from desktop.services.backups.snapshots import Snapshot, take_snapshot
from desktop.services.history.operations import NoChange
from desktop.services.history.witness import witness_of

_TABLES = ("users", "clients", "contacts", "appointments", "case_assignments", "working_hours", "leave")
_OF_THE_PRESENT = frozenset({"id", "status", "case_manager_id"})
"""What a client who is still there keeps: their case manager is not turned back with their file."""

SHOWN = 200


@dataclass(frozen=True)
class Turned:
    """The difference in one kind of row: rows in the present only, rows that differ, rows in the backup
    only."""

    table: str
    newer: int
    changed: int
    gone: int

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


@dataclass(frozen=True)
class ClientThen:
    """A client whose file differs from the backup's, or is gone."""

    id: int
    name: str
    reference: str
    gone: bool


def differences(practice: Practice, file: Path) -> tuple[Turned, ...]:
    """What turning back would change, by kind; empty if everything is the same."""
    with side_by_side(practice, file) as connection:
        found = [_turned(connection, table) for table in _TABLES]
    return tuple(kind for kind in found if kind.newer or kind.changed or kind.gone)


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
        if connection.execute("SELECT version_num FROM other.alembic_version").fetchone() != (
            connection.execute("SELECT version_num FROM main.alembic_version").fetchone()
        ):
            raise UserError(
                say(
                    "{file} was made by an older Handover. Restore it into a new file: File > Restore "
                    "from a backup.",
                    file=file.name,
                )
            )
        left = {model: list(_since(connection, model)) for model in (BackupRecord, PackRecord)}
    snapshot = take_snapshot(practice, "restore")
    practice.take_over(file, key)
    summary = say("Restored the practice from {file}", file=file.name)
    with practice.work(NoChange.RESTORE, summary, reason=say("Before it: {text}", text=was.text)) as work:
        work.insert(BackupRecord, _with_dates(left[BackupRecord]))
        work.insert(PackRecord, _with_dates(_without_lost_users(work, left[PackRecord])))
        with work.unrecorded():
            _note(work, file.name)
    return snapshot


def _since(connection: sqlite.Connection, model: type[Base]) -> Iterator[dict[str, Any]]:
    """The present rows that the backup does not know, which is nearly everything that came after it."""
    columns = [name for name in shared_columns(connection, model.__tablename__) if name != "id"]
    listed = ", ".join(f'"{name}"' for name in columns)
    rows = connection.execute(
        f"SELECT {listed} FROM main.{model.__tablename__}"
        f" WHERE (file, sha256) NOT IN (SELECT file, sha256 FROM other.{model.__tablename__}) ORDER BY id"
    )
    return (dict(zip(columns, row, strict=True)) for row in rows.fetchall())


def _with_dates(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Stored values as the Python values that a unit of work takes."""
    return [row | {"made_at": datetime.fromisoformat(row["made_at"])} | _as_bool(row) for row in rows]


def _as_bool(row: dict[str, Any]) -> dict[str, bool]:
    return {name: bool(row[name]) for name in ("verified", "protected") if name in row}


def _without_lost_users(work: UnitOfWork, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    known = set(work.session.scalars(select(User.id)))
    return [row | {"user_id": row["user_id"] if row["user_id"] in known else None} for row in rows]


def _note(work: UnitOfWork, name: str) -> None:
    found = work.session.query(Setting).where(Setting.key == "restored.from").one_or_none()
    if found is None:
        work.insert(Setting, [{"key": "restored.from", "value": name}])
    else:
        work.update(Setting, {found.id: {"value": f"{name} {work.operation_id}"}})


def clients_then(practice: Practice, file: Path, search: str = "") -> list[ClientThen]:
    """The clients of the backup whose files differ now, in order of name; at most `SHOWN` of them."""
    with side_by_side(practice, file) as connection:
        columns = [c for c in shared_columns(connection, "clients") if c not in _OF_THE_PRESENT]
        differs = " OR ".join(f'm."{name}" IS NOT o."{name}"' for name in columns)
        rows = connection.execute(
            "SELECT o.id, o.first_name, o.last_name, o.reference, m.id IS NULL FROM other.clients o"
            f" LEFT JOIN main.clients m ON m.id = o.id WHERE (m.id IS NULL OR {differs})"
            " AND (o.search_text LIKE ? ESCAPE '\\' OR o.reference LIKE ? ESCAPE '\\')"
            " ORDER BY o.sort_name, o.id LIMIT ?",
            (*(2 * (f"%{_escaped(search.casefold())}%",)), SHOWN),
        ).fetchall()
    return [ClientThen(i, spoken_name(first, last), ref, bool(gone)) for i, first, last, ref, gone in rows]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def bring_back(practice: Practice, file: Path, client_ids: Sequence[int]) -> int:
    """Make the files and contacts of these clients as in the backup; returns how many clients changed.

    Case managers and whether clients are Current stay as they are; a client who is gone comes back
    without a case manager. One operation, which can be undone. Raises UserError.
    """
    with side_by_side(practice, file) as connection:
        rows = [*_rows_then(connection, "clients", "id", client_ids)]
        rows += _rows_then(connection, "contacts", "client_id", client_ids)
    changed = {row.subject for row in rows}
    if not rows:
        return 0
    summary = say("Brought {clients} back from {file}", clients=count(len(changed), "client"), file=file.name)
    try:
        with practice.work("bring back", summary) as work:
            work.restore(rows)
    except IntegrityError:
        raise UserError(
            say(
                "A client with the same reference was added since. Merge or rename that one first; "
                "nothing was changed."
            )
        ) from None
    return len(changed)


def _rows_then(
    connection: sqlite.Connection, table: str, by: str, client_ids: Sequence[int]
) -> Iterator[RecordedRow]:
    """The rows that differ, as entries whose `before` is what the backup says."""
    columns = shared_columns(connection, table)
    listed = ", ".join(f'"{name}"' for name in columns)
    for client_id in client_ids:
        then = _by_id(connection, f"SELECT {listed} FROM other.{table} WHERE {by} = ?", columns, client_id)
        now = _by_id(connection, f"SELECT {listed} FROM main.{table} WHERE {by} = ?", columns, client_id)
        for row_id, values in then.items():
            subject, present = f"clients:{client_id}", now.get(row_id)
            if present is None:
                lost = {"case_manager_id": None} if table == "clients" else {}
                yield RecordedRow(0, table, row_id, subject, values | lost, None)
            elif names := _names_that_differ(values, present):
                before, after = ({n: side[n] for n in names} for side in (values, present))
                yield RecordedRow(0, table, row_id, subject, before, after)


def _names_that_differ(then: dict[str, Any], now: dict[str, Any]) -> list[str]:
    return [name for name in then if name not in _OF_THE_PRESENT and then[name] != now[name]]


def _by_id(
    connection: sqlite.Connection, statement: str, columns: Sequence[str], client_id: int
) -> dict[int, dict[str, Any]]:
    rows = (dict(zip(columns, row, strict=True)) for row in connection.execute(statement, (client_id,)))
    return {row["id"]: row for row in rows}
