"""Delimited text files: the separator and the rows, from text with LF line breaks, as `decode` gives it."""

from __future__ import annotations

import csv
import enum
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from desktop.files.headers import known_headers

_CANDIDATES = {"\t": 3.0, ",": 1.0, ";": 1.0, "|": 1.0}
"""Separators, and how much more than chance each proves: a tab is hardly ever part of a text."""

_SAMPLE = 100_000
_LONGEST_FIELD = 64 * 1024 * 1024
_END = "\x04end of the file\x04"
_COMMA_AND_SPACE = re.compile(r",(?: |$)", re.MULTILINE)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")

csv.field_size_limit(_LONGEST_FIELD)


def find_delimiter(text: str) -> str:
    """The separator that cuts the most lines into the same number of cells; `", "` if a space follows."""
    sample = _sample(text)
    best = max(_CANDIDATES, key=lambda delimiter: _score(sample, delimiter))
    if best == "," and _space_follows(sample):
        return ", "
    return best


class Quoting(enum.Enum):
    """How a quotation mark is written inside a quoted text: doubled, after a backslash, or without any
    quoting."""

    DOUBLED = enum.auto()
    BACKSLASH = enum.auto()
    NONE = enum.auto()


def find_quoting(text: str, delimiter: str) -> Quoting:
    """The quoting: backslashes only if they, and not doubled marks, cut the lines into the same number of
    cells."""
    sample = _sample(text)
    if '\\"' not in sample:
        return Quoting.DOUBLED
    doubled = _agreement(sample, delimiter, Quoting.DOUBLED)
    escaped = _agreement(sample, delimiter, Quoting.BACKSLASH)
    return Quoting.BACKSLASH if escaped > doubled else Quoting.DOUBLED


class NeverClosed(Exception):
    """A quotation mark is opened and never closed, so that it would swallow the rest of the file."""


def split_rows(text: str, delimiter: str, quoting: Quoting = Quoting.DOUBLED) -> Iterator[list[str]]:
    """Split row by row.

    Raises NeverClosed at the end: then read again without quoting, with the marks as letters.

    A blank line is an empty row, so that row numbers stay those of a spreadsheet.
    """
    space = delimiter == ", "
    if quoting is Quoting.NONE:
        return csv.reader(
            lines_of(text), delimiter=delimiter[0], skipinitialspace=space, quoting=csv.QUOTE_NONE
        )
    backslash = quoting is Quoting.BACKSLASH
    rows = csv.reader(
        chain(lines_of(text), ("\n", _END)),
        delimiter=delimiter[0],
        skipinitialspace=space,
        doublequote=not backslash,
        escapechar="\\" if backslash else None,
    )
    return _closed(rows)


def _closed(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """The rows before the mark of the end. Raises NeverClosed if a cell has swallowed it."""
    last = next(rows)
    for row in rows:
        yield last
        last = row
    if last != [_END]:
        raise NeverClosed


def lines_of(text: str) -> Iterator[str]:
    """The lines with their ends, without copying the whole."""
    return (found.group() for found in _LINE.finditer(text))


def _score(sample: str, delimiter: str) -> float:
    """How well a separator cuts a sample: many cells, as many in each row, and headers that we know."""
    rows = _rows_in_some_quoting(sample, delimiter)
    if not rows:
        return 0
    width, times = _usual_width(Counter(map(len, rows)))
    names = max(map(known_headers, rows[:20]))
    agreement = times / len(rows)
    return _CANDIDATES[delimiter] * (agreement**2 * (width - 1) + 2 * max(names - 1, 0))


def _rows_in_some_quoting(sample: str, delimiter: str) -> list[list[str]]:
    """The rows of a sample in the quoting found; without any, if a quotation mark is never closed."""
    try:
        return _rows_of(sample, delimiter, find_quoting(sample, delimiter))
    except NeverClosed:
        return _rows_of(sample, delimiter, Quoting.NONE)


def _sample(text: str) -> str:
    """The beginning of a text, up to the end of a line."""
    if len(text) <= _SAMPLE:
        return text
    return text[: text.rfind("\n", 0, _SAMPLE) + 1] or text[:_SAMPLE]


def _rows_of(sample: str, delimiter: str, quoting: Quoting) -> list[list[str]]:
    """The rows of a sample that hold anything. Raises NeverClosed."""
    return list(filter(any, split_rows(sample, delimiter, quoting)))


def _agreement(sample: str, delimiter: str, quoting: Quoting) -> float:
    """The share of the rows with the usual number of cells; 0 if a quotation mark is never closed."""
    try:
        widths = Counter(map(len, _rows_of(sample, delimiter, quoting)))
    except NeverClosed:
        return 0
    return _usual_width(widths)[1] / widths.total() if widths else 0


def _usual_width(widths: Counter[int]) -> tuple[int, int]:
    """The row length that covers the most cells, and how many rows have it."""
    return max(widths.items(), key=lambda item: (item[1] * (item[0] - 1), item[0]))


def _space_follows(sample: str) -> bool:
    """Whether a space follows nearly each comma of the first lines."""
    head = "\n".join(sample.split("\n")[:200])
    commas = head.count(",")
    return commas > 0 and len(_COMMA_AND_SPACE.findall(head)) >= 0.95 * commas
