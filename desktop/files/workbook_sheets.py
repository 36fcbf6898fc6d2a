"""The sheets of a workbook, written row by row into the archive, without openpyxl's temporary files."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from desktop.files.sheet import Sheet, SheetColumn, Value
from desktop.files.workbook_cells import UNHOLDABLE, Cells
from desktop.files.workbook_package import Texts, frame, write_parts

_SAMPLE_ROWS = 200
_COMPRESSION = 6
_WIDEST = 60.0
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
                counts[page.title] = _write(page, sheet, out, texts, replaced)
        write_parts(book, texts, archive)
    return buffer.getvalue(), counts, replaced


def _write(page: Any, sheet: Sheet, out: IO[bytes], texts: Texts, replaced: list[str]) -> int:
    """Write one sheet into the open archive member, and return how many rows it has."""
    rows = iter(sheet.rows)
    sample = list(itertools.islice(rows, _SAMPLE_ROWS))
    _set_widths(page, sheet, sample)
    _set_up_print(page, sheet)
    if sheet.filtered:
        page.freeze_panes = "A2"
    cells = Cells(page, sheet, texts, replaced)
    out.write(frame(page)[0] + b"<sheetData>" + cells.header().encode())
    count = _write_rows(out, cells, itertools.chain(sample, rows))
    _offer_choices(page, sheet, count)
    _add_arrows(page, sheet, count)
    out.write(b"</sheetData>" + frame(page)[1])
    return count


def _add_arrows(page: Any, sheet: Sheet, count: int) -> None:
    """Give the header the arrows of a filter."""
    if sheet.filtered and sheet.columns:
        page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{count + 1}"


def _set_widths(page: Any, sheet: Sheet, sample: Sequence[Sequence[Value]]) -> None:
    """Give each column its own width, or one for the first rows."""
    for index, column in enumerate(sheet.columns):
        width = _fitted(column, index, sample) if column.width is None else column.width
        page.column_dimensions[get_column_letter(index + 1)].width = width


def _fitted(column: SheetColumn, index: int, sample: Sequence[Sequence[Value]]) -> float:
    longest = max((_width(row[index]) for row in sample), default=0)
    return min(_WIDEST, max(len(column.header) + 4, longest + 2, 6))


def _width(value: Value) -> int:
    """The characters of a cell's longest line; of an empty one, no more than the narrowest column has."""
    if isinstance(value, datetime):
        return len("Wed 30 Sep 2026 23:59")
    if isinstance(value, date):
        return len("Wed 30 Sep 2026")
    return max(map(len, str(value).splitlines()), default=0)


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
        _repeat_titles(page)


def _repeat_titles(page: Any) -> None:
    """On each printed page, the header, and of a wide sheet the first columns."""
    page.print_title_rows = "1:1"
    if page.page_setup.fitToWidth > 1:
        page.print_title_cols = "A:C"


def _write_rows(out: IO[bytes], cells: Cells, rows: Iterator[Sequence[Value]]) -> int:
    """Write the rows below the header, and return how many there were."""
    count = 0
    while piece := list(itertools.islice(rows, _SAMPLE_ROWS)):
        lines = [cells.row(row, number) for number, row in enumerate(piece, count + 2)]
        out.write("".join(lines).encode())
        count += len(piece)
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


def _safe_name(name: str, taken: Iterable[str]) -> str:
    """A name that Excel accepts for a sheet: up to 31 characters, none of []:*?/\\, and unused."""
    base = UNHOLDABLE.sub("", re.sub(r"[\[\]:*?/\\]", " ", name)).strip(" '")[:31] or "Sheet"
    there = {"history", *map(str.casefold, taken)}
    return next(candidate for candidate in _numbered(base) if candidate.casefold() not in there)


def _numbered(base: str) -> Iterator[str]:
    return itertools.chain([base], (f"{base[:27]} ({n})" for n in itertools.count(2)))
