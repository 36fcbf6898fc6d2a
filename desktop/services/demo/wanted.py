"""The size of a made-up practice and the days of its calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.services.demo.words import words

BUSY_WEEK = 20
"""Above this average of appointments a week for each user, days are long and visits short."""


@dataclass(frozen=True)
class Window:
    """The days that the calendar covers around today: whole weeks from a Monday on."""

    today: date
    weeks_back: int = 52
    weeks_ahead: int = 26

    @property
    def weeks(self) -> int:
        return self.weeks_back + self.weeks_ahead

    @property
    def first(self) -> date:
        return self.monday(0)

    @property
    def last(self) -> date:
        return self.monday(self.weeks) - timedelta(days=1)

    def monday(self, week: int) -> date:
        """The first day of a week of the calendar; week 0 is the first."""
        return self.today - timedelta(days=self.today.weekday(), weeks=self.weeks_back - week)


@dataclass(frozen=True)
class Wanted:
    """The exact number of records of each kind."""

    users: int
    clients: int
    appointments: int
    window: Window

    @property
    def busy(self) -> bool:
        return self.appointments > BUSY_WEEK * self.window.weeks * self.users

    @property
    def current(self) -> int:
        """How many of the clients are Current; at least one if there are any."""
        return max(min(self.clients, 1), _share(self.clients, "Current"))

    @property
    def deceased(self) -> int:
        return _share(self.clients, "Deceased")

    @property
    def unassigned(self) -> int:
        """How many of the Current clients have no case manager: fewer if there are few."""
        return min(int(words("people")["without_case_manager"]), self.current // 20)


def _share(clients: int, status: str) -> int:
    return round(clients * float(words("people")["statuses"][status]))
