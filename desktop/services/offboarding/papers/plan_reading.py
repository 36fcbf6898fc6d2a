"""The reading of plan.json, edited or not: every value is checked, and the first wrong one is named."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Appointment, AppointmentAction, Client, Disposition
from desktop.rules.planning.model import Widened
from desktop.rules.recipients import Rule
from desktop.services.offboarding.papers.plan_entry import PlanEntry, PlanFault
from desktop.services.offboarding.papers.plan_file import ALL
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient
from desktop.services.offboarding.wording.stored_reasons import written
from desktop.services.practice.lookup import find_user

UserId = Callable[[str], int]
"""Finds whom a reference or a name means."""


def read_plan(session: Session, file: Path) -> Plan:
    """A plan from its file. Raises UserError for what cannot be understood."""
    found = _json_of(file)
    try:
        return _plan(session, PlanEntry(found, "the plan"))
    except PlanFault as fault:
        raise UserError(
            say(
                "{name} is not a whole plan: {fault}. Put that right, or make the plan anew.",
                name=file.name,
                fault=fault,
            )
        ) from None


def _json_of(file: Path) -> Any:
    try:
        found = json.loads(file.read_text(encoding="utf-8-sig"))
        json.dumps(found, ensure_ascii=False).encode()  # Half a character, such as \ud800, cannot be kept.
    except FileNotFoundError:
        raise UserError(say("There is no plan at {file}. Check its name and folder.", file=file)) from None
    except OSError as error:
        raise UserError(say("{name} cannot be read: {why}.", name=file.name, why=error.strerror)) from None
    except (ValueError, RecursionError):
        raise UserError(
            say("{name} is not a plan: it is not JSON. Make one with offboard plan.", name=file.name)
        ) from None
    return found


def _plan(session: Session, found: PlanEntry) -> Plan:
    clients = found.entries("clients", "client")
    appointments = found.entries("appointments", "appointment")

    @cache
    def user_id(ref: str) -> int:
        return find_user(session, ref).id

    return Plan(
        leaver_id=user_id(found.needed("leaver")),
        last_day=found.day("last_day") or found.wrong("last_day", "is missing"),
        clients=tuple(
            _client(client_id, entry, user_id)
            for client_id, entry in zip(_ids(session, Client, clients, "client"), clients, strict=True)
        ),
        appointments=tuple(
            _appointment(appointment_id, entry, user_id)
            for appointment_id, entry in zip(
                _ids(session, Appointment, appointments, "appointment"), appointments, strict=True
            )
        ),
        returns_on=found.day("returns_on"),
        widened=_widened(session, found),
        unplanned=found.yes("unplanned"),
    )


def _widened(session: Session, found: PlanEntry) -> Widened:
    """Each rule that need not hold, for clients by reference, or for all."""
    rules = found.entry("widened")
    widened: dict[Rule, frozenset[int] | None] = {}
    for name in rules.names:
        if name not in list(Rule):
            rules.wrong(name, f"is no rule; those are {', '.join(Rule)}")
        if rules.is_text(name, ALL):
            widened[Rule(name)] = None
            continue
        refs = rules.texts(name)
        ids = session.scalars(select(Client.id).where(in_ids(Client.reference, refs)))
        widened[Rule(name)] = frozenset(ids)
    return widened


def _client(client_id: int, entry: PlanEntry, user_id: UserId) -> PlannedClient:
    disposition = entry.one_of("disposition", Disposition)
    to = _recipient(entry, user_id) if disposition is Disposition.TRANSFER else None
    return PlannedClient(client_id, disposition, to, written(entry.texts("reasons")))


def _appointment(appointment_id: int, entry: PlanEntry, user_id: UserId) -> PlannedAppointment:
    action = entry.one_of("action", AppointmentAction)
    reason, accepted = entry.text("reason"), entry.text("accepted")
    booked_at = entry.time("booked_at")
    if action is AppointmentAction.CANCEL:
        return PlannedAppointment(appointment_id, action, reason=reason or accepted, booked_at=booked_at)
    starts_at = _new_time(entry, action)
    to = None if action is AppointmentAction.STAY else _recipient(entry, user_id)
    return PlannedAppointment(appointment_id, action, to, starts_at, reason, accepted, booked_at=booked_at)


def _new_time(entry: PlanEntry, action: AppointmentAction) -> datetime | None:
    """The new time, which one that is to move needs."""
    starts_at = entry.time("starts_at")
    if action is AppointmentAction.MOVE and starts_at is None:
        entry.wrong("starts_at", "is missing, though it is to move")
    return starts_at


def _recipient(entry: PlanEntry, user_id: UserId) -> int | None:
    to = entry.text("to")
    return user_id(to) if to else None


def _ids(session: Session, model: Any, entries: Sequence[PlanEntry], noun: str) -> list[int]:
    references = [entry.needed(noun) for entry in entries]
    _refuse_twice(references, noun)
    known: dict[str, int] = dict(
        session.execute(select(model.reference, model.id).where(in_ids(model.reference, references))).all()
    )
    _refuse_unknown(references, known, noun)
    return [known[reference] for reference in references]


def _refuse_twice(references: Sequence[str], noun: str) -> None:
    if len(set(references)) < len(references):
        raise UserError(say("The plan names the same {noun} twice. Remove one of the two lines.", noun=noun))


def _refuse_unknown(references: Sequence[str], known: Container[str], noun: str) -> None:
    for reference in references:
        if reference not in known:
            raise UserError(
                say(
                    "The plan names {noun} {reference}, which is not in this practice. Make the plan anew.",
                    noun=noun,
                    reference=reference,
                )
            )
