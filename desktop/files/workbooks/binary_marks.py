"""The marks in an .xls ([MS-XLS]) or .xlsb ([MS-XLSB]), from its records."""

from __future__ import annotations

import itertools
import zipfile
from collections.abc import Iterator

from desktop.files.workbooks.marks import Marks
from desktop.files.workbooks.xlsx_marks import member_text, relation_targets

ERROR_CODES = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}  # fmt: skip
"""BErr of [MS-XLS], the same in [MS-XLSB]."""


_XLS_BEGIN, _XLS_END, _XLS_SHEET = 0x0809, 0x000A, 0x0085
_XLS_DEPTH = {_XLS_BEGIN: 1, _XLS_END: -1}
_XLSB_ROW = 0


def xls_marks(stream: bytes) -> dict[str, Marks]:
    """The marks by sheet name, from the Workbook stream of BIFF8."""
    return {name: _xls_sheet(stream, start) for name, start in _xls_sheets(stream)}


def xls_records(stream: bytes, start: int = 0) -> Iterator[tuple[int, bytes]]:
    """Type and content of each record from `start` on."""
    at = start
    while at + 4 <= len(stream):
        kind, size = (
            int.from_bytes(stream[at : at + 2], "little"),
            int.from_bytes(stream[at + 2 : at + 4], "little"),
        )
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def _xls_sheets(stream: bytes) -> Iterator[tuple[str, int]]:
    """Name and place of each sheet, as the first part of the stream lists them."""
    for kind, body in itertools.takewhile(lambda record: record[0] != _XLS_END, xls_records(stream)):
        if kind == _XLS_SHEET and len(body) > 8:
            yield _xls_name(body), int.from_bytes(body[:4], "little")


def _xls_name(body: bytes) -> str:
    """The name in the entry of a sheet, in one or two bytes for each letter."""
    width, encoding = (2, "utf-16-le") if body[7] & 1 else (1, "latin-1")
    return body[8 : 8 + body[6] * width].decode(encoding, "replace")


def _xls_sheet(stream: bytes, start: int) -> Marks:
    """The marks of the sheet that begins there, without those of the charts inside it."""
    marks = Marks()
    depth = 0
    for kind, body in xls_records(stream, start):
        depth += _XLS_DEPTH.get(kind, 0)
        if kind == _XLS_END and not depth:
            break
        if depth == 1:
            _xls_record(marks, kind, body)
    return marks


def _xls_record(marks: Marks, kind: int, body: bytes) -> None:
    first, second = int.from_bytes(body[:2], "little"), int.from_bytes(body[2:4], "little")
    match kind:
        case 0x0205 if body[7:8] not in (b"", b"\0"):
            marks.errors[first, second] = ERROR_CODES.get(body[6], "#ERROR")
        case 0x0006 if body[12:14] == b"\xff\xff" and body[6] == 2:
            marks.errors[first, second] = ERROR_CODES.get(body[8], "#ERROR")
        case 0x0208 if _has(body, 12, 0x20):
            marks.hidden_rows.add(first)
        case 0x007D if _has(body, 8, 1):
            marks.hidden_columns.update(range(first, min(second, 255) + 1))
        case 0x009B:
            marks.filtered = True


def _has(body: bytes, place: int, flag: int) -> bool:
    return len(body) > place and bool(body[place] & flag)


def xlsb_marks(archive: zipfile.ZipFile) -> dict[str, Marks]:
    """The marks by sheet name; the binary workbook names the parts by relation."""
    relations = relation_targets(member_text(archive, "xl/_rels/workbook.bin.rels"))
    found_marks = {}
    try:
        book = archive.read("xl/workbook.bin")
        for name, identity in _xlsb_sheets(book):
            found_marks[name] = _xlsb_sheet(archive.read(f"xl/{relations.get(identity, '').lstrip('/')}"))
    except (KeyError, IndexError):
        pass
    return found_marks


def xlsb_records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    """Type and content of each record; both type and size are written in groups of seven bits."""
    at = 0
    while at < len(stream):
        kind = stream[at]
        at += 1
        if kind & 0x80 and at < len(stream):
            kind = kind & 0x7F | (stream[at] & 0x7F) << 7
            at += 1
        size = 0
        for group in range(4):
            if at >= len(stream):
                return
            part = stream[at]
            at += 1
            size |= (part & 0x7F) << 7 * group
            if not part & 0x80:
                break
        yield kind, stream[at : at + size]
        at += size


def _xlsb_sheets(book: bytes) -> Iterator[tuple[str, str]]:
    """Name and relation of each sheet (BrtBundleSh)."""
    for kind, body in xlsb_records(book):
        if kind == 156:
            identity, at = _xlsb_text(body, 8)
            name, _ = _xlsb_text(body, at)
            yield name, identity


def _xlsb_text(body: bytes, at: int) -> tuple[str, int]:
    length = int.from_bytes(body[at : at + 4], "little")
    end = at + 4 + 2 * length
    return body[at + 4 : end].decode("utf-16-le", "replace"), end


def _xlsb_sheet(stream: bytes) -> Marks:
    marks = Marks()
    row = 0
    for kind, body in xlsb_records(stream):
        if kind == _XLSB_ROW:
            row = int.from_bytes(body[:4], "little")
        _xlsb_record(marks, kind, body, row)
    return marks


def _xlsb_record(marks: Marks, kind: int, body: bytes, row: int) -> None:
    first = int.from_bytes(body[:4], "little")
    match kind:
        case 0 if _has(body, 11, 0x10):
            marks.hidden_rows.add(row)
        case 3 | 11 if len(body) > 8:
            marks.errors[row, first] = ERROR_CODES.get(body[8], "#ERROR")
        case 60 if _has(body, 16, 1):
            last = int.from_bytes(body[4:8], "little")
            marks.hidden_columns.update(range(first, min(last, first + 1_000) + 1))
        case 163:
            marks.filtered = True
