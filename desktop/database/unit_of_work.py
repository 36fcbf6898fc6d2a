"""One action of the supervisor: one transaction, recorded row by row, so that it can be undone as one.

Reads go through `session` (ORM or Core). Writes go through `insert`, `update` and `delete` only: they
write in bulk and record before and after as the database stores them. The session refuses to flush,
so nothing can be written past the record.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Column, ColumnDefault, Dialect, Table, event
from sqlalchemy.orm import Session

from desktop.models import Base

Row = Mapping[str, Any]
Subject = Callable[[Row], str]
Record = tuple[int, str | None, str | None, str | None]
"""Of one row: its id, its subject (None: the row itself), before and after as JSON."""


@dataclass(frozen=True)
class Change:
    """What a committed operation touched: the names of its tables and how many rows of each."""

    operation_id: int
    summary: str
    rows: Mapping[str, int]

    @property
    def tables(self) -> frozenset[str]:
        return frozenset(self.rows)


@functools.cache
def _encoders(table: Table, dialect: Dialect) -> dict[str, Callable[[Any], Any] | None]:
    """For each column, how a Python value becomes what the database stores (None: as it is)."""
    return {c.name: c.type.dialect_impl(dialect).bind_processor(dialect) for c in table.columns}


def _default(column: Column[Any]) -> Any:
    """A column's own Python default, or None."""
    return column.default.arg if isinstance(column.default, ColumnDefault) else None


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _dump(values: Mapping[str, Any] | None) -> str | None:
    return None if values is None else _encode(values)


@functools.lru_cache(maxsize=4096)
def _dump_pairs(names: tuple[str, ...], values: tuple[Any, ...]) -> str:
    """The same for a change; a mass transfer writes the same few texts again and again."""
    return _encode(dict(zip(names, values, strict=True)))


def _differences(
    names: tuple[str, ...],
    changed: Iterable[tuple[int, tuple[Any, ...], tuple[Any, ...]]],
    subject: Subject | None,
) -> Iterator[Record]:
    """What to record of rows given as (id, old values, new values): only the columns that differ."""
    for row_id, old, new in changed:
        places = [place for place, value in enumerate(new) if value != old[place]]
        touched, before, after = names, old, new
        if len(places) < len(names):
            touched = tuple(names[place] for place in places)
            before = tuple(old[place] for place in places)
            after = tuple(new[place] for place in places)
        of = subject and subject({"id": row_id, **dict(zip(names, new, strict=True))})
        yield row_id, of, _dump_pairs(touched, before), _dump_pairs(touched, after)


