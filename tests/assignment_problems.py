"""Generalised assignment problems of OR-Library, with the best published values.

Source: J. E. Beasley, OR-Library, files gap1 to gap12 (maximised) and gapc (minimised)
(people.brunel.ac.uk/~mastjjb/jeb/orlib/gapinfo.html), used in I. H. Osman, OR Spektrum 17, 211-225, 1995, in
D. Cattrysse, M. Salomon and L. N. Van Wassenhove, European Journal of Operational Research 72, 167-174, 1994,
and in P. C. Chu and J. E. Beasley, Computers and Operations Research 24, 17-23, 1997.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from desktop.rules.planning.solver import Model, Outcome

FILE = Path(__file__).parent / "data" / "assignment" / "or_library.txt"

Rows = tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class AssignmentProblem:
    """The profit (or cost) and effort of each job with each agent, and each agent's capacity."""

    name: str
    maximise: bool
    published: int
    values: Rows
    needs: Rows
    capacities: tuple[int, ...]

    def solve(
        self, *, relaxed: bool = False, seconds: float = 60, start: list[float] | None = None
    ) -> Outcome:
        """The best value, found through the same call of HiGHS as the plan's."""
        model, agents, jobs = Model(), len(self.values), len(self.values[0])
        columns = model.add_columns(agents * jobs)
        agent, job = np.divmod(columns, jobs)
        model.add_rows(jobs, (job, columns, 1.0), 1, 1)
        model.add_rows(agents, (agent, columns, np.ravel(self.needs)), at_most=self.capacities)
        sign = -1 if self.maximise else 1
        costs = sign * np.ravel(self.values).astype(np.float64)
        found = model.optimise(costs, relaxed=relaxed, seconds=seconds, start=start)
        return replace(found, objective=sign * found.objective, bound=sign * found.bound)


def problems() -> Iterator[AssignmentProblem]:
    """The problems kept here: all of c0515-1 to c1060-5, c05100 and c10100."""
    lines = iter(FILE.read_text().splitlines())
    for line in lines:
        name, sense, published = line.split()
        agents = int(next(lines).split()[0])
        rows = tuple(tuple(map(int, next(lines).split())) for _ in range(2 * agents + 1))
        yield AssignmentProblem(
            name, sense == "max", int(published), rows[:agents], rows[agents:-1], rows[-1]
        )
