"""The ways out for clients of a draft without a recipient, tried before they are chosen."""

from __future__ import annotations

from desktop.database.practice import Practice
from desktop.rules.planning.model import SuggestedPlan
from desktop.rules.planning.remedies import Remedy, remedies, remedies_of
from desktop.services.offboarding.drafted import PlanningTask, task_in
from desktop.services.offboarding.planning.weighing import caseload_of


def read_remedies(
    practice: Practice, offboarding_id: int, client_id: int | None = None
) -> tuple[Remedy, ...]:
    """What would have to change for undecided clients of the draft to find somebody, and how many would.

    With `client_id` it is for that client alone. Takes a moment for a large caseload: call it off the GUI
    thread.
    """
    with practice.read() as session:
        task = task_in(session, offboarding_id)
        caseload = caseload_of(session, task.situation)
    plan = SuggestedPlan(_assigned(task), ())
    if client_id is None or client_id not in plan.assignment:
        return remedies(caseload, task.wishes, plan)
    return remedies_of(caseload, task.wishes, plan, client_id)


def _assigned(task: PlanningTask) -> dict[int, int | None]:
    """The recipient of each client as far as decided."""
    decided = {client_id: client.recipient_id for client_id, client in task.decided.items()}
    return {client_id: decided.get(client_id) for client_id in task.situation.clients}
