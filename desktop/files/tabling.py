"""The making of a table from numbered rows: its header, its width, and the rows that do not belong to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, islice

from desktop.errors import UserError
from desktop.files.headers import known_headers
from desktop.files.table import RowProblem, Table, Value, unique_headers
from desktop.language import say

Numbered = tuple[int, tuple[Value, ...]]

HEADER_WITHIN = 40
_WIDTH_WITHIN = 1_000
_DATA = re.compile(r"\S+@\S+\.\S+|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*|\+?[\d ()-]{8,}")


@dataclass(frozen=True)
class HeaderHint:
    """How the columns of a file are known: `named` if they are in no row, `header` if somebody said.

    `ragged` says that a row may be shorter than the header without a fault, as in a workbook.
    """

    named: tuple[str, ...] = ()
    header: bool | None = None
    ragged: bool = False


def make_table(table: Table, name: str, rows: Iterable[Numbered], hint: HeaderHint) -> Table:
    """Fill a table that says where it is from. Raises UserError for a file without rows."""
    rows = iter(rows)
    first = list(islice(rows, HEADER_WITHIN + _WIDTH_WITHIN))
    if not first:
        raise UserError(say("{name} holds no rows. Export it again from the other system.", name=name))
    at, notes = _header_place([cells for _, cells in first[:HEADER_WITHIN]], hint)
    if at > 0:
        above = say("{at} above it {verb}", at=at, verb="was" if at == 1 else "were")
        notes.append(
            say("Row {first} is read as the header; the {above} left out.", first=first[at][0], above=above)
        )
    heads = first[at][1] if at >= 0 else ()
    headers = hint.named or unique_headers(_padded(heads, _width(heads, first[at + 1 :], at >= 0)))
    body = _Body(headers, hint)
    for number, cells in chain(first[at + 1 :], rows):
        body.add(number, cells)
    return replace(
        table,
        headers=headers,
        rows=tuple(body.rows),
        row_numbers=tuple(body.numbers),
        problems=tuple(body.problems),
        notes=(*table.notes, *notes),
        header=at >= 0,
    )


class _Body:
    """The rows below the header, as they come."""

    def __init__(self, headers: Sequence[str], hint: HeaderHint) -> None:
        self.rows: list[tuple[Value, ...]] = []
        self.numbers: list[int] = []
        self.problems: list[RowProblem] = []
        self._ragged = hint.ragged
        self._width = len(headers)

    def add(self, number: int, cells: tuple[Value, ...]) -> None:
        end = _end(cells)
        if end > self._width:
            problem = say(
                "has {end} cells for {width} columns, so it is not clear which is which",
                end=end,
                width=self._width,
            )
            self.problems.append(RowProblem(number, problem, cells[:end]))
        else:
            if len(cells) < self._width and not self._ragged:
                problem = say(
                    "has {cells} cells for {width} columns; what is missing stays as it is",
                    cells=len(cells),
                    width=self._width,
                )
                self.problems.append(RowProblem(number, problem))
            self.rows.append(cells[: self._width])
            self.numbers.append(number)


def _width(heads: Sequence[Value], body: Sequence[Numbered], has_header: bool) -> int:
    """The number of columns: those that the header names, and nameless ones that the first rows fill."""
    widest = max((_end(cells) for _, cells in body[:_WIDTH_WITHIN]), default=0)
    return max(_end(heads), min(widest, len(heads))) if has_header else widest


def _padded(heads: Sequence[Value], width: int) -> tuple[Value, ...]:
    return (*heads, *(None,) * width)[:width]


def _end(cells: Sequence[Value]) -> int:
    """The number of cells up to a row's last filled one."""
    end = len(cells)
    while end and (cells[end - 1] is None or cells[end - 1] == ""):
        end -= 1
    return end


def _header_place(rows: Sequence[Sequence[Value]], hint: HeaderHint) -> tuple[int, list[str]]:
    """The position of the header row, -1 if the file has none, and a note about it."""
    if hint.named or hint.header is False:
        return -1, []
    known = [known_headers(row) for row in rows]
    if max(known) >= 2:
        return known.index(max(known)), []
    at = _first_full_row(rows)
    if hint.header is None and not max(known) and any(map(_is_data, rows[at])):
        return -1, [say("No row looks like a header; the columns are called by their letters.")]
    return at, []


def _first_full_row(rows: Sequence[Sequence[Value]]) -> int:
    """The first row as wide as most are; one of its cells may be empty."""
    filled = [sum(cell is not None for cell in row) for row in rows]
    usual = Counter(filled).most_common(1)[0][0]
    width = Counter(map(_end, rows)).most_common(1)[0][0]
    for place, row in enumerate(rows):
        if filled[place] >= usual or (usual > 2 and filled[place] == usual - 1 and _end(row) == width):
            return place
    return 0


def _is_data(cell: Value) -> bool:
    """Whether a cell is a date, an e-mail address or a phone number: never the name of a column."""
    return isinstance(cell, date) or (isinstance(cell, str) and bool(_DATA.fullmatch(cell.strip())))
