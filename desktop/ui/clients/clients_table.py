"""The table of the Clients tab: its columns, and a selection that can mean all that match."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QWidget

from desktop.models import ClientStatus
from desktop.rules.dates.format import moment_text
from desktop.rules.text import user_name
from desktop.services.clients.client_list import ClientListRow
from desktop.services.clients.search_query import Sort
from desktop.ui.clients.words import birth_text, tr
from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.widgets.tables.id_model import IdTableModel, RowSource, TableColumn
from desktop.ui.widgets.tables.id_view import IdTableView

WIDTHS = (31, 25, 12, 27, 27, 21, 33, 14)


class ClientsTable(IdTableView):
    """After Ctrl+A `everything` is true: the selection is all that match, including rows not loaded yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("clientsTable", tr("Clients"), parent)
        self.everything = False

    def adopt(self, model: IdTableModel[Any], widths: Any) -> None:
        super().adopt(model, widths)
        self.selectionModel().selectionChanged.connect(lambda *_: self._narrow())
        model.modelReset.connect(self._narrow)
        model.rowsInserted.connect(lambda *_: self.selectAll() if self.everything else None)

    def selectAll(self) -> None:  # noqa: N802 (Qt's name)
        super().selectAll()
        self.everything = self.model().rowCount() > 0
        self.selection_changed.emit()

    def show_source(self, source: RowSource[Any]) -> None:
        if self.everything:
            self.clearSelection()
        super().show_source(source)

    def show_anew(self, source: RowSource[Any]) -> None:
        everything = self.everything
        super().show_anew(source)
        if everything:
            self.selectAll()

    def _narrow(self) -> None:
        self.everything = False


def columns(today: date) -> list[TableColumn[ClientListRow]]:
    """Name, Date of birth, Status, Case manager, Family, Mobile, Next appointment, Reference."""
    return [
        TableColumn(tr("Name"), lambda row: row.name, Sort.NAME),
        TableColumn(
            tr("Date of birth"), lambda row: birth_text(row.date_of_birth, today), Sort.DATE_OF_BIRTH
        ),
        TableColumn(tr("Status"), lambda row: tr(row.status.value), Sort.STATUS),
        TableColumn(
            tr("Case manager"), _case_manager, Sort.CASE_MANAGER, decoration=_warning, tool_tip=_advice
        ),
        TableColumn(tr("Family"), lambda row: row.family),
        TableColumn(tr("Mobile"), lambda row: row.mobile),
        TableColumn(tr("Next appointment"), _next),
        TableColumn(tr("Reference"), lambda row: row.reference, Sort.REFERENCE),
    ]


def _case_manager(row: ClientListRow) -> str:
    if row.case_manager is None:
        return tr("No case manager")
    return user_name(row.case_manager, row.case_manager_active)


def _next(row: ClientListRow) -> str:
    return moment_text(row.next_appointment)


def _needs_one(row: ClientListRow) -> bool:
    return row.status == ClientStatus.CURRENT and not row.case_manager_active


def _warning(row: ClientListRow) -> QIcon | None:
    if not _needs_one(row):
        return None
    return icon("warning", theme.colour(theme.Tone.WARNING, QGuiApplication.palette()))


def _advice(row: ClientListRow) -> str:
    return tr("Nobody looks after this client. Choose Change case manager.") if _needs_one(row) else ""
