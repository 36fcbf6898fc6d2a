"""The rows of a returned workbook: what is understood, what is a problem, and what changes nothing."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.models import AccessLevel, ListAnswer
from desktop.services.cases.answer_rows import MOST_URGENT, RowReader
from desktop.services.cases.leaver_answers import Answered
from desktop.services.cases.questions import (
    ASKED,
    CLIENT_SAID,
    JOINT_VISIT,
    MUST_KNOW,
    RIGHT_LIST,
    SUITS,
    TOLD,
    UNSUITED,
    URGENT,
)
from desktop.services.offboarding import drafts
from tests.conftest import TODAY
from tests.made import Made

AVA = 7
PRIYA, SHARED = 3, None


def reader() -> RowReader:
    return RowReader(
        {"C7": AVA, "C8": 8, "C9": 9}, frozenset({AVA, 8}), {"priya nair": PRIYA, "sam lee": SHARED}
    )


def row(reference: str = "C7", **answers: str) -> dict[str, str]:
    """A row about a client, with these answers by the headings of their columns."""
    return {"Reference": reference, "Client": "", **dict.fromkeys(ASKED, ""), **answers}


def read(**answers: str) -> tuple[Answered, list[str]]:
    """What is understood of one row, and the columns with a problem."""
    reading = reader()
    reading.read(2, row(**answers))
    return reading.answers[AVA], [problem.column for problem in reading.problems]


def test_a_row_without_answers_is_an_answer_that_says_nothing() -> None:
    assert read() == (Answered(AVA), [])


def test_an_empty_row_is_passed_over() -> None:
    reading = reader()
    reading.read(2, row(""))
    assert (reading.answers, reading.missing, reading.problems) == ({}, [], [])


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Still mine", ListAnswer.MINE),
        (" still  MINE", ListAnswer.MINE),
        ("yes", ListAnswer.MINE),
        ("closed", ListAnswer.CLOSED),
        ("Not Mine", ListAnswer.NOT_MINE),
    ],
)
def test_the_list_is_right_or_not_in_any_spelling(text: str, answer: ListAnswer) -> None:
    assert read(**{RIGHT_LIST: text}) == (Answered(AVA, on_list=answer), [])


def test_another_word_about_the_list_is_a_problem() -> None:
    assert read(**{RIGHT_LIST: "perhaps"}) == (Answered(AVA), [RIGHT_LIST])


@pytest.mark.parametrize("column", [SUITS, UNSUITED])
def test_a_colleague_is_known_by_name_and_nobody_else_is(column: str) -> None:
    known, problems = read(**{column: "PRIYA  Nair"})
    assert (known.suits_id or known.unsuited_id, problems) == (PRIYA, [])
    for name in ("Alex Lee", "Sam Lee"):
        nobody, problems = read(**{column: name})
        assert (nobody, problems) == (Answered(AVA), [column])


@pytest.mark.parametrize(("text", "urgency"), [("0", 0), ("3", MOST_URGENT), ("2.0", 2), ("", 0), ("02", 2)])
def test_an_urgency_is_a_number_up_to_three(text: str, urgency: int) -> None:
    assert read(**{URGENT: text}) == (Answered(AVA, urgency=urgency), [])


@pytest.mark.parametrize("text", ["4", "-1", "1.5", "high", "²", "٣"])
def test_any_other_urgency_is_a_problem_and_counts_as_none(text: str) -> None:
    assert read(**{URGENT: text}) == (Answered(AVA), [URGENT])


@pytest.mark.parametrize("column", [TOLD, JOINT_VISIT])
def test_yes_and_no_are_understood_and_nothing_else_is(column: str) -> None:
    for text, said in (
        ("Yes", True),
        ("x", True),
        ("JA", True),
        ("No", False),
        ("nein", False),
        ("0", False),
    ):
        answer, problems = read(**{column: text})
        assert (answer.told or answer.joint_visit, problems) == (said, [])
    assert read(**{column: "later"}) == (Answered(AVA), [column])


def test_words_are_kept_as_they_were_written() -> None:
    answer, problems = read(**{MUST_KNOW: "Uses a wheelchair", CLIENT_SAID: "A pity!"})
    assert (answer.must_know, answer.client_said, problems) == ("Uses a wheelchair", "A pity!", [])


@pytest.mark.parametrize("reference", ["C9", "C10"])
def test_a_client_who_was_not_asked_about_is_a_problem(reference: str) -> None:
    reading = reader()
    reading.read(5, row(reference, **{TOLD: "yes"}))
    assert reading.answers == {}
    (problem,) = reading.problems
    assert (problem.row, problem.column) == (5, "Reference")
    assert problem.problem == f"{reference} is not a client of the leaver"


def test_the_first_of_two_rows_about_one_client_counts() -> None:
    reading = reader()
    reading.read(2, row(**{URGENT: "1"}))
    reading.read(3, row(**{URGENT: "2"}))
    assert reading.answers == {AVA: Answered(AVA, urgency=1)}
    assert [problem.row for problem in reading.problems] == [3]


def test_a_client_without_a_reference_is_missing_from_the_list_by_name_or_by_row() -> None:
    reading = reader()
    reading.read(12, {**row(""), "Client": "Mia Kaur"})
    reading.read(13, row("", **{TOLD: "yes"}))
    assert reading.missing == ["Mia Kaur", "row 13"]


def test_those_asked_about_are_the_leaver_s_clients_and_colleagues_are_those_who_can_have_clients(
    practice: Practice,
) -> None:
    made = Made(practice)
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    made.user("Kim Park", access_level=AccessLevel.ACCOUNTS_ADMIN)
    made.user("Gus Lund", active=False)
    for _ in range(2):
        made.user("Sam Roy")
    ava, _ = made.client("Ava Marsh", alex), made.client("Liam Kaur", priya)
    case_id = drafts.start(practice, alex, TODAY)
    with practice.read() as session:
        reading = RowReader.make(session, case_id)
    assert reading.own == {ava}
    assert reading.colleagues == {"priya nair": priya, "sam roy": None}
