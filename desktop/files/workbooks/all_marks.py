"""The marks of a workbook besides its values: error cells, formulas without a value, and what it hides.

The reader of the values gives an error as an empty cell, so it is looked for in the file itself.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from typing import BinaryIO

from desktop.files.workbooks.binary_marks import xls_marks, xlsb_marks
from desktop.files.workbooks.marks import Marks
from desktop.files.workbooks.ods_marks import ods_marks
from desktop.files.workbooks.xlsx_marks import xlsx_marks


def marks_of(book: BinaryIO, is_zip: bool) -> dict[str, Marks]:
    """The marks of each sheet of a workbook, by name; empty if nothing in the file can be read."""
    if not is_zip:
        return xls_marks(_workbook_stream(book))
    with zipfile.ZipFile(book) as archive:
        names = set(archive.namelist())
        for member, read in _BY_MEMBER.items():
            if member in names:
                return read(archive)
    return {}


def _workbook_stream(book: BinaryIO) -> bytes:
    import olefile

    with olefile.OleFileIO(book) as ole:
        for name in ("Workbook", "Book"):
            if ole.exists(name):
                return bytes(ole.openstream(name).read())
    return b""


_BY_MEMBER: dict[str, Callable[[zipfile.ZipFile], dict[str, Marks]]] = {
    "content.xml": ods_marks,
    "xl/workbook.bin": xlsb_marks,
    "xl/workbook.xml": xlsx_marks,
}
