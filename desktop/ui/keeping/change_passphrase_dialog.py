"""The dialog for the first or a new passphrase of the open practice; its recovery sheet follows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from desktop.errors import UserError
from desktop.services.backups.recovery import set_passphrase
from desktop.services.practice import keychain, passphrases
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.new_passphrase import NewPassphrase
from desktop.ui.widgets.secret_field import SecretField
from desktop.ui.widgets.trouble_line import TroubleLine


class ChangePassphraseDialog(Dialog):
    """`changed` is emitted once the new one works; if the program ends before, the old one still does."""

    changed = Signal()

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        self._has_one = context.practice.protected
        title = self.tr("Change the passphrase") if self._has_one else self.tr("Set a passphrase")
        super().__init__("changePassphraseDialog", title, parent, 540)
        self._context = context
        self._current = SecretField("currentPassphrase", self.tr("Current passphrase"))
        self._new = NewPassphrase()
        told = QLabel(self._told())
        told.setWordWrap(True)
        theme.set_muted(told)
        self._trouble = TroubleLine("changePassphraseTrouble")
        form = QFormLayout()
        form.setSpacing(theme.SPACE + 4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        if self._has_one:
            form.addRow(self.tr("C&urrent passphrase"), self._current)
        form.addRow(self._new)
        self.column.addLayout(form)
        for widget in (told, self._trouble):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._go = self.add_buttons(
            "setPassphrase", self.tr("Change it") if self._has_one else self.tr("Set it"), self._change
        )
        self._new.changed.connect(self._judge)
        self._current.textChanged.connect(lambda _: self._judge())
        self._judge()

    def _told(self) -> str:
        if self._has_one:
            return self.tr(
                "Backups made until now keep the current passphrase, and the recovery sheet printed for it. Keep "
                "both as long as you keep those backups."
            )
        return self.tr(
            "Backups and snapshots made until now have no passphrase: anybody who gets them can read them. "
            "Delete them, or lock them away."
        )

    def _judge(self) -> None:
        self._go.setEnabled(self._new.ready and (bool(self._current.text()) or not self._has_one))

    def _change(self) -> None:
        practice, current, new = self._context.practice, self._current.text(), self._new.text

        def change() -> None:
            if not passphrases.opens(practice, current):
                raise UserError(self.tr("That is not the current passphrase. Check capitals and spaces."))
            set_passphrase(practice, new)
            if keychain.remembered(practice.file) is not None:
                keychain.remember(practice.file, new)

        self._context.write(self, change, self._finish, self._trouble.tell)

    def _finish(self, _: object) -> None:
        self.accept()
        self.changed.emit()
