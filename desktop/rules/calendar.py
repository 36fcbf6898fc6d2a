"""The values that the rules know of a calendar: small, frozen, without a database.

All times are naive wall-clock times of the site, so a weekly 09:00 stays 09:00 across daylight saving.
All spans are half-open, [starts, ends): touching is not overlap. A booking without length is judged as if it
took one minute.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from desktop.models import AccessLevel


@dataclass(frozen=True, slots=True)
class Booking:
    """An appointment, as far as the rules need to know it.

    `takes_time` is false for cancelled, DNA and waiting-list appointments. `moved` says that it is to
    happen at another time or in another room than booked. `discipline` is what its
    appointment type requires, empty for any. `claims` says that one of its clients claims from Medicare or
    DVA, and that its site records provider numbers: the practitioner needs a valid one there.
    """

    id: int
    starts: datetime
    ends: datetime
    practitioner_id: int | None = None
    site_id: int | None = None
    room: str = ""
    client_ids: tuple[int, ...] = ()
    takes_time: bool = True
    moved: bool = False
    discipline: str = ""
    series_id: int | None = None
    claims: bool = False


@dataclass(frozen=True, slots=True)
class Hours:
    """A span of every working week. `weekday` 0 is Monday; `ends` 00:00 is midnight.

    An `ends` before `starts` is on the next day. Without a site the hours hold at every site of the
    practitioner.
    """

    weekday: int
    starts: time
    ends: time
    site_id: int | None = None


@dataclass(frozen=True, slots=True)
class Absence:
    """Leave. A whole day ends at the next day's 00:00."""

    starts: datetime
    ends: datetime


_Limited = TypeVar("_Limited", date, int)


def _is_within(value: _Limited, first: _Limited | None, last: _Limited | None) -> bool:
    """Whether a value is between two limits, both inclusive; None means no limit."""
    return (first is None or first <= value) and (last is None or value <= last)


@dataclass(frozen=True, slots=True)
class ClaimNumber:
    """A provider number at one site, valid from `starts` to `ends`, both inclusive; None means no limit."""

    site_id: int
    starts: date | None = None
    ends: date | None = None

    def is_valid(self, day: date) -> bool:
        return _is_within(day, self.starts, self.ends)


@dataclass(frozen=True, slots=True)
class Practitioner:
    """A user to whom appointments may go.

    Without hours they are available at any time, at their sites; without hours and sites, anywhere.
    `last_day` is their own last working day, if they are leaving too. The limits are None if the practice
    sets none. `youngest` and `oldest` are the ages in years that they see, both inclusive, None for any.
    """

    id: int
    name: str
    active: bool = True
    access_level: AccessLevel = AccessLevel.CASE_MANAGER
    discipline: str = ""
    site_ids: frozenset[int] = frozenset()
    hours: tuple[Hours, ...] = ()
    leave: tuple[Absence, ...] = ()
    last_day: date | None = None
    target_weekly_minutes: int | None = None
    maximum_clients: int | None = None
    gender: str = ""
    languages: frozenset[str] = frozenset()
    youngest: int | None = None
    oldest: int | None = None
    claim_numbers: tuple[ClaimNumber, ...] = ()

    @property
    def work_sites(self) -> frozenset[int]:
        """Where they work, by their sites and their hours; empty means anywhere."""
        return self.site_ids | {hours.site_id for hours in self.hours if hours.site_id is not None}

    def leaves_before(self, day: date) -> bool:
        """Whether their own last day is earlier."""
        return self.last_day is not None and self.last_day < day

    def sees(self, age: int) -> bool:
        """Whether they see clients of that age in years."""
        return _is_within(age, self.youngest, self.oldest)


_MINUTE = timedelta(minutes=1)


def lasting(booking: Booking) -> Booking:
    """The booking with a length: one that ends when it starts takes a minute."""
    if booking.starts < booking.ends:
        return booking
    return replace(booking, ends=booking.starts + _MINUTE)


def overlap(one: Booking | Absence, other: Booking | Absence) -> bool:
    """Whether two spans share time; one without length shares none."""
    return max(one.starts, other.starts) < min(one.ends, other.ends)
