"""The letters of one leaving: for each addressee the right template, filled with their facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import ContactBy, Disposition
from desktop.rules import sms
from desktop.services.letters.addressing import Addressee, Unreachable, address
from desktop.services.letters.case_news import CaseNews
from desktop.services.letters.correspondents import WAYS, Correspondent
from desktop.services.letters.joint_times import JointTime, joint_times
from desktop.services.letters.letter_fields import letter_fields
from desktop.services.letters.news import news_in
from desktop.services.letters.templates import FIELDS, Filled, Template, fill
from desktop.services.letters.wordings import wordings
from desktop.services.practice.letterhead import Letterhead, letterhead


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter or message, ready to leave."""

    addressee: Addressee
    template: Template
    filled: Filled


@dataclass(frozen=True)
class Letters:
    """All letters of a leaving by one way, and those who cannot be told in that way."""

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

    Raises UserError if there is no such offboarding, or it was cancelled or undone.
    """
    today = practice.today()
    with practice.read() as session:
        news = _for_all(news_in(session, offboarding_id), today)
        wanted = news.clients.keys() if only is None else news.clients.keys() & set(only)
        addressed = address(session, wanted, way, today, _elsewhere(news))
        joint = joint_times(session, offboarding_id)
    writer = _Writer(practice, news, joint)
    parts = [part for addressee in addressed.addressees for part in _parts(news, addressee)]
    return Letters(
        tuple(writer.letter(part, way) for part in parts),
        addressed.unreachable,
        writer.head,
        news.leaver.name,
        news.leaver_id,
        today,
    )


def preview_fields(practice: Practice, offboarding_id: int, client_ids: Sequence[int]) -> dict[str, str]:
    """The fields of the first letter that these clients would get, for a preview of a wording."""
    today = practice.today()
    with practice.read() as session:
        news = _for_all(news_in(session, offboarding_id), today)
        wanted = [client_id for client_id in client_ids if client_id in news.clients]
        addressee = _first_addressee(session, news, wanted or list(news.clients), today)
        if addressee is None:
            return dict.fromkeys(FIELDS, "")
        joint = joint_times(session, offboarding_id)
    return letter_fields(letterhead(practice), news, addressee, joint, today)


def _first_addressee(
    session: Session, news: CaseNews, client_ids: Sequence[int], today: date
) -> Addressee | None:
    """The first who is reached, by the most formal way that reaches anybody."""
    for way in WAYS:
        addressees = address(session, client_ids, way, today, _elsewhere(news)).addressees
        if addressees:
            return addressees[0]
    return None


def _elsewhere(news: CaseNews) -> set[int]:
    return {client.client_id for client in news.clients.values() if client.goes_elsewhere}


def _for_all(news: CaseNews, today: date) -> CaseNews:
    """The same for everybody to tell, and without what is over: a letter speaks of what is still to come."""
    return replace(news, clients={i: told.from_day(today) for i, told in news.to_tell(today).items()})


def _parts(news: CaseNews, addressee: Addressee) -> list[Addressee]:
    """The parts of a family that share a letter: those who stay, and each whose care ends."""
    stay: list[Correspondent] = []
    ends: list[Addressee] = []
    for person in addressee.people:
        if news.clients[person.client_id].recipient_id is None:
            ends.append(Addressee((person,)))
        else:
            stay.append(person)
    return [Addressee(tuple(stay)), *ends] if stay else ends


class _Writer:
    """The facts that all letters of one run share."""

    def __init__(self, practice: Practice, news: CaseNews, joint: Mapping[int, JointTime]) -> None:
        self.head = letterhead(practice)
        self._today = practice.today()
        self._wordings = wordings(practice)
        self._news, self._joint = news, joint

    def letter(self, addressee: Addressee, way: ContactBy) -> Letter:
        fields = letter_fields(self.head, self._news, addressee, self._joint, self._today)
        if way is ContactBy.SMS:
            return self._message(addressee, fields)
        return self._filled(addressee, template_for(self._news, addressee), fields)

    def _message(self, addressee: Addressee, fields: Mapping[str, str]) -> Letter:
        """The message with the visit if it fits into two parts, else the plain one."""
        plain = self._filled(addressee, Template.SMS_PLAIN, fields)
        if not fields["new_practitioner"]:
            return plain
        with_visit = self._filled(addressee, Template.SMS, fields)
        return with_visit if sms.parts(with_visit.filled.body) <= sms.MOST_PARTS else plain

    def _filled(self, addressee: Addressee, template: Template, fields: Mapping[str, str]) -> Letter:
        return Letter(addressee, template, fill(template, self._wordings[template], fields))


def template_for(news: CaseNews, addressee: Addressee) -> Template:
    """The template that says what is true for this addressee."""
    first = news.clients[addressee.people[0].client_id]
    if first.only_visits:
        return Template.VISITS
    if first.recipient_id is None:
        return Template.OPEN if first.disposition is Disposition.UNDECIDED else Template.ENDS
    if news.returns_on is not None:
        return Template.COVER
    return Template.UNPLANNED if news.unplanned else _usual_template(addressee)


def _usual_template(addressee: Addressee) -> Template:
    if len(addressee.people) > 1:
        return Template.FAMILY
    return Template.GUARDIAN if addressee.first.guardian else Template.CLIENT
