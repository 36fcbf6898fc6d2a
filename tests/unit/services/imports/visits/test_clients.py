"""The clients of a row: by the cell, else by the name beside it; namesakes are told apart or asked about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.intake import Intake
from desktop.services.imports.people import clients, practitioners
from desktop.services.imports.visits.clients import VisitClients
from tests.made import Made
from tests.unit.services.imports.made import intake_in, problems_of

MAPPING = {"clients": "Clients", "client_last_name": "Surname", "client_first_name": "Given"}


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """1 Ava is Alex's; 2 and 3 are both called Sam Twin, one of them Alex's."""
    made = Made(practice)
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    made.client("Ava Nguyen", alex)
    made.client("Sam Twin", alex)
    made.client("Sam Twin", priya)
    with practice.work("import", "Imported") as work:
        yield work


def read(
    work: UnitOfWork,
    *cells: str | None,
    practitioner: int = 1,
    words: dict[str, str] | None = None,
    said: dict[str, str] | None = None,
) -> Intake:
    answers = FileAnswers(words={"clients": words or {}}, said=said or {})
    intake = intake_in(work, "appointments", MAPPING, cells, answers=answers)
    intake.records[2]["practitioner"] = practitioner
    VisitClients(intake, clients(work.session), practitioners(work.session)).read()
    return intake


def found(intake: Intake) -> set[int] | None:
    clients = intake.records[2].get("clients")
    return None if clients is None else set(clients)


@pytest.mark.parametrize(
    ("cell", "last", "first", "meant"),
    [
        ("C1", None, None, {1}),
        (" Ava Nguyen ;; C2\n", None, None, {1, 2}),
        ("C2", "Nguyen", "Ava", {2}),
        ("Nobody", "Nguyen", "Ava", {1}),
        ("", "Nguyen", "Ava", {1}),
        ("", None, None, None),
    ],
)
def test_the_cell_counts_before_the_name_beside_it(
    work: UnitOfWork, cell: str, last: str | None, first: str | None, meant: set[int] | None
) -> None:
    intake = read(work, cell, last, first)
    assert found(intake) == meant
    assert not intake.problems


def test_an_unknown_one_is_asked_about_under_the_column_that_names_it(work: UnitOfWork) -> None:
    assert [one.key for one in read(work, "Nobody", None, None).asked] == ["word:clients:Nobody"]
    beside = read(work, "", "Nobody", "Ann")
    assert [one.key for one in beside.asked] == ["word:clients:Nobody, Ann"]
    assert beside.problems[0].column == "Surname"
    assert found(read(work, "Nobody", None, None, words={"Nobody": "C1"})) == {1}
    assert found(read(work, "", "Nobody", "Ann", words={"Nobody, Ann": "C1"})) == {1}


@pytest.mark.parametrize(("practitioner", "about"), [(1, "with:U1"), (2, "with:U2")])
def test_an_answer_about_namesakes_holds_for_the_rows_of_their_case_manager(
    work: UnitOfWork, practitioner: int, about: str
) -> None:
    key = f"client:Sam Twin:{about}"
    waiting = read(work, "Sam Twin", None, None, practitioner=practitioner)
    assert [one.key for one in waiting.asked] == [key]
    assert problems_of(waiting)
    assert found(read(work, "Sam Twin", None, None, practitioner=practitioner, said={key: "C3"})) == {3}
    other = read(work, "Sam Twin", None, None, practitioner=practitioner, said={key: "C1"})
    assert found(other) is None, "somebody of another name is no answer"
