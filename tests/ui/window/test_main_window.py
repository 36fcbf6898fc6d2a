"""The main window: its parts, its banner and status bar, its lock, its menus."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice, create_practice
from desktop.errors import UserError
from desktop.models import Client, ContactBy, Disposition
from desktop.services.cases import telling
from desktop.services.offboarding import drafts
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.offboarding.tasks import tasks
from desktop.services.practice import settings
from desktop.services.users import users
from desktop.services.users.details import UserDetails
from desktop.ui.core import messages
from desktop.ui.keeping.backup import back_up_to
from desktop.ui.lock.idle_lock import IdleLock
from desktop.ui.widgets.progress import run_with_progress
from desktop.ui.window.main_window import MainWindow
from tests.conftest import TODAY
from tests.ui.conftest import at_rest, child, open_dialog
from tests.ui.held import WAIT


def add_client(practice: Practice, case_manager: int | None, reference: str = "C1") -> int:
    with practice.work("add client", "Added Ava Nguyen") as work:
        row = {"reference": reference, "first_name": "Ava", "last_name": "Nguyen", "sort_name": "nguyen, ava"}
        return work.insert(Client, [{**row, "search_text": "ava nguyen", "case_manager_id": case_manager}])[0]


def status(window: MainWindow, name: str) -> str:
    return child(window, QToolButton, name).text()


def test_the_parts_have_their_names(window: MainWindow) -> None:
    assert window.objectName() == "mainWindow"
    assert window.windowTitle() == "Harbour Allied Health - Handover"
    tabs = child(window, QTabWidget, "tabs")
    names = [tabs.widget(i).objectName() for i in range(tabs.count())]
    assert names == ["usersTab", "clientsTab", "calendarTab"]
    assert child(window, QPushButton, "startOffboarding").text() == "Offboard a practitioner..."


def test_a_closed_window_asks_its_practice_nothing_more(window: MainWindow) -> None:
    timers = window.centralWidget().findChildren(QTimer)
    timers[-1].start(60_000)
    window.close()
    assert [timer for timer in timers if timer.isActive()] == []


def test_every_control_has_a_name_for_screen_readers(window: MainWindow) -> None:
    for kind in (QPushButton, QToolButton, QLineEdit):
        for control in window.centralWidget().findChildren(kind):
            part_of_qt = isinstance(control.parent(), (QLineEdit, QTabBar, QComboBox, QAbstractSpinBox))
            if control.isVisible() and not part_of_qt:
                assert control.objectName(), f"a {kind.__name__} without an object name"
                assert control.accessibleName() or control.text(), control.objectName()


def test_the_status_bar_counts_and_follows(qtbot: QtBot, window: MainWindow) -> None:
    assert status(window, "statusUsers") == "0 users, 0 active"
    assert status(window, "statusUnassigned") == "Every current client has a case manager"
    assert status(window, "statusBackup") == "Not backed up yet"
    users.add_user(window.context.practice, UserDetails("Lee", "Alex"))
    add_client(window.context.practice, None)
    at_rest(qtbot, window)
    assert status(window, "statusUsers") == "1 user, 1 active"
    assert status(window, "statusUnassigned") == "1 client without a case manager (show)"


def test_a_backup_is_made_and_seen_to_grow_old(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    back_up_to(window, window.context, tmp_path)
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: status(window, "statusBackup") == "Backed up today 12:00, verified")
    open_dialog("messageDialog").close()
    assert len(list(tmp_path.glob("*.handover-backup"))) == 1
    add_client(window.context.practice, None)
    at_rest(qtbot, window)
    assert status(window, "statusBackup") == "Backed up today 12:00, changed since"


def test_back_up_now_asks_for_the_folder(window: MainWindow) -> None:
    child(window, QAction, "backupAction").trigger()
    chooser = open_dialog("folderChooser")
    chooser.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChildren(QFileDialog) == []


def test_the_banner_says_what_an_offboarding_needs(qtbot: QtBot, window: MainWindow) -> None:
    practice = window.context.practice
    assert not window.banner.isVisible()
    alex = users.add_user(practice, UserDetails("Lee", "Alex"))
    users.add_user(practice, UserDetails("Nair", "Priya"))
    add_client(practice, alex)
    drafts.start(practice, alex, date(2027, 3, 12))
    at_rest(qtbot, window)
    assert window.banner.isVisible()
    assert window.banner.text == "Alex Lee leaves on Fri 12 Mar: 1 client undecided."
    for found in drafts.unfinished(practice):
        drafts.cancel(practice, found.id)
    at_rest(qtbot, window)
    assert not window.banner.isVisible()


def test_the_banner_counts_whom_nobody_told_and_what_is_overdue(qtbot: QtBot, window: MainWindow) -> None:
    practice = window.context.practice
    alex = users.add_user(practice, UserDetails("Lee", "Alex"))
    priya = users.add_user(practice, UserDetails("Nair", "Priya"))
    ava, liam = add_client(practice, alex), add_client(practice, alex, "C2")
    case_id = drafts.start(practice, alex, date(2027, 3, 12))
    given = (Disposition.TRANSFER, priya, ())
    decide_clients(practice, case_id, {ava: given, liam: given})
    at_rest(qtbot, window)
    planned = "Alex Lee leaves on Fri 12 Mar: every client and appointment is planned"
    assert window.banner.text == f"{planned}; 2 clients not told, 95 days left."
    today = practice.today()
    telling.mark_told(practice, case_id, [ava], way=ContactBy.TELEPHONE, on=today, by="JW")
    tasks.add_task(practice, case_id, "Water the plants", due=today - timedelta(days=1))
    at_rest(qtbot, window)
    assert window.banner.text == f"{planned}; 1 client not told, 95 days left; 1 task overdue."


def test_undo_takes_back_what_it_names(qtbot: QtBot, window: MainWindow) -> None:
    practice = window.context.practice
    window.menu.edit.aboutToShow.emit()
    child(window, QAction, "undoAction").trigger()
    nothing = open_dialog("messageDialog")
    assert child(nothing, QLabel, "messageText").text() == "There is nothing to undo."
    nothing.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    add_client(practice, None)
    window.menu.edit.aboutToShow.emit()
    undo = child(window, QAction, "undoAction")
    assert undo.text() == "&Undo: Added Ava Nguyen"
    undo.trigger()
    question = open_dialog("messageDialog")
    child(question, QPushButton, "messageHelp0").click()
    at_rest(qtbot, window)
    with practice.read() as session:
        assert session.query(Client).count() == 0


def test_find_goes_to_the_search_of_the_tab(window: MainWindow) -> None:
    child(window, QAction, "findAction").trigger()
    assert child(window, QLineEdit, "usersSearch").hasFocus()


@pytest.fixture
def protected(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window of a practice with a passphrase."""
    practice = create_practice(
        tmp_path / "safe.handover", "correct horse", name="Safe", timezone="Australia/Sydney", today=TODAY
    )
    shown = MainWindow(practice)
    shown.show()
    # Every tab is built: none asks the practice anything while a test has moved its file away.
    qtbot.waitUntil(lambda: shown.findChild(QWidget, "calendarView") is not None)
    at_rest(qtbot, shown)
    yield shown
    shown.close()
    shown.deleteLater()


