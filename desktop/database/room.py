"""The room on a disk: SQLite reports an I/O error if it cannot lengthen the index of its log."""

from __future__ import annotations

import errno
import tempfile
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_INDEX_BYTES = 64 * 1024
"""More than the smallest index of a log, which is 32 KiB."""


def has_no_room(error: sqlite.Error, file: Path) -> bool:
    """Whether SQLite failed because the disk of `file` is full."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite.SQLITE_FULL:
        return True
    # An error of the backup API has no code.
    return (code == sqlite.SQLITE_IOERR or "disk I/O error" in str(error)) and _is_full(file.parent)


def _is_full(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(bytes(_INDEX_BYTES))
            probe.flush()
    except OSError as error:
        return error.errno in NO_ROOM
    return False
