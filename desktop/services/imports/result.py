"""What an import says about itself: before it is done and afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MOST_LISTED = 1_000
"""So many created and changed rows are listed; all are counted."""

Values = tuple[tuple[str, str], ...]
"""Our headers, and what stands under them, as text."""


@dataclass(frozen=True)
class Problem:
    """`row` is what a spreadsheet shows, `column` the file's own header (empty: the whole row)."""

    row: int
    column: str
    problem: str


@dataclass(frozen=True)
class Updated:
    """What a row changes: our header, the text before and the text after."""

    row: int
    values: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Candidate:
    """A record that a row may mean."""

    id: int
    reference: str
    values: Values


@dataclass(frozen=True)
class Doubt:
    """Several records may be meant: by the row itself (`field` is empty), or by `text` in a field of ours.

    The first is decided by `Answers.matches[row]`, the second by `Answers.words[field][text]`, which
    takes a reference.
    """

    row: int
    field: str
    text: str
    values: Values
    candidates: tuple[Candidate, ...]


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
    doubts: tuple[Doubt, ...] = ()
    questions: tuple[DateQuestion, ...] = ()
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    references: Mapping[int, str] = field(default_factory=dict)
