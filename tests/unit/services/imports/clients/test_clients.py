"""Clients from a file: stored with what follows from their columns, and never given to somebody inactive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.files.table import Value
from desktop.models import CaseAssignment, Client, ClientAlias, ClientStatus, NotWith
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.clients.clients import import_clients, matched_clients
from desktop.services.imports.intake import Intake
from desktop.services.imports.questions.inactive import NOBODY
from desktop.services.imports.questions.same_record import OTHER_REFERENCE, SAME
from tests.made import Made
from tests.unit.services.imports.made import TODAY, intake_in, problems_of

NAMED = ("reference", "first_name", "last_name")


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """U1 Alex, U2 Priya and U3 Gone, who is inactive; C1 Ava is Alex's, and C2 Bo Gone's from before."""
    made = Made(practice)
    alex = made.user("Alex Lee")
    made.user("Priya Nair")
    gone = made.user("Gone Wu", active=False)
    made.client("Ava Nguyen", alex)
    made.client("Bo Young", gone)
    with practice.work("import", "Imported") as work:
        yield work


def bring(work: UnitOfWork, columns: Sequence[str], *rows: Sequence[Value], **answers: Any) -> Intake:
    intake = intake_in(
        work, "clients", {name: name.title() for name in columns}, *rows, answers=FileAnswers(**answers)
    )
    import_clients(intake)
    return intake


def client(work: UnitOfWork, reference: str) -> Client:
    return work.session.scalars(select(Client).where(Client.reference == reference)).one()


def test_a_new_client_gets_what_follows_from_the_columns(work: UnitOfWork) -> None:
    columns = (*NAMED, "street_number", "street", "street_2", "street_3", "case_manager", "managed_since")
    intake = bring(
        work, columns, ["X1", "Mia", "Lopez", "7", "High St", "Unit 2", "Rear", "Priya Nair", "2026-03-01"]
    )
    mia = client(work, "X1")
    assert mia.street == "7 High St, Unit 2, Rear"
    assert mia.sort_name.startswith("lopez")
    assert "mia" in mia.search_text
    assert mia.case_manager_id == 2
    (held,) = work.session.scalars(select(CaseAssignment).where(CaseAssignment.client_id == mia.id))
    assert (held.user_id, held.starts_on, held.ends_on) == (2, date(2026, 3, 1), None)
    assert (intake.created, intake.created_rows, intake.updated, intake.unchanged) == (1, [2], 0, 0)
    assert not intake.problems


def test_a_client_without_a_reference_is_given_one(work: UnitOfWork) -> None:
    intake = bring(work, ("first_name", "last_name"), ["Mia", "Lopez"])
    assert intake.created == 1
    (mia,) = work.session.scalars(select(Client).where(Client.first_name == "Mia"))
    assert mia.reference.startswith("C")
    assert mia.case_manager_id is None


def test_part_of_an_address_may_be_missing(work: UnitOfWork) -> None:
    bring(
        work,
        (*NAMED, "street", "street_2"),
        ["X1", "Mia", "Lopez", "High St", None],
        ["X2", "Lia", "Zorn", None, "Unit 2"],
    )
    assert (client(work, "X1").street, client(work, "X2").street) == ("High St", "Unit 2")


@pytest.mark.parametrize(
    ("archived", "deceased", "status"),
    [
        (None, None, ClientStatus.CURRENT),
        ("2026-01-02", None, ClientStatus.CLOSED),
        (None, "2026-01-02", ClientStatus.DECEASED),
        ("2026-01-02", "2026-01-02", ClientStatus.DECEASED),
    ],
)
def test_a_day_of_ending_says_the_status(
    work: UnitOfWork, archived: str | None, deceased: str | None, status: ClientStatus
) -> None:
    bring(work, (*NAMED, "archived_at", "deceased_at"), ["X1", "Mia", "Lopez", archived, deceased])
    assert client(work, "X1").status is status


def test_a_known_client_is_changed_where_the_row_differs(work: UnitOfWork) -> None:
    intake = bring(
        work, (*NAMED, "preferred_name"), ["C1", "Ava", "Nguyen", "Avi"], ["C2", "Bo", "Young", None]
    )
    ava = client(work, "C1")
    assert ava.preferred_name == "Avi"
    assert "avi" in ava.search_text
    assert (intake.created, intake.updated, intake.unchanged) == (0, 1, 1)


def test_another_case_manager_ends_one_assignment_and_begins_the_next(work: UnitOfWork) -> None:
    intake = bring(work, ("reference", "case_manager"), ["C1", "U2"])
    assert client(work, "C1").case_manager_id == 2
    held = work.session.scalars(
        select(CaseAssignment).where(CaseAssignment.client_id == 1).order_by(CaseAssignment.id)
    )
    assert [(one.user_id, one.ends_on is None) for one in held] == [(1, False), (2, True)]
    assert (intake.updated, intake.unchanged) == (1, 0)
    again = bring(work, ("reference", "case_manager"), ["C1", "U2"])
    assert (again.updated, again.unchanged) == (0, 1)


def test_a_new_assignment_begins_today_or_when_the_row_says(work: UnitOfWork) -> None:
    bring(
        work, ("reference", "case_manager", "managed_since"), ["C1", "U2", "2026-10-01"], ["C2", "U2", None]
    )
    since = {
        one.client_id: one.starts_on
        for one in work.session.scalars(select(CaseAssignment).where(CaseAssignment.user_id == 2))
    }
    assert since == {1: date(2026, 10, 1), 2: TODAY}


@pytest.mark.parametrize(
    ("reference", "manager", "status", "held"),
    [
        ("C1", "U3", None, True),
        ("C1", "U3", "Closed", False),
        ("C1", "U2", None, False),
        ("C2", "U3", None, False),
        ("C2", None, None, False),
        ("X1", "U3", None, True),
    ],
)
def test_nobody_inactive_is_given_a_current_client(
    work: UnitOfWork, reference: str, manager: str | None, status: str | None, held: bool
) -> None:
    names = {"C1": ("Ava", "Nguyen"), "C2": ("Bo", "Young"), "X1": ("Mia", "Lopez")}[reference]
    row = [reference, *names, manager, status]
    intake = bring(work, (*NAMED, "case_manager", "status"), row)
    assert [one.key for one in intake.asked if one.key != "empty"] == (["inactive:U3"] if held else [])
    assert intake.skipped == ({2} if held else set())
    assert (intake.created + intake.updated + intake.unchanged) == (0 if held else 1)


@pytest.mark.parametrize(("answer", "manager"), [("U2", 2), (NOBODY, None)])
def test_the_supervisor_names_another_or_nobody(work: UnitOfWork, answer: str, manager: int | None) -> None:
    columns = (*NAMED, "case_manager")
    intake = bring(work, columns, ["X1", "Mia", "Lopez", "U3"], said={"inactive:U3": answer})
    assert client(work, "X1").case_manager_id == manager
    assert not intake.problems


def test_a_reopened_file_is_not_left_with_somebody_inactive(work: UnitOfWork) -> None:
    work.update(Client, {2: {"status": ClientStatus.CLOSED}})
    intake = bring(work, ("reference", "status"), ["C2", "Current"])
    assert [one.key for one in intake.asked] == ["inactive:U3"]


def test_the_other_reference_of_one_person_is_kept_and_found(work: UnitOfWork) -> None:
    answers = {"said": {OTHER_REFERENCE: SAME}}
    intake = bring(work, (*NAMED, "suburb"), ["X9", "Ava", "Nguyen", "Ryde"], **answers)
    assert [(one.client_id, one.reference) for one in work.session.scalars(select(ClientAlias))] == [
        (1, "X9")
    ]
    ava = client(work, "C1")
    assert ava.suburb == "Ryde"
    assert "x9" in ava.search_text
    assert (intake.created, intake.updated) == (0, 1)


def test_people_not_to_be_seen_by_are_as_the_row_says(work: UnitOfWork) -> None:
    columns = ("reference", "not_with")
    first = bring(work, columns, ["C1", "U2; Alex Lee"])
    assert first.updated == 1
    (change,) = first.updated_rows[0].values
    assert (change.before, change.after) == ("", "Alex Lee; Priya Nair")
    second = bring(work, columns, ["C1", "Priya Nair"])
    assert [one.user_id for one in work.session.scalars(select(NotWith))] == [2]
    (change,) = second.updated_rows[0].values
    assert (change.before, change.after) == ("Alex Lee; Priya Nair", "Priya Nair")
    third = bring(work, columns, ["C1", "U2"])
    assert (third.updated, third.unchanged) == (0, 1)
    unknown = bring(work, columns, ["C1", "U2; Nobody"])
    assert problems_of(unknown) == {2: "there is no practitioner “Nobody”"}
    assert [one.user_id for one in work.session.scalars(select(NotWith))] == [2]


def test_matching_alone_stores_nothing_and_knows_repeated_rows_too(work: UnitOfWork) -> None:
    columns = {"first_name": "First", "last_name": "Last"}
    intake = intake_in(work, "clients", columns, ["Ava", "Nguyen"], ["Ava", "Nguyen"], ["Mia", "Lopez"],
        answers=FileAnswers(said={"same-name": SAME}))  # fmt: skip
    assert {number: row_id for number, _, row_id in matched_clients(intake)} == {2: 1, 3: 1, 4: None}
    assert [number for number, _, _ in matched_clients(intake)][-1] == 3
    assert work.session.query(Client).count() == 2
