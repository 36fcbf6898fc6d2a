"""The record of one operation: each row that it wrote, hashed with the entry before it."""

from __future__ import annotations

import functools
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection

from desktop.database.digest import MODULUS, cells, chain, operation_hash, sums_hash
from desktop.database.row_writer import RowWriter, Values

Row = Mapping[str, Any]
Subject = Callable[[Row], str]
"""Names what a row belongs to for undo, from its values (with its id)."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_OPERATION_COLUMNS = ("id", "at", "actor", "action", "summary", "reason", "undoes_id", "sums", "hash")
_ENTRY_COLUMNS = ("operation_id", "subject", "table_name", "row_id", "before", "after", "hash")
_FEW = 4
"""A change of at most this many columns is worth caching as text: a mass transfer repeats it."""


class Side(NamedTuple):
    """Columns of a row and their values, as the database stores them."""

    names: tuple[str, ...]
    values: Values


class RecordEntry(NamedTuple):
    """What became of one row: `subject` None is the row itself, `before` None an insert, `after` None a delete."""

    row_id: int
    subject: str | None
    before: Side | None
    after: Side | None


class RowChange(NamedTuple):
    """The old and new values of some columns of a row, as the database stores them."""

    row_id: int
    old: Values
    new: Values


@dataclass(frozen=True)
class OperationHead:
    """When an operation was done, by whom, what and why; `undoes_id` is the operation that it undid."""

    at: datetime
    actor: str
    action: str
    summary: str
    reason: str = ""
    undoes_id: int | None = None


class Newest(NamedTuple):
    """The last link of each chain; empty if there is none yet."""

    operation_id: int
    operation_hash: str
    entry_hash: str


class Recorder:
    """Writes one operation and its entries, continuing from the practice's newest.

    It also keeps the sums of the tables: a recorded write does so by its entries, an unrecorded one
    in `table_sums`.
    """

    def __init__(self, writer: RowWriter, newest: Newest) -> None:
        self._writer = writer
        self._newest = newest
        self._entries = 0
        self._unrecorded: dict[str, int] = defaultdict(int)

    def record(self, table: str, entries: Iterable[RecordEntry]) -> None:
        # SQLAlchemy's name of a table is a subclass of str, which the driver would try in vain to adapt.
        table = str(table)
        operation_id, last_hash = self._newest.operation_id + 1, self._newest.entry_hash
        rows = []
        for row_id, subject, before, after in entries:
            known_as = subject or f"{table}:{row_id}"
            parts = (operation_id, known_as, table, row_id, _dump(before), _dump(after))
            last_hash = chain(last_hash, *parts)
            rows.append((*parts, last_hash))
        self._entries += len(rows)
        self._newest = self._newest._replace(entry_hash=last_hash)
        self._writer.insert("activity", _ENTRY_COLUMNS, rows)

    def note_unrecorded(self, table: str, entries: Iterable[RecordEntry]) -> None:
        for row_id, _, before, after in entries:
            for side, sign in ((before, -1), (after, 1)):
                if side is not None:
                    self._unrecorded[table] += sign * cells(table, row_id, *side)

    def write_sums(self) -> None:
        """Add what was written unrecorded to `table_sums`. Called once, before the operation is recorded."""
        sums = self._writer.table_sums() if self._unrecorded else {}
        for table, total in self._unrecorded.items():
            self._writer.set_table_sum(table, (sums.get(table, 0) + total) % MODULUS)

    def record_operation(self, head: OperationHead) -> None:
        """Record heads: the first is the operation itself; the others get the ids after it."""
        at = head.at.isoformat(" ", "minutes")
        operation_id, last_hash, entry_hash = self._newest
        sums = sums_hash(self._writer.table_sums())
        row = (
            operation_id + 1, at, head.actor, head.action, head.summary, head.reason, head.undoes_id, sums,
        )  # fmt: skip
        this_hash = operation_hash(last_hash, *row, self._entries, entry_hash)
        self._writer.insert("operations", _OPERATION_COLUMNS, [(*row, this_hash)])
        self._newest = Newest(operation_id + 1, this_hash, entry_hash)
        self._entries = 0


def newest_links(connection: Connection) -> Newest:
    return Newest(
        *connection.exec_driver_sql(
            "SELECT coalesce(max(id), 0), coalesce((SELECT hash FROM operations ORDER BY id DESC LIMIT 1), ''),"
            " coalesce((SELECT hash FROM activity ORDER BY id DESC LIMIT 1), '') FROM operations"
        ).one()
    )


def _dump(side: Side | None) -> str | None:
    """One side of an entry as JSON."""
    if side is None:
        return None
    return _dump_few(*side) if len(side.names) <= _FEW else _encode(dict(zip(*side, strict=True)))


@functools.lru_cache(maxsize=4096)
def _dump_few(names: tuple[str, ...], values: Values) -> str:
    return _encode(dict(zip(names, values, strict=True)))


def differences(
    names: tuple[str, ...], changes: Sequence[RowChange], subject: Subject | None
) -> Iterator[RecordEntry]:
    """The entries of changed rows: only the columns that differ."""
    for row_id, old, new in changes:
        of = subject and subject({"id": row_id, **dict(zip(names, new, strict=True))})
        yield RecordEntry(row_id, of, *_sides(names, old, new))


def _sides(names: tuple[str, ...], old: Values, new: Values) -> tuple[Side, Side]:
    places = [place for place, value in enumerate(new) if value != old[place]]
    if len(places) == len(names):
        return Side(names, old), Side(names, new)
    touched = _at(places, names)
    return Side(touched, _at(places, old)), Side(touched, _at(places, new))


def _at(places: Iterable[int], values: Values) -> Values:
    return tuple([values[place] for place in places])
