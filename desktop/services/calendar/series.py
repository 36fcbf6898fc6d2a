"""Changing and cancelling appointments of a series: this one, this and the following, or all upcoming.

Past or closed appointments are never touched (rule 4). An occurrence that was moved by itself is an
exception: it keeps its own time and takes on the rest of a change.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import OPEN_STATUSES, Appointment
from desktop.rules.dates.boundaries import is_upcoming
from desktop.services.calendar.appointments import cancel_in, save_in
from desktop.services.calendar.clash_check import DescribedClash
from desktop.services.calendar.clashing import Clashing, dated, moved
from desktop.services.calendar.details import (
    AppointmentDetails,
    StoredAppointment,
    described,
    stored_in,
)
from desktop.services.calendar.series_rows import split_off


class Reach(enum.Enum):
    """How far a change goes."""

    THIS = enum.auto()
    FOLLOWING = enum.auto()
    ALL = enum.auto()


@dataclass(frozen=True)
class SeriesChange:
    """How many appointments were changed, and how many exceptions kept their own time."""

    changed: int
    exceptions: int


def move_in_series(
    practice: Practice,
    appointment_id: int,
    reach: Reach,
    user_id: int,
    starts_at: datetime,
    ends_at: datetime,
    accept_reason: str | None = None,
) -> SeriesChange:
    """Move one appointment and, as far as `reach` goes, the others by the same amount.

    Raises as `save_in_series`.
    """
    with practice.read() as session:
        before = stored_in(session, appointment_id).details
    return save_in_series(
        practice, appointment_id, reach, moved(before, user_id, starts_at, ends_at), accept_reason
    )


@dataclass(frozen=True)
class _Change:
    """What was typed for one appointment of a series, and what that makes of the others."""

    before: StoredAppointment
    details: AppointmentDetails

    def in_safe_order(self, appointments: Iterable[StoredAppointment]) -> list[StoredAppointment]:
        """Last ones first if all move later, so that none lands on one that has not moved yet."""
        return sorted(
            appointments,
            key=lambda other: other.details.starts_at,
            reverse=self.details.starts_at > self.before.details.starts_at,
        )

    def of(self, other: StoredAppointment) -> AppointmentDetails:
        if other.id == self.before.id:
            return self.details
        return _taken_over(other.details, self.before.details, self.details)

    def exceptions(self, others: Iterable[StoredAppointment]) -> int:
        """How many keep their own time."""
        return sum(not _regular(other.details, self.before.details) for other in others)


def save_in_series(
    practice: Practice,
    appointment_id: int,
    reach: Reach,
    details: AppointmentDetails,
    accept_reason: str | None = None,
) -> SeriesChange:
    """Store what was typed for one appointment in it and, as far as `reach` goes, in the others.

    With FOLLOWING, those that follow become a series of their own. The others keep their status and notes.
    Raises UserError, and Clashing with the clashes of all of them if no reason is given.
    """
    with practice.work("change series", say("Changed a series"), reason=accept_reason or "") as work:
        before = stored_in(work.session, appointment_id)
        others = _others(work, before, reach)
        change = _Change(before, details)
        _save_all(work, change, (before, *others), accept_reason)
        if reach is Reach.FOLLOWING:
            _split(work, before, [before.id, *(other.id for other in others)])
        work.summary = say(
            "Changed {number} appointments of a series from {described}",
            number=1 + len(others),
            described=described(work.session, details),
        )
        return SeriesChange(1 + len(others), change.exceptions(others))


def _save_all(
    work: UnitOfWork, change: _Change, appointments: Iterable[StoredAppointment], accept_reason: str | None
) -> None:
    clashes: list[DescribedClash] = []
    for one in change.in_safe_order(appointments):
        wanted = change.of(one)
        try:
            save_in(work, one, wanted, accept_reason)
        except Clashing as clashing:
            clashes += dated(wanted.starts_at, clashing.clashes)
    if clashes:
        raise Clashing(tuple(clashes))


def cancel_in_series(practice: Practice, appointment_id: int, reach: Reach, reason: str) -> int:
    """Cancel one appointment and others, as far as `reach` goes; returns how many. Raises UserError."""
    with practice.work("cancel appointments", say("Cancelled appointments"), reason=reason) as work:
        before = stored_in(work.session, appointment_id)
        others = _others(work, before, reach)
        cancel_in(work, [before, *others], reason)
        words = described(work.session, before.details)
        work.summary = say("Cancelled the appointment {words}", words=words)
        if others:
            work.summary = say(
                "Cancelled {number} appointments of a series from {words}",
                number=1 + len(others),
                words=words,
            )
        return 1 + len(others)


def _others(work: UnitOfWork, before: StoredAppointment, reach: Reach) -> list[StoredAppointment]:
    """The other open ones, from today on, that a change reaches, in order of time."""
    if reach is Reach.THIS:
        return []
    if before.series_id is None:
        raise UserError(say("This appointment is not part of a series. Change it on its own."))
    upcoming = _other_upcoming(work, before)
    if reach is Reach.FOLLOWING:
        return _starting_after(before.details.starts_at, upcoming)
    return upcoming


def _other_upcoming(work: UnitOfWork, before: StoredAppointment) -> list[StoredAppointment]:
    ids = work.session.scalars(
        select(Appointment.id)
        .where(
            Appointment.series_id == before.series_id,
            Appointment.id != before.id,
            Appointment.status.in_(OPEN_STATUSES),
        )
        .order_by(Appointment.starts_at, Appointment.id)
    ).all()
    found = [stored_in(work.session, appointment_id) for appointment_id in ids]
    return [other for other in found if is_upcoming(other.details.starts_at, work.now.date())]


def _starting_after(moment: datetime, found: list[StoredAppointment]) -> list[StoredAppointment]:
    return [other for other in found if other.details.starts_at > moment]


def _regular(other: AppointmentDetails, before: AppointmentDetails) -> bool:
    """Whether an occurrence has the weekday and time of the one being changed."""
    return (other.starts_at.weekday(), other.starts_at.time()) == (
        before.starts_at.weekday(),
        before.starts_at.time(),
    )


def _taken_over(
    other: AppointmentDetails, before: AppointmentDetails, after: AppointmentDetails
) -> AppointmentDetails:
    """The change to one appointment, made to another in the same way; the rest of it stays."""
    changed = {
        name: getattr(after, name)
        for name in ("user_id", "client_ids", "appointment_type_id", "site_id", "room")
        if getattr(after, name) != getattr(before, name)
    }
    taken = replace(other, **changed)
    if not _regular(other, before):
        return taken
    starts_at = other.starts_at + (after.starts_at - before.starts_at)
    return replace(taken, starts_at=starts_at, ends_at=starts_at + (after.ends_at - after.starts_at))


def _split(work: UnitOfWork, before: StoredAppointment, ids: list[int]) -> None:
    """Give these a series of their own, unless they are the whole series."""
    assert before.series_id is not None
    whole = work.session.scalars(
        select(Appointment.id).where(Appointment.series_id == before.series_id)
    ).all()
    if set(whole) <= set(ids):
        return

    def together(_: object) -> str:
        return f"series:{before.series_id}"

    # Undone together or not at all: a series cannot go while an appointment is still in it.
    (series_id,) = split_off(work, [before.series_id], subject=together)
    work.update(Appointment, {row_id: {"series_id": series_id} for row_id in ids}, subject=together)
