"""The mapping of columns with meaningless headers, by what their values look like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from desktop.files.headers import normal
from desktop.files.table import Table, Value
from desktop.files.values import text_of
from desktop.rules.age import OLDEST, age_on
from desktop.rules.dates.parse import read_day

LooksRight = Callable[[Value], bool]

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
    for field, looks_right in _open_looks(kind, mapping, today).items():
        if only := _only_fitting(columns, looks_right):
            guessed[field] = only
            del columns[only]
    return guessed


def _open_columns(table: Table, mapping: Mapping[str, str]) -> dict[str, list[Value]]:
    """The columns with values that are not mapped yet and do not refer to somebody else."""
    taken = set(mapping.values())
    return {header: values for header, values in _filled_columns(table) if _is_open(header, taken)}


def _filled_columns(table: Table) -> Iterator[tuple[str, list[Value]]]:
    for place, header in enumerate(table.headers):
        if values := _values(table, place):
            yield header, values


def _is_open(header: str, taken: set[str]) -> bool:
    return header not in taken and not _OTHERS.search(normal(header))


def _only_fitting(columns: Mapping[str, list[Value]], looks_right: LooksRight) -> str:
    """The header of the only column whose values look right; empty if there are none or several."""
    fitting = [header for header, values in columns.items() if _share(values, looks_right) >= _ENOUGH]
    return fitting[0] if len(fitting) == 1 else ""


def _open_looks(kind: str, mapping: Mapping[str, str], today: date) -> dict[str, LooksRight]:
    """What the values of each field that is not mapped yet look like."""
    return {name: looks_right for name, looks_right in _looks(kind, today).items() if name not in mapping}


def _looks(kind: str, today: date) -> dict[str, LooksRight]:
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
    return [value for value in table.column(place, within=_SAMPLE) if value is not None]


def _share(values: list[Value], looks_right: LooksRight) -> float:
    return sum(map(looks_right, values)) / len(values)


def _matches(pattern: str) -> LooksRight:
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda value: bool(compiled.fullmatch(text_of(value).strip()))


def _is_birthday(value: Value, today: date) -> bool:
    if _is_one_number(value):
        return False
    read = partial(read_day, value, latest=today, zone=_ANY_ZONE)
    return _is_of_a_life(read(day_first=True), today) or _is_of_a_life(read(day_first=False), today)


def _is_one_number(value: Value) -> bool:
    return isinstance(value, str) and value.strip().isdigit()


def _is_of_a_life(day: date | None, today: date) -> bool:
    return day is not None and 0 <= age_on(day, today) <= OLDEST
