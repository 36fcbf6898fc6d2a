"""The leaver's answers, and how they are kept.

Keeping answers changes no client and no decision. What the leaver corrected is in `corrections` for the
supervisor to decide; wishes and `not with` count when the plan is suggested again; who was told, and what
clients said, is on the board.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.language import say
from desktop.models import Client, LeaverAnswer, ListAnswer
from desktop.rules.text import count, listed_name
from desktop.services.cases.telling import keep_leavers_word


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


def keep_answers(practice: Practice, offboarding_id: int, answers: Sequence[Answered]) -> int:
    """Keep answers, as one operation that can be undone; returns how many differ from what was kept."""
    with practice.work("keep the leaver's answers", say("Kept the leaver's answers")) as work:
        changed = differing(answers, answers_in(work.session, offboarding_id))
        _store(work, offboarding_id, changed)
        keep_leavers_word(
            work,
            offboarding_id,
            [a.client_id for a in changed if a.told],
            {a.client_id: a.client_said for a in changed},
        )
        work.summary = say("Kept the leaver's answers about {clients}", clients=count(len(changed), "client"))
    return len(changed)


def differing(answers: Iterable[Answered], kept: Mapping[int, Answered]) -> list[Answered]:
    """Those that are not as they are kept; a client without any has given none."""
    return [a for a in answers if kept.get(a.client_id, Answered(a.client_id)) != a]


def _store(work: UnitOfWork, offboarding_id: int, changed: Sequence[Answered]) -> None:
    """Store each answer in its row, or in a new one if the client has none."""
    ids = select(LeaverAnswer.client_id, LeaverAnswer.id).where(LeaverAnswer.offboarding_id == offboarding_id)
    known = dict(work.session.execute(ids).all())
    rows: dict[int, dict[str, Any]] = {}
    new: list[dict[str, Any]] = []
    for answer in changed:
        row = {**_columns(answer), "answered_at": work.now}
        if answer.client_id in known:
            rows[known[answer.client_id]] = row
        else:
            new.append({"offboarding_id": offboarding_id, "client_id": answer.client_id, **row})
    work.update(LeaverAnswer, rows)
    work.insert(LeaverAnswer, new)


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
        answers = answers_in(session, offboarding_id).values()
        return tuple(_correction(session, answer) for answer in answers if answer.on_list in _WRONG)


_WRONG = (ListAnswer.CLOSED, ListAnswer.NOT_MINE)


def _correction(session: Session, answer: Answered) -> Correction:
    client = session.get_one(Client, answer.client_id)
    name = listed_name(client.last_name, client.first_name)
    return Correction(client.id, client.reference, name, answer.on_list)


def _columns(answer: Answered) -> dict[str, Any]:
    return {name: getattr(answer, name) for name in Answered.__dataclass_fields__ if name != "client_id"}
