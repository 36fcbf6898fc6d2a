"""The made-up practice's people at work: users, sites, hours, leave and provider numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from desktop.database.unit_of_work import UnitOfWork
from desktop.models import AccessLevel, Leave, ProviderNumber, Site, User, UserSite, WorkingHours
from desktop.rules.text import sort_name
from desktop.services.demo.week import Block, Slot, Window, cut_into_slots, leave_of, working_blocks
from desktop.services.demo.words import (
    mail_name,
    mobile,
    provider_number,
    reference,
    share,
    weighted,
    words,
)

Person = dict[str, Any]
"""One of the staff as `resources/demo/staff.json` describes them."""

Entry = tuple[int, int, int]
"""From the day, to the day (ordinals, inclusive), client id: while a practitioner sees a client."""


@dataclass
class StaffMember:
    """One who sees clients. `slots` stand in the order in which they fill up; `away` are ordinals of days.

    `rooms` are by site. `story` are those clients whom the word list names, with their wished times.
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
    entries: list[Entry] = field(default_factory=list)
    story: list[tuple[dict[str, Any], Entry]] = field(default_factory=list)


def make_staff(
    work: UnitOfWork,
    random: Random,
    count: int,
    current_clients: int,
    timezone: str,
    window: Window,
    *,
    busy: bool,
) -> list[StaffMember]:
    """Insert `count` users and what belongs to them; return those who see or saw clients.

    `current_clients` are shared out by the hours each one works. `busy` makes for long days of short visits.
    """
    sites = work.insert(Site, [{**site, "timezone": timezone} for site in words("staff")["sites"]])
    people = _people(random, count, len(sites), busy=busy)
    weeks = [working_blocks(person, sites) for person in people]
    minutes = [sum(block.end - block.start for block in blocks) for blocks in weeks]
    staying = [0 if "left_days_ago" in p else m for p, m in zip(people, minutes, strict=True)]
    caseloads = share(current_clients, staying)
    ids = work.insert(
        User,
        [
            _user(random, i + 1, person, minutes[i], caseloads[i], window.today)
            for i, person in enumerate(people)
        ],
    )
    _insert_places(work, ids, people, weeks, sites)
    rooms: Counter[int] = Counter()
    practitioners = [
        _practitioner(random, ids[i], person, weeks[i], caseloads[i], rooms, window, busy=busy)
        for i, person in enumerate(people)
        if weeks[i]
    ]
    work.insert(
        ProviderNumber,
        [
            {"user_id": p.id, "site_id": site, "kind": "Medicare", "number": provider_number(random)}
            for p in practitioners
            for site in p.rooms
        ],
    )
    for practitioner in practitioners:
        _take_leave(work, random, practitioner, window)
    return practitioners


def _people(random: Random, count: int, sites: int, *, busy: bool) -> list[Person]:
    """The known staff, then as many more case managers as asked for."""
    known: list[Person] = words("staff")["staff"]
    people = [dict(person) for person in known[:count]]
    disciplines = sorted({person["discipline"] for person in known if "discipline" in person})
    groups = words("names")["groups"]
    for i in range(len(people), count):
        group = random.choices(groups, [g["share"] for g in groups])[0]
        people.append(
            {
                "first_name": random.choice(group["women"] if random.random() < 0.7 else group["men"]),
                "last_name": random.choice(group["surnames"]),
                "discipline": disciplines[i % len(disciplines)],
                "hours": weighted(random, {"full": 4, "four": 4, "three": 2}),
                "sites": random.sample(range(sites), random.choice((1, 1, 1, 2))),
            }
        )
    if busy:
        people = [{**p, "hours": p["hours"] if p["hours"] == "none" else "long"} for p in people]
    return people


def _user(
    random: Random, number: int, person: Person, minutes: int, caseload: int, today: date
) -> dict[str, Any]:
    first, last = person["first_name"], person["last_name"]
    gone = person.get("left_days_ago")
    sees_clients = minutes > 0 and gone is None
    discipline = person.get("discipline", "")
    return {
        "reference": reference(User, number),
        "title": person.get("title", ""),
        "first_name": first,
        "last_name": last,
        "sort_name": sort_name(last, first),
        "email": f"{mail_name(first, last)}@example.com",
        "mobile": mobile(random),
        "position": person.get("position", discipline),
        "discipline": discipline,
        "access_level": AccessLevel(person.get("access_level", AccessLevel.CASE_MANAGER)),
        "active": gone is None,
        "inactive_since": None if gone is None else today - timedelta(days=gone - 1),
        "target_weekly_minutes": round(minutes * 0.6 / 60) * 60 if sees_clients else None,
        "maximum_clients": caseload + random.randint(8, 16) if sees_clients else None,
    }


def _insert_places(
    work: UnitOfWork, ids: list[int], people: list[Person], weeks: list[list[Block]], sites: list[int]
) -> None:
    work.insert(
        UserSite,
        [
            {"user_id": user_id, "site_id": sites[site]}
            for user_id, person in zip(ids, people, strict=True)
            for site in person["sites"]
        ],
    )
    work.insert(
        WorkingHours,
        [
            {
                "user_id": user_id,
                "weekday": block.weekday,
                "starts": time(*divmod(block.start, 60)),
                "ends": time(*divmod(block.end, 60)),
                "site_id": block.site_id,
            }
            for user_id, blocks in zip(ids, weeks, strict=True)
            for block in blocks
        ],
    )


def _practitioner(
    random: Random,
    user_id: int,
    person: Person,
    blocks: list[Block],
    caseload: int,
    rooms: Counter[int],
    window: Window,
    *,
    busy: bool,
) -> StaffMember:
    """`rooms` counts the rooms given away at each site: everybody has one of their own."""
    own_sites = list(dict.fromkeys(block.site_id for block in blocks))
    rooms.update(own_sites)
    gone = person.get("left_days_ago")
    return StaffMember(
        id=user_id,
        discipline=person["discipline"],
        active=gone is None,
        last_day=date.max if gone is None else window.today - timedelta(days=gone),
        slots=cut_into_slots(random, blocks, person, busy=busy),
        rooms={site: f"Room {rooms[site]}" for site in own_sites},
        caseload=caseload,
        minutes=sum(block.end - block.start for block in blocks),
        home=person["sites"][0],
    )


def _take_leave(work: UnitOfWork, random: Random, practitioner: StaffMember, window: Window) -> None:
    """Insert a practitioner's leave and note the days, so that nothing is booked on them."""
    spans = leave_of(random, practitioner.last_day, window)
    work.insert(
        Leave,
        [
            {
                "user_id": practitioner.id,
                "starts_at": datetime.combine(first, time()),
                "ends_at": datetime.combine(end, time()),
                "reason": reason,
            }
            for first, end, reason in spans
        ],
    )
    for first, end, _ in spans:
        practitioner.away.update(range(first.toordinal(), end.toordinal()))
