"""What becomes of clients: chosen by hand, by a rule or by Handover's plan, kept at once, undone and done again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import Progress
from desktop.models import Disposition
from desktop.services.offboarding import drafts
from desktop.services.offboarding.drafted import suggest
from desktop.services.offboarding.splitting import Split, split
from desktop.services.offboarding.suggesting import Wishes
from desktop.services.offboarding.wishes import keep_wishes
from desktop.services.practice.opening import Practice
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.clients.decision_history import Decision, DecisionHistory, Decisions
from desktop.ui.offboarding.clients.recipients_dialog import RecipientsDialog
from desktop.ui.widgets.progress import ProgressDialog


class Deciding(QObject):
    """`suggested` carries how good the plan is, level by level, after it was kept."""

    suggested = Signal(object)

    def __init__(self, case: Case, window: QWidget) -> None:
        super().__init__(window)
        self._case = case
        self._window = window
        self._history = DecisionHistory()

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        return self._history.can_redo

    def decide(self, ids: Sequence[int], disposition: Disposition, recipient_id: int | None = None) -> None:
        """The supervisor's own choice for these clients."""
        pinned = disposition is not Disposition.UNDECIDED
        self._choose({i: Decision(disposition, recipient_id, (), pinned) for i in ids})

    def undo(self) -> None:
        """Take the last choice back."""
        self._keep(self._history.undo(self._now()))

    def redo(self) -> None:
        """Choose again what was undone last."""
        self._keep(self._history.redo(self._now()))

    def suggest(self, *, anew: bool = False, wishes: Wishes | None = None) -> None:
        """Have the undecided filled, or `anew` all but the supervisor's own choices.

        New `wishes` are kept for the next time; without them the kept ones hold.
        """
        offboarding_id, board = self._case.offboarding_id, self._case.board
        if offboarding_id is None or board is None:
            return
        before = self._now()

        def work(practice: Practice, report: Progress) -> dict[str, object]:
            if wishes is not None:
                keep_wishes(practice, offboarding_id, wishes)
            return suggest(practice, offboarding_id, wishes=wishes or board.wishes, anew=anew)

        def done(levels: dict[str, object]) -> None:
            after = self._now()
            self._history.remember(before, {i: d for i, d in after.items() if before.get(i) != d})
            self.suggested.emit(levels)

        task = self._case.run(work, done)
        ProgressDialog(task, self.tr("Looking for the best plan..."), self._window)

    def ask_recipients(self) -> None:
        """Ask who may be suggested, then suggest anew."""
        board = self._case.board
        if board is None:
            return
        dialog = RecipientsDialog(board.loads, board.wishes, self._window)
        dialog.chosen.connect(lambda wishes: self.suggest(anew=True, wishes=wishes))
        dialog.open()

    def split(self, rule: Split) -> None:
        """Let a rule choose."""
        offboarding_id = self._case.offboarding_id
        if offboarding_id is None:
            return
        self._case.run(lambda practice, report: split(practice, offboarding_id, rule), self._choose_split)

    def _choose_split(self, found: Mapping[int, tuple[int, str]]) -> None:
        self._choose(
            {i: Decision(Disposition.TRANSFER, to, (reason,), True) for i, (to, reason) in found.items()}
        )

    def _choose(self, decisions: Decisions) -> None:
        if decisions:
            self._history.remember(self._now(), decisions)
            self._keep(decisions)

    def _keep(self, decisions: Mapping[int, Decision]) -> None:
        offboarding_id = self._case.offboarding_id
        if not decisions or offboarding_id is None:
            return

        def work(practice: Practice, report: Progress) -> None:
            for pinned in (True, False):
                part = {
                    i: (d.disposition, d.recipient_id, d.reasons)
                    for i, d in decisions.items()
                    if d.pinned is pinned
                }
                if part:
                    drafts.decide_clients(practice, offboarding_id, part, pinned=pinned)

        self._case.run(work)

    def _now(self) -> Decisions:
        """How every client stands."""
        rows = self._case.board.clients if self._case.board is not None else ()
        return {row.id: Decision(row.disposition, row.recipient_id, row.reasons, row.pinned) for row in rows}
