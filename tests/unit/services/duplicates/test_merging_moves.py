"""The rows of a duplicate come to the survivor once, whatever table they are in."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import AppointmentClient, DistinctClients
from desktop.services.duplicates.merging_moves import move_everything
from desktop.services.duplicates.move import Move, without
from tests.made import Made


def moved(practice: Practice, keep: int, gone: int) -> tuple[int, int]:
    with practice.work("merge", "Merged") as work:
        return move_everything(Move(work, keep, gone), None)


def told_apart(practice: Practice) -> list[tuple[int, int]]:
    with practice.read() as session:
        pairs = session.scalars(select(DistinctClients).order_by(DistinctClients.client_id))
        return sorted((pair.client_id, pair.other_id) for pair in pairs)


@pytest.fixture
def clients(practice: Practice) -> list[int]:
    made = Made(practice)
    return [made.client("Ava Nguyen") for _ in range(4)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([(1, 2)], [(0, 1)]),
        ([(0, 2)], []),
        ([(2, 3)], [(0, 3)]),
        ([(0, 1), (1, 2)], [(0, 1)]),
        ([(0, 3), (2, 3), (1, 2)], [(0, 1), (0, 3)]),
        ([(1, 3)], [(1, 3)]),
    ],
)
def test_who_was_told_apart_from_the_duplicate_is_told_apart_from_the_survivor(
    practice: Practice, clients: list[int], before: list[tuple[int, int]], after: list[tuple[int, int]]
) -> None:
    rows = [{"client_id": clients[one], "other_id": clients[other]} for one, other in before]
    with practice.work("make", "Made", recorded=False) as work:
        work.insert(DistinctClients, rows)
    moved(practice, clients[0], clients[2])
    assert told_apart(practice) == [(clients[one], clients[other]) for one, other in after]


def test_the_earlier_file_comes_first_in_a_pair_whichever_survives(
    practice: Practice, clients: list[int]
) -> None:
    with practice.work("make", "Made", recorded=False) as work:
        work.insert(DistinctClients, [{"client_id": clients[0], "other_id": clients[1]}])
    moved(practice, clients[3], clients[1])
    assert told_apart(practice) == [(clients[0], clients[3])]


def test_an_appointment_of_both_files_is_there_once_and_is_not_counted(practice: Practice) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    keep, gone = made.client("Ava Nguyen"), made.client("Ava Nguyen")
    both = made.appointment(alex, "2026-12-14 09:00", keep, gone)
    theirs = made.appointment(alex, "2026-12-15 09:00", gone)
    assert moved(practice, keep, gone) == (1, 0)
    with practice.read() as session:
        rows: list[Any] = list(session.scalars(select(AppointmentClient)))
    assert sorted((row.appointment_id, row.client_id) for row in rows) == [(both, keep), (theirs, keep)]


def test_without_keeps_the_order() -> None:
    assert without([3, 1, 2, 1], [1]) == [3, 2]
