"""When an appointment of a file is: from one column, from two, from a length, or from its type's length."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from desktop.files.table import Value
from desktop.files.values import text_of
from desktop.rules.dates.clock import read_time
from desktop.services.imports import convert
from desktop.services.imports.convert import Convert
from desktop.services.imports.intake import Bad, Intake, Record
from desktop.services.imports.places import DEFAULT_MINUTES

_MIDNIGHT = time()


def read_times(intake: Intake) -> None:
    """Read the columns that say when; a row whose start cannot be told stays out."""
    for name in ("starts_at", "ends_at"):
        if intake.has(name):
            intake.read(name, _moment_or_time(intake, name), needed=True)
    for name in ("date", "end_date"):
        if intake.has(name):
            intake.read(name, convert.moment(intake, name), needed=name == "date")
    intake.read(
        "time", lambda value: convert.time_of_day(value) if text_of(value).strip() else None, needed=True
    )
    intake.read("minutes", convert.minutes)
    starts = {number: _start(record) for number, record in intake.rows()}
    timed = any(isinstance(start, datetime) for start in starts.values())
    for number, record in intake.rows():
        start = starts[number]
        if start is None:
            intake.problem(
                number, "starts_at" if intake.has("starts_at") else "date", "has no date", skip=True
            )
        elif isinstance(start, datetime):
            record["starts_at"] = start
        elif timed and intake.table.sheet is None:
            intake.problem(
                number, "starts_at" if intake.has("starts_at") else "time", "has no time of day", skip=True
            )
        else:
            if not timed:
                intake.note("The file has no times of day; its appointments stand at 00:00.")
            record["starts_at"] = datetime.combine(start, _MIDNIGHT)


def settle_ends(intake: Intake, type_minutes: dict[str, int]) -> None:
    """Give each row its end; one that would end before it starts stays out.

    `type_minutes` is the length of the appointment types that are known, for rows that name no end.
    """
    for number, record in intake.rows():
        end = _end(record)
        if end is None:
            length = type_minutes.get(record.get("appointment_type", ""), DEFAULT_MINUTES)
            end = record["starts_at"] + timedelta(minutes=length)
            intake.note(
                "Where the file names no end, an appointment got the length of its type, or 50 minutes."
            )
        if end < record["starts_at"]:
            intake.problem(number, "ends_at", "ends before it starts", skip=True)
        record["ends_at"] = end


def _moment_or_time(intake: Intake, name: str) -> Convert:
    as_moment = convert.moment(intake, name)

    def read(value: Value) -> date | datetime | time | None:
        alone = value if isinstance(value, time) else None if isinstance(value, date) else read_time(value)
        if alone is not None and not text_of(value).strip().isdigit():
            return alone.replace(second=0, microsecond=0)
        try:
            return as_moment(value)  # type: ignore[no-any-return]
        except Bad:
            if alone is not None:
                return alone
            raise

    return read


def _start(record: Record) -> date | datetime | None:
    """The start, as a date where the row tells no time of day."""
    start = record.get("starts_at")
    if isinstance(start, datetime):
        return start
    day = record.get("date") if start is None or isinstance(start, time) else start
    clock = start if isinstance(start, time) else record.get("time")
    if day is None or clock is None:
        return day
    return datetime.combine(day.date() if isinstance(day, datetime) else day, clock)


def _end(record: Record) -> datetime | None:
    end, start = record.get("ends_at"), record["starts_at"]
    if isinstance(end, time):
        last_day = record.get("end_date") or start
        day = last_day.date() if isinstance(last_day, datetime) else last_day
        end_at = datetime.combine(day, end)
        crosses = end == _MIDNIGHT and end_at < start and "end_date" not in record
        return end_at + timedelta(days=1) if crosses else end_at
    if isinstance(end, datetime):
        return end
    if record.get("minutes") is not None:
        return start + timedelta(minutes=record["minutes"])  # type: ignore[no-any-return]
    return None if end is None else datetime.combine(end, _MIDNIGHT)
