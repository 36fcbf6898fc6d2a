"""Standard output holds the answer of a verb and nothing else, whoever else prints."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO


def keep_standard_output_for_answers() -> None:
    """Point file descriptor 1 at standard error for the rest of the process, and `sys.stdout` at a copy of it.

    What a library prints from C (a solver's greeting) then lands on standard error. Nothing is put back
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
    """Names keep their accents, whatever the console's code page is; of a name that is no text, its bytes show."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def reader_is_gone(error: OSError) -> bool:
    """Whether a pipe was closed at its other end, as `head` and `more` do; Windows calls that EINVAL."""
    closed = error.errno == errno.EINVAL and error.filename is None and os.name == "nt"
    return closed or isinstance(error, BrokenPipeError)


def drop_the_rest(stream: TextIO) -> None:
    """Send what the stream still holds nowhere; Python would raise at its end that it cannot be written."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
