"""From a cell of a file to a value of ours; each converter raises Bad for what it cannot read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from desktop.files.table import Value
from desktop.files.values import gender, is_damaged, text_of, unguarded, weekday, word, yes_no
from desktop.models.fields import FIELDS, FieldKind
from desktop.rules.dates.clock import read_clock, read_minutes, read_time
from desktop.rules.dates.parse import read_moment
from desktop.services.imports.date_columns import moment_reader
from desktop.services.imports.intake import Bad, Intake

Word = TypeVar("Word", bound=StrEnum)
Convert = Callable[[Value], Any]


def text(intake: Intake) -> Convert:
    """A text, trimmed unless the file is our own."""
    from_text_file = intake.table.delimiter is not None

    def convert(value: Value) -> str:
        found = text_of(value)
        if from_text_file:
            found = unguarded(found)
        return found if intake.own else found.strip()

    return convert


def number(intake: Intake) -> Convert:
    """A phone, card or record number, or a postcode: text, which a spreadsheet may have damaged."""
    as_text = text(intake)

    def convert(value: Value) -> str:
        found = str(as_text(value))
        if found.startswith("'") and not intake.own:
            found = found[1:]
        if is_damaged(found):
            raise Bad(f"{found} is a number that a spreadsheet has damaged; its digits are lost")
        return found

    return convert


def read_plain(intake: Intake) -> None:
    """Read every field of the kind of which nothing must be known but what kind of value it holds.

    A record whose reference cannot be read stays out.
    """
    readers = {
        FieldKind.TEXT: text(intake),
        FieldKind.NUMBER: number(intake),
        FieldKind.PHONE: number(intake),
        FieldKind.COUNT: whole_number(intake),
        FieldKind.FLAG: flag(intake),
    }
    for field in FIELDS[intake.kind]:
        if field.kind in readers:
            intake.read(field.name, readers[field.kind], needed=field.name == "reference")


def enum(intake: Intake, words: dict[str, Word], default: Word) -> Convert:
    """One of our words, from ours or theirs; an empty cell is the default."""
    as_text = text(intake)

    def convert(value: Value) -> Word:
        found = str(as_text(value))
        if not found:
            return default
        known = word(found, words)
        if known is None:
            choices = ", ".join(type(default))
            raise Bad(f"“{found}” is none of {choices}")
        return known

    return convert


def flag(intake: Intake) -> Convert:
    """Yes or No."""
    as_text = text(intake)

    def convert(value: Value) -> bool:
        found = yes_no(str(as_text(value)))
        if found is None:
            raise Bad(f"“{text_of(value)}” is neither Yes nor No")
        return found

    return convert


def happened(intake: Intake) -> Convert:
    """Whether a column such as `Cancelled At` says that it happened: by a date, or by Yes."""
    as_text = text(intake)

    def convert(value: Value) -> bool:
        found = str(as_text(value))
        known = yes_no(found)
        if known is not None:
            return known
        readings = (
            read_moment(value, day_first=day_first, latest=intake.today, zone=intake.zone)
            for day_first in (True, False)
        )
        if not any(readings):
            raise Bad(f"“{found}” is neither a date nor Yes or No")
        return True

    return convert


def sex(intake: Intake) -> Convert:
    """Gender: F and M in full, any other word as it stands."""
    as_text = text(intake)
    return as_text if intake.own else lambda value: gender(str(as_text(value)))


def whole_number(intake: Intake) -> Convert:
    """A count that is not negative, or None where the cell is empty."""
    as_text = text(intake)

    def convert(value: Value) -> int | None:
        found = str(as_text(value)).replace(",", "")
        if not found:
            return None
        if not found.isascii() or not found.isdigit():
            raise Bad(f"“{found}” is not a whole number")
        return int(found)

    return convert


def day_of_week(value: Value) -> int:
    """0 for Monday."""
    found = weekday(text_of(value))
    if found is None:
        raise Bad(f"“{text_of(value)}” is not a day of the week")
    return found


def start_time(value: Value) -> time:
    """A time of day at which something starts."""
    found = read_time(value)
    if found is None:
        raise Bad(f"“{text_of(value)}” is not a time such as 09:00")
    return found


def end_time(value: Value) -> time:
    """A time of day at which something ends; `24:00` is midnight at the day's end, which we write 00:00."""
    clock = read_clock(text_of(value))
    return time() if clock is not None and clock.ends_day else start_time(value)


def minutes(value: Value) -> int | None:
    """A length in minutes, or None where the cell is empty."""
    if not text_of(value).strip():
        return None
    found = read_minutes(value)
    if found is None:
        raise Bad(f"“{text_of(value)}” is not a length in minutes")
    return found


def birthday(intake: Intake, name: str) -> Convert:
    """A date that is not to come, or None where the cell is empty."""
    to_moment = moment_reader(intake, name, latest=intake.today)

    def convert(value: Value) -> date | None:
        found = to_moment(value)
        day = found.date() if isinstance(found, datetime) else found
        if day is not None and day > intake.today:
            raise Bad(f"{day.isoformat()} is still to come")
        return day

    return convert
