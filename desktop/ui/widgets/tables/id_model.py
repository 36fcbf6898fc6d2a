"""The table of ids with a cache of rows: nothing grows with the practice except the ids scrolled past."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
RowType = TypeVar("RowType")
RowType_co = TypeVar("RowType_co", covariant=True)

FIRST = 100
"""The ids asked for before anything is shown, few enough to answer each key of a search at once."""
CHUNK = 1_000
"""The ids asked for at once afterwards."""
FILL_AFTER = 250
"""Milliseconds of rest before the first chunk is fetched without scrolling."""
PAGE = 32
"""The rows asked for at once."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ASKED = {
    int(Qt.ItemDataRole.DisplayRole): "text",
    int(Qt.ItemDataRole.AccessibleTextRole): "text",
    int(Qt.ItemDataRole.ToolTipRole): "tool_tip",
    int(Qt.ItemDataRole.DecorationRole): "decoration",
}
"""The part of a column for each role."""
_UNUSED = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.FontRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.BackgroundRole,
        Qt.ItemDataRole.CheckStateRole,
    )
)


class RowSource(Protocol[RowType_co]):
    """The source of the table's rows: a service, with search, filter and order already chosen."""

    def ids(self, after: int | None, limit: int) -> list[int]:
        """The next ids in order, after the row with the id `after` (None: from the start)."""

    def rows(self, ids: Sequence[int]) -> Sequence[RowType_co]:
        """The rows of these ids, in any order; each has an attribute `id`."""


@dataclass(frozen=True)
class TableColumn(Generic[RowType]):
    """A column: its heading, its text for a row, and the key for sorting by it (None: not)."""

    header: str
    text: Callable[[RowType], str]
    sort_key: str | None = None
    align_right: bool = False
    tool_tip: Callable[[RowType], str] | None = None
    decoration: Callable[[RowType], Any] | None = None


class IdTableModel(QAbstractTableModel, Generic[RowType]):
    """Shows a RowSource. `show` replaces it; a sort asks `on_sort` for a source in the new order."""

    IdRole = Qt.ItemDataRole.UserRole

    def __init__(self, columns: Sequence[TableColumn[RowType]], parent: Any = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.on_sort: Callable[[str, bool], None] | None = None
        self._source: RowSource[RowType] | None = None
        self._ids: list[int] = []
        self._places: dict[int, int] = {}
        self._rows: dict[int, RowType] = {}
        self._complete = True
        self._fill = QTimer(self)
        self._fill.setSingleShot(True)
        self._fill.setInterval(FILL_AFTER)
        self._fill.timeout.connect(lambda: self.fetchMore(NO_PARENT))

    def show(self, source: RowSource[RowType], first: int = FIRST) -> None:
        """Show another source, or the same one again, with at least the `first` rows."""
        self.beginResetModel()
        self._source = source
        self._rows.clear()
        self._ids = source.ids(None, first)
        self._places = {row_id: place for place, row_id in enumerate(self._ids)}
        self._complete = len(self._ids) < first
        self.endResetModel()
        if not self._complete and first < CHUNK:
            self._fill.start()

    @property
    def is_complete(self) -> bool:
        """Whether every row was fetched."""
        return self._complete

    def refresh(self) -> None:
        """Ask again for the rows on screen; ids and order stay (for a change of a shown value)."""
        self._rows.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def id_at(self, row: int) -> int:
        return self._ids[row]

    def place_of(self, row_id: int) -> int | None:
        """The row of a record, as far as the table has been scrolled."""
        return self._places.get(row_id)

    def row_at(self, row: int) -> RowType | None:
        """The record of one row (None: it is gone), fetching the page around it if it is not cached."""
        row_id = self._ids[row]
        if row_id not in self._rows and self._source is not None:
            start = max(0, row - PAGE // 4)
            wanted = [i for i in self._ids[start : start + PAGE] if i not in self._rows]
            if len(self._rows) > 50 * PAGE:
                self._rows.clear()
            self._rows.update((found.id, found) for found in self._source.rows(wanted))  # type: ignore[attr-defined]
        return self._rows.get(row_id)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: Index) -> None:
        if self._complete or self._source is None:
            return
        more = self._source.ids(self._ids[-1], CHUNK)
        self._complete = len(more) < CHUNK
        if more:
            first = len(self._ids)
            self.beginInsertRows(NO_PARENT, first, first + len(more) - 1)
            self._ids += more
            self._places.update((row_id, first + place) for place, row_id in enumerate(more))
            self.endInsertRows()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and section < len(self.columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].header
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(self.columns[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Called a thousand times and more for each painted screen: the common answers come first."""
        if role in _UNUSED or not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == self.IdRole:
            return self._ids[index.row()]
        asked = getattr(column, _ASKED[role]) if role in _ASKED else None
        row = self.row_at(index.row()) if asked is not None else None
        return asked(row) if asked is not None and row is not None else None

    def plain_cell(self, row: int, column: int) -> tuple[str, Qt.AlignmentFlag] | None:
        """The painted text of a cell with nothing else; None for others, which answer through `data`."""
        shown, record = self.columns[column], self.row_at(row)
        if record is None or (shown.decoration is not None and shown.decoration(record) is not None):
            return None
        return shown.text(record), self._alignment(shown)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key = self.columns[column].sort_key if 0 <= column < len(self.columns) else None
        if key is not None and self.on_sort is not None:
            self.on_sort(key, order == Qt.SortOrder.DescendingOrder)

    @staticmethod
    def _alignment(column: TableColumn[RowType]) -> Qt.AlignmentFlag:
        return _RIGHT if column.align_right else _LEFT
