"""The call list after somebody left without notice: the clients of today and this week, in order of time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

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
from desktop.services.letters.correspondents import Correspondent, OutOfReach, main_contacts, person_of
from desktop.services.offboarding import drafts
from desktop.services.offboarding.plan_clashes import finder_for
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
        calls = _Calls.make(session, found, visits, practice.today())
        return tuple(call for booking in sorted(visits, key=_by_time) for call in calls.about(booking))


def _by_time(booking: Booking) -> tuple[datetime, int]:
    return booking.starts, booking.id


@dataclass(frozen=True)
class _Calls:
    """What is known about the clients of these visits: whom to call, and who else may see them when."""

    found: Situation
    finder: ClashFinder
    people: Mapping[int, _ToCall]
    refused: Mapping[int, set[int]]

    @classmethod
    def make(cls, session: Session, found: Situation, visits: list[Booking], today: date) -> _Calls:
        ids = {client_id for booking in visits for client_id in booking.client_ids}
        return cls(
            found,
            finder_for(session, found, found.practitioners, visits),
            _people(session, ids, today),
            _not_with(session, ids),
        )

    def about(self, booking: Booking) -> Iterator[UrgentVisit]:
        """One for each of its clients."""
        free = _free(self.found, self.finder, booking)
        for client_id in booking.client_ids:
            names = _names_without(free, self.refused.get(client_id, set()))
            yield _visit(booking, self.people[client_id], names)


@dataclass(frozen=True, slots=True)
class _ToCall:
    """A client, and who is called about them."""

    client: Client
    person: Correspondent | None


def _people(session: Session, client_ids: set[int], today: date) -> dict[int, _ToCall]:
    contacts = main_contacts(session, client_ids)
    clients = session.scalars(select(Client).where(in_ids(Client.id, client_ids)))
    return {c.id: _ToCall(c, person_of(c, contacts.get(c.id), today)) for c in clients}


def _names_without(free: Mapping[int, str], refused: set[int]) -> tuple[str, ...]:
    return tuple(sorted(name for user_id, name in free.items() if user_id not in refused))


def _free(found: Situation, finder: ClashFinder, booking: Booking) -> dict[int, str]:
    """The users who could see them at the booked time, by id."""
    return {
        i: p.name
        for i, p in found.practitioners.items()
        if may_take(p, booking, leaver_id=found.leaver.id, disciplines=found.disciplines)
        and finder.keeps_time(booking, i)
    }


def _visit(booking: Booking, called: _ToCall, free: tuple[str, ...]) -> UrgentVisit:
    return UrgentVisit(
        booking.id,
        booking.starts,
        called.client.id,
        spoken_name(called.client.first_name, called.client.last_name),
        *_how_to_call(called.person),
        free,
    )


def _how_to_call(person: Correspondent | None) -> tuple[str, bool, tuple[str, ...], OutOfReach | None]:
    """Whom to call, whether they are a guardian, their numbers, and why nobody can be called."""
    if person is None:
        return "", False, (), OutOfReach.NO_MAIN_CONTACT
    return person.name, person.guardian, person.phones, None if person.phones else OutOfReach.NO_PHONE


def _not_with(session: Session, client_ids: set[int]) -> Mapping[int, set[int]]:
    found: dict[int, set[int]] = {}
    for row in session.scalars(select(NotWith).where(in_ids(NotWith.client_id, client_ids))):
        found.setdefault(row.client_id, set()).add(row.user_id)
    return found
