"""A caseload and the supervisor's wishes as tables of integers: a row per client, a column per recipient.

The last column means nobody.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.model import WEEKS, Caseload, Order, PlanClient, PlanRecipient, Wishes
from desktop.rules.planning.transport import Whole
from desktop.rules.recipients import Refusal, Rule

UNLIMITED = 1 << 40
"""More places than clients, and more minutes than anybody works."""

Value = TypeVar("Value", bound=np.generic)


@dataclass(frozen=True)
class Group:
    """A group visit: the rows of its members, and for each column whether it clashes there (0 or 1)."""

    id: int
    members: tuple[int, ...]
    minutes: int
    clashes: Whole


@dataclass(frozen=True)
class Found:
    """A whole plan: the column of each client and of each group (the last column: nobody)."""

    columns: Whole
    groups: Whole


@dataclass(frozen=True)
class Measures:
    """How good a plan is: smaller is better, level by level. Overload is in minutes of eight weeks."""

    without: int
    clashes: int
    changes: int
    split: int
    overload: int
    points: int
    peak: Fraction

    def ranked(self, order: Order) -> tuple[int | Fraction, ...]:
        """The levels in order, each as small as possible."""
        last = (-self.points, self.peak) if order is Order.MATCH else (self.peak, -self.points)
        return (self.without, self.clashes, self.changes, self.split, self.overload, *last)

    def value(self, level: int, order: Order) -> int | Fraction:
        """One of the `ranked` levels."""
        return self.ranked(order)[level]


_BITS = {rule: 1 << number for number, rule in enumerate(Rule)}
_ALWAYS = 1 << len(_BITS)
_NOT_OFFERED = 2 * _ALWAYS


class _Facts:
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
        for row, client in enumerate(caseload.clients):
            self._fill(row, client)
        self.minutes = np.array([client.minutes for client in caseload.clients], dtype=np.int64)

    def _fill(self, row: int, client: PlanClient) -> None:
        offered = {self.columns[r]: o for r, o in client.options.items() if r in self.columns}
        at, options = list(offered), offered.values()
        self.clashes[row, at] = [option.clashes for option in options]
        self.provider_only[row, at] = [option.provider_only for option in options]
        self.changes[row, at] = [option.changes_site for option in options]
        self.points[row, at] = [option.points for option in options]
        self.refused[row, at] = [_bits(option.refusals) for option in options]


def _bits(refusals: Iterable[Refusal]) -> int:
    return sum({_ALWAYS if r.rule is None else _BITS[r.rule] for r in refusals})


@lru_cache(maxsize=8)
def _facts_of(caseload: Caseload) -> _Facts:
    """The facts, made once for each caseload, which is kept until the practice's data change."""
    return _Facts(caseload)


