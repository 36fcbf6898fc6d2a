"""Pages of a document: a short section is never divided, and no heading stands alone at the foot of a page."""

from __future__ import annotations

from io import BytesIO
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from desktop.services.outgoing.document import Document, Section
from desktop.ui.core.page_breaks import SHORT, WITH_HEADING, breaks_at
from desktop.ui.core.printing import pdf

PAGE = 900.0


@given(st.floats(0, 2000), st.lists(st.floats(20, 1500), min_size=1, max_size=12))
def test_no_short_section_is_divided_and_no_heading_left_alone(first: float, heights: list[float]) -> None:
    begun = breaks_at(list(accumulate(heights, initial=first)), PAGE)
    at = first % PAGE
    for number, height in enumerate(heights):
        would_fit = at + (height if height <= PAGE * SHORT else min(height, WITH_HEADING)) <= PAGE
        assert (number in begun) is (at > 0 and not would_fit)
        at = 0.0 if number in begun else at
        at = (at + height) % PAGE


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
