"""The content of open dialogs while the window is locked: encrypted with the practice's key, nowhere else."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from desktop.services.practice.opening import Practice

Text = QLineEdit | QPlainTextEdit | QTextEdit | QLabel


class PutAway:
    """Empties every field and label of some windows; `bring_back` fills them after the unlocking."""

    def __init__(self, practice: Practice, windows: Iterable[QWidget]) -> None:
        self._practice = practice
        self._widgets = [widget for window in windows for widget in _texts(window)]
        self._sealed = practice.sealed(json.dumps([_said(one) for one in self._widgets]).encode())
        for widget in self._widgets:
            _say(widget, "")

    def bring_back(self) -> None:
        """Bring the contents back without emitting signals, as nothing has changed."""
        texts = json.loads(self._practice.unsealed(self._sealed))
        for widget, text in zip(self._widgets, texts, strict=True):
            if isValid(widget):
                _say(widget, text)


def _texts(window: QWidget) -> Iterator[Text]:
    """The emptied texts; the field inside a number or a date keeps its text, which it cannot be without."""
    there: Iterator[Text] = chain(
        window.findChildren(QLineEdit),
        window.findChildren(QPlainTextEdit),
        window.findChildren(QTextEdit),
        window.findChildren(QLabel),
    )
    for widget in there:
        if _said(widget) and not isinstance(widget.parent(), QAbstractSpinBox):
            yield widget


def _said(widget: Text) -> str:
    if isinstance(widget, QTextEdit):
        return widget.toHtml() if widget.toPlainText() else ""
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else widget.text()


def _say(widget: Text, text: str) -> None:
    with QSignalBlocker(widget):
        if isinstance(widget, QTextEdit):
            widget.setHtml(text)
        elif isinstance(widget, QPlainTextEdit):
            widget.setPlainText(text)
        else:
            widget.setText(text)
