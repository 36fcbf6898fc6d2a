"""The certificate of an offboarding: what was done, by whom, and the proof that nothing was left behind.

It is shown to others and filed on paper, so it names no client: it lists them by reference, which
means something only to those who may open the practice.
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
from desktop.language import later, say
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
    User,
)
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.planning.model import ReasonKind
from desktop.rules.text import count, number_text
from desktop.services.calendar.bookings import is_still_open
from desktop.services.clients.retention import retention_rule
from desktop.services.history.operations import NoChange
from desktop.services.history.witness import witness_of
from desktop.services.offboarding.elsewhere import certified
from desktop.services.offboarding.record import ClientOutcome, OffboardingRecord, VisitOutcome, record_of
from desktop.services.offboarding.wording.reasons import reasons_text
from desktop.services.offboarding.wording.stored_reasons import restored
from desktop.services.outgoing.document import Document, DocumentTable, Draw, PageHead, Section
from desktop.services.outgoing.outgoing import leaving
from desktop.services.practice.letterhead import letterhead
from desktop.services.practice.settings import Preferences, preferences

_STATES = {
    OffboardingState.DRAFT: later("Draft"),
    OffboardingState.SCHEDULED: later("Scheduled"),
    OffboardingState.APPLIED: later("Applied"),
    OffboardingState.UNDONE: later("Undone"),
    OffboardingState.RETURNED: later("Returned"),
    OffboardingState.CANCELLED: later("Cancelled"),
}


@dataclass(frozen=True)
class _Today:
    """The present state of the practice, compared with what was done then."""

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
    with leaving(
        practice, NoChange.CERTIFICATE, say("Saved the certificate of {leaver}", leaver=record.leaver)
    ) as out:
        out.claim(file)
        with practice.read() as session:
            leaver_id = session.get_one(Offboarding, offboarding_id).leaver_id
        out.add(
            file,
            write_file(file, data),
            say("Certificate of the offboarding of {leaver}", leaver=record.leaver),
            columns=("Client References", "Appointment References", "Times", "Recipients"),
            counts={"clients": len(record.clients), "appointments": len(record.appointments)},
            user_id=leaver_id,
            recipient=preferences(practice).name,
        )
    return file


def certificate(practice: Practice, offboarding_id: int) -> Document:
    """The certificate as a document to print. Raises UserError for an unknown offboarding."""
    record = record_of(practice, offboarding_id)
    with practice.read() as session:
        now = _today(session, offboarding_id)
        widened = list(_widened(session, offboarding_id))
        elsewhere = tuple(certified(session, offboarding_id))
        by = _name_of(session, record.actor)
    chosen, head = preferences(practice), letterhead(practice)
    front = [
        _summary(record, now, chosen, by),
        _proof(record, now),
        _recipients(record),
        *_exceptions(record, len(widened)),
        *([Section(say("In the other system"), elsewhere)] if elsewhere else []),
        Section("", to_sign=(say("For the practice"), say("Date"), record.leaver, say("Date"))),
    ]
    appendices = [
        _clients(record),
        _appointments(record),
        *([Section(say("Rules widened knowingly"), tuple(widened))] if widened else []),
        _files(record, now),
        _record(record, witness_of(practice)),
    ]
    return Document(
        say("Certificate of offboarding"),
        say("{leaver}, last working day {day}", leaver=record.leaver, day=day_text(record.last_day)),
        (*front, *appendices),
        say(
            "{practice}. Clients are listed by reference. Written {time}.",
            practice=chosen.name,
            time=moment_text(practice.now()),
        ),
        front=len(front),
        head=PageHead(chosen.name, head.lines, head.logo),
    )


def _name_of(session: Session, actor: str) -> str:
    """Who acted, if it is somebody in the practice; an account name means nothing on paper."""
    return actor if any(user.name == actor for user in session.scalars(select(User))) else ""


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
    """The supervisor's answers on the Practitioner and the Review page, as far as given."""
    if found.returns_on is not None:
        yield say("First day back"), day_text(found.returns_on)
    if found.unplanned:
        yield say("Left"), say("Without notice")
    elif found.reason:
        yield say("Reason"), found.reason
    if found.engagement is not Engagement.UNKNOWN:
        yield say("Engaged as"), say(found.engagement)
    if found.record_owner is not RecordOwner.UNKNOWN:
        yield say("Records belong to"), say(found.record_owner)
    yield say("Practice owner told"), say("Yes") if found.owner_told else say("Not noted")


