"""Standard output for a verb's answer only, whatever else prints."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO


def keep_standard_output_for_answers() -> None:
    """Point file descriptor 1 at standard error for the rest of the process, and `sys.stdout` at a copy of it.

    What a library prints from C (a solver's banner) then goes to standard error. Nothing is restored
    at the end, because C empties its buffers only when the process ends.
    """
    if sys.stdout is None or sys.stderr is None:  # a windowed program on Windows has neither
        return
    with suppress(OSError):
        copy = os.dup(1)
        os.dup2(2, 1)
        to_terminal = os.isatty(copy)
        sys.stdout = TextIOWrapper(
            os.fdopen(copy, "wb"), encoding="utf-8", errors="backslashreplace", line_buffering=to_terminal
        )


def write_utf_8() -> None:
    """Write UTF-8, so that names keep their accents in any code page; a name that is not text shows its
    bytes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def reader_is_gone(error: OSError) -> bool:
    """Whether a pipe was closed at its other end, as by `head` and `more`; Windows reports EINVAL."""
    closed = error.errno == errno.EINVAL and error.filename is None and os.name == "nt"
    return closed or isinstance(error, BrokenPipeError)


def drop_the_rest(stream: TextIO) -> None:
    """Discard what the stream still holds; Python would otherwise raise at exit that it cannot be written."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
