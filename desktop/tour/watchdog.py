"""The watchdog, which reports when the GUI thread did not answer for too long, and what it was doing.

A thread asks it repeatedly through the event queue, and looks at its stack until it answers. Nothing is put
between Qt and the receivers of its events: that would change the types that PySide gives some of them.
"""

from __future__ import annotations

import faulthandler
import re
import tempfile
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, thread_time
from typing import BinaryIO

from PySide6.QtCore import QObject, Qt, Signal

LIMIT = 0.05
"""In seconds: from here a window feels slow."""
NOTICED = 0.1
"""In seconds: from here a person notices the wait."""

LOOK_EVERY = 0.004
ROOT = Path(__file__).resolve().parents[2]
PACKAGE = str(ROOT / "desktop")
TOUR = "desktop.tour."
STARTERS = ("press", "choose_from_menu")
"""The functions of the tour that act like a person: what they cause is the program's work."""

_THREAD = re.compile(r"hread 0x([0-9a-f]+)")
_CALL = re.compile(r'  File "(.+)", line \d+ in (.+)')
_NOT_WORK = ("desktop.__main__", "desktop.app", __name__)

Stack = tuple[str, ...]
"""Functions of this package with their modules, outermost first."""


@dataclass(frozen=True)
class Delay:
    """How long the GUI thread did not answer, and the functions that it was in for most of the time.

    `of_processor` is the seconds in which it worked; for the rest it waited for another thread or program.
    """

    seconds: float
    of_processor: float
    doing: Stack

    def __str__(self) -> str:
        where = " > ".join(name.rpartition("desktop.")[2] for name in self.doing[-3:])
        worked = f"{self.of_processor * 1000:.0f} of them at work"
        return f"{self.seconds * 1000:.0f} ms, {worked}: {where or 'in Qt itself'}"


class Watchdog(QObject):
    """Watches from its creation until `end`; must be made on the GUI thread, once there is an application."""

    _asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.delays: list[Delay] = []
        self._thread = threading.get_ident()
        self._waiting_since = 0.0
        self._worked_before = thread_time()
        self._stacks: list[Stack] = []
        self._stop = threading.Event()
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._asker = threading.Thread(target=self._ask, name="handover-watchdog", daemon=True)
        self._asker.start()

    def end(self) -> None:
        self._stop.set()
        self._asker.join()

    def _ask(self) -> None:
        """Runs on its own thread."""
        with tempfile.TemporaryFile() as paper:
            while not self._stop.wait(LOOK_EVERY):
                if self._waiting_since:
                    self._stacks.append(stack_of(self._thread, paper))
                else:
                    self._stacks, self._waiting_since = [], perf_counter()
                    self._asked.emit()

    def _answer(self) -> None:
        """Runs on the GUI thread.

        If the tour took a picture during a wait, only the program's part counts.
        """
        seconds, stacks = perf_counter() - self._waiting_since, self._stacks
        ours = [stack for stack in stacks if is_programs(stack)]
        share = len(ours) / len(stacks) if stacks else 1.0
        worked = thread_time() - self._worked_before
        if seconds * share > LIMIT:
            self.delays.append(Delay(seconds * share, min(seconds, worked) * share, most_seen(ours)))
        self._worked_before = thread_time()
        self._waiting_since = 0.0


def is_programs(stack: Stack) -> bool:
    """Whether the program was at work, and not the tour waiting, taking pictures or making up a practice."""
    steps = [name for name in stack if name.startswith(TOUR) and not name.endswith((".run", ".tell"))]
    return not steps or steps[-1].rpartition(".")[2] in STARTERS


def most_seen(stacks: Iterable[Stack]) -> Stack:
    """The stack that was seen most often; among equals the deepest."""
    counted: dict[Stack, int] = {}
    for stack in stacks:
        counted[stack] = counted.get(stack, 0) + 1
    return max(counted, key=lambda stack: (counted[stack], len(stack)), default=())


def stack_of(thread: int, paper: BinaryIO) -> Stack:
    """The functions that a thread is in, as the interpreter writes them to `paper`.

    Frames of a running thread must not be walked from another: one that ends meanwhile crashes the process.
    """
    paper.seek(0)
    paper.truncate()
    faulthandler.dump_traceback(paper, all_threads=True)
    paper.seek(0)
    found: list[str] = []
    is_asked = False
    for line in paper.read().decode("utf-8", "replace").splitlines():
        if head := _THREAD.search(line):
            is_asked = int(head[1], 16) == thread
        elif is_asked and (call := _CALL.fullmatch(line)) and call[1].startswith(PACKAGE):
            found.append(f"{_module(call[1])}.{call[2]}")
    return tuple(name for name in reversed(found) if not name.startswith(_NOT_WORK))


def _module(file: str) -> str:
    inside = Path(file).with_suffix("")
    return ".".join(inside.relative_to(ROOT).parts) if inside.is_relative_to(ROOT) else inside.name
