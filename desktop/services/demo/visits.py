"""One made-up visit: what kind it is, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from random import Random
from typing import Any

from desktop.database.unit_of_work import UnitOfWork
from desktop.models import AppointmentStatus, AppointmentType
from desktop.services.demo.words import words

MINUTES = {1: 25, 2: 50, 3: 80}
"""How long a visit of so many cells lasts."""

OWN_TYPE = 0.18
"""How often a practitioner books a type that only their own discipline may give."""

ARRIVED_BY = time(10)


@dataclass
class AppointmentTypes:
    """The practice's appointment types, and who books which."""

    _ids: dict[str, int] = field(default_factory=dict)
    _fitting: dict[tuple[str, int, bool], list[tuple[int, float]]] = field(default_factory=dict)

    def insert(self, work: UnitOfWork) -> None:
        """Insert the types of the word list; before that nothing can be chosen."""
        listed: list[dict[str, Any]] = words("staff")["appointment_types"]
        columns = ("name", "minutes", "colour", "discipline")
        ids = work.insert(AppointmentType, [{name: each[name] for name in columns} for each in listed])
        self._ids = {each["name"]: i for each, i in zip(listed, ids, strict=True)}

    def choose(self, random: Random, discipline: str, cells: int, *, group: bool, first: bool) -> int:
        """The id of a type that a practitioner of this discipline books for so many cells."""
        if group:
            return self._ids["Group program"]
        if first and MINUTES[cells] == 80:
            return self._ids["Initial assessment"]
        fitting = self._of(discipline, cells, own=True) if random.random() < OWN_TYPE else []
        fitting = fitting or self._of(discipline, cells, own=False)
        return random.choices([i for i, _ in fitting], [share for _, share in fitting])[0]

    def _of(self, discipline: str, cells: int, *, own: bool) -> list[tuple[int, float]]:
        """The ids that fit, each with how often it is taken."""
        key = discipline, cells, own
        if key not in self._fitting:
            self._fitting[key] = [
                (self._ids[each["name"]], each.get("share", 1))
                for each in words("staff")["appointment_types"]
                if each["minutes"] == MINUTES[cells]
                and each["discipline"] == (discipline if own else "")
                and discipline in each.get("for", (discipline,))
                and each["name"] not in ("Group program", "Initial assessment")
            ]
        return self._fitting[key]


def outcome(
    random: Random, starts_at: datetime, today: date, *, regular: bool, active: bool
) -> tuple[AppointmentStatus, str]:
    """What has become of a visit by `today`, and why it was cancelled, if it was.

    A few of the last fortnight still say Booked, as in any practice; not those of somebody who has left.
    Only single visits wait for a place.
    """
    days = (starts_at.date() - today).days
    chance = random.random()
    if days < 0:
        if chance < 0.08:
            return AppointmentStatus.CANCELLED, random.choice(words("places")["cancelled_on_the_day"])
        if chance < 0.13:
            return AppointmentStatus.DID_NOT_ATTEND, ""
        forgotten = chance > 0.97 and days >= -14 and active
        return (AppointmentStatus.BOOKED if forgotten else AppointmentStatus.ATTENDED), ""
    if days == 0:
        arrived = starts_at.time() < ARRIVED_BY
        return (AppointmentStatus.ARRIVED if arrived else AppointmentStatus.CONFIRMED), ""
    if chance < 0.03:
        return AppointmentStatus.CANCELLED, random.choice(words("places")["cancelled_ahead"])
    if chance < 0.07 and days < 42 and not regular:
        return AppointmentStatus.WAITING_LIST, ""
    confirmed = days <= 7 and chance < 0.7
    return (AppointmentStatus.CONFIRMED if confirmed else AppointmentStatus.BOOKED), ""
