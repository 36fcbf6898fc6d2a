"""Two files of one client become one: nothing attached to either is lost, and undo restores both exactly."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import (
    AppointmentClient,
    Base,
    CaseAssignment,
    Client,
    ClientAlias,
    ClientDecision,
    ClientNotice,
    ClientStatus,
    Consent,
    Contact,
    ContactAttempt,
    ContactBy,
    Disposition,
    NotWith,
    Offboarding,
    OffboardingState,
    VendorItem,
)
from desktop.services.clients import clients
from desktop.services.clients import contacts as client_contacts
from desktop.services.clients.closing import OpenVisits
from desktop.services.clients.contacts import ContactDetails
from desktop.services.clients.details import ClientDetails
from desktop.services.clients.search import all_ids
from desktop.services.clients.search_query import ClientQuery
from desktop.services.demo.demo import make_demo
from desktop.services.duplicates.comparison import compare, compared_fields
from desktop.services.duplicates.duplicates import tell_apart
from desktop.services.duplicates.merging import merge_clients
from desktop.services.duplicates.merging_moves import tables_of_clients
from desktop.services.history.operations import last_undoable
from desktop.services.history.record_check import broken_links
from desktop.services.history.undo import undo
from desktop.services.imports import run_import
from tests.conftest import TODAY
from tests.made import Made

BORN = date(1990, 2, 14)
EARLIER = date(2025, 3, 3)
RECORD = {"operations", "activity"}


@pytest.fixture
def made(practice: Practice) -> Made:
    return Made(practice)


@pytest.fixture
def alex(made: Made) -> int:
    return made.user("Alex Lee")


@pytest.fixture
def priya(made: Made) -> int:
    return made.user("Priya Nair")


def contents(practice: Practice) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table except the record."""
    tables = [table for table in Base.metadata.sorted_tables if table.name not in RECORD]
    with practice.read() as session:
        return {t.name: [tuple(row) for row in session.execute(select(t).order_by(t.c.id))] for t in tables}


def add(practice: Practice, model: type[Base], **values: Any) -> int:
    with practice.work("make", "Made", recorded=False) as work:
        return work.insert(model, [values])[0]


def one(practice: Practice, client_id: int) -> Client:
    with practice.read() as session:
        return session.get_one(Client, client_id)


def of(practice: Practice, model: Any, client_id: int) -> list[Any]:
    with practice.read() as session:
        return list(session.scalars(select(model).where(model.client_id == client_id).order_by(model.id)))


def test_every_table_that_knows_a_client_is_thought_of() -> None:
    pointing = {
        table.name
        for table in Base.metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table.name == "clients"
    }
    assert pointing == {model.__tablename__ for model in tables_of_clients()}


def test_the_kept_client_is_not_to_be_seen_by_anybody_whom_either_file_names(
    practice: Practice, made: Made, alex: int
) -> None:
    sam = made.user("Sam Cooper")
    keep, gone = (clients.add_client(practice, ClientDetails(last_name="Wu")) for _ in range(2))
    for client_id, user_id in ((keep, alex), (gone, alex), (gone, sam)):
        add(practice, NotWith, client_id=client_id, user_id=user_id)
    merge_clients(practice, keep, gone, set())
    assert [row.user_id for row in of(practice, NotWith, keep)] == [alex, sam]
    assert of(practice, NotWith, gone) == []


def test_the_kept_file_takes_what_was_chosen_and_both_notes(practice: Practice) -> None:
    keep = clients.add_client(
        practice,
        ClientDetails(first_name="Ava", last_name="Nguyn", mobile="0400 111 222", notes="Likes Tuesdays."),
    )
    gone = clients.add_client(
        practice,
        ClientDetails(
            first_name="Ava", last_name="Nguyen", mobile="0400 999 888", date_of_birth=BORN,
            street="1 High Street", suburb="Perth", notes="Brings a dog.",
        ),
    )  # fmt: skip
    proposed = compare(practice, keep, gone).proposed
    assert proposed == {"date_of_birth", "address"}
    merge_clients(practice, keep, gone, proposed | {"last_name"})
    found = one(practice, keep)
    assert (found.last_name, found.mobile, found.date_of_birth) == ("Nguyen", "0400 111 222", BORN)
    assert (found.street, found.suburb) == ("1 High Street", "Perth")
    assert found.notes == "Likes Tuesdays.\n\nBrings a dog."
    assert (found.sort_name, "nguyen" in found.search_text) == ("nguyen, ava", True)
    with practice.read() as session:
        assert session.get(Client, gone) is None


