"""One file being imported: its columns as typed values, and a tally of what becomes of each row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import Progress, untold
from desktop.files.table import Table, Value
from desktop.language import say
from desktop.models.fields import FIELDS, column_names
from desktop.rules.dates.order import DateOrder, OrderEvidence
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.asking import PendingQuestion, Questions
from desktop.services.imports.result import (
    LEFT_OUT,
    MOST_LISTED,
    WITHOUT_IT,
    AnswerChoice,
    DateQuestion,
    FieldChange,
    Problem,
    Updated,
)
from desktop.services.practice.country import country_in

Record = dict[str, Any]

EMPTY = "empty"
"""The key of the question what an empty cell does to a known value."""

KEEP, ERASE = "keep", "erase"
"""Its answers; without one the field is left alone."""

_TELL_EVERY = 1_000
_BATCH = 5_000


class Bad(Exception):
    """A value that cannot be read; its text says why."""


class Ambiguous(Bad):
    """A value that may mean several records, those in `ids`."""

    def __init__(self, text: str, ids: Sequence[int]) -> None:
        super().__init__(text)
        self.ids = tuple(ids)


@dataclass
class Intake:
    """`own` says that the file has our own layout, whose texts are taken exactly as they are.

    `records` maps row numbers to what was read, for all rows or the present one of `batches`; a field
    that the file, or a short row, lacks is not in the record, nor is one whose cell was empty (then
    `blanks` names it by field) or unreadable. `repeated` are rows that repeat an earlier one.
    """

    work: UnitOfWork
    kind: str
    table: Table
    mapping: Mapping[str, str]
    own: bool
    today: date
    zone: ZoneInfo
    progress: Progress = untold
    answers: FileAnswers = field(default_factory=FileAnswers)
    records: dict[int, Record] = field(default_factory=dict)
    blanks: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    skipped: set[int] = field(default_factory=set)
    repeated: dict[int, int] = field(default_factory=dict)
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    created_rows: list[int] = field(default_factory=list)
    updated_rows: list[Updated] = field(default_factory=list)
    asked: Questions = field(default_factory=Questions)
    questions: dict[str, DateQuestion] = field(default_factory=dict)
    words: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    references: dict[int, str] = field(default_factory=dict)
    date_evidence: dict[str, OrderEvidence] | None = None
    date_orders: dict[str, DateOrder] = field(default_factory=dict)
    _span: slice = field(default_factory=lambda: slice(None))
    _listed: dict[int, int] = field(default_factory=dict)
    _done: int = 0

    def __post_init__(self) -> None:
        self._take(slice(None))
        for problem in self.table.problems:
            self.problem(problem.row, "", problem.problem, skip=problem.row not in self.records)

    def _take(self, span: slice) -> None:
        self._span = span
        self.records = {number: {} for number in self.table.row_numbers[span]}
        self.blanks.clear()

    def batches(self) -> Iterator[None]:
        """Go through the file a few thousand rows at a time, so that `records` never holds all of them."""
        for start in range(0, max(len(self.table.rows), 1), _BATCH):
            self._take(slice(start, start + _BATCH))
            yield

    @property
    def session(self) -> Session:
        return self.work.session

    @property
    def erasing(self) -> bool:
        """Whether empty cells erase what the practice knows."""
        return self.answers.answer(EMPTY) == ERASE

    @cached_property
    def country(self) -> str:
        """The practice's own country, used to read phone numbers."""
        return country_in(self.session)

    def has(self, *fields: str) -> bool:
        """Whether the file has a column for one of the fields."""
        return any(name in self.mapping for name in fields)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns of the kind's record except the reference, in the order of the book of fields."""
        return tuple(name for name in column_names(FIELDS[self.kind]) if name != "reference")

    def stored(self, record: Record) -> Record:
        """The part of a record that is in its own columns, except the reference."""
        columns = self.columns
        return {name: value for name, value in record.items() if name in columns}

    def place(self, name: str) -> int:
        """The position of a field's column in the table's rows."""
        return self.table.headers.index(self.mapping[name])

    def cells(self, name: str) -> list[Value]:
        """A field's whole column as it is in the file, for evidence."""
        return list(self.table.column(self.place(name)))

    def batch(self) -> Iterator[tuple[int, Record, tuple[Value, ...]]]:
        """The number, record and cells of each row of the present batch."""
        for (number, record), row in zip(self.records.items(), self.table.rows[self._span], strict=True):
            yield number, record, row

    def rows(self) -> Sequence[tuple[int, Record]]:
        """The rows that are still to be imported, with what was read of them."""
        return [(number, record) for number, record in self.records.items() if number not in self.skipped]

    def matches(self, match: Callable[[int, Record], int | None]) -> dict[int, int]:
        """By row number of the present batch, in order, what `match` finds; rows for which it finds nothing
        are left out."""
        found: dict[int, int] = {}
        for number, record in self.rows():
            self.tick()
            known = match(number, record)
            if known is not None:
                found[number] = known
        return found

    def problem(self, row: int, name: str, text: str, *, skip: bool = False) -> None:
        """Report a fault in one row under the file's own header; with `skip` the row is left out."""
        became = LEFT_OUT if skip else WITHOUT_IT
        self.problems.append(Problem(row, self.mapping.get(name, ""), text, became))
        if skip:
            self.skipped.add(row)

    def wait(self, row: int, name: str, text: str, question: PendingQuestion) -> None:
        """Leave a row out until the supervisor has answered the question."""
        self.asked.ask(question, row)
        self.problem(row, name, text, skip=True)

    def leave_out_repeated(self, key_of: Callable[[int, Record], Any], text: str) -> None:
        """Leave out each row whose key an earlier row has; `text` holds `{row}` for that row's number."""
        seen: dict[Any, int] = {}
        for number, record in self.rows():
            first = seen.setdefault(key_of(number, record), number)
            if first != number:
                self.problem(number, "", text.format(row=first), skip=True)

    def kept_blank(self, row: int) -> None:
        """Let an empty cell leave the known value alone, unless the supervisor wants it to erase."""
        question = say("Some cells are empty where the practice knows a value. Shall they erase it?")
        choices = (
            AnswerChoice(KEEP, say("No, keep what the practice knows")),
            AnswerChoice(ERASE, say("Yes, empty those fields")),
        )
        self.asked.ask(PendingQuestion(EMPTY, question, choices, default=KEEP), row)

    def require(self, *names: str) -> None:
        """Leave out and report the rows that are too short to have one of the fields."""
        for number, record in self.rows():
            if missing := _first_missing(record, names):
                self.problem(number, missing, say("is missing"), skip=True)

    def note(self, sentence: str) -> None:
        """Say once what was guessed or left out."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def list_created(self, numbers: Sequence[int]) -> None:
        """Note these rows as new records."""
        self.created += len(numbers)
        self.created_rows += numbers[: max(0, MOST_LISTED - len(self.created_rows))]

    def tally_known(self, known: int, changed: int) -> None:
        """Count rows that mean existing records, and how many of them change something."""
        self.updated += changed
        self.unchanged += known - changed

    def list_updated(self, row: int, record: str, values: Callable[[], Iterable[FieldChange]]) -> None:
        """Add what a row changes, to be shown; computed only while the list is not full."""
        if len(self.updated_rows) < MOST_LISTED:
            self._listed[row] = len(self.updated_rows)
            self.updated_rows.append(Updated(row, tuple(values()), record))

    def add_change(self, row: int, record: str, change: FieldChange) -> None:
        """Add one more value that a row changes, outside its own columns."""
        place = self._listed.get(row)
        if place is None:
            self.list_updated(row, record, lambda: (change,))
        else:
            listed = self.updated_rows[place]
            self.updated_rows[place] = replace(listed, values=(*listed.values, change))

    def tick(self) -> None:
        """Count one more row as done. Raises what `progress` raises, above all errors.Cancelled."""
        self._done += 1
        if self._done % _TELL_EVERY == 0:
            total = len(self.table.rows)
            self.progress(min(self._done, total), total)

    def tell_all_done(self) -> None:
        """Tell that all rows are stored and only the commit is left: the last moment to cancel."""
        self.progress(len(self.table.rows), len(self.table.rows))


def _first_missing(record: Record, names: Iterable[str]) -> str:
    return next((name for name in names if name not in record), "")
