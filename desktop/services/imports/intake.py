"""One file on its way in: its columns as typed values, and a tally of what becomes of each row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import Progress, UserError, untold
from desktop.files.table import Table, Value
from desktop.files.values import error_in, text_of
from desktop.models.fields import FIELDS, column_names
from desktop.rules.dates.order import OrderEvidence
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.result import MOST_LISTED, DateQuestion, Problem, Updated

Record = dict[str, Any]

_TELL_EVERY = 1_000
_BATCH = 5_000
_MOST_WORDS = 200


class Bad(Exception):
    """A value that cannot be read; its text says why."""


class Ambiguous(Bad):
    """A value that may mean several records: those of `ids`."""

    def __init__(self, text: str, ids: Sequence[int]) -> None:
        super().__init__(text)
        self.ids = tuple(ids)


@dataclass
class Intake:
    """`own` says that the file is of our own layout, whose texts are taken exactly as they stand.

    `records` maps row numbers to what was read, of all rows or of the present one of `batches`; a field
    that the file, or a short row, does not have is not in the record, nor is one whose value was bad.
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
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    skipped: set[int] = field(default_factory=set)
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    created_rows: list[int] = field(default_factory=list)
    updated_rows: list[Updated] = field(default_factory=list)
    doubts: list[tuple[int, str, str, tuple[int, ...]]] = field(default_factory=list)
    questions: dict[str, DateQuestion] = field(default_factory=dict)
    words: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    references: dict[int, str] = field(default_factory=dict)
    date_evidence: dict[str, OrderEvidence] | None = None
    _span: slice = field(default_factory=lambda: slice(None))
    _done: int = 0

    def __post_init__(self) -> None:
        self._take(slice(None))
        for problem in self.table.problems:
            self.problems.append(Problem(problem.row, "", problem.problem))
            if problem.row not in self.records:
                self.skipped.add(problem.row)

    def _take(self, span: slice) -> None:
        self._span = span
        self.records = {number: {} for number in self.table.row_numbers[span]}

    def batches(self) -> Iterator[None]:
        """Go through the file some thousand rows at a time, so that never all of them are in `records`."""
        for start in range(0, max(len(self.table.rows), 1), _BATCH):
            self._take(slice(start, start + _BATCH))
            yield

    @property
    def session(self) -> Session:
        return self.work.session

    def has(self, *fields: str) -> bool:
        """Whether the file has a column for one of the fields."""
        return any(name in self.mapping for name in fields)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the kind's record, in the order of the book of fields, but for the reference."""
        return tuple(name for name in column_names(FIELDS[self.kind]) if name != "reference")

    def stored(self, record: Record) -> Record:
        """What of a record stands in its own columns, but for the reference."""
        columns = self.columns
        return {name: value for name, value in record.items() if name in columns}

    def cells(self, name: str) -> list[Value]:
        """A field's whole column as it stands in the file, for evidence."""
        index = self.table.headers.index(self.mapping[name])
        return [row[index] for row in self.table.rows if index < len(row)]

    def read(
        self,
        name: str,
        convert: Callable[[Value], Any],
        *,
        needed: bool = False,
        word: Callable[[Any], str] | None = None,
    ) -> None:
        """Read a field's column into the records, where the file has it.

        `convert` raises Bad for a value that it cannot read: the row comes in without the value, or not
        at all where it is `needed`; so it is with the errors of a spreadsheet. With `word` the supervisor may say what each text of the column
        means; it makes what was read into the word to show for it.
        """
        if name not in self.mapping:
            self._read_everywhere(name, convert)
            return
        index = self.table.headers.index(self.mapping[name])
        said = self.answers.words.get(name, {})
        known: dict[Value, Any] = {}
        rows = zip(self.records.items(), self.table.rows[self._span], strict=True)
        for (number, record), row in rows:
            if index >= len(row):
                continue
            value = row[index]
            if value in known:
                record[name] = known[value]
                continue
            if error := error_in(value, own=self.own):
                self.problem(number, name, error.words, skip=needed)
                continue
            text = text_of(value).strip() if said or word else ""
            try:
                found = known[value] = convert(said.get(text, value) if said else value)
            except Bad as bad:
                self._keep_word(name, text, "", word)
                if isinstance(bad, Ambiguous):
                    self.doubts.append((number, name, text_of(value).strip(), bad.ids))
                self.problem(number, name, str(bad), skip=needed)
            else:
                record[name] = found
                self._keep_word(name, text, word(found) if word else "", word)

    def _read_everywhere(self, name: str, convert: Callable[[Value], Any]) -> None:
        """What was said for all rows. Raises UserError where that cannot be read."""
        if name not in self.answers.everywhere:
            return
        try:
            found = convert(self.answers.everywhere[name])
        except Bad as bad:
            raise UserError(f"{str(bad)[:1].upper()}{str(bad)[1:]}. Choose another for all rows.") from None
        for record in self.records.values():
            record[name] = found

    def _keep_word(self, name: str, text: str, read_as: str, word: object) -> None:
        if word is not None and text and len(self.words[name]) < _MOST_WORDS:
            self.words[name][text] = read_as

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

    def list_created(self, numbers: Sequence[int]) -> None:
        """These rows are new records."""
        self.created += len(numbers)
        self.created_rows += numbers[: max(0, MOST_LISTED - len(self.created_rows))]

    def list_updated(self, row: int, values: Callable[[], Sequence[tuple[str, str, str]]]) -> None:
        """What a row changes, to be shown; asked for only while the list is not full."""
        if len(self.updated_rows) < MOST_LISTED:
            self.updated_rows.append(Updated(row, tuple(values())))

    def tick(self) -> None:
        """One more row is done. Raises what `progress` raises, errors.Cancelled above all."""
        self._done += 1
        if self._done % _TELL_EVERY == 0:
            total = len(self.table.rows)
            self.progress(min(self._done, total), total)

    def tell_all_done(self) -> None:
        """All rows are stored but for the commit: the last moment to cancel."""
        self.progress(len(self.table.rows), len(self.table.rows))
