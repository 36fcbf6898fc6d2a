"""One choice on the Clients page as a command of a QUndoStack."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from desktop.services.offboarding.standing import Standing


class ChoiceCommand(QUndoCommand):
    """`keep` stores a standing; only clients of `after` are named in either.

    A stack calls `redo` at once: `kept` says that it is stored already.
    """

    def __init__(
        self,
        text: str,
        before: Standing,
        after: Standing,
        keep: Callable[[Standing], None],
        *,
        kept: bool = False,
    ) -> None:
        super().__init__(text)
        earlier = {client: before.clients[client] for client in after.clients if client in before.clients}
        self.before = Standing(earlier, before.wishes)
        self._after, self._keep, self._kept = after, keep, kept

    def undo(self) -> None:
        self._keep(self.before)

    def redo(self) -> None:
        if self._kept:
            self._kept = False
        else:
            self._keep(self._after)
