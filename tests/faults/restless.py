"""A restless user of the window: random presses, keys, words, menus and drags, and what must never result.

It has its own practice and one folder for all that it writes, and starts no other program.
"""

from __future__ import annotations

import faulthandler
import gc
import json
import os
import shutil
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QSettings, Qt, QTimer, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QAction, QDesktopServices, QDrag
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QFrame,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from desktop.database.practice import open_practice
from desktop.errors import UserError
from desktop.ui.core import messages
from desktop.ui.core.application import HandoverApplication
from desktop.ui.window.main_window import MainWindow
from tests.conftest import TODAY
from tests.small_practice import make_small_practice

WORDS = ("Nguyen", "a", "", "09:00", "31/02/2027", "12", "Ødegård O'Brien", "x" * 300, "%s {name}", "-1")
KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Up,
    Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_Delete, Qt.Key.Key_F5, Qt.Key.Key_Menu,
)  # fmt: skip
NOT_PRESSED = frozenset({"quitAction", "closeAction", "newAction", "openAction", "restoreAction"})
"""The actions that lead out of the window."""

_QUIET = ("propagateSizeHints", "This plugin does not support", "event not accepted by receiving widget")
"""Qt's warnings about the offscreen platform, which lacks such things, and about keys that are sent."""


@dataclass
class Found:
    """The results; all except `actions` and the two sizes should be empty."""

    actions: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    """Errors, Qt's warnings, and tasks that did not end."""
    windows: list[str] = field(default_factory=list)
    memory_before: int = 0
    memory_after: int = 0

    @property
    def growth(self) -> float:
        return self.memory_after / self.memory_before - 1 if self.memory_before else 0.0


