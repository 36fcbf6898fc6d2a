"""The appointments to hand over, each with its state by word and shape."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from desktop.rules.dates.format import short_moment_text
from desktop.services.offboarding.rows import AppointmentRow, VisitState
from desktop.services.offboarding.wording.rows import state_words
from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.widgets.tables.rows_model import FilteredRowsModel, Index

WHEN, CLIENT, STATE = range(3)

_LOOKS = {
    VisitState.CLASHES: ("warning", theme.Tone.DANGER),
    VisitState.NOBODY: ("warning", theme.Tone.DANGER),
    VisitState.ACCEPTED: ("done", theme.Tone.WARNING),
    VisitState.FITS: ("check", theme.Tone.GOOD),
    VisitState.MOVED: ("next", theme.Tone.ACCENT),
    VisitState.WAITING: ("clock", theme.Tone.WARNING),
    VisitState.CANCELLED: ("close", theme.Tone.WARNING),
}


class AppointmentsModel(FilteredRowsModel[AppointmentRow]):
    """A solved appointment stays until the next filter."""

    KEYS = (
        lambda row: row.was,
        lambda row: _client(row).casefold(),
        lambda row: (not row.needs_you, state_words(row)),
    )

    def __init__(self) -> None:
        super().__init__((self.tr("When"), self.tr("Client"), self.tr("Status")))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        return self._of_cell(self.rows[index.row()], index.column(), role)

    def _of_cell(self, row: AppointmentRow, column: int, role: int) -> Any:
        if role == self.IdRole:
            return row.id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _notes(row) or self._text(row, column)
        look = _LOOK_OF.get((column, role))
        return None if look is None else look(row)

    def _text(self, row: AppointmentRow, column: int) -> str:
        if column == WHEN:
            return short_moment_text(row.was)
        if column == CLIENT:
            return _client(row) or self.tr("no client")
        return state_words(row)


def _client(row: AppointmentRow) -> str:
    return row.clients or row.type_name


def _notes(row: AppointmentRow) -> str:
    """What is wrong with it, and its note, a line each."""
    return "\n".join((*row.problems, *filter(None, (row.note,))))


def _picture(row: AppointmentRow) -> QIcon:
    name, tone = ("warning", theme.Tone.WARNING) if row.stale else _LOOKS[row.state]
    return icon(name, theme.colour(tone, QApplication.palette()))


def _ink(row: AppointmentRow) -> QColor | None:
    if not row.needs_you:
        return None
    tone = theme.Tone.WARNING if row.stale else theme.Tone.DANGER
    return theme.colour(tone, QApplication.palette())


_LOOK_OF: Mapping[tuple[int, int], Callable[[AppointmentRow], Any]] = {
    (WHEN, Qt.ItemDataRole.DecorationRole): _picture,
    (STATE, Qt.ItemDataRole.ForegroundRole): _ink,
}
"""The picture and the colour of a cell, by column and role."""
