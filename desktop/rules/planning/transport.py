"""The cheapest assignment of clients within the recipients' places: exact, in integers.

This is a transport problem. Clients go to their cheapest recipient first; those with too many then pass
them on along the cheapest chains, until nobody has too many (successive shortest paths, Ahuja, Magnanti,
Orlin, Network Flows, 1993, chapter 9). There are few recipients, so chains are searched in a table of
recipients.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]

FORBIDDEN = np.int64(1) << 60
"""The cost of a pair that is not allowed."""


@dataclass(frozen=True)
class Transport:
    """`places` of each client in the table's columns, and the `prices` of the columns that prove it best.

    With prices added, each client is in a cheapest column, and `total` is the least possible cost. If
    time ran out, `places` exceed the capacity and the prices are 0.
    """

    places: Whole
    prices: Whole
    total: int
    complete: bool

    def bound(self, costs: Whole) -> int:
        """A lower bound on the cost."""
        return self.total if self.complete else int(costs.min(axis=1, initial=FORBIDDEN).sum())

    def excess(self, costs: Whole) -> Whole:
        """The least by which the total would rise if a client were in another column."""
        priced = costs + self.prices
        excess: Whole = priced - priced.min(axis=1, keepdims=True)
        return excess


def transport(costs: Whole, capacity: Whole, deadline: float) -> Transport:
    """The cheapest column for all clients together: `costs` has a row for each client, `capacity` is by column.

    The last column must have room for all who are allowed there. Stops at `deadline` (monotonic seconds).
    """
    passing = _Passing(costs, capacity)
    complete = passing.settle(deadline)
    places, prices = passing.places, passing.prices(complete=complete)
    total = int(costs[np.arange(len(places)), places].sum())
    return Transport(places, prices, total, complete)


class _Passing:
    """Clients in their cheapest columns, from where those too many are passed on."""

    def __init__(self, costs: Whole, capacity: Whole) -> None:
        self._capacity = capacity
        columns = costs.shape[1]
        self.places = costs.argmin(axis=1) if len(costs) else np.zeros(0, dtype=np.int64)
        self._counts = np.bincount(self.places, minlength=columns)
        self._steps = _Steps(costs, self.places, columns)

    def settle(self, deadline: float) -> bool:
        """Pass clients on until no column has too many; False if time ran out."""
        while self._crowded().any():
            if time.monotonic() > deadline:
                return False
            self._pass_on(_cheapest_chain(self._steps.costs, self._crowded(), self._free()))
        return True

    def _crowded(self) -> NDArray[np.bool_]:
        return self._counts > self._capacity

    def _free(self) -> NDArray[np.bool_]:
        return self._counts < self._capacity

    def _pass_on(self, chain: list[int]) -> None:
        """Let one client after the other go to the next column of the chain."""
        for source, target in pairwise(chain):
            self.places[self._steps.movers[source, target]] = target
        self._counts[chain[0]] -= 1
        self._counts[chain[-1]] += 1
        self._steps.refresh(chain)

    def prices(self, *, complete: bool) -> Whole:
        """The prices of the columns; 0 if time ran out."""
        return _distances(self._steps.costs, self._free()) if complete else np.zeros_like(self._capacity)


class _Steps:
    """For each two columns, the cheapest client to pass from one to the other, and what that costs."""

    def __init__(self, costs: Whole, places: Whole, columns: int) -> None:
        self._all_costs = costs
        self._places = places
        self.costs = np.full((columns, columns), FORBIDDEN)
        self.movers = np.zeros((columns, columns), dtype=np.int64)
        self.refresh(range(columns))

    def refresh(self, columns: range | list[int]) -> None:
        """Update after clients have come to or left a column."""
        for column in columns:
            own = np.flatnonzero(self._places == column)
            if len(own):
                self._refresh_from(column, own)
            else:
                self.costs[column] = FORBIDDEN

    def _refresh_from(self, column: int, own: Whole) -> None:
        change = self._all_costs[own] - self._all_costs[own, column][:, None]
        cheapest = change.argmin(axis=0)
        self.movers[column] = own[cheapest]
        self.costs[column] = np.minimum(change[cheapest, np.arange(len(cheapest))], FORBIDDEN)


def _cheapest_chain(steps: Whole, crowded: NDArray[np.bool_], free: NDArray[np.bool_]) -> list[int]:
    """The cheapest chain from a crowded column to a free one, by Bellman and Ford."""
    distance = np.where(free, np.int64(0), FORBIDDEN)
    following = np.arange(len(steps))
    for _ in range(len(steps)):
        reached = steps + distance
        better = reached.argmin(axis=1)
        found = reached[np.arange(len(steps)), better]
        shorter = found < distance
        if not shorter.any():
            break
        distance = np.where(shorter, found, distance)
        following = np.where(shorter, better, following)
    return _followed(int(np.where(crowded, distance, 2 * FORBIDDEN).argmin()), following, free)


def _followed(column: int, following: Whole, free: NDArray[np.bool_]) -> list[int]:
    """The chain from this column to the first free one."""
    chain = [column]
    while not free[column]:
        column = int(following[column])
        chain.append(column)
    return chain


def _distances(steps: Whole, free: NDArray[np.bool_]) -> Whole:
    """The prices: the least cost of making room for one more in each column."""
    distance = np.where(free, np.int64(0), FORBIDDEN)
    for _ in range(len(steps)):
        shorter = np.minimum(distance, (steps + distance[None, :]).min(axis=1))
        if (shorter == distance).all():
            break
        distance = shorter
    return np.minimum(distance, FORBIDDEN // 2)
