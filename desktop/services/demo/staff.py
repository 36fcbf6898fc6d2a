"""The made-up practice's people at work: users, sites, hours, leave and provider numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from desktop.database.practice import DEFAULT_TIMEZONE
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import AccessLevel, Leave, ProviderNumber, Site, User, UserSite, WorkingHours
from desktop.rules.text import sort_name
from desktop.services.demo.hours import Block, Slot, cut_into_slots, leave_spans, working_blocks
from desktop.services.demo.wanted import Wanted
from desktop.services.demo.words import Draw, mail_name, reference, share, words

_FIND_NOBODY = 2
"""How many of a leaver's clients find nobody of the profession with room."""

Person = dict[str, Any]
"""A member of staff as `resources/demo/staff.json` describes them."""


class Attendance(NamedTuple):
    """A client whom a practitioner sees from the first to the last day, both ordinals and inclusive."""

    first: int
    last: int
    client_id: int


@dataclass
class StaffMember:
    """A practitioner who sees or saw clients.

    `rooms` are by site, `away` is ordinals of days, `caseload` a number of Current clients.

    `named` are the clients named by the story, with the times that they want.
    """

    id: int
    discipline: str
    active: bool
    last_day: date
    slots: list[Slot]
    rooms: dict[int, str]
    caseload: int
    minutes: int
    home: int
    away: set[int] = field(default_factory=set)
    attendances: list[Attendance] = field(default_factory=list)
    named: list[tuple[dict[str, Any], Attendance]] = field(default_factory=list)


@dataclass(frozen=True)
class Hired:
    """A user to be made: the person, and the blocks of the week."""

    person: Person
    blocks: list[Block]
    caseload: int
    room: int = 0

    @property
    def minutes(self) -> int:
        return sum(block.end - block.start for block in self.blocks)

    @property
    def discipline(self) -> str:
        return str(self.person.get("discipline", ""))

    @property
    def has_left(self) -> bool:
        return "left_days_ago" in self.person

    def last_day(self, today: date) -> date:
        """The last day at work; `date.max` for those who stay."""
        return today - timedelta(days=self.person["left_days_ago"]) if self.has_left else date.max


def make_staff(work: UnitOfWork, draw: Draw, wanted: Wanted) -> list[StaffMember]:
    """Insert the users and what belongs to them; return those who see or saw clients.

    The Current clients are shared out by the hours that each of them works.
    """
    sites = work.insert(Site, [{**site, "timezone": DEFAULT_TIMEZONE} for site in words("staff")["sites"]])
    hired = _hired(draw, wanted, sites)
    today = wanted.window.today
    ids = work.insert(User, [_user(draw, number, one, today) for number, one in enumerate(hired, 1)])
    _insert_places(work, ids, hired, sites)
    rooms: Counter[int] = Counter()
    staff = [
        _member(draw, user_id, one, rooms, wanted)
        for user_id, one in zip(ids, hired, strict=True)
        if one.blocks
    ]
    numbers = [
        {"user_id": member.id, "site_id": site, "kind": "Medicare", "number": draw.provider_number()}
        for member in staff
        for site in member.rooms
    ]
    work.insert(ProviderNumber, numbers)
    for member in staff:
        _take_leave(work, draw, member, wanted)
    return staff


def _hired(draw: Draw, wanted: Wanted, sites: list[int]) -> list[Hired]:
    """The staff of the story, then as many more case managers as asked for."""
    known: list[Person] = words("staff")["staff"][: wanted.users]
    more = [_one_more(draw, number, len(sites)) for number in range(len(known), wanted.users)]
    people = [_with_hours(person, busy=wanted.busy) for person in (*known, *more)]
    weeks = [working_blocks(person, sites) for person in people]
    hired = [Hired(person, blocks, 0) for person, blocks in zip(people, weeks, strict=True)]
    staying = [0 if one.has_left else one.minutes for one in hired]
    caseloads = share(wanted.current - wanted.unassigned, staying)
    with_clients = [
        Hired(one.person, one.blocks, caseload) for one, caseload in zip(hired, caseloads, strict=True)
    ]
    return [replace(one, room=_room(one, with_clients)) for one in with_clients]


