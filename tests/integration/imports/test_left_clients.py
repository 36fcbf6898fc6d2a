"""An import lists the open appointments that it leaves with deceased clients or closed files."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.services.imports import run_import
from desktop.services.imports.result import ImportResult
from tests.made import Made

VISITS = "Reference,Start,End,Practitioner,Clients,Status\n"


@pytest.fixture
def made(practice: Practice) -> Made:
    made = Made(practice)
    alex = made.user("Alex Lee")
    made.client("Ava Nguyen", alex)
    made.client("Liam Kaur", alex, status="Deceased")
    return made


def bring(made: Made, tmp_path: Path, kind: str, text: str) -> ImportResult:
    file = tmp_path / f"{kind}.csv"
    file.write_text(text, encoding="utf-8")
    return run_import(made.practice, file, kind)


def test_appointments_of_somebody_deceased_are_named(made: Made, tmp_path: Path) -> None:
    rows = [f"X{n},2026-12-0{n} 09:00,2026-12-0{n} 10:00,U1,C2,Booked" for n in range(1, 8)]
    done = bring(made, tmp_path, "appointments", VISITS + "\n".join(rows))
    assert done.created == 7
    (note,) = [note for note in done.notes if "died" in note]
    assert note.startswith("7 open appointments (X1, X2, X3, X4, X5 and 2 more) of clients who have died")
    again = bring(made, tmp_path, "appointments", VISITS + rows[0])
    assert not [note for note in again.notes if "died" in note]


def test_a_client_who_comes_in_as_closed_is_too(made: Made, tmp_path: Path) -> None:
    made.appointment(1, "2026-12-01 09:00", 1)
    closing = "Reference,First Name,Last Name,Status\nC1,Ava,Nguyen,Closed\n"
    (note,) = [note for note in bring(made, tmp_path, "clients", closing).notes if "died" in note]
    assert note.startswith("1 open appointment (A1) of clients who have died or whose files are closed")


def test_what_is_past_cancelled_or_of_current_clients_is_not_noted(made: Made, tmp_path: Path) -> None:
    rows = (
        "X1,2026-12-01 09:00,2026-12-01 10:00,U1,C1,Booked\n"
        "X2,2026-12-01 11:00,2026-12-01 12:00,U1,C2,Cancelled\n"
        "X3,2026-10-01 09:00,2026-10-01 10:00,U1,C2,Attended\n"
    )
    assert not [n for n in bring(made, tmp_path, "appointments", VISITS + rows).notes if "died" in n]
