"""plan.json: the plan with references instead of ids, for a person or another program to read and edit.

`plan_reading` reads it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.models import Appointment, Client, Disposition, User
from desktop.rules.clashes import Clash
from desktop.rules.planning.remedies import Remedy
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient
from desktop.services.offboarding.wording.reasons import reason_words
from desktop.services.offboarding.wording.remedies import remedy_words

ALL = "all"


def to_json(session: Session, plan: Plan) -> dict[str, Any]:
    """The plan in the form that the verbs promise."""
    names = _References.read(session, plan)
    return {
        "leaver": names.users[plan.leaver_id],
        "last_day": plan.last_day.isoformat(),
        "returns_on": day(plan.returns_on),
        "unplanned": plan.unplanned,
        "clients": [_client(planned, names, plan.last_day) for planned in plan.clients],
        "appointments": [_appointment(planned, names) for planned in plan.appointments],
        "widened": {rule.value: names.of_clients(ids) for rule, ids in plan.widened.items()},
        "summary": summary(plan),
    }


def ways_out_json(session: Session, ways: Sequence[Remedy]) -> list[dict[str, Any]]:
    """What would have to change for clients without a recipient, in the form that the verbs promise."""
    users = _references(session, User, None)
    clients = _references(session, Client, list(set(chain.from_iterable(way.client_ids for way in ways))))
    return [_way_out(way, users, clients) for way in ways]


def _way_out(way: Remedy, users: Mapping[int, str], clients: Mapping[int, str]) -> dict[str, Any]:
    return {
        "change": way.kind.value,
        "to": users.get(way.user_id or 0),
        "maximum": way.maximum or None,
        "rule": way.rule and way.rule.value,
        "clients": [clients[i] for i in way.client_ids],
        "find_somebody": way.found,
        "words": remedy_words(way),
    }


@dataclass(frozen=True)
class _References:
    """The references of everything that a plan names, by id, and the booked times of its appointments."""

    users: Mapping[int, str]
    clients: Mapping[int, str]
    appointments: Mapping[int, str]
    booked: Mapping[int, datetime]

    @classmethod
    def read(cls, session: Session, plan: Plan) -> _References:
        planned = plan.appointment_ids
        booked = select(Appointment.id, Appointment.starts_at).where(in_ids(Appointment.id, planned))
        return cls(
            _references(session, User, None),
            _references(session, Client, plan.client_ids),
            _references(session, Appointment, [*planned, *plan.met_ids]),
            dict(session.execute(booked).all()),
        )

    def of_user(self, user_id: int | None) -> str | None:
        return self.users.get(user_id or 0)

    def of_clients(self, ids: Iterable[int] | None) -> str | list[str]:
        """Those of a widened rule that the plan names, or all."""
        return ALL if ids is None else sorted(self.clients[i] for i in ids if i in self.clients)


def _client(planned: PlannedClient, names: _References, last_day: date) -> dict[str, Any]:
    return {
        "client": names.clients[planned.client_id],
        "disposition": _disposition(planned).value,
        "to": names.of_user(planned.recipient_id),
        "reasons": [reason_words(reason, last_day) for reason in planned.reasons],
    }


def _appointment(planned: PlannedAppointment, names: _References) -> dict[str, Any]:
    return {
        "appointment": names.appointments[planned.appointment_id],
        "booked_at": minute(names.booked[planned.appointment_id]),
        "action": planned.action.value,
        "to": names.of_user(planned.recipient_id),
        "starts_at": minute(planned.starts_at),
        "clashes": [_clash(clash, names) for clash in planned.clashes],
        "accepted": planned.accepted or None,
        "reason": planned.reason or None,
    }


def minute(moment: datetime | None) -> str | None:
    """A time as every file of ours has it, or null."""
    return None if moment is None else moment.isoformat("T", "minutes")


def day(found: date | None) -> str | None:
    return None if found is None else found.isoformat()


def _clash(clash: Clash, names: _References) -> dict[str, Any]:
    return {"kind": clash.kind.value, "with": names.appointments.get(clash.with_id or 0)}


def _disposition(client: PlannedClient) -> Disposition:
    """The word for a disposition; an undecided client is a transfer with nobody in `to`."""
    return Disposition.TRANSFER if client.disposition is Disposition.UNDECIDED else client.disposition


def summary(plan: Plan) -> dict[str, Any]:
    """The plan in numbers. `cannot_keep_time` counts the appointments with a clash, accepted or not."""
    families = plan.levels.get("families_split", 0)
    return {
        "clients": len(plan.clients),
        "without_recipient": len(plan.undecided),
        "appointments": len(plan.appointments),
        "cannot_keep_time": plan.clash_count,
        "families_split": families,
        **{name: value for name, value in plan.levels.items() if name in _LEVELS},
    }


_LEVELS = ("change_site", "overload", "preference", "peak_load", "levels", "proved")


def _references(session: Session, model: Any, ids: list[int] | None) -> dict[int, str]:
    chosen = select(model.id, model.reference)
    if ids is not None:
        chosen = chosen.where(in_ids(model.id, ids))
    return dict(session.execute(chosen).all())
