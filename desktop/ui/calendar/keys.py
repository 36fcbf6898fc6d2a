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
from desktop.ui.calendar.layout import DAY_MINUTES, EntryPiece

_ACROSS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ARROWS = (*_ACROSS, *_DOWN)
_ZOOM = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEW = (Qt.Key.Key_N, Qt.Key.Key_Insert)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


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
        if self._ends_drag(key):
            self._view.end_drag(drop=key in _ENTER)
        elif key in _ARROWS:
            self._arrow(key, event.modifiers())
        elif key == Qt.Key.Key_Escape and self._view.selected_id is not None:
            self._view.select(None)
        else:
            return self._book(key)
        return True

    def _ends_drag(self, key: Qt.Key) -> bool:
        return self._view.drag is not None and key in (*_ENTER, Qt.Key.Key_Escape)

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
        if event.matches(QKeySequence.StandardKey.Copy):
            return self._copy_selected()
        return event.matches(QKeySequence.StandardKey.Paste) and self._paste()

    def _copy_selected(self) -> bool:
        if self._view.selected_id is None:
            return False
        self._view.copy_wanted.emit(self._view.selected_id)
        return True

    def _paste(self) -> bool:
        likely = self._view.likely_time()
        if likely is None:
            return False
        self._view.paste_wanted.emit(likely)
        return True

    def _arrow(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        if held & Qt.KeyboardModifier.AltModifier:
            self._carry(key, lengthen=bool(held & Qt.KeyboardModifier.ShiftModifier) and self._view.books)
        else:
            self._go(key)

    def _book(self, key: Qt.Key) -> bool:
        """Add, open or cancel."""
        if not self._view.books:
            return False
        if key in _NEW:
            self._add()
            return True
        selected = self._view.selected_id
        return selected is not None and self._act_on(selected, key)

    def _add(self) -> None:
        proposal = self._view.likely_time()
        if proposal is not None:
            self._view.time_chosen.emit(proposal)

    def _act_on(self, entry_id: int, key: Qt.Key) -> bool:
        if key in _ENTER:
            self._view.opened.emit(entry_id)
        elif key in _DELETE:
            self._view.cancel_chosen.emit(entry_id)
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
            self._go_along(scene.column(here.column), here, _DOWN[key])
        elif self._across(key) > 0:
            self._enter_column(everywhere[here.column + 1 :], here.starts, key)
        else:
            self._enter_column(everywhere[: here.column][::-1], here.starts, key)

    def _go_along(self, column: Sequence[EntryPiece], here: EntryPiece, step: int) -> None:
        """Select the one before or after in the column; the first and the last stay where they are."""
        row = max(0, min(len(column) - 1, column.index(here) + step))
        self._view.select(column[row].entry.id)

    def _enter_column(self, places: Sequence[int], starts: int, key: Qt.Key) -> None:
        """Select what begins nearest to `starts` in the first of these columns with any; or turn the page."""
        target = self._first_filled(places)
        if target:
            self._view.select(min(target, key=lambda piece: abs(piece.starts - starts)).entry.id)
        elif key in _ACROSS:
            self._view.turned.emit(self._across(key))

    def _first_filled(self, places: Sequence[int]) -> Sequence[EntryPiece]:
        """The first of these columns with an appointment; empty if none has one."""
        for place in places:
            if column := self._view.scene.column(place):
                return column
        return ()

    def _carry(self, key: Qt.Key, *, lengthen: bool) -> None:
        """Move the held entry by one step; pick up the selected appointment first."""
        if self._view.drag is None:
            self._pick_up()
        proposal = self._view.proposal
        if proposal is None:
            return
        if key in _DOWN:
            by = _DOWN[key] * NEW_STEP
            self._view.propose(proposal.lengthened(by) if lengthen else proposal.shifted(by))
        elif not lengthen:
            self._view.propose(self._beside(proposal, self._across(key)))

    def _pick_up(self) -> None:
        """Take hold of the selected appointment, if it may be moved."""
        entry = None if self._view.selected_id is None else self._view.entry(self._view.selected_id)
        if entry is not None and self._view.movable(entry):
            self._view.begin_drag(Drag(Hold.WHOLE, entry.user_id, entry.starts_at, entry))

    def _beside(self, proposal: DragProposal, step: int) -> DragProposal:
        """The same time of day in the column before or after."""
        columns = self._view.scene.grid.columns
        owners = [(column.day, column.user_id) for column in columns]
        here = (proposal.starts_at.date(), proposal.user_id)
        place = owners.index(here) + step if here in owners else -1
        if not 0 <= place < len(columns):
            return proposal
        column = columns[place]
        days = (column.day - proposal.starts_at.date()).days
        return replace(proposal.shifted(days * DAY_MINUTES), user_id=column.user_id)
