"""A question is asked once, for all the rows that wait for its answer."""

from __future__ import annotations

from desktop.services.imports.asking import MOST_ROWS, PendingQuestion, Questions
from desktop.services.imports.result import AnswerChoice, Question


def test_further_rows_wait_for_the_same_answer() -> None:
    asked = Questions()
    asked.ask(PendingQuestion("a", "Who?", default="x"), 2, 3)
    asked.ask(PendingQuestion("b", "What?"))
    asked.ask(PendingQuestion("a", "Who else?"), 3, 4)
    assert [(one.key, one.question, one.rows) for one in asked] == [
        ("a", "Who?", [2, 3, 4]),
        ("b", "What?", []),
    ]


def test_no_more_rows_are_listed_than_anybody_looks_through() -> None:
    asked = Questions()
    asked.ask(PendingQuestion("a", "Who?"), *range(2, MOST_ROWS + 10))
    (question,) = asked
    assert question.rows == list(range(2, MOST_ROWS + 2))


def test_a_question_about_one_text_names_it_and_has_rows_of_its_own() -> None:
    choices = (AnswerChoice("x", "X"),)
    general = PendingQuestion("", "What does “{text}” mean?", choices, default="x", rows=[7])
    first, second = general.about("word:a", "a"), general.about("word:b", "b")
    first.rows.append(2)
    assert (first.key, first.question, first.default) == ("word:a", "What does “a” mean?", "x")
    assert (second.question, second.rows, general.rows) == ("What does “b” mean?", [], [7])


def test_rows_wait_only_for_a_question_without_answer_and_default() -> None:
    open_question = Question("a", "Who?", ())
    by_default = Question("a", "Who?", (), default="x")
    answered = Question("a", "Who?", (), answer="y")
    assert [(one.open, one.waiting) for one in (open_question, by_default, answered)] == [
        (True, True),
        (True, False),
        (False, False),
    ]
