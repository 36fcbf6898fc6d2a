"""The values of a row as the database stores them, made from those of Python."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Column, ColumnDefault, Table
from sqlalchemy.dialects import sqlite

from desktop.database.row_writer import Values
from desktop.models import Base


def encoder_of(table: Table) -> Callable[[dict[str, Any]], Values]:
    """Turns a row of Python values into stored values, in its order.

    Raises KeyError for any other column.
    """
    return functools.partial(_encode, _encoders_of(table))


_Encoders = Mapping[str, Callable[[Any], Any] | None]
"""For each column, how a Python value becomes the stored one (None: unchanged)."""


def _encode(encoders: _Encoders, values: dict[str, Any]) -> Values:
    for name, value in values.items():
        process = encoders[name]
        if process is not None and value is not None:
            values[name] = process(value)
    return tuple(values.values())


@functools.cache
def _encoders_of(table: Table) -> _Encoders:
    """Asked of a dialect of its own: that of an engine remembers all that its migrations made, and would not
    be let go with its practice."""
    dialect = sqlite.dialect()
    return {c.name: c.type.dialect_impl(dialect).bind_processor(dialect) for c in table.columns}


def defaults_of(table: Table) -> dict[str, Any]:
    return {c.name: _default(c) for c in table.columns if c.name != "id"}


def _default(column: Column[Any]) -> Any:
    """A column's own Python default, or None."""
    return column.default.arg if isinstance(column.default, ColumnDefault) else None


def table_of(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table
