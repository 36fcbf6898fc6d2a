"""An offboarding and its undo by mouse: every press goes to a place in the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.services.offboarding.steps import StepKey
from desktop.ui.calendar.view import CalendarView
from desktop.ui.offboarding.clients.load_bars import LoadBars
from desktop.ui.widgets.day_edit import DayEdit
from tests.ui.conftest import child, open_dialog
from tests.ui.story import LEAVER, Story, furnished_in_front, holdings, must_be_handed_over, rows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Mouse(Story):
    """Presses places, not widgets: if something covers a control, that is pressed instead."""

    def click(self, control: QWidget, at: QPoint | None = None) -> None:
        assert control.isVisible(), f"{control.objectName()} is not in view"
        window = control.window()
        place = control.mapTo(window, at or control.rect().center())
        assert window.rect().contains(place), f"{control.objectName()} lies outside its window"
        QTest.mouseClick(window.windowHandle(), LEFT, NONE, place)
        self.rest()

    def press(self, name: str) -> None:
        """Click a button of the wizard; a tick box is hit at its box."""
        button = child(self.wizard, QWidget, name)
        assert button.isEnabled(), f"{name} is disabled: {child(self.wizard, QLabel, 'missingLine').text()}"
        self.click(button, QPoint(10, button.height() // 2))

    def press_next(self, page: StepKey) -> None:
        self.until(child(self.wizard, QPushButton, "nextButton").isEnabled)
        self.press("nextButton")
        self.until_page(page)

    def choose(self, name: str, text: str) -> None:
        """Open a list of choices and click one, without a double click, whose second half a list ignores."""
        box, interval = child(self.wizard, QComboBox, name), QApplication.doubleClickInterval()
        QApplication.setDoubleClickInterval(0)
        self.click(box)
        QApplication.setDoubleClickInterval(interval)
        view = box.view()
        place = view.visualRect(box.model().index(box.findText(text), 0)).center()
        self.click(view.viewport(), place)

    def choose_day(self, edit: DayEdit, day: str) -> None:
        """Open the calendar of a day and click a day of the month that it shows."""
        self.click(edit, QPoint(edit.width() - 8, edit.height() // 2))
        calendar = edit.calendarWidget()
        self.until(calendar.isVisible)
        table = child(calendar, QTableView, "qt_calendar_calendarview")
        model = table.model()
        cells = [model.index(row, column) for row in range(1, 7) for column in range(1, 8)]
        place = next(index for index in cells if str(index.data()) == day)
        self.click(table.viewport(), table.visualRect(place).center())
        self.until(lambda: not calendar.isVisible())

    def click_row(self, table: QTableView, text: str) -> None:
        """Click the row in which a cell begins with this text."""
        model = table.model()
        cells = (model.index(row, column) for row in range(model.rowCount()) for column in (0, 1))
        index = next(index for index in cells if str(index.data() or "").startswith(text))
        self.click(table.viewport(), table.visualRect(index).center())

    def drag(self, control: QWidget, start: QPoint, by: QPoint) -> None:
        """Press, move in three steps, let go."""
        handle, window = control.window().windowHandle(), control.window()
        QTest.mousePress(handle, LEFT, NONE, control.mapTo(window, start))
        for step in (1, 2, 3):
            QTest.mouseMove(handle, control.mapTo(window, start + by * step / 3))
        QTest.mouseRelease(handle, LEFT, NONE, control.mapTo(window, start + by))
        self.rest()

    def drop_selected(self, table: QTableView, bars: LoadBars, place: int) -> None:
        """Hand the bars the drop of the selected rows: Qt's own drag takes no simulated mouse."""
        carried = table.model().mimeData(table.selectedIndexes())
        spot = QPoint(50, round(bars.row_height * (place + 0.5)))
        rest = (Qt.DropAction.CopyAction, carried, LEFT, NONE)
        QApplication.sendEvent(bars, QDragEnterEvent(spot, *rest))
        QApplication.sendEvent(bars, QDragMoveEvent(spot, *rest))
        QApplication.sendEvent(bars, QDropEvent(QPointF(spot), *rest))
        self.rest()


