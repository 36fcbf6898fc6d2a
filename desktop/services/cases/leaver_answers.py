"""The leaver's answers: a returned workbook, read whole, shown as differences, and kept.

Keeping answers changes no client and no decision. What the leaver corrected is in `corrections` for the
supervisor to decide; wishes and `not with` count when the plan is suggested again; who was told, and what
clients said, is on the board.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.files.workbooks.process import read_all_sheets
from desktop.language import say
from desktop.models import AccessLevel, Client, LeaverAnswer, ListAnswer, User
from desktop.rules.text import count, fold, listed_name
from desktop.services.backups.snapshots import take_snapshot
from desktop.services.cases.ask_leaver import (
    ABOUT,
    ASKED,
    CASE_LABEL,
    CLIENT_SAID,
    CLIENTS,
    JOINT_VISIT,
    MUST_KNOW,
    RIGHT_LIST,
    SEEN,
    SUITS,
    TOLD,
    UNSUITED,
    URGENT,
    case_mark,
)
from desktop.services.cases.notices import keep_leavers_word
from desktop.services.practice.offboardings import offboarding_in

MOST_URGENT = 3
_YES = {"yes", "y", "true", "1", "x", "ja"}
_NO = {"", "no", "n", "false", "0", "nein"}


@dataclass(frozen=True, slots=True)
class Answered:
    """The leaver's answers about one client; ids of colleagues are None if none was named."""

    client_id: int
    on_list: ListAnswer = ListAnswer.NONE
    suits_id: int | None = None
    unsuited_id: int | None = None
    urgency: int = 0
    must_know: str = ""
    told: bool = False
    client_said: str = ""
    joint_visit: bool = False


@dataclass(frozen=True, slots=True)
class AnswerProblem:
    """A cell that could not be read; `row` is the number in a spreadsheet."""

    row: int
    column: str
    problem: str


@dataclass(frozen=True)
class AnswersRead:
    """What a workbook says. `changed` are answers that differ from those kept; `missing` names clients who are
    not on the list, as the leaver wrote them."""

    answers: tuple[Answered, ...]
    changed: tuple[Answered, ...]
    missing: tuple[str, ...]
    problems: tuple[AnswerProblem, ...]


@dataclass(frozen=True)
class Correction:
    """A client who should not be on the list, according to the leaver."""

    client_id: int
    reference: str
    name: str
    on_list: ListAnswer

    @property
    def closed(self) -> bool:
        return self.on_list is ListAnswer.CLOSED


def read_answers(
    practice: Practice, offboarding_id: int, file: Path, password: str | None = None
) -> AnswersRead:
    """Read a returned workbook; nothing is changed. Raises UserError for one from another case."""
    sheets = read_all_sheets(file, password)
    _check_case(practice, offboarding_id, file, sheets)
    rows = [[_text(cell) for cell in row] for row in sheets[CLIENTS]]
    header = _headings(rows[0] if rows else [])
    if any(column not in header for column in ("Reference", *ASKED)):
        raise UserError(
            say(
                "{name} is missing some columns of the questions. Ask for the file with all its columns.",
                name=file.name,
            )
        )
    with practice.read() as session:
        reader = _Reader.make(session, offboarding_id, header)
        kept = answers_in(session, offboarding_id)
    for number, row in enumerate(rows[1:], 2):
        reader.read(number, dict(zip(header, row, strict=False)))
    changed = tuple(a for a in reader.answers.values() if kept.get(a.client_id, Answered(a.client_id)) != a)
    return AnswersRead(tuple(reader.answers.values()), changed, tuple(reader.missing), tuple(reader.problems))


