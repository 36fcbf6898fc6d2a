"""The dialog for a new practice: its name, its place, its time zone and its passphrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, QTimeZone, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from desktop.services.practice import keychain
from desktop.services.practice.opening import DEFAULT_TIMEZONE, SUFFIX, Practice
from desktop.ui.core.remembered import documents_folder
from desktop.ui.core.tasks import TaskRunner
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_folder
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.elided_label import ElidedLabel
from desktop.ui.widgets.forms import beside, wide_form
from desktop.ui.widgets.new_passphrase import NewPassphrase
from desktop.ui.widgets.trouble_line import TroubleLine


@dataclass(frozen=True)
class NewPractice:
    """The answers; no passphrase means an unprotected file."""

    file: Path
    name: str
    timezone: str
    passphrase: str | None


class PracticeDialog(Dialog):
    """`made` carries the new practice, which `maker` made of the answers."""

    made = Signal(object)

    def __init__(
        self, tasks: TaskRunner, maker: Callable[[NewPractice], Practice], parent: QWidget | None = None
    ) -> None:
        super().__init__("practiceDialog", self.tr("New practice"), parent, 560)
        self._tasks, self._maker = tasks, maker
        self._folder = documents_folder()
        self._name = QLineEdit()
        self._name.setObjectName("practiceName")
        self._name.setAccessibleName(self.tr("Name"))
        self._place = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._place.setObjectName("practicePlace")
        self._zone = QComboBox()
        self._zone.setObjectName("practiceZone")
        self._zone.setAccessibleName(self.tr("Time zone"))
        self._zone.setEditable(True)
        self._zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._zone.addItems(sorted(zone for zone in available_timezones() if "/" in zone))
        here = QTimeZone.systemTimeZoneId().toStdString()
        self._zone.setCurrentText(here if "/" in here else DEFAULT_TIMEZONE)
        self._secret = NewPassphrase()
        self._bare_hint = QLabel(
            self.tr(
                "Anybody who gets hold of the file or of this computer can then read every client's record."
            )
        )
        self._bare_hint.setObjectName("noPassphraseHint")
        self._bare_hint.setWordWrap(True)
        self._none = QCheckBox(self.tr("No passphrase"))
        self._none.setObjectName("noPassphrase")
        self._remember = QCheckBox(self.tr("Remember it in this computer's keychain"))
        self._remember.setObjectName("rememberPassphrase")
        self._trouble = TroubleLine("practiceTrouble")
        self._lay_out()
        self._name.textChanged.connect(self._judge)
        self._secret.changed.connect(self._judge)
        self._none.toggled.connect(self._judge)
        self._judge()

    def _lay_out(self) -> None:
        change = make_button("changePlace", self.tr("Change..."), self._choose_folder)
        change.setAccessibleName(self.tr("Change the folder"))
        form = wide_form()
        form.addRow(self.tr("&Name of the practice"), self._name)
        form.addRow(self.tr("Kept in"), beside(self._place, change))
        form.addRow(self.tr("&Time zone"), self._zone)
        form.addRow(self._secret)
        form.addRow(self._none)
        form.addRow(self._bare_hint)
        form.addRow(self._remember)
        self.column.addLayout(form)
        self.column.addWidget(self._trouble)
        self.column.addStretch(1)
        self._make = self.add_buttons("makePractice", self.tr("Make practice"), self._try)

    @property
    def _file(self) -> Path:
        safe = "".join(c if c.isalnum() or c in " -_.'&" else " " for c in self._name.text()).strip(" .")
        return self._folder / f"{safe or self.tr('My practice')}{SUFFIX}"

    def _choose_folder(self) -> None:
        choose_folder(self, self.tr("Keep the practice in"), "practice", self.keep_in, self._folder)

    def keep_in(self, folder: Path) -> None:
        """Set the folder of the new practice."""
        self._folder = folder
        self._judge()

    def _judge(self) -> None:
        """Say what the answers mean, and offer the button once they are complete."""
        self._place.setText(str(self._file))
        bare = self._none.isChecked()
        for widget in (self._secret, self._remember):
            widget.setEnabled(not bare)
        self._bare_hint.setVisible(bare)
        self._make.setEnabled(bool(self._name.text().strip()) and (bare or self._secret.ready))

    def _try(self) -> None:
        bare = self._none.isChecked()
        wanted = NewPractice(
            self._file,
            self._name.text().strip(),
            self._zone.currentText(),
            None if bare else self._secret.text,
        )
        self.setEnabled(False)
        self._tasks.start(lambda report: self._maker(wanted), self._succeed, self._refuse)

    def _refuse(self, error: Exception) -> None:
        self.setEnabled(True)
        self._trouble.tell(error)

    def _succeed(self, practice: Practice) -> None:
        if self._remember.isEnabled() and self._remember.isChecked():
            typed = self._secret.text
            self._tasks.start(lambda report: keychain.remember(practice.file, typed))
        self.made.emit(practice)
        self.accept()
