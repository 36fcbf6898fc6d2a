"""The draft of an offboarding: the wizard's answers, kept from the first page on.

Nothing here changes the practice: these rows are the supervisor's notes until the plan is applied.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    UNFINISHED_STATES,
    AppointmentDecision,
    Engagement,
    Offboarding,
    OffboardingState,
    RecordOwner,
    User,
)
from desktop.services.offboarding.looking_up import offboarding_in
from desktop.services.offboarding.tasks.templates import follow_templates

ACTION = "plan offboarding"


@dataclass(frozen=True)
class DraftAnswers:
    """The present header of one offboarding."""

    id: int
    leaver_id: int
    last_day: date
    returns_on: date | None
    state: OffboardingState
    reason: str
    engagement: Engagement
    record_owner: RecordOwner
    page: str
    created_at: datetime
    applied_at: datetime | None
    operation_id: int | None
    backup_id: int | None
    pack_id: int | None
    pack_skip_reason: str
    clash_reason: str
    unassigned_reason: str
    owner_told: bool
    unplanned: bool = False


ANSWERS = frozenset(
    {
        "last_day", "returns_on", "reason", "engagement", "record_owner", "page", "backup_id", "pack_id",
        "pack_skip_reason", "clash_reason", "unassigned_reason", "owner_told", "unplanned",
    }
)  # fmt: skip
"""The columns that `answer` may set."""

KIND = frozenset({"engagement", "returns_on", "unplanned"})
"""The answers that decide the kind of leaving, and so its tasks."""

WHEN = ("last_day", "returns_on")
"""The answers that determine which appointments there are to decide on."""


def start(practice: Practice, leaver_id: int, last_day: date) -> int:
    """Begin a draft for a practitioner, or return the existing unfinished one. Raises UserError."""
    with practice.read() as session:
        unfinished = unfinished_of(session, leaver_id)
        leaver = session.get(User, leaver_id)
    if leaver is None or not leaver.active:
        raise UserError(say("This practitioner is inactive already. Choose somebody who is active."))
    if unfinished is not None:
        return unfinished
    with practice.work(ACTION, say("Began to offboard {leaver}", leaver=leaver.name), recorded=False) as work:
        offboarding_id = work.insert(
            Offboarding, [{"leaver_id": leaver_id, "last_day": last_day, "created_at": work.now}]
        )[0]
        follow_templates(work, offboarding_id)
    return offboarding_id


def unfinished_of(session: Session, leaver_id: int) -> int | None:
    """A user's offboarding that was begun and not carried out; None if there is none."""
    return session.scalars(
        select(Offboarding.id).where(
            Offboarding.leaver_id == leaver_id, Offboarding.state.in_(UNFINISHED_STATES)
        )
    ).first()


@contextmanager
def open_draft(practice: Practice, offboarding_id: int) -> Iterator[tuple[UnitOfWork, DraftAnswers]]:
    """A unit of work on an unfinished offboarding. Raises UserError if it is finished."""
    with practice.work(ACTION, say("Planned an offboarding"), recorded=False) as work:
        before = answers_in(work.session, offboarding_id)
        if before.state not in UNFINISHED_STATES:
            raise UserError(
                say(
                    "This offboarding is {state} already; its answers stay as they are.",
                    state=say(before.state.value),
                )
            )
        yield work, before


def answers_in(session: Session, offboarding_id: int) -> DraftAnswers:
    """The header of an offboarding. Raises UserError if there is none."""
    found = offboarding_in(session, offboarding_id)
    return DraftAnswers(**{name: getattr(found, name) for name in DraftAnswers.__dataclass_fields__})


def answers(practice: Practice, offboarding_id: int) -> DraftAnswers:
    """The same, without a session."""
    with practice.read() as session:
        return answers_in(session, offboarding_id)


def unfinished(practice: Practice) -> list[DraftAnswers]:
    """The drafts and scheduled offboardings, the latest begun first."""
    with practice.read() as session:
        ids = session.scalars(
            select(Offboarding.id)
            .where(Offboarding.state.in_(UNFINISHED_STATES))
            .order_by(Offboarding.id.desc())
        )
        return [answers_in(session, i) for i in ids]


def answer(practice: Practice, offboarding_id: int, **values: Any) -> None:
    """Keep answers of the wizard's pages (see ANSWERS).

    A new last day, or day of return, marks the choices for single appointments, which may now be other ones.
    """
    _refuse_unknown(values)
    with open_draft(practice, offboarding_id) as (work, before):
        work.update(Offboarding, {offboarding_id: values})
        if values.keys() & KIND:
            follow_templates(work, offboarding_id)
        if _has_other_days(before, values):
            _mark_all_appointments(work, offboarding_id)


def _refuse_unknown(values: Mapping[str, Any]) -> None:
    unknown = values.keys() - ANSWERS
    if unknown:
        raise TypeError(f"no such answer: {', '.join(sorted(unknown))}")


def _has_other_days(before: DraftAnswers, values: Mapping[str, Any]) -> bool:
    return any(values.get(name, getattr(before, name)) != getattr(before, name) for name in WHEN)


def _mark_all_appointments(work: UnitOfWork, offboarding_id: int) -> None:
    chosen = work.session.scalars(
        select(AppointmentDecision.id).where(AppointmentDecision.offboarding_id == offboarding_id)
    )
    mark_choices(work, chosen)


def mark_choices(work: UnitOfWork, decision_ids: Iterable[int]) -> None:
    """Say of these choices that an earlier answer has changed since."""
    work.update(AppointmentDecision, {i: {"stale": True} for i in decision_ids})


def cancel(practice: Practice, offboarding_id: int) -> None:
    """Cancel an offboarding that was not applied; the practice stays as it is."""
    with open_draft(practice, offboarding_id) as (work, _):
        work.update(Offboarding, {offboarding_id: {"state": OffboardingState.CANCELLED}})


def set_state(practice: Practice, offboarding_id: int, state: OffboardingState) -> None:
    """Schedule a draft, or turn a scheduled one back into a draft. Raises UserError for any other step."""
    if state not in UNFINISHED_STATES:
        raise ValueError(f"{state} comes from applying or undoing, not from here")
    with open_draft(practice, offboarding_id) as (work, _):
        work.update(Offboarding, {offboarding_id: {"state": state}})
