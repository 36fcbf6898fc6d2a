"""Rows that would give an upcoming open appointment to an inactive user (rule 3)."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from desktop.language import say
from desktop.models import OPEN_STATUSES, Appointment, AppointmentStatus
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.people import Practitioners
from desktop.services.imports.questions.inactive import InactiveHolders
from desktop.services.imports.store import stored


def hold_inactive(intake: Intake, directory: Practitioners, matches: dict[int, int]) -> None:
    """Hold them until the supervisor names another; what was the inactive user's before stays so."""
    holders = InactiveHolders(
        intake, directory, "practitioner", say("open appointment to come"), nobody=False
    )
    before = _held_before(intake, matches)
    for number, record in intake.rows():
        had, has = before.get(number), _held_after(record, before.get(number))
        if has.user_id in directory.inactive and _is_given(had, has, intake.today):
            record["user_id"] = holders.instead(number, has.user_id)


class _Held(NamedTuple):
    """What makes an appointment one that an inactive user must not have."""

    user_id: int
    status: AppointmentStatus
    starts_at: datetime

    def is_open(self, today: date) -> bool:
        """Whether it is upcoming, or waits for a time."""
        waits = self.status == AppointmentStatus.WAITING_LIST
        return self.status in OPEN_STATUSES and (waits or self.starts_at.date() >= today)


def _held_before(intake: Intake, matches: dict[int, int]) -> dict[int, _Held]:
    now = stored(intake, Appointment, _Held._fields, list(matches.values()))
    return {number: _Held(**now[appointment_id]) for number, appointment_id in matches.items()}


def _held_after(record: Record, before: _Held | None) -> _Held:
    known_status = AppointmentStatus.BOOKED if before is None else before.status
    return _Held(record["user_id"], record.get("status", known_status), record["starts_at"])


def _is_given(before: _Held | None, after: _Held, today: date) -> bool:
    """Whether the user has an open appointment to come that was not theirs."""
    return after.is_open(today) and not _was_theirs(before, after, today)


def _was_theirs(before: _Held | None, after: _Held, today: date) -> bool:
    return before is not None and before.user_id == after.user_id and before.is_open(today)
