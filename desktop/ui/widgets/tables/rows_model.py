"""The tables of rows few enough for memory: a wizard's decisions, the list behind a number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.ui.widgets.tables.sorting import Orders, after_choice

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Row = TypeVar("Row")


class Identified(Protocol):
    """A row with an id."""

    @property
    def id(self) -> int: ...


Known = TypeVar("Known", bound=Identified)


class RowsModel(QAbstractTableModel, Generic[Row]):
    """`rows` under `headers`; subclasses say what a cell shows."""

    def __init__(self, headers: Sequence[str], rows: Sequence[Row] = (), parent: Any = None) -> None:
        super().__init__(parent)
        self.headers = tuple(headers)
        self.rows = list(rows)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headers[section]
        return None


class FilteredRowsModel(RowsModel[Known]):
    """`rows` matched the filter when it was chosen: a row stays until the next filter, in the order of the
    last two columns sorted by.
    """

    IdRole = Qt.ItemDataRole.UserRole
    KEYS: ClassVar[tuple[Callable[[Any], Any], ...]]
    """What each column is sorted by; rows that are still equal follow the first column."""

    def __init__(self, headers: Sequence[str]) -> None:
        super().__init__(headers)
        self._all: tuple[Known, ...] = ()
        self._wanted: Callable[[Known], bool] = lambda row: True
        self._orders: Orders = ((0, False),)
        """Columns, each with whether downwards: a later one orders rows that are still equal."""

    def show_rows(self, rows: Sequence[Known]) -> None:
        """Show the present rows; with the same ids the selection and the filter's choice stay."""
        now = {row.id: row for row in rows}
        same = len(rows) == len(self._all) and all(row.id in now for row in self._all)
        self._all = tuple(rows)
        if not same:
            self._place()
        elif self.rows:
            self.rows = [now[row.id] for row in self.rows]
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.headers) - 1))

    def filter(self, wanted: Callable[[Known], bool]) -> None:
        self._wanted = wanted
        self._place()

    def place_of(self, row_id: int) -> int | None:
        return next((place for place, row in enumerate(self.rows) if row.id == row_id), None)

    def places(self) -> dict[int, int]:
        """The place of each shown row by its id."""
        return {row.id: place for place, row in enumerate(self.rows)}

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the shown rows in order; what is selected stays selected."""
        self._orders = after_choice(self._orders, column, order == Qt.SortOrder.DescendingOrder)
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        ids = [self.rows[index.row()].id for index in held]
        self.rows = self._in_order(self.rows)
        places = self.places()
        moved = [self.index(places[id_], index.column()) for id_, index in zip(ids, held, strict=True)]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _in_order(self, rows: list[Known]) -> list[Known]:
        ordered = sorted(rows, key=self.KEYS[0])
        for column, descending in reversed(self._orders):
            ordered.sort(key=self.KEYS[column], reverse=descending)
        return ordered

    def _place(self) -> None:
        self.beginResetModel()
        self.rows = self._in_order([row for row in self._all if self._wanted(row)])
        self.endResetModel()
