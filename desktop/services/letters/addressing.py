"""The addressees of letters and how to reach them: a client, a minor's guardian, or a family living together.

By each way, everybody who has to be told is either an addressee or out of reach, never both.
"""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.models import Client, ClientStatus, Contact, ContactBy
from desktop.rules.age import is_minor
from desktop.rules.text import fold, joined, spoken_name


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


@dataclass(frozen=True, slots=True)
class Addressee:
    """One letter or message: to whom, and about which clients (several only for a family living together)."""

    people: tuple[Correspondent, ...]

    @property
    def first(self) -> Correspondent:
        """The person it is addressed to: an adult of the family if there is one."""
        return next((person for person in self.people if not person.guardian), self.people[0])

    @property
    def references(self) -> tuple[str, ...]:
        return tuple(person.reference for person in self.people)

    @property
    def greeting(self) -> str:
        """`Ava`, or `Ava and Liam` for the adults of a family."""
        adults = [person.greeting for person in self.people if not person.guardian]
        return joined(list(dict.fromkeys(adults))) or self.people[0].greeting


@dataclass(frozen=True, slots=True)
class Unreachable:
    """One client who cannot be told in this way, and why."""

    client_id: int
    reference: str
    name: str
    why: OutOfReach


@dataclass(frozen=True)
class Addressed:
    """Everybody to be told, by one way."""

    addressees: tuple[Addressee, ...]
    unreachable: tuple[Unreachable, ...]


def address(
    session: Session,
    client_ids: Iterable[int],
    way: ContactBy,
    today: date,
    go_elsewhere: Collection[int] = (),
) -> Addressed:
    """The people to tell by `way` (one of WAYS), families living together once, in order of name.

    No letter is right for clients who `go_elsewhere` while somebody here has them.
    """
    ids = list(client_ids)
    contacts = main_contacts(session, ids)
    people: list[Correspondent] = []
    unreachable: list[Unreachable] = []
    for client in session.scalars(
        select(Client).where(in_ids(Client.id, ids)).order_by(Client.sort_name, Client.id)
    ):
        person = _person(client, contacts.get(client.id), today)
        why = why_not(client, person, way, client.id in go_elsewhere)
        if why is None and person is not None:
            people.append(person)
        elif why is not None:
            name = spoken_name(client.first_name, client.last_name)
            unreachable.append(Unreachable(client.id, client.reference, name, why))
    return Addressed(_grouped(people), tuple(unreachable))


def main_contacts(session: Session, client_ids: Iterable[int]) -> dict[int, Contact]:
    """The main contact of each client who has one."""
    found = session.scalars(
        select(Contact).where(in_ids(Contact.client_id, list(client_ids)), Contact.main_contact)
    )
    return {contact.client_id: contact for contact in found}


def why_not(
    client: Client, person: Correspondent | None, way: ContactBy, goes_elsewhere: bool = False
) -> OutOfReach | None:
    """Why this client cannot be told by `way`; None if they can."""
    if client.status is ClientStatus.DECEASED:
        return OutOfReach.DECEASED
    if client.contact_by is ContactBy.NOT_AT_ALL:
        return OutOfReach.NOT_AT_ALL
    if goes_elsewhere:
        return OutOfReach.GOES_ELSEWHERE
    if person is None:
        return OutOfReach.NO_MAIN_CONTACT
    if client.contact_by not in (ContactBy.ANY, way):
        return OutOfReach.OTHER_WAY
    missing = {
        ContactBy.LETTER: (person.address, OutOfReach.NO_ADDRESS),
        ContactBy.EMAIL: (person.email, OutOfReach.NO_EMAIL),
        ContactBy.SMS: (person.mobile, OutOfReach.NO_MOBILE),
        ContactBy.TELEPHONE: (person.phones, OutOfReach.NO_PHONE),
    }
    needed, why = missing[way]
    return None if needed else why


def best_way(
    client: Client, person: Correspondent | None, goes_elsewhere: bool
) -> tuple[ContactBy | None, OutOfReach | None]:
    """The way to tell a client: the one they want, else the first that reaches them; else why none does."""
    reasons = {way: why_not(client, person, way, goes_elsewhere) for way in WAYS}
    for way, why in reasons.items():
        if why is None:
            return way, None
    wanted = client.contact_by if client.contact_by in WAYS else ContactBy.LETTER
    return None, reasons[wanted]


def person_of(client: Client, contact: Contact | None, today: date) -> Correspondent | None:
    """The person to write to for a client; None for a minor without a main contact."""
    return _person(client, contact, today)


def _person(client: Client, contact: Contact | None, today: date) -> Correspondent | None:
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


def _grouped(people: Sequence[Correspondent]) -> tuple[Addressee, ...]:
    """One addressee for each family living together, in order of the first name of each."""
    homes: dict[object, list[Correspondent]] = defaultdict(list)
    adults = _adults(people)
    for person in people:
        homes[_home(person, adults)].append(person)
    return tuple(Addressee(tuple(group)) for group in homes.values())


def _adults(people: Iterable[Correspondent]) -> Mapping[object, set[str]]:
    """The names of the adults of each family at each address."""
    found: dict[object, set[str]] = defaultdict(set)
    for person in people:
        if not person.guardian:
            found[_place(person)].add(fold(person.name))
    return found


def _place(person: Correspondent) -> tuple[str, ...]:
    return (fold(person.family), *map(fold, person.address))


def _home(person: Correspondent, adults: Mapping[object, set[str]]) -> object:
    """The key shared by those who get one letter: family, address, and the person to write to."""
    if not person.family.strip() or not person.address:
        return person.client_id
    place = _place(person)
    speaks = fold(person.name)
    if not person.guardian or any(speaks and name.endswith(speaks) for name in adults.get(place, ())):
        return place
    return (*place, speaks)
