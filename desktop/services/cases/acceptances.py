"""The colleagues who take over in one leaving, and whether they accepted their new clients."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import HandoverAcceptance
from desktop.services.letters.news import news_in
from desktop.services.letters.taken_over import clients_by_recipient, takers, visits_by_recipient


@dataclass(frozen=True, slots=True)
class Colleague:
    """One recipient and what they take over; `accepted_on` is None until they accept."""

    user_id: int
    name: str
    clients: int
    visits: int
    accepted_on: date | None
    noted_by: str


def colleagues(practice: Practice, offboarding_id: int) -> tuple[Colleague, ...]:
    """Everybody to whom clients or visits go, by name. Grows with the caseload: call it on the worker."""
    with practice.read() as session:
        news = news_in(session, offboarding_id)
        accepted = _acceptances(session, offboarding_id)
    clients, visits = clients_by_recipient(news), visits_by_recipient(news)
    return tuple(
        Colleague(
            user_id,
            news.users[user_id].name,
            clients[user_id],
            visits[user_id],
            *accepted.get(user_id, _NOT_YET),
        )
        for user_id in takers(news)
    )


_NOT_YET = (None, "")


def _acceptances(session: Session, offboarding_id: int) -> dict[int, tuple[date, str]]:
    """When each recipient accepted, and who noted it."""
    rows = session.scalars(
        select(HandoverAcceptance).where(HandoverAcceptance.offboarding_id == offboarding_id)
    )
    return {row.recipient_id: (row.accepted_on, row.noted_by) for row in rows}


def accept_handover(practice: Practice, offboarding_id: int, recipient_id: int, *, on: date, by: str) -> None:
    """Keep that a colleague accepted.

    Raises UserError for a future day, an unknown colleague, or a missing name.
    """
    _require_past_day_and_name(practice, on, by)
    name = _name_of(practice, offboarding_id, recipient_id)
    with practice.work("accept handover", say("Noted that {name} accepted", name=name)) as work:
        work.delete(HandoverAcceptance, _accepted(work.session, offboarding_id, recipient_id))
        row = {"offboarding_id": offboarding_id, "recipient_id": recipient_id}
        work.insert(HandoverAcceptance, [{**row, "accepted_on": on, "noted_by": by.strip()}])


def _require_past_day_and_name(practice: Practice, on: date, by: str) -> None:
    if on > practice.today():
        raise UserError(say("That day is in the future. Choose today or an earlier day."))
    if not by.strip():
        raise UserError(say("Say who noted it: type a name."))


def _name_of(practice: Practice, offboarding_id: int, recipient_id: int) -> str:
    names = {one.user_id: one.name for one in colleagues(practice, offboarding_id)}
    if recipient_id not in names:
        raise UserError(say("Nothing goes to this colleague. Choose one from the list."))
    return names[recipient_id]


def take_back_acceptance(practice: Practice, offboarding_id: int, recipient_id: int) -> None:
    """Forget that a colleague accepted."""
    with practice.work("accept handover", say("Noted that a colleague has not accepted yet")) as work:
        work.delete(HandoverAcceptance, _accepted(work.session, offboarding_id, recipient_id))


def _accepted(session: Session, offboarding_id: int, recipient_id: int) -> list[int]:
    rows = session.scalars(
        select(HandoverAcceptance.id).where(
            HandoverAcceptance.offboarding_id == offboarding_id,
            HandoverAcceptance.recipient_id == recipient_id,
        )
    )
    return list(rows)
