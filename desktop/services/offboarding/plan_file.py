"""plan.json: the plan with references instead of ids, for a person or another program to read and edit."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.among import among
from desktop.errors import UserError
from desktop.models import Appointment, AppointmentAction, Client, Disposition, User
from desktop.services.lookup import find_user
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient


def to_json(session: Session, plan: Plan) -> dict[str, Any]:
    """The plan in the shape that the verbs promise."""
    users = _references(session, User, None)
    clients = _references(session, Client, [c.client_id for c in plan.clients])
    with_ids = [clash.with_id for a in plan.appointments for clash in a.clashes if clash.with_id]
    appointments = _references(
        session, Appointment, [*(a.appointment_id for a in plan.appointments), *with_ids]
    )
    return {
        "leaver": users[plan.leaver_id],
        "last_day": plan.last_day.isoformat(),
        "returns_on": plan.returns_on and plan.returns_on.isoformat(),
        "clients": [
            {
                "client": clients[c.client_id],
                "disposition": c.disposition.value,
                "to": users.get(c.recipient_id or 0),
                "reasons": list(c.reasons),
            }
            for c in plan.clients
        ],
        "appointments": [
            {
                "appointment": appointments[a.appointment_id],
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


def summary(plan: Plan) -> dict[str, Any]:
    """The plan in numbers. `cannot_keep_time` counts the appointments with a clash, accepted or not."""
    families = plan.levels.get("families_split", 0)
    return {
        "clients": len(plan.clients),
        "without_recipient": len(plan.undecided),
        "appointments": len(plan.appointments),
        "cannot_keep_time": sum(bool(a.clashes) for a in plan.appointments),
        "families_split": families,
        **{
            name: value
            for name, value in plan.levels.items()
            if name in ("peak_load", "preference", "proved")
        },
    }


def read_plan(session: Session, file: Path) -> Plan:
    """A plan from its file, edited or not. Raises UserError for what cannot be understood."""
    try:
        found = json.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise UserError(f"There is no plan at {file}. Check its name and folder.") from None
    except OSError as error:
        raise UserError(f"{file.name} cannot be read: {error.strerror}.") from None
    except ValueError:
        raise UserError(f"{file.name} is not a plan: it is not JSON. Make one with offboard plan.") from None
    try:
        return _from_json(session, found)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UserError(
            f"{file.name} is not a whole plan: {_fault(error)}. Make one anew with offboard plan."
        ) from None


def _fault(error: Exception) -> str:
    return f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else "a value has the wrong form"


def _from_json(session: Session, found: Mapping[str, Any]) -> Plan:
    users = {reference: i for i, reference in _references(session, User, None).items()}
    clients = _ids(session, Client, [c["client"] for c in found["clients"]], "client")
    appointments = _ids(
        session, Appointment, [a["appointment"] for a in found["appointments"]], "appointment"
    )

    def recipient(entry: Mapping[str, Any]) -> int | None:
        to = entry.get("to")
        if to is None:
            return None
        return users[to] if to in users else find_user(session, str(to)).id

    return Plan(
        leaver_id=find_user(session, found["leaver"]).id,
        last_day=date.fromisoformat(found["last_day"]),
        clients=tuple(
            PlannedClient(
                clients[c["client"]],
                Disposition(c["disposition"]),
                recipient(c) if c["disposition"] == Disposition.TRANSFER else None,
                tuple(c.get("reasons") or ()),
            )
            for c in found["clients"]
        ),
        appointments=tuple(
            PlannedAppointment(
                appointments[a["appointment"]],
                AppointmentAction(a["action"]),
                None if a["action"] == AppointmentAction.CANCEL else recipient(a),
                datetime.fromisoformat(a["starts_at"]) if a.get("starts_at") else None,
                reason=a.get("reason") or (a.get("accepted") or "" if a["action"] == "cancel" else ""),
                accepted=a.get("accepted") or "",
            )
            for a in found["appointments"]
        ),
        returns_on=date.fromisoformat(found["returns_on"]) if found.get("returns_on") else None,
    )


def _references(session: Session, model: Any, ids: list[int] | None) -> dict[int, str]:
    chosen = select(model.id, model.reference)
    if ids is not None:
        chosen = chosen.where(among(model.id, ids))
    return dict(session.execute(chosen).all())


def _ids(session: Session, model: Any, references: list[str], noun: str) -> dict[str, int]:
    if len(set(references)) < len(references):
        raise UserError(f"The plan names the same {noun} twice. Remove one of the two lines.")
    known: dict[str, int] = dict(
        session.execute(select(model.reference, model.id).where(among(model.reference, references))).all()
    )
    missing = [reference for reference in references if reference not in known]
    if missing:
        raise UserError(
            f"The plan names {noun} {missing[0]}, which is not in this practice. Make the plan anew."
        )
    return known
