"""A text file as one table: its encoding, its separator or column widths, its quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from desktop.errors import Progress, UserError, untold
from desktop.files.headers import known_headers
from desktop.files.incoming import Incoming
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
from desktop.files.text.encoding import decode
from desktop.files.text.fixed_width import FIXED, cut_rows, find_widths
from desktop.files.text.layouts import layout_of
from desktop.language import say

MOST_BYTES = 100_000_000
LONGEST_LINE = 1_000_000
"""The longest row, in bytes; a file without line breaks would fill the memory as one cell."""

_SHARED_TEXTS = 50_000
_TELL_EVERY = 1_000


def read_text(file: Incoming, how: Reading, progress: Progress = untold) -> Table:
    """Read it. `progress` is told the rows, and may raise errors.Cancelled.

    Raises UserError with one sentence for what is not text, not a table, or too large.
    """
    name = file.name
    try:
        decoded = decode(_bytes_of(file), how.encoding)
    except UserError as error:
        raise UserError(f"{name}: {error}") from None
    text = decoded.text
    notes = []
    if "\ufffd" in text:
        notes.append(say("Some characters were lost earlier; they show as �."))
    if decoded.guesses:
        notes.append(
            say("The encoding of the file is a guess: {preview}.", preview=decoded.guesses[0].preview)
        )
    table = Table((), (), (), notes=tuple(notes), encoding=decoded.encoding, letters=decoded.guesses)
    layout = layout_of(text) if how.delimiter in (None, FIXED) and not how.header else None
    if layout is not None:
        note = say(
            "The lines are as {system} writes them; the columns are named as there.", system=layout.system
        )
        table = replace(table, delimiter=FIXED, notes=(*table.notes, note))
        return make_table(
            table, name, _numbered(cut_rows(text, layout.widths), progress), HeaderHint(named=layout.headers)
        )
    delimiter = how.delimiter or find_delimiter(text)
    widths = _widths(text, delimiter, how)
    if widths is not None:
        rows = _numbered(cut_rows(text, widths), progress)
        return make_table(replace(table, delimiter=FIXED), name, rows, HeaderHint(header=how.header))
    separator = "," if delimiter == FIXED else delimiter
    return _separated(replace(table, delimiter=separator), name, text, how, progress)


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
    at = 0
    while at + LONGEST_LINE < len(data):
        breaks = [data.rfind(mark, at, at + LONGEST_LINE) for mark in (b"\n", b"\r")]
        if max(breaks) < at:
            raise UserError(
                say("a line is longer than a million characters, so this is no table. Check the file.")
            )
        at = max(breaks) + 1
    return data


def _separated(table: Table, name: str, text: str, how: Reading, progress: Progress) -> Table:
    delimiter = table.delimiter or ","
    quoting = find_quoting(text, delimiter)
    if quoting is Quoting.BACKSLASH:
        table = replace(
            table, notes=(*table.notes, say("Quotation marks inside a text have a backslash before them."))
        )
    hint = HeaderHint(header=how.header)
    try:
        return make_table(table, name, _numbered(split_rows(text, delimiter, quoting), progress), hint)
    except NeverClosed:
        note = say("A quotation mark is never closed; quotation marks are read as letters.")
        table = replace(table, notes=(*table.notes, note))
        return make_table(table, name, _numbered(split_rows(text, delimiter, Quoting.NONE), progress), hint)


def _widths(text: str, delimiter: str, how: Reading) -> Sequence[int] | None:
    """The widths of the columns, if the file has no separator or somebody said so."""
    if delimiter == FIXED:
        return find_widths(text)
    if how.delimiter is not None or not _alone(text, delimiter):
        return None
    widths = find_widths(text)
    return widths if widths is not None and _is_table(text, widths) else None


def _alone(text: str, delimiter: str) -> bool:
    """Whether the separator cuts hardly any line: one column, or columns of fixed width."""
    lines = list(islice(filter(str.strip, lines_of(text)), HEADER_WITHIN))
    return 2 * sum(delimiter.strip(" ") in line for line in lines) < len(lines)


def _is_table(text: str, widths: Sequence[int]) -> bool:
    """Whether the rows cut at blanks have the header row of a table."""
    first = next((row for row in cut_rows(text, widths) if any(row)), [])
    return len(widths) > 1 and known_headers(first) > 1


def _numbered(cells: Iterable[Sequence[str]], progress: Progress) -> Iterator[Numbered]:
    """The rows that hold anything, each with its number; repeated texts are kept once."""
    shared: dict[str, str] = {}
    for number, row in enumerate(cells, 1):
        if number % _TELL_EVERY == 0:
            progress(number, 0)
        if any(map(str.strip, row)):
            if len(shared) > _SHARED_TEXTS:
                shared.clear()
            yield number, tuple([shared.setdefault(cell, bare(cell)) if cell else None for cell in row])


def bare(cell: str) -> str:
    """The number in `="0412345678"`, by which others keep a spreadsheet from changing it."""
    kept = cell[2:-1] if cell.startswith('="') and cell.endswith('"') and len(cell) > 3 else ""
    return kept if kept and '"' not in kept else cell
