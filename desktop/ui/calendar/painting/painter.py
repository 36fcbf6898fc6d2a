"""The painter of a calendar's body: hours, leave, appointments, the drag, and the time now."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from desktop.language import say
from desktop.services.calendar.entries import Entry
from desktop.services.calendar.pages import CalendarPage, LeaveTime
from desktop.ui.calendar.entry_cache import EntryCache
from desktop.ui.calendar.layout import (
    DAY_MINUTES,
    Box,
    DayColumn,
    EntryPiece,
    Grid,
    minute_in,
    outer_edges,
    pieces,
)
from desktop.ui.calendar.painting.colours import Colours
from desktop.ui.calendar.painting.entry_painter import PLAIN, EntryLook, EntryPainter


class Scene:
    """The whole body of a calendar, laid out column by column when first looked at.

    `shown` says which appointments are drawn at all.
    """

    def __init__(
        self, page: CalendarPage, grid: Grid, cache: EntryCache, shown: Callable[[Entry], bool]
    ) -> None:
        self.page = page
        self.grid = grid
        self._cache = cache
        self._shown = shown
        self._pieces: dict[int, list[EntryPiece]] = {}
        self._boxes: dict[int, list[Box]] = {}
        self.worked = _worked(page)
        self.leave = _leave(page)
        self.always = {p.id for p in page.practitioners} - {h.user_id for h in page.hours}
        self.several_sites = {p.id for p in page.practitioners if p.several_sites}

    def column(self, place: int) -> list[EntryPiece]:
        """The content of the column of that number."""
        if place not in self._pieces:
            column = self.grid.columns[place]
            entries = filter(self._shown, self._cache.of((column.day, column.user_id)))
            self._pieces[place] = pieces(entries, column, place)
        return self._pieces[place]

    def boxes(self, place: int) -> list[Box]:
        """The rectangles of the pieces of that column."""
        if place not in self._boxes:
            self._boxes[place] = list(map(self.grid.box, self.column(place)))
        return self._boxes[place]

    def look_at(self, places: Iterable[int]) -> None:
        """Read what these columns need, all at once."""
        columns = self.grid.columns
        self._cache.read([(columns[n].day, columns[n].user_id) for n in places if n not in self._pieces])

    def find(self, entry_id: int) -> EntryPiece | None:
        """The first piece of an appointment, first searched in the columns laid out already, then in all."""
        for place in dict.fromkeys((*self._pieces, *range(len(self.grid.columns)))):
            for piece in self.column(place):
                if piece.entry.id == entry_id:
                    return piece
        return None


def _worked(page: CalendarPage) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """When each practitioner works, by practitioner and weekday."""
    worked: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for hours in page.hours:
        worked[hours.user_id, hours.weekday].append((hours.starts, hours.ends))
    return worked


def _leave(page: CalendarPage) -> dict[int, list[LeaveTime]]:
    """When each practitioner is away."""
    leave: dict[int, list[LeaveTime]] = defaultdict(list)
    for away in page.leave:
        leave[away.user_id].append(away)
    return leave


class CalendarPainter:
    """Paints what a rectangle of the content shows; x and y are content pixels as in `layout`."""

    def __init__(self, scene: Scene, colours: Colours, font: QFont) -> None:
        self._scene = scene
        self._grid = scene.grid
        self._colours = colours
        self._metrics = QFontMetrics(font)
        self._entries = EntryPainter(colours, font, mirrored=scene.grid.mirrored)

    def paint(self, painter: QPainter, exposed: QRect, look_of: Callable[[Entry], EntryLook]) -> None:
        """Paint everything except the drag and the time now."""
        visible = self._grid.visible(exposed.left(), exposed.right() + 1)
        columns = [self._grid.columns[place] for place in visible]
        for column in columns:
            self._background(painter, column, exposed)
        self._lines(painter, columns, exposed)
        for column in columns:
            self._leave(painter, column, exposed)
        self._scene.look_at(visible)
        for place in visible:
            self._paint_entries(painter, place, exposed, look_of)

    def _paint_entries(
        self, painter: QPainter, place: int, exposed: QRect, look_of: Callable[[Entry], EntryLook]
    ) -> None:
        first, last = self._grid.minute(exposed.top()), self._grid.minute(exposed.bottom())
        of_column = self._scene.column(place)
        with_site = self._grid.columns[place].user_id in self._scene.several_sites
        seen = of_column[: bisect_left(of_column, last + 1, key=lambda p: p.starts)]
        for piece, box in zip(seen, self._scene.boxes(place), strict=False):
            if piece.ends >= first:
                self._entries.paint(painter, box, piece.entry, look_of(piece.entry), with_site)

    def _background(self, painter: QPainter, column: DayColumn, exposed: QRect) -> None:
        worked = self._scene.worked.get((column.user_id, column.day.weekday()), ())
        if column.user_id in self._scene.always:
            worked = [(0, DAY_MINUTES)]
        whole = QRect(column.left, exposed.top(), column.width, exposed.height())
        painter.fillRect(whole, self._colours.closed)
        for begin, end in worked:
            top, bottom = self._grid.y(begin), self._grid.y(end)
            painter.fillRect(QRect(column.left, top, column.width, bottom - top), self._colours.base)

    def _lines(self, painter: QPainter, columns: Sequence[DayColumn], exposed: QRect) -> None:
        if columns:
            self._lines_across(painter, outer_edges(columns), exposed)
            self._lines_between(painter, columns, exposed)

    def _lines_across(self, painter: QPainter, edges: tuple[int, int], exposed: QRect) -> None:
        """The lines of hours and half hours."""
        left, right = edges
        half = self._grid.hour_height / 2
        for step in range(int(exposed.top() // half), int(exposed.bottom() // half) + 1):
            painter.setPen(self._colours.half_line if step % 2 else self._colours.hour_line)
            y = self._grid.y(step * 30)
            painter.drawLine(left, y, right, y)

    def _lines_between(self, painter: QPainter, columns: Sequence[DayColumn], exposed: QRect) -> None:
        """The lines between columns, stronger between days."""
        day = columns[0].day
        for column in columns:
            painter.setPen(self._colours.hour_line if column.day == day else self._colours.day_line)
            day = column.day
            begin = self._grid.begin(column)
            painter.drawLine(begin, exposed.top(), begin, exposed.bottom())

    def _leave(self, painter: QPainter, column: DayColumn, exposed: QRect) -> None:
        for away in self._scene.leave.get(column.user_id, ()):
            begin, end = minute_in(away.starts_at, column.day), minute_in(away.ends_at, column.day)
            if begin < end:
                top, bottom = self._grid.y(begin), self._grid.y(end)
                area = QRect(column.left + 1, top, column.width - 1, bottom - top)
                painter.fillRect(area, self._colours.closed)
                painter.fillRect(area, self._colours.leave)
                self._leave_label(painter, area, area.intersected(exposed), away.reason or say("Leave"))

    def _leave_label(self, painter: QPainter, area: QRect, seen: QRect, reason: str) -> None:
        """Write why somebody is away at the top of the part that is seen."""
        words = self._metrics.elidedText(reason, Qt.TextElideMode.ElideRight, area.width() - 8)
        height = self._metrics.height()
        label = QRect(area.left() + 2, max(area.top(), seen.top()) + 3, 0, height + 4)
        label.setWidth(self._metrics.horizontalAdvance(words) + 8)
        painter.fillRect(label, self._colours.base)
        painter.setPen(self._colours.secondary)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)

    def paint_now(self, painter: QPainter, now: datetime | None) -> None:
        """Paint the line of the time now over the columns of today; without `now` there is none."""
        today = [] if now is None else self._grid.columns_of(now.date())
        if now is None or not today:
            return
        y = self._grid.y(minute_in(now, now.date()))
        painter.setPen(QPen(self._colours.now, 2))
        left, right = outer_edges(today)
        painter.drawLine(left, y, right, y)
        painter.setBrush(self._colours.now)
        painter.drawEllipse(QPointF(self._grid.begin(today[0]), y), 4, 4)

    def paint_proposal(
        self, painter: QPainter, boxes: Sequence[Box], placed: Entry, *, clashes: bool
    ) -> None:
        """Paint the dragged entry at its new place, outlined; the outline is dashed if it clashes."""
        ink = self._colours.clash if clashes else self._colours.good
        for box in boxes:
            self._entries.paint(painter, box, placed, PLAIN, with_site=False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, 2, Qt.PenStyle.DashLine if clashes else Qt.PenStyle.SolidLine))
            painter.drawRoundedRect(
                QRectF(box.left, box.top, box.width, box.height).adjusted(1, 1, -1, -1), 4, 4
            )
