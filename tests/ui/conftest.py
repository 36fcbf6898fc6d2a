"""Real windows, offscreen: what they remember lies in a folder of the test's own, and none may be left over."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtWidgets import QApplication, QDialog, QToolButton
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice, open_practice
from desktop.services.demo.demo import make_demo
from desktop.ui.core.application import HandoverApplication
from desktop.ui.core.context import PracticeContext
from desktop.ui.window.main_window import MainWindow
from tests.conftest import TODAY

if TYPE_CHECKING:
    from tests.ui.driver import Driver

Kind = TypeVar("Kind", bound=QObject)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The program's own application, for pytest-qt to make."""
    return HandoverApplication


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> None:
    """No test sees or changes what this computer remembers."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture(autouse=True)
def no_leaked_windows(qtbot: QtBot) -> Iterator[None]:
    """Every window that a test opened is closed in the end."""
    before = set(QApplication.topLevelWidgets())
    yield
    left = [w for w in QApplication.topLevelWidgets() if w not in before and w.isVisible()]
    names = [f"{type(w).__name__} {w.objectName()}" for w in left]
    for widget in left:
        widget.close()
    assert not names, f"left open: {', '.join(names)}"


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small made-up practice, made once for the run."""
    file = tmp_path_factory.mktemp("demo") / "demo.handover"
    make_demo(file, None, practitioners=7, clients=90, appointments=1500, today=TODAY).close()
    return file


@pytest.fixture
def context(qtbot: QtBot, demo_file: Path, tmp_path: Path) -> Iterator[PracticeContext]:
    """The context of a made-up practice of this test's own."""
    file = tmp_path / "practice.handover"
    shutil.copy(demo_file, file)
    made = PracticeContext(open_practice(file, None, today=TODAY))
    yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    made.close()


@pytest.fixture
def driver(qtbot: QtBot, context: PracticeContext) -> Iterator[Driver]:
    """The wizard on that context, at its first page."""
    from tests.ui.driver import Driver

    made = Driver(qtbot, context)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, practice: Practice) -> Iterator[MainWindow]:
    """The main window of an empty practice, shown and at rest."""
    shown = MainWindow(practice)
    shown.show()
    qtbot.waitUntil(lambda: bool(child(shown, QToolButton, "statusUnassigned").text()))
    at_rest(qtbot, shown)
    yield shown
    shown.close()
    shown.deleteLater()


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the worker has nothing left to do."""
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def child(parent: QObject, kind: type[Kind], name: str) -> Kind:
    """The control of that object name."""
    found = parent.findChild(kind, name)
    assert found is not None, f"no {kind.__name__} {name}"
    return found


def open_dialog(name: str) -> QDialog:
    """The dialog of that object name that is on screen."""
    for widget in QApplication.topLevelWidgets():
        if widget.objectName() == name and widget.isVisible() and isinstance(widget, QDialog):
            return widget
    raise AssertionError(f"no {name} on screen")
