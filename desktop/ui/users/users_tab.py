"""The Users tab: who works here, how much they hold, and who is leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.models import AccessLevel
from desktop.services.users import user_list
from desktop.services.users.user_list import ListedUser
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.icons import icon
from desktop.ui.core.tasks import Task
from desktop.ui.users.users_table import Shown, UserRow, UsersSource, columns
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.search_box import SearchBox
from desktop.ui.widgets.tables.count import TableCount
from desktop.ui.widgets.tables.id_model import IdTableModel
from desktop.ui.widgets.tables.id_view import IdTableView
from desktop.ui.widgets.tables.sorting import after_choice

if TYPE_CHECKING:
    from desktop.services.reports.user_loads import UserLoad

SHOWN_TABLES = frozenset(
    {"users", "clients", "appointments", "offboardings", "client_decisions", "user_sites"}
)
WIDTHS = (28, 34, 24, 14, 14, 34)


class UsersTab(QWidget):
    """`counted` carries the numbers of users and of active ones, each time they were read.

    `offboarding_wanted` asks for the wizard of one user; `chosen` is emitted after another one was selected,
    see `selected_leaver`; `clients_wanted` and `calendar_wanted` ask for what they hold; `import_wanted` is
    emitted while there are no users.
    """

    counted = Signal(int, int)
    offboarding_wanted = Signal(int)
    chosen = Signal()
    clients_wanted = Signal(int)
    calendar_wanted = Signal(int)
    import_wanted = Signal()

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("usersTab")
        self._context = context
        self._users: list[ListedUser] = []
        self._loads: dict[int, UserLoad] = {}
        self._counting: Task | None = None
        self._orders: tuple[tuple[str, bool], ...] = (("name", False),)
        self.search = SearchBox(self.tr("Search users"))
        self.search.setObjectName("usersSearch")
        self._filter = QComboBox()
        self._filter.setObjectName("usersStatusFilter")
        self._filter.setAccessibleName(self.tr("Show users who are"))
        for shown in Shown:
            self._filter.addItem(self.tr(shown.value), shown)
        add = QPushButton(icon("add"), self.tr("Add user"))
        add.setObjectName("addUser")
        add.setAccessibleName(self.tr("Add user"))
        self._import = QPushButton(icon("open"), self.tr("Import your files..."))
        self._import.setObjectName("importFiles")
        self._import.setAccessibleName(self._import.text())
        theme.make_primary(self._import)
        self._import.clicked.connect(lambda _: self.import_wanted.emit())
        self._table = IdTableView("usersTable", self.tr("Users"))
        self._model = IdTableModel[UserRow](columns(), self)
        self._model.on_sort = self._sort
        self._lay_out(add)
        self._users = user_list.listed_users(context.practice)
        self._table.adopt(self._model, WIDTHS)
        self._below.addWidget(TableCount(self._table))
        self._table.menu_for = self._menu
        self._table.selection_changed.connect(self.chosen)
        self._table.opened.connect(self.open_user)
        self._table.typed.connect(self.search.type_ahead)
        self.search.textChanged.connect(self._show)
        self.search.left_downwards.connect(self._table.setFocus)
        self._filter.currentIndexChanged.connect(self._show)
        add.clicked.connect(self.add_user)
        context.bus.changed.connect(self._changed)

    def _lay_out(self, add: QPushButton) -> None:
        row = FlowLayout()
        row.addWidget(self.search)
        row.addWidget(self._filter)
        row.push_right()
        row.addWidget(self._import)
        row.addWidget(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.SPACE)
        column.setSpacing(theme.SPACE + 4)
        column.addLayout(row)
        column.addWidget(self._table, 1)
        self._below = column

    def focusInEvent(self, event: QFocusEvent) -> None:
        """No focus proxy: with one, Tab would pass over the fields before the table."""
        self._table.setFocus(event.reason())

    def add_user(self) -> None:
        """Open an empty user dialog."""
        from desktop.ui.users.user_dialog import UserDialog

        UserDialog(self._context, None, self.window()).open()

    def open_user(self, user_id: int) -> None:
        """Open the dialog of one user."""
        from desktop.ui.users.user_dialog import UserDialog

        dialog = UserDialog(self._context, user_id, self.window())
        dialog.offboarding_wanted.connect(self.offboarding_wanted)
        dialog.open()

    @property
    def selected_leaver(self) -> ListedUser | None:
        """The one active practitioner who is selected; None for nobody, or several, or somebody else."""
        ids = self._table.selected_ids()
        found = [user for user in self._users if user.id in ids and _may_leave(user)]
        return found[0] if len(ids) == len(found) == 1 else None

    def reload(self) -> None:
        """Read the users again and count again what they hold."""
        self._users = user_list.listed_users(self._context.practice)
        self._show()
        self.count()

    def _changed(self, tables: frozenset[str]) -> None:
        if tables & SHOWN_TABLES:
            self.reload()

    def count(self) -> None:
        """Count on the worker what each user holds, and show it when ready."""
        active = sum(user.active for user in self._users)
        self.counted.emit(len(self._users), active)
        self._counting = self._context.tasks.latest(
            self._counting, lambda report: self._count_on_worker(), self._counts_arrived
        )

    def _count_on_worker(self) -> dict[int, UserLoad]:
        from desktop.services.reports.user_loads import loads  # imports SQLAlchemy: after the first paint

        return loads(self._context.practice, self._context.practice.today())

    def _counts_arrived(self, loads: dict[int, UserLoad]) -> None:
        self._loads = loads
        self._show()

    def _sort(self, key: str, descending: bool) -> None:
        self._orders = after_choice(self._orders, key, descending)
        self._show()

    def _show(self) -> None:
        self._table.set_empty_text(
            self.tr("No user matches. Clear the search, or show all users.")
            if self._users
            else self.tr("Nobody is here yet. Import your files, or add a user.")
        )
        self._import.setVisible(not self._users)
        rows = [UserRow(user, self._loads.get(user.id)) for user in self._users]
        shown = Shown(self._filter.currentData())
        self._table.show_source(UsersSource(rows, self.search.text(), shown, self._orders))

    def _menu(self, ids: list[int]) -> QMenu | None:
        if len(ids) != 1:
            return None
        user = next(user for user in self._users if user.id == ids[0])
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), lambda: self.open_user(user.id))
        menu.addAction(self.tr("Show clients"), lambda: self.clients_wanted.emit(user.id))
        menu.addAction(self.tr("Show calendar"), lambda: self.calendar_wanted.emit(user.id))
        menu.addAction(self.tr("Save calendar (.ics)..."), lambda: self._save_calendar(user))
        if user.active:
            menu.addSeparator()
            menu.addAction(
                self.tr("Offboard {name}...").format(name=user.name),
                lambda: self.offboarding_wanted.emit(user.id),
            )
        return menu

    def _save_calendar(self, user: ListedUser) -> None:
        from desktop.ui.users.save_calendar import ask_where

        ask_where(self.window(), self._context, user)


def _may_leave(user: ListedUser) -> bool:
    return user.active and user.access_level is not AccessLevel.ACCOUNTS_ADMIN
