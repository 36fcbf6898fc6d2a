"""The forms of dialogs: fields as wide as the dialog, some with a button next to them."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QWidget

from desktop.ui.core import theme


def wide_form() -> QFormLayout:
    """A form whose fields grow, if they can, to all the room."""
    form = QFormLayout()
    form.setSpacing(theme.SPACE + 4)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form


def beside(field: QWidget, button: QPushButton) -> QHBoxLayout:
    """A field with the button that fills it in."""
    line = QHBoxLayout()
    line.addWidget(field, 1)
    line.addWidget(button)
    return line
