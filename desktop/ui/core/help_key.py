"""The help key of a dialog: whoever shows the help is told which window asks for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_shows: list[Callable[[QWidget], object]] = []


def help_is_shown_by(show: Callable[[QWidget], object]) -> None:
    """From now on `show` opens the help for a window."""
    _shows[:] = [show]


def ask_for_help(window: QWidget) -> None:
    """Open the help at the page that speaks of this window."""
    for show in _shows:
        show(window)


def is_help_key(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.HelpContents)
