"""The dialog for one contact of a client."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from desktop.language import later
from desktop.services.clients import contacts as client_contacts
from desktop.services.clients.contacts import ContactDetails, StoredContact
from desktop.services.clients.details import InvalidDetail
from desktop.ui.clients.field_form import FieldForm
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.messages import tell_error
from desktop.ui.widgets.dialog import Dialog

RELATIONSHIPS = (
    later("Mother"), later("Father"), later("Parent"), later("Guardian"), later("Partner"), later("Wife"),
    later("Husband"), later("Daughter"), later("Son"), later("Sister"), later("Brother"),
    later("Grandparent"), later("Carer"), later("Friend"),
)  # fmt: skip


class ContactDialog(Dialog):
    """Edits a contact of a client, or adds one if `contact` is None; Save stores it at once."""

    def __init__(
        self,
        context: PracticeContext,
        client_id: int,
        contact: StoredContact | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("contactDialog", self.tr("Contact"), parent, 440)
        self._context, self._client_id, self._contact = context, client_id, contact
        given = contact.details if contact is not None else ContactDetails()
        self._form = FieldForm()
        self._first = self._form.add_line("first_name", self.tr("&First name"), given.first_name)
        self._last = self._form.add_line("last_name", self.tr("&Last name"), given.last_name)
        self._relationship = self._form.add_choice(
            "relationship", self.tr("&Relationship"), given.relationship, tuple(map(self.tr, RELATIONSHIPS))
        )
        self._mobile = self._form.add_line("mobile", self.tr("M&obile"), given.mobile)
        self._email = self._form.add_line("email", self.tr("&E-mail"), given.email)
        self._duties = {
            "main_contact": QCheckBox(self.tr("&Main contact")),
            "emergency_contact": QCheckBox(self.tr("Emer&gency contact")),
            "invoice_recipient": QCheckBox(self.tr("&Invoice recipient")),
        }
        duties = QVBoxLayout()
        for name, box in self._duties.items():
            box.setObjectName(name)
            box.setChecked(getattr(given, name))
            duties.addWidget(box)
        self._form.addRow(self.tr("Is the client's"), duties)
        note = QLabel(self.tr("A client has one of each: ticking it here takes it from the other contact."))
        note.setWordWrap(True)
        theme.set_muted(note)
        self.column.addLayout(self._form)
        self.column.addWidget(note)
        self.add_buttons("saveButton", self.tr("Save contact"), self.save)

    def save(self) -> None:
        """Store the contact, or say next to the field why not."""
        self._form.clear_problems()
        details = ContactDetails(
            first_name=self._first.text(),
            last_name=self._last.text(),
            relationship=self._relationship.currentText(),
            mobile=self._mobile.text(),
            email=self._email.text(),
            **{name: box.isChecked() for name, box in self._duties.items()},
        )
        practice, client_id, stored = self._context.practice, self._client_id, self._contact

        def store() -> None:
            if stored is None:
                client_contacts.add_contact(practice, client_id, details)
            else:
                client_contacts.save_contact(practice, stored.id, details)

        self._context.write(self, store, lambda _: self.accept(), self._refuse)

    def _refuse(self, error: Exception) -> None:
        if not (isinstance(error, InvalidDetail) and self._form.show_problem(error.field, str(error))):
            tell_error(self, error)
