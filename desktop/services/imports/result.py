"""What an import says about itself: before it is done and afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """`row` is what a spreadsheet shows, `column` the file's own header (empty: the whole row)."""

    row: int
    column: str
    problem: str


@dataclass(frozen=True)
class ImportResult:
    """Every row of the file is in exactly one of `created`, `updated`, `unchanged` and `skipped`.

    A row with a bad value in a column that may be empty comes in without it, and stands in `problems`
    too. `notes` are sentences on what was guessed or left out. `mapping` is our field to their header.
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
