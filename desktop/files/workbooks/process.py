"""Foreign workbooks, read in a separate process: it may die or take too much, and the program survives."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from desktop import READ_WORKBOOK
from desktop.errors import Progress, UserError, untold
from desktop.files.incoming import Incoming, damaged_workbook
from desktop.files.table import Reading, Value
from desktop.files.workbooks.frames import Frame, unpack_cells, unpacked
from desktop.files.workbooks.limits import MOST_MEMORY
from desktop.files.workbooks.reader import Request
from desktop.files.workbooks.spreadsheet import PasswordNeeded
from desktop.language import say

MOST_SECONDS = 300.0
"""The longest time for a workbook; progress and Cancel work all the while."""

_TICK = 0.1
_SHARED_TEXTS = 50_000
_MOST_LAST_WORDS = 10_000


@dataclass
class ReadSheet:
    """The chosen sheet, and the workbook's marks for it.

    Rows are numbered as in a spreadsheet, columns from 0.
    """

    name: str
    sheets: tuple[str, ...]
    fitting: tuple[str, ...]
    hidden_columns: tuple[int, ...]
    hidden_rows: frozenset[int]
    filtered: bool
    spanning: int
    rows: list[tuple[int, tuple[Value, ...]]] = field(default_factory=list)


def read_sheet(
    file: Incoming,
    password: str | None,
    how: Reading,
    progress: Progress = untold,
    *,
    most_seconds: float = MOST_SECONDS,
) -> ReadSheet:
    """Read one sheet of a workbook. `progress` is told the rows, and may raise errors.Cancelled.

    Raises PasswordNeeded, and UserError with one sentence for anything that the file does to its reader.
    """
    request = Request(str(file.path.absolute()), file.member, password, how.sheet, how.kind)
    (found,) = _sheets(file, request, progress, most_seconds)
    return found


def read_all_sheets(path: Path, password: str | None = None) -> dict[str, list[tuple[Value, ...]]]:
    """All rows of all sheets by name, including headers, of a foreign workbook.

    Raises PasswordNeeded and UserError, as `read_sheet` does.
    """
    request = Request(str(path.absolute()), password=password, all_sheets=True)
    found = _sheets(Incoming(path), request, untold, MOST_SECONDS)
    return {sheet.name: [cells for _, cells in sheet.rows] for sheet in found}


def _sheets(file: Incoming, request: Request, progress: Progress, most_seconds: float) -> list[ReadSheet]:
    """The sheets that a request asks for. Raises UserError if the answer breaks off before its end."""
    file.read(1)
    found: list[ReadSheet] = []
    shared: dict[str, str] = {}
    with _started(request) as process:
        answers = _Answers(process, file.name)
        for frame in answers.frames(progress, most_seconds):
            if "sheet" in frame:
                found.append(_opened(frame))
            elif found and "rows" in frame:
                _add_rows(found[-1], frame, shared)
            elif found and "end" in frame:
                return found
    raise damaged_workbook(file.name)


def _opened(frame: Frame) -> ReadSheet:
    return ReadSheet(
        frame["sheet"],
        tuple(frame["sheets"]),
        tuple(frame["fitting"]),
        tuple(frame["hidden_columns"]),
        frozenset(frame["hidden_rows"]),
        frame["filtered"],
        frame["spanning"],
    )


def _add_rows(found: ReadSheet, frame: Frame, shared: dict[str, str]) -> None:
    """Add rows; repeated texts are kept once."""
    if len(shared) > _SHARED_TEXTS:
        shared.clear()
    for number, cells in frame["rows"]:
        row = unpack_cells(cells)
        kept = tuple([shared.setdefault(cell, cell) if isinstance(cell, str) else cell for cell in row])
        found.rows.append((number, kept))


def command() -> list[str]:
    """The command by which the program starts itself to read a workbook; a packaged one is its own Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, READ_WORKBOOK]
    return [sys.executable, "-m", "desktop", READ_WORKBOOK]


def _without_secrets() -> dict[str, str]:
    """The environment, without what opens the practice: the reader of a foreign file needs none of that."""
    return {name: value for name, value in os.environ.items() if not name.startswith("HANDOVER_")}


@contextmanager
def _started(request: Request) -> Iterator[subprocess.Popen[bytes]]:
    """The running reader; it is ended whatever happens here."""
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    root = None if getattr(sys, "frozen", False) else Path(__file__).parents[3]
    try:
        process = subprocess.Popen(
            command(),
            cwd=root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=hidden,
            env=_without_secrets(),
        )
    except OSError:
        raise UserError(
            say("The reader of workbooks cannot be started. Close other programs, and try again.")
        ) from None
    assert process.stdin is not None
    try:
        try:
            process.stdin.write(request.line() + b"\n")
            process.stdin.close()
        except OSError:
            pass  # It has already died, as its answer shows.
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()


class _Answers:
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
        done, total = 0, 0
        for thread in self._threads:
            thread.start()
        try:
            while True:
                progress(done, total)
                self._check_limits(deadline)
                try:
                    line = self._lines.get(timeout=_TICK)
                except queue.Empty:
                    continue
                if line is None:
                    break
                frame = self._checked(line)
                done, total = frame.get("done", done), frame.get("total", total)
                yield frame
        finally:
            self._process.kill()
            self._let_threads_end()
        if b"memory allocation" in self._last_words:
            raise _too_big(self._name)

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
        if sys.platform == "darwin" and _resident(self._process.pid) > MOST_MEMORY:
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
            said = say(frame["error"], **frame.get("values", {}))
            raise (PasswordNeeded if frame.get("password") else UserError)(said)
        return frame

    def _let_threads_end(self) -> None:
        """Free a thread that waits for a place in the queue, so that the pipes can be closed."""
        while any(thread.is_alive() for thread in self._threads):
            try:
                self._lines.get(timeout=0.01)
            except queue.Empty:
                continue


def _too_big(name: str) -> UserError:
    return UserError(
        say(
            "{name} takes more memory than a table ever needs. Delete the cells far from the table, "
            "or save only the rows that you need.",
            name=name,
        )
    )


def _resident(pid: int) -> int:
    """The memory of a process, in bytes."""
    found = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, check=False)
    return 1024 * int(found.stdout.strip() or 0)
