"""The made-up practice's people at work: users, sites, hours, leave, provider numbers, and each one's week of visits."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from desktop.database.unit_of_work import UnitOfWork
from desktop.models import AccessLevel, Leave, ProviderNumber, Site, User, UserSite, WorkingHours
from desktop.rules.text import fold, sort_name
from desktop.services.demo_words import mobile, provider_number, share, weighted, words

CELL = 30
"""Minutes: a visit of 25, 50 or 80 minutes takes one, two or three cells, the rest is for writing up."""

LUNCH = (12 * 60 + 30, 13 * 60 + 30)
EVENING = 17 * 60 + 30
SCHOOL_HOLIDAYS = (1, 4, 7, 10)
"""The months in which New South Wales has most of them."""

Entry = tuple[int, int, int]
"""From the day, to the day (ordinals, inclusive), client id: while a practitioner sees a client."""


@dataclass(frozen=True)
class Slot:
    """A place for one visit in a practitioner's week. `start` is minutes after midnight."""

    weekday: int
    start: int
    cells: int
    site_id: int
    group: bool = False


@dataclass
class Practitioner:
    """One who sees clients. `slots` stand in the order in which they fill up."""

    id: int
    discipline: str
    active: bool
    last_day: date
    room: str
    slots: list[Slot]
    caseload: int
    minutes: int
    home: int
    away: set[int] = field(default_factory=set)
    entries: list[Entry] = field(default_factory=list)
    story: list[tuple[dict[str, Any], Entry]] = field(default_factory=list)


@dataclass(frozen=True)
class Window:
    """The days that the calendar covers, around today: whole weeks from a Monday on."""

    today: date
    weeks_back: int = 52
    weeks_ahead: int = 26

    @property
    def first(self) -> date:
        return self.today - timedelta(days=self.today.weekday(), weeks=self.weeks_back)

    @property
    def weeks(self) -> int:
        return self.weeks_back + self.weeks_ahead

    @property
    def last(self) -> date:
        return self.first + timedelta(weeks=self.weeks, days=-1)


def make_staff(
    work: UnitOfWork,
    random: Random,
    count: int,
    current_clients: int,
    timezone: str,
    window: Window,
    busy: bool,
) -> list[Practitioner]:
    """Insert `count` users and what belongs to them; return those who see or saw clients.

    `current_clients` are shared out by the hours each one works. `busy` makes for long days of short visits.
    """
    sites = work.insert(Site, [{**site, "timezone": timezone} for site in words("staff")["sites"]])
    people = _people(random, count, len(sites), busy)
    hours = [_hours(person, sites) for person in people]
    minutes = [sum(end - start for _, start, end, _ in blocks) for blocks in hours]
    caseloads = share(
        current_clients, [0 if "left_days_ago" in p else m for p, m in zip(people, minutes, strict=True)]
    )
    users = [
        _user(random, *parts, window.today)
        for parts in zip(range(count), people, minutes, caseloads, strict=True)
    ]
    ids = work.insert(User, users)
    work.insert(
        UserSite,
        [{"user_id": u, "site_id": sites[s]} for u, p in zip(ids, people, strict=True) for s in p["sites"]],
    )
    work.insert(
        WorkingHours,
        [
            {"user_id": u, "weekday": day, "starts": _time(start), "ends": _time(end), "site_id": site}
            for u, blocks in zip(ids, hours, strict=True)
            for day, start, end, site in blocks
        ],
    )
    practitioners = [
        Practitioner(
            id=ids[i],
            discipline=person["discipline"],
            active="left_days_ago" not in person,
            last_day=window.today - timedelta(days=person["left_days_ago"])
            if "left_days_ago" in person
            else date.max,
            room=f"Room {i + 1}",
            slots=_slots(random, hours[i], person, busy),
            caseload=caseloads[i],
            minutes=minutes[i],
            home=person["sites"][0],
        )
        for i, person in enumerate(people)
        if minutes[i]
    ]
    work.insert(
        ProviderNumber,
        [
            {"user_id": p.id, "site_id": site, "kind": "Medicare", "number": provider_number(random)}
            for p in practitioners
            for site in sorted({slot.site_id for slot in p.slots})
        ],
    )
    for practitioner in practitioners:
        _take_leave(work, random, practitioner, window)
    return practitioners


def _people(random: Random, count: int, sites: int, busy: bool) -> list[dict[str, Any]]:
    """The known staff, then as many more case managers as asked for."""
    known: list[dict[str, Any]] = words("staff")["staff"]
    people = [dict(person) for person in known[:count]]
    disciplines = sorted({person["discipline"] for person in known if "discipline" in person})
    taken = {(p["first_name"], p["last_name"]) for p in people}
    groups = words("names")["groups"]
    while len(people) < count:
        group = random.choices(groups, [g["share"] for g in groups])[0]
        first = random.choice(group["women"] if random.random() < 0.7 else group["men"])
        last = random.choice(group["surnames"])
        if (first, last) in taken and len(taken) < 2_000:
            continue
        taken.add((first, last))
        person = {
            "first_name": first,
            "last_name": last,
            "discipline": disciplines[len(people) % len(disciplines)],
        }
        person["hours"] = weighted(random, {"full": 4, "four": 4, "three": 2})
        person["sites"] = random.sample(range(sites), random.choice((1, 1, 1, 2)))
        people.append(person)
    if busy:
        for person in people:
            person["hours"] = person["hours"] if person["hours"] == "none" else "long"
    return people


