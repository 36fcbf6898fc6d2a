"""The dialog that makes an appointment the first of a series."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.rules.dates.format import moment_text
from desktop.services.calendar.details import StoredAppointment
from desktop.ui.calendar.dialogs.repeat_fields import RepeatFields
from desktop.ui.widgets.dialog import Dialog


class RepeatDialog(Dialog):
    """`chosen` carries a Repetition: the dialog stays until its receiver accepts it."""

    chosen = Signal(object)

    def __init__(self, stored: StoredAppointment, parent: QWidget | None = None) -> None:
        super().__init__("repeatDialog", self.tr("Repeat the appointment"), parent, 460)
        details = stored.details
        words = self.tr("{clients}, {when}, with {practitioner}").format(
            clients="; ".join(stored.client_names) or self.tr("No client"),
            when=moment_text(details.starts_at),
            practitioner=stored.practitioner,
        )
        label = QLabel(words)
        label.setWordWrap(True)
        self._fields = RepeatFields(details.starts_at.date(), once=False)
        self.column.addWidget(label)
        self.column.addWidget(self._fields)
        self.add_buttons("repeatButton", self.tr("Book the series"), self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._fields.repetition)
