"""The keys of a calendar, so that nothing needs the mouse.

Arrows go from appointment to appointment, Enter opens, Delete cancels, N books a new time. With Alt the
arrows pick up the selected appointment and move it, with Alt and Shift its end; Enter drops it there, Escape
puts it back. Copy and Paste book another like it. Ctrl with plus, minus and 0 makes the hours higher, lower
and normal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.ui.calendar.drag import NEW_STEP, Drag, DragProposal, Hold
from desktop.ui.calendar.interactive import InteractiveCalendar
from desktop.ui.calendar.layout import DAY_MINUTES

_ACROSS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ARROWS = (*_ACROSS, *_DOWN)
_ZOOM = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CalendarKeys(QObject):
    """`press` says whether the key meant something here."""

    def __init__(self, view: InteractiveCalendar) -> None:
        super().__init__(view)
        self._view = view

    def is_own(self, event: QKeyEvent) -> bool:
        """Whether the key moves the selected appointment, whatever shortcut a window has for it."""
        key = Qt.Key(event.key())
        carries = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier) and key in _ARROWS
        return carries and self._view.selected_id is not None

    def press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._press_with_control(key, event)
        if self._view.drag is not None and (key in _ENTER or key == Qt.Key.Key_Escape):
            self._view.end_drag(drop=key in _ENTER)
        elif key in _ARROWS:
            self._arrow(key, event.modifiers())
        elif key == Qt.Key.Key_Escape and self._view.selected_id is not None:
            self._view.select(None)
        else:
            return self._view.books and self._book(key)
        return True

    def _press_with_control(self, key: Qt.Key, event: QKeyEvent) -> bool:
        return self._zoom(key) or (self._view.books and self._copy(event))

    def _zoom(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_0:
            self._view.set_zoom(0)
        elif key in _ZOOM:
            self._view.set_zoom(self._view.zoom + _ZOOM[key])
        else:
            return False
        return True

    def _copy(self, event: QKeyEvent) -> bool:
        likely = self._view.likely_time()
        if event.matches(QKeySequence.StandardKey.Copy) and self._view.selected_id is not None:
            self._view.copy_wanted.emit(self._view.selected_id)
        elif event.matches(QKeySequence.StandardKey.Paste) and likely is not None:
            self._view.paste_wanted.emit(likely)
        else:
            return False
        return True

    def _arrow(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        if held & Qt.KeyboardModifier.AltModifier:
            self._carry(key, lengthen=bool(held & Qt.KeyboardModifier.ShiftModifier) and self._view.books)
        else:
            self._go(key)

    def _book(self, key: Qt.Key) -> bool:
        """Add, open or cancel."""
        if key in (Qt.Key.Key_N, Qt.Key.Key_Insert):
            proposal = self._view.likely_time()
            if proposal is not None:
                self._view.time_chosen.emit(proposal)
        elif self._view.selected_id is None:
            return False
        elif key in _ENTER:
            self._view.opened.emit(self._view.selected_id)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._view.cancel_chosen.emit(self._view.selected_id)
        else:
            return False
        return True

    def _across(self, key: Qt.Key) -> int:
        """1 for the arrow in the direction of reading, -1 for the other."""
        onward = Qt.Key.Key_Left if self._view.mirrored else Qt.Key.Key_Right
        return 1 if key == onward else -1

    def _go(self, key: Qt.Key) -> None:
        """Go to the next appointment in the column, or the nearest in the next column that has any."""
        scene = self._view.scene
        everywhere = range(len(scene.grid.columns))
        here = None if self._view.selected_id is None else scene.find(self._view.selected_id)
        if here is None:
            self._enter_column(everywhere, 0, key)
        elif key in _DOWN:
            column = scene.column(here.column)
            row = max(0, min(len(column) - 1, column.index(here) + _DOWN[key]))
            self._view.select(column[row].entry.id)
        elif self._across(key) > 0:
            self._enter_column(everywhere[here.column + 1 :], here.starts, key)
        else:
            self._enter_column(everywhere[: here.column][::-1], here.starts, key)

    def _enter_column(self, places: Sequence[int], starts: int, key: Qt.Key) -> None:
        """Select what begins nearest to `starts` in the first of these columns with any; or turn the page."""
        scene = self._view.scene
        target = next((scene.column(n) for n in places if scene.column(n)), None)
        if target is not None:
            self._view.select(min(target, key=lambda piece: abs(piece.starts - starts)).entry.id)
        elif key in _ACROSS:
            self._view.turned.emit(self._across(key))

    def _carry(self, key: Qt.Key, *, lengthen: bool) -> None:
        """Move the held entry by one step; pick up the selected appointment first."""
        if self._view.drag is None:
            entry = None if self._view.selected_id is None else self._view.entry(self._view.selected_id)
            if entry is None or not self._view.movable(entry):
                return
            self._view.begin_drag(Drag(Hold.WHOLE, entry.user_id, entry.starts_at, entry))
        proposal = self._view.proposal
        assert proposal is not None
        if key in _DOWN:
            by = _DOWN[key] * NEW_STEP
            self._view.propose(proposal.lengthened(by) if lengthen else proposal.shifted(by))
        elif not lengthen:
            self._view.propose(self._beside(proposal, self._across(key)))

    def _beside(self, proposal: DragProposal, step: int) -> DragProposal:
        """The same time of day in the column before or after."""
        columns = self._view.scene.grid.columns
        here = (proposal.starts_at.date(), proposal.user_id)
        place = next((n for n, c in enumerate(columns) if (c.day, c.user_id) == here), None)
        if place is None or not 0 <= place + step < len(columns):
            return proposal
        column = columns[place + step]
        days = (column.day - proposal.starts_at.date()).days
        return replace(proposal.shifted(days * DAY_MINUTES), user_id=column.user_id)
