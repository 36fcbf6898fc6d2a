"""The follow-up of a client's answer: said for each, and done in one step for clients who leave too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    OPEN_SQL,
    UNFINISHED_STATES,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    Client,
    ClientAnswer,
    ClientDecision,
    ClientStatus,
    Disposition,
)
from desktop.rules.text import count, spoken_name
from desktop.services.cases.joint_visits import end_joint_visit
from desktop.services.cases.telling import keep_notices
from desktop.services.cases.wanted_change import visits_along
from desktop.services.letters.case_news import GOES, CaseNews, ClientNews
from desktop.services.letters.news import news_in


@dataclass(frozen=True, slots=True)
class LeftToDo:
    """A sentence for each client for whom the plan did, or will do, something other than they answered.

    `may_end` are those whose care can end in one step.
    """

    sentences: tuple[str, ...] = ()
    may_end: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Kept:
    """A client who stays with somebody here, with their own visits that would end and the number of
    others."""

    client_id: int
    client: str
    recipient: str
    visits: tuple[int, ...]
    others: int


def left_to_do(
    practice: Practice, offboarding_id: int, client_ids: Sequence[int], answer: ClientAnswer
) -> LeftToDo:
    """What has to follow from clients' answers; nothing is changed."""
    if answer not in {ClientAnswer.SOMEBODY_ELSE, *GOES}:
        return LeftToDo()
    with practice.read() as session:
        news = news_in(session, offboarding_id)
        kept = _with_somebody(session, news, client_ids, practice.today())
        without = tuple(_of_nobody(session, news, client_ids, answer, practice.today()))
    waits = news.state in UNFINISHED_STATES
    sentences = [_sentence(one, answer, waits) for one in kept]
    return LeftToDo((*sentences, *without), _may_end(kept, answer, waits))


def _may_end(kept: Sequence[_Kept], answer: ClientAnswer, waits: bool) -> tuple[int, ...]:
    if waits or answer not in GOES:
        return ()
    return tuple(one.client_id for one in kept)


def end_care(practice: Practice, offboarding_id: int, client_ids: Sequence[int], answer: ClientAnswer) -> int:
    """Cancel what went to the new practitioner, close the files and keep the answer, as one operation.

    Returns how many visits were cancelled. Raises UserError before the plan was applied, and for a client who
    is booked with others too, or in a group.
    """
    what = say("Ended the care of {clients}", clients=count(len(client_ids), "client"))
    with practice.work("end the care", what) as work:
        news = news_in(work.session, offboarding_id)
        _require_applied(news)
        ending = _with_somebody(work.session, news, client_ids, work.now.date())
        _refuse_booked_elsewhere(ending)
        visits = [key for one in ending for key in one.visits]
        _cancel(work, visits, say(answer.value))
        _close(work, offboarding_id, ending, answer)
    return len(visits)


def _require_applied(news: CaseNews) -> None:
    if news.state in UNFINISHED_STATES:
        raise UserError(say("This plan is not applied yet. Change it on the Clients page."))


def _cancel(work: UnitOfWork, visits: Sequence[int], reason: str) -> None:
    sequences = work.stored("appointments", ("sequence",), visits)
    cancelled = {"status": AppointmentStatus.CANCELLED, "cancel_reason": reason}
    work.update(Appointment, {key: cancelled | {"sequence": sequences[key][0] + 1} for key in visits})


def _close(work: UnitOfWork, offboarding_id: int, ending: Sequence[_Kept], answer: ClientAnswer) -> None:
    """Close the files of these clients, whose visits are cancelled, and keep their answer."""
    ids = [one.client_id for one in ending]
    for client_id in ids:
        end_joint_visit(work, offboarding_id, client_id, say(answer.value))
    closed = {"status": ClientStatus.CLOSED}
    work.update(Client, dict.fromkeys(ids, closed))
    values = {"answer": answer, "answered_on": work.now.date()}
    keep_notices(work, offboarding_id, dict.fromkeys(ids, values))


def _with_somebody(session: Session, news: CaseNews, client_ids: Sequence[int], today: date) -> list[_Kept]:
    """Those of the clients whom somebody here takes over."""
    return [_kept(session, news, key, today) for key in client_ids if _has_somebody(news, key)]


def _has_somebody(news: CaseNews, client_id: int) -> bool:
    return client_id in news.clients and news.clients[client_id].recipient_id is not None


