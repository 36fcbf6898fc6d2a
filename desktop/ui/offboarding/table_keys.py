"""The keys of the wizard's tables."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def is_enter(event: QKeyEvent) -> bool:
    """Whether Enter was pressed, on either side of the keyboard."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_plain(event: QKeyEvent) -> bool:
    """Whether the key was pressed alone; the number pad counts as alone."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def digit(event: QKeyEvent) -> int | None:
    """0 for the key 1, and so on to 8; None for any other key."""
    if is_plain(event) and Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_1
    return None
