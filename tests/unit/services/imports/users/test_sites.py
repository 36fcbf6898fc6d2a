"""The sites of users become those of their rows; a site that is new is made."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import Site, UserSite
from desktop.services.imports.users.sites import bring_sites
from tests.made import Made
from tests.unit.services.imports.made import intake_in


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """1 Alex works at 1 Harbour and 2 Hill, 2 Priya at Hill."""
    made = Made(practice)
    harbour, hill = made.site("Harbour"), made.site("Hill")
    made.user("Alex Lee", sites=(harbour, hill))
    made.user("Priya Nair", sites=(hill,))
    with practice.work("import", "Imported") as work:
        yield work


def pairs(work: UnitOfWork) -> set[tuple[int, int]]:
    return {(row.user_id, row.site_id) for row in work.session.scalars(select(UserSite))}


def test_only_rows_that_name_sites_change_anything(work: UnitOfWork) -> None:
    intake = intake_in(work, "users", {"sites": "Sites"})
    changed = bring_sites(intake, {1: {"sites": "Hill; Annex"}, 2: {}})
    assert set(work.session.scalars(select(Site.name))) == {"Harbour", "Hill", "Annex"}
    assert pairs(work) == {(1, 2), (1, 3), (2, 2)}
    assert changed == {1: ("Sites", "Harbour; Hill", "Annex; Hill")}


def test_the_same_sites_change_nothing_and_none_takes_all(work: UnitOfWork) -> None:
    intake = intake_in(work, "users", {"sites": "Sites"})
    assert bring_sites(intake, {1: {"sites": "Hill;Harbour"}, 2: {"sites": "Hill"}}) == {}
    assert set(bring_sites(intake, {1: {"sites": ""}})) == {1}
    assert pairs(work) == {(2, 2)}
