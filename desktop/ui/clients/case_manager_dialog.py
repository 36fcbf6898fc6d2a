"""The dialog to change the case manager of one client, several, or all that match."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from desktop.rules.text import count
from desktop.services.clients import clients
from desktop.services.clients.search_query import ClientQuery
from desktop.ui.clients.case_manager_box import CaseManagerBox
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.dates import from_qdate, to_qdate
from desktop.ui.core.messages import tell_error
from desktop.ui.widgets.day_edit import DayEdit
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.progress import run_with_progress


class CaseManagerDialog(Dialog):
    """`chosen` are the clients' ids or their query; `number` how many (None: not counted yet)."""

    def __init__(
        self,
        context: PracticeContext,
        chosen: ClientQuery | Sequence[int],
        number: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("caseManagerDialog", self.tr("Change case manager"), parent, 460)
        self._context = context
        self._chosen = chosen
        whom = self.tr("all clients that match") if number is None else count(number, "client")
        heading = QLabel(self.tr("Change the case manager of {whom}").format(whom=whom))
        theme.set_heading(heading)
        heading.setWordWrap(True)
        self._people = CaseManagerBox(context.practice)
        self._people.offer_nobody()
        self._from = DayEdit(context.practice.today())
        self._from.setObjectName("caseManagerFrom")
        self._from.setAccessibleName(self.tr("From"))
        self._from.setMaximumDate(to_qdate(context.practice.today()))
        note = QLabel(self.tr("Their appointments stay with the practitioners who have them now."))
        note.setWordWrap(True)
        theme.set_muted(note)
        form = QFormLayout()
        form.setVerticalSpacing(theme.SPACE)
        form.addRow(self.tr("&New case manager"), self._people)
        form.addRow(self.tr("&From"), self._from)
        self.column.addWidget(heading)
        self.column.addLayout(form)
        self.column.addWidget(note)
        self._save = self.add_buttons("saveButton", self.tr("Change case manager"), self.save)
        self._save.setEnabled(False)
        self._people.currentIndexChanged.connect(self._chosen_one)

    def save(self) -> None:
        """Change them all in one step, on the worker."""
        practice, chosen = self._context.practice, self._chosen
        user_id, day = self._people.currentData() or None, from_qdate(self._from.date())
        self.setEnabled(False)
        run_with_progress(
            self,
            self._context.tasks,
            self.tr("Changing the case manager..."),
            lambda report: clients.set_case_manager(practice, chosen, user_id, day),
            lambda _: self.accept(),
            self._failed,
        )

    def _failed(self, error: Exception) -> None:
        self.setEnabled(True)
        tell_error(self, error)

    def _chosen_one(self) -> None:
        self._save.setEnabled(self._people.currentData() is not None)
