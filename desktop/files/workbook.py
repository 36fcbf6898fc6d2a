"""Workbooks (.xlsx) out: every text as text, real dates, a frozen header with filter arrows.

    write_workbook(path, [Sheet("Clients", [Column("Reference"), Column("Name")], rows)], password)

Nothing is written to disk but the finished file, atomically and, with a password, only encrypted:
openpyxl's own temporary files would hold every cell unprotected, so sheets are streamed into the
archive in memory instead.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import IO, Any, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile

import msoffcrypto
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import DEFAULT_FONT, Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from desktop.errors import UserError
from desktop.files.atomic import write_file

Value: TypeAlias = str | int | float | date | datetime | time | None

MARK = "\N{REPLACEMENT CHARACTER}"
"""Stands where a workbook cannot hold a character."""

LONGEST_TEXT = 32_767
"""Excel's limit for one cell, in UTF-16 code units."""

_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE_LOOKALIKE = re.compile("_x(?=[0-9A-Fa-f]{4}_)")
_NEEDS_CARE = re.compile(f"{_UNHOLDABLE.pattern}|\r|{_ESCAPE_LOOKALIKE.pattern}")
_NOT_PLAIN_TEXT = re.compile(r"[-=+@#\d']")
_FIRST_DATE = date(1900, 3, 1)
_HEADER_FONT = copy(DEFAULT_FONT)
_HEADER_FONT.bold = True
_HEADER_FILL = PatternFill("solid", fgColor="E3EAF2")
_SAMPLE_ROWS = 200
_WIDEST = 60.0
_LEGIBLE_WIDTH = 180
"""So many characters stand side by side on one printed page."""


@dataclass(frozen=True)
class Column:
    """`width` is in characters; None fits it to the header and the first rows. `wrap` breaks long texts."""

    header: str
    width: float | None = None
    wrap: bool = False


@dataclass(frozen=True)
class Sheet:
    """`rows` may be a generator: they are streamed. `filtered` freezes the header and gives it arrows."""

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Value]]
    filtered: bool = True


@dataclass(frozen=True)
class Written:
    """What is in the file: its hash, rows by sheet (headers not counted), and the cells (`Clients!B7`)
    in which a character had to be replaced by `MARK`."""

    sha256: str
    rows: Mapping[str, int]
    replaced: tuple[str, ...]


def write_workbook(path: Path, sheets: Sequence[Sheet], password: str | None = None) -> Written:
    """Write the sheets to `path`, protected by `password` where one is given (Excel asks for it).

    A protected file is opened again with its password before it takes its place. Raises UserError for
    a text that no cell can hold (over 32,767 characters) and where the file cannot be written.
    """
    data, rows, replaced = _build(sheets)
    sha256 = write_file(path, data if password is None else _protect(data, password))
    return Written(sha256, rows, tuple(replaced))


def _build(sheets: Sequence[Sheet]) -> tuple[bytes, dict[str, int], list[str]]:
    book = Workbook(write_only=True)
    buffer = BytesIO()
    counts: dict[str, int] = {}
    replaced: list[str] = []
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for number, sheet in enumerate(sheets, 1):
            page: Any = book.create_sheet(_safe_name(sheet.name, counts))
            page._id = number
            with archive.open(page.path[1:], "w", force_zip64=True) as out:
                counts[page.title] = _stream(page, sheet, out, replaced)
        _StreamedWriter(book, archive).write_data()
    return buffer.getvalue(), counts, replaced


class _StreamedWriter(ExcelWriter):
    """Writes all of a workbook but its sheets, which are in the archive already."""

    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        ws._rels = ws._writer._rels
        self.manifest.append(ws)


def _stream(page: Any, sheet: Sheet, out: IO[bytes], replaced: list[str]) -> int:
    """Write one sheet into the open archive member, and return how many rows it has."""
    rows = iter(sheet.rows)
    sample = list(itertools.islice(rows, _SAMPLE_ROWS))
    for index, column in enumerate(sheet.columns):
        width = _fitted(column, (row[index] for row in sample)) if column.width is None else column.width
        page.column_dimensions[get_column_letter(index + 1)].width = width
    _set_up_print(page, sheet)
    if sheet.filtered:
        page.freeze_panes = "A2"
    page._writer = WorksheetWriter(page, out)
    page._writer.write_top()
    cells = _Cells(page, sheet, replaced)
    count = 0
    try:
        page.append(cells.header())
        for count, row in enumerate(itertools.chain(sample, rows), 1):
            page.append(cells.row(row, count + 1))
        if sheet.filtered and sheet.columns:
            page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{count + 1}"
    finally:
        page.close()
    return count


