"""A window closed during work asks, waits or stops it, and always ends."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.errors import Progress
from desktop.services.self_test import Check
from desktop.ui.core.tasks import TaskRunner
from desktop.ui.widgets.progress import run_with_progress
from desktop.ui.window import check_window
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import at_rest, child, open_dialog
from tests.ui.held import WAIT


class Work:
    """Slow work that reports progress until it is released."""

    def __init__(self) -> None:
        self.begun, self.may_end = threading.Event(), threading.Event()

    def __call__(self, report: Progress) -> str:
        report(0, 2)
        self.begun.set()
        self.may_end.wait(WAIT)
        report(1, 2)
        return "done"


@pytest.fixture
def window(qtbot: QtBot, practice: Practice) -> Iterator[MainWindow]:
    shown = MainWindow(practice)
    shown.show()
    at_rest(qtbot, shown)
    yield shown
    shown.close()
    shown.deleteLater()


@pytest.fixture
def work() -> Iterator[Work]:
    made = Work()
    yield made
    made.may_end.set()


def _begin(window: MainWindow, work: Work, told: list[str]) -> None:
    task = run_with_progress(window, window.context.tasks, "Working...", work, told.append)
    task.stopped.connect(lambda: told.append("stopped"))
    assert work.begun.wait(WAIT)


def _quit(window: MainWindow) -> QDialog:
    child(window, QAction, "quitAction").trigger()
    return open_dialog("closingDialog")


def test_it_waits_for_the_work_and_then_closes(qtbot: QtBot, window: MainWindow, work: Work) -> None:
    told: list[str] = []
    _begin(window, work, told)
    _quit(window)
    assert window.isVisible()
    work.may_end.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert told == ["done"]


def test_it_stops_the_work_and_then_closes(qtbot: QtBot, window: MainWindow, work: Work) -> None:
    told: list[str] = []
    _begin(window, work, told)
    child(_quit(window), QPushButton, "stopAndClose").click()
    assert window.isVisible()
    work.may_end.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert told == ["stopped"]


def test_it_stays_open_where_that_is_wanted(qtbot: QtBot, window: MainWindow, work: Work) -> None:
    told: list[str] = []
    _begin(window, work, told)
    child(_quit(window), QPushButton, "stayOpen").click()
    work.may_end.set()
    qtbot.waitUntil(lambda: told == ["done"])
    assert window.isVisible()


def test_a_window_at_rest_closes_at_once(window: MainWindow) -> None:
    child(window, QAction, "quitAction").trigger()
    assert not window.isVisible()


def test_a_program_that_ends_leaves_no_progress_dialog(window: MainWindow, work: Work) -> None:
    """Whoever logs out is not asked: work that can stop is stopped."""
    told: list[str] = []
    _begin(window, work, told)
    threading.Timer(0.05, work.may_end.set).start()
    window.close()
    assert told == ["stopped"]
    assert [shown for shown in window.findChildren(QDialog) if shown.isVisible()] == []


@pytest.mark.parametrize("ending", [TaskRunner.close, lambda tasks: (tasks.close(), tasks.close())])
def test_work_that_comes_too_late_is_stopped(qtbot: QtBot, ending: Callable[[TaskRunner], object]) -> None:
    tasks, told = TaskRunner(), []
    ending(tasks)
    task = tasks.start(lambda report: told.append("ran"), told.append, told.append)
    task.stopped.connect(lambda: told.append("stopped"))
    qtbot.waitUntil(lambda: told == ["stopped"])
    assert not tasks.busy


def test_the_check_of_the_program_ends_with_the_window(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended, given_up = threading.Event(), threading.Event(), threading.Event()

    def endless(told: Callable[[Check], None]) -> bool:
        begun.set()
        try:
            while not given_up.wait(0.01):
                told(Check("Backup", True, "fine"))
        finally:
            ended.set()
        return True

    monkeypatch.setattr(check_window, "self_test", endless)
    window.commands.check_program()
    assert begun.wait(WAIT)
    window.close()
    stopped_by_closing = ended.is_set()
    given_up.set()
    child(window, QDialog, "checkWindow").close()
    assert stopped_by_closing
