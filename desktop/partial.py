"""Files that are not whole yet: where they are until they get their names, readable only by their owner."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import sys
from pathlib import Path

from desktop.owner_only import MODE, keep_owner_only

_MAY_WAIT = 0x00100000
_SOMEBODY_ELSES = 5
_STILL_RUNNING = 0x102
"""SYNCHRONIZE, ERROR_ACCESS_DENIED and WAIT_TIMEOUT, as Windows calls them."""

LOG = ("-wal", "-shm")
"""The suffixes of the write-ahead log of a database and of the index to it."""

DATABASE = ("", *LOG, "-journal")
"""The suffixes of a database and of what SQLite keeps next to one, and would mix into another of the same name."""

_NAME = re.compile(r"\.handover-[0-9a-f]{12}\.(\d+)\.(partial|before)(-wal|-shm|-journal)?")


def partial_of(file: Path) -> Path:
    """Where this program writes what will be `file`. The name reveals nothing, and is never too long."""
    return _beside(file, "partial")


def before_of(file: Path) -> Path:
    """Where this program keeps the old `file` until the new one is there for good."""
    return _beside(file, "before")


def _beside(file: Path, ending: str) -> Path:
    known_by = hashlib.sha256(file.name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return file.with_name(f".handover-{known_by}.{os.getpid()}.{ending}")


def remove_database(file: Path) -> None:
    """Remove a database that is not to stay, with the files that SQLite keeps next to it. Raises OSError."""
    for part in DATABASE:
        Path(f"{file}{part}").unlink(missing_ok=True)


def make_private(file: Path) -> int:
    """Make an empty file that only its owner may read, replacing what is there; returns the descriptor.

    Raises OSError.
    """
    file.unlink(missing_ok=True)
    made = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), MODE)
    keep_owner_only(file)
    return made


def remove_left_overs(folder: Path) -> None:
    """Remove what ended programs left in a folder. Raises OSError."""
    with os.scandir(folder) as entries:
        left = [
            entry.name for entry in entries if (found := _NAME.fullmatch(entry.name)) and _ended(found[1])
        ]
    for name in left:
        (folder / name).unlink(missing_ok=True)


def _ended(process: str) -> bool:
    return int(process) != os.getpid() and not is_running(int(process), platform.node())


def is_running(process: int, computer: str) -> bool:
    """Whether a program runs; on another computer that shares the folder this is unknown, so True."""
    if computer != platform.node():
        return True
    if sys.platform == "win32":
        return _is_running_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _is_running_on_windows(process: int) -> bool:
    """The check on Windows, where `os.kill` would end the program."""
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    handle = kernel.OpenProcess(_MAY_WAIT, False, process)
    if not handle:
        return bool(kernel.GetLastError() == _SOMEBODY_ELSES)
    running = bool(kernel.WaitForSingleObject(handle, 0) == _STILL_RUNNING)
    kernel.CloseHandle(handle)
    return running
