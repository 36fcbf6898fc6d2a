"""Days, days of the week and times of day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from functools import partial

from desktop.files.table import Value
from desktop.files.values import text_of, weekday
from desktop.language import say
from desktop.rules.dates.clock import read_clock, read_time
from desktop.rules.dates.parse import read_day
from desktop.rules.record_checks import birth_fault
from desktop.services.imports.convert.texts import Convert
from desktop.services.imports.date_columns import moment_reader
from desktop.services.imports.intake import Bad, Intake

RefuseDay = Callable[[date, date], None]
"""A check of a day, told today as well; it raises Bad."""


def day_of_week(value: Value) -> int:
    """0 for Monday."""
    found = weekday(text_of(value))
    if found is None:
        raise Bad(say("“{value}” is not a day of the week", value=text_of(value)))
    return found


def start_time(value: Value) -> time:
    """A time of day at which something starts."""
    found = read_time(value)
    if found is None:
        raise Bad(say("“{value}” is not a time such as 09:00", value=text_of(value)))
    return found


def end_time(value: Value) -> time:
    """A time of day at which something ends; `24:00` is midnight at the day's end, which we write 00:00."""
    clock = read_clock(text_of(value))
    return time() if clock is not None and clock.ends_day else start_time(value)


def birthday(intake: Intake, name: str) -> Convert:
    """A date that is not in the future, or None if the cell is empty."""
    return _day_unless(_refuse_birth, intake, name)


def past_day(intake: Intake, name: str) -> Convert:
    """A day up to today, or None if the cell is empty."""
    return _day_unless(_refuse_future, intake, name)


def _day_unless(refuse: RefuseDay, intake: Intake, name: str) -> Convert:
    to_day = moment_reader(intake, name, latest=intake.today, read=read_day)
    return partial(_checked_day, to_day, refuse, intake.today)


def _checked_day(to_day: Convert, refuse: RefuseDay, today: date, value: Value) -> date | None:
    day: date | None = to_day(value)
    if day is not None:
        refuse(day, today)
    return day


def _refuse_birth(day: date, today: date) -> None:
    if fault := birth_fault(day, today):
        raise Bad(f"{day.isoformat()} {fault.clause}")


def _refuse_future(day: date, today: date) -> None:
    if day > today:
        raise Bad(say("{day} is still to come", day=day.isoformat()))
