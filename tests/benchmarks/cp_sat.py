"""CP-SAT on the first two levels of a plan, in its own process, as it cannot be loaded together with HiGHS.

python -m tests.benchmarks.cp_sat CLIENTS RECIPIENTS prints the seconds.
"""

from __future__ import annotations

import importlib
import random
import sys

from tests.benchmarks.caseloads import plain
from tests.benchmarks.measure import once
from tests.benchmarks.peers import PLAN_SECONDS, costs_of, grouped, places_of


def main(clients: int, recipients: int) -> None:
    solver = importlib.import_module("ortools.sat.python.cp_model")
    caseload = plain(random.Random(clients), clients, recipients)

    def solve() -> None:
        model, costs = solver.CpModel(), costs_of(caseload)
        taken = [model.NewBoolVar("") for _ in costs]
        for own in grouped(costs, taken, 0).values():
            model.AddExactlyOne(own)
        theirs = grouped(costs, taken, 1)
        for person_id, places in places_of(caseload).items():
            model.Add(sum(theirs.get(person_id, ())) <= places)
        model.Minimize(sum(cost * chosen for (*_, cost), chosen in zip(costs, taken, strict=True)))
        solving = solver.CpSolver()
        solving.parameters.max_time_in_seconds = PLAN_SECONDS
        solving.Solve(model)

    print(once(solve))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
