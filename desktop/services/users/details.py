"""What a supervisor can say of a user, and what of it cannot be stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from itertools import pairwise

from desktop.errors import UserError
from desktop.models import AccessLevel
from desktop.rules.calendar import Hours
from desktop.rules.dates.format import WEEKDAYS
from desktop.rules.text import spoken_name


@dataclass(frozen=True)
class SiteNumber:
    """The provider number of one kind (Medicare, DVA, NDIS ...) at one site."""

    site_id: int
    kind: str
    number: str


@dataclass(frozen=True)
class Away:
    """Leave, half-open: a whole day ends at the next day's 00:00."""

    starts_at: datetime
    ends_at: datetime
    reason: str = ""


@dataclass(frozen=True)
class UserDetails:
    """All that a supervisor can say of a user, but for active or not."""

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
        raise UserError("The last name is missing. Type it, then save.")
    if len({(n.site_id, n.kind) for n in details.numbers}) < len(details.numbers):
        raise UserError("One site has two provider numbers of the same kind. Keep one of them.")
    _check_hours(details.hours)
    if any(away.ends_at <= away.starts_at for away in details.leave):
        raise UserError("A leave ends before it begins. Correct its dates.")


def _check_hours(hours: Iterable[Hours]) -> None:
    by_start = sorted(hours, key=lambda h: (h.weekday, h.starts))
    for block in by_start:
        if block.ends <= block.starts and block.ends != time.min:
            raise UserError(
                f"The hours on {WEEKDAYS[block.weekday]} end before they begin. Correct the times."
            )
    for first, second in pairwise(by_start):
        if first.weekday == second.weekday and (first.ends == time.min or second.starts < first.ends):
            raise UserError(f"Two lines of hours overlap on {WEEKDAYS[first.weekday]}. Correct the times.")
