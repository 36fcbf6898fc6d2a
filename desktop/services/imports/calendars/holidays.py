"""A calendar (.ics) of public holidays as the rows of a file of holidays: one for each whole day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from desktop.errors import UserError
from desktop.files.calendars.event import BadEvent, Event, day_of
from desktop.files.calendars.incoming import CalendarFile
from desktop.files.table import RowProblem, Table
from desktop.language import say
from desktop.services.imports.intake import Bad

HOLIDAYS = ("Day", "Name")
_MOST_DAYS = 31

Holiday = tuple[date, str]
"""A day and its name."""


def holiday_table(calendar: CalendarFile, name: str) -> Table:
    """The whole days of a calendar; an event with a time, cancelled or longer than a month is reported as a
    problem.

    Raises UserError if no event is a whole day.
    """
    rows: dict[int, Holiday] = {}
    problems: list[RowProblem] = []
    for event in calendar.events:
        _read(event, rows, problems)
    if not rows:
        raise UserError(say("{name} has no event that lasts a whole day, as public holidays do.", name=name))
    return Table(HOLIDAYS, tuple(rows.values()), tuple(rows), tuple(problems), calendar.notes)


def _read(event: Event | BadEvent, rows: dict[int, Holiday], problems: list[RowProblem]) -> None:
    """Add the days of an event, or its problem, under the next free numbers."""
    number = len(rows) + len(problems) + 1
    try:
        rows |= enumerate(_holidays(event), number)
    except Bad as bad:
        problems.append(RowProblem(number, str(bad)))


def _holidays(event: Event | BadEvent) -> list[Holiday]:
    """The days of an event. Raises Bad for one that is not a holiday."""
    if isinstance(event, BadEvent):
        raise Bad(event.problem)
    _require_whole_days(event)
    return [(day, event.summary) for day in _days(event)]


def _require_whole_days(event: Event) -> None:
    if event.status.upper() == "CANCELLED":
        raise Bad(say("{event} is cancelled, and left out", event=event.words))
    if isinstance(event.starts, datetime):
        raise Bad(say("{event} is not a whole day, and is left out", event=event.words))
    if len(_days(event)) > _MOST_DAYS:
        raise Bad(say("{event} lasts longer than a month, and is left out", event=event.words))


def _days(event: Event) -> list[date]:
    """The days from its start to the day before its end; at least one day."""
    first = day_of(event.starts)
    length = (day_of(event.ends) - first).days
    return [first + timedelta(days=day) for day in range(max(1, length))]
