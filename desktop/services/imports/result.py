"""The result of an import, before it is done and afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.language import later

MOST_LISTED = 10_000
"""The most created and changed rows that are listed; all are counted."""

Values = tuple[tuple[str, str], ...]
"""Our headers, and the values under them as text."""


@dataclass(frozen=True)
class Problem:
    """`row` is the number in a spreadsheet, `column` the file's own header (empty: the whole row).

    `became` says what is done with the row: left out, or imported without the value.
    """

    row: int
    column: str
    problem: str
    became: str = ""


LEFT_OUT = later("left out")
WITHOUT_IT = later("is imported without it")


class FieldChange(NamedTuple):
    """One value that a row replaces: our header, and the text before and after."""

    header: str
    before: str
    after: str


@dataclass(frozen=True)
class Updated:
    """What a row changes; `record` is the reference of its record, or a name if it has none."""

    row: int
    values: tuple[FieldChange, ...]
    record: str = ""


@dataclass(frozen=True)
class AnswerChoice:
    """One answer: what `--answer KEY=VALUE` takes, what it means, and what is known about its record."""

    value: str
    label: str
    values: Values = ()


@dataclass(frozen=True)
class Question:
    """Something that only the supervisor knows.

    `rows` are those that it is about: they wait, and are left out, while there is neither an answer nor a
    `default`. `answer` is what was said. `values` are the cells of the first row. If `choices` is empty, any
    text is an answer.
    """

    key: str
    question: str
    choices: tuple[AnswerChoice, ...]
    rows: tuple[int, ...] = ()
    default: str = ""
    answer: str = ""
    values: Values = ()

    @property
    def open(self) -> bool:
        """Whether nobody has answered it yet."""
        return not self.answer

    @property
    def waiting(self) -> bool:
        """Whether its rows are left out until somebody answers."""
        return not self.answer and not self.default


@dataclass(frozen=True)
class DateQuestion:
    """A date column that can be read in both orders, with an example and what it means in each.

    `day_first_dates` and `month_first_dates` count the dates that are valid in one order only. `rows` are
    those whose date is left out until the question is answered; empty if the column was read day first.
    """

    header: str
    example: str
    day_first: str
    month_first: str
    day_first_dates: int = 0
    month_first_dates: int = 0
    rows: tuple[int, ...] = ()


@dataclass(frozen=True)
class ImportResult:
    """Every row of the file is in exactly one of `created`, `updated`, `unchanged` and `skipped`.

    A row with a bad value in a column that may be empty is imported without it, and is in `problems`
    too. `notes` are sentences on what was guessed or left out. `mapping` gives their header for each field of
    ours. `words` says for each field what each word of the file was read as (empty: unknown). `references`
    are those of stored records whose rows have a problem. `operation_id` is the operation to undo.
    """

    kind: str
    created: int
    updated: int
    unchanged: int
    skipped: int
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]
    mapping: Mapping[str, str]
    encoding: str | None
    delimiter: str | None
    dry_run: bool = False
    operation_id: int | None = None
    skipped_rows: frozenset[int] = frozenset()
    created_rows: tuple[int, ...] = ()
    updated_rows: tuple[Updated, ...] = ()
    questions: tuple[Question, ...] = ()
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    references: Mapping[int, str] = field(default_factory=dict)
