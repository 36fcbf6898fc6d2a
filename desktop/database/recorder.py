"""The record of one operation: each row that it wrote, hashed with the entry before it."""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from desktop.database.row_writer import RowWriter

Row = Mapping[str, Any]
Subject = Callable[[Row], str]
"""Names what a row belongs to when it is undone, from its values (with its id)."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_OPERATION_COLUMNS = ("id", "at", "actor", "action", "summary", "reason", "undoes_id")
_ENTRY_COLUMNS = ("operation_id", "subject", "table_name", "row_id", "before", "after", "hash")


class Entry(NamedTuple):
    """What became of one row; `subject` None is the row itself, `before` and `after` are JSON."""

    row_id: int
    subject: str | None
    before: str | None
    after: str | None


class RowChange(NamedTuple):
    """The values that some columns of a row had and get, as the database stores them."""

    row_id: int
    old: tuple[Any, ...]
    new: tuple[Any, ...]


@dataclass(frozen=True)
class OperationHead:
    """When an operation was done, by whom, what and why; `undoes_id` is the operation that it took back."""

    at: datetime
    actor: str
    action: str
    summary: str
    reason: str = ""
    undoes_id: int | None = None


class Recorder:
    """Writes the entries of one operation, going on from `last_hash`, the newest one of the practice."""

    def __init__(self, writer: RowWriter, operation_id: int, last_hash: str) -> None:
        self._writer = writer
        self._operation_id = operation_id
        self._heads = 0
        self._last_hash = last_hash

    def record(self, table: str, entries: Iterable[Entry]) -> None:
        # SQLAlchemy's name of a table is a str of its own, which the driver would ask in vain how to bind.
        table = str(table)
        rows = []
        for entry in entries:
            known_as = entry.subject or f"{table}:{entry.row_id}"
            parts = (self._operation_id, known_as, table, entry.row_id, entry.before, entry.after)
            self._last_hash = chain(self._last_hash, *parts)
            rows.append((*parts, self._last_hash))
        self._writer.insert("activity", _ENTRY_COLUMNS, rows)

    def record_operation(self, head: OperationHead) -> None:
        """The first head is that of the operation itself; those after it get the ids that follow."""
        at = head.at.isoformat(" ", "minutes")
        row = (at, head.actor, head.action, head.summary, head.reason, head.undoes_id)
        self._writer.insert("operations", _OPERATION_COLUMNS, [(self._operation_id + self._heads, *row)])
        self._heads += 1


def chain(last_hash: str, *parts: object) -> str:
    """The hash of one entry: SHA-256 over the hash before it and its own columns."""
    text = "\x1f".join((last_hash, *map(str, parts)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def dump(values: Row | None) -> str | None:
    """One side of an entry as JSON."""
    return None if values is None else _encode(values)


@functools.lru_cache(maxsize=4096)
def _dump_pairs(names: tuple[str, ...], values: tuple[Any, ...]) -> str:
    """The same for a change; a mass transfer writes the same few texts again and again."""
    return _encode(dict(zip(names, values, strict=True)))


def differences(
    names: tuple[str, ...], changes: Sequence[RowChange], subject: Subject | None
) -> Iterator[Entry]:
    """The entries of changed rows: only the columns that differ."""
    for row_id, old, new in changes:
        places = [place for place, value in enumerate(new) if value != old[place]]
        touched, before, after = names, old, new
        if len(places) < len(names):
            touched = tuple(names[place] for place in places)
            before = tuple(old[place] for place in places)
            after = tuple(new[place] for place in places)
        of = subject and subject({"id": row_id, **dict(zip(names, new, strict=True))})
        yield Entry(row_id, of, _dump_pairs(touched, before), _dump_pairs(touched, after))
