"""The table of the leaver's clients and their outcomes, to be sorted, filtered and dragged from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QFont, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.rules.dates.format import short_day_text
from desktop.rules.text import count
from desktop.services.offboarding.rows import ClientRow
from desktop.services.offboarding.wording.reasons import reason_words, reasons_text
from desktop.services.offboarding.wording.rows import goes_to, needs_words, why, why_parts
from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.widgets.tables.rows_model import FilteredRowsModel, Index

MIME = "application/x-handover-clients"
"""Ids of clients, separated by commas."""

CLIENT, NEEDS, VISIT, BOOKED, GOES_TO, WHY = range(6)


def _booked(row: ClientRow) -> str:
    return str(row.booked) if row.booked else ""


_TEXTS: Mapping[int, Callable[[ClientRow], str]] = {
    NEEDS: needs_words,
    BOOKED: _booked,
    GOES_TO: goes_to,
    WHY: why,
}
"""The texts of most columns."""


class ClientsModel(FilteredRowsModel[ClientRow]):
    """Shows `rows` in the order chosen."""

    PartsRole = Qt.ItemDataRole.UserRole + 1
    """The reasons of the last column, one by one."""

    KEYS = (
        lambda row: row.name.casefold(),
        lambda row: needs_words(row),
        lambda row: row.next_visit or datetime.max,
        lambda row: row.booked,
        lambda row: (not row.undecided, row.recipient or str(row.disposition)),
        lambda row: (-row.clashes, reasons_text(row.reasons)),
    )

    def __init__(self) -> None:
        super().__init__(
            (
                self.tr("Client"),
                self.tr("Needs"),
                self.tr("Next visit"),
                self.tr("Booked"),
                self.tr("Goes to"),
                self.tr("Why"),
            )
        )
        self._no_icon = _empty_icon()

    def texts(self, column: int) -> set[str]:
        """The different texts in the cells of a column."""
        return {self._text(row, column) for row in self.rows}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        return self._of_cell(self.rows[index.row()], index.column(), role)

    def _of_cell(self, row: ClientRow, column: int, role: int) -> Any:
        if role == self.IdRole:
            return row.id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(row, column)
        return self._look(row, column, role)

    def _look(self, row: ClientRow, column: int, role: int) -> Any:
        """Reasons, icon, colour and font of a cell."""
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(row, column)
        looks = {
            (self.PartsRole, WHY): why_parts,
            (Qt.ItemDataRole.DecorationRole, CLIENT): self._icon,
            (Qt.ItemDataRole.FontRole, GOES_TO): _font,
        }
        look = looks.get((role, column))
        return None if look is None else look(row)

    def _icon(self, row: ClientRow) -> QIcon:
        return icon("users") if row.relatives else self._no_icon

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        ids = dict.fromkeys(self.rows[index.row()].id for index in indexes)
        data = QMimeData()
        data.setData(MIME, ",".join(map(str, ids)).encode())
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def _text(self, row: ClientRow, column: int) -> str:
        if column == CLIENT:
            return row.name
        if column == VISIT:
            return self.tr("none booked") if row.next_visit is None else short_day_text(row.next_visit.date())
        return _TEXTS[column](row)

    def _tool_tip(self, row: ClientRow, column: int) -> str:
        if column == CLIENT and row.relatives:
            others = count(row.relatives, "other client")
            return self.tr("Family {family}: {others} here").format(family=row.family, others=others)
        return "\n".join(map(reason_words, row.reasons)) if column in (GOES_TO, WHY) else ""

    def _ink(self, row: ClientRow, column: int) -> Any:
        if column == GOES_TO:
            return theme.colour(theme.Tone.WARNING, QApplication.palette()) if row.undecided else None
        if column == WHY:
            return self._ink_of_reasons(row)
        has_none = column == VISIT and row.next_visit is None
        return theme.muted(QApplication.palette()) if has_none else None

    @staticmethod
    def _ink_of_reasons(row: ClientRow) -> Any:
        palette = QApplication.palette()
        if row.clashes:
            return theme.colour(theme.Tone.DANGER, palette)
        return theme.colour(theme.Tone.WARNING, palette) if row.against_a_rule else theme.muted(palette)


def _font(row: ClientRow) -> QFont | None:
    """A heavier font for what the supervisor chose."""
    if not row.pinned:
        return None
    font = QFont(QApplication.font())
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _empty_icon() -> QIcon:
    """An icon as wide as a real one, so that all names begin at the same place."""
    drawn = QPixmap(16, 16)
    drawn.fill(Qt.GlobalColor.transparent)
    return QIcon(drawn)
