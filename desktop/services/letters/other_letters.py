"""Letters to people other than clients: each referrer or GP, each colleague, and the leaver."""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.language import say
from desktop.models import Client, ClientStatus, ContactBy, Disposition, User
from desktop.rules.text import count, fold, spoken_name
from desktop.services.letters.addressing import Unreachable
from desktop.services.letters.case_news import CaseNews, ClientNews
from desktop.services.letters.correspondents import OutOfReach, usable_email
from desktop.services.letters.leaving_fields import leaving_fields, practice_fields
from desktop.services.letters.letter_lines import with_position
from desktop.services.letters.news import news_in
from desktop.services.letters.pages import letter_page
from desktop.services.letters.taken_over import clients_by_recipient, takers, visits_by_recipient
from desktop.services.letters.templates import FIELDS, Filled, Template, fill
from desktop.services.letters.wordings import wording
from desktop.services.outgoing.document import LetterPage
from desktop.services.practice.letterhead import Letterhead, letterhead


class Audience(enum.StrEnum):
    """The people to whom letters go; the words are those of the verb."""

    CLIENTS = "clients"
    REFERRERS = "referrers"
    COLLEAGUES = "colleagues"
    LEAVER = "leaver"


_TEMPLATES = {
    Audience.REFERRERS: Template.REFERRER,
    Audience.COLLEAGUES: Template.COLLEAGUE,
    Audience.LEAVER: Template.LEAVER,
}


@dataclass(frozen=True, slots=True)
class OtherLetter:
    """One letter: its addressee, and the clients whom it names (none if it only counts them).

    `user_id` is None for a referrer.
    """

    user_id: int | None
    name: str
    address: tuple[str, ...]
    email: str
    references: tuple[str, ...]
    fields: Mapping[str, str]
    filled: Filled


@dataclass(frozen=True)
class OtherLetters:
    """All letters to one audience by one way; `unreachable` are clients whose referrer cannot be told that
    way."""

    letters: tuple[OtherLetter, ...]
    unreachable: tuple[Unreachable, ...]
    head: Letterhead
    leaver: str
    leaver_id: int
    day: date


def compose_others(
    practice: Practice, offboarding_id: int, audience: Audience, way: ContactBy
) -> OtherLetters:
    """The letters to one audience, by letter or e-mail. Raises UserError if there is no such offboarding."""
    today = practice.today()
    head = letterhead(practice)
    text = wording(practice, _TEMPLATES[audience])
    with practice.read() as session:
        news = news_in(session, offboarding_id)
        writer = _Writer(news, head, today, _TEMPLATES[audience], text)
        letters, unreachable = _to_audience(session, writer, audience, way)
    return OtherLetters(tuple(letters), tuple(unreachable), head, news.leaver.name, news.leaver_id, today)


def _to_audience(
    session: Session, writer: _Writer, audience: Audience, way: ContactBy
) -> tuple[list[OtherLetter], list[Unreachable]]:
    news = writer.news
    if audience is Audience.REFERRERS:
        return _to_referrers(session, writer, way)
    ids = takers(news) if audience is Audience.COLLEAGUES else (news.leaver_id,)
    return [writer.to_user(news.users[user_id]) for user_id in ids], []


def letter_pages(practice: Practice, offboarding_id: int, audience: Audience) -> dict[int, LetterPage]:
    """The letters to users as pages, by user: to go on top of what they get."""
    found = compose_others(practice, offboarding_id, audience, ContactBy.LETTER)
    return {
        letter.user_id: letter_page(found.head, (letter.name,), found.day, letter.filled)
        for letter in found.letters
        if letter.user_id is not None
    }


def other_preview_fields(practice: Practice, offboarding_id: int) -> dict[Template, Mapping[str, str]]:
    """The fields of the first letter of each kind, for a preview of a wording; with a made-up referrer if
    none is known."""
    found: dict[Template, Mapping[str, str]] = {}
    for audience, template in _TEMPLATES.items():
        letters = compose_others(practice, offboarding_id, audience, ContactBy.LETTER).letters
        if letters:
            found[template] = letters[0].fields
    return {Template.REFERRER: {**found[Template.LEAVER], **_MADE_UP_REFERRER}, **found}