def _set_up_print(page: Any, sheet: Sheet) -> None:
    """A4 across, as many pages wide as it takes to stay legible; each page shows what its rows are."""
    width = sum(page.column_dimensions[get_column_letter(n + 1)].width for n in range(len(sheet.columns)))
    page.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToWidth = max(1, round(width / _LEGIBLE_WIDTH))
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.oddFooter.center.text = "&A, page &P of &N"
    if sheet.filtered:
        page.print_title_rows = "1:1"
        if page.page_setup.fitToWidth > 1:
            page.print_title_cols = "A:C"


class _Cells:
    """Makes values into what openpyxl writes as just that: no formula, no cut, no unreadable file."""

    def __init__(self, page: Any, sheet: Sheet, replaced: list[str]) -> None:
        self.page = page
        self.columns = sheet.columns
        self.replaced = replaced
        self.day = self._style("yyyy-mm-dd")
        self.moment = self._style("yyyy-mm-dd hh:mm")
        self.wrap = [Alignment(wrap_text=True, vertical="top") if c.wrap else None for c in sheet.columns]

    def header(self) -> list[Cell]:
        cells = []
        for column in self.columns:
            cell = self._text(self._clean(column.header, 1, 0))
            cell.font = _HEADER_FONT
            cell.fill = _HEADER_FILL
            cells.append(cell)
        return cells

    def row(self, values: Sequence[Value], number: int) -> list[object]:
        return [self._cell(value, number, index) for index, value in enumerate(values)]

    def _cell(self, value: Value, row: int, column: int) -> object:
        if isinstance(value, str):
            text = self._clean(value, row, column)
            wrap = self.wrap[column]
            if wrap is None and not _NOT_PLAIN_TEXT.match(text):
                return text or None
            cell = self._text(text)
            if wrap is not None:
                cell.alignment = wrap
            return cell
        if isinstance(value, datetime):
            if value.date() < _FIRST_DATE:
                return value.isoformat(" ", "minutes")
            return self._dated(value.replace(tzinfo=None), self.moment)
        if isinstance(value, date):
            return value.isoformat() if value < _FIRST_DATE else self._dated(value, self.day)
        return value

    def _style(self, number_format: str) -> Any:
        """How dates look: on the left, so that they do not run into the text of the next column."""
        cell: Any = WriteOnlyCell(self.page)
        cell.number_format = number_format
        cell.alignment = Alignment(horizontal="left")
        return cell._style

    def _dated(self, value: Any, style: Any) -> object:
        cell: Any = WriteOnlyCell(self.page, value)
        cell._style = style
        return cell

    def _text(self, text: str) -> Cell:
        """A cell that is text whatever stands in it, and stays text when it is edited."""
        cell = WriteOnlyCell(self.page, text)
        cell.data_type = "s"
        cell.number_format = "@"
        return cell

    def _clean(self, text: str, row: int, column: int) -> str:
        if (
            len(text) > LONGEST_TEXT // 2
            and len(text.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST_TEXT
        ):
            header = self.columns[column].header
            raise UserError(
                f"Row {row} has a text of {len(text):,} characters in “{header}”, and a workbook's cell holds"
                f" {LONGEST_TEXT:,} at most. Shorten it, or write a text file instead."
            )
        if not _NEEDS_CARE.search(text):
            return text
        marked = _UNHOLDABLE.sub(MARK, text)
        if marked != text:
            self.replaced.append(f"{self.page.title}!{get_column_letter(column + 1)}{row}")
        return _ESCAPE_LOOKALIKE.sub("_x005F_x", marked).replace("\r", "_x000D_")


def _fitted(column: Column, values: Iterator[Value]) -> float:
    longest = max((_width(value) for value in values), default=0)
    return min(_WIDEST, max(len(column.header) + 4, longest + 2, 6))


def _width(value: Value) -> int:
    if isinstance(value, datetime):
        return 16
    if isinstance(value, str):
        return max(map(len, value.splitlines()), default=0)
    return 0 if value is None else len(str(value))


def _safe_name(name: str, taken: Iterable[str]) -> str:
    """A name that Excel takes for a sheet: 31 characters, none of []:*?/\\, and not there already."""
    base = _UNHOLDABLE.sub("", re.sub(r"[\[\]:*?/\\]", " ", name)).strip(" '")[:31] or "Sheet"
    there = {title.casefold() for title in taken} | {"history"}
    names = itertools.chain([base], (f"{base[:27]} ({n})" for n in itertools.count(2)))
    return next(candidate for candidate in names if candidate.casefold() not in there)


def _protect(data: bytes, password: str) -> bytes:
    """The workbook encrypted (ECMA-376 agile, AES-256), proved by opening it again with the password."""
    out = BytesIO()
    OOXMLFile(BytesIO(data)).encrypt(password, out)
    back = BytesIO()
    again = msoffcrypto.OfficeFile(BytesIO(out.getvalue()))
    again.load_key(password=password)
    again.decrypt(back)
    if back.getvalue() != data:
        raise UserError("The protected workbook does not open with its password. Choose another password.")
    return out.getvalue()
