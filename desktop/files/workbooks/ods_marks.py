"""The marks in an .ods; LibreOffice marks its errors itself."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from typing import IO
from xml.parsers import expat

from desktop.files.workbooks.marks import Marks

_ODS_ROW_LIMIT = 1_048_576


def ods_marks(archive: zipfile.ZipFile) -> dict[str, Marks]:
    """The marks by sheet name; errors are marked by LibreOffice (`calcext:value-type="error"`)."""
    listener = _OdsContent()
    try:
        with archive.open("content.xml") as content:
            listener.read(content)
    except (KeyError, expat.ExpatError):
        pass
    return listener.found


class _OdsContent:
    """Parses content.xml, in which one row or cell may represent many."""

    def __init__(self) -> None:
        self.found: dict[str, Marks] = {}
        self._marks = Marks()
        self._row = self._column = self._defined_column = 0
        self._rows = self._cells = 1
        self._error = False
        self._text: list[str] = []

    def read(self, content: IO[bytes]) -> None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.ParseFile(content)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        hidden = attributes.get("table:visibility") in ("collapse", "filter")
        match name:
            case "table:table":
                self._marks = self.found.setdefault(attributes.get("table:name", ""), Marks())
                self._row = self._defined_column = 0
            case "table:table-column":
                count = int(attributes.get("table:number-columns-repeated", "1"))
                first, self._defined_column = self._defined_column, self._defined_column + count
                if hidden:
                    self._marks.hidden_columns.update(range(first, min(first + count, first + 1_000)))
            case "table:table-row":
                self._rows = int(attributes.get("table:number-rows-repeated", "1"))
                self._column = 0
                if hidden:
                    last = min(self._row + self._rows, _ODS_ROW_LIMIT)
                    self._marks.hidden_rows.update(range(self._row, last))
                    self._marks.filtered |= attributes.get("table:visibility") == "filter"
            case "table:table-cell" | "table:covered-table-cell":
                self._cells = int(attributes.get("table:number-columns-repeated", "1"))
                self._error = attributes.get("calcext:value-type") == "error"
                self._text = []

    def _characters(self, text: str) -> None:
        if self._error:
            self._text.append(text)

    def _end(self, name: str) -> None:
        match name:
            case "table:table-row":
                self._row += self._rows
            case "table:table-cell" | "table:covered-table-cell":
                if self._error:
                    self._marks.errors[self._row, self._column] = "".join(self._text).strip() or "#ERROR"
                self._column += self._cells
                self._error = False
