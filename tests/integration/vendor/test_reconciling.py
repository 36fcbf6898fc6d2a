"""The vendor's export against the requests: every row as in a naive comparison, in several layouts."""

from __future__ import annotations

import random
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import AccessLevel, Activity, Client, User
from desktop.services.imports import FileAnswers
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted
from desktop.services.vendor.asked import ItemKind, ItemState, VendorAsk, asked_in
from desktop.services.vendor.reconciling import reconcile
from desktop.services.vendor.requests import write_request
from desktop.services.vendor.standing import standing
from tests.vendor_exports import Rows, client_row, export, members, visit_row, write


@pytest.fixture
def asked(practice: Practice, case_id: int) -> VendorAsk:
    """The requests after the plan was carried out."""
    plan = drafted(practice, case_id).plan
    apply_plan(practice, plan, offboarding_id=case_id, accept_clashes="agreed", accept_unassigned="later")
    with practice.read() as session:
        return asked_in(session, case_id)


def people(practice: Practice) -> tuple[dict[int, Client], dict[int, User]]:
    with practice.read() as session:
        clients = {c.id: c for c in session.scalars(select(Client))}
        users = {u.id: u for u in session.scalars(select(User))}
        session.expunge_all()
    return clients, users


def takers(users: dict[int, User], asked: VendorAsk) -> list[User]:
    """Everybody who can be assigned something, except the leaver."""
    admin = AccessLevel.ACCOUNTS_ADMIN
    return [u for u in users.values() if u.active and u.id != asked.leaver.id and u.access_level != admin]


