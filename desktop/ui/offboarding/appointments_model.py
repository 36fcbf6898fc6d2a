"""The appointments that are handed over, in order of time, each with its state by word and shape."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.services.offboarding.clash_words import KINDS
from desktop.services.offboarding.rows import AppointmentRow, VisitState
from desktop.ui import theme
from desktop.ui.dates import short_day_text
from desktop.ui.icons import icon
from desktop.ui.widgets.rows_model import FilteredRowsModel, Index

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

    def __init__(self) -> None:
        super().__init__((self.tr("When"), self.tr("Client"), self.tr("State")))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == self.IdRole:
            return row.id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((*row.problems, *filter(None, (row.note,)))) or self._text(row, column)
        if column == WHEN and role == Qt.ItemDataRole.DecorationRole:
            name, tone = ("warning", theme.Tone.WARNING) if row.stale else _LOOKS[row.state]
            return icon(name, theme.colour(tone, QApplication.palette()))
        if column == STATE and role == Qt.ItemDataRole.ForegroundRole and row.needs_you:
            tone = theme.Tone.WARNING if row.stale else theme.Tone.DANGER
            return theme.colour(tone, QApplication.palette())
        return None

    def _text(self, row: AppointmentRow, column: int) -> str:
        if column == WHEN:
            return f"{short_day_text(row.was.date())} {row.was:%H:%M}"
        if column == CLIENT:
            return row.clients or row.type_name or self.tr("no client")
        return state_words(row)


def state_words(row: AppointmentRow) -> str:
    """How the appointment stands, in a few words."""
    kinds = ", ".join(KINDS[kind] for kind in row.kinds)
    moved = f"{short_day_text(row.starts_at.date())} {row.starts_at:%H:%M}"
    words = {
        VisitState.CLASHES: kinds,
        VisitState.NOBODY: QApplication.translate("appointments", "nobody to go to"),
        VisitState.ACCEPTED: QApplication.translate("appointments", "kept, though {kinds}").format(
            kinds=kinds
        ),
        VisitState.FITS: QApplication.translate("appointments", "fits, {name}").format(name=row.recipient),
        VisitState.MOVED: QApplication.translate("appointments", "moves to {time}").format(time=moved),
        VisitState.WAITING: QApplication.translate("appointments", "waiting list"),
        VisitState.CANCELLED: QApplication.translate("appointments", "cancelled"),
    }[row.state]
    if row.stale:
        return QApplication.translate("appointments", "look again: {words}").format(words=words)
    return words
