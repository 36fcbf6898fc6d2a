"""Details of appearance shared by several pages."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFormLayout, QLabel, QLayout, QPushButton, QWidget

from desktop.ui.core import theme
from desktop.ui.core.icons import icon

FIELD_HEIGHT = 32
BUTTON_HEIGHT = 34


def roomy_form() -> QFormLayout:
    """A form with room between its lines."""
    form = QFormLayout()
    form.setHorizontalSpacing(theme.ROOMY)
    form.setVerticalSpacing(theme.ROOMY - 4)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def add_field(form: QFormLayout, label: str, field: QWidget | QLayout) -> QLabel:
    """A line whose label, which is returned, is centred on its field's height."""
    shown = QLabel(label)
    shown.setMinimumHeight(FIELD_HEIGHT)
    if isinstance(field, QWidget):
        field.setMinimumHeight(FIELD_HEIGHT)
        shown.setBuddy(field)
        form.addRow(shown, field)
    else:
        _befriend_first(shown, field)
        form.addRow(shown, field)
    return shown


def _befriend_first(label: QLabel, fields: QLayout) -> None:
    """Let the label's key go to the first of several fields."""
    first = fields.itemAt(0)
    if first is not None and (widget := first.widget()) is not None:
        label.setBuddy(widget)


def show_primary(button: QPushButton, picture: str, *, primary: bool) -> None:
    """Fill the button, or show it plain if another one is the next step."""
    if button.property("primary") is primary:
        return
    _fill(button, primary)
    if picture:
        button.setIcon(icon(picture, QColor("white") if primary else None))


def _fill(button: QPushButton, primary: bool) -> None:
    if primary:
        theme.make_primary(button)
    else:
        button.setProperty("primary", False)
        button.setStyleSheet("")
