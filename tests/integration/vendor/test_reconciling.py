"""The vendor's export beside what was asked: every row as a naive comparison says, in several layouts."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import AccessLevel, Activity, Client, User
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted
from desktop.services.vendor.asked import ItemKind, ItemState, VendorAsk, asked_in
from desktop.services.vendor.reconciling import reconcile, standing
from desktop.services.vendor.requests import write_request

Rows = list[dict[str, str]]


@pytest.fixture
def asked(practice: Practice, case_id: int) -> VendorAsk:
    """What is asked once the plan was carried out."""
    plan = drafted(practice, case_id).plan
    apply_plan(practice, plan, offboarding_id=case_id, accept_clashes="agreed", accept_unassigned="later")
    with practice.read() as session:
        return asked_in(session, case_id)


def write(file: Path, rows: Rows) -> Path:
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return file


def people(practice: Practice) -> tuple[dict[int, Client], dict[int, User]]:
    with practice.read() as session:
        clients = {c.id: c for c in session.scalars(select(Client))}
        users = {u.id: u for u in session.scalars(select(User))}
        session.expunge_all()
    return clients, users


def takers(users: dict[int, User], asked: VendorAsk) -> list[User]:
    """Everybody to whom something can be assigned, but the leaver."""
    admin = AccessLevel.ACCOUNTS_ADMIN
    return [u for u in users.values() if u.active and u.id != asked.leaver.id and u.access_level != admin]


def client_row(client: Client, manager: str, *, reference: bool = True) -> dict[str, str]:
    row = {"Client ID": client.reference} if reference else {}
    return row | {
        "First Name": client.first_name,
        "Last Name": client.last_name,
        "Date of Birth": str(client.date_of_birth or ""),
        "Case Manager": manager,
    }


def visit_row(
    reference: str, clients: Sequence[str], practitioner: str, at: datetime, status: str = "Booked"
) -> dict[str, str]:
    return {
        "Reference": reference,
        "Start": f"{at:%Y-%m-%d %H:%M}",
        "End": f"{at + timedelta(minutes=50):%Y-%m-%d %H:%M}",
        "Practitioner": practitioner,
        "Clients": ";".join(clients),
        "Status": status,
    }


def members(practice: Practice, appointment_id: int) -> list[str]:
    with practice.read() as session:
        found = session.connection().exec_driver_sql(
            "SELECT c.reference FROM appointment_clients p JOIN clients c ON c.id = p.client_id"
            " WHERE p.appointment_id = ?",
            (appointment_id,),
        )
        return [row[0] for row in found]


@pytest.mark.parametrize("seed", range(4))
def test_every_client_is_as_a_naive_comparison_says(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    clients, users = people(practice)
    others = takers(users, asked)
    by_reference = chance.random() < 0.5
    rows: Rows = []
    expected: dict[str, ItemState] = {}
    for one in asked.clients:
        fate = chance.choice(["done", "open", "else", "nobody", "missing", "done"])
        client = clients[one.client_id]
        who = {
            "done": one.new,
            "open": one.present,
            "else": chance.choice([u for u in others if u.id != one.new.id]),
        }.get(fate)
        expected[one.reference] = {"done": ItemState.DONE, "open": ItemState.OPEN}.get(
            fate, ItemState.DIFFERENT
        )
        if fate != "missing":
            rows.append(client_row(client, who.name if who else "", reference=by_reference))
    bystander = next(c for c in clients.values() if c.id not in {a.client_id for a in asked.clients})
    rows.append(client_row(bystander, others[0].name, reference=by_reference))
    chance.shuffle(rows)
    found = reconcile(practice, case_id, [write(tmp_path / "clients.csv", rows)], kind=ItemKind.CLIENTS)
    assert {i.reference: i.state for i in found.of(ItemKind.CLIENTS)} == expected
    assert {i.state for i in found.of(ItemKind.APPOINTMENTS)} == {ItemState.OPEN}


@pytest.mark.parametrize("seed", range(4))
def test_every_appointment_is_as_a_naive_comparison_says(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    _, users = people(practice)
    others = takers(users, asked)
    rows: Rows = []
    expected: dict[str, ItemState] = {}
    for number, one in enumerate(asked.appointments):
        fate = chance.choice(["done", "open", "else", "late", "missing", "doubled", "rebooked", "done"])
        time = one.new_time or one.was
        new = one.new or one.present
        with_whom = members(practice, one.appointment_id)
        made = {
            "done": [visit_row(one.reference, with_whom, new.name, time)],
            "open": [visit_row(one.reference, with_whom, one.present.name, one.was)],
            "else": [
                visit_row(
                    one.reference,
                    with_whom,
                    chance.choice([u for u in others if u.id != new.id]).name,
                    time,
                )
            ],
            "late": [visit_row(one.reference, with_whom, new.name, time + timedelta(hours=3))],
            "missing": [],
            "doubled": [
                visit_row(one.reference, with_whom, new.name, time),
                visit_row(f"V{number}", with_whom, new.name, time),
            ],
            "rebooked": [visit_row(f"V{number}", with_whom, new.name, time)],
        }[fate]
        if not with_whom and fate in ("doubled", "rebooked"):
            fate, made = "done", [visit_row(one.reference, with_whom, new.name, time)]
        states = {"done": ItemState.DONE, "open": ItemState.OPEN, "rebooked": ItemState.DONE}
        expected[one.reference] = states.get(fate, ItemState.DIFFERENT)
        rows += made
    chance.shuffle(rows)
    found = reconcile(practice, case_id, [write(tmp_path / "visits.csv", rows)], kind=ItemKind.APPOINTMENTS)
    assert not found.problems
    got = {i.reference: (i.state, i.detail) for i in found.of(ItemKind.APPOINTMENTS)}
    assert {r: s for r, (s, _) in got.items()} == expected, [
        (r, got[r], expected[r]) for r in got if got[r][0] != expected[r]
    ]


def test_three_rounds_until_all_is_done(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path
) -> None:
    clients, _ = people(practice)
    first = write_request(practice, case_id, tmp_path, password="made up words")
    assert (first.clients, first.appointments) == (len(asked.clients), len(asked.appointments))

    def export(done_clients: set[int], done_visits: set[int]) -> list[Path]:
        people_rows = [
            client_row(clients[a.client_id], (a.new if a.client_id in done_clients else a.present).name)
            for a in asked.clients
        ]
        visit_rows = []
        for a in asked.appointments:
            done = a.appointment_id in done_visits
            if done and a.cancelled:
                continue
            who = a.new if done and a.new else a.present
            time = (a.new_time or a.was) if done else a.was
            visit_rows.append(visit_row(a.reference, members(practice, a.appointment_id), who.name, time))
        return [write(tmp_path / "c.csv", people_rows), write(tmp_path / "a.csv", visit_rows)]

    before = changes(practice)
    nothing = reconcile(practice, case_id, export(set(), set()))
    assert not nothing.ok
    assert {i.state for i in nothing.items} == {ItemState.OPEN}
    some_clients = {a.client_id for a in asked.clients[1:]}
    some_visits = {a.appointment_id for a in asked.appointments[2:]}
    part = reconcile(practice, case_id, export(some_clients, some_visits))
    assert len(part.of(ItemKind.CLIENTS, ItemState.DONE)) == len(some_clients)
    second = write_request(practice, case_id, tmp_path, password="made up words")
    assert (second.clients, second.appointments) == (1, 2)
    everything = reconcile(
        practice,
        case_id,
        export({a.client_id for a in asked.clients}, {a.appointment_id for a in asked.appointments}),
    )
    assert everything.ok
    with pytest.raises(UserError, match="Nothing is open"):
        write_request(practice, case_id, tmp_path, password="made up words")
    assert changes(practice) == before


def changes(practice: Practice) -> int:
    """Rows of the record about clients, appointments and users."""
    with practice.read() as session:
        return (
            session.scalar(
                select(func.count()).where(
                    Activity.table_name.in_(["clients", "appointments", "users", "sites"])
                )
            )
            or 0
        )


def test_what_a_file_does_not_speak_of_keeps_its_state(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path
) -> None:
    clients, _ = people(practice)
    rows = [client_row(clients[a.client_id], a.new.name) for a in asked.clients]
    reconcile(practice, case_id, [write(tmp_path / "c.csv", rows)])
    visit = asked.appointments[0]
    row = visit_row(visit.reference, members(practice, visit.appointment_id), "Nobody Known", visit.was)
    found = reconcile(practice, case_id, [write(tmp_path / "a.csv", [row])], kind=ItemKind.APPOINTMENTS)
    assert all(i.state is ItemState.DONE for i in found.of(ItemKind.CLIENTS))
    assert found.problems
    assert standing(practice, case_id).items == found.items
