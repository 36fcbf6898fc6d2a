"""The answers about a file: each is found again by its key, and none is lost."""

from __future__ import annotations

import pytest

from desktop.errors import UserError
from desktop.services.imports.answers import UNDECIDED, FileAnswers
from desktop.services.imports.sets import Twins

KEYS = {
    "date:DOB": "month",
    "date:Start": "day",
    "word:status:Ongoing": "Current",
    "word:status:a:b": "Closed",
    "word:practitioner:AL": "U1",
    "row:12": "C7",
    "empty": "erase",
    "same-name": "same",
    "client:Ann": "C1",
}


def test_each_answer_is_given_again_by_its_key() -> None:
    answers = UNDECIDED
    for key, value in KEYS.items():
        assert answers.given(key) == ""
        answers = answers.answered(key, value)
    assert {key: answers.given(key) for key in KEYS} == KEYS
    assert FileAnswers() == UNDECIDED, "an answer makes new answers"
    assert answers.answer("empty") == "erase"
    assert (answers.day_first, answers.rows) == ({"DOB": False, "Start": True}, {12: "C7"})
    assert answers.words["status"] == {"Ongoing": "Current", "a:b": "Closed"}


def test_the_last_answer_to_a_question_holds() -> None:
    answers = UNDECIDED.answered("row:3", "C1").answered("row:3", "C2").answered("empty", "keep")
    assert answers.answered("empty", "erase").given("empty") == "erase"
    assert answers.given("row:3") == "C2"


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("colour", "red", "no question"),
        ("date:DOB", "first", "Answer date:DOB with"),
        ("row:x", "C1", "no row"),
    ],
)
def test_what_cannot_be_an_answer_is_refused(key: str, value: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        UNDECIDED.answered(key, value)


def test_what_is_said_now_goes_before_what_was_said_and_the_rest_stays() -> None:
    before = UNDECIDED.answered("word:status:A", "Closed").answered("word:status:B", "Current")
    before = before.answered("date:DOB", "day").answered("word:site:X", "S1").answered("row:1", "C1")
    now = UNDECIDED.answered("word:status:A", "Current").answered("date:DOB", "month")
    found = now.over(before)
    assert found.words == {"status": {"A": "Current", "B": "Current"}, "site": {"X": "S1"}}
    assert found.day_first == {"DOB": False}
    assert found.rows == {}, "rows are those of one file alone"


def test_equal_rows_are_matched_one_to_one_in_order() -> None:
    twins = Twins([("a", 1), ("b", 2), ("a", 3)])
    assert twins.has("a")
    assert [twins.take("a"), twins.take("a"), twins.take("a")] == [1, 3, None]
    assert not twins.has("a")
    assert not twins.has("c")
    assert twins.take("b") == 2
