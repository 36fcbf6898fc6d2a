"""Decisions about clients: by hand, by a rule or by Handover's plan, stored at once, with undo and redo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from desktop.errors import Progress
from desktop.models import Disposition
from desktop.rules.planning_model import Wishes
from desktop.rules.text import count
from desktop.services.offboarding import drafts
from desktop.services.offboarding.drafted import suggest
from desktop.services.offboarding.splitting import Split, split
from desktop.services.offboarding.stored_reasons import written
from desktop.services.offboarding.wishes import keep_wishes
from desktop.services.practice.opening import Practice
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.clients.choice_command import ChoiceCommand, Decision, Decisions
from desktop.ui.offboarding.clients.recipients_dialog import RecipientsDialog
from desktop.ui.widgets.progress import ProgressDialog


class Deciding(QObject):
    """`suggested` carries how good the plan is, level by level, after it was stored.

    `stack` holds the choices of this window: their texts, Undo and Redo.
    """

    suggested = Signal(object)

    def __init__(self, case: Case, window: QWidget) -> None:
        super().__init__(window)
        self._case = case
        self._window = window
        self.stack = QUndoStack(self)

    def decide(self, ids: Sequence[int], disposition: Disposition, recipient_id: int | None = None) -> None:
        """The supervisor's own choice for these clients."""
        pinned = disposition is not Disposition.UNDECIDED
        decided = {i: Decision(disposition, recipient_id, (), pinned) for i in ids}
        self._choose(self._decision_text(len(ids), disposition, recipient_id), decided)

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
            changed = {i: d for i, d in after.items() if before.get(i) != d}
            if changed:
                text = self.tr("Suggest for {clients}").format(clients=count(len(changed), "client"))
                self.stack.push(ChoiceCommand(text, before, changed, self._keep, kept=True))
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
        decided = {
            i: Decision(Disposition.TRANSFER, to, written([reason]), True)
            for i, (to, reason) in found.items()
        }
        self._choose(self.tr("Split {clients}").format(clients=count(len(decided), "client")), decided)

    def _choose(self, text: str, decisions: Decisions) -> None:
        if decisions:
            self.stack.push(ChoiceCommand(text, self._now(), decisions, self._keep))

    def _decision_text(self, number: int, disposition: Disposition, recipient_id: int | None) -> str:
        loads = self._case.board.loads if self._case.board is not None else ()
        recipient = next((load.name for load in loads if load.user_id == recipient_id), "")
        shape = {
            Disposition.TRANSFER: self.tr("Transfer {clients} to {recipient}"),
            Disposition.FOLLOWS: self.tr("{clients} to follow the practitioner"),
            Disposition.REFERRED: self.tr("Refer {clients} on"),
            Disposition.CLOSED: self.tr("Close {clients}"),
            Disposition.UNDECIDED: self.tr("Back to undecided for {clients}"),
        }[disposition]
        return shape.format(clients=count(number, "client"), recipient=recipient)

    def _keep(self, decisions: Mapping[int, Decision]) -> None:
        """Store decisions, except for clients who have left the leaver meanwhile."""
        offboarding_id, present = self._case.offboarding_id, self._now()
        decisions = {client: decision for client, decision in decisions.items() if client in present}
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