def _with_nobody(news: CaseNews, client_ids: Sequence[int]) -> list[int]:
    """Those of the clients whom nobody here was to take over."""
    return [key for key in client_ids if key in news.clients and not _has_somebody(news, key)]


def _of_nobody(
    session: Session, news: CaseNews, client_ids: Sequence[int], answer: ClientAnswer, today: date
) -> Iterator[str]:
    """What is left to do for clients who go elsewhere, and whom nobody here was to take over."""
    if answer not in GOES:
        return
    theirs = _with_nobody(news, client_ids)
    if news.state in UNFINISHED_STATES:
        yield from _not_planned(session, news, theirs, answer)
    else:
        yield from _still_current(session, news, theirs, today)


def _still_current(session: Session, news: CaseNews, client_ids: Sequence[int], today: date) -> Iterator[str]:
    """Those whose files are open although nobody has them."""
    for client in session.scalars(
        select(Client).where(in_ids(Client.id, client_ids), Client.status == ClientStatus.CURRENT)
    ):
        visits = sum(visit.is_ahead(today) for visit in news.clients[client.id].visits)
        yield say(
            "{client} is still a client without a practitioner, with {visits} to come. Cancel those and close "
            "the file.",
            client=spoken_name(client.first_name, client.last_name),
            visits=count(visits, "visit"),
        )


def _not_planned(
    session: Session, news: CaseNews, client_ids: Sequence[int], answer: ClientAnswer
) -> Iterator[str]:
    """Those for whom the plan does something other than they answered, or nothing yet."""
    decided = _decided(session, news.offboarding_id)
    for client_id in client_ids:
        if decided.get(client_id) is not GOES[answer]:
            client = session.get_one(Client, client_id)
            yield say(
                "The plan does not say yet what {client} answered. Choose it for them on the Clients page.",
                client=spoken_name(client.first_name, client.last_name),
            )


def _decided(session: Session, offboarding_id: int) -> dict[int, Disposition]:
    decisions = select(ClientDecision.client_id, ClientDecision.disposition).where(
        ClientDecision.offboarding_id == offboarding_id
    )
    return dict(session.execute(decisions).all())


def _kept(session: Session, news: CaseNews, client_id: int, today: date) -> _Kept:
    client, said = session.get_one(Client, client_id), news.clients[client_id]
    own = _own_visits(said, today)
    return _Kept(
        client_id,
        spoken_name(client.first_name, client.last_name),
        news.recipient_of(said),
        own,
        _others(session, client_id, news.leaver_id, own, today),
    )


def _own_visits(said: ClientNews, today: date) -> tuple[int, ...]:
    return tuple(visit.appointment_id for visit in visits_along(said, today) if visit.has_one_client)


def _others(session: Session, client_id: int, leaver_id: int, own: Sequence[int], today: date) -> int:
    """How many upcoming open visits are neither `own` nor with the leaver."""
    found = session.scalar(
        select(func.count(Appointment.id))
        .join(AppointmentClient, AppointmentClient.appointment_id == Appointment.id)
        .where(
            AppointmentClient.client_id == client_id,
            Appointment.starts_at >= datetime.combine(today, time()),
            Appointment.user_id != leaver_id,
            Appointment.id.not_in(own),
            text(f"appointments.{OPEN_SQL}"),
        )
    )
    return found or 0


def _refuse_booked_elsewhere(ending: Sequence[_Kept]) -> None:
    """Raises UserError for the first client who has other visits too."""
    elsewhere = [one for one in ending if one.others]
    if elsewhere:
        raise UserError(
            say(
                "{client} is also booked in {visits} with others or in a group. Cancel those first, in the "
                "calendar, then try again.",
                client=elsewhere[0].client,
                visits=count(elsewhere[0].others, "visit"),
            )
        )


def _sentence(kept: _Kept, answer: ClientAnswer, waits: bool) -> str:
    names = {"client": kept.client, "recipient": kept.recipient}
    if answer is ClientAnswer.SOMEBODY_ELSE:
        return say("{client} still goes to {recipient}. Give them to somebody else on the board.", **names)
    if waits:
        return say(
            "The plan still gives {client} to {recipient}. Choose another way for them on the Clients page.",
            **names,
        )
    return say(
        "{client} is still with {recipient}, with {visits} to come. Cancel those and close the file.",
        **names,
        visits=count(len(kept.visits), "visit"),
    )