def test_undo_brings_both_back_exactly(practice: Practice, made: Made, alex: int, priya: int) -> None:
    keep = made.client("Ava Nguyen", alex)
    gone = made.client("Ava Nguyen", priya, mobile="0400 111 222", status=ClientStatus.CLOSED)
    other = made.client("Zoe Nair")
    made.appointment(alex, "2026-12-01 09:00", keep, gone)
    made.appointment(priya, "2026-12-02 09:00", gone)
    client_contacts.add_contact(practice, keep, ContactDetails("Mia", "Nguyen", main_contact=True))
    client_contacts.add_contact(
        practice,
        gone,
        ContactDetails("Mia", "Nguyen", mobile="0400 3", main_contact=True, invoice_recipient=True),
    )
    client_contacts.add_contact(practice, gone, ContactDetails("Tom", "Brown", emergency_contact=True))
    tell_apart(practice, other, gone)
    before = contents(practice)
    merged = merge_clients(practice, keep, gone, compared_fields(), open_visits=OpenVisits.CANCEL)
    assert (merged.appointments, merged.contacts) == (1, 1)
    assert len(of(practice, AppointmentClient, keep)) == 2
    undone = undo(practice, merged.operation_id)
    assert undone.left_alone == ()
    assert contents(practice) == before
    assert broken_links(practice) == []


def test_undo_also_where_somebody_was_added_since(practice: Practice, made: Made) -> None:
    keep, gone = made.client("Ava Nguyen"), made.client("Eva Nguyen")
    merged = merge_clients(practice, keep, gone)
    new = clients.add_client(practice, ClientDetails(last_name="Cooper"))
    assert new not in (keep, gone)
    assert undo(practice, merged.operation_id).left_alone == ()
    assert one(practice, gone).first_name == "Eva"


def test_undo_leaves_alone_what_was_changed_since(practice: Practice, made: Made) -> None:
    keep, gone = made.client("Ava Nguyen"), made.client("Ava Nguyen", mobile="0400 1")
    merged = merge_clients(practice, keep, gone)
    clients.save_client(practice, keep, ClientDetails("C1", last_name="Nguyen", mobile="0400 2"))
    assert undo(practice, merged.operation_id).left_alone == (f"clients:{keep}",)
    assert one(practice, keep).mobile == "0400 2"


def test_each_duty_stays_with_one_contact(practice: Practice, made: Made) -> None:
    keep, gone = made.client("Ava Nguyen"), made.client("Ava Nguyen")
    client_contacts.add_contact(practice, keep, ContactDetails("Mia", "Nguyen", main_contact=True))
    client_contacts.add_contact(
        practice,
        gone,
        ContactDetails("Mia", "Nguyen", mobile="0400 3", main_contact=True, invoice_recipient=True),
    )
    client_contacts.add_contact(
        practice, gone, ContactDetails("Tom", "Brown", main_contact=False, emergency_contact=True)
    )
    client_contacts.add_contact(practice, gone, ContactDetails("Mia", "Nguyen", email="mia@example.com"))
    merge_clients(practice, keep, gone)
    found = [contact.details for contact in client_contacts.contacts(practice, keep)]
    assert [(c.name, c.mobile, c.main_contact, c.emergency_contact, c.invoice_recipient) for c in found] == [
        ("Mia Nguyen", "0400 3", True, False, True),
        ("Tom Brown", "", False, True, False),
    ]
    assert found[0].email == "mia@example.com"


def test_the_case_history_is_that_of_both(practice: Practice, made: Made, alex: int, priya: int) -> None:
    keep, gone = made.client("Ava Nguyen", alex), made.client("Ava Nguyen", priya)
    merge_clients(practice, keep, gone, {"case_manager"})
    assert one(practice, keep).case_manager_id == priya
    episodes = {row.user_id: row.ends_on for row in of(practice, CaseAssignment, keep)}
    assert episodes[priya] is None
    assert episodes[alex] == date(2026, 11, 22)


def test_one_case_manager_has_one_open_episode(practice: Practice, made: Made, alex: int) -> None:
    keep, gone = made.client("Ava Nguyen", alex), made.client("Ava Nguyen", alex)
    with practice.work("make", "Made", recorded=False) as work:
        (theirs,) = (row.id for row in of(practice, CaseAssignment, gone))
        work.update(CaseAssignment, {theirs: {"starts_on": EARLIER}})
    merge_clients(practice, keep, gone)
    assert [(row.user_id, row.starts_on, row.ends_on) for row in of(practice, CaseAssignment, keep)] == [
        (alex, EARLIER, None)
    ]


