"""Connections of the driver: one SQLCipher library for all systems, set up the same way each time."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path, PurePath
from urllib.parse import quote_from_bytes

import sqlcipher3.dbapi2 as sqlite

from desktop.database.key import Key
from desktop.database.room import has_no_room
from desktop.own_memory import overwrite_what_is_freed
from desktop.owner_only import make_owner_only

BUSY_MILLISECONDS = 5_000
CACHE_KIB = 64 * 1024
SYNCHRONOUS = "FULL"
"""Each commit waits for the disk, so that what was reported as done survives a power cut."""


def connect(
    file: Path, key: Key | None, *, read_only: bool = False, create: bool = False
) -> sqlite.Connection:
    """Open one connection with foreign keys on; transactions are up to the caller.

    What a foreign file could contain (functions in its schema, cells outside their page) is
    not trusted.

    A missing file is made only with `create`, for its owner alone: an empty one must never be mistaken
    for a practice that was moved. On a full disk a file with an empty log is read as it is. Raises OSError if
    it is missing, sqlcipher3's Error for a wrong key.
    """
    if create:
        make_owner_only(file)
    else:
        file.stat()
    if read_only:
        return _open_to_read(file, key)
    return _open(file, key, "rwc" if create else "rw")


def _open_to_read(file: Path, key: Key | None) -> sqlite.Connection:
    try:
        return _open(file, key, "ro")
    except sqlite.Error as error:
        # Even for reading, SQLite makes the index of the log, for which a full disk has no room.
        if _log_holds_something(file) or not has_no_room(error, file):
            raise
    return _open(file, key, "ro&immutable=1")


def _open(file: Path, key: Key | None, mode: str) -> sqlite.Connection:
    connection = sqlite.connect(
        f"{uri(file.resolve())}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        if key is not None:
            overwrite_what_is_freed()
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f'PRAGMA key = "{key}"')
        connection.enable_load_extension(False)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute(f"PRAGMA synchronous = {SYNCHRONOUS}")
    except BaseException:
        connection.close()
        raise
    return connection


def _log_holds_something(file: Path) -> bool:
    try:
        return Path(f"{file.resolve()}-wal").stat().st_size > 0
    except OSError:
        return False


def uri(path: PurePath) -> str:
    """An absolute path as SQLite takes it: a network share stays part of the path, never the URI's host."""
    text = quote_from_bytes(os.fsencode(path.as_posix()), safe="/:")
    return f"file://{text if text.startswith('/') else f'/{text}'}"


def bring_log_home(file: Path, key: Key | None) -> None:
    """Move the log into the file, which can then be renamed without it. Raises sqlcipher3's Error if it cannot."""
    with closing(connect(file, key)) as connection:
        if connection.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
            raise sqlite.OperationalError("database is locked")


def keep_write_ahead_log(file: Path, key: Key | None, *, create: bool = False) -> None:
    """Make the file keep its changes in a log next to it, so that reading and writing do not wait for each
    other."""
    with closing(connect(file, key, create=create)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
