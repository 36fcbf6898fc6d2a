"""The making of the rows of a plan, from the plan and the situation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.models import AppointmentAction
from desktop.rules.age import is_minor
from desktop.rules.calendar import Booking
from desktop.rules.clashes import Clash, ClashKind
from desktop.rules.planning.input import bookings_by_client, care_needs
from desktop.rules.planning.model import NO_WISHES, Wishes
from desktop.rules.recipients import Rule
from desktop.services.calendar.entries import Entry
from desktop.services.calendar.words import ClashFacts, clash_sentence
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient
from desktop.services.offboarding.plan_clashes import seen_by
from desktop.services.offboarding.rows import AppointmentRow, ClientRow, VisitState
from desktop.services.offboarding.situation import LeaverClient, Situation


def client_rows(
    found: Situation, plan: Plan, visits: Mapping[int, Entry], today: date, wishes: Wishes = NO_WISHES
) -> tuple[ClientRow, ...]:
    """One row for each client, in order of name. `visits` must hold all of the plan's appointments."""
    caseload = _Caseload.of(found, plan, visits, today, wishes)
    return tuple(caseload.row(planned) for planned in plan.clients)


@dataclass(frozen=True)
class _Caseload:
    """What the rows of clients are made from: among others the bookings of each, and the size of families."""

    found: Situation
    visits: Mapping[int, Entry]
    today: date
    wishes: Wishes
    booked: Mapping[int, Sequence[Booking]]
    clashing: frozenset[int]
    sizes: Counter[str]

    @classmethod
    def of(
        cls, found: Situation, plan: Plan, visits: Mapping[int, Entry], today: date, wishes: Wishes
    ) -> _Caseload:
        booked, _ = bookings_by_client(found.appointments.values(), found.clients)
        clashing = frozenset(a.appointment_id for a in plan.clashing)
        sizes = Counter(c.family for c in found.clients.values() if c.family)
        return cls(found, visits, today, wishes, booked, clashing, sizes)

    def row(self, planned: PlannedClient) -> ClientRow:
        facts, own = self.found.clients[planned.client_id], self.booked[planned.client_id]
        return ClientRow(
            id=facts.id,
            name=facts.name,
            family=facts.family,
            relatives=max(self.sizes[facts.family] - 1, 0),
            minor=is_minor(facts.date_of_birth, self.today),
            next_visit=min((b.starts for b in own), default=None),
            booked=len(own),
            booked_on=frozenset((self.visits[b.id].site_name, b.starts.weekday()) for b in own),
            clashes=len(self.clashing.intersection(b.id for b in own)),
            disposition=planned.disposition,
            recipient_id=planned.recipient_id,
            recipient=_name(self.found, planned.recipient_id),
            reasons=planned.reasons,
            pinned=planned.pinned,
            needs=self._needs(facts, own),
        )

    def _needs(self, facts: LeaverClient, visits: Sequence[Booking]) -> tuple[str, ...]:
        if self.wishes.is_widened(Rule.DISCIPLINE, facts.id):
            return ()
        return care_needs(facts.care, (visit.discipline for visit in visits), self.found.leaver.discipline)


def _name(found: Situation, user_id: int | None) -> str:
    """The name of a colleague, or of the leaver; empty for anybody else."""
    if user_id == found.leaver.id:
        return found.leaver.name
    someone = found.practitioners.get(user_id or 0)
    return someone.name if someone else ""


def appointment_rows(found: Situation, plan: Plan, visits: Mapping[int, Entry]) -> tuple[AppointmentRow, ...]:
    """One row for each appointment, in order of the time that it was booked for.

    `visits` must hold all of the plan's appointments and everything that they clash with.
    """
    return tuple(_appointment_row(found, planned, visits) for planned in plan.appointments)


def _appointment_row(
    found: Situation, planned: PlannedAppointment, visits: Mapping[int, Entry]
) -> AppointmentRow:
    visit = visits[planned.appointment_id]
    booking = found.appointments[planned.appointment_id]
    recipient_id = seen_by(found, planned)
    starts_at = planned.starts_at or visit.starts_at
    return AppointmentRow(
        id=visit.id,
        clients=visit.clients,
        was=visit.starts_at,
        starts_at=starts_at,
        ends_at=starts_at + (visit.ends_at - visit.starts_at),
        type_name=visit.type_name,
        colour=visit.colour,
        site_name=visit.site_name,
        room=visit.room,
        status=visit.status,
        series_id=visit.series_id,
        state=_state(planned),
        kinds=tuple(dict.fromkeys(clash.kind for clash in planned.clashes)),
        problems=_problems(found, planned, visits),
        against=tuple(planned.met_ids),
        recipient_id=recipient_id,
        recipient=_name(found, recipient_id),
        note=planned.note,
        chosen=planned.chosen,
        stale=planned.stale,
        of_deceased=found.is_of_deceased(booking),
        holiday=found.sites.holiday(booking.site_id, starts_at.date()),
    )


def _problems(found: Situation, planned: PlannedAppointment, visits: Mapping[int, Entry]) -> tuple[str, ...]:
    """Its clashes in words, each once."""
    if not planned.clashes:
        return ()
    facts = _clash_facts(found, planned, visits[planned.appointment_id])
    words = [_clash_words(found, facts, clash, visits) for clash in planned.clashes]
    return tuple(dict.fromkeys(words))


def _clash_facts(found: Situation, planned: PlannedAppointment, visit: Entry) -> ClashFacts:
    """What every clash of it has in common."""
    starts_at = planned.starts_at or visit.starts_at
    ends_at = starts_at + (visit.ends_at - visit.starts_at)
    site_id = found.appointments[visit.id].site_id
    return ClashFacts(
        ClashKind.HOURS,
        _name(found, seen_by(found, planned)),
        room=visit.room,
        site=visit.site_name,
        skipped=not found.sites.exists(site_id, starts_at, ends_at),
    )


def _clash_words(found: Situation, common: ClashFacts, clash: Clash, visits: Mapping[int, Entry]) -> str:
    facts = replace(common, kind=clash.kind)
    other = visits.get(clash.with_id or 0)
    return clash_sentence(facts if other is None else _meeting(found, facts, other))


def _meeting(found: Situation, facts: ClashFacts, other: Entry) -> ClashFacts:
    """The facts with the appointment in the way."""
    holder = found.practitioners.get(other.user_id, found.leaver)
    # The row already shows the name of a client who is seen elsewhere.
    clients = "" if facts.kind is ClashKind.CLIENT else other.clients
    return replace(
        facts,
        clients=clients,
        practitioner=holder.name,
        other_site=other.site_name,
        starts=other.starts_at,
        ends=other.ends_at,
    )


def _state(planned: PlannedAppointment) -> VisitState:
    if planned.is_cancelled:
        return VisitState.CANCELLED
    if planned.vanishes:
        return VisitState.NOBODY
    if planned.action is AppointmentAction.WAIT:
        return VisitState.WAITING
    return _state_at_its_time(planned)


def _state_at_its_time(planned: PlannedAppointment) -> VisitState:
    if planned.open_clash:
        return VisitState.CLASHES
    if planned.clashes:
        return VisitState.ACCEPTED
    moves = planned.action in (AppointmentAction.STAY, AppointmentAction.MOVE)
    return VisitState.MOVED if moves else VisitState.FITS
