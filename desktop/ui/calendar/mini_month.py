"""The small month next to the calendar, which goes to any day with one click."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QSizePolicy, QTableView, QToolButton, QWidget

from desktop.ui.core.dates import begin_weeks, from_qdate, spoken_locale, to_qdate
from desktop.ui.core.icons import icon


class MiniMonth(QCalendarWidget):
    """`day_chosen` carries the day that was clicked or reached with the keys."""

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendarMiniMonth")
        self.setAccessibleName(self.tr("Month"))
        self.setLocale(spoken_locale())
        begin_weeks(self)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, QTextCharFormat())  # Qt's red is too faint in the dark
        self._calm_head()
        days = self.findChild(QTableView, "qt_calendar_calendarview")
        assert days is not None  # Qt's own part
        days.setAccessibleName(self.tr("Days of the month"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.selectionChanged.connect(lambda: self.day_chosen.emit(from_qdate(self.selectedDate())))

    def show_day(self, day: date) -> None:
        """Mark the day without a signal."""
        self.blockSignals(True)
        self.setSelectedDate(to_qdate(day))
        self.blockSignals(False)

    def _calm_head(self) -> None:
        """Month and year on the window's own background, with arrows that can be seen in the dark."""
        self.setStyleSheet(
            "#qt_calendar_navigationbar { background: palette(window); }"
            "#qt_calendar_navigationbar QToolButton { color: palette(window-text); }"
        )
        arrows = {
            "prevmonth": ("previous", self.tr("Previous month")),
            "nextmonth": ("next", self.tr("Next month")),
        }
        for part, (picture, words) in arrows.items():
            button = self.findChild(QToolButton, f"qt_calendar_{part}")
            assert button is not None  # Qt's own parts
            button.setIcon(icon(picture))
            button.setToolTip(words)
            button.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """The size with room for large letters, which Qt's own does not count."""
        head = self.findChild(QWidget, "qt_calendar_navigationbar")
        row = self.fontMetrics().height() + 5
        return QSize(0, (row if head is None else head.sizeHint().height()) + 7 * row)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
