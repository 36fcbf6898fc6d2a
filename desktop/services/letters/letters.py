"""Letters of one leaving: for each addressee the right template, filled with what is true for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import Appointment, ContactBy, Disposition, JointVisit, User
from desktop.rules import sms
from desktop.rules.dates.format import day_text, moment_text, short_day_text, short_moment_text
from desktop.services.letters.addressing import WAYS, Addressee, Unreachable, address, joined
from desktop.services.letters.news import CaseNews, ClientNews, VisitChange, VisitNews, news_in
from desktop.services.letters.templates import FIELDS, Filled, Template, fill, wording
from desktop.services.practice.letterhead import Letterhead, letterhead

ANSWER_DAYS = 14
"""Days that a client has to answer, counted from the letter; never past the last working day."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter or message, ready to leave."""

    addressee: Addressee
    template: Template
    filled: Filled


@dataclass(frozen=True)
class Letters:
    """All letters of a leaving by one way, and those who cannot be told by it."""

    letters: tuple[Letter, ...]
    unreachable: tuple[Unreachable, ...]
    head: Letterhead
    leaver: str
    leaver_id: int
    day: date


def compose(
    practice: Practice, offboarding_id: int, way: ContactBy, *, only: Iterable[int] | None = None
) -> Letters:
    """The letters of an offboarding by one way, for the clients of `only`, or for all.

    Raises UserError where there is no such offboarding, or where nothing came of it.
    """
    today = practice.today()
    writer = _Writer.make(practice, today)
    with practice.read() as session:
        news = news_in(session, offboarding_id)
        wanted = news.clients.keys() if only is None else news.clients.keys() & set(only)
        addressed = address(session, wanted, way, today)
        joint = _joint_visits(session, offboarding_id)
    letters = []
    for addressee in addressed.addressees:
        for part in _parts(news, addressee):
            letters.append(writer.letter(news, part, way, joint))
    return Letters(
        tuple(letters), addressed.unreachable, writer.head, news.leaver.name, news.leaver_id, today
    )


def preview_fields(practice: Practice, offboarding_id: int, client_ids: Sequence[int]) -> dict[str, str]:
    """The fields of the first letter that these clients would get, for a preview of a wording."""
    today = practice.today()
    writer = _Writer.make(practice, today)
    with practice.read() as session:
        news = news_in(session, offboarding_id)
        wanted = [client_id for client_id in client_ids if client_id in news.clients] or list(news.clients)
        for way in WAYS:
            addressees = address(session, wanted, way, today).addressees
            if addressees:
                return writer.fields(news, addressees[0], _joint_visits(session, offboarding_id))
    return dict.fromkeys(FIELDS, "")


def _joint_visits(session: Session, offboarding_id: int) -> dict[int, datetime]:
    rows = session.execute(
        select(JointVisit.client_id, Appointment.starts_at)
        .join(Appointment, Appointment.id == JointVisit.appointment_id)
        .where(JointVisit.offboarding_id == offboarding_id)
    )
    return dict(rows.all())


def _parts(news: CaseNews, addressee: Addressee) -> list[Addressee]:
    """A family shares a letter only where the same is to be said: who goes on here, and whose care ends."""
    on = tuple(p for p in addressee.people if news.clients[p.client_id].recipient_id is not None)
    ends = tuple(p for p in addressee.people if news.clients[p.client_id].recipient_id is None)
    return [Addressee(people) for people in (on, *((person,) for person in ends)) if people]


