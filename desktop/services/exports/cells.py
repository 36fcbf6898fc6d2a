"""The cells of one record as they leave the program, with the names of people next to references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from desktop.files.sheet import Value
from desktop.models.fields import FIELDS, Field, written

Row = list[Value]

SEPARATOR = ";"


class Named(NamedTuple):
    """A person that a row points at: the reference, and the name for the next column."""

    reference: str
    name: str


NOBODY = Named("", "")


@dataclass(frozen=True)
class PointedAt:
    """The records that other rows point at, by id."""

    users: Mapping[int, Named]
    sites: Mapping[int, str]

    def user(self, user_id: int | None) -> Named:
        return NOBODY if user_id is None else self.users[user_id]

    def site(self, site_id: int | None) -> str:
        return "" if site_id is None else self.sites[site_id]


def all_of(people: Iterable[Named]) -> Named:
    """Several people in one cell, and their names in the next."""
    people = list(people)
    return Named(SEPARATOR.join(p.reference for p in people), "; ".join(p.name for p in people))


def row_of(kind: str, record: Any, **values: Any) -> Row:
    """The cells of a record in the order of the book of fields: `values` by field, the rest from its
    columns."""
    columns, given = _layout(kind, frozenset(values))
    cells = _stored_cells(record, columns)
    for place, name, is_person in given:
        cells[place:place] = values[name] if is_person else (_cell(values[name]),)
    return cells


def _stored_cells(record: Any, columns: Sequence[str]) -> Row:
    stored = (getattr(record, column) for column in columns)
    return [value if value.__class__ is str else _cell(value) for value in stored]


class _Given(NamedTuple):
    """A field that is given beside the record: its place in the row, and whether it takes two cells."""

    place: int
    name: str
    is_person: bool


@lru_cache
def _layout(kind: str, given: frozenset[str]) -> tuple[list[str], list[_Given]]:
    """The stored columns, and the positions in the row of the fields given separately."""
    fields = written(FIELDS[kind])
    columns = [field.column for field in fields if field.name not in given]
    return columns, list(_placed(fields, given))


def _placed(fields: Sequence[Field], given: frozenset[str]) -> Iterator[_Given]:
    place = 0
    for field in fields:
        if field.name in given:
            yield _Given(place, field.name, bool(field.beside))
        place += 1 + bool(field.beside)


def _cell(value: Any) -> Value:
    """The cell of a value."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime | time):
        return _time_cell(value)
    return value.value if isinstance(value, StrEnum) else value


def _time_cell(value: datetime | time) -> Value:
    """The cell of a time; midnight becomes text, as a workbook would show, and return, only the day."""
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value.isoformat(" ", "minutes") if value.time() == time() else value
