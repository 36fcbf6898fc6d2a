"""Foreign workbooks, read in a process of their own: it may die, take too long or too much, and the program lives."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from desktop import READ_WORKBOOK
from desktop.errors import Progress, UserError, untold
from desktop.files.incoming import Incoming, damaged_workbook
from desktop.files.table import Reading, Value
from desktop.files.workbooks.frames import Frame, unpack_cells, unpacked
from desktop.files.workbooks.limits import MOST_MEMORY
from desktop.files.workbooks.reader import Request
from desktop.files.workbooks.spreadsheet import PasswordNeeded

MOST_SECONDS = 300.0
"""So long may a workbook take; progress and Cancel are there all the while."""

_TICK = 0.1
_SHARED_TEXTS = 50_000


@dataclass
class ReadSheet:
    """The sheet that was chosen, and what the workbook says about it.

    Rows are numbered as a spreadsheet does, columns from 0.
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
    """Read one sheet of a workbook. `progress` is told rows, and may raise errors.Cancelled.

    Raises PasswordNeeded, and UserError with one sentence for whatever the file does to its reader.
    """
    file.read(1)
    request = Request(str(file.path.absolute()), file.member, password, how.sheet, how.kind)
    found: ReadSheet | None = None
    shared: dict[str, str] = {}
    with _started(request) as process:
        for frame in _answers(process, file.name, progress, most_seconds):
            if "sheet" in frame:
                found = _opened(frame)
            elif found is not None and "rows" in frame:
                _add_rows(found, frame, shared)
            elif "end" in frame and found is not None:
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
    """A text that comes again and again is kept once."""
    if len(shared) > _SHARED_TEXTS:
        shared.clear()
    for number, cells in frame["rows"]:
        row = unpack_cells(cells)
        kept = tuple([shared.setdefault(cell, cell) if isinstance(cell, str) else cell for cell in row])
        found.rows.append((number, kept))


def command() -> list[str]:
    """How the program starts itself to read a workbook; a packaged one is its own Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, READ_WORKBOOK]
    return [sys.executable, "-m", "desktop", READ_WORKBOOK]


@contextmanager
def _started(request: Request) -> Iterator[subprocess.Popen[bytes]]:
    """The reader at work; it is ended whatever happens here."""
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
        )
    except OSError:
        raise UserError(
            "The reader of workbooks cannot be started. Close other programs, and try again."
        ) from None
    assert process.stdin is not None
    try:
        try:
            process.stdin.write(request.line() + b"\n")
            process.stdin.close()
        except OSError:
            pass  # It has died already, which its answer shows.
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()


def _answers(
    process: subprocess.Popen[bytes], name: str, progress: Progress, most_seconds: float
) -> Iterator[Frame]:
    """Message by message. Raises UserError where the reader says so, dies, or takes too long or too much."""
    assert process.stdout is not None
    assert process.stderr is not None
    lines: queue.Queue[bytes | None] = queue.Queue(maxsize=100)
    last_words = bytearray()
    threads = [
        threading.Thread(target=_pump, args=(process.stdout, lines), daemon=True),
        threading.Thread(
            target=lambda pipe: last_words.extend(pipe.read(10_000)), args=(process.stderr,), daemon=True
        ),
    ]
    for thread in threads:
        thread.start()
    deadline = time.monotonic() + most_seconds
    done, total = 0, 0
    try:
        while True:
            progress(done, total)
            if time.monotonic() > deadline:
                raise UserError(
                    f"{name} takes too long to read. Save only the rows that you need, and try again."
                )
            if sys.platform == "darwin" and _resident(process.pid) > MOST_MEMORY:
                raise _too_big(name)
            try:
                line = lines.get(timeout=_TICK)
            except queue.Empty:
                continue
            if line is None:
                break
            frame = unpacked(line)
            _raise_errors(frame, name)
            done, total = frame.get("done", done), frame.get("total", total)
            yield frame
    finally:
        process.kill()
        _drain(lines, threads)
    if b"memory allocation" in last_words:
        raise _too_big(name)


def _pump(pipe: IO[bytes], lines: queue.Queue[bytes | None]) -> None:
    for line in pipe:
        lines.put(line)
    lines.put(None)


def _drain(lines: queue.Queue[bytes | None], threads: list[threading.Thread]) -> None:
    """Let the threads come to their end, so that the pipes can be closed."""
    while any(thread.is_alive() for thread in threads):
        try:
            lines.get(timeout=0.01)
        except queue.Empty:
            continue


def _raise_errors(frame: Frame, name: str) -> None:
    if "memory" in frame:
        raise _too_big(name)
    if "error" in frame:
        raise (PasswordNeeded if frame.get("password") else UserError)(frame["error"])


def _too_big(name: str) -> UserError:
    return UserError(
        f"{name} takes more memory than a table ever needs. Delete the cells far from the table, or save only the"
        " rows that you need."
    )


def _resident(pid: int) -> int:
    """The memory of a process, in bytes."""
    found = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, check=False)
    return 1024 * int(found.stdout.strip() or 0)
