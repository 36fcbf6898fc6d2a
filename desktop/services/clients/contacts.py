"""A client's family members and guardians, with at most one for each of the three duties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Client, Contact
from desktop.rules.text import spoken_name
from desktop.services.clients.details import InvalidDetail, check_email

DUTIES = ("main_contact", "emergency_contact", "invoice_recipient")
"""The duties that at most one contact of a client may have."""


@dataclass(frozen=True)
class ContactDetails:
    """Everything that a supervisor can enter for a contact."""

    first_name: str = ""
    last_name: str = ""
    relationship: str = ""
    mobile: str = ""
    email: str = ""
    main_contact: bool = False
    emergency_contact: bool = False
    invoice_recipient: bool = False

    @property
    def name(self) -> str:
        return spoken_name(self.first_name, self.last_name)


@dataclass(frozen=True)
class StoredContact:
    """A contact as the practice knows them now."""

    id: int
    details: ContactDetails


def contacts(practice: Practice, client_id: int) -> tuple[StoredContact, ...]:
    """A client's contacts, the main one first, then by name."""
    with practice.read() as session:
        found = session.scalars(
            select(Contact)
            .where(Contact.client_id == client_id)
            .order_by(Contact.main_contact.desc(), Contact.last_name, Contact.first_name, Contact.id)
        ).all()
    return tuple(StoredContact(contact.id, _details(contact)) for contact in found)


def add_contact(practice: Practice, client_id: int, details: ContactDetails) -> int:
    """Add a contact and return the id; their duties pass to them. Raises InvalidDetail, UserError."""
    details = checked(details)
    with practice.work("add contact", say("Added the contact {name}", name=details.name)) as work:
        if work.session.get(Client, client_id) is None:
            raise UserError(say("There is no such client any more. Close this and look again."))
        _free_duties(work, client_id, details, None)
        row = {**asdict(details), "client_id": client_id}
        return work.insert(Contact, [row], subject=_subject(client_id))[0]


def save_contact(practice: Practice, contact_id: int, details: ContactDetails) -> None:
    """Store what the dialog says; duties pass to this contact. Raises InvalidDetail, UserError."""
    details = checked(details)
    with practice.work("save contact", say("Changed the contact {name}", name=details.name)) as work:
        client_id = _contact(work.session, contact_id).client_id
        _free_duties(work, client_id, details, contact_id)
        work.update(Contact, {contact_id: asdict(details)}, subject=_subject(client_id))


def remove_contact(practice: Practice, contact_id: int) -> None:
    """Remove a contact from a client. Raises UserError if it is already gone."""
    with practice.work("remove contact", say("Removed a contact")) as work:
        contact = _contact(work.session, contact_id)
        work.summary = say("Removed the contact {name}", name=_details(contact).name)
        work.delete(Contact, [contact_id], subject=_subject(contact.client_id))


def checked(details: ContactDetails) -> ContactDetails:
    """The same details without surplus spaces.

    Raises InvalidDetail for the first field that cannot be stored.
    """
    values = asdict(details).items()
    texts: dict[str, Any] = {name: " ".join(text.split()) for name, text in values if isinstance(text, str)}
    tidy = replace(details, **texts)
    if not tidy.name:
        raise InvalidDetail("last_name", say("The name is missing. Type a first or a last name."))
    check_email(tidy.email)
    return tidy


def _free_duties(work: UnitOfWork, client_id: int, details: ContactDetails, contact_id: int | None) -> None:
    """Take the duties claimed by `details` away from the client's other contacts."""
    others = select(Contact).where(Contact.client_id == client_id, Contact.id != (contact_id or 0))
    released = {other.id: _released(other, details) for other in work.session.scalars(others)}
    work.update(Contact, {i: duties for i, duties in released.items() if duties}, subject=_subject(client_id))


def _released(other: Contact, claiming: ContactDetails) -> dict[str, Any]:
    """The duties that another contact has until now, each as no longer theirs."""
    claimed = [duty for duty in DUTIES if getattr(claiming, duty)]
    return {duty: False for duty in claimed if getattr(other, duty)}


def _contact(session: Session, contact_id: int) -> Contact:
    found = session.get(Contact, contact_id)
    if found is None:
        raise UserError(say("That contact was removed already. Close this and look again."))
    return found


def _details(contact: Contact) -> ContactDetails:
    return ContactDetails(**{name: getattr(contact, name) for name in _FIELDS})


def _subject(client_id: int) -> Any:
    return lambda row: f"clients:{client_id}"


_FIELDS: Sequence[str] = tuple(ContactDetails.__dataclass_fields__)
