"""The search for a more even plan: nothing else gets worse, and two recipients share as evenly as can be."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import pytest

from desktop.rules.planning.evening import evened
from desktop.rules.planning.model import Caseload, Option, PlanClient, PlanRecipient, PlanVisit, Wishes
from desktop.rules.planning.search import with_groups
from desktop.rules.planning.table import Found, PlanTable
from desktop.rules.planning.transport import FORBIDDEN, Whole

NOTHING = Fraction(0)


class Problem:
    """A few clients with some recipients, what each costs where, and a plan in which all have a place.

    The targets are out of reach, so that only the shares of a full week differ.
    """

    def __init__(self, seed: int, *, recipients: int, free: bool = False) -> None:
        draw = random.Random(seed)
        self.draw = draw
        people = [
            PlanRecipient(
                n,
                f"Recipient {n}",
                minutes=draw.choice([0, 60, 250]),
                target_weekly_minutes=draw.choice([2000, 3000, 5000]),
                maximum_clients=draw.choice([None, 4, 5]),
            )
            for n in range(recipients)
        ]
        families = [""] if free else ["", "", "Lee"]
        clients = [
            PlanClient(
                n, draw.choice(families), draw.choice([30, 50, 60, 90, 250]), 1, self._options(recipients)
            )
            for n in range(draw.randint(3, 7 if recipients == 2 else 5))
        ]
        visits = () if free else tuple(self._visits(len(clients), recipients))
        self.table = PlanTable(Caseload(clients, people, visits), Wishes())
        shape = (len(clients), recipients + 1)
        self.costs: Whole = np.zeros(shape, dtype=np.int64)
        if not free:
            self.costs = np.array(draw.choices([0, 0, 0, 5, 7, int(FORBIDDEN)], k=math.prod(shape))).reshape(
                shape
            )
            self.costs[np.arange(len(clients)), draw.choices(range(recipients), k=len(clients))] = 0
        self.costs[:, -1] = FORBIDDEN

    @staticmethod
    def _options(recipients: int) -> dict[int, Option]:
        return {n: Option() for n in range(recipients)}

    def _visits(self, clients: int, recipients: int) -> Iterator[PlanVisit]:
        for number in range(self.draw.choice([0, 1, 2])):
            members = tuple(self.draw.sample(range(clients), 2))
            clashes = frozenset(n for n in range(recipients) if self.draw.random() < 0.3)
            yield PlanVisit(100 + number, members, self.draw.choice([60, 240]), clashes)

    def plans(self) -> Iterator[Found]:
        """Each plan of open pairs with places for all."""
        open_to = [np.flatnonzero(row < FORBIDDEN).tolist() for row in self.costs]
        for columns in itertools.product(*open_to):
            sent = np.bincount(columns, minlength=self.table.nobody + 1)
            if (sent <= self.table.capacity).all():
                yield with_groups(self.table, np.array(columns, dtype=np.int64))

    def cost(self, found: Found) -> int:
        return int(self.costs[np.arange(len(self.costs)), found.columns].sum())

    def evened(self, start: Found, goal: Fraction = NOTHING) -> Found:
        return evened(self.table, start, self.costs, goal, math.inf)


@pytest.mark.parametrize("recipients", [2, 3, 4])
@pytest.mark.parametrize("seed", range(40))
def test_a_more_even_plan_is_worse_in_nothing(seed: int, recipients: int) -> None:
    problem = Problem(seed, recipients=recipients)
    table, plans = problem.table, list(problem.plans())
    for start in problem.draw.sample(plans, min(3, len(plans))):
        found = problem.evened(start)
        before, after = table.measure(start), table.measure(found)
        assert after.ranked(table.order) <= before.ranked(table.order)
        assert problem.cost(found) <= problem.cost(start)
        assert any((found.columns == plan.columns).all() for plan in plans)
        for group, column in zip(table.groups, found.groups.tolist(), strict=True):
            assert column in found.columns[list(group.members)]
        for family in map(list, table.families):
            if len(set(start.columns[family].tolist())) == 1:
                assert len(set(found.columns[family].tolist())) == 1
        if after.peak == before.peak:
            assert found is start


@pytest.mark.parametrize("seed", range(80))
def test_two_recipients_share_as_evenly_as_their_places_allow(seed: int) -> None:
    problem = Problem(seed, recipients=2, free=True)
    table, plans = problem.table, list(problem.plans())
    best = min(table.measure(plan).peak for plan in plans)
    for start in problem.draw.sample(plans, min(4, len(plans))):
        assert table.measure(problem.evened(start, best)).peak == best


@pytest.mark.parametrize("seed", range(30))
def test_among_several_the_most_even_plan_is_mostly_found(seed: int) -> None:
    """Of three recipients it is found from any beginning: so few clients leave the search no corner."""
    problem = Problem(seed, recipients=3, free=True)
    table, plans = problem.table, list(problem.plans())
    best = min(table.measure(plan).peak for plan in plans)
    start = problem.draw.choice(plans)
    assert table.measure(problem.evened(start, best)).peak == best


def test_without_time_the_plan_stays() -> None:
    problem = Problem(1, recipients=2, free=True)
    start = max(problem.plans(), key=lambda plan: problem.table.measure(plan).peak)
    assert evened(problem.table, start, problem.costs, NOTHING, -math.inf) is start
    assert problem.evened(start) is not start


def test_a_goal_that_is_reached_ends_the_search() -> None:
    problem = Problem(1, recipients=2, free=True)
    start = max(problem.plans(), key=lambda plan: problem.table.measure(plan).peak)
    assert problem.evened(start, problem.table.measure(start).peak) is start
