"""After the plan: what is due, the list of all offboardings, and taking one back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Appointment, Client, Offboarding, OffboardingState, User
from desktop.rules.days import is_over
from desktop.services import history
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted
from desktop.services.users import deactivate_in


@dataclass(frozen=True)
class Listed:
    """One offboarding in a list. `leaver` is the reference, `name` the name."""

    id: int
    leaver_id: int
    leaver: str
    name: str
    last_day: date
    state: OffboardingState
    due: bool


@dataclass(frozen=True)
class DueResult:
    """What became of one due offboarding: `problem` is empty where it was carried out."""

    id: int
    name: str
    problem: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class UndoneOffboarding:
    """What came back. `left_alone` names what somebody has changed since, one line each."""

    offboarding_id: int
    name: str
    restored: int
    left_alone: tuple[str, ...]


def listed(practice: Practice) -> list[Listed]:
    """All offboardings, the newest first; `due` where the last working day is over and work is left."""
    today = practice.today()
    waiting = (OffboardingState.SCHEDULED, OffboardingState.APPLIED)
    with practice.read() as session:
        rows = session.execute(
            select(Offboarding, User)
            .join(User, User.id == Offboarding.leaver_id)
            .order_by(Offboarding.id.desc())
        ).all()
    return [
        Listed(
            id=o.id,
            leaver_id=user.id,
            leaver=user.reference,
            name=user.name,
            last_day=o.last_day,
            state=o.state,
            due=o.state in waiting and user.active and is_over(o.last_day, today),
        )
        for o, user in rows
    ]


def due(practice: Practice) -> list[DueResult]:
    """Carry out what is due: apply what was scheduled whole, and make the leavers inactive.

    Each is a transaction of its own; one that is refused changes nothing and says why.
    """
    results = []
    for item in listed(practice):
        if not item.due:
            continue
        try:
            _carry_out(practice, item)
            results.append(DueResult(item.id, item.name))
        except UserError as error:
            results.append(DueResult(item.id, item.name, str(error), getattr(error, "items", ())))
    return results


def _carry_out(practice: Practice, item: Listed) -> None:
    if item.state is OffboardingState.SCHEDULED:
        draft = drafted(practice, item.id)
        apply_plan(
            practice,
            draft.plan,
            offboarding_id=item.id,
            accept_clashes=draft.answers.clash_reason,
            accept_unassigned=draft.answers.unassigned_reason,
        )
        return
    with practice.read() as session:
        reason = session.get_one(Offboarding, item.id).unassigned_reason
    with practice.work("offboarding due", f"Made {item.name} inactive", reason=reason) as work:
        deactivate_in(work, item.leaver_id, work.now.date(), reason)
        with work.notes():
            work.update(Offboarding, {item.id: {"deactivation_id": work.operation_id}})


def undo_offboarding(practice: Practice, offboarding_id: int) -> UndoneOffboarding:
    """Take a whole offboarding back: clients, appointments and the user, but nothing changed since.

    Raises UserError where it was not applied.
    """
    with practice.read() as session:
        found = session.get(Offboarding, offboarding_id)
        if found is None:
            raise UserError(f"There is no offboarding {offboarding_id}.")
        name = session.get_one(User, found.leaver_id).name
    if found.state is not OffboardingState.APPLIED or found.operation_id is None:
        raise UserError(f"This offboarding is {found.state}; only an applied one can be undone.")
    summary = f"Undid the offboarding of {name}"
    with practice.work("undo offboarding", summary, undoes=found.operation_id) as work:
        # The user first: clients and appointments go back to somebody who is active again.
        steps = dict.fromkeys((found.deactivation_id, found.operation_id))
        undone = [history.undo_in(work, step) for step in steps if step is not None]
        with work.notes():
            work.update(Offboarding, {offboarding_id: {"state": OffboardingState.UNDONE}})
        left = tuple(_named(work.session, subject) for u in undone for subject in u.left_alone)
    return UndoneOffboarding(offboarding_id, name, sum(len(u.restored) for u in undone), left)


def _named(session, subject: str) -> str:  # type: ignore[no-untyped-def]
    """What a subject of the record is called, for the supervisor."""
    kind, _, number = subject.partition(":")
    if kind == "clients" and (client := session.get(Client, int(number))):
        return f"Client {client.first_name} {client.last_name} ({client.reference}) was changed since."
    if kind == "appointments" and (appointment := session.get(Appointment, int(number))):
        return f"Appointment {appointment.reference} was changed since."
    if kind == "users" and (user := session.get(User, int(number))):
        return f"{user.name} was changed since."
    return f"{subject} was changed since."
