"""A rehearsal of one leaving: where each client would go and why, planned and then discarded."""

from __future__ import annotations

from datetime import date

from desktop.database.practice import Practice
from desktop.language import say
from desktop.services.offboarding.plan import PlannedClient
from desktop.services.offboarding.planning.suggesting import suggested_plan
from desktop.services.offboarding.situation import Situation, situation
from desktop.services.offboarding.wording.reasons import reason_words


def rehearse(practice: Practice, leaver_id: int, on: date) -> tuple[tuple[str, str, str], ...]:
    """The client, recipient (empty: nobody) and reasons in the plan for that day. Changes nothing."""
    with practice.read() as session:
        now = situation(session, leaver_id, on)
        plan = suggested_plan(session, now)
    return tuple(_row(now, client, on) for client in plan.clients)


def _row(now: Situation, client: PlannedClient, on: date) -> tuple[str, str, str]:
    recipient = now.practitioners.get(client.recipient_id or 0)
    why = "; ".join(reason_words(reason, on) for reason in client.reasons)
    return now.clients[client.client_id].name, recipient.name if recipient else say("nobody"), why
