"""Workbooks in (.xlsx, .xls, .ods): opened with or without a password, cells as Python values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    XmlError,
    ZipError,
)

from desktop.errors import UserError
from desktop.files.incoming import ZIP, Incoming
from desktop.files.table import Value
from desktop.files.workbook_guard import refuse_giants

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SHARED_VALUES = 50_000


@dataclass(frozen=True)
class RawSheet:
    """One sheet: its rows that hold anything, and the numbers that a spreadsheet shows for them."""

    name: str
    hidden: bool
    rows: tuple[tuple[Value, ...], ...]
    row_numbers: tuple[int, ...]


class PasswordNeeded(UserError):
    """The workbook opens with a password only, or not with the one given."""


def read_workbook(path: Path, password: str | None = None) -> dict[str, list[tuple[Value, ...]]]:
    """All rows of all sheets by name, headers included: to count and compare what was written."""
    return {sheet.name: list(sheet.rows) for sheet in read_sheets(Incoming(path), password)}


def read_sheets(file: Incoming, password: str | None = None) -> list[RawSheet]:
    """Read every worksheet. Raises PasswordNeeded, and UserError for what is no workbook."""
    name = file.name
    try:
        with file.open() as stream:
            book = CalamineWorkbook.from_filelike(_unlocked(name, stream, password))
        sheets = [
            _sheet(book.get_sheet_by_name(meta.name), meta.visible != SheetVisibleEnum.Visible)
            for meta in book.sheets_metadata
            if meta.typ == SheetTypeEnum.WorkSheet
        ]
    except PasswordError:
        raise PasswordNeeded(f"{name} is protected. Give its password.") from None
    except (CalamineError, ZipError, XmlError, OSError, ValueError, OverflowError):
        raise UserError(
            f"{name} is damaged, or is not a workbook. Open it in Excel and save it again."
        ) from None
    if not sheets:
        raise UserError(
            f"{name} shows no sheets. Open it in Excel and save it as “Excel Workbook (.xlsx)”,"
            " not as “Strict Open XML”."
        )
    return sheets


def _unlocked(name: str, stream: BinaryIO, password: str | None) -> BinaryIO:
    """The workbook itself, at its beginning."""
    start = stream.read(len(OLE))
    if start == OLE:
        return _decrypted(name, stream, password)
    if start.startswith(ZIP):
        refuse_giants(name, stream)
    stream.seek(0)
    return stream


def _decrypted(name: str, stream: BinaryIO, password: str | None) -> BinaryIO:
    """The workbook inside an OLE file: an old .xls as it is, a protected one after its password."""
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError

    try:
        office = msoffcrypto.OfficeFile(stream)
        if not office.is_encrypted():
            stream.seek(0)
            return stream
        if password is None:
            raise PasswordNeeded(f"{name} is protected. Give its password.")
        office.load_key(password=password)
        out = BytesIO()
        office.decrypt(out)
    except (InvalidKeyError, DecryptionError):
        raise PasswordNeeded(
            f"The password does not open {name}. Check capitals and spaces, and try again."
        ) from None
    except (FileFormatError, OSError, ValueError, KeyError, AttributeError, IndexError):
        raise UserError(
            f"{name} is damaged, or is not a workbook. Open it in Excel and save it again."
        ) from None
    refuse_giants(name, out)
    out.seek(0)
    return out


def _sheet(sheet: CalamineSheet, hidden: bool) -> RawSheet:
    """A sheet without its empty rows, however many it claims; row by row, never as one whole."""
    rows: list[tuple[Value, ...]] = []
    numbers: list[int] = []
    if sheet.start is not None:
        margin = (None,) * sheet.start[1]
        # A value that comes again and again is kept once.
        shared: dict[Value, Value] = {}
        for number, cells in enumerate(sheet.iter_rows(), 1):
            if len(shared) > _SHARED_VALUES:
                shared.clear()
            row = tuple([shared.setdefault(value, value) for value in map(_value, cells)])
            if any(cell is not None for cell in row):
                rows.append((*margin, *row))
                numbers.append(number)
    return RawSheet(sheet.name, hidden, tuple(rows), tuple(numbers))


def _value(cell: object) -> Value:
    """A cell as it is kept: numbers as a person would write them (`412345678`, never `412345678.0`)."""
    if isinstance(cell, str):
        return cell or None
    if isinstance(cell, bool):
        return "Yes" if cell else "No"
    if isinstance(cell, float):
        return _number(cell)
    if isinstance(cell, datetime):
        return _whole_second(cell)
    if isinstance(cell, time):
        return _whole_second(datetime.combine(date.min, cell)).time()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, timedelta):
        return _clock(cell)
    return None if cell is None else str(cell)


def _whole_second(moment: datetime) -> datetime:
    """A workbook counts in parts of a day, so that nine o'clock may come some milliseconds short of it."""
    return (moment + timedelta(milliseconds=500)).replace(microsecond=0)


def _clock(span: timedelta) -> str:
    """A duration as hours and minutes, which is how a sheet shows a time over 24:00."""
    minutes = round(span.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02}"


def _number(cell: float) -> str:
    """Over 15 digits a workbook has lost the rest, so such a number is shown as what it is: damaged."""
    if abs(cell) >= 1e15:
        return f"{cell:.5E}"
    return str(int(cell)) if cell.is_integer() else repr(cell)
