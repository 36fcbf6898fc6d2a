"""The guard that refuses workbooks that would fill the memory, before they are opened.

The reader allocates cells for the whole rectangle up to the farthest filled one: one stray cell in
the last corner of a sheet (XFD1048576) asks for 500 GB and ends the program.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from typing import BinaryIO

from desktop.errors import UserError
from desktop.files.incoming import BROKEN_ZIP, damaged, is_bomb
from desktop.files.workbooks.marks import overlapping
from desktop.files.workbooks.xlsx_marks import xlsx_parts
from desktop.language import say
from desktop.rules.text import number_text

MOST_BYTES_UNPACKED = 2_000_000_000
MOST_CELLS = 12_000_000
MOST_COLUMNS = 16_384
"""The limits of spreadsheets; a damaged workbook may claim more."""

MOST_REPEATS = 10_000

_FILLED_CELL = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["'][^>]*(?<!/)>""")
_REPEATED_ROW = re.compile(
    rb'<table:table-row\b[^>]*number-rows-repeated="(\d{4,9})"[^>]*(?<!/)>(.*?)</table:table-row>', re.DOTALL
)
_HOLDS = re.compile(rb"<text:p|office:(?:value|date-value|boolean-value)=")
_LONGEST_ROW = 64 * 1024
_PIECE = 4 * 1024 * 1024
_OVERLAP = 200


def refuse_giants(name: str, book: BinaryIO) -> None:
    """Raise UserError if the .xlsx or .ods archive is damaged, a bomb, or a sheet spans too far."""
    try:
        with zipfile.ZipFile(book) as archive:
            _refuse_bombs(name, archive.infolist())
            _refuse_far_cells(name, archive)
    except BROKEN_ZIP:
        raise damaged(name) from None


def _refuse_bombs(name: str, entries: Sequence[zipfile.ZipInfo]) -> None:
    if sum(entry.file_size for entry in entries) > MOST_BYTES_UNPACKED:
        raise UserError(
            say("{name} would unpack to more than 2 GB. Save only the rows that you need.", name=name)
        )
    if any(map(is_bomb, entries)):
        raise UserError(say("{name} would unpack to far too much. It was not opened.", name=name))


def _refuse_far_cells(name: str, archive: zipfile.ZipFile) -> None:
    sheets = set(xlsx_parts(archive).values())
    for entry in archive.infolist():
        if entry.filename == "content.xml":
            _refuse_repeated(name, archive, entry)
        if _is_xml_of(sheets, entry.filename):
            refuse_wide(name, *_extent(archive, entry))


def _is_xml_of(sheets: set[str], member: str) -> bool:
    return member.lstrip("/") in sheets and member.endswith(".xml")


def refuse_wide(name: str, rows: int, columns: int) -> None:
    """Raise UserError for a sheet whose farthest filled cells span more than any table."""
    if rows * columns > MOST_CELLS or columns > MOST_COLUMNS:
        raise UserError(
            say(
                "A sheet of {name} spans {rows} rows and {columns} columns. Delete the stray cells "
                "far from the table, and save it again.",
                name=name,
                rows=number_text(rows),
                columns=number_text(columns),
            )
        )


def _refuse_repeated(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Refuse repeated rows: an .ods writes a row once with its count, so ten bytes may mean a million filled
    rows."""
    with archive.open(entry) as content:
        for text in overlapping(content, _PIECE, _LONGEST_ROW):
            times = _times_too_many(text)
            if times:
                raise UserError(
                    say(
                        "A sheet of {name} repeats one filled row {times} times. Delete the rows below the "
                        "table, and save it again.",
                        name=name,
                        times=number_text(times),
                    )
                )


def _times_too_many(text: bytes) -> int:
    """How often a filled row is repeated, if that is too often; else 0."""
    for times, cells in _REPEATED_ROW.findall(text):
        if int(times) > MOST_REPEATS and _HOLDS.search(cells):
            return int(times)
    return 0


def _extent(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> tuple[int, int]:
    """The last row and the last column of a sheet that hold anything, however they are ordered."""
    columns: set[bytes] = set()
    last_row = 0
    with archive.open(entry) as sheet:
        for text in overlapping(sheet, _PIECE, _OVERLAP):
            cells = _FILLED_CELL.findall(text)
            columns.update(column for column, _ in cells)
            last_row = max(last_row, _last_row(cells))
    return last_row, max(map(_column_number, columns), default=0)


def _last_row(cells: Sequence[tuple[bytes, bytes]]) -> int:
    return max((int(row) for _, row in cells), default=0)


def _column_number(letters: bytes) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number
