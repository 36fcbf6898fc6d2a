"""The made-up practice's calendar, booked week by week: series first, single visits in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import select

from desktop.database.unit_of_work import UnitOfWork
from desktop.models import Appointment, AppointmentClient, AppointmentType, Client, ClientStatus, Series
from desktop.services.demo.hours import Slot
from desktop.services.demo.rota import Rota, Run, SeriesPlace, quotas, usable
from desktop.services.demo.staff import Attendance, StaffMember
from desktop.services.demo.visit_types import VisitTypes
from desktop.services.demo.visits import Visit, visit_columns
from desktop.services.demo.wanted import Wanted
from desktop.services.demo.words import Draw, reference, words

ENDLESS = date.max.toordinal()


def make_appointments(
    work: UnitOfWork, draw: Draw, wanted: Wanted, staff: list[StaffMember]
) -> Iterator[int]:
    """Insert the appointments with their series, types and clients; yields how many, week by week.

    If more are asked for than the hours hold, they are booked over each other.
    """
    types = work.insert(
        AppointmentType, [_type_columns(kind) for kind in words("calendar")["appointment_types"]]
    )
    current = work.session.scalars(select(Client.id).where(Client.status == ClientStatus.CURRENT)).all()
    calendar = Calendar(draw, wanted, VisitTypes(draw, types), staff, current)
    done = 0
    for week, parts in enumerate(quotas(wanted, staff)):
        visits = calendar.book(wanted.window.monday(week), week, parts)
        work.insert(Series, calendar.new_series())
        rows = [
            {"reference": reference(Appointment, number), **visit_columns(draw, visit, wanted.window.today)}
            for number, visit in enumerate(visits, done + 1)
        ]
        ids = work.insert(Appointment, rows)
        work.insert(AppointmentClient, _seen(ids, visits))
        done += len(ids)
        yield len(ids)


def _seen(ids: Sequence[int], visits: Sequence[Visit]) -> list[dict[str, int]]:
    """The rows that say who comes to each visit."""
    return [
        {"appointment_id": i, "client_id": attendance.client_id}
        for i, visit in zip(ids, visits, strict=True)
        for attendance in visit.clients
    ]


def _type_columns(kind: dict[str, Any]) -> dict[str, Any]:
    return {name: kind[name] for name in ("name", "minutes", "colour", "discipline")}


@dataclass
class Calendar:
    """Books one week after another. `current` are the ids of all Current clients."""

    draw: Draw
    wanted: Wanted
    types: VisitTypes
    staff: list[StaffMember]
    current: Sequence[int]
    _rotas: list[Rota] = field(default_factory=list)
    _series: list[dict[str, Any]] = field(default_factory=list)
    _series_made: int = 0

    def __post_init__(self) -> None:
        first_day = self.wanted.window.first.toordinal()
        self._rotas = [Rota(member, self.draw, first_day) for member in self.staff]

    def new_series(self) -> list[dict[str, Any]]:
        """The series that began since the last call; their ids count up from 1."""
        begun, self._series = self._series, []
        return begun

    def book(self, monday: date, week: int, parts: Sequence[int]) -> list[Visit]:
        """Book one week of all practitioners, in order of time; `parts` says how many each of them has."""
        visits: list[Visit] = []
        for rota, part in zip(self._rotas, parts, strict=True):
            rota.admit(monday.toordinal())
            visits += self._week(rota, monday, week, part)
        return sorted(visits, key=lambda visit: (visit.starts_at, visit.member.id))

    def _week(self, rota: Rota, monday: date, week: int, part: int) -> Iterator[Visit]:
        """The visits of one practitioner; once all slots are taken, they are booked over each other."""
        slots = usable(rota.member, monday)
        spare = slots[part:]
        for i in range(part):
            slot = slots[i % len(slots)]
            place = rota.place(slot, i // len(slots), week)
            run = rota.run(place, monday.toordinal() + slot.weekday, self._begin) if place else None
            if run is None:
                yield self._single(rota, slot, monday)
            else:
                yield self._regular(rota, run, slot, monday, spare)

    def _single(self, rota: Rota, slot: Slot, monday: date) -> Visit:
        day = monday.toordinal() + slot.weekday
        visitor = rota.visitor(day) or self._anybody()
        type_id = self.types.choose(rota.member.discipline, slot, first=_is_new(visitor, day))
        return Visit(rota.member, slot, monday, [visitor] if visitor else [], type_id)

    def _anybody(self) -> Attendance | None:
        """Any of the Current clients, if there are any."""
        return Attendance(0, ENDLESS, self.draw.choice(self.current)) if self.current else None

    def _regular(self, rota: Rota, run: Run, slot: Slot, monday: date, spare: list[Slot]) -> Visit:
        """The next visit of a series; now and then one is moved to a free slot."""
        usual = Visit(rota.member, slot, monday, run.clients, run.type_id, run.series_id)
        if not spare or not self.draw.happens(words("calendar")["series"]["moved"]):
            return usual
        other = spare.pop(self.draw.randrange(len(spare)))
        if other.cells < slot.cells or monday.toordinal() + other.weekday > run.until:
            return usual
        free = replace(slot, weekday=other.weekday, start=other.start, site_id=other.site_id)
        return replace(usual, slot=free, moved_from=slot)

    def _begin(self, rota: Rota, place: SeriesPlace, day: int) -> Run | None:
        """A new series from that day on; None if nobody is due for one."""
        clients, until = self._company(rota, place, day)
        if not clients:
            return None
        self._series_made += 1
        self._series.append(
            {"reference": reference(Series, self._series_made), "rule": rota.rule(place.slot)}
        )
        type_id = self.types.choose(rota.member.discipline, place.slot, first=False)
        return Run(self._series_made, clients, type_id, until)

    def _company(self, rota: Rota, place: SeriesPlace, day: int) -> tuple[list[Attendance], int]:
        """The clients in a new series, and its last day (ordinal)."""
        if place.slot.group:
            group = words("calendar")["series"]["group"]
            until = day + 7 * group["weeks"] - 1
            return rota.together(self.draw.randint(*group["size"]), until), until
        if place.is_first and place.slot in rota.reserved:
            named = rota.reserved.pop(place.slot)
            return [named], named.last
        return self._next_in_line(rota, day)

    def _next_in_line(self, rota: Rota, day: int) -> tuple[list[Attendance], int]:
        client = rota.take(day)
        if client is None:
            return [], day
        weeks = self.draw.choice(words("calendar")["series"]["weeks"])
        return [client], min(day + 7 * weeks, client.last)


def _is_new(visitor: Attendance | None, day: int) -> bool:
    """Whether it is one of a client's first visits."""
    return visitor is not None and day - visitor.first < words("calendar")["first_visit"]["days"]
