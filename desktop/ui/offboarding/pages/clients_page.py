"""Page 4: the outcome for each client."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel

from desktop.models import Disposition
from desktop.rules.planning.remedies import Remedy
from desktop.rules.text import count
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.remedies import read_remedies
from desktop.services.offboarding.rows import ClientRow
from desktop.services.offboarding.steps import StepKey
from desktop.services.offboarding.wording.levels import level_words
from desktop.services.offboarding.wording.remedies import client_words, nobody_words
from desktop.services.offboarding.wording.rows import goes_to, needs_words, why_parts
from desktop.ui.core import theme
from desktop.ui.core.tasks import Task
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.clients.asking import Asking
from desktop.ui.offboarding.clients.deciding import Deciding
from desktop.ui.offboarding.clients.filter import ClientFilter
from desktop.ui.offboarding.clients.load_bars import LoadBars
from desktop.ui.offboarding.clients.menus import ClientMenus
from desktop.ui.offboarding.clients.model import ClientsModel
from desktop.ui.offboarding.clients.table import DecisionsTable
from desktop.ui.offboarding.clients.ways_out import WaysOut
from desktop.ui.offboarding.form_style import FIELD_HEIGHT, show_primary
from desktop.ui.offboarding.pages.page import Page
from desktop.ui.widgets.buttons import make_button, set_words
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.scrolling import YieldingScrollArea

BARS_SHOWN = 5.4
"""The bars in view at once; half of the next one shows that there are more."""

FEWEST_BARS, FEWEST_ROWS = 2.4, 6.4
"""The bars, and rows of the table, in view on the smallest screen."""


class ClientsPage(Page):
    """Choices are for the selected clients; each one is kept at once and can be undone here."""

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
        self._model.setParent(self)  # it would keep the page that it tells of its changes
        self.table = DecisionsTable(self._model)
        self.table.digit_pressed.connect(self._transfer_to_place)
        self.table.clear_pressed.connect(
            lambda: self.deciding.decide(self.table.selected_ids(), Disposition.UNDECIDED)
        )
        self._menus = ClientMenus(case, self.table, self.deciding, self)
        self.asking = Asking(case, self.deciding, self)
        self._menus.split_wanted.connect(self._ask_split)
        self._menus.rules_wanted.connect(lambda: self.asking.rules(self.table.selected_ids()))
        self._menus.recipients_wanted.connect(self.asking.recipients)
        self._menus.difference_wanted.connect(self.asking.difference)
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
        self._ways = WaysOut()
        self._ways.chosen.connect(self._take_way_out)
        self._ways.referred.connect(self._refer_on)
        self._looking: Task | None = None
        self._looked_at: tuple[Board | None, int | None] = (None, None)
        self._scroll = YieldingScrollArea()
        self._scroll.setObjectName("loadBarsArea")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._bars)
        self.column.setSpacing(theme.SPACE)
        self.column.addWidget(self._filter)
        self.column.addLayout(self._tools())
        self.column.addWidget(self.table, 3)
        rows = self.table.verticalHeader().defaultSectionSize()
        self.table.setMinimumHeight(round(FEWEST_ROWS * rows))
        self.column.addWidget(self._reasons)
        self.column.addWidget(self._ways, 2)
        self.column.addWidget(self._verdict)
        self.column.addWidget(self._scroll, 1)
        self._show_selection()
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self.deciding.stack.undo),
            (QKeySequence.StandardKey.Redo, self.deciding.stack.redo),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys(keys)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _tools(self) -> FlowLayout:
        self.suggest_button = make_button(
            "suggestPlan", self.tr("Su&ggest for undecided"), lambda: self.deciding.suggest(), "play"
        )
        self._transfer = make_button("transferTo", "")
        self._transfer.setMenu(self._menus.transfer)
        self._more = make_button("clientMore", self.tr("&More"))
        self._more.setMenu(self._menus.more)
        row = FlowLayout()
        self._difference = make_button("whatChanged", self.tr("&What changed..."), self.asking.difference)
        self._difference.setEnabled(False)
        self.deciding.stack.canUndoChanged.connect(self._difference.setEnabled)
        for button in (self.suggest_button, self._transfer, self._more, self._difference):
            button.setMinimumHeight(FIELD_HEIGHT)
            row.addWidget(button)
        return row

    def summary(self, board: Board | None) -> str:
        if board is None or board.plan is None:
            return ""
        clients = count(len(board.clients), "client")
        if not board.undecided:
            return self.tr("{clients}, all decided").format(clients=clients)
        return self.tr("{clients}, {n} undecided").format(clients=clients, n=len(board.undecided))

    def entered(self) -> None:
        (self.suggest_button if self.has_next_step(self.case.board) else self.table).setFocus()

    def show_board(self, board: Board | None) -> None:
        if board is None or board.plan is None:
            return
        self._filter.offer(board.clients)
        self._model.show_rows(board.clients)
        self._show_loads(board)
        self._look_for_ways_out(board)
        suggests = self.has_next_step(board)
        self.suggest_button.setEnabled(suggests)
        show_primary(self.suggest_button, "play", primary=suggests)
        self.table.set_empty_text(
            self.tr("No client matches.") if board.clients else self.tr("There is no client to hand over.")
        )
        self._say_verdict(board)

    def _show_loads(self, board: Board) -> None:
        self._bars.show_loads(board.loads)
        self._scroll.setVisible(bool(board.loads))
        bars, row = len(board.loads), self._bars.row_height
        self._scroll.setMinimumHeight(round(min(FEWEST_BARS, bars) * row) + 2)
        self._scroll.setMaximumHeight(round(min(BARS_SHOWN, bars) * row) + 2)

    def _look_for_ways_out(self, board: Board) -> None:
        """Ask what would have to change for clients whom nobody can take, according to a plan.

        If one of them is selected, ask for that one only.
        """
        waiting = self._waiting_one()
        client_id = None if waiting is None else waiting.id
        if board is not self._looked_at[0] or client_id != self._looked_at[1]:
            self._looked_at = (board, client_id)
            self._ask_for_ways_out(board, client_id)

    def _ask_for_ways_out(self, board: Board, client_id: int | None) -> None:
        practice, offboarding_id = self.case.practice, self.case.offboarding_id
        if offboarding_id is None or not _found_nobody(board):
            self._ways.show_remedies("", ())
            return
        self._looking = self.case.context.tasks.latest(
            self._looking,
            lambda report: read_remedies(practice, offboarding_id, client_id),
            self._show_ways_out,
        )

    def _waiting_one(self) -> ClientRow | None:
        """The one selected client, if a plan found nobody for them."""
        rows = self._rows_of(self.table.selected_ids())
        return rows[0] if len(rows) == 1 and rows[0].undecided and rows[0].reasons else None

    def _show_ways_out(self, found: tuple[Remedy, ...]) -> None:
        board = self.case.board
        if board is None or board.plan is None:
            return
        waiting = self._waiting_one()
        words = _nobody_found(board) if waiting is None else client_words(waiting.name)
        self._ways.show_remedies(words, found, of_one=waiting is not None)
        self._say_verdict(board)

    def _take_way_out(self, remedy: Remedy) -> None:
        if self.case.board is not None:
            self.deciding.suggest(wishes=remedy.applied(self.case.board.wishes))

    def _refer_on(self) -> None:
        self.deciding.decide(self.table.selected_ids(), Disposition.REFERRED)

    def has_next_step(self, board: Board | None) -> bool:
        return board is not None and bool(board.undecided and board.loads)

    def _show_verdict(self, levels: Mapping[str, object]) -> None:
        self._found = level_words(levels)
        if self.case.board is not None:
            self._say_verdict(self.case.board)
        self.table.setFocus()

    def _say_verdict(self, board: Board) -> None:
        words = self._verdict_words() if board.loads else self._no_colleague_words()
        self._verdict.setVisible(bool(self._found) or self._ways.isHidden())
        self._verdict.setText(words)
        self._verdict.setAccessibleName(words)

    def _verdict_words(self) -> str:
        return self._found or self.tr(
            "How it would be: caseloads and weekly hours, before and after, against their limits"
        )

    def _no_colleague_words(self) -> str:
        return self.tr(
            "There is no colleague who may take over: nobody else is an active case manager or supervisor. "
            "Add a user first, or choose under More what becomes of each client."
        )

    def _show_selection(self) -> None:
        board = self.case.board
        self._show_reasons()
        if board is not None and board.plan is not None:
            self._look_for_ways_out(board)
        self._name_transfer(len(self.table.selected_ids()), board)

    def _name_transfer(self, number: int, board: Board | None) -> None:
        self._transfer.setEnabled(number > 0 and board is not None and bool(board.loads))
        set_words(
            self._transfer,
            self.tr("&Transfer {clients} to").format(clients=count(number, "client"))
            if number > 1
            else self.tr("&Transfer to"),
        )

    def _show_reasons(self) -> None:
        """Show all reasons of the one selected client, a line each."""
        rows = self._rows_of(self.table.selected_ids())
        lines = why_parts(rows[0]) if len(rows) == 1 else []
        self._reasons.setText("\n".join([_heading(rows[0]), *lines]) if lines else "")
        self._reasons.setAccessibleName(self._reasons.text())
        self._reasons.setVisible(bool(lines))

    def _select_families(self) -> None:
        families = {row.family for row in self._rows_of(self.table.selected_ids())} - {""}
        self._add_to_selection([n for n, row in enumerate(self._model.rows) if row.family in families])

    def _add_to_selection(self, places: Iterable[int]) -> None:
        chosen = QItemSelection()
        for place in places:
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
        """Ask about the selected clients if there are several, else about the undecided, else about all."""
        chosen = self.table.selected_ids()
        rows = self._rows_of(chosen) if len(chosen) > 1 else self._undecided()
        self.asking.split(rows or self._model.rows)

    def _undecided(self) -> list[ClientRow]:
        return [row for row in self._model.rows if row.undecided]


def _heading(row: ClientRow) -> str:
    words = QCoreApplication.translate("ClientsPage", "{client}: {goes_to} (needs: {needs})")
    return words.format(client=row.name, goes_to=goes_to(row), needs=needs_words(row))


def _found_nobody(board: Board) -> int:
    """The number of clients for whom a plan found nobody."""
    return sum(bool(row.reasons) for row in board.undecided)


def _nobody_found(board: Board) -> str:
    """How many find nobody, in words; empty if there are none."""
    number = _found_nobody(board)
    return nobody_words(number) if number else ""
