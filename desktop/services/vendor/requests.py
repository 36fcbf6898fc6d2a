"""The request for support: what the vendor is asked to change, as a workbook and three texts that say the same.

It holds references and nothing that a vendor does not need: no telephone number, no birthday, no note. The
initials of clients stand in it only where the supervisor asks for them.
"""

from __future__ import annotations

import enum
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.names import free_path, safe_name
from desktop.files.sheet import Sheet, SheetColumn, Value
from desktop.files.workbook import write_workbook
from desktop.models import Appointment, AppointmentDecision, Client, User, VendorItem, VendorRequest
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import count
from desktop.services.history.operations import NoChange
from desktop.services.letters.news import CaseNews, VisitChange, VisitNews, news_in
from desktop.services.outgoing.outgoing import leaving
from desktop.services.practice.letterhead import letterhead
from desktop.services.vendor.systems import VendorSystem, chosen_system

LONGEST_CHAT = 1_000
"""Characters that a chat window takes at once."""


class ItemKind(enum.StrEnum):
    CLIENTS = "clients"
    APPOINTMENTS = "appointments"


class ItemState(enum.StrEnum):
    """How far the vendor is, as of the last comparison."""

    OPEN = "open"
    DONE = "done"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class AskedClient:
    """A client whose case manager is to change. `initials` are empty unless they were asked for."""

    client_id: int
    reference: str
    initials: str
    present: User
    new: User


@dataclass(frozen=True, slots=True)
class AskedAppointment:
    """An appointment that is to change. `new` and `new_time` are None where it is cancelled."""

    appointment_id: int
    reference: str
    was: datetime
    site: str
    present: User
    new: User | None
    new_time: datetime | None
    cancel_reason: str

    @property
    def cancelled(self) -> bool:
        return self.new is None


@dataclass(frozen=True)
class VendorAsk:
    """Everything that one leaving asks of the vendor, in the order of names and of time."""

    leaver: User
    last_day: date
    clients: tuple[AskedClient, ...]
    appointments: tuple[AskedAppointment, ...]

    def only(self, client_ids: Iterable[int], appointment_ids: Iterable[int]) -> VendorAsk:
        """The part of it that speaks of these."""
        clients, appointments = set(client_ids), set(appointment_ids)
        return VendorAsk(
            self.leaver,
            self.last_day,
            tuple(asked for asked in self.clients if asked.client_id in clients),
            tuple(asked for asked in self.appointments if asked.appointment_id in appointments),
        )


@dataclass(frozen=True)
class RequestWritten:
    """One request, as files: the workbook, the chat text, the e-mail draft and the telephone script."""

    number: int
    files: tuple[Path, ...]
    clients: int
    appointments: int


@dataclass(frozen=True)
class RequestTexts:
    """The three texts. `chat` comes in parts that a chat window takes."""

    chat: tuple[str, ...]
    mail_subject: str
    mail: str
    telephone: str


def asked_in(session: Session, offboarding_id: int, *, initials: bool = False) -> VendorAsk:
    """What one leaving asks of the vendor. Raises UserError where nothing came of it."""
    news = news_in(session, offboarding_id)
    return VendorAsk(
        news.leaver,
        news.last_day,
        tuple(_asked_clients(session, news, initials)),
        tuple(_asked_appointments(session, news)),
    )


def open_part(session: Session, offboarding_id: int, *, initials: bool = False) -> VendorAsk:
    """The part that the last comparison did not find done; all of it where there was none."""
    asked = asked_in(session, offboarding_id, initials=initials)
    done = {
        (row.kind, row.record_id)
        for row in session.scalars(select(VendorItem).where(VendorItem.offboarding_id == offboarding_id))
        if row.state == ItemState.DONE
    }
    return asked.only(
        (c.client_id for c in asked.clients if (ItemKind.CLIENTS, c.client_id) not in done),
        (
            a.appointment_id
            for a in asked.appointments
            if (ItemKind.APPOINTMENTS, a.appointment_id) not in done
        ),
    )


