"""The record as a searchable list, by user, client, kind and day, with what became of each operation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto
from itertools import chain
from typing import Any, NamedTuple

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


class _Condition(NamedTuple):
    """A condition in SQL, and the values of its parameters."""

    sql: str
    values: tuple[object, ...]


def entry_ids(practice: Practice, asked: RecordQuery, after: int | None, limit: int) -> list[int]:
    """The entries' ids, newest first, starting before `after`."""
    where = _all(_conditions(practice, asked, after))
    found = practice.rows(
        f"SELECT id FROM operations WHERE {where.sql} ORDER BY id DESC LIMIT ?", *where.values, limit
    )
    return [row_id for (row_id,) in found]


def _all(conditions: Iterable[_Condition]) -> _Condition:
    each = tuple(conditions)
    sql = " AND ".join(condition.sql for condition in each) or "1"
    return _Condition(sql, tuple(chain.from_iterable(condition.values for condition in each)))


def _conditions(practice: Practice, asked: RecordQuery, after: int | None) -> Iterator[_Condition]:
    yield from map(_says, asked.text.split())
    yield from _is_named(asked)
    yield from _is_between(asked)
    if asked.client.strip():
        of_clients = json.dumps(_clients(practice, asked.client))
        yield _Condition(f"id IN ({_OF_CLIENTS})", _OF_CLIENTS.count("?") * (of_clients,))
    if after is not None:
        yield _Condition("id < ?", (after,))


def _says(word: str) -> _Condition:
    sql = "(summary LIKE ? ESCAPE '\\' OR reason LIKE ? ESCAPE '\\' OR actor LIKE ? ESCAPE '\\')"
    return _Condition(sql, 3 * (_anywhere(word),))


def _is_named(asked: RecordQuery) -> Iterator[_Condition]:
    for column, value in (("actor", asked.actor), ("action", asked.action)):
        if value:
            yield _Condition(f"{column} = ?", (value,))


def _is_between(asked: RecordQuery) -> Iterator[_Condition]:
    if asked.first is not None:
        yield _Condition("at >= ?", (f"{asked.first} 00:00",))
    if asked.last is not None:
        yield _Condition("at < ?", (f"{asked.last + timedelta(days=1)} 00:00",))


def _clients(practice: Practice, text: str) -> list[int]:
    where = _all(_finds(word.casefold()) for word in text.split())
    found = practice.rows(f"SELECT id FROM clients WHERE {where.sql} LIMIT {_CLIENTS}", *where.values)
    return [client_id for (client_id,) in found]


def _finds(word: str) -> _Condition:
    sql = "(search_text LIKE ? ESCAPE '\\' OR reference LIKE ? ESCAPE '\\')"
    return _Condition(sql, 2 * (_anywhere(word),))


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
    by_id = {row[0]: _line(row, turned[row[0]]) for row in found}
    return [by_id[i] for i in ids if i in by_id]


def _line(row: tuple[Any, ...], turned: Sequence[int]) -> RecordLine:
    row_id, at, actor, action, summary, reason, undoes_id, rows = row
    is_told = _is_only_told(action, undoes_id, rows)
    standing = EntryStanding.ONLY_TOLD if is_told else _standing(turned)
    last = (row_id, *turned)[-1]
    return RecordLine(
        row_id, datetime.fromisoformat(at), actor, action, summary, reason, rows, standing, last
    )


def _is_only_told(action: str, undoes_id: int | None, rows: int) -> bool:
    """Whether an operation changed nothing that could be undone, or is an undo, which the first one shows."""
    return action in list(NoChange) or undoes_id is not None or not rows


def _standing(turned: Sequence[int]) -> EntryStanding:
    return EntryStanding.UNDONE if len(turned) % 2 else EntryStanding.DONE


def _turned(practice: Practice, ids: Sequence[int]) -> dict[int, list[int]]:
    """The operations that undid each one, redid it, undid it again, and so on."""
    chains: dict[int, list[int]] = {row_id: [] for row_id in ids}
    ends = _turned_by(practice, dict(zip(ids, ids, strict=True)))
    while ends:
        for end, start in ends.items():
            chains[start].append(end)
        ends = _turned_by(practice, ends)
    return chains


def _turned_by(practice: Practice, ends: Mapping[int, int]) -> dict[int, int]:
    """The operation that undid each of these, with the beginning of its chain."""
    found = practice.rows(
        f"SELECT undoes_id, id FROM operations WHERE undoes_id {IN_IDS}", json.dumps(list(ends))
    )
    later = dict(found)
    return {later[end]: start for end, start in ends.items() if end in later}


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
