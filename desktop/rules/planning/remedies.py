"""The cheapest ways out for clients without a recipient: what would have to change, and whom it helps."""

from __future__ import annotations

import enum
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from desktop.rules.planning.model import (
    Caseload,
    Option,
    PlanClient,
    PlanRecipient,
    SuggestedPlan,
    Wishes,
)
from desktop.rules.planning.table import UNLIMITED, PlanTable
from desktop.rules.planning.transport import FORBIDDEN, transport
from desktop.rules.recipients import Rule

_SECONDS = 2.0

_SHOWN = 3
"""The most colleagues named for one client, of those who are full and of those who are left out."""


class RemedyKind(enum.StrEnum):
    """What would change, the cheapest first."""

    RAISE_MAXIMUM = "raise maximum"
    INCLUDE = "include"
    WIDEN = "widen"


@dataclass(frozen=True, slots=True)
class Remedy:
    """One change of the wishes by which `found` more clients find somebody.

    RAISE_MAXIMUM: the recipient `user_id` (`name`) may have `maximum` clients instead of `was`.
    INCLUDE: the recipient, who is excluded now, is offered again. WIDEN: `rule` does not hold for
    `client_ids`, those who find nobody now. `to_them`: the one client goes to that recipient by it.
    """

    kind: RemedyKind
    found: int
    user_id: int | None = None
    name: str = ""
    maximum: int = 0
    was: int = 0
    rule: Rule | None = None
    client_ids: tuple[int, ...] = ()
    to_them: bool = False

    def applied(self, wishes: Wishes) -> Wishes:
        """The wishes with this change, for planning again."""
        if self.rule is not None:
            return wishes.widening(self.rule, self.client_ids)
        if self.user_id is not None:
            return self._about(self.user_id, wishes)
        return wishes

    def _about(self, user_id: int, wishes: Wishes) -> Wishes:
        """The wishes with more for this recipient."""
        if self.to_them:
            wishes = replace(wishes, pins={**wishes.pins, **dict.fromkeys(self.client_ids, user_id)})
        if self.kind is RemedyKind.RAISE_MAXIMUM:
            return replace(wishes, maxima={**wishes.maxima, user_id: self.maximum})
        return wishes if self.to_them else _offering(wishes, user_id)


def _offering(wishes: Wishes, user_id: int) -> Wishes:
    """The wishes with this recipient offered to everybody."""
    only = None if wishes.only is None else {*wishes.only, user_id}
    return replace(wishes, excluded=set(wishes.excluded) - {user_id}, only=only)


def remedies(caseload: Caseload, wishes: Wishes, plan: SuggestedPlan) -> tuple[Remedy, ...]:
    """Each single change that helps some of those without a recipient in `plan`, cheapest kind and most found
    first."""
    unfinished = _Unfinished(caseload, wishes, plan)
    if not unfinished.waiting():
        return ()
    helpful = [_exact(remedy) for remedy in unfinished.tried() if remedy.found > 0]
    return tuple(sorted(helpful, key=lambda remedy: (list(RemedyKind).index(remedy.kind), -remedy.found)))


def remedies_of(
    caseload: Caseload, wishes: Wishes, plan: SuggestedPlan, client_id: int
) -> tuple[Remedy, ...]:
    """Each single change by which this client finds somebody, best match first; () if they have somebody."""
    client = next(each for each in caseload.clients if each.id == client_id)
    unfinished = _Unfinished(caseload, wishes, plan)
    if not unfinished.is_waiting(client_id):
        return ()
    if (pinned := wishes.pins.get(client_id)) is not None:
        return tuple(_by_rule(wishes, client, [pinned]))
    return tuple(unfinished.ways_out(client))


def _exact(remedy: Remedy) -> Remedy:
    """A maximum raised only as far as needed: each more place takes one more client."""
    if remedy.kind is not RemedyKind.RAISE_MAXIMUM:
        return remedy
    return replace(remedy, maximum=remedy.maximum - len(remedy.client_ids) + remedy.found)


