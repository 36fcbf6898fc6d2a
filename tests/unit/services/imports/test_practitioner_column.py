"""The practitioner of each row is known, or asked about while the row waits."""

from __future__ import annotations

import pytest

from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.people import OF_PRACTITIONERS, Practitioners
from desktop.services.imports.practitioner_column import read_practitioner
from tests.unit.services.imports.made import intake_of, problems_of


@pytest.fixture
def directory() -> Practitioners:
    return Practitioners(OF_PRACTITIONERS, by_reference={"U1": 1, "U2": 2}, references={1: "U1", 2: "U2"})


def test_each_row_has_the_user_it_names(directory: Practitioners) -> None:
    intake = intake_of({"practitioner": "Who"}, [" U1 "], ["U2"], kind="hours")
    read_practitioner(intake, directory)
    assert [record["practitioner"] for _, record in intake.rows()] == [1, 2]
    assert intake.words["practitioner"] == {"U1": "U1", "U2": "U2"}


def test_the_rows_of_somebody_unknown_wait_for_one_answer(directory: Practitioners) -> None:
    intake = intake_of({"practitioner": "Who"}, ["AL"], ["AL"], ["U1"], kind="hours")
    read_practitioner(intake, directory)
    (question,) = intake.asked
    assert (question.key, question.question, question.rows) == (
        "word:practitioner:AL",
        "Who is “AL”?",
        [2, 3],
    )
    assert intake.skipped == {2, 3}


def test_an_answer_stands_for_the_word(directory: Practitioners) -> None:
    answers = FileAnswers(words={"practitioner": {"AL": "U2"}})
    intake = intake_of({"practitioner": "Who"}, ["AL"], kind="hours", answers=answers)
    read_practitioner(intake, directory)
    assert intake.records[2]["practitioner"] == 2


def test_a_row_without_a_practitioner_is_left_out(directory: Practitioners) -> None:
    intake = intake_of({"weekday": "Day", "practitioner": "Who"}, ["Mon"], ["Tue", ""], kind="hours")
    read_practitioner(intake, directory)
    assert intake.skipped == {2, 3}
    assert problems_of(intake) == {2: "is missing", 3: "has no practitioner"}
    assert not list(intake.asked)
