"""The questions for the leaver: a protected workbook of their own clients, with columns to fill in.

It holds only what the leaver needs to know whom a row is about: reference, name, next visits and how many
are left. What they write comes back through `leaver_answers`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.names import free_path, safe_name
from desktop.files.sheet import Sheet, SheetColumn, Value
from desktop.files.workbook import write_workbook
from desktop.language import later, say
from desktop.models import (
    OPEN_SQL,
    AccessLevel,
    Appointment,
    AppointmentClient,
    Client,
    ClientStatus,
    ListAnswer,
    Offboarding,
    User,
)
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.dates.format import day_text, short_moment_text
from desktop.rules.text import count, listed_name
from desktop.services.calendar.event_uids import identity
from desktop.services.history.operations import NoChange
from desktop.services.offboarding.looking_up import offboarding_in
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.outgoing.outgoing import leaving
from desktop.services.practice.settings import preferences

ABOUT, CLIENTS, COLLEAGUES = "About", "Clients", "Colleagues"
"""The sheets of the workbook."""

CASE_LABEL = "Case"
"""The line on the sheet About that says which case of which practice the workbook belongs to."""

NEXT_VISITS_SHOWN = 3
EMPTY_ROWS = 10
"""The number of rows below the clients, for those missing from the list."""

NEXT_VISITS = later("Next Visits")
SEEN = ("Reference", "Client", NEXT_VISITS, later("Visits Left"))
"""The columns for the leaver to read."""

RIGHT_LIST = later("Right List?")
SUITS = later("Who Would Suit")
UNSUITED = later("Who Would Not")
URGENT = later("Urgent or Complex (0-3)")
MUST_KNOW = later("The Next One Must Know")
TOLD = later("Told Already")
CLIENT_SAID = later("The Client Said")
JOINT_VISIT = later("Joint Visit Wanted")
ASKED = (RIGHT_LIST, SUITS, UNSUITED, URGENT, MUST_KNOW, TOLD, CLIENT_SAID, JOINT_VISIT)
"""The columns for the leaver to fill in; they are written in the language of the program."""

_YES_NO = (later("Yes"), later("No"))
_ON_LIST = tuple(answer.value for answer in ListAnswer if answer.value)


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
        _about(practice, leaver.name, found.last_day, mark),
        _clients(rows, len(colleagues)),
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


@dataclass(frozen=True)
class Ahead:
    """The next visits with the leaver as words, and how many are left until the last day."""

    shown: str
    left: int


NONE_AHEAD = Ahead("", 0)


def visits_ahead(
    session: Session, found: Offboarding, client_ids: Sequence[int], today: date
) -> dict[int, Ahead]:
    """The upcoming visits of each client who has any."""
    over = first_moment_after(found.last_day)
    return {
        client_id: Ahead(
            "; ".join(short_moment_text(at) for at in times[:NEXT_VISITS_SHOWN]),
            sum(at < over for at in times),
        )
        for client_id, times in _visits(session, found, client_ids, today).items()
    }


def _visits(
    session: Session, found: Offboarding, client_ids: Sequence[int], today: date
) -> dict[int, list[datetime]]:
    """The open visits with the leaver from today on, by client, in order of time."""
    rows = session.execute(
        select(AppointmentClient.client_id, Appointment.starts_at)
        .join(Appointment, Appointment.id == AppointmentClient.appointment_id)
        .where(
            in_ids(AppointmentClient.client_id, client_ids),
            Appointment.user_id == found.leaver_id,
            Appointment.starts_at >= datetime.combine(today, datetime.min.time()),
            text(f"appointments.{OPEN_SQL}"),
        )
        .order_by(Appointment.starts_at, Appointment.id)
    )
    visits: dict[int, list[datetime]] = {}
    for client_id, starts_at in rows:
        visits.setdefault(client_id, []).append(starts_at)
    return visits


def _about(practice: Practice, leaver: str, last_day: date, mark: str) -> Sheet:
    lines: list[tuple[Value, Value]] = [
        (say("Practice"), preferences(practice).name),
        (say("For"), leaver),
        (say("Last working day"), day_text(last_day)),
        (CASE_LABEL, mark),
        (
            say("What to do"),
            say("Fill in the sheet Clients, as far as you can, and give the file back to the practice."),
        ),
        (
            say(RIGHT_LIST),
            say("Still mine, Closed or Not mine. Add a client who is missing in a row below the list."),
        ),
        (say(SUITS), say("A colleague who would suit this client; choose from the list.")),
        (say(UNSUITED), say("A colleague who would not, for whatever reason.")),
        (say(URGENT), say("0 nothing special, 1 soon, 2 complex, 3 must not wait.")),
        (say(MUST_KNOW), say("What the next practitioner must know from the first day.")),
        (say(TOLD), say("Yes if the client already knows that you are leaving.")),
        (say(CLIENT_SAID), say("What the client said about it.")),
        (say(JOINT_VISIT), say("Yes if you want to introduce the new practitioner in a joint visit.")),
        (
            say("Keep it safe"),
            say("This file names clients. Keep its password apart from it and delete it afterwards."),
        ),
    ]
    return Sheet(
        ABOUT,
        [SheetColumn(say("About this file"), 30), SheetColumn("", 80, wrap=True)],
        lines,
        filtered=False,
    )


def _one_of(words: Sequence[str]) -> str:
    """A choice among these words, as a spreadsheet takes it."""
    return f'"{",".join(map(say, words))}"'


def _clients(rows: list[tuple[Value, ...]], colleagues: int) -> Sheet:
    names = f"{COLLEAGUES}!$A$2:$A${max(2, colleagues + 1)}"
    choices = {
        RIGHT_LIST: _one_of(_ON_LIST),
        SUITS: names,
        UNSUITED: names,
        URGENT: '"0,1,2,3"',
        TOLD: _one_of(_YES_NO),
        JOINT_VISIT: _one_of(_YES_NO),
    }
    wide = {NEXT_VISITS: 24.0, MUST_KNOW: 50.0, CLIENT_SAID: 40.0}
    columns = [SheetColumn(say(header), wide.get(header), wrap=header in wide) for header in SEEN]
    columns += [
        SheetColumn(say(header), wide.get(header), wrap=header in wide, choices=choices.get(header, ""))
        for header in ASKED
    ]
    empty: list[tuple[Value, ...]] = [("",) * len(columns) for _ in range(EMPTY_ROWS)]
    return Sheet(CLIENTS, columns, [*rows, *empty])
