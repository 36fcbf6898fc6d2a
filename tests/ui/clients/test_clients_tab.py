"""The Clients tab and the client dialog, by keyboard and by mouse, on a real practice."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from types import FrameType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QRadioButton, QTabWidget
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.models import AccessLevel, Appointment, AppointmentClient, Client, ClientStatus, User
from desktop.services.clients import clients
from desktop.services.clients import contacts as client_contacts
from desktop.services.clients.details import ClientDetails, columns
from desktop.services.clients.history import case_history
from desktop.services.history.operations import operations
from desktop.ui.clients.case_manager_dialog import CaseManagerDialog
from desktop.ui.clients.client_dialog import ClientDialog
from desktop.ui.clients.clients_tab import ClientsTab
from desktop.ui.clients.clients_table import ClientsTable
from desktop.ui.clients.contact_dialog import ContactDialog
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.messages import MessageDialog
from desktop.ui.widgets.tables.id_view import IdTableView
from desktop.ui.widgets.tables.small import SmallTable
from tests.made import Made
from tests.ui.conftest import at_rest, open_dialog

TODAY = date(2026, 11, 23)


@pytest.fixture
def context(practice: Practice, qtbot: QtBot) -> Iterator[PracticeContext]:
    made = PracticeContext(practice)
    yield made
    made.tasks.close()


@pytest.fixture
def priya(practice: Practice) -> int:
    return add_user(practice, "Priya", "Nair")


def add_user(practice: Practice, first: str, last: str, **values: object) -> int:
    row = {
        "reference": f"U-{last}",
        "first_name": first,
        "last_name": last,
        "sort_name": f"{last}, {first}".lower(),
        "access_level": AccessLevel.CASE_MANAGER,
        **values,
    }
    with practice.work("add user", "Added a user", recorded=False) as work:
        return work.insert(User, [row])[0]


def add(practice: Practice, first: str, last: str, **values: object) -> int:
    return clients.add_client(practice, ClientDetails(first_name=first, last_name=last, **values))


def open_tab(context: PracticeContext, qtbot: QtBot) -> ClientsTab:
    tab = ClientsTab(context)
    qtbot.addWidget(tab)
    tab.resize(1280, 700)
    tab.show()
    return tab


def table(tab: ClientsTab) -> ClientsTable:
    found = tab.findChild(ClientsTable, "clientsTable")
    assert found is not None
    return found


def names(tab: ClientsTab) -> list[str]:
    model = table(tab).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def count_text(tab: ClientsTab) -> str:
    return tab.findChild(QLabel, "clientsCount").text()  # type: ignore[union-attr]


def empty_text(tab: ClientsTab) -> str:
    label = tab.findChild(QLabel, "clientsTableEmpty")
    assert label is not None
    return label.text() if label.isVisible() else ""


def pick(box: QComboBox, text: str) -> None:
    index = next(i for i in range(box.count()) if box.itemText(i).startswith(text))
    box.setCurrentIndex(index)


def test_typing_and_filtering(context: PracticeContext, qtbot: QtBot, practice: Practice, priya: int) -> None:
    add(practice, "Zoë", "O’Brien", mobile="0412 345 678", case_manager_id=priya)
    add(practice, "Ava", "Nguyen")
    add(practice, "Tom", "Brown", status=ClientStatus.CLOSED)
    tab = open_tab(context, qtbot)
    assert names(tab) == ["Nguyen, Ava", "O’Brien, Zoë"]
    assert count_text(tab) == "2 clients"
    qtbot.keyClicks(tab.search, "345 zoe")
    assert names(tab) == ["O’Brien, Zoë"]
    assert count_text(tab) == "1 client"
    qtbot.keyClicks(tab.search, "xyz")
    assert "No client matches '345 zoexyz'" in empty_text(tab)
    qtbot.keyClick(tab.search, Qt.Key.Key_Escape)
    status = tab.findChild(QComboBox, "clientsStatusFilter")
    assert status is not None
    pick(status, "All")
    assert names(tab)[0] == "Brown, Tom"
    tab.show_without_case_manager()
    assert names(tab) == ["Nguyen, Ava"]
    people = tab.findChild(QComboBox, "clientsCaseManagerFilter")
    assert people is not None
    assert people.currentText() == "No case manager (1)"
    tab.show_clients_of(priya)
    assert names(tab) == ["O’Brien, Zoë"]


def test_a_heading_sorts_and_the_one_before_it_orders_what_is_equal(
    context: PracticeContext, qtbot: QtBot, practice: Practice, priya: int
) -> None:
    first, last = date(1980, 1, 1), date(1990, 1, 1)
    add(practice, "Ava", "Brown", date_of_birth=last, case_manager_id=priya)
    add(practice, "Ben", "Brown", date_of_birth=first)
    add(practice, "Cleo", "Brown", date_of_birth=first, case_manager_id=priya)
    tab = open_tab(context, qtbot)
    table(tab).sortByColumn(1, Qt.SortOrder.AscendingOrder)
    table(tab).sortByColumn(3, Qt.SortOrder.DescendingOrder)
    assert names(tab) == ["Brown, Cleo", "Brown, Ava", "Brown, Ben"]
    table(tab).sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert names(tab) == ["Brown, Ben", "Brown, Cleo", "Brown, Ava"]


def test_the_menu_of_the_rows_sorts_and_hides_without_the_mouse(
    context: PracticeContext, qtbot: QtBot, practice: Practice
) -> None:
    add(practice, "Ava", "Adams", date_of_birth=date(1990, 1, 1))
    add(practice, "Ben", "Brown", date_of_birth=date(1980, 1, 1))
    tab = open_tab(context, qtbot)

    def entries(title: str) -> dict[str, QAction]:
        menu = table(tab).row_menu()
        (inner,) = (action.menu() for action in menu.actions() if action.text() == title)
        return {action.text(): action for action in inner.actions()}

    assert list(entries("&Sort by")) == ["Name", "Date of birth", "Status", "Case manager", "Reference"]
    for expected in (["Brown, Ben", "Adams, Ava"], ["Adams, Ava", "Brown, Ben"]):
        entries("&Sort by")["Date of birth"].trigger()
        assert names(tab) == expected
    entries("C&olumns")["Mobile"].trigger()
    assert table(tab).isColumnHidden(5)


def test_an_empty_practice_says_what_to_do(
    context: PracticeContext, qtbot: QtBot, practice: Practice, priya: int
) -> None:
    tab = open_tab(context, qtbot)
    assert "Import your files" in empty_text(tab)
    add(practice, "Ava", "Nguyen", case_manager_id=priya)
    assert names(tab) == ["Nguyen, Ava"]
    tab.show_without_case_manager()
    assert empty_text(tab) == "Every current client has a case manager."


def test_a_change_elsewhere_keeps_selection_and_place(
    context: PracticeContext, qtbot: QtBot, practice: Practice
) -> None:
    ids = [add(practice, f"A{n:03}", "Lee") for n in range(150)]
    tab = open_tab(context, qtbot)
    view = table(tab)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: view.model().rowCount() == 150)
    qtbot.waitUntil(lambda: count_text(tab) == "150 clients")
    view.verticalScrollBar().setValue(90)
    view.select_ids([ids[100]])
    view.verticalScrollBar().setValue(95)
    clients.save_client(
        practice, ids[0], ClientDetails(reference="C000001", first_name="Zed", last_name="Lee")
    )
    assert names(tab)[-1] == "Lee, Zed"
    assert view.selected_ids() == [ids[100]]
    assert view.verticalScrollBar().value() == 95


def test_what_all_being_selected_costs_does_not_grow_with_the_rows(
    context: PracticeContext, qtbot: QtBot
) -> None:
    rows = [columns(ClientDetails(last_name=f"Client {n:04}", reference=f"C{n}")) for n in range(1_000)]
    with context.practice.work("fill", "Filled", recorded=False) as work:
        work.insert(Client, rows)
    tab = open_tab(context, qtbot)
    shown = table(tab)
    qtbot.waitUntil(lambda: shown.model().rowCount() == 1_000)
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    shown.selectAll()
    tab.grab()
    sys.setprofile(None)
    assert calls < 8_000


def test_all_that_match_get_a_case_manager(
    context: PracticeContext, qtbot: QtBot, practice: Practice, priya: int
) -> None:
    for n in range(120):
        add(practice, f"A{n:03}", "Lee")
    other = add(practice, "Ava", "Nguyen")
    tab = open_tab(context, qtbot)
    tab.search.setText("lee")
    qtbot.keyClick(table(tab), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: count_text(tab) == "All selected: 120 clients")
    qtbot.mouseClick(tab.findChild(QPushButton, "changeCaseManager"), Qt.MouseButton.LeftButton)
    dialog = tab.findChild(CaseManagerDialog)
    assert dialog is not None
    people = dialog.findChild(QComboBox, "newCaseManager")
    assert people is not None
    assert [people.itemText(i) for i in range(people.count()) if people.itemText(i)] == [
        "Choose...",
        "Priya Nair, 0 clients",
        "No case manager",
    ]
    pick(people, "Priya")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.findChild(QPushButton, "saveButton"), Qt.MouseButton.LeftButton)
    tab.show_clients_of(priya)
    qtbot.waitUntil(lambda: count_text(tab) == "120 clients")
    assert clients.client(practice, other).details.case_manager_id is None
    assert operations(practice)[0].summary == "Gave 120 clients to Priya Nair"


def test_who_may_not_be_case_manager_is_not_offered(
    context: PracticeContext, qtbot: QtBot, practice: Practice
) -> None:
    add_user(practice, "Tom", "Brown", active=False)
    add_user(practice, "Kim", "Ho", access_level=AccessLevel.ACCOUNTS_ADMIN)
    dialog = ClientDialog(context, None)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    people = dialog.findChild(QComboBox, "case_manager_id")
    assert people is not None
    assert [people.itemText(i) for i in range(people.count())] == ["No case manager"]


def test_adding_by_keyboard(context: PracticeContext, qtbot: QtBot, practice: Practice) -> None:
    tab = open_tab(context, qtbot)
    tab.add_client()
    dialog = tab.findChild(ClientDialog)
    assert dialog is not None
    first = dialog.findChild(QLineEdit, "first_name")
    assert dialog.focusWidget() is first
    qtbot.keyClicks(first, "Ava")
    qtbot.keyClicks(dialog.findChild(QLineEdit, "last_name"), "Nguyen")
    qtbot.keyClicks(dialog.findChild(QLineEdit, "dateOfBirthText"), "14.2.12")
    assert dialog.findChild(QLabel, "clientAge").text() == "14 years old, under 18"  # type: ignore[union-attr]
    qtbot.keyPress(first, Qt.Key.Key_Return)
    at_rest(qtbot, context)
    assert names(tab) == ["Nguyen, Ava"]
    (new,) = table(tab).selected_ids()
    assert clients.client(practice, new).details.date_of_birth == date(2012, 2, 14)


def test_a_refusal_stands_beside_its_field(
    context: PracticeContext, qtbot: QtBot, practice: Practice
) -> None:
    ava = add(practice, "Ava", "Nguyen")
    dialog = ClientDialog(context, ava)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    tabs = dialog.findChild(QTabWidget)
    assert tabs is not None
    for typed, sentence in (
        ("31/2/2012", "not a date"),
        ("1/1/2031", "still to come"),
        ("1/1/1824", "not a date"),
    ):
        dialog.findChild(QLineEdit, "dateOfBirthText").setText(typed)  # type: ignore[union-attr]
        tabs.setCurrentIndex(1)
        dialog.save()
        at_rest(qtbot, context)
        problem = dialog.findChild(QLabel, "date_of_birthProblem")
        assert problem is not None
        assert problem.isVisible()
        assert sentence in problem.text()
        assert dialog.isVisible()
    dialog.findChild(QLineEdit, "dateOfBirthText").setText("")  # type: ignore[union-attr]
    dialog.save()
    at_rest(qtbot, context)
    assert not dialog.isVisible()


def test_closing_with_changes_asks_first(context: PracticeContext, qtbot: QtBot, practice: Practice) -> None:
    ava = add(practice, "Ava", "Nguyen")
    dialog = ClientDialog(context, ava)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    dialog.findChild(QLineEdit, "suburb").setText("Newtown")  # type: ignore[union-attr]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    question = dialog.findChild(MessageDialog)
    assert question is not None
    qtbot.mouseClick(question.findChild(QPushButton, "messageHelp0"), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert clients.client(practice, ava).details.suburb == ""


def test_a_relative_who_comes_along_is_not_lost_without_asking(
    context: PracticeContext, qtbot: QtBot, practice: Practice
) -> None:
    ava = add(practice, "Ava", "Nguyen", mobile="0412 345 678", family="Nguyen")
    add(practice, "Liam", "Nguyen", mobile="0412 345 678")
    dialog = ClientDialog(context, ava)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    dialog.findChild(QPushButton, "joinFamily").click()  # type: ignore[union-attr]
    dialog.reject()
    assert dialog.isVisible()
    question = dialog.findChild(MessageDialog)
    assert question is not None
    question.close()
    dialog.discard()


def test_notes_with_the_line_ends_of_another_system_are_no_change(
    context: PracticeContext, qtbot: QtBot, practice: Practice
) -> None:
    dialog = ClientDialog(context, add(practice, "Ava", "Nguyen", notes="one\r\ntwo"))
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    dialog.reject()
    assert not dialog.isVisible()


def test_contacts_are_added_edited_and_removed(
    context: PracticeContext, qtbot: QtBot, practice: Practice
) -> None:
    ava = add(practice, "Ava", "Nguyen")
    dialog = ClientDialog(context, ava)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    dialog.findChild(QTabWidget).setCurrentIndex(1)  # type: ignore[union-attr]
    qtbot.mouseClick(dialog.findChild(QPushButton, "addContact"), Qt.MouseButton.LeftButton)
    editor = dialog.findChild(ContactDialog)
    assert editor is not None
    editor.save()
    at_rest(qtbot, context)
    assert editor.findChild(QLabel, "last_nameProblem").isVisible()  # type: ignore[union-attr]
    qtbot.keyClicks(editor.findChild(QLineEdit, "first_name"), "Mai")
    qtbot.keyPress(editor.findChild(QLineEdit, "first_name"), Qt.Key.Key_Return)
    at_rest(qtbot, context)
    shown = dialog.findChild(SmallTable, "contactsTable")
    assert shown is not None
    assert shown.rowCount() == 1
    assert [c.details.name for c in client_contacts.contacts(practice, ava)] == ["Mai"]
    qtbot.mouseClick(dialog.findChild(QPushButton, "removeContact"), Qt.MouseButton.LeftButton)
    question = dialog.findChild(MessageDialog)
    assert question is not None
    qtbot.mouseClick(question.findChild(QPushButton, "messageHelp0"), Qt.MouseButton.LeftButton)
    at_rest(qtbot, context)
    assert shown.rowCount() == 0


def test_joining_a_suggested_family(context: PracticeContext, qtbot: QtBot, practice: Practice) -> None:
    ava = add(practice, "Ava", "Nguyen", mobile="0412 345 678")
    liam = add(practice, "Liam", "Nguyen", mobile="0412 345 678")
    dialog = ClientDialog(context, ava)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    dialog.findChild(QTabWidget).setCurrentIndex(2)  # type: ignore[union-attr]
    qtbot.mouseClick(dialog.findChild(QPushButton, "joinFamily"), Qt.MouseButton.LeftButton)
    assert dialog.findChild(QLineEdit, "family").text() == "Nguyen"  # type: ignore[union-attr]
    assert dialog.findChild(SmallTable, "familyMembers").rowCount() == 1  # type: ignore[union-attr]
    assert clients.client(practice, liam).details.family == ""
    before = len(operations(practice))
    dialog.save()
    at_rest(qtbot, context)
    assert {clients.client(practice, i).details.family for i in (ava, liam)} == {"Nguyen"}
    assert len(operations(practice)) == before + 1


def test_appointments_and_history(
    context: PracticeContext, qtbot: QtBot, practice: Practice, priya: int
) -> None:
    ava = add(practice, "Ava", "Nguyen", case_manager_id=priya)
    moments = [practice.now() + timedelta(days=d) for d in (-7, 0, 7)]
    rows = [
        {"reference": f"A{n}", "starts_at": at, "ends_at": at + timedelta(minutes=50), "user_id": priya}
        for n, at in enumerate(moments)
    ]
    with practice.work("x", "x", recorded=False) as work:
        made = work.insert(Appointment, rows)
        work.insert(AppointmentClient, [{"appointment_id": i, "client_id": ava} for i in made])
    dialog = ClientDialog(context, ava)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    dialog.findChild(QTabWidget).setCurrentIndex(3)  # type: ignore[union-attr]
    visits = dialog.findChild(IdTableView, "clientAppointments")
    assert visits is not None
    assert visits.model().index(0, 0).data() == "Mon 23 Nov 2026, 12:00–12:50"
    assert visits.model().rowCount() == 2
    dialog.findChild(QRadioButton, "pastAppointments").click()  # type: ignore[union-attr]
    assert visits.model().rowCount() == 1
    cases = dialog.findChild(SmallTable, "caseHistory")
    assert cases is not None
    assert cases.rowCount() == len(case_history(practice, ava)) == 1
    assert "Priya Nair" in {cases.item(0, column).text() for column in range(cases.columnCount())}  # type: ignore[union-attr]


@pytest.mark.parametrize(("button", "left"), [("messageHelp0", "Cancelled"), ("messageHelp1", "Booked")])
def test_closing_a_client_lists_the_open_appointments_and_offers_to_cancel_them(
    context: PracticeContext, qtbot: QtBot, practice: Practice, button: str, left: str
) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    ava = made.client("Ava Nguyen", alex)
    booked = made.appointment(alex, "2026-12-01 09:00", ava)
    dialog = ClientDialog(context, ava)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    choose(dialog.findChild(QComboBox, "status"), "Deceased")
    dialog.save()
    at_rest(qtbot, context)
    question = open_dialog("messageDialog")
    assert dialog.isVisible()
    shown = question.findChild(QLabel, "messageText")
    assert shown is not None
    assert shown.text().startswith("Ava Nguyen still has 1 open appointment.")
    question.findChild(QPushButton, button).click()  # type: ignore[union-attr]
    at_rest(qtbot, context)
    assert not dialog.isVisible()
    with practice.read() as session:
        assert session.get_one(Appointment, booked).status == left
    assert clients.client(practice, ava).details.status == "Deceased"


def choose(box: QComboBox | None, text: str) -> None:
    assert box is not None
    place = box.findText(text)
    assert place >= 0
    box.setCurrentIndex(place)


def test_the_file_says_until_when_its_records_are_kept(
    context: PracticeContext, qtbot: QtBot, practice: Practice
) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    ava = made.client("Ava Nguyen", alex, date_of_birth=date(1990, 2, 14))
    made.appointment(alex, "2026-03-02 09:00", ava, status="Attended")
    dialog = ClientDialog(context, ava)
    qtbot.addWidget(dialog)
    shown = dialog.findChild(QLabel, "clientAge")
    assert shown is not None
    assert shown.text() == "36 years old · Records are kept until Wed 2 Mar 2033"
