"""The made-up practice's client files: case managers and their dates, families, and contacts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from desktop.database.unit_of_work import UnitOfWork
from desktop.models import CaseAssignment, Client, ClientStatus, Contact
from desktop.rules.text import search_text
from desktop.services.demo.people import Columns, People
from desktop.services.demo.staff import Attendance, StaffMember
from desktop.services.demo.wanted import Wanted
from desktop.services.demo.words import Draw, reference, share, words

CHUNK = 5_000
ADULT = 18
YOUNGEST = 4
"""The youngest age of a client."""

NAMED_CASELOAD = 20
"""Clients named by the story belong to the first practitioner, in a practice that is large enough."""


@dataclass(frozen=True)
class Stay:
    """A case manager's time with a family. `handed_over` means that another follows."""

    practitioner: StaffMember
    first: date
    last: date = date.max
    handed_over: bool = False


@dataclass(frozen=True)
class Unit:
    """A family, or a single client, with one case manager at a time. `named` is its page of the story."""

    status: ClientStatus
    size: int
    since: date
    stays: tuple[Stay, ...]
    named: Columns | None = None

    @property
    def practitioner(self) -> StaffMember | None:
        """The present case manager."""
        return self.stays[-1].practitioner if self.stays and not self.stays[-1].handed_over else None


@dataclass(frozen=True)
class Member:
    """One client to be made: the columns except the reference, and the contacts except the client's id."""

    unit: Unit
    columns: Columns
    contacts: list[Columns]


def make_clients(work: UnitOfWork, draw: Draw, wanted: Wanted, staff: list[StaffMember]) -> Iterator[int]:
    """Insert the clients with contacts and case history; yields how many, chunk by chunk.

    Each practitioner's `attendances` are filled with whom they see, from when to when.
    """
    units = sorted(_units(draw, wanted, staff), key=lambda unit: unit.since)
    people = People(draw, wanted.window.today)
    members = (member for unit in units for member in _members(draw, unit, people))
    done = 0
    while chunk := list(islice(members, CHUNK)):
        _insert(work, chunk, done)
        done += len(chunk)
        yield len(chunk)


def _insert(work: UnitOfWork, members: list[Member], done: int) -> None:
    """Insert clients whose references continue after those already made."""
    rows = [
        {"reference": reference(Client, number), **member.columns}
        for number, member in enumerate(members, done + 1)
    ]
    ids = work.insert(Client, [row | {"search_text": search_text(row)} for row in rows])
    known = list(zip(ids, members, strict=True))
    work.insert(Contact, [{"client_id": i, **contact} for i, m in known for contact in m.contacts])
    work.insert(CaseAssignment, [row for i, member in known for row in _assignments(i, member.unit)])
    for client_id, member in known:
        _attend(member.unit, client_id)


def _units(draw: Draw, wanted: Wanted, staff: list[StaffMember]) -> Iterator[Unit]:
    for member in staff:
        named = words("story")["clients"] if member is staff[0] and member.caseload >= NAMED_CASELOAD else []
        for household in named:
            since = wanted.window.today - timedelta(days=draw.randint(430, 500))
            size = len(household["members"])
            yield Unit(ClientStatus.CURRENT, size, since, (Stay(member, since),), household)
        rest = member.caseload - sum(len(household["members"]) for household in named)
        for size in _sizes(draw, rest):
            yield _current(draw, wanted, member, size, staff)
    for _ in range(wanted.current - sum(member.caseload for member in staff)):
        yield _current(draw, wanted, None, 1, staff)
    yield from _past_units(draw, wanted, staff)


def _past_units(draw: Draw, wanted: Wanted, staff: list[StaffMember]) -> Iterator[Unit]:
    """Closed and Deceased files; leavers have twice as many for the hours that they worked."""
    weights = [member.minutes if member.active else 2 * member.minutes for member in staff] or [1]
    closed = share(wanted.clients - wanted.current - wanted.deceased, weights)
    deceased = share(wanted.deceased, weights)
    owners: list[StaffMember | None] = [*staff] or [None]
    for owner, files, gone in zip(owners, closed, deceased, strict=True):
        for size in _sizes(draw, files):
            yield _past(draw, wanted, ClientStatus.CLOSED, owner, size)
        for _ in range(gone):
            yield _past(draw, wanted, ClientStatus.DECEASED, owner, 1)


def _sizes(draw: Draw, total: int) -> Iterator[int]:
    """Sizes of families and single people, adding up to `total`."""
    while total > 0:
        size = min(total, int(draw.weighted(words("people")["family_sizes"])))
        yield size
        total -= size


