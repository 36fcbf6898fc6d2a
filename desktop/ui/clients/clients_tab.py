"""The Clients tab: find clients, open them, and give them a case manager."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.errors import Progress, UserError
from desktop.models import ClientStatus
from desktop.rules.text import count, number_text
from desktop.services.clients import client_list
from desktop.services.clients import search as client_search
from desktop.services.clients.client_list import ClientListRow, ClientSource
from desktop.services.clients.search_query import NO_CASE_MANAGER, ClientQuery, Sort
from desktop.ui.clients.case_manager_filter import CaseManagerFilter
from desktop.ui.clients.clients_table import WIDTHS, ClientsTable, columns
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.icons import icon
from desktop.ui.core.messages import tell_error
from desktop.ui.core.tasks import Task
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.search_box import SearchBox
from desktop.ui.widgets.tables.id_model import NO_PARENT, IdTableModel

LISTED_TABLES = frozenset({"clients", "users"})
COUNT_AFTER = 150
"""Milliseconds without a key before a long list is counted, so that counting slows no typing."""
SHOWN_TABLES = frozenset({"appointments", "appointment_clients"})


class ClientsTab(QWidget):
    """Shows the clients that match the search and the two filters; all changes go through services."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clientsTab")
        self._context = context
        self._query = ClientQuery()
        self._counting: Task | None = None
        self._total: int | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(COUNT_AFTER)
        self._rest.timeout.connect(self._start_counting)
        self.search = SearchBox(self.tr("Search name, phone, e-mail, date of birth"))
        self.search.setObjectName("clientsSearch")
        self._case_manager = CaseManagerFilter(context)
        self._status = QComboBox()
        self._status.setObjectName("clientsStatusFilter")
        self._status.setAccessibleName(self.tr("Show clients whose status is"))
        for status in ClientStatus:
            self._status.addItem(self.tr(status.value), status)
        self._status.addItem(self.tr("All"), None)
        self._change = QPushButton(self.tr("Change case manager..."))
        self._change.setObjectName("changeCaseManager")
        self._change.setAccessibleName(self.tr("Change the case manager of the selected clients"))
        self._add = QPushButton(icon("add"), self.tr("Add client"))
        self._add.setObjectName("addClient")
        self._add.setAccessibleName(self.tr("Add client"))
        self._count = QLabel()
        self._count.setObjectName("clientsCount")
        self._table = ClientsTable()
        self._model = IdTableModel[ClientListRow](columns(context.practice.today()), self)
        self._model.on_sort = self._sort
        self._lay_out()
        self._table.adopt(self._model, WIDTHS)
        self._connect()
        self._show()

    def show_without_case_manager(self) -> None:
        """Show the Current clients who have no case manager."""
        self._choose(NO_CASE_MANAGER)

    def show_clients_of(self, user_id: int) -> None:
        """Show the Current clients of one case manager."""
        self._choose(user_id)

    def open_client(self, client_id: int) -> None:
        """Open the dialog of one client."""
        from desktop.ui.clients.client_dialog import ClientDialog

        try:
            ClientDialog(self._context, client_id, self.window()).open()
        except UserError as error:
            tell_error(self.window(), error)

    def add_client(self) -> None:
        """Open an empty client dialog."""
        from desktop.ui.clients.client_dialog import ClientDialog

        dialog = ClientDialog(self._context, None, self.window())
        dialog.saved.connect(self._select)
        dialog.open()

    def change_case_manager(self) -> None:
        """Ask for the case manager of the selected clients: the chosen rows, or all that match."""
        from desktop.ui.clients.case_manager_dialog import CaseManagerDialog

        ids = self._table.selected_ids()
        chosen = self._query if self._table.everything else ids
        number = self._total if self._table.everything else len(ids)
        if ids:
            CaseManagerDialog(self._context, chosen, number, self.window()).open()

    def _lay_out(self) -> None:
        row = FlowLayout()
        row.addWidget(self.search)
        row.set_stretch()
        row.addWidget(self._case_manager)
        row.addWidget(self._status)
        row.push_right()
        row.addWidget(self._change)
        row.addWidget(self._add)
        self.search.setMaximumWidth(420)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.SPACE)
        column.setSpacing(theme.SPACE + 4)
        column.addLayout(row)
        column.addWidget(self._table, 1)
        column.addWidget(self._count)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._ask)
        self.search.left_downwards.connect(self._go_to_table)
        self._case_manager.currentIndexChanged.connect(self._ask)
        self._status.currentIndexChanged.connect(self._ask)
        self._add.clicked.connect(self.add_client)
        self._change.clicked.connect(self.change_case_manager)
        self._table.opened.connect(self.open_client)
        self._table.typed.connect(self.search.type_ahead)
        self._table.menu_for = self._menu
        self._table.selection_changed.connect(self._tell_selection)
        self._context.bus.changed.connect(self._changed)

    def _choose(self, case_manager: object) -> None:
        self.search.clear()
        self._status.setCurrentIndex(0)
        self._case_manager.choose(case_manager)

    def _ask(self) -> None:
        self._query = replace(
            self._query,
            text=self.search.text(),
            case_manager=self._case_manager.chosen,
            status=self._status.currentData(),
        )
        self._show()

    def _sort(self, key: str, descending: bool) -> None:
        """Sort by a column; the column sorted by before orders equal rows."""
        query = self._query
        before = (query.then, query.then_descending) if key == query.sort else (query.sort, query.descending)
        self._query = replace(
            query, sort=Sort(key), descending=descending, then=before[0], then_descending=before[1]
        )
        self._show()

    def _show(self) -> None:
        self._table.show_source(ClientSource(self._context.practice, self._query))
        self._shown()

    def _changed(self, tables: frozenset[str]) -> None:
        if tables & LISTED_TABLES:
            self._case_manager.reload()
            self._table.show_anew(ClientSource(self._context.practice, self._query))
            self._shown()
        elif tables & SHOWN_TABLES:
            self._model.refresh()

    def _shown(self) -> None:
        """Show the count: at once if all rows are on screen, else when typing pauses."""
        if self._model.rowCount() == 0:
            self._table.set_empty_text(self._why_empty())
        if self._counting is not None:
            self._counting.cancel()
        if self._model.canFetchMore(NO_PARENT):
            self._tell_total(None)
            self._rest.start()
        else:
            self._rest.stop()
            self._tell_total(self._model.rowCount())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._total is None:
            self._rest.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._rest.stop()

    def _start_counting(self) -> None:
        if not self.isVisible():
            return
        practice, query = self._context.practice, self._query

        def work(report: Progress) -> int:
            report(0, 1)
            with practice.read() as session:
                total = client_search.count(session, query)
            report(1, 1)
            return total

        def counted_them(total: int) -> None:
            if query is self._query:
                self._tell_total(total)

        self._counting = self._context.tasks.latest(self._counting, work, counted_them)

    def _tell_total(self, total: int | None) -> None:
        self._total = total
        self._tell_selection()

    def _tell_selection(self) -> None:
        self._change.setEnabled(self._table.selectionModel().hasSelection())
        if self._total is None:
            total = self.tr("More than {total}").format(total=count(self._model.rowCount(), "client"))
        else:
            total = count(self._total, "client")
        selected = self._table.selected_count()
        if self._table.everything:
            text = self.tr("All selected: {total}").format(total=total)
        elif selected > 1:
            text = self.tr("{n} selected, {total} shown").format(total=total, n=number_text(selected))
        else:
            text = total
        self._count.setText(text)

    def _why_empty(self) -> str:
        query = self._query
        if query.text.strip():
            text = self.tr(
                "No client matches '{text}'. Clear the search, or look among all case managers and statuses."
            )
            return text.format(text=query.text.strip())
        if not client_list.any_client(self._context.practice):
            return self.tr("No clients yet. Import your files, or press Add client.")
        if query.case_manager == NO_CASE_MANAGER and query.status == ClientStatus.CURRENT:
            return self.tr("Every current client has a case manager.")
        return self.tr("No client here. Choose another case manager or status above.")

    def _go_to_table(self) -> None:
        self._table.setFocus(Qt.FocusReason.TabFocusReason)
        if self._model.rowCount() and not self._table.selectionModel().hasSelection():
            self._table.selectRow(0)

    def _select(self, client_id: int) -> None:
        self._table.select_ids([client_id])
        index = self._table.currentIndex()
        if index.isValid():
            self._table.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Rows)
            self._table.scrollTo(index)

    def _menu(self, ids: list[int]) -> QMenu | None:
        if not ids:
            return None
        menu = QMenu(self)
        if len(ids) == 1:
            menu.addAction(self.tr("Open"), lambda: self.open_client(ids[0]))
        menu.addAction(self.tr("Change case manager..."), self.change_case_manager)
        return menu
