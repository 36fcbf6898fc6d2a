"""The memory of this process: no crash dumps, and freed memory is overwritten before it counts as forgotten.

As far as Python and Qt allow: they copy text freely, so what is shown on screen may leave traces.
"""

from __future__ import annotations

import ctypes
import functools
import linecache
import sys
from contextlib import suppress
from types import ModuleType

_PR_SET_DUMPABLE = 4
_NO_HEAP_IN_REPORTS = 1
_M_PERTURB = -6
_BLOCKS = range(48, 513, 16)
"""The sizes of Python's own blocks, from the smallest that a text fits into."""
_HEAD = sys.getsizeof(b"")
_JUST_FREED = 2 << 20
"""Bytes of each size: Python first reuses what was freed last."""
_EVER_FREED = 16 << 20
"""More than is free of any size in a window used for a day; a second of work."""
_NATIVE_SIZES = (*range(24, 4_096, 16), *range(4_096, 70_000, 1_000))
_NATIVE_BLOCKS = 20


def write_no_dumps() -> None:
    """Keep the system from writing core files and full reports of this process, and other programs from
    reading it."""
    with suppress(OSError, ValueError, AttributeError, ImportError):
        if sys.platform == "win32":
            ctypes.windll.kernel32.WerSetFlags(_NO_HEAP_IN_REPORTS)
        else:
            import resource

            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            if sys.platform == "linux":
                ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


@functools.cache
def overwrite_what_is_freed() -> None:
    """Make the C library of Linux overwrite freed memory from now on; elsewhere do nothing."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # a C library without it
            ctypes.CDLL(None).mallopt(_M_PERTURB, 0x5A)


def forget_what_was_cached() -> None:
    """Empty the caches of functions below the windows, which hold names, phones and birthdays.

    Python itself keeps the last error that it reported, with everything in its frames, and the source lines
    that it showed, which are in memory where something else was before.
    """
    linecache.clearcache()
    for kept in ("last_type", "last_value", "last_traceback", "last_exc"):
        vars(sys).pop(kept, None)
    for module in _modules_below_the_windows():
        for holder in (module, *_classes_in(module)):
            _clear_caches(holder)


def _modules_below_the_windows() -> list[ModuleType]:
    return [module for name, module in tuple(sys.modules.items()) if _is_below_the_windows(name)]


def _is_below_the_windows(name: str) -> bool:
    return name.startswith("desktop.") and not name.startswith("desktop.ui")


def _classes_in(module: ModuleType) -> list[type]:
    return [one for one in vars(module).values() if isinstance(one, type)]


def _clear_caches(holder: object) -> None:
    """Empty the cache of each function that has one."""
    for value in tuple(vars(holder).values()):
        clear = getattr(value, "cache_clear", None)
        if callable(clear):
            clear()


def overwrite_what_was_freed(*, all_of_it: bool = False) -> None:
    """Take the free blocks of Python and of the C library, write over them, give them back.

    As many as were just freed, or `all_of_it`, which takes long enough to need another thread. What is held in
    cycles is not yet free: only the GUI thread may search for those.
    """
    size = _EVER_FREED if all_of_it else _JUST_FREED
    for block in _BLOCKS:
        taken = [bytes(block - _HEAD) for _ in range(size // block)]
        del taken
    overwrite_native()


def overwrite_native() -> None:
    """The same for this thread's blocks in the C library, on Linux only."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            _overwrite_native()


def _overwrite_native() -> None:
    library = ctypes.CDLL(None)
    library.malloc.restype = ctypes.c_void_p
    library.malloc.argtypes = (ctypes.c_size_t,)
    library.free.argtypes = (ctypes.c_void_p,)
    blocks = [(library.malloc(size), size) for size in _NATIVE_SIZES for _ in range(_NATIVE_BLOCKS)]
    for block, size in blocks:
        ctypes.memset(block, 0, size)
        library.free(block)
    library.malloc_trim(0)
