"""The leaver's workbook goes out and comes back: each answer in its place, a strange file refused."""

from __future__ import annotations

import random
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from desktop import language
from desktop.database.practice import Practice, open_practice
from desktop.errors import UserError
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.models import Client, ClientStatus, ContactBy, ListAnswer, PackRecord, User
from desktop.services.backups.restoring import restore_backup
from desktop.services.backups.snapshots import snapshots
from desktop.services.cases import questions as asking
from desktop.services.cases.answer_workbook import keep_workbook, read_answers
from desktop.services.cases.ask_leaver import ask_leaver, colleague_names
from desktop.services.cases.ask_on_paper import ask_on_paper
from desktop.services.cases.leaver_answers import Answered, answers_of, corrections, keep_answers
from desktop.services.cases.notices import read_notices
from desktop.services.cases.telling import mark_told
from desktop.services.history.operations import operations
from desktop.services.history.undo import undo
from desktop.services.offboarding import drafts
from desktop.services.outgoing.document import Document
from tests.conftest import TODAY
from tests.protected_files import opened

PASSWORD = "six made up words"


def columns(sheet: object) -> dict[str, int]:
    return {cell.value: cell.column for cell in sheet[1]}  # type: ignore[index]


def test_only_the_leavers_own_clients_leave_protected_and_recorded(
    practice: Practice, case_id: int, leaver_id: int, tmp_path: Path
) -> None:
    asked = ask_leaver(practice, case_id, tmp_path, PASSWORD)
    with pytest.raises(UserError):
        read_workbook(asked.file)
    header, *rows = read_workbook(asked.file, PASSWORD)["Clients"]
    references = {row[0] for row in rows if row and row[0]}
    with practice.read() as session:
        own = set(
            session.scalars(
                select(Client.reference).where(
                    Client.case_manager_id == leaver_id, Client.status == ClientStatus.CURRENT
                )
            )
        )
        record = session.scalars(select(PackRecord).where(PackRecord.file == str(asked.file))).one()
    assert references == own
    assert asked.clients == len(own)
    assert record.protected
    assert record.sha256 == asked.sha256
    assert tuple(header) == (*asking.SEEN, *asking.ASKED)


