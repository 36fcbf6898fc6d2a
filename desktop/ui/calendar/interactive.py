"""The calendar's selection and drag, independent of mouse and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.models import AppointmentStatus
from desktop.services.calendar.entries import Entry
from desktop.services.calendar.pages import CalendarPage
from desktop.ui.calendar.canvas import CalendarCanvas
from desktop.ui.calendar.drag import Drag, DragProposal, Hold
from desktop.ui.calendar.entry_cache import Load
from desktop.ui.calendar.layout import DayColumn, at_minute
from desktop.ui.calendar.painting.bubble import Bubble, paint_bubble
from desktop.ui.calendar.painting.entry_painter import EntryLook
from desktop.ui.calendar.words import entry_words, proposal_words, spoken_words
from desktop.ui.core.accessible import AccessiblePart, tell_focus, tell_parts

Judge = Callable[[Entry | None, DragProposal], Sequence[str]]


_NOTHING = Entry(0, 0, datetime.min, datetime.min, AppointmentStatus.BOOKED, "", "", "", "", "", None, "")
"""The entry that is dragged when a new time is drawn."""


class InteractiveCalendar(CalendarCanvas):
    """`judge` is asked while something is dragged and answers what is in the way, one thing per line.

    `movable` says which appointments may be dragged. Without `books` they are only selected and moved:
    nothing is added, opened, cancelled or made longer.
    """

    opened = Signal(int)
    cancel_chosen = Signal(int)
    moved = Signal(int, object)
    """An appointment's id and the DragProposal where it was dropped; nothing has moved yet."""
    time_chosen = Signal(object)
    """A DragProposal over free time."""
    leave_opened = Signal(int)
    menu_wanted = Signal(object, QPoint)
    """The Entry that was right-clicked, or is selected for the Menu key, and the place on screen."""
    time_menu_wanted = Signal(object, QPoint)
    """A DragProposal over free time that was right-clicked, and the place on screen."""
    copy_wanted = Signal(int)
    paste_wanted = Signal(object)
    """A DragProposal: the time for the copied appointment."""
    selected = Signal(object)
    """The id of the appointment now selected, or None."""
    turned = Signal(int)
    """The pages to turn: -1 is back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.judge: Judge = lambda entry, proposal: ()
        self.movable: Callable[[Entry], bool] = lambda entry: True
        self.books = True
        self.selected_id: int | None = None
        self.drag: Drag | None = None
        self.proposal: DragProposal | None = None
        self.in_the_way: tuple[str, ...] = ()
        self._pointer: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Calendar"))
        tell_parts(self)

    def accessible_parts(self) -> list[AccessiblePart]:
        """The appointments that are shown, column by column, from the first to the last of each."""
        scene, origin = self.scene, self.body.topLeft() - self._origin()
        pieces = (piece for place in range(len(scene.grid.columns)) for piece in scene.column(place))
        parts: dict[int, AccessiblePart] = {}
        for piece in pieces:
            entry, box = piece.entry, scene.grid.box(piece)
            area = QRect(box.left, box.top, box.width, box.height).translated(origin)
            selected = entry.id == self.selected_id
            # An appointment over midnight has a piece on each day, but is one.
            parts.setdefault(
                entry.id,
                AccessiblePart(entry.id, spoken_words(entry, self.name_of(entry.user_id)), area, selected),
            )
        return list(parts.values())

    def focus_part(self, entry_id: int) -> None:
        """Select an appointment for a screen reader."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.select(entry_id)

    def press_part(self, entry_id: int) -> None:
        """Open an appointment for a screen reader."""
        self.select(entry_id)
        if self.books:
            self.opened.emit(entry_id)

    def offer_menu_of_part(self, entry_id: int) -> None:
        """Show an appointment's context menu for a screen reader."""
        self.select(entry_id)
        entry = self.entry(entry_id)
        if entry is not None:
            spot = self.rect_of(entry_id).intersected(self.body).center()
            self.menu_wanted.emit(entry, self.viewport().mapToGlobal(spot))

    def set_page(self, page: CalendarPage, today: date, load: Load | None = None) -> None:
        """Set the page; the selection stays while its appointment is there, a drag is dropped."""
        self.end_drag()
        super().set_page(page, today, load)
        if self.selected_id is not None and self.entry(self.selected_id) is None:
            self.select(None)

    def select(self, entry_id: int | None) -> None:
        """Select one appointment (None: none), bring it into view and say it."""
        if entry_id == self.selected_id:
            return
        self.selected_id = entry_id
        found = None if entry_id is None else self.entry(entry_id)
        if found is None:
            self.setAccessibleName(self.tr("Calendar"))
        else:
            self.reveal(found.id)
            self._speak(entry_words(found, self.name_of(found.user_id)))
            tell_focus(self, found.id)
        self.viewport().update()
        self.selected.emit(entry_id)

    def begin_drag(self, drag: Drag, pointer: QPoint | None = None) -> None:
        """Take hold of an appointment, its end, or free time; `pointer` is None for the keys."""
        self.drag = drag
        self.propose(drag.start, pointer)

    def propose(self, proposal: DragProposal, pointer: QPoint | None = None) -> None:
        """Show the proposed time, and what would be in the way there."""
        self._pointer = pointer
        if self.drag is not None and proposal != self.proposal:
            self.proposal = proposal
            self.in_the_way = self._in_the_way(self.drag, proposal)
            if pointer is None:
                words = proposal_words(proposal, self.name_of(proposal.user_id))
                self._speak(". ".join((words, *self.in_the_way)))
        self.viewport().update()

    def _in_the_way(self, drag: Drag, proposal: DragProposal) -> tuple[str, ...]:
        """What is in the way there; nothing where the appointment is already."""
        unmoved = drag.entry is not None and proposal == drag.start
        return () if unmoved else tuple(self.judge(drag.entry, proposal))

    def end_drag(self, *, drop: bool = False) -> None:
        """Let go. With `drop`, emit what was asked for; else forget it."""
        drag, proposal = self.drag, self.proposal
        self.drag = self.proposal = None
        self.in_the_way = ()
        self.viewport().update()
        if drop and drag is not None and proposal is not None:
            self._drop(drag, proposal)

    def _drop(self, drag: Drag, proposal: DragProposal) -> None:
        if drag.entry is None:
            self.time_chosen.emit(proposal)
        elif proposal != drag.start:
            self.moved.emit(drag.entry.id, proposal)

    def likely_time(self) -> DragProposal | None:
        """The time right after the selected appointment, or the start of work in the first column."""
        entry = None if self.selected_id is None else self.entry(self.selected_id)
        if entry is not None:
            return Drag(Hold.FREE_TIME, entry.user_id, entry.ends_at).start
        columns = self.scene.grid.columns
        return self._start_of_work(columns[0]) if columns else None

    def _start_of_work(self, column: DayColumn) -> DragProposal:
        """The first free time of a column: when anybody on the page begins on that weekday, else at nine."""
        begins = [hours.starts for hours in self.page.hours if hours.weekday == column.day.weekday()]
        begin = at_minute(column.day, min(begins, default=9 * 60))
        return Drag(Hold.FREE_TIME, column.user_id, begin).start

    def look_of(self, entry: Entry) -> EntryLook:
        look = super().look_of(entry)
        selected, lifted = entry.id == self.selected_id, entry.id == self._lifted_id
        if selected or lifted:
            return replace(look, selected=selected, lifted=lifted)
        return look

    @property
    def _lifted_id(self) -> int | None:
        """The appointment that is dragged away; None for a new time."""
        entry = None if self.drag is None else self.drag.entry
        return None if entry is None else entry.id

    def marked(self) -> tuple[object, ...]:
        return self.selected_id, self._lifted_id

    def paint_over(self, painter: QPainter) -> None:
        if self.drag is None or self.proposal is None:
            return
        placed = self._placed(self.drag, self.proposal)
        boxes = self.boxes_of(placed)
        self._painter.paint_proposal(painter, boxes, placed, clashes=bool(self.in_the_way))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.drag is not None and self.proposal is not None:
            self._paint_bubble(self.drag, self.proposal)

    def _paint_bubble(self, drag: Drag, proposal: DragProposal) -> None:
        title = proposal_words(proposal, self.name_of(proposal.user_id))
        lines = self.in_the_way or ((self.tr("Free"),) if drag.entry is not None else ())
        spot = self._bubble_spot(self._placed(drag, proposal))
        painter = QPainter(self.viewport())
        bubble = Bubble(title, lines, clashes=bool(self.in_the_way))
        paint_bubble(painter, self.body, spot, bubble, self._colours)
        painter.end()

    def _bubble_spot(self, placed: Entry) -> QPoint:
        """The spot next to the pointer, or to the outline if there is no pointer."""
        if self._pointer is not None:
            return self._pointer
        outline = self.boxes_of(placed)
        if not outline:
            return self.body.center()
        corner = QPoint(outline[0].left + outline[0].width, outline[0].top)
        return corner + self.body.topLeft() - self._origin()

    def _placed(self, drag: Drag, proposal: DragProposal) -> Entry:
        """The dragged entry at the proposed place."""
        entry = drag.entry or _NOTHING._replace(clients=self.tr("New appointment"))
        return entry._replace(
            user_id=proposal.user_id, starts_at=proposal.starts_at, ends_at=proposal.ends_at
        )

    def _speak(self, words: str) -> None:
        """Make a screen reader say it, also when asked what is here."""
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