def write_request(
    practice: Practice,
    offboarding_id: int,
    folder: Path,
    *,
    password: str | None,
    initials: bool = False,
) -> RequestWritten:
    """Write what is still open as a request into `folder`, and keep that it was made.

    Raises UserError, leaving no file, where nothing is open.
    """
    folder = folder.expanduser().absolute()
    if not folder.is_dir():
        raise UserError(f"There is no folder {folder}. Make it first, or choose another.")
    system = chosen_system(practice)
    with practice.read() as session:
        asked = open_part(session, offboarding_id, initials=initials)
        number = 1 + (
            session.scalar(
                select(func.max(VendorRequest.number)).where(VendorRequest.offboarding_id == offboarding_id)
            )
            or 0
        )
    if not asked.clients and not asked.appointments:
        raise UserError("Nothing is open: the vendor was asked for everything, and all of it is done.")
    texts = request_texts(practice, asked, system)
    stem = f"Request {number} {safe_name(asked.leaver.name)} {practice.today():%Y-%m-%d}"
    files = _write(practice, folder, stem, asked, texts, password)
    with practice.work("ask the vendor", f"Asked the vendor, request {number}") as work:
        _keep(work, offboarding_id, number, asked)
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
    with practice.work("record request", "Noted how the vendor was asked") as work:
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


def request_texts(practice: Practice, asked: VendorAsk, system: VendorSystem | None) -> RequestTexts:
    """The texts for chat, e-mail and telephone."""
    head = letterhead(practice)
    name = system.name if system else "your system"
    clients, appointments = _counted(asked)
    what = " and ".join(filter(None, (clients, appointments)))
    opening = (
        f"Hello, this is {head.practice}. {asked.leaver.name} leaves; the last working day is "
        f"{day_text(asked.last_day)}. Please transfer {what} in {name}, clients first, then appointments. "
        "We make the user inactive ourselves afterwards."
    )
    back = (
        f"Please tell us when it is done. To reach us: {head.how_to_reach_us}."
        if head.how_to_reach_us
        else ""
    )
    lines = [*map(_client_line, asked.clients), *map(_appointment_line, asked.appointments)]
    return RequestTexts(
        chat=tuple(_parts([opening, *lines, *([back] if back else [])])),
        mail_subject=f"Transfer for a leaving practitioner: {what}",
        mail="\n".join(
            [opening, "", "The workbook names each of them:", *lines, "", *([back] if back else [])]
        ),
        telephone="\n".join(_script(asked, opening, back, name)),
    )


def _asked_clients(session: Session, news: CaseNews, initials: bool) -> Iterator[AskedClient]:
    found = session.scalars(
        select(Client).where(in_ids(Client.id, news.clients)).order_by(Client.sort_name, Client.id)
    )
    for client in found:
        recipient_id = news.clients[client.id].recipient_id
        if recipient_id is None:
            continue
        letters = f"{client.first_name[:1]}{client.last_name[:1]}" if initials else ""
        yield AskedClient(client.id, client.reference, letters, news.leaver, news.users[recipient_id])


def _asked_appointments(session: Session, news: CaseNews) -> Iterator[AskedAppointment]:
    visits = {visit.appointment_id: visit for client in news.clients.values() for visit in client.visits}
    rows = session.execute(
        select(Appointment.id, Appointment.reference, Appointment.cancel_reason).where(
            in_ids(Appointment.id, visits)
        )
    )
    named = {row_id: (reference, reason) for row_id, reference, reason in rows}
    planned = _planned_reasons(session, news.offboarding_id)
    for visit in sorted(visits.values(), key=lambda visit: (visit.was, visit.appointment_id)):
        reference, reason = named[visit.appointment_id]
        if visit.change is VisitChange.STAYS:
            continue
        yield _asked_appointment(news, visit, reference, reason or planned.get(visit.appointment_id, ""))


def _asked_appointment(news: CaseNews, visit: VisitNews, reference: str, reason: str) -> AskedAppointment:
    cancelled = visit.change is VisitChange.CANCELLED or visit.user_id is None
    return AskedAppointment(
        appointment_id=visit.appointment_id,
        reference=reference,
        was=visit.was,
        site=visit.site,
        present=news.leaver,
        new=None if cancelled else news.users[visit.user_id or 0],
        new_time=visit.starts_at if visit.change is VisitChange.MOVED else None,
        cancel_reason=(reason or f"{news.leaver.name} leaves") if cancelled else "",
    )


def _planned_reasons(session: Session, offboarding_id: int) -> Mapping[int, str]:
    rows = session.execute(
        select(AppointmentDecision.appointment_id, AppointmentDecision.reason).where(
            AppointmentDecision.offboarding_id == offboarding_id
        )
    )
    return dict(rows.all())


