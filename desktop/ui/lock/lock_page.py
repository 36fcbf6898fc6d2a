"""The page of a locked window: only the question for the passphrase."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.icons import icon
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.secret_field import SecretField


class LockPage(QWidget):
    """`unlocked` is emitted after the right passphrase; `sheet_wanted` if it is lost."""

    unlocked = Signal()
    sheet_wanted = Signal()

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lockPage")
        self._context = context
        picture = QLabel()
        picture.setPixmap(icon("lock").pixmap(48, 48))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading = QLabel(self.tr("Handover is locked"))
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_heading(heading)
        self._field = SecretField("unlockPassphrase", self.tr("Passphrase"), self.tr("Passphrase"))
        self._button = QPushButton(self.tr("Unlock"))
        self._button.setObjectName("unlock")
        self._button.setAccessibleName(self.tr("Unlock"))
        theme.make_primary(self._button)
        sheet = make_button("lockHaveSheet", self.tr("I have a &recovery sheet"), self.sheet_wanted.emit)
        self._trouble = QLabel()
        self._trouble.setObjectName("unlockTrouble")
        self._trouble.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setSpacing(theme.ROOMY)
        column.addStretch(1)
        for widget in (picture, heading, self._field, self._button, sheet, self._trouble):
            widget.setFixedWidth(340)
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._field.returnPressed.connect(self._try)
        self._button.clicked.connect(self._try)

    def ask(self) -> None:
        """Start again."""
        self._trouble.clear()
        self._field.clear()
        self._field.setFocus()

    def _try(self) -> None:
        typed, practice = self._field.text(), self._context.practice
        self._button.setEnabled(False)
        self._context.tasks.start(lambda report: practice.unlock(typed), self._judged)

    def _judged(self, right: bool) -> None:
        self._button.setEnabled(True)
        self._field.clear()
        if right:
            self.unlocked.emit()
        else:
            self._trouble.setText(self.tr("That is not the passphrase. Check capitals and spaces."))
            self._field.setFocus()
