"""Levels 1 to 4 and the match as one number for each client or family: bounds without a solver, and a plan.

If no maximum, target or group is in the way, each family and each other client can be judged alone, and what
is best for each is best for all. If a maximum is in the way, each place has its price (Lagrange's), from the
transport problem; what that leaves open is small, and no plan can be better than the sum with these prices.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from desktop.rules.planning.bounds import AdditiveLevels, Open
from desktop.rules.planning.table import UNLIMITED, Measures, PlanTable
from desktop.rules.planning.transport import FORBIDDEN, Transport, Whole, transport

_PARTS = 6
"""Costs are counted in sixths, so that the members of families of 2, 3 and 6 can share one."""

_FAR = np.int64(1) << 62
"""The cost of a pair that is not open."""

_DEAREST = np.int64(1) << 57
"""The highest price of a place: more than any client costs, and low enough for the sum of a family."""


@dataclass(frozen=True)
class Costs:
    """The cost of each client in each column: levels 1 to 3, and (`points`) the match; `split` is one
    family's."""

    table: Whole
    additive: int
    split: int


def costs_of(table: PlanTable, additive: AdditiveLevels, is_open: Open, *, points: bool) -> Costs:
    """The levels in one number; with `points` after them, unless something else comes before the match."""
    split = table.most_points + 1 if points else 1
    factor = split * (len(table.families) + 1)
    costs = additive.costs * factor - (table.points if points else 0)
    return Costs(np.where(is_open, costs, FORBIDDEN), factor, split)


