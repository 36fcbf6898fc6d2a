"""One week of a recipient with the incoming appointments on it, to be dragged or put at a free time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.rules.dates.format import short_day_text
from desktop.services.calendar import calendar
from desktop.services.calendar.entries import Entry
from desktop.services.calendar.pages import CalendarPage
from desktop.services.offboarding.rows import AppointmentRow, VisitState
from desktop.ui.calendar.drag import DragProposal
from desktop.ui.core.icons import icon
from desktop.ui.core.tasks import Task
from desktop.ui.offboarding.appointments.free_times_view import FreeTimesView
from desktop.ui.offboarding.case import Case

TIMELESS = (VisitState.CANCELLED, VisitState.WAITING)
"""The actions that take no time, so there is nothing to draw."""


class RecipientWeek(QWidget):
    """`picked` carries the id of an incoming appointment that was selected here, `moved` its id and new time.

    `free_chosen` carries a free time that was pressed for the one in front.
    """

    picked = Signal(int)
    moved = Signal(int, object)
    free_chosen = Signal(object)

    def __init__(self, case: Case) -> None:
        super().__init__()
        self._case = case
        self._rows: tuple[AppointmentRow, ...] = ()
        self._offers_times = True
        self._user_id = 0
        self._name = ""
        self._monday = date.min
        self._asked: Task | None = None
        self._shown_id: int | None = None
        self._caption = QLabel()
        self._caption.setObjectName("recipientWeekCaption")
        self._caption.setWordWrap(True)
        self._turns: list[QToolButton] = []
        self.view = FreeTimesView()
        self.view.setObjectName("recipientWeek")
        self.view.judge = self._judge
        self.view.movable = lambda entry: entry.id in {row.id for row in self._incoming()}
        self.view.moved.connect(lambda entry_id, to: self.moved.emit(entry_id, to.starts_at))
        self.view.selected.connect(self._pick)
        self.view.free_chosen.connect(self.free_chosen)
        head = QHBoxLayout()
        head.addWidget(self._caption, 1)
        for name, by, words in (
            ("previous", -1, self.tr("Previous week")),
            ("next", 1, self.tr("Next week")),
        ):
            button = QToolButton()
            button.setObjectName(f"{name}Week")
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setIcon(icon(name))
            button.setAutoRaise(True)
            button.clicked.connect(lambda _=False, by=by: self._turn(by))
            head.addWidget(button)
            self._turns.append(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addStretch()

    def show_appointment(
        self, row: AppointmentRow | None, rows: Sequence[AppointmentRow], *, alone: bool = True
    ) -> None:
        """Show the week of one appointment with its recipient; `rows` are all that are handed over.

        Free times are offered only if it is `alone`, not the first of several selected.
        """
        self._rows = tuple(rows)
        self._offers_times = alone
        if row is None or row.recipient_id is None or row.state in TIMELESS:
            self._show_no_week("" if row is None else self._why_no_week(row))
            return
        self._shown_id = row.id
        self._show(row.recipient_id, row.recipient, row.starts_at.date())

    def _show_no_week(self, words: str) -> None:
        self._user_id = 0
        self._shown_id = None
        self._caption.setText(words)
        self._show_view(False)

    def _show(self, user_id: int, name: str, day: date) -> None:
        self._user_id, self._name = user_id, name
        self._monday = day - timedelta(days=day.weekday())
        days = 7 if self._has_weekend(day) else 5
        self._caption.setText(
            self.tr("Week of {day}, {name}").format(day=short_day_text(self._monday), name=name)
        )
        monday = self._monday
        self._asked = self._case.context.tasks.latest(
            self._asked,
            lambda report: calendar.week(self._case.practice, [user_id], monday, days),
            self._show_page,
        )

    def _has_weekend(self, day: date) -> bool:
        """Whether the week with this day is shown with its weekend: something is then."""
        return any(each.weekday() > 4 for each in (day, *(row.starts_at for row in self._incoming())))

    def _show_page(self, page: CalendarPage) -> None:
        self._show_view(True)
        self.view.set_page(page, self._case.practice.today())
        incoming = self._incoming()
        self.view.set_incoming([_entry(row, self._user_id) for row in incoming], _clashing(incoming))
        if self._shown_id is not None:
            self._select_shown(self._shown_id)
        self._show_free()

    def _select_shown(self, shown_id: int) -> None:
        self.view.blockSignals(True)
        self.view.select(None)
        self.view.select(shown_id)
        self.view.blockSignals(False)

    def _show_view(self, shown: bool) -> None:
        for part in (self.view, *self._turns):
            part.setVisible(shown)

    def _why_no_week(self, row: AppointmentRow) -> str:
        if row.state is VisitState.CANCELLED:
            return self.tr("It will be cancelled.")
        if row.state is VisitState.WAITING:
            return self.tr("It goes on a waiting list.")
        return self.tr("Nobody takes it over yet.")

    def _show_free(self) -> None:
        """Show free times this week for the one in front, if it cannot keep its time or already moves."""
        shown = next((row for row in self._rows if row.id == self._shown_id), None)
        self.view.set_free(self._user_id, [] if shown is None else self._free_spans(shown))

    def _free_spans(self, row: AppointmentRow) -> list[tuple[datetime, datetime]]:
        """Other times for it this week, from when to when."""
        length = row.ends_at - row.starts_at
        return [(starts, starts + length) for starts in self._free_times(row)]

    def _free_times(self, row: AppointmentRow) -> list[datetime]:
        """Other times for it this week; none if it needs none, or none are known yet."""
        known = self._case.alternatives if self._offers_times_of(row) else None
        if known is None or not known.knows(row.id):
            return []
        days = [self._monday + timedelta(days=n) for n in range(7)]
        return known.free_in_week(row.id, self._user_id, row.starts_at, days)

    def _offers_times_of(self, row: AppointmentRow) -> bool:
        """Whether it is alone in front of its recipient and cannot keep its time, or moves already."""
        here = self._offers_times and row.recipient_id == self._user_id
        return here and (bool(row.kinds) or row.state is VisitState.MOVED)

    def _incoming(self) -> list[AppointmentRow]:
        """The appointments that come to this recipient in the week shown."""
        return [row for row in self._rows if row.recipient_id == self._user_id and self._is_drawn(row)]

    def _is_drawn(self, row: AppointmentRow) -> bool:
        """Whether it takes a time in the week shown."""
        until = self._monday + timedelta(days=7)
        return row.state not in TIMELESS and self._monday <= row.starts_at.date() < until

    def _turn(self, by: int) -> None:
        if self._user_id:
            self._show(self._user_id, self._name, self._monday + timedelta(weeks=by))

    def _pick(self, entry_id: int | None) -> None:
        if entry_id is not None and any(row.id == entry_id for row in self._incoming()):
            self._shown_id = entry_id
            self.picked.emit(entry_id)

    def _judge(self, entry: Entry | None, proposal: DragProposal) -> Sequence[str]:
        if entry is None or self._case.alternatives is None:
            return ()
        return self._case.alternatives.problems(entry.id, self._user_id, proposal.starts_at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)


def _clashing(rows: Sequence[AppointmentRow]) -> set[int]:
    """Those that clash, and what they clash with."""
    clashes = [row for row in rows if row.state is VisitState.CLASHES]
    return {row.id for row in clashes}.union(*(row.against for row in clashes))


def _entry(row: AppointmentRow, user_id: int) -> Entry:
    return Entry(
        row.id,
        user_id,
        row.starts_at,
        row.ends_at,
        row.status,
        row.clients,
        row.type_name,
        row.colour,
        row.site_name,
        row.room,
        row.series_id,
        "",
    )
