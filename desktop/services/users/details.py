"""The details that a supervisor can enter for a user, and the check whether they can be stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop.errors import UserError
from desktop.language import later, say
from desktop.models import AccessLevel
from desktop.rules.calendar import Hours
from desktop.rules.dates.format import WEEKDAYS
from desktop.rules.record_checks import (
    Fault,
    ages_fault,
    count_fault,
    email_fault,
    hours_fault,
    leave_fault,
    overlapping_weekday,
)
from desktop.rules.text import spoken_name


@dataclass(frozen=True)
class SiteNumber:
    """The provider number of one kind (Medicare, DVA, NDIS ...) at one site, valid from the first to the last
    day."""

    site_id: int
    kind: str
    number: str
    starts_on: date | None = None
    ends_on: date | None = None

    @property
    def ends_before_it_begins(self) -> bool:
        return bool(self.starts_on and self.ends_on and self.ends_on < self.starts_on)


@dataclass(frozen=True)
class Away:
    """Leave, half-open: a whole day ends at the next day's 00:00."""

    starts_at: datetime
    ends_at: datetime
    reason: str = ""


@dataclass(frozen=True)
class UserDetails:
    """Everything that a supervisor can enter for a user, except whether active; `languages` are one per
    line."""

    last_name: str
    first_name: str = ""
    title: str = ""
    email: str = ""
    mobile: str = ""
    position: str = ""
    discipline: str = ""
    access_level: AccessLevel = AccessLevel.CASE_MANAGER
    target_weekly_minutes: int | None = None
    maximum_clients: int | None = None
    gender: str = ""
    languages: str = ""
    youngest: int | None = None
    oldest: int | None = None
    site_ids: tuple[int, ...] = ()
    numbers: tuple[SiteNumber, ...] = ()
    hours: tuple[Hours, ...] = ()
    leave: tuple[Away, ...] = ()

    @property
    def name(self) -> str:
        return spoken_name(self.first_name, self.last_name)


def check_details(details: UserDetails) -> None:
    """Raises UserError for what cannot be stored."""
    if not details.last_name.strip():
        raise UserError(say("The last name is missing. Type it, then save."))
    _check_one_number_of_a_kind(details.numbers)
    _refuse(email_fault(details.email.strip()), say("That"))
    _check_dates_of_numbers(details.numbers)
    for name, subject in _COUNTS.items():
        _refuse(count_fault(name, getattr(details, name)), say(subject))
    _refuse(ages_fault(details.youngest, details.oldest), say("The ages seen"))
    _check_hours(details.hours)
    for away in details.leave:
        _refuse(leave_fault(away.starts_at, away.ends_at), say("A leave"))


def _check_one_number_of_a_kind(numbers: Sequence[SiteNumber]) -> None:
    if len({(number.site_id, number.kind) for number in numbers}) < len(numbers):
        raise UserError(say("One site has two provider numbers of the same kind. Keep one of them."))


def _check_dates_of_numbers(numbers: Sequence[SiteNumber]) -> None:
    for number in numbers:
        if number.ends_before_it_begins:
            raise UserError(
                say(
                    "Provider number {number} ends before it begins. Correct its dates.", number=number.number
                )
            )


_COUNTS = {
    "target_weekly_minutes": later("The target weekly minutes"),
    "maximum_clients": later("The maximum clients"),
    "youngest": later("The youngest age seen"),
    "oldest": later("The oldest age seen"),
}


def _check_hours(hours: Sequence[Hours]) -> None:
    for block in hours:
        _refuse(
            hours_fault(block.starts, block.ends),
            say("The hours on {weekday}", weekday=say(WEEKDAYS[block.weekday])),
        )
    if (weekday := overlapping_weekday(hours)) is not None:
        raise UserError(
            say(
                "Two lines of hours overlap on {weekdays}. Correct the times.",
                weekdays=say(WEEKDAYS[weekday]),
            )
        )


def _refuse(fault: Fault | None, subject: str) -> None:
    if fault is not None:
        raise UserError(f"{subject} {fault.clause}. {fault.remedy}")
