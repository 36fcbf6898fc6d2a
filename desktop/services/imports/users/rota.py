"""Working hours and leave from a file; a row already there is unchanged, the others are added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import select

from desktop.files.table import Value
from desktop.files.values import text_of
from desktop.language import say
from desktop.models import Leave, WorkingHours
from desktop.rules.dates.clock import TimeSpan, read_spans
from desktop.rules.record_checks import hours_fault, leave_fault
from desktop.services.imports import convert
from desktop.services.imports.columns import read
from desktop.services.imports.date_columns import moment_reader
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.matched import tell_changes
from desktop.services.imports.people import practitioners
from desktop.services.imports.places import sites
from desktop.services.imports.practitioner_column import read_practitioner
from desktop.services.imports.result import FieldChange
from desktop.services.imports.sets import Twins
from desktop.services.imports.store import divided

_MIDNIGHT = time()


def import_hours(intake: Intake) -> None:
    """Import weekly hours: practitioner, weekday, start, end, and the site where they hold."""
    _read_hours(intake)
    new = _new_hours(intake, _read_blocks(intake))
    created = [number for number, of_row in new.items() if of_row]
    intake.unchanged += len(new) - len(created)
    _insert_hours(intake, chain.from_iterable(new.values()))
    intake.list_created(created)


def _new_hours(intake: Intake, blocks: Mapping[int, list[TimeSpan]]) -> dict[int, list[HoursKey]]:
    """The hours of each row that the practice does not have yet."""
    site_ids = sites(intake, (record.get("site", "") for _, record in intake.rows()))
    twins = _hours_there(intake)
    new = {}
    for number, record in intake.rows():
        intake.tick()
        of_row = _hours_of(record, blocks[number], site_ids.get(record.get("site", "")))
        new[number] = _unknown(of_row, twins)
    return new


def _unknown(hours: list[HoursKey], twins: Twins) -> list[HoursKey]:
    return [block for block in hours if twins.take(block) is None]


def _hours_of(record: Record, blocks: list[TimeSpan], site_id: int | None) -> list[HoursKey]:
    return [HoursKey(record["practitioner"], record["weekday"], *block, site_id) for block in blocks]


def _insert_hours(intake: Intake, new: Iterable[HoursKey]) -> None:
    rows = [hours._asdict() for hours in new]
    intake.work.insert(WorkingHours, rows, subject=lambda row: f"users:{row['user_id']}")


class HoursKey(NamedTuple):
    """What identifies a block of working hours."""

    user_id: int
    weekday: int
    starts: time
    ends: time
    site_id: int | None


def _hours_there(intake: Intake) -> Twins:
    columns = [getattr(WorkingHours, name) for name in HoursKey._fields]
    rows = intake.session.execute(select(WorkingHours.id, *columns)).all()
    return Twins((HoursKey(*row[1:]), row[0]) for row in rows)


def _read_hours(intake: Intake) -> None:
    """Read the hours; without their site they would hold everywhere, so an error there leaves the row out
    too."""
    read_practitioner(intake, practitioners(intake.session))
    read(intake, "weekday", convert.day_of_week, needed=True)
    read(intake, "start", _start_or_spans, needed=True)
    read(intake, "end", _end_or_none, needed=True)
    read(intake, "site", convert.text(intake), needed=True)
    intake.require("practitioner", "weekday", "start")


def _read_blocks(intake: Intake) -> dict[int, list[TimeSpan]]:
    return {number: _blocks(intake, number, record) for number, record in intake.rows()}


def _end_or_none(value: Value) -> time | None:
    return convert.end_time(value) if text_of(value).strip() else None


def _start_or_spans(value: Value) -> time | tuple[TimeSpan, ...]:
    return read_spans(value) or convert.start_time(value)


def _blocks(intake: Intake, number: int, record: Record) -> list[TimeSpan]:
    """The blocks of a row; one that cannot be leaves the row out."""
    found = _blocks_said(intake, number, record)
    faults = [fault for block in found if (fault := hours_fault(block.start, block.end))]
    if faults:
        intake.problem(number, faults[0].field, faults[0].clause, skip=True)
    return found


def _blocks_said(intake: Intake, number: int, record: Record) -> list[TimeSpan]:
    """One block, or all those in the cell of its start (`9:00-12:00, 13:00-17:00`)."""
    start, end = record["start"], record.get("end")
    if isinstance(start, tuple):
        _check_end(intake, number, start[-1], end)
        return list(start)
    if end is None:
        intake.problem(number, "end", say("has no end"), skip=True)
        return []
    return [TimeSpan(start, end)]


def _check_end(intake: Intake, number: int, last: TimeSpan, end: time | None) -> None:
    if end not in (None, last.end):
        text = say("is not the end that {mapping} says", mapping=intake.mapping["start"])
        intake.problem(number, "end", text, skip=True)


def import_leave(intake: Intake) -> None:
    """Import leave; an end that is a date without a time means the end of that day."""
    _read_leave(intake)
    there = _leave_there(intake)
    twins = _twins_of(there)
    new, known = divided(intake, lambda _, record: twins.take(tuple(_period(record).values())))
    changes = _other_reasons(known, there)
    _insert_leave(intake, [record for _, record in new])
    _update_leave(intake, changes, there)
    tell_changes(intake, known, changes)
    intake.list_created([number for number, _ in new])
    intake.tally_known(len(known), len(changes))


def _leave_there(intake: Intake) -> dict[int, Any]:
    return {row.id: row for row in intake.session.execute(select(*_LEAVE_COLUMNS))}


def _twins_of(there: Mapping[int, Any]) -> Twins:
    return Twins(((row.user_id, row.starts_at, row.ends_at), row_id) for row_id, row in there.items())


def _period(record: Record) -> Record:
    """What identifies a leave."""
    return {name: record[name] for name in ("user_id", "starts_at", "ends_at")}


def _other_reasons(
    known: Mapping[int, tuple[int, Record]], there: Mapping[int, Any]
) -> dict[int, FieldChange]:
    """The known leaves to which the file gives another reason."""
    return {
        row_id: FieldChange("Reason", there[row_id].reason, record["reason"])
        for row_id, (_, record) in known.items()
        if "reason" in record and record["reason"] != there[row_id].reason
    }


def _insert_leave(intake: Intake, records: list[Record]) -> None:
    rows = [_period(record) | {"reason": record.get("reason", "")} for record in records]
    intake.work.insert(Leave, rows, subject=lambda row: f"users:{row['user_id']}")


def _update_leave(intake: Intake, changes: Mapping[int, FieldChange], there: Mapping[int, Any]) -> None:
    reasons = {row_id: {"reason": change.after} for row_id, change in changes.items()}
    intake.work.update(Leave, reasons, subject=lambda row: f"users:{there[row['id']].user_id}")


_LEAVE_COLUMNS = (Leave.id, Leave.user_id, Leave.starts_at, Leave.ends_at, Leave.reason)


def _read_leave(intake: Intake) -> None:
    """Read the rows as columns of leave; what cannot be leave is left out."""
    read_practitioner(intake, practitioners(intake.session))
    for name in ("start", "end"):
        read(intake, name, moment_reader(intake, name), needed=True)
    convert.read_plain(intake)
    intake.require("practitioner", "start", "end")
    for number, record in intake.rows():
        _settle_leave(intake, number, record)


def _settle_leave(intake: Intake, number: int, record: Record) -> None:
    record["user_id"] = record["practitioner"]
    if empty := _empty_field(record):
        intake.problem(number, empty, say("has no date"), skip=True)
        return
    record["starts_at"], record["ends_at"] = _begin(record["start"]), _finish(record["end"])
    if fault := leave_fault(record["starts_at"], record["ends_at"]):
        intake.problem(number, fault.field, fault.clause, skip=True)


def _empty_field(record: Record) -> str:
    """The first of the two that has no date; empty if both have one."""
    if record["start"] is None:
        return "start"
    return "end" if record["end"] is None else ""


def _begin(value: date | datetime) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, _MIDNIGHT)


def _finish(value: date | datetime) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, _MIDNIGHT) + timedelta(days=1)
