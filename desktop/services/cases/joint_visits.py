"""Joint visits: the leaver and the new practitioner see a client together once before the last day.

The new practitioner's time is kept by an appointment of their own, without a client, that starts and ends
with the visit: it shows in their calendar and counts as a clash for everybody else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.database.recorder import Subject
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Appointment, AppointmentStatus, Client, JointVisit, Offboarding, User
from desktop.rules.calendar import Booking
from desktop.rules.text import count, listed_name
from desktop.services.calendar.clash_check import clashes_for
from desktop.services.cases.joint_search import JointProposal
from desktop.services.cases.leaver_answers import Answered, answers_in
from desktop.services.letters.joint_times import joint_times
from desktop.services.letters.news import news_in
from desktop.services.practice.references import PREFIXES, next_references

URGENT = 2
"""The lowest urgency at which a client is introduced to the new practitioner in person, unless decided
otherwise."""


@dataclass(frozen=True, slots=True)
class JointCandidate:
    """A client with what speaks for a joint visit; `booked_for` is the time of an existing one.

    `recipient` is empty if nobody takes over. `wished` says that the leaver asked for it.
    """

    client_id: int
    client: str
    recipient: str
    wished: bool
    urgency: int
    booked_for: datetime | None

    @property
    def is_proposed(self) -> bool:
        """Whether the leaver's answers ask for one."""
        return self.wished or self.urgency >= URGENT


def joint_candidates(practice: Practice, offboarding_id: int) -> tuple[JointCandidate, ...]:
    """Every client of a leaving, by name. Grows with the caseload: call it on the worker."""
    with practice.read() as session:
        news = news_in(session, offboarding_id)
        answers = answers_in(session, offboarding_id)
        joint = joint_times(session, offboarding_id)
        clients = session.scalars(
            select(Client).where(in_ids(Client.id, news.clients)).order_by(Client.sort_name, Client.id)
        )
        return tuple(
            JointCandidate(
                client.id,
                f"{listed_name(client.last_name, client.first_name)} ({client.reference})",
                news.recipient_of(news.clients[client.id]),
                answers.get(client.id, Answered(client.id)).joint_visit,
                answers.get(client.id, Answered(client.id)).urgency,
                joint[client.id].starts_at if client.id in joint else None,
            )
            for client in clients
        )


def book_joint_visits(practice: Practice, offboarding_id: int, proposals: Sequence[JointProposal]) -> int:
    """Book them as one operation, and return how many.

    Raises UserError if a visit was changed in the meantime.
    """
    what = say("Booked joint visits for {clients}", clients=count(len(proposals), "client"))
    with practice.work("book joint visits", what) as work:
        leaver = work.session.get_one(User, work.session.get_one(Offboarding, offboarding_id).leaver_id)
        by_visit = _by_visit(proposals)
        references = next_references(work.session, Appointment, PREFIXES[Appointment], len(by_visit))
        for shared, reference in zip(by_visit, references, strict=True):
            for proposal in shared:  # one that no longer holds makes room for the new one
                end_joint_visit(work, offboarding_id, proposal.client_id, say("Another time was found"))
            _check(work.session, leaver, shared)
            _book(work, offboarding_id, leaver, shared, reference)
    return len(proposals)


def _by_visit(proposals: Iterable[JointProposal]) -> list[list[JointProposal]]:
    """The proposals that share a visit and its new practitioner, together."""
    found: dict[tuple[int, int], list[JointProposal]] = defaultdict(list)
    for proposal in proposals:
        found[proposal.appointment_id, proposal.recipient_id].append(proposal)
    return list(found.values())


def _check(session: Session, leaver: User, shared: Sequence[JointProposal]) -> None:
    """Raises UserError if the visit, or somebody's time, is not what the search saw."""
    first = shared[0]
    visit = session.get_one(Appointment, first.appointment_id)
    if not _is_as_seen(visit, first, leaver) or _has_clashes(session, visit, shared):
        raise UserError(
            say(
                "The visit of {client}, or somebody's time, has changed in the meantime. Look for times again.",
                client=first.client,
            )
        )


