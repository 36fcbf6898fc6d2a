"""The tour's scenes in the main window and in the dialogs that it opens."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTableWidget,
    QTabWidget,
    QToolButton,
)

from desktop.rules.text import count as counted
from desktop.rules.text import fold
from desktop.tour.guide import Guide, Scene, Waiting, said, shows
from desktop.ui.calendar.view import CalendarView
from desktop.ui.exchange.import_dialog import ImportDialog
from desktop.ui.window.main_window import MainWindow

SEARCHED = "nguyen"

NEW_CLIENTS = """\
Reference,First Name,Last Name,Date of Birth,Mobile,Family
N1,Isla,Marsh,2015-04-09,0491 570 006,Marsh
N2,Oscar,Marsh,2017-08-30,0491 570 006,Marsh
N3,Dana,Okafor,31/02/1990,0491 570 156,
"""
"""A file to import: two new clients of one family, and one whose date of birth is not a date."""


def at_rest(window: MainWindow) -> Waiting:
    """Wait until the worker has nothing left to do."""
    return "the window to come to rest", lambda: not window.context.tasks.busy


def users(guide: Guide, window: MainWindow, picture: str) -> Scene:
    guide.choose_from_menu(window, "users")
    yield at_rest(window)
    guide.must(_table(guide, window, "users").rowCount() > 0, "The Users tab shows nobody.")
    guide.picture(picture, window)


def user_refused(guide: Guide, window: MainWindow, leaver_id: int) -> Scene:
    """Making somebody inactive at once is refused, with the list of what they still hold and the way out."""
    window.places.users.open_user(leaver_id)
    dialog = guide.window(QDialog, "userDialog")
    yield at_rest(window)
    guide.picture("user", dialog)
    guide.press(dialog, "userInactive")
    guide.press(dialog, "saveButton")
    yield "the refusal", lambda: any(w.objectName() == "messageDialog" for w in dialog.findChildren(QDialog))
    message = guide.window(QDialog, "messageDialog")
    yield at_rest(window)
    guide.picture("user-refused", dialog, message)
    guide.press(message, "messageClose")
    guide.press(dialog, "userActive")
    dialog.reject()
    yield at_rest(window)


def clients(guide: Guide, window: MainWindow) -> Scene:
    guide.choose_from_menu(window, "clients")
    count = guide.child(window, QLabel, "clientsCount")
    search = guide.child(window, QLineEdit, "clientsSearch")
    yield (
        "the clients to be counted",
        lambda: bool(count.text()) and not shows(count, "More than {total}"),
    )
    guide.picture("clients", window)
    everybody = _table(guide, window, "clients").rowCount()
    QTest.keyClicks(search, SEARCHED)
    yield "what was searched for", lambda: 0 < _table(guide, window, "clients").rowCount() < everybody
    for name in _column(guide, window, "clients"):
        guide.must(SEARCHED in fold(name), f"The search for '{SEARCHED}' found something else.")
    guide.picture("clients-search", window)
    yield from _client(guide, window)
    search.clear()
    link = guide.child(window, QToolButton, "statusUnassigned")
    guide.press(window, "statusUnassigned")
    yield at_rest(window)
    found = _table(guide, window, "clients").rowCount()
    guide.must(
        link.text().startswith(counted(found, "client")), "The status bar and the Clients tab do not agree."
    )
    guide.picture("clients-without-case-manager", window)


def _client(guide: Guide, window: MainWindow) -> Scene:
    """The second client of the search, a child with a family, as Enter opens it."""
    table = guide.child(window, QTableView, "clientsTable")
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    dialog = guide.window(QDialog, "clientDialog")
    yield at_rest(window)
    guide.picture("client", dialog)
    pages = guide.child(dialog, QTabWidget, "clientTabs")
    for place in range(pages.count()):
        if pages.tabText(place) == said("Appointments"):
            pages.setCurrentIndex(place)
    yield at_rest(window)
    guide.picture("client-appointments", dialog)
    dialog.reject()


def calendar(guide: Guide, window: MainWindow, user_id: int, day: date) -> Scene:
    """A day of everybody, a week of one practitioner, a month."""
    guide.choose_from_menu(window, "calendar")
    tab = window.places.show_calendar()
    tab.go_to(day)
    yield at_rest(window)
    guide.must(_appointments(tab.view) > 0, "The calendar of a working day is empty.")
    guide.picture("calendar-day", window)
    guide.press(tab, "calendarWeek")
    tab.show_practitioner(user_id)
    yield at_rest(window)
    guide.picture("calendar-week", window)
    guide.press(tab, "calendarMonth")
    yield at_rest(window)
    guide.picture("calendar-month", window)
    guide.press(tab, "calendarDay")
    yield at_rest(window)


def day(guide: Guide, window: MainWindow, shown: date, picture: str) -> Scene:
    guide.choose_from_menu(window, "calendar")
    window.places.show_calendar().go_to(shown)
    yield at_rest(window)
    guide.picture(picture, window)


def empty_week(guide: Guide, window: MainWindow, user_id: int, day: date) -> Scene:
    """The week of somebody without appointments."""
    guide.choose_from_menu(window, "calendar")
    tab = window.places.show_calendar()
    tab.show_practitioner(user_id)
    tab.go_to(day)
    yield at_rest(window)
    guide.must(_appointments(tab.view) == 0, "The leaver still has appointments after the last working day.")
    guide.picture("calendar-after", window)


def caseload(guide: Guide, window: MainWindow, picture: str, seen: dict[str, int]) -> Scene:
    """Reports > Caseload: must add up; the rows are put into `seen`, clients by name, with namesakes added
    up."""
    guide.choose_from_menu(window, "caseload")
    report = guide.window(QDialog, "caseloadWindow")
    heading = guide.child(report, QLabel, "caseloadTotal")
    yield "the report", lambda: bool(heading.text()) and heading.text() != said("Counting...")
    table = guide.child(report, QTableWidget, "caseloadTable")
    for row in range(table.rowCount()):
        name, number = table.item(row, 0), table.item(row, 1)
        assert name is not None
        assert number is not None
        seen[name.text()] = seen.get(name.text(), 0) + _number(number.text())
    total = _number(heading.text().split()[0])
    guide.must(sum(seen.values()) == total, "The caseload report does not add up to the current clients.")
    guide.picture(picture, report)
    report.close()


def health(guide: Guide, window: MainWindow, picture: str) -> Scene:
    guide.choose_from_menu(window, "check")
    report = guide.window(QDialog, "healthWindow")
    heading = guide.child(report, QLabel, "healthHeading")
    yield (
        "the checks",
        lambda: bool(heading.text()) and heading.text() != said("Checking the whole practice..."),
    )
    guide.picture(picture, report)
    report.close()


def importing(guide: Guide, window: MainWindow, folder: Path) -> Scene:
    """Take a file through all pages of the import, and undo it: the story continues with the practice as it
    was."""
    file = folder / "new clients.csv"
    file.write_text(NEW_CLIENTS, encoding="utf-8")
    guide.choose_from_menu(window, "import")
    dialog = guide.window(ImportDialog, "importDialog")
    forward = guide.child(dialog, QPushButton, "importNow")
    dialog.look_at(str(file))
    yield "the file to be read", lambda: dialog.isEnabled() and forward.isEnabled()
    guide.picture("import-file", dialog)
    guide.press(dialog, "importNow")
    yield at_rest(window)
    guide.picture("import-columns", dialog)
    guide.press(dialog, "importNow")
    offered = said("Import {what}").format(what=counted(3, "client"))
    yield "the check", lambda: dialog.isEnabled() and forward.text() == offered
    guide.picture("import-check", dialog)
    guide.press(dialog, "importNow")
    yield "the import", lambda: dialog.isEnabled() and forward.text() == said("Close")
    yield at_rest(window)
    guide.picture("import-done", dialog)
    done = guide.child(dialog, QLabel, "importDone")
    before = done.text()
    guide.press(dialog, "undoImport")
    yield "the import to be undone", lambda: dialog.isEnabled() and done.text() != before
    guide.press(dialog, "importNow")
    yield at_rest(window)


def helping(guide: Guide, window: MainWindow) -> Scene:
    guide.choose_from_menu(window, "help")
    dialog = guide.window(QDialog, "helpWindow")
    yield at_rest(window)
    guide.picture("help", dialog)
    dialog.close()


def working_day(day: date) -> date:
    """This day, or the Monday after it."""
    return day + timedelta(days=(7 - day.weekday()) % 7) if day.weekday() > 4 else day


def _appointments(view: CalendarView) -> int:
    """How many appointments the calendar shows."""
    scene = view.scene
    return sum(len(scene.column(place)) for place in range(len(scene.grid.columns)))


def _table(guide: Guide, window: MainWindow, kind: str) -> QAbstractItemModel:
    return guide.child(window, QTableView, f"{kind}Table").model()


def _number(text: str) -> int:
    """A number as a region writes it."""
    return int("".join(filter(str.isdigit, text)))


def _column(guide: Guide, window: MainWindow, kind: str) -> list[str]:
    model = _table(guide, window, kind)
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]
