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
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.situation import Situation
from desktop.services.offboarding.tasks.templates import follow_templates
from desktop.services.offboarding.wording.stored_reasons import stored


def keep_filed_plan(work: UnitOfWork, found: Situation, plan: Plan, record: Mapping[str, Any]) -> int:
    """Keep in the case what the file says and what came of it, and return the case.

    Earlier answers about somebody who is not coming back are kept.
    """
    case_id = unfinished_of(work.session, plan.leaver_id)
    said = {"last_day": plan.last_day, "returns_on": plan.returns_on, "page": "done", **record}
    if case_id is None:
        new = {"leaver_id": plan.leaver_id, "created_at": work.now, "unplanned": plan.unplanned}
        case_id = work.insert(Offboarding, [new | said])[0]
    else:
        before = work.session.get_one(Offboarding, case_id)
        work.update(Offboarding, {case_id: said | {"unplanned": plan.unplanned or before.unplanned}})
        _forget_decisions(work, case_id)
    follow_templates(work, case_id)
    work.insert(
        ClientDecision,
        [
            {
                "offboarding_id": case_id,
                "client_id": c.client_id,
                "disposition": c.disposition if c.decided else Disposition.UNDECIDED,
                "recipient_id": c.recipient_id,
                "reasons": stored(c.reasons),
                "pinned": c.decided,
            }
            for c in marked_by_hand(work.session, found, plan.clients, Wishes(widened=plan.widened))
        ],
    )
    return case_id


def _forget_decisions(work: UnitOfWork, case_id: int) -> None:
    for kind in (ClientDecision, AppointmentDecision):
        rows = work.session.scalars(select(kind.id).where(kind.offboarding_id == case_id))
        work.delete(kind, list(rows))
