"""From a cell of a file to a value of ours; each converter raises Bad for what it cannot read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from desktop.files.table import Value
from desktop.files.values import gender, is_damaged, text_of, unguarded, weekday, word, yes_no
from desktop.models.fields import FIELDS, FieldKind
from desktop.rules.dates.clock import read_minutes, read_time
from desktop.rules.dates.format import date_text
from desktop.rules.dates.order import date_order
from desktop.rules.dates.parse import read_moment
from desktop.services.imports.intake import Bad, Intake
from desktop.services.imports.result import DateQuestion

Word = TypeVar("Word", bound=StrEnum)
Convert = Callable[[Value], Any]

_FUTURE_YEARS = 20


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
        if read_moment(value, day_first=True, latest=intake.today, zone=intake.zone) is None:
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


def time_of_day(value: Value) -> time:
    """A time; `24:00` is midnight at the day's end, which we write 00:00."""
    if text_of(value).strip() in {"24:00", "24:00:00"}:
        return time(0, 0)
    found = read_time(value)
    if found is None:
        raise Bad(f"“{text_of(value)}” is not a time such as 09:00")
    return found


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
    to_moment = moment(intake, name, latest=intake.today)

    def convert(value: Value) -> date | None:
        found = to_moment(value)
        day = found.date() if isinstance(found, datetime) else found
        if day is not None and day > intake.today:
            raise Bad(f"{day.isoformat()} is still to come")
        return day

    return convert


def moment(intake: Intake, name: str, *, latest: date | None = None) -> Convert:
    """A date or a date with its time, in the order that the column proves; None for an empty cell.

    Where nothing proves the order, dates are read day first and a note says so.
    """
    order = intake.date_order(name)
    header = intake.mapping[name]
    if order.ambiguous:
        _ask(intake, name)
    elif header in intake.answers.day_first:
        intake.note(f"“{header}” was read {'day' if order.day_first else 'month'} first, as you said.")
    elif not order.day_first:
        intake.note(f"“{header}” was read month first, which its dates prove.")
    latest = latest or _latest(intake)

    def convert(value: Value) -> date | datetime | None:
        if not text_of(value).strip():
            return None
        found = read_moment(value, day_first=order.day_first, latest=latest, zone=intake.zone)
        if found is None:
            raise Bad(f"“{text_of(value)}” is not a date that exists")
        return found

    return convert


def _ask(intake: Intake, name: str) -> None:
    """Say that a column was read day first though it may be month first, and what that makes of one date."""
    header = intake.mapping[name]
    if header in intake.questions:
        return
    example = next(
        (
            value.strip()
            for value in intake.cells(name)
            if isinstance(value, str) and date_order([value]).ambiguous
        ),
        "",
    )
    readings = [_spoken(example, intake, day_first=day_first) for day_first in (True, False)]
    intake.questions[header] = DateQuestion(header, example, *readings)
    intake.note(
        f"“{header}” could be read day first or month first; it was read day first ({example} is {readings[0]})."
    )


def _spoken(example: str, intake: Intake, *, day_first: bool) -> str:
    found = read_moment(example, day_first=day_first, latest=_latest(intake), zone=intake.zone)
    return "" if found is None else date_text(found)


def _latest(intake: Intake) -> date:
    """The last day that a year of two digits may mean."""
    return date(intake.today.year + _FUTURE_YEARS, 12, 31)
