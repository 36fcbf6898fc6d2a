"""The start of each of a file's appointments, from its columns of days, times and lengths."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time

from desktop.files.calendars.event import day_of
from desktop.language import say
from desktop.services.imports import convert
from desktop.services.imports.columns import read
from desktop.services.imports.date_columns import moment_reader
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.visits.time_cells import VisitSpan, moment_or_time, time_or_span

_MIDNIGHT = time()

Start = date | datetime | None
"""The start of a row; a date if it has no time of day."""


def read_times(intake: Intake) -> None:
    """Read the time columns; a row whose start is unclear is left out."""
    _read_moments(intake)
    _read_days(intake)
    read(intake, "time", time_or_span, needed=True)
    read(intake, "minutes", convert.minutes, needed=True)
    for number, record in intake.rows():
        _part_spans(intake, number, record)
    _settle_starts(intake)


def _read_moments(intake: Intake) -> None:
    for name in ("starts_at", "ends_at"):
        if intake.has(name):
            read(intake, name, moment_or_time(intake, name), needed=True)


def _read_days(intake: Intake) -> None:
    for name in ("date", "end_date"):
        if intake.has(name):
            read(intake, name, moment_reader(intake, name), needed=name == "date")


def _part_spans(intake: Intake, number: int, record: Record) -> None:
    """Give the row the end that is in the cell of its start, if it has no other."""
    if isinstance(record.get("ends_at"), VisitSpan):
        record["ends_at"] = record["ends_at"].end
    for name in ("starts_at", "time"):
        if isinstance(record.get(name), VisitSpan):
            _part_span(intake, number, record, name)


def _part_span(intake: Intake, number: int, record: Record, name: str) -> None:
    start, end = record[name]
    record[name] = start
    if record.get("ends_at") is None:
        record["ends_at"] = end
    elif _clock_of(record["ends_at"]) != _clock_of(end):
        text = say(
            "says that it ends at {clock_of:%H:%M}, which “{mapping}” does not",
            clock_of=_clock_of(end),
            mapping=intake.mapping["ends_at"],
        )
        intake.problem(number, name, text, skip=True)


def _clock_of(moment: datetime | time | date) -> time | None:
    if isinstance(moment, time):
        return moment
    return moment.time() if isinstance(moment, datetime) else None


def _settle_starts(intake: Intake) -> None:
    """Give each row its start; a row without a date is left out, as is one without a time if others have
    one."""
    starts = {number: _start(record) for number, record in intake.rows()}
    may_lack_time = _may_lack_time(intake, starts.values())
    for number, record in intake.rows():
        _settle_start(intake, number, record, starts[number], may_lack_time=may_lack_time)
    _note_without_times(intake, starts.values())


def _may_lack_time(intake: Intake, starts: Collection[Start]) -> bool:
    return intake.table.sheet is not None or not _has_times(starts)


def _note_without_times(intake: Intake, starts: Collection[Start]) -> None:
    if starts and not _has_times(starts):
        intake.note(say("The file has no times of day; its appointments are at 00:00."))


def _has_times(starts: Collection[Start]) -> bool:
    return any(isinstance(start, datetime) for start in starts)


def _settle_start(intake: Intake, number: int, record: Record, start: Start, *, may_lack_time: bool) -> None:
    if start is None:
        _leave_out(intake, number, "date", say("has no date"))
    elif isinstance(start, datetime):
        record["starts_at"] = start
    elif may_lack_time:
        record["starts_at"] = datetime.combine(start, _MIDNIGHT)
    else:
        _leave_out(intake, number, "time", say("has no time of day"))


def _leave_out(intake: Intake, number: int, name: str, clause: str) -> None:
    """`name` is the field that would hold what is missing, if the file separates day and time."""
    intake.problem(number, "starts_at" if intake.has("starts_at") else name, clause, skip=True)


def _start(record: Record) -> Start:
    start = record.get("starts_at")
    return start if isinstance(start, datetime) else _start_in_parts(record, start)


def _start_in_parts(record: Record, start: date | time | None) -> Start:
    """The start of a row of which no cell holds both the day and the time."""
    if isinstance(start, time):
        return _joined(record.get("date"), start)
    return _joined(record.get("date") if start is None else start, record.get("time"))


def _joined(day: date | None, clock: time | None) -> Start:
    if day is None or clock is None:
        return day
    return datetime.combine(day_of(day), clock)