class Restless:
    """Owns the window. `act` does one thing at random."""

    def __init__(self, file: Path, folder: Path, chance: Random) -> None:
        self.found, self._chance, self._folder = Found(), chance, folder
        self._last = ""
        self._practice = file
        self._acts = False
        self._waiting = QTimer()
        self._waiting.timeout.connect(self._end_waiting)
        self._waiting.start(50)
        self._listen()
        self.window = self._open()

    def _open(self) -> MainWindow:
        window = MainWindow(open_practice(self._practice, None, today=TODAY))
        window.context.tasks.crashed.connect(lambda error: self._note_error(error, "worker"))
        window.show()
        return window

    def _listen(self) -> None:
        def caught(kind: Any, error: BaseException | None, trace: Any) -> None:
            self.found.faults.append(
                f"after {self._last}: {''.join(traceback.format_exception(kind, error, trace))}"
            )

        def said(kind: QtMsgType, context: Any, text: str) -> None:
            if not any(quiet in text for quiet in _QUIET):
                self.found.faults.append(f"warned after {self._last}: {text}")

        sys.excepthook = caught
        sys.unraisablehook = lambda args: caught(args.exc_type, args.exc_value, args.exc_traceback)
        threading.excepthook = lambda args: caught(args.exc_type, args.exc_value, args.exc_traceback)
        qInstallMessageHandler(said)
        tell = messages.tell_error

        def told(parent: QWidget | None, error: Exception, *more: Any) -> Any:
            self._note_error(error, "told")
            return tell(parent, error, *more)

        messages.tell_error = told

    def _note_error(self, error: BaseException, where: str) -> None:
        if not isinstance(error, UserError):
            self.found.faults.append(
                f"{where}, after {self._last}: {''.join(traceback.format_exception(error))}"
            )

    def act(self) -> None:
        """Do one thing in the window that has the keys."""
        if not self.window.isVisible():
            self.window.deleteLater()
            self.window = self._open()
            self._settle()
        top = self._top()
        if isinstance(top, QFileDialog):
            name, do = "choose a file", lambda: self._choose_file(top)
        elif isinstance(top, QPrintDialog):
            name, do = "no printing", top.reject
        elif isinstance(top, QMenu):
            name, do = "menu", lambda: self._use_menu(top)
        else:
            name, do = self._something_in(top)
        self._last = f"{name} in {type(top).__name__}"
        self.found.actions[name] += 1
        self._acts = True
        do()
        self._acts = False
        self._settle()

    def _end_waiting(self) -> None:
        """End Qt's own wait inside a press that opens a menu, or a drag: nothing else would act meanwhile."""
        if not self._acts:
            return
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            self._use_menu(popup)
        elif popup is not None:
            popup.close()
        else:
            QDrag.cancel()

    def _top(self) -> QWidget:
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            return popup
        if modal is not None:
            return modal
        others = [
            w
            for w in QApplication.topLevelWidgets()
            if w.isVisible() and w is not self.window and w.isWindow()
        ]
        others = [w for w in others if w.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog)]
        return self._chance.choice(others) if others and self._chance.random() < 0.7 else self.window

    def _something_in(self, top: QWidget) -> tuple[str, Callable[[], object]]:
        ways: list[tuple[str, int, Callable[[QWidget], Callable[[], object] | None]]] = [
            ("press", 30, self._press),
            ("type", 14, self._type),
            ("key", 16, self._key),
            ("list", 20, self._use_list),
            ("tab", 6, self._tab),
            ("combo", 8, self._combo),
            ("drag", 8, self._drag),
            ("size", 2, self._resize),
            ("close", 8 if top is not self.window else 0, lambda top: top.close),
            ("action", 12 if top is self.window else 0, lambda top: self._action()),
        ]
        for _ in range(20):
            name, _, make = self._chance.choices(ways, [weight for _, weight, _ in ways])[0]
            made = make(top)
            if made is not None:
                return name, made
        return "close", top.close

    def _pick(self, top: QWidget, kind: type[Any]) -> Any:
        there = [
            w
            for w in top.findChildren(kind)
            if w.isVisible() and w.isEnabled() and w.window() is top and not w.size().isEmpty()
        ]
        return self._chance.choice(there) if there else None

    def _press(self, top: QWidget) -> Callable[[], object] | None:
        button = self._pick(top, QAbstractButton)
        if button is None:
            return None
        self._last = f"{self._last} {button.objectName()}"
        return lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _type(self, top: QWidget) -> Callable[[], object] | None:
        kind = self._chance.choice((QLineEdit, QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox))
        where, word = self._pick(top, kind), self._chance.choice(WORDS)
        if where is None:
            return None
        return lambda: (where.setFocus(), QTest.keyClicks(where, word))

    def _key(self, top: QWidget) -> Callable[[], object] | None:
        at = QApplication.focusWidget() or top
        key = self._chance.choice(KEYS)
        held = self._chance.choice(
            (Qt.KeyboardModifier.NoModifier,) * 4 + (Qt.KeyboardModifier.ShiftModifier,)
        )
        return lambda: QTest.keyClick(at, key, held)

    def _use_list(self, top: QWidget) -> Callable[[], object] | None:
        view = self._pick(top, QAbstractItemView)
        if view is None:
            return None
        at = self._point(view.viewport())
        index = view.indexAt(at)
        if not index.isValid() and self._chance.random() < 0.5:
            return None
        way = self._chance.choice(("click", "click", "double", "menu", "check"))
        if way == "menu":
            return lambda: self._ask_for_menu(view.viewport(), at)
        if way == "double":
            return lambda: (
                QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at),
                QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at),
            )
        return lambda: QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def _ask_for_menu(self, widget: QWidget, at: QPoint) -> None:
        from PySide6.QtGui import QContextMenuEvent

        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
        QApplication.postEvent(widget, event)

    def _tab(self, top: QWidget) -> Callable[[], object] | None:
        bar = self._pick(top, QTabBar)
        if bar is None or not bar.count():
            return None
        at = bar.tabRect(self._chance.randrange(bar.count())).center()
        return lambda: QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at)

    def _combo(self, top: QWidget) -> Callable[[], object] | None:
        box = self._pick(top, QComboBox)
        if box is None:
            return None
        key = self._chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_F4))
        return lambda: QTest.keyClick(box, key)

    def _drag(self, top: QWidget) -> Callable[[], object] | None:
        widget = self._pick(top, QWidget)
        if widget is None:
            return None
        begin, end = self._point(widget), self._point(widget)

        def drag() -> None:
            QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=begin)
            for step in range(1, 5):
                QTest.mouseMove(widget, begin + (end - begin) * step / 4)
            QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)

        return drag

    def _resize(self, top: QWidget) -> Callable[[], object]:
        wide, high = self._chance.randrange(300, 1600), self._chance.randrange(200, 1100)
        return lambda: top.resize(wide, high)

    def _action(self) -> Callable[[], object] | None:
        there = [
            a
            for a in self.window.findChildren(QAction)
            if a.isEnabled() and a.objectName().endswith("Action")
        ]
        there = [action for action in there if action.objectName() not in NOT_PRESSED]
        chosen = self._chance.choice(there)
        self._last = f"{self._last} {chosen.objectName()}"
        return chosen.trigger

    def _use_menu(self, menu: QMenu) -> None:
        entries = [a for a in menu.actions() if a.isEnabled() and not a.isSeparator()]
        entries = [action for action in entries if action.objectName() not in NOT_PRESSED]
        if not entries or self._chance.random() < 0.3:
            menu.close()
            return
        chosen = self._chance.choice(entries)
        menu.close()
        chosen.trigger()

    def _choose_file(self, dialog: QFileDialog) -> None:
        """Choose only a file of its own: a chooser can also delete and rename."""
        if self._chance.random() < 0.4:
            dialog.reject()
            return
        dialog.setDirectory(str(self._folder))
        name = {QFileDialog.FileMode.AnyFile: f"out {self._chance.randrange(50)}"}.get(
            dialog.fileMode(), "in.csv"
        )
        dialog.filesSelected.emit([str(self._folder / name)])
        dialog.fileSelected.emit(str(self._folder / name))
        dialog.close()

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._chance.randrange(max(1, widget.width())), self._chance.randrange(max(1, widget.height()))
        )

    def _settle(self) -> None:
        """Wait until the worker is idle and all posted events are done."""
        for _ in range(2):
            QApplication.processEvents()
        waited = 0
        while self.window.context.tasks.busy and waited < 60_000:
            QTest.qWait(10)
            waited += 10
        if waited >= 60_000:
            self.found.faults.append(f"a task did not end after {self._last}")
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def close_all(self) -> None:
        """Close everything except the main window, as a supervisor would; any window left is a leak."""
        for _ in range(50):
            QApplication.processEvents()
            top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            others = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self.window]
            if top is None and not others:
                break
            (top or others[0]).close()
            self._settle()
        gc.collect()
        self._settle()
        gc.collect()

    def hidden_windows(self) -> Counter[str]:
        return Counter(
            f"{type(w).__name__} {w.objectName()}"
            for w in QApplication.topLevelWidgets()
            if w is not self.window and not _lasts(w, self.window)
        )


