"""Practitioners whom a client is not to be seen by become those of the row."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import NotWith
from desktop.services.imports.clients.not_with import bring_not_with, read_not_with
from desktop.services.imports.people import practitioners
from tests.made import Made
from tests.unit.services.imports.made import intake_in, problems_of


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """Neither C1 nor C2 is to be seen by U1 Alex."""
    made = Made(practice)
    alex = made.user("Alex Lee")
    made.user("Priya Nair")
    made.client("Ava Nguyen")
    made.client("Bo Young")
    with made.work() as making:
        making.insert(NotWith, [{"client_id": client, "user_id": alex} for client in (1, 2)])
    with practice.work("import", "Imported") as work:
        yield work


def pairs(work: UnitOfWork) -> set[tuple[int, int]]:
    return {(row.client_id, row.user_id) for row in work.session.scalars(select(NotWith))}


def test_a_cell_names_several_by_reference_or_name_and_an_unknown_one_is_a_problem(work: UnitOfWork) -> None:
    intake = intake_in(work, "clients", {"not_with": "Not With"}, ["U1; Priya Nair"], ["U1; Nobody"], [None])
    read_not_with(intake, practitioners(work.session))
    assert intake.records[2]["not_with"] == {1, 2}
    assert "not_with" not in intake.records[3]
    assert set(problems_of(intake)) == {3}
    assert "not_with" not in intake.records[4]


def test_only_rows_that_name_them_change_anything(work: UnitOfWork) -> None:
    intake = intake_in(work, "clients", {"not_with": "Not With"})
    directory = practitioners(work.session)
    changed = bring_not_with(intake, {1: {"not_with": frozenset({2})}, 2: {}}, directory)
    assert pairs(work) == {(1, 2), (2, 1)}
    assert changed == {1: ("Not With", "Alex Lee", "Priya Nair")}
    assert bring_not_with(intake, {1: {"not_with": frozenset({2})}}, directory) == {}
    assert set(bring_not_with(intake, {2: {"not_with": frozenset()}}, directory)) == {2}
    assert pairs(work) == {(1, 2)}
