"""The letter for each client, by the plan's outcome, the client's answer, the kind of leaving, the day.

The expectation is written again here from the client's facts, and not from how letters are made.
"""

from __future__ import annotations

import enum
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import product
from pathlib import Path

import pytest

from desktop.database.practice import Practice, open_practice
from desktop.models import (
    Appointment,
    AppointmentClient,
    Client,
    ClientAnswer,
    Contact,
    ContactBy,
    Disposition,
)
from desktop.rules.dates.format import moment_text
from desktop.services.cases.after_answer import end_care, left_to_do
from desktop.services.cases.notices import read_notices
from desktop.services.cases.still_to_tell import still_to_tell
from desktop.services.cases.telling import record_answer
from desktop.services.letters.correspondents import WAYS, OutOfReach
from desktop.services.letters.letters import Letter, compose
from desktop.services.letters.other_letters import Audience, compose_others
from desktop.services.letters.templates import Template
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.offboarding.drafted import drafted
from tests.conftest import TODAY
from tests.made import Made

LAST_DAY = TODAY + timedelta(days=11)
RETURN_DAY = LAST_DAY + timedelta(days=60)
BEFORE = datetime.combine(LAST_DAY - timedelta(days=1), time(9))
FIRST = datetime.combine(LAST_DAY + timedelta(days=7), time(9))
SECOND = datetime.combine(LAST_DAY + timedelta(days=21), time(9))
WEEKS_LATER = FIRST.date() + timedelta(days=1)
GROWN, MINOR = date(1980, 5, 4), date(2018, 5, 4)
GOES = {ClientAnswer.FOLLOWS: Disposition.FOLLOWS, ClientAnswer.REFERRED: Disposition.REFERRED}


class Kind(enum.Enum):
    WITH_NOTICE = enum.auto()
    ON_LEAVE = enum.auto()
    UNPLANNED = enum.auto()


class Stage(enum.Enum):
    """The time of the letter. `ENDED`: the care of those who go was ended on the board before."""

    DRAFT = enum.auto()
    APPLIED = enum.auto()
    ENDED = enum.auto()
    WEEKS_LATER = enum.auto()


@dataclass
class Row:
    """One client of the table."""

    outcome: Disposition
    answer: ClientAnswer
    minor: bool
    client_id: int


@dataclass
class Table:
    """The whole table in one practice, at one stage of one kind of leaving."""

    practice: Practice
    case_id: int
    kind: Kind
    stage: Stage
    rows: list[Row] = field(default_factory=list)

    @property
    def gone(self) -> bool:
        return self.kind is Kind.UNPLANNED or self.stage is Stage.WEEKS_LATER

    def ended(self, row: Row) -> bool:
        return self.stage is Stage.ENDED and row.answer in GOES

    def becomes(self, row: Row) -> Disposition:
        """The facts about the client on the day of the letter."""
        if row.outcome is Disposition.TRANSFER and not self.ended(row):
            return Disposition.TRANSFER
        return GOES.get(row.answer, row.outcome)

    def held_back(self, row: Row) -> bool:
        return self.becomes(row) is Disposition.TRANSFER and row.answer in GOES

    def template(self, row: Row) -> Template:
        becomes = self.becomes(row)
        if becomes is Disposition.UNDECIDED:
            return Template.OPEN
        if becomes is not Disposition.TRANSFER:
            return Template.ENDS
        by_kind = {Kind.ON_LEAVE: Template.COVER, Kind.UNPLANNED: Template.UNPLANNED}
        return by_kind.get(self.kind, Template.GUARDIAN if row.minor else Template.CLIENT)

    def of(self, letter: Letter) -> Row:
        (person,) = letter.addressee.people
        return next(row for row in self.rows if row.client_id == person.client_id)


@dataclass(frozen=True)
class Base:
    """A practice with a client for each row of the table, made once."""

    file: Path
    leaver: int
    priya: int
    clients: list[int]


CELLS = tuple(enumerate(product(Disposition, ClientAnswer)))
"""The rows of the table, numbered; every second client is a minor."""


