"""The story that the tour tells: a practice, the day somebody leaves it, the day after, and the way back."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QToolButton

from desktop.database.practice import SUFFIX, Practice, open_practice
from desktop.files import passphrases
from desktop.services.demo.demo import NAME, make_demo
from desktop.services.users.user_list import listed_users
from desktop.tour import window as scenes
from desktop.tour import wizard as tour_wizard
from desktop.tour.dark import dark_palette
from desktop.tour.guide import Guide, Scene, messages_on_screen, said
from desktop.tour.wizard import WizardTour
from desktop.ui.start.welcome import Welcome
from desktop.ui.window.main_window import SIZE, MainWindow

LEAVER = "Alex Lee"
NOTES = "passwords.txt"
LATER = timedelta(weeks=4)
"""How long after the last working day nobody is on leave any more, not even over Christmas."""


class Story:
    """`close` must be called at the end, however it ended."""

    def __init__(self, guide: Guide, today: date | None, size: Mapping[str, Any]) -> None:
        self._guide = guide
        self._today = today
        self._size = size
        self._temporary = tempfile.TemporaryDirectory(prefix="handover-tour-", ignore_cleanup_errors=True)
        self._file = Path(self._temporary.name) / f"{NAME}{SUFFIX}"
        self._passphrase = passphrases.propose()
        self._window: MainWindow | None = None
        self._before: dict[str, int] = {}

    def close(self) -> None:
        """Close what is open and delete the made-up practice."""
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and widget is not self._window:
                widget.close()
        self._let_go()
        self._temporary.cleanup()

    def _let_go(self) -> None:
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def tell(self) -> Scene:
        """Tell the whole story, in order."""
        guide = self._guide
        yield from self._welcome()
        yield from self._open(make_demo(self._file, self._passphrase, today=self._today, **self._size))
        window, today = self.window, self.window.today
        leaver_id = next(u.id for u in listed_users(window.context.practice) if u.name == LEAVER)
        yield from scenes.users(guide, window, "users")
        yield from scenes.user_refused(guide, window, leaver_id)
        yield from scenes.clients(guide, window)
        yield from scenes.calendar(guide, window, leaver_id, scenes.working_day(today))
        yield from scenes.importing(guide, window, Path(self._temporary.name))
        yield from scenes.caseload(guide, window, "caseload-before", self._before)
        yield from scenes.health(guide, window, "data-health")
        wizard = WizardTour(guide, window)
        yield from wizard.tell(leaver_id, self._passphrase)
        self._write_notes(wizard.password)
        yield from self._after(leaver_id, wizard.last_day)
        yield from self._day_after(wizard.last_day + timedelta(days=1))
        yield from self._dark(wizard.last_day)
        yield from self._way_back(wizard.offboarding_id)
        yield from scenes.helping(guide, self.window)

    @property
    def window(self) -> MainWindow:
        """The main window of the open practice."""
        assert self._window is not None
        return self._window

    def _welcome(self) -> Scene:
        welcome = Welcome()
        pressed: list[bool] = []
        welcome.demo_wanted.connect(lambda: pressed.append(True))
        welcome.show()
        yield "the welcome", welcome.isVisible
        self._guide.picture("welcome", welcome)
        self._guide.press(welcome, "tryDemo")
        self._guide.must(bool(pressed), "The button that opens the demo practice does nothing.")
        welcome.close()
        welcome.deleteLater()

    def _open(self, practice: Practice) -> Scene:
        self._window = MainWindow(practice)
        self._window.resize(SIZE)
        self._window.show()
        link = self._guide.child(self._window, QToolButton, "statusUnassigned")
        yield "the window", lambda: bool(link.text())
        yield scenes.at_rest(self._window)

    def _after(self, leaver_id: int, last_day: date) -> Scene:
        """Check that nothing was left behind: the report adds up, the calendar after the last day is
        empty."""
        guide, window = self._guide, self.window
        yield from scenes.users(guide, window, "users-after")
        after: dict[str, int] = {}
        yield from scenes.caseload(guide, window, "caseload-after", after)
        guide.must(sum(after.values()) == sum(self._before.values()), "The offboarding lost clients.")
        guide.must(after.get(LEAVER, 0) == 0, f"{LEAVER} still has clients after the offboarding.")
        guide.must(
            after[said("No case manager")] == self._before[said("No case manager")],
            "The offboarding left clients without a case manager.",
        )
        yield from scenes.empty_week(guide, window, leaver_id, last_day + LATER)

    def _day_after(self, day: date) -> Scene:
        """Start for the first time after the last working day, which finishes what waited for it."""
        guide = self._guide
        self._let_go()
        yield from self._open(open_practice(self._file, self._passphrase, today=day))
        window = self.window
        yield "the message", lambda: any(LEAVER in words for words in messages_on_screen())
        message = guide.window(QDialog, "messageDialog")
        yield scenes.at_rest(window)
        guide.picture("day-after", window, message)
        guide.press(message, "messageClose")
        guide.child(window, QComboBox, "usersStatusFilter").setCurrentText(said("All"))
        yield from scenes.users(guide, window, "users-inactive")
        yield from scenes.health(guide, window, "data-health-after")

    def _dark(self, last_day: date) -> Scene:
        """Show the same windows in dark colours."""
        light = QApplication.palette()
        QApplication.setPalette(dark_palette())
        yield from self._open_anew()
        yield from scenes.users(self._guide, self.window, "dark-users")
        yield from scenes.day(self._guide, self.window, scenes.working_day(last_day), "dark-calendar-day")
        yield from scenes.caseload(self._guide, self.window, "dark-caseload", {})
        QApplication.setPalette(light)
        yield from self._open_anew()

    def _open_anew(self) -> Scene:
        day = self.window.today
        self._let_go()
        yield from self._open(open_practice(self._file, self._passphrase, today=day))

    def _way_back(self, offboarding_id: int) -> Scene:
        """Undo: every client is where they were."""
        yield from tour_wizard.undo(self._guide, self.window, offboarding_id)
        back: dict[str, int] = {}
        yield from scenes.caseload(self._guide, self.window, "caseload-undone", back)
        self._guide.must(back == self._before, "The undo did not bring every client back.")

    def _write_notes(self, password: str) -> None:
        """Write what opens the files that stay: everybody in them is made up."""
        (self._guide.folder / NOTES).write_text(
            f"The practice of this tour is made up.\n"
            f"Password of the handover pack: {password}\n"
            f"Passphrase of the backup: {self._passphrase}\n",
            encoding="utf-8",
        )
