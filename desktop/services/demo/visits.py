"""One made-up appointment: when, with whom, and its columns by today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from desktop.models import AppointmentStatus
from desktop.rules.dates.format import short_day_text
from desktop.services.demo.hours import MINUTES, Slot
from desktop.services.demo.staff import Attendance, StaffMember
from desktop.services.demo.words import Draw, words


@dataclass(frozen=True)
class Visit:
    """An appointment to be made."""

    member: StaffMember
    slot: Slot
    monday: date
    clients: Sequence[Attendance]
    type_id: int
    series_id: int | None = None
    moved_from: Slot | None = None

    @property
    def day(self) -> int:
        return self.monday.toordinal() + self.slot.weekday

    @property
    def starts_at(self) -> datetime:
        return self.at(self.slot)

    def at(self, slot: Slot) -> datetime:
        """When a slot begins in the week of the visit."""
        return datetime.combine(self.monday, time()) + timedelta(days=slot.weekday, minutes=slot.start)


def visit_columns(draw: Draw, visit: Visit, today: date) -> dict[str, Any]:
    """The columns of a visit except its reference."""
    status = _status(draw, visit, today)
    return {
        "starts_at": visit.starts_at,
        "ends_at": visit.starts_at + timedelta(minutes=MINUTES[visit.slot.cells]),
        "user_id": visit.member.id,
        "site_id": visit.slot.site_id,
        "room": _room(visit),
        "appointment_type_id": visit.type_id,
        "status": status,
        "series_id": visit.series_id,
        "cancel_reason": _cancel_reason(draw, visit, status, today),
        **_moved(visit),
    }


def _room(visit: Visit) -> str:
    if visit.slot.group:
        return str(words("calendar")["series"]["group"]["room"])
    return visit.member.rooms[visit.slot.site_id]


def _cancel_reason(draw: Draw, visit: Visit, status: AppointmentStatus, today: date) -> str:
    if status is not AppointmentStatus.CANCELLED:
        return ""
    past = visit.day < today.toordinal()
    return str(draw.choice(words("calendar")["reasons_past" if past else "reasons_ahead"]))


def _moved(visit: Visit) -> dict[str, Any]:
    if visit.moved_from is None:
        return {}
    usual = visit.at(visit.moved_from)
    return {"notes": f"Moved from {short_day_text(usual)}, {usual:%H:%M}.", "sequence": 1}


def _status(draw: Draw, visit: Visit, today: date) -> AppointmentStatus:
    """The status of a visit by `today`."""
    days = visit.day - today.toordinal()
    if days == 0:
        return _status_today(visit)
    if days < 0:
        return _past_status(visit, days, AppointmentStatus(draw.weighted(words("calendar")["past"])))
    return _status_ahead(draw, visit, days)


def _status_today(visit: Visit) -> AppointmentStatus:
    arrived = visit.starts_at.time() < time.fromisoformat(words("calendar")["arrived_by"])
    return AppointmentStatus.ARRIVED if arrived else AppointmentStatus.CONFIRMED


def _status_ahead(draw: Draw, visit: Visit, days: int) -> AppointmentStatus:
    """No visit of a series is on the waiting list."""
    status = AppointmentStatus(draw.weighted(_statuses_in(days)))
    in_series = visit.series_id is not None
    return AppointmentStatus.BOOKED if status is AppointmentStatus.WAITING_LIST and in_series else status


def _statuses_in(days: int) -> dict[str, float]:
    """The statuses of a visit so many days ahead, each with its frequency."""
    statuses: dict[str, float] = next(
        rule["statuses"] for rule in words("calendar")["ahead"] if days <= rule["days"]
    )
    return statuses


def _past_status(visit: Visit, days: int, drawn: AppointmentStatus) -> AppointmentStatus:
    """The status of a past visit: a few of the last fortnight are still Booked, unless the practitioner has
    left."""
    if drawn is not AppointmentStatus.BOOKED:
        return drawn
    forgotten = days >= -words("calendar")["still_booked_days"] and visit.member.active
    return AppointmentStatus.BOOKED if forgotten else AppointmentStatus.ATTENDED
