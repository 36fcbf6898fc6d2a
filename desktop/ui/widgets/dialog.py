"""The base of dialogs: one column, usually with Cancel and the main button under it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from desktop.ui.core import theme
from desktop.ui.core.screen_fit import FittedDialog
from desktop.ui.widgets.buttons import make_button


class Dialog(FittedDialog):
    """Subclasses fill the `column`; `add_buttons` ends it. A closed dialog is deleted.

    `width` is the least width on opening, in pixels at a font 16 pixels high. A dialog disabled during its
    own work stays open: the answer needs it.
    """

    def __init__(self, name: str, title: str, parent: QWidget | None, width: int = 0) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._width = width * self.fontMetrics().height() // 16
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 20, 20, theme.ROOMY)
        self.column.setSpacing(theme.ROOMY)

    def add_buttons(self, name: str, words: str, act: Callable[[], object]) -> QPushButton:
        """`act` is what the button `name` does, and Enter wherever the cursor is; `buttons` takes more."""
        button = make_button(name, words)
        theme.make_primary(button)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.setObjectName(f"{self.objectName()}Buttons")
        self.buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(act)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)
        button.setDefault(True)
        return button

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(self._width, 0))

    def reject(self) -> None:
        if self.isEnabled():
            super().reject()
