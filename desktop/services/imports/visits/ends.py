"""The end of each of a file's appointments: from a time, a length, or the length of its type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta

from desktop.files.calendars.event import day_of
from desktop.language import say
from desktop.rules.record_checks import Fault, visit_fault
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.places import DEFAULT_MINUTES

_MIDNIGHT = time()

GUESSED = "end is guessed"
"""Marks a record whose row has no end."""


def settle_ends(intake: Intake, type_minutes: Mapping[str, int]) -> None:
    """Give each row its end; an impossible one leaves the row out.

    `type_minutes` is the length of known appointment types, for rows without an end.
    """
    for number, record in intake.rows():
        record["ends_at"] = _end(record) or _guessed_end(record, type_minutes)
        _refuse_impossible(intake, number, record)


def _refuse_impossible(intake: Intake, number: int, record: Record) -> None:
    if fault := visit_fault(record["starts_at"], record["ends_at"]):
        intake.problem(number, _field_in(intake, fault), fault.clause, skip=True)


_SAID_BY = {"starts_at": ("starts_at", "date"), "ends_at": ("ends_at", "minutes", "time", "starts_at")}
"""The fields of a file that may say a start or an end; the one that says it most plainly is first."""


def _field_in(intake: Intake, fault: Fault) -> str:
    """The field of the file that the fault comes from."""
    return next((name for name in _SAID_BY[fault.field] if intake.has(name)), fault.field)


def _guessed_end(record: Record, type_minutes: Mapping[str, int]) -> datetime:
    record[GUESSED] = True
    minutes = type_minutes.get(record.get("appointment_type", ""), DEFAULT_MINUTES)
    return _after(record, minutes)


def _after(record: Record, minutes: int) -> datetime:
    starts_at: datetime = record["starts_at"]
    return starts_at + timedelta(minutes=minutes)


def _end(record: Record) -> datetime | None:
    end = record.get("ends_at")
    if isinstance(end, datetime):
        return end
    if isinstance(end, time):
        return _end_at_clock(record, end)
    return _end_without_time(record, end)


def _end_at_clock(record: Record, clock: time) -> datetime:
    last_day = day_of(record.get("end_date") or record["starts_at"])
    end = datetime.combine(last_day, clock)
    return end + timedelta(days=1) if _ends_its_day(record, end) else end


def _ends_its_day(record: Record, end: datetime) -> bool:
    """Whether 00:00 is the midnight after the start, as no other day is named."""
    return end.time() == _MIDNIGHT and end < record["starts_at"] and "end_date" not in record


def _end_without_time(record: Record, last_day: date | None) -> datetime | None:
    if record.get("minutes") is not None:
        return _after(record, record["minutes"])
    return None if last_day is None else datetime.combine(last_day, _MIDNIGHT)


def keep_length(record: Record, starts_at: datetime, ends_at: datetime) -> None:
    """Let an appointment keep its length if the row has no end."""
    if record.pop(GUESSED, False):
        record["ends_at"] = record["starts_at"] + (ends_at - starts_at)


def note_guessed(intake: Intake, records: Iterable[Record]) -> None:
    """Note that new appointments got a length that is not in the file."""
    for record in records:
        if record.pop(GUESSED, False):
            intake.note(
                say("Where the file names no end, an appointment gets the length of its type, or 50 minutes.")
            )
