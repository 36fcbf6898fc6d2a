"""Files that only their owner can read: mode 0600 on POSIX, an access list on Windows.

SQLite gives a log the mode of its database, so a database made this way is never open to others.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

MODE = 0o600
_OTHERS = 0o077
_WINDOWS_LIST = "D:P(A;;FA;;;OW)(A;;FA;;;SY)(A;;FA;;;BA)"
"""Full access for the owner, the system and administrators, and nothing inherited from the folder."""


def only_for_us_from_now_on() -> None:
    """Make every new file and folder of this process private to its owner."""
    os.umask(_OTHERS)


def make_owner_only(file: Path) -> None:
    """Make an empty file if there is none, private to its owner from the first moment. Raises OSError."""
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, MODE))
    keep_owner_only(file)


def keep_owner_only(file: Path) -> None:
    """Make a file private that others may read; if the disk knows no owners, or it is not ours, it stays as
    it is."""
    with suppress(OSError):
        if sys.platform == "win32":
            _set_windows_list(file)
        elif stat.S_IMODE(file.stat().st_mode) & _OTHERS:
            file.chmod(MODE)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _DACL, _PROTECTED, _REVISION = 0x4, 0x80000000, 1

    def _set_windows_list(file: Path) -> None:
        advapi, kernel = ctypes.WinDLL("advapi32", use_last_error=True), ctypes.WinDLL("kernel32")
        convert = advapi.ConvertStringSecurityDescriptorToSecurityDescriptorW
        convert.argtypes = (
            wintypes.LPCWSTR,
            wintypes.DWORD,
            ctypes.POINTER(ctypes.c_void_p),
            ctypes.c_void_p,
        )
        advapi.SetFileSecurityW.argtypes = (wintypes.LPCWSTR, wintypes.DWORD, ctypes.c_void_p)
        kernel.LocalFree.argtypes = (ctypes.c_void_p,)
        descriptor = ctypes.c_void_p()
        if not convert(_WINDOWS_LIST, _REVISION, ctypes.byref(descriptor), None):
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            if not advapi.SetFileSecurityW(str(file), _DACL | _PROTECTED, descriptor):
                raise ctypes.WinError(ctypes.get_last_error())
        finally:
            kernel.LocalFree(descriptor)
