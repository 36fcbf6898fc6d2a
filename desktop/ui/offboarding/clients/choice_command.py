"""One choice on the Clients page as a command of a QUndoStack."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QUndoCommand

from desktop.models import Disposition
from desktop.rules.planning_model import Reason


class Decision(NamedTuple):
    """What becomes of one client; see services.offboarding.plan.PlannedClient."""

    disposition: Disposition
    recipient_id: int | None
    reasons: tuple[Reason, ...]
    pinned: bool


Decisions = Mapping[int, Decision]


class ChoiceCommand(QUndoCommand):
    """`keep` stores decisions by client id. A stack calls `redo` at once: `kept` says that it was stored already."""

    def __init__(
        self,
        text: str,
        before: Decisions,
        after: Decisions,
        keep: Callable[[Decisions], None],
        *,
        kept: bool = False,
    ) -> None:
        super().__init__(text)
        self._before = {client: before[client] for client in after if client in before}
        self._after, self._keep, self._kept = after, keep, kept

    def undo(self) -> None:
        self._keep(self._before)

    def redo(self) -> None:
        if self._kept:
            self._kept = False
        else:
            self._keep(self._after)
