"""Contacts from a file: known by client and name, with each role given once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.files.table import Value
from desktop.models import Contact
from desktop.services.imports.clients.contacts import import_contacts
from desktop.services.imports.intake import Intake
from tests.made import Made
from tests.unit.services.imports.made import intake_in, problems_of

COLUMNS = ("client", "first_name", "last_name", "main_contact", "emergency_contact")


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """C1 has the main contact Kim; C2 has none."""
    made = Made(practice)
    made.client("Ava Nguyen")
    made.client("Bo Young")
    with made.work() as adding:
        adding.insert(
            Contact, [{"client_id": 1, "first_name": "Kim", "last_name": "Nguyen", "main_contact": True}]
        )
    with practice.work("import", "Imported") as work:
        yield work


def bring(work: UnitOfWork, *rows: Sequence[Value], columns: Sequence[str] = COLUMNS) -> Intake:
    intake = intake_in(work, "contacts", {name: name.title() for name in columns}, *rows)
    import_contacts(intake)
    return intake


def roles(work: UnitOfWork) -> dict[tuple[int, str], tuple[bool, bool]]:
    return {
        (one.client_id, one.first_name): (one.main_contact, one.emergency_contact)
        for one in work.session.scalars(select(Contact))
    }


def test_a_contact_is_known_by_its_client_and_name(work: UnitOfWork) -> None:
    intake = bring(work, ["C1", "KIM", "Nguyen", "yes", "yes"], ["C2", "Kim", "Nguyen", "yes", "no"])
    assert (intake.created, intake.updated, intake.unchanged) == (1, 1, 0)
    assert work.session.query(Contact).count() == 2
    assert not intake.problems


def test_a_client_keeps_one_contact_of_each_role(work: UnitOfWork) -> None:
    intake = bring(work, ["C1", "Lee", "Nguyen", "yes", "yes"], ["C1", "Mo", "Nguyen", "no", "yes"])
    assert problems_of(intake) == {
        2: "the client has another main contact already",
        3: "the client has another emergency contact already",
    }
    assert roles(work) == {
        (1, "Kim"): (True, False),
        (1, "Lee"): (False, True),
        (1, "Mo"): (False, False),
    }


def test_a_role_may_pass_from_one_contact_to_another(work: UnitOfWork) -> None:
    intake = bring(work, ["C1", "Kim", "Nguyen", "no", "no"], ["C1", "Lee", "Nguyen", "yes", "no"])
    assert not intake.problems
    assert roles(work) == {(1, "Kim"): (False, False), (1, "Lee"): (True, False)}


def test_a_contact_who_keeps_its_role_is_unchanged(work: UnitOfWork) -> None:
    intake = bring(work, ["C1", "Kim", "Nguyen", "yes", "no"])
    assert (intake.updated, intake.unchanged) == (0, 1)
    assert not intake.problems


def test_an_unknown_client_is_asked_about_and_a_contact_needs_something_to_be_known_by(
    work: UnitOfWork,
) -> None:
    columns = ("client", "first_name", "last_name", "mobile")
    intake = bring(
        work,
        ["X9", "Lee", "Wu", None],
        ["C1", None, None, None],
        ["C1", None, None, "0400 000 000"],
        columns=columns,
    )
    assert [one.key for one in intake.asked] == ["word:client:X9"]
    assert intake.skipped == {2, 3}
    assert intake.created == 1
