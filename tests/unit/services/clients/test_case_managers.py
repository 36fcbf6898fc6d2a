"""A client's case manager changes together with the case history, which has no gap and no overlap."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.services.clients.case_managers import assign, open_assignments
from tests.made import Made

ALEX, PRIYA = 1, 2
AVA, BO, MAI = 1, 2, 3
BEGAN, ON = "2026-01-05", date(2026, 12, 14)
History = list[tuple[int, str, str | None]]


@pytest.fixture
def made(practice: Practice) -> Made:
    """Ava and Bo are with Alex since January, Mai with nobody."""
    made = Made(practice)
    made.user("Alex Lee")
    made.user("Priya Nair")
    made.client("Ava Nguyen", ALEX)
    made.client("Bo Young", ALEX)
    made.client("Mai Tran")
    return made


def assigned(
    made: Made,
    wanted: Mapping[int, int | None],
    on: date = ON,
    since: Mapping[int, date | None] | None = None,
) -> int:
    with made.practice.work("assign", "Assigned") as work:
        return assign(work, wanted, on) if since is None else assign(work, wanted, on, since)


def history(made: Made, client: int) -> History:
    return made.practice.rows(
        "SELECT user_id, starts_on, ends_on FROM case_assignments WHERE client_id = ? ORDER BY id", client
    )


def now(made: Made) -> list[int | None]:
    return [user for (user,) in made.practice.rows("SELECT case_manager_id FROM clients ORDER BY id")]


def test_only_clients_whose_case_manager_differs_change(made: Made) -> None:
    assert assigned(made, {AVA: PRIYA, BO: ALEX, MAI: None}) == 1
    assert now(made) == [PRIYA, ALEX, None]
    assert history(made, AVA) == [(ALEX, BEGAN, "2026-12-13"), (PRIYA, "2026-12-14", None)]
    assert history(made, BO) == [(ALEX, BEGAN, None)]
    assert history(made, MAI) == []


def test_nobody_ends_the_history_and_somebody_begins_it(made: Made) -> None:
    assert assigned(made, {AVA: None, MAI: PRIYA}) == 2
    assert now(made) == [None, ALEX, PRIYA]
    assert history(made, AVA) == [(ALEX, BEGAN, "2026-12-13")]
    assert history(made, MAI) == [(PRIYA, "2026-12-14", None)]


def test_single_clients_may_have_a_first_day_of_their_own(made: Made) -> None:
    assigned(made, {AVA: PRIYA, BO: PRIYA, MAI: PRIYA}, since={AVA: date(2026, 11, 2), BO: None})
    assert history(made, AVA) == [(ALEX, BEGAN, "2026-11-01"), (PRIYA, "2026-11-02", None)]
    assert history(made, BO) == [(ALEX, BEGAN, "2026-12-13"), (PRIYA, "2026-12-14", None)]
    assert history(made, MAI) == [(PRIYA, "2026-12-14", None)]


@pytest.mark.parametrize("on", [date(2026, 1, 6), date(2026, 1, 5), date(2025, 12, 1)])
def test_what_began_on_that_day_or_later_ends_when_it_began(made: Made, on: date) -> None:
    assigned(made, {AVA: PRIYA}, on)
    assert history(made, AVA) == [(ALEX, BEGAN, BEGAN), (PRIYA, on.isoformat(), None)]


def test_the_history_belongs_to_the_client_in_the_record(made: Made) -> None:
    assigned(made, {AVA: PRIYA, BO: None})
    rows = made.practice.rows("SELECT subject, count(*) FROM activity GROUP BY subject ORDER BY subject")
    assert rows == [("clients:1", 3), ("clients:2", 2)]


def test_new_clients_begin_their_history_if_they_have_a_case_manager(made: Made) -> None:
    with made.practice.work("begin", "Began") as work:
        open_assignments(work, {MAI: None, BO: PRIYA}, ON, {BO: date(2026, 2, 1)})
    assert history(made, MAI) == []
    assert history(made, BO)[1:] == [(PRIYA, "2026-02-01", None)]
