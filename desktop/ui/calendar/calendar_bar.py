"""The bar above the calendar: the choice of days and view, and the actions."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QCalendarWidget,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from desktop.ui.calendar.mode_buttons import ModeButtons
from desktop.ui.calendar.span import CalendarSpan
from desktop.ui.calendar.time_actions import Drawn
from desktop.ui.core.dates import begin_weeks, from_qdate, spoken_locale, to_qdate
from desktop.ui.core.icons import icon
from desktop.ui.widgets.flow_layout import FlowLayout


class CalendarBar(QWidget):
    """`turned` carries the pages to turn, `day_chosen` a day to go to, `mode_chosen` a Mode."""

    turned = Signal(int)
    today_wanted = Signal()
    day_chosen = Signal(object)
    mode_chosen = Signal(object)
    add_wanted = Signal()
    cancelled_toggled = Signal(bool)
    inactive_toggled = Signal(bool)
    drawn_chosen = Signal(object)
    print_wanted = Signal()
    key_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        today = QPushButton(self.tr("Today"))
        today.setObjectName("calendarToday")
        today.setToolTip(self.tr("Today (T)"))
        today.clicked.connect(self.today_wanted)
        self._back = self._arrow("calendarPrevious", "previous", self.tr("Previous"), self.tr("Page Up"), -1)
        self._on = self._arrow("calendarNext", "next", self.tr("Next"), self.tr("Page Down"), 1)
        self._title = QPushButton()
        self._title.setObjectName("calendarDate")
        self._title.setToolTip(self.tr("Go to a date"))
        self._title.setFlat(True)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setWeight(font.Weight.DemiBold)
        self._title.setFont(font)
        self._dates = QCalendarWidget()
        self._dates.setLocale(spoken_locale())
        self._dates.setObjectName("calendarGoTo")
        self._dates.setAccessibleName(self.tr("Go to a date"))
        begin_weeks(self._dates)
        self._dates.activated.connect(self._choose)
        self._dates.clicked.connect(self._choose)
        self._popup = QMenu(self)
        action = QWidgetAction(self._popup)
        action.setDefaultWidget(self._dates)
        self._popup.addAction(action)
        self._title.setMenu(self._popup)
        self._modes = ModeButtons()
        self._modes.chosen.connect(self.mode_chosen)
        row = FlowLayout(self)
        for widget in (today, self._back, self._on, self._title):
            row.addWidget(widget)
        row.push_right()
        row.addWidget(self._modes)
        row.addWidget(self._more_button())
        add = QPushButton(icon("add"), self.tr("New appointment"))
        add.setObjectName("addAppointment")
        add.setToolTip(self.tr("New appointment (N)"))
        add.clicked.connect(self.add_wanted)
        row.addWidget(add)

    def show_span(self, span: CalendarSpan) -> None:
        """Say which days are shown, and mark the view."""
        self._title.setText(span.title)
        self._title.setAccessibleName(self.tr("{dates}. Go to a date").format(dates=span.title))
        self._dates.setSelectedDate(to_qdate(span.day))
        self._modes.show_mode(span.mode)

    def offer_inactive(self) -> None:
        """Tick the inactive, as if the supervisor had."""
        self._inactive.setChecked(True)

    def _arrow(self, name: str, picture: str, words: str, key: str, pages: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(picture))
        button.setAccessibleName(words)
        button.setToolTip(self.tr("{words} ({key})").format(words=words, key=key))
        button.setAutoRaise(True)
        button.clicked.connect(lambda: self.turned.emit(pages))
        return button

    def _more_button(self) -> QPushButton:
        menu = QMenu(self)
        cancelled = menu.addAction(self.tr("Show cancelled appointments"))
        cancelled.setObjectName("showCancelled")
        cancelled.setCheckable(True)
        cancelled.toggled.connect(self.cancelled_toggled)
        inactive = menu.addAction(self.tr("Show inactive practitioners"))
        inactive.setObjectName("showInactive")
        inactive.setCheckable(True)
        inactive.toggled.connect(self.inactive_toggled)
        self._inactive = inactive
        menu.addSection(self.tr("Dragging over free time draws"))
        drawings = QActionGroup(menu)
        for drawn, words in (
            (Drawn.APPOINTMENTS, self.tr("Appointments")),
            (Drawn.LEAVE, self.tr("Leave")),
            (Drawn.HOURS, self.tr("Working hours")),
        ):
            action = drawings.addAction(words)
            action.setObjectName(f"draw{drawn.name.capitalize()}")
            action.setCheckable(True)
            action.setChecked(drawn is Drawn.APPOINTMENTS)
            action.triggered.connect(lambda _=False, drawn=drawn: self.drawn_chosen.emit(drawn))
            menu.addAction(action)
        menu.addSeparator()
        key = menu.addAction(self.tr("Key to colours and marks..."), self.key_wanted.emit)
        key.setObjectName("calendarKey")
        menu.addAction(icon("print"), self.tr("Print..."), self.print_wanted.emit)
        more = QPushButton(self.tr("More"))
        more.setObjectName("calendarMore")
        more.setMenu(menu)
        return more

    def _choose(self) -> None:
        self._popup.close()
        chosen: date = from_qdate(self._dates.selectedDate())
        self.day_chosen.emit(chosen)
