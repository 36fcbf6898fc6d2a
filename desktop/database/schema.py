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
        if name in _OWN_OF_SQLITE:
            continue
        plain_table = kind == "table" and not str(sql).upper().startswith("CREATE VIRTUAL")
        found[f"{kind} {name}"] = _columns(connection, name) if plain_table else [" ".join(str(sql).split())]
    return found


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
        if thing not in expected:
            kind = thing.partition(" ")[0]
            raise Damaged(
                say(
                    "{name} holds a {kind} that is not Handover's, so it is not opened. {restore}",
                    name=name,
                    kind=kind,
                    restore=say(_RESTORE),
                )
            )
        if thing not in found:
            raise Damaged(
                say(
                    "{name} lacks the {thing}, so it is damaged. {restore}",
                    name=name,
                    thing=thing,
                    restore=say(_RESTORE),
                )
            )
        if expected[thing] != found[thing]:
            raise Damaged(
                say(
                    "{name}: the {thing} is not as Handover makes it. {restore}",
                    name=name,
                    thing=thing,
                    restore=say(_RESTORE),
                )
            )


_RESTORE = later("Restore the practice from its last backup.")