@dataclass(frozen=True)
class _Unfinished:
    """A plan that may leave clients without a recipient."""

    caseload: Caseload
    wishes: Wishes
    plan: SuggestedPlan

    def waiting(self) -> tuple[int, ...]:
        """The clients for whom somebody is still to be found."""
        return tuple(client.id for client in self.caseload.clients if self.is_waiting(client.id))

    def is_waiting(self, client_id: int) -> bool:
        return self.plan.assignment[client_id] is None and not self.wishes.gives_nobody(client_id)

    def tried(self) -> list[Remedy]:
        """All single changes, with how many more clients find somebody by each."""
        now = _without_recipient(self.caseload, self.wishes)
        return [
            replace(change, found=now - _without_recipient(self.caseload, change.applied(self.wishes)))
            for change in self._changes(self.waiting())
        ]

    def _changes(self, waiting: tuple[int, ...]) -> Iterator[Remedy]:
        for recipient, places in self._full():
            yield self._raised(recipient, recipient.clients + places + len(waiting), waiting)
        for recipient in self.caseload.recipients:
            if self._is_left_out(recipient):
                yield Remedy(RemedyKind.INCLUDE, 0, recipient.id, recipient.name, client_ids=waiting)
        for rule in Rule:
            yield Remedy(RemedyKind.WIDEN, 0, rule=rule, client_ids=waiting)

    def _full(self) -> list[tuple[PlanRecipient, int]]:
        """The recipients without a place left in this plan, and how many places they had."""
        table, taken = PlanTable(self.caseload, self.wishes), self._taken
        return [(r, places) for r, places in _limited(table) if taken[r.id] >= places]

    @cached_property
    def _taken(self) -> Counter[int | None]:
        """How many clients each recipient gets."""
        return Counter(self.plan.assignment.values())

    def _raised(self, recipient: PlanRecipient, maximum: int, waiting: tuple[int, ...]) -> Remedy:
        """A maximum raised as far as everybody without a recipient could need."""
        return Remedy(
            RemedyKind.RAISE_MAXIMUM,
            0,
            recipient.id,
            recipient.name,
            maximum,
            self._maximum(recipient),
            client_ids=waiting,
        )

    def _maximum(self, recipient: PlanRecipient) -> int:
        return self.wishes.maximum_of(recipient) or 0

    def _is_left_out(self, recipient: PlanRecipient) -> bool:
        only = self.wishes.only
        return recipient.id in self.wishes.excluded or (only is not None and recipient.id not in only)

    def ways_out(self, client: PlanClient) -> Iterator[Remedy]:
        """The changes for one client: colleagues who are full or left out, then rules."""
        places = self._places()
        yield from self._by_colleague(client, places)
        with_room = [recipient_id for recipient_id, number in places.items() if number > 0]
        yield from _by_rule(self.wishes, client, with_room)

    def _places(self) -> dict[int, int]:
        """How many more clients each offered recipient could take in this plan."""
        table, taken = PlanTable(self.caseload, self.wishes), self._taken
        return {
            recipient_id: int(table.capacity[table.column_of[recipient_id]]) - taken[recipient_id]
            for recipient_id in table.offered_ids()
        }

    def _by_colleague(self, client: PlanClient, places: Mapping[int, int]) -> Iterator[Remedy]:
        """The best of those who are full or left out, and otherwise could take the client."""
        shown: Counter[RemedyKind] = Counter()
        for recipient in self._able_but_for_room(client, places):
            remedy = self._one_more(recipient, client, is_full=recipient.id in places)
            shown[remedy.kind] += 1
            if shown[remedy.kind] <= _SHOWN:
                yield remedy

    def _able_but_for_room(self, client: PlanClient, places: Mapping[int, int]) -> list[PlanRecipient]:
        """Those who could take the client by all rules, but are full or left out; best match first."""
        without_room = [r for r in self.caseload.recipients if places.get(r.id, 0) < 1]
        able = [r for r in without_room if self._may_go(client, r.id)]
        return sorted(able, key=lambda recipient: _rank(client.options[recipient.id]))

    def _may_go(self, client: PlanClient, recipient_id: int) -> bool:
        option = client.options.get(recipient_id)
        return option is not None and self.wishes.allows(client.id, option)

    def _one_more(self, recipient: PlanRecipient, client: PlanClient, *, is_full: bool) -> Remedy:
        """One more place for this client with somebody who is full, or left out."""
        with_one_more = recipient.clients + self._taken[recipient.id] + 1
        return Remedy(
            RemedyKind.RAISE_MAXIMUM if is_full else RemedyKind.INCLUDE,
            1,
            recipient.id,
            recipient.name,
            with_one_more if is_full else 0,
            self._maximum(recipient),
            client_ids=(client.id,),
            to_them=True,
        )


def _limited(table: PlanTable) -> Iterator[tuple[PlanRecipient, int]]:
    """The recipients with a maximum, and their places."""
    for recipient, places in zip(table.recipients, table.capacity.tolist(), strict=False):
        if places < UNLIMITED:
            yield recipient, places


def _rank(option: Option) -> tuple[int, bool, int]:
    """The better the match, the smaller."""
    return option.clashes, option.changes_site, -option.points


def _by_rule(wishes: Wishes, client: PlanClient, able: Iterable[int]) -> Iterator[Remedy]:
    """The rules that are the only obstacle between the client and somebody `able` to take one more."""
    options = [client.options[each] for each in able if each in client.options]
    for rule in Rule:
        if wishes.widening(rule, [client.id]).allows_any(client.id, options):
            yield Remedy(RemedyKind.WIDEN, 1, rule=rule, client_ids=(client.id,))


def _without_recipient(caseload: Caseload, wishes: Wishes) -> int:
    """The fewest clients who can be left without a recipient."""
    table = PlanTable(caseload, wishes)
    costs = np.where(table.allowed, np.int64(0), FORBIDDEN)
    costs[:, table.nobody] = np.where(table.allowed[:, table.nobody], 1, FORBIDDEN)
    solved = transport(costs, table.capacity, time.monotonic() + _SECONDS)
    return solved.total