def keep_answers(practice: Practice, offboarding_id: int, answers: Sequence[Answered]) -> int:
    """Keep answers, as one operation that can be undone; returns how many differ from what was kept."""
    with practice.work("keep the leaver's answers", say("Kept the leaver's answers")) as work:
        before = answers_in(work.session, offboarding_id)
        changed = [a for a in answers if before.get(a.client_id, Answered(a.client_id)) != a]
        _store(work, offboarding_id, changed)
        keep_leavers_word(
            work,
            offboarding_id,
            [a.client_id for a in changed if a.told],
            {a.client_id: a.client_said for a in changed},
        )
        work.summary = say("Kept the leaver's answers about {clients}", clients=count(len(changed), "client"))
    return len(changed)


def keep_workbook(practice: Practice, offboarding_id: int, read: AnswersRead) -> int:
    """Keep what a workbook says, after a snapshot if that changes anything."""
    if read.changed:
        take_snapshot(practice, "answers")
    return keep_answers(practice, offboarding_id, read.changed)


def _store(work: UnitOfWork, offboarding_id: int, changed: Sequence[Answered]) -> None:
    """Store each answer in its row, or in a new one if the client has none."""
    ids = select(LeaverAnswer.client_id, LeaverAnswer.id).where(LeaverAnswer.offboarding_id == offboarding_id)
    known = dict(work.session.execute(ids).all())
    rows = {a.client_id: {**_columns(a), "answered_at": work.now} for a in changed}
    new = {client_id: row for client_id, row in rows.items() if client_id not in known}
    work.update(
        LeaverAnswer, {known[client_id]: row for client_id, row in rows.items() if client_id in known}
    )
    work.insert(
        LeaverAnswer,
        [{"offboarding_id": offboarding_id, "client_id": client_id, **row} for client_id, row in new.items()],
    )


def answers_of(practice: Practice, offboarding_id: int) -> dict[int, Answered]:
    """The answers that were kept, by client."""
    with practice.read() as session:
        return answers_in(session, offboarding_id)


def answers_in(session: Session, offboarding_id: int) -> dict[int, Answered]:
    """The same within a session."""
    found = session.scalars(select(LeaverAnswer).where(LeaverAnswer.offboarding_id == offboarding_id))
    return {
        row.client_id: Answered(**{n: getattr(row, n) for n in Answered.__dataclass_fields__})
        for row in found
    }


def corrections(practice: Practice, offboarding_id: int) -> tuple[Correction, ...]:
    """The clients who, according to the leaver, are closed or not theirs."""
    with practice.read() as session:
        answers = answers_in(session, offboarding_id)
        wrong = [a for a in answers.values() if a.on_list in (ListAnswer.CLOSED, ListAnswer.NOT_MINE)]
        found = []
        for answer in wrong:
            client = session.get_one(Client, answer.client_id)
            name = listed_name(client.last_name, client.first_name)
            found.append(Correction(client.id, client.reference, name, answer.on_list))
        return tuple(found)


def _headings(written: Sequence[str]) -> list[str]:
    """The headings by which answers are read, for those written in English or in the program's language."""
    known = {say(heading): heading for heading in (*SEEN, *ASKED)}
    return [known.get(heading, heading) for heading in written]


def _columns(answer: Answered) -> dict[str, Any]:
    return {name: getattr(answer, name) for name in Answered.__dataclass_fields__ if name != "client_id"}


def _check_case(
    practice: Practice, offboarding_id: int, file: Path, sheets: Mapping[str, Sequence[Sequence[object]]]
) -> None:
    about = {_text(row[0]): _text(row[1]) for row in sheets.get(ABOUT, ()) if len(row) > 1}
    mark = about.get(CASE_LABEL, "")
    if not mark or CLIENTS not in sheets:
        raise UserError(
            say(
                "{name} is not a list of questions for a leaver. Choose the file that came back.",
                name=file.name,
            )
        )
    if mark != case_mark(practice, offboarding_id):
        raise UserError(
            say("{name} belongs to another offboarding. Choose the file for this one.", name=file.name)
        )


