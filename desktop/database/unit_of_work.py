"""One action of the supervisor: one transaction, recorded row by row, so that it can be undone as one.

Reads go through `session` (ORM or Core). Writes go only through `insert`, `update` and `delete`: they
write in bulk and record before and after as the database stores them. Any other write is refused.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby

from sqlalchemy.orm import Session

from desktop.database.recorder import (
    OperationHead,
    RecordEntry,
    Recorder,
    Row,
    RowChange,
    Side,
    Subject,
    differences,
    newest_links,
)
from desktop.database.row_writer import RowWriter, Values, defaults_of, encoder_of, table_of
from desktop.database.write_gate import gate_of, guard_session
from desktop.models import Base


@dataclass(frozen=True)
class Change:
    """What a committed operation touched: the names of its tables and the number of rows in each."""

    operation_id: int
    summary: str
    rows: Mapping[str, int]

    @property
    def tables(self) -> frozenset[str]:
        return frozenset(self.rows)


@dataclass(frozen=True)
class RecordedRow:
    """One entry of the record: the stored values of a row before (None: inserted) and after (None: deleted)."""

    id: int
    table: str
    row_id: int
    subject: str
    before: Row | None
    after: Row | None

    @property
    def is_change(self) -> bool:
        """Whether the row was there before and after."""
        return self.before is not None and self.after is not None

    @property
    def touched(self) -> Row:
        """The columns that it speaks of: as they became or, of a deleted row, as they were."""
        return self.after or self.before or {}


@dataclass
class UnitOfWork:
    """Made by `Practice.work` and valid only inside its block.

    `summary` may be made more exact while the work is done; it is written at the end. With `recorded`
    False (drafts, preferences, a made-up practice) rows are written but no activity is.
    """

    session: Session
    operation_id: int
    head: OperationHead
    summary: str
    recorded: bool
    writer: RowWriter
    recorder: Recorder
    _undone_too: list[OperationHead] = field(default_factory=list)
    _counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def now(self) -> datetime:
        return self.head.at

    def insert(self, model: type[Base], rows: Iterable[Row], *, subject: Subject | None = None) -> list[int]:
        """Insert rows of Python values and return their ids, in order.

        Columns left out get the model's defaults. `subject` names what a row belongs to when undone
        (default: the row itself).
        """
        table = table_of(model)
        defaults = defaults_of(table)
        encode = encoder_of(table)
        stored: list[Values] = []
        subjects: list[str | None] = []
        for row_id, row in enumerate(rows, self.writer.next_id(table.name)):
            unknown = row.keys() - defaults.keys()
            if unknown:
                raise TypeError(f"{table.name} has no column {', '.join(sorted(unknown))}")
            stored.append(encode({"id": row_id, **defaults, **row}))
            subjects.append(subject and subject({"id": row_id, **row}))
        names = ("id", *defaults)
        self.writer.insert(table.name, names, stored)
        self._record(table.name, _entries_of_inserted(names, stored, subjects))
        return [values[0] for values in stored]

    def update(self, model: type[Base], changes: Mapping[int, Row], *, subject: Subject | None = None) -> int:
        """Change rows by id to the given Python values; equal values are not a change.

        Returns how many rows actually changed. Raises KeyError for an unknown id.
        """
        table = table_of(model)
        encode = encoder_of(table)
        by_columns: dict[tuple[str, ...], dict[int, Values]] = defaultdict(dict)
        for row_id, values in changes.items():
            by_columns[tuple(values)][row_id] = encode(dict(values))
        return sum(self._update(table.name, names, rows, subject) for names, rows in by_columns.items())

    def _update(
        self, table: str, names: tuple[str, ...], rows: Mapping[int, Values], subject: Subject | None
    ) -> int:
        found = self.stored(table, names, rows)
        missing = rows.keys() - found.keys()
        if missing:
            raise KeyError(f"{table} has no row {min(missing)}")
        changed = _changed(found, rows)
        self.writer.update(table, names, [(change.row_id, change.new) for change in changed])
        self._record(table, list(differences(names, changed, subject)))
        return len(changed)

    def delete(self, model: type[Base], ids: Iterable[int], *, subject: Subject | None = None) -> int:
        """Delete rows by id, and return how many there were. Users are never deleted (rule 1)."""
        table = table_of(model).name
        found = [row for row in self._whole(table, list(ids)) if row is not None]
        self.writer.delete(table, [row["id"] for row in found])
        self._record(table, _entries_of_deleted(found, subject))
        return len(found)

    def stored(self, table: str, names: Sequence[str], ids: Iterable[int]) -> dict[int, Values]:
        """The columns of some rows as the database stores them, by id; unknown ids are left out."""
        return self.writer.stored(table, names, ids)

    def restore(self, rows: Iterable[RecordedRow]) -> None:
        """Undo recorded rows, in the order given: each must still be as `after` left it."""
        for (table, names, deleted), run in groupby(rows, key=_restored_alike):
            self._restore(table, names, deleted, list(run))

    def _restore(
        self, table: str, names: tuple[str, ...] | None, deleted: bool, rows: Sequence[RecordedRow]
    ) -> None:
        if names is None:
            befores, afters = self._delete_again(table, rows)
        elif deleted:
            befores, afters = self._bring_back(table, names, rows)
        else:
            befores, afters = self._change_back(table, names, rows)
        sides = zip(rows, befores, afters, strict=True)
        entries = [RecordEntry(row.row_id, row.subject, _side(now), _side(then)) for row, then, now in sides]
        self._record(table, entries)

    def _delete_again(self, table: str, rows: Sequence[RecordedRow]) -> _Sides:
        """With the columns that the table has got since, so that a redo restores the whole row."""
        ids = _ids(rows)
        afters = self._whole(table, ids)
        self.writer.delete(table, ids)
        return [None] * len(rows), afters

    def _bring_back(self, table: str, names: tuple[str, ...], rows: Sequence[RecordedRow]) -> _Sides:
        self.writer.insert(table, names, _values_before(rows))
        return self._whole(table, _ids(rows)), [None] * len(rows)

    def _change_back(self, table: str, names: tuple[str, ...], rows: Sequence[RecordedRow]) -> _Sides:
        self.writer.update(table, names, list(zip(_ids(rows), _values_before(rows), strict=True)))
        return [row.before for row in rows], [row.after for row in rows]

    @contextmanager
    def unrecorded(self) -> Iterator[None]:
        """Writes that Undo ignores (drafts, states).

        The operation is in the history even if it wrote nothing else: such rows may refer to it, as those
        of an offboarding of somebody who had no clients do.
        """
        before, self.recorded = self.recorded, False
        try:
            yield
        finally:
            self.recorded = before

    def undoes_too(self, operation_id: int, summary: str) -> None:
        """Mark another operation as undone by this one, so that it cannot be undone again."""
        self._undone_too.append(replace(self.head, summary=summary, reason="", undoes_id=operation_id))

    def commit(self) -> Change:
        """Write the operation and end the transaction. One that wrote no row leaves nothing in the record."""
        change = Change(self.operation_id, self.summary, dict(self._counts))
        self.recorder.write_sums()
        if self.recorded and change.rows:
            for head in (replace(self.head, summary=self.summary), *self._undone_too):
                self.recorder.record_operation(head)
        with gate_of(self.session.connection()).open():
            self.session.commit()  # the clients' search index is written here too
        return change

    def _record(self, table: str, entries: Sequence[RecordEntry]) -> None:
        if not entries:
            return
        self._counts[table] += len(entries)
        write = self.recorder.record if self.recorded else self.recorder.note_unrecorded
        write(table, entries)

    def _whole(self, table: str, ids: Sequence[int]) -> list[Row | None]:
        """All columns of some rows as the database stores them, in the order of the ids."""
        names = tuple(c.name for c in Base.metadata.tables[table].columns)
        found = self.stored(table, names, ids)
        return [dict(zip(names, found[i], strict=True)) if i in found else None for i in ids]


_Sides = tuple[list[Row | None], list[Row | None]]
"""Of several recorded rows, what they are again and what they were until now."""


def _restored_alike(row: RecordedRow) -> tuple[str, tuple[str, ...] | None, bool]:
    """Rows of one table that one statement undoes: their columns (None: deletes them), and whether it
    inserts."""
    return row.table, None if row.before is None else tuple(row.before), row.after is None


def _ids(rows: Iterable[RecordedRow]) -> list[int]:
    return [row.row_id for row in rows]


def _values_before(rows: Iterable[RecordedRow]) -> list[Values]:
    return [tuple((row.before or {}).values()) for row in rows]


def _entries_of_inserted(
    names: tuple[str, ...], stored: Iterable[Values], subjects: Iterable[str | None]
) -> list[RecordEntry]:
    written = zip(stored, subjects, strict=True)
    return [RecordEntry(values[0], of, None, Side(names, values)) for values, of in written]


def _entries_of_deleted(found: Iterable[Row], subject: Subject | None) -> list[RecordEntry]:
    return [RecordEntry(row["id"], subject and subject(row), _side(row), None) for row in found]


def _changed(found: Mapping[int, Values], rows: Mapping[int, Values]) -> list[RowChange]:
    return [RowChange(i, found[i], new) for i, new in rows.items() if found[i] != new]


def begin_work(session: Session, head: OperationHead, *, recorded: bool) -> UnitOfWork:
    """Begin the session's transaction, which continues from the practice's newest operation."""
    guard_session(session)
    connection = session.connection()
    newest = newest_links(connection)
    writer = RowWriter(connection)
    recorder = Recorder(writer, newest)
    return UnitOfWork(session, newest.operation_id + 1, head, head.summary, recorded, writer, recorder)


def _side(row: Row | None) -> Side | None:
    return None if row is None else Side(tuple(row), tuple(row.values()))
