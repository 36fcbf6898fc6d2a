"""The months ahead as a strip: the number of appointments of each day, and the clashes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.rules.dates.format import day_text
from desktop.rules.text import count
from desktop.services.offboarding.rows import AppointmentRow
from desktop.ui.core import theme
from desktop.ui.core.accessible import AccessiblePart, tell_parts
from desktop.ui.core.mirroring import as_read, part_as_read, x_as_read

BARS = 22
"""The height of the highest bar in pixels."""

SHORTEST_SPAN = 28
"""The fewest days shown."""


class ClashStrip(QWidget):
    """`chosen` carries the id of the first appointment of the pressed day, a clashing one if any."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clashStrip")
        self.setAccessibleName(self.tr("Where the clashes are"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rows: tuple[AppointmentRow, ...] = ()
        self._first = date.min
        self._days = SHORTEST_SPAN
        self._all: Counter[date] = Counter()
        self._needing: Counter[date] = Counter()
        tell_parts(self)

    def accessible_parts(self) -> list[AccessiblePart]:
        """The days with appointments."""
        step = self.width() / self._days
        return [
            AccessiblePart(
                day,
                self._words(day),
                part_as_read(self, QRect(int((day - self._first).days * step), 0, max(2, int(step)), BARS)),
            )
            for day in sorted(self._all)
        ]

    def _words(self, day: date) -> str:
        words = f"{day_text(day)}: {count(self._all[day], 'appointment')}"
        return (
            words + self.tr(", {n} to settle").format(n=self._needing[day]) if self._needing[day] else words
        )

    def show_rows(self, rows: Sequence[AppointmentRow]) -> None:
        self._rows = tuple(rows)
        self._all = Counter(row.was.date() for row in rows)
        self._needing = Counter(row.was.date() for row in rows if row.needs_you)
        if rows:
            self._first = min(self._all)
            self._days = max(SHORTEST_SPAN, (max(self._all) - self._first).days + 1)
        self.setVisible(bool(rows))
        self.setAccessibleDescription("; ".join(self._needing_words()))
        self.update()

    def _needing_words(self) -> list[str]:
        """How many are to settle on each day, in order."""
        words = self.tr("{day}: {n} to settle")
        return [words.format(day=day_text(day), n=n) for day, n in sorted(self._needing.items())]

    def sizeHint(self) -> QSize:
        return QSize(400, BARS + self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        window = palette.color(role.Window)
        calm = theme.mixed(theme.colour(theme.Tone.ACCENT, palette), window, 0.5)
        danger = theme.colour(theme.Tone.DANGER, palette)
        line = theme.mixed(palette.color(role.WindowText), window, 0.25)
        most, step = max(self._all.values(), default=1), self.width() / self._days
        painter.setPen(QPen(line, 1))
        painter.drawLine(0, BARS, self.width(), BARS)
        for place in range(self._days):
            day, left = self._first + timedelta(days=place), place * step
            if day.day == 1 or place == 0:
                self._paint_month(painter, day, left)
            area = as_read(self, QRectF(left, 0, max(2.0, step - 1), 0))
            _paint_bar(painter, area, 3.0, BARS * self._all[day] / most, calm)
            _paint_bar(painter, area, 5.0, BARS * self._needing[day] / most, danger)

    def _paint_month(self, painter: QPainter, day: date, left: float) -> None:
        palette = self.palette()
        painter.setPen(QPen(theme.muted(palette), 1))
        if day.day == 1:
            line_at = int(x_as_read(self, left))
            painter.drawLine(line_at, 0, line_at, self.height())
        room = (31 - day.day) * self.width() / self._days
        words = day_text(day).split(" ", 2)[2]
        if self.fontMetrics().horizontalAdvance(words) + 8 < room:
            area = QRectF(left + 4, BARS + 2, room, self.fontMetrics().height())
            painter.drawText(as_read(self, area), Qt.AlignmentFlag.AlignLeft, words)

    def _day_at(self, x: float) -> date | None:
        """The nearest day with an appointment, at most a few pixels away."""
        if not self._all:
            return None
        step = self.width() / self._days
        pressed = self._first + timedelta(days=int(x_as_read(self, x) / step))
        nearest = min(self._all, key=lambda day: (abs((day - pressed).days), not self._needing[day]))
        return nearest if abs((nearest - pressed).days) * step < 12 else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().x())
        if day is not None:
            self.press_part(day)

    def press_part(self, day: date) -> None:
        """Choose a day's first appointment, by the mouse or for a screen reader."""
        rows = [row for row in self._rows if row.was.date() == day]
        if rows:
            self.chosen.emit(min(rows, key=lambda row: not row.needs_you).id)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._day_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._words(day) if day is not None else "", self)
            return True
        return super().event(event)


def _paint_bar(painter: QPainter, area: QRectF, least: float, height: float, colour: QColor) -> None:
    """A bar of that height in pixels, but `least` to be seen; none for 0."""
    if height:
        painter.fillRect(area.adjusted(0, BARS - max(least, height), 0, BARS), colour)
