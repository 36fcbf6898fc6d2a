"""What one leaving hands on to each colleague, read once for the files of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import Client, ClientNotice, Consent, User
from desktop.rules.dates.format import day_text
from desktop.rules.text import listed_name
from desktop.services.cases.leaver_answers import Answered, answers_in
from desktop.services.letters.case_news import CaseNews, VisitNews
from desktop.services.letters.joint_times import JointTime, joint_times
from desktop.services.letters.news import news_in
from desktop.services.letters.taken_over import HANDED_ON
from desktop.services.practice.settings import preferences


@dataclass(frozen=True)
class HandedOn:
    """Names, references and the like are by client."""

    news: CaseNews
    names: dict[int, str]
    references: dict[int, str]
    consents: dict[int, Consent]
    answers: dict[int, Answered]
    joint: dict[int, JointTime]
    practice: str
    today: str

    def clients_of(self, user_id: int) -> list[int]:
        """The clients whose file goes to the user, by name."""
        own = [c.client_id for c in self.news.clients.values() if c.recipient_id == user_id]
        return sorted(own, key=lambda i: (self.names[i].casefold(), i))

    def visits_of(self, user_id: int) -> list[VisitNews]:
        """Each visit once, in order of time."""
        found = {visit.appointment_id: visit for visit in self._visits() if _goes_to(visit, user_id)}
        return sorted(found.values(), key=lambda visit: (visit.starts_at, visit.appointment_id))

    def _visits(self) -> Iterator[VisitNews]:
        for client in self.news.clients.values():
            yield from client.visits

    def recipients(self) -> list[User]:
        """Everybody who takes something over, by name."""
        found = [user for user_id, user in self.news.users.items() if self._takes_over(user_id)]
        return sorted(found, key=lambda user: (user.sort_name, user.id))

    def _takes_over(self, user_id: int) -> bool:
        return bool(self.clients_of(user_id) or self.visits_of(user_id))

    def with_sheet(self, user_id: int) -> list[int]:
        """The clients of the user who have not refused to have the record handed over."""
        own = self.clients_of(user_id)
        return [client_id for client_id in own if self.consents.get(client_id) is not Consent.REFUSED]

    def who(self, visit: VisitNews) -> str:
        """The clients of a visit."""
        return "; ".join(self.names[client_id] for client_id in visit.client_ids)


def _goes_to(visit: VisitNews, user_id: int) -> bool:
    return visit.change in HANDED_ON and visit.user_id == user_id


def read_handed_on(practice: Practice, offboarding_id: int) -> HandedOn:
    """Raises UserError for a leaving that is not there."""
    with practice.read() as session:
        news = news_in(session, offboarding_id)
        clients = session.scalars(select(Client)).all()
        return HandedOn(
            news,
            _names(clients),
            {c.id: c.reference for c in clients},
            _consents(session, offboarding_id),
            answers_in(session, offboarding_id),
            joint_times(session, offboarding_id),
            preferences(practice).name,
            day_text(practice.today()),
        )


def _names(clients: Sequence[Client]) -> dict[int, str]:
    return {client.id: listed_name(client.last_name, client.first_name) for client in clients}


def _consents(session: Session, offboarding_id: int) -> dict[int, Consent]:
    notices = session.scalars(select(ClientNotice).where(ClientNotice.offboarding_id == offboarding_id))
    return {notice.client_id: notice.consent for notice in notices}
