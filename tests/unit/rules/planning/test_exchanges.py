"""The exchanges of two clients: never worse, within what is allowed, and found where one helps."""

from __future__ import annotations

import itertools
import time
from dataclasses import replace

import numpy as np
import pytest

from desktop.rules.planning.exchanges import exchange
from desktop.rules.planning.model import Caseload, Option, Order, PlanClient, PlanRecipient, Wishes
from desktop.rules.planning.placing import Placing
from desktop.rules.planning.search import greedy
from desktop.rules.planning.table import Found, PlanTable
from tests.unit.rules.practices import random_caseload

PEOPLE = [PlanRecipient(0, "Priya Nair"), PlanRecipient(1, "Sam Cooper")]


def exchanged(table: PlanTable, columns: list[int], *, seconds: float = 60) -> list[int]:
    """The columns of the clients after all exchanges that help."""
    groups = np.full(len(table.groups), table.nobody, dtype=np.int64)
    state = Placing(table, Found(np.array(columns, dtype=np.int64), groups))
    exchange(state, time.monotonic() + seconds)
    columns_after: list[int] = state.found().columns.tolist()
    return columns_after


def two_clients(one: dict[int, Option], other: dict[int, Option], *, minutes: int = 100) -> Caseload:
    return Caseload([PlanClient(1, "", 100, 1, one), PlanClient(2, "", minutes, 1, other)], PEOPLE)


@pytest.mark.parametrize("seed", range(80))
def test_an_exchange_never_makes_a_plan_worse_or_impossible(seed: int) -> None:
    table = PlanTable(*random_caseload(seed))
    start = greedy(table)
    state = Placing(table, start)
    exchange(state, time.monotonic() + 60)
    after = state.found()
    assert table.measure(after).ranked(table.order) <= table.measure(start).ranked(table.order)
    assert table.allowed[np.arange(len(after.columns)), after.columns].all()
    assert sorted(after.columns) == sorted(start.columns)


@pytest.mark.parametrize(
    ("here", "there"), [(Option(clashes=1), Option()), (Option(points=1), Option(points=3))]
)
def test_two_clients_who_are_better_off_with_each_others_recipient_change_places(
    here: Option, there: Option
) -> None:
    table = PlanTable(two_clients({0: here, 1: there}, {1: here, 0: there}), Wishes())
    assert exchanged(table, [0, 1]) == [1, 0]
    assert exchanged(table, [1, 0]) == [1, 0]
    assert exchanged(table, [0, 1], seconds=-1) == [0, 1]


def test_a_more_even_load_is_worth_an_exchange_only_if_nobody_is_worse_off() -> None:
    both = {0: Option(), 1: Option()}
    clients = [PlanClient(n, "", minutes, 1, both) for n, minutes in enumerate((500, 300, 100, 200))]
    table = PlanTable(Caseload(clients, PEOPLE), Wishes())
    after = exchanged(table, [0, 0, 1, 1])
    loads = [sum(clients[n].minutes for n in range(4) if after[n] == column) for column in (0, 1)]
    assert max(loads) == 600
    dearer = [
        PlanClient(n, "", c.minutes, 1, {0: Option(), 1: Option(clashes=1)}) for n, c in enumerate(clients)
    ]
    unlike = [*dearer[:2], *(PlanClient(n, "", clients[n].minutes, 1, both) for n in (2, 3))]
    assert exchanged(PlanTable(Caseload(unlike, PEOPLE), Wishes()), [0, 0, 1, 1]) == [0, 0, 1, 1]


def test_a_forbidden_recipient_gets_nobody_by_an_exchange() -> None:
    table = PlanTable(two_clients({0: Option(clashes=1)}, {0: Option(), 1: Option(clashes=1)}), Wishes())
    assert exchanged(table, [0, 1]) == [0, 1]


def test_families_stay_where_they_are() -> None:
    here, there = Option(clashes=1), Option()
    clients = [
        PlanClient(1, "Nguyen", 100, 1, {0: here, 1: there}),
        PlanClient(2, "", 100, 1, {1: here, 0: there}),
        PlanClient(3, "Nguyen", 100, 1, {0: Option(), 1: Option(clashes=9)}),
    ]
    assert exchanged(PlanTable(Caseload(clients, PEOPLE), Wishes()), [0, 1, 0]) == [0, 1, 0]


@pytest.mark.parametrize("order", list(Order))
def test_a_better_match_counts_in_either_order(order: Order) -> None:
    here, there = Option(points=1), Option(points=3)
    table = PlanTable(two_clients({0: here, 1: there}, {1: here, 0: there}), Wishes(order=order))
    assert exchanged(table, [0, 1]) == [1, 0]


@pytest.mark.parametrize("seed", range(40))
def test_no_single_exchange_of_the_fullest_recipient_is_left_that_would_help(seed: int) -> None:
    caseload, wishes = random_caseload(seed)
    alone = [PlanClient(c.id, "", c.minutes, c.appointments, c.options) for c in caseload.clients]
    table = PlanTable(Caseload(alone, caseload.recipients[:2]), Wishes(order=wishes.order))
    start = greedy(table)
    before = table.measure(start).ranked(table.order)
    columns = exchanged(table, start.columns.tolist())
    reached = table.measure(Found(np.array(columns), start.groups)).ranked(table.order)
    fullest = int((table.loads(start) / table.full)[:-1].argmax())
    for one, other in itertools.permutations(range(len(columns)), 2):
        swapped = start.columns.copy()
        swapped[[one, other]] = swapped[[other, one]]
        places = (int(start.columns[one]), int(start.columns[other]))
        is_one = places[0] == fullest and places[1] not in (fullest, table.nobody)
        if is_one and table.allowed[[one, other], swapped[[one, other]]].all():
            possible = table.measure(Found(swapped, start.groups)).ranked(table.order)
            assert reached < before or possible >= before


@pytest.mark.parametrize(("target", "after"), [(50, [1, 0]), (100, [0, 1])])
def test_an_exchange_brings_the_minutes_below_a_target(target: int, after: list[int]) -> None:
    """500 minutes and 100: the first recipient's target is 8 weeks of 50 or 100 minutes, the second's of 100."""
    recipients = [
        replace(PEOPLE[0], target_weekly_minutes=target),
        replace(PEOPLE[1], target_weekly_minutes=100),
    ]
    clients = [
        PlanClient(1, "", 500, 1, {0: Option(points=2), 1: Option(points=1)}),
        PlanClient(2, "", 100, 1, {0: Option(points=1), 1: Option(points=2)}),
    ]
    limited = PlanTable(Caseload(clients, recipients), Wishes())
    assert exchanged(limited, [0, 1]) == after