def _lasts(widget: QWidget, window: QWidget) -> bool:
    """Whether it belongs to a control of a window that stays, as the list of its combo box does."""
    above = widget.parent()
    while above is not None and above is not window:
        above = above.parent()
    return above is window and type(widget) is QFrame


def memory() -> int:
    """The memory of this process in bytes."""
    with open("/proc/self/statm", encoding="ascii") as told:
        return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def apart(folder: Path) -> None:
    """Keep this process inside the folder, and let it start no other program."""
    home = folder / "home"
    home.mkdir()
    os.environ |= {
        "HOME": str(home),
        "PATH": str(home),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    os.chdir(folder)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(home))
    QDesktopServices.openUrl = lambda url: isinstance(url, QUrl)  # type: ignore[method-assign,assignment]


def restless(
    folder: Path, actions: int, seed: int, told: Callable[[str], object] = lambda text: None
) -> Found:
    """Do that many random things on a small practice; measure memory after a tenth and at the end."""
    apart(folder)
    made = folder / "demo.handover"
    make_small_practice(made, TODAY)
    file = Path(shutil.copy(made, folder / "practice.handover"))
    headers = "Reference,First Name,Last Name,Date of Birth\n"
    (folder / "in.csv").write_text(f"{headers}N1,Isla,Marsh,12/02/1990\nN2,Otto,Vale,31/02/1990\n", "utf-8")
    application = HandoverApplication(["handover"])
    one = Restless(file, folder, Random(seed))
    windows: Counter[str] = Counter()
    said = 0
    for number in range(1, actions + 1):
        one.act()
        for fault in one.found.faults[said:]:
            told(fault)
        said = len(one.found.faults)
        if number == max(1, actions // 10):
            one.close_all()
            windows = one.hidden_windows()
            one.found.memory_before = memory()
        if number % 100 == 0:
            told(f"{number} actions, {len(one.found.faults)} faults")
    one.close_all()
    one.found.memory_after = memory()
    one.found.windows = [
        f"{name}: {number}" for name, number in (one.hidden_windows() - windows).items() if number > 1
    ]
    one.window.close()
    application.processEvents()
    return one.found


def main(folder: str, actions: str, seed: str) -> int:
    """Print one object; faults are printed in full when they occur."""
    faulthandler.enable()
    found = restless(
        Path(folder), int(actions), int(seed), lambda text: print(text, file=sys.stderr, flush=True)
    )
    for fault in found.windows:
        print(fault, file=sys.stderr, flush=True)
    told = {"faults": len(found.faults), "windows": len(found.windows), "growth": found.growth}
    print(json.dumps(told), flush=True)
    return 0


if __name__ == "__main__":
    os._exit(main(*sys.argv[1:]))
