"""Reading workbooks (.xlsx, .xlsb, .xls, .ods): with or without a password, cells as Python values.

Foreign workbooks are read by these functions in a separate process: `process` starts it.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from desktop.errors import UserError
from desktop.files.incoming import OLE, ZIP, Incoming, damaged_workbook
from desktop.files.kept_once import KeptOnce
from desktop.files.table import CellError, Value
from desktop.files.workbooks.all_marks import marks_of
from desktop.files.workbooks.cell_values import value_of
from desktop.files.workbooks.guard import refuse_giants, refuse_wide
from desktop.files.workbooks.marks import Marks
from desktop.files.workbooks.merged import MergedCells
from desktop.language import say

Row = tuple[Value, ...]


class PasswordNeeded(UserError):
    """The workbook needs a password, or another than the one given."""


@dataclass(frozen=True)
class SheetRows:
    """One sheet. `numbered` gives its rows that hold anything, each with its number in a spreadsheet."""

    name: str
    hidden: bool
    sheet: CalamineSheet
    marks: Marks = field(default_factory=Marks)

    @property
    def spanning(self) -> int:
        """How many merged cells span several rows."""
        return sum(first[0] < last[0] for first, last in self.sheet.merged_cell_ranges or ())

    @property
    def last_row(self) -> int:
        """The number of its last row; 0 if it is empty."""
        return self.sheet.end[0] + 1 if self.sheet.end else 0

    def head(self, rows: int) -> list[Row]:
        """The first of its rows."""
        return list(itertools.islice(self.rows(), rows))

    def rows(self) -> Iterator[Row]:
        """Its rows that hold anything."""
        return (cells for _, cells in self.numbered())

    def numbered(self) -> Iterator[tuple[int, Row]]:
        """A cell that is merged over several rows counts for each of them."""
        merged = MergedCells(self.sheet.merged_cell_ranges or ())
        errors = _by_row(self.marks)
        for index, cells in enumerate(self._cells()):
            row = merged.filled(index, _with_errors(cells, errors.pop(index, {})))
            if row.count(None) < len(row):
                yield index + 1, tuple(row)
        for below in sorted(errors):
            yield below + 1, tuple(_with_errors([], errors[below]))

    def _cells(self) -> Iterator[list[Value]]:
        """The cells of each row from the first one on; repeated values are kept once."""
        if self.sheet.start is None:
            return
        margin = [None] * self.sheet.start[1]
        kept = KeptOnce[Value]()
        for cells in self.sheet.iter_rows():
            is_blank = cells.count("") == len(cells)
            yield [*margin, *([None] * len(cells) if is_blank else _values(cells, kept.for_row()))]


@dataclass(frozen=True)
class Book:
    """An open workbook; its worksheets are read one by one."""

    name: str
    calamine: CalamineWorkbook
    marks: dict[str, Marks]

    def metadata(self) -> list[SheetMetadata]:
        """Its worksheets, without charts and macros."""
        return [meta for meta in self.calamine.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]

    def sheet(self, meta: SheetMetadata) -> SheetRows:
        """Read one worksheet. Raises UserError if its cells are scattered too far."""
        sheet = self.calamine.get_sheet_by_name(meta.name)
        refuse_wide(self.name, sheet.total_height, sheet.total_width)
        hidden = meta.visible != SheetVisibleEnum.Visible
        return SheetRows(meta.name, hidden, sheet, self.marks.get(meta.name) or Marks())


def read_workbook(path: Path, password: str | None = None) -> dict[str, list[Row]]:
    """All rows of all sheets by name, including headers: for checking what the program itself wrote."""
    file = Incoming(path)
    try:
        book = open_book(file, password)
        return {meta.name: list(book.sheet(meta).rows()) for meta in book.metadata()}
    except (CalamineError, OSError, ValueError):
        raise damaged_workbook(file.name) from None


def open_book(file: Incoming, password: str | None = None) -> Book:
    """Open a workbook. Raises PasswordNeeded, UserError, and what calamine and msoffcrypto raise for damage."""
    with file.open() as stream:
        plain = _unlocked(file.name, stream, password)
        plain.seek(0)
        is_zip = plain.read(len(ZIP)) == ZIP
        if is_zip:
            refuse_giants(file.name, plain)
        marks = marks_of(plain, is_zip)
        plain.seek(0)
        book = Book(file.name, _calamine(file.name, plain), marks)
    _check_sheets(file.name, [meta.name for meta in book.metadata()])
    return book


def _calamine(file: str, plain: BinaryIO) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_filelike(plain)
    except PasswordError:
        raise PasswordNeeded(say("{file} is protected. Give its password.", file=file)) from None


def _check_sheets(name: str, sheets: list[str]) -> None:
    """Raise UserError for a workbook that shows no sheet, or has two with one name, which no reader can tell
    apart."""
    if not sheets:
        raise UserError(
            say(
                "{name} shows no sheets. Open it in Excel and save it as “Excel Workbook (.xlsx)”, not "
                "as “Strict Open XML”.",
                name=name,
            )
        )
    _refuse_doubles(name, sheets)


def _refuse_doubles(name: str, sheets: list[str]) -> None:
    for sheet in sheets:
        if sheets.count(sheet) > 1:
            raise UserError(
                say(
                    "{name} has several sheets called “{sheet}”. Rename them, and save it again.",
                    name=name,
                    sheet=sheet,
                )
            )


def _unlocked(name: str, stream: BinaryIO, password: str | None) -> BinaryIO:
    """The workbook itself: an old .xls as it is, a protected one after its password."""
    if stream.read(len(OLE)) != OLE:
        return stream
    import msoffcrypto

    office = msoffcrypto.OfficeFile(stream)
    if not office.is_encrypted():
        return stream
    if password is None:
        raise PasswordNeeded(say("{name} is protected. Give its password.", name=name))
    return _decrypted(name, office, password)


def _decrypted(name: str, office: Any, password: str) -> BinaryIO:
    from msoffcrypto.exceptions import DecryptionError, InvalidKeyError

    out = BytesIO()
    try:
        office.load_key(password=password)
        office.decrypt(out)
    except (InvalidKeyError, DecryptionError):
        raise PasswordNeeded(
            say("The password does not open {name}. Check capitals and spaces, and try again.", name=name)
        ) from None
    return out


def _values(cells: Iterable[object], keep: Callable[[Value, Value], Value]) -> list[Value]:
    return [keep(value, value) for value in map(value_of, cells)]


def _by_row(marks: Marks) -> dict[int, dict[int, str]]:
    rows: dict[int, dict[int, str]] = {}
    for (row, column), code in marks.errors.items():
        rows.setdefault(row, {})[column] = code
    return rows


def _with_errors(row: list[Value], errors: dict[int, str]) -> list[Value]:
    for column, code in errors.items():
        row += [None] * (column + 1 - len(row))
        row[column] = CellError(code)
    return row
