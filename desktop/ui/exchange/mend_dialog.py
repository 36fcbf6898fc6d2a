"""Where the rows with a problem go, and the password that guards them: they are whole rows of people's records."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.exchange.entry import Entry
from desktop.ui.widgets.choosing import choose_file_to_save
from desktop.ui.widgets.proposed_password import ProposedPassword


class MendDialog(QDialog):
    """`chosen` carries the file, and its password, which is empty where the supervisor wants none.

    The password of a protected file is proposed for its rows too, else a new one.
    """

    chosen = Signal(Path, str)

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mendDialog")
        self.setWindowTitle(self.tr("Save the rows with a problem"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self._proposed = self.tr("{name} to mend.xlsx").format(name=Path(entry.chosen.name).stem)
        self._secret = ProposedPassword("mendPassword", entry.password)
        self._hint = QLabel()
        self._hint.setObjectName("mendHint")
        self._hint.setWordWrap(True)
        theme.set_muted(self._hint)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = self._buttons.addButton(self.tr("Save..."), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setObjectName("mendSave")
        theme.make_primary(save)
        self._secret.line.textChanged.connect(self._judge)
        self._buttons.accepted.connect(self._choose)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self._judge()

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Password"))
        label.setBuddy(self._secret.line)
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE)
        line.addWidget(label)
        line.addWidget(self._secret, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, theme.ROOMY)
        column.setSpacing(theme.ROOMY)
        column.addLayout(line)
        column.addWidget(self._hint)
        column.addStretch(1)
        column.addWidget(self._buttons)

    def _judge(self) -> None:
        if self._secret.line.text():
            hint = self.tr("Keep it: Excel asks for it, and so does the import of the mended rows.")
        else:
            hint = self.tr(
                "Without a password anybody who gets the file can read it. It is recorded either way."
            )
        self._hint.setText(hint)

    def _choose(self) -> None:
        kinds = self.tr("Workbooks (*.xlsx)")
        choose_file_to_save(self, self.windowTitle(), "import", self._proposed, kinds, self._take)

    def _take(self, file: Path) -> None:
        password = self._secret.line.text()
        self.accept()
        self.chosen.emit(file, password)
