"""A row means a user by reference, what somebody said, e-mail address, or name, in that order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.services.imports.answers import NEW, FileAnswers
from desktop.services.imports.intake import Intake
from desktop.services.imports.people import practitioners
from desktop.services.imports.users.matching import leave_out_repeated, match_users
from tests.made import Made
from tests.unit.services.imports.made import intake_in

ALEX = {"first_name": "Alex", "last_name": "Lee"}
TWIN = {"first_name": "Sam", "last_name": "Twin"}


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """1 Alex and 2 Priya, who have addresses; 3 and 4 of one name."""
    made = Made(practice)
    made.user("Alex Lee", email="alex@example.org")
    made.user("Priya Nair", email="priya@example.org")
    made.user("Sam Twin")
    made.user("Sam Twin")
    with practice.work("import", "Imported") as work:
        yield work


def intake_for(work: UnitOfWork, *records: Mapping[str, Any], **answers: Any) -> Intake:
    mapping = {"last_name": "Surname"}
    intake = intake_in(work, "users", mapping, *([""] for _ in records), answers=FileAnswers(**answers))
    for record, said in zip(intake.records.values(), records, strict=True):
        record.update(said)
    return intake


@pytest.mark.parametrize(
    ("record", "user"),
    [
        ({"reference": "U2", **ALEX}, 2),
        ({"email": "PRIYA@example.org", **ALEX}, 2),
        ({"email": "other@example.org", **ALEX}, 1),
        (ALEX, 1),
        ({"first_name": "Mia", "last_name": "Lee"}, None),
        ({}, None),
    ],
)
def test_the_stronger_sign_counts(work: UnitOfWork, record: Mapping[str, Any], user: int | None) -> None:
    intake = intake_for(work, record)
    assert match_users(intake, practitioners(work.session)) == {2: user}
    assert not intake.skipped


@pytest.mark.parametrize(
    ("said", "user", "left_out"), [("", None, {2}), ("U4", 4, set()), (NEW, None, set()), ("U9", None, {2})]
)
def test_namesakes_are_asked_about(work: UnitOfWork, said: str, user: int | None, left_out: set[int]) -> None:
    intake = intake_for(work, TWIN, rows={2: said} if said else {})
    assert match_users(intake, practitioners(work.session)) == {2: user}
    assert intake.skipped == left_out


def test_a_later_row_for_one_person_is_left_out(work: UnitOfWork) -> None:
    mia = {"first_name": "Mia", "last_name": "Lopez", "email": "mia@example.org"}
    other = mia | {"email": "mia@other.example"}
    intake = intake_for(work, ALEX, mia, ALEX, mia, other)
    leave_out_repeated(intake, match_users(intake, practitioners(work.session)))
    assert intake.skipped == {4, 5}
