"""The details of the board's selected client: each attempt with day, way and person, and a note."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from desktop.rules.dates.format import short_day_text
from desktop.services.cases import telling
from desktop.services.cases.notices import Attempt, NoticeRow
from desktop.ui.core.context import PracticeContext


class NoticeDetail(QWidget):
    """Empty until `show_row`; a typed note is kept when the row is left."""

    def __init__(self, context: PracticeContext, offboarding_id: int) -> None:
        super().__init__()
        self._context, self._offboarding_id = context, offboarding_id
        self._row: NoticeRow | None = None
        self._tries = QLabel()
        self._tries.setObjectName("noticesTries")
        self._tries.setWordWrap(True)
        self._note = QLineEdit()
        self._note.setObjectName("noticesNote")
        self._note.setAccessibleName(self.tr("Note"))
        self._note.editingFinished.connect(self._keep)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Tried"), self._tries)
        form.addRow(self.tr("Note"), self._note)
        self.show_row(None)

    def show_row(self, row: NoticeRow | None) -> None:
        """Show one client, or none."""
        self._row = row
        self._note.setEnabled(row is not None)
        self._note.setText(row.note if row is not None else "")
        self._tries.setText(self._tries_text(row) if row is not None else "")

    def _tries_text(self, row: NoticeRow) -> str:
        if not row.attempts:
            return self.tr("not yet")
        tries = "; ".join(self._try_text(attempt) for attempt in row.attempts)
        if not row.tried_all:
            return tries
        all_tried = self.tr(
            "{tries}. Two calls, an e-mail and a message did not reach them: decide how to go on."
        )
        return all_tried.format(tries=tries)

    def _try_text(self, attempt: Attempt) -> str:
        parts = (short_day_text(attempt.made_on), self.tr(attempt.way.value), attempt.made_by, attempt.note)
        return ", ".join(filter(None, parts))

    def _keep(self) -> None:
        row, note = self._row, self._note.text().strip()
        if row is None or note == row.note:
            return
        practice, case_id = self._context.practice, self._offboarding_id
        self._context.write(self, lambda: telling.note_on(practice, case_id, row.client_id, note))
