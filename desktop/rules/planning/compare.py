"""The comparison of two plans: who differs, and what each level gained and lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.rules.planning.model import LEVELS, SuggestedPlan


@dataclass(frozen=True, slots=True)
class ClientChange:
    """A client who goes to somebody else (None: to nobody)."""

    client_id: int
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class LevelChange:
    """One level of both plans; more is better for `preference` only."""

    name: str
    before: float
    after: float

    @property
    def gain(self) -> float:
        """By how much it is better after, negative if it is worse."""
        change = self.after - self.before
        return change if self.name == "preference" else -change


@dataclass(frozen=True, slots=True)
class PlanComparison:
    """The differences between two plans of one leaving; `levels` are all of them."""

    clients: tuple[ClientChange, ...]
    levels: tuple[LevelChange, ...]


def compare(before: SuggestedPlan, after: SuggestedPlan) -> PlanComparison:
    """The clients who differ, in the order of the plan after, and all levels."""
    return PlanComparison(tuple(_client_changes(before, after)), tuple(_level_changes(before, after)))


def _client_changes(before: SuggestedPlan, after: SuggestedPlan) -> Iterator[ClientChange]:
    for client_id, recipient_id in after.assignment.items():
        was = before.assignment.get(client_id)
        if was != recipient_id:
            yield ClientChange(client_id, was, recipient_id)


def _level_changes(before: SuggestedPlan, after: SuggestedPlan) -> Iterator[LevelChange]:
    for name in LEVELS:
        yield LevelChange(name, before.level(name).value, after.level(name).value)
