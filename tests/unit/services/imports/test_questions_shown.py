"""The questions of an import are asked in words, with what is known about those who may be meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from desktop import language
from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.services.imports.answers import DAY_FIRST, MONTH_FIRST, FileAnswers
from desktop.services.imports.asking import EACH, PendingQuestion
from desktop.services.imports.questions_shown import questions_of
from desktop.services.imports.result import AnswerChoice, DateQuestion
from tests.made import Made
from tests.unit.services.imports.made import intake_in

COLUMNS = {"first_name": "First", "case_manager": "Who"}


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """U1 Alex and U2 Gone, who is inactive; C1 has Gone and a birthday, C2 has nobody."""
    made = Made(practice)
    made.user("Alex Lee", position="Head", email="")
    gone = made.user("Gone Wu", active=False)
    made.client("Ava Nguyen", gone, date_of_birth=date(1990, 2, 14), mobile="0400")
    made.client("Ava Nguyen")
    with practice.work("import", "Imported") as work:
        yield work


def test_the_clients_who_may_be_meant_are_described_before_the_other_answers(work: UnitOfWork) -> None:
    intake = intake_in(work, "clients", COLUMNS, ["Ava", None])
    new = AnswerChoice("new", "A new client")
    intake.asked.ask(PendingQuestion("row:2", "Who?", (new,), (2, 1)), 2)
    (question,) = questions_of(intake)
    assert [one.value for one in question.choices] == ["C1", "C2", "new"]
    known, other = (dict(one.values) for one in question.choices[:2])
    assert known["Date of Birth"] == "Wed 14 Feb 1990"
    assert known["Case Manager"].startswith("Gone Wu")
    assert known["Case Manager"] != "Gone Wu", "it says that they are inactive"
    assert known["Mobile"] == "0400"
    assert (other["Date of Birth"], other["Case Manager"]) == ("not known", "none")
    assert "Mobile" not in other
    assert question.choices[0].label == "Ava Nguyen"
    assert question.values == (("First", "Ava"),), "the cells of its first row that are not empty"


def test_users_are_described_where_a_column_of_users_is_asked_about(work: UnitOfWork) -> None:
    intake = intake_in(work, "clients", COLUMNS, ["Ava", "Lee"])
    intake.asked.ask(PendingQuestion("a", "Who?", ids=(1,), points_at="case_manager"), 2)
    intake.asked.ask(PendingQuestion("b", "Who?", ids=(1,), points_at="client"), 2)
    of_user, of_client = questions_of(intake)
    assert dict(of_user.choices[0].values) == {"Name": "Alex Lee", "Reference": "U1", "Position": "Head"}
    assert dict(of_client.choices[0].values)["Reference"] == "C1"
    users = intake_in(work, "users", {"first_name": "First"}, ["Alex"])
    users.asked.ask(PendingQuestion("row:2", "Who?", ids=(1,)), 2)
    (question,) = questions_of(users)
    assert question.choices[0].value == "U1"


@pytest.mark.parametrize(
    ("grouped", "rows", "offered"), [(True, 2, True), (True, 1, False), (False, 2, False)]
)
def test_a_question_about_several_rows_may_be_asked_for_each(
    work: UnitOfWork, grouped: bool, rows: int, offered: bool
) -> None:
    intake = intake_in(work, "clients", COLUMNS, ["Ava", "Lee"], ["Bo", "Lee"])
    intake.asked.ask(PendingQuestion("word:case_manager:Lee", "Who?", grouped=grouped), *range(2, 2 + rows))
    (question,) = questions_of(intake)
    assert (EACH in {one.value for one in question.choices}) is offered
    assert question.rows == tuple(range(2, 2 + rows))


def test_an_answer_is_shown_beside_its_default_alone(work: UnitOfWork) -> None:
    answers = FileAnswers(said={"empty": "erase", "hidden": "all"})
    intake = intake_in(work, "clients", COLUMNS, ["Ava", None], answers=answers)
    intake.asked.ask(PendingQuestion("empty", "Erase?", default="keep"), 2)
    intake.asked.ask(PendingQuestion("hidden", "Hidden?"), 99)
    with_default, without = questions_of(intake)
    assert (with_default.answer, with_default.default) == ("erase", "keep")
    assert (without.answer, without.values) == ("", ())


@pytest.mark.parametrize(
    ("counts", "rows", "default", "words"),
    [
        ((0, 0), (), DAY_FIRST, "can be read two ways"),
        ((1, 2), (3,), "", "1 date that can only be day first and 2 that can only be month first"),
        ((3, 0), (3,), "", "3 dates that can only be day first and 0 that"),
        ((0, 3), (3,), "", "0 dates that can only be day first and 3 that"),
    ],
)
def test_a_column_of_dates_is_asked_about_with_both_readings(
    work: UnitOfWork, counts: tuple[int, int], rows: tuple[int, ...], default: str, words: str
) -> None:
    intake = intake_in(work, "clients", COLUMNS, ["Ava", None])
    intake.questions["Born"] = DateQuestion("Born", "04/05/1980", "4 May", "5 Apr", *counts, rows)
    (question,) = questions_of(intake)
    assert (question.key, question.default, question.rows) == ("date:Born", default, rows)
    assert words in question.question
    assert [(one.value, one.label) for one in question.choices] == [
        (DAY_FIRST, "4 May (day first)"),
        (MONTH_FIRST, "5 Apr (month first)"),
    ]


def test_what_is_known_is_named_in_the_reader_s_language(work: UnitOfWork) -> None:
    intake = intake_in(work, "clients", COLUMNS, ["Ava", None])
    intake.asked.ask(PendingQuestion("row:2", "Who?", (), (2,)), 2)
    language.speak(lambda text: {"Name": "Nom", "none": "personne"}.get(text, text))
    try:
        ((choice,),) = (question.choices for question in questions_of(intake))
    finally:
        language.speak(str)
    assert choice.label == dict(choice.values)["Nom"] == "Ava Nguyen"
    assert dict(choice.values)["Case Manager"] == "personne"
