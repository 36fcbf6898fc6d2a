"""The reading of alternatives: everything that the answers depend on, once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.rules.calendar import Booking
from desktop.rules.clashes import ClashFinder
from desktop.rules.dates.boundaries import first_moment_after
from desktop.services.calendar.bookings import bookings_around, bookings_beyond
from desktop.services.offboarding.drafted import drafted_in
from desktop.services.offboarding.plan_clashes import brought_in
from desktop.services.offboarding.settling.alternatives import SEARCHED, Alternatives
from desktop.services.offboarding.situation import Situation


def read_alternatives(practice: Practice, offboarding_id: int) -> Alternatives:
    """Read everything that the answers depend on. Grows with the calendar: call it on the worker."""
    with practice.read() as session:
        draft = drafted_in(session, offboarding_id)
        existing = _existing(session, draft.situation, practice.today())
    found = draft.situation
    planned = [b for b in brought_in(found, draft.plan) if b.practitioner_id in found.practitioners]
    finder = ClashFinder([*found.practitioners.values(), found.leaver], existing, planned, found.sites)
    finder.make_indexes()
    return Alternatives(found, finder, practice.today())


def _existing(session: Session, found: Situation, today: date) -> Collection[Booking]:
    """What is booked with everybody from when they could see anything, and with the clients then."""
    since = first_moment_after(found.last_day)
    until_then = datetime.combine(today, time())
    existing = _by_id(bookings_beyond(session, found.practitioners, since))
    existing |= _by_id(bookings_beyond(session, [found.leaver.id], until_then))
    existing |= _by_id(bookings_around(session, _around(found)))
    return existing.values()


def _by_id(bookings: Iterable[Booking]) -> dict[int, Booking]:
    return {booking.id: booking for booking in bookings}


def _around(found: Situation) -> list[Booking]:
    """Each appointment now, and as early and as late as it is looked for."""
    return [
        replace(b, starts=b.starts + shift, ends=b.ends + shift)
        for b in found.appointments.values()
        for shift in (-SEARCHED, timedelta(), SEARCHED)
    ]
