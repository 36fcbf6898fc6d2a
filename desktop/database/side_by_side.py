"""Two states of one practice in one connection: the present as `main`, a copy of it as `other`. Both are only read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.database.connection import connect, uri
from desktop.database.error_translation import translate_errors
from desktop.database.key import Key, is_plain
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say


def own_key(practice: Practice, copy: Path) -> Key | None:
    """The key of a copy made with the practice's present passphrase. Raises UserError if it was not."""
    if is_plain(copy):
        return None
    try:
        with closing(connect(copy, practice.key, read_only=True)) as connection:
            connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except sqlite.DatabaseError:
        raise UserError(
            say(
                "{name} was made with another passphrase. Restore it into a new file: File > Restore from a backup.",
                name=copy.name,
            )
        ) from None
    return practice.key


@contextmanager
def side_by_side(practice: Practice, copy: Path) -> Iterator[sqlite.Connection]:
    """Raises UserError if the copy is missing, damaged, or has another passphrase."""
    with translate_errors(copy):
        key = own_key(practice, copy)
        with closing(connect(practice.file, practice.key, read_only=True)) as connection:
            connection.execute(
                "ATTACH DATABASE ? AS other KEY ?", (f"{uri(copy.resolve())}?mode=ro", key or "")
            )
            connection.execute("BEGIN")
            yield connection


def shared_columns(connection: sqlite.Connection, table: str) -> list[str]:
    """The columns that the table has in both; empty if one of the two lacks it."""
    others = _columns(connection, "other", table)
    return [name for name in _columns(connection, "main", table) if name in others]


def _columns(connection: sqlite.Connection, schema: str, table: str) -> list[str]:
    found = connection.execute("SELECT name FROM pragma_table_info(?, ?)", (table, schema))
    return [name for (name,) in found]
