"""The sums of the tables, compared with what the record says of their rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import sqlcipher3.dbapi2 as sqlite

from desktop.database.digest import (
    MODULUS,
    actual_sums,
    entry_sum,
    recorded_sums,
    row_sums,
    stored_sums,
    summed_tables,
    sums_hash,
)
from desktop.language import say

_NAMED = 5


def unvouched(connection: sqlite.Connection) -> Iterator[str]:
    newest = connection.execute("SELECT id, at, sums FROM operations ORDER BY id DESC LIMIT 1").fetchone()
    if newest is not None and newest[2] != sums_hash(stored_sums(connection)):
        yield (
            say(
                "The sums of the tables are not those that operation {operation_id} of {at} vouches "
                "for: something was changed past the record.",
                operation_id=newest[0],
                at=newest[1],
            )
        )


def tables_that_differ(connection: sqlite.Connection) -> Iterator[str]:
    recorded, stored, actual = recorded_sums(connection), stored_sums(connection), actual_sums(connection)
    for table in sorted(recorded.keys() | stored.keys() | actual.keys()):
        expected = (recorded.get(table, 0) + stored.get(table, 0)) % MODULUS
        if expected != actual.get(table, 0):
            words = table.replace("_", " ").capitalize()
            yield say(
                "{words} are not what the record says{named}: something was changed past it.",
                words=words,
                named=_such_as(_rows_that_differ(connection, table)),
            )


def _such_as(rows: list[int]) -> str:
    return say(", such as row {list}", list=", ".join(map(str, rows[:_NAMED]))) if rows else ""


def _rows_that_differ(connection: sqlite.Connection, table: str) -> list[int]:
    """The rows that the record saw added or deleted, and that are not as it left them."""
    differing: dict[int, int] = defaultdict(int)
    known = _take_recorded(connection, table, differing)
    unrecorded = _add_actual(connection, table, differing)
    if not stored_sums(connection).get(table):
        known |= unrecorded  # else some were always there or written unrecorded: nobody can say which
    return sorted(row_id for row_id in known if differing[row_id] % MODULUS)


def _take_recorded(connection: sqlite.Connection, table: str, differing: dict[int, int]) -> set[int]:
    """Subtract what the record says of each row; returns the rows that it saw added or deleted."""
    known = set()
    for row_id, before, after in connection.execute(
        "SELECT row_id, before, after FROM activity WHERE table_name = ? ORDER BY id", (table,)
    ):
        if before is None or after is None:
            known.add(row_id)
        differing[row_id] -= entry_sum(table, row_id, before, after)
    return known


def _add_actual(connection: sqlite.Connection, table: str, differing: dict[int, int]) -> set[int]:
    """Add what each row holds; returns those of which the record says nothing."""
    columns = summed_tables(connection).get(table)
    unrecorded = set()
    for row_id, total in row_sums(connection, table, columns) if columns else ():
        if row_id not in differing:
            unrecorded.add(row_id)
        differing[row_id] += total
    return unrecorded
