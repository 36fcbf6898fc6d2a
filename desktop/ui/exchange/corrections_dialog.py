"""The dialog for saving rows with problems, with a password, as they are whole records of people."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.ui.core import theme
from desktop.ui.exchange.entry import ImportEntry
from desktop.ui.widgets.choosing import choose_file_to_save
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.proposed_password import ProposedPassword


class RowsToFixDialog(Dialog):
    """`chosen` carries the file and its password, empty if the supervisor wants none.

    A protected file's password is proposed for its rows too, else a new one.
    """

    chosen = Signal(Path, str)

    def __init__(self, entry: ImportEntry, parent: QWidget | None = None) -> None:
        super().__init__("rowsToFixDialog", self.tr("Save the rows to fix"), parent, 620)
        self._proposed = self.tr("{name} to fix.xlsx").format(name=Path(entry.chosen.name).stem)
        self._secret = ProposedPassword("rowsToFixPassword", self.tr("Password"), entry.password)
        self._hint = QLabel()
        self._hint.setObjectName("rowsToFixHint")
        self._hint.setWordWrap(True)
        theme.set_muted(self._hint)
        self._secret.line.textChanged.connect(self._judge)
        self._lay_out()
        self._judge()

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Password"))
        label.setBuddy(self._secret.line)
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE)
        line.addWidget(label)
        line.addWidget(self._secret, 1)
        self.column.addLayout(line)
        self.column.addWidget(self._hint)
        self.column.addStretch(1)
        self.add_buttons("rowsToFixSave", self.tr("Save..."), self._choose)

    def _judge(self) -> None:
        if self._secret.line.text():
            hint = self.tr("Keep it: Excel asks for it, and so does the import of the fixed rows.")
        else:
            hint = self.tr(
                "Without a password anybody who gets the file can read it. It is recorded either way."
            )
        self._hint.setText(hint)

    def _choose(self) -> None:
        if not self._secret.is_accepted():
            return
        kinds = self.tr("Workbooks (*.xlsx)")
        choose_file_to_save(self, self.windowTitle(), "import", self._proposed, kinds, self._take)

    def _take(self, file: Path) -> None:
        password = self._secret.line.text()
        self.accept()
        self.chosen.emit(file, password)
