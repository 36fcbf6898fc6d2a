"""The reports lose nobody, and the check finds every problem."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

import pytest

from desktop import cli
from desktop.database.practice import Practice
from desktop.models import AccessLevel, Appointment, AppointmentStatus, Client, ClientStatus, User
from desktop.services.caseload import report as reports
from desktop.services.caseload.report import CaseloadRow
from desktop.services.reports import health
from tests.conftest import TODAY

MIDDAY = datetime(2026, 11, 23, 12)


@pytest.fixture
def staffed(practice: Practice) -> Practice:
    """Alex (1) and Priya (2) see clients, Tom (3) is inactive, Kim (4) does the accounts."""
    names = (("Alex", "Lee"), ("Priya", "Nair"), ("Tom", "Brown"), ("Kim", "Ng"))
    with practice.work("add users", "Added users") as work:
        work.insert(
            User,
            [
                {
                    "reference": f"U{n}",
                    "first_name": first,
                    "last_name": last,
                    "sort_name": last.lower(),
                    "access_level": AccessLevel.ACCOUNTS_ADMIN
                    if first == "Kim"
                    else AccessLevel.CASE_MANAGER,
                    "active": first != "Tom",
                }
                for n, (first, last) in enumerate(names, 1)
            ],
        )
    return practice


def add_clients(practice: Practice, *rows: tuple[str, int | None, ClientStatus]) -> None:
    with practice.work("add clients", "Added clients") as work:
        work.insert(
            Client,
            [
                {
                    "reference": f"C{n}",
                    "last_name": name.partition(", ")[0],
                    "first_name": name.partition(", ")[2],
                    "sort_name": name,
                    "search_text": name,
                    "case_manager_id": case_manager,
                    "status": status,
                    "date_of_birth": date(1990, 1, 2),
                }
                for n, (name, case_manager, status) in enumerate(rows, 1)
            ],
        )


def add_appointments(practice: Practice, *rows: tuple[int, datetime, int, AppointmentStatus]) -> None:
    with practice.work("add appointments", "Added appointments") as work:
        work.insert(
            Appointment,
            [
                {
                    "reference": f"A{n}",
                    "user_id": user,
                    "starts_at": starts,
                    "ends_at": starts + timedelta(minutes=minutes),
                    "status": status,
                }
                for n, (user, starts, minutes, status) in enumerate(rows, 1)
            ],
        )


def test_the_caseload_adds_up_to_all_current_clients(staffed: Practice) -> None:
    current, closed = ClientStatus.CURRENT, ClientStatus.CLOSED
    add_clients(
        staffed,
        ("a", 1, current),
        ("b", 1, current),
        ("c", 3, current),
        ("d", None, current),
        ("e", 2, closed),
    )
    booked, cancelled = AppointmentStatus.BOOKED, AppointmentStatus.CANCELLED
    add_appointments(
        staffed,
        (1, MIDDAY - timedelta(hours=10), 50, booked),
        (1, MIDDAY + timedelta(days=7), 30, AppointmentStatus.WAITING_LIST),
        (1, MIDDAY + timedelta(weeks=8), 60, booked),
        (1, MIDDAY + timedelta(days=1), 60, cancelled),
        (1, MIDDAY - timedelta(days=1), 60, booked),
    )
    report = reports.caseload(staffed, TODAY)
    assert report.rows == (
        CaseloadRow("U1", "Alex Lee", True, 2, 3, 6),
        CaseloadRow("U2", "Priya Nair", True, 0, 0, 0),
        CaseloadRow("U3", "Tom Brown", False, 1, 0, 0),
        CaseloadRow(None, "No case manager", True, 1, 0, 0),
    )
    assert report.current_clients == 4


def test_an_empty_practice_still_has_the_row_of_nobody(practice: Practice) -> None:
    report = reports.caseload(practice, TODAY)
    assert report.rows == (CaseloadRow(None, "No case manager", True, 0, 0, 0),)
    assert report.current_clients == 0


def test_the_check_finds_what_slipped_through(staffed: Practice) -> None:
    current = ClientStatus.CURRENT
    add_clients(
        staffed,
        ("lee, ava", None, current),
        ("lee, ava", 1, current),
        ("nair, zoe", 3, current),
        ("rossi, bea", None, ClientStatus.CLOSED),
    )
    booked = AppointmentStatus.BOOKED
    nine = datetime(2026, 11, 25, 9)
    add_appointments(
        staffed,
        (1, nine, 60, booked),
        (1, nine + timedelta(minutes=30), 60, AppointmentStatus.WAITING_LIST),
        (1, nine + timedelta(minutes=45), 60, AppointmentStatus.CONFIRMED),
        (1, nine + timedelta(minutes=105), 60, booked),
        (2, nine, 60, booked),
        (3, nine, 60, booked),
        (2, MIDDAY - timedelta(days=3), 60, booked),
        (2, MIDDAY - timedelta(days=3), 60, AppointmentStatus.ATTENDED),
    )
    found = health.check(staffed, TODAY)
    assert found.no_case_manager == ("C1",)
    assert found.inactive_case_manager == ("C3",)
    assert found.future_with_inactive == ("A6",)
    assert found.past_still_booked == 1
    assert found.double_booked == (("A1", "A3"),)
    assert found.possible_duplicates == (("C1", "C2"),)
    assert found.broken_links == ()


def test_the_verbs_answer_with_the_agreed_keys(staffed: Practice, capsys: pytest.CaptureFixture[str]) -> None:
    add_clients(staffed, ("a", 1, ClientStatus.CURRENT))
    words = ["--practice", str(staffed.file), "--json", "--today", TODAY.isoformat()]
    assert cli.main([*words, "report", "caseload"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["current_clients"] == 1
    assert report["rows"][0] == {
        "case_manager": "U1",
        "name": "Alex Lee",
        "active": True,
        "clients": 1,
        "upcoming_appointments": 0,
        "weekly_minutes": 0,
    }
    assert cli.main([*words, "check"]) == 0
    check = json.loads(capsys.readouterr().out)
    assert {
        "no_case_manager",
        "inactive_case_manager",
        "future_with_inactive",
        "past_still_booked",
        "double_booked",
        "possible_duplicates",
    } <= set(check)
