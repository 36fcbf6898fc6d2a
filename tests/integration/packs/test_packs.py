"""A pack contains exactly the leaver's clients and the chosen columns, protected, and is recorded as such."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.database.practice import Practice, open_practice
from desktop.errors import Cancelled, UserError
from desktop.files.workbooks.spreadsheet import PasswordNeeded, read_workbook
from desktop.models import (
    AccessLevel,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    Client,
    ClientStatus,
    Contact,
    PackRecord,
    User,
)
from desktop.models.fields import Preset
from desktop.rules.text import search_text, sort_name
from desktop.services.packs.columns import COLUMNS, PackWish, columns_of
from desktop.services.packs.packs import create_pack
from desktop.services.packs.rows import PackPreview, held_words, pack_rows

TODAY = date(2026, 11, 23)
PASSWORD = "amber falcon"


def users(count: int) -> list[dict[str, object]]:
    return [
        {
            "reference": f"U{n}",
            "first_name": "Alex",
            "last_name": f"Lee {n}",
            "sort_name": f"lee {n}, alex",
            "access_level": AccessLevel.CASE_MANAGER,
        }
        for n in range(1, count + 1)
    ]


def client(reference: str, case_manager_id: int | None, **more: object) -> dict[str, object]:
    row = {"reference": reference, "first_name": "Kim", "last_name": f"Tran {reference}", **more}
    names = sort_name(str(row["last_name"]), "Kim")
    return {**row, "case_manager_id": case_manager_id, "sort_name": names, "search_text": search_text(row)}


def visit(reference: str, user_id: int, starts_at: datetime, **more: object) -> dict[str, object]:
    ends_at = starts_at + timedelta(minutes=50)
    return {"reference": reference, "user_id": user_id, "starts_at": starts_at, "ends_at": ends_at, **more}


@pytest.fixture
def clinic(practice: Practice) -> Practice:
    """Two practitioners; the first has two Current clients, a Closed one and a shared group."""
    with practice.work("fill", "Filled the practice") as work:
        work.insert(User, users(2))
        work.insert(
            Client,
            [
                client(
                    "C1", 1, mobile="0400 000 001", date_of_birth=date(2015, 3, 1), medicare_number="2951"
                ),
                client("C2", 1, notes="=1+1", date_of_birth=date(1980, 1, 1), email="kim@example.org"),
                client("C3", 1, status=ClientStatus.CLOSED),
                client("C4", 2),
                client("C5", None),
            ],
        )
        work.insert(
            Contact,
            [
                {"client_id": 1, "first_name": "Lou", "last_name": "Tran", "main_contact": True},
                {"client_id": 4, "first_name": "Somebody", "last_name": "Else"},
            ],
        )
        work.insert(
            Appointment,
            [
                visit("past", 1, datetime(2026, 11, 20, 9), status=AppointmentStatus.ATTENDED, notes="alone"),
                visit("missed", 1, datetime(2026, 11, 22, 9), status=AppointmentStatus.DID_NOT_ATTEND),
                visit("group", 1, datetime(2026, 11, 24, 9), notes="of others too"),
                visit("other's", 2, datetime(2026, 11, 24, 9)),
            ],
        )
        pairs = [(1, 1), (2, 1), (3, 1), (3, 4), (4, 2)]
        work.insert(AppointmentClient, [{"appointment_id": a, "client_id": c} for a, c in pairs])
    return practice


def column(preview: PackPreview, key: str) -> list[object]:
    at = [c.key for c in preview.columns].index(key)
    return [row[at] for row in preview.clients]


def test_the_register_is_what_the_leaver_knows(clinic: Practice) -> None:
    preview = pack_rows(clinic, 1)
    assert column(preview, "reference") == ["C1", "C2"]
    assert column(preview, "guardian") == ["Lou Tran", ""]
    assert column(preview, "last_appointment") == [datetime(2026, 11, 20, 9), None]
    assert column(preview, "next_appointment") == [datetime(2026, 11, 24, 9), None]
    assert column(preview, "attended") == [1, 0]
    assert column(preview, "upcoming") == [1, 0]
    assert [row[:2] for row in preview.contacts] == [("C1", "Kim Tran C1")]
    assert [row[:2] for row in preview.appointments] == [("past", "C1"), ("missed", "C1"), ("group", "C1")]


def test_card_numbers_must_be_asked_for(clinic: Practice) -> None:
    cards = {c.key for c in COLUMNS if c.confidential}
    assert cards == {"medicare_number", "medicare_irn", "medicare_expiry", "dva_number", "ndis_number"}
    for preset in Preset:
        assert not cards & {c.key for c in pack_rows(clinic, 1, PackWish(preset)).columns}
    preview = pack_rows(clinic, 1, PackWish(columns=["medicare_number"]))
    assert [c.key for c in preview.columns] == ["reference", "medicare_number"]
    assert column(preview, "medicare_number") == ["2951", ""]


def test_each_preset_holds_the_one_before() -> None:
    sizes = [columns_of(preset) for preset in Preset]
    assert set(sizes[0]) < set(sizes[1]) < set(sizes[2]) < set(COLUMNS)


def test_notes_that_may_speak_of_others_stay(clinic: Practice) -> None:
    preview = pack_rows(clinic, 1, PackWish(Preset.FULL))
    assert {row[0]: row[-1] for row in preview.appointments} == {"past": "alone", "missed": "", "group": ""}


def test_a_contact_list_tells_of_no_appointment(clinic: Practice, tmp_path: Path) -> None:
    pack = create_pack(clinic, 1, tmp_path, PackWish(Preset.CONTACT), password=PASSWORD)
    assert pack.counts == {"clients": 2, "contacts": 1, "appointments": 0}
    assert held_words(pack.counts) == "2 clients, 1 contact, 0 appointments"
    assert list(read_workbook(pack.file, PASSWORD)) == ["About", "Clients", "Contacts"]


def test_the_workbook_is_protected_and_whole(clinic: Practice, tmp_path: Path) -> None:
    pack = create_pack(clinic, 1, tmp_path, PackWish(Preset.FULL, include_closed=True), password=PASSWORD)
    assert pack.file.name == "Handover pack Alex Lee 1 2026-11-23.xlsx"
    assert pack.counts == {"clients": 3, "contacts": 1, "appointments": 3}
    data = pack.file.read_bytes()
    assert pack.sha256 == hashlib.sha256(data).hexdigest()
    assert b"Tran" not in data
    with pytest.raises(PasswordNeeded):
        read_workbook(pack.file)
    with pytest.raises(PasswordNeeded):
        read_workbook(pack.file, "wrong")
    sheets = read_workbook(pack.file, PASSWORD)
    assert list(sheets) == ["About", "Clients", "Contacts", "Appointments"]
    heads, *rows = sheets["Clients"]
    first = dict(zip(heads, rows[0], strict=True))
    assert first["Reference"] == "C1"
    assert first["Mobile"] == "0400 000 001"
    assert first["Date of Birth"] == date(2015, 3, 1)
    assert dict(zip(heads, rows[1], strict=True))["Notes"] == "=1+1"
    about = {label: text for label, text, *_ in sheets["About"]}
    assert about["Clients"] == "3 (2 Current, 1 Closed) whose case manager is Alex Lee 1"
    assert about["Prepared for"] == "Alex Lee 1"
    leftovers = [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]
    assert leftovers == []


def test_the_workbook_holds_the_preview_cell_for_cell(clinic: Practice, tmp_path: Path) -> None:
    wish = PackWish(include_closed=True, columns=[c.key for c in COLUMNS], filter_text="kim")
    preview = pack_rows(clinic, 1, wish)
    pack = create_pack(clinic, 1, tmp_path, wish, password=PASSWORD)
    sheets = read_workbook(pack.file, PASSWORD)
    assert sheets["Clients"][0] == tuple(c.header for c in COLUMNS)
    for name, rows in (("Clients", preview.clients), ("Contacts", preview.contacts)):
        shown = [tuple(str(cell) if isinstance(cell, int) else cell or None for cell in row) for row in rows]
        width = len(sheets[name][0])
        assert [(*row, *[None] * (width - len(row))) for row in sheets[name][1:]] == shown


def test_the_record_says_what_left(clinic: Practice, tmp_path: Path) -> None:
    pack = create_pack(
        clinic, 1, tmp_path, password=PASSWORD, recipient="Dr New", purpose="Contract, clause 9"
    )
    with clinic.read() as session:
        record = session.get(PackRecord, pack.id)
    assert record is not None
    assert (record.recipient, record.purpose, record.user_id) == ("Dr New", "Contract, clause 9", 1)
    assert record.sha256 == pack.sha256
    assert record.counts == '{"clients": 2, "contacts": 1, "appointments": 3}'
    assert record.columns == ", ".join(pack.columns)
    assert record.protected


def test_beside_it_stand_what_it_is_and_the_hashes(clinic: Practice, tmp_path: Path) -> None:
    folder = tmp_path / "packs"
    folder.mkdir()
    pack = create_pack(clinic, 1, folder, PackWish(with_readme=True), password=PASSWORD)
    readme, hashes = (
        pack.file.with_name(f"{pack.file.stem} {name}") for name in ("README.txt", "SHA-256.txt")
    )
    assert sorted(folder.iterdir()) == sorted([pack.file, readme, hashes])
    text = readme.read_text(encoding="utf-8-sig")
    assert "Clients: 2 (2 Current)" in text
    assert "Tran" not in text
    assert PASSWORD not in text
    for line in hashes.read_text(encoding="utf-8").splitlines():
        known, _, name = line.partition("  ")
        assert known == hashlib.sha256((folder / name).read_bytes()).hexdigest()


def test_a_second_pack_takes_another_name(clinic: Practice, tmp_path: Path) -> None:
    first = create_pack(clinic, 1, tmp_path, password=PASSWORD)
    second = create_pack(clinic, 1, tmp_path, password=PASSWORD)
    assert first.file.exists()
    assert second.file.name == "Handover pack Alex Lee 1 2026-11-23 (2).xlsx"


@pytest.mark.parametrize("at", [0, 1, 2])
def test_cancel_leaves_nothing(clinic: Practice, tmp_path: Path, at: int) -> None:
    folder = tmp_path / "packs"
    folder.mkdir()

    def cancel(done: int, total: int) -> None:
        if done == at:
            raise Cancelled

    with pytest.raises(Cancelled):
        create_pack(clinic, 1, folder, password=PASSWORD, progress=cancel)
    assert list(folder.iterdir()) == []
    with clinic.read() as session:
        assert session.query(PackRecord).count() == 0


@pytest.mark.parametrize(
    ("sentence", "choice"),
    [
        ("no column", {"wish": PackWish(columns=["salary"])}),
        ("password", {"password": " "}),
        ("password", {"password": "x" * 256}),
        ("no such user", {"user_id": 99}),
        ("no folder", {"folder": Path("missing")}),
    ],
)
def test_what_cannot_be_is_a_sentence(
    clinic: Practice, tmp_path: Path, sentence: str, choice: dict[str, object]
) -> None:
    folder = tmp_path / "packs"
    folder.mkdir()
    call: dict[str, object] = {"user_id": 1, "folder": folder, "password": PASSWORD, **choice}
    with pytest.raises(UserError, match=sentence):
        create_pack(clinic, **call)  # type: ignore[arg-type]
    assert list(folder.iterdir()) == []


people = st.lists(
    st.tuples(
        st.sampled_from([None, 1, 2, 3]),
        st.sampled_from(list(ClientStatus)),
        st.sampled_from(["Tran", "Okafor"]),
    ),
    max_size=12,
)
bookings = st.lists(
    st.tuples(st.integers(1, 3), st.integers(-60, 60), st.sets(st.integers(1, 12), max_size=3)), max_size=15
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    clients=people,
    visits=bookings,
    leaver=st.integers(1, 3),
    closed=st.booleans(),
    keys=st.none() | st.sets(st.sampled_from([c.key for c in COLUMNS])),
    words=st.sampled_from(["", "tran", "Okafor", "nobody"]),
)
def test_exactly_the_leavers_clients_and_the_chosen_columns(
    empty_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
    clients: Sequence[tuple[int | None, ClientStatus, str]],
    visits: Sequence[tuple[int, int, set[int]]],
    leaver: int,
    closed: bool,
    keys: set[str] | None,
    words: str,
) -> None:
    file = tmp_path_factory.mktemp("random") / "practice.handover"
    file.write_bytes(empty_file.read_bytes())
    practice = open_practice(file, None, today=TODAY)
    with practice.work("fill", "Filled", recorded=False) as work:
        work.insert(User, users(3))
        rows = [
            client(f"C{n}", case_manager, status=status, last_name=name)
            for n, (case_manager, status, name) in enumerate(clients, 1)
        ]
        work.insert(Client, rows)
        work.insert(Contact, [{"client_id": n, "first_name": f"of C{n}"} for n in range(1, len(rows) + 1)])
        noon = datetime(2026, 11, 23, 12)
        work.insert(
            Appointment,
            [visit(f"A{n}", user, noon + timedelta(days=d)) for n, (user, d, _) in enumerate(visits)],
        )
        work.insert(
            AppointmentClient,
            [
                {"appointment_id": n, "client_id": c}
                for n, (_, _, who) in enumerate(visits, 1)
                for c in who
                if c <= len(clients)
            ],
        )
    preview = pack_rows(practice, leaver, PackWish(include_closed=closed, columns=keys, filter_text=words))
    practice.close()

    own = {
        f"C{n}"
        for n, (case_manager, status, name) in enumerate(clients, 1)
        if case_manager == leaver
        and (closed or status is ClientStatus.CURRENT)
        and words.casefold() in name.casefold()
    }
    assert {row[0] for row in preview.clients} == own
    assert len(preview.clients) == len(own)
    expected = {c.key for c in columns_of(Preset.REGISTER)} if keys is None else keys | {"reference"}
    assert {c.key for c in preview.columns} == expected
    assert {row[0] for row in preview.contacts} == own
    booked = {(f"A{n}", f"C{c}") for n, (user, _, who) in enumerate(visits) for c in who if user == leaver}
    assert {row[:2] for row in preview.appointments} == {pair for pair in booked if pair[1] in own}
