"""What one leaving means for its clients: the change of each file and each visit."""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from desktop.models import ClientAnswer, Disposition, OffboardingState, User


class VisitChange(enum.Enum):
    """What becomes of one visit. `WAITING` is newly on the waiting list, `STILL_WAITING` was there before."""

    TRANSFERRED = enum.auto()
    MOVED = enum.auto()
    CANCELLED = enum.auto()
    WAITING = enum.auto()
    STILL_WAITING = enum.auto()
    STAYS = enum.auto()


@dataclass(frozen=True, slots=True)
class VisitNews:
    """One visit after the last day.

    `was` is its earlier time; `user_id` has it from then on (None: nobody).
    """

    appointment_id: int
    client_ids: tuple[int, ...]
    was: datetime
    starts_at: datetime
    change: VisitChange
    user_id: int | None
    site: str = ""
    type_name: str = ""

    def is_ahead(self, today: date) -> bool:
        """Whether it is still to come."""
        return self.starts_at.date() >= today

    @property
    def has_one_client(self) -> bool:
        return len(self.client_ids) == 1

    @property
    def changes(self) -> bool:
        """Whether there is something to tell about it: not about one that waits as before."""
        return self.change is not VisitChange.STILL_WAITING


GOES = {
    ClientAnswer.FOLLOWS: Disposition.FOLLOWS,
    ClientAnswer.REFERRED: Disposition.REFERRED,
}
"""Answers of clients who do not stay with the practice, and what becomes of them."""


@dataclass(frozen=True, slots=True)
class ClientNews:
    """One client: what becomes of the file, who takes over, and the visits in order of time.

    `only_visits` is for those of another case manager, who stays: nothing but their visits with the leaver
    changes. `last_with_leaver` is the last open visit up to the last day that the leaver still keeps. `answer` is what
    the client said to it; who does not stay goes where they said, whatever was decided before.
    """

    client_id: int
    disposition: Disposition
    recipient_id: int | None
    visits: tuple[VisitNews, ...] = ()
    last_with_leaver: datetime | None = None
    answer: ClientAnswer = ClientAnswer.NONE
    only_visits: bool = False

    @property
    def goes_elsewhere(self) -> bool:
        """Whether they said that they do not stay, and somebody here has them all the same."""
        return self.recipient_id is not None and self.answer in GOES

    @property
    def first_visit(self) -> VisitNews | None:
        """The first visit with the recipient."""
        return next((visit for visit in self.visits if self.goes_on_in(visit)), None)

    def goes_on_in(self, visit: VisitNews) -> bool:
        """Whether the recipient sees them in it."""
        kept = (VisitChange.TRANSFERRED, VisitChange.MOVED)
        return visit.change in kept and visit.user_id == self.recipient_id

    def changed(self, change: VisitChange) -> tuple[VisitNews, ...]:
        """The visits with that change."""
        return tuple(visit for visit in self.visits if visit.change is change)

    def from_day(self, today: date) -> ClientNews:
        """The same without the visits that are over."""
        return replace(self, visits=tuple(visit for visit in self.visits if visit.is_ahead(today)))


News = tuple[dict[int, ClientNews], list[VisitNews]]
"""The clients by id, and all visits of a leaving."""


@dataclass(frozen=True)
class CaseNews:
    """The whole of one leaving. `users` holds every user that is named, by id.

    `visits` are all its appointments, including those without clients or with somebody else's.
    """

    offboarding_id: int
    leaver_id: int
    last_day: date
    returns_on: date | None
    unplanned: bool
    state: OffboardingState
    clients: Mapping[int, ClientNews]
    visits: Mapping[int, VisitNews]
    users: Mapping[int, User] = field(default_factory=dict)

    def to_tell(self, today: date) -> dict[int, ClientNews]:
        """Everybody who has to be told: `clients`, and those of others whose upcoming visits change."""
        told = dict(self.clients)
        for client_id, visits in by_client(self._changing(today)).items():
            only = ClientNews(client_id, Disposition.TRANSFER, None, visits, only_visits=True)
            told.setdefault(client_id, only)
        return told

    def _changing(self, today: date) -> list[VisitNews]:
        """The upcoming visits of which a client has to be told."""
        return [v for v in self.visits.values() if v.changes and v.is_ahead(today)]

    @property
    def leaver(self) -> User:
        return self.users[self.leaver_id]

    def recipient_of(self, client: ClientNews) -> str:
        """The name of who takes over a client, empty if nobody does."""
        return "" if client.recipient_id is None else self.users[client.recipient_id].name


def by_client(visits: Iterable[VisitNews]) -> defaultdict[int, tuple[VisitNews, ...]]:
    """The visits of each client in order of time."""
    found: defaultdict[int, tuple[VisitNews, ...]] = defaultdict(tuple)
    for visit in sorted(visits, key=lambda visit: (visit.starts_at, visit.appointment_id)):
        for client_id in visit.client_ids:
            found[client_id] += (visit,)
    return found
