"""A Current client is given to nobody inactive, unless they were theirs and Current before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import ClientStatus
from desktop.services.imports.clients.holders import hold_inactive
from desktop.services.imports.people import practitioners
from tests.made import Made
from tests.unit.services.imports.made import intake_in

ALEX, GONE = 1, 2


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """1 is Gone's, 2 Gone's and Closed, 3 Alex's, 4 nobody's."""
    made = Made(practice)
    alex, gone = made.user("Alex Lee"), made.user("Gone Wu", active=False)
    made.client("Ava Nguyen", gone)
    made.client("Bo Young", gone, status=ClientStatus.CLOSED)
    made.client("Cy Ash", alex)
    made.client("Di Bell")
    with practice.work("import", "Imported") as work:
        yield work


def is_held(work: UnitOfWork, match: int | None = None, **record: Any) -> bool:
    intake = intake_in(work, "clients", {"case_manager": "Whose"}, ["U2"])
    intake.records[2] |= record
    hold_inactive(intake, practitioners(work.session), {} if match is None else {2: match})
    return 2 in intake.skipped


@pytest.mark.parametrize(("match", "held"), [(None, True), (1, False), (2, False), (3, True), (4, True)])
def test_who_was_theirs_stays_so(work: UnitOfWork, match: int | None, held: bool) -> None:
    assert is_held(work, match, case_manager_id=GONE) is held


@pytest.mark.parametrize(("match", "held"), [(None, False), (1, False), (2, True), (3, False)])
def test_reopening_a_file_gives_it_to_its_case_manager_again(
    work: UnitOfWork, match: int | None, held: bool
) -> None:
    assert is_held(work, match, status=ClientStatus.CURRENT) is held


def test_only_current_clients_are_held_and_only_from_inactive_users(work: UnitOfWork) -> None:
    assert not is_held(work, case_manager_id=GONE, status=ClientStatus.CLOSED)
    assert not is_held(work, case_manager_id=ALEX)
    assert not is_held(work, case_manager_id=None)
