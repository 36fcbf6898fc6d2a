"""Open appointments that an import leaves with clients who are gone are noted, the first five by reference."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.models import Client, ClientStatus
from desktop.services.imports.clients.left_clients import noting_open_visits
from tests.made import Made
from tests.unit.services.imports.made import intake_in


def notes(practice: Practice, visits: int) -> list[str]:
    """What is noted if a client with so many upcoming appointments dies, beside one who died before."""
    made = Made(practice)
    alex = made.user("Alex Lee")
    before = made.client("Bo Young", status=ClientStatus.DECEASED)
    made.appointment(alex, "2026-12-01 09:00", before)
    ava = made.client("Ava Nguyen")
    for day in range(visits):
        made.appointment(alex, f"2026-12-{14 + day} 09:00", ava)
    with practice.work("import", "Imported") as work:
        intake = intake_in(work, "clients", {"status": "Status"})
        with noting_open_visits(intake):
            work.update(Client, {ava: {"status": ClientStatus.DECEASED}})
        return intake.notes


def test_nothing_is_noted_of_what_was_so_before(practice: Practice) -> None:
    assert notes(practice, 0) == []


@pytest.mark.parametrize(
    ("visits", "listed"),
    [
        (1, "1 open appointment (A2)"),
        (5, "5 open appointments (A2, A3, A4, A5, A6)"),
        (6, "6 open appointments (A2, A3, A4, A5, A6 and 1 more)"),
    ],
)
def test_the_first_five_are_listed_and_the_others_counted(
    practice: Practice, visits: int, listed: str
) -> None:
    (note,) = notes(practice, visits)
    assert note.startswith(f"{listed} of clients who have died")
