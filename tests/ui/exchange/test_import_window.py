"""The import window: File, Columns, Check, Done, through its real widgets."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop.files.reading import read_table
from desktop.files.workbooks.spreadsheet import PasswordNeeded
from desktop.models import Appointment, Client, User
from desktop.services.imports import run_import
from desktop.ui.core import languages
from desktop.ui.core.languages import Catalog, Language
from desktop.ui.exchange.import_dialog import ImportDialog
from desktop.ui.exchange.words import kind_count
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import at_rest, child, open_dialog

USERS = "Reference,First Name,Last Name\nU1,Alex,Lee\nU2,Priya,Nair\n"
CLIENTS = (
    "Client ID,Surname,Given Name,Born,Status,Case Manager\n"
    "K1,Müller,Zoë,03/04/1990,Active,Alex Lee\nK2,Núñez,José,05/06/1985,Ongoing,AL\n"
)

Opened = Callable[..., ImportDialog]


@pytest.fixture
def importing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Opened:
    """The import window after dropping files on the main window."""

    def open_with(**files: str) -> ImportDialog:
        paths = []
        for stem, text in files.items():
            path = tmp_path / f"{stem}.csv"
            path.write_bytes(text.encode("cp1252"))
            paths.append(path)
        return drop(qtbot, window, paths)

    return open_with


def drop(qtbot: QtBot, window: MainWindow, paths: list[Path]) -> ImportDialog:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(100, 100),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    at_rest(qtbot, window)
    dialog = open_dialog("importDialog")
    assert isinstance(dialog, ImportDialog)
    return dialog


def press(qtbot: QtBot, window: MainWindow, dialog: ImportDialog, name: str = "importNow") -> None:
    button = child(dialog, QPushButton, name)
    assert button.isEnabled(), child(dialog, QLabel, "importMissing").text()
    button.click()
    at_rest(qtbot, window)


def answer(qtbot: QtBot, window: MainWindow, dialog: ImportDialog, name: str) -> None:
    """Choose an answer, and wait until the file is checked again with it."""
    before = child(dialog, QWidget, "importQuestions").widget()  # type: ignore[attr-defined]
    child(dialog, QRadioButton, name).click()
    qtbot.waitUntil(lambda: child(dialog, QWidget, "importQuestions").widget() is not before)  # type: ignore[attr-defined]
    at_rest(qtbot, window)


def choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def staff(window: MainWindow, folder: Path) -> None:
    file = folder / "staff.csv"
    file.write_text(USERS, encoding="utf-8")
    run_import(window.context.practice, file, "users")


def test_fields_are_named_in_the_readers_language_and_keep_their_keys(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, importing: Opened
) -> None:
    with languages.spoken(qapp, Catalog(Language.GERMAN, qapp)):
        dialog = importing(clients=CLIENTS)
        press(qtbot, window, dialog)
        fields = [child(dialog, QComboBox, f"importField{place}") for place in (1, 2, 3)]
        shown = {box.currentData(): box.currentText() for box in fields}
        dialog.done(0)
    assert shown == {"last_name": "Nachname", "first_name": "Vorname", "date_of_birth": "Geburtsdatum"}


def test_a_file_comes_in_step_by_step_and_is_undone(
    qtbot: QtBot, window: MainWindow, importing: Opened, tmp_path: Path
) -> None:
    staff(window, tmp_path)
    at_rest(qtbot, window)
    dialog = importing(clients=CLIENTS)
    assert child(dialog, QComboBox, "importEncoding").currentData() == "cp1252"
    head = child(dialog, QTableWidget, "importHead")
    item = head.item(0, 1)
    assert item is not None
    assert item.text().strip() == "Müller"
    press(qtbot, window, dialog)
    columns = child(dialog, QTableWidget, "importColumns")
    assert [columns.item(row, 0).text() for row in range(columns.rowCount())][:2] == ["Client ID", "Surname"]  # type: ignore[union-attr]
    assert child(dialog, QComboBox, "importField3").currentData() == "date_of_birth"
    press(qtbot, window, dialog)
    assert not child(dialog, QPushButton, "importNow").isEnabled()
    assert child(dialog, QLabel, "importMissing").text() == "Answer 3 questions first."
    assert child(dialog, QTabWidget, "importFindings").tabText(0) == "Questions (3)"
    answer(qtbot, window, dialog, "answerDateBornDay")
    answer(qtbot, window, dialog, "answerWordCaseManagerAlWithout")
    answer(qtbot, window, dialog, "answerWordStatusOngoingCurrent")
    assert child(dialog, QPushButton, "importNow").text() == "Import 2 clients"
    assert child(dialog, QTableWidget, "importWords").rowCount() == 3
    press(qtbot, window, dialog)
    assert child(dialog, QLabel, "importDone").text().startswith("Clients imported: 2 new")
    with window.context.practice.read() as session:
        assert session.scalars(select(Client.last_name).order_by(Client.id)).all() == ["Müller", "Núñez"]
    press(qtbot, window, dialog, "undoImport")
    with window.context.practice.read() as session:
        assert session.query(Client).count() == 0
    assert "undone" in child(dialog, QLabel, "importDone").text()
    press(qtbot, window, dialog)
    assert not dialog.isVisible()


def test_a_word_is_given_a_meaning_and_the_rest_is_saved_to_be_fixed(
    qtbot: QtBot, window: MainWindow, importing: Opened, tmp_path: Path
) -> None:
    staff(window, tmp_path)
    at_rest(qtbot, window)
    dialog = importing(clients=CLIENTS.replace("03/04", "13/04") + "K3,,,,Active,\n")
    press(qtbot, window, dialog)
    press(qtbot, window, dialog)
    answer(qtbot, window, dialog, "answerWordCaseManagerAlU2")
    answer(qtbot, window, dialog, "answerWordStatusOngoingClosed")
    assert child(dialog, QTableWidget, "importProblems").rowCount() == 1
    child(dialog, QPushButton, "saveProblemRows").click()
    asking = open_dialog("rowsToFixDialog")
    password = child(asking, QLineEdit, "rowsToFixPassword").text()
    assert len(password.split()) == 6
    child(asking, QPushButton, "rowsToFixSave").click()
    child(asking, QFileDialog, "fileChooser").fileSelected.emit(str(tmp_path / "mend.xlsx"))
    at_rest(qtbot, window)
    open_dialog("messageDialog").close()
    with pytest.raises(PasswordNeeded):
        read_table(tmp_path / "mend.xlsx")
    assert len(read_table(tmp_path / "mend.xlsx", password).rows) == 1
    press(qtbot, window, dialog)
    with window.context.practice.read() as session:
        owner = select(User.reference).join(Client, Client.case_manager_id == User.id)
        assert session.scalars(owner.where(Client.reference == "K2")).one() == "U2"
    dialog.close()


def test_columns_are_corrected_and_kept_as_a_profile(
    qtbot: QtBot, window: MainWindow, importing: Opened
) -> None:
    text = "Nr,Sippe,Rufname\n7,Lee,Alex\n"
    dialog = importing(clients=text)
    choose(child(dialog, QComboBox, "importKind"), "clients")
    at_rest(qtbot, window)
    press(qtbot, window, dialog)
    assert "Last Name" in child(dialog, QLabel, "importMissing").text()
    for place, name in enumerate(("reference", "last_name", "first_name")):
        choose(child(dialog, QComboBox, f"importField{place}"), name)
        at_rest(qtbot, window)
    child(dialog, QPushButton, "saveProfile").click()
    naming = open_dialog("profileName")
    child(naming, QLineEdit, "").setText("Old system")
    naming.accept()
    at_rest(qtbot, window)
    assert child(dialog, QComboBox, "importProfile").currentData() == "Old system"
    dialog.reject()
    again = importing(export=text)
    item = child(again, QTableWidget, "importFiles").item(0, 2)
    assert item is not None
    assert "Old system" in item.text()
    press(qtbot, window, again)
    press(qtbot, window, again)
    press(qtbot, window, again)
    again.close()
    with window.context.practice.read() as session:
        assert session.execute(select(Client.reference, Client.last_name, Client.first_name)).one() == (
            "7",
            "Lee",
            "Alex",
        )


def test_a_zip_of_files_comes_in_one_after_the_other(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "export.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "x/visits.csv", "Start,End,Practitioner,Clients\n2027-03-15 09:00,2027-03-15 10:00,U1,C1\n"
        )
        archive.writestr("x/people.csv", "Reference,Surname,DOB\nC1,Kaur,1990-02-14\n")
        archive.writestr(
            "x/staff.csv", USERS.replace("Last Name\n", "Last Name,Position\n").replace("Lee\n", "Lee,OT\n")
        )
        archive.writestr("x/broken.xlsx", "no workbook")
    dialog = drop(qtbot, window, [file])
    files = child(dialog, QTableWidget, "importFiles")
    names = [files.item(row, 0).text() for row in range(4)]  # type: ignore[union-attr]
    assert names == ["broken.xlsx", "staff.csv", "people.csv", "visits.csv"]
    press(qtbot, window, dialog)
    for _ in range(3):
        press(qtbot, window, dialog)
        press(qtbot, window, dialog)
    assert child(dialog, QLabel, "importDone").text() == "3 files are imported."
    with window.context.practice.read() as session:
        assert session.query(Appointment).count() == 1
    press(qtbot, window, dialog, "undoImport")
    with window.context.practice.read() as session:
        assert (session.query(Appointment).count(), session.query(Client).count()) == (0, 0)
        assert session.scalars(select(User.active)).all() == [False, False]
    assert "inactive" in child(dialog, QLabel, "importDone").text()
    dialog.close()


def test_letters_and_separator_can_be_changed_while_looking(
    qtbot: QtBot, window: MainWindow, importing: Opened
) -> None:
    dialog = importing(clients=CLIENTS)
    choose(child(dialog, QComboBox, "importEncoding"), "mac_roman")
    at_rest(qtbot, window)
    head = child(dialog, QTableWidget, "importHead")
    item = head.item(0, 1)
    assert item is not None
    assert item.text().strip() != "Müller"
    choose(child(dialog, QComboBox, "importDelimiter"), ";")
    at_rest(qtbot, window)
    assert head.columnCount() == 1
    dialog.close()


def test_a_file_that_cannot_be_read_says_why_and_changes_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "clients.xlsx"
    file.write_text("Surname\nLee\n", encoding="utf-8")
    dialog = drop(qtbot, window, [file])
    assert "not a workbook" in child(dialog, QLabel, "importTroubleText").text()
    assert not child(dialog, QPushButton, "importNow").isEnabled()
    dialog.reject()


def test_every_control_has_its_names_and_the_window_fits(
    qtbot: QtBot, window: MainWindow, importing: Opened
) -> None:
    dialog = importing(clients=CLIENTS)
    for _ in range(3):
        for kind in (QPushButton, QComboBox, QLineEdit, QCheckBox, QRadioButton, QTableWidget, QTabWidget):
            for control in dialog.findChildren(kind):
                inner = isinstance(control.parent(), QComboBox)
                if control.isVisible() and not inner:
                    assert control.objectName(), type(control).__name__
                    text = control.text() if hasattr(control, "text") else ""
                    assert control.accessibleName() or text, control.objectName()
        button = child(dialog, QPushButton, "importNow")
        if button.isEnabled():
            press(qtbot, window, dialog)
    assert dialog.width() <= 1280
    assert dialog.height() <= 800
    dialog.close()
    QApplication.processEvents()


def test_those_whom_the_first_file_brought_in_can_be_chosen_for_the_second(
    qtbot: QtBot, window: MainWindow, importing: Opened
) -> None:
    clients = "Client ID,Surname,Case Manager\nK1,Nguyen,Alex Lee\n"
    dialog = importing(users=USERS, clients=clients)
    for _ in ("columns", "check", "import", "check the clients"):
        press(qtbot, window, dialog)
    words = child(dialog, QTableWidget, "importWords")
    assert child(words, QComboBox, "importWord0").currentText() == "Alex Lee"
    dialog.reject()


@pytest.mark.parametrize(
    ("number", "kind", "said"),
    [
        (1, "clients", "1 client"),
        (1_200, "appointments", "1,200 appointments"),
        (1, "hours", "1 line of working hours"),
        (3, "leave", "3 lines of leave"),
    ],
)
def test_what_is_imported_is_said_in_one_or_many(number: int, kind: str, said: str) -> None:
    assert kind_count(number, kind) == said
