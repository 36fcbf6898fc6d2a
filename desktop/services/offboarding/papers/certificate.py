"""The certificate of an offboarding: what was done, by whom, and the proof that nothing was left behind.

It is shown to others and filed on paper, so it names no client: it lists them by reference, which
means something only to those who may open the practice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.files.atomic import write_file
from desktop.files.names import free_path, safe_name
from desktop.language import later, say
from desktop.models import Client, ClientDecision, Offboarding, OffboardingState, User
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.planning.model import Reason, ReasonKind
from desktop.rules.text import count, number_text
from desktop.services.clients.retention import retention_rule
from desktop.services.history.operations import NoChange
from desktop.services.history.witness import witness_of
from desktop.services.offboarding.elsewhere import certified
from desktop.services.offboarding.papers.appendices import appendices
from desktop.services.offboarding.papers.present_state import PresentState, present_state
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
        now = present_state(session, offboarding_id)
        widened = tuple(_widened(session, offboarding_id))
        elsewhere = tuple(certified(session, offboarding_id))
        by = _name_of(session, record.actor)
    chosen, head = preferences(practice), letterhead(practice)
    front = [
        _summary(record, now, chosen, by),
        _proof(record, now),
        _recipients(record),
        *_section_if_any(say("Exceptions"), tuple(_exceptions(record, len(widened)))),
        *_section_if_any(say("In the other system"), elsewhere),
        Section("", to_sign=(say("For the practice"), say("Date"), record.leaver, say("Date"))),
    ]
    return Document(
        say("Certificate of offboarding"),
        say("{leaver}, last working day {day}", leaver=record.leaver, day=day_text(record.last_day)),
        (*front, *appendices(record, now, widened, witness_of(practice))),
        say(
            "{practice}. Clients are listed by reference. Written {time}.",
            practice=chosen.name,
            time=moment_text(practice.now()),
        ),
        front=len(front),
        head=PageHead(chosen.name, head.lines, head.logo),
    )


def _section_if_any(heading: str, facts: tuple[tuple[str, str], ...]) -> list[Section]:
    return [Section(heading, facts)] if facts else []


def _name_of(session: Session, actor: str) -> str:
    """Who acted, if it is somebody in the practice; an account name means nothing on paper."""
    return actor if any(user.name == actor for user in session.scalars(select(User))) else ""


def _summary(record: OffboardingRecord, now: PresentState, chosen: Preferences, by: str) -> Section:
    facts = [
        (say("Practice"), chosen.name),
        (say("Practitioner"), f"{record.leaver} ({record.leaver_reference})"),
        (say("Last working day"), day_text(record.last_day)),
        (say("Status"), say(_STATES[record.state])),
        (say("The user is now"), _became(record)),
        *now.answers,
        (say("Records are kept"), retention_rule(chosen)),
        *_done_at(record, by),
    ]
    if record.state is OffboardingState.UNDONE:
        facts.append(
            (say("Note"), say("This offboarding was undone since; what follows is what had been done."))
        )
    return Section(say("Summary"), tuple(facts))


def _became(record: OffboardingRecord) -> str:
    if record.inactive:
        return say("Inactive")
    return say("Active, until {day} is over", day=day_text(record.last_day))


def _done_at(record: OffboardingRecord, by: str) -> Iterator[tuple[str, str]]:
    if record.applied_at is not None:
        done = moment_text(record.applied_at)
        yield say("Done"), say("{time} by {actor}", time=done, actor=by) if by else done


def _proof(record: OffboardingRecord, now: PresentState) -> Section:
    """The numbers of what was done, if any, and before and after."""
    return Section(
        say("What was done, and what is left") if _is_left(record, now) else say("Nothing left behind"),
        _numbers_done(record),
        table=DocumentTable(
            ("", say("Before"), say("Now")), tuple(_before_and_now(record, now)), numbers=(1, 2)
        ),
    )


def _numbers_done(record: OffboardingRecord) -> tuple[tuple[str, str], ...]:
    return tuple((label, number_text(number)) for label, number in _done(record) if number)


def _done(record: OffboardingRecord) -> Iterator[tuple[str, int]]:
    yield say("Clients handed over"), record.client_outcomes[ClientOutcome.GIVEN]
    for what, number in sorted(_not_given(record).items()):
        yield say("{what}, clients", what=what), number
    visits = record.visit_outcomes
    yield say("Appointments transferred"), visits[VisitOutcome.TRANSFERRED]
    yield say("Appointments moved to another time"), visits[VisitOutcome.MOVED]
    yield say("Appointments put on the waiting list"), visits[VisitOutcome.WAITING]
    yield say("Appointments cancelled"), visits[VisitOutcome.CANCELLED]


def _not_given(record: OffboardingRecord) -> Counter[str]:
    """What became of the clients whom nobody took over."""
    return Counter(line.to for line in record.clients if line.outcome is not ClientOutcome.GIVEN)


def _before_and_now(record: OffboardingRecord, now: PresentState) -> Iterator[tuple[str, str, str]]:
    visits = len(record.appointments)
    if record.state is not OffboardingState.UNDONE:
        visits += now.appointments_left  # what is left was there before too
    still = say("Current clients still with {leaver}", leaver=record.leaver)
    yield still, number_text(len(record.clients)), number_text(now.clients_left)
    after = say("Open appointments left after the last day")
    yield after, number_text(visits), number_text(now.appointments_left)
    if now.waiting_left:
        yield say("Waiting list entries left"), "", number_text(now.waiting_left)


def _is_left(record: OffboardingRecord, now: PresentState) -> bool:
    nobody = record.client_outcomes[ClientOutcome.NOBODY]
    return any((nobody, now.clients_left, now.appointments_left, now.waiting_left))


def _recipients(record: OffboardingRecord) -> Section:
    clients, appointments = record.clients_taken, record.appointments_taken
    rows = tuple(
        (name, number_text(clients[name]), number_text(appointments[name]))
        for name in sorted(clients.keys() | appointments.keys())
    )
    return Section(
        say("Who took over"),
        table=DocumentTable((say("Name"), say("Clients"), say("Appointments")), rows, numbers=(1, 2)),
    )


def _exceptions(record: OffboardingRecord, widened: int) -> Iterator[tuple[str, str]]:
    reasons = (
        (say("Clashes accepted because"), record.clash_reason),
        (say("Clients left without a case manager because"), record.unassigned_reason),
        (say("No handover pack because"), record.pack_skip_reason),
    )
    yield from ((label, reason) for label, reason in reasons if reason)
    if widened:
        where = say("for {clients}, see the appendices", clients=count(widened, "client"))
        yield say("Rules widened knowingly"), where


def _widened(session: Session, offboarding_id: int) -> Iterator[tuple[str, str]]:
    """The clients for whom a rule was widened, by reference, and what that allowed."""
    rows = session.execute(
        select(Client.reference, ClientDecision.reasons)
        .join(Client, Client.id == ClientDecision.client_id)
        .where(ClientDecision.offboarding_id == offboarding_id)
        .order_by(Client.reference)
    )
    for reference, reasons in rows:
        if known := _widened_reasons(reasons):
            yield say("Client {reference}", reference=reference), reasons_text(known)


def _widened_reasons(reasons: str) -> list[Reason]:
    return [reason for reason in restored(reasons) if reason.kind is ReasonKind.WIDENED]
