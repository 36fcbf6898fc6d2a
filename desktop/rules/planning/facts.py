"""The facts of a caseload in arrays, whatever the wishes: a row for each client, a column for each recipient."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

import numpy as np

from desktop.rules.planning.model import Caseload, Option, PlanClient
from desktop.rules.recipients import Refusal, Rule

BITS: dict[Rule | None, int] = {rule: 1 << number for number, rule in enumerate((*Rule, None))}
"""A bit for each rule that can be widened, and one for what always holds."""

_NOT_OFFERED = 1 << len(BITS)


class CaseloadFacts:
    """The options of a caseload in arrays with a column for each recipient, independent of the wishes.

    `refused` has a bit for each rule that forbids the pair.
    """

    def __init__(self, caseload: Caseload) -> None:
        self.columns = {r.id: column for column, r in enumerate(caseload.recipients)}
        shape = (len(caseload.clients), len(self.columns))
        self.clashes, self.provider_only, self.changes, self.points = (
            np.zeros(shape, dtype=np.int64) for _ in range(4)
        )
        self.refused = np.full(shape, _NOT_OFFERED, dtype=np.int64)
        self._fill_all(caseload.clients)
        self.minutes = np.array([client.minutes for client in caseload.clients], dtype=np.int64)

    def _fill_all(self, clients: Iterable[PlanClient]) -> None:
        for row, client in enumerate(clients):
            offered = {self.columns[r]: o for r, o in client.options.items() if r in self.columns}
            self._fill(row, list(offered), offered.values())

    def _fill(self, row: int, at: list[int], options: Collection[Option]) -> None:
        self.clashes[row, at] = [option.clashes for option in options]
        self.provider_only[row, at] = [option.provider_only for option in options]
        self.changes[row, at] = [option.changes_site for option in options]
        self.points[row, at] = [option.points for option in options]
        self.refused[row, at] = [_bits(option.refusals) for option in options]


def _bits(refusals: Iterable[Refusal]) -> int:
    return sum({BITS[r.rule] for r in refusals})


@lru_cache(maxsize=8)
def facts_of(caseload: Caseload) -> CaseloadFacts:
    """The facts, made once for each caseload, which is kept until the practice's data change."""
    return CaseloadFacts(caseload)
