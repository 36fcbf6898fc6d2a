"""A file that is compared says whom its rows mean, and leaves the practice as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.compared import MatchedFile, match_file
from desktop.services.imports.intake import EMPTY
from desktop.services.imports.mapping.profiles import profile_for, save_profile, saved_profiles
from desktop.services.imports.source import FileSource, read_source
from tests.made import Made

CLIENTS = "Reference,First Name,Last Name,Date of Birth,Suburb\n"
VISITS = "Start,Practitioner,Clients\n"


@pytest.fixture
def known(practice: Practice) -> Practice:
    """C1 is Ava; C2 and C3 are two clients called Sam Twin. U1 sees Ava at nine."""
    made = Made(practice)
    alex = made.user("Alex Lee")
    ava = made.client("Ava Nguyen", alex, date_of_birth=date(1990, 2, 14), suburb="Carlton")
    made.client("Sam Twin")
    made.client("Sam Twin")
    made.appointment(alex, "2026-12-14 09:00", ava)
    return practice


def source_of(folder: Path, text: str) -> FileSource:
    file = folder / "theirs.csv"
    file.write_text(text, encoding="utf-8")
    return read_source(file)


def match(
    practice: Practice, folder: Path, kind: str, text: str, answers: FileAnswers | None = None
) -> MatchedFile:
    return match_file(practice, source_of(folder, text), kind, answers or FileAnswers())


def test_each_row_means_a_record_or_none(known: Practice, tmp_path: Path) -> None:
    found = match(known, tmp_path, "clients", f"{CLIENTS}C1,Ava,Nguyen,,\nC9,Bo,Wu,,\n")
    assert [(row.number, row.record_id, row.unsure) for row in found.rows] == [
        (2, 1, False),
        (3, None, False),
    ]
    assert found.rows[0].record["first_name"] == "Ava"
    assert (found.problems, found.questions, found.waits) == ((), (), False)


def test_nothing_is_stored(known: Practice, tmp_path: Path) -> None:
    def kept() -> list[object]:
        tables = ("clients", "appointments", "sites", "operations", "activity", "settings")
        return [known.rows(f"SELECT count(*) FROM {table}") for table in tables]

    before = kept()
    match(known, tmp_path, "clients", f"{CLIENTS}C1,Ava,Nguyen,,Perth\nC9,Bo,Wu,,\n")
    match(known, tmp_path, "appointments", "Start,Practitioner,Clients,Site\n2026-12-21 09:00,U1,C1,New\n")
    assert kept() == before


def test_a_row_that_may_mean_several_is_unsure_until_somebody_says(known: Practice, tmp_path: Path) -> None:
    text = "First Name,Last Name\nSam,Twin\n"
    open_file = match(known, tmp_path, "clients", text)
    assert open_file.waits
    assert [question.rows for question in open_file.questions] == [(2,)]
    assert all(row.unsure for row in open_file.rows)
    answered = match(known, tmp_path, "clients", text, FileAnswers(rows={2: "C3"}))
    assert [(row.record_id, row.unsure) for row in answered.rows] == [(3, False)]
    assert not answered.waits


def test_what_only_storing_would_need_is_not_asked(known: Practice, tmp_path: Path) -> None:
    found = match(known, tmp_path, "clients", f"{CLIENTS}C1,Ava,Nguyen,,\n")
    assert EMPTY not in {question.key for question in found.questions}


def test_a_client_under_another_reference_is_the_same_one_but_a_visit_is_not(
    known: Practice, tmp_path: Path
) -> None:
    client = match(known, tmp_path, "clients", f"{CLIENTS}X7,Ava,Nguyen,1990-02-14,\n")
    assert [row.record_id for row in client.rows] == [1]
    visit = match(known, tmp_path, "appointments", f"Reference,{VISITS}X7,2026-12-14 09:00,U1,C1\n")
    assert [row.record_id for row in visit.rows] == [None]
    same = FileAnswers(said={"other-reference": "same"})
    visit = match(known, tmp_path, "appointments", f"Reference,{VISITS}X7,2026-12-14 09:00,U1,C1\n", same)
    assert [row.record_id for row in visit.rows] == [1]


def test_the_fields_are_those_of_the_file_and_those_given_for_all_rows(
    known: Practice, tmp_path: Path
) -> None:
    answers = FileAnswers(everywhere={"practitioner": "U1"})
    found = match(known, tmp_path, "appointments", "Start,Clients\n2026-12-14 09:00,C1\n", answers)
    assert {"starts_at", "clients", "practitioner"} <= found.fields
    assert "site" not in found.fields
    assert [row.record_id for row in found.rows] == [1]


@pytest.mark.parametrize("kind", ["users", "hours", "nothing"])
def test_other_kinds_cannot_be_compared(known: Practice, tmp_path: Path, kind: str) -> None:
    with pytest.raises(UserError, match="Only clients and appointments"):
        match(known, tmp_path, kind, f"{CLIENTS}C1,Ava,Nguyen,,\n")


def test_a_file_without_names_is_refused(known: Practice, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"theirs\.csv"):
        match(known, tmp_path, "clients", "Reference,Suburb\nC1,Carlton\n")


def test_answers_hold_for_the_next_file_with_the_same_header_row(known: Practice, tmp_path: Path) -> None:
    said = FileAnswers(words={"practitioner": {"AL": "U1"}})
    text = f"{VISITS}2026-12-14 09:00,AL,C1\n"
    assert [row.record_id for row in match(known, tmp_path, "appointments", text, said).rows] == [1]
    assert list(saved_profiles(known)) == ["Compared appointments 1"]
    assert [row.record_id for row in match(known, tmp_path, "appointments", text).rows] == [1]
    more = FileAnswers(words={"practitioner": {"A.": "U1"}})
    match(known, tmp_path, "appointments", text, more)
    (profile,) = saved_profiles(known).values()
    assert profile.words["practitioner"] == {"AL": "U1", "A.": "U1"}


def test_another_header_row_has_a_profile_of_its_own(known: Practice, tmp_path: Path) -> None:
    said = FileAnswers(words={"practitioner": {"AL": "U1"}})
    match(known, tmp_path, "appointments", f"{VISITS}2026-12-14 09:00,AL,C1\n", said)
    other = f"{VISITS.strip()},Notes\n2026-12-14 09:00,AL,C1,x\n"
    match(known, tmp_path, "appointments", other, said)
    assert set(saved_profiles(known)) == {"Compared appointments 1", "Compared appointments 2"}


def test_a_profile_of_another_kind_is_left_alone(known: Practice, tmp_path: Path) -> None:
    headers = ("First Name", "Last Name", "Start", "Practitioner")
    save_profile(
        known, "Ours", "appointments", {"starts_at": "Start", "practitioner": "Practitioner"}, headers
    )
    text = f"{','.join(headers)}\nAva,Nguyen,2026-12-14,U1\n"
    found = match(known, tmp_path, "clients", text, FileAnswers(words={"status": {"On": "Current"}}))
    assert {"first_name", "last_name"} <= found.fields
    assert set(saved_profiles(known)) == {"Ours", "Compared clients 1"}
    assert profile_for(known, headers) is not None


def test_without_an_answer_about_words_or_dates_nothing_is_remembered(
    known: Practice, tmp_path: Path
) -> None:
    match(known, tmp_path, "clients", f"{CLIENTS}C1,Ava,Nguyen,,\n", FileAnswers(rows={2: "C1"}))
    assert saved_profiles(known) == {}