@pytest.mark.parametrize("seed", range(4))
def test_every_client_is_as_a_naive_comparison_says(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    clients, users = people(practice)
    others = takers(users, asked)
    by_reference = chance.random() < 0.5
    rows: Rows = []
    expected: dict[str, ItemState] = {}
    for one in asked.clients:
        fate = chance.choice(["done", "open", "else", "nobody", "missing", "done", "doubled"])
        client = clients[one.client_id]
        who = {
            "done": one.new,
            "doubled": one.new,
            "open": one.present,
            "else": chance.choice([u for u in others if u.id != one.new.id]),
        }.get(fate)
        expected[one.reference] = {"done": ItemState.DONE, "open": ItemState.OPEN}.get(
            fate, ItemState.DIFFERENT
        )
        if fate != "missing":
            rows.append(client_row(client, who.name if who else "", reference=by_reference))
        if fate == "doubled":
            again = {"Client ID": f"X{one.client_id}"} if by_reference and chance.random() < 0.5 else {}
            rows.append(rows[-1] | again)
    bystander = next(c for c in clients.values() if c.id not in {a.client_id for a in asked.clients})
    rows.append(client_row(bystander, others[0].name, reference=by_reference))
    chance.shuffle(rows)
    found = reconcile(practice, case_id, [write(tmp_path / "clients.csv", rows)], kind=ItemKind.CLIENTS)
    assert {i.reference: i.state for i in found.of(ItemKind.CLIENTS)} == expected
    assert {i.state for i in found.of(ItemKind.APPOINTMENTS)} == {ItemState.OPEN}


@pytest.mark.parametrize("seed", range(4))
def test_every_appointment_is_as_a_naive_comparison_says(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    _, users = people(practice)
    others = takers(users, asked)
    rows: Rows = []
    expected: dict[str, ItemState] = {}
    for number, one in enumerate(asked.appointments):
        fate = chance.choice(["done", "open", "else", "late", "missing", "doubled", "rebooked", "done"])
        time = one.new_time or one.was
        new = one.new or one.present
        with_whom = members(practice, one.appointment_id)
        made = {
            "done": [visit_row(one.reference, with_whom, new.name, time)],
            "open": [visit_row(one.reference, with_whom, one.present.name, one.was)],
            "else": [
                visit_row(
                    one.reference,
                    with_whom,
                    chance.choice([u for u in others if u.id != new.id]).name,
                    time,
                )
            ],
            "late": [visit_row(one.reference, with_whom, new.name, time + timedelta(hours=3))],
            "missing": [],
            "doubled": [
                visit_row(one.reference, with_whom, new.name, time),
                visit_row(f"V{number}", with_whom, new.name, time),
            ],
            "rebooked": [visit_row(f"V{number}", with_whom, new.name, time)],
        }[fate]
        if not with_whom and fate in ("doubled", "rebooked"):
            fate, made = "done", [visit_row(one.reference, with_whom, new.name, time)]
        states = {"done": ItemState.DONE, "open": ItemState.OPEN, "rebooked": ItemState.DONE}
        if one.waits:
            made = [row | {"Status": "Waiting List"} for row in made]
            states |= {"missing": ItemState.DONE, "late": ItemState.DONE}
        expected[one.reference] = states.get(fate, ItemState.DIFFERENT)
        rows += made
    chance.shuffle(rows)
    found = reconcile(practice, case_id, [write(tmp_path / "visits.csv", rows)], kind=ItemKind.APPOINTMENTS)
    assert not found.problems
    got = {i.reference: (i.state, i.detail) for i in found.of(ItemKind.APPOINTMENTS)}
    assert {r: s for r, (s, _) in got.items()} == expected, [
        (r, got[r], expected[r]) for r in got if got[r][0] != expected[r]
    ]


def test_three_rounds_until_all_is_done(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path
) -> None:
    first = write_request(practice, case_id, tmp_path, password="made up words")
    assert (first.clients, first.appointments) == (len(asked.clients), len(asked.appointments))

    before = changes(practice)
    nothing = reconcile(practice, case_id, export(practice, asked, tmp_path))
    assert not nothing.ok
    assert {i.state for i in nothing.items} == {ItemState.OPEN}
    some_clients = {a.client_id for a in asked.clients[1:]}
    some_visits = {a.appointment_id for a in asked.appointments[2:]}
    part = reconcile(practice, case_id, export(practice, asked, tmp_path, some_clients, some_visits))
    assert len(part.of(ItemKind.CLIENTS, ItemState.DONE)) == len(some_clients)
    second = write_request(practice, case_id, tmp_path, password="made up words")
    assert (second.clients, second.appointments) == (1, 2)
    everything = reconcile(
        practice,
        case_id,
        export(
            practice,
            asked,
            tmp_path,
            {a.client_id for a in asked.clients},
            {a.appointment_id for a in asked.appointments},
        ),
    )
    assert everything.ok
    with pytest.raises(UserError, match="Nothing is open"):
        write_request(practice, case_id, tmp_path, password="made up words")
    assert changes(practice) == before


def changes(practice: Practice) -> int:
    """Rows of the record about clients, appointments and users."""
    with practice.read() as session:
        return (
            session.scalar(
                select(func.count()).where(
                    Activity.table_name.in_(["clients", "appointments", "users", "sites"])
                )
            )
            or 0
        )


def test_what_a_file_does_not_speak_of_keeps_its_state(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path
) -> None:
    clients, _ = people(practice)
    rows = [client_row(clients[a.client_id], a.new.name) for a in asked.clients]
    reconcile(practice, case_id, [write(tmp_path / "c.csv", rows)])
    visit = asked.appointments[0]
    row = visit_row(visit.reference, members(practice, visit.appointment_id), "Nobody Known", visit.was)
    found = reconcile(practice, case_id, [write(tmp_path / "a.csv", [row])], kind=ItemKind.APPOINTMENTS)
    assert all(i.state is ItemState.DONE for i in found.of(ItemKind.CLIENTS))
    assert found.problems
    assert standing(practice, case_id).items == found.items


CLIENT_LAYOUTS = (
    ("clientId", "firstName", "lastName", "dateOfBirth", "Primary Practitioner", "%Y-%m-%d"),
    ("Patient ID", "Given Name", "Surname", "D.O.B.", "Clinician", "%d/%m/%Y"),
)
VISIT_LAYOUTS = (
    ("appointmentReferenceNumber", "Scheduled date", "Scheduled time", "Duration", "Provider", "Client Name"),
    ("Appointment ID", "Date", "Time", "Minutes", "Clinician", "Patient Name"),
)


def code_of(user: User) -> str:
    """The other system's code for somebody: nothing that the practice knows."""
    return f"clin-{user.last_name[:2]}{user.id}".upper()


def said_of(users: dict[int, User], field: str) -> FileAnswers:
    answers = FileAnswers()
    for user in users.values():
        answers = answers.answered(f"word:{field}:{code_of(user)}", user.reference)
    return answers


@pytest.mark.parametrize("layout", CLIENT_LAYOUTS, ids=lambda layout: layout[0])
def test_clients_in_another_layout_with_other_names_compare_as_well(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path, layout: tuple[str, ...]
) -> None:
    chance = random.Random(layout[0])
    reference, first, last, born, manager, written = layout
    clients, users = people(practice)
    rows: Rows = []
    expected: dict[str, ItemState] = {}
    for number, one in enumerate(asked.clients):
        fate = chance.choice(["done", "open", "else", "missing"])
        who = {"open": one.present, "else": takers(users, asked)[0]}.get(fate, one.new)
        done = who.id == one.new.id and fate != "missing"
        expected[one.reference] = (
            ItemState.DONE if done else ItemState.OPEN if fate == "open" else ItemState.DIFFERENT
        )
        client = clients[one.client_id]
        day = client.date_of_birth
        row = {reference: f"9{number:05}", first: client.first_name, last: client.last_name}
        row |= {born: f"{day:{written}}" if day else "", manager: code_of(who)}
        if fate != "missing" and day is not None:
            rows.append(row)
        elif fate != "missing":
            expected[one.reference] = ItemState.DIFFERENT
    file = write(tmp_path / "clients.csv", rows)
    unanswered = reconcile(practice, case_id, [file], kind=ItemKind.CLIENTS)
    assert {i.state for i in unanswered.of(ItemKind.CLIENTS)} == {ItemState.OPEN}
    codes = {row[manager] for row in rows}
    asked_about = {question.key for question in unanswered.questions}
    assert asked_about == {f"word:case_manager:{code}" for code in codes}
    reconcile(practice, case_id, [file], kind=ItemKind.CLIENTS, answers=said_of(users, "case_manager"))
    again = reconcile(practice, case_id, [file], kind=ItemKind.CLIENTS)
    assert not again.questions, "what was said is remembered"
    assert {i.reference: i.state for i in again.of(ItemKind.CLIENTS)} == expected


@pytest.mark.parametrize("layout", VISIT_LAYOUTS, ids=lambda layout: layout[0])
def test_appointments_in_another_layout_with_other_names_compare_as_well(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path, layout: tuple[str, ...]
) -> None:
    chance = random.Random(layout[0])
    reference, day, clock, minutes, practitioner, client_name = layout
    clients, users = people(practice)
    by_reference = {client.reference: client for client in clients.values()}
    rows: Rows = []
    expected: dict[str, ItemState] = {}
    for number, one in enumerate(asked.appointments):
        with_whom = members(practice, one.appointment_id)
        fate = chance.choice(["done", "open", "late", "missing"])
        new, at = one.new or one.present, one.new_time or one.was
        who, at = {"open": (one.present, one.was), "late": (new, at + timedelta(hours=3))}.get(
            fate, (new, at)
        )
        states = {"done": ItemState.DONE, "open": ItemState.OPEN}
        expected[one.reference] = states.get(fate, ItemState.DIFFERENT)
        if one.cancelled or one.waits or not with_whom or fate == "missing":
            leaves = one.cancelled or one.waits
            expected[one.reference] = ItemState.DONE if leaves else ItemState.DIFFERENT
            continue
        client = by_reference[with_whom[0]]
        known = fate == "late" or number % 2
        rows.append(
            {
                reference: one.reference if known else f"V{number}",
                day: f"{at:%d/%m/%Y}",
                clock: f"{at:%H:%M}",
                minutes: "50",
                practitioner: code_of(who),
                client_name: f"{client.last_name}, {client.first_name}",
            }
        )
    file = write(tmp_path / "appointments.csv", rows)
    answers = said_of(users, "practitioner")
    first = reconcile(practice, case_id, [file], kind=ItemKind.APPOINTMENTS, answers=answers)
    assert not first.questions
    again = reconcile(practice, case_id, [file], kind=ItemKind.APPOINTMENTS)
    got = {i.reference: (i.state, i.detail) for i in again.of(ItemKind.APPOINTMENTS)}
    assert {r: s for r, (s, _) in got.items()} == expected, [
        (r, got[r], expected[r]) for r in got if got[r][0] != expected[r]
    ]


def test_what_the_comparison_cannot_tell_is_said_before_it_is_judged(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path
) -> None:
    clients, _ = people(practice)
    one = clients[asked.clients[0].client_id]
    row = client_row(one, "")
    del row["Case Manager"]
    with pytest.raises(UserError, match="who the case manager is"):
        reconcile(practice, case_id, [write(tmp_path / "c.csv", [row])], kind=ItemKind.CLIENTS)
    visits = [
        visit_row(
            a.reference, members(practice, a.appointment_id), a.present.name, a.was.replace(hour=0, minute=0)
        )
        for a in asked.appointments
    ]
    with pytest.raises(UserError, match="not at what time"):
        reconcile(practice, case_id, [write(tmp_path / "a.csv", visits)], kind=ItemKind.APPOINTMENTS)
    with pytest.raises(UserError, match="neither clients nor appointments"):
        reconcile(practice, case_id, [write(tmp_path / "s.csv", [{"Weekday": "Monday", "Start": "9:00"}])])
    assert {i.state for i in standing(practice, case_id).items} == {ItemState.OPEN}


def test_files_are_looked_at_together_and_out_of_a_zip_as_well(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path
) -> None:
    everything = export(
        practice,
        asked,
        tmp_path,
        {a.client_id for a in asked.clients},
        {a.appointment_id for a in asked.appointments},
    )
    head, *lines = everything[1].read_text(encoding="utf-8").splitlines(keepends=True)
    halves = [tmp_path / "first.csv", tmp_path / "second.csv"]
    for number, half in enumerate(halves):
        half.write_text(head + "".join(lines[number::2]), encoding="utf-8")
    found = reconcile(practice, case_id, [everything[0], *halves])
    assert found.ok
    assert [file.name for file in found.files] == ["c.csv", "first.csv", "second.csv"]
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w") as written:
        for file in (everything[0], *halves):
            written.write(file, file.name)
    reconcile(practice, case_id, export(practice, asked, tmp_path))
    assert not standing(practice, case_id).ok
    assert reconcile(practice, case_id, [archive]).ok


def test_what_was_said_of_one_file_holds_for_that_alone(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path
) -> None:
    clients, _ = people(practice)
    first, second = asked.clients[:2]
    files = []
    for number, one in enumerate((first, second)):
        row = client_row(clients[one.client_id], "ZZ") | {f"Column {number}": "x"}
        files.append(write(tmp_path / f"{number}.csv", [row]))
    asking = reconcile(practice, case_id, files, kind=ItemKind.CLIENTS)
    assert [len(file.questions) for file in asking.files] == [1, 1]
    answer = FileAnswers().answered("word:case_manager:ZZ", first.new.reference)
    found = reconcile(practice, case_id, files, kind=ItemKind.CLIENTS, said={files[0]: answer})
    assert [len(file.questions) for file in found.files] == [0, 1]
    states = {item.record_id: item.state for item in found.of(ItemKind.CLIENTS)}
    assert states[first.client_id] is ItemState.DONE
    assert states[second.client_id] is ItemState.OPEN


def test_a_calendar_of_a_recipient_is_compared(
    practice: Practice, case_id: int, asked: VendorAsk, tmp_path: Path
) -> None:
    """Its events name the clients, and its own name the practitioner."""
    clients, _ = people(practice)
    by_reference = {client.reference: client for client in clients.values()}
    moved = [
        a
        for a in asked.appointments
        if a.new and not a.waits and len(members(practice, a.appointment_id)) == 1
    ]
    one = moved[0]
    assert one.new is not None
    (member,) = members(practice, one.appointment_id)
    at = one.new_time or one.was
    client = by_reference[member]
    file = tmp_path / "theirs.ics"
    file.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
        f"X-WR-CALNAME:{one.new.name}\r\nBEGIN:VEVENT\r\nUID:made-up-1\r\n"
        f"DTSTAMP:20261101T000000Z\r\nDTSTART:{at:%Y%m%dT%H%M%S}\r\nDTEND:{at + timedelta(minutes=50):%Y%m%dT%H%M%S}\r\n"
        f"SUMMARY:{client.first_name} {client.last_name}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        encoding="utf-8",
    )
    found = reconcile(practice, case_id, [file])
    states = {item.record_id: item.state for item in found.of(ItemKind.APPOINTMENTS)}
    assert states[one.appointment_id] is ItemState.DONE
