"""A dialog that asks before it discards what was typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from desktop.ui.core.messages import ask
from desktop.ui.widgets.dialog import Dialog


class EditDialog(Dialog):
    """Subclasses give its `answers`, and call `begin` once its fields are filled."""

    def answers(self) -> object:
        """The present contents of the dialog, for comparison."""
        raise NotImplementedError

    def begin(self, loss: str) -> None:
        """Take the fields as stored, though they may differ a little from that: line ends, spaces.

        `loss` is the sentence about what closing would lose.
        """
        self._begun_with, self._loss = self.answers(), loss

    @property
    def is_changed(self) -> bool:
        return self.answers() != self._begun_with

    def reject(self) -> None:
        self.leave(self.discard)

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with `then`; ask first if something would be lost."""
        if self.is_changed:
            ask(self, self._loss, self.tr("Discard the changes"), then)
        else:
            then()

    def discard(self) -> None:
        """Close without asking."""
        self.done(QDialog.DialogCode.Rejected)
