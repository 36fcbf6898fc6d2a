"""A practice's appointment types: name, length, colour, who may take one, and where they usually are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Appointment, AppointmentType
from desktop.rules.record_checks import length_fault
from desktop.rules.text import count, fold


@dataclass(frozen=True)
class TypeDetails:
    """An appointment type; a new one has no `id`. `discipline` is what a recipient must have, or empty."""

    id: int | None
    name: str
    minutes: int
    colour: str
    discipline: str = ""
    site_id: int | None = None


def appointment_types(practice: Practice) -> tuple[TypeDetails, ...]:
    """All of them, by name."""
    with practice.read() as session:
        rows = session.scalars(select(AppointmentType).order_by(AppointmentType.name)).all()
        return tuple(TypeDetails(**{name: getattr(row, name) for name in _FIELDS}) for row in rows)


_FIELDS = tuple(TypeDetails.__dataclass_fields__)


def save_types(practice: Practice, types: Sequence[TypeDetails]) -> None:
    """Make these the practice's types. Raises UserError for what cannot be stored or removed."""
    _check(types)
    with practice.work("save appointment types", say("Changed the appointment types")) as work:
        there = set(work.session.scalars(select(AppointmentType.id)))
        kept = {one.id for one in types}
        gone = sorted(there - kept)
        _refuse_used(work.session, gone)
        _update(work, [one for one in types if one.id in there])
        work.delete(AppointmentType, gone)
        new = [one for one in types if one.id is None]
        work.insert(AppointmentType, [{k: v for k, v in asdict(one).items() if k != "id"} for one in new])


def _update(work: UnitOfWork, types: Sequence[TypeDetails]) -> None:
    stored = {
        row.id: TypeDetails(**{name: getattr(row, name) for name in _FIELDS})
        for row in work.session.scalars(select(AppointmentType))
    }
    changed = {one.id: one for one in types if one.id is not None and stored[one.id] != one}
    work.update(
        AppointmentType,
        {i: {k: v for k, v in asdict(one).items() if k != "id"} for i, one in changed.items()},
    )


def _check(types: Sequence[TypeDetails]) -> None:
    seen: set[str] = set()
    for one in types:
        if not one.name.strip():
            raise UserError(say("An appointment type has no name. Type one, or remove the line."))
        if fold(one.name) in seen:
            raise UserError(
                say("Two appointment types are called {name}. Give one of them another name.", name=one.name)
            )
        seen.add(fold(one.name))
        if fault := length_fault(one.minutes):
            subject = say("The length of {name}", name=one.name)
            raise UserError(f"{subject} {fault.clause}. {fault.remedy}")


def _refuse_used(session: Session, type_ids: Sequence[int]) -> None:
    used = session.execute(
        select(AppointmentType.name, func.count())
        .join(Appointment, Appointment.appointment_type_id == AppointmentType.id)
        .where(AppointmentType.id.in_(type_ids))
        .group_by(AppointmentType.id)
    ).all()
    if used:
        listed = ", ".join(f"{name} ({count(number, 'appointment')})" for name, number in used)
        raise UserError(
            say("There are appointments of this type: {listed}. Rename it, or leave it.", listed=listed)
        )
