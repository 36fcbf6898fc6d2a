"""The times of a file's appointments: from one column, from two, from a length, or from the type's length."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from desktop.files.table import Value
from desktop.files.values import text_of
from desktop.language import say
from desktop.rules.dates.clock import read_clock, read_spans, read_time
from desktop.rules.dates.parse import read_moment_span
from desktop.rules.record_checks import visit_fault
from desktop.services.imports import convert
from desktop.services.imports.columns import read
from desktop.services.imports.convert import Convert
from desktop.services.imports.date_columns import moment_reader
from desktop.services.imports.intake import Bad, Intake, Record
from desktop.services.imports.places import DEFAULT_MINUTES

_MIDNIGHT = time()


def read_times(intake: Intake) -> None:
    """Read the time columns; a row whose start is unclear is left out."""
    for name in ("starts_at", "ends_at"):
        if intake.has(name):
            read(intake, name, _moment_or_time(intake, name), needed=True)
    for name in ("date", "end_date"):
        if intake.has(name):
            read(intake, name, moment_reader(intake, name), needed=name == "date")
    read(intake, "time", _time_or_span, needed=True)
    read(intake, "minutes", convert.minutes, needed=True)
    for number, record in intake.rows():
        _part_spans(intake, number, record)
    _settle_starts(intake)


def _settle_starts(intake: Intake) -> None:
    """Give each row its start; a row without a date is left out, as is one without a time if others have
    one."""
    starts = {number: _start(record) for number, record in intake.rows()}
    timed = any(isinstance(start, datetime) for start in starts.values())
    may_lack_time = not timed or intake.table.sheet is not None
    for number, record in intake.rows():
        fault = _start_fault(starts[number], may_lack_time=may_lack_time)
        if fault is not None:
            name = "starts_at" if intake.has("starts_at") else fault.name
            intake.problem(number, name, fault.clause, skip=True)
        else:
            record["starts_at"] = _moment(starts[number])
    if starts and not timed:
        intake.note(say("The file has no times of day; its appointments are at 00:00."))


def _moment(start: date | datetime | None) -> datetime:
    assert start is not None
    return start if isinstance(start, datetime) else datetime.combine(start, _MIDNIGHT)


class _StartFault(NamedTuple):
    """What a start lacks; `name` is the field that would hold it, if the file separates day and time."""

    name: str
    clause: str


def _start_fault(start: date | datetime | None, *, may_lack_time: bool) -> _StartFault | None:
    if start is None:
        return _StartFault("date", say("has no date"))
    if not isinstance(start, datetime) and not may_lack_time:
        return _StartFault("time", say("has no time of day"))
    return None


GUESSED = "end is guessed"
"""Marks a record whose row has no end."""


def settle_ends(intake: Intake, type_minutes: dict[str, int]) -> None:
    """Give each row its end; an impossible one leaves the row out.

    `type_minutes` is the length of known appointment types, for rows without an end.
    """
    for number, record in intake.rows():
        end = _end(record)
        if end is None:
            length = type_minutes.get(record.get("appointment_type", ""), DEFAULT_MINUTES)
            end = record["starts_at"] + timedelta(minutes=length)
            record[GUESSED] = True
        if fault := visit_fault(record["starts_at"], end):
            name = next((name for name in ("ends_at", "minutes") if intake.has(name)), fault.field)
            intake.problem(number, name, fault.clause, skip=True)
        record["ends_at"] = end


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


class VisitSpan(NamedTuple):
    """A start and an end in one cell: two times of day, or two moments."""

    start: datetime | time
    end: datetime | time


def _moment_or_time(intake: Intake, name: str) -> Convert:
    as_moment = moment_reader(intake, name)
    as_span = moment_reader(intake, name, read=read_moment_span)

    def read_cell(value: Value) -> date | datetime | time | VisitSpan | None:
        if (alone := _time_alone(value, may_end_day=name == "ends_at")) is not None:
            return alone
        try:
            return as_moment(value)  # type: ignore[no-any-return]
        except Bad:
            if (digits := read_time(value)) is not None:
                return digits
            try:
                return VisitSpan(*as_span(value))
            except Bad:
                pass
            raise

    return read_cell


def _time_alone(value: Value, *, may_end_day: bool) -> time | VisitSpan | None:
    """A time of day, or two, without a date; digits alone may be a date, and are read as one."""
    if isinstance(value, date) or text_of(value).strip().isdigit():
        return None
    if span := _span(value):
        return span
    clock = read_clock(value) if may_end_day and isinstance(value, str) else None
    return time() if clock is not None and clock.ends_day else read_time(value)


def _time_or_span(value: Value) -> time | VisitSpan | None:
    if not text_of(value).strip():
        return None
    return _span(value) or convert.start_time(value)


def _span(value: Value) -> VisitSpan | None:
    """Raises Bad for a cell that holds several."""
    spans = read_spans(value)
    if len(spans) > 1:
        raise Bad(
            say(
                "“{value}” holds several times; give each appointment a row of its own",
                value=text_of(value),
            )
        )
    return VisitSpan(*spans[0]) if spans else None


def _part_spans(intake: Intake, number: int, record: Record) -> None:
    """Give the row the end that is in the cell of its start, if it has no other."""
    if isinstance(record.get("ends_at"), VisitSpan):
        record["ends_at"] = record["ends_at"].end
    for name in ("starts_at", "time"):
        span = record.get(name)
        if not isinstance(span, VisitSpan):
            continue
        record[name] = span.start
        end = record.get("ends_at")
        if end is None:
            record["ends_at"] = span.end
        elif _clock_of(end) != _clock_of(span.end):
            intake.problem(
                number,
                name,
                say(
                    "says that it ends at {clock_of:%H:%M}, which “{mapping}” does not",
                    clock_of=_clock_of(span.end),
                    mapping=intake.mapping["ends_at"],
                ),
                skip=True,
            )


def _clock_of(moment: datetime | time | date) -> time | None:
    if isinstance(moment, time):
        return moment
    return moment.time() if isinstance(moment, datetime) else None


def _start(record: Record) -> date | datetime | None:
    """The start, as a date if the row has no time of day."""
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
