"""The client's own details: name, birth, status, how to reach them, and their numbers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.language import later
from desktop.models import ANY_DISCIPLINE, ClientStatus, ContactBy
from desktop.models.fields import FIELDS, Field
from desktop.rules.disciplines import PROFESSIONS, practitioner_noun
from desktop.rules.text import spoken_name, user_name
from desktop.services.clients.client_list import CaseManager
from desktop.services.clients.details import ClientDetails
from desktop.ui.clients.birth_field import BirthField
from desktop.ui.clients.field_form import FieldForm
from desktop.ui.core import theme
from desktop.ui.widgets.choices_button import ChoicesButton

_USUAL = {
    "title": ("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr"),
    "gender": ("Female", "Male", "Non-binary"),
    "pronouns": ("she/her", "he/him", "they/them"),
    "care_discipline": (ANY_DISCIPLINE, *map(practitioner_noun, PROFESSIONS)),
    "wished_gender": ("Female", "Male"),
}
"""Common answers by field; any other can be typed."""

_WHERE_EMPTY = {
    "care_discipline": later("what their visits require"),
    "wished_gender": later("a practitioner of any gender"),
}
"""The meaning of an empty field."""


class _FormRow(NamedTuple):
    """Fields side by side under one label, and their shares of the width."""

    label: str
    first: str
    beside: tuple[str, ...]
    shares: tuple[int, ...]


_ROWS = (
    _FormRow(later("State, postcode"), "state", ("postcode",), (2, 3)),
    _FormRow("Medicare", "medicare_number", ("medicare_irn", "medicare_expiry"), (5, 2, 3)),
)


class DetailsPage(QWidget):
    """`details` is the page's content, with the family as it was given."""

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
        self._fill(details, case_managers, today)
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

    def _fill(self, details: ClientDetails, case_managers: tuple[CaseManager, ...], today: date) -> None:
        """Add a row for each field of the book that has a label, in its order; the reference comes last."""
        own: dict[str, Callable[[Field], None]] = {
            "date_of_birth": lambda field: self._add_birth(field, details, today),
            "status": lambda field: self._add_status(field, details),
            "case_manager": lambda field: self._add_case_manager(field, details, case_managers),
            "notes": lambda field: self._add_notes(field, details),
            "contact_by": lambda field: self._add_contact_by(field, details),
            "not_with": lambda field: self._add_not_with(field, details, case_managers),
            "family": lambda field: None,
        } | {row.first: self._add_row for row in _ROWS}
        beside = {name for row in _ROWS for name in row.beside}
        labelled = [field for field in FIELDS["clients"] if field.label and field.name not in beside]
        for field in sorted(labelled, key=lambda one: one.name == "reference"):
            own.get(field.name, self._add_line)(field)
        reference = self._lines["reference"]
        assert isinstance(reference, QLineEdit)
        reference.setPlaceholderText(self.tr("leave empty for a new one"))

    def _form(self, field: Field) -> FieldForm:
        return self._left if field.identity else self._right

    def _add_line(self, field: Field) -> None:
        """Add one line, with common answers to choose from if there are any."""
        form, label = self._form(field), self.tr(field.label)
        text = getattr(self._given, field.column)
        if field.name in _USUAL:
            choice = form.add_choice(field.name, label, text, _USUAL[field.name])
            if (line := choice.lineEdit()) is not None:
                line.setPlaceholderText(self.tr(_WHERE_EMPTY.get(field.name, "")))
            self._lines[field.column] = choice
        else:
            self._lines[field.column] = form.add_line(field.name, label, text)

    def _add_row(self, field: Field) -> None:
        """Add several fields side by side."""
        row = next(row for row in _ROWS if row.first == field.name)
        captions = {one.name: one.caption for one in FIELDS["clients"]}
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE)
        for name, share in zip((row.first, *row.beside), row.shares, strict=True):
            edit, hint = QLineEdit(getattr(self._given, name)), self.tr(captions[name])
            edit.setObjectName(name)
            edit.setAccessibleName(hint)
            edit.setPlaceholderText(hint)
            self._lines[name] = edit
            line.addWidget(edit, share)
        self._form(field).addRow(self.tr(row.label), line)

    def _add_birth(self, field: Field, details: ClientDetails, today: date) -> None:
        self.born = BirthField(details.date_of_birth, today)
        self._left.add(field.name, self.tr(field.label), self.born)

    def _add_status(self, field: Field, details: ClientDetails) -> None:
        self._status = QComboBox()
        for status in ClientStatus:
            self._status.addItem(self.tr(status.value), status)
        self._status.setCurrentIndex(self._status.findData(details.status))
        self._left.add(field.name, self.tr(field.label), self._status)

    def _add_case_manager(
        self, field: Field, details: ClientDetails, case_managers: tuple[CaseManager, ...]
    ) -> None:
        self._case_manager = QComboBox()
        self._case_manager.addItem(self.tr("No case manager"), None)
        for one in case_managers:
            if one.offered or one.id == details.case_manager_id:
                self._case_manager.addItem(user_name(one.name, one.active), one.id)
        self._case_manager.setCurrentIndex(max(0, self._case_manager.findData(details.case_manager_id)))
        self._left.add(field.column, self.tr(field.label), self._case_manager)

    def _add_notes(self, field: Field, details: ClientDetails) -> None:
        self._notes = QPlainTextEdit(details.notes)
        self._notes.setTabChangesFocus(True)
        self._notes.setFixedHeight(72)
        self._right.add(field.name, self.tr(field.label), self._notes)

    def _add_contact_by(self, field: Field, details: ClientDetails) -> None:
        self._contact_by = QComboBox()
        for way in ContactBy:
            self._contact_by.addItem(self.tr(way.value) if way.value else self.tr("Any way"), way)
        self._contact_by.setCurrentIndex(self._contact_by.findData(details.contact_by))
        self._contact_by.currentIndexChanged.connect(self.changed)
        self._right.add(field.name, self.tr(field.label), self._contact_by)

    def _add_not_with(
        self, field: Field, details: ClientDetails, case_managers: tuple[CaseManager, ...]
    ) -> None:
        people = {one.id: one.name for one in case_managers if one.offered or one.id in details.not_with}
        self._not_with = ChoicesButton(
            field.name,
            self.tr(field.label).replace("&", ""),
            people,
            details.not_with,
            self.tr("nobody in particular"),
        )
        self._not_with.changed.connect(self.changed)
        self._left.add(field.name, self.tr(field.label), self._not_with)

    def details(self) -> ClientDetails:
        """Raises InvalidDetail for an invalid date of birth."""
        texts: dict[str, Any] = {name: self._text(name) for name in self._lines}
        return self._given.changed(
            **texts,
            date_of_birth=self.born.day(),
            status=ClientStatus(self._status.currentData()),
            case_manager_id=self._case_manager.currentData(),
            notes=self._notes.toPlainText(),
            contact_by=ContactBy(self._contact_by.currentData()),
            not_with=frozenset(self._not_with.chosen),
        )

    def spoken_name(self) -> str:
        """The name on the page."""
        return spoken_name(self._text("first_name"), self._text("last_name"))

    def last_name(self) -> str:
        """The last name on the page."""
        return self._text("last_name")

    def _text(self, name: str) -> str:
        field = self._lines[name]
        return (field.text() if isinstance(field, QLineEdit) else field.currentText()).strip()

    def show_problem(self, name: str, sentence: str) -> bool:
        """Show what is wrong next to its field; False if this page has no such field."""
        return self._left.show_problem(name, sentence) or self._right.show_problem(name, sentence)

    def clear_problems(self) -> None:
        self._left.clear_problems()
        self._right.clear_problems()
