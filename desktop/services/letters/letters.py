"""The letters of one leaving: for each addressee the right template, filled with their facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.database.practice import Practice
from desktop.models import ContactBy, Disposition
from desktop.rules import sms
from desktop.services.letters.addressing import WAYS, Addressee, Unreachable, address
from desktop.services.letters.joint_times import JointTime, joint_times
from desktop.services.letters.letter_fields import letter_fields
from desktop.services.letters.news import CaseNews, news_in
from desktop.services.letters.templates import FIELDS, Filled, Template, fill, wordings
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
    writer = _Writer.make(practice, today)
    with practice.read() as session:
        news = _for_all(news_in(session, offboarding_id), today)
        wanted = news.clients.keys() if only is None else news.clients.keys() & set(only)
        addressed = address(session, wanted, way, today, _elsewhere(news))
        joint = joint_times(session, offboarding_id)
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
        news = _for_all(news_in(session, offboarding_id), today)
        wanted = [client_id for client_id in client_ids if client_id in news.clients] or list(news.clients)
        for way in WAYS:
            addressees = address(session, wanted, way, today, _elsewhere(news)).addressees
            if addressees:
                joint = joint_times(session, offboarding_id)
                return letter_fields(writer.head, news, addressees[0], joint, today)
    return dict.fromkeys(FIELDS, "")


def _elsewhere(news: CaseNews) -> set[int]:
    return {client.client_id for client in news.clients.values() if client.goes_elsewhere}


def _for_all(news: CaseNews, today: date) -> CaseNews:
    """The same for everybody to tell, and without what is over: a letter speaks of what is still to come."""
    return replace(news, clients={i: told.from_day(today) for i, told in news.to_tell(today).items()})


def _parts(news: CaseNews, addressee: Addressee) -> list[Addressee]:
    """The parts of a family that share a letter: those who stay, and those whose care ends."""
    on = tuple(p for p in addressee.people if news.clients[p.client_id].recipient_id is not None)
    ends = tuple(p for p in addressee.people if news.clients[p.client_id].recipient_id is None)
    return [Addressee(people) for people in (on, *((person,) for person in ends)) if people]


@dataclass(frozen=True)
class _Writer:
    """The facts that all letters of one run share."""

    head: Letterhead
    today: date
    wordings: Mapping[Template, str]

    @classmethod
    def make(cls, practice: Practice, today: date) -> _Writer:
        return cls(letterhead(practice), today, wordings(practice))

    def letter(
        self, news: CaseNews, addressee: Addressee, way: ContactBy, joint: Mapping[int, JointTime]
    ) -> Letter:
        fields = letter_fields(self.head, news, addressee, joint, self.today)
        if way is ContactBy.SMS:
            return self._message(addressee, fields)
        template = template_for(news, addressee)
        return Letter(addressee, template, fill(template, self.wordings[template], fields))

    def _message(self, addressee: Addressee, fields: Mapping[str, str]) -> Letter:
        """The message with the visit if it fits into two parts, else the plain one."""
        template = Template.SMS if fields["new_practitioner"] else Template.SMS_PLAIN
        filled = fill(template, self.wordings[template], fields)
        if sms.parts(filled.body) > sms.MOST_PARTS:
            template = Template.SMS_PLAIN
            filled = fill(template, self.wordings[template], fields)
        return Letter(addressee, template, filled)


def template_for(news: CaseNews, addressee: Addressee) -> Template:
    """The template that says what is true for this addressee."""
    first = news.clients[addressee.people[0].client_id]
    if first.only_visits:
        return Template.VISITS
    if first.recipient_id is None:
        return Template.OPEN if first.disposition is Disposition.UNDECIDED else Template.ENDS
    if news.returns_on is not None:
        return Template.COVER
    if news.unplanned:
        return Template.UNPLANNED
    if len(addressee.people) > 1:
        return Template.FAMILY
    return Template.GUARDIAN if addressee.first.guardian else Template.CLIENT
