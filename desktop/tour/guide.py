"""The guide of a tour: it waits for the window, presses controls, checks, and takes pictures."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPalette, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop.ui.core.languages import in_context

PATIENCE_SECONDS = 600
"""Long enough for a hundred times the usual size, on a busy machine."""
LOOK_MILLISECONDS = 10
MARGIN = 24

Waiting = tuple[str, Callable[[], bool]]
"""What a scene waits for, in words, and the test whether it is there."""
Scene = Generator[Waiting, None, None]
"""A part of the tour: each `yield` lets the program run until what it names is there."""

Kind = TypeVar("Kind", bound=QObject)


class TourFailed(Exception):
    """The program did not do what the tour expects; the message is one sentence."""


class Guide(QObject):
    """Leads one story to its end. `ended` has the exception that ended it early, else None."""

    ended = Signal(object)

    def __init__(self, folder: Path, say: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self.folder = folder
        self.pictures: list[Path] = []
        self._say = say
        self._story: Scene | None = None
        self._waiting: Waiting = ("the beginning", lambda: True)
        self._seen = False
        self._since = 0.0
        self._excepthook = sys.excepthook
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)

    def lead(self, story: Scene) -> None:
        """Begin; an exception anywhere in the program from now on ends the tour."""
        self._story = story
        self._since = monotonic()
        self._excepthook, sys.excepthook = sys.excepthook, self._caught
        self._timer.start()

    def picture(self, name: str, window: QWidget, *fronts: QWidget) -> None:
        """Save `window`, with the dialogs in front of it, as the next picture."""
        if not {window, *fronts} & {widget.window() for widget in _messages()}:
            self.must(not messages_on_screen(), " ".join(("Unexpected:", *messages_on_screen())))
        drawn = window.grab()
        for front in fronts:
            drawn = in_front(drawn, front.grab(), window.palette())
        file = self.folder / f"{len(self.pictures) + 1:02d}-{name}.png"
        if not drawn.save(str(file)):
            raise TourFailed(f"The picture {file.name} could not be saved.")
        self.pictures.append(file)
        self._say(f"{file.name}: {drawn.width()} x {drawn.height()}")

    def child(self, parent: QObject, kind: type[Kind], name: str) -> Kind:
        """The control with that object name."""
        found = parent.findChild(kind, name)
        if found is None:
            raise TourFailed(f"There is no {name} in the {parent.objectName()}.")
        return found

    def window(self, kind: type[Kind], name: str) -> Kind:
        """The window or dialog with that object name that is on screen."""
        for widget in QApplication.topLevelWidgets():
            if widget.objectName() == name and widget.isVisible() and isinstance(widget, kind):
                return widget
        raise TourFailed(f"The {name} is not on screen.")

    def press(self, parent: QWidget, name: str) -> None:
        """Click a button with the mouse; it must be visible and enabled."""
        button = self.child(parent, QAbstractButton, name)
        if not (button.isVisible() and button.isEnabled()):
            raise TourFailed(f"The button '{button.text()}' cannot be pressed.")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(12, button.height() // 2))

    def choose_from_menu(self, window: QWidget, action: str) -> None:
        """Choose an entry of the menu bar."""
        entry = self.child(window, QAction, f"{action}Action")
        if not entry.isEnabled():
            raise TourFailed(f"The entry '{entry.text()}' cannot be chosen.")
        entry.trigger()

    def must(self, true: bool, sentence: str) -> None:
        """End the tour with this sentence if something is not as it must be."""
        if not true:
            raise TourFailed(sentence)

    def _look(self) -> None:
        """Continue once what is waited for was seen twice, so that the window is laid out in between."""
        what, is_there = self._waiting
        try:
            if not is_there():
                self._seen = False
                if monotonic() - self._since > PATIENCE_SECONDS:
                    raise TourFailed(" ".join((f"Waited in vain for {what}.", *messages_on_screen())))
            elif not self._seen:
                self._seen = True
            else:
                assert self._story is not None
                self._waiting = next(self._story)
                self._seen = False
                self._since = monotonic()
        except StopIteration:
            self._end(None)
        except Exception as error:  # noqa: BLE001 (whatever it is, it is how the tour ended)
            self._end(error)

    def _caught(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end(error)

    def _end(self, error: BaseException | None) -> None:
        if self._timer.isActive():
            self._timer.stop()
            sys.excepthook = self._excepthook
            self.ended.emit(error)


def messages_on_screen() -> list[str]:
    """The messages that the program is showing."""
    return [text.text() for text in _messages()]


def _messages() -> list[QLabel]:
    dialogs = [
        w for w in QApplication.topLevelWidgets() if w.objectName() == "messageDialog" and w.isVisible()
    ]
    return [text for dialog in dialogs for text in dialog.findChildren(QLabel, "messageText")]


def said(sentence: str) -> str:
    """A sentence of the program in the reader's language."""
    return in_context(sentence)


def shows(label: QWidget, sentence: str) -> bool:
    """Whether a label or a button is on screen with this sentence, whatever its {fields} hold."""
    pieces = re.split(r"\{\w+\}", said(sentence))
    text = str(label.property("text") or "")
    return label.isVisible() and re.search(".*".join(map(re.escape, pieces)), text, re.DOTALL) is not None


def in_front(behind: QPixmap, front: QPixmap, palette: QPalette) -> QPixmap:
    """A dialog in the middle of the dimmed window that it belongs to."""
    dialog = QRect(QPoint(0, 0), front.deviceIndependentSize().toSize())
    window = QRect(QPoint(0, 0), behind.deviceIndependentSize().toSize())
    area = QRect(QPoint(0, 0), window.size().expandedTo(dialog.size() + QSize(2 * MARGIN, 2 * MARGIN)))
    both = QPixmap(area.size() * behind.devicePixelRatio())
    both.setDevicePixelRatio(behind.devicePixelRatio())
    both.fill(palette.color(QPalette.ColorRole.Window))
    window.moveCenter(area.center())
    dialog.moveCenter(area.center())
    painter = QPainter(both)
    painter.drawPixmap(window.topLeft(), behind)
    painter.fillRect(area, QColor(0, 0, 0, 90))
    painter.fillRect(dialog.adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 160))
    painter.drawPixmap(dialog.topLeft(), front)
    painter.end()
    return both
