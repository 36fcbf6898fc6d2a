"""The addressees of letters and how to reach them: a client, a minor's guardian, or a family living together.

By each way, everybody who has to be told is either an addressee or out of reach, never both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.models import Client, ContactBy
from desktop.rules.text import fold, joined, spoken_name
from desktop.services.letters.correspondents import (
    Correspondent,
    OutOfReach,
    main_contacts,
    person_of,
    reached,
)


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
        person = person_of(client, contacts.get(client.id), today)
        found = reached(client, person, way, client.id in go_elsewhere)
        if isinstance(found, OutOfReach):
            unreachable.append(_unreachable(client, found))
        else:
            people.append(found)
    return Addressed(_grouped(people), tuple(unreachable))


def _unreachable(client: Client, why: OutOfReach) -> Unreachable:
    name = spoken_name(client.first_name, client.last_name)
    return Unreachable(client.id, client.reference, name, why)


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
    if not person.guardian or _is_one_of(person, adults.get(place, set())):
        return place
    return (*place, fold(person.name))


def _is_one_of(guardian: Correspondent, adults: set[str]) -> bool:
    """Whether a guardian is one of these adults, whose names may have a title before them."""
    name = fold(guardian.name)
    return bool(name) and any(adult.endswith(name) for adult in adults)
