"""The details of an appointment: which of them are still ahead, and how they are stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import OPEN_STATUSES, AppointmentStatus, ClientStatus
from desktop.services.calendar.details import (
    AppointmentDetails,
    check_clients,
    check_details,
    columns,
    stored_in,
    write_clients,
)
from tests.conftest import TODAY
from tests.made import Made

MIDNIGHT = datetime.combine(TODAY, time())
MINUTE = timedelta(minutes=1)
DETAILS = AppointmentDetails(1, MIDNIGHT, MIDNIGHT + 50 * MINUTE)


@pytest.mark.parametrize("status", AppointmentStatus)
def test_what_starts_at_the_first_minute_of_today_is_ahead_while_it_is_open(
    status: AppointmentStatus,
) -> None:
    today = replace(DETAILS, status=status)
    yesterday = replace(today, starts_at=MIDNIGHT - MINUTE)
    assert today.is_ahead(TODAY) == (status in OPEN_STATUSES)
    assert not yesterday.is_ahead(TODAY)


@pytest.mark.parametrize("status", AppointmentStatus)
def test_what_waits_is_to_come_whatever_its_day(status: AppointmentStatus) -> None:
    yesterday = replace(DETAILS, status=status, starts_at=MIDNIGHT - MINUTE)
    assert yesterday.is_to_come(TODAY) == (status is AppointmentStatus.WAITING_LIST)
    assert replace(DETAILS, status=status).is_to_come(TODAY)


def test_a_room_is_stored_without_the_spaces_around_it_and_clients_apart() -> None:
    stored = columns(replace(DETAILS, room=" Blue ", client_ids=(1, 2)))
    assert stored["room"] == "Blue"
    assert "client_ids" not in stored


@pytest.fixture
def made(practice: Practice) -> Made:
    return Made(practice)


def client_rows(practice: Practice, appointment_id: int) -> list[tuple[int, int]]:
    return practice.rows(
        "SELECT id, client_id FROM appointment_clients WHERE appointment_id = ? ORDER BY id", appointment_id
    )


def test_clients_who_stay_keep_their_rows_and_new_ones_come_once(practice: Practice, made: Made) -> None:
    alex = made.user("Alex Lee")
    ava, bo, cy = (made.client(name) for name in ("Ava Nguyen", "Bo Young", "Cy Moss"))
    group = made.appointment(alex, "2026-11-24 09:00", ava, bo)
    other = made.appointment(alex, "2026-11-24 11:00", ava)
    before, others = client_rows(practice, group), client_rows(practice, other)
    with practice.work("test", "test") as work:
        write_clients(work, group, (cy, bo, cy))
    kept, new = client_rows(practice, group)
    assert tuple(kept) == tuple(before[1])
    assert new[1] == cy
    assert client_rows(practice, other) == others
    with practice.read() as session:
        assert stored_in(session, group).details.client_ids == (bo, cy)


def test_somebody_who_is_not_there_cannot_come(practice: Practice, made: Made) -> None:
    ava = made.client("Ava Nguyen")
    with practice.read() as session:
        check_details(session, replace(DETAILS, client_ids=(ava, ava)))
        with pytest.raises(UserError):
            check_details(session, replace(DETAILS, client_ids=(ava, 404)))


@pytest.mark.parametrize("status", [ClientStatus.CLOSED, ClientStatus.DECEASED])
def test_only_an_open_appointment_asks_whether_its_new_clients_are_current(
    practice: Practice, made: Made, status: ClientStatus
) -> None:
    left = made.client("Ava Nguyen", status=status)
    with practice.read() as session:
        check_clients(session, DETAILS, ())
        check_clients(session, replace(DETAILS, status=AppointmentStatus.CANCELLED), (left,))
        with pytest.raises(UserError, match="Ava Nguyen"):
            check_clients(session, DETAILS, (left,))
