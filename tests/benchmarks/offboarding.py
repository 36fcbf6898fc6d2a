"""Applying and undoing an offboarding, compared with plain SQL that writes the same rows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.database.connection import connect
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.models import (
    AccessLevel,
    Appointment,
    AppointmentClient,
    CaseAssignment,
    Client,
    ClientStatus,
    Disposition,
    User,
)
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.following import follow
from desktop.services.offboarding.plan import Plan, PlannedClient
from desktop.services.offboarding.situation import situation
from desktop.services.offboarding.undoing import undo_offboarding
from tests.benchmarks.measure import Measure, once

TODAY = date(2026, 11, 23)
LAST_DAY = date(2026, 12, 11)
VISITS, RECIPIENTS = 10, 20
WRITTEN = ("clients", "case_assignments", "appointments")


def measures(folder: Path, size: int) -> Iterator[Measure]:
    """Run ours first; plain SQL then writes the same rows into a copy of the practice.

    It is applied as the wizard does it, which kept the decisions as they were made; a plan from a file is
    only kept and checked against the rules when it is applied.
    """
    file, plain, filed = (folder / f"{name}.handover" for name in ("apply", "plain", "filed"))
    made = make(file, size)
    offboarding_id = drafts.start(made, 1, LAST_DAY)
    made.close()
    shutil.copy(file, plain)
    shutil.copy(file, filed)
    practice = open_practice(file, None, today=TODAY)
    plan = _plan(practice)
    ours = once(lambda: apply_plan(practice, plan, offboarding_id=offboarding_id, accept_clashes="made up"))
    rows = _changed(file)
    reference = once(lambda: _write(plain, rows))
    yield Measure(
        "apply clients, ten appointments each", ours, reference, "plain SQL, same rows", aim_ratio=2
    )
    undo = once(lambda: undo_offboarding(practice, 1))
    yield Measure("undo them", undo, reference, "plain SQL, same rows", aim_ratio=2)
    practice.close()
    practice = open_practice(filed, None, today=TODAY)
    from_file = once(lambda: apply_plan(practice, plan, accept_clashes="made up"))
    yield Measure("apply the same plan from a file", from_file, reference, "plain SQL, same rows")
    practice.close()


def make(file: Path, number: int) -> Practice:
    """Make a practice of that many clients, all of one leaver with ten visits each, and twenty colleagues."""
    practice = create_practice(file, None, name="Bench", today=TODAY)
    start = datetime(2026, 12, 14, 8)
    with practice.work("make", "Made a practice to measure", recorded=False) as work:
        users = [
            {
                "reference": f"U{n}",
                "last_name": f"User {n}",
                "sort_name": f"user {n}",
                "access_level": AccessLevel.CASE_MANAGER,
            }
            for n in range(RECIPIENTS + 1)
        ]
        leaver, *others = work.insert(User, users)
        clients = work.insert(
            Client,
            [
                {"reference": f"C{n}", "last_name": f"Client {n}", "sort_name": f"client {n}", "search_text": f"client {n}", "status": ClientStatus.CURRENT, "case_manager_id": leaver}
                for n in range(number)
            ],
        )  # fmt: skip
        held = [{"client_id": c, "user_id": leaver, "starts_on": date(2026, 1, 5)} for c in clients]
        work.insert(CaseAssignment, held)
        visits = [
            (client, start + timedelta(weeks=week, minutes=10 * (n % 600)))
            for n, client in enumerate(clients)
            for week in range(VISITS)
        ]
        booked = [(leaver, at) for _, at in visits]
        booked += [(user, start + timedelta(hours=n)) for user in others for n in range(1_000)]
        appointments = work.insert(
            Appointment,
            [
                {
                    "reference": f"A{n}",
                    "user_id": user,
                    "starts_at": at,
                    "ends_at": at + timedelta(minutes=10),
                }
                for n, (user, at) in enumerate(booked)
            ],
        )
        pairs = zip(appointments, visits, strict=False)
        work.insert(
            AppointmentClient, [{"appointment_id": a, "client_id": client} for a, (client, _) in pairs]
        )
    return practice


def _plan(practice: Practice) -> Plan:
    with practice.read() as session:
        found = situation(session, 1, LAST_DAY)
    recipients = list(found.candidates)
    clients = {
        c: PlannedClient(c, Disposition.TRANSFER, recipients[n % len(recipients)])
        for n, c in enumerate(found.clients)
    }
    appointments = tuple(follow(found, b, clients) for b in found.appointments.values())
    return Plan(1, LAST_DAY, tuple(clients.values()), appointments)


def _changed(file: Path) -> dict[str, tuple[str, list[tuple[object, ...]]]]:
    """The statement and rows, by table, that bring another copy to the same state."""
    connection = connect(file, None)
    found: dict[str, tuple[str, list[tuple[object, ...]]]] = {}
    for table in WRITTEN:
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        rows = connection.execute(
            f"SELECT * FROM {table} WHERE id IN (SELECT row_id FROM activity WHERE table_name = ?)", (table,)
        ).fetchall()
        changed = {
            "clients": ("case_manager_id",),
            "case_assignments": tuple(names[1:]),
            "appointments": ("user_id", "sequence", "overlap_reason"),
        }[table]
        listed = ", ".join(f"{name} = ?" for name in changed)
        places = [*(names.index(name) for name in changed), 0]
        found[f"UPDATE {table} SET {listed} WHERE id = ?"] = (
            table,
            [tuple(row[place] for place in places) for row in rows],
        )
        if table == "case_assignments":
            new = [row for row in rows if row[4] is None]
            marks = ", ".join("?" * len(names))
            found[f"INSERT INTO {table} VALUES ({marks})"] = (table, new)
    for table in ("operations", "activity"):
        rows = connection.execute(f"SELECT * FROM {table}").fetchall()
        found[f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})"] = (table, rows)
    connection.close()
    return found


def _write(file: Path, rows: dict[str, tuple[str, list[tuple[object, ...]]]]) -> None:
    connection: sqlite.Connection = connect(file, None)
    connection.execute("BEGIN IMMEDIATE")
    for statement, (_, values) in rows.items():
        connection.executemany(statement, values)
    connection.execute("COMMIT")
    connection.close()