def _counted(asked: VendorAsk) -> tuple[str, str]:
    clients = count(len(asked.clients), "client") if asked.clients else ""
    appointments = count(len(asked.appointments), "appointment") if asked.appointments else ""
    return clients, appointments


def _client_line(asked: AskedClient) -> str:
    initials = f" ({asked.initials})" if asked.initials else ""
    return f"Client {asked.reference}{initials}: case manager {asked.present.name} -> {asked.new.name}"


def _appointment_line(asked: AskedAppointment) -> str:
    where = f", {asked.site}" if asked.site else ""
    start = f"Appointment {asked.reference}, {moment_text(asked.was)}{where}: "
    if asked.new is None:
        return f"{start}cancel ({asked.cancel_reason})"
    moved = f", at the new time {moment_text(asked.new_time)}" if asked.new_time else ""
    return f"{start}{asked.present.name} -> {asked.new.name}{moved}"


def _parts(lines: Sequence[str]) -> Iterator[str]:
    """The lines in parts, each under LONGEST_CHAT characters, no line cut where it fits into one."""
    part = ""
    pieces = [piece for line in lines for piece in textwrap.wrap(line, LONGEST_CHAT - 2)]
    for line in pieces:
        if part and len(part) + 1 + len(line) >= LONGEST_CHAT:
            yield part
            part = line
        else:
            part = f"{part}\n{line}" if part else line
    if part:
        yield part


def _script(asked: VendorAsk, opening: str, back: str, name: str) -> Iterator[str]:
    """What to say on the telephone, step by step."""
    clients, appointments = _counted(asked)
    yield "Have ready: the practice's account, this list, something to write."
    yield f"1. Say: {opening}"
    if clients:
        yield f"2. Read out the {clients}, one by one, and let them be repeated:"
        yield from (f"   {_client_line(one)}" for one in asked.clients)
    if appointments:
        yield f"3. Read out the {appointments}:"
        yield from (f"   {_appointment_line(one)}" for one in asked.appointments)
    yield f"4. Ask for a ticket number, and until when it is done in {name}. Write both down."
    if back:
        yield f"5. Say: {back}"


def _write(
    practice: Practice,
    folder: Path,
    stem: str,
    asked: VendorAsk,
    texts: RequestTexts,
    password: str | None,
) -> tuple[Path, ...]:
    workbook = free_path(folder, stem, ".xlsx")
    chat, mail, telephone = (
        workbook.with_name(f"{workbook.stem} {name}") for name in ("chat.txt", "e-mail.eml", "telephone.txt")
    )
    summary = f"Wrote a request to the vendor for {asked.leaver.name}"
    with leaving(practice, NoChange.REQUEST, summary) as out:
        contents = {
            chat: "\n\n---\n\n".join(texts.chat).encode("utf-8-sig"),
            mail: _draft(texts, workbook.name),
            telephone: texts.telephone.encode("utf-8-sig"),
        }
        hashes = {}
        out.claim(workbook)
        hashes[workbook] = write_workbook(workbook, _sheets(practice, asked), password).sha256
        for file, data in contents.items():
            out.claim(file)
            hashes[file] = write_file(file, data)
        for file, sha256 in hashes.items():
            out.add(
                file,
                sha256,
                "Asking the vendor to transfer clients and appointments",
                columns=("Client Reference", "Appointment Reference", "Time", "Site", "Practitioners"),
                counts={"clients": len(asked.clients), "appointments": len(asked.appointments)},
                user_id=asked.leaver.id,
                recipient="The vendor's support",
                protected=file == workbook and password is not None,
            )
    return (workbook, chat, mail, telephone)


def _draft(texts: RequestTexts, workbook: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = texts.mail_subject
    message.set_content(f"{texts.mail}\nAttach: {workbook} (tell its password by telephone).\n")
    return bytes(message)


def _sheets(practice: Practice, asked: VendorAsk) -> list[Sheet]:
    head = letterhead(practice)
    clients, appointments = _counted(asked)
    about: list[tuple[Value, ...]] = [
        ("Practice", head.practice),
        ("Leaving", asked.leaver.name),
        ("Last working day", day_text(asked.last_day)),
        ("To transfer", " and ".join(filter(None, (clients, appointments)))),
        ("Order", "1 clients, 2 appointments; the practice makes the user inactive afterwards"),
        ("Questions to", head.how_to_reach_us or head.practice),
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
            moment_text(a.new_time),
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
    """Keep the request, and each item that was not asked for before."""
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