def _summary(record: OffboardingRecord, now: _Today, chosen: Preferences, by: str) -> Section:
    became = (
        say("Inactive")
        if record.inactive
        else say("Active, until {day} is over", day=day_text(record.last_day))
    )
    facts = [
        (say("Practice"), chosen.name),
        (say("Practitioner"), f"{record.leaver} ({record.leaver_reference})"),
        (say("Last working day"), day_text(record.last_day)),
        (say("Status"), say(_STATES[record.state])),
        (say("The user is now"), became),
        *now.answers,
        (say("Records are kept"), retention_rule(chosen)),
    ]
    if record.applied_at is not None:
        done = moment_text(record.applied_at)
        facts.append((say("Done"), say("{time} by {actor}", time=done, actor=by) if by else done))
    if record.state is OffboardingState.UNDONE:
        facts.append(
            (say("Note"), say("This offboarding was undone since; what follows is what had been done."))
        )
    return Section(say("Summary"), tuple(facts))


def _proof(record: OffboardingRecord, now: _Today) -> Section:
    """The numbers of what was done, if any, and before and after."""
    return Section(
        say("What was done, and what is left") if _is_left(record, now) else say("Nothing left behind"),
        tuple((label, number_text(number)) for label, number in _done(record) if number),
        table=DocumentTable(
            ("", say("Before"), say("Now")), tuple(_before_and_now(record, now)), numbers=(1, 2)
        ),
    )


def _done(record: OffboardingRecord) -> Iterator[tuple[str, int]]:
    clients = Counter(line.outcome for line in record.clients)
    others = Counter(line.to for line in record.clients if line.outcome is not ClientOutcome.GIVEN)
    visits = Counter(line.what for line in record.appointments)
    yield say("Clients handed over"), clients[ClientOutcome.GIVEN]
    for what, number in sorted(others.items()):
        yield say("{what}, clients", what=what), number
    yield say("Appointments transferred"), visits[VisitOutcome.TRANSFERRED]
    yield say("Appointments moved to another time"), visits[VisitOutcome.MOVED]
    yield say("Appointments put on the waiting list"), visits[VisitOutcome.WAITING]
    yield say("Appointments cancelled"), visits[VisitOutcome.CANCELLED]


def _before_and_now(record: OffboardingRecord, now: _Today) -> Iterator[tuple[str, str, str]]:
    visits = len(record.appointments)
    if record.state is not OffboardingState.UNDONE:
        visits += now.appointments_left  # what is left was there before too
    still = say("Current clients still with {leaver}", leaver=record.leaver)
    yield still, number_text(len(record.clients)), number_text(now.clients_left)
    after = say("Open appointments left after the last day")
    yield after, number_text(visits), number_text(now.appointments_left)
    if now.waiting_left:
        yield say("Waiting list entries left"), "", number_text(now.waiting_left)


def _is_left(record: OffboardingRecord, now: _Today) -> bool:
    nobody = any(line.outcome is ClientOutcome.NOBODY for line in record.clients)
    return nobody or any((now.clients_left, now.appointments_left, now.waiting_left))


def _recipients(record: OffboardingRecord) -> Section:
    clients = Counter(line.to for line in record.clients if line.to_reference is not None)
    appointments = Counter(line.to for line in record.appointments if line.to)
    rows = tuple(
        (name, number_text(clients[name]), number_text(appointments[name]))
        for name in sorted(clients.keys() | appointments.keys())
    )
    return Section(
        say("Who took over"),
        table=DocumentTable((say("Name"), say("Clients"), say("Appointments")), rows, numbers=(1, 2)),
    )


