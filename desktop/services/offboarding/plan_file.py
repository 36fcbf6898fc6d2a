"""plan.json: the plan with references instead of ids, for a person or another program to read and edit.

`plan_reading` reads it back.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.models import Appointment, Client, Disposition, User
from desktop.services.offboarding.plan import Plan, PlannedClient
from desktop.services.offboarding.reason_words import reason_words


def to_json(session: Session, plan: Plan) -> dict[str, Any]:
    """The plan in the shape that the verbs promise."""
    users = _references(session, User, None)
    clients = _references(session, Client, [c.client_id for c in plan.clients])
    with_ids = [clash.with_id for a in plan.appointments for clash in a.clashes if clash.with_id]
    appointments = _references(
        session, Appointment, [*(a.appointment_id for a in plan.appointments), *with_ids]
    )
    booked = dict(
        session.execute(
            select(Appointment.id, Appointment.starts_at).where(
                in_ids(Appointment.id, [a.appointment_id for a in plan.appointments])
            )
        ).all()
    )
    return {
        "leaver": users[plan.leaver_id],
        "last_day": plan.last_day.isoformat(),
        "returns_on": plan.returns_on and plan.returns_on.isoformat(),
        "clients": [
            {
                "client": clients[c.client_id],
                "disposition": _disposition(c).value,
                "to": users.get(c.recipient_id or 0),
                "reasons": [reason_words(reason, plan.last_day) for reason in c.reasons],
            }
            for c in plan.clients
        ],
        "appointments": [
            {
                "appointment": appointments[a.appointment_id],
                "booked_at": booked[a.appointment_id].isoformat("T", "minutes"),
                "action": a.action.value,
                "to": users.get(a.recipient_id or 0),
                "starts_at": a.starts_at and a.starts_at.isoformat("T", "minutes"),
                "clashes": [
                    {"kind": clash.kind.value, "with": appointments.get(clash.with_id or 0)}
                    for clash in a.clashes
                ],
                "accepted": a.accepted or None,
                "reason": a.reason or None,
            }
            for a in plan.appointments
        ],
        "summary": summary(plan),
    }


def _disposition(client: PlannedClient) -> Disposition:
    """Who is undecided is to go to somebody, nobody knows yet to whom: transfer, with nobody in `to`."""
    return Disposition.TRANSFER if client.disposition is Disposition.UNDECIDED else client.disposition


def summary(plan: Plan) -> dict[str, Any]:
    """The plan in numbers. `cannot_keep_time` counts the appointments with a clash, accepted or not."""
    families = plan.levels.get("families_split", 0)
    return {
        "clients": len(plan.clients),
        "without_recipient": len(plan.undecided),
        "appointments": len(plan.appointments),
        "cannot_keep_time": sum(bool(a.clashes) for a in plan.appointments),
        "families_split": families,
        **{name: value for name, value in plan.levels.items() if name in _LEVELS},
    }


_LEVELS = ("change_site", "overload", "preference", "peak_load", "levels", "proved")


def _references(session: Session, model: Any, ids: list[int] | None) -> dict[int, str]:
    chosen = select(model.id, model.reference)
    if ids is not None:
        chosen = chosen.where(in_ids(model.id, ids))
    return dict(session.execute(chosen).all())