@pytest.fixture
def mouse(qtbot: QtBot, practice: Practice) -> Iterator[Mouse]:
    with furnished_in_front(qtbot, practice) as window:
        yield Mouse(qtbot, window)


def to_clients(mouse: Mouse) -> None:
    mouse.click(child(mouse.window, QPushButton, "startOffboarding"))
    mouse.choose("leaverChoice", LEAVER)
    mouse.choose_day(child(mouse.wizard, DayEdit, "lastDay"), "4")
    reason = child(mouse.wizard, QLineEdit, "leavingReason")
    mouse.click(reason)
    QTest.keyClicks(reason, "A new job")
    mouse.press_next(StepKey.BACKUP)
    mouse.press("backupNow")
    mouse.press_next(StepKey.PACK)
    mouse.press("packCreate")
    mouse.click(child(mouse.wizard, QPushButton, "messageHelp1"))
    mouse.rest()
    mouse.press_next(StepKey.CLIENTS)


def test_the_story_by_mouse(mouse: Mouse) -> None:
    before = holdings(mouse.file)
    to_clients(mouse)
    mouse.press("suggestPlan")
    table = child(mouse.wizard, QTableView, "clientDecisions")
    mouse.click_row(table, "O'Brien, Zoe")
    bars = child(mouse.wizard, LoadBars, "loadBars")
    here = table.currentIndex().row()
    suggested = table.model().index(here, 4).data()
    mouse.drop_selected(table, bars, 0)
    if table.model().index(here, 4).data() == suggested:
        mouse.drop_selected(table, bars, 1)
    chosen = table.model().index(here, 4).data()
    assert chosen != suggested
    mouse.press_next(StepKey.APPOINTMENTS)

    sentence = child(mouse.wizard, QLabel, "resolveSentence")
    assert sentence.text().startswith("O'Brien, Zoe")
    mouse.press("nextClash")
    mouse.until(lambda: sentence.text().startswith("Singh, Mia"))
    week = child(mouse.wizard, CalendarView, "recipientWeek")
    entry = next(
        row[0] for row in rows(mouse.file, "SELECT id FROM appointments WHERE starts_at LIKE '%-10 16:30%'")
    )
    mouse.until(lambda: not week.rect_of(int(str(entry))).isEmpty())
    area = week.rect_of(int(str(entry)))
    half_an_hour = round(area.height() * 30 / 50)
    mouse.drag(week.viewport(), area.center(), QPoint(0, -half_an_hour))
    mouse.until(lambda: sentence.text().startswith("O'Brien, Zoe"))
    mouse.press("freeTime0")
    mouse.press_next(StepKey.REVIEW)

    mouse.press("ownerTold")
    assert rows(mouse.file, "SELECT owner_told FROM offboardings") == [(1,)]
    assert holdings(mouse.file) == before, "nothing may change before Offboard is pressed"
    mouse.press("applyOffboarding")
    mouse.until_page(StepKey.DONE)
    must_be_handed_over(mouse.file)
    who = rows(
        mouse.file,
        "SELECT u.first_name || ' ' || u.last_name FROM clients c JOIN users u ON u.id = c.case_manager_id"
        " WHERE c.first_name = 'Zoe'",
    )
    assert who == [(chosen,)]
    assert rows(mouse.file, f"SELECT starts_at FROM appointments WHERE id = {entry}") == [
        ("2026-12-10 16:00",)
    ]
    mouse.press("undoOffboarding")
    mouse.click(child(open_dialog("messageDialog"), QPushButton, "messageHelp0"))
    mouse.until(lambda: holdings(mouse.file) == before)
    mouse.rest()
    mouse.press("saveAndClose")
    mouse.until(mouse.window.isActiveWindow)
