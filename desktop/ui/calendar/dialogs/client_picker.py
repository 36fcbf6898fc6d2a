"""The picker for clients of an appointment: type to search, Enter or a click takes one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.services.clients.client_list import ClientListRow, ClientSource
from desktop.services.clients.search_query import ClientQuery
from desktop.services.practice.opening import Practice
from desktop.ui.clients.words import birth_text
from desktop.ui.core import theme
from desktop.ui.widgets.search_box import SearchBox

_OFFERED = 8
_ID = Qt.ItemDataRole.UserRole


class ClientPicker(QWidget):
    """`ids` are the chosen ones. `changed` is emitted for each one added or removed."""

    changed = Signal()

    def __init__(self, practice: Practice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        self.search = SearchBox(self.tr("Search clients to add"))
        self.search.setObjectName("appointmentClientSearch")
        self._found = self._list("appointmentClientsFound", self.tr("Clients found"), _OFFERED)
        self._found.hide()
        self._chosen = self._list("appointmentClients", self.tr("Clients of the appointment"), 3)
        self._chosen.setToolTip(self.tr("Delete removes a client"))
        self.search.textChanged.connect(self._look_up)
        self.search.returnPressed.connect(lambda: self._take(self._found.item(0)))
        self.search.left_downwards.connect(self._found.setFocus)
        self._found.itemActivated.connect(self._take)
        self._found.itemClicked.connect(self._take)
        self.setFocusProxy(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE // 2)
        for widget in (self.search, self._found, self._chosen):
            column.addWidget(widget)

    def set_clients(self, ids: Sequence[int], names: Sequence[str]) -> None:
        """Show these as chosen."""
        self._chosen.clear()
        for client_id, name in zip(ids, names, strict=True):
            self._add(client_id, name)

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(self._chosen.item(row).data(_ID) for row in range(self._chosen.count()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._is_in_chosen:
            self._chosen.takeItem(self._chosen.currentRow())
            self.changed.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    @property
    def _is_in_chosen(self) -> bool:
        return self._chosen.hasFocus() and self._chosen.currentRow() >= 0

    def _look_up(self, text: str) -> None:
        self._found.clear()
        if text.strip():
            for row in self._matching(text):
                born = birth_text(row.date_of_birth, self._practice.today())
                item = QListWidgetItem(", ".join(filter(None, (row.name, born))), self._found)
                item.setData(_ID, row.id)
                item.setData(Qt.ItemDataRole.UserRole + 1, row.name)
        self._found.setVisible(self._found.count() > 0)

    def _matching(self, text: str) -> list[ClientListRow]:
        """The first clients that match, in order of name."""
        source = ClientSource(self._practice, ClientQuery(text=text))
        ids = source.ids(None, _OFFERED)
        rows = {row.id: row for row in source.rows(ids)}
        return [rows[client_id] for client_id in ids if client_id in rows]

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        if item.data(_ID) not in self.ids:
            self._add(item.data(_ID), item.data(Qt.ItemDataRole.UserRole + 1))
        self.search.clear()
        self.search.setFocus()
        self.changed.emit()

    def _add(self, client_id: int, name: str) -> None:
        QListWidgetItem(name, self._chosen).setData(_ID, client_id)

    def _list(self, name: str, words: str, rows: int) -> QListWidget:
        shown = QListWidget()
        shown.setObjectName(name)
        shown.setAccessibleName(words)
        shown.setFixedHeight(rows * (self.fontMetrics().height() + 4) + theme.SPACE)
        return shown
