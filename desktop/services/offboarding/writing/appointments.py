"""What a plan changes in the rows of appointments and their series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from desktop.database.unit_of_work import UnitOfWork
from desktop.language import say
from desktop.models import Appointment, AppointmentAction, AppointmentStatus
from desktop.rules.calendar import Booking
from desktop.services.calendar.series_rows import split_off
from desktop.services.offboarding.plan import Plan, PlannedAppointment
from desktop.services.offboarding.plan_clashes import as_planned
from desktop.services.offboarding.situation import Situation
from desktop.services.offboarding.writing.series_parts import later_parts


def write_appointments(work: UnitOfWork, found: Situation, plan: Plan, accept_clashes: str) -> None:
    """Write what becomes of each appointment, and cut the series that separate."""
    sequences = work.stored("appointments", ("sequence",), plan.appointment_ids)
    changes: dict[int, dict[str, Any]] = {}
    for a in plan.appointments:
        if values := _changed_values(found, a, accept_clashes):
            changes[a.appointment_id] = {**values, "sequence": sequences[a.appointment_id][0] + 1}
    _cut_series(work, found, plan, changes)
    work.update(Appointment, changes)


def _changed_values(found: Situation, planned: PlannedAppointment, accept_clashes: str) -> dict[str, Any]:
    """The columns of one appointment that the plan changes."""
    if planned.is_cancelled:
        return _cancelled(planned, found.leaver.name)
    values: dict[str, Any] = {} if planned.taker is None else {"user_id": planned.taker}
    values |= _new_time(found.appointments[planned.appointment_id], planned)
    if planned.action is AppointmentAction.WAIT:
        values["status"] = AppointmentStatus.WAITING_LIST
    return values | _why_it_may_clash(planned, accept_clashes)


def _cancelled(planned: PlannedAppointment, leaver: str) -> dict[str, Any]:
    reason = planned.reason or say("{leaver} is leaving", leaver=leaver)
    return {"status": AppointmentStatus.CANCELLED, "cancel_reason": reason}


def _new_time(booking: Booking, planned: PlannedAppointment) -> dict[str, Any]:
    there = as_planned(booking, planned, None)
    return {"starts_at": there.starts, "ends_at": there.ends} if there.moved else {}


def _why_it_may_clash(planned: PlannedAppointment, accept_clashes: str) -> dict[str, Any]:
    return {"overlap_reason": planned.accepted or accept_clashes} if planned.clashes else {}


def _cut_series(work: UnitOfWork, found: Situation, plan: Plan, changes: dict[int, dict[str, Any]]) -> None:
    """Make the later parts of a series that splits series of their own; what is unchanged stays in it."""
    later = _changed_parts(found, plan, changes)
    new = split_off(work, [series_id for series_id, _ in later]) if later else []
    for series_id, (_, part) in zip(new, later, strict=True):
        _put_into(series_id, part)


def _put_into(series_id: int, changes: Iterable[dict[str, Any]]) -> None:
    for change in changes:
        change["series_id"] = series_id


def _changed_parts(
    found: Situation, plan: Plan, changes: Mapping[int, dict[str, Any]]
) -> list[tuple[int, list[dict[str, Any]]]]:
    """The series of each later part that changes at all, and the changes of its appointments."""
    parts = [(series_id, _those_of(part, changes)) for series_id, part in later_parts(found, plan)]
    return [(series_id, part) for series_id, part in parts if part]


def _those_of(part: Iterable[int], changes: Mapping[int, dict[str, Any]]) -> list[dict[str, Any]]:
    return [changes[i] for i in part if i in changes]
