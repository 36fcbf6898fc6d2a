"""Single clients brought back as a backup has them: their files and contacts, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy.exc import IntegrityError

from desktop.database.practice import Practice
from desktop.database.side_by_side import shared_columns, side_by_side
from desktop.database.unit_of_work import RecordedRow
from desktop.errors import UserError
from desktop.language import say
from desktop.rules.text import count, spoken_name

_OF_THE_PRESENT = frozenset({"id", "status", "case_manager_id"})
"""What a client who is still there keeps: their case manager is not turned back with their file."""

SHOWN = 200


@dataclass(frozen=True)
class ClientThen:
    """A client whose file differs from the backup's, or is gone."""

    id: int
    name: str
    reference: str
    gone: bool


def clients_then(practice: Practice, file: Path, search: str = "") -> list[ClientThen]:
    """The clients of the backup whose files differ now, in order of name; at most `SHOWN` of them."""
    typed = f"%{_escaped(search.casefold())}%"
    with side_by_side(practice, file) as connection:
        rows = connection.execute(
            "SELECT o.id, o.first_name, o.last_name, o.reference, m.id IS NULL FROM other.clients o"
            f" LEFT JOIN main.clients m ON m.id = o.id WHERE (m.id IS NULL OR {_file_differs(connection)})"
            " AND (o.search_text LIKE ? ESCAPE '\\' OR o.reference LIKE ? ESCAPE '\\')"
            " ORDER BY o.sort_name, o.id LIMIT ?",
            (typed, typed, SHOWN),
        ).fetchall()
    return [ClientThen(i, spoken_name(first, last), ref, bool(gone)) for i, first, last, ref, gone in rows]


def _file_differs(connection: sqlite.Connection) -> str:
    """The condition that a client's file `m` is not as in the backup, `o`."""
    columns = [name for name in shared_columns(connection, "clients") if name not in _OF_THE_PRESENT]
    return " OR ".join(f'm."{name}" IS NOT o."{name}"' for name in columns)


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
            yield from _as_then(
                RecordedRow(0, table, row_id, f"clients:{client_id}", values, now.get(row_id))
            )


def _as_then(row: RecordedRow) -> Iterator[RecordedRow]:
    """The entry that makes one row as it was, given all of it then and now; none if it is the same."""
    then, now = row.before or {}, row.after
    if now is None:
        yield replace(row, before=_of_a_lost_client(then) if row.table == "clients" else then)
    elif names := _names_that_differ(then, now):
        yield replace(row, before=_only(names, then), after=_only(names, now))


def _of_a_lost_client(values: Mapping[str, Any]) -> dict[str, Any]:
    """Without their case manager, who may not take them any more."""
    return {**values, "case_manager_id": None}


def _only(names: Sequence[str], values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in names}


def _names_that_differ(then: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    return [name for name in then if name not in _OF_THE_PRESENT and then[name] != now[name]]


def _by_id(
    connection: sqlite.Connection, statement: str, columns: Sequence[str], client_id: int
) -> dict[int, dict[str, Any]]:
    rows = (dict(zip(columns, row, strict=True)) for row in connection.execute(statement, (client_id,)))
    return {row["id"]: row for row in rows}
