"""The tour's scenes in the wizard, page by page, from who leaves to the certificate and back."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QTableView

from desktop.errors import UserError
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.models import OffboardingState
from desktop.rules.text import count
from desktop.services.backups.backups import SUFFIX, verify_backup
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.steps import StepKey
from desktop.tour.dark import dark_palette
from desktop.tour.guide import Guide, Scene, TourFailed, Waiting, said, shows
from desktop.ui.offboarding.wizard import OffboardingWizard
from desktop.ui.window.main_window import MainWindow

BY_HAND = "O'Brien"
"""The client given to somebody by hand: an evening client, for whom nobody else is there."""


LOSS = (
    "If they were simply made inactive then, {clients} would drop out of your reports and {appointments} would "
    "vanish from the calendar. The next steps see to it that none does."
)
PREVIEW = "The pack will hold {held}; {columns} for each client:"


class WizardTour:
    """Leads through one offboarding; `password` is the pack's, once shown."""

    def __init__(self, guide: Guide, window: MainWindow) -> None:
        self._guide = guide
        self._window = window
        self.password = ""

    def tell(self, leaver_id: int, passphrase: str) -> Scene:
        """From the button in the main window to the certificate."""
        self._guide.press(self._window, "startOffboarding")
        self._wizard = self._guide.window(OffboardingWizard, "offboardingWizard")
        yield from self._practitioner(leaver_id)
        yield from self._back_up(passphrase)
        yield from self._pack()
        yield from self._clients()
        yield from self._appointments()
        yield from self._review()
        yield from self._done()
        self._wizard.close()
        yield self._rest()

    @property
    def last_day(self) -> date:
        return self._board.answers.last_day

    @property
    def offboarding_id(self) -> int:
        return self._board.answers.id

    @property
    def _board(self) -> Board:
        board = self._wizard.case.board
        if board is None:
            raise TourFailed("The wizard does not know yet who leaves.")
        return board

    def _rest(self) -> Waiting:
        case, tasks = self._wizard.case, self._window.context.tasks
        return "the wizard to come to rest", lambda: not case.busy and not tasks.busy

    def _next(self, key: StepKey) -> Scene:
        self._guide.press(self._wizard, "nextButton")
        yield self._rest()
        self._guide.must(self._wizard.current is key, f"The wizard did not go on to the step {key}.")

    def _practitioner(self, leaver_id: int) -> Scene:
        guide, wizard = self._guide, self._wizard
        leaver = guide.child(wizard, QComboBox, "leaverChoice")
        leaver.setCurrentIndex(leaver.findData(leaver_id))
        loss = guide.child(wizard, QLabel, "impactLoss")
        yield "what hangs on the leaver", lambda: shows(loss, LOSS)
        QTest.keyClicks(guide.child(wizard, QLineEdit, "leavingReason"), "Moves to Brisbane")
        for name in ("engagement", "recordOwner"):
            QTest.keyClick(guide.child(wizard, QComboBox, name), Qt.Key.Key_Down)
            yield self._rest()
        yield "the reason to be kept", lambda: bool(self._board.answers.reason)
        guide.picture("wizard-practitioner", wizard)
        yield from self._next(StepKey.BACKUP)

    def _back_up(self, passphrase: str) -> Scene:
        guide, wizard = self._guide, self._wizard
        guide.child(wizard, QLineEdit, "backupFolder").setText(str(guide.folder))
        guide.press(wizard, "backupNow")
        yield "a verified backup", lambda: self._board.backup_is_fresh
        yield self._rest()
        backup = self._board.backup
        assert backup is not None
        held = verify_backup(backup.file, passphrase)
        guide.must(dict(held.counts) == dict(backup.counts), "The backup does not hold what was recorded.")
        guide.must(held.encrypted, "The backup is not encrypted.")
        guide.picture("wizard-backup", wizard)
        yield from self._next(StepKey.PACK)

    def _pack(self) -> Scene:
        guide, wizard = self._guide, self._wizard
        guide.child(wizard, QLineEdit, "packFolder").setText(str(guide.folder))
        caption = guide.child(wizard, QLabel, "packCaption")
        yield "the preview of the pack", lambda: shows(caption, PREVIEW)
        self.password = guide.child(wizard, QLineEdit, "packPassword").text()
        guide.picture("wizard-pack", wizard)
        guide.press(wizard, "packCreate")
        yield "the pack", lambda: self._board.pack is not None
        yield self._rest()
        pack = self._board.pack
        assert pack is not None
        rows = len(read_workbook(pack.file, self.password)["Clients"]) - 1
        guide.must(rows == len(self._board.clients), "The pack does not hold exactly the leaver's clients.")
        guide.must(_refuses(pack.file), "The pack opens without its password.")
        guide.picture("wizard-pack-created", wizard)
        yield from self._next(StepKey.CLIENTS)

    def _clients(self) -> Scene:
        guide, wizard = self._guide, self._wizard
        table = guide.child(wizard, QTableView, "clientDecisions")
        guide.picture("wizard-clients", wizard)
        yield from self._choose_by_hand(table, BY_HAND)
        by_hand = [row.id for row in self._board.clients if not row.undecided]
        undecided = len(self._board.undecided)
        guide.press(wizard, "suggestPlan")
        yield "the suggestions", lambda: len(self._board.undecided) < undecided
        yield self._rest()
        pinned = [row.id for row in self._board.clients if row.pinned]
        guide.must(pinned == by_hand, "The suggestion did not leave alone what was chosen by hand.")
        guide.picture("wizard-clients-suggested", wizard)
        # Colleagues may have as many clients as they want, so somebody takes the rest anyway.
        while self._board.undecided:
            yield from self._choose_by_hand(table, self._board.undecided[0].name)
        yield from self._next(StepKey.APPOINTMENTS)

    def _choose_by_hand(self, table: QTableView, name: str) -> Scene:
        """Give one client to the first colleague in the list, with the key 1."""
        undecided = len(self._board.undecided)
        names = [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]
        table.selectRow(next((row for row, shown in enumerate(names) if name in shown), 0))
        QTest.keyClick(table, Qt.Key.Key_1)
        yield "the choice made by hand", lambda: len(self._board.undecided) == undecided - 1
        yield self._rest()

    def _appointments(self) -> Scene:
        guide, wizard = self._guide, self._wizard
        sentence = guide.child(wizard, QLabel, "resolveSentence")
        yield "the first appointment", lambda: _is_found(sentence)
        yield self._rest()
        guide.must(bool(self._board.needing), "No appointment clashes, so that there is nothing to show.")
        guide.picture("wizard-clash", wizard)
        yield from self._at_nightfall("dark-wizard-clash")
        needing = len(self._board.needing)
        guide.press(wizard, "freeTime0")
        yield "the clash to be settled", lambda: len(self._board.needing) == needing - 1
        yield self._rest()
        yield from self._settle_the_rest()
        guide.picture("wizard-appointments", wizard)
        yield from self._next(StepKey.REVIEW)

    def _at_nightfall(self, picture: str) -> Scene:
        """Show the same page when the system turns dark while it is open."""
        light = QApplication.palette()
        QApplication.setPalette(dark_palette())
        yield self._rest()
        self._guide.picture(picture, self._wizard)
        QApplication.setPalette(light)
        yield self._rest()

    def _settle_the_rest(self) -> Scene:
        """Settle the others at once: each moves to its next free time; one without any is cancelled with a
        reason."""
        guide, wizard = self._guide, self._wizard
        shown = guide.child(wizard, QComboBox, "appointmentDecisionsFilter")
        table = guide.child(wizard, QTableView, "appointmentDecisions")
        for button in ("moveEach", "cancelVisit"):
            if not self._board.needing:
                break
            shown.setCurrentText(said("Those that need you"))
            table.selectAll()
            needing = len(self._board.needing)
            yield self._rest()
            guide.press(wizard, button)
            if button == "cancelVisit":
                reason = guide.window(QDialog, "reasonDialog")
                guide.child(reason, QComboBox, "reasonText").setCurrentIndex(1)
                guide.press(reason, "reasonDialogButton")
            yield "the clashes to be settled", partial(self._fewer_need, needing)
            yield self._rest()
        guide.must(not self._board.needing, "Some clashes could not be settled.")
        shown.setCurrentIndex(0)
        table.selectRow(0)
        yield self._rest()

    def _fewer_need(self, before: int) -> bool:
        return len(self._board.needing) < before

    def _review(self) -> Scene:
        guide, wizard = self._guide, self._wizard
        guide.press(wizard, "ownerTold")
        yield self._rest()
        for row, what in ((1, count(0, "client")), (2, count(0, "appointment"))):
            meter = guide.child(wizard, QLabel, f"reviewAfter{row}").text()
            guide.must(meter == what, f"Review does not read {what} but {meter}.")
        guide.picture("wizard-review", wizard)
        guide.press(wizard, "applyOffboarding")
        yield "the offboarding", lambda: self._board.answers.state is OffboardingState.APPLIED
        yield self._rest()

    def _done(self) -> Scene:
        guide, wizard = self._guide, self._wizard
        guide.must(wizard.current is StepKey.DONE, "The wizard did not come to its end.")
        guide.press(wizard, "saveCertificate")
        yield "the certificate", lambda: any(guide.folder.glob("Certificate*.pdf"))
        yield self._rest()
        guide.picture("wizard-done", wizard)
        for name in (f"*{SUFFIX}", "Handover pack*.xlsx", "Certificate*.pdf"):
            guide.must(any(guide.folder.glob(name)), f"There is no {name} in {guide.folder}.")


def undo(guide: Guide, window: MainWindow, offboarding_id: int) -> Scene:
    """Undo the whole offboarding."""
    window.commands.resume(offboarding_id)
    wizard = guide.window(OffboardingWizard, "offboardingWizard")
    case, tasks = wizard.case, window.context.tasks
    rest: Waiting = ("the wizard to come to rest", lambda: not case.busy and not tasks.busy)
    yield "the offboarding", lambda: case.board is not None and wizard.current is StepKey.DONE
    yield rest
    guide.press(wizard, "undoOffboarding")
    question = guide.window(QDialog, "messageDialog")
    yield rest
    guide.picture("undo-asked", wizard, question)
    guide.press(question, "messageHelp0")
    yield (
        "the undo",
        lambda: case.board is not None and case.board.answers.state is OffboardingState.UNDONE,
    )
    yield rest
    guide.picture("undone", wizard)
    wizard.close()
    yield rest


def _is_found(sentence: QLabel) -> bool:
    return sentence.isVisible() and sentence.text() not in ("", said("Looking for free times..."))


def _refuses(file: Path) -> bool:
    try:
        read_workbook(file)
    except UserError:
        return True
    return False
