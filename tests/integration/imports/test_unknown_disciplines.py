"""An unknown word for a discipline is asked about once, and its meaning is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Discipline, User
from desktop.services.history.undo import undo
from desktop.services.imports import FileAnswers, ImportResult, run_import
from desktop.services.practice.disciplines import read_disciplines

KEY = "discipline:Speechie"


def bring(
    practice: Practice, folder: Path, *words: str, kind: str = "users", answer: str = ""
) -> ImportResult:
    rows = [f"{word.strip()} {number},{word}" for number, word in enumerate(words)]
    header = "Last Name,Discipline" if kind == "users" else "Name,Discipline"
    file = folder / f"{kind}.csv"
    file.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return run_import(practice, file, kind, FileAnswers(said={KEY: answer} if answer else {}))


def same(practice: Practice, one: str, other: str) -> bool:
    with practice.read() as session:
        return read_disciplines(session).same(one, other)


def test_only_unknown_words_are_asked_about_and_each_once(practice: Practice, tmp_path: Path) -> None:
    result = bring(practice, tmp_path, "Psych", "Physio ", "Speechie", "speechie ", "")
    assert [question.key for question in result.questions] == [KEY]
    assert result.questions[0].rows == (4, 5)
    assert result.created == 5, "no row waits for the answer"
    assert any("Speechie" in note for note in result.notes)


@pytest.mark.parametrize("kind", ["users", "types"])
def test_what_was_answered_holds_for_later_files(practice: Practice, tmp_path: Path, kind: str) -> None:
    result = bring(practice, tmp_path, "Speechie", kind=kind, answer="Speech Pathologist")
    assert not any("Speechie" in note for note in result.notes)
    assert same(practice, "speechie", "Speech Therapy")
    assert not bring(practice, tmp_path, "SPEECHIE", kind="users").questions
    assert not bring(practice, tmp_path, "Speechie", kind="types").questions


def test_a_word_may_be_a_profession_of_its_own(practice: Practice, tmp_path: Path) -> None:
    bring(practice, tmp_path, "Speechie", answer="itself")
    assert not bring(practice, tmp_path, "Speechie").questions
    assert not same(practice, "Speechie", "Speech Therapy")


def test_a_second_word_joins_the_discipline_that_is_listed(practice: Practice, tmp_path: Path) -> None:
    with practice.work("list", "Listed", recorded=False) as work:
        work.insert(Discipline, [{"name": "Speech Therapy", "also_called": "Talker"}])
    bring(practice, tmp_path, "Speechie", answer="Speech Pathologist")
    assert same(practice, "Speechie", "Talker")


def test_it_can_be_asked_again_later(practice: Practice, tmp_path: Path) -> None:
    bring(practice, tmp_path, "Speechie", answer="later")
    assert [question.key for question in bring(practice, tmp_path, "Speechie").questions] == [KEY]


def test_an_answer_that_is_not_known_either_is_refused(practice: Practice, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Talker"):
        bring(practice, tmp_path, "Speechie", answer="Talker")
    with practice.read() as session:
        assert not session.query(User).count()


def test_undoing_the_import_forgets_the_meaning(practice: Practice, tmp_path: Path) -> None:
    result = bring(practice, tmp_path, "Speechie", answer="Speech Pathologist")
    assert result.operation_id is not None
    undo(practice, result.operation_id)
    assert not same(practice, "Speechie", "Speech Therapy")


def test_what_clients_need_is_asked_about_too_and_anybody_is_known(
    practice: Practice, tmp_path: Path
) -> None:
    file = tmp_path / "clients.csv"
    file.write_text(
        "First Name,Last Name,Care Discipline\nAva,Ash,Speechie\nBea,Birch,Any\n", encoding="utf-8"
    )
    result = run_import(practice, file, "clients", FileAnswers(said={KEY: "Speech Pathologist"}))
    assert [question.key for question in result.questions] == [KEY]
    assert same(practice, "Speechie", "Speech Therapy")
