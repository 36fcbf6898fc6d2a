"""The dialogs of the Clients page: who may take over, which rules hold, how to split, what changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.rules.planning.compare import PlanComparison
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.rows import ClientRow
from desktop.services.offboarding.standing import compare_standings
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.clients.deciding import Deciding
from desktop.ui.offboarding.clients.difference_dialog import DifferenceDialog
from desktop.ui.offboarding.clients.recipients_dialog import RecipientsDialog
from desktop.ui.offboarding.clients.rules_dialog import RulesDialog
from desktop.ui.offboarding.clients.split_dialog import SplitDialog


class Asking(QObject):
    """Opens each dialog on the present board, and hands its answer to `deciding`."""

    def __init__(self, case: Case, deciding: Deciding, window: QWidget) -> None:
        super().__init__(window)
        self._case = case
        self._deciding = deciding
        self._window = window

    def recipients(self) -> None:
        """Ask who may be suggested, and what weighs more; then suggest again."""
        board = self._case.board
        if board is None:
            return
        dialog = RecipientsDialog(board.loads, board.wishes, self._window)
        dialog.chosen.connect(lambda wishes: self._deciding.suggest(anew=True, wishes=wishes))
        dialog.open()

    def rules(self, selected: Sequence[int]) -> None:
        """Ask what these clients need, and which rules hold for them; then suggest again."""
        board = self._case.board
        if board is None or not board.clients:
            return
        dialog = RulesDialog(board.clients, selected, board.wishes, _disciplines(board), self._window)
        dialog.chosen.connect(lambda wishes: self._deciding.suggest(anew=True, wishes=wishes))
        dialog.open()

    def split(self, rows: Sequence[ClientRow]) -> None:
        """Ask by which rule these clients are split, and among whom."""
        board = self._case.board
        if board is None:
            return
        dialog = SplitDialog(rows, board.loads, self._window)
        dialog.chosen.connect(self._deciding.split)
        dialog.open()

    def difference(self) -> None:
        """Compare the plans before and after the last choice."""
        offboarding_id, before = self._case.offboarding_id, self._deciding.before_last()
        if offboarding_id is None or before is None:
            return
        practice, after = self._case.practice, self._deciding.standing()
        self._case.context.tasks.start(
            lambda report: compare_standings(practice, offboarding_id, before, after),
            self._show_difference,
            owner=self,
        )

    def _show_difference(self, found: PlanComparison) -> None:
        board = self._case.board
        if board is None:
            return
        clients = {row.id: row.name for row in board.clients}
        people = {load.user_id: load.name for load in board.loads}
        what = self._deciding.stack.undoText()
        dialog = DifferenceDialog(what, found, clients, people, self._window)
        dialog.undo_wanted.connect(self._deciding.stack.undo)
        dialog.open()


def _disciplines(board: Board) -> list[str]:
    """The disciplines of the colleagues, and those that the clients need."""
    known = {load.discipline for load in board.loads}
    return sorted(known.union(*(row.needs for row in board.clients)) - {""})
