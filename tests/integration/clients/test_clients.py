"""Clients: found while typing, added, changed, given a case manager, and all of it undone as one."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import (
    AccessLevel,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    Client,
    ClientStatus,
    User,
)
from desktop.rules.text import sort_name
from desktop.services.calendar.appointments import add_appointment, appointment
from desktop.services.calendar.details import AppointmentDetails
from desktop.services.clients import clients, families, search
from desktop.services.clients import contacts as client_contacts
from desktop.services.clients.client_list import ClientSource, case_managers, without_case_manager
from desktop.services.clients.contacts import ContactDetails
from desktop.services.clients.details import ClientDetails, InvalidDetail, columns
from desktop.services.clients.history import VisitSource, case_history
from desktop.services.clients.search import CANDIDATES, FEW, all_ids, count, ids
from desktop.services.clients.search_query import NO_CASE_MANAGER, ClientQuery, Sort
from desktop.services.history.operations import operations
from desktop.services.history.undo import undo
from desktop.services.users.outstanding import blockers

TODAY = date(2026, 11, 23)
EVERYBODY = ClientQuery(status=None)
A_TENTH = 0.1


def add_user(practice: Practice, first: str, last: str, **values: object) -> int:
    row = {
        "reference": f"U-{last}",
        "first_name": first,
        "last_name": last,
        "sort_name": sort_name(last, first),
        "access_level": AccessLevel.CASE_MANAGER,
        **values,
    }
    with practice.work("add user", "Added a user", recorded=False) as work:
        return work.insert(User, [row])[0]


def fill(practice: Practice, people: list[ClientDetails]) -> list[int]:
    with practice.work("fill", "Filled", recorded=False) as work:
        rows = [columns(p.changed(reference=p.reference or f"N{n}")) for n, p in enumerate(people)]
        theirs = [{"case_manager_id": person.case_manager_id} for person in people]
        return work.insert(Client, [row | manager for row, manager in zip(rows, theirs, strict=True)])


def found(practice: Practice, query: ClientQuery, limit: int = 100) -> list[str]:
    source = ClientSource(practice, query)
    ids = source.ids(None, limit)
    names = {row.id: row.name for row in source.rows(ids)}
    return [names[i] for i in ids]


PEOPLE = [
    ClientDetails(first_name="Zoë", last_name="O’Brien", reference="C7", mobile="0412 345 678"),
    ClientDetails(first_name="Ava", last_name="Nguyen", reference="C8", email="Ava.N@example.com"),
    ClientDetails(first_name="Liam", last_name="Nguyen", reference="C9", date_of_birth=date(1990, 2, 14)),
    ClientDetails(first_name="Tom", last_name="Brown", reference="C10", status=ClientStatus.CLOSED),
]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["Brown, Tom", "Nguyen, Ava", "Nguyen, Liam", "O’Brien, Zoë"]),
        ("zoe", ["O’Brien, Zoë"]),
        ("OBRIEN", ["O’Brien, Zoë"]),
        ("o'br", ["O’Brien, Zoë"]),
        ("guye", ["Nguyen, Ava", "Nguyen, Liam"]),
        ("ava nguyen", ["Nguyen, Ava"]),
        ("nguyen, av", ["Nguyen, Ava"]),
        ("NGUY  li", ["Nguyen, Liam"]),
        ("0412345678", ["O’Brien, Zoë"]),
        ("0412 345", ["O’Brien, Zoë"]),
        ("0412-345-678", ["O’Brien, Zoë"]),
        ("n@example", ["Nguyen, Ava"]),
        ("14/02/1990", ["Nguyen, Liam"]),
        ("14.2.1990", ["Nguyen, Liam"]),
        ("1990-02-14", ["Nguyen, Liam"]),
        ("c10", ["Brown, Tom"]),
        ("z", ["O’Brien, Zoë"]),
        ("78", ["O’Brien, Zoë"]),
        ("om", ["Brown, Tom", "Nguyen, Ava"]),
        ("zq", []),
        ('"', []),
        ("ava* OR", []),
        ("\x00\ud800", ["Brown, Tom", "Nguyen, Ava", "Nguyen, Liam", "O’Brien, Zoë"]),
        ("%", []),
    ],
)
def test_search_finds_each_word_anywhere(practice: Practice, typed: str, expected: list[str]) -> None:
    fill(practice, PEOPLE)
    query = replace(EVERYBODY, text=typed)
    assert found(practice, query) == expected
    with practice.read() as session:
        assert count(session, query) == len(expected)


def test_filters_and_order(practice: Practice) -> None:
    ids = fill(practice, PEOPLE)
    priya = add_user(practice, "Priya", "Nair")
    clients.set_case_manager(practice, ids[1:2], priya, TODAY)
    assert found(practice, ClientQuery()) == ["Nguyen, Ava", "Nguyen, Liam", "O’Brien, Zoë"]
    assert found(practice, ClientQuery(case_manager=priya)) == ["Nguyen, Ava"]
    assert found(practice, ClientQuery(case_manager=NO_CASE_MANAGER)) == ["Nguyen, Liam", "O’Brien, Zoë"]
    assert found(practice, ClientQuery("nguyen", case_manager=NO_CASE_MANAGER)) == ["Nguyen, Liam"]
    assert found(practice, ClientQuery("n", case_manager=priya, status=None)) == ["Nguyen, Ava"]
    assert found(practice, replace(EVERYBODY, sort=Sort.DATE_OF_BIRTH, descending=True))[0] == "Nguyen, Liam"
    assert found(practice, ClientQuery(descending=True))[0] == "O’Brien, Zoë"
    assert without_case_manager(practice) == 2


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("descending", [False, True])
def test_pages_go_on_where_the_last_one_ended(practice: Practice, sort: Sort, descending: bool) -> None:
    fill(
        practice,
        [
            ClientDetails(last_name=f"Lee {n % 7}", date_of_birth=date(1980, 1, 1 + n % 5) if n % 3 else None)
            for n in range(60)
        ],
    )
    source = ClientSource(practice, ClientQuery(sort=sort, descending=descending))
    whole, paged, after = source.ids(None, 1000), [], None
    while page := source.ids(after, 7):
        paged += page
        after = page[-1]
    assert paged == whole
    assert len(set(whole)) == 60


@pytest.mark.parametrize("text", ["", "lee", "lee1"])
def test_clients_equal_by_one_column_are_in_the_order_of_the_second(practice: Practice, text: str) -> None:
    statuses = list(ClientStatus)
    places = fill(
        practice,
        [
            ClientDetails(
                reference=f"N{n:02}",
                last_name=f"Lee{n % 4}",
                date_of_birth=date(1980, 1, 1 + n % 5) if n % 3 else None,
                status=statuses[n // 7 % 3],
            )
            for n in range(90)
        ],
    )
    for remainder, name in ((1, "Zhou"), (2, "Abbott")):
        theirs = [client for n, client in enumerate(places) if n % 11 % 3 == remainder]
        clients.set_case_manager(practice, theirs, add_user(practice, "Priya", name), TODAY)
    of = {client: n for n, client in enumerate(places)}
    keys: dict[Sort, Callable[[int], int]] = {
        Sort.NAME: lambda n: n % 4,
        Sort.DATE_OF_BIRTH: lambda n: (n % 3 > 0) * (1 + n % 5),
        Sort.REFERENCE: lambda n: n,
        Sort.STATUS: lambda n: n // 7 % 3,
        Sort.CASE_MANAGER: lambda n: (0, 2, 1)[n % 11 % 3],
    }
    ways = itertools.product(itertools.permutations(Sort, 2), (False, True), (False, True))
    for (first, second), down, second_down in ways:
        source = ClientSource(practice, ClientQuery(text, None, None, first, down, second, second_down))
        paged: list[int] = []
        while page := source.ids(paged[-1] if paged else None, 7):
            paged += page
        expected = [n for n in range(90) if text != "lee1" or n % 4 == 1]
        expected.sort(key=keys[second], reverse=second_down)
        expected.sort(key=keys[first], reverse=down)
        shown = [(keys[first](of[client]), keys[second](of[client])) for client in paged]
        assert shown == [(keys[first](n), keys[second](n)) for n in expected], (first, down, second)
        assert len(set(paged)) == len(expected)


@pytest.mark.parametrize("size", [3 * A_TENTH * FEW, 2 * A_TENTH * CANDIDATES], ids=["few", "candidates"])
def test_each_way_of_searching_finds_the_same(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, size: float
) -> None:
    """Beyond a number of matches the search works another way; it still finds the same as a plain scan.

    All is a tenth of its size: where each way begins, the practice and the pages.
    """
    monkeypatch.setattr(search, "FEW", int(A_TENTH * FEW))
    monkeypatch.setattr(search, "CANDIDATES", int(A_TENTH * CANDIDATES))
    people = [
        ClientDetails(
            last_name=f"{'Zacommon' if n % 3 else 'Qadditional'} {n % 11}", first_name="Rare" * (n % 97 == 5)
        )
        for n in range(int(size))
    ]
    fill(practice, people)
    with practice.read() as session:
        texts = session.query(Client.id, Client.search_text).order_by(Client.sort_name, Client.id).all()
    for typed in ("common", "rare", "om", "z", "common rare", "a", "common a", "q z", "ad om"):
        expected = [i for i, text in texts if all(word in text for word in typed.split())]
        for query in (
            ClientQuery(typed),
            ClientQuery(typed, NO_CASE_MANAGER),
            replace(EVERYBODY, text=typed),
        ):
            with practice.read() as session:
                assert count(session, query) == len(expected), query
            source = ClientSource(practice, query)
            assert source.ids(None, 5) == expected[:5], query
            if len(expected) > 6:
                assert source.ids(expected[4], 5) == expected[5:10], query


def test_a_page_in_any_order_is_read_without_looking_at_all_clients(practice: Practice) -> None:
    statuses = list(ClientStatus)
    managers = [add_user(practice, "Priya", f"Nair {place}") for place in range(60)]
    fill(
        practice,
        [
            ClientDetails(
                last_name=f"Lee {n}",
                status=statuses[n % 3],
                date_of_birth=date(1950, 1, 1) + timedelta(days=n % 997),
                case_manager_id=managers[n % 60],
            )
            for n in range(3_000)
        ],
    )
    worst = thousands_of_steps = 0

    def step() -> int:
        nonlocal thousands_of_steps
        thousands_of_steps += 1
        return 0

    ways = itertools.product([None, *statuses], Sort, Sort, (False, True))
    for status, sort, then, descending in ways:
        with practice.read() as session:
            driver = session.connection().connection.driver_connection
            assert driver is not None
            driver.set_progress_handler(step, 1_000)
            query = ClientQuery("", None, status, sort, descending, then)
            page = ids(session, query, None, 10)
            assert len({*page, *ids(session, query, page[-1], 10)}) == 20
            driver.set_progress_handler(None, 0)
            worst, thousands_of_steps = max(worst, thousands_of_steps), 0
    assert worst <= 25


def test_adding_and_saving(practice: Practice) -> None:
    priya = add_user(practice, "Priya", "Nair")
    new = clients.add_client(
        practice, ClientDetails(first_name=" Ava ", last_name="Nguyen", case_manager_id=priya)
    )
    details = clients.client(practice, new).details
    assert (details.first_name, details.reference) == ("Ava", "C000001")
    assert found(practice, ClientQuery("c000001")) == ["Nguyen, Ava"]
    assert [(e.case_manager, e.starts_on, e.ends_on) for e in case_history(practice, new)] == [
        ("Priya Nair", TODAY, None)
    ]
    clients.save_client(practice, new, details.changed(last_name="Singh", case_manager_id=None))
    assert found(practice, ClientQuery("nguyen")) == []
    assert found(practice, ClientQuery("singh")) == ["Singh, Ava"]
    assert [(e.case_manager, e.starts_on, e.ends_on) for e in case_history(practice, new)] == [
        ("Priya Nair", TODAY, TODAY)
    ]
    undo(practice, operations(practice)[0].id)
    assert clients.client(practice, new).details == details
    assert found(practice, ClientQuery("nguyen", case_manager=priya)) == ["Nguyen, Ava"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"last_name": " ", "first_name": ""}, "last_name"),
        ({"date_of_birth": TODAY + timedelta(days=1)}, "date_of_birth"),
        ({"date_of_birth": date(1823, 1, 1)}, "date_of_birth"),
        ({"email": "ava at example"}, "email"),
        ({"reference": "C7"}, "reference"),
        ({"reference": ""}, "reference"),
    ],
)
def test_what_cannot_be_stored_is_named_and_changes_nothing(
    practice: Practice, change: dict[str, object], field: str
) -> None:
    ids = fill(practice, PEOPLE)
    before = clients.client(practice, ids[1]).details
    with pytest.raises(InvalidDetail) as refused:
        clients.save_client(practice, ids[1], before.changed(**change))
    assert refused.value.field == field
    assert clients.client(practice, ids[1]).details == before
    assert operations(practice) == []


def test_case_manager_for_all_that_match(practice: Practice) -> None:
    ids = fill(practice, PEOPLE)
    alex, priya = add_user(practice, "Alex", "Lee"), add_user(practice, "Priya", "Nair")
    clients.set_case_manager(practice, ids, alex, TODAY - timedelta(days=30))
    assert clients.set_case_manager(practice, ClientQuery("nguyen"), priya, TODAY) == 2
    assert found(practice, ClientQuery(case_manager=priya)) == ["Nguyen, Ava", "Nguyen, Liam"]
    assert [(e.case_manager, e.ends_on) for e in case_history(practice, ids[1])] == [
        ("Priya Nair", None),
        ("Alex Lee", TODAY - timedelta(days=1)),
    ]
    latest = operations(practice)[0]
    assert latest.summary == "Gave 2 clients to Priya Nair"
    undone = undo(practice, latest.id)
    assert sorted(undone.restored) == [f"clients:{ids[1]}", f"clients:{ids[2]}"]
    assert found(practice, ClientQuery(case_manager=priya)) == []


def test_who_may_not_be_case_manager(practice: Practice) -> None:
    ids = fill(practice, PEOPLE)
    tom = add_user(practice, "Tom", "Brown", active=False)
    kim = add_user(practice, "Kim", "Ho", access_level=AccessLevel.ACCOUNTS_ADMIN)
    priya = add_user(practice, "Priya", "Nair")
    for nobody in (tom, kim, 999):
        with pytest.raises(UserError):
            clients.set_case_manager(practice, ids, nobody, TODAY)
    with pytest.raises(UserError, match="in the future"):
        clients.set_case_manager(practice, ids, priya, TODAY + timedelta(days=1))
    with pytest.raises(UserError, match="No client is chosen"):
        clients.set_case_manager(practice, [], priya, TODAY)
    assert [c.name for c in case_managers(practice)] == ["Priya Nair"]
    with practice.work("x", "x", recorded=False) as work:
        work.update(Client, {ids[0]: {"case_manager_id": tom}})
    assert [(c.name, c.offered) for c in case_managers(practice)] == [
        ("Tom Brown", False),
        ("Priya Nair", True),
    ]
    stays = clients.client(practice, ids[0]).details
    clients.save_client(practice, ids[0], stays.changed(suburb="Newtown"))


def test_each_duty_has_one_contact(practice: Practice) -> None:
    ava = fill(practice, PEOPLE)[1]
    mother = ContactDetails(first_name="Mai", last_name="Nguyen", main_contact=True, emergency_contact=True)
    father = ContactDetails(first_name="Duc", last_name="Nguyen", main_contact=True)
    client_contacts.add_contact(practice, ava, mother)
    second = client_contacts.add_contact(practice, ava, father)
    listed = {c.details.first_name: c.details for c in client_contacts.contacts(practice, ava)}
    assert (listed["Duc"].main_contact, listed["Mai"].main_contact) == (True, False)
    assert listed["Mai"].emergency_contact
    undone = undo(practice, operations(practice)[0].id)
    assert undone.restored == (f"clients:{ava}",)
    (only,) = client_contacts.contacts(practice, ava)
    assert only.details == mother
    with pytest.raises(UserError, match="removed already"):
        client_contacts.save_contact(practice, second, father)
    client_contacts.remove_contact(practice, only.id)
    assert client_contacts.contacts(practice, ava) == ()
    with pytest.raises(InvalidDetail):
        client_contacts.add_contact(practice, ava, ContactDetails(relationship="Mother"))


def test_families_are_suggested_joined_and_left(practice: Practice) -> None:
    address = {"street": "1 Hill Street", "suburb": "Newtown"}
    ids = fill(practice, [p.changed(**address) for p in PEOPLE])
    ava, liam = ids[1:3]
    (suggested,) = families.suggestions(practice, ava)
    assert (suggested.name, suggested.reason) == ("Liam Nguyen", "same surname and street")
    name = families.new_family(practice, "Nguyen")
    details = clients.client(practice, ava).details
    clients.save_client(practice, ava, details.changed(family=name), [liam])
    assert [m.name for m in families.members(practice, "Nguyen", but_not=ava)] == ["Liam Nguyen"]
    assert families.new_family(practice, "Nguyen") == "Nguyen 2"
    assert families.known_families(practice, "Ng") == ("Nguyen",)
    assert families.suggestions(practice, ava) == ()
    clients.save_client(practice, ava, details.changed(family=""))
    assert [m.name for m in families.members(practice, "Nguyen")] == ["Liam Nguyen"]


def test_appointments_to_come_and_past(practice: Practice) -> None:
    ava = fill(practice, PEOPLE)[1]
    priya = add_user(practice, "Priya", "Nair")
    starts = [datetime(2026, 11, 23, 9) + timedelta(days=d) for d in (-14, -7, 0, 7, 14)]
    rows = [
        {
            "reference": f"A{n}",
            "starts_at": at,
            "ends_at": at + timedelta(minutes=50),
            "user_id": priya,
            "status": AppointmentStatus.CANCELLED if n == 2 else AppointmentStatus.BOOKED,
        }
        for n, at in enumerate(starts)
    ]
    with practice.work("x", "x", recorded=False) as work:
        ids = work.insert(Appointment, rows)
        work.insert(AppointmentClient, [{"appointment_id": i, "client_id": ava} for i in ids])
    upcoming, past = VisitSource(practice, ava, "upcoming"), VisitSource(practice, ava, "past")
    assert upcoming.ids(None, 2) == ids[2:4]
    assert upcoming.ids(ids[3], 2) == ids[4:]
    assert past.ids(None, 1) == [ids[1]]
    assert past.ids(ids[1], 9) == [ids[0]]
    (visit,) = upcoming.rows(ids[2:3])
    assert (visit.practitioner, visit.status) == ("Priya Nair", AppointmentStatus.CANCELLED)
    (row,) = ClientSource(practice, ClientQuery("ava")).rows([ava])
    assert row.next_appointment == starts[3]


def test_somebody_with_one_name_is_called_by_it_everywhere(practice: Practice) -> None:
    priya = add_user(practice, "Priya", "Nair")
    (ava,) = fill(practice, [ClientDetails(first_name="Ava", reference="C1")])
    with practice.work("x", "x", recorded=False) as work:
        work.update(Client, {ava: {"case_manager_id": priya}})
    visit = AppointmentDetails(
        priya, datetime(2026, 12, 14, 9), datetime(2026, 12, 14, 10), client_ids=(ava,)
    )
    appointment_id = add_appointment(practice, visit)
    assert appointment(practice, appointment_id).client_names == ("Ava",)
    with practice.read() as session:
        held = blockers(session, priya, TODAY)
    assert held.lines == ("Client Ava (C1)", "Mon 14 Dec 2026, 09:00  Ava (A000001)")
    assert replace(held, clients=held.clients * 1_200).counted.startswith("1,200 current clients and 1 up")


@pytest.mark.parametrize(
    "stored", ["0412 345 678", "+61 412 345 678", "61412345678", "(04) 1234-5678", "+61 (0)412.345.678"]
)
def test_the_search_finds_a_phone_in_every_usual_form(practice: Practice, stored: str) -> None:
    ava = clients.add_client(practice, ClientDetails(last_name="Nguyen", mobile=stored))
    clients.add_client(practice, ClientDetails(last_name="Kaur", mobile="0412 345 679"))
    for typed in (
        "0412 345 678", "+61 412 345 678", "61412345678", "412 345 678", "0412345678", "0412.345.678",
        "0412-345-678", "(0412) 345 678", "+61 (0)412 345 678", "0011 61 412 345 678", "+61-412-345-678",
        "412345678", "nguyen 0412345678", "0412 345 678 ",
    ):  # fmt: skip
        with practice.read() as session:
            assert all_ids(session, ClientQuery(typed)) == [ava], typed
    for beginning in ("0412 345 6", "0412", "+61412", "412 34"):
        with practice.read() as session:
            assert ava in all_ids(session, ClientQuery(beginning)), beginning
