"""The dialog for a practitioner's leave: from, to and why."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QDateTimeEdit, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from desktop.services.users import users
from desktop.services.users.details import Away
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.day_edit import MomentEdit
from desktop.ui.widgets.dialog import Dialog


class LeaveDialog(Dialog):
    """`stored` is None for new leave; `away` is its first content. A whole day ends at 00:00 of the next."""

    def __init__(
        self,
        context: PracticeContext,
        user_id: int,
        stored: Away | None,
        away: Away,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("leaveDialog", self.tr("Leave"), parent, 420)
        self._context = context
        self._user_id = user_id
        self._stored = stored
        heading = QLabel(users.user(context.practice, user_id).details.name)
        theme.set_heading(heading)
        self._starts = self._moment("leaveStart", self.tr("From"), away.starts_at)
        self._ends = self._moment("leaveEnd", self.tr("To"), away.ends_at)
        self._reason = QLineEdit(away.reason)
        self._reason.setObjectName("leaveReason")
        self._reason.setAccessibleName(self.tr("Reason"))
        self._reason.setPlaceholderText(self.tr("Annual leave, sick leave ..."))
        form = QFormLayout()
        form.setVerticalSpacing(theme.SPACE)
        form.addRow(self.tr("&From"), self._starts)
        form.addRow(self.tr("&To"), self._ends)
        form.addRow(self.tr("&Reason"), self._reason)
        note = QLabel(self.tr("Appointments in this time stay where they are; each is marked as a clash."))
        note.setWordWrap(True)
        theme.set_muted(note)
        self.column.addWidget(heading)
        self.column.addLayout(form)
        self.column.addWidget(note)
        self.add_buttons("saveButton", self.tr("Save leave"), self._save)
        if stored is not None:
            remove = make_button("removeLeave", self.tr("Remove leave"), lambda: self._store(None))
            self.buttons.addButton(remove, QDialogButtonBox.ButtonRole.ResetRole)

    def _save(self) -> None:
        self._store(Away(_moment(self._starts), _moment(self._ends), self._reason.text().strip()))

    def _store(self, said: Away | None) -> None:
        practice, user_id, before = self._context.practice, self._user_id, self._stored
        self._context.write(
            self, lambda: users.set_leave(practice, user_id, before, said), lambda _: self.accept()
        )

    @staticmethod
    def _moment(name: str, words: str, moment: datetime) -> QDateTimeEdit:
        edit = MomentEdit(moment)
        edit.setObjectName(name)
        edit.setAccessibleName(words)
        return edit


def _moment(edit: QDateTimeEdit) -> datetime:
    return datetime.fromisoformat(edit.dateTime().toString("yyyy-MM-ddTHH:mm"))
