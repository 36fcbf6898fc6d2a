"""The end of an offboarding that was applied: undone, or handed back after a cover."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Activity, Appointment, Client, Offboarding, OffboardingState, Series, User
from desktop.rules.text import spoken_name
from desktop.services.history.undo import Undone, undo_in
from desktop.services.offboarding.looking_up import offboarding_in


@dataclass(frozen=True)
class UndoneOffboarding:
    """What came back. `left_alone` names what was changed since, one line each."""

    offboarding_id: int
    name: str
    restored: int
    left_alone: tuple[str, ...]


def undo_offboarding(practice: Practice, offboarding_id: int) -> UndoneOffboarding:
    """Undo a whole offboarding: clients, appointments and the user, except what was changed since.

    Raises UserError if it was not applied.
    """
    found, name = _applied(practice, offboarding_id, "undone")
    with practice.work(
        "undo offboarding", say("Undid the offboarding of {name}", name=name), undoes=found.operation_id
    ) as work:
        # The user first: clients and appointments go back to somebody who is active again.
        steps = dict.fromkeys((found.deactivation_id, found.operation_id))
        undone = [undo_in(work, step) for step in steps if step is not None]
        return _told(work, offboarding_id, name, undone)


def hand_back(practice: Practice, offboarding_id: int) -> UndoneOffboarding:
    """End a cover: clients and upcoming appointments go back as they were, unless changed since.

    Past appointments stay with the practitioner who saw the client (rule 4). Raises UserError if nothing
    is covered.
    """
    found, name = _applied(practice, offboarding_id, say("handed back"))
    if found.returns_on is None:
        raise UserError(say("{name} left for good: there is no cover to hand back.", name=name))
    with practice.work(
        "hand back", say("Handed back to {name}", name=name), undoes=found.operation_id
    ) as work:
        assert found.operation_id is not None
        seen = _seen_since(work, found.operation_id)
        undone = undo_in(work, found.operation_id, only=lambda subject: subject not in seen)
        with work.unrecorded():
            work.update(Offboarding, {offboarding_id: {"state": OffboardingState.RETURNED}})
        return _told(work, offboarding_id, name, [undone])


def _seen_since(work: UnitOfWork, operation_id: int) -> set[str]:
    """The subjects of the appointments that were handed over and are past."""
    rows = work.session.scalars(
        select(Appointment.id)
        .join(Activity, Activity.row_id == Appointment.id)
        .where(
            Activity.operation_id == operation_id,
            Activity.table_name == Appointment.__tablename__,
            Appointment.starts_at < work.now.replace(hour=0, minute=0),
        )
    )
    return {f"appointments:{row_id}" for row_id in rows}


def _applied(practice: Practice, offboarding_id: int, what: str) -> tuple[Offboarding, str]:
    with practice.read() as session:
        found = offboarding_in(session, offboarding_id)
        name = session.get_one(User, found.leaver_id).name
    if found.state is not OffboardingState.APPLIED or found.operation_id is None:
        raise UserError(
            say(
                "This offboarding is {state}; only an applied one can be {what}.",
                state=say(found.state.value),
                what=what,
            )
        )
    return found, name


def _told(work: UnitOfWork, offboarding_id: int, name: str, undone: list[Undone]) -> UndoneOffboarding:
    left = tuple(_named(work.session, subject) for u in undone for subject in u.left_alone)
    return UndoneOffboarding(offboarding_id, name, sum(len(u.restored) for u in undone), left)


def _named(session: Session, subject: str) -> str:
    """The name of a subject of the record, for the supervisor."""
    kind, _, number = subject.partition(":")
    if kind in _SUBJECTS:
        model, words = _SUBJECTS[kind]
        if found := session.get(model, int(number)):
            return words(found)
    return say("{subject} was changed since.", subject=subject)


def _client_changed(client: Client) -> str:
    return say(
        "Client {spoken_name} ({reference}) was changed since.",
        spoken_name=spoken_name(client.first_name, client.last_name),
        reference=client.reference,
    )


def _appointment_changed(appointment: Appointment) -> str:
    return say("Appointment {reference} was changed since.", reference=appointment.reference)


def _user_changed(user: User) -> str:
    return say("{name} was changed since.", name=user.name)


def _series_stays(series: Series) -> str:
    return say("Series {reference} stays, as appointments are still in it.", reference=series.reference)


_SUBJECTS: Mapping[str, tuple[Any, Callable[[Any], str]]] = {
    "clients": (Client, _client_changed),
    "appointments": (Appointment, _appointment_changed),
    "users": (User, _user_changed),
    "series": (Series, _series_stays),
}
