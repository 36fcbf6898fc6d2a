"""The made-up practice's client files: who is whose client, since when, in which family, and who speaks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from random import Random

from desktop.database.unit_of_work import UnitOfWork
from desktop.models import CaseAssignment, Client, ClientStatus, Contact
from desktop.services.demo.people import Columns, People
from desktop.services.demo.staff import StaffMember
from desktop.services.demo.week import Window
from desktop.services.demo.words import reference, share, words

CURRENT_SHARE = 0.38
DECEASED_SHARE = 0.012
CHUNK = 5_000
ADULT = 18
YOUNGEST = 4
"""Nobody is seen before their third year."""

MINORS = {
    "Speech Pathologist": 0.85,
    "Occupational Therapist": 0.55,
    "Psychologist": 0.25,
    "Social Worker": 0.2,
    "Dietitian": 0.15,
    "Physiotherapist": 0.08,
}


@dataclass(frozen=True)
class Unit:
    """A family, or one client alone, with one case manager at a time. `left` is when a file was closed."""

    status: ClientStatus
    practitioner: StaffMember | None
    size: int
    since: date
    left: date | None
    earlier: StaffMember | None
    handed_over: date | None
    story: Columns | None = None


@dataclass(frozen=True)
class Member:
    """One client to be: the columns but for the reference, and the contacts but for the client's id."""

    unit: Unit
    columns: Columns
    contacts: list[Columns]


def current_clients(count: int) -> int:
    """How many of so many clients are Current; at least one, where there are any."""
    return max(min(count, 1), round(count * CURRENT_SHARE))


