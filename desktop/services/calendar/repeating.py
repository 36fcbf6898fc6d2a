"""Booking a series: one appointment repeated, as one recorded operation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import OPEN_STATUSES, Appointment
from desktop.rules.repeating import RepeatRule, repeated, rrule
from desktop.services.calendar.appointments import add_in
from desktop.services.calendar.clash_check import DescribedClash
from desktop.services.calendar.clashing import Clashing, dated, moved
from desktop.services.calendar.details import AppointmentDetails, described, stored_in
from desktop.services.calendar.series_rows import new_series
from desktop.services.practice.references import PREFIXES, next_references


def add_series(
    practice: Practice,
    details: AppointmentDetails,
    repetition: RepeatRule,
    accept_reason: str | None = None,
) -> tuple[int, ...]:
    """Book an appointment and its repetitions; returns their ids, the first one first.

    Raises UserError if it would be only one, or for what cannot be stored, and Clashing with the
    clashes of all dates if no reason is given.
    """
    dates = _dates(details, repetition)
    with practice.work("add series", say("Added a series"), reason=accept_reason or "") as work:
        series_id = new_series(work, rrule(details.starts_at, repetition))
        ids = _book(work, details, dates, accept_reason, series_id)
        work.summary = say(
            "Added {number} appointments, the first on {described}",
            number=len(ids),
            described=described(work.session, details),
        )
    return tuple(ids)


def repeat_appointment(
    practice: Practice, appointment_id: int, repetition: RepeatRule, accept_reason: str | None = None
) -> tuple[int, ...]:
    """Make an appointment the first of a series; returns the ids of the added ones.

    Raises as `add_series`.
    """
    with practice.work(
        "repeat appointment", say("Repeated an appointment"), reason=accept_reason or ""
    ) as work:
        stored = stored_in(work.session, appointment_id)
        if stored.series_id is not None:
            raise UserError(
                say("This appointment is already part of a series. Open it to change the series.")
            )
        if stored.details.status not in OPEN_STATUSES:
            raise UserError(
                say(
                    "This appointment is {status}. Book a new one that repeats.",
                    status=say(stored.details.status.value),
                )
            )
        dates = _dates(stored.details, repetition)
        series_id = new_series(work, rrule(stored.details.starts_at, repetition))
        work.update(Appointment, {appointment_id: {"series_id": series_id}})
        ids = _book(work, stored.details, dates[1:], accept_reason, series_id)
        words = described(work.session, stored.details)
        work.summary = say("Repeated the appointment {words}: {number} more", words=words, number=len(ids))
    return tuple(ids)


def _dates(details: AppointmentDetails, repetition: RepeatRule) -> tuple[datetime, ...]:
    dates = repeated(details.starts_at, repetition)
    if len(dates) < 2:
        raise UserError(
            say("With that end there is only one appointment. Choose a later end, or do not repeat it.")
        )
    return dates


def _book(
    work: UnitOfWork,
    details: AppointmentDetails,
    dates: Sequence[datetime],
    accept_reason: str | None,
    series_id: int,
) -> list[int]:
    references = next_references(work.session, Appointment, PREFIXES[Appointment], len(dates))
    length = details.ends_at - details.starts_at
    ids: list[int] = []
    clashes: list[DescribedClash] = []
    for starts_at, reference in zip(dates, references, strict=True):
        wanted = moved(details, details.user_id, starts_at, starts_at + length)
        try:
            ids.append(add_in(work, wanted, accept_reason, {"reference": reference, "series_id": series_id}))
        except Clashing as clashing:
            clashes += dated(starts_at, clashing.clashes)
    if clashes:
        raise Clashing(tuple(clashes))
    return ids
