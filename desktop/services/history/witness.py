"""The state of the record at a moment, kept as proof outside: in a backup, a certificate or a receipt."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

from desktop.database.digest import NO_HEAD, Witness, witness_in
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import later, say

_SAID = re.compile(r"recordof([\d.,'’]+)[^\d,]{1,40},head([0-9a-f]{64})")
"""Without spaces; older papers have the number and its noun as the reader's language writes them."""
_PROTECTED = later(
    "{name} is protected by a password. Choose a backup or a paper without one: a certificate, the receipt "
    "or README of a pack, or the e-mail of a request."
)
_DAMAGED = later("{name} is damaged and cannot be read. Choose another copy of it, or a backup.")

PROTECTED_WORKBOOK = bytes.fromhex("d0cf11e0a1b11ae1")

_TAG = re.compile(r"<[^>]*>")


def witness_of(practice: Practice) -> Witness:
    """The present state of the record."""
    with practice.whole_file() as connection:
        return witness_in(connection)


def witness_said(file: Path) -> Witness | None:
    """The latest witness named in a PDF, a workbook, an e-mail or a text file.

    Raises UserError if the file is protected or damaged, and OSError.
    """
    text = "".join(_text(file).split())
    return max((_witness(number, head) for number, head in _SAID.findall(text)), default=None)


def _witness(number: str, head: str) -> Witness:
    return Witness(int(re.sub(r"\D", "", number)), head if head != NO_HEAD else "")


def _text(file: Path) -> str:
    data = file.read_bytes()
    if data.startswith(PROTECTED_WORKBOOK):
        raise UserError(say(_PROTECTED, name=file.name))
    if data.startswith(b"%PDF"):
        return _text_of_pdf(file)
    return _text_of_workbook(file) if data.startswith(b"PK") else _text_of_writing(file, data)


def _text_of_writing(file: Path, data: bytes) -> str:
    return _text_of_mail(data) if file.suffix.lower() == ".eml" else data.decode("utf-8", "replace")


def _text_of_workbook(file: Path) -> str:
    try:
        parts = _xml_parts(file)
    except (zipfile.BadZipFile, zlib.error):
        raise UserError(say(_DAMAGED, name=file.name)) from None
    return _TAG.sub("", b"".join(parts).decode("utf-8", "replace"))


def _xml_parts(file: Path) -> list[bytes]:
    with zipfile.ZipFile(file) as package:
        return [package.read(name) for name in package.namelist() if name.endswith(".xml")]


def _text_of_pdf(file: Path) -> str:
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError, PyPdfError

    try:
        return "".join(page.extract_text() for page in PdfReader(file).pages)
    except FileNotDecryptedError:
        raise UserError(say(_PROTECTED, name=file.name)) from None
    except PyPdfError:
        raise UserError(say(_DAMAGED, name=file.name)) from None


def _text_of_mail(data: bytes) -> str:
    """The text of an e-mail, whose long lines are broken in the file."""
    from email import message_from_bytes
    from email.policy import default

    body = message_from_bytes(data, policy=default).get_body(("plain",))
    return "" if body is None else str(body.get_content())
