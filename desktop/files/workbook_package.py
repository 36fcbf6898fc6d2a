"""The parts of an .xlsx file around its sheets, and the table of their texts.

openpyxl writes each text into its cell, and Numbers and the previews of iPhone and Mac show such cells
empty: they only know shared texts. So the table of texts is written here, and the rest by openpyxl.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.packaging.extended import ExtendedProperties
from openpyxl.packaging.manifest import Manifest
from openpyxl.packaging.relationship import Relationship
from openpyxl.styles.stylesheet import write_stylesheet
from openpyxl.workbook._writer import WorkbookWriter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.theme import theme_xml
from openpyxl.xml.constants import (
    ARC_APP,
    ARC_CORE,
    ARC_ROOT_RELS,
    ARC_SHARED_STRINGS,
    ARC_STYLE,
    ARC_THEME,
    ARC_WORKBOOK,
    ARC_WORKBOOK_RELS,
    SHARED_STRINGS,
    SHEET_MAIN_NS,
)
from openpyxl.xml.functions import tostring

_NO_ROWS = b"<sheetData></sheetData>"
_TEXTS_IN_A_PIECE = 10_000
_CARRIAGE_RETURN = {"\r": "&#13;"}


class Texts(dict[str, int]):
    """The numbers of the texts, by the text as it is written: asking for a new one gives it the next number."""

    mime_type = SHARED_STRINGS
    path = f"/{ARC_SHARED_STRINGS}"

    def __missing__(self, text: str) -> int:
        self[text] = number = len(self)
        return number

    def write(self, archive: ZipFile) -> None:
        """Write the texts; a carriage return becomes a reference, or reading the XML would make it a line
        feed."""
        texts = iter(self)
        with archive.open(ARC_SHARED_STRINGS, "w", force_zip64=True) as out:
            out.write(f'<sst xmlns="{SHEET_MAIN_NS}" uniqueCount="{len(self)}">'.encode())
            while piece := [text for _, text in zip(range(_TEXTS_IN_A_PIECE), texts, strict=False)]:
                out.write("".join(map(_item, piece)).encode())
            out.write(b"</sst>")


def _item(text: str) -> str:
    return f'<si><t xml:space="preserve">{escape(text, _CARRIAGE_RETURN)}</t></si>'


def frame(page: Any) -> tuple[bytes, bytes]:
    """The XML of an empty sheet before its rows (`<sheetData>` not begun) and after them."""
    out = BytesIO()
    WorksheetWriter(page, out).write()
    before, _, after = out.getvalue().partition(_NO_ROWS)
    return before, after


def write_parts(book: Workbook, texts: Texts, archive: ZipFile) -> None:
    """Write everything in a workbook except its sheets, which are already in the archive."""
    texts.write(archive)
    manifest: Any = Manifest()
    manifest.append(texts)
    for page in book.worksheets:
        manifest.append(page)
    writer: Any = WorkbookWriter(book)
    archive.writestr(ARC_APP, tostring(ExtendedProperties().to_tree()))
    archive.writestr(ARC_CORE, tostring(book.properties.to_tree()))
    archive.writestr(ARC_THEME, theme_xml)
    archive.writestr(ARC_STYLE, tostring(write_stylesheet(book)))
    archive.writestr(ARC_ROOT_RELS, writer.write_root_rels())
    archive.writestr(ARC_WORKBOOK, writer.write())
    writer.rels.append(Relationship("", type="sharedStrings", Target="sharedStrings.xml"))
    archive.writestr(ARC_WORKBOOK_RELS, writer.write_rels())
    manifest._write(archive, book)
