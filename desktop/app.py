"""The program with its windows, and the calls that start it: the only place that connects the parts."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop import file_types
from desktop.database.error_translation import translate_errors
from desktop.database.key import Secret, is_plain
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.errors import UserError
from desktop.region import write_as
from desktop.resources import resource
from desktop.ui.core import languages, theme
from desktop.ui.core.application import HandoverApplication
from desktop.ui.core.bug_catcher import BugCatcher
from desktop.ui.core.dates import system_region
from desktop.ui.core.fonts import find_fonts_offscreen
from desktop.ui.core.icons import icon
from desktop.ui.core.remembered import remember_practice
from desktop.ui.core.tasks import TaskRunner
from desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    import argparse

    from PySide6.QtWidgets import QDialog

NO_DISPLAY = "There is no display here, so Handover cannot open its window. The verbs work: handover --help."


class Program(QObject):
    """The program, from the welcome window to an open practice and back; at most one practice is open."""

    def __init__(self, application: QApplication, today: date | None = None) -> None:
        super().__init__(application)
        self._today = today
        self._tasks = TaskRunner(self)
        self._tasks.crashed.connect(self._tell)
        self._temporary = ExitStack()
        self.window: MainWindow | None = None
        self._welcome: QWidget | None = None
        self._dialog: QDialog | None = None
        application.aboutToQuit.connect(self.end)

    def show_practice(self, practice: Practice, *, remember: bool = True) -> MainWindow:
        """Show the window of an open practice, in place of what was on screen."""
        before, self.window = self.window, MainWindow(practice)
        self.window.new_wanted.connect(self.ask_new)
        self.window.open_wanted.connect(self.ask_open)
        self.window.restore_wanted.connect(self.ask_restore)
        self.window.welcome_wanted.connect(self._leave)
        self.window.sheet_wanted.connect(lambda: self._leave_for_sheet(practice.file))
        self.window.show()
        for old in (before, self._welcome):
            if old is not None:
                old.close()
                old.deleteLater()
        self._welcome = self._dialog = None
        if remember:
            remember_practice(practice.file)
        return self.window

    def welcome(self) -> QWidget:
        """Show the first screen: what can be done without a practice."""
        if self._welcome is None:
            from desktop.ui.start.welcome import Welcome

            welcome = Welcome()
            welcome.new_wanted.connect(self.ask_new)
            welcome.open_wanted.connect(self.ask_open)
            welcome.recent_chosen.connect(self.open_file)
            welcome.demo_wanted.connect(self.open_demo)
            welcome.restore_wanted.connect(self.ask_restore)
            welcome.sheet_wanted.connect(self._choose_for_sheet)
            self._welcome = welcome
        self._welcome.show()
        return self._welcome

    def open_any(self, file: Path, passphrase: str | None = None) -> None:
        """Open a double-clicked file: open a practice, or offer to restore a backup."""
        if file.name.lower().endswith(file_types.BACKUP):
            self.ask_restore(file)
        else:
            self.open_file(file, passphrase)

    def open_file(self, file: Path, passphrase: str | None = None) -> None:
        """Open a practice; ask for its passphrase if that is neither given nor remembered.

        Does nothing while another is being opened.
        """
        if self._tasks.busy:
            return
        try:
            with translate_errors(file):
                needs_none = _is_unprotected(file)
        except UserError as error:
            self._tell(error)
            return
        if passphrase is not None or needs_none:
            self._open(file, passphrase, self._tell)
        else:
            from desktop.services.practice import keychain

            self._tasks.start(
                lambda report: keychain.remembered(file), lambda known: self._open_or_ask(file, known)
            )

    def open_demo(self) -> None:
        """Make up a practice in a folder that is deleted at the end, and open it."""
        from desktop.services.demo.demo import make_demo
        from desktop.ui.widgets.progress import run_with_progress

        if self._tasks.busy:
            return
        folder = self._temporary.enter_context(
            tempfile.TemporaryDirectory(prefix="handover-demo-", ignore_cleanup_errors=True)
        )
        file = Path(folder) / f"Harbour Allied Health{file_types.PRACTICE}"
        run_with_progress(
            self._front() or self.welcome(),
            self._tasks,
            self.tr("Making up a practice to try..."),
            lambda report: make_demo(file, None, today=self._today, progress=report),
            self._show_demo,
            self._tell,
        )

    def ask_new(self) -> None:
        from desktop.ui.start.practice_dialog import NewPractice, PracticeDialog

        def make(wanted: NewPractice) -> Practice:
            return create_practice(
                wanted.file, wanted.passphrase, name=wanted.name, timezone=wanted.timezone, today=self._today
            )

        dialog = PracticeDialog(self._tasks, make, self._front())
        dialog.made.connect(self._show_with_sheet)
        self._ask(dialog)

    def ask_open(self) -> None:
        from desktop.ui.widgets.choosing import choose_file

        kinds = self.tr("Practices (*{suffix})").format(suffix=file_types.PRACTICE)
        title = self.tr("Open a practice")
        self._dialog = choose_file(self._front(), title, "practice", kinds, self.open_file)

    def ask_restore(self, backup: Path | None = None) -> None:
        from desktop.ui.keeping.restore_dialog import RestoreDialog

        dialog = RestoreDialog(self._tasks, self._front() or self.welcome())
        if backup is not None:
            dialog.choose(backup)
        dialog.restored.connect(self.open_file)
        self._ask(dialog)

    def end(self) -> None:
        """Close everything; what was made up is deleted.

        Calling it again as the program quits does no harm.
        """
        for window in (self.window, self._welcome):
            if window is not None and isValid(window):
                window.close()
        self._tasks.close()
        self._temporary.close()

    def _leave(self) -> None:
        """Close the practice, and go back to the welcome window."""
        window, self.window = self.window, None
        if window is not None:
            self.welcome()
            window.close()
            window.deleteLater()

    def _open_or_ask(self, file: Path, remembered: str | None) -> None:
        if remembered is None:
            self._ask_passphrase(file)
        else:
            self._open(file, remembered, lambda error: self._ask_passphrase(file, error))

    def _ask_passphrase(self, file: Path, refused: Exception | None = None) -> None:
        from desktop.ui.start.passphrase_dialog import PassphraseDialog

        dialog = PassphraseDialog(file, self._tasks, self._opener(file), self._front())
        if refused is not None:
            dialog.refuse(refused)
        dialog.opened.connect(self._show)
        dialog.sheet_wanted.connect(lambda: self.ask_sheet(file))
        self._ask(dialog)

    def ask_sheet(self, file: Path) -> None:
        """Open a practice with its recovery sheet, and print the new one."""
        from desktop.ui.start.recover_dialog import RecoverDialog

        dialog = RecoverDialog(file, self._tasks, self._opener(file), self._front())
        dialog.opened.connect(self._show_with_sheet)
        self._ask(dialog)

    def _leave_for_sheet(self, file: Path) -> None:
        """Close a locked practice first: with the sheet it is opened again."""
        self._leave()
        self.ask_sheet(file)

    def _choose_for_sheet(self) -> None:
        from desktop.ui.widgets.choosing import choose_file

        kinds = self.tr("Practices (*{suffix})").format(suffix=file_types.PRACTICE)
        title = self.tr("Which practice is the recovery sheet for?")
        self._dialog = choose_file(self._front(), title, "practice", kinds, self.ask_sheet)

    def _show_with_sheet(self, practice: Practice) -> None:
        """Show the practice and offer to print the sheet of the passphrase just set, while somebody thinks of
        it."""
        window = self.show_practice(practice)
        if practice.key is not None:
            window.commands.show_sheet(known=True)

    def _ask(self, dialog: QDialog) -> None:
        """Open a dialog and keep it, as the very first window has no parent to do so."""
        self._dialog = dialog
        dialog.open()

    def _opener(self, file: Path) -> Callable[[Secret | None], Practice]:
        return lambda passphrase: open_practice(file, passphrase, today=self._today)

    def _open(self, file: Path, passphrase: str | None, on_failed: Callable[[Exception], None]) -> None:
        opener = self._opener(file)
        self._tasks.start(lambda report: opener(passphrase), self._show, on_failed)

    def _show(self, practice: Practice) -> None:
        self.show_practice(practice).asks_who = True

    def _show_demo(self, practice: Practice) -> None:
        self.show_practice(practice, remember=False)

    def _tell(self, error: Exception) -> None:
        from desktop.ui.core import messages

        messages.tell_error(self._front() or self.welcome(), error)

    def _front(self) -> QWidget | None:
        return self.window or self._welcome


def open_window(practice: Path, passphrase: str | None) -> MainWindow:
    """Open a practice and show its window, making the application if there is none. Raises UserError."""
    return Program(_application()).show_practice(open_practice(practice, passphrase))


def run(args: argparse.Namespace) -> int:
    """Start the program as its call says; return the exit code once the last window is closed."""
    try:
        today = date.fromisoformat(args.today) if args.today else None
    except ValueError:
        _say(f"{args.today} is not a date such as 2027-03-15.")
        return 2
    if args.tour:
        return run_tour(Path(args.tour), today)
    if not _has_display():
        _say(NO_DISPLAY)
        return 1
    try:
        passphrase = _given_passphrase(args.passphrase_file)
    except UserError as error:
        _say(str(error))
        return 1
    return _run_window(args, today, passphrase)


def run_tour(folder: Path, today: date | None, **size: int) -> int:
    """Take the pictures, without needing a screen. `size` is as in `make_demo`."""
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.tour import tour

    _widen_offscreen()
    languages.install(_application())
    return tour.run(folder, today, **size)


def _run_window(args: argparse.Namespace, today: date | None, passphrase: str | None) -> int:
    """Show the practice that the call names, a made-up one, or the welcome; return when the last window is closed."""
    application = _new_application()
    languages.install(application)
    write_as(system_region())
    BugCatcher(application).install()
    program = Program(application, today)
    application.file_opened.connect(program.open_any)
    if args.demo:
        program.open_demo()
    elif args.file or args.practice:
        program.open_any(Path(args.file or args.practice).expanduser().absolute(), passphrase)
    else:
        program.welcome()
    return application.exec()


def _is_unprotected(file: Path) -> bool:
    """Whether a practice opens without a passphrase. Raises UserError if there is none, and OSError."""
    if not file.is_file():
        raise UserError(f"There is no practice at {file}. Check the name.")
    return is_plain(file)


def _application() -> QApplication:
    application = QApplication.instance()
    return application if isinstance(application, QApplication) else _new_application()


def _new_application() -> HandoverApplication:
    find_fonts_offscreen()
    application = HandoverApplication(["Handover", *theme.STYLE])
    theme.keep_readable(application)
    application.setApplicationName("Handover")
    application.setApplicationDisplayName("Handover")
    application.setDesktopFileName("handover")
    application.setWindowIcon(icon("application"))
    # How long the window waits, at each paint and each key, for a worker that computes.
    sys.setswitchinterval(0.001)
    return application


def _widen_offscreen() -> None:
    """Widen Qt's offscreen screen of 800 x 800 points, on which no window has its usual size.

    Not on Windows, where a path has the colon that ends an option of the plugin.
    """
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen" and sys.platform != "win32":
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={resource('tour/screen.json')}"


def _say(line: str) -> None:
    if sys.stderr is not None:  # a windowed program on Windows has none
        sys.stderr.write(f"{line}\n")


def _has_display() -> bool:
    """Whether there is a display; only Linux can be without."""
    return not sys.platform.startswith("linux") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def _given_passphrase(file: str | None) -> str | None:
    if file is None:
        return os.environ.pop("HANDOVER_PASSPHRASE", None)
    from desktop.cli.given_secrets import read_secret

    return read_secret(Path(file))
