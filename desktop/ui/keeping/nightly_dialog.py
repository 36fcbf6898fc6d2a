"""The nightly backup: its time and folders, set up with the system's own timer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from desktop.services.backups.nightly import Nightly, choose, nightly, stop
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_folder
from desktop.ui.widgets.day_edit import TimeEdit
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.trouble_line import TroubleLine

USUAL = time(2, 0)


class NightlyDialog(Dialog):
    """Sets up the timer, changes it or, without its tick, removes it."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("nightlyDialog", self.tr("Nightly backup"), parent, 560)
        self._context = context
        before = nightly(context.practice)
        self._on = QCheckBox(self.tr("Back up &every night"))
        self._on.setObjectName("nightlyOn")
        self._on.setChecked(before is not None)
        self._at = TimeEdit(before.at if before else USUAL, self.tr("Time of the backup"))
        self._at.setObjectName("nightlyAt")
        self._folder = self._line("nightlyFolder", self.tr("Folder"), before.folder if before else None)
        self._second = self._line("nightlySecond", self.tr("Second place"), before.second if before else None)
        self._second.setPlaceholderText(self.tr("A USB drive or network folder (optional)"))
        self._trouble = TroubleLine("nightlyTrouble")
        form = QFormLayout()
        form.setSpacing(theme.SPACE + 4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self._on)
        form.addRow(self.tr("&At"), self._at)
        for caption, line, name in (
            (self.tr("&Folder"), self._folder, "nightlyChooseFolder"),
            (self.tr("&Second place"), self._second, "nightlyChooseSecond"),
        ):
            label = QLabel(caption)
            label.setBuddy(line)
            form.addRow(label, self._with_chooser(line, name))
        told = QLabel(
            self.tr(
                "The system starts the backup, also when Handover is closed, and catches up after a night on which the"
                " computer was off. The passphrase comes from the keychain. Old backups are thinned out."
            )
        )
        told.setWordWrap(True)
        theme.set_muted(told)
        self.column.addLayout(form)
        self.column.addWidget(told)
        self.column.addWidget(self._trouble)
        self.column.addStretch(1)
        self.add_buttons("nightlySave", self.tr("Save"), self._save)
        self._on.toggled.connect(self._offer)
        self._offer()

    @staticmethod
    def _line(name: str, words: str, folder: Path | None) -> QLineEdit:
        line = QLineEdit("" if folder is None else str(folder))
        line.setObjectName(name)
        line.setAccessibleName(words)
        return line

    def _with_chooser(self, line: QLineEdit, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(line, 1)
        title = line.accessibleName()
        button = make_button(
            name, self.tr("Choose..."), lambda: choose_folder(self, title, "backup", _into(line))
        )
        button.setAccessibleName(self.tr("Choose: {what}").format(what=title))
        row.addWidget(button)
        return row

    def _offer(self) -> None:
        for field in (self._at, self._folder, self._second):
            field.setEnabled(self._on.isChecked())

    def _save(self) -> None:
        practice = self._context.practice
        self._trouble.clear()
        if not self._on.isChecked():
            self._context.write(self, lambda: stop(practice), self._done, self._trouble.tell)
            return
        second = self._second.text().strip()
        chosen = Nightly(self._at.at, Path(self._folder.text().strip()), Path(second) if second else None)
        self._context.write(self, lambda: choose(practice, chosen), self._done, self._trouble.tell)

    def _done(self, _: object) -> None:
        self.accept()


def _into(line: QLineEdit) -> Callable[[Path], None]:
    return lambda folder: line.setText(str(folder))
