"""Foreign workbooks, read in a separate process: it may die or take too much, and the program survives."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import starmap
from pathlib import Path
from typing import Any

from desktop import READ_WORKBOOK
from desktop.errors import Progress, UserError, untold
from desktop.files.incoming import Incoming, damaged_workbook
from desktop.files.kept_once import KeptOnce
from desktop.files.table import Reading, Value
from desktop.files.workbooks.answers import Answers
from desktop.files.workbooks.frames import Frame, unpack_cells
from desktop.files.workbooks.reader import Request
from desktop.language import say

MOST_SECONDS = 300.0
"""The longest time for a workbook; progress and Cancel work all the while."""


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

    @property
    def others(self) -> list[str]:
        """The sheets that are not read."""
        return [name for name in self.sheets if name != self.name]


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
    found = _Found()
    with _started(request) as process:
        for frame in Answers(process, file.name).frames(progress, most_seconds):
            found.add(frame)
            if found.sheets and "end" in frame:
                return found.sheets
    raise damaged_workbook(file.name)


class _Found:
    """The sheets of an answer, as its messages come."""

    def __init__(self) -> None:
        self.sheets: list[ReadSheet] = []
        self._kept = KeptOnce[str]()

    def add(self, frame: Frame) -> None:
        """Begin a sheet, or add rows to the last one."""
        if "sheet" in frame:
            self.sheets.append(_opened(frame))
        elif self.sheets and "rows" in frame:
            self.sheets[-1].rows += starmap(self._row, frame["rows"])

    def _row(self, number: int, cells: list[Any]) -> tuple[int, tuple[Value, ...]]:
        """A row with its number; repeated texts are kept once."""
        keep = self._kept.for_row()
        row = unpack_cells(cells)
        return number, tuple([keep(cell, cell) if isinstance(cell, str) else cell for cell in row])


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
    process = _launched()
    try:
        _ask(process, request)
        yield process
    finally:
        _end(process)


def _launched() -> subprocess.Popen[bytes]:
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    root = None if getattr(sys, "frozen", False) else Path(__file__).parents[3]
    try:
        return subprocess.Popen(
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


def _ask(process: subprocess.Popen[bytes], request: Request) -> None:
    """Write the request; whether the reader has already died, its answer shows."""
    assert process.stdin is not None
    with suppress(OSError):
        process.stdin.write(request.line() + b"\n")
        process.stdin.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in filter(None, (process.stdout, process.stderr)):
        pipe.close()