def _current(
    draw: Draw, wanted: Wanted, owner: StaffMember | None, size: int, staff: list[StaffMember]
) -> Unit:
    """A Current file; some came from a colleague, or from somebody who has left."""
    today = wanted.window.today
    since = today - timedelta(days=draw.days(400, 3, 2_400))
    earlier = _earlier_stays(draw, owner, since, today, staff)
    if owner is not None:
        first = earlier[0].last + timedelta(days=1) if earlier else since
        return Unit(ClientStatus.CURRENT, size, since, (*earlier, Stay(owner, first)))
    if not earlier:
        since = today - timedelta(days=draw.randint(2, 15))
    return Unit(ClientStatus.CURRENT, size, since, earlier)


def _earlier_stays(
    draw: Draw, owner: StaffMember | None, since: date, today: date, staff: list[StaffMember]
) -> tuple[Stay, ...]:
    """The earlier time with another case manager, if there was one; always for a file without a case
    manager."""
    rates, days = words("people"), (today - since).days
    leavers = [m for m in staff if not m.active and since + timedelta(days=30) < m.last_day]
    if leavers and (owner is None or draw.happens(rates["from_a_leaver"])):
        leaver = draw.choice(leavers)
        return (Stay(leaver, since, leaver.last_day, handed_over=True),)
    colleagues = _colleagues(owner, staff)
    if not colleagues or days <= 90 or not draw.happens(rates["from_a_colleague"]):
        return ()
    change = since + timedelta(days=draw.randint(30, days - 30))
    return (Stay(draw.choice(colleagues), since, change, handed_over=True),)


def _colleagues(owner: StaffMember | None, staff: list[StaffMember]) -> list[StaffMember]:
    return [member for member in staff if member.active and member is not owner] if owner else []


def _past(draw: Draw, wanted: Wanted, status: ClientStatus, owner: StaffMember | None, size: int) -> Unit:
    last = min(owner.last_day if owner else date.max, wanted.window.today)
    left = last - timedelta(days=draw.days(520, 4, 2_200))
    since = left - timedelta(days=draw.days(260, 60, 9_000))
    return Unit(status, size, since, (Stay(owner, since, left),) if owner else ())


def _members(draw: Draw, unit: Unit, people: People) -> Iterator[Member]:
    """The clients of one family; an adult who is first is the parent of its minors."""
    manager = unit.practitioner
    household = people.household(manager.home if manager else 0, unit.size, unit.named)
    parent: Columns | None = None
    guardians: list[Columns] = []
    for position, age in enumerate(_ages(draw, unit, people.today)):
        named = unit.named["members"][position] if unit.named else None
        columns = people.client(household, age, unit.status, named)
        columns["case_manager_id"] = manager.id if manager else None
        if age >= ADULT:
            parent = columns if position == 0 else parent
            yield Member(unit, columns, people.emergency_contacts(household, age))
        else:
            guardians = guardians or people.guardians(household, parent)
            yield Member(unit, columns, guardians)


def _ages(draw: Draw, unit: Unit, today: date) -> list[int]:
    """The age of each member today: old enough when they first came, siblings two years apart."""
    if unit.named is not None:
        return [member["age"] for member in unit.named["members"]]
    if unit.status is ClientStatus.DECEASED:
        return [draw.randint(58, 92)]
    youngest = max(YOUNGEST, (today - unit.since).days // 365 + 3)
    still_minor = youngest + 2 * unit.size <= ADULT
    first, last = (youngest, ADULT) if still_minor else (ADULT, ADULT + 16)
    children = draw.sample(range(first, last, 2), unit.size)
    if draw.happens(_share_of_minors(unit)):
        return children
    if unit.size == 1:
        return [int(draw.triangular(max(ADULT, youngest), 84, 36))]
    return [max(children[1:]) + draw.randint(22, 36), *children[1:]]


def _share_of_minors(unit: Unit) -> float:
    if unit.practitioner is None:
        return 0.2
    return float(words("staff")["disciplines"][unit.practitioner.discipline]["minors"])


def _attend(unit: Unit, client_id: int) -> None:
    """Note for each case manager when they see the client."""
    for stay in unit.stays:
        attendance = Attendance(stay.first.toordinal(), stay.last.toordinal(), client_id)
        if unit.named is None:
            stay.practitioner.attendances.append(attendance)
        else:
            stay.practitioner.named.append((unit.named, attendance))


def _assignments(client_id: int, unit: Unit) -> Iterator[Columns]:
    for stay in unit.stays:
        ends = {"ends_on": stay.last} if stay.handed_over else {}
        yield {"client_id": client_id, "user_id": stay.practitioner.id, "starts_on": stay.first, **ends}