class PlanTable:
    """The arrays of one plan. `allowed`, `clashes`, `changes` and `points` have one row for each client.

    `may` says who may take whom by the rules (no column for nobody), whatever was chosen by hand.
    """

    def __init__(self, caseload: Caseload, wishes: Wishes) -> None:
        self.order = wishes.order
        self.clients: Sequence[PlanClient] = caseload.clients
        self._excluded = _excluded(caseload, wishes)
        self.recipients = _offered(caseload, wishes)
        self.nobody = len(self.recipients)
        facts = _facts_of(caseload)
        at = [facts.columns[r.id] for r in self.recipients]
        self.minutes = facts.minutes
        self.clashes, self.changes, self.points = (
            _with_nobody(array[:, at]) for array in (facts.clashes, facts.changes, facts.points)
        )
        widened = self._widened(wishes)
        without_number = (widened & _BITS[Rule.PROVIDER] > 0)[:, None]
        self.clashes -= _with_nobody(np.where(without_number, facts.provider_only[:, at], 0))
        self.allowed = _with_nobody(facts.refused[:, at] & ~widened[:, None] == 0)
        self.may = self.allowed[:, :-1].copy()
        self._choose(wishes)
        self.capacity = self._capacity(wishes)
        self.base = np.array([*(r.minutes for r in self.recipients), 0], dtype=np.int64)
        self.full = np.array([*(r.full_week for r in self.recipients), 1], dtype=np.int64)
        self.targets = np.array([*map(_target, self.recipients), UNLIMITED], dtype=np.int64)
        self.families = self._families()
        self.groups: list[Group] = []
        self.fixed_clashes = 0
        self.visits: dict[int, int | None] = {}
        self._add_groups(caseload, wishes)

    def _widened(self, wishes: Wishes) -> Whole:
        """For each client, the bits of the rules that do not hold."""
        bits = np.zeros(len(self.clients), dtype=np.int64)
        for rule in wishes.widened:
            bits |= _BITS[rule] * np.array(
                [wishes.is_widened(rule, client.id) for client in self.clients], dtype=np.int64
            )
        return bits

    def _choose(self, wishes: Wishes) -> None:
        """Limit each client to the columns that the supervisor's choices leave; nobody if there are none."""
        open_to_all = np.array([self.is_offered(r.id) for r in self.recipients], dtype=bool)
        columns = {r.id: column for column, r in enumerate(self.recipients)}
        rows = {client.id: row for row, client in enumerate(self.clients)}
        chosen = {rows[client]: recipient for client, recipient in wishes.pins.items() if client in rows}
        own = {row: self.allowed[row].copy() for row in chosen}
        self.allowed[:, :-1] &= open_to_all
        self.allowed[:, -1] = True
        for row, recipient in chosen.items():
            column = columns.get(recipient, self.nobody) if recipient is not None else self.nobody
            self.allowed[row] = False
            self.allowed[row, column if own[row][column] else self.nobody] = True

    def _capacity(self, wishes: Wishes) -> Whole:
        """The places of each recipient; never fewer than were filled by hand."""
        by_hand = Counter(
            int(self.allowed[row].argmax())
            for row, client in enumerate(self.clients)
            if client.id in wishes.pins and not self.allowed[row, self.nobody]
        )
        places = [UNLIMITED] * (self.nobody + 1)
        for column, r in enumerate(self.recipients):
            maximum = wishes.maxima.get(r.id, r.maximum_clients)
            if maximum is not None:
                places[column] = max(maximum - r.clients, by_hand[column], 0)
        return np.array(places, dtype=np.int64)

    def _families(self) -> list[tuple[int, ...]]:
        together: defaultdict[str, list[int]] = defaultdict(list)
        for row, client in enumerate(self.clients):
            if client.family:
                together[client.family].append(row)
        return [tuple(rows) for rows in together.values() if len(rows) > 1]

    def _add_groups(self, caseload: Caseload, wishes: Wishes) -> None:
        columns = {r.id: column for column, r in enumerate(self.recipients)}
        rows = {client.id: row for row, client in enumerate(self.clients)}
        for visit in caseload.visits:
            clashing = wishes.visit_clashes(visit)
            placed = wishes.placed.get(visit.id)
            if placed is not None:
                self.visits[visit.id] = placed
                self.fixed_clashes += placed in clashing
                if placed in columns:
                    self.base[columns[placed]] += visit.minutes
                continue
            clashes = np.array([*(r.id in clashing for r in self.recipients), False], dtype=np.int64)
            members = tuple(rows[member] for member in visit.members)
            self.groups.append(Group(visit.id, members, visit.minutes, clashes))

    @property
    def most_points(self) -> int:
        """The most points that any plan can have."""
        return int(self.points.max(axis=1, initial=0).sum())

    def is_offered(self, recipient_id: int) -> bool:
        """Whether anybody may go there, and not only those pinned."""
        return recipient_id not in self._excluded

    def measure(self, found: Found) -> Measures:
        """How good a plan is, exactly."""
        rows = np.arange(len(found.columns))
        clashes = self.fixed_clashes + int(self.clashes[rows, found.columns].sum())
        clashes += sum(int(g.clashes[c]) for g, c in zip(self.groups, found.groups, strict=True))
        split = sum(len({int(found.columns[row]) for row in family}) > 1 for family in self.families)
        loads = self.loads(found)[: self.nobody]
        peaks = (Fraction(int(load), int(full)) for load, full in zip(loads, self.full, strict=False))
        return Measures(
            without=int((found.columns == self.nobody).sum()),
            clashes=clashes,
            changes=int(self.changes[rows, found.columns].sum()),
            split=split,
            overload=int(np.maximum(loads - self.targets[: self.nobody], 0).sum()),
            points=int(self.points[rows, found.columns].sum()),
            peak=max(peaks, default=Fraction()),
        )

    def loads(self, found: Found) -> Whole:
        """The minutes of each column over the eight weeks."""
        loads = self.base.copy()
        np.add.at(loads, found.columns, self.minutes)
        for group, column in zip(self.groups, found.groups, strict=True):
            loads[column] += group.minutes
        return loads


def _with_nobody(array: NDArray[Value]) -> NDArray[Value]:
    """The same array with a column of zeros for nobody."""
    return np.concatenate([array, np.zeros((len(array), 1), dtype=array.dtype)], axis=1)


def _target(recipient: PlanRecipient) -> int:
    weekly = recipient.target_weekly_minutes
    return UNLIMITED if weekly is None else WEEKS * weekly


def _excluded(caseload: Caseload, wishes: Wishes) -> set[int]:
    """The recipients who get only those pinned to them."""
    left_out = () if wishes.only is None else (r.id for r in caseload.recipients if r.id not in wishes.only)
    return {*wishes.excluded, *left_out}


def _offered(caseload: Caseload, wishes: Wishes) -> list[PlanRecipient]:
    """The recipients who may get somebody."""
    pinned, excluded = set(wishes.pins.values()), _excluded(caseload, wishes)
    return [r for r in caseload.recipients if r.id in pinned or r.id not in excluded]
