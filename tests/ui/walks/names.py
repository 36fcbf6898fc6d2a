"""Whether each control of a window has a name and a role for screen readers."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QTextEdit, QPlainTextEdit,
    QProgressBar, QAbstractSlider,
)  # fmt: skip
NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client)


def met(window: QWidget) -> Iterator[QWidget]:
    """The controls in view that a screen reader stops at."""
    for control in window.findChildren(QWidget):
        if control.isVisible() and control.window() is window and _is_met(control):
            yield control


def nameless(control: QWidget) -> Iterator[str]:
    known = QAccessible.queryAccessibleInterface(control)
    name = known.text(QAccessible.Text.Name)
    if not name.strip() or (known.role() in NO_ROLE):
        parent = control.parentWidget()
        within = f"{type(parent).__name__} {parent.objectName()}" if parent else ""
        place = f"{type(control).__name__} {control.objectName()} in {within}"
        yield f"{place} is named {name!r}, {known.role()}"


def _is_met(control: QWidget) -> bool:
    if isinstance(control, QScrollBar | QHeaderView) or control.objectName().startswith("qt_"):
        # Qt reads a spin box with its field as one; the field of a drop-down is a part of its own.
        return False
    if isinstance(control, QLabel):
        return not control.pixmap().isNull() or bool(control.text())
    return isinstance(control, CONTROLS)
