"""The board of one leaving: which clients were told, by whom and how, and what they answered."""

from __future__ import annotations

import enum
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.language import say
from desktop.models import (
    Client,
    ClientAnswer,
    ClientNotice,
    Consent,
    ContactAttempt,
    ContactBy,
    Disposition,
    Offboarding,
)
from desktop.rules.task_days import due_day
from desktop.rules.text import listed_name
from desktop.services.letters.case_news import CaseNews, ClientNews
from desktop.services.letters.correspondents import (
    Correspondent,
    OutOfReach,
    best_way,
    main_contacts,
    person_of,
)
from desktop.services.letters.news import news_in
from desktop.services.practice.settings import preferences

ENOUGH: Mapping[ContactBy, int] = {ContactBy.TELEPHONE: 2, ContactBy.EMAIL: 1, ContactBy.SMS: 1}
"""The number of attempts in each way before the supervisor decides."""


class NoticeState(enum.Enum):
    """The state of one client."""

    TO_TELL = enum.auto()
    OUT_OF_REACH = enum.auto()
    TOLD = enum.auto()
    ANSWERED = enum.auto()


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to reach somebody."""

    made_on: date
    way: ContactBy
    made_by: str
    note: str


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One client on the board.

    `whom` is who is told, with `(guardian)` for a minor; `way` is how to tell them.

    `why` says why nobody can be reached; then `way` is None. `recipient` is empty if nobody takes over.
    `only_visits` is for a client of somebody else whose visits with the leaver change.
    """

    client_id: int
    reference: str
    name: str
    whom: str
    way: ContactBy | None
    why: OutOfReach | None
    recipient: str
    disposition: Disposition
    told_on: date | None = None
    told_by: str = ""
    told_way: ContactBy = ContactBy.ANY
    answer: ClientAnswer = ClientAnswer.NONE
    answered_on: date | None = None
    consent: Consent = Consent.NOT_ASKED
    note: str = ""
    attempts: tuple[Attempt, ...] = ()
    only_visits: bool = False

    @property
    def tried_all(self) -> bool:
        """Whether two calls, an e-mail and a message were tried: then the supervisor decides."""
        tried = Counter(attempt.way for attempt in self.attempts)
        return all(tried[way] >= number for way, number in ENOUGH.items())

    @property
    def has_answered(self) -> bool:
        return self.answer not in (ClientAnswer.NONE, ClientAnswer.NO_ANSWER)

    @property
    def state(self) -> NoticeState:
        if self.has_answered:
            return NoticeState.ANSWERED
        if self.told_on is not None:
            return NoticeState.TOLD
        return NoticeState.TO_TELL if self.way is not None else NoticeState.OUT_OF_REACH


@dataclass(frozen=True)
class NoticeBoard:
    """All clients of one leaving. `tell_by` is the day by which everybody should have been told."""

    offboarding_id: int
    leaver: str
    last_day: date
    tell_by: date
    today: date
    rows: tuple[NoticeRow, ...]

    def of(self, state: NoticeState) -> tuple[NoticeRow, ...]:
        return tuple(row for row in self.rows if row.state is state)

    @property
    def days_left(self) -> int:
        """Days until `tell_by`; negative once it is past."""
        return (self.tell_by - self.today).days


def read_notices(practice: Practice, offboarding_id: int) -> NoticeBoard:
    """Read the board. Grows with the caseload: call it on the worker. Raises UserError if there is none."""
    today = practice.today()
    notice_days = preferences(practice).notice_days
    with practice.read() as session:
        news = news_in(session, offboarding_id)
        rows = _rows(session, news, today)
        begun = session.get_one(Offboarding, offboarding_id).created_at.date()
    by = tell_by(news.last_day, begun, notice_days)
    return NoticeBoard(offboarding_id, news.leaver.name, news.last_day, by, today, rows)


def tell_by(last_day: date, begun: date, notice_days: int) -> date:
    """The day half the notice before the last day, so that clients have time to answer; with less, half of
    what is left."""
    return due_day(-(notice_days // 2), last_day, begun, notice_days)


def _rows(session: Session, news: CaseNews, today: date) -> tuple[NoticeRow, ...]:
    to_tell = news.to_tell(today)
    contacts = main_contacts(session, to_tell)
    notices = notices_of(session, news.offboarding_id)
    attempts = _attempts(session, news.offboarding_id)
    clients = session.scalars(
        select(Client).where(in_ids(Client.id, to_tell)).order_by(Client.sort_name, Client.id)
    )
    return tuple(
        NoticeRow(
            client_id=client.id,
            reference=client.reference,
            name=listed_name(client.last_name, client.first_name),
            recipient=news.recipient_of(to_tell[client.id]),
            disposition=to_tell[client.id].disposition,
            only_visits=to_tell[client.id].only_visits,
            attempts=tuple(attempts.get(client.id, ())),
            **_reached(client, person_of(client, contacts.get(client.id), today), to_tell[client.id]),
            **_kept(notices.get(client.id)),
        )
        for client in clients
    )


def _reached(client: Client, person: Correspondent | None, said: ClientNews) -> dict[str, Any]:
    """Who is told about a client, and how or why not."""
    way, why = best_way(client, person, said.goes_elsewhere)
    return {"whom": _whom(person), "way": way, "why": why}


def _whom(person: Correspondent | None) -> str:
    if person is None:
        return ""
    return say("{name} (guardian)", name=person.name) if person.guardian else person.name


_KEPT = ("told_on", "told_by", "told_way", "answer", "answered_on", "consent", "note")


def _kept(notice: ClientNotice | None) -> dict[str, Any]:
    return {} if notice is None else {name: getattr(notice, name) for name in _KEPT}


def notices_of(session: Session, offboarding_id: int) -> dict[int, ClientNotice]:
    """What is kept about each client."""
    found = session.scalars(select(ClientNotice).where(ClientNotice.offboarding_id == offboarding_id))
    return {notice.client_id: notice for notice in found}


def _attempts(session: Session, offboarding_id: int) -> dict[int, list[Attempt]]:
    found: dict[int, list[Attempt]] = defaultdict(list)
    for row in session.scalars(
        select(ContactAttempt)
        .where(ContactAttempt.offboarding_id == offboarding_id)
        .order_by(ContactAttempt.made_on, ContactAttempt.id)
    ):
        found[row.client_id].append(Attempt(row.made_on, row.way, row.made_by, row.note))
    return found
