"""The watchdog names what blocked the GUI thread, and leaves out what the tour itself does."""

from __future__ import annotations

import _thread
import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.tour import watchdog
from desktop.tour.watchdog import Sample, Watchdog, is_programs, longest_seen, programs_share


def watched(qtbot: QtBot, qapp: QApplication, work: Callable[[], None]) -> list[watchdog.Delay]:
    dog = Watchdog(qapp)
    done: list[None] = []
    QTimer.singleShot(0, lambda: done.append(work()))  # type: ignore[func-returns-value]
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(30)
    dog.end()
    dog.deleteLater()
    return dog.delays


def test_work_that_keeps_the_thread_is_reported_with_its_function(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watchdog, "PACKAGE", __name__)
    (delay, *_) = sorted(watched(qtbot, qapp, slow_step), key=lambda delay: -delay.seconds)
    assert delay.seconds > watchdog.LIMIT
    assert delay.doing[-1].endswith("test_watchdog.slow_step")
    assert " ms, " in str(delay)


def slow_step() -> None:
    time.sleep(0.15)


class Dying:
    """Runs Python code for some time while the function that held it last ends."""

    def __init__(self, gone: threading.Event) -> None:
        self._gone = gone

    def __del__(self) -> None:
        until = time.monotonic() + 0.1
        while time.monotonic() < until:
            time.sleep(0.001)
        self._gone.set()


def test_a_thread_that_clears_a_function_that_ended_does_not_crash_the_watch(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python 3.13 has two frames without code there, which whoever walks them from another thread takes for one."""
    monkeypatch.setattr(watchdog, "PACKAGE", __name__)

    gone = threading.Event()

    def lets_it_go_at_its_end() -> None:
        _last = Dying(gone)

    def has_a_thread_do_so() -> None:
        _thread.start_new_thread(lets_it_go_at_its_end, ())  # threading's would call it from a function
        slow_step()
        assert gone.wait(60)

    delays = watched(qtbot, qapp, has_a_thread_do_so)
    assert any(delay.doing[-1].endswith("slow_step") for delay in delays)


@pytest.mark.parametrize(
    ("stack", "programs"),
    [
        (("desktop.ui.users.users_tab.count",), True),
        ((), True),
        (("desktop.tour.tour.run", "desktop.ui.core.tasks.deliver"), True),
        (
            (
                "desktop.tour.tour.run",
                "desktop.tour.guide._look",
                "desktop.tour.guide.press",
                "desktop.ui.a.b",
            ),
            True,
        ),
        (
            (
                "desktop.tour.tour.run",
                "desktop.tour.guide._look",
                "desktop.tour.guide.picture",
                "desktop.ui.a.b",
            ),
            False,
        ),
        (
            ("desktop.tour.tour.run", "desktop.tour.guide._look", "desktop.services.demo.demo.make_demo"),
            False,
        ),
    ],
)
def test_what_the_tour_does_is_told_from_what_it_starts(stack: tuple[str, ...], programs: bool) -> None:
    assert is_programs(stack) is programs


def test_the_stack_that_was_seen_longest_is_named() -> None:
    looks = [Sample(("a",), 0.1), Sample(("a", "b"), 0.3), Sample(("c",), 0.2), Sample(("c",), 0.2)]
    assert longest_seen(looks) == ("c",)
    assert longest_seen([Sample(("a",), 0.1), Sample(("a", "b"), 0.1)]) == ("a", "b")
    assert longest_seen([]) == ()


def test_the_share_of_the_program_is_by_time() -> None:
    looks = [Sample(("desktop.tour.guide.picture",), 0.3), Sample(("desktop.ui.a",), 0.1)]
    assert programs_share(looks) == pytest.approx(0.25)
    assert programs_share([]) == 1.0
