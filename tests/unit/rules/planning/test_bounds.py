"""The bounds that need no solver: true of each plan, and exact where the caseload leaves no choice."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import pytest

from desktop.rules.planning.bounds import (
    columns_of,
    fewest_split,
    least_loads,
    least_overload,
    least_total,
    must_go,
    next_peak,
    with_common_recipient,
    with_families_whole,
)
from desktop.rules.planning.model import Caseload, Option, PlanClient, PlanRecipient, PlanVisit, Wishes
from desktop.rules.planning.table import PlanTable
from tests.unit.rules.planning.all_plans import all_plans
from tests.unit.rules.practices import random_caseload


@pytest.mark.parametrize("seed", range(60))
def test_no_plan_has_less_than_the_bounds(seed: int) -> None:
    table = PlanTable(*random_caseload(seed, most_clients=4))
    is_open = table.allowed
    loads, total = least_loads(table, is_open), least_total(table, is_open)
    split, overload = fewest_split(table, is_open), least_overload(table, is_open)
    for plan in all_plans(table, is_open, []):
        measured, theirs = table.measure(plan), table.loads(plan)
        assert (theirs >= loads).all()
        assert theirs[: table.nobody].sum() >= total
        assert measured.split >= split
        assert measured.overload >= overload


def table_of(
    options: Sequence[Sequence[int]],
    *,
    family: str = "",
    targets: Sequence[int | None] = (None, None, None),
    minutes: Sequence[int] = (100, 200, 400, 800),
    visits: Sequence[PlanVisit] = (),
) -> PlanTable:
    """Clients with the recipients to whom each may go; the recipients have 10, 20 and 40 minutes already."""
    people = [
        PlanRecipient(n, f"Recipient {n}", minutes=10 * 2**n, target_weekly_minutes=target)
        for n, target in enumerate(targets)
    ]
    clients = [
        PlanClient(n, family, length, 1, {to: Option() for to in each})
        for n, (each, length) in enumerate(zip(options, minutes, strict=False))
    ]
    return PlanTable(Caseload(clients, people, visits), Wishes())


def must_be_placed(table: PlanTable) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    is_open = table.allowed.copy()
    is_open[:, table.nobody] = False
    return is_open


def test_who_can_go_to_one_recipient_alone_is_counted_there() -> None:
    table = table_of([[0], [0, 1], [2], [2]])
    assert least_loads(table, must_be_placed(table)).tolist() == [110, 20, 1240, 0]
    assert least_loads(table, table.allowed).tolist() == [10, 20, 40, 0]
    assert least_total(table, must_be_placed(table)) == 1570
    assert least_total(table, table.allowed) == 70


@pytest.mark.parametrize(
    ("second", "loads"), [([0], [3310, 20, 40, 0]), ([0, 1], [110, 20, 40, 0]), ([1], [110, 220, 40, 0])]
)
def test_a_group_visit_is_counted_where_all_its_members_must_go(second: list[int], loads: list[int]) -> None:
    table = table_of([[0], second], visits=[PlanVisit(1, (0, 1), 3000)])
    is_open = must_be_placed(table)
    assert least_loads(table, is_open).tolist() == loads
    assert columns_of(table, 0, is_open) == sorted({0, *second})
    assert must_go(table, table.groups[0], is_open)
    assert not must_go(table, table.groups[0], table.allowed)
    assert least_total(table, is_open) == 70 + 300 + 3000
    assert least_total(table, table.allowed) == 70


def test_a_group_visit_with_one_member_who_has_a_recipient_takes_place() -> None:
    table = table_of([[0], [0]], visits=[PlanVisit(1, (0, 1), 3000)])
    is_open = table.allowed.copy()
    is_open[0, table.nobody] = False
    assert must_go(table, table.groups[0], is_open)
    assert least_loads(table, is_open).tolist() == [3110, 20, 40, 0]
    assert least_total(table, is_open) == 70 + 100 + 3000


@pytest.mark.parametrize(
    ("targets", "least"),
    [
        ((None, None, None), 0),
        ((100, None, None), 110 + 1200 - 800),
        ((100, 100, None), 110 + 1200 - 800),
        ((150, 20, 5), 1570 - 8 * 175),
        ((100, 50, 5), 510),
        ((1000, 50, 1), 32),
        ((0, 0, 0), 1570),
    ],
)
def test_minutes_above_the_targets_that_nothing_avoids(targets: Sequence[int | None], least: int) -> None:
    table = table_of([[0], [0, 1], [0], [0]], targets=targets)
    is_open = must_be_placed(table)
    assert least_loads(table, is_open).tolist() == [1310, 20, 40, 0]
    assert least_overload(table, is_open) == least


def test_families_with_a_recipient_in_common() -> None:
    table = table_of([[0, 1], [1, 2], [1]], family="Nguyen")
    assert fewest_split(table, must_be_placed(table)) == 0
    assert with_common_recipient(table, must_be_placed(table)) == [(0, 1, 2)]
    whole = with_families_whole(table, must_be_placed(table))
    assert [np.flatnonzero(row).tolist() for row in whole] == [[1], [1], [1]]
    apart = table_of([[0], [1, 2], [1]], family="Nguyen")
    assert fewest_split(apart, must_be_placed(apart)) == 1
    assert fewest_split(apart, apart.allowed) == 0, "with nobody they are together"
    assert (with_families_whole(apart, must_be_placed(apart)) == must_be_placed(apart)).all()


@pytest.mark.parametrize(
    ("bound", "peak"),
    [(0, 510), (510, 510), (511, 520), (520, 520), (521, 610), (610, 610), (611, 620), (621, 710)],
)
def test_the_next_peak_is_a_number_of_steps_above_what_must_be(bound: int, peak: int) -> None:
    """One must have 500 minutes more; three clients of 100, 200 and 300 minutes may go to either of two."""
    table = table_of([[0], [0, 1], [0, 1], [0, 1]], minutes=(500, 100, 200, 300))
    full = 12_000
    least = next_peak(table, must_be_placed(table), Fraction(bound, full))
    assert least == Fraction(peak, full)


def test_a_load_that_cannot_change_is_no_next_peak() -> None:
    table = table_of([[0], [1]], minutes=(500, 100))
    assert next_peak(table, must_be_placed(table), Fraction(600, 12_000)) == Fraction(510, 12_000)
