"""The case of a plan from a file: the leaver's unfinished one, else a new one, with the file's decisions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from desktop.database.unit_of_work import UnitOfWork
from desktop.models import AppointmentDecision, ClientDecision, Disposition, Offboarding
from desktop.rules.planning.model import Wishes
from desktop.services.offboarding.by_hand import marked_by_hand
from desktop.services.offboarding.drafts import unfinished_of
from desktop.services.offboarding.plan import Plan, PlannedClient
from desktop.services.offboarding.situation import Situation
from desktop.services.offboarding.tasks.templates import follow_templates
from desktop.services.offboarding.wording.stored_reasons import stored


def keep_filed_plan(work: UnitOfWork, found: Situation, plan: Plan, record: Mapping[str, Any]) -> int:
    """Keep in the case what the file says and what came of it, and return the case.

    Earlier answers about somebody who is not coming back are kept.
    """
    case_id = _case_of(work, plan, record)
    follow_templates(work, case_id)
    marked = marked_by_hand(work.session, found, plan.clients, Wishes(widened=plan.widened))
    work.insert(ClientDecision, [_decision(case_id, client) for client in marked])
    return case_id


def _case_of(work: UnitOfWork, plan: Plan, record: Mapping[str, Any]) -> int:
    """The leaver's unfinished case without its earlier decisions, or a new one."""
    case_id = unfinished_of(work.session, plan.leaver_id)
    said = {"last_day": plan.last_day, "returns_on": plan.returns_on, "page": "done", **record}
    if case_id is None:
        new = {"leaver_id": plan.leaver_id, "created_at": work.now, "unplanned": plan.unplanned}
        return work.insert(Offboarding, [new | said])[0]
    before = work.session.get_one(Offboarding, case_id)
    work.update(Offboarding, {case_id: said | {"unplanned": plan.unplanned or before.unplanned}})
    _forget_decisions(work, case_id)
    return case_id


def _decision(case_id: int, client: PlannedClient) -> dict[str, Any]:
    return {
        "offboarding_id": case_id,
        "client_id": client.client_id,
        "disposition": client.disposition if client.decided else Disposition.UNDECIDED,
        "recipient_id": client.recipient_id,
        "reasons": stored(client.reasons),
        "pinned": client.decided,
    }


def _forget_decisions(work: UnitOfWork, case_id: int) -> None:
    for kind in (ClientDecision, AppointmentDecision):
        rows = work.session.scalars(select(kind.id).where(kind.offboarding_id == case_id))
        work.delete(kind, list(rows))
