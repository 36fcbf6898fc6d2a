"""The handover pack of a leaver's clients, compared with bare openpyxl and msoffcrypto on the same cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook
from PySide6.QtGui import QGuiApplication

from desktop.database.practice import Practice, create_practice
from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.models import (
    AccessLevel,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    Client,
    Contact,
    User,
)
from desktop.models.fields import Preset
from desktop.rules.text import search_text, sort_name
from desktop.services.packs.columns import PackWish
from desktop.services.packs.packs import create_pack
from desktop.ui.core import printing
from tests.benchmarks.measure import Measure, median_of, once

TODAY = date(2026, 11, 23)
VISITS = 30
PASSWORD = "juniper spotted silence attic sparrow hydrant"
TIMES = 3
FULL = PackWish(Preset.FULL)


def measures(folder: Path, size: int) -> Iterator[Measure]:
    """Ours also reads the practice, reads back and records; the reference only writes and protects."""
    practice = _make(folder / "pack.handover", size)
    pack = create_pack(practice, 1, folder, FULL, password=PASSWORD)
    sheets = read_workbook(pack.file, PASSWORD)
    ours = median_of(lambda: create_pack(practice, 1, folder, FULL, password=PASSWORD), times=TIMES)
    bare = median_of(lambda: _bare(folder / "bare.xlsx", sheets), times=TIMES)
    what = "openpyxl and msoffcrypto, same cells"
    yield Measure(f"pack of clients, {VISITS} appointments each", ours, bare, what, aim_ratio=2)
    application = QGuiApplication.instance() or QGuiApplication([])
    with_sheets = once(
        lambda: create_pack(
            practice, 1, folder, replace(FULL, with_sheets=True), password=PASSWORD, draw=printing.pdf
        )
    )
    yield Measure("the same with client sheets as PDF", with_sheets, ours, "without them", aim_ratio=1.5)
    del application
    practice.close()


def _make(file: Path, number: int) -> Practice:
    practice = create_practice(file, None, name="Bench", today=TODAY)
    with practice.work("make", "Made a practice to measure", recorded=False) as work:
        leaver = {"reference": "U1", "first_name": "Alex", "last_name": "Lee", "sort_name": "lee, alex"}
        work.insert(User, [{**leaver, "access_level": AccessLevel.CASE_MANAGER}])
        clients = work.insert(Client, (_client(n) for n in range(number)))
        relatives = [
            {"client_id": c, "first_name": "Lou", "last_name": f"Tran {c}", "relationship": "Mother"}
            for c in clients
        ]
        work.insert(Contact, relatives)
        first = datetime(2025, 12, 1, 8)
        starts = [first + timedelta(days=11 * v, minutes=c) for c in range(number) for v in range(VISITS)]
        visits = [
            {"reference": f"A{n}", "user_id": 1, "starts_at": at, "ends_at": at + timedelta(minutes=50)}
            | ({"status": AppointmentStatus.ATTENDED} if at.date() < TODAY else {})
            for n, at in enumerate(starts)
        ]
        taking_part = [
            {"appointment_id": visit, "client_id": clients[n // VISITS]}
            for n, visit in enumerate(work.insert(Appointment, visits))
        ]
        work.insert(AppointmentClient, taking_part)
    return practice


def _client(n: int) -> dict[str, object]:
    row: dict[str, object] = {
        "reference": f"C{n}", "first_name": f"Kim {n}", "last_name": "O'Brien-Müller", "mobile": f"0400 {n:06}",
        "email": f"kim.{n}@example.org", "street": f"{n} Harbour Street", "suburb": "Manly", "state": "NSW",
        "postcode": "2095", "date_of_birth": date(1960, 1, 1) + timedelta(days=40 * n), "case_manager_id": 1,
        "notes": "Prefers mornings; bring the referral.",
    }  # fmt: skip
    return {**row, "sort_name": sort_name("O'Brien-Müller", f"Kim {n}"), "search_text": search_text(row)}


def _bare(file: Path, sheets: dict[str, list[tuple[object, ...]]]) -> None:
    book = Workbook(write_only=True)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    plain, protected = BytesIO(), BytesIO()
    book.save(plain)
    OOXMLFile(plain).encrypt(PASSWORD, protected)
    file.write_bytes(protected.getvalue())
