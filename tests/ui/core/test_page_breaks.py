"""Pages of a document: a short section is never divided, and no heading is alone at the foot of a page."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from desktop.services.outgoing.document import Document, DocumentTable, Section
from desktop.ui.core.page_breaks import SHORT, WITH_HEADING, is_divided
from desktop.ui.core.printing import pdf

PAGE = 900.0


@given(st.floats(1, PAGE - 1), st.floats(20, 3 * PAGE))
def test_short_sections_want_to_be_whole_and_long_ones_keep_their_heading(into: float, height: float) -> None:
    for pages in (0, 1, 7):
        top = pages * PAGE + into
        room = PAGE - into
        wanted = height if height <= PAGE * SHORT else WITH_HEADING
        assert is_divided(top, top + height, PAGE) is (wanted > room) or abs(wanted - room) < 0.001
        assert not is_divided(pages * PAGE, pages * PAGE + height, PAGE)


@pytest.mark.usefixtures("qapp")
def test_each_block_of_a_form_is_whole_on_one_page() -> None:
    facts = tuple((f"Question {number}", "____") for number in range(8))
    sections = tuple(Section(f"Client {number}", facts=facts) for number in range(30))
    reader = PdfReader(BytesIO(pdf([Document("Form", "", sections, "Foot")])))
    assert len(reader.pages) > 3
    seen = []
    for page in reader.pages:
        text = " ".join(page.extract_text().split())
        assert text.count("Client") == text.count("Question 7") > 0
        seen += [word for word in text.split() if word == "Client"]
    assert len(seen) == len(sections)


@pytest.mark.usefixtures("qapp")
def test_after_a_long_table_what_fits_stays_on_its_page() -> None:
    rows = tuple((f"Row {number}", "x") for number in range(200))
    facts = (("Backup", "None"), ("Pack", "None"))
    for length in range(190, 200, 4):
        table = DocumentTable(("Row", "What"), rows[:length])
        sections = (Section("Appointments", table=table), Section("Files", facts=facts))
        last = (
            PdfReader(BytesIO(pdf([Document("Appendices", "", sections, "Foot")]))).pages[-1].extract_text()
        )
        words = " ".join(last.split())
        assert "Files" in words
        assert f"Row {length - 1}" in words or words.startswith("Files")
