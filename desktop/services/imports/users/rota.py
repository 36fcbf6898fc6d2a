"""Working hours and leave from a file; a row already there is unchanged, the others are added."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

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
from desktop.services.imports.people import practitioners
from desktop.services.imports.places import sites
from desktop.services.imports.practitioner_column import read_practitioner
from desktop.services.imports.result import FieldChange
from desktop.services.imports.sets import Twins

_MIDNIGHT = time()


def import_hours(intake: Intake) -> None:
    """Import weekly hours: practitioner, weekday, start, end, and the site where they hold."""
    _read_hours(intake)
    blocks = _read_blocks(intake)
    site_ids = sites(intake, (record.get("site", "") for _, record in intake.rows()))
    twins = _hours_there(intake)
    new: dict[int, list[HoursKey]] = {}
    for number, record in intake.rows():
        intake.tick()
        site = site_ids.get(record.get("site", ""))
        of_row = [
            HoursKey(record["practitioner"], record["weekday"], *block, site) for block in blocks[number]
        ]
        new[number] = [hours for hours in of_row if twins.take(hours) is None]
    created = [number for number, of_row in new.items() if of_row]
    intake.unchanged += len(new) - len(created)
    rows = [hours._asdict() for of_row in new.values() for hours in of_row]
    intake.work.insert(WorkingHours, rows, subject=lambda row: f"users:{row['user_id']}")
    intake.list_created(created)


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
    """The blocks of a row: one, or all those in the cell of its start (`9:00-12:00, 13:00-17:00`)."""
    start, end = record["start"], record.get("end")
    if isinstance(start, tuple):
        found = list(start)
        if end not in (None, found[-1].end):
            intake.problem(
                number,
                "end",
                say("is not the end that {mapping} says", mapping=intake.mapping["start"]),
                skip=True,
            )
    elif end is None:
        intake.problem(number, "end", say("has no end"), skip=True)
        return []
    else:
        found = [TimeSpan(start, end)]
    if fault := next(filter(None, (hours_fault(block.start, block.end) for block in found)), None):
        intake.problem(number, fault.field, fault.clause, skip=True)
    return found


def import_leave(intake: Intake) -> None:
    """Import leave; an end that is a date without a time means the end of that day."""
    _read_leave(intake)
    there = {row.id: row for row in intake.session.execute(select(*_LEAVE_COLUMNS))}
    twins = Twins(((row.user_id, row.starts_at, row.ends_at), row_id) for row_id, row in there.items())
    rows, created, changes = [], [], {}
    for number, record in intake.rows():
        intake.tick()
        values = {name: record[name] for name in ("user_id", "starts_at", "ends_at")}
        known = twins.take(tuple(values.values()))
        if known is None:
            rows.append(values | {"reason": record.get("reason", "")})
            created.append(number)
        elif "reason" in record and record["reason"] != there[known].reason:
            changes[known] = {"reason": record["reason"]}
            intake.add_change(number, "", FieldChange("Reason", there[known].reason, record["reason"]))
        else:
            intake.unchanged += 1
    intake.work.insert(Leave, rows, subject=lambda row: f"users:{row['user_id']}")
    intake.work.update(Leave, changes, subject=lambda row: f"users:{there[row['id']].user_id}")
    intake.list_created(created)
    intake.updated = len(changes)


_LEAVE_COLUMNS = (Leave.id, Leave.user_id, Leave.starts_at, Leave.ends_at, Leave.reason)


def _read_leave(intake: Intake) -> None:
    """Read the rows as columns of leave; what cannot be leave is left out."""
    read_practitioner(intake, practitioners(intake.session))
    for name in ("start", "end"):
        read(intake, name, moment_reader(intake, name), needed=True)
    convert.read_plain(intake)
    intake.require("practitioner", "start", "end")
    for number, record in intake.rows():
        record["user_id"] = record["practitioner"]
        if (empty := next((name for name in ("start", "end") if record[name] is None), None)) is not None:
            intake.problem(number, empty, say("has no date"), skip=True)
            continue
        record["starts_at"], record["ends_at"] = _begin(record["start"]), _finish(record["end"])
        if fault := leave_fault(record["starts_at"], record["ends_at"]):
            intake.problem(number, fault.field, fault.clause, skip=True)


def _begin(value: date | datetime) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, _MIDNIGHT)


def _finish(value: date | datetime) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, _MIDNIGHT) + timedelta(days=1)
