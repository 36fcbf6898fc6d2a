"""What is printed to PDF can be copied out of it again, letter by letter."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.services.document import Document, Section
from desktop.ui import printing

LIGATURES = ("Jeff Griffiths", "Fjord Officer", "64ffb00230ff", "first flight")
"""Pairs that a font may draw as one sign: ff, fi, fl, fj, ffi."""


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("one_page", [True, False])
def test_letters_are_not_joined_into_signs(one_page: bool) -> None:
    facts = tuple((words, words) for words in LIGATURES)
    document = Document("Offer", "Staff", (Section("Files", facts),), "Griffin", one_page=one_page)
    text = " ".join(PdfReader(BytesIO(printing.pdf([document]))).pages[0].extract_text().split())
    for words in ("Offer", "Staff", "Files", "Griffin", *LIGATURES):
        assert words in text
