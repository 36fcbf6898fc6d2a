"""The reasons why nobody was found for a client: what is in the way of each recipient."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop.rules.planning.model import Option, PlanClient, PlanRecipient, Reason, ReasonKind, Wishes
from desktop.rules.recipients import Refusal, RefusalKind


@dataclass(frozen=True)
class PlanObstacles:
    """The wishes of a plan, its people by id, and the ids of those offered to everybody."""

    wishes: Wishes
    people: Mapping[int, PlanRecipient]
    offered: Collection[int]

    def reasons(self, client: PlanClient) -> Iterator[Reason]:
        """Why nobody was found."""
        if self.wishes.gives_nobody(client.id):
            yield Reason(ReasonKind.NOBODY_BY_HAND)
            return
        asked = self._asked(client)
        if not asked:
            yield Reason(ReasonKind.NOBODY_OFFERED)
            return
        yield from self._of_each(client, asked)

    def _asked(self, client: PlanClient) -> dict[int, Option]:
        """The recipients who could have been chosen; only the pinned one, if the rules refuse that."""
        return self._refused_pin(client) or {i: o for i, o in client.options.items() if i in self.offered}

    def _refused_pin(self, client: PlanClient) -> dict[int, Option]:
        """The recipient chosen by hand, if the rules refuse that."""
        pinned_to = self.wishes.pins.get(client.id)
        if pinned_to is None or pinned_to not in client.options:
            return {}
        option = client.options[pinned_to]
        return {pinned_to: option} if option.refusals else {}

    def _of_each(self, client: PlanClient, asked: Mapping[int, Option]) -> Iterator[Reason]:
        """The maximum of those who may take the client, then what refuses the others."""
        in_force = {i: self._in_force(client, option) for i, option in asked.items()}
        yield from _all_full([self.people[i] for i, refusals in in_force.items() if not refusals])
        yield from _refused(refusals[0] for refusals in in_force.values() if refusals)

    def _in_force(self, client: PlanClient, option: Option) -> list[Refusal]:
        return [r for r in option.refusals if not self.wishes.is_widened(r.rule, client.id)]


def _all_full(people: list[PlanRecipient]) -> Iterator[Reason]:
    """The reason that all who may take the client have their maximum, if there are any."""
    if people:
        name = _single([person.name for person in people])
        discipline = _single({person.discipline for person in people})
        yield Reason(ReasonKind.ALL_FULL, len(people), name=name, discipline=discipline)


def _single(texts: Collection[str]) -> str:
    """The only one of these, or empty."""
    return next(iter(texts)) if len(texts) == 1 else ""


def _refused(refusals: Iterable[Refusal]) -> Iterator[Reason]:
    """How many are refused for the same reason, the most frequent first."""
    kinds: defaultdict[RefusalKind, list[Refusal]] = defaultdict(list)
    for refusal in refusals:
        kinds[refusal.kind].append(refusal)
    for same in sorted(kinds.values(), key=len, reverse=True):
        yield Reason(ReasonKind.REFUSED, len(same), refusal=same[0])
