"""The decisions of a draft: what becomes of each client, and the choices for single appointments."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    AppointmentAction,
    AppointmentClient,
    AppointmentDecision,
    ClientDecision,
    Disposition,
)
from desktop.rules.planning.model import Reason
from desktop.services.offboarding.drafts import mark_choices, open_draft
from desktop.services.offboarding.wording.stored_reasons import stored

Decided = tuple[Disposition, int | None, tuple[Reason, ...]]
"""The disposition of a client, the recipient, and the reasons."""


def decide_clients(
    practice: Practice,
    offboarding_id: int,
    decisions: Mapping[int, Decided],
    *,
    pinned: bool = True,
) -> None:
    """Keep decisions on clients: by client id the disposition, the recipient and the reasons.

    Earlier choices for single appointments of a client whose decision changes are marked.
    """
    with open_draft(practice, offboarding_id) as (work, _):
        rows = {client_id: _row(decision, pinned) for client_id, decision in decisions.items()}
        known = _kept_decisions(work.session, offboarding_id)
        _keep_decisions(work, offboarding_id, rows, known)
        _mark_appointments_of(work, offboarding_id, _moved(rows, known))


def _row(decision: Decided, pinned: bool) -> dict[str, Any]:
    disposition, recipient_id, reasons = decision
    return {
        "disposition": disposition,
        "recipient_id": recipient_id if disposition is Disposition.TRANSFER else None,
        "reasons": stored(reasons),
        "pinned": pinned and disposition is not Disposition.UNDECIDED,
    }


def _kept_decisions(session: Session, offboarding_id: int) -> dict[int, ClientDecision]:
    """The decision of each client who has one."""
    kept = session.scalars(select(ClientDecision).where(ClientDecision.offboarding_id == offboarding_id))
    return {decision.client_id: decision for decision in kept}


def _keep_decisions(
    work: UnitOfWork,
    offboarding_id: int,
    rows: Mapping[int, Mapping[str, Any]],
    known: Mapping[int, ClientDecision],
) -> None:
    work.update(ClientDecision, {known[c].id: row for c, row in rows.items() if c in known})
    new = {client_id: row for client_id, row in rows.items() if client_id not in known}
    work.insert(ClientDecision, _numbered(offboarding_id, new))


def _numbered(offboarding_id: int, rows: Mapping[int, Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The rows, each with the offboarding and the client that it is for."""
    return [{"offboarding_id": offboarding_id, "client_id": i, **row} for i, row in rows.items()]


def _moved(rows: Mapping[int, Mapping[str, Any]], known: Mapping[int, ClientDecision]) -> set[int]:
    """The clients whose earlier decision was another one."""
    return {c for c in rows.keys() & known.keys() if _differs(known[c], rows[c])}


def _differs(decision: ClientDecision, row: Mapping[str, Any]) -> bool:
    return (decision.disposition, decision.recipient_id) != (row["disposition"], row["recipient_id"])


def _mark_appointments_of(work: UnitOfWork, offboarding_id: int, client_ids: Collection[int]) -> None:
    rows = work.session.execute(
        select(AppointmentDecision.id, AppointmentClient.client_id)
        .join(AppointmentClient, AppointmentClient.appointment_id == AppointmentDecision.appointment_id)
        .where(AppointmentDecision.offboarding_id == offboarding_id)
    )
    mark_choices(work, (i for i, client_id in rows if client_id in client_ids))


@dataclass(frozen=True, slots=True)
class AppointmentChoice:
    """A choice for one appointment that differs from following its client."""

    action: AppointmentAction
    recipient_id: int | None = None
    starts_at: datetime | None = None
    reason: str = ""

    @property
    def is_unexplained(self) -> bool:
        """Whether it cancels without saying why."""
        return self.action is AppointmentAction.CANCEL and not self.reason.strip()


def decide_appointments(
    practice: Practice, offboarding_id: int, choices: Mapping[int, AppointmentChoice | None]
) -> None:
    """Keep choices for single appointments, by appointment id; None goes back to following the client.

    A cancelled one needs a reason. Raises UserError without one.
    """
    made = {i: choice for i, choice in choices.items() if choice is not None}
    _refuse_unexplained(made.values())
    with open_draft(practice, offboarding_id) as (work, _):
        _forget_choices(work, offboarding_id, choices)
        work.insert(
            AppointmentDecision, [_choice_row(offboarding_id, i, choice) for i, choice in made.items()]
        )


def _refuse_unexplained(choices: Iterable[AppointmentChoice]) -> None:
    if any(choice.is_unexplained for choice in choices):
        raise UserError(say("Say why the appointment is cancelled: the reason is kept with it."))


def _forget_choices(work: UnitOfWork, offboarding_id: int, appointment_ids: Collection[int]) -> None:
    known = work.session.execute(
        select(AppointmentDecision.id, AppointmentDecision.appointment_id).where(
            AppointmentDecision.offboarding_id == offboarding_id
        )
    ).all()
    work.delete(AppointmentDecision, [i for i, appointment_id in known if appointment_id in appointment_ids])


def _choice_row(offboarding_id: int, appointment_id: int, choice: AppointmentChoice) -> dict[str, Any]:
    return {
        "offboarding_id": offboarding_id,
        "appointment_id": appointment_id,
        "action": choice.action,
        "recipient_id": choice.recipient_id,
        "starts_at": choice.starts_at,
        "reason": choice.reason.strip(),
    }
