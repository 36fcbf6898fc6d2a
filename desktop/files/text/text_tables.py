"""A text file as one table: its encoding, its separator or column widths, its quotation marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from desktop.errors import Progress, UserError, untold
from desktop.files.headers import known_headers
from desktop.files.incoming import Incoming
from desktop.files.kept_once import KeptOnce
from desktop.files.table import Reading, Table
from desktop.files.tabling import HEADER_WITHIN, HeaderHint, Numbered, make_table
from desktop.files.text.delimited import (
    NeverClosed,
    Quoting,
    find_delimiter,
    find_quoting,
    lines_of,
    split_rows,
)
from desktop.files.text.encoding import Decoded, decode
from desktop.files.text.fixed_width import FIXED, cut_rows, find_widths
from desktop.files.text.layouts import Layout, layout_of
from desktop.language import say

MOST_BYTES = 100_000_000
LONGEST_LINE = 1_000_000
"""The longest row, in bytes; a file without line breaks would fill the memory as one cell."""

_KEPT_FROM_CHANGE = re.compile('="([^"]+)"')
_TELL_EVERY = 1_000


def read_text(file: Incoming, how: Reading, progress: Progress = untold) -> Table:
    """Read it. `progress` is told the rows, and may raise errors.Cancelled.

    Raises UserError with one sentence for what is not text, not a table, or too large.
    """
    try:
        decoded = decode(_bytes_of(file), how.encoding)
    except UserError as error:
        raise UserError(f"{file.name}: {error}") from None
    return _TextFile(file.name, decoded, how, progress).table()


def _bytes_of(file: Incoming) -> bytes:
    """Raises UserError for a file that is too large, or has a line too long for a table."""
    if file.size > MOST_BYTES:
        raise UserError(
            say(
                "the file is larger than {most_bytes} MB. Save only the rows that you need.",
                most_bytes=MOST_BYTES // 1000000,
            )
        )
    data = file.read()
    _refuse_endless_line(data)
    return data


def _refuse_endless_line(data: bytes) -> None:
    at = 0
    while at + LONGEST_LINE < len(data):
        last = max(data.rfind(mark, at, at + LONGEST_LINE) for mark in (b"\n", b"\r"))
        if last < at:
            raise UserError(
                say("a line is longer than a million characters, so this is no table. Check the file.")
            )
        at = last + 1


@dataclass(frozen=True)
class _TextFile:
    """A text, and how it is to be read as a table."""

    name: str
    decoded: Decoded
    how: Reading
    progress: Progress

    def table(self) -> Table:
        """The table of a known layout, of columns of fixed width, or of separated cells."""
        layout = self._layout()
        return self._by_evidence() if layout is None else self._with_layout(layout)

    @property
    def text(self) -> str:
        return self.decoded.text

    def _layout(self) -> Layout | None:
        """The known layout, unless somebody said that the file is another."""
        is_told = self.how.header or self.how.delimiter not in (None, FIXED)
        return None if is_told else layout_of(self.text)

    def _with_layout(self, layout: Layout) -> Table:
        note = say(
            "The lines are as {system} writes them; the columns are named as there.", system=layout.system
        )
        rows = _numbered(cut_rows(self.text, layout.widths), self.progress)
        return make_table(self._empty(FIXED, note), self.name, rows, HeaderHint(named=layout.headers))

    def _by_evidence(self) -> Table:
        delimiter = self.how.delimiter or find_delimiter(self.text)
        widths = _widths(self.text, delimiter, self.how)
        if widths is not None:
            return self._cut(FIXED, cut_rows(self.text, widths))
        return self._separated("," if delimiter == FIXED else delimiter)

    def _separated(self, delimiter: str) -> Table:
        """The rows cut at a separator; if a quotation mark is never closed, without quoting."""
        quoting = find_quoting(self.text, delimiter)
        notes = _quoting_notes(quoting)
        try:
            return self._cut(delimiter, split_rows(self.text, delimiter, quoting), *notes)
        except NeverClosed:
            note = say("A quotation mark is never closed; quotation marks are read as letters.")
            return self._cut(delimiter, split_rows(self.text, delimiter, Quoting.NONE), *notes, note)

    def _cut(self, delimiter: str, cells: Iterable[Sequence[str]], *notes: str) -> Table:
        rows = _numbered(cells, self.progress)
        return make_table(self._empty(delimiter, *notes), self.name, rows, HeaderHint(header=self.how.header))

    def _empty(self, delimiter: str, *notes: str) -> Table:
        """The table without its rows; what is known of the text."""
        return Table(
            (),
            (),
            (),
            notes=(*_letters_notes(self.decoded), *notes),
            encoding=self.decoded.encoding,
            letters=self.decoded.guesses,
            delimiter=delimiter,
        )


def _letters_notes(decoded: Decoded) -> Iterator[str]:
    if "\ufffd" in decoded.text:
        yield say("Some characters were lost earlier; they show as �.")
    if decoded.guesses:
        yield say("The encoding of the file is a guess: {preview}.", preview=decoded.guesses[0].preview)


def _quoting_notes(quoting: Quoting) -> list[str]:
    if quoting is Quoting.BACKSLASH:
        return [say("Quotation marks inside a text have a backslash before them.")]
    return []


def _widths(text: str, delimiter: str, how: Reading) -> Sequence[int] | None:
    """The widths of the columns, if the file has no separator or somebody said so."""
    if delimiter == FIXED:
        return find_widths(text)
    return _widths_of_table(text) if how.delimiter is None and _alone(text, delimiter) else None


def _alone(text: str, delimiter: str) -> bool:
    """Whether the separator cuts hardly any line: one column, or columns of fixed width."""
    lines = list(islice(filter(str.strip, lines_of(text)), HEADER_WITHIN))
    return 2 * sum(delimiter.strip(" ") in line for line in lines) < len(lines)


def _widths_of_table(text: str) -> Sequence[int] | None:
    """The widths, if the rows cut at blanks have the header row of a table."""
    widths = find_widths(text)
    if widths is None or len(widths) == 1:
        return None
    first = next(filter(any, cut_rows(text, widths)), [])
    return widths if known_headers(first) > 1 else None


def _numbered(rows: Iterable[Sequence[str]], progress: Progress) -> Iterator[Numbered]:
    """The rows that hold anything, each with its number; repeated texts are kept once."""
    kept = KeptOnce[str]()
    for number, row in enumerate(rows, 1):
        if number % _TELL_EVERY == 0:
            progress(number, 0)
        if any(map(str.strip, row)):
            yield number, _cells(row, kept.for_row())


def _cells(row: Sequence[str], keep: Callable[[str, str], str]) -> tuple[str | None, ...]:
    return tuple([keep(cell, bare(cell)) if cell else None for cell in row])


def bare(cell: str) -> str:
    """The number in `="0412345678"`, by which others keep a spreadsheet from changing it."""
    if not cell.startswith('="'):
        return cell
    found = _KEPT_FROM_CHANGE.fullmatch(cell)
    return found[1] if found else cell
