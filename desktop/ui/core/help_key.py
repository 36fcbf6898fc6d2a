"""The help key of a dialog: the program is told which window asks for help."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_shows: list[Callable[[QWidget], object]] = []


def help_is_shown_by(show: Callable[[QWidget], object]) -> None:
    """Make `show` open the help for a window from now on."""
    _shows[:] = [show]


def ask_for_help(window: QWidget) -> None:
    """Open the help at the page about this window."""
    for show in _shows:
        show(window)


def is_help_key(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.HelpContents)
