"""The made-up practice's calendar, booked week by week: series first, single visits in between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from desktop.database.unit_of_work import UnitOfWork
from desktop.models import Appointment, AppointmentClient, Series
from desktop.rules.dates.format import short_day_text
from desktop.services.demo.rota import Place, Rota, Run, quotas, usable
from desktop.services.demo.staff import Entry, StaffMember
from desktop.services.demo.visits import MINUTES, AppointmentTypes, outcome
from desktop.services.demo.week import Slot, Window
from desktop.services.demo.words import reference

MOVED = 0.03
IN_BETWEEN = 0.5
GROUP_WEEKS = 10
SERIES_WEEKS = (8, 12, 20, 30, 52)
ENDLESS = date.max.toordinal()

Booking = tuple[datetime, dict[str, Any], list[int]]
"""When it starts, the columns of the appointment, and the ids of its clients."""


def make_appointments(
    work: UnitOfWork,
    random: Random,
    count: int,
    practitioners: list[StaffMember],
    current: Sequence[int],
    window: Window,
    *,
    busy: bool,
    told: Callable[[int], None],
) -> None:
    """Insert `count` appointments with their series, types and clients.

    Where more are asked for than the hours hold, they are booked over each other.
    """
    types = AppointmentTypes()
    types.insert(work)
    calendar = Calendar(random, window, types, practitioners, current)
    done = 0
    for week, parts in enumerate(quotas(count, practitioners, window, busy)):
        bookings = calendar.book(week, parts)
        work.insert(Series, calendar.new_series())
        ids = work.insert(
            Appointment,
            [
                {"reference": reference(Appointment, number), **columns}
                for number, (_, columns, _) in enumerate(bookings, done + 1)
            ],
        )
        work.insert(
            AppointmentClient,
            [
                {"appointment_id": i, "client_id": client_id}
                for i, (_, _, clients) in zip(ids, bookings, strict=True)
                for client_id in clients
            ],
        )
        done += len(ids)
        told(len(ids))


@dataclass
class Calendar:
    """Books one week after the other. `current` are the ids of all Current clients."""

    random: Random
    window: Window
    types: AppointmentTypes
    practitioners: list[StaffMember]
    current: Sequence[int]
    _rotas: list[Rota] = field(default_factory=list)
    _series: list[dict[str, Any]] = field(default_factory=list)
    _series_made: int = 0

    def __post_init__(self) -> None:
        first_day = self.window.first.toordinal()
        self._rotas = [Rota(p, self.random, first_day) for p in self.practitioners]

    def new_series(self) -> list[dict[str, Any]]:
        """The series that began since the last call; their ids follow each other from 1."""
        begun, self._series = self._series, []
        return begun

    def book(self, week: int, parts: Sequence[int]) -> list[Booking]:
        """One week of all practitioners, in the order of time; `parts` says how many each of them has."""
        monday = self.window.monday(week)
        bookings: list[Booking] = []
        for rota, part in zip(self._rotas, parts, strict=True):
            rota.admit(monday.toordinal())
            places = usable(rota.practitioner, monday)
            spare = places[part:]
            for i in range(part):
                slot = places[i % len(places)]
                place = rota.place(slot, i // len(places), week)
                run = self._run(rota, place, slot, monday) if place else None
                if run is None:
                    bookings.append(self._single(rota, slot, monday))
                else:
                    bookings.append(self._regular(rota, run, slot, monday, spare))
        bookings.sort(key=lambda booking: (booking[0], booking[1]["user_id"]))
        return bookings

    def _single(self, rota: Rota, slot: Slot, monday: date) -> Booking:
        day = monday.toordinal() + slot.weekday
        in_between = rota.are_few_due() and self.random.random() < IN_BETWEEN
        entry = None if in_between else rota.take(day)
        if entry is not None:
            rota.give_back(entry)
            entries = [entry]
        else:
            entries = self._anybody(rota, day)
        new = any(day - since < 14 for since, _, _ in entries)
        type_id = self.types.choose(
            self.random, rota.practitioner.discipline, slot.cells, group=False, first=new
        )
        return self._booking(rota, slot, monday, entries, type_id, None)

    def _regular(self, rota: Rota, run: Run, slot: Slot, monday: date, spare: list[Slot]) -> Booking:
        """The next visit of a series; now and then one is moved to a free slot."""
        if spare and self.random.random() < MOVED:
            other = spare.pop(self.random.randrange(len(spare)))
            if other.cells >= slot.cells and monday.toordinal() + other.weekday <= run.until:
                moved = Slot(other.weekday, other.start, slot.cells, other.site_id, slot.group)
                booking = self._booking(rota, moved, monday, run.entries, run.type_id, run.series_id)
                usual = _moment(monday, slot)
                note = f"Moved from {short_day_text(usual)}, {usual:%H:%M}."
                booking[1].update(notes=note, sequence=1)
                return booking
        return self._booking(rota, slot, monday, run.entries, run.type_id, run.series_id)

    def _run(self, rota: Rota, place: Place, slot: Slot, monday: date) -> Run | None:
        """The series that holds the place, a new one if the last is over; None if nobody is due for one."""
        day = monday.toordinal() + slot.weekday
        run = rota.runs.get(place)
        if run is None or run.until < day:
            ended = rota.runs.pop(place, None)
            if ended is not None and not slot.group:
                rota.give_back(ended.entries[0])
            run = self._begin(rota, place, slot, day)
            if run is not None:
                rota.runs[place] = run
        return run

    def _begin(self, rota: Rota, place: Place, slot: Slot, day: int) -> Run | None:
        random = self.random
        if slot.group:
            until = day + 7 * GROUP_WEEKS - 1
            entries = rota.group(random.randint(4, 7), until)
        elif place in rota.reserved:
            entries = [rota.reserved.pop(place)]
            until = entries[0][1]
        else:
            entry = rota.take(day)
            entries = [entry] if entry else []
            until = min(day + 7 * random.choice(SERIES_WEEKS), entry[1] if entry else ENDLESS)
        if not entries:
            return None
        every_week = slot.group or not rota.is_fortnightly(slot)
        self._series_made += 1
        self._series.append(
            {
                "reference": reference(Series, self._series_made),
                "rule": "FREQ=WEEKLY" if every_week else "FREQ=WEEKLY;INTERVAL=2",
            }
        )
        type_id = self.types.choose(
            random, rota.practitioner.discipline, slot.cells, group=slot.group, first=False
        )
        return Run(self._series_made, entries, type_id, until)

    def _anybody(self, rota: Rota, day: int) -> list[Entry]:
        """A client whom the practitioner sees in a series, else any Current one of the practice."""
        regulars = rota.regulars(day)
        if regulars:
            return [self.random.choice(regulars)]
        return [(0, ENDLESS, self.random.choice(self.current))] if self.current else []

    def _booking(
        self,
        rota: Rota,
        slot: Slot,
        monday: date,
        entries: Sequence[Entry],
        type_id: int,
        series_id: int | None,
    ) -> Booking:
        practitioner = rota.practitioner
        starts_at = _moment(monday, slot)
        status, reason = outcome(
            self.random,
            starts_at,
            self.window.today,
            regular=series_id is not None,
            active=practitioner.active,
        )
        columns = {
            "starts_at": starts_at,
            "ends_at": starts_at + timedelta(minutes=MINUTES[slot.cells]),
            "user_id": practitioner.id,
            "site_id": slot.site_id,
            "room": "Group room" if slot.group else practitioner.rooms[slot.site_id],
            "appointment_type_id": type_id,
            "status": status,
            "series_id": series_id,
            "cancel_reason": reason,
        }
        return starts_at, columns, [client_id for _, _, client_id in entries]


def _moment(monday: date, slot: Slot) -> datetime:
    return datetime.combine(monday, time()) + timedelta(days=slot.weekday, minutes=slot.start)
