"""A practice with a few operations of every kind, and one of them undone."""

from __future__ import annotations

from desktop.database.practice import Practice
from desktop.models import AccessLevel, Appointment, CaseAssignment, Client, User
from desktop.services.history.undo import undo
from tests.faults.falsified import TODAY


def some_history(practice: Practice) -> None:
    with practice.work("add users", "Added users") as work:
        users = work.insert(
            User,
            [
                {"reference": f"U{n}", "last_name": f"N{n}", "sort_name": f"n{n}", "access_level": level}
                for n, level in enumerate((AccessLevel.SUPERVISOR, AccessLevel.CASE_MANAGER))
            ],
        )
    with practice.work("add clients", "Added clients") as work:
        clients = work.insert(
            Client,
            [
                {"reference": f"C{n}", "last_name": f"Lee {n}", "sort_name": "lee", "search_text": "lee"}
                | {"case_manager_id": users[1]}
                for n in range(8)
            ],
        )
        cases = [{"client_id": one, "user_id": users[1], "starts_on": TODAY} for one in clients]
        work.insert(CaseAssignment, cases)
    with practice.work("book", "Booked") as work:
        start = practice.now().replace(minute=0)
        work.insert(
            Appointment,
            [
                {
                    "reference": f"A{n}",
                    "starts_at": start,
                    "ends_at": start,
                    "user_id": users[1],
                    "status": "Booked",
                }
                for n in range(3)
            ],
        )
    for name in ("Nair", "Cooper", "Kaur"):
        with practice.work("rename", "Renamed", reason="asked for") as work:
            work.update(Client, {one: {"last_name": name} for one in clients[:3]})
            last = work.operation_id
    undo(practice, last)
