"""A text printed to PDF can be copied out of it again, letter by letter."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
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


def _heights(document: Document) -> dict[str, float]:
    """How far each text of the first page is from its foot, by the text."""
    found: dict[str, float] = {}

    def visit(text: str, place: list[float], here: list[float], *_: object) -> None:
        if text.strip():
            found.setdefault(text.strip(), here[5] * place[3] + place[5])

    (page,) = PdfReader(BytesIO(printing.pdf([document]))).pages
    page.extract_text(visitor_text=visit)
    return found


@pytest.mark.usefixtures("qapp")
@given(rooms=st.lists(st.integers(0, 6), min_size=2, max_size=5), facts=st.integers(0, 12))
def test_what_follows_the_room_to_write_moves_down_and_the_last_words_stay_on_the_page(
    rooms: list[int], facts: int
) -> None:
    def sheet(rooms: list[int]) -> Document:
        said = tuple((f"fact{number}", f"text{number}") for number in range(facts))
        sections = tuple(
            Section(f"heading{n}", said if n == 0 else (), room=room) for n, room in enumerate(rooms)
        )
        signed = Section("", to_sign=("signature",))
        return Document("Sheet", "Ava", (*sections, signed), "foot", one_page=True)

    plain, ruled = _heights(sheet([0] * len(rooms))), _heights(sheet(rooms))
    assert ruled.keys() == plain.keys()
    down = [plain[f"heading{n}"] - ruled[f"heading{n}"] for n in range(len(rooms))]
    down.append(plain["signature"] - ruled["signature"])
    assert down[0] == pytest.approx(0, abs=0.5)
    line = printing.RULE_HEIGHT * 72 / printing.DOTS_PER_INCH
    for room, above, below in zip(rooms, down, down[1:], strict=False):
        assert below - above > (line - 1) * bool(room) - 0.5
        assert bool(room) or below - above < line / 2
    assert ruled["signature"] > ruled["foot"]
    assert not any(rooms) or ruled["signature"] - ruled["foot"] < 3 * line
