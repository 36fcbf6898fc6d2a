"""The wizard through its real widgets, from the leaver to Done and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableView,
)
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.files.sheet import Value
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.models import Client, Disposition
from desktop.rules.dates.format import short_day_text
from desktop.services.backups import backups
from desktop.services.offboarding import drafts
from desktop.services.offboarding.rows import AppointmentRow, VisitState
from desktop.services.offboarding.steps import StepKey
from desktop.services.users import users
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.dates import to_qdate
from desktop.ui.core.messages import MessageDialog
from desktop.ui.offboarding.appointments.clash_strip import SHORTEST_SPAN, ClashStrip
from desktop.ui.offboarding.appointments.free_times_view import FreeTimesView
from desktop.ui.offboarding.appointments.table import AppointmentsTable
from desktop.ui.offboarding.appointments.time_dialog import TimeDialog
from desktop.ui.offboarding.clients.load_bars import LoadBars
from desktop.ui.offboarding.clients.model import MIME
from desktop.ui.offboarding.clients.recipients_dialog import RecipientsDialog
from desktop.ui.offboarding.list_dialog import ListDialog
from desktop.ui.offboarding.typed_answer import TypedAnswer
from tests.ui.conftest import child, open_dialog
from tests.ui.driver import LAST_DAY, Driver, leaver_of
from tests.ui.held import worker_that_writes


def number(practice: Practice, sql: str, *values: Value) -> int:
    with practice.read() as session:
        return int(session.connection().exec_driver_sql(sql, tuple(values)).scalar_one())


OPEN_AFTER = (
    "SELECT count(*) FROM appointments WHERE user_id = ? AND starts_at >= '2026-12-05'"
    " AND status IN ('Booked', 'Confirmed', 'Arrived', 'Waiting List')"
)
CURRENT = "SELECT count(*) FROM clients WHERE case_manager_id = ? AND status = 'Current'"


def test_the_whole_story(driver: Driver, context: PracticeContext, qtbot: QtBot) -> None:
    practice = context.practice
    leaver_id, name = leaver_of(practice)
    clients, visits = number(practice, CURRENT, leaver_id), number(practice, OPEN_AFTER, leaver_id)
    assert clients > 5
    assert visits > 5
    before = contents(practice)
    assert not driver.button("nextButton").isEnabled()
    assert driver.missing == "Choose who leaves."
    driver.choose_leaver(name)
    driver.press("nextButton")
    assert driver.board.answers.last_day == LAST_DAY

    assert driver.wizard.current is StepKey.BACKUP
    assert not driver.button("nextButton").isEnabled()
    driver.press("backupNow")
    assert backups.is_fresh(practice)
    driver.press("nextButton")

    driver.press("packCreate")
    pack = driver.board.pack
    assert pack is not None
    assert pack.counts["clients"] == clients
    assert pack.file.parent == practice.file.parent
    driver.press("nextButton")

    assert driver.missing == f"{clients} clients are undecided."
    driver.press("suggestPlan")
    driver.press("nextButton")

    table = child(driver.wizard, AppointmentsTable, "appointmentDecisions")
    while clashing := [r for r in driver.board.needing if r.state is VisitState.CLASHES]:
        table.select_id(clashing[0].id)
        driver.settle()
        driver.press("freeTime0")
    moved = sum(row.state is VisitState.MOVED for row in driver.board.appointments)
    driver.press("nextButton")

    assert contents(practice) == before, "nothing may change before Offboard is pressed"
    if driver.board.undecided:
        driver.type("unassignedReason", "They wait for the new colleague")
    undecided = len(driver.board.undecided)
    staying = sum(row.state is VisitState.NOBODY for row in driver.board.appointments)
    apply = driver.button("applyOffboarding")
    assert apply.text() == f"Offboard {name}"
    driver.press("applyOffboarding")

    assert driver.wizard.current is StepKey.DONE
    assert number(practice, CURRENT, leaver_id) == 0
    assert number(practice, OPEN_AFTER, leaver_id) == staying
    assert number(practice, "SELECT count(*) FROM clients WHERE case_manager_id IS NULL") >= undecided
    assert number(practice, "SELECT count(*) FROM appointments WHERE sequence > 0") >= moved
    assert number(practice, "SELECT active FROM users WHERE id = ?", leaver_id) == 1
    driver.press("saveCertificate")
    assert list(practice.file.parent.glob("Certificate *.pdf"))

    driver.press("undoOffboarding")
    answer = driver.wizard.findChild(MessageDialog)
    assert answer is not None
    qtbot.mouseClick(child(answer, QPushButton, "messageHelp0"), Qt.MouseButton.LeftButton)
    driver.settle()
    assert (
        child(driver.wizard, QLabel, "doneNewsText").text()
        == "Nothing was left out: all of it is as it was before."
    )
    assert contents(practice) == before


def contents(practice: Practice) -> dict[str, list[tuple[Value, ...]]]:
    """The owners and times of clients and appointments, without how often an appointment was changed."""
    queries = {
        "clients": "SELECT id, status, case_manager_id FROM clients ORDER BY id",
        "appointments": "SELECT id, user_id, starts_at, ends_at, status FROM appointments ORDER BY id",
        "users": "SELECT id, active FROM users ORDER BY id",
    }
    with practice.read() as session:
        connection = session.connection()
        return {name: [tuple(r) for r in connection.exec_driver_sql(sql)] for name, sql in queries.items()}


def test_closing_at_any_page_loses_nothing(qtbot: QtBot, context: PracticeContext) -> None:
    _, name = leaver_of(context.practice)
    first = Driver(qtbot, context)
    first.to_clients(name)
    first.clients.table.selectAll()
    QTest.keyClick(first.clients.table, Qt.Key.Key_1)
    first.settle()
    given = [(row.id, row.recipient_id) for row in first.board.clients]
    offboarding_id = first.board.answers.id
    QTest.keyClick(first.wizard, Qt.Key.Key_Escape)
    first.close()

    again = Driver(qtbot, context, offboarding_id=offboarding_id)
    assert again.wizard.current is StepKey.CLIENTS
    assert [(row.id, row.recipient_id) for row in again.board.clients] == given
    assert again.board.answers.pack_skip_reason == "The contract forbids it"
    assert again.board.answers.last_day == LAST_DAY
    for page in (StepKey.PACK, StepKey.BACKUP, StepKey.PRACTITIONER):
        again.press("backButton")
        assert again.wizard.current is page
    assert not child(again.wizard, QComboBox, "leaverChoice").isEnabled()
    assert [(row.id, row.recipient_id) for row in again.board.clients] == given
    again.close()


def test_a_started_leaver_goes_on_with_their_draft(qtbot: QtBot, context: PracticeContext) -> None:
    leaver_id, _ = leaver_of(context.practice)
    first = Driver(qtbot, context, leaver_id=leaver_id)
    offboarding_id = first.board.answers.id
    first.press("nextButton")
    first.close()
    again = Driver(qtbot, context, leaver_id=leaver_id)
    assert again.board.answers.id == offboarding_id
    again.close()


def test_another_choice_of_leaver_drops_the_draft_begun_a_moment_ago(
    driver: Driver, context: PracticeContext
) -> None:
    choice = child(driver.wizard, QComboBox, "leaverChoice")
    choice.setCurrentIndex(0)
    driver.settle()
    choice.setCurrentIndex(1)
    driver.settle()
    assert [a.leaver_id for a in drafts.unfinished(context.practice)] == [choice.itemData(1)]


def test_a_changed_practice_asks_for_another_backup(driver: Driver, context: PracticeContext) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    with context.practice.work("save client", "Changed a client") as work:
        work.update(Client, {1: {"notes": "changed"}})
    driver.settle()
    driver.wizard.go(StepKey.BACKUP)
    driver.settle()
    assert "changed since" in driver.missing
    assert not driver.button("nextButton").isEnabled()


def test_choices_are_undone_and_done_again(driver: Driver, context: PracticeContext) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    table = driver.clients.table
    table.selectRow(0)
    (chosen,) = table.selected_ids()

    def goes_to() -> int | None:
        return next(row.recipient_id for row in driver.board.clients if row.id == chosen)

    QTest.keyClick(table, Qt.Key.Key_2)
    driver.settle()
    first = driver.board.loads[1].user_id
    assert goes_to() == first
    stack, name = driver.clients.deciding.stack, driver.board.loads[1].name
    assert stack.undoText() == f"Transfer 1 client to {name}"
    stack.undo()
    driver.settle()
    assert goes_to() is None
    assert stack.redoText() == f"Transfer 1 client to {name}"
    stack.redo()
    driver.settle()
    assert goes_to() == first
    QTest.keyClick(table, Qt.Key.Key_Delete)
    driver.settle()
    assert goes_to() is None


def test_clients_dropped_on_a_colleague_go_there(driver: Driver, context: PracticeContext) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    bars = child(driver.wizard, LoadBars, "loadBars")
    ids = [row.id for row in driver.board.clients[:3]]
    data = QMimeData()
    data.setData(MIME, ",".join(map(str, ids)).encode())
    spot = QPointF(50, bars.row_height * 1.5)
    before = driver.board.loads[1].clients_after
    bars.dropEvent(
        QDropEvent(
            spot, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    driver.settle()
    assert driver.board.loads[1].clients_after == before + 3


def test_a_filter_and_select_all_choose_for_all_that_match(driver: Driver, context: PracticeContext) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    shown = child(driver.wizard, QComboBox, "clientDecisionsFilter")
    shown.setCurrentIndex(shown.findText("Nothing booked"))
    wanted = {row.id for row in driver.board.clients if not row.booked}
    table = child(driver.wizard, QTableView, "clientDecisions")
    assert table.model().rowCount() == len(wanted)
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_1)
    driver.settle()
    assert {row.id for row in driver.board.clients if not row.undecided} == wanted


def test_clients_are_filtered_by_day_and_site_of_what_is_booked(
    driver: Driver, context: PracticeContext
) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    day = child(driver.wizard, QComboBox, "clientDecisionsDay")
    site = child(driver.wizard, QComboBox, "clientDecisionsSite")
    table = child(driver.wizard, QTableView, "clientDecisions")
    booked = Counter(on for row in driver.board.clients for on in {on for _, on in row.booked_on})
    weekday, on_that_day = booked.most_common()[-1]
    assert on_that_day < len(driver.board.clients)
    day.setCurrentIndex(day.findData(weekday))
    assert table.model().rowCount() == on_that_day
    site.setCurrentIndex(1)
    at_both = {row.id for row in driver.board.clients if (site.currentText(), weekday) in row.booked_on}
    assert table.model().rowCount() == len(at_both)
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Qt.Key.Key_1)
    driver.settle()
    assert {row.id for row in driver.board.clients if not row.undecided} == at_both
    assert (day.currentData(), site.currentIndex()) == (weekday, 1)
    day.setCurrentIndex(0)
    site.setCurrentIndex(0)
    assert table.model().rowCount() == len(driver.board.clients)


def test_who_may_take_over_is_known_again_after_closing(qtbot: QtBot, context: PracticeContext) -> None:
    first = Driver(qtbot, context)
    first.to_clients(leaver_of(context.practice)[1])
    out, limited = (load.user_id for load in first.board.loads[:2])
    first.clients.asking.recipients()
    dialog = child(first.wizard, RecipientsDialog, "recipientsDialog")
    child(dialog, QCheckBox, f"mayTake{out}").click()
    child(dialog, QSpinBox, f"maximum{limited}").setValue(1)
    before = backups.is_fresh(context.practice)
    qtbot.mouseClick(child(dialog, QPushButton, "suggestAnew"), Qt.MouseButton.LeftButton)
    first.settle()
    assert out not in {row.recipient_id for row in first.board.clients}
    assert backups.is_fresh(context.practice) is before
    offboarding_id = first.board.answers.id
    first.close()

    again = Driver(qtbot, context, offboarding_id=offboarding_id)
    again.clients.asking.recipients()
    dialog = child(again.wizard, RecipientsDialog, "recipientsDialog")
    assert not child(dialog, QCheckBox, f"mayTake{out}").isChecked()
    assert child(dialog, QCheckBox, f"mayTake{limited}").isChecked()
    assert child(dialog, QSpinBox, f"maximum{limited}").value() == 1
    dialog.close()
    again.close()


def test_an_earlier_answer_marks_the_later_ones(driver: Driver, context: PracticeContext) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    driver.press("suggestPlan")
    driver.press("nextButton")
    rows = [r for r in driver.board.appointments if r.recipient_id and r.clients]
    first = rows[0]
    driver.appointments.table.select_id(first.id)
    driver.settle()
    driver.choose(driver.button("someoneElse").menu())
    assert not any(row.stale for row in driver.board.appointments)
    driver.press("backButton")
    name = first.clients.split(";")[0]
    model = driver.clients.table.model()
    driver.clients.table.selectRow(
        [model.index(row, 0).data() for row in range(model.rowCount())].index(name)
    )
    driver.clients.deciding.decide(driver.clients.table.selected_ids(), Disposition.CLOSED)
    driver.settle()
    stale = [row.id for row in driver.board.appointments if row.stale]
    assert stale == [first.id]
    driver.press("nextButton")
    driver.appointments.table.select_id(first.id)
    driver.settle()
    driver.press("followClient")
    assert not any(row.stale for row in driver.board.appointments)


def test_a_reason_stands_in_for_what_is_undecided(
    driver: Driver, context: PracticeContext, qtbot: QtBot
) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    driver.press("nextButton")
    driver.press("nextButton")
    assert driver.wizard.current is StepKey.REVIEW
    assert not driver.button("applyOffboarding").isEnabled()
    assert "would be lost from view" in driver.missing
    driver.press("reviewList1")
    dialog = driver.wizard.findChild(ListDialog)
    assert dialog is not None
    assert child(dialog, QTableView, "fullList").model().rowCount() == len(driver.board.clients)
    dialog.close()
    driver.type("unassignedReason", "The owner takes them all next week")
    assert driver.button("applyOffboarding").isEnabled()


def test_what_is_scheduled_waits_and_can_be_taken_back(
    driver: Driver, context: PracticeContext, qtbot: QtBot
) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    before = contents(context.practice)
    driver.press("nextButton")
    driver.press("nextButton")
    driver.type("unassignedReason", "The owner takes them all next week")
    child(driver.wizard, QRadioButton, "applyLater").click()
    driver.press("applyOffboarding")
    assert driver.wizard.current is StepKey.DONE
    assert contents(context.practice) == before
    driver.press("takeBackToDraft")
    assert driver.wizard.current is StepKey.REVIEW
    assert contents(context.practice) == before


def test_enter_in_a_field_presses_nothing(driver: Driver, context: PracticeContext) -> None:
    driver.choose_leaver(leaver_of(context.practice)[1])
    field = child(driver.wizard, TypedAnswer, "leavingReason")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    driver.settle()
    assert driver.wizard.current is StepKey.PRACTITIONER


def test_a_folder_that_is_not_there_is_told_in_a_sentence(driver: Driver, context: PracticeContext) -> None:
    driver.choose_leaver(leaver_of(context.practice)[1])
    driver.press("nextButton")
    child(driver.wizard, QLineEdit, "backupFolder").setText(str(context.practice.file.parent / "nowhere"))
    driver.press("backupNow")
    told = driver.wizard.findChild(MessageDialog)
    assert told is not None
    assert "no folder" in child(told, QLabel, "messageText").text()
    told.close()
    assert driver.button("backupNow").isEnabled()


def test_the_pack_holds_what_is_chosen(driver: Driver, context: PracticeContext) -> None:
    driver.choose_leaver(leaver_of(context.practice)[1])
    driver.press("nextButton")
    driver.press("backupNow")
    driver.press("nextButton")
    password = child(driver.wizard, QLineEdit, "packPassword").text()
    assert len(password.split()) == 6
    child(driver.wizard, QCheckBox, "packMedicare").click()
    driver.settle()
    driver.press("packCreate")
    pack = driver.board.pack
    assert pack is not None
    sheets = read_workbook(pack.file, password)
    assert "Medicare Number" in sheets["Clients"][0]
    assert "NDIS Number" not in sheets["Clients"][0]


def every_control_is_named(wizard: QObject) -> Iterator[str]:
    for kind in (QPushButton, QComboBox, QTableView):
        for control in wizard.findChildren(kind):
            if not control.objectName() or (not control.accessibleName() and not control.property("text")):
                yield f"{type(control).__name__} {control.objectName()}"


def test_every_control_has_a_name(driver: Driver, context: PracticeContext) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    unnamed = [n for n in every_control_is_named(driver.wizard) if not n.split(" ", 1)[1].startswith("qt_")]
    assert not unnamed


def test_a_long_leave_is_covered_and_handed_back(
    driver: Driver, context: PracticeContext, qtbot: QtBot
) -> None:
    leaver_id, name = leaver_of(context.practice)
    before = contents(context.practice)
    driver.choose_leaver(name)
    kind = child(driver.wizard, QComboBox, "leavingKind")
    kind.setCurrentIndex(1)
    kind.activated.emit(1)
    driver.settle()
    assert driver.board.answers.returns_on is not None
    driver.press("nextButton")
    driver.press("backupNow")
    driver.press("nextButton")
    driver.press("nextButton")
    driver.press("suggestPlan")
    driver.press("nextButton")
    driver.press("nextButton")
    driver.type("clashReason", "All have agreed")
    if driver.missing:
        driver.type("unassignedReason", "They wait until the return")
    assert driver.button("applyOffboarding").text() == f"Start to cover {name}"
    driver.press("applyOffboarding")
    assert number(context.practice, CURRENT, leaver_id) < before_count(before, leaver_id)
    driver.press("handBack")
    answer = driver.wizard.findChild(MessageDialog)
    assert answer is not None
    qtbot.mouseClick(child(answer, QPushButton, "messageHelp0"), Qt.MouseButton.LeftButton)
    driver.settle()
    assert contents(context.practice) == before


def before_count(contents: dict[str, list[tuple[Value, ...]]], user_id: int) -> int:
    return sum(row[1] == "Current" and row[2] == user_id for row in contents["clients"])


def test_one_that_clashes_can_be_seen_before_the_last_day_or_wait(
    driver: Driver, context: PracticeContext
) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    driver.press("suggestPlan")
    driver.press("nextButton")
    clashing = [row for row in driver.board.needing if row.state is VisitState.CLASHES]
    fitting = next(row for row in driver.board.appointments if row.state is VisitState.FITS)
    driver.appointments.table.select_id(clashing[0].id)
    driver.settle()
    driver.choose(driver.button("someoneElse").menu(), "before the last day")
    dialog = child(driver.wizard, TimeDialog, "timeDialog")
    assert child(dialog, QLabel, "newTimeVerdict").text() == "Free."
    dialog.accept()
    driver.settle()
    row = next(r for r in driver.board.appointments if r.id == clashing[0].id)
    assert row.state is VisitState.MOVED
    assert row.starts_at.date() <= LAST_DAY
    driver.appointments.table.select_id(fitting.id)
    driver.settle()
    driver.press("waitingList")
    row = next(r for r in driver.board.appointments if r.id == fitting.id)
    assert row.state is VisitState.WAITING


def test_a_free_time_is_seen_in_the_week_and_pressed(
    qtbot: QtBot, driver: Driver, context: PracticeContext
) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    driver.press("suggestPlan")
    driver.press("nextButton")
    view = child(driver.wizard, FreeTimesView, "recipientWeek")
    for row in (r for r in driver.board.needing if r.state is VisitState.CLASHES):
        driver.appointments.table.select_id(row.id)
        driver.settle()
        alternatives = driver.wizard.case.alternatives
        assert alternatives is not None
        monday = row.starts_at.date() - timedelta(days=row.starts_at.weekday())
        days = [monday + timedelta(days=n) for n in range(7)]
        free = alternatives.free_in_week(row.id, row.recipient_id, row.starts_at, days)
        if free:
            break
    assert short_day_text(free[0].date()) in view.accessibleDescription()
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + view.rect_of_free(free[0]).center().y() - view.body.center().y())
    spot = view.rect_of_free(free[0]).center()
    assert view.body.contains(spot)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    driver.settle()
    moved = next(r for r in driver.board.appointments if r.id == row.id)
    assert (moved.state, moved.starts_at) == (VisitState.MOVED, free[0])
    fitting = next(r for r in driver.board.appointments if r.state is VisitState.FITS)
    driver.appointments.table.select_id(fitting.id)
    driver.settle()
    assert not view.accessibleDescription()


def series_choices(driver: Driver) -> list[QAction]:
    """The choices in the menu of the whole series for the appointment in front."""
    menu = driver.button("wholeSeries").menu()
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if not action.isSeparator()]


def test_a_series_moves_whole(driver: Driver, context: PracticeContext) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    driver.press("suggestPlan")
    driver.press("nextButton")
    series = Counter((r.series_id, r.recipient_id) for r in driver.board.appointments if r.series_id)
    (series_id, _), _ = series.most_common(1)[0]
    first = next(r for r in driver.board.appointments if r.series_id == series_id)
    driver.appointments.table.select_id(first.id)
    driver.settle()
    series_choices(driver)[0].trigger()
    driver.settle()
    moved = [r for r in driver.board.appointments if r.series_id == series_id and r.state is VisitState.MOVED]
    assert len({(r.starts_at.weekday(), r.starts_at.time()) for r in moved}) == 1
    assert not any(r.kinds for r in moved)


def in_the_middle_of_a_series(driver: Driver) -> list[AppointmentRow]:
    """Select the third appointment of the longest series that includes it as regular; return them all."""
    driver.to_clients(leaver_of(driver.context.practice)[1])
    driver.press("suggestPlan")
    driver.press("nextButton")
    given = Counter(r.series_id for r in driver.board.appointments if r.series_id and r.recipient_id)
    series = (
        [r for r in driver.board.appointments if r.series_id == i] for i, n in given.most_common() if n > 4
    )
    rows = next(found for found in series if len({(r.was.weekday(), r.was.time()) for r in found[1:4]}) == 1)
    driver.appointments.table.select_id(rows[2].id)
    driver.settle()
    return rows


def test_a_series_moves_from_a_date_on(driver: Driver, context: PracticeContext) -> None:
    rows = in_the_middle_of_a_series(driver)
    wanted = [action for action in series_choices(driver) if action.text().startswith("From ")]
    assert len(wanted) == 3
    assert short_day_text(rows[2].was.date()) in wanted[0].text()
    wanted[0].trigger()
    driver.settle()
    now = {r.id: r for r in driver.board.appointments}
    assert [now[r.id].state for r in rows[:2]] == [r.state for r in rows[:2]]
    moved = [now[r.id] for r in rows[2:] if now[r.id].state is VisitState.MOVED]
    assert len(moved) > 1
    assert len({(r.starts_at.weekday(), r.starts_at.time()) for r in moved}) == 1
    assert not any(r.kinds for r in moved)


def test_this_and_the_following_go_to_somebody_else_and_become_a_series(
    driver: Driver, context: PracticeContext
) -> None:
    rows = in_the_middle_of_a_series(driver)
    choices = {action.text(): action for action in series_choices(driver)}
    choices[f"Select this and the {len(rows) - 3} that follow"].trigger()
    driver.settle()
    assert driver.appointments.table.selected_ids() == [r.id for r in rows[2:]]
    people = [action for action in driver.button("someoneElse").menu().actions() if action.text()]
    other = next(a for a in people if not a.text().startswith(rows[0].recipient))
    name = other.text().partition("\t")[0]
    other.trigger()
    driver.settle()
    now = {r.id: r for r in driver.board.appointments}
    assert {now[r.id].recipient for r in rows[:2]} == {rows[0].recipient}
    assert {now[r.id].recipient for r in rows[2:]} == {name}
    driver.press("nextButton")
    driver.type("clashReason", "All have agreed")
    if driver.missing:
        driver.type("unassignedReason", "They wait")
    driver.press("applyOffboarding")
    found = [
        number(context.practice, "SELECT series_id FROM appointments WHERE id = ?", row.id) for row in rows
    ]
    assert found[:2] == [rows[0].series_id] * 2
    assert len(set(found[2:])) == 1
    assert found[2] != rows[0].series_id


def test_a_next_that_comes_early_is_not_lost(qtbot: QtBot, driver: Driver, context: PracticeContext) -> None:
    choice = child(driver.wizard, QComboBox, "leaverChoice")
    choice.setCurrentIndex(choice.findText(leaver_of(context.practice)[1]))
    child(driver.wizard, QDateEdit, "lastDay").setDate(to_qdate(LAST_DAY))
    qtbot.mouseClick(driver.button("nextButton"), Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.wizard.current is StepKey.BACKUP
    assert driver.board.answers.last_day == LAST_DAY


def test_the_strip_of_months_leads_to_a_clash(qtbot: QtBot, driver: Driver, context: PracticeContext) -> None:
    driver.to_clients(leaver_of(context.practice)[1])
    driver.press("suggestPlan")
    driver.press("nextButton")
    strip = child(driver.wizard, ClashStrip, "clashStrip")
    clashing = driver.board.needing[0]
    first, last = (driver.board.appointments[place].was.date() for place in (0, -1))
    shown = max(SHORTEST_SPAN, (last - first).days + 1)
    spot = QPoint(round(((clashing.was.date() - first).days + 0.5) * strip.width() / shown), 5)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=spot)
    assert driver.appointments.table.selected_ids() == [clashing.id]


def test_answers_wait_for_the_worker_without_blocking(driver: Driver, context: PracticeContext) -> None:
    driver.choose_leaver(leaver_of(context.practice)[1])
    driver.settle()
    shown: list[str] = []
    driver.wizard.case.changed.connect(lambda: shown.append(driver.board.answers.reason))
    with worker_that_writes(context):
        for reason in ("A new job", "", "A new house"):
            driver.wizard.case.answer(reason=reason)
    driver.settle()
    assert driver.board.answers.reason == "A new house"
    assert set(shown) == {"A new house"}
    assert drafts.answers(context.practice, driver.board.answers.id).reason == "A new house"


def test_an_answer_given_as_the_window_closes_is_kept(qtbot: QtBot, context: PracticeContext) -> None:
    driver = Driver(qtbot, context)
    driver.choose_leaver(leaver_of(context.practice)[1])
    driver.settle()
    offboarding_id = driver.board.answers.id
    with worker_that_writes(context):
        qtbot.keyClicks(child(driver.wizard, TypedAnswer, "leavingReason"), "A new job")
        context.closing.emit()
    context.tasks.close()
    assert drafts.answers(context.practice, offboarding_id).reason == "A new job"
    driver.wizard.deleteLater()


def test_of_leavers_passed_by_with_the_arrow_keys_the_last_is_begun(
    driver: Driver, context: PracticeContext
) -> None:
    choice = child(driver.wizard, QComboBox, "leaverChoice")
    choice.setCurrentIndex(0)
    driver.settle()
    with worker_that_writes(context):
        for place in (1, 2, 3):
            choice.setCurrentIndex(place)
    driver.settle()
    assert [a.leaver_id for a in drafts.unfinished(context.practice)] == [choice.itemData(3)]
    assert driver.board.answers.leaver_id == choice.currentData() == choice.itemData(3)
    users.make_inactive(context.practice, choice.itemData(1), "Left")
    choice.setCurrentIndex(1)
    driver.settle()
    told = open_dialog("messageDialog")
    assert "inactive already" in child(told, QLabel, "messageText").text()
    told.close()
    assert driver.board.answers.leaver_id == choice.currentData() == choice.itemData(3)
