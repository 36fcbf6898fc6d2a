"""The files of one request: four beside each other, each recorded, and only the workbook protected."""

from __future__ import annotations

from datetime import date, datetime
from email import message_from_bytes, policy
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.files.workbooks.spreadsheet import PasswordNeeded, read_workbook
from desktop.models import PackRecord, User
from desktop.services.history.operations import NoChange
from desktop.services.outgoing.outgoing import leaving
from desktop.services.vendor.asked import AskedAppointment, AskedClient, VendorAsk
from desktop.services.vendor.request_files import RequestFiles
from tests.made import Made

WAS, NEW_TIME = datetime(2026, 12, 21, 9, 30), datetime(2026, 12, 21, 15)
PASSWORD = "six made up words"


@pytest.fixture
def asked(practice: Practice) -> VendorAsk:
    made = Made(practice)
    with practice.read() as session:
        leaver, taker = (
            session.get_one(User, made_id) for made_id in (made.user("Sam Lee"), made.user("Ann Nair"))
        )
        session.expunge_all()
    visits = (
        AskedAppointment(1, "A1", WAS, "Harbour", leaver, taker, None, ""),
        AskedAppointment(2, "A2", WAS, "", leaver, taker, NEW_TIME, ""),
        AskedAppointment(3, "A3", WAS, "", leaver, taker, None, "", waits=True),
        AskedAppointment(4, "A4", WAS, "", leaver, None, None, "Sam Lee leaves"),
    )
    return VendorAsk(leaver, date(2026, 12, 11), (AskedClient(1, "C1", "AM", leaver, taker),), visits)


def written(practice: Practice, asked: VendorAsk, folder: Path, password: str | None) -> RequestFiles:
    files = RequestFiles.make(practice, asked, folder / "Request 1.xlsx", password)
    with leaving(practice, NoChange.REQUEST, "Wrote a request") as out:
        files.write(out)
    return files


def test_they_are_named_after_the_workbook_and_all_there(
    practice: Practice, asked: VendorAsk, tmp_path: Path
) -> None:
    files = written(practice, asked, tmp_path, None)
    assert [file.name for file in files.paths] == [
        "Request 1.xlsx",
        "Request 1 chat.txt",
        "Request 1 e-mail.eml",
        "Request 1 telephone.txt",
    ]
    assert sorted(tmp_path.glob("Request*")) == sorted(files.paths)


@pytest.mark.parametrize("password", [None, PASSWORD])
def test_each_is_recorded_as_it_is_and_only_the_workbook_may_be_protected(
    practice: Practice, asked: VendorAsk, tmp_path: Path, password: str | None
) -> None:
    files = written(practice, asked, tmp_path, password)
    with practice.read() as session:
        records = {Path(row.file): row for row in session.scalars(select(PackRecord))}
        assert set(records) == set(files.paths)
        for file, record in records.items():
            assert record.sha256 == sha256(file.read_bytes()).hexdigest()
            assert record.counts == '{"clients": 1, "appointments": 4}'
            assert record.protected == (password is not None and file == files.workbook)
    if password is not None:
        with pytest.raises(PasswordNeeded):
            read_workbook(files.workbook)


def test_the_workbook_says_of_each_visit_what_becomes_of_it(
    practice: Practice, asked: VendorAsk, tmp_path: Path
) -> None:
    sheets = read_workbook(written(practice, asked, tmp_path, None).workbook)
    headers, *rows = sheets["Appointments"]
    said = [dict(zip(headers, row, strict=True)) for row in rows]
    assert [row["Reference Number"] for row in said] == ["A1", "A2", "A3", "A4"]
    assert [row["New Practitioner"] or "" for row in said] == ["Ann Nair", "Ann Nair", "Ann Nair", ""]
    assert [row["New Time"] or "" for row in said] == ["", "Mon 21 Dec 2026, 15:00", "waiting list", ""]
    assert [row["Cancelled Because"] or "" for row in said] == ["", "", "", "Sam Lee leaves"]
    assert list(sheets["Clients"][1]) == ["C1", "AM", "Sam Lee", "Ann Nair"]


def test_the_draft_opens_unsent_and_tells_nobody_the_password(
    practice: Practice, asked: VendorAsk, tmp_path: Path
) -> None:
    files = written(practice, asked, tmp_path, PASSWORD)
    draft = message_from_bytes(files.paths[2].read_bytes(), policy=policy.default)
    text = draft.get_content()
    assert (draft["X-Unsent"], draft["To"]) == ("1", None)
    assert "Attach: Request 1.xlsx (tell its password by telephone)." in text
    assert f"Our reference: {files.stood}" in text
    assert PASSWORD not in text
