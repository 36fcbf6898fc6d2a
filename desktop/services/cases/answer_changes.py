"""The leaver's answers as differences: what is known about each client, and what the leaver says now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import UNFINISHED_STATES, Client, ClientStatus, Disposition, ListAnswer, User
from desktop.rules.text import count, listed_name
from desktop.services.cases.ask_leaver import colleague_names
from desktop.services.cases.leaver_answers import Answered, answers_in, corrections
from desktop.services.cases.questions import (
    CLIENT_SAID,
    JOINT_VISIT,
    MUST_KNOW,
    RIGHT_LIST,
    SUITS,
    TOLD,
    UNSUITED,
    URGENT,
)
from desktop.services.offboarding import drafts
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.offboarding.looking_up import offboarding_in


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One answer that differs from the one kept. `question` is the heading of its column."""

    client: str
    question: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A client to ask the leaver about, with the answer as it is kept."""

    client: str
    answer: Answered


@dataclass(frozen=True)
class Questionnaire:
    """Everything needed to type in what the leaver wrote on paper. `colleagues` are names by id."""

    leaver: str
    clients: tuple[Asked, ...]
    colleagues: dict[int, str]


def answer_changes(
    practice: Practice, offboarding_id: int, answers: Sequence[Answered]
) -> tuple[AnswerChange, ...]:
    """What keeping these answers would change, answer by answer."""
    with practice.read() as session:
        kept = answers_in(session, offboarding_id)
        words = _Words(
            _names(session, [answer.client_id for answer in answers]),
            {user.id: user.name for user in session.scalars(select(User))},
        )
    return tuple(
        change for answer in answers for change in words.differing(kept.get(answer.client_id), answer)
    )


@dataclass(frozen=True)
class _Words:
    """The names of the clients and colleagues in the answers."""

    clients: dict[int, str]
    colleagues: dict[int, str]

    def differing(self, kept: Answered | None, answer: Answered) -> Iterator[AnswerChange]:
        client = self.clients[answer.client_id]
        before = said(kept or Answered(answer.client_id), self.colleagues)
        for question, now in said(answer, self.colleagues).items():
            if before[question] != now:
                yield AnswerChange(client, say(question), before[question], now)


def said(answer: Answered, colleagues: dict[int, str]) -> dict[str, str]:
    """An answer in words, by the heading of its column."""
    return {
        RIGHT_LIST: _on_list_text(answer.on_list),
        SUITS: _colleague_text(answer.suits_id, colleagues),
        UNSUITED: _colleague_text(answer.unsuited_id, colleagues),
        URGENT: str(answer.urgency or ""),
        MUST_KNOW: answer.must_know,
        TOLD: _yes_or_empty(answer.told),
        CLIENT_SAID: answer.client_said,
        JOINT_VISIT: _yes_or_empty(answer.joint_visit),
    }


def _on_list_text(answer: ListAnswer) -> str:
    return "" if answer is ListAnswer.NONE else say(answer.value)


def _colleague_text(user_id: int | None, colleagues: dict[int, str]) -> str:
    return "" if user_id is None else colleagues.get(user_id, "")


def _yes_or_empty(answer: bool) -> str:
    return say("Yes") if answer else ""


def questionnaire(practice: Practice, offboarding_id: int) -> Questionnaire:
    """The leaver's Current clients and what is kept about each. Raises UserError for an unknown case."""
    with practice.read() as session:
        leaver_id = offboarding_in(session, offboarding_id).leaver_id
        kept = answers_in(session, offboarding_id)
        names = _names(session, [*_own(session, leaver_id), *kept])
        colleagues = _offered(session, leaver_id)
        leaver = session.get_one(User, leaver_id).name
    asked = tuple(Asked(name, kept.get(client_id, Answered(client_id))) for client_id, name in names.items())
    return Questionnaire(leaver, asked, colleagues)


def _own(session: Session, leaver_id: int) -> Iterable[int]:
    return session.scalars(
        select(Client.id).where(Client.case_manager_id == leaver_id, Client.status == ClientStatus.CURRENT)
    )


def _offered(session: Session, leaver_id: int) -> dict[int, str]:
    """The colleagues to choose from."""
    names = set(colleague_names(session, leaver_id))
    users = session.scalars(select(User))
    return {user.id: user.name for user in users if user.active and user.name in names}


def _names(session: Session, client_ids: Sequence[int]) -> dict[int, str]:
    """`Nguyen, Ava (C12)` by id, in the order of the names."""
    rows = session.scalars(
        select(Client).where(in_ids(Client.id, client_ids)).order_by(Client.sort_name, Client.id)
    )
    return {c.id: f"{listed_name(c.last_name, c.first_name)} ({c.reference})" for c in rows}


@dataclass(frozen=True)
class PlanNews:
    """What the kept answers mean for the plan; `corrections` say which files should not be on the list."""

    may_plan: bool
    closed: bool
    corrections: tuple[str, ...]


def plan_news(practice: Practice, offboarding_id: int) -> PlanNews:
    """Whether the plan can still follow the answers, and what the leaver corrected."""
    wrong = corrections(practice, offboarding_id)
    state = drafts.answers(practice, offboarding_id).state
    return PlanNews(
        state in UNFINISHED_STATES,
        any(one.closed for one in wrong),
        tuple(f"{one.name} ({one.reference}): {one.on_list.value.lower()}" for one in wrong),
    )


def close_in_plan(practice: Practice, offboarding_id: int) -> str:
    """Plan to close the files that the leaver calls closed; returns how many. Raises UserError for none."""
    closed = [c.client_id for c in corrections(practice, offboarding_id) if c.closed]
    if not closed:
        raise UserError(say("The leaver did not mark any file as closed. The plan stays as it is."))
    decisions = dict.fromkeys(closed, (Disposition.CLOSED, None, ()))
    decide_clients(practice, offboarding_id, decisions)
    return count(len(closed), "client")
