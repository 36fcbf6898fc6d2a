"""What is judged for each client and family alone: true of all plans, and exact if nothing is in the way."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from desktop.rules.planning.bounds import AdditiveLevels
from desktop.rules.planning.model import Caseload, Option, PlanClient, PlanRecipient, Wishes
from desktop.rules.planning.search import with_groups
from desktop.rules.planning.table import Found, Measures, PlanTable
from desktop.rules.planning.units import UnitLevels
from tests.unit.rules.planning.all_plans import all_plans
from tests.unit.rules.practices import random_caseload


def key(measured: Measures, *, split: bool = True, points: bool = True) -> tuple[int, ...]:
    """The first three levels, then the families and the match."""
    return (
        measured.without,
        measured.clashes,
        measured.changes,
        *([measured.split] if split else []),
        *([-measured.points] if points else []),
    )


Measured = list[tuple[Found, Measures]]


def measured_plans(table: PlanTable) -> Measured:
    """Each plan of the table and how good it is."""
    return [(plan, table.measure(plan)) for plan in all_plans(table, table.allowed, [])]


def some(plans: Measured, seed: int) -> Measured:
    """The best plan and a few others."""
    best = min(plans, key=lambda plan: key(plan[1]))
    return [best, *random.Random(seed).sample(plans, min(4, len(plans)))]


def nothing_in_the_way(seed: int) -> PlanTable:
    """A caseload with places for everybody and without group visits."""
    caseload, wishes = random_caseload(seed, most_clients=5)
    free = [replace(each, maximum_clients=None) for each in caseload.recipients]
    return PlanTable(Caseload(caseload.clients, free), replace(wishes, maxima={}, placed={}))


def is_split(plan: Found, family: Sequence[int]) -> bool:
    return len({int(plan.columns[row]) for row in family}) > 1


def additive_of(table: PlanTable) -> AdditiveLevels:
    return AdditiveLevels(table, math.inf)


def units_of(table: PlanTable, *, points: bool = True) -> UnitLevels:
    return UnitLevels(table, additive_of(table), table.allowed, math.inf, points=points)


def first_levels(measured: Measures) -> tuple[int, ...]:
    return key(measured, split=False, points=False)


@pytest.mark.parametrize("seed", range(40))
def test_the_first_three_levels_are_never_better_than_their_bounds(seed: int) -> None:
    table = PlanTable(*random_caseload(seed, most_clients=4))
    additive = additive_of(table)
    plans = measured_plans(table)
    best = min(first_levels(measured) for _, measured in plans)
    by_weight = sorted((additive.weight(measured), first_levels(measured)) for _, measured in plans)
    assert [levels for _, levels in by_weight] == sorted(levels for _, levels in by_weight)
    assert by_weight[0][0] >= additive.least
    for plan, measured in some(plans, seed):
        bounds = additive.bounds(measured)
        for place, bound in enumerate(bounds):
            if first_levels(measured)[:place] == best[:place]:
                assert bound <= best[place]
        is_open = additive.open_pairs(measured)
        assert is_open[np.arange(len(is_open)), plan.columns].all()
        for other, theirs in plans:
            if first_levels(theirs) <= first_levels(measured):
                assert is_open[np.arange(len(is_open)), other.columns].all()


@pytest.mark.parametrize("seed", range(40))
def test_without_group_visits_the_bounds_of_the_first_three_levels_are_exact(seed: int) -> None:
    caseload, wishes = random_caseload(seed, most_clients=4)
    table = PlanTable(Caseload(caseload.clients, caseload.recipients), replace(wishes, placed={}))
    additive = additive_of(table)
    best = min(
        (measured for _, measured in measured_plans(table)),
        key=first_levels,
    )
    assert additive.bounds(best) == (best.without, best.clashes, best.changes)
    assert additive.weight(best) == additive.least
    worse = replace(best, without=best.without + 1)
    assert additive.bounds(worse) == (best.without, 0, 0)
    worse = replace(best, clashes=best.clashes + 1)
    assert additive.bounds(worse) == (best.without, best.clashes, 0)


@pytest.mark.parametrize("points", [True, False])
@pytest.mark.parametrize("seed", range(40))
def test_no_plan_is_better_than_the_units_say(seed: int, points: bool) -> None:
    table = PlanTable(*random_caseload(seed, most_clients=4))
    units = units_of(table, points=points)
    plans = measured_plans(table)
    rows = np.arange(len(table.clients))
    for _, measured in some(plans, seed):
        same = [other for _, other in plans if first_levels(other) == first_levels(measured)]
        assert units.fewest_split(measured) <= min(other.split for other in same)
        assert units.spare(measured) >= 0
        if points:
            equal = [other.points for other in same if other.split == measured.split]
            assert units.most_points(measured) >= max(equal)
        is_open = units.open_pairs(measured, table.allowed)
        together = units.whole_families(measured)
        for plan, other in plans:
            if key(other, points=points) <= key(measured, points=points):
                assert is_open[rows, plan.columns].all()
                assert not any(is_split(plan, family) for family in together)


@pytest.mark.parametrize("points", [True, False])
@pytest.mark.parametrize("seed", range(40))
def test_if_nothing_is_in_the_way_the_best_is_known_exactly(seed: int, points: bool) -> None:
    table = nothing_in_the_way(seed)
    units = units_of(table, points=points)
    plans = measured_plans(table)
    best = min(key(measured, points=points) for _, measured in plans)
    own = with_groups(table, units.places())
    assert key(table.measure(own), points=points) == best
    assert not units.priced
    rows = np.arange(len(table.clients))
    used = np.zeros_like(table.allowed)
    for plan, measured in plans:
        is_best = key(measured, points=points) == best
        assert (units.spare(measured) == 0) == is_best
        if is_best:
            used[rows, plan.columns] = True
            kept = measured
    assert (units.open_pairs(kept, table.allowed) == used).all()
    assert units.fewest_split(kept) == kept.split
    if points:
        assert units.most_points(kept) == kept.points
    for family in table.families:
        apart = [
            plan
            for plan, measured in plans
            if key(measured, points=points) == best and is_split(plan, family)
        ]
        assert (tuple(family) in {tuple(each) for each in units.whole_families(kept)}) == (not apart)


@pytest.mark.parametrize("seed", range(40))
def test_the_places_are_allowed_and_not_too_many(seed: int) -> None:
    table = PlanTable(*random_caseload(seed))
    units = units_of(table)
    assert units.solved.complete
    places = units.places()
    assert table.allowed[np.arange(len(places)), places].all()
    assert (np.bincount(places, minlength=table.nobody + 1) <= table.capacity).all()


def people(minutes: list[int], places: int | None = None) -> list[PlanRecipient]:
    return [
        PlanRecipient(n, f"Recipient {n}", minutes=each, maximum_clients=places)
        for n, each in enumerate(minutes)
    ]


def test_places_that_cost_nothing_are_used_for_even_loads() -> None:
    both = {0: Option(), 1: Option()}
    clients = [PlanClient(n, minutes=100, options=both) for n in range(4)]
    table = PlanTable(Caseload(clients, people([0, 200])), Wishes())
    found = with_groups(table, units_of(table).places())
    assert sorted(table.loads(found)[:2].tolist()) == [300, 300]


def test_a_family_goes_together_if_that_costs_no_more() -> None:
    options = [{0: Option(), 1: Option()}, {0: Option(), 1: Option()}, {1: Option()}]
    clients = [PlanClient(n, "Lee", 50, 1, each) for n, each in enumerate(options)]
    table = PlanTable(Caseload(clients, people([0, 0], places=3)), Wishes())
    assert units_of(table).places().tolist() == [1, 1, 1]
    dearer = [*clients[:2], replace(clients[2], options={1: Option(), 0: Option(clashes=1)})]
    table = PlanTable(Caseload(dearer, people([0, 0], places=3)), Wishes())
    assert units_of(table).places().tolist() == [1, 1, 1]


def test_too_few_places_have_a_price() -> None:
    clients = [PlanClient(n, minutes=50, options={0: Option(points=4), 1: Option()}) for n in range(3)]
    table = PlanTable(Caseload(clients, people([0, 0], places=2)), Wishes())
    units = units_of(table)
    assert units.priced
    best = Found(np.array([0, 0, 1]), np.array([], dtype=np.int64))
    assert units.spare(table.measure(best)) == 0
    worse = Found(np.array([0, 1, 1]), np.array([], dtype=np.int64))
    assert units.spare(table.measure(worse)) > 0


def test_even_loads_take_no_more_places_than_there_are() -> None:
    """One place is enough for those who must go there, so that it has no price."""
    both = {0: Option(), 1: Option()}
    clients = [PlanClient(n, minutes=100, options=both) for n in range(3)]
    there = [replace(people([1_000])[0]), replace(people([0, 0], places=1)[1])]
    places = units_of(PlanTable(Caseload(clients, there), Wishes())).places()
    assert sorted(places.tolist()) == [0, 0, 1]
