"""The windows of a case, driven as by a supervisor: told, answered, tasks done, wording changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTextBrowser,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import (
    Client,
    ClientAnswer,
    ClientStatus,
    ContactBy,
    Disposition,
    ListAnswer,
    PackRecord,
    User,
)
from desktop.services.cases import telling
from desktop.services.cases.acceptances import colleagues
from desktop.services.cases.after_answer import end_care, left_to_do
from desktop.services.cases.answer_changes import close_in_plan, plan_news
from desktop.services.cases.answer_workbook import AnswersRead
from desktop.services.cases.joint_visits import joint_candidates
from desktop.services.cases.leaver_answers import Answered, answers_of, keep_answers
from desktop.services.cases.notices import NoticeRow, NoticeState, read_notices
from desktop.services.history.operations import operations
from desktop.services.history.undo import undo
from desktop.services.letters.letters import compose
from desktop.services.letters.older_drafts import older_drafts
from desktop.services.letters.templates import Template
from desktop.services.letters.ways_out import WayOut
from desktop.services.letters.wordings import our_wording, save_wording, wording
from desktop.services.letters.writing import write_letters
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.offboarding.tasks import tasks, templates
from desktop.services.practice.letterhead import letterhead
from desktop.ui.cases.answers_dialog import AnswersDialog
from desktop.ui.cases.ask_dialog import AskDialog
from desktop.ui.cases.cases_window import CasesWindow
from desktop.ui.cases.colleagues_window import ColleaguesWindow
from desktop.ui.cases.joint_visits_window import JointVisitsWindow
from desktop.ui.cases.letterhead_dialog import LetterheadDialog
from desktop.ui.cases.letters_window import LettersWindow
from desktop.ui.cases.notices_window import NoticesWindow
from desktop.ui.cases.task_templates_dialog import TaskTemplatesDialog, TemplateRow
from desktop.ui.cases.tasks_panel import TasksPanel
from desktop.ui.cases.tasks_window import TasksWindow
from desktop.ui.core.context import PracticeContext
from tests.conftest import TODAY
from tests.ui.conftest import at_rest, child, open_dialog

FOLLOWS = ClientAnswer.FOLLOWS


@pytest.fixture
def case_id(context: PracticeContext) -> int:
    practice = context.practice
    with practice.read() as session:
        leaver_id = session.scalars(
            select(User.id)
            .join(Client, Client.case_manager_id == User.id)
            .where(User.active, Client.status == ClientStatus.CURRENT)
        ).first()
    assert leaver_id is not None
    offboarding_id = drafts.start(practice, leaver_id, TODAY + timedelta(days=20))
    suggest(practice, offboarding_id)
    return offboarding_id


@pytest.fixture
def board(qtbot: QtBot, context: PracticeContext, case_id: int) -> Iterator[NoticesWindow]:
    window = NoticesWindow(context, case_id)
    window.show()
    qtbot.waitUntil(lambda: child(window, QTableWidget, "noticesTable").rowCount() > 0)
    yield window
    window.close()


def click(qtbot: QtBot, widget: QPushButton) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_clients_are_marked_as_told_together(
    qtbot: QtBot, board: NoticesWindow, context: PracticeContext, case_id: int
) -> None:
    table = child(board, QTableWidget, "noticesTable")
    table.selectAll()
    click(qtbot, child(board, QPushButton, "noticesTold"))
    dialog = open_dialog("toldDialog")
    child(dialog, QLineEdit, "toldBy").setText("JW")
    click(qtbot, child(dialog, QPushButton, "toldSave"))
    qtbot.waitUntil(lambda: not read_notices(context.practice, case_id).of(NoticeState.TO_TELL))
    qtbot.waitUntil(lambda: "JW" in table.item(0, 4).text())
    assert all(row.told_by == "JW" for row in read_notices(context.practice, case_id).rows)


def test_without_a_name_it_stays_open_and_says_so(qtbot: QtBot, board: NoticesWindow) -> None:
    child(board, QTableWidget, "noticesTable").selectAll()
    click(qtbot, child(board, QPushButton, "noticesTold"))
    dialog = open_dialog("toldDialog")
    child(dialog, QLineEdit, "toldBy").setText(" ")
    click(qtbot, child(dialog, QPushButton, "toldSave"))
    qtbot.waitUntil(lambda: bool(open_dialog("messageDialog")))
    open_dialog("messageDialog").close()
    assert dialog.isVisible()
    dialog.close()


def test_an_answer_is_chosen_from_the_menu(
    qtbot: QtBot, board: NoticesWindow, context: PracticeContext, case_id: int
) -> None:
    child(board, QTableWidget, "noticesTable").selectRow(0)
    menu = child(board, QPushButton, "noticesAnswer").menu()
    agrees = next(action for action in menu.actions() if action.text() == "Agrees")
    agrees.trigger()
    qtbot.waitUntil(lambda: len(read_notices(context.practice, case_id).of(NoticeState.ANSWERED)) == 1)


def test_who_follows_after_all_is_ended_by_one_button_beside_what_is_to_do(
    qtbot: QtBot, board: NoticesWindow, context: PracticeContext, case_id: int
) -> None:
    practice = context.practice
    plan = drafted(practice, case_id).plan
    apply_plan(
        practice, plan, offboarding_id=case_id, accept_clashes="agreed", accept_unassigned="nobody yet"
    )
    ready = next(
        row for row in read_notices(practice, case_id).rows if row.recipient and _ends(practice, case_id, row)
    )
    context.bus.changed.emit(frozenset({"clients"}))
    qtbot.waitUntil(lambda: not context.tasks.busy)
    table = child(board, QTableWidget, "noticesTable")
    places = [table.item(place, 0).text() for place in range(table.rowCount())]
    table.selectRow(places.index(f"{ready.name} ({ready.reference})"))
    menu = child(board, QPushButton, "noticesAnswer").menu()
    next(action for action in menu.actions() if action.text() == "Follows the practitioner").trigger()
    qtbot.waitUntil(lambda: bool(open_dialog("messageDialog")))
    dialog = open_dialog("messageDialog")
    assert child(dialog, QListWidget, "messageList").wordWrap()
    end = next(button for button in dialog.findChildren(QPushButton) if "close the file" in button.text())
    click(qtbot, end)
    qtbot.waitUntil(lambda: not left_to_do(practice, case_id, [ready.client_id], FOLLOWS).sentences)
    qtbot.waitUntil(board.isEnabled)


def _ends(practice: Practice, case_id: int, row: NoticeRow) -> bool:
    """Whether the care of a client could end at once; it goes on."""
    try:
        end_care(practice, case_id, [row.client_id], FOLLOWS)
    except UserError:
        return False
    undo(practice, operations(practice)[0].id)
    return True


def test_each_try_shows_with_day_way_and_by_whom_and_a_note_is_kept(
    qtbot: QtBot, board: NoticesWindow, context: PracticeContext, case_id: int
) -> None:
    row = read_notices(context.practice, case_id).rows[0]
    tries = (ContactBy.TELEPHONE, ContactBy.EMAIL, ContactBy.SMS)
    table, shown = child(board, QTableWidget, "noticesTable"), child(board, QLabel, "noticesTries")
    for way in tries:
        telling.record_attempt(context.practice, case_id, [row.client_id], way=way, on=TODAY, by="JW")
    qtbot.waitUntil(lambda: "3 attempts" in table.item(0, 4).text())
    table.selectRow(0)
    assert all(f"{way.value}, JW" in shown.text() for way in tries)
    assert "decide" not in shown.text()
    again = {"way": ContactBy.TELEPHONE, "on": TODAY, "by": "PN", "note": "engaged"}
    telling.record_attempt(context.practice, case_id, [row.client_id], **again)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: "4 attempts" in table.item(0, 4).text())
    table.selectRow(0)
    assert "Telephone, PN, engaged" in shown.text()
    assert "decide" in shown.text()
    note = child(board, QLineEdit, "noticesNote")
    note.setText("ring after six")
    note.editingFinished.emit()
    qtbot.waitUntil(lambda: read_notices(context.practice, case_id).rows[0].note == "ring after six")


def test_the_mail_program_opens_with_the_letter_to_one_client(
    qtbot: QtBot,
    board: NoticesWindow,
    context: PracticeContext,
    case_id: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    table, button = child(board, QTableWidget, "noticesTable"), child(board, QPushButton, "noticesMail")
    told = compose(context.practice, case_id, ContactBy.EMAIL).letters
    one = next(letter for letter in told if len(letter.addressee.people) == 1)
    ids = [row.client_id for row in read_notices(context.practice, case_id).rows]
    table.selectAll()
    assert button.isEnabled() is (len(ids) == 1)
    table.selectRow(ids.index(one.addressee.first.client_id))
    click(qtbot, button)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].scheme() == "mailto"
    assert opened[0].path() == one.addressee.first.email
    said = dict(parse_qsl(opened[0].query(QUrl.ComponentFormattingOption.FullyEncoded)))
    assert said["subject"] == one.filled.subject
    assert said["body"].splitlines() == one.filled.plain.splitlines()
    with context.practice.read() as session:
        (record,) = session.scalars(select(PackRecord)).all()
    assert (record.file, record.recipient) == (
        f"mailto:{one.addressee.first.email}",
        one.addressee.first.name,
    )


def test_a_task_is_done_and_shows_by_whom(qtbot: QtBot, context: PracticeContext, case_id: int) -> None:
    window = TasksWindow(context, case_id)
    window.show()
    table = child(window, QTableWidget, "tasksTable")
    qtbot.waitUntil(lambda: table.rowCount() > 0)
    number = table.rowCount()
    table.selectRow(0)
    click(qtbot, child(window, QPushButton, "taskDone"))
    qtbot.waitUntil(lambda: any(task.done for task in tasks.tasks_of(context.practice, case_id)))
    qtbot.waitUntil(lambda: table.item(0, 4).text() != "")
    child(window, QCheckBox, "tasksOnlyOpen").setChecked(True)
    assert table.rowCount() == number - 1
    window.close()


def test_a_task_of_ones_own_is_added(qtbot: QtBot, context: PracticeContext, case_id: int) -> None:
    window = TasksWindow(context, case_id)
    window.show()
    click(qtbot, child(window, QPushButton, "taskAdd"))
    dialog = open_dialog("taskDialog")
    child(dialog, QLineEdit, "taskText").setText("Water the plants")
    child(dialog, QLineEdit, "taskOwner").setText("Jo")
    click(qtbot, child(dialog, QPushButton, "taskSave"))
    at_rest(qtbot, context)
    assert "Water the plants" in {t.text for t in tasks.tasks_of(context.practice, case_id)}
    window.close()


def test_the_preview_follows_the_wording_and_save_keeps_it(
    qtbot: QtBot, context: PracticeContext, case_id: int
) -> None:
    window = LettersWindow(context, case_id, [])
    window.show()
    text = child(window, QPlainTextEdit, "lettersText")
    preview = child(window, QTextBrowser, "lettersPreview")
    qtbot.waitUntil(lambda: "Dear" in preview.toPlainText())
    text.setPlainText("News\n\nHello {greeting}, {leaver} leaves.")
    qtbot.waitUntil(lambda: "Hello" in preview.toPlainText())
    assert "{" not in preview.toPlainText()
    click(qtbot, child(window, QPushButton, "lettersSave"))
    qtbot.waitUntil(lambda: wording(context.practice, Template.CLIENT).startswith("News"))
    text.setPlainText("News\n\n{nobody}")
    qtbot.waitUntil(lambda: child(window, QLabel, "lettersTrouble").isVisible())
    assert not child(window, QPushButton, "lettersSave").isEnabled()
    click(qtbot, child(window, QPushButton, "lettersReset"))
    qtbot.waitUntil(lambda: wording(context.practice, Template.CLIENT) == our_wording(Template.CLIENT))
    qtbot.waitUntil(window.isEnabled)
    window.close()


def test_the_letterhead_is_kept(qtbot: QtBot, context: PracticeContext) -> None:
    dialog = LetterheadDialog(context)
    dialog.open()
    qtbot.waitUntil(lambda: not context.tasks.busy)
    child(dialog, QLineEdit, "letterheadPhone").setText("02 5550 0000")
    click(qtbot, child(dialog, QPushButton, "letterheadSave"))
    qtbot.waitUntil(lambda: letterhead(context.practice).phone == "02 5550 0000")


def test_every_case_is_listed_and_opens(qtbot: QtBot, context: PracticeContext, case_id: int) -> None:
    for owner in ("Jo", "Sam", "Jo"):
        tasks.add_task(context.practice, case_id, "Ring the landlord", owner=owner)
    window = CasesWindow(context)
    window.show()
    table = child(window, QTableWidget, "offboardingsTable")
    qtbot.waitUntil(lambda: table.rowCount() == 1)
    assert table.item(0, 2).text() == "draft"
    assert table.item(0, 5).text() == "Jo, Sam"
    with qtbot.waitSignal(window.opened) as opened:
        click(qtbot, child(window, QPushButton, "caseOpen"))
    assert opened.args == [case_id]
    window.close()


def write_drafts(qtbot: QtBot, board: NoticesWindow, folder: Path) -> None:
    click(qtbot, child(board, QPushButton, "noticesEml"))
    chooser = board.findChild(QFileDialog, "folderChooser")
    assert chooser is not None
    chooser.fileSelected.emit(str(folder))
    chooser.close()


def test_letters_are_written_from_the_board(
    qtbot: QtBot, board: NoticesWindow, tmp_path: Path, context: PracticeContext
) -> None:
    write_drafts(qtbot, board, tmp_path)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.eml"))))
    qtbot.waitUntil(lambda: bool(open_dialog("messageDialog")))
    open_dialog("messageDialog").close()


def test_what_the_leaver_wrote_is_typed_in_and_the_plan_waits_for_a_yes(
    qtbot: QtBot, context: PracticeContext, case_id: int
) -> None:
    window = AskDialog(context, case_id)
    window.show()
    click(qtbot, child(window, QPushButton, "askType"))
    dialog = open_dialog("typedAnswersDialog")
    clients = child(dialog, QComboBox, "typedClient")
    qtbot.waitUntil(lambda: clients.count() > 0)
    clients.setCurrentIndex(clients.count() - 1)
    child(dialog, QComboBox, "typedUrgency").setCurrentIndex(3)
    child(dialog, QComboBox, "typedSuits").setCurrentIndex(1)
    child(dialog, QLineEdit, "typedMustKnow").setText("Speak up")
    before = suggested(context, case_id)
    click(qtbot, child(dialog, QPushButton, "typedSave"))
    qtbot.waitUntil(lambda: bool(open_dialog("messageDialog")))
    (answer,) = answers_of(context.practice, case_id).values()
    assert (answer.urgency, answer.must_know) == (3, "Speak up")
    assert answer.suits_id is not None
    assert suggested(context, case_id) == before
    open_dialog("messageDialog").close()
    window.close()


def suggested(context: PracticeContext, case_id: int) -> dict[int, int | None]:
    return {c.client_id: c.recipient_id for c in drafted(context.practice, case_id).plan.clients}


def test_what_came_back_is_shown_as_differences_and_kept_after_a_yes(
    qtbot: QtBot, context: PracticeContext, case_id: int
) -> None:
    client_id = read_notices(context.practice, case_id).rows[0].client_id
    answers = (Answered(client_id, on_list=ListAnswer.CLOSED, told=True),)
    dialog = AnswersDialog(context, case_id, AnswersRead(answers, answers, ("Jo Gone",), ()))
    dialog.open()
    table = child(dialog, QTableWidget, "answersTable")
    qtbot.waitUntil(lambda: table.rowCount() == 2)
    assert [table.item(row, 3).text() for row in range(2)] == ["Closed", "Yes"]
    assert answers_of(context.practice, case_id) == {}
    with qtbot.waitSignal(dialog.accepted):
        click(qtbot, child(dialog, QPushButton, "answersKeep"))
    assert answers_of(context.practice, case_id) == {client_id: answers[0]}
    assert plan_news(context.practice, case_id).closed
    close_in_plan(context.practice, case_id)
    plan = drafted(context.practice, case_id).plan
    assert [c.disposition for c in plan.clients if c.client_id == client_id] == [Disposition.CLOSED]


def test_a_client_is_given_to_somebody_else_from_the_board(
    qtbot: QtBot, board: NoticesWindow, context: PracticeContext, case_id: int
) -> None:
    row = next(row for row in read_notices(context.practice, case_id).rows if row.recipient)
    table = child(board, QTableWidget, "noticesTable")
    places = [table.item(place, 0).text() for place in range(table.rowCount())]
    table.selectRow(places.index(f"{row.name} ({row.reference})"))
    click(qtbot, child(board, QPushButton, "noticesGive"))
    dialog = open_dialog("giveDialog")
    to, save = child(dialog, QComboBox, "giveTo"), child(dialog, QPushButton, "giveSave")
    qtbot.waitUntil(lambda: to.count() > 1)
    assert not save.isEnabled()
    wanted = to.itemText(1)
    to.setCurrentIndex(1)
    qtbot.waitUntil(save.isEnabled)
    child(dialog, QLineEdit, "giveReason").setText("as the client asked")
    with qtbot.waitSignal(dialog.accepted):
        click(qtbot, save)
    rows = {row.client_id: row for row in read_notices(context.practice, case_id).rows}
    assert rows[row.client_id].recipient == wanted


def test_each_colleague_gets_a_file_and_is_noted_to_have_accepted(
    qtbot: QtBot, context: PracticeContext, case_id: int, tmp_path: Path
) -> None:
    window = ColleaguesWindow(context, case_id)
    window.show()
    table = child(window, QTableWidget, "colleaguesTable")
    qtbot.waitUntil(lambda: table.rowCount() > 0)
    click(qtbot, child(window, QPushButton, "colleaguesAccept"))
    qtbot.waitUntil(lambda: colleagues(context.practice, case_id)[0].accepted_on == TODAY)
    qtbot.waitUntil(child(window, QPushButton, "colleaguesNotYet").isEnabled)
    click(qtbot, child(window, QPushButton, "colleaguesNotYet"))
    qtbot.waitUntil(lambda: colleagues(context.practice, case_id)[0].accepted_on is None)
    qtbot.waitUntil(window.isEnabled)
    window._write(tmp_path)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.pdf"))) == table.rowCount())
    qtbot.waitUntil(lambda: bool(open_dialog("messageDialog")))
    open_dialog("messageDialog").close()
    window.close()


def test_ticked_clients_get_joint_visits_in_one_click_and_they_are_taken_back(
    qtbot: QtBot, context: PracticeContext, case_id: int
) -> None:
    practice = context.practice
    wished = next(row.client_id for row in read_notices(practice, case_id).rows if row.recipient)
    keep_answers(practice, case_id, [Answered(wished, joint_visit=True)])
    window = JointVisitsWindow(context, case_id)
    window.show()
    table = child(window, QTableWidget, "jointTable")
    qtbot.waitUntil(lambda: table.rowCount() > 1)
    ticks = [table.item(row, 0) for row in range(table.rowCount())]
    assert sum(tick.checkState() == Qt.CheckState.Checked for tick in ticks) == 1
    for tick in ticks:
        tick.setCheckState(Qt.CheckState.Checked)
    assert not child(window, QPushButton, "jointBook").isEnabled()
    click(qtbot, child(window, QPushButton, "jointLook"))
    qtbot.waitUntil(lambda: child(window, QPushButton, "jointBook").isEnabled())
    assert all(table.item(row, 3).text() for row in range(table.rowCount()))
    ready = sum("not found" not in table.item(row, 3).text() for row in range(table.rowCount()))
    click(qtbot, child(window, QPushButton, "jointBook"))
    qtbot.waitUntil(lambda: bool(open_dialog("messageDialog")))
    open_dialog("messageDialog").close()
    booked = [row for row in joint_candidates(practice, case_id) if row.booked_for is not None]
    assert len(booked) == ready > 0
    qtbot.waitUntil(
        lambda: sum("booked" in table.item(r, 3).text() for r in range(table.rowCount())) == ready
    )
    names = [table.item(row, 0).text() for row in range(table.rowCount())]
    table.selectRow(names.index(booked[0].client))
    click(qtbot, child(window, QPushButton, "jointTakeBack"))
    qtbot.waitUntil(
        lambda: sum(row.booked_for is not None for row in joint_candidates(practice, case_id)) == ready - 1
    )
    qtbot.waitUntil(window.isEnabled)
    window.close()


def test_tasks_of_each_leaving_are_changed_kept_and_reset(
    qtbot: QtBot, context: PracticeContext, case_id: int
) -> None:
    practice = context.practice
    ours = templates.templates(practice)
    dialog = TaskTemplatesDialog(context)
    dialog.open()
    click(qtbot, child(dialog, QPushButton, "templateLinesAdd"))
    row = dialog.findChildren(TemplateRow)[-1]
    text, about = row.findChildren(QLineEdit)[:2]
    click(qtbot, child(dialog, QPushButton, "saveTemplates"))
    qtbot.waitUntil(lambda: bool(open_dialog("messageDialog")))  # without a text
    open_dialog("messageDialog").close()
    qtbot.waitUntil(dialog.isEnabled)
    text.setText("Water the plants")
    about.setText("Office")
    with qtbot.waitSignal(dialog.accepted):
        click(qtbot, child(dialog, QPushButton, "saveTemplates"))
    assert templates.templates(practice)[:-1] == ours
    assert templates.templates(practice)[-1].text == "Water the plants"
    drafts.cancel(practice, case_id)
    with practice.read() as session:
        leaver_id = session.scalars(select(User.id).where(User.active)).first()
    assert leaver_id is not None
    later = drafts.start(practice, leaver_id, TODAY + timedelta(days=40))
    assert "Water the plants" in {task.text for task in tasks.tasks_of(practice, later)}
    again = TaskTemplatesDialog(context)
    again.open()
    click(qtbot, child(again, QPushButton, "resetTemplates"))
    question = open_dialog("messageDialog")
    yes = next(b for b in question.findChildren(QPushButton) if b.text().replace("&", "") == "Reset")
    with qtbot.waitSignal(again.accepted):
        click(qtbot, yes)
    assert templates.templates(practice) == ours


def test_changed_tasks_are_offered_to_what_is_under_way(
    qtbot: QtBot, context: PracticeContext, case_id: int
) -> None:
    practice = context.practice
    window = TasksWindow(context, case_id)
    window.show()
    first = tasks.tasks_of(practice, case_id)[0]
    dialog = TaskTemplatesDialog(context, window)
    dialog.open()
    row = next(row for row in dialog.findChildren(TemplateRow) if row.value().text == first.text)
    row.findChildren(QLineEdit)[0].setText("Write the notice down")
    click(qtbot, child(dialog, QPushButton, "saveTemplates"))
    qtbot.waitUntil(lambda: bool(open_dialog("messageDialog")))
    question = open_dialog("messageDialog")
    assert "1 offboarding" in child(question, QLabel, "messageText").text()
    assert tasks.tasks_of(practice, case_id)[0].text == first.text, "nothing is changed before the yes"
    click(qtbot, child(question, QPushButton, "messageHelp0"))
    qtbot.waitUntil(lambda: tasks.tasks_of(practice, case_id)[0].text == "Write the notice down")
    window.close()


def test_the_list_of_tasks_is_saved_as_pdf_and_recorded(
    qtbot: QtBot, context: PracticeContext, case_id: int, tmp_path: Path
) -> None:
    window = TasksWindow(context, case_id)
    window.show()
    (panel,) = window.findChildren(TasksPanel)
    file = tmp_path / "Tasks.pdf"
    panel._write_paper(file)
    qtbot.waitUntil(lambda: bool(open_dialog("messageDialog")))
    open_dialog("messageDialog").close()
    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(file).pages)
    for task in tasks.tasks_of(context.practice, case_id):
        assert task.text.split()[-1] in text
    with context.practice.read() as session:
        assert [one.file for one in session.scalars(select(PackRecord))] == [str(file)]
    window.close()


def test_the_list_of_tasks_is_printed(
    qtbot: QtBot, context: PracticeContext, case_id: int, tmp_path: Path
) -> None:
    window = TasksWindow(context, case_id)
    window.show()
    (panel,) = window.findChildren(TasksPanel)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    panel.print_on(printer)
    qtbot.waitUntil(lambda: not context.tasks.busy)
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "printed.pdf").pages)
    assert len(tasks.tasks_of(context.practice, case_id)) > 6
    for task in tasks.tasks_of(context.practice, case_id):
        assert task.text.split()[-1] in text
    window.close()


def test_drafts_older_than_their_wording_are_told_and_written_again(
    qtbot: QtBot, board: NoticesWindow, context: PracticeContext, case_id: int, tmp_path: Path
) -> None:
    practice = context.practice
    again = child(board, QPushButton, "noticesAgain")
    assert not again.isVisible()
    write_letters(practice, case_id, tmp_path, WayOut.EML)
    for template in (Template.CLIENT, Template.GUARDIAN, Template.FAMILY, Template.OPEN):
        save_wording(practice, template, our_wording(template).replace("Kind", "Warm"))
    qtbot.waitUntil(again.isVisible)
    older = older_drafts(practice, case_id)
    assert older
    assert "Older than its wording" in child(board, QLabel, "noticesSummary").text()
    click(qtbot, again)
    qtbot.waitUntil(lambda: bool(open_dialog("messageDialog")))
    dialog = open_dialog("messageDialog")
    assert child(dialog, QListWidget, "messageList").count() == len(older)
    click(qtbot, next(one for one in dialog.findChildren(QPushButton) if one.text() == "Write again"))
    qtbot.waitUntil(lambda: not older_drafts(practice, case_id))
    qtbot.waitUntil(lambda: not again.isVisible())
    assert all("Warm regards" in draft.file.read_text() for draft in older)


def test_a_draft_typed_in_by_hand_stays_until_it_is_chosen_to_be_written_over(
    qtbot: QtBot, board: NoticesWindow, context: PracticeContext, case_id: int, tmp_path: Path
) -> None:
    files = write_letters(context.practice, case_id, tmp_path, WayOut.EML).files
    files[0].write_text("typed")
    write_drafts(qtbot, board, tmp_path)
    qtbot.waitUntil(lambda: bool(open_dialog("messageDialog")))
    dialog = open_dialog("messageDialog")
    assert files[0].read_text() == "typed"
    told = child(dialog, QListWidget, "messageList")
    assert "typed in by hand" in told.item(0).text()
    label = "Write again, also what was typed by hand"
    click(qtbot, next(one for one in dialog.findChildren(QPushButton) if one.text() == label))
    qtbot.waitUntil(lambda: files[0].read_text() != "typed")
    qtbot.waitUntil(lambda: bool(open_dialog("messageDialog")))
    open_dialog("messageDialog").close()
