"""Exports as a vendor would write them after a part of what was asked, for the tests of the comparison."""

from __future__ import annotations

import csv
from collections.abc import Container, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from desktop.database.practice import Practice
from desktop.models import Client
from desktop.services.vendor.asked import VendorAsk

Rows = list[dict[str, str]]


def write(file: Path, rows: Rows) -> Path:
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return file


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


def export(
    practice: Practice,
    asked: VendorAsk,
    folder: Path,
    done_clients: Container[int] = (),
    done_visits: Container[int] = (),
) -> list[Path]:
    """The clients and the appointments with these done (by id), and the others as they were."""
    with practice.read() as session:
        clients = [session.get_one(Client, a.client_id) for a in asked.clients]
    people_rows = [
        client_row(client, (a.new if a.client_id in done_clients else a.present).name)
        for a, client in zip(asked.clients, clients, strict=True)
    ]
    visit_rows = []
    for a in asked.appointments:
        done = a.appointment_id in done_visits
        if done and a.cancelled:
            continue
        who = a.new if done and a.new else a.present
        time = (a.new_time or a.was) if done else a.was
        status = "Waiting List" if a.waits else "Booked"
        visit_rows.append(visit_row(a.reference, members(practice, a.appointment_id), who.name, time, status))
    return [write(folder / "c.csv", people_rows), write(folder / "a.csv", visit_rows)]
