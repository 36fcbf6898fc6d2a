"""Counts, and lengths in minutes."""

from __future__ import annotations

import re
from functools import partial

from desktop.files.table import Value
from desktop.files.values import text_of
from desktop.language import say
from desktop.rules.dates.clock import read_minutes
from desktop.rules.record_checks import MOST_WEEKLY_MINUTES, count_fault, length_fault
from desktop.services.imports.convert.texts import Convert, ConvertToText, text
from desktop.services.imports.intake import Bad, Intake

_LONGEST_NUMBER = 9
"""The most digits of a count; Python and SQLite would choke on some longer ones."""

_LONGEST_LENGTH = 24
_DIGITS = re.compile("[0-9]+")


def whole_number(intake: Intake, name: str) -> Convert:
    """A count that a practice may have, or None if the cell is empty."""
    return partial(_whole_number, name, text(intake))


def _whole_number(name: str, as_text: ConvertToText, value: Value) -> int | None:
    found = as_text(value).replace(",", "")
    return _count_in(name, found) if found else None


def _count_in(name: str, found: str) -> int:
    if not _DIGITS.fullmatch(found):
        raise Bad(say("“{found}” is not a whole number", found=found))
    if len(found) > _LONGEST_NUMBER:
        raise Bad(say("is too large a number"))
    if fault := count_fault(name, int(found)):
        raise Bad(fault.clause)
    return int(found)


def visit_minutes(value: Value) -> int:
    """The length of an appointment type."""
    found = minutes(value) or 0
    if fault := length_fault(found):
        raise Bad(fault.clause)
    return found


def minutes(value: Value) -> int | None:
    """A length in minutes, or None if the cell is empty."""
    return _length(value) if text_of(value).strip() else None


def _length(value: Value) -> int:
    found = _read_length(value)
    if found > MOST_WEEKLY_MINUTES:
        raise Bad(say("“{value}” is too long for an appointment", value=text_of(value)))
    return found


def _read_length(value: Value) -> int:
    if len(text_of(value).strip()) > _LONGEST_LENGTH:
        raise Bad(say("is too long to be a length in minutes"))
    found = read_minutes(value)
    if found is None:
        raise Bad(say("“{value}” is not a length in minutes", value=text_of(value)))
    return found
