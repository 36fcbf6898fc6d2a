"""The made-up practice's people at work: users, sites, hours, leave and provider numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from desktop.database.practice import DEFAULT_TIMEZONE
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import AccessLevel, Leave, ProviderNumber, Site, User, UserSite, WorkingHours
from desktop.rules.text import sort_name
from desktop.services.demo.hours import Block, LeaveSpan, Slot, cut_into_slots, leave_spans, working_blocks
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

    def days_at_work(self, monday: int) -> Iterator[int]:
        """The days of a week (0 is Monday) before they leave on which they are not on leave."""
        last_day = self.last_day.toordinal()
        for day in range(7):
            if monday + day not in self.away and monday + day <= last_day:
                yield day


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

    @property
    def staying_minutes(self) -> int:
        """The hours of a week in which they will see clients."""
        return 0 if self.has_left else self.minutes

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
    everyone = list(zip(ids, hired, strict=True))
    _insert_places(work, everyone, sites)
    _insert_hours(work, everyone)
    staff = _members(draw, everyone, wanted)
    _insert_provider_numbers(work, draw, staff)
    for member in staff:
        _take_leave(work, draw, member, wanted)
    return staff


def _members(draw: Draw, everyone: list[tuple[int, Hired]], wanted: Wanted) -> list[StaffMember]:
    """Those who see or saw clients."""
    rooms: Counter[int] = Counter()
    return [_member(draw, user_id, one, rooms, wanted) for user_id, one in everyone if one.blocks]


def _insert_provider_numbers(work: UnitOfWork, draw: Draw, staff: list[StaffMember]) -> None:
    numbers = [
        {"user_id": member.id, "site_id": site, "kind": "Medicare", "number": draw.provider_number()}
        for member in staff
        for site in member.rooms
    ]
    work.insert(ProviderNumber, numbers)


def _hired(draw: Draw, wanted: Wanted, sites: list[int]) -> list[Hired]:
    """The staff of the story, then as many more case managers as asked for."""
    people = _people(draw, wanted, len(sites))
    without_clients = [Hired(person, working_blocks(person, sites), 0) for person in people]
    hired = _with_caseloads(wanted, without_clients)
    return [replace(one, room=_room(one, hired)) for one in hired]


def _with_caseloads(wanted: Wanted, hired: list[Hired]) -> list[Hired]:
    caseloads = share(wanted.current - wanted.unassigned, [one.staying_minutes for one in hired])
    return [replace(one, caseload=caseload) for one, caseload in zip(hired, caseloads, strict=True)]


def _people(draw: Draw, wanted: Wanted, sites: int) -> list[Person]:
    known: list[Person] = words("staff")["staff"][: wanted.users]
    more = [_one_more(draw, number, sites) for number in range(len(known), wanted.users)]
    return [_with_hours(person, busy=wanted.busy) for person in (*known, *more)]


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
    return {
        "reference": reference(User, number),
        "title": person.get("title", ""),
        "first_name": first,
        "last_name": last,
        "sort_name": sort_name(last, first),
        "email": f"{mail_name(first, last)}@example.com",
        "mobile": draw.mobile(),
        "position": person.get("position", hired.discipline),
        "discipline": hired.discipline,
        "access_level": AccessLevel(person.get("access_level", AccessLevel.CASE_MANAGER)),
        "active": not hired.has_left,
        "inactive_since": hired.last_day(today) + timedelta(days=1) if hired.has_left else None,
        **_limits(hired),
    }


def _limits(hired: Hired) -> dict[str, int | None]:
    """How much somebody is to work, for those who see clients."""
    if not hired.staying_minutes:
        return {"target_weekly_minutes": None, "maximum_clients": None}
    return {
        "target_weekly_minutes": round(hired.minutes * 0.6 / 60) * 60,
        "maximum_clients": hired.caseload + hired.room,
    }


def _insert_places(work: UnitOfWork, everyone: list[tuple[int, Hired]], sites: list[int]) -> None:
    places = [
        {"user_id": user_id, "site_id": sites[site]}
        for user_id, one in everyone
        for site in one.person["sites"]
    ]
    work.insert(UserSite, places)


def _insert_hours(work: UnitOfWork, everyone: list[tuple[int, Hired]]) -> None:
    hours = [_hours(user_id, block) for user_id, one in everyone for block in one.blocks]
    work.insert(WorkingHours, hours)


def _hours(user_id: int, block: Block) -> dict[str, Any]:
    return {
        "user_id": user_id,
        "weekday": block.weekday,
        "starts": time(*divmod(block.start, 60)),
        "ends": time(*divmod(block.end, 60)),
        "site_id": block.site_id,
    }


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
    work.insert(Leave, [_leave(member.id, span) for span in spans])
    for span in spans:
        member.away.update(range(span.first.toordinal(), span.end.toordinal()))


def _leave(user_id: int, span: LeaveSpan) -> dict[str, Any]:
    return {
        "user_id": user_id,
        "starts_at": datetime.combine(span.first, time()),
        "ends_at": datetime.combine(span.end, time()),
        "reason": span.reason,
    }
