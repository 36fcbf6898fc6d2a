"""The cheapest ways out for clients without a recipient: what would have to change, and whom it helps."""

from __future__ import annotations

import enum
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from desktop.rules.planning.model import Caseload, PlanClient, PlanRecipient, SuggestedPlan, Wishes
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
        if self.kind is RemedyKind.WIDEN and self.rule is not None:
            return wishes.widening(self.rule, self.client_ids)
        if self.user_id is None:
            return wishes
        if self.to_them:
            wishes = replace(wishes, pins={**wishes.pins, **dict.fromkeys(self.client_ids, self.user_id)})
        if self.kind is RemedyKind.RAISE_MAXIMUM:
            return replace(wishes, maxima={**wishes.maxima, self.user_id: self.maximum})
        if self.to_them:
            return wishes
        only = None if wishes.only is None else {*wishes.only, self.user_id}
        return replace(wishes, excluded=set(wishes.excluded) - {self.user_id}, only=only)


def remedies(caseload: Caseload, wishes: Wishes, plan: SuggestedPlan) -> tuple[Remedy, ...]:
    """Each single change that helps some of those without a recipient in `plan`, cheapest kind and most found
    first."""
    waiting = tuple(
        client.id
        for client in caseload.clients
        if plan.assignment[client.id] is None and wishes.pins.get(client.id, 0) is not None
    )
    if not waiting:
        return ()
    now = _without_recipient(caseload, wishes)
    tried = [
        replace(remedy, found=now - _without_recipient(caseload, remedy.applied(wishes)))
        for remedy in _changes(caseload, wishes, plan, waiting)
    ]
    helpful = [_exact(caseload, wishes, remedy) for remedy in tried if remedy.found > 0]
    return tuple(sorted(helpful, key=lambda remedy: (list(RemedyKind).index(remedy.kind), -remedy.found)))


def remedies_of(
    caseload: Caseload, wishes: Wishes, plan: SuggestedPlan, client_id: int
) -> tuple[Remedy, ...]:
    """Each single change by which this client finds somebody, best match first; () if they have somebody."""
    client = next(each for each in caseload.clients if each.id == client_id)
    if plan.assignment[client_id] is not None or wishes.pins.get(client_id, 0) is None:
        return ()
    if (pinned := wishes.pins.get(client_id)) is not None:
        return tuple(_by_rule(wishes, client, [pinned]))
    places = _places(caseload, wishes, plan)
    with_room = [recipient_id for recipient_id, number in places.items() if number > 0]
    return (*_by_colleague(caseload, wishes, plan, client), *_by_rule(wishes, client, with_room))


def _by_colleague(
    caseload: Caseload, wishes: Wishes, plan: SuggestedPlan, client: PlanClient
) -> Iterator[Remedy]:
    """The best of those who are full or left out, and otherwise could take the client."""
    places = _places(caseload, wishes, plan)
    shown: Counter[RemedyKind] = Counter()
    for recipient in _able_but_for_room(caseload, wishes, client, places):
        full = recipient.id in places
        kind = RemedyKind.RAISE_MAXIMUM if full else RemedyKind.INCLUDE
        shown[kind] += 1
        if shown[kind] <= _SHOWN:
            was = wishes.maxima.get(recipient.id, recipient.maximum_clients) or 0
            taken = recipient.clients + list(plan.assignment.values()).count(recipient.id)
            maximum = taken + 1 if full else 0
            yield Remedy(kind, 1, recipient.id, recipient.name, maximum, was, None, (client.id,), True)


def _able_but_for_room(
    caseload: Caseload, wishes: Wishes, client: PlanClient, places: Mapping[int, int]
) -> list[PlanRecipient]:
    """Those who could take the client by all rules, but are full or left out; best match first."""
    able = [
        (recipient, client.options[recipient.id])
        for recipient in caseload.recipients
        if recipient.id in client.options and places.get(recipient.id, 0) < 1
    ]
    suits = [(person, option) for person, option in able if wishes.allows(client.id, option)]
    suits.sort(key=lambda each: (each[1].clashes, each[1].changes_site, -each[1].points))
    return [person for person, _ in suits]


def _by_rule(wishes: Wishes, client: PlanClient, able: Iterable[int]) -> Iterator[Remedy]:
    """The rules that are the only obstacle between the client and somebody `able` to take one more."""
    options = [client.options[each] for each in able if each in client.options]
    for rule in Rule:
        widened = wishes.widening(rule, [client.id])
        if any(widened.allows(client.id, option) for option in options):
            yield Remedy(RemedyKind.WIDEN, 1, rule=rule, client_ids=(client.id,))


def _places(caseload: Caseload, wishes: Wishes, plan: SuggestedPlan) -> dict[int, int]:
    """How many more clients each offered recipient could take in this plan."""
    table, taken = PlanTable(caseload, wishes), Counter(plan.assignment.values())
    return {
        r.id: int(table.capacity[column]) - taken[r.id]
        for column, r in enumerate(table.recipients)
        if table.is_offered(r.id)
    }


def _changes(
    caseload: Caseload, wishes: Wishes, plan: SuggestedPlan, waiting: tuple[int, ...]
) -> Iterator[Remedy]:
    """All single changes, with the maximum raised as far as everybody without a recipient could need."""
    table = PlanTable(caseload, wishes)
    assigned = list(plan.assignment.values())
    for column, recipient in enumerate(table.recipients):
        places = int(table.capacity[column])
        if places < UNLIMITED and assigned.count(recipient.id) >= places:
            was = wishes.maxima.get(recipient.id, recipient.maximum_clients) or 0
            maximum = recipient.clients + places + len(waiting)
            yield Remedy(
                RemedyKind.RAISE_MAXIMUM, 0, recipient.id, recipient.name, maximum, was, client_ids=waiting
            )
    for recipient in caseload.recipients:
        left_out = wishes.only is not None and recipient.id not in wishes.only
        if left_out or recipient.id in wishes.excluded:
            yield Remedy(RemedyKind.INCLUDE, 0, recipient.id, recipient.name, client_ids=waiting)
    for rule in Rule:
        yield Remedy(RemedyKind.WIDEN, 0, rule=rule, client_ids=waiting)


def _exact(caseload: Caseload, wishes: Wishes, remedy: Remedy) -> Remedy:
    """A maximum raised only as far as needed: each more place takes one more client."""
    if remedy.kind is not RemedyKind.RAISE_MAXIMUM:
        return remedy
    return replace(remedy, maximum=remedy.maximum - len(remedy.client_ids) + remedy.found)


def _without_recipient(caseload: Caseload, wishes: Wishes) -> int:
    """The fewest clients who can be left without a recipient."""
    table = PlanTable(caseload, wishes)
    costs = np.where(table.allowed, np.int64(0), FORBIDDEN)
    costs[:, table.nobody] = np.where(table.allowed[:, table.nobody], 1, FORBIDDEN)
    solved = transport(costs, table.capacity, time.monotonic() + _SECONDS)
    return solved.total
