"""The least size of controls, enough for a trembling hand (WCAG 2.5.8)."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QWidget

LEAST = 24
"""In device-independent pixels, both ways."""

_KINDS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)


def enlarge_targets(window: QWidget) -> None:
    """Give each control of the window at least that size; parts inside other controls keep theirs."""
    for kind in _KINDS:
        for control in window.findChildren(kind):
            if isinstance(control.parentWidget(), _KINDS) or control.objectName().startswith("qt_"):
                continue
            if control.minimumHeight() < LEAST:
                control.ensurePolished()  # a style of its own may want more
                control.setMinimumHeight(max(LEAST, control.minimumSizeHint().height()))
            if control.minimumWidth() < LEAST:
                control.setMinimumWidth(max(LEAST, control.minimumSizeHint().width()))
