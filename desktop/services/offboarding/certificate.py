"""The certificate of an offboarding: what was done, by whom, and the proof that nothing was left behind.

It is shown to others and filed on paper, so it names no client: they stand in it by their references, which
mean something only to those who may open the practice.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.digest import Witness
from desktop.database.practice import Practice
from desktop.files.atomic import write_file
from desktop.files.names import free_path, safe_name
from desktop.models import (
    Appointment,
    AppointmentStatus,
    BackupRecord,
    Client,
    ClientDecision,
    ClientStatus,
    Engagement,
    Offboarding,
    OffboardingState,
    PackRecord,
    RecordOwner,
)
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.planning.model import ReasonKind
from desktop.rules.text import count
from desktop.services.calendar.bookings import is_still_open
from desktop.services.clients.retention import retention_rule
from desktop.services.history.operations import NoChange
from desktop.services.history.witness import witness_of
from desktop.services.offboarding.elsewhere import certified
from desktop.services.offboarding.record import ClientOutcome, OffboardingRecord, VisitOutcome, record_of
from desktop.services.offboarding.wording.reasons import reasons_text
from desktop.services.offboarding.wording.stored_reasons import restored
from desktop.services.outgoing.document import Document, DocumentTable, Draw, Section
from desktop.services.outgoing.outgoing import leaving
from desktop.services.practice.settings import Preferences, preferences


@dataclass(frozen=True)
class _Today:
    """What the practice says now, beside what was done then."""

    answers: tuple[tuple[str, str], ...]
    clients_left: int
    appointments_left: int
    waiting_left: int
    backup: BackupRecord | None
    pack: PackRecord | None


def save_certificate(practice: Practice, offboarding_id: int, folder: Path, draw: Draw) -> Path:
    """Write the certificate as a PDF into the folder, record that it left (rule 10), and return the new file.

    Raises UserError, leaving no file.
    """
    record = record_of(practice, offboarding_id)
    data = draw([certificate(practice, offboarding_id)])
    name = f"Certificate {safe_name(record.leaver)} {practice.today():%Y-%m-%d}"
    file = free_path(folder, name, ".pdf")
    with leaving(practice, NoChange.CERTIFICATE, f"Saved the certificate of {record.leaver}") as out:
        out.claim(file)
        with practice.read() as session:
            leaver_id = session.get_one(Offboarding, offboarding_id).leaver_id
        out.add(
            file,
            write_file(file, data),
            f"Certificate of the offboarding of {record.leaver}",
            columns=("Client References", "Appointment References", "Times", "Recipients"),
            counts={"clients": len(record.clients), "appointments": len(record.appointments)},
            user_id=leaver_id,
            recipient=preferences(practice).name,
        )
    return file


def certificate(practice: Practice, offboarding_id: int) -> Document:
    """The certificate as a document to print. Raises UserError where there is no such offboarding."""
    record = record_of(practice, offboarding_id)
    with practice.read() as session:
        now = _today(session, offboarding_id)
        widened = list(_widened(session, offboarding_id))
        elsewhere = tuple(certified(session, offboarding_id))
    chosen = preferences(practice)
    sections = [
        _summary(record, now, chosen),
        _proof(record, now),
        _recipients(record),
        *_exceptions(record),
        *([Section("Rules widened knowingly", tuple(widened))] if widened else []),
        *([Section("In the other system", elsewhere)] if elsewhere else []),
        Section("", to_sign=("For the practice", record.leaver, "Date")),
        _files(record, now),
        _clients(record),
        _appointments(record),
        _record(record, witness_of(practice)),
    ]
    return Document(
        "Certificate of offboarding",
        f"{record.leaver}, last working day {day_text(record.last_day)}",
        tuple(sections),
        f"{chosen.name}. Clients stand here by their references. Written {moment_text(practice.now())}.",
    )


def _today(session: Session, offboarding_id: int) -> _Today:
    found = session.get_one(Offboarding, offboarding_id)
    clients = select(func.count()).where(
        Client.case_manager_id == found.leaver_id, Client.status == ClientStatus.CURRENT
    )
    statuses = session.scalars(
        select(Appointment.status).where(
            Appointment.user_id == found.leaver_id, is_still_open(first_moment_after(found.last_day))
        )
    ).all()
    waiting = statuses.count(AppointmentStatus.WAITING_LIST)
    return _Today(
        tuple(_answers(found)),
        session.scalars(clients).one(),
        len(statuses) - waiting,
        waiting,
        session.get(BackupRecord, found.backup_id) if found.backup_id else None,
        session.get(PackRecord, found.pack_id) if found.pack_id else None,
    )


def _answers(found: Offboarding) -> Iterator[tuple[str, str]]:
    """What the supervisor said on the Practitioner and the Review page, as far as they said it."""
    if found.returns_on is not None:
        yield "First day back", day_text(found.returns_on)
    if found.unplanned:
        yield "Left", "Without notice"
    elif found.reason:
        yield "Reason", found.reason
    if found.engagement is not Engagement.UNKNOWN:
        yield "Engaged as", str(found.engagement)
    if found.record_owner is not RecordOwner.UNKNOWN:
        yield "Records belong to", str(found.record_owner)
    yield "Practice owner told", "Yes" if found.owner_told else "Not noted"


def _summary(record: OffboardingRecord, now: _Today, chosen: Preferences) -> Section:
    became = "Inactive" if record.inactive else f"Active, until {day_text(record.last_day)} is over"
    facts = [
        ("Practice", chosen.name),
        ("Practitioner", f"{record.leaver} ({record.leaver_reference})"),
        ("Last working day", day_text(record.last_day)),
        ("State", record.state.value.capitalize()),
        ("The user is now", became),
        *now.answers,
        ("Records are kept", retention_rule(chosen)),
    ]
    if record.applied_at is not None:
        facts.append(("Done", f"{moment_text(record.applied_at)} by {record.actor}"))
    if record.state is OffboardingState.UNDONE:
        facts.append(("Note", "This offboarding was undone since; what follows is what had been done."))
    return Section("Summary", tuple(facts))


def _proof(record: OffboardingRecord, now: _Today) -> Section:
    done = Counter(line.what for line in record.appointments)
    given = sum(line.outcome is ClientOutcome.GIVEN for line in record.clients)
    others = Counter(line.to for line in record.clients if line.outcome is not ClientOutcome.GIVEN)
    facts = [
        ("Clients handed over", f"{given:,}"),
        *((f"{what}, clients", f"{number:,}") for what, number in sorted(others.items())),
        ("Appointments transferred", f"{done[VisitOutcome.TRANSFERRED]:,}"),
        ("Appointments moved to another time", f"{done[VisitOutcome.MOVED]:,}"),
        ("Appointments put on the waiting list", f"{done[VisitOutcome.WAITING]:,}"),
        ("Appointments cancelled", f"{done[VisitOutcome.CANCELLED]:,}"),
        (f"Current clients still with {record.leaver}", f"{now.clients_left:,}"),
        ("Open appointments left after the last day", f"{now.appointments_left:,}"),
        ("Waiting list entries left", f"{now.waiting_left:,}"),
    ]
    return Section(
        "What was done, and what is left" if _is_left(record, now) else "Nothing left behind", tuple(facts)
    )


def _is_left(record: OffboardingRecord, now: _Today) -> bool:
    nobody = any(line.outcome is ClientOutcome.NOBODY for line in record.clients)
    return nobody or any((now.clients_left, now.appointments_left, now.waiting_left))


def _recipients(record: OffboardingRecord) -> Section:
    clients = Counter(line.to for line in record.clients if line.to_reference is not None)
    appointments = Counter(line.to for line in record.appointments if line.to)
    rows = tuple(
        (name, f"{clients[name]:,}", f"{appointments[name]:,}")
        for name in sorted(clients.keys() | appointments.keys())
    )
    return Section(
        "Who took over", table=DocumentTable(("Name", "Clients", "Appointments"), rows, numbers=(1, 2))
    )


def _exceptions(record: OffboardingRecord) -> list[Section]:
    reasons = (
        ("Clashes accepted because", record.clash_reason),
        ("Clients left without a case manager because", record.unassigned_reason),
        ("No handover pack because", record.pack_skip_reason),
    )
    given = tuple((label, reason) for label, reason in reasons if reason)
    return [Section("Exceptions", given)] if given else []


def _widened(session: Session, offboarding_id: int) -> Iterator[tuple[str, str]]:
    """The clients for whom a rule was widened, by reference, and what that let happen."""
    rows = session.execute(
        select(Client.reference, ClientDecision.reasons)
        .join(Client, Client.id == ClientDecision.client_id)
        .where(ClientDecision.offboarding_id == offboarding_id)
        .order_by(Client.reference)
    )
    for reference, reasons in rows:
        known = [reason for reason in restored(reasons) if reason.kind is ReasonKind.WIDENED]
        if known:
            yield f"Client {reference}", reasons_text(known)


def _files(record: OffboardingRecord, now: _Today) -> Section:
    facts: list[tuple[str, str]] = []
    for label, file in (("Backup", now.backup), ("Handover pack", now.pack)):
        if file is None:
            facts.append((label, "None"))
            continue
        facts.append((label, Path(file.file).name))
        if isinstance(file, PackRecord):
            facts.append(("For", f"{file.recipient}: {file.purpose}"))
        facts += [
            ("Made", moment_text(file.made_at)),
            ("Holds", _held(file.counts)),
            ("SHA-256", file.sha256),
        ]
    return Section("Files", tuple(facts))


def _held(counts: str) -> str:
    """The tables that a person asks for, of those that were counted."""
    known = json.loads(counts)
    nouns = ("user", "client", "contact", "appointment")
    return ", ".join(count(known[f"{noun}s"], noun) for noun in nouns if f"{noun}s" in known)


def _clients(record: OffboardingRecord) -> Section:
    rows = tuple((line.reference, line.to) for line in record.clients)
    return Section("Clients", table=DocumentTable(("Reference", "Now with"), rows))


def _appointments(record: OffboardingRecord) -> Section:
    rows: tuple[tuple[str, ...], ...] = tuple(
        (
            line.reference,
            moment_text(line.was),
            line.what if line.starts_at == line.was else f"{line.what} to {moment_text(line.starts_at)}",
            line.to,
            line.reason,
        )
        for line in record.appointments
    )
    headers: tuple[str, ...] = ("Reference", "Was", "What was done", "Now with", "Reason")
    if not any(line.reason for line in record.appointments):
        headers, rows = headers[:-1], tuple(row[:-1] for row in rows)
    return Section("Appointments", table=DocumentTable(headers, rows))


def _record(record: OffboardingRecord, witness: Witness) -> Section:
    """Claims no more than the chain can: who opens the practice could write it anew, but not this page."""
    facts = [("Stood at", witness.text)]
    if record.record_hash:
        facts.append(("Hash of the last entry", record.record_hash))
    return Section(
        "The record",
        tuple(facts),
        (
            "Each operation of the practice's record carries a hash of itself and of the one before it. What was"
            " recorded before this page was written cannot be changed later without differing from it: check"
            " with “handover check --against” and this file.",
        ),
    )
