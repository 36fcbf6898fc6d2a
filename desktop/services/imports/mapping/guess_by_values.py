"""The mapping of columns with meaningless headers, by what their values look like."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.files.headers import normal
from desktop.files.table import Table, Value
from desktop.files.values import text_of
from desktop.rules.age import OLDEST, age_on
from desktop.rules.dates.parse import read_moment

_SAMPLE = 300
_ENOUGH = 0.9
_ANY_ZONE = ZoneInfo("UTC")
_OTHERS = re.compile(
    "emergency|guardian|parent|doctor|gp|referr|kin|employer|spouse|partner|carer|fax|created|registered|since"
    "|updated|modified|last|next|added|expir|postal|invoice|billing"
)
"""Words in headers that refer to somebody else, or to another day."""

_STATES = frozenset(["ACT", "NSW", "NT", "QLD", "SA", "TAS", "VIC", "WA"])


def guess_by_looks(kind: str, table: Table, mapping: Mapping[str, str], today: date) -> dict[str, str]:
    """Our fields that no header names, each with the only column whose values fit it."""
    if kind not in ("clients", "users", "contacts"):
        return {}
    columns = _open_columns(table, mapping)
    guessed: dict[str, str] = {}
    for field, looks_right in _looks(kind, today).items():
        fitting = [header for header, values in columns.items() if _share(values, looks_right) >= _ENOUGH]
        if field not in mapping and len(fitting) == 1:
            guessed[field] = fitting[0]
            del columns[fitting[0]]
    return guessed


def _open_columns(table: Table, mapping: Mapping[str, str]) -> dict[str, list[Value]]:
    """The columns with values that are not mapped yet and do not refer to somebody else."""
    taken = set(mapping.values())
    columns = {header: _values(table, place) for place, header in enumerate(table.headers)}
    return {
        header: values
        for header, values in columns.items()
        if values and header not in taken and not _OTHERS.search(normal(header))
    }


def _looks(kind: str, today: date) -> dict[str, Callable[[Value], bool]]:
    shared = {"email": _matches(r"\S+@\S+\.\w+"), "mobile": _matches(r"(?:\+61|0)\s?4(?:[\s-]?\d){8}")}
    if kind != "clients":
        return shared
    return shared | {
        "date_of_birth": lambda value: _is_birthday(value, today),
        "gender": _matches(r"f|m|x|female|male|non-?binary|other"),
        "postcode": _matches(r"0?[2-9]\d{3}|08\d\d"),
        "state": lambda value: text_of(value).strip().upper() in _STATES,
    }


def _values(table: Table, place: int) -> list[Value]:
    column = (row[place] for row in table.rows[:_SAMPLE] if place < len(row))
    return [value for value in column if value is not None]


def _share(values: list[Value], looks_right: Callable[[Value], bool]) -> float:
    return sum(map(looks_right, values)) / len(values)


def _matches(pattern: str) -> Callable[[Value], bool]:
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda value: bool(compiled.fullmatch(text_of(value).strip()))


def _is_birthday(value: Value, today: date) -> bool:
    if isinstance(value, str) and value.strip().isdigit():
        return False
    readings = (
        read_moment(value, day_first=day_first, latest=today, zone=_ANY_ZONE) for day_first in (True, False)
    )
    days = [found.date() if isinstance(found, datetime) else found for found in readings if found is not None]
    return any(0 <= age_on(day, today) <= OLDEST for day in days)
