"""The search for joint visits: when the leaver, the client and the new practitioner can all three meet."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import BUSY_SQL, Client, JointVisit
from desktop.models.base import stored_moment
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clashes import ClashFinder
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.diary import Diary
from desktop.rules.sites import SiteFacts
from desktop.rules.text import spoken_name
from desktop.services.calendar.bookings import LONGEST, read_bookings
from desktop.services.calendar.practitioners import read_practitioners
from desktop.services.calendar.site_facts import read_site_facts
from desktop.services.letters.case_news import CaseNews, ClientNews
from desktop.services.letters.joint_times import joint_times
from desktop.services.letters.news import news_in

_STEP = timedelta(minutes=15)
_STEPS = 3 * 24 * 4
"""The most days that a visit moves, so as not to surprise the client."""


class NoJointVisit(enum.Enum):
    """Why there is no joint visit for a client."""

    NOBODY_TAKES_OVER = enum.auto()
    NO_VISIT = enum.auto()
    NO_COMMON_TIME = enum.auto()


@dataclass(frozen=True, slots=True)
class JointProposal:
    """A possible joint visit: the client, the visit, and the new practitioner who is free for it.

    `starts_at` differs from `was` if the visit must move for both practitioners to be free.
    """

    client_id: int
    client: str
    appointment_id: int
    recipient_id: int
    recipient: str
    was: datetime
    starts_at: datetime

    @property
    def moves(self) -> bool:
        return self.starts_at != self.was


@dataclass(frozen=True, slots=True)
class NotFound:
    """A client for whom no time was found, and why."""

    client_id: int
    client: str
    why: NoJointVisit


@dataclass(frozen=True)
class JointSearch:
    """What was found, and the clients for whom nothing was."""

    proposals: tuple[JointProposal, ...]
    not_found: tuple[NotFound, ...]


def propose_joint_visits(practice: Practice, offboarding_id: int, client_ids: Sequence[int]) -> JointSearch:
    """For each client, the last visit with the leaver at which the new practitioner is free too.

    If there is none, the nearest time up to the last day that suits all three. Clients with a joint visit
    are left out. Grows with the practice: call it on the worker.
    """
    with practice.read() as session:
        news = news_in(session, offboarding_id)
        booked = joint_times(session, offboarding_id)
        search = _Search.make(session, news, booked, practice.now())
        without = [session.get_one(Client, key) for key in client_ids if key not in booked]
        return _search_for(without, news, search)


def _search_for(clients: Iterable[Client], news: CaseNews, search: _Search) -> JointSearch:
    proposals: list[JointProposal] = []
    missing: list[NotFound] = []
    for client in clients:
        name = spoken_name(client.first_name, client.last_name)
        found = search.find(news.clients.get(client.id))
        if isinstance(found, NoJointVisit):
            missing.append(NotFound(client.id, name, found))
        else:
            proposals.append(replace(found, client=name))
    return JointSearch(tuple(proposals), tuple(missing))


@dataclass
class _Search:
    """Everything that the search needs from the practice, read once.

    `given` are the times already given away.
    """

    leaver_id: int
    last_day: date
    now: datetime
    practitioners: dict[int, Practitioner]
    diary: Diary
    visits: Sequence[Booking]
    sites: SiteFacts
    given: list[Booking] = field(default_factory=list)

    @classmethod
    def make(cls, session: Session, news: CaseNews, booked: Collection[int], now: datetime) -> _Search:
        bookings = _standing(session, news, booked, now)
        return cls(
            news.leaver_id,
            news.last_day,
            now,
            read_practitioners(session, _people(news)),
            Diary(bookings),
            [b for b in bookings if b.practitioner_id == news.leaver_id and b.starts > now],
            read_site_facts(session, now.date()),
        )

    def find(self, client: ClientNews | None) -> JointProposal | NoJointVisit:
        if client is None or client.recipient_id is None:
            return NoJointVisit.NOBODY_TAKES_OVER
        visits = self._visits_of(client.client_id)
        if not visits:
            return NoJointVisit.NO_VISIT
        return self._first_free(client.client_id, client.recipient_id, visits)

    def _visits_of(self, client_id: int) -> list[Booking]:
        """The client's visits with the leaver, the last first."""
        return [visit for visit in reversed(self.visits) if client_id in visit.client_ids]

    def _first_free(
        self, client_id: int, recipient_id: int, visits: Sequence[Booking]
    ) -> JointProposal | NoJointVisit:
        recipient = self.practitioners[recipient_id]
        for visit, starts in self._times(visits):
            wanted = self._wanted(visit, client_id, recipient_id, starts)
            if all(self._is_free(booking) for booking in wanted):
                self.given += wanted
                return JointProposal(
                    client_id, "", visit.id, recipient_id, recipient.name, visit.starts, starts
                )
        return NoJointVisit.NO_COMMON_TIME

    def _times(self, visits: Iterable[Booking]) -> Iterator[tuple[Booking, datetime]]:
        """The visits at their own times, then at others. A group does not move for one of its clients."""
        for visit in visits:
            yield visit, visit.starts
        for visit in visits:
            if len(visit.client_ids) == 1:
                yield from ((visit, starts) for starts in self._other_times(visit))

    def _other_times(self, visit: Booking) -> Iterator[datetime]:
        """The times to which it could move, the nearest first."""
        latest = first_moment_after(self.last_day) - (visit.ends - visit.starts)
        for starts in _around(visit.starts):
            if self.now < starts <= latest and not self.sites.holiday(visit.site_id, starts.date()):
                yield starts

    def _wanted(self, visit: Booking, client_id: int, recipient_id: int, starts: datetime) -> list[Booking]:
        """What must be free: the new practitioner's time, and the visit's own new time if it moves.

        It is not booked yet: its id is the client's, negative, so that no two are mistaken for one; it needs
        no room, which the visit already has.
        """
        ends = starts + (visit.ends - visit.starts)
        beside = Booking(-client_id, starts, ends, recipient_id, visit.site_id, client_ids=(), moved=True)
        if starts != visit.starts:
            return [beside, replace(visit, starts=starts, ends=ends, moved=True)]
        return [] if self._is_shared(visit, beside) else [beside]

    def _is_shared(self, visit: Booking, beside: Booking) -> bool:
        """Whether another client of the same visit already has the new practitioner's time for it."""
        return len(visit.client_ids) > 1 and any(_is_same_time(other, beside) for other in self.given)

    def _is_free(self, booking: Booking) -> bool:
        assert booking.practitioner_id is not None
        practitioner = self.practitioners[booking.practitioner_id]
        finder = ClashFinder([practitioner], self.diary, self.given, self.sites)
        return finder.keeps_time(booking, practitioner.id)


