"""The marks of a sheet besides its values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

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


def overlapping(stream: IO[bytes], size: int, overlap: int) -> Iterator[bytes]:
    """The pieces of a stream, each with the end of the one before, so that no short text is cut in two."""
    tail = b""
    while piece := stream.read(size):
        text = tail + piece
        yield text
        tail = text[-overlap:]


def column_number(letters: str) -> int:
    """0 for A, 26 for AA."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
