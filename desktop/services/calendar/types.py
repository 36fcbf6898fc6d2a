"""A practice's appointment types: name, length, colour, who may take one, and where they usually are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
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
        rows = session.scalars(select(AppointmentType).order_by(AppointmentType.name))
        return tuple(_details(row) for row in rows)


def _details(row: AppointmentType) -> TypeDetails:
    return TypeDetails(**{name: getattr(row, name) for name in _FIELDS})


_FIELDS = tuple(TypeDetails.__dataclass_fields__)


def save_types(practice: Practice, types: Sequence[TypeDetails]) -> None:
    """Make these the practice's types. Raises UserError for what cannot be stored or removed."""
    _check(types)
    with practice.work("save appointment types", say("Changed the appointment types")) as work:
        there = {row.id: _details(row) for row in work.session.scalars(select(AppointmentType))}
        gone = sorted(there.keys() - {one.id for one in types})
        _refuse_used(work.session, gone)
        work.update(AppointmentType, _changes(there, types))
        work.delete(AppointmentType, gone)
        work.insert(AppointmentType, [_columns(one) for one in types if one.id is None])


def _changes(there: dict[int, TypeDetails], types: Sequence[TypeDetails]) -> dict[int, dict[str, Any]]:
    """The columns of each stored type that is no longer as it was, by id."""
    kept = [one for one in types if one.id in there]
    return {one.id: _columns(one) for one in kept if one.id is not None and there[one.id] != one}


def _columns(one: TypeDetails) -> dict[str, Any]:
    columns = asdict(one)
    del columns["id"]
    return columns


def _check(types: Sequence[TypeDetails]) -> None:
    seen: set[str] = set()
    for one in types:
        _check_name(one.name, seen)
        _check_length(one)
        seen.add(fold(one.name))


def _check_name(name: str, others: set[str]) -> None:
    if not name.strip():
        raise UserError(say("An appointment type has no name. Type one, or remove the line."))
    if fold(name) in others:
        raise UserError(
            say("Two appointment types are called {name}. Give one of them another name.", name=name)
        )


def _check_length(one: TypeDetails) -> None:
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
