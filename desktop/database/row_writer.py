"""Rows in and out of the tables as the database stores them, in bulk."""

from __future__ import annotations

import functools
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, ColumnDefault, Connection, Table
from sqlalchemy.dialects import sqlite

from desktop.database.digest import stored_sums
from desktop.database.in_ids import IN_IDS
from desktop.database.write_gate import gate_of
from desktop.models import Base

Values = tuple[Any, ...]

_ALIKE = 8
"""With at least this many rows per set of values, one statement per set is faster."""


def _by_values(rows: Iterable[tuple[int, Values]]) -> dict[Values, list[int]]:
    """The ids of the rows that get the same values."""
    alike: dict[Values, list[int]] = defaultdict(list)
    for row_id, values in rows:
        alike[values].append(row_id)
    return alike


class RowWriter:
    """The only place that opens the connection's gate; it records nothing."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._gate = gate_of(connection)
        # Directly from the driver: SQLAlchemy's rows would double the time of a mass transfer.
        self._driver: Any = connection.connection.driver_connection

    def next_id(self, table: str) -> int:
        """The next id; ids are never reused: undo restores a row under its own id, and no new row inherits
        old history."""
        found = self.connection.exec_driver_sql(
            f'SELECT max(coalesce((SELECT max(id) FROM "{table}"), 0),'
            " coalesce((SELECT max(row_id) FROM activity WHERE table_name = ?), 0)) + 1",
            (str(table),),
        )
        return int(found.scalar_one())

    def table_sums(self) -> dict[str, int]:
        return stored_sums(self._driver)

    def set_table_sum(self, table: str, total: int) -> None:
        self.execute(
            "INSERT INTO table_sums (name, total) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET total = excluded.total",
            (str(table), f"{total:x}"),
        )

    def stored(self, table: str, names: Sequence[str], ids: Iterable[int]) -> dict[int, Values]:
        """Some columns of some rows, by id; unknown ids are left out."""
        listed = ", ".join(f'"{name}"' for name in names)
        rows = self._driver.execute(
            f'SELECT id, {listed} FROM "{table}" WHERE id {IN_IDS}', (json.dumps(list(ids)),)
        )
        return {row[0]: row[1:] for row in rows}

    def insert(self, table: str, names: Sequence[str], rows: Sequence[Values]) -> None:
        listed = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" * len(names))
        if rows:
            self.execute(f'INSERT INTO "{table}" ({listed}) VALUES ({marks})', list(rows))

    def update(self, table: str, names: Sequence[str], rows: Sequence[tuple[int, Values]]) -> None:
        """Update rows, each an id and the new values. A mass transfer gives many rows the same values."""
        alike = _by_values(rows)
        assignments = ", ".join(f'"{name}" = ?' for name in names)
        statement = f'UPDATE "{table}" SET {assignments} WHERE id'
        if len(alike) * _ALIKE > len(rows):
            self.execute(f"{statement} = ?", [(*values, row_id) for row_id, values in rows])
            return
        for values, ids in alike.items():
            self.execute(f"{statement} {IN_IDS}", (*values, json.dumps(ids)))

    def delete(self, table: str, ids: Iterable[int]) -> None:
        self.execute(f'DELETE FROM "{table}" WHERE id {IN_IDS}', (json.dumps(list(ids)),))

    def execute(self, statement: str, values: Values | list[Values]) -> None:
        with self._gate.open():
            self.connection.exec_driver_sql(self._gate.mark + statement, values)


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