def _is_as_seen(visit: Appointment, seen: JointProposal, leaver: User) -> bool:
    return visit.starts_at == seen.was and visit.user_id == leaver.id


def _has_clashes(session: Session, visit: Appointment, shared: Sequence[JointProposal]) -> bool:
    return any(clashes_for(session, booking) for booking in _wanted(visit, shared))


def _wanted(visit: Appointment, shared: Sequence[JointProposal]) -> Iterator[Booking]:
    """The new practitioner's time, and the visit's own new time if it moves."""
    first = shared[0]
    starts, ends = first.starts_at, _ends(visit, first)
    yield Booking(0, starts, ends, first.recipient_id, visit.site_id)
    if first.moves:
        clients = tuple(proposal.client_id for proposal in shared)
        yield Booking(visit.id, starts, ends, visit.user_id, visit.site_id, visit.room, clients, moved=True)


def _ends(visit: Appointment, proposal: JointProposal) -> datetime:
    return proposal.starts_at + (visit.ends_at - visit.starts_at)


def _book(
    work: UnitOfWork, offboarding_id: int, leaver: User, shared: Sequence[JointProposal], reference: str
) -> None:
    """Keep the new practitioner's time for one visit, which may have several clients."""
    first = shared[0]
    visit = work.session.get_one(Appointment, first.appointment_id)
    times = {"starts_at": first.starts_at, "ends_at": _ends(visit, first)}
    if first.moves:
        work.update(Appointment, {visit.id: {**times, "sequence": visit.sequence + 1}})
    beside = {
        **times,
        "reference": reference,
        "user_id": first.recipient_id,
        "site_id": visit.site_id,
        "status": AppointmentStatus.BOOKED,
        "notes": say("Joint visit with {leaver}", leaver=leaver.name),
    }
    (beside_id,) = work.insert(Appointment, [beside], subject=_subject(first.client_id))
    for proposal in shared:
        row = {
            "offboarding_id": offboarding_id,
            "client_id": proposal.client_id,
            "appointment_id": visit.id,
            "beside_id": beside_id,
            "moved_from": first.was if first.moves else None,
        }
        work.insert(JointVisit, [row], subject=_subject(first.client_id))


def _subject(client_id: int) -> Subject:
    def named(_: Mapping[str, object]) -> str:
        return f"joint_visits:{client_id}"

    return named


def _found(session: Session, offboarding_id: int, client_id: int) -> JointVisit | None:
    return session.scalars(
        select(JointVisit).where(
            JointVisit.offboarding_id == offboarding_id, JointVisit.client_id == client_id
        )
    ).first()


def cancel_joint_visit(practice: Practice, offboarding_id: int, client_id: int) -> None:
    """Free the new practitioner's time again; the visit with the leaver stays. Raises UserError for none."""
    with practice.work("cancel joint visit", say("Cancelled a joint visit")) as work:
        if _found(work.session, offboarding_id, client_id) is None:
            raise UserError(say("There is no joint visit for this client."))
        end_joint_visit(work, offboarding_id, client_id, say("The joint visit was cancelled"))


def end_joint_visit(work: UnitOfWork, offboarding_id: int, client_id: int, reason: str) -> None:
    """The same within a unit of work, for any reason; does nothing if there is none."""
    found = _found(work.session, offboarding_id, client_id)
    if found is None:
        return
    sharing = work.session.scalar(
        select(func.count()).select_from(JointVisit).where(JointVisit.beside_id == found.beside_id)
    )
    if sharing == 1:
        cancelled = {"status": AppointmentStatus.CANCELLED, "cancel_reason": reason}
        work.update(Appointment, {found.beside_id: cancelled})
    work.delete(JointVisit, [found.id])
