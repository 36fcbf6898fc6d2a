"""The answers of the process that reads a workbook, as long as it is alive and keeps to its limits."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

from desktop.errors import Progress, UserError
from desktop.files.incoming import damaged_workbook
from desktop.files.workbooks.frames import Frame, unpacked
from desktop.files.workbooks.limits import MOST_MEMORY, memory_of
from desktop.files.workbooks.spreadsheet import PasswordNeeded
from desktop.language import say

_TICK = 0.1
_MOST_LAST_WORDS = 10_000


class Answers:
    """The reader's answers, and whether it is still alive."""

    def __init__(self, process: subprocess.Popen[bytes], name: str) -> None:
        self._process = process
        self._name = name
        self._lines: queue.Queue[bytes | None] = queue.Queue(maxsize=100)
        self._last_words = bytearray()
        self._threads = [
            threading.Thread(target=listen, daemon=True) for listen in (self._hear, self._hear_last)
        ]

    def frames(self, progress: Progress, most_seconds: float) -> Iterator[Frame]:
        """The messages one by one.

        Raises UserError if the reader says so, dies, or takes too long or too much.
        """
        deadline = time.monotonic() + most_seconds
        for thread in self._threads:
            thread.start()
        try:
            yield from self._until_the_end(progress, deadline)
        finally:
            self._process.kill()
            self._let_threads_end()
        if b"memory allocation" in self._last_words:
            raise _too_big(self._name)

    def _until_the_end(self, progress: Progress, deadline: float) -> Iterator[Frame]:
        done, total = 0, 0
        while True:
            progress(done, total)
            self._check_limits(deadline)
            try:
                line = self._lines.get(timeout=_TICK)
            except queue.Empty:
                continue
            if line is None:
                return
            frame = self._checked(line)
            done, total = frame.get("done", done), frame.get("total", total)
            yield frame

    def _hear(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put(None)

    def _hear_last(self) -> None:
        """Collect standard error: the last words of a dying library."""
        assert self._process.stderr is not None
        while piece := self._process.stderr.read(_MOST_LAST_WORDS):
            if len(self._last_words) < _MOST_LAST_WORDS:
                self._last_words += piece

    def _check_limits(self, deadline: float) -> None:
        if time.monotonic() > deadline:
            raise UserError(
                say(
                    "{name} takes too long to read. Save only the rows that you need, and try again.",
                    name=self._name,
                )
            )
        if sys.platform == "darwin" and memory_of(self._process.pid) > MOST_MEMORY:
            raise _too_big(self._name)

    def _checked(self, line: bytes) -> Frame:
        """The message of a line. Raises UserError for an error, and for a line that is not a message."""
        try:
            frame = unpacked(line)
        except ValueError:
            raise damaged_workbook(self._name) from None
        if "memory" in frame:
            raise _too_big(self._name)
        if "error" in frame:
            raise _error_of(frame)
        return frame

    def _let_threads_end(self) -> None:
        """Free a thread that waits for a place in the queue, so that the pipes can be closed."""
        while any(thread.is_alive() for thread in self._threads):
            try:
                self._lines.get(timeout=0.01)
            except queue.Empty:
                continue


def _error_of(frame: Frame) -> UserError:
    """What the reader refuses, in the language of this program."""
    said = say(frame["error"], **frame.get("values", {}))
    return PasswordNeeded(said) if frame.get("password") else UserError(said)


def _too_big(name: str) -> UserError:
    return UserError(
        say(
            "{name} takes more memory than a table ever needs. Delete the cells far from the table, "
            "or save only the rows that you need.",
            name=name,
        )
    )
