"""The change to somebody else whom a client wants: file, visits, letters and lists follow in one step.

Until the plan is applied, the choice goes into the draft. After that, the file and the visits that came
with it move on, as one operation that can be undone; letters and lists are read from the practice as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import Refused, UserError
from desktop.language import say
from desktop.models import (
    UNFINISHED_STATES,
    Appointment,
    Client,
    ClientAnswer,
    ClientNotice,
    Consent,
    Disposition,
    HandoverAcceptance,
    LeaverAnswer,
    NotWith,
)
from desktop.rules.age import age_on
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.planning.input import care_needs
from desktop.rules.planning.model import Reason, ReasonKind
from desktop.rules.recipients import Refusal, RefusalKind, age_refusal, discipline_refusal, refusal
from desktop.rules.text import spoken_name
from desktop.services.calendar.bookings import read_bookings
from desktop.services.calendar.clash_check import clashes_for
from desktop.services.calendar.practitioners import read_practitioner
from desktop.services.cases.joint_visits import end_joint_visit
from desktop.services.cases.telling import keep_notices
from desktop.services.clients.case_managers import assign
from desktop.services.letters.case_news import CaseNews, ClientNews, VisitChange, VisitNews
from desktop.services.letters.news import news_in
from desktop.services.offboarding import drafts
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.practice.disciplines import read_disciplines
from desktop.services.practice.refusal_words import refusal_sentence

_KEPT = (VisitChange.TRANSFERRED, VisitChange.MOVED, VisitChange.WAITING, VisitChange.STILL_WAITING)


@dataclass(frozen=True)
class Instead:
    """The effects of giving a client to somebody else.

    `visits` go along; `troubles` say what speaks against it, and each must be accepted knowingly; `staying`
    are group visits, which stay where they are.
    """

    client: str
    recipient: str
    visits: int
    staying: int
    troubles: tuple[str, ...]


@dataclass(frozen=True)
class _Step:
    """One client and the practitioner wanted instead."""

    news: CaseNews
    client: Client
    wanted: Practitioner
    visits: tuple[VisitNews, ...]
    staying: int


def ask_instead(practice: Practice, offboarding_id: int, client_id: int, recipient_id: int) -> Instead:
    """The effects; nothing is changed. Raises UserError for somebody who cannot be a recipient at all."""
    with practice.read() as session:
        step = _step(session, offboarding_id, client_id, recipient_id, practice.today())
        return Instead(
            spoken_name(step.client.first_name, step.client.last_name),
            step.wanted.name,
            len(step.visits),
            step.staying,
            tuple(_troubles(session, step, practice.today())),
        )


def give_instead(
    practice: Practice, offboarding_id: int, client_id: int, recipient_id: int, *, accept: str = ""
) -> Instead:
    """Do it. Raises Refused with what speaks against it, unless `accept` says why it is right anyway."""
    asked = ask_instead(practice, offboarding_id, client_id, recipient_id)
    if asked.troubles and not accept.strip():
        raise Refused(_cannot_simply(asked), asked.troubles)
    if drafts.answers(practice, offboarding_id).state in UNFINISHED_STATES:
        _choose_in_draft(practice, offboarding_id, client_id, recipient_id)
        return asked
    with practice.work(
        "give to somebody else",
        say("Gave {client} to {recipient} instead", client=asked.client, recipient=asked.recipient),
    ) as work:
        step = _step(work.session, offboarding_id, client_id, recipient_id, work.now.date())
        _give(work, step, accept.strip())
    return asked


def _cannot_simply(asked: Instead) -> str:
    return say(
        "{recipient} cannot simply take {client}. Say why it is right all the same, or choose another.",
        recipient=asked.recipient,
        client=asked.client,
    )


def _choose_in_draft(practice: Practice, offboarding_id: int, client_id: int, recipient_id: int) -> None:
    reasons = (Reason(ReasonKind.BY_HAND),)
    decision = (Disposition.TRANSFER, recipient_id, reasons)
    decide_clients(practice, offboarding_id, {client_id: decision})


def _step(session: Session, offboarding_id: int, client_id: int, recipient_id: int, today: date) -> _Step:
    news = news_in(session, offboarding_id)
    said = news.clients.get(client_id)
    if said is None:
        raise UserError(say("This client is not part of this offboarding."))
    wanted = read_practitioner(session, recipient_id)
    _require_suitable(said, wanted, news.leaver_id, today)
    own = visits_along(said, today)
    alone = tuple(visit for visit in own if visit.has_one_client)
    client = session.get_one(Client, client_id)
    return _Step(news, client, wanted, alone, len(own) - len(alone))


def _require_suitable(said: ClientNews, wanted: Practitioner, leaver_id: int, today: date) -> None:
    """Raises UserError for who has the client, or cannot be a recipient at all."""
    if said.recipient_id == wanted.id:
        raise UserError(say("{name} already has this client. Choose somebody else.", name=wanted.name))
    refused = refusal(wanted, leaver_id, today)
    if refused is not None:
        raise UserError(say("{refusal}: choose somebody else.", refusal=_without_stop(refused)))


def _without_stop(refused: Refusal) -> str:
    return refusal_sentence(refused).rstrip(".")


def visits_along(said: ClientNews, today: date) -> list[VisitNews]:
    """The upcoming visits of the client with their present practitioner."""
    return [visit for visit in said.visits if _goes_along(visit, said, today)]


def _goes_along(visit: VisitNews, said: ClientNews, today: date) -> bool:
    return visit.change in _KEPT and visit.user_id == said.recipient_id and visit.is_ahead(today)


def _troubles(session: Session, step: _Step, today: date) -> Iterator[str]:
    for refused in _refusals(session, step, today):
        yield _without_stop(refused)
    for booking in _bookings(session, step):
        yield from (clash.words for clash in clashes_for(session, booking))


def _bookings(session: Session, step: _Step) -> list[Booking]:
    """The visits that go along and take time, at their times, with the practitioner who is wanted."""
    times = {visit.appointment_id: visit.starts_at for visit in step.visits}
    where = f"a.id IN ({','.join(map(str, times)) or '0'})"
    found = read_bookings(session, where, {})
    return [_moved(booking, step.wanted.id, times[booking.id]) for booking in found if booking.takes_time]


def _moved(booking: Booking, practitioner_id: int, starts: datetime) -> Booking:
    ends = starts + (booking.ends - booking.starts)
    return replace(booking, practitioner_id=practitioner_id, starts=starts, ends=ends)


def _refusals(session: Session, step: _Step, today: date) -> Iterator[Refusal]:
    """The hard rules of the plan that speak against it: discipline, age, and users who are not to see the
    client."""
    client, wanted = step.client, step.wanted
    if lacking := discipline_refusal(wanted, _needs(session, step), read_disciplines(session)):
        yield lacking
    if too_young_or_old := age_refusal(wanted, _age(client, today)):
        yield too_young_or_old
    if wanted.id in _not_with(session, step):
        yield Refusal(RefusalKind.NOT_WITH, wanted.name)


def _needs(session: Session, step: _Step) -> tuple[str, ...]:
    required = {booking.discipline for booking in _bookings(session, step)} - {""}
    return care_needs(step.client.care_discipline, required, step.news.leaver.discipline)


def _age(client: Client, today: date) -> int | None:
    return None if client.date_of_birth is None else age_on(client.date_of_birth, today)


def _not_with(session: Session, step: _Step) -> set[int]:
    asked = session.scalars(select(NotWith.user_id).where(NotWith.client_id == step.client.id))
    by_leaver = session.scalars(
        select(LeaverAnswer.unsuited_id).where(
            LeaverAnswer.offboarding_id == step.news.offboarding_id, LeaverAnswer.client_id == step.client.id
        )
    )
    return {*asked, *(user_id for user_id in by_leaver if user_id is not None)}


def _give(work: UnitOfWork, step: _Step, reason: str) -> None:
    client_id, today = step.client.id, work.now.date()
    assign(work, {client_id: step.wanted.id}, today)
    _give_visits(work, step, reason)
    end_joint_visit(work, step.news.offboarding_id, client_id, say("The client wants somebody else"))
    _forget_acceptance(work, step)
    values = {"answer": ClientAnswer.SOMEBODY_ELSE, "answered_on": today}
    if _consent_is_void(work.session, step):
        values["consent"] = Consent.NOT_ASKED
    keep_notices(work, step.news.offboarding_id, {client_id: values})


def _give_visits(work: UnitOfWork, step: _Step, reason: str) -> None:
    ids = [visit.appointment_id for visit in step.visits]
    sequences = work.stored("appointments", ("sequence",), ids)
    rows: dict[int, dict[str, Any]] = {
        i: {"user_id": step.wanted.id, "sequence": sequences[i][0] + 1} for i in ids
    }
    for i in _clashing(work.session, step):
        rows[i]["overlap_reason"] = reason
    work.update(Appointment, rows)


def _clashing(session: Session, step: _Step) -> list[int]:
    """The visits that clash with the new practitioner's calendar."""
    return [booking.id for booking in _bookings(session, step) if clashes_for(session, booking)]


def _forget_acceptance(work: UnitOfWork, step: _Step) -> None:
    """The new practitioner accepted fewer clients than they have now."""
    accepted = work.session.scalars(
        select(HandoverAcceptance.id).where(
            HandoverAcceptance.offboarding_id == step.news.offboarding_id,
            HandoverAcceptance.recipient_id == step.wanted.id,
        )
    ).all()
    work.delete(HandoverAcceptance, accepted)


def _consent_is_void(session: Session, step: _Step) -> bool:
    """Whether the client was asked, or agreed, to hand the record to somebody else."""
    known = session.scalars(
        select(ClientNotice).where(
            ClientNotice.offboarding_id == step.news.offboarding_id,
            ClientNotice.client_id == step.client.id,
        )
    ).first()
    return known is not None and known.consent in (Consent.GIVEN, Consent.ASKED)
