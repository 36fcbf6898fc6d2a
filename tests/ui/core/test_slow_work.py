"""Slow work in windows: progress, Cancel if possible, and no answer once they are closed."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.errors import Progress, UserError
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.tasks import TaskRunner
from desktop.ui.widgets.progress import ProgressDialog, run_with_progress
from tests.ui.conftest import child, open_dialog
from tests.ui.held import WAIT


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.close()


def delete(widget: QWidget) -> None:
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_only_work_that_tells_how_far_it_is_can_be_cancelled(qtbot: QtBot, tasks: TaskRunner) -> None:
    parent, told = QWidget(), []
    qtbot.addWidget(parent)
    begin, end = threading.Event(), threading.Event()

    def work(report: Progress) -> None:
        begin.wait(WAIT)
        report(1, 3)
        end.wait(WAIT)
        report(2, 3)

    task = run_with_progress(parent, tasks, "Working...", work)
    task.stopped.connect(lambda: told.append("stopped"))
    qtbot.waitUntil(lambda: bool(parent.findChildren(QDialog)) and parent.findChild(QDialog).isVisible())
    dialog = open_dialog("progressDialog")
    buttons = child(dialog, QDialogButtonBox, "progressButtons")
    assert not buttons.isVisible()
    dialog.reject()
    assert not task.cancelled
    begin.set()
    qtbot.waitUntil(buttons.isVisible)
    dialog.reject()
    assert task.cancelled
    end.set()
    qtbot.waitUntil(lambda: told == ["stopped"])


def test_work_that_told_before_anybody_listened_can_be_cancelled(qtbot: QtBot, tasks: TaskRunner) -> None:
    parent, go_on, told = QWidget(), threading.Event(), threading.Event()
    qtbot.addWidget(parent)

    def work(report: Progress) -> None:
        report(0, 1)
        told.set()
        go_on.wait(WAIT)

    task = tasks.start(work)
    assert told.wait(WAIT)
    dialog = ProgressDialog(task, "Working...", parent)
    qtbot.waitUntil(dialog.isVisible)
    assert child(dialog, QDialogButtonBox, "progressButtons").isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: not tasks.busy)


@pytest.mark.parametrize("fails", [False, True])
def test_what_replaces_older_work_silences_it(qtbot: QtBot, tasks: TaskRunner, fails: bool) -> None:
    go_on, told = threading.Event(), []
    tasks.crashed.connect(told.append)

    def old(report: Progress) -> str:
        go_on.wait(WAIT)
        if fails:
            raise UserError("Somebody removed it meanwhile.")
        return "old"

    first = tasks.latest(None, old, told.append)
    tasks.latest(first, lambda report: "new", told.append)
    go_on.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert told == ["new"]


@pytest.mark.parametrize("fails", [False, True])
def test_a_window_that_is_gone_is_told_nothing(qtbot: QtBot, tasks: TaskRunner, fails: bool) -> None:
    go_on, told, crashed = threading.Event(), [], []
    tasks.crashed.connect(crashed.append)
    error = UserError("The disk is full. Free some room.")

    def work(report: Progress) -> None:
        go_on.wait(WAIT)
        if fails:
            raise error

    window = QWidget()
    run_with_progress(window, tasks, "Working...", work, told.append, told.append)
    delete(window)
    go_on.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert told == []
    assert crashed == ([error] if fails else [])


def test_a_write_completes_though_its_dialog_is_gone(qtbot: QtBot, context: PracticeContext) -> None:
    go_on, stored = threading.Event(), []

    def store() -> None:
        go_on.wait(WAIT)
        stored.append("all")

    dialog = QDialog()
    context.write(dialog, store)
    delete(dialog)
    go_on.set()
    qtbot.waitUntil(lambda: not context.tasks.busy)
    assert stored == ["all"]


def test_a_dialog_is_disabled_while_it_writes_and_can_be_used_after_a_refusal(
    qtbot: QtBot, context: PracticeContext
) -> None:
    go_on, refused = threading.Event(), []
    dialog = QDialog()
    qtbot.addWidget(dialog)
    typed = QLineEdit(dialog)
    dialog.show()
    typed.setFocus()

    def store() -> None:
        go_on.wait(WAIT)
        raise UserError("Not so.")

    context.write(dialog, store, refused=refused.append)
    assert not dialog.isEnabled()
    go_on.set()
    qtbot.waitUntil(lambda: not context.tasks.busy)
    assert [str(error) for error in refused] == ["Not so."]
    assert dialog.isEnabled()
    assert dialog.focusWidget() is typed


def test_a_runner_that_nobody_keeps_outlives_the_end_of_its_last_task(qtbot: QtBot) -> None:
    """A task that held the last reference to it would delete its own parent, and itself a second time."""
    for _ in range(20):
        kept = [TaskRunner()]
        kept[0].start(lambda report: None, lambda _, kept=kept: kept.pop().close())  # type: ignore[misc]
        qtbot.waitUntil(lambda kept=kept: not kept)  # type: ignore[misc]
