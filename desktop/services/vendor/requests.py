"""The request to the vendor's support: what to change, as a workbook and three texts that say the same.

It holds references and nothing that a vendor does not need: no telephone number, birthday or note. The
initials of clients are in it only if the supervisor asks for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from sqlalchemy import func, select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.names import free_path, safe_name
from desktop.files.sheet import Sheet, SheetColumn, Value
from desktop.files.workbook import write_workbook
from desktop.language import say
from desktop.models import VendorItem, VendorRequest
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import joined
from desktop.services.history.operations import NoChange
from desktop.services.history.witness import witness_of
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.outgoing.outgoing import Outgoing, leaving
from desktop.services.practice.letterhead import letterhead
from desktop.services.practice.other_system import chosen_system
from desktop.services.vendor.asked import ItemKind, VendorAsk, asked_in, forget_unasked, open_part
from desktop.services.vendor.texts import RequestTexts, counted_parts, request_texts


@dataclass(frozen=True)
class RequestWritten:
    """One request, as files: the workbook, the chat text, the e-mail draft and the telephone script."""

    number: int
    files: tuple[Path, ...]
    clients: int
    appointments: int


def write_request(
    practice: Practice,
    offboarding_id: int,
    folder: Path,
    *,
    password: str | None,
    initials: bool = False,
) -> RequestWritten:
    """Write what is still open as a request into `folder`, and record that it was made.

    Raises UserError, leaving no file, if nothing is open.
    """
    folder = chosen_folder(folder)
    system = chosen_system(practice)
    with practice.read() as session:
        everything = asked_in(session, offboarding_id)
        asked = open_part(session, offboarding_id, initials=initials)
        number = 1 + (
            session.scalar(
                select(func.max(VendorRequest.number)).where(VendorRequest.offboarding_id == offboarding_id)
            )
            or 0
        )
    if not asked.clients and not asked.appointments:
        raise UserError(say("Nothing is open: the vendor was asked for everything, and all of it is done."))
    texts = request_texts(practice, asked, system)
    stem = f"Request {number} {safe_name(asked.leaver.name)} {practice.today():%Y-%m-%d}"
    summary = say(
        "Wrote request {number} to the vendor for {leaver}", number=number, leaver=asked.leaver.name
    )
    stood = witness_of(practice).text
    with leaving(practice, NoChange.REQUEST, summary) as out:
        files = _write(out, practice, free_path(folder, stem, ".xlsx"), asked, texts, password, stood)
        out.keep_beside(lambda work: forget_unasked(work, offboarding_id, everything))
        out.keep_beside(lambda work: _keep(work, offboarding_id, number, asked))
    return RequestWritten(number, files, len(asked.clients), len(asked.appointments))


def record_request(
    practice: Practice,
    request_id: int,
    *,
    asked_on: date | None,
    way: str,
    ticket: str,
    promised_for: date | None,
) -> None:
    """Keep how a request was made: the day, the way, the ticket number, and the day it is promised for."""
    values = {
        "asked_on": asked_on,
        "way": way.strip(),
        "ticket": ticket.strip(),
        "promised_for": promised_for,
    }
    with practice.work("record request", say("Noted how the vendor was asked")) as work:
        work.update(VendorRequest, {request_id: values})


def requests_of(practice: Practice, offboarding_id: int) -> tuple[VendorRequest, ...]:
    """The requests of a leaving, in order; detached from the database."""
    with practice.read() as session:
        found = session.scalars(
            select(VendorRequest)
            .where(VendorRequest.offboarding_id == offboarding_id)
            .order_by(VendorRequest.number)
        ).all()
        session.expunge_all()
    return tuple(found)


def _write(
    out: Outgoing,
    practice: Practice,
    workbook: Path,
    asked: VendorAsk,
    texts: RequestTexts,
    password: str | None,
    stood: str,
) -> tuple[Path, ...]:
    chat, mail, telephone = (
        workbook.with_name(f"{workbook.stem} {name}") for name in ("chat.txt", "e-mail.eml", "telephone.txt")
    )
    contents = {
        chat: "\n\n---\n\n".join(texts.chat).encode("utf-8-sig"),
        mail: _draft(texts, workbook.name, stood),
        telephone: texts.telephone.encode("utf-8-sig"),
    }
    hashes = {}
    out.claim(workbook)
    hashes[workbook] = write_workbook(workbook, _sheets(practice, asked, stood), password).sha256
    for file, data in contents.items():
        out.claim(file)
        hashes[file] = write_file(file, data)
    for file, sha256 in hashes.items():
        out.add(
            file,
            sha256,
            say("Asking the vendor to transfer clients and appointments"),
            columns=("Client Reference", "Appointment Reference", "Time", "Site", "Practitioners"),
            counts={"clients": len(asked.clients), "appointments": len(asked.appointments)},
            user_id=asked.leaver.id,
            recipient=say("The vendor's support"),
            protected=file == workbook and password is not None,
        )
    return (workbook, chat, mail, telephone)


def _draft(texts: RequestTexts, workbook: str, stood: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = texts.mail_subject
    attach = say("Attach: {workbook} (tell its password by telephone).", workbook=workbook)
    reference = say("Our reference: {stood}", stood=stood)
    message.set_content(f"{texts.mail}\n{attach}\n\n{reference}\n")
    return bytes(message)


def _sheets(practice: Practice, asked: VendorAsk, stood: str) -> list[Sheet]:
    head = letterhead(practice)
    clients, appointments = counted_parts(asked)
    about: list[tuple[Value, ...]] = [
        (say("Practice"), head.practice),
        (say("Leaving"), asked.leaver.name),
        (say("Last working day"), day_text(asked.last_day)),
        (say("To transfer"), joined([part for part in (clients, appointments) if part])),
        (
            say("Order"),
            say("First the clients, then the appointments. The practice makes the user inactive afterwards."),
        ),
        (say("Questions to"), head.how_to_reach_us or head.practice),
        (say("Our reference"), stood),
    ]
    client_rows: list[tuple[Value, ...]] = [
        (c.reference, c.initials, c.present.name, c.new.name) for c in asked.clients
    ]
    visit_rows: list[tuple[Value, ...]] = [
        (
            a.reference,
            day_text(a.was.date()),
            f"{a.was:%H:%M}",
            a.site,
            a.present.name,
            a.new.name if a.new else "",
            say("waiting list") if a.waits else moment_text(a.new_time),
            a.cancel_reason,
        )
        for a in asked.appointments
    ]
    visit_headers = (
        "Reference Number",
        "Day",
        "Time",
        "Site",
        "Present Practitioner",
        "New Practitioner",
        "New Time",
        "Cancelled Because",
    )
    return [
        Sheet("About", [SheetColumn("Request", 24), SheetColumn("", 70, wrap=True)], about, filtered=False),
        Sheet(
            "Clients",
            _columns(("Client", "Initials", "Present Case Manager", "New Case Manager")),
            client_rows,
        ),
        Sheet("Appointments", _columns(visit_headers), visit_rows),
    ]


def _columns(headers: Iterable[str]) -> list[SheetColumn]:
    return [SheetColumn(header) for header in headers]


def _keep(work: UnitOfWork, offboarding_id: int, number: int, asked: VendorAsk) -> None:
    """Keep the request, and each item not asked for before."""
    work.insert(VendorRequest, [{"offboarding_id": offboarding_id, "number": number, "made_at": work.now}])
    known = {
        (row.kind, row.record_id)
        for row in work.session.scalars(select(VendorItem).where(VendorItem.offboarding_id == offboarding_id))
    }
    wanted = [(ItemKind.CLIENTS, c.client_id) for c in asked.clients]
    wanted += [(ItemKind.APPOINTMENTS, a.appointment_id) for a in asked.appointments]
    work.insert(
        VendorItem,
        [
            {"offboarding_id": offboarding_id, "kind": kind.value, "record_id": record_id}
            for kind, record_id in wanted
            if (kind, record_id) not in known
        ],
    )
