"""The watchdog names what blocked the GUI thread, and leaves out what the tour itself does."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.tour import watchdog
from desktop.tour.watchdog import Watchdog, is_programs, most_seen


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
    monkeypatch.setattr(watchdog, "PACKAGE", __file__)
    (delay, *_) = sorted(watched(qtbot, qapp, slow_step), key=lambda delay: -delay.seconds)
    assert delay.seconds > watchdog.LIMIT
    assert delay.doing[-1].endswith("test_watchdog.slow_step")
    assert " ms, " in str(delay)


def slow_step() -> None:
    time.sleep(0.15)


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


def test_the_stack_that_was_seen_most_often_is_named() -> None:
    assert most_seen([("a",), ("a", "b"), ("a", "b"), ("c",)]) == ("a", "b")
    assert most_seen([]) == ()
