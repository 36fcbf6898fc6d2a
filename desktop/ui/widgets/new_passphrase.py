"""The fields for a new passphrase: typed twice or proposed; rated, and accepted knowingly if weak."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.services.practice import passphrases
from desktop.services.practice.passphrases import Strength, strength
from desktop.ui.core import theme
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.secret_field import SecretField


class NewPassphrase(QWidget):
    """`changed` is emitted for each key; `ready` says whether the text may be used."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("newPassphraseChoice")
        self.first = SecretField("newPassphrase", self.tr("Passphrase"))
        self.again = SecretField("repeatPassphrase", self.tr("Passphrase once more"))
        self._hint = QLabel()
        self._hint.setObjectName("passphraseHint")
        self._hint.setWordWrap(True)
        self._risk = QCheckBox(self.tr("Use it at my own risk"))
        self._risk.setObjectName("passphraseRisk")
        propose = make_button("proposePassphrase", self.tr("Propose &six words"), self._propose)
        line = QHBoxLayout()
        line.addWidget(self.first, 1)
        line.addWidget(propose)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme.SPACE + 4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        caption = QLabel(self.tr("&Passphrase"))
        caption.setBuddy(self.first)
        form.addRow(caption, line)
        form.addRow(self.tr("Once &more"), self.again)
        form.addRow(self._hint)
        form.addRow(self._risk)
        for field in (self.first, self.again):
            field.textChanged.connect(self._judge)
        self._risk.toggled.connect(lambda _: self.changed.emit())
        self._judge()

    @property
    def text(self) -> str:
        return self.first.text()

    @property
    def ready(self) -> bool:
        """Whether both texts agree, and a weak one is knowingly accepted."""
        return (
            bool(self.text) and self.text == self.again.text() and (not self._weak or self._risk.isChecked())
        )

    def _propose(self) -> None:
        proposed = passphrases.propose()
        for field in (self.first, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Normal)  # it has to be written down
            field.setText(proposed)
            field.setCursorPosition(0)

    def _judge(self) -> None:
        self._weak = bool(self.text) and strength(self.text) is Strength.WEAK
        self._risk.setVisible(self._weak)
        self._hint.setText(self._words())
        self.changed.emit()

    def _words(self) -> str:
        if not self.text:
            return self.tr(
                "A few words that you remember. Only they and the recovery sheet open the file: print it."
            )
        if self.again.text() and self.text != self.again.text():
            return self.tr("The two differ.")
        return {
            Strength.WEAK: self.tr("Weak: easily guessed. Several unrelated words are stronger."),
            Strength.FAIR: self.tr("Fair. Another word makes it strong."),
            Strength.STRONG: self.tr("Strong."),
        }[strength(self.text)]
