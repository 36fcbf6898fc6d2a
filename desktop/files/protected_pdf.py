"""PDF files that open only with a password (AES-256, PDF 2.0): Acrobat, Preview and browsers ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from desktop.errors import UserError
from desktop.language import say


def protected(data: bytes, password: str, bookmarks: Sequence[str] = ()) -> bytes:
    """The PDF encrypted, including its properties, and proved by opening it again with the password.

    `bookmarks` are names for its pages, from the first. Raises UserError for a password that no PDF accepts.
    """
    from pypdf import PdfWriter

    out = BytesIO()
    writer = PdfWriter(clone_from=BytesIO(data))
    for page, name in enumerate(bookmarks):
        writer.add_outline_item(title=name, page_number=page)
    writer.encrypt(password, algorithm="AES-256")
    writer.write(out)
    if not _opens(out.getvalue(), password, writer.get_num_pages()):
        raise UserError(say("The protected PDF does not open with its password. Choose another password."))
    return out.getvalue()


def _opens(data: bytes, password: str, pages: int) -> bool:
    """Whether all pages can be read with the password."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return len(PdfReader(BytesIO(data), password=password).pages) == pages
    except PyPdfError:
        return False
