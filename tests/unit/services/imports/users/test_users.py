"""Users from a file: known by reference, address or name, within the rules of the practice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.files.table import Value
from desktop.models import AccessLevel, User, UserSite
from desktop.services.imports.answers import NEW, FileAnswers
from desktop.services.imports.intake import Intake
from desktop.services.imports.questions.same_record import DIFFERENT, OTHER_REFERENCE, SAME
from desktop.services.imports.users.users import import_users
from tests.made import Made
from tests.unit.services.imports.made import TODAY, intake_in, problems_of

NAMED = ("reference", "first_name", "last_name")
UNKNOWN = ("first_name", "last_name", "email")


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """U1 Alex, who has a client; U2 Priya; U3 and U4 of one name; U5 inactive."""
    made = Made(practice)
    alex = made.user("Alex Lee", email="alex@example.org", youngest=5)
    made.user("Priya Nair")
    made.user("Sam Twin")
    made.user("Sam Twin")
    made.user("Gone Wu", active=False, inactive_since=TODAY)
    made.client("Ava Nguyen", alex)
    with practice.work("import", "Imported") as work:
        yield work


def bring(work: UnitOfWork, columns: Sequence[str], *rows: Sequence[Value], **answers: Any) -> Intake:
    mapping = {name: name.title() for name in columns}
    intake = intake_in(work, "users", mapping, *rows, answers=FileAnswers(**answers))
    import_users(intake)
    return intake


def user(work: UnitOfWork, reference: str) -> User:
    return work.session.scalars(select(User).where(User.reference == reference)).one()


def test_a_new_user_is_a_case_manager_with_a_name_to_sort_by(work: UnitOfWork) -> None:
    intake = bring(work, NAMED, ["X1", "Mia", "van Berg"])
    mia = user(work, "X1")
    assert (mia.access_level, mia.active) == (AccessLevel.CASE_MANAGER, True)
    assert mia.sort_name.startswith("van berg")
    assert (intake.created, intake.created_rows) == (1, [2])


@pytest.mark.parametrize(
    ("row", "reference"),
    [
        (["Somebody", "Else", "ALEX@example.org"], "U1"),
        (["priya", "NAIR", None], "U2"),
        (["Priya", "Nair", "new@example.org"], "U2"),
    ],
)
def test_a_user_is_known_by_the_address_first_and_then_by_name(
    work: UnitOfWork, row: list[Value], reference: str
) -> None:
    intake = bring(work, (*UNKNOWN, "position"), [*row, "Head"])
    assert (intake.created, intake.updated) == (0, 1)
    assert user(work, reference).position == "Head"


def test_namesakes_are_asked_about(work: UnitOfWork) -> None:
    intake = bring(work, UNKNOWN, ["Sam", "Twin", None])
    (question,) = intake.asked
    assert (question.key, question.ids, question.choices[0].value) == ("row:2", (3, 4), NEW)
    assert problems_of(intake) == {2: "2 users are called that"}
    assert intake.created == 0


@pytest.mark.parametrize(("answer", "created", "problem"), [(NEW, 1, None), ("U4", 0, None), ("X9", 0, "X9")])
def test_what_somebody_said_about_a_row_is_so(
    work: UnitOfWork, answer: str, created: int, problem: str | None
) -> None:
    intake = bring(work, (*UNKNOWN, "position"), ["Sam", "Twin", None, "Head"], rows={2: answer})
    assert intake.created == created
    assert problems_of(intake) == ({2: f"there is no user “{problem}”"} if problem else {})
    assert user(work, "U4").position == ("Head" if answer == "U4" else "")


@pytest.mark.parametrize(("answer", "created", "updated"), [(None, 0, 0), (SAME, 0, 1), (DIFFERENT, 1, 0)])
def test_a_known_name_under_another_reference_is_asked_about(
    work: UnitOfWork, answer: str | None, created: int, updated: int
) -> None:
    said = {"said": {OTHER_REFERENCE: answer}} if answer else {}
    intake = bring(work, (*NAMED, "position"), ["X9", "Priya", "Nair", "Head"], **said)
    assert (intake.created, intake.updated) == (created, updated)
    assert [one.key for one in intake.asked] == ([] if answer else [OTHER_REFERENCE])


def test_a_second_row_for_the_same_user_is_left_out(work: UnitOfWork) -> None:
    known = bring(work, UNKNOWN, ["Priya", "Nair", None], ["Priya", "Nair", "p@example.org"])
    assert problems_of(known) == {3: "means the same user as row 2"}
    new = bring(
        work, UNKNOWN, ["Mia", "Lopez", None], ["MIA", "Lopez", None], ["Mia", "Lopez", "m@example.org"]
    )
    assert problems_of(new) == {3: "means the same user as row 2"}
    assert new.created == 2


def test_a_changed_name_changes_the_name_to_sort_by(work: UnitOfWork) -> None:
    intake = bring(work, ("reference", "last_name"), ["U2", "Young"])
    assert user(work, "U2").sort_name.startswith("young")
    assert user(work, "U2").first_name == "Priya"
    assert (intake.updated, intake.unchanged) == (1, 0)


def test_who_still_holds_clients_stays_active_and_a_practitioner(work: UnitOfWork) -> None:
    columns = ("reference", "active", "access_level")
    intake = bring(
        work, columns, ["U1", "no", "Accounts Admin"], ["U2", "no", "Accounts Admin"], ["U5", "yes", None]
    )
    assert {one.row for one in intake.problems} == {2}
    assert [one.column for one in intake.problems] == ["Active", "Access_Level"]
    assert "still has 1 current client" in problems_of(intake)[2]
    assert (user(work, "U1").active, user(work, "U1").access_level) == (True, AccessLevel.CASE_MANAGER)
    assert (user(work, "U2").active, user(work, "U2").inactive_since) == (False, TODAY)
    assert user(work, "U2").access_level == AccessLevel.ACCOUNTS_ADMIN
    assert (user(work, "U5").active, user(work, "U5").inactive_since) == (True, None)


def test_ages_that_end_before_they_begin_are_left_out(work: UnitOfWork) -> None:
    columns = (*NAMED, "youngest", "oldest")
    intake = bring(
        work,
        columns,
        ["X1", "Mia", "Lopez", "9", "8"],
        ["U1", "Alex", "Lee", None, "4"],
        ["X2", "Lia", "Zorn", "8", "9"],
    )
    assert set(problems_of(intake)) == {2, 3}
    assert (user(work, "X1").youngest, user(work, "X1").oldest) == (None, None)
    assert (user(work, "U1").youngest, user(work, "U1").oldest) == (5, None)
    assert (user(work, "X2").youngest, user(work, "X2").oldest) == (8, 9)


def test_the_sites_of_users_are_as_the_row_says(work: UnitOfWork) -> None:
    columns = ("reference", "sites")
    first = bring(work, columns, ["U1", "North; South"], ["U2", "South"])
    assert first.updated == 2
    (change,) = first.updated_rows[0].values
    assert (change.header, change.before, change.after) == ("Sites", "", "North; South")
    second = bring(work, columns, ["U1", "South"])
    (change,) = second.updated_rows[0].values
    assert (change.before, change.after) == ("North; South", "South")
    pairs = [
        (one.user_id, one.site_id) for one in work.session.scalars(select(UserSite).order_by(UserSite.id))
    ]
    assert pairs == [(1, 2), (2, 2)]
    assert bring(work, columns, ["U1", "South"]).unchanged == 1