@dataclass
class _Reader:
    """Reads the rows one by one and collects what they say."""

    clients: Mapping[str, int]
    own: frozenset[int]
    colleagues: Mapping[str, int | None]
    answers: dict[int, Answered] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    problems: list[AnswerProblem] = field(default_factory=list)

    @classmethod
    def make(cls, session: Session, offboarding_id: int, header: Sequence[str]) -> _Reader:
        found = offboarding_in(session, offboarding_id)
        clients = dict(session.execute(select(Client.reference, Client.id)).all())
        answered = session.scalars(
            select(LeaverAnswer.client_id).where(LeaverAnswer.offboarding_id == offboarding_id)
        )
        own = frozenset(
            session.scalars(select(Client.id).where(Client.case_manager_id == found.leaver_id))
        ) | set(answered)
        return cls(clients, own, _colleagues(session, found.leaver_id))

    def read(self, number: int, row: Mapping[str, str]) -> None:
        if not any(row.values()):
            return
        reference = row.get("Reference", "")
        if not reference:
            self.missing.append(row.get(SEEN[1], "") or say("row {number}", number=number))
            return
        client_id = self.clients.get(reference)
        if client_id is None or client_id not in self.own:
            self._say(
                number, "Reference", say("{reference} is not a client of the leaver", reference=reference)
            )
            return
        if client_id in self.answers:
            self._say(
                number,
                "Reference",
                say("{reference} is in the list twice; the first row counts", reference=reference),
            )
            return
        self.answers[client_id] = Answered(
            client_id=client_id,
            on_list=self._on_list(number, row[RIGHT_LIST]),
            suits_id=self._colleague(number, SUITS, row[SUITS]),
            unsuited_id=self._colleague(number, UNSUITED, row[UNSUITED]),
            urgency=self._urgency(number, row[URGENT]),
            must_know=row[MUST_KNOW],
            told=self._flag(number, TOLD, row[TOLD]),
            client_said=row[CLIENT_SAID],
            joint_visit=self._flag(number, JOINT_VISIT, row[JOINT_VISIT]),
        )

    def _say(self, row: int, column: str, problem: str) -> None:
        self.problems.append(AnswerProblem(row, say(column), problem))

    def _on_list(self, number: int, text: str) -> ListAnswer:
        for answer in ListAnswer:
            if fold(text) in (fold(answer.value), fold(say(answer.value))):
                return answer
        if fold(text) in _YES:
            return ListAnswer.MINE
        self._say(number, RIGHT_LIST, say("“{text}” is not one of Still mine, Closed, Not mine", text=text))
        return ListAnswer.NONE

    def _colleague(self, number: int, column: str, text: str) -> int | None:
        if not text:
            return None
        user_id = self.colleagues.get(fold(text), -1)
        if user_id == -1:
            self._say(number, column, say("“{text}” is not a colleague on the list", text=text))
            return None
        if user_id is None:
            self._say(number, column, say("“{text}” is the name of several colleagues", text=text))
        return user_id

    def _urgency(self, number: int, text: str) -> int:
        bare = text.removesuffix(".0")
        if not bare:
            return 0
        if bare.isascii() and bare.isdigit() and int(bare) <= MOST_URGENT:
            return int(bare)
        self._say(
            number,
            URGENT,
            say("“{text}” is not a number from 0 to {most}", text=text, most=MOST_URGENT),
        )
        return 0

    def _flag(self, number: int, column: str, text: str) -> bool:
        if fold(text) in _YES:
            return True
        if fold(text) not in _NO:
            self._say(number, column, say("“{text}” is neither Yes nor No", text=text))
        return False


def _colleagues(session: Session, leaver_id: int) -> dict[str, int | None]:
    """Colleagues by their folded names; None if several share one."""
    found: dict[str, int | None] = {}
    for user in session.scalars(
        select(User).where(User.active, User.access_level != AccessLevel.ACCOUNTS_ADMIN, User.id != leaver_id)
    ):
        key = fold(user.name)
        found[key] = None if key in found else user.id
    return found


def _text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    return "" if cell is None else str(cell).strip()
