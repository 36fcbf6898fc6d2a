"""The meaning of an event's words in the practice: people, sites and types."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.files.calendars.event import Event
from desktop.language import say
from desktop.models import AppointmentType, Client, Site
from desktop.rules.text import fold
from desktop.services.imports.intake import Bad
from desktop.services.imports.people import clients, practitioners

_BETWEEN = re.compile(r"\s+[-–—|/]\s+|[:()\[\];&+]|\s+(?:with|for|and)\s+", re.IGNORECASE)
"""What separates a name from the rest of a title such as `Initial visit - Alex Lee (new)`."""


@dataclass(frozen=True)
class Place:
    """A site of the practice."""

    name: str
    zone: ZoneInfo


class Words:
    """The practice's names and addresses, in which the words of events are looked up."""

    def __init__(self, session: Session) -> None:
        self._practitioners = practitioners(session)
        self._clients = clients(session)
        self._by_address: dict[str, list[int]] = defaultdict(list)
        self._references: dict[int, str] = {}
        self._read_clients(session)
        self._sites = _places(session)
        self._types = {fold(name): name for name in session.scalars(select(AppointmentType.name))}
        self._unknown: dict[str, None] = {}

    def _read_clients(self, session: Session) -> None:
        for client_id, reference, email in session.execute(select(Client.id, Client.reference, Client.email)):
            self._references[client_id] = reference
            if email:
                self._by_address[email.strip().lower()].append(client_id)

    def practitioner(self, event: Event, calendar_name: str) -> str:
        """The reference of the practitioner whose event it seems to be; empty if nobody in the practice is
        named."""
        for named in (event.attendees, (event.organizer,), (calendar_name,)):
            found = self._users(named)
            if len(found) == 1:
                return self._practitioners.references[found.pop()]
        return ""

    def clients(self, event: Event) -> str | None:
        """The references of an event's clients: by the guests' addresses, else by the name in its title.

        A name that several clients share is returned as it is, for the import to ask about. None if the
        event names nobody known to the practice. Raises Bad for an address that several clients share.
        """
        invited = [self._at_address(address, event) for address in event.attendees]
        if found := _each_once(invited):
            return self._listed(found)
        return self._in_title(event.summary)

    def _at_address(self, address: str, event: Event) -> list[int]:
        """The client with that address; if several share it, the one whom the title names."""
        there = self._by_address.get(address, [])
        return self._named_one(there, address, event) if len(there) > 1 else there

    def _named_one(self, there: list[int], address: str, event: Event) -> list[int]:
        named = [one for one in there if one in self._named(event.summary)]
        if len(named) != 1:
            raise Bad(
                say(
                    "{words}: several clients have the address {address}",
                    words=event.words,
                    address=address,
                )
            )
        return named

    def _in_title(self, title: str) -> str | None:
        """The clients named by a title: as a whole, else in its parts."""
        named = []
        for part in self._parts(title):
            there = self._named(part)
            if len(there) > 1:
                return part.strip()
            named.append(there)
        return self._listed(_each_once(named)) or None

    def _parts(self, title: str) -> list[str]:
        return [title] if self._named(title) else _BETWEEN.split(title)

    def _listed(self, client_ids: Iterable[int]) -> str:
        return "; ".join(self._references[client_id] for client_id in client_ids)

    def site(self, location: str) -> Place | None:
        """The site named at the beginning of a place: `Harbour` in `Harbour, Level 2`."""
        found = self._sites_at(fold(location))
        return self._sites[max(found, key=len)] if found else None

    def _sites_at(self, place: str) -> list[str]:
        return [name for name in self._sites if re.match(rf"{re.escape(name)}(?!\w)", place)]

    def appointment_type(self, categories: Iterable[str]) -> str:
        """The first category that is an appointment type; a calendar's colours are not."""
        for category in categories:
            if fold(category) in self._types:
                return self._types[fold(category)]
            self._unknown[category] = None
        return ""

    def notes(self) -> Iterator[str]:
        """Sentences on what was not found."""
        if self._unknown:
            yield say(
                "Not read, because no appointment type is called that: {list}.", list=", ".join(self._unknown)
            )

    def _users(self, texts: Iterable[str]) -> set[int]:
        """All users whom one of the texts may mean, except accounts admins."""
        found = chain.from_iterable(self._users_called(text) for text in texts if text)
        return set(found) - self._practitioners.admins

    def _users_called(self, text: str) -> list[int]:
        return self._practitioners.by_folded.get(fold(text)) or self._practitioners.named(text)

    def _named(self, text: str) -> list[int]:
        return self._clients.named(text) if text.strip() else []


def _places(session: Session) -> dict[str, Place]:
    """The sites by their names for comparison."""
    sites = session.execute(select(Site.name, Site.timezone).order_by(Site.name)).all()
    return {fold(name): Place(name, ZoneInfo(zone)) for name, zone in sites}


def _each_once(found: Iterable[Iterable[int]]) -> list[int]:
    return list(dict.fromkeys(chain.from_iterable(found)))
