"""A calendar (.ics) of public holidays as the rows of a file of holidays: one for each whole day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from desktop.errors import UserError
from desktop.files.calendars.event import BadEvent, Event
from desktop.files.calendars.incoming import CalendarFile
from desktop.files.table import RowProblem, Table
from desktop.language import say

HOLIDAYS = ("Day", "Name")
_MOST_DAYS = 31


def holiday_table(calendar: CalendarFile, name: str) -> Table:
    """The whole days of a calendar; an event with a time, cancelled or longer than a month is reported as a
    problem.

    Raises UserError if no event is a whole day.
    """
    rows: dict[int, tuple[date, str]] = {}
    problems: list[RowProblem] = []
    for event in calendar.events:
        number = len(rows) + len(problems) + 1
        fault = _fault(event)
        if fault:
            problems.append(RowProblem(number, fault))
        elif isinstance(event, Event):
            rows |= {n: (day, event.summary) for n, day in enumerate(_days(event), number)}
    if not rows:
        raise UserError(say("{name} has no event that lasts a whole day, as public holidays do.", name=name))
    return Table(HOLIDAYS, tuple(rows.values()), tuple(rows), tuple(problems), calendar.notes)


def _fault(event: Event | BadEvent) -> str:
    """Why an event is not a holiday; empty for one that is."""
    if isinstance(event, BadEvent):
        return str(event.problem)
    if event.status.upper() == "CANCELLED":
        return say("{event} is cancelled, and left out", event=event.words)
    if isinstance(event.starts, datetime):
        return say("{event} is not a whole day, and is left out", event=event.words)
    if len(_days(event)) > _MOST_DAYS:
        return say("{event} lasts longer than a month, and is left out", event=event.words)
    return ""


def _days(event: Event) -> list[date]:
    """The days from its start to the day before its end; at least one day."""
    length = (_day_of(event.ends) - _day_of(event.starts)).days
    return [_day_of(event.starts) + timedelta(days=day) for day in range(max(1, length))]


def _day_of(moment: date | datetime) -> date:
    """The day of a moment, or a day itself."""
    return moment.date() if isinstance(moment, datetime) else moment
