"""Whose turn it is with one made-up practitioner: single visits go round, series keep their place in the week."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

from desktop.services.demo.staff import Entry, StaffMember
from desktop.services.demo.week import EVENING, Slot, Window
from desktop.services.demo.words import share

REGULAR = 0.55
"""How much of a practitioner's week is kept for series; the rest is for single visits."""

AHEAD = 0.7
"""Series are booked further ahead than single visits: the smaller, the more so."""

KNOWN = 0.2
"""Where groups and those whom the story names come in the order of filling: booked some two months ahead."""

FEW = 10
"""With fewer clients due than this, those in series have visits in between as well."""

Place = tuple[Slot, int, int]
"""Which series: its slot, how many are booked over each other there, even or odd weeks."""


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

    practitioner: StaffMember
    random: Random
    first_day: int
    runs: dict[Place, Run] = field(default_factory=dict)
    reserved: dict[Place, Entry] = field(default_factory=dict)
    _coming: list[Entry] = field(default_factory=list)
    _due: deque[Entry] = field(default_factory=deque)
    _regular: set[Slot] = field(default_factory=set)
    _fortnightly: set[Slot] = field(default_factory=set)

    def __post_init__(self) -> None:
        random = self.random
        told, untold = self._places_of_the_story()
        self.reserved = {(slot, 0, 0): entry for slot, entry in told.items()}
        for slot in self.practitioner.slots:
            if slot in told or slot.group or random.random() < REGULAR:
                self._regular.add(slot)
                if slot in told or (not slot.group and random.random() < 0.5):
                    self._fortnightly.add(slot)
        self.practitioner.slots.sort(key=self._order_of_filling)
        self._coming = sorted([*self.practitioner.entries, *untold], reverse=True)

    def _order_of_filling(self, slot: Slot) -> float:
        if slot.group or (slot, 0, 0) in self.reserved:
            return KNOWN
        return self.random.random() * (AHEAD if slot in self._regular else 1)

    def _places_of_the_story(self) -> tuple[dict[Slot, Entry], list[Entry]]:
        """The slots for those whom the story names, and those of them for whom there is none."""
        told: dict[Slot, Entry] = {}
        untold: list[Entry] = []
        for wish, entry in self.practitioner.story:
            fitting = [s for s in self.practitioner.slots if s not in told and _suits(s, wish)]
            if fitting:
                told[min(fitting, key=lambda slot: slot.start)] = entry
            else:
                untold.append(entry)
        return told, untold

    def admit(self, monday: int) -> None:
        """Take in those who become clients by this day; new ones are seen soon."""
        while self._coming and self._coming[-1][0] <= monday:
            entry = self._coming.pop()
            if entry[0] >= self.first_day:
                self._due.appendleft(entry)
            else:
                self._due.append(entry)

    def take(self, day: int) -> Entry | None:
        """The client who is due, out of the line, if anybody in it still comes on that day."""
        while self._due:
            entry = self._due.popleft()
            if entry[1] >= day:
                return entry
        return None

    def regulars(self, day: int) -> list[Entry]:
        """The clients in series who still come on that day."""
        return [entry for run in self.runs.values() for entry in run.entries if entry[1] >= day]

    def are_few_due(self) -> bool:
        return len(self._due) < FEW

    def give_back(self, entry: Entry) -> None:
        """Put a client at the end of the line."""
        self._due.append(entry)

    def group(self, size: int, until: int) -> list[Entry]:
        """Clients who can come together to the last day; they stay in line for visits of their own."""
        return [entry for entry in self._due if entry[1] >= until][:size]

    def place(self, slot: Slot, layer: int, week: int) -> Place | None:
        """The series that holds a slot in this week, or None: the slot is for single visits."""
        if slot not in self._regular:
            return None
        return slot, layer, week % 2 if self.is_fortnightly(slot) else 0

    def is_fortnightly(self, slot: Slot) -> bool:
        return slot in self._fortnightly


def _suits(slot: Slot, wish: dict[str, Any]) -> bool:
    at_the_hour = (slot.start >= EVENING) == wish.get("evening", False)
    return at_the_hour and slot.weekday == wish["weekday"] and not slot.group


def usable(practitioner: StaffMember, monday: date) -> list[Slot]:
    """The slots that can be booked in the week that begins on `monday`, in the order of filling."""
    first, last = monday.toordinal(), practitioner.last_day.toordinal()
    days = {day for day in range(7) if first + day not in practitioner.away and first + day <= last}
    return [slot for slot in practitioner.slots if slot.weekday in days]


def quotas(count: int, practitioners: list[StaffMember], window: Window, busy: bool) -> list[list[int]]:
    """How many appointments each practitioner has in each week; all together `count`.

    They follow the slots that leave and leaving keep free, and thin out ahead of today unless the
    practice is `busy`.
    """
    weights = []
    for week in range(window.weeks):
        ahead = week - window.weeks_back
        density = 1.0 if ahead < 0 or busy else 0.95 * 0.85**ahead + 0.06
        weights += [density * len(usable(p, window.monday(week))) for p in practitioners]
    parts = share(count, weights)
    step = len(practitioners)
    return [parts[week * step : (week + 1) * step] for week in range(window.weeks)]
