"""The search of the calendar by client, type or note, from one match to the next."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.rules.text import number_text
from desktop.services.clients.appointment_search import Match, find_appointments
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.icons import icon
from desktop.ui.core.tasks import Task
from desktop.ui.widgets.search_box import SearchBox

_WAIT = 200


class AppointmentSearch(QWidget):
    """`found` carries the Match to show; Enter goes to the next one."""

    found = Signal(object)

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._matches: Sequence[Match] = ()
        self._place = -1
        self._asking: Task | None = None
        self._around = datetime.min
        self.box = SearchBox(self.tr("Search appointments"))
        self.box.setObjectName("calendarSearch")
        self.box.setMinimumWidth(0)
        self.box.setToolTip(self.tr("A client, a type, or a word of a note"))
        self._count = QLabel()
        self._count.setObjectName("calendarSearchCount")
        theme.set_muted(self._count)
        self._back = self._button("calendarSearchPrevious", "previous", self.tr("Previous match"), -1)
        self._on = self._button("calendarSearchNext", "next", self.tr("Next match"), 1)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_WAIT)
        self._waiting.timeout.connect(self._ask)
        self.box.textChanged.connect(self._waiting.start)
        self.box.returnPressed.connect(lambda: self.go(1))
        self._below = QWidget()
        row = QHBoxLayout(self._below)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._count, 1)
        row.addWidget(self._back)
        row.addWidget(self._on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE // 2)
        column.addWidget(self.box)
        column.addWidget(self._below)
        self._below.hide()

    def begin_at(self, moment: datetime) -> None:
        """Start the search from the time that the calendar shows."""
        self._around = moment

    def go(self, by: int) -> None:
        """Go to the next match, or the previous one."""
        if self._waiting.isActive():
            self._waiting.stop()
            self._ask()
        elif self._matches:
            self._show(max(0, min(len(self._matches) - 1, self._place + by)))

    def _ask(self) -> None:
        text, around, practice = self.box.text(), self._around, self._context.practice
        self._asking = self._context.tasks.latest(
            self._asking, lambda report: find_appointments(practice, text, around), self._take
        )

    def _take(self, matches: Sequence[Match]) -> None:
        self._matches = matches
        self._place = -1
        self._below.setVisible(bool(self.box.text().strip()))
        if matches:
            after = bisect_left(matches, self._around, key=lambda match: match.starts_at)
            self._show(min(after, len(matches) - 1))
        else:
            self._tell()

    def _show(self, place: int) -> None:
        self._place = place
        self._tell()
        self.found.emit(self._matches[place])

    def _tell(self) -> None:
        total = len(self._matches)
        if total:
            words = self.tr("{place} of {total}").format(
                place=number_text(self._place + 1), total=number_text(total)
            )
        else:
            words = self.tr("None found")
        self._count.setText(words)
        self._back.setEnabled(self._place > 0)
        self._on.setEnabled(self._place < total - 1)

    def _button(self, name: str, picture: str, words: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(picture))
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setAutoRaise(True)
        button.setMinimumSize(24, 24)
        button.clicked.connect(lambda: self.go(by))
        return button
