"""The certificate of an offboarding, calendars for the colleagues, and the folder of its files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.models import OffboardingState
from desktop.rules.text import count
from desktop.services.calendar.export import CalendarWritten, recipient_calendars
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.papers.certificate import save_certificate
from desktop.ui.core import printing
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.form_style import BUTTON_HEIGHT, show_primary
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_folder
from desktop.ui.widgets.flow_layout import FlowLayout


class DoneFiles(QWidget):
    """`saved` carries a sentence and the place of its file. The certificate goes next to the backup, which is
    the practice's own, and next to the pack only if there is no backup.
    """

    saved = Signal(str, str)

    def __init__(self, case: Case) -> None:
        super().__init__()
        self._case = case
        self._certificate: Path | None = None
        self._save = make_button("saveCertificate", self.tr("Save the certi&ficate (PDF)"), self._write)
        self._open_file = make_button(
            "openCertificate", self.tr("Open the ce&rtificate"), lambda: _open(self._certificate)
        )
        self._open_folder = make_button(
            "openFolder", self.tr("&Open the folder"), lambda: _open(self._folder())
        )
        self._calendars = make_button(
            "recipientCalendars", self.tr("Calen&dars for the colleagues..."), self._ask_folder
        )
        self._tell = make_button("doneTell", self.tr("&Tell clients..."), self._open_board)
        row = FlowLayout(self)
        for button in (self._save, self._open_file, self._open_folder, self._calendars, self._tell):
            button.setMinimumHeight(BUTTON_HEIGHT)
            row.addWidget(button)
        self.setFocusProxy(self._save)

    def show_board(self, board: Board) -> None:
        state = board.answers.state
        applied = state is OffboardingState.APPLIED
        show_primary(self._save, "document", primary=applied and self._certificate is None)
        self._save.setVisible(board.finished and state is not OffboardingState.CANCELLED)
        self._open_file.setVisible(self._certificate is not None)
        self._open_folder.setVisible(self._folder() is not None)
        self._calendars.setVisible(applied)
        self._tell.setVisible(applied or state is OffboardingState.SCHEDULED)

    def _open_board(self) -> None:
        from desktop.ui.cases.notices_window import NoticesWindow

        offboarding_id = self._case.offboarding_id
        if offboarding_id is not None:
            NoticesWindow(self._case.context, offboarding_id, self.window()).show()

    def _folder(self) -> Path | None:
        """The folder of the backup, or else of the pack, if it is still there."""
        board = self._case.board
        made = () if board is None else (board.backup, board.pack)
        folders = (each.file.parent for each in made if each is not None)
        return next(filter(Path.is_dir, folders), None)

    def _write(self) -> None:
        offboarding_id = self._case.offboarding_id
        if offboarding_id is None:
            return
        folder = self._folder() or self._case.practice.file.parent

        def written(file: Path) -> None:
            self._certificate = file
            told = self.tr("The certificate is saved. It lists clients by reference, without names.")
            self.saved.emit(told, str(file))
            if self._case.board is not None:
                self.show_board(self._case.board)

        self._case.run(
            lambda practice, report: save_certificate(practice, offboarding_id, folder, printing.pdf), written
        )

    def _ask_folder(self) -> None:
        title = self.tr("Save the calendars in this folder")
        choose_folder(self, title, "export", self.save_calendars, self._folder())

    def save_calendars(self, folder: Path) -> None:
        """Write a calendar (.ics) of each colleague's new appointments into the folder."""
        offboarding_id = self._case.offboarding_id
        if offboarding_id is None:
            return

        def written(made: tuple[CalendarWritten, ...]) -> None:
            told = self.tr(
                "{calendars} saved, with initials and references for names: a calendar cannot be protected."
            )
            names = "\n".join(calendar.file.name for calendar in made)
            self.saved.emit(told.format(calendars=count(len(made), "calendar")), f"{folder}\n{names}")

        self._case.run(
            lambda practice, report: recipient_calendars(practice, offboarding_id, folder), written
        )


def _open(path: Path | None) -> None:
    if path is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
