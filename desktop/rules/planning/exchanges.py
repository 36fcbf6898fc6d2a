"""Exchanges: two clients of a plan in progress change places if that makes the plan better."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.model import Order
from desktop.rules.planning.placing import Placing
from desktop.rules.planning.solver import Reals
from desktop.rules.planning.table import PlanTable
from desktop.rules.planning.transport import Whole

_IMPOSSIBLE = np.int64(1) << 61


def exchange(state: Placing, deadline: float) -> None:
    """Exchange clients of the fullest recipient, and of those above their target, while that makes the plan better."""
    free = np.flatnonzero(_unbound(state.table))
    for column in _too_full(state):
        while time.monotonic() < deadline:
            pair = _best_pair(state, free, column)
            if pair is None:
                break
            state.exchange(*pair)


def _unbound(table: PlanTable) -> NDArray[np.bool_]:
    """Whether each client belongs to no family and no group."""
    unbound = np.ones(len(table.clients), dtype=bool)
    for rows in (*table.families, *(group.members for group in table.groups)):
        unbound[list(rows)] = False
    return unbound


def _too_full(state: Placing) -> list[int]:
    table = state.table
    over = set(np.flatnonzero(state.loads > table.targets).tolist()) - {table.nobody}
    if table.nobody:
        over.add(int((state.loads / table.full)[:-1].argmax()))
    return sorted(over)


def _best_pair(state: Placing, free: Whole, column: int) -> tuple[int, int] | None:
    """The two `free` clients, one in this column and one elsewhere, who should change places; None if no two
    should.

    They belong to no family and no group, so the gain of an exchange is known exactly.
    """
    at, allowed = state.columns[free], state.allowed[free, column]
    own = free[at == column]
    others = free[(at != column) & (at != state.table.nobody) & allowed]
    if not len(own) or not len(others):
        return None
    return _Exchanges(state, column, own, others).best()


@dataclass(frozen=True)
class _Exchanges:
    """All exchanges of a column's `own` clients with `others`: arrays with a row for each own one."""

    state: Placing
    column: int
    own: Whole
    others: Whole

    def best(self) -> tuple[int, int] | None:
        """The cheapest exchange that helps, and of those the one with the smallest peak."""
        costs, peak = self._costs(), self._peak()
        helps = self._allowed() & ((costs < 0) | ((costs == 0) & self._is_evener(peak)))
        if not helps.any():
            return None
        cheapest = np.where(helps, costs, _IMPOSSIBLE)
        ranking = np.where(cheapest == cheapest.min(), peak, np.inf)
        one, other = np.unravel_index(int(ranking.argmin()), ranking.shape)
        return int(self.own[one]), int(self.others[other])

    @cached_property
    def _theirs(self) -> Whole:
        """The columns of the others."""
        theirs: Whole = self.state.columns[self.others]
        return theirs

    def _allowed(self) -> NDArray[np.bool_]:
        allowed: NDArray[np.bool_] = self.state.allowed[np.ix_(self.own, self._theirs)]
        return allowed

    def _change(self, costs: Whole) -> Whole:
        """The change of a sum over clients."""
        mine = costs[np.ix_(self.own, self._theirs)] - costs[self.own, self.column][:, None]
        back = costs[self.others, self.column] - costs[self.others, self._theirs]
        both: Whole = mine + back[None, :]
        return both

    @cached_property
    def _lighter(self) -> Whole:
        """The minutes by which this column becomes lighter, and theirs heavier."""
        minutes = self.state.table.minutes
        lighter: Whole = minutes[self.own][:, None] - minutes[self.others][None, :]
        return lighter

    def _costs(self) -> Whole:
        state = self.state
        costs = self._change(state.additive) + self._more_overload() * state.scale.overload
        return costs - self._change(state.table.points) if state.table.order is Order.MATCH else costs

    def _more_overload(self) -> Whole:
        loads, targets, lighter = self.state.loads, self.state.table.targets, self._lighter
        here, there = self.column, self._theirs
        after = _above(loads[here] - lighter, targets[here]) + _above(loads[there] + lighter, targets[there])
        return after - (_above(loads[here], targets[here]) + _above(loads[there], targets[there]))

    def _peak(self) -> Reals:
        """The larger of both loads, each over a full week, after the exchange."""
        loads, full, lighter = self.state.loads, self.state.table.full, self._lighter
        here, there = self.column, self._theirs
        peak: Reals = np.maximum((loads[there] + lighter) / full[there], (loads[here] - lighter) / full[here])
        return peak

    def _is_evener(self, peak: Reals) -> NDArray[np.bool_]:
        """Whether the peak is smaller, or as small with a better match if the load comes first."""
        share = self.state.loads / self.state.table.full
        before = np.maximum(share[self.column], share[self._theirs])
        evener: NDArray[np.bool_] = peak < before - 1e-12
        if self.state.table.order is Order.LOAD:
            evener |= (peak <= before) & (self._change(self.state.table.points) > 0)
        return evener


def _above(loads: Whole, targets: Whole) -> Whole:
    above: Whole = np.maximum(loads - targets, 0)
    return above