def _is_same_time(given: Booking, beside: Booking) -> bool:
    """Whether a time given away is one kept for a new practitioner beside a visit, and this one."""
    return given.id < 0 and (given.practitioner_id, given.starts, given.ends) == (
        beside.practitioner_id,
        beside.starts,
        beside.ends,
    )


def _around(starts: datetime) -> Iterator[datetime]:
    for step in range(1, _STEPS):
        yield starts - step * _STEP
        yield starts + step * _STEP


def _people(news: CaseNews) -> set[int]:
    """The leaver and everybody who takes over."""
    recipients = {c.recipient_id for c in news.clients.values() if c.recipient_id is not None}
    return recipients | {news.leaver_id}


def _standing(session: Session, news: CaseNews, booked: Collection[int], now: datetime) -> list[Booking]:
    """All bookings until the last day, except times kept for joint visits that no longer hold.

    Such a time is free again once another is booked.
    """
    bookings = read_bookings(
        session,
        f"a.{BUSY_SQL} AND a.starts_at >= :since AND a.starts_at < :until",
        {
            "since": stored_moment(now - LONGEST),
            "until": stored_moment(first_moment_after(news.last_day)),
        },
    )
    given_up = _given_up(session, news.offboarding_id, booked)
    return [booking for booking in bookings if booking.id not in given_up]


def _given_up(session: Session, offboarding_id: int, booked: Collection[int]) -> set[int]:
    """The times kept for joint visits that no longer hold."""
    beside = select(JointVisit.beside_id, JointVisit.client_id).where(
        JointVisit.offboarding_id == offboarding_id
    )
    return {i for i, client_id in session.execute(beside) if client_id not in booked}
