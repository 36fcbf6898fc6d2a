"""The dialog that asks for a practice's passphrase until one opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QWidget

from desktop.services.practice import keychain
from desktop.services.practice.opening import Practice
from desktop.ui.core import theme
from desktop.ui.core.tasks import TaskRunner
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.secret_field import SecretField
from desktop.ui.widgets.trouble_line import TroubleLine


class PassphraseDialog(Dialog):
    """`opened` carries the practice that `opener` made; `sheet_wanted` asks for the recovery sheet."""

    opened = Signal(object)
    sheet_wanted = Signal()

    def __init__(
        self,
        file: Path,
        tasks: TaskRunner,
        opener: Callable[[str | None], Practice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("passphraseDialog", self.tr("Open a practice"), parent, 420)
        self._file, self._tasks, self._opener = file, tasks, opener
        heading = QLabel(file.stem)
        theme.set_heading(heading)
        self._field = SecretField("passphrase", self.tr("Passphrase"), self.tr("Passphrase"))
        self._remember = QCheckBox(self.tr("Remember it in this computer's keychain"))
        self._remember.setObjectName("rememberPassphrase")
        self._trouble = TroubleLine("passphraseTrouble")
        for widget in (heading, self._field, self._remember, self._trouble):
            self.column.addWidget(widget)
        self.add_buttons("openPractice", self.tr("Open"), self._try)
        sheet = make_button("haveSheet", self.tr("I have a &recovery sheet"), self._leave_for_sheet)
        self.buttons.addButton(sheet, QDialogButtonBox.ButtonRole.ActionRole)

    def refuse(self, error: Exception) -> None:
        """Say why it did not open, and let the supervisor try again."""
        self.setEnabled(True)
        self._trouble.tell(error)
        self._field.selectAll()
        self._field.setFocus()

    def _leave_for_sheet(self) -> None:
        self.reject()
        self.sheet_wanted.emit()

    def _try(self) -> None:
        typed = self._field.text()
        self.setEnabled(False)
        self._tasks.start(lambda report: self._opener(typed), self._succeed, self.refuse)

    def _succeed(self, practice: Practice) -> None:
        if self._remember.isChecked():
            file, typed = self._file, self._field.text()
            self._tasks.start(lambda report: keychain.remember(file, typed))
        self.opened.emit(practice)
        self.accept()
