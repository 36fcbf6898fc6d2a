"""A disk that fails on command, below this program: kept full, cut off, or fatal at one write.

It is a small library in C, which the program must be started with (see `environment`): on Linux, and if a
compiler is there.
"""

from __future__ import annotations

import ctypes
import enum
import os
import shutil
import subprocess
import sys
from pathlib import Path

_SOURCE = Path(__file__).with_name("disk.c")
_THERE = "LD_PRELOAD"


class Failure(enum.IntEnum):
    """The effect of a write; the numbers are those of the library."""

    KILLED = 1
    FULL = 2
    POWER_CUT = 3


_NEVER = 1 << 30


def can_be_had() -> bool:
    return sys.platform == "linux" and shutil.which("cc") is not None


def environment(folder: Path) -> dict[str, str]:
    """The environment that loads the library into a program; the library is made in the folder."""
    library = folder / "disk.so"
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", library, _SOURCE, "-ldl"], check=True)
    return os.environ | {_THERE: str(library)}


def is_there() -> bool:
    return os.environ.get(_THERE, "").endswith("disk.so")


def arm(failure: Failure, at: int, seed: int, folder: Path) -> None:
    """Cause the failure at the `at`-th write to a file in the folder."""
    ctypes.CDLL(None).disk_arm(int(failure), ctypes.c_long(at), seed, str(folder).encode())


def watch(seed: int, folder: Path) -> None:
    """Keep whatever is not synced, for `cut`."""
    arm(Failure.POWER_CUT, _NEVER, seed, folder)


def cut() -> None:
    """Cut the power now."""
    ctypes.CDLL(None).disk_cut()


def writes() -> int:
    """The number of writes since it was armed."""
    counted = ctypes.CDLL(None).disk_writes
    counted.restype = ctypes.c_long
    return int(counted())
