"""The dialog for a recovery sheet: its 24 words, and a new passphrase for the lost one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from desktop.services.backups.recovery import read_sheet, set_passphrase
from desktop.services.practice import keychain
from desktop.services.practice.opening import Practice, Secret
from desktop.ui.core import theme
from desktop.ui.core.tasks import TaskRunner
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.new_passphrase import NewPassphrase
from desktop.ui.widgets.trouble_line import TroubleLine


class RecoverDialog(Dialog):
    """`opened` carries the practice, with its new passphrase: the used sheet no longer opens it."""

    opened = Signal(object)

    def __init__(
        self,
        file: Path,
        tasks: TaskRunner,
        opener: Callable[[Secret | None], Practice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("recoverDialog", self.tr("Open with the recovery sheet"), parent, 560)
        self._file, self._tasks, self._opener = file, tasks, opener
        heading = QLabel(file.stem)
        theme.set_heading(heading)
        self._words = QPlainTextEdit()
        self._words.setObjectName("sheetWords")
        self._words.setAccessibleName(self.tr("The 24 words"))
        self._words.setPlaceholderText(self.tr("The 24 words, in their order"))
        self._words.setTabChangesFocus(True)
        self._words.setFixedHeight(5 * self.fontMetrics().lineSpacing())
        caption = QLabel(self.tr("&Words of the sheet"))
        caption.setBuddy(self._words)
        told = QLabel(
            self.tr(
                "Then a new passphrase. A new sheet is printed for it, and this one no longer opens the practice."
            )
        )
        told.setWordWrap(True)
        self._new = NewPassphrase()
        self._trouble = TroubleLine("recoverTrouble")
        for widget in (heading, caption, self._words, told, self._new, self._trouble):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._go = self.add_buttons("recover", self.tr("Open"), self._try)
        self._new.changed.connect(self._judge)
        self._words.textChanged.connect(self._judge)
        self._judge()

    def _judge(self) -> None:
        self._go.setEnabled(self._new.ready and bool(self._words.toPlainText().strip()))

    def _try(self) -> None:
        words, new, opener = self._words.toPlainText(), self._new.text, self._opener

        def recover() -> Practice:
            practice = opener(read_sheet(words))
            try:
                set_passphrase(practice, new)
            except BaseException:
                practice.close()
                raise
            keychain.forget(practice.file)
            return practice

        self.setEnabled(False)
        self._tasks.start(lambda report: recover(), self._succeed, self._refuse)

    def _refuse(self, error: Exception) -> None:
        self.setEnabled(True)
        self._trouble.tell(error)
        self._words.setFocus()

    def _succeed(self, practice: Practice) -> None:
        self.setEnabled(True)
        self.opened.emit(practice)
        self.accept()