def _hours(person: dict[str, Any], sites: list[int]) -> list[tuple[int, int, int, int]]:
    """Weekday, start, end (minutes after midnight) and site id of each block of the week."""
    pattern = words("staff")["hours"][person["hours"]]
    days, late = pattern["days"], pattern.get("late", {})
    blocks = []
    for i, day in enumerate(days):
        site = sites[person["sites"][i * len(person["sites"]) // len(days)]]
        end = late["to"] if late.get("day") == day else pattern["to"]
        blocks += [(day, _minutes(pattern["from"]), LUNCH[0], site), (day, LUNCH[1], _minutes(end), site)]
    return blocks


def _user(
    random: Random, i: int, person: dict[str, Any], minutes: int, caseload: int, today: date
) -> dict[str, Any]:
    first, last = person["first_name"], person["last_name"]
    gone = person.get("left_days_ago")
    sees_clients = minutes > 0 and gone is None
    return {
        "reference": f"U{i + 1:03}",
        "title": person.get("title", ""),
        "first_name": first,
        "last_name": last,
        "sort_name": sort_name(last, first),
        "email": f"{fold(first)}.{fold(last)}@example.com".replace("'", "").replace(" ", ""),
        "mobile": mobile(random),
        "position": person.get("position") or person["discipline"],
        "discipline": person.get("discipline", ""),
        "access_level": AccessLevel(person.get("access_level", AccessLevel.CASE_MANAGER)),
        "active": gone is None,
        "inactive_since": None if gone is None else today - timedelta(days=gone - 1),
        "target_weekly_minutes": round(minutes * 0.6 / 60) * 60 if sees_clients else None,
        "maximum_clients": caseload + random.randint(4, 10) if sees_clients else None,
    }


def _slots(
    random: Random, blocks: list[tuple[int, int, int, int]], person: dict[str, Any], busy: bool
) -> list[Slot]:
    """The week cut into visits; a group comes first, then the evening, then the day in no order."""
    short = person["discipline"] in ("Physiotherapist", "Dietitian")
    slots = []
    for day, start, end, site in blocks:
        cell, last = start // CELL, end // CELL
        while cell < last:
            wanted = 1 if busy else random.choices((1, 2, 3), (50, 40, 10) if short else (12, 70, 18))[0]
            cells = min(wanted, last - cell)
            slots.append(Slot(day, cell * CELL, cells, site))
            cell += cells
    random.shuffle(slots)
    slots.sort(key=lambda slot: slot.start < EVENING)
    if person.get("leads_group") and not busy:
        found = next((s for s in slots if s.cells == 3 and s.start < EVENING), None)
        if found is not None:
            slots.remove(found)
            slots.insert(0, Slot(found.weekday, found.start, 3, found.site_id, group=True))
    return slots


def _take_leave(work: UnitOfWork, random: Random, practitioner: Practitioner, window: Window) -> None:
    """Insert a practitioner's leave and note the days, so that nothing is booked on them."""
    spans = [
        (date(year, 12, 24), date(year + 1, 1, 3), "Practice closed")
        for year in range(window.first.year, window.last.year + 1)
    ]
    back, ahead = window.weeks_back, window.weeks_ahead
    for weeks in (random.randint(-back + 2, -6), random.randint(3, ahead - 3)):
        monday = window.today - timedelta(days=window.today.weekday()) + timedelta(weeks=weeks)
        length = random.choice((5, 5, 12))
        if random.random() < 0.75:
            off_school = monday.month in SCHOOL_HOLIDAYS and random.random() < 0.5
            reason = "School holidays" if off_school else "Annual leave"
            spans.append((monday, monday + timedelta(days=length), reason))
    if random.random() < 0.6:
        monday = window.first + timedelta(weeks=random.randint(20, window.weeks - 10))
        start = monday + timedelta(days=random.randint(0, 2))
        spans.append(
            (
                start,
                start + timedelta(days=random.choice((1, 2, 3))),
                random.choice(words("staff")["short_leave"]),
            )
        )
    rows = []
    for first, end, reason in spans:
        if first > practitioner.last_day or end <= window.first or first > window.last:
            continue
        if any(day in practitioner.away for day in range(first.toordinal(), end.toordinal())):
            continue
        practitioner.away.update(range(first.toordinal(), end.toordinal()))
        rows.append(
            {
                "user_id": practitioner.id,
                "starts_at": datetime.combine(first, time()),
                "ends_at": datetime.combine(end, time()),
                "reason": reason,
            }
        )
    work.insert(Leave, rows)


def _minutes(text: str) -> int:
    moment = time.fromisoformat(text)
    return moment.hour * 60 + moment.minute


def _time(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)
