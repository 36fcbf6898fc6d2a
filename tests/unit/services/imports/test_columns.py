"""A column is read cell by cell: errors, empty cells, values, and words that somebody must explain."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.errors import UserError
from desktop.files.table import CellError
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.asking import EACH, WITHOUT, PendingQuestion
from desktop.services.imports.columns import is_blank, read, read_words
from desktop.services.imports.intake import EMPTY, ERASE, Ambiguous, Bad, Intake
from tests.unit.services.imports.made import intake_of

CITY = {"suburb": "City"}


def upper(value: Any) -> str:
    if value == "bad":
        raise Bad("“bad” is bad")
    return "" if value is None else str(value).upper()


def values(intake: Intake) -> dict[int, Any]:
    return {number: record.get("suburb", "-") for number, record in intake.records.items()}


def test_each_cell_is_read_and_a_short_row_has_none() -> None:
    intake = intake_of(CITY, ["a"], [], ["b"], ["a"])
    read(intake, "suburb", upper)
    assert values(intake) == {2: "A", 3: "-", 4: "B", 5: "A"}
    assert not intake.problems
    read(intake, "street", upper)
    assert all("street" not in record for record in intake.records.values())


def test_each_different_value_is_converted_once() -> None:
    asked: list[object] = []
    intake = intake_of(CITY, ["a"], ["b"], ["a"], ["a"])
    read(intake, "suburb", lambda value: asked.append(value) or len(asked))
    assert asked == ["a", "b"]
    assert values(intake) == {2: 1, 3: 2, 4: 1, 5: 1}


@pytest.mark.parametrize("needed", [False, True])
def test_a_value_that_cannot_be_read_is_a_problem_under_its_header(needed: bool) -> None:
    intake = intake_of(CITY, ["bad"], [CellError("#N/A")], ["a"])
    read(intake, "suburb", upper, needed=needed)
    assert [(one.row, one.column) for one in intake.problems] == [(2, "City"), (3, "City")]
    assert intake.problems[0].problem == "“bad” is bad"
    assert "#N/A" in intake.problems[1].problem
    assert intake.skipped == ({2, 3} if needed else set())
    assert values(intake) == {2: "-", 3: "-", 4: "A"}


def test_an_empty_cell_leaves_the_field_alone_and_is_noted() -> None:
    intake = intake_of(CITY, [None], ["  "], ["NULL"], ["a"])
    read(intake, "suburb", upper)
    assert values(intake) == {2: "-", 3: "-", 4: "-", 5: "A"}
    assert intake.blanks["suburb"] == {2, 3, 4}
    assert ["NULL" in note for note in intake.notes] == [True]


@pytest.mark.parametrize("kept", [False, True])
def test_an_empty_cell_erases_where_the_supervisor_wants_that_and_the_field_is_not_kept(kept: bool) -> None:
    intake = intake_of(CITY, [None], ["a"], answers=FileAnswers().answered(EMPTY, ERASE))
    read(intake, "suburb", upper, kept=kept)
    assert values(intake) == {2: "-" if kept else "", 3: "A"}
    assert not intake.blanks["suburb"]


def test_what_is_kept_is_no_blank_either() -> None:
    intake = intake_of(CITY, [None])
    read(intake, "suburb", upper, kept=True)
    assert values(intake) == {2: "-"}
    assert not intake.blanks["suburb"]


def test_an_empty_cell_of_a_needed_field_is_the_converter_s_question() -> None:
    intake = intake_of(CITY, [None])
    read(intake, "suburb", lambda value: "made up", needed=True)
    assert values(intake) == {2: "made up"}


def test_what_is_blank() -> None:
    theirs, ours = intake_of(CITY), intake_of(CITY, own=True)
    assert [is_blank(theirs, value) for value in (None, "", " ", "NULL", "a", CellError())] == [
        True, True, True, True, False, False,
    ]  # fmt: skip
    assert [is_blank(ours, value) for value in (None, "", " ", "NULL", "a", CellError())] == [
        True, True, False, False, False, False,
    ]  # fmt: skip


def test_what_is_said_for_all_rows_counts_where_the_file_has_no_column() -> None:
    intake = intake_of(CITY, ["a"], ["b"], answers=FileAnswers(everywhere={"state": "nsw", "suburb": "zz"}))
    read(intake, "state", upper)
    read(intake, "suburb", upper)
    assert [record["state"] for record in intake.records.values()] == ["NSW", "NSW"]
    assert values(intake) == {2: "A", 3: "B"}
    wrong = intake_of(CITY, ["a"], answers=FileAnswers(everywhere={"state": "bad"}))
    with pytest.raises(UserError, match=r"“bad” is bad\. Choose another"):
        read(wrong, "state", upper)


QUESTION = PendingQuestion("", "What does “{text}” mean?")


def words(intake: Intake, *, question: PendingQuestion | None = QUESTION, needed: bool = False) -> None:
    read_words(intake, "suburb", upper, lambda found: f"<{found}>", question=question, needed=needed)


def test_words_are_shown_with_what_they_are_read_as() -> None:
    intake = intake_of(CITY, ["a"], ["bad"], [""])
    words(intake)
    assert intake.words["suburb"] == {"a": "<A>", "bad": ""}
    assert intake.skipped == {3}
    assert [one.key for one in intake.asked] == ["word:suburb:bad"]


def test_a_word_that_was_explained_is_read_as_that_and_one_to_leave_out_as_nothing() -> None:
    answers = FileAnswers(words={"suburb": {"bad": "good", "a": WITHOUT}})
    intake = intake_of(CITY, ["a"], ["bad"], ["b"], answers=answers)
    words(intake)
    assert values(intake) == {2: "-", 3: "GOOD", 4: "B"}
    assert not intake.skipped
    assert not intake.problems


def test_rows_come_in_without_it_where_that_is_what_happens_otherwise() -> None:
    intake = intake_of(CITY, ["bad"])
    words(intake, question=PendingQuestion("", "What is “{text}”?", default=WITHOUT))
    assert not intake.skipped
    assert [one.key for one in intake.asked] == ["word:suburb:bad"]


@pytest.mark.parametrize("needed", [False, True])
def test_without_a_question_it_is_a_problem(needed: bool) -> None:
    intake = intake_of(CITY, ["bad"])
    words(intake, question=None, needed=needed)
    assert list(intake.asked) == []
    assert intake.skipped == ({2} if needed else set())


def who(value: Any) -> str:
    if value == "Lee":
        raise Ambiguous("two are called Lee", (4, 7))
    return str(value)


def test_who_is_meant_is_asked_once_or_for_each_row() -> None:
    intake = intake_of(CITY, ["Lee"], ["Lee"])
    read_words(intake, "suburb", who, str)
    (asked,) = intake.asked
    assert (asked.key, asked.ids, asked.grouped) == ("word:suburb:Lee", (4, 7), True)
    assert intake.skipped == {2, 3}
    each = intake_of(CITY, ["Lee"], ["Lee"], answers=FileAnswers(words={"suburb": {"Lee": EACH}}))
    read_words(each, "suburb", who, str)
    assert [(one.key, one.grouped) for one in each.asked] == [("suburb:2", False), ("suburb:3", False)]
    assert "in row 2" in next(iter(each.asked)).question


def test_an_answer_for_one_row_counts_for_that_row_only() -> None:
    answers = FileAnswers(words={"suburb": {"Lee": EACH}}, said={"suburb:3": "Ann Lee"})
    intake = intake_of(CITY, ["Lee"], ["Lee"], answers=answers)
    read_words(intake, "suburb", who, str)
    assert values(intake) == {2: "-", 3: "Ann Lee"}


def test_no_more_words_are_shown_than_one_can_look_through() -> None:
    intake = intake_of(CITY, *([f"w{number}"] for number in range(300)))
    words(intake)
    assert len(intake.words["suburb"]) == 200
