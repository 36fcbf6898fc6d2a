"""The dialog to restore a backup: which one, its passphrase, and where the practice goes."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop.services.backups import backups
from desktop.services.backups.restoring import Restored, restore_backup
from desktop.services.outgoing.files import free_path
from desktop.services.practice.opening import SUFFIX
from desktop.ui.core.remembered import documents_folder
from desktop.ui.core.tasks import TaskRunner
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_file
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.elided_label import ElidedLabel
from desktop.ui.widgets.forms import beside, wide_form
from desktop.ui.widgets.progress import run_with_progress
from desktop.ui.widgets.secret_field import SecretField
from desktop.ui.widgets.trouble_line import TroubleLine


class RestoreDialog(Dialog):
    """The restored practice is a new file in `folder`; nothing that exists is replaced.

    `restored` carries the file and its passphrase (empty for none).
    """

    restored = Signal(Path, str)

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__("restoreDialog", self.tr("Restore from a backup"), parent, 560)
        self._tasks = tasks
        self._target: Path | None = None
        self.folder = documents_folder()
        self._backup = QLineEdit()
        self._backup.setObjectName("restoreBackup")
        self._backup.setAccessibleName(self.tr("Backup"))
        self._backup.setPlaceholderText(self.tr("A file ending in {suffix}").format(suffix=backups.SUFFIX))
        self._secret = SecretField(
            "restorePassphrase", self.tr("Passphrase"), self.tr("Empty if the practice has none")
        )
        self._place = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._place.setObjectName("restorePlace")
        self._trouble = TroubleLine("restoreTrouble")
        self._lay_out()
        self._backup.textChanged.connect(self._judge)
        self._judge()

    def choose(self, backup: Path) -> None:
        """Fill in the backup, as if it had been chosen."""
        self._backup.setText(str(backup))

    def _lay_out(self) -> None:
        choose = make_button("chooseBackup", self.tr("Choose..."), self._choose)
        choose.setAccessibleName(self.tr("Choose the backup"))
        form = wide_form()
        caption = QLabel(self.tr("&Backup"))
        caption.setBuddy(self._backup)
        form.addRow(caption, beside(self._backup, choose))
        form.addRow(self.tr("&Passphrase"), self._secret)
        form.addRow(self.tr("Restored as"), self._place)
        self.column.addLayout(form)
        self.column.addWidget(self._trouble)
        self.column.addStretch(1)
        self._go = self.add_buttons("restoreNow", self.tr("Restore and open"), self._restore)

    def _choose(self) -> None:
        kinds = self.tr("Backups (*{suffix})").format(suffix=backups.SUFFIX)
        choose_file(self, self.tr("Choose a backup"), "backup", kinds, self.choose)

    def _judge(self) -> None:
        """Propose a free name in the folder for the restored practice."""
        file = Path(self._backup.text().strip())
        ready = bool(self._backup.text().strip()) and os.path.isfile(file)
        self._go.setEnabled(ready)
        self._trouble.clear()
        if ready:
            self._target = free_path(self.folder, file.name.removesuffix(backups.SUFFIX), SUFFIX)
        self._place.setText(str(self._target) if ready else self.tr("A new file; nothing is replaced"))

    def _restore(self) -> None:
        file, secret, target = Path(self._backup.text().strip()), self._secret.text() or None, self._target
        assert target is not None
        self.setEnabled(False)
        task = run_with_progress(
            self,
            self._tasks,
            self.tr("Verifying and restoring..."),
            lambda report: restore_backup(file, secret, target, progress=report),
            self._succeed,
            self._refuse,
        )
        task.stopped.connect(self._free)

    def _succeed(self, restored: Restored) -> None:
        self.accept()
        self.restored.emit(restored.file, self._secret.text())

    def _free(self) -> None:
        self.setEnabled(True)

    def _refuse(self, error: Exception) -> None:
        self._free()
        self._trouble.tell(error)
