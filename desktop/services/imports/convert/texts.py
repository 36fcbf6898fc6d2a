"""Texts, and the numbers and addresses that are kept as text."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from functools import partial
from typing import Any

from desktop.files.table import Value
from desktop.files.values import is_damaged, text_of, unguarded
from desktop.language import say
from desktop.rules.lesser import misread
from desktop.rules.record_checks import bare_address, email_fault
from desktop.rules.text import digits
from desktop.services.imports.intake import Bad, Intake

Convert = Callable[[Value], Any]
ConvertToText = Callable[[Value], str]

_WITH_ZERO = re.compile(r"\d+\.0")
"""A number that a program turned into a fraction."""

_WHEN = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}/\d{1,2}/(?:\d{2}|\d{4})|(?:19|20)\d{2}-\d{2}-\d{2}")
"""A time or a date in place of a phone number."""


def text(intake: Intake) -> ConvertToText:
    """A text, trimmed unless the file is our own."""
    from_text_file = intake.table.delimiter is not None
    as_written = _unguarded_text if from_text_file else text_of
    if intake.own:
        return as_written
    return partial(_trimmed, as_written)


def _unguarded_text(value: Value) -> str:
    return unguarded(text_of(value))


def _trimmed(as_written: ConvertToText, value: Value) -> str:
    found = as_written(value)
    if right := misread(found):
        raise Bad(say("“{found}” is “{right}”, read in a wrong encoding", found=found, right=right))
    return found.strip()


def number(intake: Intake) -> ConvertToText:
    """A phone, card or record number, or a postcode: text that a spreadsheet may have damaged."""
    if intake.own:
        return partial(_own_number, text(intake))
    return partial(_their_number, intake, text(intake))


def _own_number(as_text: ConvertToText, value: Value) -> str:
    _refuse_time(value)
    return _undamaged(as_text(value))


def _their_number(intake: Intake, as_text: ConvertToText, value: Value) -> str:
    _refuse_time(value)
    found = _undamaged(as_text(value).removeprefix("'"))
    if not _WITH_ZERO.fullmatch(found):
        return found
    intake.note(
        say("Numbers such as {number} are read without what follows the decimal point.", number=found)
    )
    return found.partition(".")[0]


def _refuse_time(value: Value) -> None:
    if isinstance(value, date | time):
        raise Bad(
            say(
                "is a date or a time ({value}), which a spreadsheet may have made of a number",
                value=text_of(value),
            )
        )


def _undamaged(found: str) -> str:
    if is_damaged(found):
        raise Bad(say("{found} is a number that a spreadsheet has damaged; its digits are lost", found=found))
    return found


def phone(intake: Intake) -> ConvertToText:
    """A phone number, with any words next to it; a text without digits is not one."""
    if intake.own:
        return number(intake)
    return partial(_phone, number(intake))


def _phone(as_number: ConvertToText, value: Value) -> str:
    found = as_number(value)
    if found and not _may_be_phone(found):
        raise Bad(say("“{found}” is not a phone number", found=found))
    return found


def _may_be_phone(found: str) -> bool:
    return bool(digits(found)) and not _WHEN.fullmatch(found)


def email(intake: Intake) -> ConvertToText:
    """An e-mail address; `Ann Ash <ann@example.org>` and `mailto:` are read as the address in them."""
    address_in = str if intake.own else bare_address
    return partial(_email, text(intake), address_in)


def _email(as_text: ConvertToText, address_in: Callable[[str], str], value: Value) -> str:
    found = as_text(value)
    address = address_in(found)
    if (fault := email_fault(address)) is not None:
        raise Bad(f"“{found}” {fault.clause}")
    return address


def listed(intake: Intake) -> ConvertToText:
    """Several words, stored one per line; a foreign file may also separate them by commas."""
    separator = ";" if intake.own else ","
    return partial(_listed, text(intake), separator)


def _listed(as_text: ConvertToText, separator: str, value: Value) -> str:
    return "\n".join(parts(as_text(value).replace(separator, ";")))


def parts(cell: str) -> list[str]:
    """The names in a cell, separated by semicolons or line breaks."""
    return list(dict.fromkeys(filter(None, map(str.strip, re.split(r"[;\n]", cell)))))
