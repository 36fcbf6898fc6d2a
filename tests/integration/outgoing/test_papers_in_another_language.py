"""Every paper is in the reader's language: headings, labels, column headings, signature lines and footers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from desktop import language
from desktop.database.practice import Practice
from desktop.models.fields import Preset
from desktop.services.cases.ask_on_paper import ask_on_paper
from desktop.services.letters.ways_out import WayOut
from desktop.services.letters.writing import write_letters
from desktop.services.offboarding import drafts
from desktop.services.offboarding.papers.certificate import save_certificate
from desktop.services.outgoing.document import Document, Printable, Section
from desktop.services.packs.colleague_files import write_colleague_files
from desktop.services.packs.columns import PackWish
from desktop.services.packs.packs import create_pack
from desktop.ui.core.printing import pdf_without_window
from tests.integration.letters.test_letters import LAST_DAY, apply, leavers

PASSWORD = "amber falcon"
DATA = {"SHA-256"}
"""The labels that are the same in every language."""


@contextmanager
def bracketed() -> Iterator[None]:
    """Check that every sentence is in brackets."""
    language.speak(lambda text: f"[{text}]")
    try:
        yield
    finally:
        language.speak(str)


def all_documents(practice: Practice, folder: Path) -> list[Document]:
    """The documents of one leaving."""
    seen: list[Document] = []

    def draw(papers: Sequence[Printable]) -> bytes:
        seen.extend(paper for paper in papers if isinstance(paper, Document))
        return pdf_without_window(papers)

    leaver = leavers(practice)[0]
    ask_on_paper(practice, drafts.start(practice, leaver, LAST_DAY), folder, draw)
    case = apply(practice, leaver)
    write_letters(practice, case, folder, WayOut.CALLS, draw=draw)
    write_colleague_files(practice, case, folder, draw=draw, password=PASSWORD)
    wish = PackWish(Preset.FULL, with_readme=True, with_sheets=True)
    create_pack(practice, leaver, folder, wish, password=PASSWORD, draw=draw)
    save_certificate(practice, case, folder, draw)
    return seen


def words_of(paper: Document) -> Iterator[str]:
    """The program's own words on a paper, without the practice's data."""
    yield from (paper.title, paper.footer)
    for section in paper.sections:
        yield from _words_of_section(section)


def _words_of_section(section: Section) -> Iterator[str]:
    yield from (section.hint, *section.paragraphs, *(label for label, _ in section.facts))
    yield from section.table.headers if section.table is not None else ()


def test_no_paper_keeps_an_english_word(made_up: Practice, tmp_path: Path) -> None:
    with bracketed():
        drawn = all_documents(made_up, tmp_path)
    assert len({paper.title for paper in drawn}) >= 6
    plain = {
        f"{paper.title}: {words}"
        for paper in drawn
        for words in words_of(paper)
        if "[" not in words and words.strip("_") and words not in DATA
    }
    assert plain == set()
    signed = [section.to_sign for paper in drawn for section in paper.sections if section.to_sign]
    assert signed
    assert all("[Date]" in lines for lines in signed)
