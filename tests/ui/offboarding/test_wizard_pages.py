"""The words and choices of each page of the wizard, beyond the story itself."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.errors import Progress
from desktop.models import User
from desktop.services.calendar.words import CLASH_SHORT
from desktop.services.offboarding.review import ReviewLine
from desktop.services.offboarding.steps import StepKey
from desktop.services.users.user_list import listed_users
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.messages import MessageDialog
from desktop.ui.offboarding.appointments.model import STATE
from desktop.ui.offboarding.appointments.resolve_panel import ResolvePanel
from desktop.ui.offboarding.clients.load_bars import LoadBars
from desktop.ui.offboarding.impact_card import ImpactCard
from desktop.ui.offboarding.pack.result import PackResult
from desktop.ui.offboarding.review_lines import LEFT_TO_RIGHT, ReviewLines
from desktop.ui.offboarding.typed_answer import TypedAnswer
from desktop.ui.offboarding.wizard import OffboardingWizard
from desktop.ui.window.main_window import MainWindow
from tests.made import Made
from tests.ui.conftest import at_rest, child
from tests.ui.driver import Driver, leaver_of


def to_appointments(driver: Driver, context: PracticeContext) -> None:
    """Go to the Appointments page, with everything suggested."""
    driver.to_clients(leaver_of(context.practice)[1])
    driver.press("suggestPlan")
    driver.press("nextButton")


def test_free_times_follow_the_practice_after_a_step_that_could_not_be_opened(
    driver: Driver, context: PracticeContext
) -> None:
    to_appointments(driver, context)
    clash = next(row for row in driver.board.needing if row.kinds)
    driver.appointments.table.select_id(clash.id)
    driver.wizard.go(StepKey.DONE)
    assert driver.wizard.current is StepKey.APPOINTMENTS
    offered = driver.button("freeTime0").text()
    first = driver.wizard.case.alternatives.free_times(clash.id, clash.recipient_id)[0]
    Made(context.practice).appointment(clash.recipient_id, f"{first:%Y-%m-%d %H:%M}", reference="TAKEN")
    driver.settle()
    assert child(driver.wizard, QLabel, "resolveSentence").text()
    assert driver.button("freeTime0").text() != offered


def test_the_colleagues_get_calendars_of_what_they_took_over(
    driver: Driver, context: PracticeContext, tmp_path: Path
) -> None:
    to_appointments(driver, context)
    driver.press("nextButton")
    for reason in ("unassignedReason", "clashReason"):
        if child(driver.wizard, TypedAnswer, reason).isVisible():
            driver.type(reason, "All have agreed")
    recipients = {row.recipient_id for row in driver.board.appointments if row.recipient_id is not None}
    driver.press("applyOffboarding")
    driver.press("recipientCalendars")
    chooser = driver.wizard.findChild(QFileDialog, "folderChooser")
    assert chooser is not None
    folder = tmp_path / "calendars"
    folder.mkdir()
    chooser.fileSelected.emit(str(folder))
    chooser.close()
    driver.settle()
    files = list(folder.glob("*.ics"))
    assert len(files) == len(recipients)
    assert child(driver.wizard, QLabel, "doneNewsText").text().startswith(f"{len(files)} calendar")


def to_pack(driver: Driver, leaver: str) -> None:
    driver.choose_leaver(leaver)
    driver.press("nextButton")
    driver.press("backupNow")
    driver.press("nextButton")


def pack_says(driver: Driver) -> str:
    notice = child(driver.wizard, PackResult, "packResult")
    return "\n".join(label.text() for label in notice.findChildren(QLabel) if label.isVisible())


def label_of(field: QWidget) -> str:
    """The label of a field."""
    (label,) = (each for each in field.window().findChildren(QLabel) if each.buddy() is field)
    return label.text()


@pytest.mark.parametrize(
    ("button", "writes"),
    [
        ("backupNow", "desktop.services.backups.backups.back_up"),
        ("packCreate", "desktop.services.packs.packs.create_pack"),
    ],
)
def test_what_is_being_written_can_be_cancelled_and_begun_again(
    qtbot: QtBot,
    driver: Driver,
    context: PracticeContext,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    writes: str,
) -> None:
    module, _, name = writes.rpartition(".")
    real, go_on = getattr(sys.modules[module], name), threading.Event()

    def slow(*args: object, progress: Progress, **named: object) -> object:
        while not go_on.wait(0.01):
            progress(0, 1)
        return real(*args, progress=progress, **named)

    driver.choose_leaver(leaver_of(context.practice)[1])
    driver.press("nextButton")
    if button == "packCreate":
        driver.press("backupNow")
        driver.press("nextButton")
    monkeypatch.setattr(writes, slow)
    qtbot.mouseClick(driver.button(button), Qt.MouseButton.LeftButton)
    cancel = child(driver.wizard, QDialogButtonBox, "progressButtons").buttons()[0]
    qtbot.waitUntil(cancel.isVisible)
    assert not driver.button(button).isEnabled()
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    driver.settle()
    made = {"backupNow": lambda: driver.board.backup, "packCreate": lambda: driver.board.pack}[button]
    assert made() is None
    go_on.set()
    driver.press(button)
    assert made() is not None


def test_the_password_of_the_pack_is_told_apart_from_that_of_the_next(
    qtbot: QtBot, context: PracticeContext
) -> None:
    driver = Driver(qtbot, context)
    to_pack(driver, leaver_of(context.practice)[1])
    field = child(driver.wizard, QLineEdit, "packPassword")
    password = field.text()
    assert label_of(field) == "&Password, shown only now"
    driver.press("packCreate")
    assert f"Its password: {password}." in pack_says(driver)
    driver.press("packPasswordAnother")
    assert label_of(field) == "&Password for another"
    assert f"Its password: {password}." in pack_says(driver)
    offboarding_id = driver.wizard.case.offboarding_id
    driver.close()
    again = Driver(qtbot, context, offboarding_id=offboarding_id)
    assert "If it is lost, create another pack." in pack_says(again)
    assert label_of(child(again.wizard, QLineEdit, "packPassword")) == "&Password for another"
    assert again.button("nextButton").hasFocus()
    again.close()


def test_what_no_workbook_can_hold_is_named(driver: Driver, context: PracticeContext) -> None:
    leaver_id, leaver = leaver_of(context.practice)
    Made(context.practice).client("Bell\ufffe Ring", leaver_id, reference="BELL")
    to_pack(driver, leaver)
    driver.press("packCreate")
    assert "1 cell; they are marked there: Clients!" in pack_says(driver)


def test_a_leaver_without_clients_needs_no_pack(qtbot: QtBot, context: PracticeContext) -> None:
    Made(context.practice).user("Nobody's Keeper", reference="NOBODY")
    driver = Driver(qtbot, context)
    driver.choose_leaver("Nobody's Keeper")
    loss = child(driver.wizard, QLabel, "impactLoss").text()
    assert loss.startswith("Nothing would be lost")
    driver.press("nextButton")
    driver.press("backupNow")
    driver.press("nextButton")
    assert "no current client" in child(driver.wizard, QLabel, "packOwnerText").text()
    driver.press("nextButton")
    assert driver.button("transferTo").text() == "&Transfer to"
    driver.press("nextButton")
    driver.press("nextButton")
    driver.press("applyOffboarding")
    assert driver.wizard.current is StepKey.DONE
    assert child(driver.wizard, QLabel, "doneSummaryText").text() == "There was nothing to hand over."
    driver.close()


def test_who_has_no_colleague_is_told_what_to_do(driver: Driver, context: PracticeContext) -> None:
    leaver_id, leaver = leaver_of(context.practice)
    with context.practice.work("make", "Made", recorded=False) as work:
        others = [u.id for u in listed_users(context.practice) if u.active and u.id != leaver_id]
        work.update(User, {user_id: {"active": False} for user_id in others})
    driver.to_clients(leaver)
    assert "no colleague who may take over" in child(driver.wizard, QLabel, "planVerdict").text()
    assert not driver.button("suggestPlan").isEnabled()
    driver.clients.table.selectAll()
    assert not driver.button("transferTo").isEnabled()
    assert driver.button("nextButton").property("primary")
    driver.press("nextButton")
    caption = child(driver.wizard, QLabel, "recipientWeekCaption")
    assert caption.text() == "Nobody takes it over yet."
    assert not child(driver.wizard, QToolButton, "nextWeek").isVisible()


def test_where_no_free_time_was_looked_for_none_is_missed(driver: Driver, context: PracticeContext) -> None:
    to_appointments(driver, context)
    fitting = next(row for row in driver.board.appointments if not row.needs_you)
    driver.appointments.table.select_id(fitting.id)
    driver.settle()
    labels = [
        label.text() for label in child(driver.wizard, ResolvePanel, "resolvePanel").findChildren(QLabel)
    ]
    assert "Move to" in labels


def test_each_kind_of_clash_can_be_read_in_the_list(driver: Driver, context: PracticeContext) -> None:
    driver.wizard.resize(1024, 700)
    to_appointments(driver, context)
    table = driver.appointments.table
    room = table.columnWidth(STATE) - 6
    assert all(table.fontMetrics().horizontalAdvance(words) <= room for words in CLASH_SHORT.values())


def test_a_reason_is_asked_for_in_words(driver: Driver, context: PracticeContext) -> None:
    to_appointments(driver, context)
    driver.press("cancelVisit")
    field = child(driver.wizard, QComboBox, "reasonText")
    assert field.lineEdit().placeholderText() == "Choose or type a reason"
    field.window().close()


def test_an_appointment_offers_in_its_menu_what_the_buttons_offer(
    driver: Driver, context: PracticeContext
) -> None:
    to_appointments(driver, context)
    clash = next(row for row in driver.board.needing if row.kinds)
    driver.appointments.table.select_id(clash.id)
    driver.settle()
    menu = QMenu(driver.wizard)
    child(driver.wizard, ResolvePanel, "resolvePanel").fill_menu(menu)
    offered = {action.text() for action in menu.actions()}
    assert {"Someone else", "Cancel it...", "Waiting list"} <= offered
    next(action for action in menu.actions() if action.text() == "Waiting list").trigger()
    driver.settle()
    assert clash.id not in {row.id for row in driver.board.needing}


def test_a_practice_where_nobody_sees_clients_says_what_comes_first(qtbot: QtBot, window: MainWindow) -> None:
    child(window, QPushButton, "startOffboarding").click()
    wizard = window.findChild(OffboardingWizard)
    assert wizard is not None
    words = [label.text() for label in child(wizard, ImpactCard, "impactCard").findChildren(QLabel)]
    assert any("import your files or add users" in text for text in words)
    assert not child(wizard, QComboBox, "leaverChoice").isEnabled()
    wizard.close()
    at_rest(qtbot, window)


def test_a_name_from_right_to_left_leaves_the_words_around_it_in_order(qtbot: QtBot) -> None:
    lines = ReviewLines()
    qtbot.addWidget(lines)
    lines.show_lines([ReviewLine("محمد's caseload", "client", 0, 10, ("Client",), ())])
    titles = [label.text() for label in lines.findChildren(QLabel) if "caseload" in label.text()]
    assert [title[0] for title in titles] == [LEFT_TO_RIGHT]


def test_whose_working_hours_nobody_set_is_told_beside_the_bar(
    driver: Driver, context: PracticeContext
) -> None:
    made = Made(context.practice)
    made.user("Always Free", reference="FREE")
    driver.to_clients(leaver_of(context.practice)[1])
    told = child(driver.wizard, LoadBars, "loadBars").accessibleDescription().split("; ")
    assert [words for words in told if "no hours set" in words] == [
        "Always Free: 0 clients, 0 h a week, no hours set"
    ]


def test_what_fits_is_not_moved_with_the_rest(driver: Driver, context: PracticeContext) -> None:
    to_appointments(driver, context)
    fitting = {row.id for row in driver.board.appointments if not row.needs_you}
    driver.appointments.table.select_ids(fitting)
    assert not driver.button("moveEach").isVisible()
    driver.appointments.table.selectAll()
    driver.press("moveEach")
    for told in driver.wizard.findChildren(MessageDialog):
        told.close()
    assert all(row.starts_at == row.was for row in driver.board.appointments if row.id in fitting)


def test_a_folder_that_is_not_there_is_refused_with_a_button_to_choose_one(
    driver: Driver, context: PracticeContext, tmp_path: Path
) -> None:
    driver.choose_leaver(leaver_of(context.practice)[1])
    driver.press("nextButton")
    child(driver.wizard, QLineEdit, "backupFolder").setText(str(tmp_path / "nowhere"))
    driver.press("backupNow")
    told = driver.wizard.findChild(MessageDialog)
    assert told is not None
    assert child(told, QPushButton, "messageHelp0").text() == "Choose a folder..."
    child(told, QPushButton, "messageHelp0").click()
    chooser = driver.wizard.findChild(QFileDialog, "folderChooser")
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path))
    chooser.close()
    driver.press("backupNow")
    assert driver.board.backup_is_fresh
