"""The month view: each day with who is there, their number of appointments, and who is away."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from desktop.language import say
from desktop.rules.dates.format import WEEKDAYS, day_text
from desktop.rules.text import count, number_text
from desktop.services.calendar.pages import CalendarMonth
from desktop.ui.calendar.painting.colours import Colours
from desktop.ui.core.accessible import AccessiblePart, tell_focus, tell_parts

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_PADDING = 6


class MonthView(QWidget):
    """`day_selected` carries a day asked for by a click or an arrow, maybe in another month; the owner of the
    page selects it. `day_opened` carries the selected day, double-clicked or chosen with Enter.
    """

    day_selected = Signal(object)
    day_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendarMonthView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("outlined", True)
        self._page = CalendarMonth(date.min, 0, (), (), ())
        self._month = 1
        self._today = date.min
        self._day = date.min
        self._lines: dict[date, list[tuple[str, str]]] = {}
        self._totals: Counter[date] = Counter()
        self._colours = Colours(self.palette())
        tell_parts(self)

    @property
    def page(self) -> CalendarMonth:
        return self._page

    def accessible_parts(self) -> list[AccessiblePart]:
        """The days, each with its content."""
        days = [self._page.first_day + timedelta(days=place) for place in range(self._page.days)]
        return [
            AccessiblePart(day, self._words(day), self._cell(place), day == self._day)
            for place, day in enumerate(days)
        ]

    def focus_part(self, day: date) -> None:
        """Go to a day for a screen reader."""
        self.day_selected.emit(day)

    def press_part(self, day: date) -> None:
        """Open a day for a screen reader."""
        self.day_selected.emit(day)
        self.day_opened.emit(day)

    def _words(self, day: date) -> str:
        lines = ", ".join(f"{name} {what}" for name, what in self.lines(day))
        return f"{day_text(day)}: {lines or self.tr('no appointments')}"

    def set_page(self, page: CalendarMonth, day: date, today: date) -> None:
        """Show the weeks of the page; `day` is selected, and the days of other months are paler."""
        self._page, self._month, self._today = page, day.month, today
        self._lines = _lines(page)
        self._totals = Counter()
        for load in page.loads:
            self._totals[load.day] += load.appointments
        self._day = day
        self.setAccessibleName(self._words(day))
        tell_focus(self, day)
        self.update()

    def lines(self, day: date) -> Sequence[tuple[str, str]]:
        """The lines of a day: for each practitioner the name, and the number or `away`."""
        return self._lines.get(day, ())

    def _cell(self, place: int) -> QRect:
        """The rectangle of a day's cell; the names of the weekdays are above the first."""
        head, weeks = self._head, max(1, self._page.days // 7)
        row, column = divmod(place, 7)
        left, right = self.width() * column // 7, self.width() * (column + 1) // 7
        height = self.height() - head
        top, bottom = head + height * row // weeks, head + height * (row + 1) // weeks
        cell = QRect(left, top, right - left, bottom - top)
        return QStyle.visualRect(self.layoutDirection(), self.rect(), cell)

    @property
    def _head(self) -> int:
        return self.fontMetrics().height() + 10

    def _place_at(self, event: QMouseEvent) -> date | None:
        spot = event.position().toPoint()
        for place in range(self._page.days):
            if self._cell(place).contains(spot):
                return self._page.first_day + timedelta(days=place)
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colours.window)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._colours.text)
        self._paint_weekdays(painter)
        for place in range(self._page.days):
            day = self._page.first_day + timedelta(days=place)
            self._paint_day(painter, self._cell(place), day, bold)
        painter.end()

    def _paint_weekdays(self, painter: QPainter) -> None:
        for place in range(7):
            cell = self._cell(place)
            name = say(WEEKDAYS[(self._page.first_day.weekday() + place) % 7][:3])
            head = QRect(cell.left(), 0, cell.width(), self._head)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_day(self, painter: QPainter, cell: QRect, day: date, bold: QFont) -> None:
        other = day.month != self._month
        inside = cell.adjusted(_PADDING, _PADDING // 2, -_PADDING, -_PADDING // 2)
        painter.fillRect(cell, self._colours.closed if other or day.weekday() > 4 else self._colours.base)
        painter.setPen(self._colours.hour_line)
        painter.drawRect(cell)
        self._paint_number(painter, inside, day, bold)
        self._paint_lines(painter, inside, self.lines(day), pale=other)
        if day == self._day:
            painter.setPen(QPen(self._colours.highlight, 2))
            painter.drawRect(cell.adjusted(1, 1, -1, -1))

    def _paint_number(self, painter: QPainter, inside: QRect, day: date, bold: QFont) -> None:
        """Paint the day of the month, and its number of appointments in all."""
        today = self._colours.good if day == self._today else self._colours.text
        painter.setFont(bold)
        painter.setPen(self._colours.secondary if day.month != self._month else today)
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop, str(day.day))
        number = painter.fontMetrics().horizontalAdvance(str(day.day))
        painter.setFont(self.font())
        total = self._totals.get(day, 0)
        if total:
            self._paint_total(painter, inside, total, inside.width() - number - _PADDING)

    def _paint_total(self, painter: QPainter, inside: QRect, total: int, room: int) -> None:
        painter.setPen(self._colours.secondary)
        short = self.tr("{n} in all").format(n=number_text(total))
        words = _longest((count(total, "appointment"), short, number_text(total)), painter, room)
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, words)

    def _paint_lines(
        self, painter: QPainter, inside: QRect, lines: Sequence[tuple[str, str]], *, pale: bool
    ) -> None:
        """Paint a line for each practitioner below the number, as many as fit."""
        line = self.fontMetrics().height()
        room = max(0, inside.height() // line - 1)
        shown = lines if len(lines) <= room else lines[: max(0, room - 1)]
        row = QRect(inside.left(), inside.top() + line, inside.width(), line)
        for name, what in shown:
            width = painter.fontMetrics().horizontalAdvance(what) + _PADDING
            painter.setPen(self._colours.secondary if pale else self._colours.text)
            name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, row.width() - width)
            painter.drawText(row, Qt.AlignmentFlag.AlignLeft, name)
            painter.drawText(row, Qt.AlignmentFlag.AlignRight, what)
            row.translate(0, line)
        if room:
            self._paint_more(painter, row, len(lines) - len(shown))

    def _paint_more(self, painter: QPainter, row: QRect, hidden: int) -> None:
        """Say how many have no line of their own, if any."""
        if hidden:
            painter.setPen(self._colours.secondary)
            forms = (self.tr("and {n} more").format(n=hidden), f"+ {hidden}")
            painter.drawText(row, Qt.AlignmentFlag.AlignLeft, _longest(forms, painter, row.width()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._place_at(event)
        if day is not None:
            self.day_selected.emit(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what the first click selected: it may have turned the page under the pointer."""
        if self._place_at(event) is not None:
            self.day_opened.emit(self._day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.day_selected.emit(self._day + timedelta(days=self._step(key)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_opened.emit(self._day)
        else:
            super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> int:
        """How many days an arrow goes on; to the right is back for who begins to read there."""
        step = _STEPS[key]
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return -step if mirrored and abs(step) == 1 else step

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colours = Colours(self.palette())


def _lines(page: CalendarMonth) -> dict[date, list[tuple[str, str]]]:
    """The lines of each day: who is there with how many appointments, or away."""
    counts = {(load.day, load.user_id): load.appointments for load in page.loads}
    lines: dict[date, list[tuple[str, str]]] = defaultdict(list)
    for place in range(page.days):
        day = page.first_day + timedelta(days=place)
        away = _away_on(page, day)
        for someone in page.practitioners:
            words = _words_of(counts.get((day, someone.id), 0), away=someone.id in away)
            if words:
                lines[day].append((someone.name, words))
    return lines


def _words_of(appointments: int, *, away: bool) -> str:
    """`3, away`; empty for somebody without appointments who is not away."""
    number = number_text(appointments) if appointments else ""
    return ", ".join(filter(None, (number, say("away") if away else "")))


def _away_on(page: CalendarMonth, day: date) -> set[int]:
    """The users with leave that touches the day."""
    begin = datetime.combine(day, time())
    end = begin + timedelta(days=1)
    return {leave.user_id for leave in page.leave if leave.starts_at < end and leave.ends_at > begin}


def _longest(forms: Sequence[str], painter: QPainter, room: int) -> str:
    """The first of these, the longest, that fits; empty if none does."""
    return next((form for form in forms if painter.fontMetrics().horizontalAdvance(form) <= room), "")
