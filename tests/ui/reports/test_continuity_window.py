"""The continuity report: rows for everybody, a rehearsal that changes nothing, and another day."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QDateEdit, QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.services.history.operations import operations
from desktop.services.reports.continuity import continuity, usual_day
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.dates import to_qdate
from desktop.ui.reports.continuity_window import ContinuityWindow
from tests.conftest import TODAY
from tests.ui.conftest import child, open_dialog


def test_every_practitioner_has_a_row_and_a_rehearsal(qtbot: QtBot, context: PracticeContext) -> None:
    expected = continuity(context.practice, usual_day(TODAY))
    before = operations(context.practice)
    window = ContinuityWindow(context)
    window.show()
    table = child(window, QTableWidget, "continuityTable")
    qtbot.waitUntil(lambda: not context.tasks.busy and table.rowCount() == len(expected))
    assert [table.item(n, 0).text().split(",")[0] for n in range(table.rowCount())] == [
        r.name for r in expected
    ]
    table.selectRow(0)
    child(window, QPushButton, "continuityRehearse").click()
    rehearsal = open_dialog("rehearsalDialog")
    listed = child(rehearsal, QTableWidget, "rehearsalTable")
    qtbot.waitUntil(lambda: listed.rowCount() == expected[0].clients)
    rehearsal.close()
    assert operations(context.practice) == before
    window.close()


def test_another_day_is_planned_again(qtbot: QtBot, context: PracticeContext) -> None:
    window = ContinuityWindow(context)
    window.show()
    later = usual_day(TODAY) + timedelta(days=70)
    child(window, QDateEdit, "continuityDay").setDate(to_qdate(later))
    qtbot.waitUntil(lambda: not context.tasks.busy)
    assert str(later.year) in child(window, QLabel, "continuityHeading").text()
    assert child(window, QTableWidget, "continuityTable").rowCount() == len(
        continuity(context.practice, later)
    )
    window.close()
