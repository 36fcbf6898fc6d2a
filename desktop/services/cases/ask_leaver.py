"""The questions for the leaver: a protected workbook of their own clients, with columns to fill in.

It holds only what the leaver needs to know whom a row is about: reference, name, next visits and how many
are left. What they write comes back through `leaver_answers`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.names import free_path, safe_name
from desktop.files.sheet import Sheet, SheetColumn, Value
from desktop.files.workbook import write_workbook
from desktop.language import say
from desktop.models import AccessLevel, Client, ClientStatus, Offboarding, User
from desktop.rules.text import count, listed_name
from desktop.services.calendar.event_uids import identity
from desktop.services.cases.questions import ASKED, COLLEAGUES, SEEN, about_sheet, clients_sheet
from desktop.services.cases.visits_ahead import NONE_AHEAD, visits_ahead
from desktop.services.history.operations import NoChange
from desktop.services.offboarding.looking_up import offboarding_in
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.outgoing.outgoing import leaving


@dataclass(frozen=True)
class QuestionsWritten:
    """The workbook that was written."""

    file: Path
    sha256: str
    clients: int


def case_mark(practice: Practice, offboarding_id: int) -> str:
    """The words by which a returned workbook is recognised as one of this case."""
    return f"{identity(practice)[:12]}-{offboarding_id}"


def ask_leaver(practice: Practice, offboarding_id: int, folder: Path, password: str) -> QuestionsWritten:
    """Write the workbook into `folder`. Raises UserError, leaving no file."""
    folder = chosen_folder(folder)
    mark = case_mark(practice, offboarding_id)
    with practice.read() as session:
        found = offboarding_in(session, offboarding_id)
        leaver = session.get_one(User, found.leaver_id)
        rows = list(_rows(session, found, practice.today()))
        colleagues = colleague_names(session, leaver.id)
    check_somebody(leaver.name, len(rows))
    sheets = [
        about_sheet(practice, leaver.name, found.last_day, mark),
        clients_sheet(rows, len(colleagues)),
        Sheet(COLLEAGUES, [SheetColumn("Name")], [(name,) for name in colleagues]),
    ]
    file = free_path(folder, f"Questions for {safe_name(leaver.name)} {practice.today():%Y-%m-%d}", ".xlsx")
    summary = say("Asked {leaver} about {clients}", leaver=leaver.name, clients=count(len(rows), "client"))
    with leaving(practice, NoChange.LETTERS, summary) as out:
        out.claim(file)
        written = write_workbook(file, sheets, password)
        out.add(
            file,
            written.sha256,
            say("Asking the leaver about their own clients"),
            columns=SEEN,
            counts={"clients": len(rows)},
            user_id=leaver.id,
            recipient=leaver.name,
            protected=True,
        )
    return QuestionsWritten(file, written.sha256, len(rows))


def check_somebody(leaver: str, clients: int) -> None:
    """Raises UserError if there is nobody to ask about."""
    if not clients:
        raise UserError(
            say(
                "{leaver} has no Current client to be asked about. Ask before the plan is applied.",
                leaver=leaver,
            )
        )


def colleague_names(session: Session, leaver_id: int) -> list[str]:
    """The names to choose from: everybody active who can have clients, except the leaver."""
    users = session.scalars(
        select(User)
        .where(User.active, User.access_level != AccessLevel.ACCOUNTS_ADMIN, User.id != leaver_id)
        .order_by(User.sort_name, User.id)
    )
    return [user.name for user in users]


def _rows(session: Session, found: Offboarding, today: date) -> Iterator[tuple[Value, ...]]:
    clients = session.scalars(
        select(Client)
        .where(Client.case_manager_id == found.leaver_id, Client.status == ClientStatus.CURRENT)
        .order_by(Client.sort_name, Client.id)
    ).all()
    ahead = visits_ahead(session, found, [client.id for client in clients], today)
    for client in clients:
        visits = ahead.get(client.id, NONE_AHEAD)
        name = listed_name(client.last_name, client.first_name)
        yield (client.reference, name, visits.shown, visits.left, *("" for _ in ASKED))