@pytest.mark.parametrize("seed", range(4))
def test_each_answer_is_found_where_it_belongs(
    practice: Practice, case_id: int, leaver_id: int, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    book = opened(ask_leaver(practice, case_id, tmp_path, PASSWORD).file, PASSWORD)
    sheet = book["Clients"]
    place = columns(sheet)
    with practice.read() as session:
        ids = dict(session.execute(select(Client.reference, Client.id)).all())
        names = colleague_names(session, leaver_id)
        users = {user.name: user.id for user in session.scalars(select(User))}
    expected: dict[int, Answered] = {}
    for row in range(2, sheet.max_row + 1):
        reference = sheet.cell(row, 1).value
        if not reference:
            continue
        suits, unsuited = chance.choice([None, *names]), chance.choice([None, *names])
        answer = Answered(
            client_id=ids[reference],
            on_list=chance.choice(list(ListAnswer)),
            suits_id=users.get(suits or ""),
            unsuited_id=users.get(unsuited or ""),
            urgency=chance.randint(0, 3),
            must_know=chance.choice(["", "Hard of hearing, speak up"]),
            told=chance.random() < 0.5,
            client_said=chance.choice(["", "Sad, but fine"]),
            joint_visit=chance.random() < 0.5,
        )
        expected[answer.client_id] = answer
        sheet.cell(row, place[asking.RIGHT_LIST]).value = answer.on_list.value.upper() or None
        sheet.cell(row, place[asking.SUITS]).value = suits
        sheet.cell(row, place[asking.UNSUITED]).value = unsuited
        sheet.cell(row, place[asking.URGENT]).value = chance.choice([answer.urgency, str(answer.urgency)])
        sheet.cell(row, place[asking.MUST_KNOW]).value = answer.must_know
        sheet.cell(row, place[asking.TOLD]).value = "yes" if answer.told else chance.choice(["No", None])
        sheet.cell(row, place[asking.CLIENT_SAID]).value = answer.client_said
        sheet.cell(row, place[asking.JOINT_VISIT]).value = "Yes" if answer.joint_visit else None
    last = sheet.max_row + 1
    sheet.cell(last, 2).value = "Somebody Missing"
    file = tmp_path / "back.xlsx"
    book.save(file)
    read = read_answers(practice, case_id, file)
    assert {a.client_id: a for a in read.answers} == expected
    assert read.missing == ("Somebody Missing",)
    assert read.problems == ()
    assert keep_answers(practice, case_id, read.answers) == len(read.changed)
    kept = answers_of(practice, case_id)
    assert {c: a for c, a in expected.items() if a != Answered(c)} == kept
    assert read_answers(practice, case_id, file).changed == ()
    wrong = {c.client_id for c in corrections(practice, case_id)}
    assert wrong == {c for c, a in expected.items() if a.on_list in (ListAnswer.CLOSED, ListAnswer.NOT_MINE)}
    if read.changed:
        undo(practice, operations(practice)[0].id)
        assert answers_of(practice, case_id) == {}


def test_a_workbook_is_taken_in_after_a_snapshot_and_one_that_says_nothing_new_takes_none(
    practice: Practice, case_id: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Practice, "keeps_snapshots", True)
    book = opened(ask_leaver(practice, case_id, tmp_path, PASSWORD).file, PASSWORD)
    sheet = book["Clients"]
    sheet.cell(2, columns(sheet)[asking.CLIENT_SAID]).value = "Sad, but fine"
    file = tmp_path / "back.xlsx"
    book.save(file)
    assert keep_workbook(practice, case_id, read_answers(practice, case_id, file)) == 1
    (snapshot,) = snapshots(practice)
    assert "before answers" in snapshot.file.name
    restored = restore_backup(snapshot.file, None, tmp_path / "before.handover")
    with closing(open_practice(restored.file, None)) as before:
        assert answers_of(before, case_id) == {}
    assert keep_workbook(practice, case_id, read_answers(practice, case_id, file)) == 0
    assert len(snapshots(practice)) == 1


def test_questions_in_another_language_are_read_in_it_and_in_english(
    practice: Practice, case_id: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "_translate", lambda text: f"~{text}")
    book = opened(ask_leaver(practice, case_id, tmp_path, PASSWORD).file, PASSWORD)
    sheet = book["Clients"]
    place = columns(sheet)
    sheet.cell(2, place["~" + asking.RIGHT_LIST]).value = "~Closed"
    sheet.cell(2, place["~" + asking.URGENT]).value = "9"
    sheet.cell(1, place["~" + asking.CLIENT_SAID]).value = asking.CLIENT_SAID
    sheet.cell(2, place["~" + asking.CLIENT_SAID]).value = "Sad, but fine"
    book.save(tmp_path / "back.xlsx")
    read = read_answers(practice, case_id, tmp_path / "back.xlsx")
    (answer,) = read.changed
    assert (answer.on_list, answer.client_said) == (ListAnswer.CLOSED, "Sad, but fine")
    assert [problem.column for problem in read.problems] == ["~" + asking.URGENT]


@pytest.mark.parametrize(
    ("column", "value", "problem"),
    [
        (asking.RIGHT_LIST, "perhaps", "is not one of"),
        (asking.SUITS, "Nobody Known", "not a colleague"),
        (asking.URGENT, "4", "not a number from 0 to 3"),
        (asking.URGENT, "-1", "not a number"),
        (asking.TOLD, "maybe", "neither Yes nor No"),
        ("Reference", "C999999", "not a client of the leaver"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_with_its_row(
    practice: Practice, case_id: int, tmp_path: Path, column: str, value: str, problem: str
) -> None:
    book = opened(ask_leaver(practice, case_id, tmp_path, PASSWORD).file, PASSWORD)
    sheet = book["Clients"]
    sheet.cell(3, columns(sheet)[column]).value = value
    file = tmp_path / "back.xlsx"
    book.save(file)
    read = read_answers(practice, case_id, file)
    assert [(p.row, p.column) for p in read.problems] == [(3, column)]
    assert problem in read.problems[0].problem


def test_somebody_elses_client_is_no_answer(
    practice: Practice, case_id: int, leaver_id: int, tmp_path: Path
) -> None:
    with practice.read() as session:
        foreign = session.scalars(select(Client.reference).where(Client.case_manager_id != leaver_id)).first()
    book = opened(ask_leaver(practice, case_id, tmp_path, PASSWORD).file, PASSWORD)
    book["Clients"].cell(2, 1).value = foreign
    book.save(tmp_path / "back.xlsx")
    read = read_answers(practice, case_id, tmp_path / "back.xlsx")
    assert len(read.problems) == 1
    assert all(answer.client_id for answer in read.answers)


def test_the_file_of_another_case_and_a_strange_file_are_refused(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    asked = ask_leaver(practice, case_id, tmp_path, PASSWORD)
    with practice.read() as session:
        other = session.scalars(
            select(User.id).where(User.active, User.id != drafts.answers(practice, case_id).leaver_id)
        ).first()
    assert other is not None
    second = drafts.start(practice, other, TODAY)
    with pytest.raises(UserError, match="another offboarding"):
        read_answers(practice, second, asked.file, PASSWORD)
    strange = openpyxl.Workbook()
    strange.save(tmp_path / "strange.xlsx")
    with pytest.raises(UserError, match="not a list of questions"):
        read_answers(practice, case_id, tmp_path / "strange.xlsx")
    book = opened(asked.file, PASSWORD)
    book["Clients"].delete_cols(columns(book["Clients"])[asking.URGENT])
    book.save(tmp_path / "short.xlsx")
    with pytest.raises(UserError, match="missing some columns"):
        read_answers(practice, case_id, tmp_path / "short.xlsx")


def test_who_was_told_and_what_they_said_stands_on_the_board_unless_more_is_known(
    practice: Practice, case_id: int
) -> None:
    first, second, third = (row.client_id for row in read_notices(practice, case_id).rows[:3])
    mark_told(practice, case_id, [second], way=ContactBy.LETTER, on=TODAY, by="JW")
    said = [Answered(first, told=True, client_said="Sad, but fine"), Answered(second, told=True)]
    keep_answers(practice, case_id, [*said, Answered(third, urgency=1)])
    rows = {row.client_id: row for row in read_notices(practice, case_id).rows}
    leaver = read_notices(practice, case_id).leaver
    assert (rows[first].told_by, rows[first].told_on, rows[first].note) == (leaver, TODAY, "Sad, but fine")
    assert (rows[second].told_by, rows[third].told_on) == ("JW", None)
    undo(practice, operations(practice)[0].id)
    rows = {row.client_id: row for row in read_notices(practice, case_id).rows}
    assert (rows[first].told_on, rows[second].told_by) == (None, "JW")


def test_the_questions_on_paper_name_each_client_and_nobody_elses(
    practice: Practice, case_id: int, leaver_id: int, tmp_path: Path
) -> None:
    drawn: list[Document] = []

    def draw(papers: Sequence[object]) -> bytes:
        drawn.extend(paper for paper in papers if isinstance(paper, Document))
        return b"%PDF"

    asked = ask_on_paper(practice, case_id, tmp_path, draw)
    (paper,) = drawn
    *blocks, missing = paper.sections
    with practice.read() as session:
        own = session.scalars(
            select(Client.reference).where(
                Client.case_manager_id == leaver_id, Client.status == ClientStatus.CURRENT
            )
        ).all()
        record = session.scalars(select(PackRecord).where(PackRecord.file == str(asked.file))).one()
    assert {block.heading.rpartition("(")[2].rstrip(")") for block in blocks} == set(own)
    assert all({label for label, _ in block.facts} == set(asking.ASKED) for block in blocks)
    assert "missing" in missing.heading
    assert record.sha256 == asked.sha256


def test_nobody_is_asked_about_clients_who_were_handed_over(
    practice: Practice, case_id: int, leaver_id: int, tmp_path: Path
) -> None:
    with practice.read() as session:
        own = session.scalars(select(Client.id).where(Client.case_manager_id == leaver_id)).all()
    with practice.work("hand over for a test", "Handed over", recorded=False) as work:
        work.update(Client, {key: {"case_manager_id": None} for key in own})
    with pytest.raises(UserError, match="no Current client"):
        ask_leaver(practice, case_id, tmp_path, PASSWORD)
    with pytest.raises(UserError, match="no Current client"):
        ask_on_paper(practice, case_id, tmp_path, lambda papers: b"%PDF")
    assert list(tmp_path.glob("Questions*")) == []
