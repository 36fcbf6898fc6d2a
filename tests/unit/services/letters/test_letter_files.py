"""The files of letters: one for each addressee, written only as far as they can be, and recorded."""

from __future__ import annotations

from collections.abc import Sequence
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.models import ContactBy, PackRecord
from desktop.services.history.operations import NoChange
from desktop.services.letters.call_list_file import write_call_list
from desktop.services.letters.letter_files import WRITERS, draft_name, email_draft
from desktop.services.letters.letter_run import LettersRun
from desktop.services.letters.letters import Letters, compose
from desktop.services.letters.templates import Filled, Template
from desktop.services.letters.ways_out import CONTACT_BY, WayOut
from desktop.services.letters.wordings import save_wording
from desktop.services.offboarding import drafts
from desktop.services.outgoing.document import Document, LabelSheet, LetterPage
from desktop.services.outgoing.outgoing import leaving
from tests.conftest import TODAY
from tests.made import Made

Paper = LetterPage | LabelSheet | Document
ADDRESS = {"street": "2 Hill Road", "suburb": "Harbourside", "state": "NSW", "postcode": "2999"}


@pytest.fixture
def case_id(practice: Practice) -> int:
    """Zoe is seen first, then Ava; Liam has no visit."""
    made = Made(practice)
    alex = made.user("Alex Lee")
    reached = {"email": "a@mail.example", "mobile": "0400 000 000"}
    ava, _, zoe = (
        made.client(f"{name} Marsh", alex, **reached, **ADDRESS) for name in ("Ava", "Liam", "Zoe")
    )
    made.appointment(alex, "2026-12-15 09:00", ava)
    made.appointment(alex, "2026-12-14 09:00", zoe)
    return drafts.start(practice, alex, TODAY)


class Drawn:
    """Keeps what was drawn, and draws nothing."""

    def __init__(self) -> None:
        self.papers: list[list[Paper]] = []

    def __call__(self, papers: Sequence[Paper]) -> bytes:
        self.papers.append(list(papers))
        return b"%PDF-1.7 made up"


def write(
    practice: Practice, case_id: int, way: WayOut, folder: Path, drawn: Drawn | None = None
) -> LettersRun:
    letters: Letters = compose(practice, case_id, CONTACT_BY[way])
    with leaving(practice, NoChange.LETTERS, "Wrote letters") as out:
        run = LettersRun(letters, folder, None, drawn, out)
        if way is WayOut.CALLS:
            write_call_list(practice, run)
        else:
            WRITERS[way](run)
    return run


def test_every_way_but_the_call_list_has_a_writer() -> None:
    assert set(WRITERS) == set(WayOut) - {WayOut.CALLS}


@pytest.mark.parametrize("way", [WayOut.PDF, WayOut.CALLS, WayOut.LABELS])
def test_without_anything_to_draw_with_no_pdf_is_left(
    practice: Practice, case_id: int, tmp_path: Path, way: WayOut
) -> None:
    with pytest.raises(UserError, match="PDF files cannot be drawn here"):
        write(practice, case_id, way, tmp_path)
    assert list(tmp_path.glob("*.pdf")) == []


def test_letters_are_one_file_to_print_and_one_for_each(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    drawn = Drawn()
    run = write(practice, case_id, WayOut.PDF, tmp_path, drawn)
    assert [len(papers) for papers in drawn.papers] == [3, 1, 1, 1]
    assert [paper for papers in drawn.papers[1:] for paper in papers] == drawn.papers[0]
    assert len(run.files) == 4
    with practice.read() as session:
        counts = list(session.scalars(select(PackRecord.counts).order_by(PackRecord.id)))
    assert counts == ['{"clients": 3}', *['{"clients": 1}'] * 3]


def test_the_call_list_begins_with_the_nearest_visit_and_ends_with_those_without(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    drawn = Drawn()
    write(practice, case_id, WayOut.CALLS, tmp_path, drawn)
    ((paper,),) = drawn.papers
    assert isinstance(paper, Document)
    table = paper.sections[0].table
    assert table is not None
    assert [row[:2] for row in table.rows] == [
        ("Mon 14 Dec 2026, 09:00", "Zoe Marsh"),
        ("Tue 15 Dec 2026, 09:00", "Ava Marsh"),
        ("none", "Liam Marsh"),
    ]
    assert {row[2] for row in table.rows} == {"0400 000 000"}


def test_there_is_one_label_for_each_name_and_address(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    drawn = Drawn()
    write(practice, case_id, WayOut.LABELS, tmp_path, drawn)
    ((paper,),) = drawn.papers
    assert isinstance(paper, LabelSheet)
    assert sorted(label[0] for label in paper.labels) == ["Ava Marsh", "Liam Marsh", "Zoe Marsh"]
    assert {label[1:] for label in paper.labels} == {("2 Hill Road", "Harbourside NSW 2999")}


def test_drafts_are_named_by_reference_and_open_unsent(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    run = write(practice, case_id, WayOut.EML, tmp_path)
    letters = compose(practice, case_id, ContactBy.EMAIL).letters
    assert [file.name for file in run.files] == [draft_name(letter) for letter in letters]
    for file, letter in zip(run.files, letters, strict=True):
        message = message_from_bytes(file.read_bytes(), policy=policy.default)
        assert (message["X-Unsent"], message["To"]) == ("1", "a@mail.example")
        assert message.get_content().splitlines() == letter.filled.plain.splitlines()


def test_an_unknown_address_is_left_out_of_a_draft() -> None:
    message = message_from_bytes(email_draft("", "", Filled("Visits", "Dear Ava")), policy=policy.default)
    assert (message["To"], message["From"], message["Subject"]) == (None, None, "Visits")


def test_text_messages_are_a_row_each_with_their_parts(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    (file,) = write(practice, case_id, WayOut.SMS, tmp_path).files
    header, *rows = read_workbook(file)["Messages"]
    assert list(header) == ["Mobile", "Text", "Parts", "Reference"]
    assert [row[3] for row in rows] == ["C1", "C2", "C3"]
    assert all(1 <= int(str(row[2])) <= 2 for row in rows)


def test_a_message_that_is_too_long_leaves_no_file(practice: Practice, case_id: int, tmp_path: Path) -> None:
    save_wording(practice, Template.SMS_PLAIN, "All is well. " * 40)
    with pytest.raises(UserError, match="takes 4 parts"):
        write(practice, case_id, WayOut.SMS, tmp_path)
    assert list(tmp_path.glob("*.xlsx")) == []
