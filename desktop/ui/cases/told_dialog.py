"""The dialog on how, when and by whom clients were told, or an attempt was made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from desktop.models import ContactBy
from desktop.rules.text import count
from desktop.services.cases import telling
from desktop.services.cases.notices import NoticeRow
from desktop.services.letters.correspondents import WAYS
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.dates import from_qdate
from desktop.ui.core.remembered import remembered
from desktop.ui.widgets.day_edit import DayEdit
from desktop.ui.widgets.dialog import Dialog

WHO = "cases/who"
"""The setting for the initials typed last on this computer."""


class ToldDialog(Dialog):
    """`tried` keeps an attempt; else the clients count as told."""

    def __init__(
        self,
        context: PracticeContext,
        offboarding_id: int,
        rows: Sequence[NoticeRow],
        *,
        tried: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Tried to reach") if tried else self.tr("Mark as told")
        super().__init__("toldDialog", title, parent, 420)
        self._context = context
        self._offboarding_id = offboarding_id
        self._ids = [row.client_id for row in rows]
        self._tried = tried
        whom = QLabel(rows[0].name if len(rows) == 1 else count(len(rows), "client"))
        whom.setObjectName("toldWhom")
        self._way = QComboBox()
        self._way.setObjectName("toldWay")
        self._way.setAccessibleName(self.tr("How"))
        for way in WAYS:
            self._way.addItem(self.tr(way.value), way)
        usual = rows[0].way or (ContactBy.TELEPHONE if tried else ContactBy.LETTER)
        self._way.setCurrentIndex(WAYS.index(usual))
        self._day = DayEdit(context.practice.today())
        self._day.setObjectName("toldDay")
        self._day.setAccessibleName(self.tr("Day"))
        self._by = QLineEdit(str(remembered().value(WHO, "")))
        self._by.setObjectName("toldBy")
        self._by.setAccessibleName(self.tr("By whom"))
        self._note = QLineEdit()
        self._note.setObjectName("toldNote")
        self._note.setAccessibleName(self.tr("Note"))
        form = QFormLayout()
        form.addRow(self.tr("Whom"), whom)
        form.addRow(self.tr("&How"), self._way)
        form.addRow(self.tr("&Day"), self._day)
        form.addRow(self.tr("By &whom"), self._by)
        if tried:
            form.addRow(self.tr("&Note"), self._note)
        self.column.addLayout(form)
        self.add_buttons("toldSave", self.tr("&Save"), self._save)

    def _save(self) -> None:
        practice, case_id, ids = self._context.practice, self._offboarding_id, self._ids
        way, day, by = self._way.currentData(), from_qdate(self._day.date()), self._by.text()
        note = self._note.text()
        remembered().setValue(WHO, by)

        def work() -> None:
            if self._tried:
                telling.record_attempt(practice, case_id, ids, way=way, on=day, by=by, note=note)
            else:
                telling.mark_told(practice, case_id, ids, way=way, on=day, by=by)

        self._context.write(self, work, lambda _: self.accept())
