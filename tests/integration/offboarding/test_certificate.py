"""The certificate states what was done, to the last client, and that nothing is left."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Disposition, Engagement, PackRecord, RecordOwner
from desktop.services.backups.backups import back_up
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.offboarding.drafted import drafted, suggest
from desktop.services.offboarding.papers.certificate import certificate, save_certificate
from desktop.services.offboarding.undoing import undo_offboarding
from desktop.services.outgoing.document import Document, Section
from desktop.services.packs.packs import create_pack
from desktop.ui.core.printing import pdf_without_window
from tests.made import Made

LAST_DAY = date(2026, 12, 11)


def section(document: Document, heading: str) -> Section:
    return next(section for section in document.sections if section.heading == heading)


def before_and_now(document: Document, heading: str) -> dict[str, tuple[str, str]]:
    table = section(document, heading).table
    assert table is not None
    return {what: (before, now) for what, before, now in table.rows}


@pytest.fixture
def offboarding(practice: Practice, tmp_path: Path) -> int:
    """Alex's two clients and one appointment go to Priya, after a backup and a pack."""
    made = Made(practice)
    alex, _ = made.user("Alex Lee"), made.user("Priya Nair")
    ava = made.client("Ava Nguyen", alex)
    made.client("Liam Nguyen", alex)
    made.appointment(alex, "2026-12-14 09:00", ava)
    offboarding_id = drafts.start(practice, alex, LAST_DAY)
    pack = create_pack(practice, alex, tmp_path, password="amber falcon")
    backup = back_up(practice, tmp_path)
    drafts.answer(
        practice,
        offboarding_id,
        backup_id=backup.id,
        pack_id=pack.id,
        reason="Moves to Brisbane",
        engagement=Engagement.CONTRACTOR,
        record_owner=RecordOwner.PRACTICE,
        owner_told=True,
    )
    suggest(practice, offboarding_id)
    apply_plan(practice, drafted(practice, offboarding_id).plan, offboarding_id=offboarding_id)
    return offboarding_id


def test_it_lists_every_client_by_reference_and_proves_that_nothing_is_left(
    practice: Practice, offboarding: int
) -> None:
    document = certificate(practice, offboarding)
    assert document.subtitle == "Alex Lee, last working day Fri 11 Dec 2026"
    clients = section(document, "Clients").table
    assert clients is not None
    assert clients.rows == (("C1", "Priya Nair"), ("C2", "Priya Nair"))
    appointments = section(document, "Appointments").table
    assert appointments is not None
    assert appointments.rows == (("A1", "Mon 14 Dec 2026, 09:00", "transferred", "Priya Nair"),)
    assert "Nguyen" not in str(document)
    proof = dict(section(document, "Nothing left behind").facts)
    assert before_and_now(document, "Nothing left behind") == {
        "Current clients still with Alex Lee": ("2", "0"),
        "Open appointments left after the last day": ("1", "0"),
    }
    assert dict(section(document, "Summary").facts)["Records are kept"].startswith(
        "7 years after the last service"
    )
    assert proof["Clients handed over"] == "2"
    files = section(document, "Files").facts
    assert [text for label, text in files if label == "Holds"] == [
        "2 users, 2 clients, 0 contacts, 1 appointment",
        "2 clients, 0 contacts, 1 appointment",
    ]


def test_it_says_what_the_supervisor_noted(practice: Practice, offboarding: int) -> None:
    summary = dict(section(certificate(practice, offboarding), "Summary").facts)
    assert summary["Records belong to"] == "The practice"
    assert summary["Engaged as"] == "Contractor"
    assert summary["Reason"] == "Moves to Brisbane"
    assert summary["Practice owner told"] == "Yes"


def test_it_names_files_without_their_folders_and_is_signed_by_both(
    practice: Practice, offboarding: int, tmp_path: Path
) -> None:
    document = certificate(practice, offboarding)
    assert str(tmp_path) not in str(document)
    assert all(
        "/" not in text for label, text in section(document, "Files").facts if label == "Handover pack"
    )
    (signed,) = [one.to_sign for one in document.sections if one.to_sign]
    assert signed == ("For the practice", "Date", "Alex Lee", "Date")


def test_the_first_page_stands_alone_and_names_no_account(practice: Practice, offboarding: int) -> None:
    document = certificate(practice, offboarding)
    front = [one.heading for one in document.sections[: document.front]]
    assert front == ["Summary", "Nothing left behind", "Who took over", ""]
    behind = [one.heading for one in document.sections[document.front :]]
    assert behind == ["Clients", "Appointments", "Files", "The record"]
    assert " by " not in dict(section(document, "Summary").facts)["Done"]
    reader = PdfReader(BytesIO(pdf_without_window([document])))
    first, second = (" ".join(reader.pages[place].extract_text().split()) for place in range(2))
    assert "For the practice" in first
    assert "SHA-256" not in first
    assert "Appendices" in second
    assert "Harbour Allied Health" in first


def test_that_it_left_is_recorded(practice: Practice, offboarding: int, tmp_path: Path) -> None:
    file = save_certificate(practice, offboarding, tmp_path, lambda documents: b"%PDF")
    with practice.read() as session:
        kept = session.scalars(select(PackRecord).order_by(PackRecord.id.desc())).first()
    assert kept is not None
    assert (kept.file, kept.sha256) == (str(file), hashlib.sha256(file.read_bytes()).hexdigest())
    assert json.loads(kept.counts) == {"clients": 2, "appointments": 1}


def test_it_says_when_it_was_undone(practice: Practice, offboarding: int) -> None:
    undo_offboarding(practice, offboarding)
    document = certificate(practice, offboarding)
    assert dict(section(document, "Summary").facts)["Status"] == "Undone"
    left = before_and_now(document, "What was done, and what is left")
    assert left["Current clients still with Alex Lee"] == ("2", "2")


def test_whoever_nobody_took_over_is_not_handed_over(practice: Practice) -> None:
    made = Made(practice)
    alex, _ = made.user("Alex Lee"), made.user("Priya Nair")
    ids = [made.client(name, alex) for name in ("Ava Nguyen", "Liam Nguyen", "Zoe Reid")]
    offboarding_id = drafts.start(practice, alex, LAST_DAY)
    suggest(practice, offboarding_id)
    decide_clients(practice, offboarding_id, {ids[1]: (Disposition.UNDECIDED, None, ())}, pinned=False)
    decide_clients(practice, offboarding_id, {ids[2]: (Disposition.CLOSED, None, ())}, pinned=True)
    plan = drafted(practice, offboarding_id).plan
    apply_plan(practice, plan, offboarding_id=offboarding_id, accept_unassigned="They wait")
    document = certificate(practice, offboarding_id)
    done = dict(section(document, "What was done, and what is left").facts)
    assert (done["Clients handed over"], done["No case manager, clients"]) == ("1", "1")
    assert done["File Closed, clients"] == "1"
    took = section(document, "Who took over").table
    assert took is not None
    assert took.rows == (("Priya Nair", "1", "0"),)


def test_there_is_none_for_nothing(practice: Practice) -> None:
    with pytest.raises(UserError, match="There is no offboarding"):
        certificate(practice, 99)
