"""The sheets of a workbook, written row by row into the archive, without openpyxl's temporary files."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from datetime import date, datetime, time
from io import BytesIO
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import DEFAULT_FONT, Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from desktop.errors import UserError
from desktop.files.sheet import LONGEST_TEXT, MARK, Sheet, SheetColumn, Value
from desktop.files.values import text_of
from desktop.files.workbook_package import Texts, frame, write_parts
from desktop.language import say
from desktop.rules.text import number_text

_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE_LOOKALIKE = re.compile("_x(?=[0-9A-Fa-f]{4}_)")
_NEEDS_CARE = re.compile(f"{_UNHOLDABLE.pattern}|{_ESCAPE_LOOKALIKE.pattern}")
_FIRST_DATE = date(1900, 3, 1)
_HEADER_FONT = copy(DEFAULT_FONT)
_HEADER_FONT.bold = True
_HEADER_FILL = PatternFill("solid", fgColor="E3EAF2")
_SAMPLE_ROWS = 200
_COMPRESSION = 6
_WIDEST = 60.0
_LINE_POINTS = 15
_MOST_LINES = 27
"""The greatest height of a row, in points."""

_FILLED = 0.9
"""The usable share of a line, as words are not divided."""

_LEGIBLE_WIDTH = 180
"""How many characters fit across one printed page."""


def build(sheets: Sequence[Sheet]) -> tuple[bytes, dict[str, int], list[str]]:
    """The finished file, the rows of each sheet, and the cells in which a character had to be replaced."""
    book = Workbook(write_only=True)
    book.properties.creator = "Handover"
    buffer = BytesIO()
    texts = Texts()
    counts: dict[str, int] = {}
    replaced: list[str] = []
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=_COMPRESSION) as archive:
        for number, sheet in enumerate(sheets, 1):
            page: Any = book.create_sheet(_safe_name(sheet.name, counts))
            page._id = number
            with archive.open(page.path[1:], "w", force_zip64=True) as out:
                counts[page.title] = _stream(page, sheet, out, texts, replaced)
        write_parts(book, texts, archive)
    return buffer.getvalue(), counts, replaced


def _stream(page: Any, sheet: Sheet, out: IO[bytes], texts: Texts, replaced: list[str]) -> int:
    """Write one sheet into the open archive member, and return how many rows it has."""
    rows = iter(sheet.rows)
    sample = list(itertools.islice(rows, _SAMPLE_ROWS))
    for index, column in enumerate(sheet.columns):
        width = _fitted(column, (row[index] for row in sample)) if column.width is None else column.width
        page.column_dimensions[get_column_letter(index + 1)].width = width
    _set_up_print(page, sheet)
    if sheet.filtered:
        page.freeze_panes = "A2"
    cells = _Cells(page, sheet, texts, replaced)
    out.write(frame(page)[0] + b"<sheetData>" + cells.header().encode())
    count = 0
    while piece := sample or list(itertools.islice(rows, _SAMPLE_ROWS)):
        lines = [cells.row(row, number) for number, row in enumerate(piece, count + 2)]
        out.write("".join(lines).encode())
        count += len(piece)
        sample = []
    _offer_choices(page, sheet, count)
    if sheet.filtered and sheet.columns:
        page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{count + 1}"
    out.write(b"</sheetData>" + frame(page)[1])
    return count


def _offer_choices(page: Any, sheet: Sheet, count: int) -> None:
    """Drop-down lists for the columns that have one; other words may still be typed."""
    for index, column in enumerate(sheet.columns):
        if not column.choices or not count:
            continue
        letter = get_column_letter(index + 1)
        choice = DataValidation(
            type="list", formula1=column.choices, allow_blank=True, showErrorMessage=False
        )
        choice.add(f"{letter}2:{letter}{count + 1}")
        page.data_validations.append(choice)


def _set_up_print(page: Any, sheet: Sheet) -> None:
    """A4 landscape, as many pages wide as needed to stay legible; each page shows what its rows are."""
    width = sum(page.column_dimensions[get_column_letter(n + 1)].width for n in range(len(sheet.columns)))
    page.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToWidth = max(1, round(width / _LEGIBLE_WIDTH))
    page.page_setup.fitToHeight = 0
    page.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6, header=0.3, footer=0.3)
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.oddFooter.center.text = "&A, page &P of &N"
    if sheet.filtered:
        page.print_title_rows = "1:1"
        if page.page_setup.fitToWidth > 1:
            page.print_title_cols = "A:C"


class _Cells:
    """Turns values into cells that hold exactly them: no formula, no cut, no unreadable file."""

    def __init__(self, page: Any, sheet: Sheet, texts: Texts, replaced: list[str]) -> None:
        self.page = page
        self.columns = sheet.columns
        self.texts = texts
        self.replaced = replaced
        self.letters = [get_column_letter(index + 1) for index in range(len(sheet.columns))]
        text, wrapped = self._style("@"), self._style("@", wrap=True)
        self.text = [wrapped if column.wrap else text for column in sheet.columns]
        self.wrapped = [
            (index, page.column_dimensions[letter].width)
            for index, (letter, column) in enumerate(zip(self.letters, sheet.columns, strict=True))
            if column.wrap
        ]
        self.head = self._style("@", head=True)
        self.number = self._style("General")
        self.day = self._style("ddd d mmm yyyy", horizontal="left")
        self.moment = self._style("ddd d mmm yyyy hh:mm", horizontal="left")
        self.clock = self._style("hh:mm", horizontal="left")

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
        lines = max(_lines(values[index], width) for index, width in self.wrapped)
        return f' ht="{min(lines, _MOST_LINES) * _LINE_POINTS}" customHeight="1"' if lines > 1 else ""

    def _cell(self, value: Value, place: str, column: int) -> str:
        if isinstance(value, str):
            return self._text(value, place, self.text[column], column)
        if isinstance(value, datetime):
            if value.date() < _FIRST_DATE:
                return self._text(text_of(value), place, self.text[column], column)
            return _numeric(place, self.moment, _serial(value.replace(tzinfo=None)))
        if isinstance(value, date):
            if value < _FIRST_DATE:
                return self._text(text_of(value), place, self.text[column], column)
            return _numeric(place, self.day, _serial(value))
        if isinstance(value, time):
            return _numeric(place, self.clock, _serial(value))
        return _numeric(place, self.number, value)

    def _text(self, text: str, place: str, style: str, column: int) -> str:
        """A cell that is text whatever its content, and stays text when edited."""
        return f'<c r="{place}" s="{style}" t="s"><v>{self.texts[self._clean(text, place, column)]}</v></c>'

    def _clean(self, text: str, place: str, column: int) -> str:
        if (
            len(text) > LONGEST_TEXT // 2
            and len(text.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST_TEXT
        ):
            row = place.removeprefix(self.letters[column])
            raise UserError(
                say(
                    "Row {row} has a text of {text} characters in “{header}”, and a workbook's cell holds "
                    "{longest_text} at most. Shorten it, or write a text file instead.",
                    row=row,
                    text=number_text(len(text)),
                    header=self.columns[column].header,
                    longest_text=number_text(LONGEST_TEXT),
                )
            )
        if not _NEEDS_CARE.search(text):
            return text
        marked = _UNHOLDABLE.sub(MARK, text)
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


def _fitted(column: SheetColumn, values: Iterator[Value]) -> float:
    longest = max((_width(value) for value in values), default=0)
    return min(_WIDEST, max(len(column.header) + 4, longest + 2, 6))


def _width(value: Value) -> int:
    if isinstance(value, datetime):
        return len("Wed 30 Sep 2026 23:59")
    if isinstance(value, date):
        return len("Wed 30 Sep 2026")
    if isinstance(value, str):
        return max(map(len, value.splitlines()), default=0)
    return 0 if value is None else len(str(value))


def _safe_name(name: str, taken: Iterable[str]) -> str:
    """A name that Excel accepts for a sheet: up to 31 characters, none of []:*?/\\, and unused."""
    base = _UNHOLDABLE.sub("", re.sub(r"[\[\]:*?/\\]", " ", name)).strip(" '")[:31] or "Sheet"
    there = {title.casefold() for title in taken} | {"history"}
    names = itertools.chain([base], (f"{base[:27]} ({n})" for n in itertools.count(2)))
    return next(candidate for candidate in names if candidate.casefold() not in there)