@dataclass
class UnitOfWork:
    """Made by `Practice.work`; valid inside that block only.

    `summary` may be made more exact while the work is done; it is written at the end. With `recorded`
    False (drafts, preferences, a made-up practice) rows are written but no activity is.
    """

    session: Session
    operation_id: int
    now: datetime
    summary: str
    recorded: bool
    _last_hash: str
    _counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def __post_init__(self) -> None:
        event.listen(self.session, "before_flush", _refuse_flush)

    def insert(self, model: type[Base], rows: Iterable[Row], *, subject: Subject | None = None) -> list[int]:
        """Insert rows of Python values and return their ids, in order.

        Columns left out get the model's defaults. `subject` names what a row belongs to when undone
        (default: the row itself).
        """
        table = _table(model)
        encode = _encoders(table, self._dialect)
        columns = [c for c in table.columns if c.name != "id"]
        defaults = {c.name: _default(c) for c in columns}
        connection = self.session.connection()
        # An id is given once: what was deleted must come back under its own, and nobody inherit its record.
        first_id = connection.exec_driver_sql(
            f'SELECT max(coalesce((SELECT max(id) FROM "{table.name}"), 0),'
            " coalesce((SELECT max(row_id) FROM activity WHERE table_name = ?), 0)) + 1",
            (table.name,),
        ).scalar_one()
        names = ["id", *defaults]
        stored: list[dict[str, Any]] = []
        subjects: list[str | None] = []
        encoded = [(name, process) for name, process in encode.items() if process is not None]
        for row_id, row in enumerate(rows, first_id):
            values: dict[str, Any] = {"id": row_id, **defaults, **row}
            if len(values) > len(names) or "id" in row:
                unknown = row.keys() - defaults.keys()
                raise TypeError(f"{table.name} has no column {', '.join(sorted(unknown))}")
            for name, process in encoded:
                value = values[name]
                if value is not None:
                    values[name] = process(value)
            stored.append(values)
            subjects.append(None if subject is None else subject({"id": row_id, **row}))
        if not stored:
            return []
        self._insert_stored(table.name, names, [tuple(values.values()) for values in stored])
        self._record(
            table.name,
            ((values["id"], of, None, _dump(values)) for values, of in zip(stored, subjects, strict=True)),
        )
        return [values["id"] for values in stored]

    def update(self, model: type[Base], changes: Mapping[int, Row], *, subject: Subject | None = None) -> int:
        """Change rows by id to the given Python values; equal values are no change.

        Returns how many rows really changed. Raises KeyError for an id that is not there.
        """
        table = _table(model)
        encode = _encoders(table, self._dialect)
        by_columns: dict[tuple[str, ...], dict[int, tuple[Any, ...]]] = defaultdict(dict)
        for row_id, values in changes.items():
            stored = tuple(
                process(value) if (process := encode[name]) is not None and value is not None else value
                for name, value in values.items()
            )
            by_columns[tuple(values)][row_id] = stored
        return sum(self._update(table, names, rows, subject) for names, rows in by_columns.items())

    def _update(
        self,
        table: Table,
        names: tuple[str, ...],
        rows: Mapping[int, tuple[Any, ...]],
        subject: Subject | None,
    ) -> int:
        found = self.stored(table.name, names, rows)
        missing = rows.keys() - found.keys()
        if missing:
            raise KeyError(f"{table.name} has no row {min(missing)}")
        changed = [(row_id, found[row_id], new) for row_id, new in rows.items() if found[row_id] != new]
        self._write(table.name, names, [(*new, row_id) for row_id, _, new in changed])
        self._record(table.name, _differences(names, changed, subject))
        return len(changed)

    def delete(self, model: type[Base], ids: Iterable[int], *, subject: Subject | None = None) -> int:
        """Delete rows by id, and return how many there were. Users are never deleted (rule 1)."""
        table = _table(model)
        names = tuple(c.name for c in table.columns)
        found = self.stored(table.name, names, ids)
        self.session.connection().exec_driver_sql(
            f'DELETE FROM "{table.name}" WHERE id IN (SELECT value FROM json_each(?))',
            (json.dumps(list(found)),),
        )
        whole = {row_id: dict(zip(names, values, strict=True)) for row_id, values in found.items()}
        self._record(
            table.name,
            ((row_id, subject and subject(old), _dump(old), None) for row_id, old in whole.items()),
        )
        return len(found)

    def stored(self, table: str, names: Sequence[str], ids: Iterable[int]) -> dict[int, tuple[Any, ...]]:
        """The columns of some rows as the database stores them, by id; ids that are not there are left out."""
        listed = ", ".join(f'"{name}"' for name in names)
        # Straight from the driver: SQLAlchemy's rows would double the time of a mass transfer.
        driver = self.session.connection().connection.driver_connection
        assert driver is not None
        rows = driver.execute(
            f'SELECT id, {listed} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))',
            (json.dumps(list(ids)),),
        )
        return {row[0]: row[1:] for row in rows}

    def restore(self, table: str, records: Sequence[tuple[int, str, Row | None, Row | None]]) -> None:
        """Take recorded rows back, in the order given: each is (row id, subject, before, after).

        The two are stored values, not Python's, and the row must still be as `after` left it.
        """
        connection = self.session.connection()
        for before_names, run in groupby(records, key=lambda r: (r[2] and tuple(r[2]), r[3] is None)):
            names, deleted = before_names
            group = list(run)
            if names is None:
                ids = json.dumps([row_id for row_id, *_ in group])
                connection.exec_driver_sql(
                    f'DELETE FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))', (ids,)
                )
            elif deleted:
                self._insert_stored(
                    table, names, [tuple(before.values()) for _, _, before, _ in group if before]
                )
            else:
                self._write(
                    table, names, [(*before.values(), row_id) for row_id, _, before, _ in group if before]
                )
            self._record(
                table, ((row_id, of, _dump(after), _dump(before)) for row_id, of, before, after in group)
            )

    @contextmanager
    def notes(self) -> Iterator[None]:
        """Write the program's own notes (a draft, its state), which an undo must not take back.

        The operation stands in the history even where it wrote nothing else: the notes may name it, as those
        of an offboarding of somebody who had no clients do.
        """
        before, self.recorded = self.recorded, False
        try:
            yield
        finally:
            self.recorded = before

    def change(self) -> Change:
        """What this unit of work has done so far."""
        return Change(self.operation_id, self.summary, dict(self._counts))

    def _insert_stored(self, table: str, names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        listed = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" * len(names))
        self.session.connection().exec_driver_sql(
            f'INSERT INTO "{table}" ({listed}) VALUES ({marks})', list(rows)
        )

    def _write(self, table: str, names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        """Each row is the new values and then the id. A mass transfer gives many rows the same values."""
        if not rows:
            return
        alike: dict[tuple[Any, ...], list[int]] = defaultdict(list)
        for row in rows:
            alike[row[:-1]].append(row[-1])
        assignments = ", ".join(f'"{name}" = ?' for name in names)
        statement = f'UPDATE "{table}" SET {assignments} WHERE id'
        connection = self.session.connection()
        if len(alike) * 8 > len(rows):
            connection.exec_driver_sql(f"{statement} = ?", list(rows))
            return
        for values, ids in alike.items():
            connection.exec_driver_sql(
                f"{statement} IN (SELECT value FROM json_each(?))", (*values, json.dumps(ids))
            )

    def _record(self, table: str, records: Iterable[Record]) -> None:
        records = list(records)
        if not records:
            return
        self._counts[table] += len(records)
        if not self.recorded:
            return
        operation_id, last_hash = self.operation_id, self._last_hash
        # SQLAlchemy's name of a table is a str of its own, which the driver would ask in vain how to bind.
        table = str(table)
        rows = []
        for row_id, subject, before, after in records:
            known_as = subject or f"{table}:{row_id}"
            last_hash = chain(last_hash, operation_id, known_as, table, row_id, before, after)
            rows.append((operation_id, known_as, table, row_id, before, after, last_hash))
        self._last_hash = last_hash
        self.session.connection().exec_driver_sql(
            "INSERT INTO activity (operation_id, subject, table_name, row_id, before, after, hash)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            rows,
        )

    @property
    def _dialect(self) -> Dialect:
        return self.session.connection().dialect


def chain(last_hash: str, *parts: object) -> str:
    """The hash of one activity record: SHA-256 over the hash before it and its own columns."""
    text = "\x1f".join((last_hash, *map(str, parts)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _table(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table


def _refuse_flush(session: Session, *_: object) -> None:
    if session.new or session.dirty or session.deleted:
        raise RuntimeError("Write through the unit of work, so that the change is recorded.")
