"""The painter of the column headings, days above practitioners, and of the hours at the left."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from desktop.rules.dates.format import day_text, hour_text, short_day_text
from desktop.rules.text import user_name
from desktop.services.calendar.pages import CalendarPractitioner
from desktop.ui.calendar.layout import DayColumn, outer_edges
from desktop.ui.calendar.painting.colours import Colours
from desktop.ui.calendar.painting.painter import Scene


class HeaderPainter:
    """Headings stay readable while scrolled: a day's name is in the middle of its visible part."""

    def __init__(self, scene: Scene, colours: Colours, font: QFont, today: date) -> None:
        self._scene = scene
        self._colours = colours
        self._today = today
        self._font = font
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetrics(self._bold)
        self._people = {someone.id: someone for someone in scene.page.practitioners}
        self._with_people = len(self._people) > 1 or _is_one_day(scene.grid.columns)
        room = min((column.width for column in scene.grid.columns), default=0) - 4
        self._in_two_lines = self._with_people and _two_lines_help(
            QFontMetrics(font), [someone.name for someone in self._people.values()], room
        )

    @property
    def row_height(self) -> int:
        return self._metrics.height() + 10

    @property
    def height(self) -> int:
        return self.row_height + self._people_height

    @property
    def _people_height(self) -> int:
        if not self._with_people:
            return 0
        return self.row_height + (self._metrics.height() if self._in_two_lines else 0)

    def paint_heads(self, painter: QPainter, area: QRect, scrolled: int) -> None:
        """`area` is the strip above the columns; `scrolled` the content's x at its left edge."""
        painter.fillRect(area, self._colours.window)
        painter.save()
        painter.setClipRect(area)
        painter.translate(area.left() - scrolled, area.top())
        seen = QRect(scrolled, 0, area.width(), area.height())
        for day, columns in groupby(self._scene.grid.columns, key=lambda column: column.day):
            self._paint_head(painter, seen, day, list(columns))
        painter.restore()
        painter.setPen(self._colours.day_line)
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _paint_head(self, painter: QPainter, seen: QRect, day: date, columns: list[DayColumn]) -> None:
        """Paint the name of a day and its people, as far as they are in the part that is seen."""
        left, right = outer_edges(columns)
        if not _is_seen(left, right, seen):
            return
        whole = QRect(left, 0, right - left, self.row_height)
        self._day(painter, day, whole.intersected(QRect(seen.left(), 0, seen.width(), self.row_height)))
        begin = self._scene.grid.begin(columns[0])
        painter.setPen(self._colours.day_line)
        painter.drawLine(begin, 0, begin, seen.height())
        if self._with_people:
            self._paint_people(painter, seen, columns)

    def _paint_people(self, painter: QPainter, seen: QRect, columns: list[DayColumn]) -> None:
        for column in columns:
            if _is_seen(column.left, column.left + column.width, seen):
                self._person(painter, column)

    def paint_hours(self, painter: QPainter, area: QRect, scrolled: int) -> None:
        """`area` is the strip before the columns; `scrolled` the content's y at its top."""
        painter.fillRect(area, self._colours.window)
        painter.setClipRect(area)
        painter.setFont(self._font)
        painter.setPen(self._colours.secondary)
        for hour in range(1, 24):
            y = self._scene.grid.y(hour * 60) - scrolled + area.top()
            if area.top() + 8 <= y <= area.bottom():
                line = QRect(area.left(), y - 10, area.width() - 6, 20)
                line = QStyle.visualRect(painter.layoutDirection(), area, line)
                painter.drawText(
                    line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, hour_text(hour)
                )
        painter.setClipping(False)

    def _day(self, painter: QPainter, day: date, area: QRect) -> None:
        is_today = day == self._today
        painter.setFont(self._bold)
        painter.setPen(self._colours.good if is_today else self._colours.text)
        forms = (day_text(day), short_day_text(day), f"{short_day_text(day)[:3]} {day.day}", str(day.day))
        painter.drawText(
            area, Qt.AlignmentFlag.AlignCenter, _fitting(forms, self._metrics, area.width() - 6, "")
        )
        if is_today:
            painter.setPen(QPen(self._colours.good, 3))
            painter.drawLine(area.left() + 4, 2, area.right() - 4, 2)

    def _person(self, painter: QPainter, column: DayColumn) -> None:
        someone = self._people[column.user_id]
        area = QRect(column.left + 2, self.row_height, column.width - 4, self._people_height)
        painter.setFont(self._font)
        painter.setPen(self._colours.text if someone.active else self._colours.clash)
        metrics = painter.fontMetrics()
        forms = self._forms(someone, metrics, area.width())
        fits = _fitting(forms, metrics, area.width(), someone.initials)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, fits)
        painter.setPen(self._colours.hour_line)
        begin = self._scene.grid.begin(column)
        painter.drawLine(begin, self.row_height, begin, self.height)

    def _forms(self, someone: CalendarPractitioner, metrics: QFontMetrics, room: int) -> list[str]:
        """The name in all its forms, the most telling first."""
        forms = [user_name(someone.name, someone.active), someone.name]
        if self._in_two_lines:
            forms.append(in_two_lines(someone.name))
        if room > 8 * metrics.averageCharWidth():
            forms.append(metrics.elidedText(someone.name, Qt.TextElideMode.ElideRight, room))
        return forms


def _is_one_day(columns: Iterable[DayColumn]) -> bool:
    return len({column.day for column in columns}) == 1


def _is_seen(left: int, right: int, seen: QRect) -> bool:
    """Whether [left, right) touches the part that is seen."""
    return right > seen.left() and left < seen.left() + seen.width()


def _fitting(forms: Iterable[str], metrics: QFontMetrics, room: int, otherwise: str) -> str:
    """The first of these that fits."""
    return next((form for form in forms if _width(metrics, form) <= room), otherwise)


def in_two_lines(name: str) -> str:
    """A name with its last word on a line of its own."""
    return "\n".join(name.rsplit(" ", 1))


def _two_lines_help(metrics: QFontMetrics, names: list[str], room: int) -> bool:
    """Whether a name that is too long for the room fits there in two lines."""
    too_long = [name for name in names if metrics.horizontalAdvance(name) > room]
    return any(_width(metrics, in_two_lines(name)) <= room for name in too_long)


def _width(metrics: QFontMetrics, lines: str) -> int:
    return max(metrics.horizontalAdvance(line) for line in lines.split("\n"))
