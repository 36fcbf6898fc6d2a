"""The plan that a draft amounts to: its decisions, and what follows from them for everything else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import AppointmentAction, AppointmentDecision, ClientDecision, Disposition
from desktop.rules.planning.model import Wishes
from desktop.rules.recipients import REFUSING
from desktop.services.offboarding import drafts
from desktop.services.offboarding.decisions import Decided, decide_clients
from desktop.services.offboarding.following import follow, place_groups
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient, decisions_on
from desktop.services.offboarding.plan_clashes import with_clashes
from desktop.services.offboarding.planning.suggesting import suggest_clients
from desktop.services.offboarding.planning.wishes import wishes_in
from desktop.services.offboarding.situation import Situation, situation
from desktop.services.offboarding.wording.stored_reasons import restored


@dataclass(frozen=True)
class Drafted:
    """A draft in its present state: its answers, the leaver's situation, and the plan."""

    answers: drafts.DraftAnswers
    situation: Situation
    plan: Plan


def drafted(practice: Practice, offboarding_id: int) -> Drafted:
    """Read a draft and everything that its plan depends on.

    Slow for a large caseload: call it off the GUI thread.

    Raises UserError for an unknown offboarding, or if the leaver is already inactive.
    """
    with practice.read() as session:
        return drafted_in(session, offboarding_id)


def drafted_in(session: Session, offboarding_id: int) -> Drafted:
    """The same, within a session."""
    answers = drafts.answers_in(session, offboarding_id)
    wishes = wishes_in(session, offboarding_id)
    found = situation(session, answers.leaver_id, answers.last_day, answers.returns_on).needing(wishes.care)
    clients = _clients(session, offboarding_id, found)
    planned = _appointments(session, offboarding_id, found, clients)
    plan = Plan(
        answers.leaver_id,
        answers.last_day,
        tuple(clients.values()),
        tuple(with_clashes(session, found, planned, wishes)),
        returns_on=answers.returns_on,
        widened=wishes.widened,
        unplanned=answers.unplanned,
    )
    return Drafted(answers, found, plan)


def _clients(session: Session, offboarding_id: int, found: Situation) -> dict[int, PlannedClient]:
    rows = session.scalars(select(ClientDecision).where(ClientDecision.offboarding_id == offboarding_id))
    decided = {row.client_id: row for row in rows if _still_holds(found, row)}
    return {client_id: _client(client_id, decided.get(client_id)) for client_id in found.clients}


def _still_holds(found: Situation, decision: ClientDecision) -> bool:
    """Whether the recipient, if there is to be one, is still active."""
    return decision.disposition is not Disposition.TRANSFER or decision.recipient_id in found.practitioners


def _client(client_id: int, decision: ClientDecision | None) -> PlannedClient:
    if decision is None:
        return PlannedClient(client_id, Disposition.UNDECIDED)
    return PlannedClient(
        client_id,
        decision.disposition,
        decision.recipient_id,
        restored(decision.reasons),
        decision.pinned,
    )


def _appointments(
    session: Session, offboarding_id: int, found: Situation, clients: Mapping[int, PlannedClient]
) -> Iterator[PlannedAppointment]:
    """Each as it was chosen, else as it follows its client."""
    choices = _choices(session, offboarding_id, found)
    groups = place_groups(session, found, clients)
    for booking in found.appointments.values():
        default = follow(found, booking, clients, groups.get(booking.id))
        choice = choices.get(booking.id)
        yield default if choice is None else _chosen(choice, default)


def _choices(session: Session, offboarding_id: int, found: Situation) -> dict[int, AppointmentDecision]:
    """The choices for single appointments that still hold, by appointment."""
    rows = session.scalars(
        select(AppointmentDecision).where(AppointmentDecision.offboarding_id == offboarding_id)
    )
    return {row.appointment_id: row for row in rows if not _is_overtaken(found, row)}


def _is_overtaken(found: Situation, choice: AppointmentDecision) -> bool:
    """Whether the client has died since somebody was chosen to see them."""
    booking = found.appointments.get(choice.appointment_id)
    if booking is None or choice.action is AppointmentAction.CANCEL:
        return False
    return found.is_of_deceased(booking)


def _chosen(choice: AppointmentDecision, default: PlannedAppointment) -> PlannedAppointment:
    if choice.action is AppointmentAction.CANCEL:
        return PlannedAppointment(
            choice.appointment_id, choice.action, reason=choice.reason, chosen=True, stale=choice.stale
        )
    return PlannedAppointment(
        choice.appointment_id,
        choice.action,
        choice.recipient_id or default.recipient_id,
        choice.starts_at,
        accepted=choice.reason,
        chosen=True,
        stale=choice.stale,
    )


@dataclass(frozen=True)
class PlanningTask:
    """The input of a suggestion in one draft: the facts, the wishes around what is decided, and who is
    decided."""

    situation: Situation
    wishes: Wishes
    decided: Mapping[int, PlannedClient]

    @property
    def leaving(self) -> int:
        """How many of the decided clients go to nobody here: they do not count as without a recipient."""
        return sum(c.disposition is not Disposition.TRANSFER for c in self.decided.values())

    def undecided(self, clients: Iterable[PlannedClient]) -> dict[int, Decided]:
        """What is suggested for those who are not decided."""
        return decisions_on(client for client in clients if client.client_id not in self.decided)


def task_in(
    session: Session, offboarding_id: int, wishes: Wishes | None = None, *, anew: bool = False
) -> PlanningTask:
    """The suggestion task for the present draft, with the kept wishes unless others are given."""
    answers = drafts.answers_in(session, offboarding_id)
    if wishes is None:
        wishes = wishes_in(session, offboarding_id)
    found = situation(session, answers.leaver_id, answers.last_day, answers.returns_on).needing(wishes.care)
    decided = _decided(session, offboarding_id, found, anew)
    return PlanningTask(found, pinning(wishes, {i: c.recipient_id for i, c in decided.items()}), decided)


def _decided(session: Session, offboarding_id: int, found: Situation, anew: bool) -> dict[int, PlannedClient]:
    clients = _clients(session, offboarding_id, found)
    return {i: client for i, client in clients.items() if _stays_decided(client, anew)}


def _stays_decided(client: PlannedClient, anew: bool) -> bool:
    """Whether a suggestion leaves the client alone; made `anew`, only if chosen by hand."""
    return client.disposition is not Disposition.UNDECIDED and (client.pinned or not anew)


def pinning(wishes: Wishes, pins: Mapping[int, int | None]) -> Wishes:
    """The wishes, with clients pinned where somebody chose, whatever the rules say: it was chosen
    knowingly."""
    wishes = replace(wishes, pins={**pins, **wishes.pins})
    placed = [i for i, recipient in pins.items() if recipient is not None]
    for rule in REFUSING:
        wishes = wishes.widening(rule, placed)
    return wishes


def suggest(
    practice: Practice, offboarding_id: int, *, wishes: Wishes | None = None, anew: bool = False
) -> dict[str, object]:
    """Fill the undecided clients of a draft with the best plan around the decided ones, and keep it.

    `anew` fills all again except those chosen by hand. Returns how good the plan is, level by level
    (see rules.planning.model.LEVELS).
    """
    with practice.read() as session:
        task = task_in(session, offboarding_id, wishes, anew=anew)
        suggestion = suggest_clients(session, task.situation, task.wishes)
    decide_clients(
        practice,
        offboarding_id,
        task.undecided(suggestion.clients),
        pinned=False,
    )
    without = suggestion.found.level("without_recipient").value - task.leaving
    return {**suggestion.levels, "without_recipient": round(without)}