def test_the_lock_hides_everything_until_the_passphrase(qtbot: QtBot, protected: MainWindow) -> None:
    assert status(protected, "statusLock") == "Locks in 15 min"
    protected.lock()
    assert protected.locked
    assert not child(protected, QTabWidget, "tabs").isVisible()
    assert not child(protected, QAction, "exportAction").isEnabled()
    field, unlock = child(protected, QLineEdit, "unlockPassphrase"), child(protected, QPushButton, "unlock")
    field.setText("wrong")
    unlock.click()
    at_rest(qtbot, protected)
    assert protected.locked
    field.setText("correct horse")
    unlock.click()
    at_rest(qtbot, protected)
    assert not protected.locked
    assert child(protected, QTabWidget, "tabs").isVisible()
    assert child(protected, QAction, "exportAction").isEnabled()


def unlock(qtbot: QtBot, window: MainWindow) -> None:
    child(window, QLineEdit, "unlockPassphrase").setText("correct horse")
    child(window, QPushButton, "unlock").click()
    at_rest(qtbot, window)
    assert not window.locked


def dialogs_on_screen() -> list[str]:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    return [dialog.objectName() for dialog in shown]


def test_what_was_open_is_there_again_and_what_ended_meanwhile_is_gone(
    qtbot: QtBot, protected: MainWindow
) -> None:
    go_on = threading.Event()
    run_with_progress(protected, protected.context.tasks, "Counting...", lambda report: go_on.wait(WAIT))
    qtbot.waitUntil(lambda: dialogs_on_screen() == ["progressDialog"])
    child(protected, QAction, "exportAction").trigger()
    assert sorted(dialogs_on_screen()) == ["exportDialog", "progressDialog"]
    protected.lock()
    assert dialogs_on_screen() == []
    go_on.set()
    at_rest(qtbot, protected)
    unlock(qtbot, protected)
    assert dialogs_on_screen() == ["exportDialog"]
    assert status(protected, "statusLock") == "Locks in 15 min"
    open_dialog("exportDialog").close()


def test_nothing_is_told_over_a_locked_window(qtbot: QtBot, protected: MainWindow) -> None:
    protected.lock()
    messages.tell(protected, "Undone: Added Ava Nguyen.")
    message = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "messageDialog")
    assert message.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    qtbot.waitUntil(lambda: dialogs_on_screen() == [])
    assert not protected.menu.edit.menuAction().isEnabled()
    unlock(qtbot, protected)
    assert dialogs_on_screen() == ["messageDialog"]
    assert not message.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    message.close()


def test_the_lock_leaves_alone_what_is_not_the_menus(qtbot: QtBot, protected: MainWindow) -> None:
    undo = child(protected, QAction, "undoAction")
    undo.setEnabled(False)
    protected.lock()
    show = child(protected, QAction, "unlockPassphraseShow")
    assert show.isEnabled()
    show.trigger()
    field = child(protected, QLineEdit, "unlockPassphrase")
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    assert child(protected, QAction, "closeAction").isEnabled()
    unlock(qtbot, protected)
    assert not undo.isEnabled()


