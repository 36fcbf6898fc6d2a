"""The hashes of the record: the chain of operations and entries, and the sum of a table's rows.

The sum of a table adds a hash for each cell with a value, so that a change of a few columns changes
it only by the hashes of those cells, whatever their order. For rows that the record saw written it
follows from the record; `table_sums` holds the rest, which is what was written unrecorded (drafts, states,
the made-up practice). Values count by their text; an empty text and no value count alike, as nothing.

These formulas are part of the file format: if one changes, a migration must recompute everything.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlcipher3.dbapi2 as sqlite

MODULUS = 1 << 256
NO_HEAD = "0" * 64
"""The head of a record without an operation."""

VOUCHED_TABLES = (
    "appointment_clients", "appointment_types", "appointments", "backup_records", "case_assignments",
    "client_aliases", "clients", "contacts", "distinct_clients", "leave", "pack_records", "provider_numbers",
    "series", "sites", "user_sites", "users", "working_hours",
)  # fmt: skip
"""The tables changed only by recorded operations: each operation vouches for their sums too."""

NOT_SUMMED = frozenset({"operations", "activity", "table_sums"})


def chain(last_hash: str, *parts: object) -> str:
    """The hash of one link: SHA-256 over the hash before it and the link's own values."""
    text = "\x1f".join((last_hash, *map(str, parts)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def operation_hash(last_hash: str, *parts: object) -> str:
    """The hash of an operation: `parts` are its columns up to `sums`, its number of entries and their last
    hash."""
    return chain(last_hash, json.dumps(parts))


def cells(table: str, row_id: int, names: Sequence[str], values: Sequence[Any]) -> int:
    """What some stored values of one row add to the sum of its table."""
    total = 0
    for name, value in zip(names, values, strict=True):
        if value is not None and value != "":
            text = f"{table}\x1f{row_id}\x1f{name}\x1f{value}"
            total += int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest(), "big")
    return total


def sums_hash(sums: Mapping[str, int]) -> str:
    """One hash for what was written unrecorded in the vouched tables; empty if nothing was."""
    held = {name: f"{sums[name]:x}" for name in VOUCHED_TABLES if sums.get(name)}
    return chain("", json.dumps(held)) if held else ""


@dataclass(frozen=True, order=True)
class Witness:
    """The state of a record: how many operations it held, and the hash of the last, which covers all."""

    operations: int
    head: str

    @property
    def text(self) -> str:
        """The same in every language and region, as `check --against` finds it again on a paper."""
        noun = "operation" if self.operations == 1 else "operations"
        return f"record of {self.operations} {noun}, head {self.head or NO_HEAD}"


def witness_in(connection: sqlite.Connection) -> Witness:
    """The state of a database's record; without a head if the program was older than the chain."""
    columns = "SELECT 1 FROM pragma_table_info('operations') WHERE name = 'hash'"
    head = "coalesce((SELECT hash FROM operations ORDER BY id DESC LIMIT 1), '')"
    chained = connection.execute(columns).fetchone() is not None
    found = connection.execute(f"SELECT count(*), {head if chained else repr('')} FROM operations")
    return Witness(*found.fetchone())


def stored_sums(connection: sqlite.Connection) -> dict[str, int]:
    """The contents of `table_sums`, by table."""
    return {name: int(total, 16) for name, total in connection.execute("SELECT name, total FROM table_sums")}


def summed_tables(connection: sqlite.Connection) -> dict[str, tuple[str, ...]]:
    """The tables that have a sum, with their columns: every one with ids, except those of the record."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'client_search%' AND name <> 'alembic_version' ORDER BY name"
    ).fetchall()
    columns = "SELECT name FROM pragma_table_info(?) ORDER BY cid"
    return {
        table: tuple(name for (name,) in connection.execute(columns, (table,)))
        for (table,) in names
        if table not in NOT_SUMMED
    }


def row_sums(connection: sqlite.Connection, table: str, columns: Sequence[str]) -> Iterable[tuple[int, int]]:
    """For each row of a table, its id and what it adds."""
    listed = ", ".join(f'"{name}"' for name in columns)
    for row in connection.execute(f'SELECT id, {listed} FROM "{table}" ORDER BY id'):
        yield row[0], cells(table, row[0], columns, row[1:])


def actual_sums(connection: sqlite.Connection) -> dict[str, int]:
    """The sum of the rows of each table."""
    return {
        table: sum(total for _, total in row_sums(connection, table, columns)) % MODULUS
        for table, columns in summed_tables(connection).items()
    }


def entry_sum(table: str, row_id: int, before: str | None, after: str | None) -> int:
    """The amount by which one entry of the record (its two sides as JSON) changes the sum of its table."""
    return _side(table, row_id, after) - _side(table, row_id, before)


def _side(table: str, row_id: int, text: str | None) -> int:
    if text is None:
        return 0
    values = json.loads(text)
    return cells(table, row_id, tuple(values), tuple(values.values()))


def recorded_sums(connection: sqlite.Connection) -> dict[str, int]:
    """What the record says it added to each table."""
    sums: dict[str, int] = {}
    for table, *entry in connection.execute("SELECT table_name, row_id, before, after FROM activity"):
        sums[table] = (sums.get(table, 0) + entry_sum(table, *entry)) % MODULUS
    return sums
