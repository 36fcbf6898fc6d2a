"""Page 2: a verified backup, so that there is a way back whatever happens."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
)

from desktop.errors import Progress
from desktop.rules.dates.format import moment_text
from desktop.rules.text import count
from desktop.services.backups import backups
from desktop.services.exports.text_files import write_text_files
from desktop.services.offboarding import drafts
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.steps import StepKey
from desktop.services.practice.opening import Practice
from desktop.ui.core import theme
from desktop.ui.core.messages import Help
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.folder_field import FolderField
from desktop.ui.offboarding.form_style import add_field, roomy_form, show_primary
from desktop.ui.offboarding.pages.page import Page
from desktop.ui.widgets.buttons import make_button, set_words
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.progress import ProgressDialog


class BackupPage(Page):
    """The backup is made while the practice stays in use."""

    key = StepKey.BACKUP

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self.title = self.tr("Back up first")
        self.explanation = self.tr(
            "Writes the whole practice into one file and reads it back. It changes nothing in the practice."
        )
        self._folder = FolderField("backup", case.practice.file.parent, self.tr("Folder for the backup"))
        self._texts = QCheckBox()
        self._texts.setObjectName("backupTexts")
        set_words(self._texts, self.tr("&Also write text files for Excel"))
        self._style = QComboBox()
        self._style.setObjectName("backupTextStyle")
        self._style.setAccessibleName(self.tr("Format of the text files"))
        self._style.addItem("Windows", "windows")
        self._style.addItem("Mac", "mac")
        self._style.setEnabled(False)
        self._texts.toggled.connect(self._style.setEnabled)
        plain = QLabel(self.tr("Text files are not encrypted: anybody who has them can read them."))
        plain.setWordWrap(True)
        theme.set_muted(plain)
        texts = QHBoxLayout()
        texts.addWidget(self._texts)
        texts.addWidget(self._style)
        texts.addStretch(1)
        form = roomy_form()
        form.setVerticalSpacing(theme.SPACE)
        add_field(form, self.tr("&Folder"), self._folder)
        form.addRow("", texts)
        form.addRow("", plain)
        self._button = make_button("backupNow", self.tr("Back &up now"), self._back_up)
        press = QHBoxLayout()
        press.addWidget(self._button)
        press.addStretch(1)
        self._result = Notice("backupResult")
        self.column.addLayout(form)
        self.column.addLayout(press)
        self.column.addWidget(self._result)
        self.column.addStretch(1)

    def helps(self) -> tuple[Help, ...]:
        return self._folder.helps

    def entered(self) -> None:
        self._button.setFocus()
        backup = self._fresh_backup()
        if backup is not None:
            self.case.answer(backup_id=backup.id)
            self.completed.emit()

    def _fresh_backup(self) -> backups.Backup | None:
        board = self.case.board
        return board.backup if board is not None and board.backup_is_fresh else None

    def show_board(self, board: Board | None) -> None:
        backup, fresh = board.backup if board is not None else None, self._fresh_backup()
        self._button.setEnabled(True)
        show_primary(self._button, "backup", primary=fresh is None)
        if fresh is not None:
            self._tell_verified(fresh)
        elif backup is not None:
            self._tell_old(backup)
        else:
            self._result.hide()

    def _tell_old(self, backup: backups.Backup) -> None:
        made = moment_text(backup.made_at)
        self._result.tell(
            self.tr("The last backup is from {time}. The practice has changed since.").format(time=made),
            theme.Tone.WARNING,
        )

    def _tell_verified(self, backup: backups.Backup) -> None:
        self._result.tell(
            self.tr("Backed up and verified on {time}: {held}.").format(
                time=moment_text(backup.made_at), held=_held(backup)
            ),
            theme.Tone.GOOD,
            self.tr("{file}\nRead back completely; fingerprint {hash}").format(
                file=backup.file, hash=f"{backup.sha256[:8]} {backup.sha256[8:16]}..."
            ),
        )

    def _back_up(self) -> None:
        folder = self._folder.folder
        style = str(self._style.currentData()) if self._texts.isChecked() else ""

        offboarding_id = self.case.offboarding_id
        if offboarding_id is None:
            return

        def work(practice: Practice, report: Progress) -> backups.Backup:
            made = backups.back_up(practice, folder, progress=report)
            if style:
                write_text_files(practice, folder, style, progress=report)
            drafts.answer(practice, offboarding_id, backup_id=made.id)
            return made

        self._button.setEnabled(False)
        ProgressDialog(self.case.run(work, self._made), self.tr("Backing up and verifying..."), self)

    def _made(self, backup: backups.Backup) -> None:
        self._folder.remember()
        self.completed.emit()


def _held(backup: backups.Backup) -> str:
    """What a backup holds, in words."""
    nouns = (("clients", "client"), ("appointments", "appointment"), ("users", "user"))
    return ", ".join(count(backup.counts.get(table, 0), noun) for table, noun in nouns)
