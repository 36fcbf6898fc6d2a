"""The state of the record at a moment, kept as proof outside: in a backup, a certificate or a receipt."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from desktop.database.digest import NO_HEAD, Witness, witness_in
from desktop.database.practice import Practice

_SAID = re.compile(r"recordof(\d+)operations,head([0-9a-f]{64})")
_TAG = re.compile(r"<[^>]*>")


def witness_of(practice: Practice) -> Witness:
    """The present state of the record."""
    with practice.whole_file() as connection:
        return witness_in(connection)


def witness_said(file: Path) -> Witness | None:
    """The latest witness named in a PDF, a workbook or a text file. Raises OSError."""
    text = "".join(_text(file).split())
    found = [Witness(int(number), head if head != NO_HEAD else "") for number, head in _SAID.findall(text)]
    return max(found, default=None)


def _text(file: Path) -> str:
    data = file.read_bytes()
    if data.startswith(b"%PDF"):
        return _text_of_pdf(file)
    if data.startswith(b"PK"):
        with zipfile.ZipFile(file) as package:
            parts = [package.read(name) for name in package.namelist() if name.endswith(".xml")]
        return _TAG.sub("", b"".join(parts).decode("utf-8", "replace"))
    return data.decode("utf-8", "replace")


def _text_of_pdf(file: Path) -> str:
    from pypdf import PdfReader

    return "".join(page.extract_text() for page in PdfReader(file).pages)
