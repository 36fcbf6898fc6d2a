"""The key to the calendar: what its colours and marks mean."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.language import say
from desktop.models import AppointmentStatus
from desktop.services.calendar.choices import TypeColour
from desktop.services.calendar.entries import Entry
from desktop.ui.calendar.layout import Box
from desktop.ui.calendar.painting.colours import Colours
from desktop.ui.calendar.painting.entry_painter import PLAIN, EntryLook, EntryPainter
from desktop.ui.calendar.statuses import STYLES
from desktop.ui.core import theme
from desktop.ui.widgets.dialog import Dialog

_SAMPLE = Entry(
    0, 0, datetime(2027, 1, 1, 9), datetime(2027, 1, 1, 9, 50), AppointmentStatus.BOOKED, "", "", "", "", "", None, ""
)  # fmt: skip


class EntrySample(QWidget):
    """One appointment, drawn as the calendar draws it, with a given number of lines."""

    def __init__(self, entry: Entry, look: EntryLook, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry, self._look = entry, look
        letter = self.fontMetrics()
        letters = max(20, len(entry.clients) + 6)
        self.setFixedSize(letters * letter.averageCharWidth(), lines * letter.height() + 8)
        self.setAccessibleName(entry.clients)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        sample = EntryPainter(Colours(self.palette()), self.font(), mirrored=mirrored)
        sample.paint(
            painter, Box(0, 0, self.width(), self.height()), self._entry, self._look, with_site=False
        )
        painter.end()


class KeyDialog(Dialog):
    """The types of the practice with their colours, and the marks of each status."""

    def __init__(self, types: Sequence[TypeColour], parent: QWidget | None = None) -> None:
        super().__init__("keyDialog", self.tr("Key to colours and marks"), parent, 460)
        columns = QGridLayout()
        columns.setHorizontalSpacing(3 * theme.SPACE)
        columns.setVerticalSpacing(theme.SPACE)
        columns.addLayout(self._list(self.tr("Marks"), self._marks()), 0, 0)
        columns.addLayout(self._list(self.tr("Appointment types"), self._types(types)), 0, 1)
        self.column.addLayout(columns)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("keyDialogButtons")
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)

    def _marks(self) -> list[tuple[Entry, EntryLook, str]]:
        marks = [
            (_SAMPLE._replace(status=status, clients=say(status.value)), PLAIN, say(style.meaning))
            for status, style in STYLES.items()
            if style.meaning
        ]
        series = _SAMPLE._replace(clients=self.tr("Series"), series_id=1)
        clash = _SAMPLE._replace(clients=self.tr("Clash"))
        return [
            *marks,
            (series, PLAIN, self.tr("One of a series")),
            (clash, EntryLook(clashing=True), self.tr("Clashes with something")),
        ]

    def _types(self, types: Sequence[TypeColour]) -> list[tuple[Entry, EntryLook, str]]:
        if not types:
            none = _SAMPLE._replace(clients=self.tr("No type"))
            return [(none, PLAIN, self.tr("The practice has no appointment types yet"))]
        return [(_SAMPLE._replace(clients=one.name, colour=one.colour), PLAIN, "") for one in types]

    def _list(self, title: str, samples: Sequence[tuple[Entry, EntryLook, str]]) -> QVBoxLayout:
        column = QVBoxLayout()
        heading = QLabel(title)
        theme.set_muted(heading)
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setSpacing(theme.SPACE // 2)
        for row, (entry, look, words) in enumerate(samples):
            grid.addWidget(EntrySample(entry, look, 2 if words else 1), row, 0, Qt.AlignmentFlag.AlignTop)
            if words:
                meaning = QLabel(words)
                meaning.setWordWrap(True)
                grid.addWidget(meaning, row, 1)
        column.addLayout(grid)
        column.addStretch(1)
        return column
