"""The dialog on a request to the vendor: the day, the way, the ticket number, and the promise."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from desktop.models import VendorRequest
from desktop.services.vendor.requests import record_request
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.dates import from_qdate
from desktop.ui.widgets.day_edit import DayEdit
from desktop.ui.widgets.dialog import Dialog


class AskedDialog(Dialog):
    """Keeps the answers with the request."""

    def __init__(
        self, context: PracticeContext, request: VendorRequest, parent: QWidget | None = None
    ) -> None:
        super().__init__("askedDialog", self.tr("How the vendor was asked"), parent, 420)
        self._context = context
        self._request = request
        today = context.practice.today()
        self._day = DayEdit(request.asked_on or today)
        self._day.setObjectName("askedDay")
        self._day.setAccessibleName(self.tr("Asked on"))
        self._way = QComboBox()
        self._way.setObjectName("askedWay")
        self._way.setAccessibleName(self.tr("How"))
        self._way.setEditable(True)
        self._way.addItems([self.tr("chat"), self.tr("e-mail"), self.tr("telephone")])
        if request.way:
            self._way.setCurrentText(request.way)
        self._ticket = QLineEdit(request.ticket)
        self._ticket.setObjectName("askedTicket")
        self._ticket.setAccessibleName(self.tr("Ticket number"))
        self._promised = QCheckBox(self.tr("&Promised for"))
        self._promised.setObjectName("askedPromised")
        self._promised.setChecked(request.promised_for is not None)
        self._until = DayEdit(request.promised_for or today)
        self._until.setObjectName("askedUntil")
        self._until.setAccessibleName(self.tr("Promised for"))
        self._until.setEnabled(self._promised.isChecked())
        self._promised.toggled.connect(self._until.setEnabled)
        form = QFormLayout()
        form.addRow(self.tr("&Asked on"), self._day)
        form.addRow(self.tr("&How"), self._way)
        form.addRow(self.tr("&Ticket number"), self._ticket)
        form.addRow(self._promised, self._until)
        self.column.addLayout(form)
        self.add_buttons("askedSave", self.tr("&Save"), self._save)

    def _save(self) -> None:
        practice, request_id = self._context.practice, self._request.id
        asked_on, way, ticket = from_qdate(self._day.date()), self._way.currentText(), self._ticket.text()
        promised = from_qdate(self._until.date()) if self._promised.isChecked() else None
        self._context.write(
            self,
            lambda: record_request(
                practice, request_id, asked_on=asked_on, way=way, ticket=ticket, promised_for=promised
            ),
            lambda _: self.accept(),
        )
