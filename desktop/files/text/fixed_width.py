"""Text files of fixed width: each column begins at the same position in every line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, pairwise

from desktop.files.text.delimited import lines_of

FIXED = "fixed width"
"""The value in place of a separator."""

_SAMPLE_LINES = 300
_FEWEST_LINES = 3


def find_widths(text: str) -> tuple[int, ...] | None:
    """The widths of the columns, from the positions that are blank in every line; None if there are none."""
    lines = _sample(text)
    longest = max(map(len, lines), default=0)
    starts = _starts(_filled_places(lines, longest))
    if len(lines) < _FEWEST_LINES or not starts:
        return None
    return tuple(end - start for start, end in pairwise([0, *starts, longest]))


def _filled_places(lines: Sequence[str], longest: int) -> list[bool]:
    """For each position, whether any line has something there."""
    filled = [False] * longest
    for line in lines:
        for place, char in enumerate(line):
            if char != " ":
                filled[place] = True
    return filled


def _starts(filled: Sequence[bool]) -> list[int]:
    """The positions where a column begins, after a blank one."""
    return [place for place, (before, here) in enumerate(pairwise(filled), 1) if here and not before]


def all_as_wide(text: str, width: int) -> bool:
    """Whether every line has the width of one known layout."""
    lines = _sample(text)
    return bool(lines) and all(len(line) == width for line in lines)


def cut_rows(text: str, widths: Sequence[int]) -> Iterator[list[str]]:
    """Cut row by row, without padding; what is beyond the last column belongs to it."""
    ends = list(accumulate(widths))
    starts = [0, *ends[:-1]]
    last = starts[-1]
    for line in lines_of(text):
        line = line.rstrip("\n")
        row = [line[start:end].strip() for start, end in zip(starts, ends, strict=True)]
        row[-1] = line[last:].strip()
        yield row


def _sample(text: str) -> list[str]:
    """The first lines that are not blank, without their ends."""
    filled = filter(str.strip, lines_of(text))
    return [line.rstrip("\n") for line in islice(filled, _SAMPLE_LINES)]
