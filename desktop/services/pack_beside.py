"""Two plain files beside a pack: what it is and how to open it, and the hashes to check it by."""

from __future__ import annotations

import textwrap
from pathlib import Path

from desktop.files.atomic import write_file
from desktop.services.pack_about import Occasion, about_lines
from desktop.services.pack_rows import PackPreview

_WIDTH = 90

_HOW_TO_OPEN = (
    "Open the workbook in Excel, Numbers or LibreOffice and type its password. The practice tells you the"
    " password by another way than it sent this file. Nobody can open the workbook without it; if it is lost,"
    " ask the practice for a new pack."
)
_HOW_TO_CHECK = (
    "To check that the workbook arrived as it was written, compare its SHA-256 hash with the one in the file"
    " beside this one (Windows: certutil -hashfile FILE SHA256; Mac: shasum -a 256 FILE)."
)


def names_beside(pack: Path) -> tuple[Path, Path]:
    """Where the explanation and the hashes of a pack stand."""
    return pack.with_name(f"{pack.stem} README.txt"), pack.with_name(f"{pack.stem} SHA-256.txt")


def write_beside(pack: Path, sha256: str, preview: PackPreview, occasion: Occasion) -> None:
    """Write both. They hold counts and names of columns, and nothing of any client. Raises UserError."""
    readme, hashes = names_beside(pack)
    paragraphs = [
        f"Handover pack: {pack.name}",
        *(f"{label}: {text}" for label, text in about_lines(preview, occasion)),
        _HOW_TO_OPEN,
        _HOW_TO_CHECK,
    ]
    text = "\n\n".join(textwrap.fill(paragraph, _WIDTH) for paragraph in paragraphs) + "\n"
    # With the mark and the line ends that every system's editor shows right; the hashes are for programs.
    known = write_file(readme, text.replace("\n", "\r\n").encode("utf-8-sig"))
    write_file(hashes, f"{sha256}  {pack.name}\n{known}  {readme.name}\n".encode())
