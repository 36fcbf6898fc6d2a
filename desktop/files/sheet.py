"""The input for writing a workbook: its sheets, columns and values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeAlias

Value: TypeAlias = str | int | float | date | datetime | time | None

MARK = "\N{REPLACEMENT CHARACTER}"
"""The mark in place of a character that a workbook cannot hold."""

LONGEST_TEXT = 32_767
"""Excel's limit for one cell, in UTF-16 code units."""


@dataclass(frozen=True)
class SheetColumn:
    """`width` is in characters; None fits it to the header and the first rows. `wrap` breaks long texts.

    `choices` is the formula of a drop-down list in Excel's words: `"Yes,No"` or `Colleagues!$A$2:$A$9`.
    """

    header: str
    width: float | None = None
    wrap: bool = False
    choices: str = ""


@dataclass(frozen=True)
class Sheet:
    """`rows` may be a generator: they are streamed. `filtered` freezes the header and gives it arrows."""

    name: str
    columns: Sequence[SheetColumn]
    rows: Iterable[Sequence[Value]]
    filtered: bool = True
