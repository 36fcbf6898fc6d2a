"""The client's own details: name, birth, status, how to reach them, and their numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.models import ClientStatus
from desktop.rules.text import spoken_name, user_name
from desktop.services.clients.client_list import CaseManager
from desktop.services.clients.details import ClientDetails
from desktop.ui.clients.birth_field import BirthField
from desktop.ui.clients.field_form import FieldForm
from desktop.ui.core import theme

TITLES = ("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr")
GENDERS = ("Female", "Male", "Non-binary")
PRONOUNS = ("she/her", "he/him", "they/them")


class DetailsPage(QWidget):
    """`details` is what the page says now, with the family as it was given."""

    changed = Signal()

    def __init__(
        self,
        details: ClientDetails,
        case_managers: tuple[CaseManager, ...],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._given = details
        self._left, self._right = FieldForm(), FieldForm()
        self._lines: dict[str, QLineEdit | QComboBox] = {}
        self._fill_left(details, case_managers, today)
        self._fill_right(details)
        columns = QHBoxLayout()
        columns.setSpacing(3 * theme.ROOMY)
        columns.addLayout(self._left, 1)
        columns.addLayout(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        column.addLayout(columns)
        column.addStretch(1)
        for field in self._lines.values():
            signal = field.textChanged if isinstance(field, QLineEdit) else field.currentTextChanged
            signal.connect(self.changed)
        self.born.changed.connect(self.changed)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """No focus proxy: with one, Tab would pass over the title before the first name."""
        self._lines["first_name"].setFocus(event.reason())

    def _fill_left(self, details: ClientDetails, case_managers: tuple[CaseManager, ...], today: date) -> None:
        form, lines = self._left, self._lines
        lines["title"] = form.add_choice("title", self.tr("&Title"), details.title, TITLES)
        lines["first_name"] = form.add_line("first_name", self.tr("&First name"), details.first_name)
        lines["middle_name"] = form.add_line("middle_name", self.tr("Middle name"), details.middle_name)
        lines["last_name"] = form.add_line("last_name", self.tr("&Last name"), details.last_name)
        lines["preferred_name"] = form.add_line(
            "preferred_name", self.tr("Preferred name"), details.preferred_name
        )
        self.born = BirthField(details.date_of_birth, today)
        form.add("date_of_birth", self.tr("&Date of birth"), self.born)
        lines["gender"] = form.add_choice("gender", self.tr("Gender"), details.gender, GENDERS)
        lines["pronouns"] = form.add_choice("pronouns", self.tr("Pronouns"), details.pronouns, PRONOUNS)
        self._status = QComboBox()
        for status in ClientStatus:
            self._status.addItem(self.tr(status.value), status)
        self._status.setCurrentIndex(self._status.findData(details.status))
        form.add("status", self.tr("&Status"), self._status)
        self._case_manager = QComboBox()
        self._case_manager.addItem(self.tr("No case manager"), None)
        for one in case_managers:
            if one.offered or one.id == details.case_manager_id:
                self._case_manager.addItem(user_name(one.name, one.active), one.id)
        self._case_manager.setCurrentIndex(max(0, self._case_manager.findData(details.case_manager_id)))
        form.add("case_manager_id", self.tr("Case &manager"), self._case_manager)
        reference = form.add_line("reference", self.tr("Reference"), details.reference)
        reference.setPlaceholderText(self.tr("leave empty for a new one"))
        lines["reference"] = reference

    def _fill_right(self, details: ClientDetails) -> None:
        form, lines = self._right, self._lines
        for name, label in (
            ("mobile", self.tr("M&obile")),
            ("home_phone", self.tr("Home phone")),
            ("work_phone", self.tr("Work phone")),
            ("email", self.tr("&E-mail")),
            ("street", self.tr("Street")),
            ("suburb", self.tr("Suburb")),
        ):
            lines[name] = form.add_line(name, label, getattr(details, name))
        form.addRow(self.tr("State, postcode"), self._side_by_side("state", "postcode"))
        form.addRow(
            self.tr("Medicare"), self._side_by_side("medicare_number", "medicare_irn", "medicare_expiry")
        )
        lines["dva_number"] = form.add_line("dva_number", self.tr("DVA number"), details.dva_number)
        lines["ndis_number"] = form.add_line("ndis_number", self.tr("NDIS number"), details.ndis_number)
        self._notes = QPlainTextEdit(details.notes)
        self._notes.setTabChangesFocus(True)
        self._notes.setFixedHeight(72)
        form.add("notes", self.tr("&Notes"), self._notes)

    def _side_by_side(self, *names: str) -> QHBoxLayout:
        hints = {
            "state": (self.tr("State"), 2),
            "postcode": (self.tr("Postcode"), 3),
            "medicare_number": (self.tr("Medicare number"), 5),
            "medicare_irn": (self.tr("IRN"), 2),
            "medicare_expiry": (self.tr("Expiry"), 3),
        }
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        for name in names:
            hint, share = hints[name]
            line = QLineEdit(getattr(self._given, name))
            line.setObjectName(name)
            line.setAccessibleName(hint)
            line.setPlaceholderText(hint)
            self._lines[name] = line
            row.addWidget(line, share)
        return row

    def details(self) -> ClientDetails:
        """Raises InvalidDetail for a date of birth that is none."""
        texts: dict[str, Any] = {name: self._text(name) for name in self._lines}
        return replace(
            self._given,
            **texts,
            date_of_birth=self.born.day(),
            status=self._status.currentData(),
            case_manager_id=self._case_manager.currentData(),
            notes=self._notes.toPlainText(),
        )

    def spoken_name(self) -> str:
        """The name as it stands on the page."""
        return spoken_name(self._text("first_name"), self._text("last_name"))

    def last_name(self) -> str:
        """The last name as it stands on the page."""
        return self._text("last_name")

    def _text(self, name: str) -> str:
        field = self._lines[name]
        return (field.text() if isinstance(field, QLineEdit) else field.currentText()).strip()

    def show_problem(self, name: str, sentence: str) -> bool:
        """Say what is wrong beside its field; False where this page has no such field."""
        return self._left.show_problem(name, sentence) or self._right.show_problem(name, sentence)

    def clear_problems(self) -> None:
        self._left.clear_problems()
        self._right.clear_problems()
