"""The days and practitioners of a calendar side by side in a scrolled area: where everything is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget

from desktop.models import AppointmentStatus
from desktop.services.calendar.entries import Entry
from desktop.services.calendar.pages import CalendarPage, LeaveTime
from desktop.ui.calendar.entry_cache import EntryCache, Load
from desktop.ui.calendar.layout import Box, DayColumn, EntryPiece, Grid, at_minute, columns, pieces
from desktop.ui.calendar.painting.colours import Colours
from desktop.ui.calendar.painting.header_painter import HeaderPainter
from desktop.ui.calendar.painting.painter import CalendarPainter, Scene

EMPTY_PAGE = CalendarPage(date.min, 0, (), (), (), ())
FIRST_HOUR = 8
_WORK_WEEK = range(5)
_LEAST_GUTTER = 52
ZOOMS = range(-4, 7)
"""The steps by which the hours can be made lower and higher, a fifth each."""


class Spot(NamedTuple):
    """A time of one practitioner in the calendar."""

    user_id: int
    moment: datetime


class PlacedCalendar(QAbstractScrollArea):
    """Knows where everything of a CalendarPage is. Waiting-list appointments take no time and are not drawn.

    Positions are in pixels of the viewport unless a name says `content`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._page = EMPTY_PAGE
        self._load: Load | None = None
        self._cache = EntryCache()
        self._incoming: tuple[Entry, ...] = ()
        self._incoming_ids: frozenset[int] = frozenset()
        self._clashing: frozenset[int] = frozenset()
        self._show_cancelled = False
        self._today = date.min
        self._now: datetime | None = None
        self._zoom = 0
        self.first_minute: int | None = None
        """The time at the top when the first page is shown; None for the start of work."""
        self._names: dict[int, str] = {}
        self._lay_out()

    @property
    def page(self) -> CalendarPage:
        return self._page

    @property
    def scene(self) -> Scene:
        """The page, laid out."""
        return self._scene

    def set_page(self, page: CalendarPage, today: date, load: Load | None = None) -> None:
        """Show another page, or the same one again.

        `load` reads appointments that the page does not hold when their column is first seen.
        """
        first = not self._page.days
        self._page, self._today, self._load = page, today, load
        self._read_anew()
        self._lay_out()
        if first:
            self.scroll_to_work()

    def set_incoming(self, entries: Sequence[Entry], clashing: Collection[int] = ()) -> None:
        """Draw incoming appointments among the existing ones; `clashing` are ids of either."""
        self._incoming, self._clashing = tuple(entries), frozenset(clashing)
        self._incoming_ids = frozenset(entry.id for entry in entries)
        self._read_anew()
        self._lay_out()

    def set_show_cancelled(self, shown: bool) -> None:
        self._show_cancelled = shown
        self._lay_out()

    def set_now(self, now: datetime | None) -> None:
        """Set where the now line is drawn; None for nowhere."""
        self._now = now
        self.viewport().update()

    def scroll_to_work(self) -> None:
        """Bring the first working hour of the page to the top, or `first_minute`."""
        minute = self.first_minute
        if minute is None:
            minute = min((hours.starts for hours in self._page.hours), default=FIRST_HOUR * 60) - 30
        self.verticalScrollBar().setValue(self._scene.grid.y(max(0, minute)))

    @property
    def zoom(self) -> int:
        """The number of steps by which the hours are higher than usual; one of `ZOOMS`."""
        return self._zoom

    def set_zoom(self, steps: int, around: int | None = None) -> None:
        """Make the hours higher or lower; the time at the height `around` (None: the top) stays there."""
        bar, top = self.verticalScrollBar(), self.body.top()
        at = top if around is None else around
        minute = self._scene.grid.minute(bar.value() + at - top)
        self._zoom = max(ZOOMS[0], min(ZOOMS[-1], steps))
        self._lay_out()
        bar.setValue(self._scene.grid.y(minute) - (at - top))

    @property
    def top_minute(self) -> int:
        """The time at the top."""
        return self._scene.grid.minute(self.verticalScrollBar().value())

    def entry(self, entry_id: int) -> Entry | None:
        """An appointment that is shown, by its id."""
        found = self._scene.find(entry_id)
        return None if found is None else found.entry

    def name_of(self, user_id: int) -> str:
        """The practitioner's name, empty for somebody without a column."""
        return self._names.get(user_id, "")

    @property
    def body(self) -> QRect:
        """The rectangle of the columns."""
        whole = self.viewport().rect().adjusted(self._gutter, self._heads.height, 0, 0)
        return whole.translated(-self._gutter, 0) if self.mirrored else whole

    @property
    def before_columns(self) -> int:
        """The place where the strip of the hours begins, from the left."""
        return self.body.right() + 1 if self.mirrored else 0

    @property
    def gutter(self) -> int:
        """The width of the strip of the hours."""
        return self._gutter

    @property
    def mirrored(self) -> bool:
        """Whether the reader begins at the right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def to_content(self, position: QPoint) -> QPoint:
        return position - self.body.topLeft() + self._origin()

    def column_at(self, position: QPoint) -> DayColumn | None:
        """The column at or nearest to a place; None if there are no columns."""
        grid = self._scene.grid
        return grid.columns[grid.column_at(self.to_content(position).x())] if grid.columns else None

    def moment_at(self, position: QPoint, step: int = 1) -> datetime | None:
        """The time at a place, rounded to `step` minutes."""
        column = self.column_at(position)
        minute = self._scene.grid.minute(self.to_content(position).y(), step)
        return None if column is None else at_minute(column.day, minute)

    def spot_at(self, position: QPoint, step: int = 1) -> Spot | None:
        """Whose time is at a place, rounded to `step` minutes; None if there are no columns."""
        column, moment = self.column_at(position), self.moment_at(position, step)
        return None if column is None or moment is None else Spot(column.user_id, moment)

    def piece_at(self, position: QPoint) -> EntryPiece | None:
        """The appointment under a place."""
        if not self.body.contains(position) or not self._scene.grid.columns:
            return None
        spot = self.to_content(position)
        column = self._scene.column(self._scene.grid.column_at(spot.x()))
        return next((piece for piece in column if self._content_rect(piece).contains(spot)), None)

    def leave_at(self, position: QPoint) -> LeaveTime | None:
        """The leave under a place."""
        spot = self.spot_at(position)
        if spot is None:
            return None
        absences = self._scene.leave.get(spot.user_id, ())
        return next((away for away in absences if away.starts_at <= spot.moment < away.ends_at), None)

    def rect_of(self, entry_id: int) -> QRect:
        """The rectangle of the first piece of an appointment; empty if it is not shown."""
        piece = self._scene.find(entry_id)
        if piece is None:
            return QRect()
        return self._content_rect(piece).translated(self.body.topLeft() - self._origin())

    def boxes_of(self, entry: Entry) -> list[Box]:
        """The rectangles of an appointment if nothing else were there, in content pixels."""
        grid = self._scene.grid
        columns = enumerate(grid.columns)
        return [
            grid.box(piece)
            for place, column in columns
            if column.user_id == entry.user_id
            for piece in pieces([entry], column, place)
        ]

    def reveal(self, entry_id: int) -> None:
        """Scroll as little as needed to show an appointment."""
        area, body, down = self.rect_of(entry_id), self.body, self.verticalScrollBar()
        self.scroll_across(_beyond((area.left(), area.right()), (body.left(), body.right())))
        down.setValue(down.value() + _beyond((area.top(), area.bottom()), (body.top(), body.bottom())))

    def _origin(self) -> QPoint:
        across = self.horizontalScrollBar()
        x = across.maximum() - across.value() if self.mirrored else across.value()
        return QPoint(x, self.verticalScrollBar().value())

    def scroll_across(self, pixels: int) -> None:
        """Scroll this much further to the right."""
        across = self.horizontalScrollBar()
        across.setValue(across.value() + (-pixels if self.mirrored else pixels))

    def _content_rect(self, piece: EntryPiece) -> QRect:
        box = self._scene.grid.box(piece)
        return QRect(box.left, box.top, box.width, box.height)

    def _read_anew(self) -> None:
        self._cache = EntryCache(self._load)
        self._cache.add(self._page.appointments)
        self._cache.add(self._incoming)

    def _lay_out(self) -> None:
        """Place everything again: for another page, size, font or palette."""
        self._names = {someone.id: someone.name for someone in self._page.practitioners}
        self._gutter = max(_LEAST_GUTTER, self.fontMetrics().horizontalAdvance("00:00") + 16)
        days = self._days()
        available = self.viewport().width() - self._gutter
        narrowest = self._narrowest(len(days))
        laid_out = columns(days, list(self._names), available, narrowest, mirrored=self.mirrored)
        hour = round((3 * self.fontMetrics().height() + 6) * 1.2**self._zoom)
        grid = Grid(laid_out, hour, mirrored=self.mirrored)
        self._scene = Scene(self._page, grid, self._cache, self._is_shown)
        self._colours = Colours(self.palette())
        self._painter = CalendarPainter(self._scene, self._colours, self.font())
        self._heads = HeaderPainter(self._scene, self._colours, self.font(), self._today)
        _set_range(self.horizontalScrollBar(), grid.width, self.body.width(), 60)
        _set_range(self.verticalScrollBar(), grid.height, self.body.height(), grid.hour_height // 2)
        self.viewport().update()

    def _is_shown(self, entry: Entry) -> bool:
        if entry.status == AppointmentStatus.WAITING_LIST:
            return False
        return self._show_cancelled or entry.status != AppointmentStatus.CANCELLED

    def _days(self) -> list[date]:
        """The page's days; with several practitioners, without weekend days on which nobody works."""
        days = self._page.shown_days
        if len(days) == 1 or self._page.shown or len(self._page.practitioners) < 2:
            return days
        worked = self._page.worked_weekdays | set(_WORK_WEEK)
        return [day for day in days if day.weekday() in worked or self._is_busy(day)]

    def _is_busy(self, day: date) -> bool:
        keys = [(day, user_id) for user_id in self._names]
        self._cache.read(keys)
        return any(self._is_shown(entry) for key in keys for entry in self._cache.of(key))

    def _narrowest(self, days: int) -> int:
        several = 12 if len(self._page.practitioners) < 2 else 9
        letters = 13 if days == 1 else several
        return letters * self.fontMetrics().averageCharWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (
            QEvent.Type.PaletteChange,
            QEvent.Type.FontChange,
            QEvent.Type.StyleChange,
            QEvent.Type.LayoutDirectionChange,
            QEvent.Type.LanguageChange,
        ):
            self._lay_out()


def _beyond(shown: tuple[int, int], room: tuple[int, int]) -> int:
    """How far to scroll to bring the first to the last pixel into view."""
    if shown[0] < room[0]:
        return shown[0] - room[0] - 4
    return shown[1] - room[1] + 4 if shown[1] > room[1] else 0


def _set_range(bar: QScrollBar, content: int, seen: int, step: int) -> None:
    bar.setRange(0, max(0, content - seen))
    bar.setPageStep(max(1, seen))
    bar.setSingleStep(step)
