"""The ways in which somebody who can open the file may falsify the record, and what notices each.

`WAYS` are those of the tests and `dev.py faults`. A way is a function of a bare connection without the
triggers, of the connection's practice's numbers and of a source of chance.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from desktop.database.digest import (
    MODULUS,
    actual_sums,
    chain,
    entry_sum,
    operation_hash,
    recorded_sums,
    stored_sums,
    sums_hash,
)
from desktop.database.practice import Practice, open_practice
from desktop.services.history.comparison import differences_from
from desktop.services.history.record_check import check_record
from tests.bent import unguarded

Way = Callable[[sqlite.Connection, Random], None]

TODAY = date(2026, 12, 14)


def one(connection: sqlite.Connection, chance: Random, table: str, where: str = "1") -> Any:
    return chance.choice(connection.execute(f"SELECT * FROM {table} WHERE {where} ORDER BY id").fetchall())[0]


def delete_last(connection: sqlite.Connection, chance: Random) -> None:
    first = chance.randint(2, connection.execute("SELECT max(id) FROM operations").fetchone()[0])
    connection.execute("DELETE FROM activity WHERE operation_id >= ?", (first,))
    connection.execute("DELETE FROM operations WHERE id >= ?", (first,))


def delete_all(connection: sqlite.Connection, chance: Random) -> None:
    connection.execute("DELETE FROM activity")
    connection.execute("DELETE FROM operations")


def delete_one(connection: sqlite.Connection, chance: Random) -> None:
    operation = one(connection, chance, "operations", "id < (SELECT max(id) FROM operations)")
    connection.execute("DELETE FROM activity WHERE operation_id = ?", (operation,))
    connection.execute("DELETE FROM operations WHERE id = ?", (operation,))


def delete_an_entry(connection: sqlite.Connection, chance: Random) -> None:
    connection.execute("DELETE FROM activity WHERE id = ?", (one(connection, chance, "activity"),))


def change_an_operation(column: str, value: str) -> Way:
    def way(connection: sqlite.Connection, chance: Random) -> None:
        connection.execute(
            f"UPDATE operations SET {column} = ? WHERE id = ?", (value, one(connection, chance, "operations"))
        )

    return way


def change_an_entry(column: str, value: str | int | None) -> Way:
    def way(connection: sqlite.Connection, chance: Random) -> None:
        entry = one(connection, chance, "activity", "before IS NOT NULL AND after IS NOT NULL")
        connection.execute(f"UPDATE activity SET {column} = ? WHERE id = ?", (value, entry))

    return way


def add_an_entry(connection: sqlite.Connection, chance: Random) -> None:
    connection.execute(
        "INSERT INTO activity (operation_id, subject, table_name, row_id, before, after, hash)"
        " SELECT operation_id, subject, table_name, row_id, before, after, hash FROM activity WHERE id = ?",
        (one(connection, chance, "activity"),),
    )


def swap_entries(connection: sqlite.Connection, chance: Random) -> None:
    first, second = sorted(
        chance.sample(range(1, connection.execute("SELECT max(id) FROM activity").fetchone()[0]), 2)
    )
    for old, new in ((first, -1), (second, first), (-1, second)):
        connection.execute("UPDATE activity SET id = ? WHERE id = ?", (new, old))


def change_past_the_record(table: str, column: str, value: str | int | None) -> Way:
    def way(connection: sqlite.Connection, chance: Random) -> None:
        row = one(
            connection, chance, table, f"{column} IS NOT {json.dumps(value) if value is not None else 'NULL'}"
        )
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (value, row))

    return way


def delete_past_the_record(table: str) -> Way:
    def way(connection: sqlite.Connection, chance: Random) -> None:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(f"DELETE FROM {table} WHERE id = ?", (one(connection, chance, table),))

    return way


def add_past_the_record(connection: sqlite.Connection, chance: Random) -> None:
    columns = [
        name
        for _, name, *_ in connection.execute("PRAGMA table_info(clients)")
        if name not in ("id", "reference")
    ]
    listed = ", ".join(columns)
    connection.execute(
        f"INSERT INTO clients (reference, {listed}) SELECT 'X' || id, {listed} FROM clients WHERE id = ?",
        (one(connection, chance, "clients"),),
    )


def chain_entries_again(connection: sqlite.Connection) -> None:
    last = ""
    for entry, *parts in connection.execute(
        "SELECT id, operation_id, subject, table_name, row_id, before, after FROM activity ORDER BY id"
    ).fetchall():
        last = chain(last, *parts)
        connection.execute("UPDATE activity SET hash = ? WHERE id = ?", (last, entry))


def chain_all_again(connection: sqlite.Connection) -> None:
    """Chain all entries again, as an expert could: inside the file nothing is wrong any more."""
    chain_entries_again(connection)
    actual, recorded = actual_sums(connection), recorded_sums(connection)
    connection.execute("DELETE FROM table_sums")
    for table, total in actual.items():
        rest = (total - recorded.get(table, 0)) % MODULUS
        if rest:
            connection.execute("INSERT INTO table_sums (name, total) VALUES (?, ?)", (table, f"{rest:x}"))
    last, head = "", ""
    newest = connection.execute("SELECT max(id) FROM operations").fetchone()[0]
    for operation in connection.execute(
        "SELECT id, at, actor, action, summary, reason, undoes_id, sums FROM operations ORDER BY id"
    ).fetchall():
        sums = sums_hash(stored_sums(connection)) if operation[0] == newest else operation[7]
        entries = connection.execute(
            "SELECT hash FROM activity WHERE operation_id = ? ORDER BY id", (operation[0],)
        ).fetchall()
        head = entries[-1][0] if entries else head
        last = operation_hash(last, *operation[:7], sums, len(entries), head)
        connection.execute(
            "UPDATE operations SET sums = ?, hash = ? WHERE id = ?", (sums, last, operation[0])
        )


def and_then(way: Way, after: Callable[[sqlite.Connection], None]) -> Way:
    def both(connection: sqlite.Connection, chance: Random) -> None:
        way(connection, chance)
        after(connection)

    return both


def shift_a_sum(connection: sqlite.Connection, chance: Random) -> None:
    """Change a client past the record, and the sum of the clients with it."""
    client = one(connection, chance, "clients", "last_name <> 'Bent'")
    (before,) = connection.execute("SELECT last_name FROM clients WHERE id = ?", (client,)).fetchone()
    change = entry_sum(
        "clients", client, json.dumps({"last_name": before}), json.dumps({"last_name": "Bent"})
    )
    total = (stored_sums(connection).get("clients", 0) + change) % MODULUS
    connection.execute("UPDATE clients SET last_name = 'Bent' WHERE id = ?", (client,))
    connection.execute("DELETE FROM table_sums WHERE name = 'clients'")
    connection.execute("INSERT INTO table_sums (name, total) VALUES ('clients', ?)", (f"{total:x}",))


SIMPLE: dict[str, Way] = {
    "the last operations deleted": delete_last,
    "all deleted": delete_all,
    "one deleted": delete_one,
    "an entry deleted": delete_an_entry,
    "another actor": change_an_operation("actor", "somebody else"),
    "another time": change_an_operation("at", "2020-01-01 00:00"),
    "another action": change_an_operation("action", "something else"),
    "another summary": change_an_operation("summary", "Nothing"),
    "another reason": change_an_operation("reason", "none at all"),
    "another after": change_an_entry("after", '{"last_name":"Bent"}'),
    "another before": change_an_entry("before", '{"last_name":"Bent"}'),
    "another subject": change_an_entry("subject", "clients:999"),
    "another row": change_an_entry("row_id", 999),
    "an entry added": add_an_entry,
    "two entries swapped": swap_entries,
    "a client changed": change_past_the_record("clients", "mobile", "0400 999 999"),
    "a client's case manager changed": change_past_the_record("clients", "case_manager_id", None),
    "a user changed": change_past_the_record("users", "position", "Bent"),
    "an appointment changed": change_past_the_record("appointments", "notes", "Bent"),
    "a case deleted": delete_past_the_record("case_assignments"),
    "a client added": add_past_the_record,
    "a sum shifted": shift_a_sum,
}
"""The ways noticed by `check --deep` alone."""

CHAINED = {
    f"{name}, entries chained again": and_then(way, chain_entries_again) for name, way in SIMPLE.items()
}
"""The ways still noticed by `check --deep`, through the operations and the tables."""

REWRITTEN = {f"{name}, all written again": and_then(way, chain_all_again) for name, way in SIMPLE.items()}
"""The ways with a consistent result: only an outside witness shows it."""


@dataclass(frozen=True)
class Seen:
    deep: bool
    against: bool


def bend(file: Path, key: Any, way: Way, chance: Random) -> None:
    with unguarded(file, key) as connection:
        way(connection, chance)


def try_way(sound: Practice, witness: Path, folder: Path, way: Way, chance: Random) -> Seen:
    """Falsify a copy of a closed practice, and check it as `check` does."""
    file = folder / "bent.handover"
    shutil.copy(sound.file, file)
    bend(file, sound.key, way, chance)
    bent = open_practice(file, None, today=TODAY)
    try:
        return Seen(not check_record(bent, deep=True).whole, bool(differences_from(bent, witness)))
    finally:
        bent.close()
