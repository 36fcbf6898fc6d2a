"""A caseload and the supervisor's wishes as tables of integers: a row per client, a column per recipient.

The last column means nobody.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from desktop.rules.planning.facts import BITS, CaseloadFacts, facts_of
from desktop.rules.planning.model import (
    WEEKS,
    Caseload,
    Order,
    PlanClient,
    PlanRecipient,
    PlanVisit,
    Wishes,
)
from desktop.rules.planning.transport import Whole
from desktop.rules.recipients import Rule

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
        self.row_of = {client.id: row for row, client in enumerate(self.clients)}
        self.column_of = {r.id: column for column, r in enumerate(self.recipients)}
        facts = facts_of(caseload)
        self.minutes = facts.minutes
        self._take_options(facts, wishes)
        self.may = self.allowed[:, :-1].copy()
        self._choose(wishes)
        self.capacity = self._capacity(wishes)
        self._take_times()
        self.families = _families(self.clients)
        self.groups: list[Group] = []
        self.fixed_clashes = 0
        self.visits: dict[int, int | None] = {}
        for visit in caseload.visits:
            self._add_group_visit(visit, wishes)

    def _take_options(self, facts: CaseloadFacts, wishes: Wishes) -> None:
        """The options of the recipients offered, under the rules that are in force."""
        at = [facts.columns[r.id] for r in self.recipients]
        self.clashes, self.changes, self.points = (
            _with_nobody(array[:, at]) for array in (facts.clashes, facts.changes, facts.points)
        )
        widened = self._widened(wishes)
        without_number = (widened & BITS[Rule.PROVIDER] > 0)[:, None]
        self.clashes -= _with_nobody(np.where(without_number, facts.provider_only[:, at], 0))
        self.allowed = _with_nobody(facts.refused[:, at] & ~widened[:, None] == 0)

    def _take_times(self) -> None:
        """The minutes that recipients have already, those of a full week, and those of their target."""
        self.base = np.array([*(r.minutes for r in self.recipients), 0], dtype=np.int64)
        self.full = np.array([*(r.full_week for r in self.recipients), 1], dtype=np.int64)
        self.targets = np.array([*map(_target, self.recipients), UNLIMITED], dtype=np.int64)

    def _widened(self, wishes: Wishes) -> Whole:
        """For each client, the bits of the rules that do not hold."""
        bits = np.zeros(len(self.clients), dtype=np.int64)
        for rule in wishes.widened:
            widened = [wishes.is_widened(rule, client.id) for client in self.clients]
            bits |= BITS[rule] * np.array(widened, dtype=np.int64)
        return bits

    def _choose(self, wishes: Wishes) -> None:
        """Limit each client to the columns that the supervisor's choices leave; nobody if there are none."""
        chosen = self._chosen_columns(wishes)
        possible = {row: bool(self.allowed[row, column]) for row, column in chosen.items()}
        self.allowed[:, :-1] &= self.offered()
        self.allowed[:, -1] = True
        for row, column in chosen.items():
            self.allowed[row] = False
            self.allowed[row, column if possible[row] else self.nobody] = True

    def _chosen_columns(self, wishes: Wishes) -> dict[int, int]:
        """The column chosen by hand for each client who has one, by row."""
        pins = ((self.row_of.get(client), recipient) for client, recipient in wishes.pins.items())
        return {row: self.column_for(recipient) for row, recipient in pins if row is not None}

    def column_for(self, recipient_id: int | None) -> int:
        """The column of a recipient; that of nobody if they are not offered."""
        return self.nobody if recipient_id is None else self.column_of.get(recipient_id, self.nobody)

    def _capacity(self, wishes: Wishes) -> Whole:
        """The places of each recipient; never fewer than were filled by hand."""
        by_hand = self._filled_by_hand(wishes)
        places = [
            max(_places(wishes, recipient), by_hand[column])
            for column, recipient in enumerate(self.recipients)
        ]
        return np.array([*places, UNLIMITED], dtype=np.int64)

    def _filled_by_hand(self, wishes: Wishes) -> Counter[int]:
        """How many clients were sent to each column by hand."""
        pinned = [self.row_of[client_id] for client_id in wishes.pins if client_id in self.row_of]
        return Counter(
            int(self.allowed[row].argmax()) for row in pinned if not self.allowed[row, self.nobody]
        )

    def _add_group_visit(self, visit: PlanVisit, wishes: Wishes) -> None:
        clashing = wishes.visit_clashes(visit)
        placed = wishes.placed.get(visit.id)
        if placed is None:
            self.groups.append(self._group(visit, clashing))
        else:
            self._fix(visit, placed, clashes=placed in clashing)

    def _fix(self, visit: PlanVisit, recipient_id: int, *, clashes: bool) -> None:
        """Count a group visit where somebody sent it by hand."""
        self.visits[visit.id] = recipient_id
        self.fixed_clashes += clashes
        if recipient_id in self.column_of:
            self.base[self.column_of[recipient_id]] += visit.minutes

    def _group(self, visit: PlanVisit, clashing: Collection[int]) -> Group:
        clashes = np.array([*(r.id in clashing for r in self.recipients), False], dtype=np.int64)
        members = tuple(self.row_of[member] for member in visit.members)
        return Group(visit.id, members, visit.minutes, clashes)

    @property
    def most_points(self) -> int:
        """The most points that any plan can have."""
        return int(self.points.max(axis=1, initial=0).sum())

    def offered(self) -> NDArray[np.bool_]:
        """Whether anybody may go to each recipient, and not only those pinned."""
        return np.array([r.id not in self._excluded for r in self.recipients], dtype=bool)

    def offered_ids(self) -> set[int]:
        """The recipients to whom anybody may go, and not only those pinned."""
        return {r.id for r in self.recipients if r.id not in self._excluded}

    def measure(self, found: Found) -> Measures:
        """How good a plan is, exactly."""
        rows = np.arange(len(found.columns))
        loads = self.loads(found)[: self.nobody]
        return Measures(
            without=int((found.columns == self.nobody).sum()),
            clashes=int(self.clashes[rows, found.columns].sum()) + self._group_clashes(found),
            changes=int(self.changes[rows, found.columns].sum()),
            split=sum(len({int(found.columns[row]) for row in family}) > 1 for family in self.families),
            overload=int(np.maximum(loads - self.targets[: self.nobody], 0).sum()),
            points=int(self.points[rows, found.columns].sum()),
            peak=self.peak(loads),
        )

    def _group_clashes(self, found: Found) -> int:
        """The group visits that clash, those sent by hand included."""
        going = zip(self.groups, found.groups, strict=True)
        return self.fixed_clashes + sum(int(group.clashes[column]) for group, column in going)

    def peak(self, loads: Whole) -> Fraction:
        """The largest of the recipients' loads, each over a full week; 0 without recipients."""
        shares = (
            Fraction(int(load), int(full))
            for load, full in zip(loads[: self.nobody], self.full[: self.nobody], strict=True)
        )
        return max(shares, default=Fraction())

    def loads(self, found: Found) -> Whole:
        """The minutes of each column over the eight weeks."""
        loads = self.base.copy()
        np.add.at(loads, found.columns, self.minutes)
        for group, column in zip(self.groups, found.groups, strict=True):
            loads[column] += group.minutes
        return loads


def _families(clients: Iterable[PlanClient]) -> list[tuple[int, ...]]:
    """The rows of each family of several clients."""
    together: defaultdict[str, list[int]] = defaultdict(list)
    for row, client in enumerate(clients):
        together[client.family].append(row)
    together.pop("", None)
    return [tuple(rows) for rows in together.values() if len(rows) > 1]


def _with_nobody(array: NDArray[Value]) -> NDArray[Value]:
    """The same array with a column of zeros for nobody."""
    return np.concatenate([array, np.zeros((len(array), 1), dtype=array.dtype)], axis=1)


def _places(wishes: Wishes, recipient: PlanRecipient) -> int:
    maximum = wishes.maximum_of(recipient)
    return UNLIMITED if maximum is None else max(maximum - recipient.clients, 0)


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
