"""The comparison of two plans: who differs, and what each level gained and lost."""

from __future__ import annotations

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
    changes = (
        ClientChange(client_id, before.assignment.get(client_id), recipient_id)
        for client_id, recipient_id in after.assignment.items()
    )
    return PlanComparison(
        tuple(change for change in changes if change.before != change.after),
        tuple(LevelChange(name, before.level(name).value, after.level(name).value) for name in LEVELS),
    )
