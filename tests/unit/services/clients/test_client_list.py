"""The lines of the table of clients, and the case managers offered beside it."""

from __future__ import annotations

from datetime import date, datetime

from desktop.database.practice import Practice
from desktop.models import AccessLevel, AppointmentStatus, ClientStatus
from desktop.services.clients.client_list import (
    CaseManager,
    ClientListRow,
    ClientSource,
    any_client,
    case_managers,
    caseloads,
    rows,
    without_case_manager,
)
from desktop.services.clients.search_query import ClientQuery
from tests.made import Made

TODAY = date(2026, 11, 23)


def test_a_line_says_who_it_is_with_whom_and_when_next(practice: Practice) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    ava = made.client(
        "Ava Nguyen",
        alex,
        preferred_name="Avie",
        date_of_birth=date(2018, 5, 1),
        family="Nguyen",
        mobile="0400 000 000",
    )
    made.appointment(alex, "2026-11-22 23:59", ava)
    made.appointment(alex, "2026-12-14 09:00", ava)
    made.appointment(alex, "2026-11-23 00:00", ava)
    made.appointment(alex, "2026-11-23 00:00", ava, status=AppointmentStatus.CANCELLED)
    with practice.read() as session:
        assert rows(session, [ava], TODAY) == [
            ClientListRow(
                ava,
                "C1",
                "Nguyen, Ava (Avie)",
                date(2018, 5, 1),
                ClientStatus.CURRENT,
                "Alex Lee",
                case_manager_active=True,
                family="Nguyen",
                mobile="0400 000 000",
                next_appointment=datetime(2026, 11, 23),
            )
        ]


def test_a_line_says_nothing_of_what_there_is_not(practice: Practice) -> None:
    made = Made(practice)
    gone = made.user("Gone Wu", active=False)
    made.client("Ava Nguyen", preferred_name="Ava", status=ClientStatus.CLOSED)
    bo = made.client("Bo Young", gone)
    made.appointment(gone, "2026-12-14 09:00", bo, status=AppointmentStatus.CANCELLED)
    found = {row.id: row for row in ClientSource(practice, ClientQuery()).rows([1, 2, 99])}
    assert list(found) == [1, 2]
    assert (found[1].name, found[1].case_manager, found[1].case_manager_active) == (
        "Nguyen, Ava",
        None,
        False,
    )
    assert (found[1].date_of_birth, found[1].status) == (None, ClientStatus.CLOSED)
    assert (found[2].case_manager, found[2].case_manager_active) == ("Gone Wu", False)
    assert [one.next_appointment for one in found.values()] == [None, None]


def test_a_source_pages_through_the_matching_clients(practice: Practice) -> None:
    made = Made(practice)
    ids = [made.client(name) for name in ("Ava Nguyen", "Bo Young", "Mai Tran")]
    made.client("Ian Nguyen", status=ClientStatus.CLOSED)
    source = ClientSource(practice, ClientQuery())
    assert source.ids(None, 2) == [ids[0], ids[2]]
    assert source.ids(ids[2], 2) == [ids[1]]


def test_case_managers_are_those_who_may_have_clients_or_have_some(practice: Practice) -> None:
    made = Made(practice)
    assert any_client(practice) is False
    alex, admin = made.user("Alex Lee"), made.user("Sam Bell", access_level=AccessLevel.ACCOUNTS_ADMIN)
    gone, old = made.user("Gone Wu", active=False), made.user("Old Yu", active=False)
    made.user("Noor Khan", access_level=AccessLevel.ACCOUNTS_ADMIN)
    made.client("Ava Nguyen", gone, status=ClientStatus.CLOSED)
    made.client("Bo Young", admin)
    made.client("Mai Tran", admin)
    made.client("Ian Park")
    made.client("Lia Park", status=ClientStatus.CLOSED)
    assert case_managers(practice) == (
        CaseManager(admin, "Sam Bell", active=True, offered=False),
        CaseManager(alex, "Alex Lee", active=True, offered=True),
        CaseManager(gone, "Gone Wu", active=False, offered=False),
    )
    assert old not in {one.id for one in case_managers(practice)}
    assert caseloads(practice) == {admin: 2, None: 1}
    assert without_case_manager(practice) == 1
    assert any_client(practice) is True