@pytest.mark.skipif(sys.platform == "win32", reason="there a file cannot be moved while it is open")
def test_the_lock_opens_while_the_drive_is_away(qtbot: QtBot, protected: MainWindow) -> None:
    file = protected.context.practice.file
    protected.lock()
    file.rename(file.with_name("away"))
    unlock(qtbot, protected)
    file.with_name("away").rename(file)


def test_a_practice_without_a_passphrase_is_never_locked(window: MainWindow) -> None:
    window.lock()
    assert not window.locked
    assert not child(window, QAction, "lockAction").isVisible()


def test_idle_minutes_run_out(qtbot: QtBot, window: MainWindow) -> None:
    idle = IdleLock(0, window)
    with qtbot.waitSignal(idle.expired):
        idle.start()


@pytest.mark.parametrize("moved_on", ["monotonic", "time"])
def test_a_movement_after_the_idle_minutes_locks(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, moved_on: str
) -> None:
    """As after a night's sleep: the timer had no turn yet, and one of the two clocks may have stopped."""
    idle, told = IdleLock(15, window), []
    idle.expired.connect(lambda: told.append("expired"))
    idle.start()
    search = child(window, QLineEdit, "usersSearch")
    qtbot.keyClicks(search, "a")
    now = getattr(time, moved_on)() + 8 * 3600
    monkeypatch.setattr(time, moved_on, lambda: now)
    qtbot.keyClicks(search, "b")
    assert told == ["expired"]
    assert search.text() == "a"
    idle.start()
    qtbot.keyClicks(search, "b")
    assert told == ["expired"]
    idle.stop()


def test_preferences_are_kept_and_followed(qtbot: QtBot, window: MainWindow) -> None:
    child(window, QAction, "preferencesAction").trigger()
    dialog = open_dialog("preferencesDialog")
    lock = child(dialog, QSpinBox, "preferencesLock")
    assert not lock.isEnabled()
    assert lock.text().endswith("once it has a passphrase")
    child(dialog, QLineEdit, "preferencesName").setText("Bay Psychology")
    child(dialog, QPushButton, "savePreferences").click()
    at_rest(qtbot, window)
    assert window.windowTitle() == "Bay Psychology - Handover"
    assert settings.preferences(window.context.practice).name == "Bay Psychology"


@pytest.mark.parametrize("name", ["caseload", "check", "duplicates", "help"])
def test_a_window_that_is_open_comes_to_the_front(qtbot: QtBot, window: MainWindow, name: str) -> None:
    for _ in range(3):
        child(window, QAction, f"{name}Action").trigger()
    at_rest(qtbot, window)
    (only,) = dialogs_on_screen()
    open_dialog(only).close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    child(window, QAction, f"{name}Action").trigger()
    at_rest(qtbot, window)
    assert dialogs_on_screen() == [only]
    open_dialog(only).close()


@pytest.mark.parametrize(
    ("action", "dialog"),
    [
        ("caseloadAction", "caseloadWindow"),
        ("checkAction", "healthWindow"),
        ("exportAction", "exportDialog"),
        ("importAction", "importDialog"),
        ("helpAction", "helpWindow"),
        ("aboutAction", "aboutWindow"),
        ("checkProgramAction", "checkWindow"),
    ],
)
def test_every_menu_entry_opens_what_it_says(
    qtbot: QtBot, window: MainWindow, action: str, dialog: str
) -> None:
    child(window, QAction, action).trigger()
    opened = open_dialog(dialog)
    at_rest(qtbot, window)
    opened.close()


def test_trouble_outlives_a_dialog_that_closes(qtbot: QtBot, window: MainWindow) -> None:
    for tell in (
        lambda closing: messages.tell_error(closing, UserError("The disk is full. Free some room.")),
        messages.tell_bug,
    ):
        closing = QDialog(window)
        closing.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        closing.open()
        if tell is not messages.tell_bug:
            closing.close()
        tell(closing)
        closing.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        open_dialog("messageDialog").close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_tab_reaches_the_status_bar_after_all_else(window: MainWindow, qtbot: QtBot) -> None:
    window.places.show_clients()
    window.places.show_calendar()
    at_rest(qtbot, window)
    order = [window]
    while (following := order[-1].nextInFocusChain()) is not window:
        order.append(following)
    stops = [w for w in order if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w is not window]
    bar = [w for w in stops if window.status.isAncestorOf(w)]
    assert len(bar) == 4
    assert stops[-4:] == bar


def test_the_status_bar_has_more_rows_before_a_word_is_cut(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.statusBar()
    links = [link for link in bar.findChildren(QToolButton) if link.isVisible()]
    font = QFont(bar.font())
    font.setPointSize(24)
    for link in links:
        link.setFont(font)
    window.resize(760, 640)
    qtbot.waitUntil(lambda: len({link.y() for link in links}) > 1)
    assert all(link.width() >= link.sizeHint().width() for link in links)
    assert all(link.geometry().bottom() <= link.parentWidget().height() for link in links)
