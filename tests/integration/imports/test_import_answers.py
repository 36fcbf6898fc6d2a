"""The decisions of a supervisor about a file: whom a row means, how a date reads, what a word means."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import Cancelled
from desktop.files.reading import read_table
from desktop.models import Activity, Appointment, Client, ClientStatus, PackRecord
from desktop.services.history.undo import undo
from desktop.services.imports import (
    NEW,
    UNDECIDED,
    FileAnswers,
    ImportResult,
    import_source,
    intake,
    propose,
    read_source,
    run_import,
    save_profile,
)
from desktop.services.imports.corrections import write_problem_rows

THERE = (
    "Reference,First Name,Last Name,Date of Birth,Mobile\n"
    "C1,Sam,Twin,2001-01-01,0400 000 001\nC2,Sam,Twin,2001-01-01,0400 000 002\nC3,Ava,Nguyen,1985-03-01,\n"
)


def bring(
    practice: Practice, folder: Path, text: str, kind: str = "clients", **options: object
) -> ImportResult:
    file = folder / f"{kind}.csv"
    file.write_text(text, encoding="utf-8")
    return import_source(practice, read_source(file), kind, **options)  # type: ignore[arg-type]


@pytest.fixture
def there(practice: Practice, tmp_path: Path) -> Practice:
    bring(practice, tmp_path, "Reference,First Name,Last Name\nU1,Alex,Lee\nU2,Alex,Lee\n", "users")
    bring(practice, tmp_path, THERE)
    return practice


def mobiles(practice: Practice) -> dict[str, str]:
    with practice.read() as session:
        return dict(session.execute(select(Client.reference, Client.mobile)).all())


def test_a_row_that_may_mean_two_clients_is_asked_about_and_decided(there: Practice, tmp_path: Path) -> None:
    text = "First Name,Last Name,Date of Birth,Mobile\nSam,Twin,2001-01-01,9\n"
    found = bring(there, tmp_path, text, dry_run=True)
    (question,) = found.questions
    assert (found.skipped, question.key, question.rows, question.waiting) == (1, "row:2", (2,), True)
    assert [choice.value for choice in question.choices] == ["C1", "C2", NEW]
    assert ("Mobile", "0400 000 002") in question.choices[1].values
    assert ("Case Manager", "none") in question.choices[1].values
    assert bring(there, tmp_path, text, answers=UNDECIDED.answered("row:2", "C2")).updated == 1
    assert mobiles(there)["C2"] == "9"
    assert bring(there, tmp_path, text, answers=UNDECIDED.answered("row:2", "C2")).unchanged == 1
    assert bring(there, tmp_path, text, answers=UNDECIDED.answered("row:2", NEW)).created == 1
    nobody = bring(there, tmp_path, text, answers=UNDECIDED.answered("row:2", "C9"), dry_run=True)
    assert (nobody.skipped, nobody.problems[0].problem) == (1, "there is no client “C9”")


VISITS = (
    "Start,End,Practitioner,Client\n2027-03-15 09:00,2027-03-15 10:00,Alex Lee,Sam Twin\n"
    "2027-03-16 09:00,2027-03-16 10:00,Alex Lee,Sam Twin\n"
)


def test_namesakes_among_practitioners_are_asked_about_once_or_row_by_row(
    there: Practice, tmp_path: Path
) -> None:
    found = bring(there, tmp_path, VISITS, "appointments", dry_run=True)
    (question,) = found.questions
    assert (question.key, question.rows) == ("word:practitioner:Alex Lee", (2, 3))
    assert [choice.value for choice in question.choices] == ["U1", "U2", "each"]
    each = UNDECIDED.answered(question.key, "each")
    asked = bring(there, tmp_path, VISITS, "appointments", dry_run=True, answers=each).questions
    assert [(one.key, one.rows) for one in asked] == [("practitioner:2", (2,)), ("practitioner:3", (3,))]
    said = (
        each.answered("practitioner:2", "U1")
        .answered("practitioner:3", "U2")
        .answered("client:Sam Twin:row:2", "C1")
    )
    result = bring(there, tmp_path, VISITS, "appointments", answers=said)
    assert (result.created, result.skipped) == (1, 1)
    assert [one.key for one in result.questions] == ["client:Sam Twin:row:3"]


def test_an_answer_about_one_client_is_not_given_for_a_namesake(there: Practice, tmp_path: Path) -> None:
    """One answer holds for all rows only if their practitioner is case manager of one of the two."""
    lee = UNDECIDED.answered("word:practitioner:Alex Lee", "U2")
    found = bring(there, tmp_path, VISITS, "appointments", dry_run=True, answers=lee).questions
    assert [(one.key, one.rows) for one in found] == [
        ("client:Sam Twin:row:2", (2,)), ("client:Sam Twin:row:3", (3,)),
    ]  # fmt: skip
    assert ("Date of Birth", "Mon 1 Jan 2001") in found[0].choices[0].values
    bring(there, tmp_path, "Reference,Last Name,Case Manager\nC1,Twin,U1\nC2,Twin,U2\n")
    (question,) = bring(there, tmp_path, VISITS, "appointments", dry_run=True, answers=lee).questions
    assert (question.key, question.rows) == ("client:Sam Twin:with:U2", (2, 3))
    said = lee.answered(question.key, "C2")
    assert bring(there, tmp_path, VISITS, "appointments", answers=said).created == 2


def test_an_ambiguous_date_column_is_asked_about(practice: Practice, tmp_path: Path) -> None:
    text = "Surname,DOB\nLee,03/04/1990\n"
    (question,) = bring(practice, tmp_path, text, dry_run=True).questions
    assert question.key == "date:DOB"
    assert [(one.value, one.label) for one in question.choices] == [
        ("day", "3 Apr 1990 (day first)"), ("month", "4 Mar 1990 (month first)"),
    ]  # fmt: skip
    result = bring(practice, tmp_path, text, answers=UNDECIDED.answered("date:DOB", "month"))
    assert result.questions == ()
    with practice.read() as session:
        assert session.scalars(select(Client.date_of_birth)).one() == date(1990, 3, 4)


def test_words_of_the_file_can_be_given_a_meaning(there: Practice, tmp_path: Path) -> None:
    text = "Client ID,Surname,Status,Case Manager\nK1,A,Ongoing,AL\nK2,B,Finished up,AL\nK3,C,Active,AL\n"
    found = bring(there, tmp_path, text, dry_run=True)
    assert found.words["status"] == {"Ongoing": "", "Finished up": "", "Active": "Current"}
    assert found.words["case_manager"] == {"AL": ""}
    words = {"status": {"Ongoing": "Current", "Finished up": "Closed"}, "case_manager": {"AL": "U1"}}
    result = bring(there, tmp_path, text, answers=FileAnswers(words=words))
    assert (result.created, result.problems) == (3, ())
    with there.read() as session:
        stored = dict(session.execute(select(Client.reference, Client.status)).all())
    assert (stored["K1"], stored["K2"]) == (ClientStatus.CURRENT, ClientStatus.CLOSED)


def test_the_preview_lists_what_changes_field_by_field(there: Practice, tmp_path: Path) -> None:
    text = (
        THERE.replace("0400 000 001", "0499 999 999").replace("Ava,Nguyen", "Eva,Nguyen") + "C4,New,One,,\n"
    )
    found = bring(there, tmp_path, text, dry_run=True)
    assert [(updated.row, updated.values) for updated in found.updated_rows] == [
        (2, (("Mobile", "0400 000 001", "0499 999 999"),)),
        (4, (("First Name", "Ava", "Eva"),)),
    ]
    assert (found.created_rows, found.operation_id) == ((5,), None)


def test_rows_with_a_problem_go_out_are_mended_and_find_their_records(
    practice: Practice, tmp_path: Path
) -> None:
    text = "Surname,First Name,DOB,Mobile\nLee,Alex,31/02/1990,1\nNg,Bo,01/03/1991,2\n,,01/03/1991,3\nKaur,Jas,1/1/1,4,5\n"
    file = tmp_path / "clients.csv"
    file.write_text(text, encoding="utf-8")
    source = read_source(file)
    result = import_source(practice, source, "clients")
    assert (result.created, result.skipped) == (2, 2)
    book = tmp_path / "to mend.xlsx"
    assert write_problem_rows(practice, source, result, book, "amber falcon") == 3
    with practice.read() as session:
        kept = session.scalars(select(PackRecord)).one()
    assert (kept.file, kept.counts, kept.protected) == (str(book), '{"clients": 3}', True)
    assert kept.columns.startswith("Problem: row, Reference, Surname")
    assert kept.sha256 == hashlib.sha256(book.read_bytes()).hexdigest()
    assert run_import(practice, book, "clients", password="amber falcon").created == 1
    table = read_table(book, "amber falcon")
    row = dict(zip(table.headers, table.rows[0], strict=True))
    assert row["Reference"] == "C000001"
    assert row["Problem: DOB"] == "“31/02/1990” is not a date that exists"
    assert table.headers.index("Problem: DOB") == table.headers.index("DOB") + 1
    mended = tmp_path / "mended.csv"
    mended.write_text(
        "Problem: row,Reference,Surname,First Name,DOB,Problem: DOB,Mobile\nRow 2,C000001,Lee,Alex,28/02/1990,x,1\n",
        encoding="utf-8",
    )
    again = run_import(practice, mended, "clients")
    assert (again.updated, again.created, again.problems) == (1, 0, ())
    assert not any("Problem" in note for note in again.notes)


def test_a_saved_profile_is_recognised_by_its_header_row(practice: Practice, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_text("Nachname,Vorname,Stand,Geb\nLee,Alex,offen,03/04/1990\n", encoding="utf-8")
    source = read_source(file)
    mapping = {"last_name": "Nachname", "first_name": "Vorname", "status": "Stand", "date_of_birth": "Geb"}
    said = FileAnswers(words={"status": {"offen": "Current"}}, day_first={"Geb": True})
    save_profile(practice, "Altes System", "clients", mapping, source.table.headers, said)
    proposal = propose(practice, source)
    assert (proposal.kind, proposal.profile, dict(proposal.mapping)) == ("clients", "Altes System", mapping)
    said = replace(proposal.answers, mapping=proposal.mapping)
    found = import_source(practice, source, "clients", said, dry_run=True)
    assert (found.created, found.problems, found.questions) == (1, (), ())


def test_columns_without_a_telling_name_are_matched_by_their_values(
    practice: Practice, tmp_path: Path
) -> None:
    file = tmp_path / "c.csv"
    file.write_text(
        "Surname,F1,F2,F3,GP email\nLee,14/02/1990,alex@example.org,0412 345 678,gp@example.org\n",
        encoding="utf-8",
    )
    proposal = propose(practice, read_source(file))
    assert proposal.guessed == {"date_of_birth", "email", "mobile"}
    assert proposal.mapping["email"] == "F2"


def test_what_a_file_holds_is_recognised(practice: Practice, tmp_path: Path) -> None:
    rows = {
        "users": "First Name,Surname,Role,Access Level",
        "hours": "Practitioner,Day,From,To",
        "leave": "Practitioner,From,Until,Reason",
        "clients": "Given Name,Surname,DOB,Suburb",
        "contacts": "Client ID,Name,Relationship,Phone",
        "appointments": "Start,Duration,Clinician,Patient Name,Type",
    }
    file = tmp_path / "export.csv"
    for kind, header in rows.items():
        file.write_text(f"{header}\n{'x,' * 3}x\n", encoding="utf-8")
        assert propose(practice, read_source(file)).kind == kind


def test_an_import_is_undone_as_one_and_cancel_leaves_no_trace(
    there: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file imported in several batches, some of them written when Cancel is pressed."""
    monkeypatch.setattr(intake, "_BATCH", 200)
    monkeypatch.setattr(intake, "_TELL_EVERY", 50)
    before = mobiles(there)
    text = THERE.replace("0400", "0499") + "".join(f"N{n},A,B{n},,\n" for n in range(600))

    def cancel(done: int, total: int) -> None:
        if done > 450:
            raise Cancelled

    with there.read() as session:
        recorded = session.query(Activity).count()
    with pytest.raises(Cancelled):
        bring(there, tmp_path, text, progress=cancel)
    with there.read() as session:
        assert session.query(Activity).count() == recorded
    result = bring(there, tmp_path, text)
    assert (result.created, result.updated) == (600, 2)
    assert result.operation_id is not None
    assert undo(there, result.operation_id).left_alone == ()
    assert mobiles(there) == before


def test_one_practitioner_for_all_rows(there: Practice, tmp_path: Path) -> None:
    text = "Start,End,Client\n2027-03-15 09:00,2027-03-15 10:00,Ava Nguyen\n"
    result = bring(
        there, tmp_path, text, "appointments", answers=FileAnswers(everywhere={"practitioner": "U2"})
    )
    assert (result.created, result.problems) == (1, ())
    with there.read() as session:
        assert session.scalars(select(Appointment.user_id)).one() == 2