def test_a_current_client_is_not_given_to_somebody_inactive(
    practice: Practice, made: Made, alex: int
) -> None:
    away = made.user("Tom Brown", active=False)
    keep, gone = made.client("Ava Nguyen", alex), made.client("Ava Nguyen", away)
    before = contents(practice)
    with pytest.raises(UserError, match=r"Tom Brown is inactive\. Choose another case manager"):
        merge_clients(practice, keep, gone, {"case_manager"})
    assert contents(practice) == before
    merge_clients(practice, keep, gone)
    assert one(practice, keep).case_manager_id == alex


@pytest.fixture
def leaving(practice: Practice, alex: int) -> int:
    return add(
        practice,
        Offboarding,
        leaver_id=alex,
        last_day=date(2026, 12, 31),
        created_at=datetime(2026, 11, 1, 9),
    )


def decide(
    practice: Practice, offboarding: int, client: int, what: Disposition, to: int | None = None
) -> int:
    values = {"offboarding_id": offboarding, "client_id": client, "disposition": what, "recipient_id": to}
    return add(practice, ClientDecision, **values)


def test_two_decisions_in_one_open_plan_are_refused(
    practice: Practice, made: Made, alex: int, priya: int, leaving: int
) -> None:
    keep, gone = made.client("Ava Nguyen", alex), made.client("Ava Nguyen", alex)
    decide(practice, leaving, keep, Disposition.TRANSFER, priya)
    decide(practice, leaving, gone, Disposition.CLOSED)
    before = contents(practice)
    with pytest.raises(UserError, match="The offboarding of Alex Lee has decided differently"):
        merge_clients(practice, keep, gone)
    assert contents(practice) == before
    with practice.work("make", "Made", recorded=False) as work:
        work.update(Offboarding, {leaving: {"state": OffboardingState.APPLIED}})
    merge_clients(practice, keep, gone)
    assert [d.disposition for d in of(practice, ClientDecision, keep)] == [Disposition.TRANSFER]


def test_the_decision_that_was_made_stays(
    practice: Practice, made: Made, alex: int, priya: int, leaving: int
) -> None:
    keep, gone = made.client("Ava Nguyen", alex), made.client("Ava Nguyen", alex)
    decide(practice, leaving, keep, Disposition.UNDECIDED)
    decide(practice, leaving, gone, Disposition.TRANSFER, priya)
    before = contents(practice)
    merged = merge_clients(practice, keep, gone)
    assert [(d.disposition, d.recipient_id) for d in of(practice, ClientDecision, keep)] == [
        (Disposition.TRANSFER, priya)
    ]
    undo(practice, merged.operation_id)
    assert contents(practice) == before


def test_either_reference_finds_the_one_client(practice: Practice, made: Made, tmp_path: Path) -> None:
    keep, gone = made.client("Ava Nguyen"), made.client("Ava Nguyen")
    third = made.client("Eva Nguyen")
    merge_clients(practice, keep, gone)
    file = tmp_path / "clients.csv"
    file.write_text("Reference,First Name,Last Name,Mobile\nC2,Ava,Nguyen,0400 1\n", encoding="utf-8")
    result = run_import(practice, file, "clients")
    assert (result.created, result.updated) == (0, 1)
    assert (one(practice, keep).reference, one(practice, keep).mobile) == ("C1", "0400 1")
    contacts = tmp_path / "contacts.csv"
    contacts.write_text("Client,First Name,Last Name\nC2,Mia,Nguyen\n", encoding="utf-8")
    run_import(practice, contacts, "contacts")
    assert [contact.client_id for contact in of(practice, Contact, keep)] == [keep]
    merge_clients(practice, third, keep)
    assert {alias.reference: alias.client_id for alias in of(practice, ClientAlias, third)} == {
        "C1": third,
        "C2": third,
    }


