"""One program at a time writes to a practice, and the second is told who has it open."""

from __future__ import annotations

import getpass
import os
import platform
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.errors import UserError


class PracticeLock:
    """Held from `acquire` to `release`; the system frees it when the program dies, so it cannot go stale.

    It is SQLite's own lock on an empty database beside the practice, the same on all systems. The holder's
    name stands in a file of its own, because Windows lets nobody read a locked one.
    """

    def __init__(self, practice: Path) -> None:
        self._file = practice
        self._holder = Path(f"{practice}.open-by")
        self._held: sqlite.Connection | None = None

    def acquire(self) -> None:
        """Raises UserError naming the holder where another program has the practice open."""
        lock = sqlite.connect(f"{self._file}.lock", timeout=0, isolation_level=None, check_same_thread=False)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite.Error as error:
            lock.close()
            if error.sqlite_errorcode != sqlite.SQLITE_BUSY:
                raise
            raise UserError(
                f"{self._file.name} is already open: {self._named()} has it. Close it there first, then try again."
            ) from None
        self._held = lock
        self._holder.write_text(
            f"{actor()} on {platform.node() or 'this computer'} (process {os.getpid()})", encoding="utf-8"
        )

    def release(self) -> None:
        if self._held is not None:
            self._holder.unlink(missing_ok=True)
            self._held.close()
            self._held = None

    def _named(self) -> str:
        if not self._holder.exists():
            return "another program"
        return self._holder.read_text(encoding="utf-8", errors="replace").strip() or "another program"


def actor() -> str:
    """Who sits at this computer, as the system knows them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "supervisor"
