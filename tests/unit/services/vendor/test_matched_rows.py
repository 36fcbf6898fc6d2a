"""The rows that mean what was asked: by reference, and those of nobody we know by name or time."""

from __future__ import annotations

from datetime import date, datetime

from desktop.database.practice import Practice
from desktop.models import User
from desktop.services.imports.compared import MatchedRow
from desktop.services.vendor.asked import AskedAppointment, AskedClient, VendorAsk
from desktop.services.vendor.matched_rows import rows_of_clients, rows_of_visits
from tests.made import Made

LEAVER, TAKER = User(id=1, first_name="Sam", last_name="Lee"), User(id=2, first_name="Ann", last_name="Nair")
BORN = date(1990, 2, 14)
WAS, NEW_TIME = datetime(2026, 12, 21, 9, 30), datetime(2026, 12, 21, 15)


def ask(clients: tuple[AskedClient, ...] = (), appointments: tuple[AskedAppointment, ...] = ()) -> VendorAsk:
    return VendorAsk(LEAVER, date(2026, 12, 11), clients, appointments)


def asked_client(client_id: int) -> AskedClient:
    return AskedClient(client_id, f"C{client_id}", "", LEAVER, TAKER)


def asked_visit(visit_id: int, new_time: datetime | None = None) -> AskedAppointment:
    return AskedAppointment(visit_id, f"A{visit_id}", WAS, "", LEAVER, TAKER, new_time, "")


def person(number: int, record_id: int | None, name: str = "Ava", born: date | None = BORN) -> MatchedRow:
    record = {"first_name": name, "last_name": "Marsh", "date_of_birth": born}
    return MatchedRow(number, record, record_id)


def booked(number: int, record_id: int | None, *clients: int, at: datetime = WAS) -> MatchedRow:
    return MatchedRow(number, {"clients": clients, "starts_at": at}, record_id)


def test_a_client_s_rows_are_those_that_mean_them_and_their_unknown_doubles(practice: Practice) -> None:
    ava = Made(practice).client("Ava Marsh", date_of_birth=BORN)
    known, double = person(2, ava), person(3, None)
    others = [person(4, None, born=None), person(5, None, born=date(1990, 2, 15)), person(6, None, "Zoe")]
    with practice.read() as session:
        found = rows_of_clients(session, ask((asked_client(ava),)), [known, double, *others])
    assert found[ava] == [known, double]


def test_a_client_without_a_birthday_has_no_doubles(practice: Practice) -> None:
    ava = Made(practice).client("Ava Marsh")
    with practice.read() as session:
        found = rows_of_clients(
            session, ask((asked_client(ava),)), [person(2, None), person(3, None, born=None)]
        )
    assert found.get(ava, []) == []


def test_a_row_of_another_client_is_never_a_double(practice: Practice) -> None:
    made = Made(practice)
    ava, twin = (made.client("Ava Marsh", date_of_birth=BORN) for _ in range(2))
    with practice.read() as session:
        found = rows_of_clients(session, ask((asked_client(ava),)), [person(2, twin)])
    assert found.get(ava, []) == []


def test_a_visit_without_a_known_reference_is_found_at_its_old_and_its_new_time(practice: Practice) -> None:
    made = Made(practice)
    sam = made.user("Sam Lee")
    ava, liam = made.client("Ava Marsh"), made.client("Liam Kaur")
    visit = made.appointment(sam, "2026-12-21 09:30", ava)
    known = booked(2, visit, ava)
    old, new = booked(3, None, ava), booked(4, None, ava, at=NEW_TIME)
    others = [booked(5, None, liam), booked(6, None, ava, at=datetime(2026, 12, 21, 10)), booked(7, 99, ava)]
    with practice.read() as session:
        moved = rows_of_visits(session, ask((), (asked_visit(visit, NEW_TIME),)), [known, old, new, *others])
        stays = rows_of_visits(session, ask((), (asked_visit(visit),)), [known, old, new, *others])
    assert sorted(row.number for row in moved[visit]) == [2, 3, 4]
    assert sorted(row.number for row in stays[visit]) == [2, 3]


def test_the_row_of_a_group_is_counted_once_for_all_its_clients(practice: Practice) -> None:
    made = Made(practice)
    sam = made.user("Sam Lee")
    clients = [made.client(f"{name} Marsh") for name in ("Ava", "Liam", "Zoe")]
    visit = made.appointment(sam, "2026-12-21 09:30", *clients)
    with practice.read() as session:
        found = rows_of_visits(session, ask((), (asked_visit(visit),)), [booked(2, None, *clients)])
    assert [row.number for row in found[visit]] == [2]
