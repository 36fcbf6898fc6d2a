"""The person to write to for each client, and the ways that reach them."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.models import Client, ClientStatus, Contact, ContactBy
from desktop.rules.age import is_minor
from desktop.rules.text import spoken_name


class OutOfReach(enum.Enum):
    """The reasons why somebody cannot be told by one way."""

    DECEASED = "Deceased"
    NOT_AT_ALL = "asked not to be contacted"
    OTHER_WAY = "wants to be contacted another way"
    GOES_ELSEWHERE = "does not stay, but still has somebody here: end their care first"
    NO_MAIN_CONTACT = "minor without a main contact"
    NO_ADDRESS = "no address"
    NO_EMAIL = "no e-mail address"
    NO_MOBILE = "no mobile number"
    NO_PHONE = "no telephone number"


WAYS = (ContactBy.LETTER, ContactBy.EMAIL, ContactBy.SMS, ContactBy.TELEPHONE)
"""The ways by which somebody can be told, the most formal first."""


@dataclass(frozen=True, slots=True)
class Correspondent:
    """The person to write to for one client: the client, or the main contact of a minor.

    `greeting` is the name after Dear. `phones` are numbers to call, the best first.
    """

    client_id: int
    reference: str
    sort_name: str
    first_name: str
    name: str
    greeting: str
    guardian: bool
    family: str
    address: tuple[str, ...]
    email: str
    mobile: str
    phones: tuple[str, ...]


def main_contacts(session: Session, client_ids: Iterable[int]) -> dict[int, Contact]:
    """The main contact of each client who has one."""
    found = session.scalars(
        select(Contact).where(in_ids(Contact.client_id, list(client_ids)), Contact.main_contact)
    )
    return {contact.client_id: contact for contact in found}


def _why_not(
    client: Client, person: Correspondent | None, way: ContactBy, goes_elsewhere: bool
) -> OutOfReach | None:
    """Why this client cannot be told by `way`; None if they can."""
    found = reached(client, person, way, goes_elsewhere)
    return found if isinstance(found, OutOfReach) else None


def reached(
    client: Client, person: Correspondent | None, way: ContactBy, goes_elsewhere: bool
) -> Correspondent | OutOfReach:
    """The person to tell by `way`, or why the client cannot be told by it."""
    refused = _refused(client, goes_elsewhere)
    if refused is not None:
        return refused
    if person is None:
        return OutOfReach.NO_MAIN_CONTACT
    if client.contact_by not in (ContactBy.ANY, way):
        return OutOfReach.OTHER_WAY
    return _with_what_is_needed(person, way)


def _refused(client: Client, goes_elsewhere: bool) -> OutOfReach | None:
    """Why no letter is right for a client, by whatever way."""
    if client.status is ClientStatus.DECEASED:
        return OutOfReach.DECEASED
    if client.contact_by is ContactBy.NOT_AT_ALL:
        return OutOfReach.NOT_AT_ALL
    return OutOfReach.GOES_ELSEWHERE if goes_elsewhere else None


def _with_what_is_needed(person: Correspondent, way: ContactBy) -> Correspondent | OutOfReach:
    missing = {
        ContactBy.LETTER: (person.address, OutOfReach.NO_ADDRESS),
        ContactBy.EMAIL: (person.email, OutOfReach.NO_EMAIL),
        ContactBy.SMS: (person.mobile, OutOfReach.NO_MOBILE),
        ContactBy.TELEPHONE: (person.phones, OutOfReach.NO_PHONE),
    }
    needed, why = missing[way]
    return person if needed else why


def best_way(
    client: Client, person: Correspondent | None, goes_elsewhere: bool
) -> tuple[ContactBy | None, OutOfReach | None]:
    """The way to tell a client: the one they want, else the first that reaches them; else why none does."""
    reasons = {way: _why_not(client, person, way, goes_elsewhere) for way in WAYS}
    for way, why in reasons.items():
        if why is None:
            return way, None
    return None, reasons.get(client.contact_by, reasons[ContactBy.LETTER])


def person_of(client: Client, contact: Contact | None, today: date) -> Correspondent | None:
    """The person to write to for a client; None for a minor without a main contact."""
    if not is_minor(client.date_of_birth, today):
        return _grown_up(client)
    return None if contact is None else _guardian(client, contact)


def _grown_up(client: Client) -> Correspondent:
    first = client.preferred_name or client.first_name or client.last_name
    name = " ".join(filter(None, (client.title, client.first_name, client.last_name)))
    phones = (client.mobile, client.home_phone, client.work_phone)
    return Correspondent(
        client_id=client.id,
        reference=client.reference,
        sort_name=client.sort_name,
        first_name=first,
        name=name,
        greeting=first,
        guardian=False,
        family=client.family,
        address=_address(client),
        email=usable_email(client.email),
        mobile=client.mobile.strip(),
        phones=tuple(filter(None, map(str.strip, phones))),
    )


def _guardian(client: Client, contact: Contact) -> Correspondent:
    """The guardian as correspondent; contacts have no address, so a letter goes to the client's."""
    return Correspondent(
        client_id=client.id,
        reference=client.reference,
        sort_name=client.sort_name,
        first_name=client.preferred_name or client.first_name or client.last_name,
        name=spoken_name(contact.first_name, contact.last_name),
        greeting=contact.first_name or contact.last_name,
        guardian=True,
        family=client.family,
        address=_address(client),
        email=usable_email(contact.email),
        mobile=contact.mobile.strip(),
        phones=tuple(filter(None, (contact.mobile.strip(), client.home_phone.strip()))),
    )


def _address(client: Client) -> tuple[str, ...]:
    """The lines under a name; empty if no letter would arrive."""
    town = " ".join(filter(None, (client.suburb.strip(), client.state.strip(), client.postcode.strip())))
    street = " ".join(client.street.split())
    return (street, town) if street and town else ()


def usable_email(text: str) -> str:
    """The address, if it can be one."""
    email = text.strip()
    return email if "@" in email and not any(c.isspace() for c in email) else ""
