"""The marks of a sheet besides its values."""

from __future__ import annotations

from dataclasses import dataclass, field

Cell = tuple[int, int]
"""Row and column, from 0."""


@dataclass
class Marks:
    """The marks of one sheet: errors by cell (empty: a formula without a value), and the hidden rows and
    columns, from 0."""

    errors: dict[Cell, str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    filtered: bool = False


def column_number(letters: str) -> int:
    """0 for A, 26 for AA."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
