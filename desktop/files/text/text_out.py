"""Writing text files (.csv, .txt), in the flavour that a system's spreadsheet opens correctly.

| | plain | windows | mac |
|---|---|---|---|
| .csv | UTF-8 with mark, commas, CRLF | the same | UTF-8 with mark, commas, LF |
| .txt | UTF-8 with mark, tabs, CRLF | UTF-16 LE with mark, tabs, CRLF | UTF-8 with mark, tabs, LF |

Why: without a mark, Excel reads a text file in the system's old code page and spoils every accent. For
.csv the UTF-8 mark is enough, on Windows and (since 2016) on the Mac. What Excel for Windows itself
saves as “Unicode Text (*.txt)” is UTF-16 LE with tabs and CRLF, so that is what it reads back without a
question, also where the system separates lists with semicolons. No line `sep=,`: with it Excel no longer
respects the mark. Numbers, LibreOffice and TextEdit read UTF-8 with either line end; LF is the Mac's own.

A field is quoted if it holds the separator, a quotation mark (then doubled) or a line break; a line
break inside a field is LF. An apostrophe precedes a text that a spreadsheet would take for a
formula and, in the windows and mac flavours, what a double click would change (`values.guarded`).
Never `="0412"`, which some advise: that is a formula, and no other program reads the number from it. Our
own import removes the apostrophe again.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from io import StringIO
from pathlib import Path

from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.sheet import Value
from desktop.files.values import SUSPECT, guarded, text_of
from desktop.language import say


class Style(StrEnum):
    """The target of a text file: any program, or a double click on one system."""

    PLAIN = "plain"
    WINDOWS = "windows"
    MAC = "mac"

    @property
    def line_end(self) -> str:
        return "\n" if self is Style.MAC else "\r\n"


_DELIMITERS = {".csv": ",", ".txt": "\t"}
"""The ending of a text file, and what separates its cells."""


@dataclass(frozen=True)
class Flavour:
    """The bytes of a text file; `mark` is what it begins with."""

    encoding: str
    mark: bytes
    delimiter: str
    line_end: str


def flavour(path: Path, style: Style) -> Flavour:
    """How a file of that name is written. Raises UserError for an ending that is not a text file's."""
    ending = path.suffix.lower()
    if ending not in _DELIMITERS:
        raise UserError(
            say(
                "{name} is not a text file. Use the ending .csv or .txt, or .xlsx for a workbook.",
                name=path.name,
            )
        )
    if style is Style.WINDOWS and ending == ".txt":
        return Flavour("utf-16-le", codecs.BOM_UTF16_LE, _DELIMITERS[ending], style.line_end)
    return Flavour("utf-8", codecs.BOM_UTF8, _DELIMITERS[ending], style.line_end)


def write_text(path: Path, headers: Sequence[str], rows: Iterable[Sequence[Value]], style: Style) -> str:
    """Write the rows and return the file's SHA-256. Raises UserError if it cannot be written."""
    how = flavour(path, style)
    cells_of = _plain_cells if style is Style.PLAIN else _guarded_cells
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=how.delimiter, lineterminator=how.line_end)
    writer.writerow(headers)
    writer.writerows(map(cells_of, rows))
    return write_file(path, how.mark + out.getvalue().encode(how.encoding, "replace"))


def _plain_cells(row: Sequence[Value]) -> list[Value]:
    """The cells of a row; most in a plain file are texts written unchanged, without any call."""
    return [
        value
        if value.__class__ is str and value[:1] not in SUSPECT and "\r" not in value
        else _cell(value, spreadsheet=False)
        for value in row
    ]


def _guarded_cells(row: Sequence[Value]) -> list[Value]:
    """The cells of a row as a double click leaves them."""
    return [_cell(value, spreadsheet=True) for value in row]


def _cell(value: Value, *, spreadsheet: bool) -> str:
    if value in (None, ""):
        return ""
    if isinstance(value, str):
        return guarded(text_of(value), spreadsheet=spreadsheet)
    return text_of(value) if isinstance(value, date | datetime) else str(value)