class UnitLevels:
    """Bounds on split families and on the match, for all plans that use only open pairs."""

    def __init__(
        self,
        table: PlanTable,
        additive: AdditiveLevels,
        is_open: Open,
        deadline: float,
        *,
        points: bool = True,
    ) -> None:
        self._table, self._additive, self._with_points = table, additive, points
        self._costs = costs_of(table, additive, is_open, points=points)
        self._open = is_open
        self._offset = self._costs.table.min(axis=1, initial=FORBIDDEN)
        scaled = (self._costs.table - self._offset[:, None]) * is_open * _PARTS
        shared = np.where(is_open, self._shared(scaled), FORBIDDEN)
        self.solved: Transport = transport(shared, table.capacity, deadline)
        self._price(scaled)

    def _shared(self, scaled: Whole) -> Whole:
        """The costs if families go together: each member bears its share, unless the family is better apart."""
        shared, split = scaled.copy(), self._costs.split * _PARTS
        for family in self._table.families:
            rows = list(family)
            common = self._open[rows].all(axis=0)
            whole = scaled[rows].sum(axis=0)
            if whole[common].min(initial=_FAR) <= self._apart(rows, scaled):
                shared[rows] = np.where(common, whole // len(rows), scaled[rows] + split)
        return shared

    def _apart(self, rows: list[int], costs: Whole) -> int:
        """The least cost of a family if it is split."""
        alone = np.where(self._open[rows], costs[rows], _FAR).min(axis=1)
        return int(alone.sum()) + self._costs.split * _PARTS

    def _price(self, scaled: Whole) -> None:
        """The sum of the cheapest for each, with the prices of the places, and by how much the rest exceeds
        it."""
        prices = np.minimum(self.solved.prices, _DEAREST)
        priced = np.where(self._open, scaled + prices, _FAR)
        least = priced.min(axis=1, initial=_FAR)
        self._excess: Whole = priced - least[:, None]
        self._apart_excess: dict[tuple[int, ...], int] = {}
        total = sum(map(int, least)) + _PARTS * sum(map(int, self._offset))
        total += sum(self._price_family(family, priced, least) for family in self._table.families)
        self._least = total - _price_of_places(prices, self._table.capacity)

    def _price_family(self, family: tuple[int, ...], priced: Whole, least: Whole) -> int:
        """Judge a family as one; by how much it costs more than its members alone at least."""
        rows = list(family)
        common = self._open[rows].all(axis=0)
        whole = np.where(common, priced[rows].sum(axis=0), _FAR)
        apart = self._apart(rows, priced)
        cheapest = min(int(whole.min()), apart)
        self._apart_excess[family] = apart - cheapest
        self._excess[rows] = np.minimum(self._excess[rows] + (apart - cheapest), whole - cheapest)
        return cheapest - int(least[rows].sum())

    @property
    def costs(self) -> Whole:
        """The cost of each client in each column, without the split families."""
        return self._costs.table

    @property
    def priced(self) -> bool:
        """Whether there are too few places somewhere."""
        return bool(self.solved.prices.any())

    def _spare(self, measured: Measures) -> int:
        """How much more a plan costs than the least possible, in sixths, before its points count."""
        own = self._additive.weight(measured) - self._additive.groups_at_least
        cost = own * self._costs.additive + measured.split * self._costs.split
        return cost * _PARTS - self._least

    def fewest_split(self, measured: Measures) -> int:
        """The fewest split families in a plan as good as this one in the levels before."""
        spare = self._spare(measured)
        return max(0, measured.split - spare // (_PARTS * self._costs.split))

    def most_points(self, measured: Measures) -> int:
        """The most points of a plan as good as this one in the levels before."""
        return self._spare(measured) // _PARTS

    def spare(self, measured: Measures) -> int:
        """By how much this plan may fall short of the best, in all levels that the costs include; 0: it is
        the best."""
        return self._spare(measured) - _PARTS * measured.points * self._with_points

    def open_pairs(self, measured: Measures, is_open: Open) -> Open:
        """The pairs that a plan as good as this one can use."""
        narrowed: Open = is_open & self._open & (self._excess <= self.spare(measured))
        return narrowed

    def whole_families(self, measured: Measures) -> list[tuple[int, ...]]:
        """The families that are together in every plan as good as this one."""
        spare = self.spare(measured)
        return [family for family, excess in self._apart_excess.items() if excess > spare]

    def places(self) -> Whole:
        """The plan of the transport problem: each family together, and the loads even, if that costs
        nothing."""
        table = self._table
        places = self.solved.places.copy()
        room: Whole = table.capacity - np.bincount(places, minlength=table.nobody + 1)
        for family in table.families:
            _unite(list(family), places, room, self._excess)
        self._spread(places, room)
        return places

    def _spread(self, places: Whole, room: Whole) -> None:
        """Send those who could equally go elsewhere where the load is smallest, the longest first."""
        table, loads = self._table, self._table.base.copy()
        weighed = [(int(table.minutes[rows].sum()), rows) for rows in units_of(table, places)]
        for minutes, rows in sorted(weighed, key=lambda each: -each[0]):
            column = int(places[rows[0]])
            open_to = np.flatnonzero(self._tied(rows, column, room))
            best = int(open_to[((loads[open_to] + minutes) / table.full[open_to]).argmin()])
            room[column] += len(rows)
            room[best] -= len(rows)
            places[rows] = best
            loads[best] += minutes

    def _tied(self, rows: list[int], column: int, room: Whole) -> Open:
        """The columns with room where these clients cost nothing more than in this one; this one included."""
        free = self._without_price
        excess = self._excess[rows[0]] if len(rows) == 1 else self._excess[rows].max(axis=0)
        tied: Open = (excess <= 0) & (room >= len(rows)) & free & free[column]
        tied[column] = True
        return tied

    @cached_property
    def _without_price(self) -> Open:
        """The recipients whose places have no price: nobody is waiting for them."""
        return np.append(self.solved.prices[:-1] == 0, False)


def _price_of_places(prices: Whole, capacity: Whole) -> int:
    """What all limited places cost together."""
    limited = capacity < UNLIMITED
    places = zip(prices[limited], capacity[limited], strict=True)
    return sum(int(price) * int(count) for price, count in places)


def units_of(table: PlanTable, places: Whole) -> list[list[int]]:
    """Each family that is together in these places, and everybody else alone."""
    families = [list(family) for family in table.families if _is_in_one_place(family, places)]
    return [*families, *_alone(len(places), set().union(*families))]


def _is_in_one_place(family: Sequence[int], places: Whole) -> bool:
    return len(set(places[list(family)])) == 1


def _alone(count: int, together: Collection[int]) -> list[list[int]]:
    return [[row] for row in range(count) if row not in together]


def _unite(rows: list[int], places: Whole, room: Whole, excess: Whole) -> None:
    """Bring a family together in the cheapest of its members' columns with room, if nobody costs more
    there."""
    own = places[rows]
    if (own == own[0]).all():
        return
    column = _column_for_all(rows, own, room, excess)
    if column is not None:
        _move_together(rows, column, places, room)


def _column_for_all(rows: list[int], own: Whole, room: Whole, excess: Whole) -> int | None:
    """The first of these columns with room for all where none of the clients costs more."""
    for column in dict.fromkeys(own.tolist()):
        if room[column] >= int((own != column).sum()) and excess[rows, column].max() <= 0:
            return int(column)
    return None


def _move_together(rows: list[int], column: int, places: Whole, room: Whole) -> None:
    for row in rows:
        room[places[row]] += 1
        room[column] -= 1
        places[row] = column
