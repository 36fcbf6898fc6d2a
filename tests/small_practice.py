"""A small made-up practice with clashes that no plan avoids, for the tests of the wizard."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from desktop.database.practice import Practice
from desktop.services.demo.demo import make_demo
from tests.made import Made

CLASHING_CLIENTS = 4


def make_small_practice(file: Path, today: date) -> None:
    """Seven users, of whom user 1 can leave after 4 December 2026; nobody can see a few clients in time."""
    practice = make_demo(file, None, practitioners=7, clients=90, appointments=1500, today=today)
    try:
        make_clashes(practice, today + timedelta(days=12))
    finally:
        practice.close()


def make_clashes(practice: Practice, after: date) -> None:
    """Book the colleagues of user 1 over appointments after a day.

    Nobody is free for those of the first client. For each appointment of the other clients another colleague
    is free, so the recipient has a clash, and somebody else could take it.
    """
    made = Made(practice)
    colleagues = [
        user
        for (user,) in practice.rows(
            "SELECT id FROM users WHERE active AND access_level <> 'Accounts Admin' AND id <> 1 ORDER BY id"
        )
    ]
    visits = practice.rows(
        "SELECT x.client_id, substr(a.starts_at, 1, 16), a.site_id FROM appointments a"
        " JOIN appointment_clients x ON x.appointment_id = a.id"
        " WHERE a.user_id = 1 AND a.starts_at > ? AND a.status IN ('Booked', 'Confirmed') ORDER BY a.starts_at",
        str(after),
    )
    clients = list(dict.fromkeys(client for client, _, _ in visits))
    repeated = [c for c in clients if sum(1 for client, _, _ in visits if client == c) > 1]
    chosen = repeated[:CLASHING_CLIENTS]
    for place, client in enumerate(chosen):
        own = [(at, site) for who, at, site in visits if who == client]
        for number, (at, site) in enumerate(own):
            free = colleagues[number % len(colleagues)] if place else None
            for user in colleagues:
                if user != free:
                    made.appointment(
                        user, at, minutes=25, site_id=site, reference=f"BUSY-{client}-{number}-{user}"
                    )
