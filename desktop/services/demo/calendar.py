"""The made-up practice's calendar, booked week by week: series first, single visits in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select

from desktop.database.unit_of_work import UnitOfWork
from desktop.models import (
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    AppointmentType,
    Client,
    ClientStatus,
    Series,
)
from desktop.rules.dates.format import short_day_text
from desktop.services.demo.hours import MINUTES, Slot
from desktop.services.demo.rota import Rota, Run, SeriesPlace, quotas, usable
from desktop.services.demo.staff import Attendance, StaffMember
from desktop.services.demo.wanted import Wanted
from desktop.services.demo.words import Draw, reference, words

ENDLESS = date.max.toordinal()


@dataclass(frozen=True)
class Visit:
    """An appointment to be made."""

    member: StaffMember
    slot: Slot
    monday: date
    clients: Sequence[Attendance]
    type_id: int
    series_id: int | None = None
    moved_from: Slot | None = None

    @property
    def day(self) -> int:
        return self.monday.toordinal() + self.slot.weekday

    @property
    def starts_at(self) -> datetime:
        return self.at(self.slot)

    def at(self, slot: Slot) -> datetime:
        """When a slot begins in the week of the visit."""
        return datetime.combine(self.monday, time()) + timedelta(days=slot.weekday, minutes=slot.start)


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
            {"reference": reference(Appointment, number), **_columns(draw, visit, wanted.window.today)}
            for number, visit in enumerate(visits, done + 1)
        ]
        ids = work.insert(Appointment, rows)
        seen = [
            {"appointment_id": i, "client_id": attendance.client_id}
            for i, visit in zip(ids, visits, strict=True)
            for attendance in visit.clients
        ]
        work.insert(AppointmentClient, seen)
        done += len(ids)
        yield len(ids)


def _type_columns(kind: dict[str, Any]) -> dict[str, Any]:
    return {name: kind[name] for name in ("name", "minutes", "colour", "discipline")}


@dataclass
class VisitTypes:
    """The practice's appointment types, and who books which. `ids` are in the order of the story."""

    draw: Draw
    ids: list[int]
    _fitting: dict[tuple[str, int, bool], dict[str, float]] = field(default_factory=dict)

    def choose(self, discipline: str, slot: Slot, *, first: bool) -> int:
        """The id of a type that a practitioner of this discipline books for a slot."""
        story = words("calendar")
        if slot.group:
            return self._id(story["series"]["group"]["type"])
        if first and MINUTES[slot.cells] == 80:
            return self._id(story["first_visit"]["type"])
        fitting = self._of(discipline, slot.cells, own=True) if self.draw.happens(story["own_type"]) else {}
        return self._id(self.draw.weighted(fitting or self._of(discipline, slot.cells, own=False)))

    def _id(self, name: str) -> int:
        names = [kind["name"] for kind in words("calendar")["appointment_types"]]
        return self.ids[names.index(name)]

    def _of(self, discipline: str, cells: int, *, own: bool) -> dict[str, float]:
        """The names that fit, each with its frequency."""
        key = discipline, cells, own
        if key not in self._fitting:
            story = words("calendar")
            special = story["series"]["group"]["type"], story["first_visit"]["type"]
            self._fitting[key] = {
                kind["name"]: kind.get("share", 1)
                for kind in story["appointment_types"]
                if kind["minutes"] == MINUTES[cells]
                and kind["discipline"] == (discipline if own else "")
                and discipline in kind.get("for", (discipline,))
                and kind["name"] not in special
            }
        return self._fitting[key]


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
            slots = usable(rota.member, monday)
            spare = slots[part:]
            for i in range(part):
                slot = slots[i % len(slots)]
                place = rota.place(slot, i // len(slots), week)
                run = rota.run(place, monday.toordinal() + slot.weekday, self._begin) if place else None
                if run is None:
                    visits.append(self._single(rota, slot, monday))
                else:
                    visits.append(self._regular(rota, run, slot, monday, spare))
        return sorted(visits, key=lambda visit: (visit.starts_at, visit.member.id))

    def _single(self, rota: Rota, slot: Slot, monday: date) -> Visit:
        day = monday.toordinal() + slot.weekday
        visitor = rota.visitor(day)
        if visitor is None and self.current:
            visitor = Attendance(0, ENDLESS, self.draw.choice(self.current))
        new = visitor is not None and day - visitor.first < words("calendar")["first_visit"]["days"]
        type_id = self.types.choose(rota.member.discipline, slot, first=new)
        return Visit(rota.member, slot, monday, [visitor] if visitor else [], type_id)

    def _regular(self, rota: Rota, run: Run, slot: Slot, monday: date, spare: list[Slot]) -> Visit:
        """The next visit of a series; now and then one is moved to a free slot."""
        usual = Visit(rota.member, slot, monday, run.clients, run.type_id, run.series_id)
        if spare and self.draw.happens(words("calendar")["series"]["moved"]):
            other = spare.pop(self.draw.randrange(len(spare)))
            if other.cells >= slot.cells and monday.toordinal() + other.weekday <= run.until:
                free = Slot(other.weekday, other.start, slot.cells, other.site_id, slot.group)
                return Visit(rota.member, free, monday, run.clients, run.type_id, run.series_id, slot)
        return usual

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
        series = words("calendar")["series"]
        if place.slot.group:
            until = day + 7 * series["group"]["weeks"] - 1
            return rota.together(self.draw.randint(*series["group"]["size"]), until), until
        if (place.layer, place.parity) == (0, 0) and place.slot in rota.reserved:
            named = rota.reserved.pop(place.slot)
            return [named], named.last
        client = rota.take(day)
        if client is None:
            return [], day
        return [client], min(day + 7 * self.draw.choice(series["weeks"]), client.last)


def _columns(draw: Draw, visit: Visit, today: date) -> dict[str, Any]:
    """The columns of a visit except its reference."""
    member, slot, moved_from = visit.member, visit.slot, visit.moved_from
    status = _status(draw, visit, today)
    columns = {
        "starts_at": visit.starts_at,
        "ends_at": visit.starts_at + timedelta(minutes=MINUTES[slot.cells]),
        "user_id": member.id,
        "site_id": slot.site_id,
        "room": words("calendar")["series"]["group"]["room"] if slot.group else member.rooms[slot.site_id],
        "appointment_type_id": visit.type_id,
        "status": status,
        "series_id": visit.series_id,
        "cancel_reason": "",
    }
    if status is AppointmentStatus.CANCELLED:
        past = visit.day < today.toordinal()
        columns["cancel_reason"] = draw.choice(words("calendar")["reasons_past" if past else "reasons_ahead"])
    if moved_from is not None:
        usual = visit.at(moved_from)
        columns |= {"notes": f"Moved from {short_day_text(usual)}, {usual:%H:%M}.", "sequence": 1}
    return columns


def _status(draw: Draw, visit: Visit, today: date) -> AppointmentStatus:
    """The status of a visit by `today`."""
    story = words("calendar")
    days = visit.day - today.toordinal()
    if days == 0:
        arrived = visit.starts_at.time() < time.fromisoformat(story["arrived_by"])
        return AppointmentStatus.ARRIVED if arrived else AppointmentStatus.CONFIRMED
    if days < 0:
        return _past_status(visit, days, AppointmentStatus(draw.weighted(story["past"])))
    statuses = next(rule["statuses"] for rule in story["ahead"] if days <= rule["days"])
    status = AppointmentStatus(draw.weighted(statuses))
    in_series = visit.series_id is not None
    return AppointmentStatus.BOOKED if status is AppointmentStatus.WAITING_LIST and in_series else status


def _past_status(visit: Visit, days: int, drawn: AppointmentStatus) -> AppointmentStatus:
    """The status of a past visit: a few of the last fortnight are still Booked, unless the practitioner has
    left."""
    if drawn is not AppointmentStatus.BOOKED:
        return drawn
    forgotten = days >= -words("calendar")["still_booked_days"] and visit.member.active
    return AppointmentStatus.BOOKED if forgotten else AppointmentStatus.ATTENDED