def unassigned_clients(count: int) -> int:
    """How many of so many clients are Current and have no case manager: three, unless there are few."""
    return min(3, current_clients(count) // 20)


def make_clients(
    work: UnitOfWork,
    random: Random,
    count: int,
    practitioners: list[StaffMember],
    window: Window,
    told: Callable[[int], None],
) -> list[int]:
    """Insert `count` clients with contacts and case history, and return the ids of the Current ones.

    Each practitioner's `entries` get whom they see from when to when.
    """
    units = _units(random, count, practitioners, window)
    units.sort(key=lambda unit: unit.since)
    people = People(random, window.today)
    current: list[int] = []
    made = _members(random, units, people)
    done = 0
    while chunk := list(islice(made, CHUNK)):
        rows = [
            people.with_search_text({"reference": reference(Client, number), **member.columns})
            for number, member in enumerate(chunk, done + 1)
        ]
        ids = work.insert(Client, rows)
        done += len(ids)
        known = list(zip(ids, chunk, strict=True))
        work.insert(
            Contact, [{"client_id": i, **contact} for i, member in known for contact in member.contacts]
        )
        work.insert(CaseAssignment, [row for i, member in known for row in _assignments(i, member.unit)])
        for client_id, member in known:
            _enter(member.unit, client_id)
        current += [i for i, member in known if member.unit.status is ClientStatus.CURRENT]
        told(len(ids))
    return current


def _units(random: Random, count: int, practitioners: list[StaffMember], window: Window) -> list[Unit]:
    current = current_clients(count)
    deceased = round(count * DECEASED_SHARE)
    assigned = sum(p.caseload for p in practitioners)
    weights = [p.minutes if p.active else 2 * p.minutes for p in practitioners] or [1]
    units: list[Unit] = []
    for p in practitioners:
        story = words("story")["clients"] if p is practitioners[0] and p.caseload >= 20 else []
        for told in story:
            size = len(told["members"])
            since = window.today - timedelta(days=random.randint(430, 500))
            units.append(Unit(ClientStatus.CURRENT, p, size, since, None, None, None, told))
        rest = p.caseload - sum(len(told["members"]) for told in story)
        units += [_current(random, p, size, practitioners, window) for size in _sizes(random, rest)]
    units += [_current(random, None, 1, practitioners, window) for _ in range(current - assigned)]
    closed = share(count - current - deceased, weights)
    dead = share(deceased, weights)
    owners: list[StaffMember | None] = [*practitioners] or [None]
    for owner, files, gone in zip(owners, closed, dead, strict=True):
        units += [_past(random, ClientStatus.CLOSED, owner, size, window) for size in _sizes(random, files)]
        units += [_past(random, ClientStatus.DECEASED, owner, 1, window) for _ in range(gone)]
    return units


def _sizes(random: Random, total: int) -> Iterator[int]:
    """Families among people on their own, adding up to `total`."""
    while total > 0:
        size = min(total, random.choices((1, 2, 3, 4), (86, 9, 4, 1))[0])
        yield size
        total -= size


def _current(
    random: Random, owner: StaffMember | None, size: int, practitioners: list[StaffMember], window: Window
) -> Unit:
    """A Current file; some came from a colleague, or from somebody who has left the practice."""
    today = window.today
    since = today - timedelta(days=min(2_400, 3 + int(random.expovariate(1 / 400))))
    gone = [p for p in practitioners if not p.active and since + timedelta(days=30) < p.last_day]
    colleagues = [p for p in practitioners if p is not owner and p.active]
    earlier, handed_over = None, None
    if owner is None and not gone:
        since = today - timedelta(days=random.randint(2, 15))
    elif gone and (owner is None or random.random() < 0.3):
        earlier = random.choice(gone)
        handed_over = earlier.last_day
    elif owner is not None and colleagues and random.random() < 0.1 and (today - since).days > 90:
        earlier = random.choice(colleagues)
        handed_over = since + timedelta(days=random.randint(30, (today - since).days - 30))
    return Unit(ClientStatus.CURRENT, owner, size, since, None, earlier, handed_over)


def _past(random: Random, status: ClientStatus, owner: StaffMember | None, size: int, window: Window) -> Unit:
    last = window.today if owner is None else min(owner.last_day, window.today)
    left = last - timedelta(days=min(2_200, 4 + int(random.expovariate(1 / 520))))
    since = left - timedelta(days=60 + int(random.expovariate(1 / 260)))
    return Unit(status, owner, size, since, left, None, None)


def _members(random: Random, units: list[Unit], people: People) -> Iterator[Member]:
    """All clients, family by family."""
    for unit in units:
        home = unit.practitioner.home if unit.practitioner else 0
        household = people.household(home, unit.size, unit.story)
        taken: set[str] = set()
        parent: Columns | None = None
        guardians: list[Columns] = []
        for position, age in enumerate(_ages(random, unit, people.today)):
            known = unit.story["members"][position] if unit.story else None
            columns = people.client(household, position, age, unit.status, taken, known)
            columns["case_manager_id"] = unit.practitioner.id if unit.practitioner else None
            if age < ADULT:
                guardians = guardians or people.guardians(household, parent)
                contacts = guardians
            elif random.random() < 0.35:
                contacts = [people.emergency_contact(household, columns["date_of_birth"])]
            else:
                contacts = []
            if position == 0 and age >= ADULT:
                parent = columns
            yield Member(unit, columns, contacts)


def _ages(random: Random, unit: Unit, today: date) -> list[int]:
    """How old each member is today: old enough when they first came, brothers and sisters two years apart."""
    if unit.story is not None:
        return [member["age"] for member in unit.story["members"]]
    if unit.status is ClientStatus.DECEASED:
        return [random.randint(58, 92)]
    youngest = max(YOUNGEST, (today - unit.since).days // 365 + 3)
    still_minor = youngest + 2 * unit.size <= ADULT
    first, last = (youngest, ADULT) if still_minor else (ADULT, ADULT + 16)
    children = random.sample(range(first, last, 2), unit.size)
    discipline = unit.practitioner.discipline if unit.practitioner else ""
    if random.random() < MINORS.get(discipline, 0.2):
        return children
    if unit.size == 1:
        return [int(random.triangular(max(ADULT, youngest), 84, 36))]
    return [max(children[1:]) + random.randint(22, 36), *children[1:]]


def _enter(unit: Unit, client_id: int) -> None:
    """Note who sees the client from when to when."""
    since = unit.since
    if unit.earlier is not None and unit.handed_over is not None:
        unit.earlier.entries.append((since.toordinal(), unit.handed_over.toordinal(), client_id))
        since = unit.handed_over + timedelta(days=1)
    if unit.practitioner is not None:
        entry = since.toordinal(), (unit.left or date.max).toordinal(), client_id
        if unit.story is None:
            unit.practitioner.entries.append(entry)
        else:
            unit.practitioner.story.append((unit.story, entry))


def _assignments(client_id: int, unit: Unit) -> Iterator[Columns]:
    since = unit.since
    if unit.earlier is not None and unit.handed_over is not None:
        yield {
            "client_id": client_id,
            "user_id": unit.earlier.id,
            "starts_on": since,
            "ends_on": unit.handed_over,
        }
        since = unit.handed_over + timedelta(days=1)
    if unit.practitioner is not None:
        yield {"client_id": client_id, "user_id": unit.practitioner.id, "starts_on": since}
