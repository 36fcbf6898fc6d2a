"""The fields of an appointment, and their content as one value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QWidget,
)

from desktop.models import AppointmentStatus
from desktop.rules.repeating import RepeatRule
from desktop.services.calendar.calendar import practitioners
from desktop.services.calendar.choices import SiteChoice, TypeChoice, choices, usual_site
from desktop.services.calendar.details import AppointmentDetails
from desktop.services.practice.opening import Practice
from desktop.ui.calendar.dialogs.client_picker import ClientPicker
from desktop.ui.calendar.dialogs.repeat_fields import RepeatFields
from desktop.ui.core import theme
from desktop.ui.core.dates import from_qdate
from desktop.ui.widgets.day_edit import DayEdit, TimeEdit

_FREE_STATUSES = tuple(status for status in AppointmentStatus if status is not AppointmentStatus.CANCELLED)
"""The statuses that need no reason."""


class AppointmentForm(QWidget):
    """`changed` is emitted whenever a value changes."""

    changed = Signal()

    def __init__(
        self,
        practice: Practice,
        details: AppointmentDetails,
        client_names: tuple[str, ...],
        practitioner: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._practice = practice
        self._details = details
        self._repeats: RepeatFields | None = None
        offered = choices(practice)
        self._minutes = {choice.id: choice.minutes for choice in offered.types}
        self._practitioner = self._practitioner_choice(practitioner)
        self.clients = ClientPicker(practice)
        self.clients.set_clients(details.client_ids, client_names)
        self._type = self._choice("appointmentType", self.tr("Appointment type"), offered.types)
        self._site = self._choice("appointmentSite", self.tr("Site"), offered.sites)
        self._room = self._combo("appointmentRoom", self.tr("Room"))
        self._room.setEditable(True)
        self._room.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._room.addItems(["", *offered.rooms])
        self._room.setCurrentText(details.room)
        self._day = DayEdit(details.starts_at.date())
        self._day.setObjectName("appointmentDay")
        self._day.setAccessibleName(self.tr("Day"))
        self._starts = TimeEdit(details.starts_at.time(), self.tr("Start"))
        self._starts.setObjectName("appointmentStart")
        self._ends = TimeEdit(details.ends_at.time(), self.tr("End"))
        self._ends.setObjectName("appointmentEnd")
        self._whole_days = (details.ends_at - details.starts_at - timedelta(minutes=1)).days
        self._next_day = QLabel(self.tr("on the next day"))
        self._next_day.setObjectName("appointmentNextDay")
        theme.set_muted(self._next_day)
        self._status = self._status_choice()
        self._notes = QPlainTextEdit(details.notes)
        self._notes.setObjectName("appointmentNotes")
        self._notes.setAccessibleName(self.tr("Notes"))
        self._notes.setTabChangesFocus(True)
        self._notes.setFixedHeight(4 * self.fontMetrics().height())
        for combo, value in (
            (self._practitioner, details.user_id),
            (self._type, details.appointment_type_id),
            (self._site, details.site_id),
            (self._status, details.status),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self._lay_out()
        self._connect()

    def _practitioner_choice(self, practitioner: str) -> QComboBox:
        """Everybody active, and the practitioner of the appointment."""
        combo = self._combo("appointmentPractitioner", self.tr("Practitioner"))
        for someone in practitioners(self._practice):
            if someone.active:
                combo.addItem(someone.name, someone.id)
        if combo.findData(self._details.user_id) < 0:
            name = self.tr("{name} (no longer offered)").format(name=practitioner)
            combo.addItem(name, self._details.user_id)
        return combo

    def _status_choice(self) -> QComboBox:
        """Every status; Cancelled, which asks for a reason, only where it is so already."""
        combo = self._combo("appointmentStatus", self.tr("Status"))
        for status in AppointmentStatus:
            if status in (self._details.status, *_FREE_STATUSES):
                combo.addItem(self.tr(status.value), status)
        return combo

    def _choice(self, name: str, words: str, offered: Iterable[SiteChoice | TypeChoice]) -> QComboBox:
        """A choice of what the practice has, or none."""
        combo = self._combo(name, words)
        combo.addItem(self.tr("None"), None)
        for one in offered:
            combo.addItem(one.name, one.id)
        return combo

    @property
    def details(self) -> AppointmentDetails:
        """The content of the form. An end that is not after the start means the next day."""
        day = from_qdate(self._day.date())
        starts_at = datetime.combine(day, self._starts.at)
        over = timedelta(days=self._whole_days + self._ends_next_day)
        ends_at = datetime.combine(day, self._ends.at) + over
        return replace(
            self._details,
            user_id=self._practitioner.currentData(),
            client_ids=self.clients.ids,
            appointment_type_id=self._type.currentData(),
            site_id=self._site.currentData(),
            room=self._room.currentText().strip(),
            starts_at=starts_at,
            ends_at=ends_at,
            status=AppointmentStatus(self._status.currentData()),
            notes=self._notes.toPlainText(),
        )

    @property
    def _ends_next_day(self) -> bool:
        return self._ends.at <= self._starts.at

    def suggest_site(self) -> None:
        """Choose the site where the practitioner is at that time, if that is clear."""
        said = self.details
        site = usual_site(self._practice, said.user_id, said.starts_at)
        if site is not None:
            self._site.setCurrentIndex(self._site.findData(site))

    def offer_repetition(self) -> None:
        """Ask how often a new appointment repeats."""
        fields = self._repeats = RepeatFields(self.details.starts_at.date(), once=True)
        fields.changed.connect(self.changed)
        self._day.dateChanged.connect(lambda day: fields.show_day(from_qdate(day)))
        self._rows.insertRow(3, self.tr("R&epeats"), fields)

    @property
    def repetition(self) -> RepeatRule | None:
        """None if it does not repeat."""
        return None if self._repeats is None else self._repeats.repetition

    def _lay_out(self) -> None:
        moment = QWidget()
        moment.setFocusProxy(self._day)
        when = QHBoxLayout(moment)
        when.setContentsMargins(0, 0, 0, 0)
        when.setSpacing(theme.SPACE)
        for widget in (self._day, self._starts, QLabel(self.tr("to")), self._ends, self._next_day):
            when.addWidget(widget)
        when.addStretch(1)
        form = self._rows = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(theme.SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Practitioner"), self._practitioner)
        form.addRow(self.tr("&Clients"), self.clients)
        form.addRow(self.tr("&When"), moment)
        form.addRow(self.tr("&Type"), self._type)
        form.addRow(self.tr("&Site"), self._site)
        form.addRow(self.tr("&Room"), self._room)
        form.addRow(self.tr("Stat&us"), self._status)
        form.addRow(self.tr("N&otes"), self._notes)

    def _connect(self) -> None:
        self._type.activated.connect(self._take_usual_length)
        self._practitioner.activated.connect(self.suggest_site)
        self._starts.timeChanged.connect(self._keep_length)
        for combo in (self._practitioner, self._type, self._site, self._status):
            combo.currentIndexChanged.connect(self.changed)
        for edit in (self._starts, self._ends):
            edit.timeChanged.connect(self._show_next_day)
            edit.timeChanged.connect(self.changed)
        self._day.dateChanged.connect(self.changed)
        self._room.currentTextChanged.connect(self.changed)
        self.clients.changed.connect(self.changed)
        self._last_start = self._starts.time()
        self._show_next_day()

    def _take_usual_length(self) -> None:
        minutes = self._minutes.get(self._type.currentData())
        if minutes:
            self._whole_days = 0
            self._ends.setTime(self._starts.time().addSecs(minutes * 60))

    def _keep_length(self, start: QTime) -> None:
        self._ends.setTime(self._ends.time().addSecs(self._last_start.secsTo(start)))
        self._last_start = start

    def _show_next_day(self) -> None:
        self._next_day.setVisible(self._ends_next_day)
        self._ends.setAccessibleDescription(self._next_day.text() if self._ends_next_day else "")

    @staticmethod
    def _combo(name: str, words: str) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(name)
        combo.setAccessibleName(words)
        combo.setMaxVisibleItems(20)
        return combo
