"""The public holidays of a calendar file (.ics), to be looked at before they are saved."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.services.imports.source import read_source_as
from desktop.services.practice.care_settings import OwnHoliday


def holidays_in(practice: Practice, file: Path) -> tuple[OwnHoliday, ...]:
    """Each whole day of the calendar, for every site.

    Raises UserError for what is not a calendar, or has no such day.
    """
    if file.suffix.casefold() != ".ics":
        raise UserError(say("{name} is not a calendar file (.ics). Choose another.", name=file.name))
    table = read_source_as(practice, file, "holidays").table
    return tuple(OwnHoliday(day, str(name)) for day, name in table.rows if isinstance(day, date))
