"""Writing workbooks (.xlsx): every text as text, real dates, a frozen header with filter arrows.

    write_workbook(path, [Sheet("Clients", [SheetColumn("Reference"), SheetColumn("Name")], rows)], password)

Only the finished file is written to disk, atomically and, with a password, encrypted:
openpyxl's own temporary files would hold every cell unprotected, so the rows are streamed into the
archive in memory instead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.sheet import Sheet
from desktop.language import say


@dataclass(frozen=True)
class Written:
    """The content of the file: its hash, rows by sheet (without headers), and the cells (`Clients!B7`)
    in which a character had to be replaced by `MARK`."""

    sha256: str
    rows: Mapping[str, int]
    replaced: tuple[str, ...]


def write_workbook(path: Path, sheets: Sequence[Sheet], password: str | None = None) -> Written:
    """Write the sheets to `path`, protected by `password` if given (Excel asks for it).

    A protected file is opened again with its password before it takes its place. Raises UserError for
    a text that no cell can hold (over 32,767 characters), and if the file cannot be written.
    """
    # openpyxl imports numpy: those who only read, or write text, are spared both.
    from desktop.files.workbook_sheets import build

    data, rows, replaced = build(sheets)
    sha256 = write_file(path, data if password is None else _protect(data, password))
    return Written(sha256, rows, tuple(replaced))


def _protect(data: bytes, password: str) -> bytes:
    """The workbook encrypted (ECMA-376 agile, AES-256), proved by opening it again with the password."""
    import msoffcrypto
    from msoffcrypto.format.ooxml import OOXMLFile

    out = BytesIO()
    OOXMLFile(BytesIO(data)).encrypt(password, out)
    back = BytesIO()
    again = msoffcrypto.OfficeFile(BytesIO(out.getvalue()))
    again.load_key(password=password)
    again.decrypt(back)
    if back.getvalue() != data:
        raise UserError(
            say("The protected workbook does not open with its password. Choose another password.")
        )
    return out.getvalue()
