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

    @property
    def is_headless(self) -> bool:
        """Whether no row of the file is its header."""
        return bool(self.named) or self.header is False


def make_table(table: Table, name: str, rows: Iterable[Numbered], hint: HeaderHint) -> Table:
    """Fill a table that says where it is from. Raises UserError for a file without rows."""
    rows = iter(rows)
    first = list(islice(rows, HEADER_WITHIN + _WIDTH_WITHIN))
    if not first:
        raise UserError(say("{name} holds no rows. Export it again from the other system.", name=name))
    at, notes = _header_place([cells for _, cells in first[:HEADER_WITHIN]], hint)
    headers = hint.named or _headers(first, at)
    body = _Body(headers, hint)
    body.add_all(chain(first[at + 1 :], rows))
    return replace(
        table,
        headers=headers,
        rows=tuple(body.rows),
        row_numbers=tuple(body.numbers),
        problems=tuple(body.problems),
        notes=(*table.notes, *notes, *_left_out_note(first, at)),
        header=at >= 0,
    )


def _headers(first: Sequence[Numbered], at: int) -> tuple[str, ...]:
    """The names of the columns: those in the row at that place, or their letters if it is -1."""
    heads = first[at][1] if at >= 0 else ()
    return unique_headers(_padded(heads, _width(heads, first[at + 1 :], at >= 0)))


def _left_out_note(first: Sequence[Numbered], at: int) -> list[str]:
    """What is said if there are rows above the header."""
    if at <= 0:
        return []
    above = say("{at} above it {verb}", at=at, verb="was" if at == 1 else "were")
    return [say("Row {first} is read as the header; the {above} left out.", first=first[at][0], above=above)]


class _Body:
    """The rows below the header, as they come."""

    def __init__(self, headers: Sequence[str], hint: HeaderHint) -> None:
        self.rows: list[tuple[Value, ...]] = []
        self.numbers: list[int] = []
        self.problems: list[RowProblem] = []
        self._ragged = hint.ragged
        self._width = len(headers)

    def add_all(self, rows: Iterable[Numbered]) -> None:
        for number, cells in rows:
            self._add(number, cells)

    def _add(self, number: int, cells: tuple[Value, ...]) -> None:
        end = _end(cells)
        if end > self._width:
            self._leave_out(number, cells[:end])
            return
        if len(cells) < self._width and not self._ragged:
            self._tell_short(number, len(cells))
        self.rows.append(cells[: self._width])
        self.numbers.append(number)

    def _leave_out(self, number: int, cells: tuple[Value, ...]) -> None:
        problem = say(
            "has {end} cells for {width} columns, so it is not clear which is which",
            end=len(cells),
            width=self._width,
        )
        self.problems.append(RowProblem(number, problem, cells))

    def _tell_short(self, number: int, length: int) -> None:
        problem = say(
            "has {cells} cells for {width} columns; what is missing stays as it is",
            cells=length,
            width=self._width,
        )
        self.problems.append(RowProblem(number, problem))


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
    if hint.is_headless:
        return -1, []
    known = list(map(known_headers, rows))
    best = max(known)
    if best >= 2:
        return known.index(best), []
    return _place_by_shape(rows, may_lack=hint.header is None and not best)


def _place_by_shape(rows: Sequence[Sequence[Value]], *, may_lack: bool) -> tuple[int, list[str]]:
    """The first full row, unless it holds data and the file may lack a header."""
    at = _first_full_row(rows)
    if may_lack and any(map(_is_data, rows[at])):
        return -1, [say("No row looks like a header; the columns are called by their letters.")]
    return at, []


def _first_full_row(rows: Sequence[Sequence[Value]]) -> int:
    """The first row as wide as most are; one of its cells may be empty."""
    filled = [len(row) - row.count(None) for row in rows]
    usual, width = _most_common(filled), _most_common(map(_end, rows))
    for place, row in enumerate(rows):
        if _is_full(filled[place], usual, has_width=_end(row) == width):
            return place
    return 0


def _most_common(numbers: Iterable[int]) -> int:
    return Counter(numbers).most_common(1)[0][0]


def _is_full(filled: int, usual: int, *, has_width: bool) -> bool:
    """Whether a row has as many filled cells as most, or one fewer of several in the usual width."""
    return filled >= usual or (has_width and filled == usual - 1 > 1)


def _is_data(cell: Value) -> bool:
    """Whether a cell is a date, an e-mail address or a phone number: never the name of a column."""
    return isinstance(cell, date) or (isinstance(cell, str) and bool(_DATA.fullmatch(cell.strip())))
