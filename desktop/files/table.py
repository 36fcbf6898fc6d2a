"""What a reader yields: headers and plain rows, with where each row stood in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeAlias

Value: TypeAlias = str | date | datetime | time | None
"""A cell as read: text, a workbook's own date or time, or None where it is empty."""


@dataclass(frozen=True)
class Reading:
    """How a file is to be read; None leaves a choice to the evidence in the file.

    `delimiter` may be `fixed_width.FIXED`. `header` says whether the file has a header row.
    """

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header: bool | None = None


@dataclass(frozen=True)
class RowProblem:
    """A row that does not fit the header; `row` is what a spreadsheet shows.

    `cells` are those of a row that is left out of the table.
    """

    row: int
    problem: str
    cells: tuple[Value, ...] = ()


@dataclass(frozen=True)
class Table:
    """`headers` are unique and never empty; `rows` may be shorter than they are, never longer.

    `row_numbers` are those a spreadsheet shows. `encoding` and `delimiter` are None for a workbook,
    `sheet` is None for a text file; `sheets` are all that could be read in its place. `header` says
    whether the headers stood in the file. `notes` says what was guessed or left out while reading.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    row_numbers: tuple[int, ...]
    problems: tuple[RowProblem, ...] = ()
    notes: tuple[str, ...] = ()
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    header: bool = True


def unique_headers(cells: Sequence[Value]) -> tuple[str, ...]:
    """Names for all columns: `Phone`, `Phone (2)`; an empty header is called by its letter, `Column E`."""
    names: dict[str, None] = {}
    for index, cell in enumerate(cells, 1):
        name = " ".join(str(cell).split()) if cell is not None else ""
        base = name or f"Column {_letters(index)}"
        name, number = base, 1
        while name in names:
            number += 1
            name = f"{base} ({number})"
        names[name] = None
    return tuple(names)


def _letters(number: int) -> str:
    """What a spreadsheet calls a column: A for 1, AA for 27."""
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
