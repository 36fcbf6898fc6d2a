"""The program of a plan says of each level what trying all plans says, whatever was kept before."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any
from unittest.mock import ANY

import numpy as np
import pytest

from desktop.rules.planning.bounds import with_common_recipient
from desktop.rules.planning.model import LEVELS
from desktop.rules.planning.program import SPLIT_AND_MATCH, PlanProgram
from desktop.rules.planning.solver import INFINITY, Model, Outcome, Reals
from desktop.rules.planning.table import Found, Measures, PlanTable
from tests.unit.rules.planning.all_plans import all_plans, reached
from tests.unit.rules.practices import random_caseload

AIMS = (*LEVELS, SPLIT_AND_MATCH)


class Problem:
    """A small caseload, one of its plans, and some levels that must stay as good as in that plan."""

    def __init__(self, seed: int) -> None:
        draw = random.Random(seed)
        self.table = PlanTable(*random_caseload(seed, most_clients=4))
        self.is_open = self.table.allowed
        together = [tuple(family) for family in with_common_recipient(self.table, self.is_open)]
        self.united = [family for family in together if draw.random() < 0.4]
        self.plans = self._measured_plans()
        if not self.plans:  # too many of a family for the places of each recipient
            self.united = []
            self.plans = self._measured_plans()
        self.start, self.measured = draw.choice(self.plans)
        self.kept = [level for level in LEVELS if draw.random() < 0.35]

    def _measured_plans(self) -> list[tuple[Found, Measures]]:
        plans = all_plans(self.table, self.is_open, self.united)
        return [(plan, self.table.measure(plan)) for plan in plans]

    def program(self) -> PlanProgram:
        made = PlanProgram(self.table, self.is_open, self.united)
        for level in self.kept:
            made.keep(level, self.measured)
        return made

    def value(self, aim: str, plan: Found) -> float:
        return float(reached(self.table, aim, self.table.measure(plan)))

    def best(self, aim: str) -> float:
        """The best value that a plan can have which is as good in the levels that are kept."""
        return min(float(reached(self.table, aim, measured)) for _, measured in self.as_good())

    def as_good(self) -> Iterator[tuple[Found, Measures]]:
        for plan, measured in self.plans:
            values = (
                (reached(self.table, kept, measured), reached(self.table, kept, self.measured))
                for kept in self.kept
            )
            if all(value <= limit for value, limit in values):
                yield plan, measured


@pytest.mark.parametrize("seed", range(40))
def test_each_level_is_as_good_as_in_the_best_of_all_plans(seed: int) -> None:
    problem = Problem(seed)
    for aim in AIMS:
        bound, found, outcome = problem.program().optimise(aim, 60, problem.start)
        best = problem.best(aim)
        assert outcome.proved
        assert bound == pytest.approx(best, abs=1e-6), aim
        assert found is not None
        assert problem.value(aim, found) == pytest.approx(best, abs=1e-6), aim
        assert any((found.columns == plan.columns).all() for plan, _ in problem.as_good())


@pytest.mark.parametrize("seed", range(40))
def test_fractions_rule_out_nothing_that_a_good_plan_could_use(seed: int) -> None:
    problem = Problem(seed)
    rows = np.arange(len(problem.table.clients))
    for aim in AIMS:
        program = problem.program()
        bound, found, outcome = program.optimise(aim, 60)
        best = problem.best(aim)
        assert bound <= best + 1e-6, aim
        used = program.used(outcome)
        assert not (used & ~problem.is_open).any()
        assert used.any(axis=1).all()
        if found is not None:
            assert used[rows, found.columns].all()
            assert (used.sum(axis=1) == 1).all()
        for spare in (0.0, best - bound):
            out = program.priced_out(outcome, spare)
            assert not (out & used).any()
            for plan, measured in problem.as_good():
                if float(reached(problem.table, aim, measured)) <= bound + spare + 1e-9:
                    assert not out[rows, plan.columns].any(), aim


@pytest.mark.parametrize("seed", range(20))
def test_one_program_serves_level_after_level(seed: int) -> None:
    """Each level is kept as it was found, as the rule says."""
    problem = Problem(seed)
    problem.kept = []
    program = problem.program()
    for aim in LEVELS:
        bound, found, _ = program.optimise(aim, 60, problem.start)
        assert found is not None
        assert bound == pytest.approx(problem.best(aim), abs=1e-6), aim
        problem.start, problem.measured = found, problem.table.measure(found)
        problem.kept.append(aim)
        program.keep(aim, problem.measured)


class Heard:
    """The last costs and start with which the model was solved, instead of which an answer can be given."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, answer: Outcome | None = None) -> None:
        solve = Model.optimise

        def optimise(model: Model, costs: Reals, **how: Any) -> Outcome:
            self.costs, self.start = costs, how["start"]
            return answer or solve(model, costs, **how)

        monkeypatch.setattr(Model, "optimise", optimise)


@pytest.mark.parametrize("seed", range(40))
def test_the_known_plan_means_the_same_to_the_program(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    problem, heard = Problem(seed), Heard(monkeypatch)
    for aim in AIMS:
        bound, _, outcome = problem.program().optimise(aim, 60, problem.start)
        constant = bound - outcome.bound
        worth = float(heard.costs @ heard.start) + constant
        assert worth == pytest.approx(float(reached(problem.table, aim, problem.measured)), abs=1e-6), aim


def test_what_is_not_proved_in_fractions_is_no_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Problem(0)
    Heard(monkeypatch, Outcome(None, 0.0, -7.0, False, [], []))
    assert problem.program().optimise("preference", 60) == (-INFINITY, None, ANY)
    assert problem.program().optimise("preference", 60, problem.start) == (-7.0, None, ANY)
    Heard(monkeypatch, Outcome(None, 0.0, -7.0, True, [], []))
    assert problem.program().optimise("preference", 60) == (-7.0, None, ANY)
