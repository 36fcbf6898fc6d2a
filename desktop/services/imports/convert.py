"""The conversion of cells into our values; each converter raises Bad for what it cannot read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from enum import StrEnum
from typing import Any, TypeVar

from desktop.files.table import Value
from desktop.files.values import gender, is_damaged, text_of, unguarded, weekday, yes_no
from desktop.language import say
from desktop.models.fields import FIELDS, FieldKind
from desktop.rules.dates.clock import read_clock, read_minutes, read_time
from desktop.rules.dates.parse import read_day, read_moment
from desktop.rules.lesser import misread
from desktop.rules.record_checks import (
    MOST_WEEKLY_MINUTES,
    bare_address,
    birth_fault,
    count_fault,
    email_fault,
    length_fault,
)
from desktop.rules.text import digits
from desktop.services.imports import columns
from desktop.services.imports.asking import WITHOUT, PendingQuestion
from desktop.services.imports.date_columns import moment_reader
from desktop.services.imports.intake import Bad, Intake
from desktop.services.imports.result import AnswerChoice

Word = TypeVar("Word", bound=StrEnum)
Convert = Callable[[Value], Any]

_LONGEST_NUMBER = 9
"""The most digits of a count; Python and SQLite would choke on some longer ones."""

_LONGEST_LENGTH = 24
_WITH_ZERO = re.compile(r"\d+\.0")
"""A number that a program turned into a fraction."""

_WHEN = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}/\d{1,2}/(?:\d{2}|\d{4})|(?:19|20)\d{2}-\d{2}-\d{2}")
"""A time or a date in place of a phone number."""


def text(intake: Intake) -> Convert:
    """A text, trimmed unless the file is our own."""
    from_text_file = intake.table.delimiter is not None

    def convert(value: Value) -> str:
        found = text_of(value)
        if from_text_file:
            found = unguarded(found)
        if intake.own:
            return found
        if right := misread(found):
            raise Bad(say("“{found}” is “{right}”, read in a wrong encoding", found=found, right=right))
        return found.strip()

    return convert


def number(intake: Intake) -> Convert:
    """A phone, card or record number, or a postcode: text that a spreadsheet may have damaged."""
    as_text = text(intake)

    def convert(value: Value) -> str:
        if isinstance(value, date | time):
            raise Bad(
                say(
                    "is a date or a time ({value}), which a spreadsheet may have made of a number",
                    value=text_of(value),
                )
            )
        found = str(as_text(value))
        if found.startswith("'") and not intake.own:
            found = found[1:]
        if is_damaged(found):
            raise Bad(
                say("{found} is a number that a spreadsheet has damaged; its digits are lost", found=found)
            )
        if not intake.own and _WITH_ZERO.fullmatch(found):
            intake.note(
                say("Numbers such as {number} are read without what follows the decimal point.", number=found)
            )
            return found.partition(".")[0]
        return found

    return convert


def phone(intake: Intake) -> Convert:
    """A phone number, with any words next to it; a text without digits is not one."""
    as_number = number(intake)

    def convert(value: Value) -> str:
        found = str(as_number(value))
        if found and not intake.own and (not digits(found) or _WHEN.fullmatch(found)):
            raise Bad(say("“{found}” is not a phone number", found=found))
        return found

    return convert


def email(intake: Intake) -> Convert:
    """An e-mail address; `Ann Ash <ann@example.org>` and `mailto:` are read as the address in them."""
    as_text = text(intake)

    def convert(value: Value) -> str:
        found = str(as_text(value))
        address = found if intake.own else bare_address(found)
        if (fault := email_fault(address)) is not None:
            raise Bad(f"“{found}” {fault.clause}")
        return address

    return convert


def read_plain(intake: Intake) -> None:
    """Read every field of the kind that needs no special treatment beyond its type of value.

    A record whose reference cannot be read is left out.
    """
    readers = {
        FieldKind.TEXT: text(intake),
        FieldKind.NUMBER: number(intake),
        FieldKind.PHONE: phone(intake),
        FieldKind.EMAIL: email(intake),
        FieldKind.FLAG: flag(intake),
    }
    for field in FIELDS[intake.kind]:
        if field.kind in readers:
            is_reference = field.name == "reference"
            columns.read(intake, field.name, readers[field.kind], needed=is_reference)
        elif field.kind is FieldKind.COUNT:
            columns.read(intake, field.name, whole_number(intake, field.name))


def enum(intake: Intake, read: Callable[[str], Word | None], words: type[Word]) -> Convert:
    """One of our words, from our word or theirs."""
    as_text = text(intake)

    def convert(value: Value) -> Word:
        found = str(as_text(value))
        known = read(found)
        if known is None:
            raise Bad(say("“{found}” is not one of {value}", found=found, value=", ".join(words)))
        return known

    return convert


def read_enum(
    intake: Intake,
    name: str,
    read: Callable[[str], Word | None],
    words: type[Word],
    *,
    optional: bool = False,
) -> None:
    """Read a column of our words; an unknown one is asked about once.

    Its rows wait, or are imported without the value if it is `optional`.
    """
    choices = [AnswerChoice(str(one), str(one)) for one in words]
    if optional:
        choices.append(AnswerChoice(WITHOUT, say("Nothing: import these rows without it")))
    question = PendingQuestion(
        "", say("What does “{text}” mean?"), choices, default=WITHOUT if optional else ""
    )
    columns.read_words(intake, name, enum(intake, read, words), str, kept=True, question=question)


def flag(intake: Intake) -> Convert:
    """Yes or No."""
    as_text = text(intake)

    def convert(value: Value) -> bool:
        found = yes_no(str(as_text(value)))
        if found is None:
            raise Bad(say("“{value}” is neither Yes nor No", value=text_of(value)))
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
            raise Bad(say("“{found}” is neither a date nor Yes or No", found=found))
        return True

    return convert


def sex(intake: Intake) -> Convert:
    """Gender: F and M in full, any other word unchanged."""
    as_text = text(intake)
    return as_text if intake.own else lambda value: gender(str(as_text(value)))


def parts(cell: str) -> list[str]:
    """The names in a cell, separated by semicolons or line breaks."""
    return list(dict.fromkeys(filter(None, map(str.strip, re.split(r"[;\n]", cell)))))


def listed(intake: Intake) -> Convert:
    """Several words, stored one per line; a foreign file may also separate them by commas."""
    as_text = text(intake)

    def convert(value: Value) -> str:
        found = str(as_text(value))
        return "\n".join(parts(found if intake.own else found.replace(",", ";")))

    return convert


def whole_number(intake: Intake, name: str) -> Convert:
    """A count that a practice may have, or None if the cell is empty."""
    as_text = text(intake)

    def convert(value: Value) -> int | None:
        found = str(as_text(value)).replace(",", "")
        if not found:
            return None
        if not found.isascii() or not found.isdigit():
            raise Bad(say("“{found}” is not a whole number", found=found))
        fault = count_fault(name, int(found)) if len(found) <= _LONGEST_NUMBER else None
        if fault or len(found) > _LONGEST_NUMBER:
            raise Bad(fault.clause if fault else say("is too large a number"))
        return int(found)

    return convert


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


def visit_minutes(value: Value) -> int:
    """The length of an appointment type."""
    found = minutes(value) or 0
    if fault := length_fault(found):
        raise Bad(fault.clause)
    return found


def colour(value: Value) -> str:
    """`#rrggbb`, with or without the `#`."""
    found = text_of(value).strip().lower().removeprefix("#")
    if not re.fullmatch("[0-9a-f]{6}", found):
        raise Bad(say("“{text}” is not a colour such as #7ea6d8", text=text_of(value)))
    return f"#{found}"


def minutes(value: Value) -> int | None:
    """A length in minutes, or None if the cell is empty."""
    if not text_of(value).strip():
        return None
    if len(text_of(value).strip()) > _LONGEST_LENGTH:
        raise Bad(say("is too long to be a length in minutes"))
    found = read_minutes(value)
    if found is None:
        raise Bad(say("“{value}” is not a length in minutes", value=text_of(value)))
    if found > MOST_WEEKLY_MINUTES:
        raise Bad(say("“{value}” is too long for an appointment", value=text_of(value)))
    return found


def birthday(intake: Intake, name: str) -> Convert:
    """A date that is not in the future, or None if the cell is empty."""
    to_day = moment_reader(intake, name, latest=intake.today, read=read_day)

    def convert(value: Value) -> date | None:
        day: date | None = to_day(value)
        fault = birth_fault(day, intake.today) if day is not None else None
        if day is not None and fault:
            raise Bad(f"{day.isoformat()} {fault.clause}")
        return day

    return convert


def past_day(intake: Intake, name: str) -> Convert:
    """A day up to today, or None if the cell is empty."""
    to_day = moment_reader(intake, name, latest=intake.today, read=read_day)

    def convert(value: Value) -> date | None:
        day: date | None = to_day(value)
        if day is not None and day > intake.today:
            raise Bad(say("{day} is still to come", day=day.isoformat()))
        return day

    return convert
