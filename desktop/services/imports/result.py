"""What an import says about itself: before it is done and afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.language import later

MOST_LISTED = 10_000
"""So many created and changed rows are listed; all are counted."""

Values = tuple[tuple[str, str], ...]
"""Our headers, and what stands under them, as text."""


@dataclass(frozen=True)
class Problem:
    """`row` is what a spreadsheet shows, `column` the file's own header (empty: the whole row).

    `became` says what is done with the row: it is left out, or comes in without the value.
    """

    row: int
    column: str
    problem: str
    became: str = ""


LEFT_OUT = later("left out")
WITHOUT_IT = later("is imported without it")


class FieldChange(NamedTuple):
    """One value that a row replaces: our header, the text before and the text after."""

    header: str
    before: str
    after: str


@dataclass(frozen=True)
class Updated:
    """What a row changes; `record` is the reference of what it means, or a name where it has none."""

    row: int
    values: tuple[FieldChange, ...]
    record: str = ""


@dataclass(frozen=True)
class AnswerChoice:
    """One answer: what `--answer KEY=VALUE` takes, what it means, and what is known of the record it names."""

    value: str
    label: str
    values: Values = ()


@dataclass(frozen=True)
class Question:
    """Something that only the supervisor knows.

    `rows` are those that it is about: they wait, and stay out, while there is neither an answer nor a
    `default`. `answer` is what was said. `values` are the cells of the first row. Where `choices` is empty any
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
        """Whether its rows stay out until somebody answers."""
        return not self.answer and not self.default


@dataclass(frozen=True)
class DateQuestion:
    """A date column that can be read both ways: an example, and what it means read each way.

    `day_first_dates` and `month_first_dates` count the dates that exist one way only. `rows` are those
    whose date stays out until the question is answered; they are none where it was read day first.
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

    A row with a bad value in a column that may be empty comes in without it, and stands in `problems`
    too. `notes` are sentences on what was guessed or left out. `mapping` is our field to their header.
    `words` says by field what each word of the file was read as (empty: not known). `references` are
    those of the stored records whose rows have a problem. `operation_id` is what to undo.
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
