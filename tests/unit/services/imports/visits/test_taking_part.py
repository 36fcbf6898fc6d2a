"""Who takes part in an appointment becomes what the file says, and no other appointment is touched."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import AppointmentClient
from desktop.services.imports.visits.taking_part import TakingPart
from tests.made import Made
from tests.unit.services.imports.made import intake_in


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """Clients 1 Ava and 2 Bo in appointment 1, 1 Ava alone in 2, nobody in 3."""
    made = Made(practice)
    alex = made.user("Alex Lee")
    ava, bo = made.client("Ava Nguyen"), made.client("Bo Young")
    made.appointment(alex, "2026-12-14 09:00", ava, bo)
    made.appointment(alex, "2026-12-15 09:00", ava)
    made.appointment(alex, "2026-12-16 09:00")
    with practice.work("import", "Imported") as work:
        yield work


def taking_part(work: UnitOfWork) -> TakingPart:
    return TakingPart(intake_in(work, "appointments", {"starts_at": "Start"}))


def pairs(work: UnitOfWork) -> set[tuple[int, int]]:
    rows = work.session.execute(select(AppointmentClient.appointment_id, AppointmentClient.client_id))
    return {(row.appointment_id, row.client_id) for row in rows}


def test_only_appointments_whose_clients_differ_are_changed(work: UnitOfWork) -> None:
    assert taking_part(work).bring({1: frozenset({2}), 2: frozenset({1}), 3: frozenset({2})}) == {1, 3}
    assert pairs(work) == {(1, 2), (2, 1), (3, 2)}


def test_no_clients_at_all_empty_the_appointment(work: UnitOfWork) -> None:
    assert taking_part(work).bring({1: frozenset()}) == {1}
    assert pairs(work) == {(2, 1)}


def test_a_change_says_who_it_was_and_who_it_is(work: UnitOfWork) -> None:
    before = taking_part(work)
    assert before.change(1, frozenset({2})) == ("Clients", "Ava Nguyen; Bo Young", "Bo Young")
    assert before.change(3, frozenset({1})) == ("Clients", "", "Ava Nguyen")