def _room(person: Hired, everybody: list[Hired]) -> int:
    """How many more clients somebody may take: all colleagues together, nearly all of one leaver's."""
    same = [one.caseload for one in everybody if one.discipline == person.discipline and one.caseload]
    return max(1, (max(same, default=0) - _FIND_NOBODY) // max(2, len(same) - 1))


def _with_hours(person: Person, *, busy: bool) -> Person:
    """The person as they are, or with longer days in a busy practice."""
    longer = busy and person["hours"] != "none"
    return {**person, "hours": words("staff")["hours_when_busy"]} if longer else person


def _one_more(draw: Draw, number: int, sites: int) -> Person:
    group = draw.group()
    disciplines = sorted(words("staff")["disciplines"])
    return {
        "first_name": draw.choice(group["women" if draw.happens(0.7) else "men"]),
        "last_name": draw.choice(group["surnames"]),
        "discipline": disciplines[number % len(disciplines)],
        "hours": draw.weighted(words("staff")["hours_of_more_staff"]),
        "sites": draw.sample(range(sites), draw.choice((1, 1, 1, 2))),
    }


def _user(draw: Draw, number: int, hired: Hired, today: date) -> dict[str, Any]:
    person = hired.person
    first, last = person["first_name"], person["last_name"]
    discipline = person.get("discipline", "")
    columns = {
        "reference": reference(User, number),
        "title": person.get("title", ""),
        "first_name": first,
        "last_name": last,
        "sort_name": sort_name(last, first),
        "email": f"{mail_name(first, last)}@example.com",
        "mobile": draw.mobile(),
        "position": person.get("position", discipline),
        "discipline": discipline,
        "access_level": AccessLevel(person.get("access_level", AccessLevel.CASE_MANAGER)),
        "active": not hired.has_left,
        "inactive_since": hired.last_day(today) + timedelta(days=1) if hired.has_left else None,
    }
    sees_clients = hired.minutes > 0 and not hired.has_left
    limits = {
        "target_weekly_minutes": round(hired.minutes * 0.6 / 60) * 60 if sees_clients else None,
        "maximum_clients": hired.caseload + hired.room if sees_clients else None,
    }
    return columns | limits


def _insert_places(work: UnitOfWork, ids: list[int], hired: list[Hired], sites: list[int]) -> None:
    everyone = list(zip(ids, hired, strict=True))
    places = [
        {"user_id": user_id, "site_id": sites[site]}
        for user_id, one in everyone
        for site in one.person["sites"]
    ]
    work.insert(UserSite, places)
    hours = [
        {
            "user_id": user_id,
            "weekday": block.weekday,
            "starts": time(*divmod(block.start, 60)),
            "ends": time(*divmod(block.end, 60)),
            "site_id": block.site_id,
        }
        for user_id, one in everyone
        for block in one.blocks
    ]
    work.insert(WorkingHours, hours)


def _member(draw: Draw, user_id: int, hired: Hired, rooms: Counter[int], wanted: Wanted) -> StaffMember:
    """Make a practitioner; `rooms` counts the rooms in use at each site: everybody has their own."""
    own_sites = list(dict.fromkeys(block.site_id for block in hired.blocks))
    rooms.update(own_sites)
    return StaffMember(
        id=user_id,
        discipline=hired.person["discipline"],
        active=not hired.has_left,
        last_day=hired.last_day(wanted.window.today),
        slots=cut_into_slots(draw, hired.blocks, hired.person, busy=wanted.busy),
        rooms={site: f"Room {rooms[site]}" for site in own_sites},
        caseload=hired.caseload,
        minutes=hired.minutes,
        home=hired.person["sites"][0],
    )


def _take_leave(work: UnitOfWork, draw: Draw, member: StaffMember, wanted: Wanted) -> None:
    """Insert a practitioner's leave and note its days, so that nothing is booked on them."""
    spans = list(leave_spans(draw, member.last_day, wanted.window))
    rows = [
        {
            "user_id": member.id,
            "starts_at": datetime.combine(span.first, time()),
            "ends_at": datetime.combine(span.end, time()),
            "reason": span.reason,
        }
        for span in spans
    ]
    work.insert(Leave, rows)
    for span in spans:
        member.away.update(range(span.first.toordinal(), span.end.toordinal()))
