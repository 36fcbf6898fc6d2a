"""The backup on request: a folder, progress, and the verified result."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.services.backups import backups
from desktop.services.backups.backups import Backup
from desktop.ui.core import messages
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.choosing import choose_folder
from desktop.ui.widgets.progress import run_with_progress


def back_up_now(parent: QWidget, context: PracticeContext) -> None:
    """Ask for the folder, then back up into it."""
    title = _tr("Back up into this folder")
    choose_folder(parent, title, "backup", lambda folder: back_up_to(parent, context, folder))


def back_up_to(parent: QWidget, context: PracticeContext, folder: Path) -> None:
    """Back up into the folder with progress and Cancel, and report the result."""

    def done(backup: Backup) -> None:
        sentence = _tr("Backed up as {name} and read back: every client and appointment is in it.")
        messages.tell(parent, sentence.format(name=backup.file.name), messages.show_folder(backup.file))

    run_with_progress(
        parent,
        context.tasks,
        _tr("Backing up and verifying..."),
        lambda report: backups.back_up(context.practice, folder, progress=report),
        done,
        lambda error: messages.tell_error(parent, error),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Backup", text)