@dataclass(frozen=True)
class _Writer:
    """What all letters of one run share."""

    head: Letterhead
    today: date
    wordings: Mapping[Template, str]

    @classmethod
    def make(cls, practice: Practice, today: date) -> _Writer:
        return cls(
            letterhead(practice), today, {template: wording(practice, template) for template in Template}
        )

    def letter(
        self, news: CaseNews, addressee: Addressee, way: ContactBy, joint: Mapping[int, datetime]
    ) -> Letter:
        fields = self.fields(news, addressee, joint)
        if way is ContactBy.SMS:
            return self._message(addressee, fields)
        template = template_for(news, addressee)
        return Letter(addressee, template, fill(template, self.wordings[template], fields))

    def _message(self, addressee: Addressee, fields: Mapping[str, str]) -> Letter:
        """The message with the visit where it fits into two parts, else the plain one."""
        template = Template.SMS if fields["new_practitioner"] else Template.SMS_PLAIN
        filled = fill(template, self.wordings[template], fields)
        if sms.parts(filled.body) > sms.MOST_PARTS:
            template = Template.SMS_PLAIN
            filled = fill(template, self.wordings[template], fields)
        return Letter(addressee, template, filled)

    def fields(self, news: CaseNews, addressee: Addressee, joint: Mapping[int, datetime]) -> dict[str, str]:
        """Every field that a letter to this addressee may name; empty where there is nothing to say."""
        clients = [news.clients[person.client_id] for person in addressee.people]
        names = [person.first_name for person in addressee.people]
        alone = len(clients) == 1
        to_client = alone and not addressee.first.guardian
        first = _earliest(clients)
        recipient = _common_recipient(news, clients)
        last = [
            c.last_with_leaver
            for c in clients
            if c.last_with_leaver and c.last_with_leaver.date() >= self.today
        ]
        joint_at = [joint[c.client_id] for c in clients if c.client_id in joint]
        lines = _Lines(news, addressee)
        return {
            "greeting": addressee.greeting,
            "clients": "you" if to_client else joined(names),
            "clients_possessive": "your" if to_client else possessive(joined(names)),
            "leaver": news.leaver.name,
            "last_day": day_text(news.last_day),
            "last_day_short": short_day_text(news.last_day),
            "return_day": day_text(news.returns_on),
            "new_practitioner": recipient.name if recipient else "",
            "new_practitioner_what": _what_they_do(recipient),
            "who_takes_over": lines.who_takes_over(),
            "first_visit": _visit_text(first) if first else "",
            "first_visit_short": short_moment_text(first.starts_at) if first else "",
            "next_visits": lines.next_visits(),
            "visit_before": f"The visit on {moment_text(max(last))}" if last else "",
            "moved_visits": lines.changed(),
            "cancelled_visits": lines.cancelled(),
            "joint_visit": moment_text(min(joint_at)) if joint_at else "",
            "what_happens": _what_happens(news, clients[0], "you" if to_client else joined(names)),
            "client_count": str(len(clients)),
            "visit_count": str(sum(len(c.visits) for c in clients)),
            "answer_by": day_text(answer_by(self.today, news.last_day)),
            "how_to_reach_us": self.head.how_to_reach_us,
            "phone": self.head.phone,
            "email": self.head.email,
            "practice": self.head.practice,
            "signed_by": self.head.signed_by,
        }


def template_for(news: CaseNews, addressee: Addressee) -> Template:
    """The template that says what is true for this addressee."""
    if all(news.clients[person.client_id].recipient_id is None for person in addressee.people):
        return Template.ENDS if not news.unplanned else Template.UNPLANNED
    if news.returns_on is not None:
        return Template.COVER
    if news.unplanned:
        return Template.UNPLANNED
    if len(addressee.people) > 1:
        return Template.FAMILY
    return Template.GUARDIAN if addressee.first.guardian else Template.CLIENT


def answer_by(today: date, last_day: date) -> date:
    """Two weeks from today, but no later than the last working day, and never before tomorrow."""
    return max(today + timedelta(days=1), min(today + timedelta(days=ANSWER_DAYS), last_day))


def possessive(name: str) -> str:
    """`Ava's`, `James'`."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


_Line: TypeAlias = Callable[[ClientNews, VisitNews], str]
"""The text of one visit's line; empty for none."""


