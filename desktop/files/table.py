"""The table that a reader yields: headers and plain rows, with each row's place in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeAlias

from desktop.language import say


@dataclass(frozen=True)
class CellError:
    """A cell that a spreadsheet could not compute: `code` is what it shows, such as `#N/A`.

    It is empty for a formula saved without a value.
    """

    code: str = ""

    @property
    def words(self) -> str:
        """What is wrong with it, for the list of problems."""
        if self.code:
            return say(
                "holds the error {code}, not a value; what the practice knows stays as it is", code=self.code
            )
        return say(
            "holds a formula without a value; open the file in a spreadsheet, save it, and import it again"
        )


Value: TypeAlias = str | date | datetime | time | CellError | None
"""A cell as read: text, a workbook's own date or time, an error, or None if it is empty."""


@dataclass(frozen=True)
class Reading:
    """How to read a file; None leaves the choice to the evidence in the file.

    `delimiter` may be `fixed_width.FIXED`. `header` says whether the file has a header row, `kind` what the
    rows are to become, which decides between the sheets of a workbook.
    """

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header: bool | None = None
    kind: str | None = None


@dataclass(frozen=True)
class LettersGuess:
    """A possible encoding, the name of its letters, and some words of the file read with it."""

    encoding: str
    alphabet: str
    words: tuple[str, ...]

    @property
    def preview(self) -> str:
        return f"{self.alphabet} ({self.encoding}): {', '.join(f'“{word}”' for word in self.words)}"


@dataclass(frozen=True)
class RowProblem:
    """A row that does not fit the header; `row` is the number in a spreadsheet.

    `cells` are those of a row left out of the table.
    """

    row: int
    problem: str
    cells: tuple[Value, ...] = ()


@dataclass(frozen=True)
class Table:
    """`headers` are unique and never empty; `rows` may be shorter than they are, never longer.

    `row_numbers` are those in a spreadsheet. `encoding` and `delimiter` are None for a workbook,
    `sheet` is None for a text file; `sheets` are all that could be read instead, `fitting` those that
    fit as well. `header` says whether the headers were in the file. `hidden_rows` are the numbers of those
    that the workbook hides. `letters` are the possible encodings of a text file if that is a guess, as
    first read. `vanished` are the rows of a calendar for visits that it no longer has, `instead`
    the new ones of the same events. `notes` says what was guessed or left out while reading.
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
    fitting: tuple[str, ...] = ()
    header: bool = True
    hidden_rows: tuple[int, ...] = ()
    letters: tuple[LettersGuess, ...] = ()
    vanished: tuple[int, ...] = ()
    instead: tuple[int, ...] = ()

    def numbered_rows(self) -> Iterator[tuple[int, tuple[Value, ...]]]:
        """Each row after its number in a spreadsheet."""
        return zip(self.row_numbers, self.rows, strict=True)

    def column(self, place: int, *, within: int | None = None) -> Iterator[Value]:
        """The cells at a place of all rows, or of the first so many; a short row has none."""
        return (row[place] for row in self.rows[:within] if place < len(row))

    def numbered_column(self, place: int) -> Iterator[tuple[int, Value]]:
        """The cells at a place, each after the number of its row; a short row has none."""
        return ((number, row[place]) for number, row in self.numbered_rows() if place < len(row))


def unique_headers(cells: Sequence[Value]) -> tuple[str, ...]:
    """Names for all columns: `Phone`, `Phone (2)`; an empty header is named by its letter, `Column E`."""
    names: dict[str, None] = {}
    numbers: dict[str, int] = {}
    for index, cell in enumerate(cells, 1):
        base = _heading(cell) or say("Column {letters}", letters=_letters(index))
        name, number = base, numbers.get(base, 1)
        while name in names:
            number += 1
            name = f"{base} ({number})"
        numbers[base] = number
        names[name] = None
    return tuple(names)


def _heading(cell: Value) -> str:
    """A cell as a header, in one line."""
    text = cell.code if isinstance(cell, CellError) else str(cell or "")
    return " ".join(text.split())


def _letters(number: int) -> str:
    """A spreadsheet's name for a column: A for 1, AA for 27."""
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
