"""The schema as it must be: every table with its columns, every index and trigger, and nothing else.

`schema.json` next to the migrations holds it as the steps make it; `python -m desktop.database.write_schema`
writes it after a new step. Anything foreign (a trigger, a view, a virtual table) could run when we read.
"""

from __future__ import annotations

import json
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.errors import Damaged
from desktop.language import later, say

FILE = Path(__file__).parent / "migrations" / "schema.json"
APPLICATION_ID = 0x48414E44
"""`HAND`, in the header of each practice since step 0004."""

_OWN_OF_SQLITE = ("sqlite_stat1", "sqlite_stat4", "sqlite_sequence")

Schema = dict[str, list[str]]
"""The schema by kind and name (`table clients`): a table's columns, else the statement that made it."""


def schema_of(connection: sqlite.Connection) -> Schema:
    found: Schema = {}
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall():
        if name not in _OWN_OF_SQLITE:
            statement = str(sql)
            is_plain = _is_plain_table(kind, statement)
            found[f"{kind} {name}"] = _columns(connection, name) if is_plain else _in_one_line(statement)
    return found


def _is_plain_table(kind: str, statement: str) -> bool:
    return kind == "table" and not statement.upper().startswith("CREATE VIRTUAL")


def _in_one_line(statement: str) -> list[str]:
    return [" ".join(statement.split())]


def _columns(connection: sqlite.Connection, table: str) -> list[str]:
    rows = connection.execute(
        'SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid', (table,)
    )
    return [" ".join(map(str, row)) for row in rows]


def check_schema(connection: sqlite.Connection, name: str) -> None:
    """Raises Damaged if the database is not as the present steps make it; names no content."""
    expected, found = json.loads(FILE.read_text(encoding="utf-8")), schema_of(connection)
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        raise Damaged(
            say(
                "{name} does not carry the mark of a Handover practice. {restore}",
                name=name,
                restore=say(_RESTORE),
            )
        )
    for thing in sorted(expected.keys() | found.keys()):
        if expected.get(thing) != found.get(thing):
            raise Damaged(_difference(thing, expected, found, name))


def _difference(thing: str, expected: Schema, found: Schema, name: str) -> str:
    """What is wrong with a thing that is not the same in both."""
    if thing not in expected:
        return say(
            "{name} holds a {kind} that is not Handover's, so it is not opened. {restore}",
            name=name,
            kind=thing.partition(" ")[0],
            restore=say(_RESTORE),
        )
    if thing not in found:
        return say(
            "{name} lacks the {thing}, so it is damaged. {restore}",
            name=name,
            thing=thing,
            restore=say(_RESTORE),
        )
    return say(
        "{name}: the {thing} is not as Handover makes it. {restore}",
        name=name,
        thing=thing,
        restore=say(_RESTORE),
    )


_RESTORE = later("Restore the practice from its last backup.")
