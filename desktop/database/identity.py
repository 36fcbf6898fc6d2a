"""The identity of a practice's file, whatever its name: syncing programs put another one in its place."""

from __future__ import annotations

from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import sqlcipher3.dbapi2 as sqlite

from desktop.database.connection import connect
from desktop.database.key import Key
from desktop.partial import LOG


class FileIdentity(NamedTuple):
    """The device and the inode; on Windows the volume and the file's index there."""

    device: int
    inode: int


def identity_of(file: Path) -> FileIdentity:
    """Raises OSError if the file is not there."""
    found = file.stat()
    return FileIdentity(found.st_dev, found.st_ino)


def log_of(file: Path) -> tuple[FileIdentity, ...]:
    """Those of the files that SQLite keeps beside an open one, as far as they are there."""
    found = []
    for part in LOG:
        with suppress(FileNotFoundError):
            found.append(identity_of(Path(f"{file.resolve()}{part}")))
    return tuple(found)


def keep_beside(connection: sqlite.Connection, file: Path, key: Key | None, now: datetime) -> Path:
    """Write what an open connection still holds into a new file next to it; returns its path.

    SQLite continues to read and write the file that it opened, and leaves its log at the old name, where it
    would be mixed into the new file when that is next opened: so the log is removed.
    """
    kept = _free(file.with_name(f"{file.stem} as it was at {now:%H.%M}{file.suffix}"))
    with closing(connect(kept, key, create=True)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA user_version = 0")
        copy.execute("PRAGMA journal_mode = DELETE")
    for part in LOG:
        Path(f"{file}{part}").unlink(missing_ok=True)
    return kept


def _free(file: Path) -> Path:
    number, found = 2, file
    while found.exists():
        found = file.with_name(f"{file.stem} {number}{file.suffix}")
        number += 1
    return found