@pytest.fixture(scope="module")
def base(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Base:
    file = Path(shutil.copy(empty_file, tmp_path_factory.mktemp("table") / "practice.handover"))
    practice = open_practice(file, None, today=TODAY)
    made = Made(practice)
    leaver = made.user("Alex Lee", discipline="Psychology")
    priya = made.user("Priya Nair", discipline="Psychology")
    with made.work() as work:
        clients = work.insert(Client, [_client(number, leaver) for number, _ in CELLS])
        person = {"first_name": "Mia", "last_name": "Marsh", "main_contact": True}
        ways = {"email": "mia@mail.example", "mobile": "0411 000 000"}
        work.insert(Contact, [{"client_id": client, **person, **ways} for client in clients])
        for number, client in enumerate(clients):
            times = [at + timedelta(minutes=10 * number) for at in (BEFORE, FIRST, SECOND)]
            rows = [_visit(f"A{number}-{place}", leaver, at) for place, at in enumerate(times)]
            visits = work.insert(Appointment, rows)
            work.insert(AppointmentClient, [{"appointment_id": key, "client_id": client} for key in visits])
    practice.close()
    return Base(file, leaver, priya, clients)


def _client(number: int, leaver: int) -> dict[str, object]:
    return {
        "reference": f"C{number}",
        "first_name": "Ava",
        "last_name": f"Marsh{number:02}",
        "sort_name": f"marsh{number:02} ava",
        "search_text": "ava",
        "case_manager_id": leaver,
        "date_of_birth": MINOR if number % 2 else GROWN,
        "street": f"{number} Quay Street",
        "suburb": "Harbour",
        "email": "ava@mail.example",
        "mobile": "0400 000 000",
        "referrer": "Dr Mabel Quist",
        "referrer_address": "3 Ridge Street, Hillcrest",
    }


def _visit(reference: str, user: int, at: datetime) -> dict[str, object]:
    return {"reference": reference, "starts_at": at, "ends_at": at + timedelta(minutes=50), "user_id": user}


@pytest.fixture(params=list(product(Kind, Stage)), ids=lambda pair: "-".join(one.name for one in pair))
def table(request: pytest.FixtureRequest, base: Base, tmp_path: Path) -> Iterator[Table]:
    kind, stage = request.param
    file = Path(shutil.copy(base.file, tmp_path / "practice.handover"))
    practice, priya = open_practice(file, None, today=TODAY), base.priya
    rows = [
        Row(outcome, answer, bool(number % 2), base.clients[number]) for number, (outcome, answer) in CELLS
    ]
    case_id = drafts.start(practice, base.leaver, LAST_DAY)
    returns_on = RETURN_DAY if kind is Kind.ON_LEAVE else None
    drafts.answer(practice, case_id, unplanned=kind is Kind.UNPLANNED, returns_on=returns_on)
    decided = {
        row.client_id: (row.outcome, priya if row.outcome is Disposition.TRANSFER else None, ())
        for row in rows
    }
    decide_clients(practice, case_id, decided)
    if stage is not Stage.DRAFT:
        plan = drafted(practice, case_id).plan
        apply_plan(practice, plan, offboarding_id=case_id, accept_clashes="agreed", accept_unassigned="later")
    for answer in set(ClientAnswer) - {ClientAnswer.NONE}:
        ids = [row.client_id for row in rows if row.answer is answer]
        if stage is Stage.ENDED and answer in GOES:
            end_care(practice, case_id, ids, answer)
        record_answer(practice, case_id, ids, answer, TODAY)
    if stage is Stage.WEEKS_LATER:
        practice.close()
        practice = open_practice(file, None, today=WEEKS_LATER)
    yield Table(practice, case_id, kind, stage, rows)
    practice.close()


def test_everybody_hears_what_is_true_for_them(table: Table) -> None:
    check_letters(table)
    check_board(table)
    check_others(table)
    check_left_to_do(table)


def check_letters(table: Table) -> None:
    """Check that each client is told once by each way, or held back if no letter would be right."""
    for way in WAYS:
        found = compose(table.practice, table.case_id, way)
        held = {one.client_id for one in found.unreachable}
        assert held == {row.client_id for row in table.rows if table.held_back(row)}
        assert {one.why for one in found.unreachable} <= {OutOfReach.GOES_ELSEWHERE}
        told = {table.of(letter).client_id: letter for letter in found.letters}
        assert len(told) == len(found.letters)
        assert set(told) | held == {row.client_id for row in table.rows}
        for letter in found.letters:
            check(table, table.of(letter), letter, way)


def check(table: Table, row: Row, letter: Letter, way: ContactBy) -> None:
    text = f"{letter.filled.subject}\n{letter.filled.plain}"
    becomes = table.becomes(row)
    assert "{" not in text
    assert ("Priya Nair" in text) is (becomes is Disposition.TRANSFER), text
    check_leaving(table, text)
    check_visits(table, row, text, way)
    if way is ContactBy.SMS:
        return
    assert letter.template is table.template(row)
    said = {
        Disposition.FOLLOWS: "will go on seeing",
        Disposition.REFERRED: "will continue with another service",
        Disposition.CLOSED: "comes to its end",
        Disposition.UNDECIDED: "We are looking for the right person",
        Disposition.TRANSFER: "Priya Nair",
    }
    assert [of for of, words in said.items() if words in text] == [becomes]
    check_choices(table, becomes, text)


def check_leaving(table: Table, text: str) -> None:
    says = {
        "leaving": ("Alex Lee leaves on", "Alex Lee is leaving"),
        "gone": ("Alex Lee no longer works", "Alex Lee has left"),
        "away": ("Alex Lee is on leave",),
    }
    said = {word for word, phrases in says.items() if any(phrase in text for phrase in phrases)}
    assert said == {"away" if table.kind is Kind.ON_LEAVE else "gone" if table.gone else "leaving"}


def check_choices(table: Table, becomes: Disposition, text: str) -> None:
    """Check the choices offered: nobody gone talks with anybody, and a return is not a farewell."""
    stays = becomes is Disposition.TRANSFER
    assert ("follow Alex Lee to their next place" in text) is (stays and table.kind is Kind.WITH_NOTICE)
    assert ("next place of work" in text) is (
        (table.kind is not Kind.ON_LEAVE and (becomes is Disposition.FOLLOWS))
        or (stays and table.kind is Kind.WITH_NOTICE)
    )
    assert ("After the leave everything is as it was" in text) is (stays and table.kind is Kind.ON_LEAVE)
    assert ("Alex Lee will talk with" in text) is (
        stays and table.kind is Kind.WITH_NOTICE and not table.gone
    )
    assert ("we will find another time" in text) is False
    assert ("Please tell us by" in text or "please tell us by" in text) is (
        becomes in (Disposition.TRANSFER, Disposition.UNDECIDED)
    )


def check_visits(table: Table, row: Row, text: str, way: ContactBy) -> None:
    """Check that no past visit is mentioned, and each of the others in its place."""
    number = table.rows.index(row)
    before, first, second = (
        moment_text(at + timedelta(minutes=10 * number)) for at in (BEFORE, FIRST, SECOND)
    )
    later = table.stage is Stage.WEEKS_LATER
    becomes = table.becomes(row)
    if later:
        assert first not in text
        assert before not in text
    if way is ContactBy.SMS:
        return
    has_place = table.template(row) not in (Template.COVER, Template.UNPLANNED)
    assert (f"The visit on {before} with Alex Lee stays as it is." in text) is (not table.gone and has_place)
    nearest = second if later else first
    if becomes is Disposition.TRANSFER:
        assert f"isit with Priya Nair is on {nearest}" in text
        assert ("1 other visit." in text) is not later
        return
    listed = [f"- {at}" for at in ((second,) if later else (first, second))]
    heading = {Disposition.UNDECIDED: "We do not know yet who can take these visits"}
    words = heading.get(becomes, "These visits will not take place")
    assert words + text.partition(words)[2].partition("\n")[0] + "\n" + "\n".join(listed) in text


def check_board(table: Table) -> None:
    board = read_notices(table.practice, table.case_id)
    assert {row.client_id for row in board.rows} == {row.client_id for row in table.rows}
    for row in table.rows:
        (shown,) = [one for one in board.rows if one.client_id == row.client_id]
        assert shown.disposition is table.becomes(row)
        assert (shown.recipient == "Priya Nair") is (table.becomes(row) is Disposition.TRANSFER)
        assert (shown.why is OutOfReach.GOES_ELSEWHERE) is table.held_back(row)
        assert (shown.way is None) is table.held_back(row)
    with table.practice.read() as session:
        silent = (ClientAnswer.NONE, ClientAnswer.NO_ANSWER)
        assert still_to_tell(session, table.case_id, table.practice.today()) == sum(
            row.answer in silent for row in table.rows
        )


def check_others(table: Table) -> None:
    texts = {}
    for audience in (Audience.REFERRERS, Audience.COLLEAGUES, Audience.LEAVER):
        (letter,) = compose_others(table.practice, table.case_id, audience, ContactBy.LETTER).letters
        texts[audience] = letter.filled.plain
        assert "{" not in letter.filled.plain
    check_leaving(table, texts[Audience.REFERRERS])
    check_leaving(table, texts[Audience.COLLEAGUES])
    assert ("you can ask Alex Lee" in texts[Audience.COLLEAGUES]) is not table.gone
    begins = {Kind.ON_LEAVE: "Your leave begins after"}.get(table.kind, "Your last working day is")
    assert (begins in texts[Audience.LEAVER]) is not table.gone
    farewell = table.kind is Kind.WITH_NOTICE and not table.gone
    assert ("you receive a protected record" in texts[Audience.LEAVER]) is farewell
    for row in table.rows:
        name = f"Ava Marsh{table.rows.index(row):02}:"
        line = texts[Audience.REFERRERS].partition(name)[2].partition("\n")[0]
        assert ("will see Priya Nair" in line) is (table.becomes(row) is Disposition.TRANSFER)
        assert ("elsewhere" in line) is (table.becomes(row) is Disposition.FOLLOWS)
        assert ("has come to its end" in line) is (table.becomes(row) is Disposition.CLOSED)


def check_left_to_do(table: Table) -> None:
    """Clients who answered that they go are still to do if that was neither decided nor done."""
    done = {Disposition.CLOSED, *GOES.values()}
    for row in table.rows:
        left = left_to_do(table.practice, table.case_id, [row.client_id], row.answer)
        goes = GOES.get(row.answer)
        if goes is None or (table.ended(row) and row.outcome is Disposition.TRANSFER):
            continue
        is_done = row.outcome is goes if table.stage is Stage.DRAFT else row.outcome in done
        assert len(left.sentences) == (0 if is_done else 1), row
        assert bool(left.may_end) is (table.stage is not Stage.DRAFT and row.outcome is Disposition.TRANSFER)
