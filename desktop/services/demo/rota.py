"""The turns with one made-up practitioner: single visits go round, series keep their weekly slot."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from desktop.services.demo.hours import Slot
from desktop.services.demo.staff import Attendance, StaffMember
from desktop.services.demo.wanted import Wanted
from desktop.services.demo.words import Draw, share, words

AHEAD = 0.7
"""How thinly single visits are booked ahead compared with series: the smaller, the thinner."""

KNOWN = 0.2
"""The place of groups and of clients named by the story in the order of filling: booked about two months
ahead."""

FEW = 10
"""With fewer clients due than this, those in series also have visits in between."""


class SeriesPlace(NamedTuple):
    """The place of a series: its slot, its layer among those booked over each other, even or odd weeks."""

    slot: Slot
    layer: int
    parity: int = 0

    @property
    def is_first(self) -> bool:
        """Whether it is in the lowest layer, and in even weeks if it has any."""
        return (self.layer, self.parity) == (0, 0)


@dataclass
class Run:
    """A series under way: its clients, its type, and its last possible day (ordinal)."""

    series_id: int
    clients: list[Attendance]
    type_id: int
    until: int


@dataclass
class Rota:
    """A practitioner's clients in the order in which they are due, and the series they are in."""

    member: StaffMember
    draw: Draw
    first_day: int
    runs: dict[SeriesPlace, Run] = field(default_factory=dict)
    reserved: dict[Slot, Attendance] = field(default_factory=dict)
    _coming: list[Attendance] = field(default_factory=list)
    _due: deque[Attendance] = field(default_factory=deque)
    _every: dict[Slot, int] = field(default_factory=dict)
    """The weeks from one visit to the next, for slots kept for series."""

    def __post_init__(self) -> None:
        homeless = [
            attendance for wish, attendance in self.member.named if not self._reserve(wish, attendance)
        ]
        for slot in self.member.slots:
            self._keep_for_series(slot)
        self.member.slots.sort(key=self._order_of_filling)
        self._coming = sorted([*self.member.attendances, *homeless], reverse=True)

    def _keep_for_series(self, slot: Slot) -> None:
        """Keep a slot for a series, if it is a group's or reserved, or as often as the story says."""
        if slot in self.reserved:
            self._every[slot] = 2
        elif slot.group:
            self._every[slot] = 1
        elif self.draw.happens(words("calendar")["series"]["share"]):
            self._every[slot] = self._weekly_or_fortnightly()

    def _weekly_or_fortnightly(self) -> int:
        return 2 if self.draw.happens(words("calendar")["series"]["fortnightly"]) else 1

    def _reserve(self, wish: dict[str, Any], attendance: Attendance) -> bool:
        """Keep the first slot that suits somebody named by the story; False if there is none."""
        fitting = [slot for slot in self.member.slots if self._suits(slot, wish)]
        if fitting:
            self.reserved[min(fitting, key=lambda slot: slot.start)] = attendance
        return bool(fitting)

    def _suits(self, slot: Slot, wish: dict[str, Any]) -> bool:
        is_wished = slot.weekday == wish["weekday"] and slot.is_in_the_evening == wish.get("evening", False)
        return is_wished and not slot.group and slot not in self.reserved

    def _order_of_filling(self, slot: Slot) -> float:
        if slot.group or slot in self.reserved:
            return KNOWN
        return self.draw.random() * (AHEAD if slot in self._every else 1)

    def admit(self, monday: int) -> None:
        """Add those who become clients by this day; new ones are seen soon."""
        while self._coming and self._coming[-1].first <= monday:
            attendance = self._coming.pop()
            if attendance.first >= self.first_day:
                self._due.appendleft(attendance)
            else:
                self._due.append(attendance)

    def take(self, day: int) -> Attendance | None:
        """Take the client who is due out of the line, if anybody in it still comes on that day."""
        while self._due:
            attendance = self._due.popleft()
            if attendance.last >= day:
                return attendance
        return None

    def give_back(self, attendance: Attendance) -> None:
        """Put a client at the end of the line."""
        self._due.append(attendance)

    def visitor(self, day: int) -> Attendance | None:
        """The client for a single visit: the next in line, or one between two visits of a series."""
        attendance = None if self._is_in_between() else self.take(day)
        if attendance is not None:
            self.give_back(attendance)
            return attendance
        regulars = self._regulars(day)
        return self.draw.choice(regulars) if regulars else None

    def _is_in_between(self) -> bool:
        return len(self._due) < FEW and self.draw.happens(0.5)

    def _regulars(self, day: int) -> list[Attendance]:
        """The clients in a series who still come on that day."""
        return [client for run in self.runs.values() for client in run.clients if client.last >= day]

    def together(self, size: int, until: int) -> list[Attendance]:
        """Clients who can come together to the last day; they stay in line for visits of their own."""
        return [attendance for attendance in self._due if attendance.last >= until][:size]

    def place(self, slot: Slot, layer: int, week: int) -> SeriesPlace | None:
        """The series' place in a slot of this week; None if the slot is for single visits."""
        return SeriesPlace(slot, layer, week % self._every[slot]) if slot in self._every else None

    def rule(self, slot: Slot) -> str:
        """How often the series of a slot repeats, as an iCalendar RRULE."""
        return "FREQ=WEEKLY" if self._every[slot] == 1 else "FREQ=WEEKLY;INTERVAL=2"

    def run(
        self, place: SeriesPlace, day: int, begin: Callable[[Rota, SeriesPlace, int], Run | None]
    ) -> Run | None:
        """The series that holds the place; after the last one, a new one if anybody is due for it."""
        run = self.runs.get(place)
        if run is not None and run.until >= day:
            return run
        self._end(place)
        run = begin(self, place, day)
        if run is not None:
            self.runs[place] = run
        return run

    def _end(self, place: SeriesPlace) -> None:
        """End the series in a place; its client is in line again."""
        ended = self.runs.pop(place, None)
        if ended is not None and not place.slot.group:
            self.give_back(ended.clients[0])


def usable(member: StaffMember, monday: date) -> list[Slot]:
    """The slots that can be booked in the week that begins on `monday`, in the order of filling."""
    days = set(member.days_at_work(monday.toordinal()))
    return [slot for slot in member.slots if slot.weekday in days]


def quotas(wanted: Wanted, staff: list[StaffMember]) -> Iterator[list[int]]:
    """How many appointments each practitioner has in each week, together as many as wanted.

    They follow the slots left free by leave and by leaving, and thin out after today unless the
    practice is busy.
    """
    window = wanted.window
    weights: list[float] = []
    for week in range(window.weeks):
        density = _density(wanted, week - window.weeks_back)
        weights += [density * len(usable(member, window.monday(week))) for member in staff]
    parts = share(wanted.appointments, weights)
    for week in range(window.weeks):
        yield parts[week * len(staff) : (week + 1) * len(staff)]


def _density(wanted: Wanted, weeks_ahead: int) -> float:
    """How full a week is."""
    return 1.0 if weeks_ahead < 0 or wanted.busy else 0.95 * 0.85**weeks_ahead + 0.06
