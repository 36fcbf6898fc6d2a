"""The made-up practice's client files: case managers and their dates, families, and contacts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from desktop.database.unit_of_work import UnitOfWork
from desktop.models import CaseAssignment, Client, ClientStatus, Contact
from desktop.rules.text import search_text
from desktop.services.demo.people import Columns, People
from desktop.services.demo.staff import Attendance, StaffMember
from desktop.services.demo.units import Unit, Units
from desktop.services.demo.wanted import Wanted
from desktop.services.demo.words import Draw, reference, words

CHUNK = 5_000
ADULT = 18
YOUNGEST = 4
"""The youngest age of a client."""


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
    units = Units(draw, wanted, staff).drawn()
    people = People(draw, wanted.window.today)
    members = (member for unit in units for member in _members(draw, unit, people))
    done = 0
    while chunk := list(islice(members, CHUNK)):
        _insert(work, chunk, done)
        done += len(chunk)
        yield len(chunk)


def _insert(work: UnitOfWork, members: list[Member], done: int) -> None:
    """Insert clients whose references continue after those already made."""
    rows = [_row(number, member) for number, member in enumerate(members, done + 1)]
    known = list(zip(work.insert(Client, rows), members, strict=True))
    _insert_contacts(work, known)
    work.insert(CaseAssignment, [row for i, member in known for row in _assignments(i, member.unit)])
    for client_id, member in known:
        _attend(member.unit, client_id)


def _row(number: int, member: Member) -> Columns:
    row = {"reference": reference(Client, number), **member.columns}
    return row | {"search_text": search_text(row)}


def _insert_contacts(work: UnitOfWork, known: list[tuple[int, Member]]) -> None:
    work.insert(Contact, [{"client_id": i, **contact} for i, m in known for contact in m.contacts])


def _members(draw: Draw, unit: Unit, people: People) -> Iterator[Member]:
    """The clients of one family; an adult who is first is the parent of its minors."""
    household = people.household(unit.home, unit.size, unit.named)
    parent: Columns | None = None
    guardians: list[Columns] = []
    for position, age in enumerate(_ages(draw, unit, people.today)):
        columns = people.client(household, age, unit.status, unit.person(position))
        columns["case_manager_id"] = unit.practitioner_id
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
    return _drawn_ages(draw, unit, youngest)


def _drawn_ages(draw: Draw, unit: Unit, youngest: int) -> list[int]:
    """The ages of children, of a single adult, or of a parent with children."""
    children = draw.sample(_ages_of_children(unit, youngest), unit.size)
    if draw.happens(_share_of_minors(unit)):
        return children
    if unit.size == 1:
        return [int(draw.triangular(max(ADULT, youngest), 84, 36))]
    return [max(children[1:]) + draw.randint(22, 36), *children[1:]]


def _ages_of_children(unit: Unit, youngest: int) -> range:
    """Those of minors, unless the children of so old a file have grown up."""
    still_minor = youngest + 2 * unit.size <= ADULT
    return range(youngest, ADULT, 2) if still_minor else range(ADULT, ADULT + 16, 2)


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
