"""The cells of a workbook's sheet as XML: each holds exactly its value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from datetime import date, datetime, time
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import DEFAULT_FONT, Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from desktop.errors import UserError
from desktop.files.sheet import LONGEST_TEXT, MARK, Sheet, Value
from desktop.files.values import text_of
from desktop.files.workbook_package import Texts
from desktop.language import say
from desktop.rules.text import number_text

UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""The characters that no workbook can hold."""

_ESCAPE_LOOKALIKE = re.compile("_x(?=[0-9A-Fa-f]{4}_)")
_NEEDS_CARE = re.compile(f"{UNHOLDABLE.pattern}|{_ESCAPE_LOOKALIKE.pattern}")
_FIRST_DATE = date(1900, 3, 1)
_HEADER_FONT = copy(DEFAULT_FONT)
_HEADER_FONT.bold = True
_HEADER_FILL = PatternFill("solid", fgColor="E3EAF2")
_LINE_POINTS = 15
_MOST_LINES = 27
"""The greatest height of a row, in points."""

_FILLED = 0.9
"""The usable share of a line, as words are not divided."""


class Cells:
    """Turns values into cells that hold exactly them: no formula, no cut, no unreadable file."""

    def __init__(self, page: Any, sheet: Sheet, texts: Texts, replaced: list[str]) -> None:
        self.page = page
        self.columns = sheet.columns
        self.texts = texts
        self.replaced = replaced
        self.letters = [get_column_letter(index + 1) for index in range(len(sheet.columns))]
        text, wrapped = self._style("@"), self._style("@", wrap=True)
        self.text = [wrapped if column.wrap else text for column in sheet.columns]
        self.wrapped = self._widths_of_wrapped()
        self.head = self._style("@", head=True)
        self.number = self._style("General")
        self.day = self._style("ddd d mmm yyyy", horizontal="left")
        self.moment = self._style("ddd d mmm yyyy hh:mm", horizontal="left")
        self.clock = self._style("hh:mm", horizontal="left")

    def _widths_of_wrapped(self) -> list[tuple[int, float]]:
        """The columns whose texts are wrapped, each with its width."""
        return [
            (index, self.page.column_dimensions[letter].width)
            for index, (letter, column) in enumerate(zip(self.letters, self.columns, strict=True))
            if column.wrap
        ]

    def _style(
        self, number_format: str, *, horizontal: str | None = None, wrap: bool = False, head: bool = False
    ) -> str:
        """The number of a style.

        Dates are aligned left, or they would run into the text of the next column.
        """
        cell: Any = WriteOnlyCell(self.page)
        cell.number_format = number_format
        cell.alignment = Alignment(horizontal=horizontal, vertical="top", wrap_text=wrap)
        if head:
            cell.font, cell.fill = _HEADER_FONT, _HEADER_FILL
        return str(cell.style_id)

    def header(self) -> str:
        cells = (
            self._text(column.header, f"{letter}1", self.head, index)
            for index, (letter, column) in enumerate(zip(self.letters, self.columns, strict=True))
        )
        return f'<row r="1">{"".join(cells)}</row>'

    def row(self, values: Sequence[Value], number: int) -> str:
        cells = [
            self._cell(value, f"{self.letters[index]}{number}", index)
            for index, value in enumerate(values)
            if value is not None and value != ""
        ]
        return f'<row r="{number}"{self._height(values)}>{"".join(cells)}</row>'

    def _height(self, values: Sequence[Value]) -> str:
        """The height for the lines of a wrapped text: not every program fits it automatically."""
        if not self.wrapped:
            return ""
        lines = self._most_lines(values)
        return f' ht="{min(lines, _MOST_LINES) * _LINE_POINTS}" customHeight="1"' if lines > 1 else ""

    def _most_lines(self, values: Sequence[Value]) -> int:
        return max(_lines(values[index], width) for index, width in self.wrapped)

    def _cell(self, value: Value, place: str, column: int) -> str:
        if isinstance(value, str):
            return self._text(value, place, self.text[column], column)
        if isinstance(value, date):
            return self._date(value, place, column)
        if isinstance(value, time):
            return _numeric(place, self.clock, _serial(value))
        return _numeric(place, self.number, value)

    def _date(self, value: date, place: str, column: int) -> str:
        """A day or a moment; one from before workbooks count is a text."""
        day = value.date() if isinstance(value, datetime) else value
        if day < _FIRST_DATE:
            return self._text(text_of(value), place, self.text[column], column)
        if isinstance(value, datetime):
            return _numeric(place, self.moment, _serial(value.replace(tzinfo=None)))
        return _numeric(place, self.day, _serial(value))

    def _text(self, text: str, place: str, style: str, column: int) -> str:
        """A cell that is text whatever its content, and stays text when edited."""
        return f'<c r="{place}" s="{style}" t="s"><v>{self.texts[self._clean(text, place, column)]}</v></c>'

    def _clean(self, text: str, place: str, column: int) -> str:
        """The text as it is written. Raises UserError if it is too long for a cell."""
        if len(text) > LONGEST_TEXT // 2:
            self._refuse_too_long(text, place, column)
        return self._escaped(text, place) if _NEEDS_CARE.search(text) else text

    def _refuse_too_long(self, text: str, place: str, column: int) -> None:
        if len(text.encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST_TEXT:
            return
        raise UserError(
            say(
                "Row {row} has a text of {text} characters in “{header}”, and a workbook's cell holds "
                "{longest_text} at most. Shorten it, or write a text file instead.",
                row=place.removeprefix(self.letters[column]),
                text=number_text(len(text)),
                header=self.columns[column].header,
                longest_text=number_text(LONGEST_TEXT),
            )
        )

    def _escaped(self, text: str, place: str) -> str:
        """A text with marks for what a workbook cannot hold; which cells have some is noted."""
        marked = UNHOLDABLE.sub(MARK, text)
        if marked != text:
            self.replaced.append(f"{self.page.title}!{place}")
        return _ESCAPE_LOOKALIKE.sub("_x005F_x", marked)


def _lines(value: Value, width: float) -> int:
    """How many lines a text takes in a column of this width in characters."""
    if not isinstance(value, str):
        return 1
    room = max(1, int(width * _FILLED))
    return sum(max(1, -(-len(line) // room)) for line in value.splitlines())


def _numeric(place: str, style: str, number: float | None) -> str:
    return f'<c r="{place}" s="{style}"><v>{number}</v></c>'


def _serial(value: date | time) -> float:
    """A day, a moment or a time as workbooks count them: in days, from the day before 1 January 1900."""
    serial: float = to_excel(value)  # type: ignore[no-untyped-call]
    return serial
