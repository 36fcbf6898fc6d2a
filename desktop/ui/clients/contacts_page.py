"""A client's contacts: family members and guardians."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.services.clients import contacts as client_contacts
from desktop.services.clients.contacts import ContactDetails, StoredContact
from desktop.ui.clients.contact_dialog import ContactDialog
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.messages import ask
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.tables.small import SmallTable


class ContactsPage(QWidget):
    """Its changes are stored at once, apart from the rest of the dialog, and can be undone."""

    def __init__(self, context: PracticeContext, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._client_id = context, client_id
        self._contacts: tuple[StoredContact, ...] = ()
        self._table = SmallTable(
            "contactsTable",
            self.tr("Contacts"),
            (
                self.tr("Name"),
                self.tr("Relationship"),
                self.tr("Mobile"),
                self.tr("E-mail"),
                self.tr("Is the client's"),
            ),
            self.tr("No contacts yet. Add a family member or guardian."),
        )
        self._add = make_button("addContact", self.tr("&Add contact..."), self.add, "add")
        self._edit = make_button("editContact", self.tr("&Edit..."), self.edit)
        self._remove = make_button("removeContact", self.tr("&Remove"), self.remove)
        note = QLabel(self.tr("Contacts are saved at once, each on its own."))
        theme.set_muted(note)
        row = QHBoxLayout()
        for button in (self._add, self._edit, self._remove):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(note)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        column.setSpacing(theme.SPACE)
        column.addWidget(self._table, 1)
        column.addLayout(row)
        self._table.opened.connect(self.edit)
        self._table.itemSelectionChanged.connect(self._offer)
        context.bus.changed.connect(self._changed)
        self.reload()

    def add(self) -> None:
        """Open an empty contact dialog."""
        ContactDialog(self._context, self._client_id, None, self.window()).open()

    def edit(self) -> None:
        """Open the chosen contact."""
        chosen = self._chosen()
        if chosen is not None:
            ContactDialog(self._context, self._client_id, chosen, self.window()).open()

    def remove(self) -> None:
        """Remove the chosen contact, after asking."""
        chosen = self._chosen()
        if chosen is not None:
            question = self.tr("Remove the contact {name}?").format(name=chosen.details.name)
            ask(self.window(), question, self.tr("Remove contact"), lambda: self._remove_now(chosen.id))

    def reload(self) -> None:
        """Read the contacts again."""
        self._contacts = client_contacts.contacts(self._context.practice, self._client_id)
        self._table.show_rows([self._texts(contact.details) for contact in self._contacts])
        self._offer()

    def _remove_now(self, contact_id: int) -> None:
        practice = self._context.practice
        self._context.write(self.window(), lambda: client_contacts.remove_contact(practice, contact_id))

    def _changed(self, tables: frozenset[str]) -> None:
        if "contacts" in tables:
            self.reload()

    def _texts(self, contact: ContactDetails) -> tuple[str, ...]:
        words = {
            self.tr("main contact"): contact.main_contact,
            self.tr("emergency contact"): contact.emergency_contact,
            self.tr("invoice recipient"): contact.invoice_recipient,
        }
        duties = ", ".join(word for word, holds in words.items() if holds)
        return contact.name, contact.relationship, contact.mobile, contact.email, duties

    def _chosen(self) -> StoredContact | None:
        place = self._table.place
        return self._contacts[place] if 0 <= place < len(self._contacts) else None

    def _offer(self) -> None:
        for button in (self._edit, self._remove):
            button.setEnabled(self._chosen() is not None)
