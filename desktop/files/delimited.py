"""Text files in: which separator, and the rows. They take text whose line breaks are LF, as `decode` gives it."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from desktop.files.headers import known_headers

_CANDIDATES = {"\t": 3.0, ",": 1.0, ";": 1.0, "|": 1.0}
"""Separators, and how much more than chance one proves: a tab hardly ever stands in a text."""

_SAMPLE = 100_000
_LONGEST_FIELD = 64 * 1024 * 1024
_END = "\x04end of the file\x04"
_LINE = re.compile(r"[^\n]*\n|[^\n]+")

csv.field_size_limit(_LONGEST_FIELD)


def find_delimiter(text: str) -> str:
    """The separator that cuts the most lines into the same number of cells; `", "` where a space follows."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    best = max(_CANDIDATES, key=lambda delimiter: _score(sample, delimiter))
    if best == "," and _space_follows(sample):
        return ", "
    return best


class NeverClosed(Exception):
    """A quotation mark is opened and never closed, so that it would swallow the rest of the file."""


def split_rows(text: str, delimiter: str, *, quoted: bool = True) -> Iterator[list[str]]:
    """Row by row. Raises NeverClosed at the end; read again with `quoted` False, quotation marks as letters.

    A blank line is an empty row, so that row numbers stay those of a spreadsheet.
    """
    rows = csv.reader(
        chain(lines_of(text), ("\n", _END)) if quoted else lines_of(text),
        delimiter=delimiter[0],
        skipinitialspace=delimiter == ", ",
        quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
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
    """The lines with their ends; never a copy of the whole."""
    return (found.group() for found in _LINE.finditer(text))


def _score(sample: str, delimiter: str) -> float:
    try:
        rows = [row for row in split_rows(sample, delimiter) if any(row)]
    except NeverClosed:
        rows = [row for row in split_rows(sample, delimiter, quoted=False) if any(row)]
    widths = Counter(len(row) for row in rows)
    if not widths:
        return 0
    width, times = max(widths.items(), key=lambda item: (item[1] * (item[0] - 1), item[0]))
    names = max((known_headers(row) for row in rows[:20]), default=0)
    agreement = times / len(rows)
    return _CANDIDATES[delimiter] * (agreement**2 * (width - 1) + 2 * max(names - 1, 0))


def _space_follows(sample: str) -> bool:
    lines = [line for line in sample.split("\n")[:200] if "," in line]
    followed = sum(len(re.findall(r",(?: |$)", line)) for line in lines)
    return bool(lines) and followed >= 0.95 * sum(line.count(",") for line in lines)
