"""The record as a searchable list, by user, client, kind and day, with what became of each operation."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto

from desktop.database.in_ids import IN_IDS
from desktop.database.practice import Practice
from desktop.services.history.operations import NoChange

_CLIENTS = 1_000
"""The largest number of clients that a name is looked up for."""

_OF_CLIENTS = " UNION ".join(
    f"SELECT operation_id FROM {table} AS theirs JOIN activity ON table_name = '{kind}' AND row_id = theirs.{row}"
    f" WHERE theirs.{client} {IN_IDS}"
    for table, client, kind, row in (
        ("clients", "id", "clients", "id"),
        ("contacts", "client_id", "contacts", "id"),
        ("case_assignments", "client_id", "case_assignments", "id"),
        ("appointment_clients", "client_id", "appointments", "appointment_id"),
    )
)
"""The operations that changed clients, their contacts, case managers or appointments."""


@dataclass(frozen=True)
class RecordQuery:
    """A search of the record; empty and None match everything. `last` is the last day, inclusive."""

    text: str = ""
    client: str = ""
    actor: str = ""
    action: str = ""
    first: date | None = None
    last: date | None = None


class EntryStanding(Enum):
    """What became of an operation, and so what can be done with it."""

    DONE = auto()
    UNDONE = auto()
    ONLY_TOLD = auto()
    """It changed nothing that could be undone."""


@dataclass(frozen=True)
class RecordLine:
    """One operation. `turned_by` is the operation to undo in order to undo it or, once undone, to redo it."""

    id: int
    at: datetime
    actor: str
    action: str
    summary: str
    reason: str
    rows: int
    standing: EntryStanding
    turned_by: int


def entry_ids(practice: Practice, asked: RecordQuery, after: int | None, limit: int) -> list[int]:
    """The entries' ids, newest first, starting before `after`."""
    conditions, values = _conditions(practice, asked)
    if after is not None:
        conditions.append("id < ?")
        values.append(after)
    where = " AND ".join(conditions) or "1"
    found = practice.rows(f"SELECT id FROM operations WHERE {where} ORDER BY id DESC LIMIT ?", *values, limit)
    return [row_id for (row_id,) in found]


def _conditions(practice: Practice, asked: RecordQuery) -> tuple[list[str], list[object]]:
    conditions: list[str] = []
    values: list[object] = []
    for word in asked.text.split():
        conditions.append(
            "(summary LIKE ? ESCAPE '\\' OR reason LIKE ? ESCAPE '\\' OR actor LIKE ? ESCAPE '\\')"
        )
        values += 3 * [_anywhere(word)]
    for column, value in (("actor", asked.actor), ("action", asked.action)):
        if value:
            conditions.append(f"{column} = ?")
            values.append(value)
    if asked.first is not None:
        conditions.append("at >= ?")
        values.append(f"{asked.first} 00:00")
    if asked.last is not None:
        conditions.append("at < ?")
        values.append(f"{asked.last + timedelta(days=1)} 00:00")
    if asked.client.strip():
        conditions.append(f"id IN ({_OF_CLIENTS})")
        values += _OF_CLIENTS.count("?") * [json.dumps(_clients(practice, asked.client))]
    return conditions, values


def _clients(practice: Practice, text: str) -> list[int]:
    words = [_anywhere(word.casefold()) for word in text.split()]
    where = " AND ".join("(search_text LIKE ? ESCAPE '\\' OR reference LIKE ? ESCAPE '\\')" for _ in words)
    values = [word for word in words for _ in range(2)]
    return [i for (i,) in practice.rows(f"SELECT id FROM clients WHERE {where} LIMIT {_CLIENTS}", *values)]


def _anywhere(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def entries(practice: Practice, ids: Sequence[int]) -> list[RecordLine]:
    """The operations of these ids, in that order."""
    found = practice.rows(
        "SELECT id, at, actor, action, summary, reason, undoes_id,"
        " (SELECT count(*) FROM activity WHERE operation_id = operations.id) FROM operations"
        f" WHERE id {IN_IDS}",
        json.dumps(list(ids)),
    )
    turned = _turned(practice, ids)
    by_id = {}
    for row_id, at, actor, action, summary, reason, undoes_id, rows in found:
        chain = turned[row_id]
        standing = EntryStanding.UNDONE if len(chain) % 2 else EntryStanding.DONE
        if action in list(NoChange) or undoes_id is not None or not rows:
            standing = EntryStanding.ONLY_TOLD
        last = chain[-1] if chain else row_id
        moment = datetime.fromisoformat(at)
        by_id[row_id] = RecordLine(row_id, moment, actor, action, summary, reason, rows, standing, last)
    return [by_id[i] for i in ids if i in by_id]


def _turned(practice: Practice, ids: Sequence[int]) -> dict[int, list[int]]:
    """The operations that undid each one, redid it, undid it again, and so on."""
    chains: dict[int, list[int]] = {row_id: [] for row_id in ids}
    ends = {row_id: row_id for row_id in ids}
    while ends:
        later = dict(
            practice.rows(
                f"SELECT undoes_id, id FROM operations WHERE undoes_id {IN_IDS}", json.dumps(list(ends))
            )
        )
        ends = {later[end]: start for end, start in ends.items() if end in later}
        for end, start in ends.items():
            chains[start].append(end)
    return chains


def actors(practice: Practice) -> list[str]:
    """All users who did something, by name."""
    return [name for (name,) in practice.rows("SELECT DISTINCT actor FROM operations ORDER BY actor")]


def actions(practice: Practice) -> list[str]:
    """Every kind of operation that there is."""
    return [name for (name,) in practice.rows("SELECT DISTINCT action FROM operations ORDER BY action")]


def first_day(practice: Practice) -> date:
    """The day of the first operation, or today if there is none."""
    found = practice.rows("SELECT min(at) FROM operations")[0][0]
    return practice.today() if found is None else datetime.fromisoformat(found).date()
