"""The actions of the main window's menus, banner and status bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.rules.dates.format import time_text
from desktop.services.practice import acting
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.help_key import help_is_shown_by
from desktop.ui.core.remembered import remember_actor, remembered_actor
from desktop.ui.reports.windows import REPORTS, ReportEntry
from desktop.ui.window.help_pages import show_help
from desktop.ui.window.tab_places import TabPlaces

if TYPE_CHECKING:
    from desktop.services.history.operations import Done
    from desktop.services.offboarding.following_up import DueResult


class WindowActions(QObject):
    """Dialogs are imported on first use, so that they do not slow the start.

    `preferences_saved` is emitted after the preferences were changed.
    """

    preferences_saved = Signal()
    passphrase_set = Signal()

    def __init__(self, context: PracticeContext, places: TabPlaces, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._places, self._window = context, places, window
        help_is_shown_by(show_help)

    def by_name(self) -> dict[str, Callable[[], object]]:
        """The menu entries that act on the practice; the window's own are in the window."""
        return {
            "import": self.import_files,
            "export": self.export,
            "backup": self.back_up,
            "backups": self.show_backups,
            "actor": self.choose_actor,
            "passphrase": self.change_passphrase,
            "sheet": self.show_sheet,
            "undo": self.undo,
            "redo": self.redo,
            "record": self.show_record,
            "find": self.find,
            "types": self.edit_types,
            "sites": self.edit_sites,
            "preferences": self.edit_preferences,
            "users": lambda: self._places.show_users(),
            "clients": lambda: self._places.show_clients(),
            "calendar": lambda: self._places.show_calendar(),
            "refresh": self.refresh,
            "offboard": self.offboard,
            "cases": self.show_cases,
            **{entry.name: partial(self.show_report, entry) for entry in REPORTS},
            "check": self.show_health,
            "duplicates": self.show_duplicates,
            "help": self.show_help,
            "about": self.show_about,
            "checkProgram": self.check_program,
            "openLog": self.open_log_folder,
        }

    def offboard(self, leaver_id: int | None = None) -> None:
        """Start the wizard, for one user or asking who; an existing case is opened."""
        from desktop.services.cases.cases import open_case_of

        there = None if leaver_id is None else open_case_of(self._context.practice, leaver_id)
        self._open_wizard(there, None if there else leaver_id)

    def resume(self, offboarding_id: int) -> None:
        """Continue an offboarding where it was left."""
        self._open_wizard(offboarding_id, None)

    def _open_wizard(self, offboarding_id: int | None, leaver_id: int | None) -> None:
        from desktop.ui.offboarding.wizard import OffboardingWizard

        OffboardingWizard(self._context, offboarding_id, leaver_id, self._window).open()

    def offboard_several(self) -> None:
        """Choose two or more leavers, and plan them as one."""
        from desktop.ui.offboarding.together_dialog import TogetherDialog

        dialog = TogetherDialog(self._context, self._window)
        dialog.opened.connect(self.resume)
        dialog.show()

    def show_cases(self) -> None:
        """Show every case, with its open points."""
        from desktop.ui.cases.cases_window import CasesWindow

        if self._is_open(CasesWindow):
            return
        window = CasesWindow(self._context, self._window)
        window.opened.connect(self.resume)
        window.started.connect(self.offboard)
        window.several_wanted.connect(self.offboard_several)
        window.show()

    def end_applied(self) -> None:
        """Finish at the start, without a question, what was applied before a last working day now over."""
        from desktop.services.offboarding import following_up

        practice = self._context.practice
        self._context.write(self._window, lambda: following_up.end_applied(practice), self._tell_due)

    def finish_due(self) -> None:
        """Carry out what waited for a last working day now over."""
        from desktop.services.offboarding import following_up

        practice = self._context.practice
        self._context.write(self._window, lambda: following_up.due(practice), self._tell_due)

    def _tell_due(self, results: list[DueResult]) -> None:
        from desktop.ui.core import messages

        refused = [result for result in results if result.problem]
        done = [result.name for result in results if not result.problem]
        if refused:
            items = tuple(line for result in refused for line in (result.problem, *result.items))
            names = ", ".join(result.name for result in refused)
            sentence = self.tr(
                "The offboarding of {names} could not be finished. Go on with it in the wizard."
            )
            act = messages.Help(self.tr("Show the offboarding"), lambda: self.resume(refused[0].id))
            messages.tell(self._window, sentence.format(names=names), act, items=items)
        elif done:
            sentence = self.tr("The offboarding of {names} is finished: inactive from now on.")
            messages.tell(self._window, sentence.format(names=", ".join(done)))

    def undo(self) -> None:
        """Ask whether to undo the last operation, and do it."""
        from desktop.services.history.operations import last_undoable
        from desktop.ui.core import messages

        last = last_undoable(self._context.practice)
        if last is None:
            messages.tell(self._window, self.tr("There is nothing to undo."))
            return
        question = self.tr("Undo this? {summary} ({time}).").format(
            summary=last.summary, time=time_text(last.at)
        )
        messages.ask(self._window, question, self.tr("Undo"), lambda: self._undo(last))

    def _undo(self, done: Done) -> None:
        from desktop.ui.clients.undoing import tell_left_alone, undo_asking

        undo_asking(
            self._context, self._window, done.id, lambda undone: tell_left_alone(self._window, undone)
        )

    def undo_text(self) -> str:
        """The Edit menu's entry, with the operation that Undo would reverse."""
        from desktop.services.history.operations import last_undoable

        last = last_undoable(self._context.practice)
        return self.tr("&Undo: {what}").format(what=last.summary) if last else self.tr("&Undo")

    def redo(self) -> None:
        """Ask whether to reverse the last undo, and do it."""
        from desktop.services.history.operations import last_redoable
        from desktop.ui.core import messages

        last = last_redoable(self._context.practice)
        if last is None:
            messages.tell(self._window, self.tr("There is nothing to redo: something else was done since."))
            return
        question = self.tr("Take this back? {summary} ({time}).").format(
            summary=last.summary, time=f"{last.at:%H:%M}"
        )
        messages.ask(self._window, question, self.tr("Redo"), lambda: self._undo(last))

    def redo_text(self) -> str:
        """The Edit menu's entry, with the undo that Redo would reverse."""
        from desktop.services.history.operations import last_redoable

        last = last_redoable(self._context.practice)
        return (
            self.tr("&Redo, which takes back: {what}").format(what=last.summary) if last else self.tr("&Redo")
        )

    def show_record(self) -> None:
        from desktop.ui.keeping.record_window import RecordWindow

        if not self._is_open(RecordWindow):
            RecordWindow(self._context, self._window).show()

    def find(self) -> None:
        """Go to the search field of the tab on screen."""
        self._places.search().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Make every tab read again."""
        from desktop.models import Base

        self._context.bus.changed.emit(frozenset(Base.metadata.tables))

    def show_unassigned(self) -> None:
        """Show the clients without a case manager."""
        self._places.show_clients().show_without_case_manager()

    def show_week(self, user_id: int, day: date) -> None:
        """Show the week of one practitioner around a day."""
        calendar = self._places.show_calendar()
        calendar.show_practitioner(user_id)
        calendar.go_to(day)

    def edit_types(self) -> None:
        """Open the appointment types."""
        from desktop.ui.calendar.dialogs.types_dialog import TypesDialog

        TypesDialog(self._context, self._window).open()

    def edit_sites(self) -> None:
        """Open the sites and their rooms."""
        from desktop.ui.preferences.sites_dialog import SitesDialog

        SitesDialog(self._context, self._window).open()

    def edit_preferences(self) -> None:
        from desktop.ui.window.preferences import PreferencesDialog

        dialog = PreferencesDialog(self._context, self._window)
        dialog.saved.connect(self.preferences_saved)
        dialog.open()

    def show_report(self, entry: ReportEntry) -> None:
        """Open a window of the Reports menu, once."""
        window = entry.window()
        if not self._is_open(window):
            window(self._context, self._window).show()

    def show_health(self) -> None:
        from desktop.ui.reports.health_window import HealthWindow

        if self._is_open(HealthWindow):
            return
        window = HealthWindow(self._context, self._window)
        window.unassigned_wanted.connect(self.show_unassigned)
        window.duplicates_wanted.connect(self.show_duplicates)
        window.client_wanted.connect(lambda client_id: self._places.show_clients().open_client(client_id))
        window.week_wanted.connect(self.show_week)
        window.show()

    def show_duplicates(self) -> None:
        from desktop.ui.clients.duplicates_window import DuplicatesWindow

        if not self._is_open(DuplicatesWindow):
            DuplicatesWindow(self._context, self._window).show()

    def back_up(self) -> None:
        from desktop.ui.keeping.backup import back_up_now

        back_up_now(self._window, self._context)

    def show_backups(self) -> None:
        from desktop.ui.keeping.backups_window import BackupsWindow

        if not self._is_open(BackupsWindow):
            BackupsWindow(self._context, self._window).show()

    def settle_actor(self, *, ask: bool) -> None:
        """Make the record name the user who worked here last, or the only supervisor; `ask` if neither."""
        practice = self._context.practice

        def settle(known: tuple[str, ...]) -> None:
            before = remembered_actor(practice.file)
            if before in known:
                practice.acting = before
            elif len(known) == 1:
                practice.acting = known[0]
            elif known and ask and self._window.isVisible():
                self._ask_actor(known)

        self._context.tasks.start(
            lambda report: acting.supervisors(practice), settle, lambda error: None, owner=self._window
        )

    def choose_actor(self) -> None:
        """Ask who is working."""
        practice = self._context.practice
        self._context.tasks.start(
            lambda report: acting.supervisors(practice), self._ask_actor, owner=self._window
        )

    def _ask_actor(self, known: tuple[str, ...]) -> None:
        from desktop.ui.core import messages
        from desktop.ui.start.acting_dialog import ActingDialog

        if not known:
            messages.tell(
                self._window, self.tr("The practice has no active supervisor yet. Add one in Users.")
            )
            return
        dialog = ActingDialog(known, self._context.practice.acting, self._window)
        dialog.chosen.connect(self._act_as)
        dialog.open()

    def _act_as(self, name: str) -> None:
        self._context.practice.acting = name
        remember_actor(self._context.practice.file, name)

    def change_passphrase(self) -> None:
        from desktop.ui.keeping.change_passphrase_dialog import ChangePassphraseDialog

        dialog = ChangePassphraseDialog(self._context, self._window)
        dialog.changed.connect(self.passphrase_set)
        dialog.changed.connect(lambda: self.show_sheet(known=True))
        dialog.open()

    def show_sheet(self, *, known: bool = False) -> None:
        """Offer the recovery sheet; `known` if the passphrase was just typed."""
        from desktop.ui.keeping.sheet_dialog import SheetDialog

        SheetDialog(self._context, self._window, known=known).open()

    def export(self) -> None:
        from desktop.ui.exchange.export_dialog import ExportDialog

        ExportDialog(self._context, self._window).open()

    def import_files(self, paths: Sequence[Path] = ()) -> None:
        """Open the import with these files chosen."""
        from desktop.ui.exchange.import_dialog import ImportDialog

        dialog = ImportDialog(self._context, self._window)
        dialog.open()
        if paths:
            dialog.look_at(paths)

    def show_help(self) -> None:
        """Open the help at the page of the tab on screen."""
        show_help(self._window, self._places.help_page())

    def _is_open(self, kind: type[QWidget]) -> bool:
        """Whether there is such a window already, which then comes to the front."""
        there = next((window for window in self._window.findChildren(kind) if window.isVisible()), None)
        if there is not None:
            there.activateWindow()
        return there is not None

    def show_about(self) -> None:
        from desktop.services.about import read_build
        from desktop.ui.window.about_window import AboutWindow

        AboutWindow(read_build(), date.today(), self._window).open()

    def check_program(self) -> None:
        from desktop.ui.window.check_window import CheckWindow

        CheckWindow(self._window).open()

    def open_log_folder(self) -> None:
        """Show the log of faults of the program; its folder is made if nothing was written yet."""
        from desktop.ui.core import bug_log, messages

        folder = bug_log.log_file().parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            messages.tell(self._window, self.tr("The folder {folder} cannot be made.").format(folder=folder))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
