"""The dialog to restore the open practice to a backup: first the changes, then the way there and back."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QListWidget, QWidget

from desktop.rules.dates.format import moment_text
from desktop.services.backups.shelf import Kept
from desktop.services.backups.snapshots import Snapshot
from desktop.services.backups.turning_back import Turned, differences, turn_back
from desktop.ui.core import messages
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.trouble_line import TroubleLine


class TurnBackDialog(Dialog):
    """Only its button restores; the present state is kept as a snapshot, which this window can bring back."""

    def __init__(self, context: PracticeContext, kept: Kept, parent: QWidget | None = None) -> None:
        super().__init__("turnBackDialog", self.tr("Restore the practice"), parent, 560)
        self._context, self._file = context, kept.file
        self._above = parent
        told = QLabel(
            self.tr(
                "The practice goes back to how it was on {day}. What it is now is kept first, as a snapshot"
                " from which you can come back. What left the program since stays in the record."
            ).format(day=moment_text(kept.made_at))
        )
        told.setWordWrap(True)
        self._list = QListWidget()
        self._list.setObjectName("turnBackChanges")
        self._list.setAccessibleName(self.tr("What would change"))
        self._list.setWordWrap(True)
        self._list.addItem(self.tr("Comparing..."))
        self._trouble = TroubleLine("turnBackTrouble")
        self.column.addWidget(told)
        self.column.addWidget(self._list, 1)
        self.column.addWidget(self._trouble)
        self._go = self.add_buttons("turnBackNow", self.tr("Restore"), self._restore)
        self._go.setEnabled(False)
        practice = context.practice
        context.tasks.start(lambda _: differences(practice, self._file), self._show, self._refuse, owner=self)

    def _show(self, found: tuple[Turned, ...]) -> None:
        self._list.clear()
        self._list.addItems([kind.line() for kind in found])
        if not found:
            self._list.addItem(self.tr("Nothing: users, clients and appointments are as they were then."))
        self._go.setEnabled(True)

    def _refuse(self, error: Exception) -> None:
        self._trouble.tell(error)

    def _restore(self) -> None:
        practice = self._context.practice
        self._context.write(self, lambda: turn_back(practice, self._file), self._done, self._refuse)

    def _done(self, snapshot: Snapshot | None) -> None:
        self.accept()
        sentence = self.tr("The practice is as it was in {name}.").format(name=self._file.name)
        if snapshot is None:
            messages.tell(self._above, sentence)
            return
        practice, above, file = self._context.practice, self._above or self, snapshot.file
        undo = messages.Help(
            self.tr("Undo"), lambda: self._context.write(above, lambda: turn_back(practice, file))
        )
        kept = self.tr("What it was before is kept as {name}.").format(name=file.name)
        messages.tell(self._above, f"{sentence} {kept}", undo)
