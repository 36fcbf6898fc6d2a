"""The caseload report adds up on screen, in the workbook and on paper."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.models import Client
from desktop.services.users import users
from desktop.services.users.details import UserDetails
from desktop.ui.reports.caseload_window import CaseloadWindow
from desktop.ui.widgets.bar_chart import BarChart
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import at_rest, child, open_dialog


@pytest.fixture
def caseload(qtbot: QtBot, window: MainWindow) -> CaseloadWindow:
    """Alex has two clients, Priya none, and one client has nobody."""
    practice = window.context.practice
    alex = users.add_user(practice, UserDetails("Lee", "Alex"))
    users.add_user(practice, UserDetails("Nair", "Priya"))
    with practice.work("add clients", "Added clients") as work:
        work.insert(
            Client,
            [
                {"reference": f"C{n}", "sort_name": f"{n}", "search_text": "", "case_manager_id": who}
                for n, who in enumerate((alex, alex, None))
            ],
        )
    child(window, QAction, "caseloadAction").trigger()
    at_rest(qtbot, window)
    opened = open_dialog("caseloadWindow")
    assert isinstance(opened, CaseloadWindow)
    return opened


def test_nobody_is_left_out_on_screen(caseload: CaseloadWindow) -> None:
    table = child(caseload, QTableWidget, "caseloadTable")
    shown = [[table.item(row, column).text() for column in range(2)] for row in range(table.rowCount())]
    assert shown == [["Alex Lee", "2"], ["Priya Nair", "0"], ["No case manager", "1"]]
    assert child(caseload, QLabel, "caseloadTotal").text() == "3 current clients"
    chart = child(caseload, BarChart, "caseloadChart")
    assert "No case manager: 1 client" in chart.accessibleDescription()
    caseload.close()


def test_one_that_is_closed_while_a_file_is_written_is_told_nothing(
    qtbot: QtBot, window: MainWindow, caseload: CaseloadWindow, tmp_path: Path
) -> None:
    told: list[Exception] = []
    window.context.tasks.crashed.connect(told.append)
    caseload.write_workbook(tmp_path / "caseload.xlsx")
    caseload.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    at_rest(qtbot, window)
    assert (tmp_path / "caseload.xlsx").is_file()
    assert told == []


def test_it_follows_the_practice_while_it_is_open(
    qtbot: QtBot, window: MainWindow, caseload: CaseloadWindow
) -> None:
    users.add_user(window.context.practice, UserDetails("Cooper", "Sam"))
    at_rest(qtbot, window)
    assert child(caseload, QTableWidget, "caseloadTable").rowCount() == 4
    caseload.close()


def test_it_goes_out_as_a_workbook(
    qtbot: QtBot, window: MainWindow, caseload: CaseloadWindow, tmp_path: Path
) -> None:
    file = tmp_path / "caseload.xlsx"
    caseload.write_workbook(file)
    at_rest(qtbot, window)
    open_dialog("messageDialog").close()
    rows = list(openpyxl.load_workbook(file).active.values)  # type: ignore[union-attr]
    assert [row[0] for row in rows] == [
        "Case Manager",
        "Alex Lee",
        "Priya Nair",
        "No case manager",
        "All current clients",
    ]
    assert [row[2] for row in rows[1:]] == [2, 0, 1, 3]
    caseload.close()


def test_it_goes_out_as_a_pdf(caseload: CaseloadWindow, tmp_path: Path) -> None:
    file = tmp_path / "caseload.pdf"
    caseload.write_pdf(file)
    open_dialog("messageDialog").close()
    assert file.read_bytes().startswith(b"%PDF")
    assert file.stat().st_size > 2_000
    caseload.close()


def test_what_cannot_be_written_is_a_sentence(caseload: CaseloadWindow, tmp_path: Path) -> None:
    caseload.write_pdf(tmp_path / "nowhere" / "caseload.pdf")
    told = open_dialog("messageDialog")
    assert "There is no folder" in child(told, QLabel, "messageText").text()
    told.close()
    caseload.close()


def test_the_chart_keeps_its_numbers_beside_its_bars(caseload: CaseloadWindow) -> None:
    picture = child(caseload, BarChart, "caseloadChart").picture(640)
    assert picture.width() == 2 * 640
    assert picture.pixelColor(0, picture.height() - 1) == Qt.GlobalColor.white
    caseload.close()
