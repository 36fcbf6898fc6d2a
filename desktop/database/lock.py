"""One program at a time writes to a practice, and the second is told who has it open."""

from __future__ import annotations

import getpass
import os
import platform
from pathlib import Path

from filelock import FileLock, Timeout

from desktop.errors import UserError


class PracticeLock:
    """Held from `acquire` to `release`; the system frees it when the program dies, so it cannot go stale.

    The holder's name stands in a file of its own, because Windows lets nobody read a locked one.
    """

    def __init__(self, practice: Path) -> None:
        self._lock = FileLock(f"{practice}.lock", timeout=0, thread_local=False)
        self._holder = Path(f"{practice}.open-by")
        self._file = practice

    def acquire(self) -> None:
        """Raises UserError naming the holder where another program has the practice open."""
        try:
            self._lock.acquire()
        except Timeout:
            holder = "another program"
            if self._holder.exists():
                holder = self._holder.read_text(encoding="utf-8", errors="replace").strip() or holder
            raise UserError(
                f"{self._file.name} is already open: {holder} has it. Close it there first, then try again."
            ) from None
        self._holder.write_text(
            f"{actor()} on {platform.node() or 'this computer'} (process {os.getpid()})", encoding="utf-8"
        )

    def release(self) -> None:
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()


def actor() -> str:
    """Who sits at this computer, as the system knows them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "supervisor"
