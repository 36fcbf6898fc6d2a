"""Page 4: what becomes of each client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea

from desktop.models import Disposition
from desktop.rules.text import count
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.level_words import level_words
from desktop.services.offboarding.row_words import goes_to, why_parts
from desktop.services.offboarding.rows import ClientRow
from desktop.services.offboarding.steps import StepKey
from desktop.ui.core import theme
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.clients.deciding import Deciding
from desktop.ui.offboarding.clients.filter import ClientFilter
from desktop.ui.offboarding.clients.load_bars import LoadBars
from desktop.ui.offboarding.clients.menus import ClientMenus
from desktop.ui.offboarding.clients.model import ClientsModel
from desktop.ui.offboarding.clients.split_dialog import SplitDialog
from desktop.ui.offboarding.clients.table import DecisionsTable
from desktop.ui.offboarding.form_style import FIELD_HEIGHT, show_primary
from desktop.ui.offboarding.pages.page import Page
from desktop.ui.widgets.buttons import make_button, set_words

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
        self.deciding = Deciding(case, self)
        self.deciding.suggested.connect(self._show_verdict)
        self._model = ClientsModel()
        self.table = DecisionsTable(self._model)
        self.table.digit_pressed.connect(self._transfer_to_place)
        self.table.clear_pressed.connect(
            lambda: self.deciding.decide(self.table.selected_ids(), Disposition.UNDECIDED)
        )
        self._menus = ClientMenus(case, self.table, self.deciding, self)
        self._menus.split_wanted.connect(self._ask_split)
        self._menus.families_wanted.connect(self._select_families)
        self.table.menu_wanted.connect(self._menus.pop_up)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_selection())
        self._model.modelReset.connect(self._show_selection)
        self._model.dataChanged.connect(lambda *_: self._show_reasons())
        self._filter = ClientFilter()
        self._filter.changed.connect(lambda: self._model.filter(self._filter.wants))
        self._filter.left_downwards.connect(self.table.setFocus)
        self._bars = LoadBars()
        self._bars.dropped.connect(
            lambda user_id, ids: self.deciding.decide(ids, Disposition.TRANSFER, user_id)
        )
        self._found = ""
        self._verdict = QLabel()
        self._verdict.setObjectName("planVerdict")
        self._verdict.setWordWrap(True)
        theme.set_muted(self._verdict)
        self._reasons = QLabel()
        self._reasons.setObjectName("clientReasons")
        self._reasons.setWordWrap(True)
        self._reasons.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("loadBarsArea")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._bars)
        self.column.setSpacing(theme.SPACE)
        self.column.addWidget(self._filter)
        self.column.addLayout(self._tools())
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._reasons)
        self.column.addWidget(self._verdict)
        self.column.addWidget(self._scroll)
        self._show_selection()
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self.deciding.stack.undo),
            (QKeySequence.StandardKey.Redo, self.deciding.stack.redo),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys(keys)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _tools(self) -> QHBoxLayout:
        self.suggest_button = make_button(
            "suggestPlan", self.tr("Su&ggest for undecided"), lambda: self.deciding.suggest(), "play"
        )
        self._transfer = make_button("transferTo", "")
        self._transfer.setMenu(self._menus.transfer)
        self._more = make_button("clientMore", self.tr("&More"))
        self._more.setMenu(self._menus.more)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        for button in (self.suggest_button, self._transfer, self._more):
            button.setMinimumHeight(FIELD_HEIGHT)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def summary(self, board: Board | None) -> str:
        if board is None or board.plan is None:
            return ""
        clients = count(len(board.clients), "client")
        undecided = len(board.undecided)
        return (
            self.tr("{clients}, {n} undecided").format(clients=clients, n=undecided)
            if undecided
            else self.tr("{clients}, all decided").format(clients=clients)
        )

    def entered(self) -> None:
        (self.suggest_button if self.has_next_step(self.case.board) else self.table).setFocus()

    def show_board(self, board: Board | None) -> None:
        if board is None or board.plan is None:
            return
        self._filter.offer(board.clients)
        self._model.show_rows(board.clients)
        self._bars.show_loads(board.loads)
        rows = min(BARS_SHOWN, len(board.loads))
        self._scroll.setVisible(bool(board.loads))
        self._scroll.setFixedHeight(round(rows * self._bars.row_height) + 2)
        suggests = bool(board.undecided and board.loads)
        self.suggest_button.setEnabled(suggests)
        show_primary(self.suggest_button, "play", primary=suggests)
        self.table.set_empty_text(
            self.tr("No client matches.") if board.clients else self.tr("There is no client to hand over.")
        )
        self._say_verdict(board)

    def has_next_step(self, board: Board | None) -> bool:
        return board is not None and bool(board.undecided and board.loads)

    def _show_verdict(self, levels: Mapping[str, object]) -> None:
        self._found = level_words(levels)
        if self.case.board is not None:
            self._say_verdict(self.case.board)
        self.table.setFocus()

    def _say_verdict(self, board: Board) -> None:
        words = self._found or self.tr(
            "How it would be: caseloads and weekly hours, before and after, against their limits"
        )
        if not board.loads:
            words = self.tr(
                "There is no colleague who may take over: nobody else is an active case manager or supervisor. "
                "Add a user first, or choose under More what becomes of each client."
            )
        elif self._found and board.undecided:
            words = self.tr("{found} To find more, raise the limits in More > Who may take over.").format(
                found=self._found
            )
        self._verdict.setText(words)
        self._verdict.setAccessibleName(words)

    def _show_selection(self) -> None:
        number = len(self.table.selected_ids())
        board = self.case.board
        self._show_reasons()
        self._transfer.setEnabled(number > 0 and board is not None and bool(board.loads))
        set_words(
            self._transfer,
            self.tr("&Transfer {clients} to").format(clients=count(number, "client"))
            if number > 1
            else self.tr("&Transfer to"),
        )

    def _show_reasons(self) -> None:
        """All reasons of the one client that is selected, a line each."""
        rows = self._rows_of(self.table.selected_ids())
        lines = why_parts(rows[0]) if len(rows) == 1 else []
        self._reasons.setText("\n".join([f"{rows[0].name}: {goes_to(rows[0])}", *lines]) if lines else "")
        self._reasons.setAccessibleName(self._reasons.text())
        self._reasons.setVisible(bool(lines))

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
            self.deciding.decide(self.table.selected_ids(), Disposition.TRANSFER, loads[place].user_id)

    def _ask_split(self) -> None:
        board = self.case.board
        if board is None:
            return
        chosen = self.table.selected_ids()
        rows = self._rows_of(chosen) if len(chosen) > 1 else [r for r in self._model.rows if r.undecided]
        dialog = SplitDialog(rows or self._model.rows, board.loads, self)
        dialog.chosen.connect(self.deciding.split)
        dialog.open()
