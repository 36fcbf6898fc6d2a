"""The bounds of the peak load: never above a plan that exists, and in whole visits."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import pytest

from desktop.rules.planning.bounds import next_peak
from desktop.rules.planning.evenness import evenest_bound
from desktop.rules.planning.model import Caseload, Option, PlanClient, PlanRecipient, PlanVisit, Wishes
from desktop.rules.planning.search import with_groups
from desktop.rules.planning.table import PlanTable
from tests.unit.rules.practices import random_caseload


def table_of(minutes: list[int], recipients: int, visits: tuple[PlanVisit, ...] = ()) -> PlanTable:
    """Clients who may go to any of the recipients, each with a full week of 1500 minutes."""
    people = [PlanRecipient(number, f"Recipient {number}") for number in range(recipients)]
    options = {person.id: Option() for person in people}
    clients = [PlanClient(number, minutes=each, options=options) for number, each in enumerate(minutes)]
    return PlanTable(Caseload(clients, people, visits), Wishes())


def must_go(table: PlanTable) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """All pairs but those with nobody."""
    is_open = table.allowed.copy()
    is_open[:, table.nobody] = False
    return is_open


def peaks(table: PlanTable, is_open: np.ndarray[tuple[int, int], np.dtype[np.bool_]]) -> Iterator[Fraction]:
    """The peak of each plan of open pairs, with each group visit at its cheapest."""
    choices = [np.flatnonzero(row).tolist() for row in is_open]
    for columns in itertools.product(*choices):
        found = with_groups(table, np.array(columns, dtype=np.int64))
        yield table.measure(found).peak


def test_three_equal_clients_cannot_be_halved_between_two() -> None:
    table = table_of([600, 600, 600], 2)
    assert evenest_bound(table, must_go(table), [], 60) == Fraction(1200, 12_000)


def test_a_united_family_counts_as_one() -> None:
    table = table_of([600, 600, 600, 600], 2)
    assert evenest_bound(table, must_go(table), [], 60) == Fraction(1200, 12_000)
    assert evenest_bound(table, must_go(table), [(0, 1, 2)], 60) == Fraction(1800, 12_000)


def test_a_group_visit_counts_once_wherever_it_goes() -> None:
    visit = PlanVisit(1, (0, 1), 900)
    table = table_of([0, 0], 2, (visit,))
    assert evenest_bound(table, must_go(table), [], 60) == Fraction(900, 12_000)


def test_without_time_the_bound_is_what_nobody_can_avoid() -> None:
    table = table_of([600, 600], 2)
    is_open = must_go(table)
    is_open[0, 1] = False
    assert evenest_bound(table, is_open, [], 0) == Fraction(600, 12_000)


@pytest.mark.parametrize("seed", range(80))
def test_no_plan_has_a_smaller_peak_than_the_bound(seed: int) -> None:
    table = PlanTable(*random_caseload(seed, most_clients=4))
    bound = evenest_bound(table, table.allowed, [], 60)
    assert all(bound <= peak for peak in peaks(table, table.allowed))


@pytest.mark.parametrize("seed", range(80))
def test_no_peak_is_between_a_number_and_the_next_possible_one(seed: int) -> None:
    table = PlanTable(*random_caseload(seed, most_clients=4))
    found = sorted(set(peaks(table, table.allowed)))
    for number in (found[0], found[len(found) // 2], found[-1]):
        least = next_peak(table, table.allowed, number)
        assert all(peak >= least for peak in found if peak >= number)
        assert least <= number or least > 0


def test_minutes_change_in_whole_steps() -> None:
    table = table_of([50, 100, 150], 2)
    is_open = must_go(table)
    assert next_peak(table, is_open, Fraction(60, 12_000)) == Fraction(100, 12_000)
    assert next_peak(table, is_open, Fraction(100, 12_000)) == Fraction(100, 12_000)
    assert next_peak(table, is_open, Fraction(-1)) == 0
