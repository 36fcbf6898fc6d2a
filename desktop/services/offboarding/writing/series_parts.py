"""The parts of a series that separate: with another practitioner, or at another regular time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from desktop.models import AppointmentAction
from desktop.rules.calendar import Booking
from desktop.rules.series import parts
from desktop.services.offboarding.plan import Plan, PlannedAppointment
from desktop.services.offboarding.situation import Situation

_GOES_ON = (AppointmentAction.TRANSFER, AppointmentAction.MOVE)
"""The rest (cancelled, waiting, seen before the last day) no longer have a regular time."""


def later_parts(found: Situation, plan: Plan) -> list[tuple[int, tuple[int, ...]]]:
    """The parts that need a series of their own: the series that each was cut from, and its appointments.

    A series that continues as one, as most do, is not listed: it keeps its row, whoever it goes to.
    """
    by_series = _by_series(found, plan)
    return [(series_id, ids) for series_id, dates in by_series.items() for ids in _later_parts(found, dates)]


def _by_series(found: Situation, plan: Plan) -> Mapping[int, list[PlannedAppointment]]:
    by_series: defaultdict[int, list[PlannedAppointment]] = defaultdict(list)
    for planned in plan.appointments:
        series_id = found.appointments[planned.appointment_id].series_id
        if series_id is not None:
            by_series[series_id].append(planned)
    return by_series


def _later_parts(found: Situation, dates: Sequence[PlannedAppointment]) -> list[tuple[int, ...]]:
    ways = _ways(found, dates)
    if len(set(ways.values())) < 2:
        return []
    cut = parts(_bookings(found, dates), ways, _singled_out(dates))
    return [tuple(booking.id for booking in part) for part in cut[1:]]


def _bookings(found: Situation, dates: Iterable[PlannedAppointment]) -> list[Booking]:
    return [found.appointments[planned.appointment_id] for planned in dates]


def _ways(found: Situation, dates: Iterable[PlannedAppointment]) -> dict[int, tuple[int | None, timedelta]]:
    """The way of each that goes on at a regular time."""
    return {p.appointment_id: _way(found, p) for p in dates if p.action in _GOES_ON}


def _singled_out(dates: Iterable[PlannedAppointment]) -> set[int]:
    """Those that somebody chose by themselves, or that move."""
    return {p.appointment_id for p in dates if p.chosen or p.action is AppointmentAction.MOVE}


def _way(found: Situation, planned: PlannedAppointment) -> tuple[int | None, timedelta]:
    """With whom it continues, and how much later."""
    booked = found.appointments[planned.appointment_id].starts
    return planned.recipient_id, (planned.starts_at or booked) - booked
