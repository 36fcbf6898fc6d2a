"""The ways out where clients of a draft find nobody, tried before they are chosen; and two plans compared."""

from __future__ import annotations

from desktop.database.practice import Practice
from desktop.rules.planning_compare import PlanComparison, compare
from desktop.rules.planning_model import Wishes
from desktop.rules.planning_remedies import Remedy, remedies
from desktop.services.offboarding.drafted import suggest, task_in
from desktop.services.offboarding.suggesting import suggest_clients
from desktop.services.offboarding.wishes import keep_wishes, wishes_in


def read_remedies(practice: Practice, offboarding_id: int) -> tuple[Remedy, ...]:
    """What would have to change so that clients who find nobody find somebody, and how many would.

    Takes a moment for a large caseload: call it off the GUI thread.
    """
    with practice.read() as session:
        task = task_in(session, offboarding_id)
        suggestion = suggest_clients(session, task.situation, task.wishes)
    return remedies(suggestion.caseload, task.wishes, suggestion.found)


def choose_remedy(practice: Practice, offboarding_id: int, remedy: Remedy) -> dict[str, object]:
    """Keep the change for this offboarding and suggest again; returns the levels, as `drafted.suggest` does."""
    with practice.read() as session:
        wishes = remedy.applied(wishes_in(session, offboarding_id))
    keep_wishes(practice, offboarding_id, wishes)
    return suggest(practice, offboarding_id, wishes=wishes)


def compare_wishes(practice: Practice, offboarding_id: int, wishes: Wishes) -> PlanComparison:
    """The plan with the kept wishes and the one with other wishes, side by side; nothing is kept."""
    with practice.read() as session:
        before = task_in(session, offboarding_id, anew=True)
        after = task_in(session, offboarding_id, wishes, anew=True)
        return compare(
            suggest_clients(session, before.situation, before.wishes).found,
            suggest_clients(session, after.situation, after.wishes).found,
        )
