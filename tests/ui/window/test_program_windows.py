"""The windows of the Help menu: About, Check what works here, and the log's folder."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QTreeWidget
from pytestqt.qtbot import QtBot

from desktop.services import self_test
from desktop.services.about import Build, Component
from desktop.services.self_test import Check
from desktop.ui.core import bug_log
from desktop.ui.core.tasks import Task
from desktop.ui.window import check_window
from desktop.ui.window.about_window import AboutWindow
from desktop.ui.window.check_window import CheckWindow
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import child

PARTS = (Component("Qt", "6.11", "LGPL-3.0", "The text of Qt"), Component("six", "1.17", "", ""))


@pytest.mark.parametrize(
    ("built", "age"),
    [
        (date(2026, 11, 23), "today"),
        (date(2026, 11, 22), "1 day ago"),
        (date(2026, 11, 10), "13 days ago"),
        (date(2026, 11, 9), "2 weeks ago"),
        (date(2026, 9, 24), "2 months ago"),
        (date(2024, 11, 23), "2 years ago"),
        (date(2027, 1, 1), "today"),
    ],
)
def test_about_says_how_old_the_build_is(qtbot: QtBot, built: date, age: str) -> None:
    window = AboutWindow(Build("1.2.3", built, "0123456789", PARTS), date(2026, 11, 23))
    qtbot.addWidget(window)
    assert child(window, QLabel, "aboutVersion").text() == "Handover 1.2.3"
    said = child(window, QLabel, "aboutBuild").text()
    assert f"({age})" in said
    assert "0123456789" in said


def test_about_shows_the_licence_of_the_part_that_is_chosen(qtbot: QtBot) -> None:
    window = AboutWindow(Build("1.2.3", None, "", PARTS), date(2026, 11, 23))
    qtbot.addWidget(window)
    table, text = (
        child(window, QTreeWidget, "aboutLicences"),
        child(window, QPlainTextEdit, "aboutLicenceText"),
    )
    assert text.toPlainText() == "The text of Qt"
    table.setCurrentItem(table.topLevelItem(1))
    assert text.toPlainText() == "This part comes without the text of its licence."
    assert child(window, QLabel, "aboutBuild").text().startswith("Run from source")


def checks(*found: Check) -> Callable[[Callable[[Check], None]], bool]:
    def run(told: Callable[[Check], None]) -> bool:
        for check in found:
            told(check)
        return all(check.ok for check in found)

    return run


@pytest.mark.parametrize(
    ("ok", "sentence"),
    [(True, "Everything works on this computer."), (False, "This copy of Handover is incomplete.")],
)
def test_the_check_shows_each_result_and_one_sentence(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ok: bool, sentence: str
) -> None:
    monkeypatch.setattr(
        check_window, "self_test", checks(Check("Backup", True, "fine"), Check("Plan", ok, "seen"))
    )
    window = CheckWindow()
    qtbot.addWidget(window)
    window.show()
    label = child(window, QLabel, "checkSentence")
    qtbot.waitUntil(lambda: label.text().startswith(sentence))
    shown = child(window, QListWidget, "checkList")
    assert [shown.item(row).text() for row in range(shown.count())] == [
        "Backup: works (fine)",
        f"Plan: {'works' if ok else 'does not work'} (seen)",
    ]
    window.close()


def test_closing_the_check_ends_it_between_two_checks(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = self_test._STEPS
    begun: list[str] = []
    cancelled = threading.Event()
    cancel = Task.cancel

    def step(trial: object) -> str:
        begun.append("step")
        cancelled.wait(20)
        return "done"

    def cancel_and_go_on(task: Task) -> None:
        cancel(task)
        cancelled.set()

    monkeypatch.setattr(Task, "cancel", cancel_and_go_on)
    monkeypatch.setattr(self_test, "_STEPS", tuple((name, step) for name, _ in steps))
    window = CheckWindow()
    qtbot.addWidget(window)
    window.close()
    assert len(begun) < len(steps)


def test_the_logs_folder_is_made_and_opened(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(bug_log, "log_file", lambda: tmp_path / "logs" / "handover.log")
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: bool(opened.append(Path(url.toLocalFile()))) or True
    )
    child(window, QAction, "openLogAction").trigger()
    assert opened == [tmp_path / "logs"]
    assert (tmp_path / "logs").is_dir()
