"""The made-up clients: in the order in which they came, minors with a guardian, each with their history."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import CaseAssignment, Client, ClientStatus, Contact
from desktop.rules.age import is_minor
from desktop.services.demo.clients import make_clients
from desktop.services.demo.staff import StaffMember, make_staff
from desktop.services.demo.wanted import Wanted, Window
from desktop.services.demo.words import Draw, reference

TODAY = date(2026, 11, 25)
WANTED = Wanted(6, 60, 100, Window(TODAY))


@pytest.fixture
def staff(practice: Practice) -> list[StaffMember]:
    with practice.work("make", "Made the clients", recorded=False) as work:
        made = make_staff(work, Draw("staff"), WANTED)
        assert sum(make_clients(work, Draw("clients"), WANTED, made)) == WANTED.clients
    return made


def test_references_count_up_and_the_search_finds_the_names(
    practice: Practice, staff: list[StaffMember]
) -> None:
    with practice.read() as session:
        clients = session.scalars(select(Client).order_by(Client.id)).all()
    assert [one.reference for one in clients] == [reference(Client, n) for n in range(1, WANTED.clients + 1)]
    assert all(
        one.last_name.lower().split()[0] in one.search_text for one in clients if one.last_name.isascii()
    )


def test_each_minor_has_one_main_contact_and_no_adult_has_one(
    practice: Practice, staff: list[StaffMember]
) -> None:
    with practice.read() as session:
        guarded = list(session.scalars(select(Contact.client_id).where(Contact.main_contact)))
        clients = session.scalars(select(Client)).all()
    minors = [one.id for one in clients if is_minor(one.date_of_birth, TODAY)]
    assert minors
    assert sorted(guarded) == sorted(minors)


def test_a_current_client_has_the_case_manager_who_is_last_in_the_history(
    practice: Practice, staff: list[StaffMember]
) -> None:
    with practice.read() as session:
        last = {
            row.client_id: row.user_id
            for row in session.scalars(select(CaseAssignment).order_by(CaseAssignment.starts_on))
            if row.ends_on is None
        }
        clients = session.scalars(select(Client)).all()
    for client in clients:
        assert last.get(client.id) == client.case_manager_id
    current = [client for client in clients if client.status is ClientStatus.CURRENT]
    assert sum(client.case_manager_id is None for client in current) == WANTED.unassigned


def test_practitioners_know_whom_they_see_from_when_to_when(
    practice: Practice, staff: list[StaffMember]
) -> None:
    seen = [a for member in staff for a in (*member.attendances, *(one for _, one in member.named))]
    with practice.read() as session:
        history = session.execute(select(CaseAssignment.client_id, CaseAssignment.starts_on)).all()
    assert sorted((a.client_id, a.first) for a in seen) == sorted((i, day.toordinal()) for i, day in history)
