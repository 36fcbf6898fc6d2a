"""The password of a file that leaves: proposed, shown once, to be copied, changed or taken away."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.files import passphrases
from desktop.ui import theme


class ProposedPassword(QWidget):
    """`line` holds the password, empty where the supervisor wants none."""

    def __init__(self, name: str, known: str = "") -> None:
        super().__init__()
        self.line = QLineEdit(known or passphrases.propose())
        self.line.setObjectName(name)
        self.line.setAccessibleName(self.tr("Password"))
        self.line.setClearButtonEnabled(True)
        self.setFocusProxy(self.line)
        self._copy = QPushButton()
        self._copy.setObjectName(f"{name}Copy")
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._to_clipboard)
        self.line.textChanged.connect(self._offer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.line, 1)
        row.addWidget(self._copy)
        self._offer()

    def _to_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self.line.text())
        self._copy.setText(self.tr("Copied"))
        self._copy.setAccessibleName(self.tr("Password copied"))

    def _offer(self) -> None:
        self._copy.setText(self.tr("Cop&y"))
        self._copy.setAccessibleName(self.tr("Copy the password"))
        self._copy.setEnabled(bool(self.line.text()))
