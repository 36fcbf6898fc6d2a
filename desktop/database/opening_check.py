"""The checks before a practice is used: quick, read-only, and before anything in the file changes."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.database import migrations
from desktop.database.connection import connect
from desktop.database.key import Key
from desktop.database.schema import check_schema
from desktop.errors import Damaged
from desktop.language import later, say

SMALL = 16 * 1024 * 1024
"""A file of up to this many bytes is read whole: it takes less than a tenth of a second."""

HOT = ("users", "sites", "working_hours", "offboardings", "settings")
"""Small tables that every window reads: their foreign keys are followed at each opening."""

_RESTORE = later("Restore the practice from its last backup.")


def check_at_opening(file: Path, key: Key | None) -> bool:
    """Whether the file says that it is open somewhere (see `Practice.close`).

    Raises UserError for what is not a practice or a damaged one, sqlcipher3's Error and OSError.
    A practice at an older step is checked after it is brought up to date.
    """
    with closing(connect(file, key, read_only=True)) as connection:
        revision = _revision(connection, file)
        migrations.refuse_newer(file, revision)
        if revision == migrations.steps()[-1]:
            check_schema(connection, file.name)
            _check_settings(connection, file.name)
            _check_links(connection, file.name, HOT)
        if file.stat().st_size <= SMALL:
            check_pages(connection, file.name)
        (mark,) = connection.execute("PRAGMA user_version").fetchone()
        return bool(mark > 0)


def _revision(connection: sqlite.Connection, file: Path) -> str:
    revision = migrations.revision_of(connection)
    if revision is None:
        raise Damaged(
            say(
                "{name} does not say which Handover wrote it. {restore}",
                name=file.name,
                restore=say(_RESTORE),
            )
        )
    return revision


def check_pages(connection: sqlite.Connection, name: str) -> None:
    """Make SQLite read every page. Raises Damaged."""
    try:
        sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    except sqlite.DatabaseError:
        sound = False
    if not sound:
        raise Damaged(say("{name} is damaged. {restore}", name=name, restore=say(_RESTORE)))


def check_all_links(connection: sqlite.Connection, name: str) -> None:
    """Follow every foreign key. Raises Damaged."""
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise Damaged(
            say(
                "{name}: a row names another one that is not there. {restore}",
                name=name,
                restore=say(_RESTORE),
            )
        )


def _check_links(connection: sqlite.Connection, name: str, tables: tuple[str, ...]) -> None:
    for table in tables:
        if connection.execute(f"PRAGMA foreign_key_check('{table}')").fetchone() is not None:
            raise Damaged(
                say(
                    "{name}: a row of {table} names another one that is not there. {restore}",
                    name=name,
                    table=table,
                    restore=say(_RESTORE),
                )
            )


def _check_settings(connection: sqlite.Connection, name: str) -> None:
    settings = dict(
        connection.execute("SELECT key, value FROM settings WHERE key LIKE 'practice.%'").fetchall()
    )
    for needed in ("practice.name", "practice.timezone"):
        if needed not in settings:
            raise Damaged(
                say(
                    "{name} lacks the setting {needed}. {restore}",
                    name=name,
                    needed=needed,
                    restore=say(_RESTORE),
                )
            )
