"""The cheapest ways out where clients find nobody: what would have to change, and for how many that would do."""

from __future__ import annotations

import enum
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from desktop.rules.planning.model import Caseload, SuggestedPlan, Wishes
from desktop.rules.planning.table import UNLIMITED, PlanTable
from desktop.rules.planning.transport import FORBIDDEN, transport
from desktop.rules.recipients import Rule

_SECONDS = 2.0


class RemedyKind(enum.StrEnum):
    """What would change, the cheapest first."""

    RAISE_MAXIMUM = "raise maximum"
    INCLUDE = "include"
    WIDEN = "widen"


@dataclass(frozen=True, slots=True)
class Remedy:
    """One change of the wishes after which `found` more clients find somebody.

    RAISE_MAXIMUM: the recipient `user_id` (`name`) may have `maximum` clients instead of `was`.
    INCLUDE: the recipient, who is excluded now, is offered again. WIDEN: `rule` does not hold for
    `client_ids`, those who find nobody now.
    """

    kind: RemedyKind
    found: int
    user_id: int | None = None
    name: str = ""
    maximum: int = 0
    was: int = 0
    rule: Rule | None = None
    client_ids: tuple[int, ...] = ()

    def applied(self, wishes: Wishes) -> Wishes:
        """The wishes with this change, to plan with again."""
        if self.kind is RemedyKind.WIDEN and self.rule is not None:
            return wishes.widening(self.rule, self.client_ids)
        if self.user_id is None:
            return wishes
        if self.kind is RemedyKind.RAISE_MAXIMUM:
            return replace(wishes, maxima={**wishes.maxima, self.user_id: self.maximum})
        only = None if wishes.only is None else {*wishes.only, self.user_id}
        return replace(wishes, excluded=set(wishes.excluded) - {self.user_id}, only=only)


def remedies(caseload: Caseload, wishes: Wishes, plan: SuggestedPlan) -> tuple[Remedy, ...]:
    """Each single change that helps some of those who find nobody in `plan`, cheapest kind and most found first."""
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


def _changes(
    caseload: Caseload, wishes: Wishes, plan: SuggestedPlan, waiting: tuple[int, ...]
) -> Iterator[Remedy]:
    """All single changes, the maximum raised as far as everybody who waits could need."""
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
    """A maximum raised by no more than is needed: each place more takes one client more."""
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
