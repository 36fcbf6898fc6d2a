"""The appendices of a certificate, which name nobody and leave out what is not there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from desktop.database.digest import Witness
from desktop.models import BackupRecord, OffboardingState, PackRecord
from desktop.services.offboarding.papers.appendices import appendices
from desktop.services.offboarding.papers.present_state import PresentState
from desktop.services.offboarding.record import (
    AppointmentLine,
    ClientLine,
    ClientOutcome,
    OffboardingRecord,
    VisitOutcome,
)
from desktop.services.outgoing.document import Section

AT = datetime(2026, 12, 14, 9)
KEPT = AppointmentLine("A1", "Ava Nguyen", AT, AT, "Priya Nair", VisitOutcome.TRANSFERRED, "")
MOVED = AppointmentLine(
    "A2", "Ava Nguyen", AT, AT.replace(hour=11), "Priya Nair", VisitOutcome.MOVED, "agreed"
)
RECORD = OffboardingRecord(
    id=1,
    leaver="Alex Lee",
    leaver_reference="U1",
    last_day=date(2026, 12, 11),
    state=OffboardingState.APPLIED,
    inactive=False,
    applied_at=AT,
    actor="Robin",
    clash_reason="",
    unassigned_reason="",
    pack_skip_reason="",
    clients=(
        ClientLine("C2", "Okafor, Ben", "Priya Nair", ClientOutcome.GIVEN, "U2"),
        ClientLine("C1", "Nguyen, Ava", "File Closed", ClientOutcome.CLOSED),
    ),
    appointments=(KEPT,),
    record_hash="",
)
NOW = PresentState((), 0, 0, 0, None, None)
WITNESS = Witness(3, "ab" * 32)


def sections(
    record: OffboardingRecord = RECORD,
    now: PresentState = NOW,
    widened: tuple[tuple[str, str], ...] = (),
) -> dict[str, Section]:
    return {section.heading: section for section in appendices(record, now, widened, WITNESS)}


def table(section: Section) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    assert section.table is not None
    return section.table.headers, section.table.rows


def test_clients_are_listed_by_reference_alone() -> None:
    _, rows = table(sections()["Clients"])
    assert rows == (("C1", "File Closed"), ("C2", "Priya Nair"))


def test_a_column_of_reasons_is_there_only_if_there_is_one() -> None:
    headers, [row] = table(sections()["Appointments"])
    assert len(headers) == len(row) == 4
    headers, rows = table(sections(replace(RECORD, appointments=(KEPT, MOVED)))["Appointments"])
    assert headers[-1] == "Reason"
    assert [row[-1] for row in rows] == ["", "agreed"]


def test_what_was_done_says_the_new_time_of_what_moved() -> None:
    _, (kept, moved) = table(sections(replace(RECORD, appointments=(KEPT, MOVED)))["Appointments"])
    assert kept[2] == "transferred"
    assert moved[2].startswith("moved to ")
    assert moved[1] == kept[1]


def test_each_file_is_described_or_said_to_be_none() -> None:
    assert sections()["Files"].facts == (("Backup", "None"), ("Handover pack", "None"))
    backup = BackupRecord(
        file="/far/away/practice.backup", made_at=AT, counts='{"users": 2, "clients": 1}', sha256="cd" * 32
    )
    pack = PackRecord(
        file="/far/away/alex.zip",
        made_at=AT,
        counts='{"clients": 1, "letters": 4}',
        sha256="ef" * 32,
        recipient="Alex Lee",
        purpose="to keep",
    )
    facts = sections(now=replace(NOW, backup=backup, pack=pack))["Files"].facts
    assert facts[0] == ("Backup", "practice.backup")
    assert ("Holds", "2 users, 1 client") in facts
    assert ("Handover pack", "alex.zip") in facts
    assert ("For", "Alex Lee: to keep") in facts
    assert facts[-2:] == (("Holds", "1 client"), ("SHA-256", "ef" * 32))
    assert [label for label, _ in facts].count("For") == 1


def test_widened_rules_and_the_last_hash_are_told_if_there_are_any() -> None:
    assert "Rules widened knowingly" not in sections()
    assert sections(widened=(("Client C1", "age"),))["Rules widened knowingly"].facts == (
        ("Client C1", "age"),
    )
    assert [label for label, _ in sections()["The record"].facts] == ["Stood at"]
    hashed = sections(replace(RECORD, record_hash="12" * 32))["The record"].facts
    assert hashed == (("Stood at", WITNESS.text), ("Hash of the last entry", "12" * 32))
