"""The identity of a practice's file, whatever its name: syncing programs put another one in its place."""

from __future__ import annotations

import os
import shutil
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import sqlcipher3.dbapi2 as sqlite

from desktop.database.connection import connect
from desktop.database.key import Key
from desktop.partial import LOG, make_private


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
    kept = _kept_name(file, now)
    with closing(connect(kept, key, create=True)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA user_version = 0")
        copy.execute("PRAGMA journal_mode = DELETE")
    for part in LOG:
        Path(f"{file}{part}").unlink(missing_ok=True)
    return kept


def keep_log_beside(file: Path, now: datetime) -> Path | None:
    """Keep the log of a file that another program wrote over, and empty it: SQLite's last connection would
    move it into the other program's file. None if it holds nothing, or the disk has no room for it."""
    log = Path(f"{file.resolve()}-wal")
    kept = Path(f"{_kept_name(file, now)}-wal")
    is_kept = log.stat().st_size > 0
    try:
        if is_kept:
            _copy(log, kept)
    except OSError:
        is_kept = False
        kept.unlink(missing_ok=True)
    os.truncate(log, 0)
    return kept if is_kept else None


def _copy(log: Path, kept: Path) -> None:
    with log.open("rb") as source, os.fdopen(make_private(kept), "wb") as out:
        shutil.copyfileobj(source, out)
        out.flush()
        os.fsync(out.fileno())


def _kept_name(file: Path, now: datetime) -> Path:
    return _free(file.with_name(f"{file.stem} as it was at {now:%H.%M}{file.suffix}"))


def _free(file: Path) -> Path:
    number, found = 2, file
    while found.exists() or Path(f"{found}-wal").exists():
        found = file.with_name(f"{file.stem} {number}{file.suffix}")
        number += 1
    return found
