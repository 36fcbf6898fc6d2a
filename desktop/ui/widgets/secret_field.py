"""The field for a passphrase or a password: hidden while typed, shown on request."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from desktop.ui.core.clipboard import SecretLine
from desktop.ui.core.icons import icon


class SecretField(SecretLine):
    """`meaning` is its name for screen readers."""

    def __init__(self, name: str, meaning: str, placeholder: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(meaning)
        self.setPlaceholderText(placeholder)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        show = QAction(icon("show"), self.tr("Show what is typed"), self)
        show.setObjectName(f"{name}Show")
        show.setCheckable(True)
        show.toggled.connect(self._show)
        self.addAction(show, QLineEdit.ActionPosition.TrailingPosition)

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
