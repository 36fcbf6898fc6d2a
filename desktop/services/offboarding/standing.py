"""The state of a draft, each client's decision and the wishes for the plan; kept and compared."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.rules.planning.compare import PlanComparison, compare
from desktop.rules.planning.model import Level, SuggestedPlan, Wishes
from desktop.services.offboarding import drafts
from desktop.services.offboarding.by_hand import decide_by_hand
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.offboarding.drafted import pinning
from desktop.services.offboarding.plan import PlannedClient, decisions_on
from desktop.services.offboarding.planning.suggesting import suggest_clients
from desktop.services.offboarding.planning.wishes import keep_wishes
from desktop.services.offboarding.situation import situation


@dataclass(frozen=True)
class Standing:
    """Decisions by client id; one to be kept may name only those that change."""

    clients: Mapping[int, PlannedClient]
    wishes: Wishes

    @property
    def by_hand(self) -> list[PlannedClient]:
        return [client for client in self.clients.values() if client.pinned]

    @property
    def suggested(self) -> list[PlannedClient]:
        return [client for client in self.clients.values() if not client.pinned]

    def recipients_among(self, client_ids: Container[int]) -> dict[int, int | None]:
        """The recipients of these clients, by id."""
        return {i: c.recipient_id for i, c in self.clients.items() if i in client_ids}


def keep_standing(practice: Practice, offboarding_id: int, standing: Standing) -> None:
    """Keep the wishes, and the decisions on the named clients."""
    keep_wishes(practice, offboarding_id, standing.wishes)
    by_hand, suggested = standing.by_hand, standing.suggested
    if by_hand:
        decide_by_hand(practice, offboarding_id, decisions_on(by_hand))
    if suggested:
        decide_clients(practice, offboarding_id, decisions_on(suggested), pinned=False)


def compare_standings(
    practice: Practice, offboarding_id: int, before: Standing, after: Standing
) -> PlanComparison:
    """Compare two: who differs, and what each level gained and lost. Each must name all clients."""
    with practice.read() as session:
        return compare(_judged(session, offboarding_id, before), _judged(session, offboarding_id, after))


def _judged(session: Session, offboarding_id: int, standing: Standing) -> SuggestedPlan:
    """The present plan with its levels; clients who do not go to a colleague need no recipient."""
    answers = drafts.answers_in(session, offboarding_id)
    around = situation(session, answers.leaver_id, answers.last_day, answers.returns_on)
    wishes = pinning(standing.wishes, standing.recipients_among(around.clients))
    found = suggest_clients(session, around.needing(wishes.care), wishes).found
    elsewhere = sum(c.leaves for c in standing.clients.values())
    levels = tuple(_without(level, elsewhere) for level in found.levels)
    return replace(found, levels=levels)


def _without(level: Level, elsewhere: int) -> Level:
    if level.name != "without_recipient":
        return level
    return replace(level, value=level.value - elsewhere, bound=level.bound - elsewhere)