_MADE_UP_REFERRER = {"greeting": "Dr Mei Tan", "referred_clients": "- Ava Example: will see a colleague"}


@dataclass(frozen=True)
class _Writer:
    """The facts that all letters of one run share."""

    news: CaseNews
    head: Letterhead
    today: date
    template: Template
    text: str

    def to_user(self, user: User) -> OtherLetter:
        """A letter to the leaver or a colleague, which counts clients and names none."""
        clients, visits = self._counts(user)
        fields = self._fields(
            greeting=user.first_name or user.name,
            client_count=count(clients, "client"),
            visit_count=count(visits, "visit"),
        )
        return OtherLetter(user.id, user.name, (), usable_email(user.email), (), fields, self._fill(fields))

    def _counts(self, user: User) -> tuple[int, int]:
        """How many clients and visits go to a colleague; for the leaver, all clients."""
        if user.id == self.news.leaver_id:
            return len(self.news.clients), 0
        return clients_by_recipient(self.news)[user.id], visits_by_recipient(self.news)[user.id]

    def to_referrer(self, clients: Sequence[Client]) -> OtherLetter:
        first = clients[0]
        lines = [
            f"- {spoken_name(c.first_name, c.last_name)}: {self._becomes(self.news.clients[c.id])}"
            for c in clients
        ]
        fields = self._fields(
            greeting=first.referrer.strip(),
            referred_clients="\n".join(lines),
            client_count=count(len(clients), "client"),
        )
        address = tuple(filter(None, map(str.strip, first.referrer_address.replace(";", ",").split(","))))
        references = tuple(client.reference for client in clients)
        name, email = first.referrer.strip(), usable_email(first.referrer_email)
        return OtherLetter(None, name, address, email, references, fields, self._fill(fields))

    def _fill(self, fields: Mapping[str, str]) -> Filled:
        return fill(self.template, self.text, fields)

    def _fields(self, **fields: str) -> dict[str, str]:
        leaving = leaving_fields(self.head, self.news, self.today)
        return dict.fromkeys(FIELDS, "") | practice_fields(self.head) | leaving | fields

    def _becomes(self, client: ClientNews) -> str:
        if client.recipient_id is not None:
            return say("will see {whom}", whom=with_position(self.news.users[client.recipient_id]))
        words = {
            Disposition.FOLLOWS: say("goes on with {leaver} elsewhere", leaver=self.news.leaver.name),
            Disposition.REFERRED: say("goes on with another service"),
            Disposition.CLOSED: say("care with us has come to its end"),
        }
        later = say("we are looking for the right person and will write again")
        return words.get(client.disposition, later)


def _to_referrers(
    session: Session, writer: _Writer, way: ContactBy
) -> tuple[list[OtherLetter], list[Unreachable]]:
    """A letter for each referrer; clients without a known one count neither as told nor as out of reach."""
    letters: list[OtherLetter] = []
    unreachable: list[Unreachable] = []
    for group in _by_referrer(session, writer.news):
        letter = writer.to_referrer(group)
        why = _why_not(letter, way)
        if why is None:
            letters.append(letter)
        else:
            unreachable += _unreachable(group, why)
    return letters, unreachable


def _by_referrer(session: Session, news: CaseNews) -> list[list[Client]]:
    """The clients of each referrer, who is the same if name and addresses are."""
    found: dict[tuple[str, ...], list[Client]] = defaultdict(list)
    clients = select(Client).where(
        in_ids(Client.id, news.clients), Client.status != ClientStatus.DECEASED, Client.referrer != ""
    )
    for client in session.scalars(clients.order_by(Client.sort_name, Client.id)):
        where = (client.referrer, client.referrer_address, client.referrer_email)
        found[tuple(map(fold, where))].append(client)
    return [found[referrer] for referrer in sorted(found)]


def _unreachable(clients: Iterable[Client], why: OutOfReach) -> list[Unreachable]:
    return [Unreachable(c.id, c.reference, spoken_name(c.first_name, c.last_name), why) for c in clients]


def _why_not(letter: OtherLetter, way: ContactBy) -> OutOfReach | None:
    needed, missing = {
        ContactBy.EMAIL: (letter.email, OutOfReach.NO_EMAIL),
        ContactBy.LETTER: (letter.address, OutOfReach.NO_ADDRESS),
    }[way]
    return None if needed else missing
