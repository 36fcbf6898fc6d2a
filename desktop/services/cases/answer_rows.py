"""The rows of a returned workbook of questions, one by one: answers, missing clients and problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.language import say
from desktop.models import AccessLevel, Client, LeaverAnswer, ListAnswer, User
from desktop.rules.text import fold
from desktop.services.cases.leaver_answers import Answered
from desktop.services.cases.questions import (
    CLIENT_SAID,
    JOINT_VISIT,
    MUST_KNOW,
    RIGHT_LIST,
    SEEN,
    SUITS,
    TOLD,
    UNSUITED,
    URGENT,
)
from desktop.services.offboarding.looking_up import offboarding_in

MOST_URGENT = 3
_YES = {"yes", "y", "true", "1", "x", "ja"}
_NO = {"", "no", "n", "false", "0", "nein"}


@dataclass(frozen=True, slots=True)
class AnswerProblem:
    """A cell that could not be read; `row` is the number in a spreadsheet."""

    row: int
    column: str
    problem: str


@dataclass
class RowReader:
    """Reads the rows one by one and collects what they say."""

    clients: Mapping[str, int]
    own: frozenset[int]
    colleagues: Mapping[str, int | None]
    answers: dict[int, Answered] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    problems: list[AnswerProblem] = field(default_factory=list)

    @classmethod
    def make(cls, session: Session, offboarding_id: int) -> RowReader:
        found = offboarding_in(session, offboarding_id)
        clients = dict(session.execute(select(Client.reference, Client.id)).all())
        answered = session.scalars(
            select(LeaverAnswer.client_id).where(LeaverAnswer.offboarding_id == offboarding_id)
        )
        own = session.scalars(select(Client.id).where(Client.case_manager_id == found.leaver_id))
        return cls(clients, frozenset(own) | set(answered), _colleagues(session, found.leaver_id))

    def read(self, number: int, row: Mapping[str, str]) -> None:
        if not any(row.values()):
            return
        reference = row.get("Reference", "")
        if reference:
            self._read_client(number, reference, row)
        else:
            self.missing.append(row.get(SEEN[1], "") or say("row {number}", number=number))

    def _read_client(self, number: int, reference: str, row: Mapping[str, str]) -> None:
        client_id = self._client(number, reference)
        if client_id is not None:
            self.answers[client_id] = self._answered(number, client_id, row)

    def _client(self, number: int, reference: str) -> int | None:
        """The client whom a row is about, unless they are not asked about or were answered for above."""
        client_id = self.clients.get(reference)
        if client_id is None or client_id not in self.own:
            self._say(
                number, "Reference", say("{reference} is not a client of the leaver", reference=reference)
            )
            return None
        if client_id in self.answers:
            self._say(
                number,
                "Reference",
                say("{reference} is in the list twice; the first row counts", reference=reference),
            )
            return None
        return client_id

    def _answered(self, number: int, client_id: int, row: Mapping[str, str]) -> Answered:
        return Answered(
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
        answer = _written_list_answers().get(fold(text))
        if answer is None:
            self._say(
                number, RIGHT_LIST, say("“{text}” is not one of Still mine, Closed, Not mine", text=text)
            )
        return answer or ListAnswer.NONE

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
        bare = text.removesuffix(".0") or "0"
        if not _is_urgency(bare):
            self._say(
                number,
                URGENT,
                say("“{text}” is not a number from 0 to {most}", text=text, most=MOST_URGENT),
            )
            return 0
        return int(bare)

    def _flag(self, number: int, column: str, text: str) -> bool:
        if fold(text) in _YES:
            return True
        if fold(text) not in _NO:
            self._say(number, column, say("“{text}” is neither Yes nor No", text=text))
        return False


def _written_list_answers() -> dict[str, ListAnswer]:
    """How the answers about the list are written, folded, in English or in the program's language."""
    yes = dict.fromkeys(_YES, ListAnswer.MINE)
    english = {fold(answer.value): answer for answer in ListAnswer}
    spoken = {fold(say(answer.value)): answer for answer in ListAnswer}
    return {**yes, **spoken, **english}


def _is_urgency(text: str) -> bool:
    return text.isascii() and text.isdigit() and int(text) <= MOST_URGENT


def _colleagues(session: Session, leaver_id: int) -> dict[str, int | None]:
    """Colleagues by their folded names; None if several share one."""
    found: dict[str, int | None] = {}
    for user in session.scalars(
        select(User).where(User.active, User.access_level != AccessLevel.ACCOUNTS_ADMIN, User.id != leaver_id)
    ):
        key = fold(user.name)
        found[key] = None if key in found else user.id
    return found