@dataclass(frozen=True)
class _Lines:
    """The lists of a letter: a line each, with the client's name where it speaks of several."""

    news: CaseNews
    addressee: Addressee

    def who_takes_over(self) -> str:
        lines = []
        for person in self.addressee.people:
            recipient = self.news.users.get(self.news.clients[person.client_id].recipient_id or 0)
            if recipient is not None:
                lines.append(f"{person.first_name}: {_with_position(recipient)}")
        return _listed(lines)

    def next_visits(self) -> str:
        lines = []
        for person in self.addressee.people:
            visit = self.news.clients[person.client_id].first_visit
            if visit is not None:
                lines.append(f"{person.first_name}: {_visit_text(visit)}")
        return _listed(lines)

    def changed(self) -> str:
        """Visits at a new time, and those at their old time with somebody else than the one who takes over."""
        return _listed(self._of_each(self._changed_line))

    def cancelled(self) -> str:
        return _listed(self._of_each(self._cancelled_line))

    def _of_each(self, line: _Line) -> list[str]:
        lines = []
        for person in self.addressee.people:
            client = self.news.clients[person.client_id]
            before = f"{person.first_name}: " if len(self.addressee.people) > 1 else ""
            lines += [f"{before}{text}" for visit in client.visits if (text := line(client, visit))]
        return lines

    def _changed_line(self, client: ClientNews, visit: VisitNews) -> str:
        user = self.news.users.get(visit.user_id or 0)
        if visit.change is VisitChange.WAITING:
            return f"{moment_text(visit.was)}: we put you on the waiting list and call you about a time"
        if user is None or visit.change is VisitChange.CANCELLED:
            return ""
        if visit.change is VisitChange.MOVED:
            return f"{moment_text(visit.was)} is now {_visit_text(visit)}, with {user.name}"
        other = client.recipient_id is not None and visit.user_id != client.recipient_id
        if other and visit.change is VisitChange.TRANSFERRED:
            return f"{moment_text(visit.was)} stays at this time, with {user.name}"
        return ""

    def _cancelled_line(self, client: ClientNews, visit: VisitNews) -> str:
        ends = client.recipient_id is None and visit.change is VisitChange.STAYS
        return moment_text(visit.was) if visit.change is VisitChange.CANCELLED or ends else ""


def _listed(lines: Sequence[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _visit_text(visit: VisitNews) -> str:
    """`Tue 16 Mar 2027, 10:00, at Harbour`."""
    where = f", at {visit.site}" if visit.site else ""
    return f"{moment_text(visit.starts_at)}{where}"


def _earliest(clients: Iterable[ClientNews]) -> VisitNews | None:
    visits = [visit for client in clients if (visit := client.first_visit) is not None]
    return min(visits, key=lambda visit: visit.starts_at, default=None)


def _common_recipient(news: CaseNews, clients: Sequence[ClientNews]) -> User | None:
    ids = {client.recipient_id for client in clients}
    return news.users.get(ids.pop() or 0) if len(ids) == 1 else None


def _with_position(user: User) -> str:
    what = user.position or user.discipline
    return f"{user.name}, {what}" if what else user.name


def _what_they_do(user: User | None) -> str:
    """`Priya is an Occupational Therapist.`; empty where the practice says neither position nor discipline."""
    what = (user.position or user.discipline) if user is not None else ""
    if user is None or not what:
        return ""
    article = "an" if what[0].lower() in "aeiou" else "a"
    return f"{user.first_name or user.name} is {article} {what}."


def _what_happens(news: CaseNews, client: ClientNews, whom: str) -> str:
    care = "your care" if whom == "you" else f"{possessive(whom)} care"
    leaver = news.leaver.name
    if client.disposition is Disposition.FOLLOWS:
        return f"As agreed, {leaver} goes on seeing {whom} at the next place of work."
    if client.disposition is Disposition.REFERRED:
        return f"As agreed, {care} goes on with another service."
    if client.disposition is Disposition.CLOSED:
        return f"As agreed, {care} with us ends then."
    return f"We are looking for the right person to see {whom} and will call you as soon as we can."
