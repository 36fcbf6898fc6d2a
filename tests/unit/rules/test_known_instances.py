"""The assignment problems with published best values, solved through the same call of HiGHS as the plan.

`dev.py bench plan` solves all of them; here are the smallest.
"""

from __future__ import annotations

import pytest

from tests.assignment_problems import AssignmentProblem, problems

SMALL = [problem for problem in problems() if problem.name.startswith(("c0515", "c0520"))]


def test_all_groups_are_there() -> None:
    names = [problem.name for problem in problems()]
    assert len(names) == 62
    assert {"c0515-1", "c1060-5", "c05100", "c10100"} <= set(names)


@pytest.mark.parametrize("problem", SMALL, ids=lambda problem: problem.name)
def test_published_best_values_are_reached_and_proved(problem: AssignmentProblem) -> None:
    relaxed, found = problem.solve(relaxed=True), problem.solve()
    assert found.proved
    assert found.objective == pytest.approx(problem.published)
    assert relaxed.objective >= found.objective - 1e-6
    assert problem.solve(start=found.values).objective == pytest.approx(problem.published)
