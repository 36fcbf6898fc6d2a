"""Each finding of data health names what is wrong, in order, and nothing that is right."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentStatus, ClientStatus
from desktop.services.reports.health import (
    check,
    double_booked,
    future_with_inactive,
    inactive_case_manager,
    no_case_manager,
    open_with,
    past_still_booked,
)
from tests.made import Made

TODAY = date(2026, 11, 23)


@pytest.fixture
def made(practice: Practice) -> Made:
    """1 Alex, who is active, and 2 Gone Wu, who is not."""
    made = Made(practice)
    made.user("Alex Lee")
    made.user("Gone Wu", active=False)
    return made


def test_current_clients_need_somebody_active(made: Made) -> None:
    for name, case_manager in (("Bo Young", None), ("Ava Nguyen", None), ("Mai Tran", 1), ("Ian Park", 2)):
        made.client(name, case_manager)
        made.client(name, case_manager, status=ClientStatus.CLOSED)
    with made.practice.read() as session:
        assert no_case_manager(session) == ("C3", "C1")
        assert inactive_case_manager(session) == ("C7",)


def test_open_appointments_need_somebody_active_and_a_current_client(made: Made) -> None:
    ava, closed = made.client("Ava Nguyen"), made.client("Bo Young", status=ClientStatus.CLOSED)
    died = made.client("Ian Park", status=ClientStatus.DECEASED)
    made.appointment(2, "2026-12-15 09:00", ava, closed)
    made.appointment(2, "2026-11-23 00:00", ava)
    made.appointment(2, "2026-11-22 23:59", closed)
    made.appointment(1, "2026-12-14 09:00", closed, died)
    made.appointment(2, "2026-12-14 09:00", died, status=AppointmentStatus.CANCELLED)
    made.appointment(1, "2026-01-05 09:00", died, status=AppointmentStatus.WAITING_LIST)
    with made.practice.read() as session:
        assert future_with_inactive(session, TODAY) == ("A2", "A1")
        assert open_with(session, ClientStatus.CLOSED, TODAY) == ("A4", "A1")
        assert open_with(session, ClientStatus.DECEASED, TODAY) == ("A6", "A4")


def test_what_is_over_needs_an_outcome(made: Made) -> None:
    for at in ("2026-11-22 23:59", "2026-11-23 00:00", "2026-01-05 09:00"):
        for status in (None, AppointmentStatus.WAITING_LIST, AppointmentStatus.ATTENDED):
            made.appointment(1, at, **({} if status is None else {"status": status}))
    with made.practice.read() as session:
        assert past_still_booked(session, TODAY) == 2


def test_nobody_is_in_two_appointments_at_once(made: Made) -> None:
    made.appointment(1, "2026-12-14 09:00")
    made.appointment(1, "2026-12-14 09:49")
    made.appointment(1, "2026-12-14 10:39")
    made.appointment(2, "2026-12-14 09:00")
    made.appointment(1, "2026-12-14 09:00", status=AppointmentStatus.CANCELLED)
    with made.practice.read() as session:
        assert double_booked(session) == (("A1", "A2"),)


def test_each_finding_is_in_its_place(made: Made) -> None:
    made.client("Bo Young")
    made.client("Mai Tran", 2)
    made.client("Ian Park", 1, status=ClientStatus.CLOSED)
    made.client("Lia Cole", 1, status=ClientStatus.DECEASED)
    made.appointment(1, "2010-01-05 09:00", 3)
    made.appointment(1, "2026-12-14 09:00", 3)
    made.appointment(1, "2026-12-15 09:00", 4)
    made.appointment(2, "2026-12-16 09:00")
    found = check(made.practice, TODAY)
    assert (found.no_case_manager, found.inactive_case_manager) == (("C1",), ("C2",))
    assert (found.open_of_closed, found.open_of_deceased) == (("A2",), ("A3",))
    assert (found.future_with_inactive, found.past_still_booked) == (("A4",), 1)
    assert found.records_due == ("C3",)
    assert (found.double_booked, found.possible_duplicates, found.broken_links) == ((), (), ())
