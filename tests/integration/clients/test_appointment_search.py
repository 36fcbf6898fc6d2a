"""Appointments are found by client, type and note, in order of time."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.models import (
    AccessLevel,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    AppointmentType,
    Client,
    ClientStatus,
    User,
)
from desktop.services.clients.appointment_search import find_appointments

BEGIN = datetime(2026, 11, 23, 9)


@pytest.fixture
def booked(practice: Practice) -> Practice:
    """Ava (whose file is closed) on days two and one, an intake, a note, and a cancelled visit of hers."""
    with practice.work("test", "Made a clinic", recorded=False) as work:
        user = {"reference": "U1", "first_name": "Alex", "last_name": "Lee", "sort_name": "lee"}
        (alex,) = work.insert(User, [{**user, "access_level": AccessLevel.CASE_MANAGER}])
        names = {
            "first_name": "Ava",
            "last_name": "Nguyễn",
            "sort_name": "nguyen, ava",
            "search_text": "ava nguyen",
        }
        (ava,) = work.insert(Client, [{"reference": "C1", "status": ClientStatus.CLOSED, **names}])
        (intake,) = work.insert(
            AppointmentType, [{"name": "Intake élargi", "minutes": 50, "colour": "#336699"}]
        )
        said = [
            {"starts_at": BEGIN + timedelta(days=1)},
            {"starts_at": BEGIN},
            {"starts_at": BEGIN + timedelta(days=2), "appointment_type_id": intake},
            {"starts_at": BEGIN + timedelta(days=3), "notes": "Bring the 100% FORM"},
            {"starts_at": BEGIN + timedelta(days=4), "status": AppointmentStatus.CANCELLED},
        ]
        rows = [
            {"notes": "", "appointment_type_id": None, "status": AppointmentStatus.BOOKED, **each}
            | {"reference": f"A{n}", "user_id": alex, "ends_at": each["starts_at"] + timedelta(hours=1)}
            for n, each in enumerate(said)
        ]
        ids = work.insert(Appointment, rows)
        of_ava = [{"appointment_id": ids[n], "client_id": ava} for n in (0, 1, 4)]
        work.insert(AppointmentClient, of_ava)
    return practice


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("nguyen", [0, 1]),
        (" Ava NG", [0, 1]),
        ("elargi", [2]),
        ("form", [3]),
        ("100% f", [3]),
        ("%", []),
        ("zz", []),
    ],
)
@pytest.mark.parametrize("around", [BEGIN, BEGIN + timedelta(days=9), BEGIN - timedelta(days=9)])
def test_what_is_typed_finds(booked: Practice, text: str, days: list[int], around: datetime) -> None:
    assert [(match.starts_at - BEGIN).days for match in find_appointments(booked, text, around)] == days


def test_one_letter_is_no_search_yet(booked: Practice) -> None:
    assert find_appointments(booked, "a", BEGIN) == ()
