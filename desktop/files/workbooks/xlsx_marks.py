"""The marks in an .xlsx, read from the XML of its sheets if anything in it is relevant."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from typing import IO
from xml.parsers import expat

from desktop.files.workbooks.marks import Marks, column_number, overlapping

_SHEET_ENTRY = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_WORTH_A_LOOK = (
    b'"e"', b"'e'", b"<f>", b"<f ", b"<f/", b":f>", b":f ", b":f/", b"hidden", b"filterColumn",
)  # fmt: skip
"""Without any of these, a sheet has no error and no formula, and hides nothing: it need not be read twice."""

_PIECE = 1 << 20
_OVERLAP = 64
_REFERENCE = re.compile(r"([A-Za-z]{1,3})(\d{1,7})$")
_TRUE = ("1", "true")


def xlsx_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The name of each sheet, and the member of the archive that holds it."""
    targets = relation_targets(member_text(archive, "xl/_rels/workbook.xml.rels"))
    sheets = map(attributes_of, _SHEET_ENTRY.findall(member_text(archive, "xl/workbook.xml")))
    return {sheet.get("name", ""): _member(targets.get(_relation_of(sheet), "")) for sheet in sheets}


def relation_targets(relations: str) -> dict[str, str]:
    """The target of each relation, by its identity."""
    found = map(attributes_of, _RELATION.findall(relations))
    return {relation.get("Id", ""): relation.get("Target", "") for relation in found}


def _relation_of(sheet: Mapping[str, str]) -> str:
    """The identity of the relation of a sheet, whatever its namespace is called."""
    return next((value for name, value in sheet.items() if name.endswith(":id")), "")


def _member(target: str) -> str:
    """The member of the archive that a target means."""
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def xlsx_marks(archive: zipfile.ZipFile) -> dict[str, Marks]:
    """The marks by sheet name. A sheet that cannot be read has none: the reader of its values reports it."""
    found = {}
    for name, part in xlsx_parts(archive).items():
        marks = found[name] = Marks()
        with suppress(KeyError, expat.ExpatError):
            if _is_worth_a_look(archive, part):
                _read_sheet(archive, part, marks)
    return found


def _is_worth_a_look(archive: zipfile.ZipFile, part: str) -> bool:
    with archive.open(part) as sheet:
        return any(mark in text for text in overlapping(sheet, _PIECE, _OVERLAP) for mark in _WORTH_A_LOOK)


def _read_sheet(archive: zipfile.ZipFile, part: str, marks: Marks) -> None:
    with archive.open(part) as sheet:
        _XlsxSheet(marks).read(sheet)


class _XlsxSheet:
    """Parses the XML of one sheet."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self._row = self._column = -1
        self._type = ""
        self._has_formula = self._has_value = False
        self._text: list[str] | None = None

    def read(self, sheet: IO[bytes]) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.ParseFile(sheet)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        match name.rpartition(" ")[2]:
            case "row":
                self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
                self._column = -1
                if attributes.get("hidden") in _TRUE:
                    self.marks.hidden_rows.add(self._row)
            case "c":
                self._start_cell(attributes)
            case "f":
                self._has_formula = True
            case "v":
                self._text = []
            case "is":
                self._has_value = True
            case "col" if attributes.get("hidden") in _TRUE:
                first, last = int(attributes["min"]) - 1, int(attributes["max"])
                self.marks.hidden_columns.update(range(first, min(last, first + 1_000)))
            case "filterColumn":
                self.marks.filtered = True

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        place = _REFERENCE.match(attributes.get("r", ""))
        self._column = column_number(place[1]) if place else self._column + 1
        self._type = attributes.get("t", "")
        self._has_formula = self._has_value = False

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _end(self, name: str) -> None:
        match name.rpartition(" ")[2]:
            case "v":
                self._end_value()
            case "c" if self._has_formula and not self._has_value:
                self.marks.errors[self._row, self._column] = ""

    def _end_value(self) -> None:
        text = "".join(self._text or ()).strip()
        self._text = None
        self._has_value = bool(text) or self._type == "str"
        if self._type == "e":
            self.marks.errors[self._row, self._column] = text or "#ERROR"


def member_text(archive: zipfile.ZipFile, name: str) -> str:
    try:
        return archive.read(name).decode("utf-8", "replace")
    except KeyError:
        return ""


def attributes_of(tag: str) -> dict[str, str]:
    return {name: html.unescape(double or single) for name, double, single in _ATTRIBUTE.findall(tag)}
