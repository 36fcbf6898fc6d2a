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
    quoted = quoting is not Quoting.NONE
    rows = csv.reader(
        chain(lines_of(text), ("\n", _END)) if quoted else lines_of(text),
        delimiter=delimiter[0],
        skipinitialspace=delimiter == ", ",
        quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
        doublequote=quoting is not Quoting.BACKSLASH,
        escapechar="\\" if quoting is Quoting.BACKSLASH else None,
    )
    last: list[str] | None = None
    for row in rows:
        if last is not None:
            yield last
        last = row
    if not quoted and last is not None:
        yield last
    elif quoted and last != [_END]:
        raise NeverClosed


def lines_of(text: str) -> Iterator[str]:
    """The lines with their ends, without copying the whole."""
    return (found.group() for found in _LINE.finditer(text))


def _score(sample: str, delimiter: str) -> float:
    try:
        rows = _rows_of(sample, delimiter, find_quoting(sample, delimiter))
    except NeverClosed:
        rows = _rows_of(sample, delimiter, Quoting.NONE)
    widths = Counter(len(row) for row in rows)
    if not widths:
        return 0
    width, times = _usual_width(widths)
    names = max((known_headers(row) for row in rows[:20]), default=0)
    agreement = times / len(rows)
    return _CANDIDATES[delimiter] * (agreement**2 * (width - 1) + 2 * max(names - 1, 0))


def _sample(text: str) -> str:
    sample = text[:_SAMPLE]
    return sample[: sample.rfind("\n") + 1] or sample if len(text) > _SAMPLE else sample


def _rows_of(sample: str, delimiter: str, quoting: Quoting) -> list[list[str]]:
    """The rows of a sample that hold anything. Raises NeverClosed."""
    return [row for row in split_rows(sample, delimiter, quoting) if any(row)]


def _agreement(sample: str, delimiter: str, quoting: Quoting) -> float:
    """The share of the rows with the usual number of cells; 0 if a quotation mark is never closed."""
    try:
        widths = Counter(len(row) for row in _rows_of(sample, delimiter, quoting))
    except NeverClosed:
        return 0
    return _usual_width(widths)[1] / widths.total() if widths else 0


def _usual_width(widths: Counter[int]) -> tuple[int, int]:
    """The row length that covers the most cells, and how many rows have it."""
    return max(widths.items(), key=lambda item: (item[1] * (item[0] - 1), item[0]))


def _space_follows(sample: str) -> bool:
    lines = [line for line in sample.split("\n")[:200] if "," in line]
    followed = sum(len(re.findall(r",(?: |$)", line)) for line in lines)
    return bool(lines) and followed >= 0.95 * sum(line.count(",") for line in lines)
