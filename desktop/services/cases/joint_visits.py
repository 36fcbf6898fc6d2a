"""Joint visits: the leaver and the new practitioner see a client together once before the last day.

The new practitioner's time is kept by an appointment of their own, without a client, that starts and ends
with the visit: it shows in their calendar and counts as a clash for everybody else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.recorder import Subject
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    Appointment,
    AppointmentStatus,
    Client,
    JointVisit,
    Offboarding,
    User,
)
from desktop.rules.calendar import Booking
from desktop.rules.clashes import clashes_of
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.text import spoken_name
from desktop.services.calendar.bookings import bookings_met, bookings_of
from desktop.services.calendar.practitioners import read_practitioner
from desktop.services.letters.letters import joint_visits_in
from desktop.services.letters.news import ClientNews, news_in
from desktop.services.practice.references import PREFIXES, next_references


@dataclass(frozen=True, slots=True)
class JointProposal:
    """A joint visit that could be: the client, the visit, and the new practitioner who is free for it.

    `starts_at` differs from `was` where the visit must move for both practitioners to be free.
    """

    client_id: int
    client: str
    appointment_id: int
    recipient_id: int
    recipient: str
    was: datetime
    starts_at: datetime

    @property
    def moves(self) -> bool:
        return self.starts_at != self.was


@dataclass(frozen=True)
class JointSearch:
    """What was found, and the clients (by name) for whom no time was found."""

    proposals: tuple[JointProposal, ...]
    not_found: tuple[str, ...]


def propose_joint_visits(practice: Practice, offboarding_id: int, client_ids: Sequence[int]) -> JointSearch:
    """For each client the last visit with the leaver at which the new practitioner is free too.

    Where there is none, the nearest time up to the last day at which all three can. Grows with the caseload:
    ask on the worker.
    """
    now = practice.now()
    with practice.read() as session:
        news = news_in(session, offboarding_id)
        found = _Finder(session, news.leaver_id, news.last_day, now)
        proposals, missing = [], []
        taken: list[Booking] = []
        for client_id in client_ids:
            client = session.get_one(Client, client_id)
            name = spoken_name(client.first_name, client.last_name)
            proposal = found.proposal(news.clients.get(client_id), name, taken)
            if proposal is None:
                missing.append(name)
            else:
                proposals.append(proposal)
    return JointSearch(tuple(proposals), tuple(missing))


@dataclass(frozen=True)
class _Finder:
    """The search for joint times of one leaver. `taken` are the times that this search gave away already."""

    session: Session
    leaver_id: int
    last_day: date
    now: datetime

    def proposal(self, client: ClientNews | None, name: str, taken: list[Booking]) -> JointProposal | None:
        if client is None or client.recipient_id is None:
            return None
        recipient = self.session.get_one(User, client.recipient_id)
        visits = [b for b in self._visits() if client.client_id in b.client_ids]
        for visit in reversed(visits):
            beside = _beside(visit, client.client_id, recipient.id, visit.starts)
            if self._is_free(beside, taken):
                taken.append(beside)
                return JointProposal(
                    client.client_id, name, visit.id, recipient.id, recipient.name, visit.starts, visit.starts
                )
        return self._moved(visits, client, name, recipient, taken)

    def _visits(self) -> list[Booking]:
        open_ones = bookings_of(self.session, self.leaver_id, self.now, first_moment_after(self.last_day))
        return [booking for booking in open_ones if booking.takes_time]

    def _moved(
        self,
        visits: Sequence[Booking],
        client: ClientNews,
        name: str,
        recipient: User,
        taken: list[Booking],
    ) -> JointProposal | None:
        """The nearest time to the last visit, in steps of a quarter of an hour, at which all three can."""
        for visit in reversed(visits):
            for starts in self._around(visit):
                moved = _at(visit, self.leaver_id, starts)
                beside = _beside(visit, client.client_id, recipient.id, starts)
                if self._is_free(moved, taken) and self._is_free(beside, taken):
                    taken += [moved, beside]
                    return JointProposal(
                        client.client_id, name, visit.id, recipient.id, recipient.name, visit.starts, starts
                    )
        return None

    def _around(self, visit: Booking) -> Iterable[datetime]:
        """Times within the same week and the days before and after, the nearest first."""
        quarter = timedelta(minutes=15)
        end = first_moment_after(self.last_day)
        for step in range(1, 4 * 24 * 3):
            for starts in (visit.starts - step * quarter, visit.starts + step * quarter):
                if starts > self.now and starts + (visit.ends - visit.starts) <= end:
                    yield starts

    def _is_free(self, booking: Booking, taken: Sequence[Booking]) -> bool:
        met = [other for other in bookings_met(self.session, booking) if other.id != booking.id]
        practitioner = read_practitioner(self.session, booking.practitioner_id)
        return not clashes_of(booking, practitioner, [*met, *taken])


def _beside(visit: Booking, client_id: int, recipient_id: int, starts: datetime) -> Booking:
    """The time that is kept for the new practitioner: no client and no room, which the visit has already.

    It is not booked yet: its id is the client's, negative, so that no two are taken for one.
    """
    return Booking(
        id=-client_id,
        starts=starts,
        ends=starts + (visit.ends - visit.starts),
        practitioner_id=recipient_id,
        site_id=visit.site_id,
        room="",
        client_ids=(),
    )


def _at(visit: Booking, leaver_id: int, starts: datetime) -> Booking:
    return Booking(
        id=visit.id,
        starts=starts,
        ends=starts + (visit.ends - visit.starts),
        practitioner_id=leaver_id,
        site_id=visit.site_id,
        room=visit.room,
        client_ids=visit.client_ids,
    )


def book_joint_visits(practice: Practice, offboarding_id: int, proposals: Sequence[JointProposal]) -> int:
    """Book them as one operation, and return how many. Raises UserError where a visit was changed meanwhile."""
    names = ", ".join(dict.fromkeys(proposal.client for proposal in proposals))
    with practice.work("book joint visits", f"Booked joint visits for {names}") as work:
        leaver = work.session.get_one(User, work.session.get_one(Offboarding, offboarding_id).leaver_id)
        references = next_references(work.session, Appointment, PREFIXES[Appointment], len(proposals))
        for proposal, reference in zip(proposals, references, strict=True):
            visit = work.session.get_one(Appointment, proposal.appointment_id)
            if visit.starts_at != proposal.was or visit.user_id != leaver.id:
                raise UserError(
                    say(
                        "The visit of {client} was changed meanwhile. Look for times again.",
                        client=proposal.client,
                    )
                )
            ends_at = proposal.starts_at + (visit.ends_at - visit.starts_at)
            subject = _subject(proposal.client_id)
            if proposal.moves:
                changed = {
                    "starts_at": proposal.starts_at,
                    "ends_at": ends_at,
                    "sequence": visit.sequence + 1,
                }
                work.update(Appointment, {visit.id: changed})
            beside = {
                "reference": reference,
                "starts_at": proposal.starts_at,
                "ends_at": ends_at,
                "user_id": proposal.recipient_id,
                "site_id": visit.site_id,
                "status": AppointmentStatus.BOOKED,
                "notes": f"Joint visit with {leaver.name}",
            }
            (beside_id,) = work.insert(Appointment, [beside], subject=subject)
            row = {
                "offboarding_id": offboarding_id,
                "client_id": proposal.client_id,
                "appointment_id": visit.id,
                "beside_id": beside_id,
            }
            work.insert(JointVisit, [row], subject=subject)
    return len(proposals)


def _subject(client_id: int) -> Subject:
    def named(_: Mapping[str, object]) -> str:
        return f"joint_visits:{client_id}"

    return named


def joint_visits(practice: Practice, offboarding_id: int) -> dict[int, datetime]:
    """The joint visits of a leaving: when, by client."""
    with practice.read() as session:
        return joint_visits_in(session, offboarding_id)


def cancel_joint_visit(practice: Practice, offboarding_id: int, client_id: int) -> None:
    """Free the new practitioner's time again; the visit with the leaver stays."""
    with practice.work("cancel joint visit", "Cancelled a joint visit") as work:
        found = work.session.scalars(
            select(JointVisit).where(
                JointVisit.offboarding_id == offboarding_id, JointVisit.client_id == client_id
            )
        ).first()
        if found is None:
            raise UserError(say("There is no joint visit for this client."))
        cancelled = {"status": AppointmentStatus.CANCELLED, "cancel_reason": "The joint visit was cancelled"}
        work.update(Appointment, {found.beside_id: cancelled})
        work.delete(JointVisit, [found.id])
