"""Two of three leavings through the wizard: an employee to the last task, a contractor with their clients.

The third, two leavers at once, is in test_together_dialog.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.models import Disposition, Engagement
from desktop.services.cases.leaver_answers import answers_of
from desktop.services.cases.notices import read_notices
from desktop.services.cases.questions import MUST_KNOW
from desktop.services.letters.letters import preview_fields
from desktop.services.offboarding.steps import StepKey
from desktop.services.offboarding.tasks import tasks
from desktop.ui.cases.ask_dialog import AskDialog
from desktop.ui.cases.notices_window import NoticesWindow
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.messages import MessageDialog
from tests.protected_files import opened
from tests.ui.conftest import child, open_dialog
from tests.ui.driver import Driver, leaver_of


def holdings(practice: Practice) -> list[tuple[object, ...]]:
    return (
        practice.rows("SELECT id, case_manager_id, status FROM clients ORDER BY id")
        + practice.rows("SELECT id, user_id, starts_at, status FROM appointments ORDER BY id")
        + practice.rows("SELECT id, active FROM users ORDER BY id")
    )


def offboard(driver: Driver) -> None:
    """Go from the Clients page to Done, with a reason for anything left."""
    driver.press("nextButton")
    driver.press("nextButton")
    for name in ("clashReason", "unassignedReason"):
        if driver.button("applyOffboarding").isEnabled():
            break
        driver.type(name, "Agreed with them")
    driver.press("applyOffboarding")
    assert driver.wizard.current is StepKey.DONE


def back_up_again(driver: Driver) -> None:
    """Follow Next to the backup, and back to the clients: the leaver's answers changed the practice."""
    driver.press("nextButton")
    assert driver.wizard.current is StepKey.BACKUP
    driver.press("backupNow")
    driver.wizard.go(StepKey.CLIENTS)


def undo(qtbot: QtBot, driver: Driver) -> None:
    driver.press("undoOffboarding")
    answer = driver.wizard.findChild(MessageDialog)
    assert answer is not None
    qtbot.mouseClick(child(answer, QPushButton, "messageHelp0"), Qt.MouseButton.LeftButton)
    driver.settle()
    assert "Nothing was left out" in child(driver.wizard, QLabel, "doneNewsText").text()


def ask_the_leaver(qtbot: QtBot, driver: Driver, context: PracticeContext, folder: Path) -> dict[int, str]:
    """Send the questions, and keep the filled-in answers: what the next practitioner must know, by client."""
    ask = AskDialog(context, driver.board.answers.id)
    ask.show()
    ask._write(folder)
    driver.settle()
    open_dialog("messageDialog").close()
    (written,) = folder.glob("Questions*.xlsx")
    book = opened(written, child(ask, QLineEdit, "askPassword").text())
    sheet = book["Clients"]
    column = {cell.value: cell.column for cell in sheet[1]}[MUST_KNOW]
    everybody = dict(context.practice.rows("SELECT id, reference FROM clients"))
    references = {row.id: everybody[row.id] for row in driver.board.clients}
    known = {}
    for place, (client_id, reference) in enumerate(references.items()):
        row = next(r for r in range(2, sheet.max_row + 1) if sheet.cell(r, 1).value == reference)
        known[client_id] = f"Note {place}"
        sheet.cell(row, column).value = known[client_id]
    book.save(folder / "back.xlsx")
    ask._read(folder / "back.xlsx")
    qtbot.waitUntil(lambda: bool(open_dialog("answersDialog")))
    answers = open_dialog("answersDialog")
    driver.settle()
    assert child(answers, QTableWidget, "answersTable").rowCount() == len(known)
    qtbot.mouseClick(child(answers, QPushButton, "answersKeep"), Qt.MouseButton.LeftButton)
    driver.settle()
    qtbot.waitUntil(lambda: bool(open_dialog("messageDialog")))
    open_dialog("messageDialog").close()
    ask.close()
    return known


def tell_everybody(qtbot: QtBot, driver: Driver, context: PracticeContext) -> None:
    """Mark everybody on the board as told at once."""
    board = NoticesWindow(context, driver.board.answers.id)
    board.show()
    driver.settle()
    child(board, QTableWidget, "noticesTable").selectAll()
    qtbot.mouseClick(child(board, QPushButton, "noticesTold"), Qt.MouseButton.LeftButton)
    told = open_dialog("toldDialog")
    child(told, QLineEdit, "toldBy").setText("JW")
    qtbot.mouseClick(child(told, QPushButton, "toldSave"), Qt.MouseButton.LeftButton)
    driver.settle()
    board.close()


def test_an_employee_from_the_questions_to_the_last_task(
    qtbot: QtBot, driver: Driver, context: PracticeContext, tmp_path: Path
) -> None:
    practice = context.practice
    before = holdings(practice)
    driver.to_clients(leaver_of(practice)[1])
    case_id = driver.board.answers.id
    asked = ask_the_leaver(qtbot, driver, context, tmp_path)
    assert {a.client_id: a.must_know for a in answers_of(practice, case_id).values()} == asked
    driver.press("suggestPlan")
    back_up_again(driver)
    offboard(driver)
    tell_everybody(qtbot, driver, context)
    assert {row.told_by for row in read_notices(practice, case_id).rows} == {"JW"}
    table = child(driver.wizard, QTableWidget, "tasksTable")
    assert table.rowCount() > 6
    table.selectAll()
    driver.press("taskDone")
    assert all(task.done for task in tasks.tasks_of(practice, driver.board.answers.id))
    assert child(driver.wizard, QLabel, "tasksHeading").text().startswith("0 tasks open")
    driver.press("saveCertificate")
    undo(qtbot, driver)
    assert holdings(practice) == before


def test_a_contractor_whom_half_of_the_clients_follow(
    qtbot: QtBot, driver: Driver, context: PracticeContext
) -> None:
    practice = context.practice
    before = holdings(practice)
    driver.to_clients(leaver_of(practice)[1])
    driver.wizard.case.answer(engagement=Engagement.CONTRACTOR)
    driver.settle()
    ids = [row.id for row in driver.board.clients]
    following = ids[: len(ids) // 2]
    driver.clients.deciding.decide(following, Disposition.FOLLOWS)
    driver.settle()
    driver.press("suggestPlan")
    offboard(driver)
    closed = practice.rows("SELECT id FROM clients WHERE status = 'Closed'")
    assert {(client_id,) for client_id in following} <= set(closed)
    said = preview_fields(practice, driver.board.answers.id, following[:1])
    assert "go on seeing" in said["what_happens"]
    templates = practice.rows("SELECT count(*) FROM checklist_items WHERE template <> ''")
    assert templates[0][0] > 6
    undo(qtbot, driver)
    assert holdings(practice) == before
