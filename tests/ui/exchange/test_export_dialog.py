"""File > Export writes each form as its name says, and says whether it is protected."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.files.workbooks.spreadsheet import PasswordNeeded, read_workbook
from desktop.services.exports.exports import Exported, export
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.window.main_window import MainWindow
from tests.made import Made
from tests.ui.conftest import at_rest, child, open_dialog
from tests.ui.held import WAIT

UTF8, UTF16 = b"\xef\xbb\xbf", b"\xff\xfe"


def dialog(window: MainWindow, kind: str, form: str) -> ExportDialog:
    shown = ExportDialog(window.context, window)
    shown.open()
    for name, data in (("exportKind", kind), ("exportStyle", form)):
        box = child(shown, QComboBox, name)
        assert box.findData(data) >= 0
        box.setCurrentIndex(box.findData(data))
    return shown


def finish(qtbot: QtBot, window: MainWindow) -> None:
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: open_dialog("messageDialog").isVisible())
    open_dialog("messageDialog").close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize(
    ("form", "begins", "ends"),
    [
        ("csv windows", UTF8 + b"Reference,Title", b"\r\n"),
        ("csv mac", UTF8 + b"Reference,Title", b"Names\n"),
        ("txt windows", UTF16 + "Reference\tTitle".encode("utf-16-le"), "\r\n".encode("utf-16-le")),
        ("txt mac", UTF8 + b"Reference\tTitle", b"Names\n"),
        ("csv plain", UTF8 + b"Reference,Title", b"\r\n"),
    ],
)
def test_each_text_is_in_its_flavour(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, form: str, begins: bytes, ends: bytes
) -> None:
    file = tmp_path / f"clients.{form.partition(' ')[0]}"
    dialog(window, "clients", form).write(file)
    finish(qtbot, window)
    data = file.read_bytes()
    assert data.startswith(begins)
    assert data.endswith(ends)


def test_a_workbook_is_protected_unless_told_otherwise_and_a_text_says_that_it_is_not(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    Made(window.context.practice).user("Alex Lee")
    shown = dialog(window, "users", "csv windows")
    assert not child(shown, QLineEdit, "exportPassword").isEnabled()
    assert "cannot be protected" in child(shown, QLabel, "exportHint").text()
    shown.close()
    shown = dialog(window, "users", "xlsx")
    password = child(shown, QLineEdit, "exportPassword").text()
    assert len(password.split()) == 6
    shown.write(tmp_path / "users.xlsx")
    finish(qtbot, window)
    with pytest.raises(PasswordNeeded):
        read_workbook(tmp_path / "users.xlsx")
    assert len(read_workbook(tmp_path / "users.xlsx", password)["Users"]) == 2
    shown = dialog(window, "users", "xlsx")
    child(shown, QLineEdit, "exportPassword").clear()
    shown.write(tmp_path / "open.xlsx")
    finish(qtbot, window)
    assert len(read_workbook(tmp_path / "open.xlsx")["Users"]) == 2


def test_a_file_that_is_being_written_keeps_its_dialog(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(*args: Any, **named: Any) -> Exported:
        go_on.wait(WAIT)
        return export(*args, **named)

    monkeypatch.setattr("desktop.ui.exchange.export_dialog.export", slow)
    shown = dialog(window, "clients", "csv plain")
    shown.write(tmp_path / "clients.csv")
    for leave in (shown.reject, shown.close):
        leave()
        assert shown.isVisible()
    go_on.set()
    finish(qtbot, window)
    assert (tmp_path / "clients.csv").is_file()


def test_trouble_gives_the_dialog_back(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    shown = dialog(window, "clients", "csv plain")
    shown.write(tmp_path / "nowhere" / "clients.csv")
    at_rest(qtbot, window)
    open_dialog("messageDialog").close()
    assert shown.isEnabled()
    shown.reject()


def test_kinds_and_rows_are_called_as_everywhere(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    Made(window.context.practice).client("Ava Nguyen", None)
    shown = dialog(window, "clients", "csv plain")
    kinds = child(shown, QComboBox, "exportKind")
    assert kinds.itemText(kinds.findData("hours")) == "Working hours"
    shown.write(tmp_path / "clients.csv")
    at_rest(qtbot, window)
    told = open_dialog("messageDialog")
    assert child(told, QLabel, "messageText").text() == "Exported 1 row to clients.csv."
    told.close()
