"""The bars of colleagues' loads before and after, live; clients can be dropped on a bar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.services.offboarding.loads import ColleagueLoad
from desktop.services.offboarding.wording.rows import client_words, hour_words
from desktop.ui.core import theme
from desktop.ui.core.accessible import AccessiblePart, tell_parts
from desktop.ui.core.mirroring import as_read, x_as_read
from desktop.ui.offboarding.clients.model import MIME

ROW = 14
KEYS = "123456789"


@dataclass(frozen=True)
class _Columns:
    """The widths of a row's names, bars and words, in pixels."""

    names: int
    bars: float
    clients: int
    hours: int


class LoadBars(QWidget):
    """One row for each colleague: a bar of clients, then the numbers. `dropped` carries a user's id and the
    ids of the clients dragged there.
    """

    dropped = Signal(int, list)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("loadBars")
        self.setAccessibleName(self.tr("Caseloads before and after"))
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._loads: tuple[ColleagueLoad, ...] = ()
        self._hovered: int | None = None
        tell_parts(self)

    def accessible_parts(self) -> list[AccessiblePart]:
        """A row for each colleague."""
        height = self.row_height
        return [
            AccessiblePart(
                load.user_id,
                f"{load.name}: {client_words(load)}, {hour_words(load)}",
                QRect(0, place * height, self.width(), height),
            )
            for place, load in enumerate(self._loads)
        ]

    def show_loads(self, loads: Sequence[ColleagueLoad]) -> None:
        self._loads = tuple(loads)
        self.setAccessibleDescription(
            "; ".join(f"{each.name}: {client_words(each)}, {hour_words(each)}" for each in self._loads)
        )
        self.updateGeometry()
        self.update()

    @property
    def row_height(self) -> int:
        return self.fontMetrics().height() + ROW

    def sizeHint(self) -> QSize:
        return QSize(600, max(1, len(self._loads)) * self.row_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(400, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self._columns()
        for place, each in enumerate(self._loads):
            area = QRectF(0, place * self.row_height, self.width(), self.row_height)
            if place == self._hovered:
                painter.fillRect(area, self._shade(0.16))
            self._paint_row(painter, place, each, area, columns)
        if self.hasFocus():
            self._paint_focus(painter)

    def _columns(self) -> _Columns:
        names = min(self._widest(each.name for each in self._loads) + 34, self.width() // 3)
        clients = self._widest(map(client_words, self._loads)) + 20
        hours = self._widest(map(hour_words, self._loads)) + 8
        return _Columns(names, max(60.0, self.width() - names - clients - hours - 12.0), clients, hours)

    def _widest(self, texts: Iterable[str]) -> int:
        return max(map(self.fontMetrics().horizontalAdvance, texts), default=0)

    def _paint_row(
        self, painter: QPainter, place: int, each: ColleagueLoad, area: QRectF, columns: _Columns
    ) -> None:
        top, height = area.top(), area.height()
        self._paint_name(painter, place, each, QRectF(0, top, columns.names, height))
        bar = QRectF(columns.names, top + 7, columns.bars, height - 14)
        self._paint_bar(painter, each, bar, columns.bars / max(1, self._longest()))
        left = columns.names + columns.bars + 14
        clients = QRectF(left, top, columns.clients, height)
        self._paint_words(painter, clients, client_words(each), bad=each.too_many_clients)
        hours = QRectF(clients.right(), top, columns.hours, height)
        self._paint_words(painter, hours, hour_words(each), bad=each.too_many_hours)

    def _longest(self) -> int:
        """The most clients that a bar has to show."""
        return max((max(each.clients_after, each.maximum_clients or 0) for each in self._loads), default=1)

    def _paint_focus(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme.colour(theme.Tone.ACCENT, self.palette()), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        seen = QRectF(self.visibleRegion().boundingRect())
        painter.drawRoundedRect(seen.adjusted(1, 1, -1, -1), 4, 4)

    def _paint_name(self, painter: QPainter, place: int, each: ColleagueLoad, area: QRectF) -> None:
        if place < len(KEYS):
            painter.setPen(theme.muted(self.palette()))
            key = QRectF(area.left() + 2, area.top(), 18, area.height())
            painter.drawText(as_read(self, key), Qt.AlignmentFlag.AlignCenter, KEYS[place])
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        room = area.adjusted(24, 0, -8, 0)
        name = painter.fontMetrics().elidedText(each.name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(
            as_read(self, room), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name
        )

    def _paint_bar(self, painter: QPainter, each: ColleagueLoad, area: QRectF, scale: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        limit = each.maximum_clients
        track = QRectF(area.left(), area.top(), (limit if limit is not None else 0) * scale, area.height())
        painter.setBrush(self._shade(0.10))
        painter.drawRoundedRect(as_read(self, track), 3, 3)
        before = QRectF(area.left(), area.top(), each.clients_before * scale, area.height())
        accent = theme.colour(theme.Tone.ACCENT, self.palette())
        painter.setBrush(theme.mixed(accent, self.palette().color(QPalette.ColorRole.Window), 0.55))
        painter.drawRoundedRect(as_read(self, before), 3, 3)
        added = QRectF(
            before.right(), area.top(), (each.clients_after - each.clients_before) * scale, area.height()
        )
        tone = theme.colour(theme.Tone.DANGER, self.palette()) if each.too_many_clients else accent
        painter.setBrush(tone)
        painter.drawRect(as_read(self, added))
        if limit is not None:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 1.5))
            end = x_as_read(self, track.right())
            painter.drawLine(QPointF(end, track.top()), QPointF(end, track.bottom()))

    def _paint_words(self, painter: QPainter, area: QRectF, words: str, *, bad: bool) -> None:
        palette = self.palette()
        ink = (
            theme.colour(theme.Tone.DANGER, palette) if bad else palette.color(QPalette.ColorRole.WindowText)
        )
        painter.setPen(ink)
        painter.drawText(
            as_read(self, area), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
        )

    def _shade(self, share: float) -> QColor:
        role = QPalette.ColorRole
        return theme.mixed(self.palette().color(role.WindowText), self.palette().color(role.Window), share)

    def _at(self, y: float) -> int | None:
        place = int(y // self.row_height)
        return place if 0 <= place < len(self._loads) else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._hovered = self._at(event.position().y())
        event.setAccepted(self._hovered is not None)
        self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hovered = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        place = self._at(event.position().y())
        self._hovered = None
        self.update()
        if place is not None:
            event.acceptProposedAction()
            text = bytes(event.mimeData().data(MIME).data()).decode()
            self.dropped.emit(self._loads[place].user_id, [int(each) for each in text.split(",") if each])