def test_the_search_finds_the_one_client_by_either_reference(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    keep, gone = made.client("Ava Nguyen", reference="K-1"), made.client("Ava Nguyen", reference="G-2")
    merged = merge_clients(practice, keep, gone)

    def found(reference: str) -> list[int]:
        with practice.read() as session:
            return all_ids(session, ClientQuery(text=reference))

    assert found("g-2") == found("k-1") == [keep]
    clients.save_client(practice, keep, clients.client(practice, keep).details.changed(mobile="0400 1"))
    assert found("g-2") == [keep]
    file = tmp_path / "clients.csv"
    file.write_text("Reference,First Name,Last Name,Mobile\nK-1,Ava,Nguyen,0400 1\n", encoding="utf-8")
    assert run_import(practice, file, "clients").unchanged == 1
    file.write_text("Reference,First Name,Last Name,Mobile\nK-1,Ava,Nguyen,0400 2\n", encoding="utf-8")
    assert run_import(practice, file, "clients").updated == 1
    assert found("g-2") == [keep]
    undo(practice, last_undoable(practice).id)
    clients.save_client(practice, keep, clients.client(practice, keep).details.changed(mobile=""))
    undo(practice, merged.operation_id)
    assert found("g-2") == [gone]


def test_a_file_with_both_changes_nothing_by_the_other_one(
    practice: Practice, made: Made, tmp_path: Path
) -> None:
    keep, gone = made.client("Ava Nguyen"), made.client("Eva Nguyen")
    merge_clients(practice, keep, gone)
    file = tmp_path / "clients.csv"
    file.write_text("Reference,First Name,Last Name\nC2,Eva,Nguyen\nC1,Ava,Nguyen\n", encoding="utf-8")
    result = run_import(practice, file, "clients")
    assert (result.created, result.updated, result.unchanged, result.skipped) == (0, 0, 1, 1)
    assert [(p.row, "merged" in p.problem) for p in result.problems] == [(2, True)]


def test_a_merged_reference_is_not_free(practice: Practice, made: Made) -> None:
    keep, gone = made.client("Ava Nguyen"), made.client("Ava Nguyen")
    merge_clients(practice, keep, gone)
    with pytest.raises(UserError, match="Another client has the reference C2"):
        clients.add_client(practice, ClientDetails("C2", last_name="Cooper"))
    new = clients.add_client(practice, ClientDetails(last_name="Cooper"))
    assert one(practice, new).reference == "C000003"


def test_what_cannot_be_merged_is_a_sentence(practice: Practice, made: Made) -> None:
    keep = made.client("Ava Nguyen")
    with pytest.raises(UserError, match="one and the same"):
        merge_clients(practice, keep, keep)
    with pytest.raises(UserError, match="not there any more"):
        merge_clients(practice, keep, keep + 1)


@pytest.mark.parametrize("seed", range(2))
def test_whoever_is_merged_nothing_is_lost_and_all_comes_back(tmp_path: Path, seed: int) -> None:
    """Ten random merges in a made-up practice, then each of them undone, the last one first."""
    random = Random(seed)
    full = make_demo(
        tmp_path / "demo.handover", None, practitioners=6, clients=60, appointments=300, today=TODAY
    )
    before = contents(full)
    done = []
    for _ in range(10):
        with full.read() as session:
            keep, gone = random.sample(list(session.scalars(select(Client.id))), 2)
        take = {name for name in compared_fields() if random.random() < 0.5}
        with suppress(UserError):
            done.append(merge_clients(full, keep, gone, take).operation_id)
    assert len(done) > 3
    seen, still_seen = (
        {row[1] for row in picture["appointment_clients"]} for picture in (before, contents(full))
    )
    assert seen == still_seen
    with full.read() as session:
        for client in session.scalars(select(Client)):
            still = [row.user_id for row in of(full, CaseAssignment, client.id) if row.ends_on is None]
            assert still in ([], [client.case_manager_id])
            for duty in client_contacts.DUTIES:
                assert sum(getattr(contact, duty) for contact in of(full, Contact, client.id)) <= 1
    for operation_id in reversed(done):
        assert undo(full, operation_id).left_alone == ()
    assert contents(full) == before
    full.close()


def test_what_the_board_and_the_leaver_say_of_both_comes_together(
    practice: Practice, made: Made, alex: int
) -> None:
    keep, gone = made.client("Ava Nguyen", alex), made.client("Ava Nguyen", alex)
    first, second = (
        add(practice, Offboarding, leaver_id=alex, last_day=BORN, created_at=datetime(2026, 11, 23, 12))
        for _ in range(2)
    )
    said = {"offboarding_id": first, "told_on": BORN}
    add(practice, ClientNotice, client_id=keep, **said, note="By phone")
    add(practice, ClientNotice, client_id=gone, **said, note="", told_by="Kim", consent=Consent.GIVEN)
    add(practice, ClientNotice, client_id=gone, offboarding_id=second)
    for day in (1, 2):
        add(practice, ContactAttempt, client_id=gone, offboarding_id=first, way=ContactBy.TELEPHONE,
            made_on=BORN.replace(day=day))  # fmt: skip
    add(practice, VendorItem, offboarding_id=first, kind="clients", record_id=gone)
    before = contents(practice)
    merged = merge_clients(practice, keep, gone)
    notices = of(practice, ClientNotice, keep)
    assert [(n.offboarding_id, n.told_by, n.note) for n in notices] == [
        (first, "Kim", "By phone"),
        (second, "", ""),
    ]
    assert len(of(practice, ContactAttempt, keep)) == 2
    with practice.read() as session:
        assert session.scalars(select(VendorItem.record_id)).all() == [keep]
    assert undo(practice, merged.operation_id).left_alone == ()
    assert contents(practice) == before
