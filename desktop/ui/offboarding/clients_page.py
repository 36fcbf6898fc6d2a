"""Page 4: what becomes of each client."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QScrollArea

from desktop.database.practice import Practice
from desktop.models import Disposition
from desktop.rules.text import fold
from desktop.services.offboarding import drafts
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.drafted import suggest
from desktop.services.offboarding.level_words import level_words
from desktop.services.offboarding.rows import ClientRow
from desktop.services.offboarding.splitting import Split, split
from desktop.services.offboarding.steps import StepKey
from desktop.services.offboarding.suggesting import Wishes
from desktop.services.offboarding.wording import count
from desktop.ui import theme
from desktop.ui.icons import icon
from desktop.ui.offboarding.case import Case, Report
from desktop.ui.offboarding.clients_model import ClientsModel
from desktop.ui.offboarding.clients_table import ClientsTable
from desktop.ui.offboarding.decision_history import Decision, DecisionHistory, Decisions
from desktop.ui.offboarding.load_bars import LoadBars, client_words
from desktop.ui.offboarding.looks import show_primary
from desktop.ui.offboarding.page import Page
from desktop.ui.offboarding.recipients_dialog import RecipientsDialog
from desktop.ui.offboarding.split_dialog import SplitDialog
from desktop.ui.widgets.progress import ProgressDialog
from desktop.ui.widgets.search_box import SearchBox

BARS_SHOWN = 5.4
"""So many bars are in view at once; half of the next one says that there are more."""


class ClientsPage(Page):
    """Choices are for the selected clients; every one is kept at once and can be undone here."""

    key = StepKey.CLIENTS

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self.title = self.tr("Clients: who takes over?")
        self.explanation = self.tr(
            "Let Handover suggest, then change what you know better: select clients, then press Transfer, "
            "drag them onto a colleague below or type the colleague's number. Nothing moves before Review."
        )
        self._history = DecisionHistory()
        self._wishes = Wishes()
        self._model = ClientsModel()
        self.table = ClientsTable(self._model)
        self.table.digit_pressed.connect(self._transfer_to_place)
        self.table.clear_pressed.connect(lambda: self._decide(Disposition.UNDECIDED))
        self.table.menu_wanted.connect(self._pop_up)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_selection())
        self._model.modelReset.connect(self._show_selection)
        self._bars = LoadBars()
        self._bars.dropped.connect(lambda user_id, ids: self._decide(Disposition.TRANSFER, user_id, ids))
        self._verdict = QLabel(
            self.tr("How it would be: caseloads and weekly hours, before and after, against their limits")
        )
        self._verdict.setObjectName("planVerdict")
        self._verdict.setWordWrap(True)
        theme.set_muted(self._verdict)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("loadBarsArea")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._bars)
        self.column.setSpacing(theme.SPACE)
        self.column.addLayout(self._tools())
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._verdict)
        self.column.addWidget(self._scroll)
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _tools(self) -> QHBoxLayout:
        self._search = SearchBox(self.tr("Search clients..."))
        self._search.setObjectName("clientDecisionsSearch")
        self._search.setMinimumWidth(150)
        self._search.textChanged.connect(lambda _: self._filter())
        self._search.left_downwards.connect(self.table.setFocus)
        self._shown = QComboBox()
        self._shown.setObjectName("clientDecisionsFilter")
        self._shown.setAccessibleName(self.tr("Which clients"))
        filters: tuple[tuple[str, Callable[[ClientRow], bool]], ...] = (
            (self.tr("All clients"), lambda row: True),
            (self.tr("Undecided"), lambda row: row.undecided),
            (self.tr("With a clash"), lambda row: row.clashes > 0),
            (self.tr("With family here"), lambda row: row.relatives > 0),
            (self.tr("Under 18"), lambda row: row.minor),
            (self.tr("Nothing booked"), lambda row: not row.booked),
        )
        for text, wanted in filters:
            self._shown.addItem(text, wanted)
        self._shown.currentIndexChanged.connect(lambda _: self._filter())
        self.suggest_button = QPushButton(icon("play"), self.tr("Suggest for undecided"))
        self.suggest_button.setObjectName("suggestPlan")
        self.suggest_button.setAccessibleName(self.suggest_button.text())
        self.suggest_button.clicked.connect(lambda: self._suggest())
        self._transfer = QPushButton(self.tr("Transfer to"))
        self._transfer.setObjectName("transferTo")
        self._transfer.setMenu(QMenu(self))
        self._transfer.menu().aboutToShow.connect(lambda: self._fill_transfer(self._transfer.menu()))
        self._more = QPushButton(self.tr("More"))
        self._more.setObjectName("clientMore")
        self._more.setAccessibleName(self._more.text())
        self._more.setMenu(QMenu(self))
        self._more.menu().aboutToShow.connect(lambda: self._fill_more(self._more.menu()))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addWidget(self._search, 1)
        row.addWidget(self._shown)
        for button in (self.suggest_button, self._transfer, self._more):
            button.setAutoDefault(False)
            button.setMinimumHeight(32)
            row.addWidget(button)
        return row

    def summary(self, board: Board | None) -> str:
        if board is None or board.plan is None:
            return ""
        clients = count(len(board.clients), self.tr("client"))
        undecided = len(board.undecided)
        return (
            self.tr("{clients}, {n} undecided").format(clients=clients, n=undecided)
            if undecided
            else self.tr("{clients}, all decided").format(clients=clients)
        )

    def entered(self) -> None:
        (self.suggest_button if self._undecided() else self.table).setFocus()

    def show_board(self, board: Board | None) -> None:
        if board is None or board.plan is None:
            return
        self._model.show_rows(board.clients)
        self._bars.show_loads(board.loads)
        rows = min(BARS_SHOWN, len(board.loads))
        self._scroll.setFixedHeight(round(rows * self._bars.row_height) + 2)
        self.suggest_button.setEnabled(bool(board.undecided))
        show_primary(self.suggest_button, "play", primary=bool(board.undecided))
        self.table.set_empty_text(
            self.tr("No client matches.") if board.clients else self.tr("There is no client to hand over.")
        )

    def has_next_step(self, board: Board | None) -> bool:
        return board is not None and bool(board.undecided)

    def undo(self) -> None:
        """Take the last choice on this page back."""
        self._keep(self._history.undo(self._now()))

    def redo(self) -> None:
        self._keep(self._history.redo(self._now()))

    def _undecided(self) -> bool:
        return self.case.board is not None and bool(self.case.board.undecided)

    def _now(self) -> Decisions:
        """How every client stands."""
        rows = self.case.board.clients if self.case.board is not None else ()
        return {row.id: Decision(row.disposition, row.recipient_id, row.reasons, row.pinned) for row in rows}

    def _filter(self) -> None:
        words = fold(self._search.text()).split()
        wanted: Callable[[ClientRow], bool] = self._shown.currentData()
        self._model.filter(lambda row: wanted(row) and all(word in fold(row.name) for word in words))

    def _show_selection(self) -> None:
        number = len(self.table.selected_ids())
        self._transfer.setEnabled(number > 0)
        self._transfer.setText(
            self.tr("Transfer {clients} to").format(clients=count(number, self.tr("client")))
            if number > 1
            else self.tr("Transfer to")
        )
        self._transfer.setAccessibleName(self._transfer.text())

    def _fill_transfer(self, menu: QMenu) -> None:
        menu.clear()
        loads = self.case.board.loads if self.case.board is not None else ()
        for load in loads:
            about = ", ".join(filter(None, (load.discipline, client_words(load))))
            action = menu.addAction(f"{load.name}\t{about}")
            action.triggered.connect(
                lambda _=False, user_id=load.user_id: self._decide(Disposition.TRANSFER, user_id)
            )

    def _fill_more(self, menu: QMenu) -> None:
        menu.clear()
        chosen = bool(self.table.selected_ids())
        for text, disposition in (
            (self.tr("Follows the practitioner"), Disposition.FOLLOWS),
            (self.tr("Referred on"), Disposition.REFERRED),
            (self.tr("Close the file"), Disposition.CLOSED),
            (self.tr("Back to undecided"), Disposition.UNDECIDED),
        ):
            action = menu.addAction(text)
            action.setEnabled(chosen)
            action.triggered.connect(lambda _=False, to=disposition: self._decide(to))
        menu.addSeparator()
        self._add(menu, self.tr("Split by a rule..."), self._ask_split, bool(self._model.rows))
        self._add(menu, self.tr("Who may take over..."), self._ask_recipients, bool(self._model.rows))
        anew = self.tr("Suggest anew around your choices")
        self._add(menu, anew, lambda: self._suggest(anew=True), bool(self._model.rows))
        menu.addSeparator()
        self._add(menu, self.tr("Select all shown"), self.table.selectAll, bool(self._model.rows), "Ctrl+A")
        self._add(menu, self.tr("Select the families of these"), self._select_families, chosen)
        menu.addSeparator()
        self._add(menu, self.tr("Undo"), self.undo, self._history.can_undo, "Ctrl+Z")
        self._add(menu, self.tr("Redo"), self.redo, self._history.can_redo, "Ctrl+Shift+Z")

    @staticmethod
    def _add(menu: QMenu, text: str, act: Callable[[], None], enabled: bool, keys: str = "") -> QAction:
        action = menu.addAction(f"{text}\t{keys}" if keys else text)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _=False: act())
        return action

    def _pop_up(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        transfer = menu.addMenu(self.tr("Transfer to"))
        self._fill_transfer(transfer)
        more = menu.addMenu(self.tr("More"))
        self._fill_more(more)
        menu.popup(place)

    def _select_families(self) -> None:
        families = {row.family for row in self._rows_of(self.table.selected_ids()) if row.family}
        chosen = QItemSelection()
        for place, row in enumerate(self._model.rows):
            if row.family in families:
                index = self._model.index(place, 0)
                chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().select(chosen, flags.Select | flags.Rows)

    def _rows_of(self, ids: Sequence[int]) -> list[ClientRow]:
        wanted = set(ids)
        return [row for row in self._model.rows if row.id in wanted]

    def _transfer_to_place(self, place: int) -> None:
        loads = self.case.board.loads if self.case.board is not None else ()
        if place < len(loads):
            self._decide(Disposition.TRANSFER, loads[place].user_id)

    def _decide(
        self, disposition: Disposition, recipient_id: int | None = None, ids: Sequence[int] | None = None
    ) -> None:
        chosen = self.table.selected_ids() if ids is None else ids
        pinned = disposition is not Disposition.UNDECIDED
        self._choose({i: Decision(disposition, recipient_id, (), pinned) for i in chosen})

    def _choose(self, decisions: Decisions) -> None:
        if decisions:
            self._history.remember(self._now(), decisions)
            self._keep(decisions)

    def _keep(self, decisions: Mapping[int, Decision]) -> None:
        offboarding_id = self.case.offboarding_id
        if not decisions or offboarding_id is None:
            return

        def work(practice: Practice, report: Report) -> None:
            for pinned in (True, False):
                part = {
                    i: (d.disposition, d.recipient_id, d.reasons)
                    for i, d in decisions.items()
                    if d.pinned is pinned
                }
                if part:
                    drafts.decide_clients(practice, offboarding_id, part, pinned=pinned)

        self.case.run(work)

    def _suggest(self, *, anew: bool = False) -> None:
        offboarding_id = self.case.offboarding_id
        if offboarding_id is None:
            return
        before, wishes = self._now(), self._wishes

        def done(levels: dict[str, object]) -> None:
            after = self._now()
            self._history.remember(before, {i: d for i, d in after.items() if before.get(i) != d})
            self._verdict.setText(level_words(levels))
            self._verdict.setAccessibleName(self._verdict.text())
            self.table.setFocus()

        task = self.case.run(
            lambda practice, report: suggest(practice, offboarding_id, wishes=wishes, anew=anew), done
        )
        ProgressDialog(task, self.tr("Looking for the best plan..."), self)

    def _ask_recipients(self) -> None:
        dialog = RecipientsDialog(self.case.board.loads if self.case.board else (), self._wishes, self)
        dialog.chosen.connect(self._suggest_with)
        dialog.open()

    def _suggest_with(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._suggest(anew=True)

    def _ask_split(self) -> None:
        board = self.case.board
        if board is None:
            return
        chosen = self.table.selected_ids()
        rows = self._rows_of(chosen) if len(chosen) > 1 else [r for r in self._model.rows if r.undecided]
        dialog = SplitDialog(rows or self._model.rows, board.loads, self)
        dialog.chosen.connect(self._split)
        dialog.open()

    def _split(self, rule: Split) -> None:
        offboarding_id = self.case.offboarding_id
        if offboarding_id is None:
            return
        self.case.run(lambda practice, report: split(practice, offboarding_id, rule), self._choose_split)

    def _choose_split(self, found: Mapping[int, tuple[int, str]]) -> None:
        self._choose(
            {i: Decision(Disposition.TRANSFER, to, (reason,), True) for i, (to, reason) in found.items()}
        )
