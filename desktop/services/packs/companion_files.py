"""The files that go with a pack: a sheet for each client, an explanation, a receipt, and the hashes."""

from __future__ import annotations

import textwrap
from pathlib import Path

from desktop.files.atomic import write_file
from desktop.files.protected_pdf import protected
from desktop.language import later, say
from desktop.services.outgoing.document import Draw
from desktop.services.packs.about_sheet import Occasion, about_lines
from desktop.services.packs.client_sheets import client_sheets
from desktop.services.packs.receipt import receipt
from desktop.services.packs.rows import PackPreview

_WIDTH = 90

_HOW_TO_OPEN = later(
    "Open the workbook in Excel, Numbers or LibreOffice and type its password. The practice will "
    "tell you the password separately from this file. Nobody can open the workbook without it; if it "
    "is lost, ask the practice for a new pack."
)
_SHEETS = later(
    "The client sheets are a PDF that opens with the same password: a page for each "
    "client, with room to write, for the talk with whoever takes over. A sheet that you "
    "print is as confidential as the file."
)
_HOW_TO_CHECK = later(
    "To check that the files arrived as they were written, compare their SHA-256 hashes "
    "with those in the file beside this one (Windows: certutil -hashfile FILE SHA256; "
    "Mac: shasum -a 256 FILE)."
)


def sheets_path(pack: Path) -> Path:
    return pack.with_name(f"{pack.stem} client sheets.pdf")


def names_beside(pack: Path) -> tuple[Path, ...]:
    """The paths of all files that can go with a pack."""
    names = ("README.txt", "receipt.pdf", "SHA-256.txt")
    return (sheets_path(pack), *(pack.with_name(f"{pack.stem} {name}") for name in names))


def write_sheets(pack: Path, preview: PackPreview, occasion: Occasion, password: str, draw: Draw) -> str:
    """Write the client sheets, encrypted before they reach the disk, and return their hash. Raises UserError."""
    documents = client_sheets(preview, occasion)
    names = [document.subtitle for document in documents]
    return write_file(sheets_path(pack), protected(draw(documents), password, names))


def write_beside(
    files: tuple[tuple[Path, str], ...], preview: PackPreview, occasion: Occasion, draw: Draw | None
) -> None:
    """Write the explanation, the receipt (if there is a `draw`) and the hashes of all files.

    `files` are the protected ones with their hashes, the workbook first. What is written here holds counts
    and names of columns, and nothing of any client. Raises UserError.
    """
    _, readme, signed, hashes = names_beside(files[0][0])
    known = [*files, (readme, write_file(readme, _as_text(_explanation(files, preview, occasion))))]
    if draw is not None:
        known.append((signed, write_file(signed, draw([receipt(preview, occasion, files)]))))
    write_file(hashes, "".join(f"{sha256}  {file.name}\n" for file, sha256 in known).encode())


def _explanation(files: tuple[tuple[Path, str], ...], preview: PackPreview, occasion: Occasion) -> list[str]:
    """The paragraphs of the explanation."""
    pack = files[0][0]
    return [
        say("Handover pack: {file}", file=pack.name),
        *(f"{label}: {text}" for label, text in about_lines(preview, occasion)),
        say(_HOW_TO_OPEN),
        *([say(_SHEETS)] if sheets_path(pack) in dict(files) else []),
        say(_HOW_TO_CHECK),
    ]


def _as_text(paragraphs: list[str]) -> bytes:
    """A text file with the byte order mark and line ends that every editor shows correctly."""
    text = "\n\n".join(textwrap.fill(paragraph, _WIDTH) for paragraph in paragraphs) + "\n"
    return text.replace("\n", "\r\n").encode("utf-8-sig")
