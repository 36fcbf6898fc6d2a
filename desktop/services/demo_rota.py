"""Whose turn it is with one made-up practitioner: single visits go round, series keep their place in the week."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from desktop.services.demo_staff import EVENING, Entry, Practitioner, Slot, Window
from desktop.services.demo_words import share

REGULAR = 0.6
"""The part of a practitioner's week that is kept for series; the rest is for single visits."""

Place = tuple[int, int, int]
"""Which series: the rank of its slot, how many are booked over each other there, even or odd weeks."""


@dataclass
class Run:
    """A series under way: who comes, for what, and the last day (ordinal) it can have."""

    series_id: int
    entries: list[Entry]
    type_id: int
    until: int


@dataclass
class Rota:
    """A practitioner's clients in the order in which they are due, and the series they are in."""

    practitioner: Practitioner
    random: Random
    first_day: int
    runs: dict[Place, Run] = field(default_factory=dict)
    reserved: dict[Place, Entry] = field(default_factory=dict)
    _coming: list[Entry] = field(default_factory=list)
    _due: deque[Entry] = field(default_factory=deque)
    _fortnightly: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._coming = sorted(self.practitioner.entries, reverse=True)
        slots = self.practitioner.slots
        self._fortnightly = {i for i, s in enumerate(slots) if not s.group and self.random.random() < 0.5}
        self._reserve()

    def _reserve(self) -> None:
        """Give those whom the story names their own fortnightly places, ahead of all others."""
        slots = self.practitioner.slots
        chosen: list[tuple[Slot, Entry]] = []
        for told, entry in self.practitioner.story:
            free = [s for s in slots if not s.group and s.cells > 1 and s not in (c for c, _ in chosen)]
            fitting = sorted((s for s in free if _suits(s, told)), key=lambda s: s.start)
            if fitting:
                chosen.append((fitting[0], entry))
            else:
                self._coming.append(entry)
        taken = [slot for slot, _ in chosen]
        slots[:] = taken + [slot for slot in slots if slot not in taken]
        self._fortnightly |= set(range(len(taken)))
        self.reserved = {(rank, 0, 0): entry for rank, (_, entry) in enumerate(chosen)}

    def admit(self, monday: int) -> None:
        """Take in those who become clients by this day; new ones are seen soon."""
        while self._coming and self._coming[-1][0] <= monday:
            entry = self._coming.pop()
            if entry[0] >= self.first_day:
                self._due.appendleft(entry)
            else:
                self._due.append(entry)

    def take(self, day: int) -> Entry | None:
        """The client who is due, if anybody still comes on that day."""
        while self._due:
            entry = self._due.popleft()
            if entry[1] >= day:
                return entry
        return None

    def give_back(self, entry: Entry) -> None:
        """Put a client at the end of the line."""
        self._due.append(entry)

    def group(self, size: int, until: int) -> list[Entry]:
        """Clients who can come together to the last day; they stay in line for visits of their own."""
        return [entry for entry in self._due if entry[1] >= until][:size]

    def place(self, rank: int, layer: int, week: int) -> Place | None:
        """The series that holds a slot in this week, or None: the slot is for single visits."""
        if rank >= max(1, round(REGULAR * len(self.practitioner.slots))):
            return None
        return rank, layer, week % 2 if self.is_fortnightly(rank) else 0

    def is_fortnightly(self, rank: int) -> bool:
        return rank in self._fortnightly


def _suits(slot: Slot, told: dict[str, Any]) -> bool:
    late = told.get("evening", False)
    return bool(slot.weekday == told["weekday"] and (slot.start >= EVENING) == late)


def usable(practitioner: Practitioner, monday: date) -> list[tuple[int, Slot]]:
    """The slots that can be booked in the week that begins on `monday`, each with its rank."""
    first, last = monday.toordinal(), practitioner.last_day.toordinal()
    days = {day for day in range(7) if first + day not in practitioner.away and first + day <= last}
    return [(rank, slot) for rank, slot in enumerate(practitioner.slots) if slot.weekday in days]


def quotas(count: int, practitioners: list[Practitioner], window: Window, busy: bool) -> list[list[int]]:
    """How many appointments each practitioner has in each week; all together `count`.

    They follow the slots that leave and leaving keep free, and thin out ahead of today unless the
    practice is `busy`.
    """
    weights = []
    for week in range(window.weeks):
        monday = window.first + timedelta(weeks=week)
        ahead = week - window.weeks_back
        density = 1.0 if ahead < 0 or busy else 0.95 * 0.9**ahead + 0.06
        weights += [density * len(usable(p, monday)) for p in practitioners]
    parts = share(count, weights)
    step = len(practitioners)
    return [parts[week * step : (week + 1) * step] for week in range(window.weeks)]
