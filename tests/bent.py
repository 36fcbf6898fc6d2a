"""Statements executed past everything that guards the record, as by another program with the file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.database.connection import connect
from desktop.database.key import Key


@contextmanager
def unguarded(file: Path, key: Key | None = None) -> Iterator[sqlite.Connection]:
    """A connection that allows broken links and has no triggers; they are back after the block."""
    with closing(connect(file, key)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f'DROP TRIGGER "{name}"')
        yield connection
        for _, sql in triggers:
            connection.execute(sql)


def bend(file: Path, *statements: str) -> None:
    with unguarded(file) as connection:
        for statement in statements:
            connection.execute(statement)
