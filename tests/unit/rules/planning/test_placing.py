"""A plan in progress: its sums stay true, and each step goes to the best place that one step can reach."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import pytest

from desktop.rules.planning.model import Caseload, Option, Order, PlanClient, PlanRecipient, PlanVisit, Wishes
from desktop.rules.planning.placing import UNPLACED, Placing
from desktop.rules.planning.search import greedy, improved, repaired, with_groups
from desktop.rules.planning.table import Found, Measures, PlanTable
from tests.unit.rules.planning.all_plans import all_plans
from tests.unit.rules.practices import random_caseload

Key = tuple[int, ...]
SEEDS = [seed for seed in range(45) if seed != 25]
"""Random caseloads; that of 25 has thousands of plans."""


def alone(seed: int) -> PlanTable:
    """A random caseload without group visits."""
    caseload, wishes = random_caseload(seed, most_clients=5)
    return PlanTable(Caseload(caseload.clients, caseload.recipients), replace(wishes, placed={}))


def first_levels(measured: Measures) -> Key:
    return measured.without, measured.clashes, measured.changes, measured.split


def before_the_peak(table: PlanTable, measured: Measures) -> Key:
    """The levels that a step weighs exactly if there are no group visits."""
    match = (-measured.points,) if table.order is Order.MATCH else ()
    return *first_levels(measured), measured.overload, *match


def some_plans(table: PlanTable, seed: int, number: int) -> list[Found]:
    plans = [with_groups(table, plan.columns) for plan in all_plans(table, table.allowed, [])]
    return random.Random(seed).sample(plans, min(number, len(plans)))


def one_step_from(table: PlanTable, plan: Found, unit: Sequence[int]) -> Iterator[Found]:
    """Each plan that sends these clients to one recipient together, where there is room for them."""
    rows = list(unit)
    for column in np.flatnonzero(table.allowed[rows].all(axis=0)).tolist():
        columns = plan.columns.copy()
        columns[rows] = column
        if (np.bincount(columns, minlength=table.nobody + 1) <= table.capacity).all():
            yield with_groups(table, columns)


def check_sums(state: Placing) -> None:
    found = state.found()
    assert (state.loads == state.table.loads(found)).all()
    assert (state.counts == np.bincount(found.columns, minlength=state.table.nobody + 1)).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_the_sums_are_those_of_the_plan_after_every_step(seed: int) -> None:
    table, draw = PlanTable(*random_caseload(seed, most_clients=5)), random.Random(seed)
    for start in some_plans(table, seed, 2):
        state = Placing(table, start)
        for _ in range(8):
            if draw.random() < 0.5 and len(table.clients) > 1:
                state.exchange(*draw.sample(range(len(table.clients)), 2))
            else:
                state.move((draw.randrange(len(table.clients)),))
            check_sums(state)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_client_moves_to_the_best_place_of_the_first_levels(seed: int) -> None:
    table = PlanTable(*random_caseload(seed, most_clients=4))
    for start in some_plans(table, seed, 3):
        for row in range(len(table.clients)):
            state = Placing(table, start)
            state.move((row,))
            reached = first_levels(table.measure(state.found()))
            assert reached == min(
                first_levels(table.measure(plan)) for plan in one_step_from(table, start, (row,))
            )


@pytest.mark.parametrize("seed", SEEDS)
def test_without_group_visits_the_best_place_counts_targets_and_match_too(seed: int) -> None:
    table = alone(seed)
    for start in some_plans(table, seed, 3):
        for row in range(len(table.clients)):
            state = Placing(table, start)
            state.move((row,))
            reached = table.measure(state.found())
            steps = [table.measure(plan) for plan in one_step_from(table, start, (row,))]
            best = min(before_the_peak(table, step) for step in steps)
            assert before_the_peak(table, reached) == best
            equal = [step.peak for step in steps if before_the_peak(table, step) == best]
            assert reached.peak == min(equal)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_family_comes_together_only_if_that_is_better(seed: int) -> None:
    table = alone(seed)
    for start in some_plans(table, seed, 3):
        for family in table.families:
            state = Placing(table, start)
            state.move(family)
            check_sums(state)
            after, before = table.measure(state.found()), table.measure(start)
            steps = [table.measure(plan) for plan in one_step_from(table, start, family)]
            was_apart = len(set(start.columns[list(family)].tolist())) > 1
            best = min((before_the_peak(table, step) for step in steps), default=())
            if was_apart and after.ranked(table.order) == before.ranked(table.order):
                assert (
                    not steps
                    or min(s.ranked(table.order) for s in steps) >= before.ranked(table.order)
                    or (best >= before_the_peak(table, before))
                )
            else:
                assert before_the_peak(table, after) == best


@pytest.mark.parametrize("seed", SEEDS)
def test_no_single_step_makes_an_improved_plan_better(seed: int) -> None:
    table = alone(seed)
    start = greedy(table)
    found = improved(table, start, table.allowed, math.inf)
    reached = table.measure(found)
    assert reached.ranked(table.order) <= table.measure(start).ranked(table.order)
    for row in range(len(table.clients)):
        for plan in one_step_from(table, found, (row,)):
            assert before_the_peak(table, table.measure(plan)) >= before_the_peak(table, reached)


def test_without_time_a_plan_is_not_improved() -> None:
    table = alone(3)
    start = some_plans(table, 3, 1)[0]
    assert improved(table, start, table.allowed, -math.inf) is start


@pytest.mark.parametrize("seed", SEEDS)
def test_a_possible_plan_needs_no_repair(seed: int) -> None:
    table = PlanTable(*random_caseload(seed, most_clients=4))
    for plan in some_plans(table, seed, 4):
        assert repaired(table, plan.columns).columns.tolist() == plan.columns.tolist()


@pytest.mark.parametrize("seed", SEEDS)
def test_any_plan_is_repaired_into_a_possible_one_that_is_near(seed: int) -> None:
    table, draw = PlanTable(*random_caseload(seed, most_clients=5)), random.Random(seed)
    wanted = np.array([draw.randint(0, table.nobody) for _ in table.clients], dtype=np.int64)
    found = repaired(table, wanted)
    assert table.allowed[np.arange(len(wanted)), found.columns].all()
    sent = np.bincount(found.columns, minlength=table.nobody + 1)
    assert (sent <= table.capacity).all()
    for row, column in enumerate(wanted.tolist()):
        if found.columns[row] != column:
            is_full = sent[column] >= table.capacity[column]
            assert is_full or not table.allowed[row, column] or table.allowed[row].sum() == 1


PEOPLE = [PlanRecipient(0, "Priya Nair"), PlanRecipient(1, "Sam Cooper", minutes=600)]
BOTH = {0: Option(), 1: Option()}


def test_who_is_not_placed_yet_goes_to_the_lightest_of_equals() -> None:
    clients = [PlanClient(1, minutes=100, options=BOTH), PlanClient(2, minutes=100, options=BOTH)]
    state = Placing(PlanTable(Caseload(clients, PEOPLE), Wishes()))
    assert state.columns.tolist() == [UNPLACED, UNPLACED]
    state.place((0,))
    assert state.columns.tolist() == [0, UNPLACED]
    state.place((1,))
    assert state.columns.tolist() == [0, 0]
    check_sums(state)


def test_a_family_without_room_together_is_placed_one_by_one() -> None:
    people = [replace(each, maximum_clients=1) for each in PEOPLE]
    clients = [PlanClient(n, "Nguyen", 100, 1, BOTH) for n in range(2)]
    table = PlanTable(Caseload(clients, people), Wishes())
    must_go = table.allowed.copy()
    must_go[:, table.nobody] = False
    state = Placing(table, allowed=must_go)
    state.place((0, 1))
    assert sorted(state.columns.tolist()) == [0, 1]
    check_sums(state)


def test_a_place_that_is_taken_is_not_given_twice() -> None:
    people = [replace(PEOPLE[0], maximum_clients=1), PEOPLE[1]]
    clients = [PlanClient(n, minutes=100, options=BOTH) for n in range(2)]
    state = Placing(PlanTable(Caseload(clients, people), Wishes()))
    state.put_if_room(0, 0)
    state.put_if_room(1, 0)
    assert state.columns.tolist() == [0, UNPLACED]


@pytest.mark.parametrize(
    ("clashes", "targets", "there"),
    [
        (frozenset({0}), (None, None), 1),
        (frozenset({0, 1}), (None, None), 0),
        (frozenset(), (None, None), 0),
        (frozenset(), (1, 1500), 1),
    ],
)
def test_a_group_visit_goes_where_it_clashes_least_then_below_the_target_then_to_the_lightest(
    clashes: frozenset[int], targets: tuple[int | None, int | None], there: int
) -> None:
    people = [replace(p, target_weekly_minutes=t) for p, t in zip(PEOPLE, targets, strict=True)]
    clients = [PlanClient(1, options={0: Option()}), PlanClient(2, options={1: Option()})]
    table = PlanTable(Caseload(clients, people, [PlanVisit(50, (1, 2), 60, clashes)]), Wishes())
    assert with_groups(table, np.array([0, 1])).groups.tolist() == [there]
    assert with_groups(table, np.array([2, 1])).groups.tolist() == [1]
    assert with_groups(table, np.array([2, 2])).groups.tolist() == [2]
