"""The call list after somebody left without notice: the clients of today and this week, in order of time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.models import Client, NotWith
from desktop.rules.calendar import Booking
from desktop.rules.clashes import ClashFinder
from desktop.rules.free_times import may_take
from desktop.rules.text import spoken_name
from desktop.services.calendar.bookings import bookings_of
from desktop.services.letters.addressing import Correspondent, OutOfReach, main_contacts, person_of
from desktop.services.offboarding import drafts
from desktop.services.offboarding.following import finder_for
from desktop.services.offboarding.situation import Situation, situation

THIS_WEEK = timedelta(days=7)
"""How far ahead, including today."""


@dataclass(frozen=True, slots=True)
class UrgentVisit:
    """A visit with one of its clients. `call` is whom to call: the client, or a minor's guardian.

    `phones` are their numbers, the best first; if empty, `why` says why nobody can be called. `free` are
    those who may see the client and can at that time.
    """

    appointment_id: int
    starts_at: datetime
    client_id: int
    client: str
    call: str
    guardian: bool
    phones: tuple[str, ...]
    why: OutOfReach | None
    free: tuple[str, ...]


def urgent_visits(practice: Practice, offboarding_id: int) -> tuple[UrgentVisit, ...]:
    """The open visits of the leaver in the coming week, by time; a group is listed once for each of its
    clients.

    Grows with the diary: call it on the worker. Raises UserError for an unknown offboarding.
    """
    begin = datetime.combine(practice.today(), time())
    with practice.read() as session:
        answers = drafts.answers_in(session, offboarding_id)
        found = situation(session, answers.leaver_id, answers.last_day, answers.returns_on)
        bookings = bookings_of(session, answers.leaver_id, begin, begin + THIS_WEEK)
        visits = [booking for booking in bookings if booking.takes_time]
        return tuple(_calls(session, found, visits, practice))


def _calls(
    session: Session, found: Situation, visits: list[Booking], practice: Practice
) -> Iterator[UrgentVisit]:
    ids = {client_id for booking in visits for client_id in booking.client_ids}
    clients = {c.id: c for c in session.scalars(select(Client).where(in_ids(Client.id, ids)))}
    contacts = main_contacts(session, ids)
    refused = _not_with(session, ids)
    finder = finder_for(session, found, found.practitioners, visits)
    for booking in sorted(visits, key=lambda booking: (booking.starts, booking.id)):
        free = _free(found, finder, booking)
        for client_id in booking.client_ids:
            client = clients[client_id]
            person = person_of(client, contacts.get(client_id), practice.today())
            names = sorted(name for i, name in free.items() if i not in refused.get(client_id, ()))
            yield _visit(booking, client, person, tuple(names))


def _free(found: Situation, finder: ClashFinder, booking: Booking) -> dict[int, str]:
    """The users who could see them at the booked time, by id."""
    return {
        i: p.name
        for i, p in found.practitioners.items()
        if may_take(p, booking, leaver_id=found.leaver.id, disciplines=found.disciplines)
        and finder.keeps_time(booking, i)
    }


def _visit(
    booking: Booking, client: Client, person: Correspondent | None, free: tuple[str, ...]
) -> UrgentVisit:
    name = spoken_name(client.first_name, client.last_name)
    phones = person.phones if person is not None else ()
    missing = OutOfReach.NO_MAIN_CONTACT if person is None else OutOfReach.NO_PHONE
    return UrgentVisit(
        booking.id,
        booking.starts,
        client.id,
        name,
        person.name if person is not None else "",
        person is not None and person.guardian,
        phones,
        None if phones else missing,
        free,
    )


def _not_with(session: Session, client_ids: set[int]) -> Mapping[int, set[int]]:
    found: dict[int, set[int]] = {}
    for row in session.scalars(select(NotWith).where(in_ids(NotWith.client_id, client_ids))):
        found.setdefault(row.client_id, set()).add(row.user_id)
    return found
