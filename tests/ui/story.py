"""A small practice with a simple offboarding, and what plain SQL says of it afterwards.

Alex Lee leaves. Two of their five clients clash with everybody: Zoe O'Brien's time is taken at both
colleagues', and Mia Singh's ends after working hours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2

from desktop.database.practice import Practice
from desktop.services.offboarding.steps import StepKey
from desktop.ui.offboarding.wizard import OffboardingWizard
from desktop.ui.window.main_window import MainWindow
from tests.made import Made
from tests.ui.conftest import at_rest

LEAVER = "Alex Lee"
LAST_DAY = date(2026, 12, 4)
CLIENTS = ("Mia Singh", "Noah Kim", "Ava Nguyen", "Liam Nguyen", "Zoe O'Brien")
"""The leaver's, by last name."""

Row = tuple[object, ...]


def show_in_front(qtbot: QtBot, practice: Practice) -> MainWindow:
    """Show the window of the practice, in front and idle."""
    window = MainWindow(practice)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    at_rest(qtbot, window)
    return window


@contextmanager
def furnished_in_front(qtbot: QtBot, practice: Practice) -> Iterator[MainWindow]:
    """The same for the practice of the story, until the block ends."""
    furnish(practice)
    window = show_in_front(qtbot, practice)
    yield window
    window.close()
    window.deleteLater()


def furnish(practice: Practice) -> None:
    """Fill an empty practice."""
    made = Made(practice)
    site = made.site()
    alex, priya, sam = (made.user(name, sites=(site,)) for name in (LEAVER, "Priya Nair", "Sam Cooper"))
    for someone in (alex, priya, sam):
        for weekday in range(5):
            made.hours(someone, weekday, "09:00", "17:00", site)
    mia, noah, ava, liam, zoe = (made.client(name, alex) for name in CLIENTS)
    tom, kiri = made.client("Tom Reid", priya), made.client("Kiri Kaur", sam)
    made.appointment(alex, "2026-11-16 10:00", zoe, status="Attended", site_id=site)
    made.appointment(alex, "2026-12-04 10:00", zoe, site_id=site)
    for client, at in (
        (ava, "2026-12-07 10:00"),
        (liam, "2026-12-07 11:00"),
        (zoe, "2026-12-08 10:00"),
        (noah, "2026-12-09 14:00"),
        (mia, "2026-12-10 16:30"),
    ):
        made.appointment(alex, at, client, site_id=site)
    made.appointment(priya, "2026-12-08 10:00", tom, site_id=site)
    made.appointment(sam, "2026-12-08 10:00", kiri, site_id=site)


def rows(file: Path, sql: str) -> list[Row]:
    """The result of plain SQL in a practice without a passphrase."""
    connection = dbapi2.connect(str(file))
    try:
        return [tuple(row) for row in connection.execute(sql)]
    finally:
        connection.close()


HOLDINGS = {
    "clients": "SELECT id, status, case_manager_id FROM clients ORDER BY id",
    "appointments": "SELECT id, user_id, starts_at, ends_at, status FROM appointments ORDER BY id",
    "users": "SELECT id, active FROM users ORDER BY id",
}


def holdings(file: Path) -> dict[str, list[Row]]:
    """The owners of clients and appointments, and the times."""
    return {table: rows(file, sql) for table, sql in HOLDINGS.items()}


def must_be_handed_over(file: Path) -> None:
    """Check that nobody is lost, everybody can be seen, and everything before the end is unchanged."""
    managers = rows(
        file,
        "SELECT c.first_name || ' ' || c.last_name, u.first_name FROM clients c"
        " JOIN users u ON u.id = c.case_manager_id WHERE c.id <= 5",
    )
    assert {name for name, _ in managers} == set(CLIENTS)
    assert {name for _, name in managers} <= {"Priya", "Sam"}
    late = rows(file, "SELECT user_id FROM appointments WHERE starts_at >= '2026-12-05'")
    assert len(late) == 7
    assert (1,) not in late, "an appointment after the last day is still the leaver's"
    kept = rows(file, "SELECT user_id, status FROM appointments WHERE starts_at < '2026-12-05' ORDER BY id")
    assert kept == [(1, "Attended"), (1, "Booked")]
    clashes = rows(
        file,
        "SELECT a.id, b.id FROM appointments a JOIN appointments b ON a.id < b.id AND a.user_id = b.user_id"
        " AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at",
    )
    assert clashes == []
    outside = rows(
        file, "SELECT id FROM appointments WHERE time(starts_at) < '09:00' OR time(ends_at) > '17:00'"
    )
    assert outside == []
    assert rows(file, "SELECT active FROM users WHERE id = 1") == [(1,)], "they work until the last day"


class Story:
    """The main window of the small practice and the wizard over it; waits as a supervisor would."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.file = window.context.practice.file

    @property
    def wizard(self) -> OffboardingWizard:
        found = [
            w for w in QApplication.topLevelWidgets() if isinstance(w, OffboardingWizard) and w.isVisible()
        ]
        assert found, "the wizard is not on screen"
        return found[0]

    @property
    def page(self) -> StepKey:
        return self.wizard.current

    def rest(self) -> None:
        """Wait until nothing is under way; then bring to the front what a desktop would bring there."""
        QApplication.processEvents()
        self.until(lambda: not self.window.context.tasks.busy)
        if QApplication.activePopupWidget() is None and QApplication.activeWindow() is None:
            front = QApplication.activeModalWidget() or self.window
            front.activateWindow()
            self.until(front.isActiveWindow)

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true)

    def until_page(self, page: StepKey) -> None:
        self.until(lambda: self.page is page)
        self.rest()
