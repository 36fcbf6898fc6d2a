"""The requests to the vendor: exactly the decisions, in a workbook and three texts, with references only."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database import under_way
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.models import Client, Disposition, VendorItem
from desktop.services.history.witness import witness_of, witness_said
from desktop.services.letters.case_news import VisitChange
from desktop.services.letters.news import read_news
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.practice.other_system import choose_system, chosen_system, ready_systems
from desktop.services.vendor.asked import ItemState, asked_in
from desktop.services.vendor.requests import record_request, requests_of, write_request
from desktop.services.vendor.texts import LONGEST_CHAT, request_texts
from tests.conftest import TODAY

PASSWORD = "six made up words"


def test_it_asks_for_what_was_decided_and_for_nothing_else(practice: Practice, case_id: int) -> None:
    news = read_news(practice, case_id)
    with practice.read() as session:
        asked = asked_in(session, case_id)
    assert {a.client_id: a.new.id for a in asked.clients} == {
        c.client_id: c.recipient_id for c in news.clients.values() if c.recipient_id is not None
    }
    visits = {v.appointment_id: v for c in news.clients.values() for v in c.visits}
    wanted = {i for i, v in visits.items() if v.change is not VisitChange.STAYS}
    assert {a.appointment_id for a in asked.appointments} == wanted
    for one in asked.appointments:
        visit = visits[one.appointment_id]
        assert one.was == visit.was
        assert one.cancelled == (visit.change is VisitChange.CANCELLED or visit.user_id is None)
        assert one.new_time == (visit.starts_at if visit.change is VisitChange.MOVED else None)


def test_the_texts_and_the_workbook_say_the_same_and_nothing_personal(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    written = write_request(practice, case_id, tmp_path, password=PASSWORD)
    workbook, chat, mail, telephone = written.files
    sheets = read_workbook(workbook, PASSWORD)
    clients = {str(row[0]) for row in sheets["Clients"][1:]}
    appointments = {str(row[0]) for row in sheets["Appointments"][1:]}
    assert (len(clients), len(appointments)) == (written.clients, written.appointments)
    texts = [file.read_text(encoding="utf-8-sig") for file in (chat, telephone)]
    texts.append(" ".join(mail.read_text().replace("=\n", "").split()))
    for text in texts:
        assert all(reference in text for reference in clients | appointments)
    assert len(texts[0]) < len(texts[1]) * 2 / 3, "the chat is short"
    flat = " ".join(str(cell) for rows in sheets.values() for row in rows for cell in row)
    with practice.read() as session:
        everybody = session.scalars(select(Client)).all()
    for client in everybody:
        for text in [*texts, flat]:
            assert f"{client.first_name} {client.last_name}" not in text
            assert not client.mobile or client.mobile not in text
            assert not client.notes or client.notes not in text
            assert client.date_of_birth is None or str(client.date_of_birth) not in text


def test_the_initials_stand_there_only_where_they_are_wanted(practice: Practice, case_id: int) -> None:
    with practice.read() as session:
        without, with_them = asked_in(session, case_id), asked_in(session, case_id, initials=True)
    assert not any(c.initials for c in without.clients)
    assert all(1 <= len(c.initials) <= 2 for c in with_them.clients)


def test_a_chat_window_takes_each_part(practice: Practice, case_id: int) -> None:
    with practice.read() as session:
        asked = asked_in(session, case_id)
    parts = request_texts(practice, asked, ready_systems()[0]).chat
    assert len(parts) > 1
    assert all(0 < len(part) < LONGEST_CHAT for part in parts)


def test_a_second_request_holds_only_what_is_open(practice: Practice, case_id: int, tmp_path: Path) -> None:
    first = write_request(practice, case_id, tmp_path, password=PASSWORD)
    with practice.work("compare", "Compared", recorded=False) as work:
        ids = list(work.session.scalars(select(VendorItem.id).where(VendorItem.kind == "clients")))
        work.update(VendorItem, {i: {"state": ItemState.DONE.value} for i in ids[1:]})
    second = write_request(practice, case_id, tmp_path, password=PASSWORD)
    assert (second.number, second.clients, second.appointments) == (2, 1, first.appointments)
    with practice.work("compare", "Compared", recorded=False) as work:
        ids = list(work.session.scalars(select(VendorItem.id)))
        work.update(VendorItem, {i: {"state": ItemState.DONE.value} for i in ids})
    with pytest.raises(UserError, match="Nothing is open"):
        write_request(practice, case_id, tmp_path, password=PASSWORD)


def test_a_request_and_its_files_are_one_entry_of_the_record(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    before = practice.rows("SELECT coalesce(max(id), 0) FROM operations")[0][0]
    write_request(practice, case_id, tmp_path, password=None)
    touched = "SELECT DISTINCT operation_id, table_name FROM activity WHERE operation_id > ? ORDER BY 2"
    assert practice.rows(touched, before) == [
        (before + 1, table) for table in ("pack_records", "vendor_items", "vendor_requests")
    ]


def test_a_request_whose_files_get_no_names_was_never_made(
    practice: Practice, case_id: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(old: Path, new: Path) -> None:
        raise OSError(28, "No space left on device", str(new))

    there = sorted(tmp_path.iterdir())
    with monkeypatch.context() as patch:
        patch.setattr(under_way.os, "replace", full)
        with pytest.raises(UserError):
            write_request(practice, case_id, tmp_path, password=None)
    assert requests_of(practice, case_id) == ()
    kept = "SELECT (SELECT count(*) FROM vendor_items), (SELECT count(*) FROM pack_records WHERE purpose LIKE 'Asking%')"
    assert practice.rows(kept) == [(0, 0)]
    assert sorted(tmp_path.iterdir()) == there
    assert write_request(practice, case_id, tmp_path, password=None).number == 1


def test_its_e_mail_and_workbook_vouch_for_the_record(
    practice: Practice, case_id: int, tmp_path: Path
) -> None:
    stood = witness_of(practice)
    files = write_request(practice, case_id, tmp_path, password=None).files
    assert [witness_said(files[0]), witness_said(files[2])] == [stood, stood]


def test_how_it_was_asked_is_kept(practice: Practice, case_id: int, tmp_path: Path) -> None:
    write_request(practice, case_id, tmp_path, password=None)
    (request,) = requests_of(practice, case_id)
    record_request(practice, request.id, asked_on=TODAY, way=" chat ", ticket="88231", promised_for=None)
    (request,) = requests_of(practice, case_id)
    assert (request.asked_on, request.way, request.ticket, request.number) == (TODAY, "chat", "88231", 1)


def test_who_follows_or_is_undecided_is_not_transferred(practice: Practice, case_id: int) -> None:
    client_id = next(iter(read_news(practice, case_id).clients))
    decide_clients(practice, case_id, {client_id: (Disposition.FOLLOWS, None, ())})
    with practice.read() as session:
        assert client_id not in {c.client_id for c in asked_in(session, case_id).clients}


def test_the_choice_of_the_other_system_is_kept(practice: Practice) -> None:
    assert chosen_system(practice) is None
    coreplus = ready_systems()[0]
    choose_system(practice, coreplus)
    assert chosen_system(practice) == coreplus
    assert coreplus.spoken_of("Alex Lee").inactive[3:5] == ("search for Alex Lee", "open Alex Lee")
    choose_system(practice, None)
    assert chosen_system(practice) is None
