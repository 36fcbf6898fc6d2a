"""The watchdog, which reports when the GUI thread did not answer for too long, and what it was doing.

A thread asks it repeatedly through the event queue, and interrupts it until it answers, so that it looks at its
own stack. No other thread may: one that walks the frames of a running thread, as faulthandler does too, crashes
when it meets one that ends. Nothing is put between Qt and the receivers of its events: that would change the
types that PySide gives some of them.
"""

from __future__ import annotations

import _thread
import signal
import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from time import perf_counter, thread_time
from types import FrameType

from PySide6.QtCore import QObject, Qt, Signal

LIMIT = 0.05
"""In seconds: from here a window feels slow."""
NOTICED = 0.1
"""In seconds: from here a person notices the wait."""

LOOK_EVERY = 0.004
PACKAGE = "desktop."
TOUR = "desktop.tour."
STARTERS = ("press", "choose_from_menu")
"""The functions of the tour that act like a person: what they cause is the program's work."""

if sys.platform == "win32":
    _INTERRUPT = signal.SIGBREAK
else:
    _INTERRUPT = signal.SIGUSR1
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


@dataclass(frozen=True)
class Sample:
    """What the GUI thread was doing, and for how many seconds at most: since the sample before."""

    stack: Stack
    seconds: float


class Watchdog(QObject):
    """Watches from its creation until `end`; must be made on the GUI thread, once there is an application.

    That thread must be Python's main thread: no other can be interrupted.
    """

    _asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.delays: list[Delay] = []
        self._waiting_since = 0.0
        self._sampled_at = 0.0
        self._worked_before = thread_time()
        self._samples: list[Sample] = []
        self._stop = threading.Event()
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._handled_before = signal.signal(_INTERRUPT, self._take_sample)
        self._asker = threading.Thread(target=self._ask, name="handover-watchdog", daemon=True)
        self._asker.start()

    def end(self) -> None:
        self._stop.set()
        self._asker.join()
        signal.signal(_INTERRUPT, self._handled_before)

    def _ask(self) -> None:
        """Runs on its own thread."""
        while not self._stop.wait(LOOK_EVERY):
            if self._waiting_since:
                _thread.interrupt_main(_INTERRUPT)
            else:
                self._samples = []
                self._waiting_since = self._sampled_at = perf_counter()
                self._asked.emit()

    def _take_sample(self, _number: int, frame: FrameType | None) -> None:
        """Runs on the GUI thread, between two steps of Python: after a long call into Qt, say."""
        now = perf_counter()
        self._samples.append(Sample(stack_of(frame), now - self._sampled_at))
        self._sampled_at = now

    def _answer(self) -> None:
        """Runs on the GUI thread.

        If the tour took a picture during a wait, only the program's part counts.
        """
        seconds = perf_counter() - self._waiting_since
        worked = thread_time() - self._worked_before
        share = programs_share(self._samples)
        if seconds * share > LIMIT:
            ours = [sample for sample in self._samples if is_programs(sample.stack)]
            self.delays.append(Delay(seconds * share, min(seconds, worked) * share, longest_seen(ours)))
        self._worked_before = thread_time()
        self._waiting_since = 0.0


def programs_share(samples: Iterable[Sample]) -> float:
    """The share of the time in which the program was at work: 1 without any."""
    seen = [(sample.seconds, is_programs(sample.stack)) for sample in samples]
    total = sum(seconds for seconds, _ in seen)
    return sum(seconds for seconds, is_ours in seen if is_ours) / total if total else 1.0


def is_programs(stack: Stack) -> bool:
    """Whether the program was at work, and not the tour waiting, taking pictures or making up a practice."""
    steps = [name for name in stack if name.startswith(TOUR) and not name.endswith((".run", ".tell"))]
    return not steps or steps[-1].rpartition(".")[2] in STARTERS


def longest_seen(samples: Iterable[Sample]) -> Stack:
    """The stack that was seen for the longest time; among equals the deepest."""
    seconds: dict[Stack, float] = {}
    for sample in samples:
        seconds[sample.stack] = seconds.get(sample.stack, 0.0) + sample.seconds
    return max(seconds, key=lambda stack: (seconds[stack], len(stack)), default=())


def stack_of(frame: FrameType | None) -> Stack:
    """The functions of this package that the calling thread is in, as the innermost of its frames tells."""
    found: list[str] = []
    while frame is not None:
        module = str(frame.f_globals.get("__name__"))
        if module.startswith(PACKAGE):
            found.append(f"{module}.{frame.f_code.co_name}")
        frame = frame.f_back
    return tuple(name for name in reversed(found) if not name.startswith(_NOT_WORK))
