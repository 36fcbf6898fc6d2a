"""The request to the vendor's support: what to change, as a workbook and three texts that say the same.

It holds references and nothing that a vendor does not need: no telephone number, birthday or note. The
initials of clients are in it only if the supervisor asks for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.files.names import free_path, safe_name
from desktop.language import say
from desktop.models import VendorItem, VendorRequest
from desktop.services.history.operations import NoChange
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.outgoing.outgoing import leaving
from desktop.services.vendor.asked import VendorAsk, asked_in, forget_unasked, kept_items, new_item, open_part
from desktop.services.vendor.request_files import RequestFiles


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
    with practice.read() as session:
        everything = asked_in(session, offboarding_id)
        asked = open_part(session, offboarding_id, initials=initials)
        number = _next_number(session, offboarding_id)
    if not asked.everything:
        raise UserError(say("Nothing is open: the vendor was asked for everything, and all of it is done."))
    stem = f"Request {number} {safe_name(asked.leaver.name)} {practice.today():%Y-%m-%d}"
    files = RequestFiles.make(practice, asked, free_path(folder, stem, ".xlsx"), password)
    summary = say(
        "Wrote request {number} to the vendor for {leaver}", number=number, leaver=asked.leaver.name
    )
    with leaving(practice, NoChange.REQUEST, summary) as out:
        files.write(out)
        out.keep_beside(lambda work: forget_unasked(work, offboarding_id, everything))
        out.keep_beside(lambda work: _keep(work, offboarding_id, number, asked))
    return RequestWritten(number, files.paths, len(asked.clients), len(asked.appointments))


def _next_number(session: Session, offboarding_id: int) -> int:
    last = select(func.max(VendorRequest.number)).where(VendorRequest.offboarding_id == offboarding_id)
    return 1 + (session.scalar(last) or 0)


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


def _keep(work: UnitOfWork, offboarding_id: int, number: int, asked: VendorAsk) -> None:
    """Keep the request, and each item not asked for before."""
    work.insert(VendorRequest, [{"offboarding_id": offboarding_id, "number": number, "made_at": work.now}])
    known = kept_items(work.session, offboarding_id)
    new = [one.item for one in asked.everything if one.item not in known]
    work.insert(VendorItem, [new_item(offboarding_id, item) for item in new])
