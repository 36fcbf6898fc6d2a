"""One file on its way in: its columns as typed values, and a tally of what becomes of each row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from desktop.database.unit_of_work import UnitOfWork
from desktop.files.table import Table, Value
from desktop.services.imports.result import Problem

Progress = Callable[[int, int], None]
Record = dict[str, Any]

_TELL_EVERY = 1_000


class Bad(Exception):
    """A value that cannot be read; its text says why."""


@dataclass
class Intake:
    """`own` says that the file is of our own layout, whose texts are taken exactly as they stand.

    `records` maps row numbers to what was read; a field that the file, or a short row, does not have is
    not in the record, nor is one whose value was bad.
    """

    work: UnitOfWork
    kind: str
    table: Table
    mapping: Mapping[str, str]
    own: bool
    today: date
    zone: ZoneInfo
    progress: Progress | None = None
    records: dict[int, Record] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    skipped: set[int] = field(default_factory=set)
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    _done: int = 0

    def __post_init__(self) -> None:
        self.records = {number: {} for number in self.table.row_numbers}
        for problem in self.table.problems:
            self.problems.append(Problem(problem.row, "", problem.problem))
            if problem.row not in self.records:
                self.skipped.add(problem.row)

    @property
    def session(self) -> Session:
        return self.work.session

    def has(self, *fields: str) -> bool:
        """Whether the file has a column for one of the fields."""
        return any(name in self.mapping for name in fields)

    def cells(self, name: str) -> list[Value]:
        """A field's column as it stands in the file, for evidence about the whole of it."""
        index = self.table.headers.index(self.mapping[name])
        return [row[index] for row in self.table.rows if index < len(row)]

    def read(self, name: str, convert: Callable[[Value], Any], *, needed: bool = False) -> None:
        """Read a field's column into the records, where the file has it.

        `convert` raises Bad for a value that it cannot read: the row comes in without the value, or not
        at all where it is `needed`.
        """
        if name not in self.mapping:
            return
        index = self.table.headers.index(self.mapping[name])
        known: dict[Value, Any] = {}
        for number, row in zip(self.table.row_numbers, self.table.rows, strict=True):
            if index >= len(row):
                continue
            value = row[index]
            try:
                found = known[value] if value in known else known.setdefault(value, convert(value))
            except Bad as bad:
                self.problem(number, name, str(bad), skip=needed)
            else:
                self.records[number][name] = found

    def rows(self) -> Sequence[tuple[int, Record]]:
        """The rows that are still to come in, with what was read of them."""
        return [(number, record) for number, record in self.records.items() if number not in self.skipped]

    def problem(self, row: int, name: str, text: str, *, skip: bool = False) -> None:
        """Report a fault of one row under the file's own header; with `skip` the row stays out."""
        self.problems.append(Problem(row, self.mapping.get(name, ""), text))
        if skip:
            self.skipped.add(row)

    def require(self, *names: str) -> None:
        """Leave out, and report, the rows that are too short to have one of the fields."""
        for number, record in self.rows():
            for name in names:
                if name not in record and number not in self.skipped:
                    self.problem(number, name, "is missing, because the row is too short", skip=True)

    def note(self, sentence: str) -> None:
        """Say once what was guessed or left out."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def tick(self) -> None:
        """One more row is done. Raises what `progress` raises, errors.Cancelled above all."""
        self._done += 1
        if self.progress is not None and self._done % _TELL_EVERY == 0:
            self.progress(min(self._done, len(self.records)), len(self.records))

    def tell_all_done(self) -> None:
        """All rows are stored but for the commit: the last moment to cancel."""
        if self.progress is not None:
            self.progress(len(self.records), len(self.records))


def count(n: int, noun: str) -> str:
    """`1 row`, `2,000 rows`."""
    return f"{n:,} {noun}{'' if n == 1 else 's'}"
