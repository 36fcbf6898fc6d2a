"""A row means a known client, a new one, or waits for an answer; no client is meant by two rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.files.table import Value
from desktop.models import ClientAlias
from desktop.services.imports.answers import NEW, FileAnswers
from desktop.services.imports.clients.matching import ClientMatcher
from desktop.services.imports.intake import Intake
from desktop.services.imports.questions.same_record import DIFFERENT, OTHER_REFERENCE, SAME, SAME_NAME
from tests.made import Made
from tests.unit.services.imports.made import intake_in, problems_of

BORN = date(1990, 2, 14)
NAMED = ("first_name", "last_name", "date_of_birth")
REFERRED = ("reference", *NAMED)


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """C1 Ava, C2 and C3 of one name and birthday, C4 without a birthday, 0005; OLD was merged into C1."""
    made = Made(practice)
    made.client("Ava Nguyen", date_of_birth=BORN)
    made.client("Sam Twin", date_of_birth=BORN, mobile="0400 000 002")
    made.client("Sam Twin", date_of_birth=BORN, mobile="0400 000 003")
    made.client("Bo Young")
    made.client("Lia Zorn", reference="0005", date_of_birth=BORN)
    with made.work() as adding:
        adding.insert(ClientAlias, [{"client_id": 1, "reference": "OLD"}])
    with practice.work("import", "Imported") as work:
        yield work


def asked_of(work: UnitOfWork, columns: Sequence[str], *rows: Sequence[Value], **answers: object) -> Intake:
    mapping = {name: name.title() for name in columns}
    intake = intake_in(work, "clients", mapping, *rows, answers=FileAnswers(**answers))  # type: ignore[arg-type]
    for record, row in zip(intake.records.values(), rows, strict=True):
        record.update({name: cell for name, cell in zip(columns, row, strict=True) if cell is not None})
    return intake


def said(*pairs: tuple[str, str]) -> dict[str, dict[str, str]]:
    return {"said": dict(pairs)}


def question_keys(intake: Intake) -> list[str]:
    return [one.key for one in intake.asked]


def test_a_reference_goes_before_any_name(work: UnitOfWork) -> None:
    intake = asked_of(work, REFERRED, ["C2", "Ava", "Nguyen", BORN], ["OLD", "Nobody", "Else", None])
    assert ClientMatcher(intake).match() == {2: 2, 3: 1}
    assert not intake.problems


def test_a_merged_reference_beside_its_clients_own_is_left_out(work: UnitOfWork) -> None:
    intake = asked_of(work, REFERRED, ["OLD", "Ava", "Nguyen", BORN], ["C1", "Ava", "Nguyen", BORN])
    assert ClientMatcher(intake).match() == {3: 1}
    assert "merged into another one" in problems_of(intake)[2]
    assert intake.skipped == {2}


def test_without_references_name_and_birthday_tell(work: UnitOfWork) -> None:
    intake = asked_of(
        work,
        NAMED,
        ["AVA", "Nguyen", BORN],
        ["Ava", "Nguyen", date(1991, 1, 1)],
        ["Ava", "Nguyen", BORN],
    )
    assert ClientMatcher(intake).match() == {2: 1}
    assert problems_of(intake) == {4: "has the same name and date of birth as row 2"}
    assert intake.repeated == {4: 2}
    assert intake.skipped == {4}


def test_namesakes_are_told_apart_by_their_phone_or_asked_about(work: UnitOfWork) -> None:
    columns = (*NAMED, "mobile")
    with_phone = asked_of(work, columns, ["Sam", "Twin", BORN, "+61 400 000 003"])
    assert ClientMatcher(with_phone).match() == {2: 3}
    for phone in ("0400 999 999", None):
        intake = asked_of(work, columns, ["Sam", "Twin", BORN, phone])
        assert ClientMatcher(intake).match() == {}
        assert problems_of(intake) == {2: "2 clients have this name and date of birth"}
        (question,) = intake.asked
        assert (question.key, question.ids) == ("row:2", (2, 3))
        assert [one.value for one in question.choices] == [NEW]


def test_a_client_whom_a_row_means_is_no_namesake_of_the_next(work: UnitOfWork) -> None:
    columns = (*NAMED, "mobile")
    intake = asked_of(
        work, columns, ["Sam", "Twin", BORN, "0400 000 002"], ["Sam", "Twin", None, "0400 000 009"],
        **said((SAME_NAME, SAME)),
    )  # fmt: skip
    assert ClientMatcher(intake).match() == {2: 2, 3: 3}


@pytest.mark.parametrize(
    ("answer", "matched", "waits"), [(None, {}, True), (SAME, {2: 4}, False), (DIFFERENT, {}, False)]
)
def test_a_missing_birthday_is_asked_about(
    work: UnitOfWork, answer: str | None, matched: dict[int, int], waits: bool
) -> None:
    answers = said((SAME_NAME, answer)) if answer else {}
    intake = asked_of(work, NAMED, ["Bo", "Young", BORN], **answers)
    assert ClientMatcher(intake).match() == matched
    assert question_keys(intake) == ([SAME_NAME] if waits else [])
    assert (2 in intake.skipped) is waits


def test_a_birthday_that_differs_is_another_person(work: UnitOfWork) -> None:
    intake = asked_of(work, NAMED, ["Ava", "Nguyen", date(1990, 2, 15)])
    assert ClientMatcher(intake).match() == {}
    assert not intake.problems


def test_a_value_that_could_not_be_read_does_not_make_a_new_person(work: UnitOfWork) -> None:
    unread = asked_of(work, NAMED, ["Sam", "Twin", None])
    unread.records[2]["date_of_birth"] = date(1900, 1, 1)
    del unread.records[2]["first_name"]
    assert ClientMatcher(unread).match() == {}
    assert not unread.skipped, "nobody is called only Twin"
    unread = asked_of(work, (*NAMED, "mobile"), ["Ava", "Nguyen", None, None])
    matcher = ClientMatcher(unread)
    assert matcher.match() == {}
    assert question_keys(unread) == [SAME_NAME]


@pytest.mark.parametrize(
    ("answer", "matched", "waits"), [(None, {}, True), (SAME, {2: 1}, False), (DIFFERENT, {}, False)]
)
def test_a_known_person_under_another_reference_is_asked_about(
    work: UnitOfWork, answer: str | None, matched: dict[int, int], waits: bool
) -> None:
    answers = said((OTHER_REFERENCE, answer)) if answer else {}
    intake = asked_of(work, REFERRED, ["X9", "Ava", "Nguyen", BORN], **answers)
    matcher = ClientMatcher(intake)
    assert matcher.match() == matched
    assert matcher.met == ({1: "X9"} if answer == SAME else {})
    assert question_keys(intake) == ([OTHER_REFERENCE] if waits else [])
    assert (2 in intake.skipped) is waits


def test_a_reference_that_lost_its_zeros_is_another_reference_of_the_same(work: UnitOfWork) -> None:
    intake = asked_of(work, REFERRED, ["5", "Someone", "Else", None])
    assert ClientMatcher(intake).match() == {}
    assert question_keys(intake) == [OTHER_REFERENCE]
    same = asked_of(work, REFERRED, ["5", "Someone", "Else", None], **said((OTHER_REFERENCE, SAME)))
    assert ClientMatcher(same).match() == {2: 5}


def test_several_under_another_reference_are_asked_about_row_by_row(work: UnitOfWork) -> None:
    intake = asked_of(work, REFERRED, ["X9", "Sam", "Twin", BORN], **said((OTHER_REFERENCE, SAME)))
    matcher = ClientMatcher(intake)
    assert matcher.match() == {}
    assert problems_of(intake) == {2: "2 clients may be meant"}
    assert not matcher.met


def test_a_client_of_the_file_is_nobody_elses_other_reference(work: UnitOfWork) -> None:
    intake = asked_of(work, REFERRED, ["X9", "Ava", "Nguyen", BORN], ["C1", "Ava", "Nguyen", BORN])
    assert ClientMatcher(intake).match() == {3: 1}
    assert not intake.problems


def test_what_somebody_said_about_a_row_is_so(work: UnitOfWork) -> None:
    row: list[Value] = ["Sam", "Twin", BORN]
    for answer, matched in ((NEW, {}), ("C3", {2: 3}), ("OLD", {2: 1})):
        intake = asked_of(work, NAMED, row, rows={2: answer})
        assert ClientMatcher(intake).match() == matched
        assert not intake.problems
    unknown = asked_of(work, NAMED, row, rows={2: "X9"})
    assert ClientMatcher(unknown).match() == {}
    assert problems_of(unknown) == {2: "there is no client “X9”"}
    assert unknown.skipped == {2}
