"""A text printed to PDF can be copied out of it again, letter by letter."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.services.outgoing.document import Document, DocumentTable, Section
from desktop.ui.core import printing

LIGATURES = ("Jeff Griffiths", "Fjord Officer", "64ffb00230ff", "first flight")
"""The pairs that a font may draw as one sign: ff, fi, fl, fj, ffi."""


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("one_page", [True, False])
def test_letters_are_not_joined_into_signs(one_page: bool) -> None:
    facts = tuple((words, words) for words in LIGATURES)
    document = Document("Offer", "Staff", (Section("Files", facts),), "Griffin", one_page=one_page)
    text = " ".join(PdfReader(BytesIO(printing.pdf([document]))).pages[0].extract_text().split())
    for words in ("Offer", "Staff", "Files", "Griffin", *LIGATURES):
        assert words in text


@pytest.mark.usefixtures("qtbot")
def test_a_long_one_is_drawn_in_any_thread() -> None:
    rows = tuple((str(number), "Priya Nair") for number in range(300))
    document = Document(
        "Certificate", "Alex Lee", (Section("Clients", table=DocumentTable(("", ""), rows)),), ""
    )
    with ThreadPoolExecutor(1) as pool:
        drawn = pool.submit(printing.pdf, [document]).result()
    assert "299" in PdfReader(BytesIO(drawn)).pages[-1].extract_text()
