"""The password for a file that leaves: proposed, shown once, to be copied, changed or removed."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.services.practice import passphrases
from desktop.ui.core.clipboard import SecretLine, copy_secret
from desktop.ui.widgets.buttons import make_button, set_words
from desktop.ui.widgets.flow_layout import FlowLayout

_LEAST = 36
"""The characters of a password that can be read at once in a narrow window."""


class ProposedPassword(QWidget):
    """`line` holds the password, at first `known` or a new one; it may be emptied."""

    def __init__(self, name: str, meaning: str, known: str = "") -> None:
        super().__init__()
        self.line = SecretLine(known or passphrases.propose())
        self.line.setObjectName(name)
        self.line.setAccessibleName(meaning)
        self.setFocusProxy(self.line)
        self._copy = make_button(f"{name}Copy", self.tr("Cop&y"), self._to_clipboard)
        another = make_button(f"{name}Another", self.tr("Anot&her"), self._propose)
        self.line.textChanged.connect(lambda _: set_words(self._copy, self.tr("Cop&y")))
        self._risk = QCheckBox(self.tr("It is too easy to guess; use it at my own risk"))
        self._risk.setObjectName(f"{name}Risk")
        self._risk.hide()
        self.line.textChanged.connect(lambda _: self._risk.hide())
        self.line.setCursorPosition(0)
        self.line.setMinimumWidth(_LEAST * self.line.fontMetrics().averageCharWidth())
        row = FlowLayout()
        row.addWidget(self.line)
        row.set_stretch()
        row.addWidget(self._copy)
        row.addWidget(another)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._risk)

    def _to_clipboard(self) -> None:
        copy_secret(self.line.text())
        set_words(self._copy, self.tr("Copied"))

    def is_accepted(self) -> bool:
        """Whether it is strong enough, empty, or knowingly accepted; else the question about it is shown."""
        secret = self.line.text()
        if not secret or passphrases.strength(secret) is not passphrases.Strength.WEAK:
            return True
        if self._risk.isVisible() and self._risk.isChecked():
            return True
        self._risk.setChecked(False)
        self._risk.show()
        self._risk.setFocus()
        return False

    def _propose(self) -> None:
        self.line.setText(passphrases.propose())
        self.line.setCursorPosition(0)