def _exceptions(record: OffboardingRecord, widened: int) -> list[Section]:
    reasons = (
        (say("Clashes accepted because"), record.clash_reason),
        (say("Clients left without a case manager because"), record.unassigned_reason),
        (say("No handover pack because"), record.pack_skip_reason),
        (
            say("Rules widened knowingly"),
            say("for {clients}, see the appendices", clients=count(widened, "client")) if widened else "",
        ),
    )
    given = tuple((label, reason) for label, reason in reasons if reason)
    return [Section(say("Exceptions"), given)] if given else []


def _widened(session: Session, offboarding_id: int) -> Iterator[tuple[str, str]]:
    """The clients for whom a rule was widened, by reference, and what that allowed."""
    rows = session.execute(
        select(Client.reference, ClientDecision.reasons)
        .join(Client, Client.id == ClientDecision.client_id)
        .where(ClientDecision.offboarding_id == offboarding_id)
        .order_by(Client.reference)
    )
    for reference, reasons in rows:
        known = [reason for reason in restored(reasons) if reason.kind is ReasonKind.WIDENED]
        if known:
            yield say("Client {reference}", reference=reference), reasons_text(known)


def _files(record: OffboardingRecord, now: _Today) -> Section:
    facts: list[tuple[str, str]] = []
    for label, file in ((say("Backup"), now.backup), (say("Handover pack"), now.pack)):
        if file is None:
            facts.append((label, say("None")))
            continue
        facts.append((label, Path(file.file).name))
        if isinstance(file, PackRecord):
            facts.append((say("For"), f"{file.recipient}: {file.purpose}"))
        facts += [
            (say("Made"), moment_text(file.made_at)),
            (say("Holds"), _held(file.counts)),
            ("SHA-256", file.sha256),
        ]
    return Section(say("Files"), tuple(facts))


def _held(counts: str) -> str:
    """The tables that a reader wants to see, among those counted."""
    known = json.loads(counts)
    nouns = ("user", "client", "contact", "appointment")
    return ", ".join(count(known[f"{noun}s"], noun) for noun in nouns if f"{noun}s" in known)


def _clients(record: OffboardingRecord) -> Section:
    rows = tuple(sorted((line.reference, line.to) for line in record.clients))
    return Section(say("Clients"), table=DocumentTable((say("Reference"), say("Now with")), rows))


def _appointments(record: OffboardingRecord) -> Section:
    rows: tuple[tuple[str, ...], ...] = tuple(
        (
            line.reference,
            moment_text(line.was),
            say(line.what)
            if line.starts_at == line.was
            else say("{what} to {time}", what=say(line.what), time=moment_text(line.starts_at)),
            line.to,
            line.reason,
        )
        for line in record.appointments
    )
    headers: tuple[str, ...] = (
        say("Reference"),
        say("Was"),
        say("What was done"),
        say("Now with"),
        say("Reason"),
    )
    if not any(line.reason for line in record.appointments):
        headers, rows = headers[:-1], tuple(row[:-1] for row in rows)
    return Section(say("Appointments"), table=DocumentTable(headers, rows))


def _record(record: OffboardingRecord, witness: Witness) -> Section:
    """The claim about the record, no more than the chain proves: a user could rewrite the record, but not
    this page."""
    facts = [(say("Stood at"), witness.text)]
    if record.record_hash:
        facts.append((say("Hash of the last entry"), record.record_hash))
    return Section(
        say("The record"),
        tuple(facts),
        (
            say(
                "Each operation of the practice's record carries a hash of itself and of the one "
                "before it. What was recorded before this page was written cannot be changed later "
                "without differing from it: check with “handover check --against” and this file."
            ),
        ),
    )
