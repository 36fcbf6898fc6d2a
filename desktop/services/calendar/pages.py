"""The pages of the calendar as flat rows: days with practitioners, appointments, hours and leave, and months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from desktop.services.calendar.entries import Entry


class WorkedTime(NamedTuple):
    """Weekly hours in minutes after midnight, up to 1440; `weekday` 0 is Monday."""

    id: int
    user_id: int
    weekday: int
    starts: int
    ends: int
    site_name: str


class LeaveTime(NamedTuple):
    """A practitioner is away for [starts_at, ends_at)."""

    id: int
    user_id: int
    starts_at: datetime
    ends_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class CalendarPractitioner:
    """Somebody with a column. `several_sites` says that it matters at which site an appointment is.

    `upcoming` says of who cannot be booked whether something upcoming is theirs; of others it is not asked.
    """

    id: int
    name: str
    initials: str
    active: bool
    upcoming: bool
    several_sites: bool


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """Some days of some practitioners. `appointments` and `leave` are in order of time.

    Both include what began before the days or ends after them. If `shown` names some of
    the days, only those have columns.
    """

    first_day: date
    days: int
    practitioners: tuple[CalendarPractitioner, ...]
    appointments: tuple[Entry, ...]
    hours: tuple[WorkedTime, ...]
    leave: tuple[LeaveTime, ...]
    shown: tuple[date, ...] = ()

    @property
    def shown_days(self) -> list[date]:
        """The days that have columns."""
        return list(self.shown) or [self.first_day + timedelta(days=n) for n in range(self.days)]

    @property
    def worked_weekdays(self) -> set[int]:
        """The weekdays on which any of the practitioners works."""
        return {hours.weekday for hours in self.hours}


@dataclass(frozen=True, slots=True)
class DayLoad:
    """How many appointments take time on one day of one practitioner."""

    day: date
    user_id: int
    appointments: int


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """Whole weeks of some practitioners; days without appointments have no load."""

    first_day: date
    days: int
    practitioners: tuple[CalendarPractitioner, ...]
    loads: tuple[DayLoad, ...]
    leave: tuple[LeaveTime, ...]
