"""The fixtures for real windows, offscreen: settings in the test's own folder, no window left over."""

from __future__ import annotations

import gc
import shutil
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, QSettings
from PySide6.QtWidgets import QApplication, QDialog, QToolButton
from pytestqt.qtbot import QtBot

import desktop.ui
from desktop.database.practice import Practice, open_practice
from desktop.ui.core import screen_fit
from desktop.ui.core.application import HandoverApplication
from desktop.ui.core.context import PracticeContext
from desktop.ui.window import file_keeper
from desktop.ui.window.main_window import MainWindow
from tests.conftest import TODAY

if TYPE_CHECKING:
    from tests.ui.driver import Driver

Kind = TypeVar("Kind", bound=QObject)
UI = Path(desktop.ui.__file__).parent


PATIENCE = 120_000
"""The milliseconds until something counts as missing; on a busy machine five seconds pass quickly."""


class PatientBot(QtBot):
    """A QtBot whose tests do not depend on the clock."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **how: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with patience."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The program's own application, for pytest-qt to make."""
    return HandoverApplication


@pytest.fixture(autouse=True)
def no_garbage_collected_by_a_worker(qapp: QApplication) -> Iterator[None]:
    """As in the program, the event loop searches for cycles; other tests of this process have none."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> None:
    """No test sees or changes what this computer remembers."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture(autouse=True)
def a_large_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A larger screen: on the offscreen platform's 800 x 800 pixels no window has its intended size."""
    monkeypatch.setattr(screen_fit, "room_for", lambda window: QRect(0, 0, 1920, 1040))


@pytest.fixture(autouse=True)
def nothing_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the file's keeper work when a test asks it to, not by the clock."""
    monkeypatch.setattr(file_keeper, "FIRST_SECONDS", 24 * 60 * 60)
    monkeypatch.setattr(file_keeper, "IDLE_SECONDS", 24 * 60 * 60)


@pytest.fixture(autouse=True)
def no_write_on_the_gui_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse a window's writing on its own thread, which would freeze it while another program writes.

    A test's own writing, to prepare its practice, does not come from a window.
    """
    begin = Practice.work

    def guarded(practice: Practice, *args: object, **kwargs: object) -> object:
        if threading.current_thread() is threading.main_thread():
            callers = [frame.filename for frame in traceback.extract_stack(limit=30)]
            windows = [name for name in callers if Path(name).is_relative_to(UI)]
            assert not windows, f"written on the GUI thread by {windows[-1]}"
        return begin(practice, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Practice, "work", guarded)


@pytest.fixture(autouse=True)
def no_leaked_windows(qtbot: QtBot) -> Iterator[None]:
    """Check that every window opened by a test is closed in the end."""
    before = set(QApplication.topLevelWidgets())
    yield
    left = [w for w in QApplication.topLevelWidgets() if w not in before and w.isVisible()]
    names = [f"{type(w).__name__} {w.objectName()}" for w in left]
    for widget in left:
        widget.close()
    assert not names, f"left open: {', '.join(names)}"


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


@pytest.fixture(scope="session", autouse=True)
def clipboard_at_the_end(qapp: QApplication) -> Iterator[None]:
    """Empty the clipboard before Python ends: offscreen it is Qt's last static, and would free our data after that."""
    yield
    qapp.clipboard().clear()


def at_rest(qtbot: QtBot, of: MainWindow | PracticeContext) -> None:
    """Wait until the worker has nothing left to do."""
    tasks = of.tasks if isinstance(of, PracticeContext) else of.context.tasks
    qtbot.waitUntil(lambda: not tasks.busy)


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
