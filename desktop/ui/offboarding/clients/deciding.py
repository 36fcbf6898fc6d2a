"""Decisions about clients: by hand, by a rule or by Handover's plan, stored at once, with undo and redo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from desktop.errors import Progress
from desktop.models import Disposition
from desktop.rules.planning.model import NO_WISHES, Wishes
from desktop.rules.text import count
from desktop.services.offboarding.drafted import suggest
from desktop.services.offboarding.plan import PlannedClient
from desktop.services.offboarding.planning.splitting import Split, split
from desktop.services.offboarding.planning.wishes import keep_wishes
from desktop.services.offboarding.standing import Standing, keep_standing
from desktop.services.offboarding.wording.stored_reasons import written
from desktop.services.practice.opening import Practice
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.clients.choice_command import ChoiceCommand
from desktop.ui.widgets.progress import ProgressDialog


class Deciding(QObject):
    """`suggested` carries how good the plan is, level by level, after it was stored.

    `stack` holds the choices of this window, of clients and of rules: their texts, Undo and Redo.
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
        decided = {i: PlannedClient(i, disposition, recipient_id, pinned=pinned) for i in ids}
        self._choose(self._decision_text(len(ids), disposition, recipient_id), decided)

    def suggest(self, *, anew: bool = False, wishes: Wishes | None = None) -> None:
        """Fill the undecided or, with `anew`, all except the supervisor's own choices.

        New `wishes` are kept for the next time; without them the kept ones hold.
        """
        offboarding_id, board = self._case.offboarding_id, self._case.board
        if offboarding_id is None or board is None:
            return
        before = self.standing()

        def work(practice: Practice, report: Progress) -> dict[str, object]:
            _keep_if_new(practice, offboarding_id, wishes)
            return suggest(practice, offboarding_id, wishes=wishes or board.wishes, anew=anew)

        def done(levels: dict[str, object]) -> None:
            self._remember(before)
            self.suggested.emit(levels)

        task = self._case.run(work, done)
        ProgressDialog(task, self.tr("Looking for the best plan..."), self._window)

    def split(self, rule: Split) -> None:
        """Let a rule choose."""
        offboarding_id = self._case.offboarding_id
        if offboarding_id is None:
            return
        self._case.run(lambda practice, report: split(practice, offboarding_id, rule), self._choose_split)

    def standing(self) -> Standing:
        """The state of every client, and the wishes."""
        board = self._case.board
        if board is None:
            return Standing({}, NO_WISHES)
        clients = {
            row.id: PlannedClient(row.id, row.disposition, row.recipient_id, row.reasons, row.pinned)
            for row in board.clients
        }
        return Standing(clients, board.wishes)

    def before_last(self) -> Standing | None:
        """The state before the last choice; None if there is none to undo."""
        command = self.stack.command(self.stack.index() - 1) if self.stack.canUndo() else None
        if not isinstance(command, ChoiceCommand):
            return None
        return Standing({**self.standing().clients, **command.before.clients}, command.before.wishes)

    def _remember(self, before: Standing) -> None:
        """Make what was just stored a choice that can be undone."""
        after = self.standing()
        changed = _changed(before, after)
        rules = after.wishes != before.wishes
        if changed or rules:
            text = self._suggestion_text(len(changed), rules=rules)
            new = Standing(changed, after.wishes)
            self.stack.push(ChoiceCommand(text, before, new, self._keep, kept=True))

    def _suggestion_text(self, number: int, *, rules: bool) -> str:
        if rules:
            return self.tr("Change of rules")
        return self.tr("Suggest for {clients}").format(clients=count(number, "client"))

    def _choose_split(self, found: Mapping[int, tuple[int, str]]) -> None:
        decided = {
            i: PlannedClient(i, Disposition.TRANSFER, to, written([reason]), pinned=True)
            for i, (to, reason) in found.items()
        }
        self._choose(self.tr("Split {clients}").format(clients=count(len(decided), "client")), decided)

    def _choose(self, text: str, decided: Mapping[int, PlannedClient]) -> None:
        if decided:
            now = self.standing()
            self.stack.push(ChoiceCommand(text, now, Standing(decided, now.wishes), self._keep))

    def _decision_text(self, number: int, disposition: Disposition, recipient_id: int | None) -> str:
        shape = {
            Disposition.TRANSFER: self.tr("Transfer {clients} to {recipient}"),
            Disposition.FOLLOWS: self.tr("{clients} to follow the practitioner"),
            Disposition.REFERRED: self.tr("Refer {clients} on"),
            Disposition.CLOSED: self.tr("Close {clients}"),
            Disposition.UNDECIDED: self.tr("Back to undecided for {clients}"),
        }[disposition]
        return shape.format(clients=count(number, "client"), recipient=self._name_of(recipient_id))

    def _name_of(self, recipient_id: int | None) -> str:
        loads = self._case.board.loads if self._case.board is not None else ()
        return next((load.name for load in loads if load.user_id == recipient_id), "")

    def _keep(self, standing: Standing) -> None:
        """Store it, except for clients who have left the leaver meanwhile."""
        offboarding_id, present = self._case.offboarding_id, self.standing().clients
        if offboarding_id is None:
            return
        clients = {client: decision for client, decision in standing.clients.items() if client in present}
        kept = Standing(clients, standing.wishes)
        self._case.run(lambda practice, report: keep_standing(practice, offboarding_id, kept))


def _keep_if_new(practice: Practice, offboarding_id: int, wishes: Wishes | None) -> None:
    if wishes is not None:
        keep_wishes(practice, offboarding_id, wishes)


def _changed(before: Standing, after: Standing) -> dict[int, PlannedClient]:
    """The clients who are not as they were before."""
    return {i: client for i, client in after.clients.items() if before.clients.get(i) != client}
