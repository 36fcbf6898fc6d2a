"""Generalised assignment problems of OR-Library, solved through the same door to HiGHS as the plan.

Source: J. E. Beasley, OR-Library, files gap1 and gap2 (people.brunel.ac.uk/~mastjjb/jeb/orlib/gapinfo.html),
used in I. H. Osman, OR Spektrum 17, 211-225, 1995, and D. Cattrysse, M. Salomon and L. N. Van Wassenhove,
European Journal of Operational Research 72, 167-174, 1994. The best values, as maximisation problems, are
those published there: c515-1 336, c515-2 327, c520-1 434.
"""

from __future__ import annotations

import pytest

from desktop.rules.planning.solver import Model

# Five agents each: first the gains of each job with an agent, then what it takes, then the capacities.
C515_1 = """
17 21 22 18 24 15 20 18 19 18 16 22 24 24 16
23 16 21 16 17 16 19 25 18 21 17 15 25 17 24
16 20 16 25 24 16 17 19 19 18 20 16 17 21 24
19 19 22 22 20 16 19 17 21 19 25 23 25 25 25
18 19 15 15 21 25 16 16 23 15 22 17 19 22 24
8 15 14 23 8 16 8 25 9 17 25 15 10 8 24
15 7 23 22 11 11 12 10 17 16 7 16 10 18 22
21 20 6 22 24 10 24 9 21 14 11 14 11 19 16
20 11 8 14 9 5 6 19 19 7 6 6 13 9 18
8 13 13 13 10 20 25 16 16 17 10 10 5 12 23
36 34 38 27 33
"""
C515_2 = """
19 23 24 20 20 25 16 21 24 15 17 17 20 20 20
25 24 16 21 19 17 17 19 23 21 21 23 20 15 16
16 21 25 22 24 24 16 17 15 18 15 17 18 24 18
25 24 18 19 15 18 20 22 23 18 16 19 17 15 22
25 19 21 22 20 15 20 19 18 18 17 23 17 25 25
16 12 8 20 18 10 12 8 14 23 19 14 15 15 24
16 18 19 22 13 20 9 7 25 10 20 13 11 15 16
6 20 20 5 14 12 6 15 22 18 13 23 23 18 25
18 23 25 17 25 13 23 23 13 20 20 23 17 19 24
12 17 15 25 22 5 24 19 12 25 23 21 23 19 18
36 37 38 48 44
"""
C520_1 = """
15 12 16 15 20 18 11 14 23 14 18 13 11 15 17 18 20 11 20 24
22 14 10 15 12 21 24 16 17 22 11 15 18 15 18 23 22 23 21 13
25 11 22 10 22 17 22 12 21 21 16 14 23 21 14 17 25 18 15 15
23 13 14 25 21 18 23 19 17 18 20 20 22 24 23 13 17 22 20 21
15 25 22 14 17 21 16 21 20 12 15 18 17 21 20 20 13 14 23 14
11 11 5 25 10 17 16 20 5 20 14 10 15 6 11 14 13 8 15 11
17 17 12 23 16 25 13 16 19 16 24 17 24 6 6 16 25 21 5 18
13 13 20 17 8 7 16 9 23 18 21 24 11 15 12 24 19 23 13 12
6 10 18 16 12 25 17 7 10 6 20 20 9 20 11 21 6 9 20 23
7 14 18 24 7 24 18 19 18 23 15 16 14 9 16 25 15 20 23 17
42 54 52 47 55
"""


@pytest.mark.parametrize(
    ("instance", "published"),
    [(C515_1, 336), (C515_2, 327), (C520_1, 434)],
    ids=["c515-1", "c515-2", "c520-1"],
)
def test_published_best_values_are_reached_and_proved(instance: str, published: int) -> None:
    rows = [[int(number) for number in line.split()] for line in instance.strip().splitlines()]
    gains, needs, capacities = rows[:5], rows[5:10], rows[10]
    model, agents, jobs = Model(), range(5), range(len(rows[0]))
    column = {(agent, job): model.add_column() for agent in agents for job in jobs}
    for job in jobs:
        model.add_row([(column[agent, job], 1) for agent in agents], 1, 1)
    for agent in agents:
        model.add_row([(column[agent, job], needs[agent][job]) for job in jobs], at_most=capacities[agent])
    costs = {x: -float(gains[agent][job]) for (agent, job), x in column.items()}
    relaxed = model.optimise(costs, relaxed=True)
    found = model.optimise(costs)
    assert found.proved
    assert -found.objective == pytest.approx(published)
    assert relaxed.objective <= found.objective + 1e-6
    start = model.optimise(costs, start=found.values)
    assert start.objective == pytest.approx(found.objective)
