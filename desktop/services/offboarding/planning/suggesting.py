"""The suggested plan: the practice's facts passed to `rules.planning`, and its answer turned into a plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from desktop.models import Disposition
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.placing import place_others
from desktop.rules.planning import plan as planning
from desktop.rules.planning.model import NO_WISHES, Caseload, SuggestedPlan, Wishes
from desktop.services.offboarding.following import follow
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient
from desktop.services.offboarding.plan_clashes import finder_for, with_clashes
from desktop.services.offboarding.planning.weighing import caseload_of
from desktop.services.offboarding.situation import Situation


@dataclass(frozen=True)
class Suggestion:
    """The clients as planned, and the rules' own plan with its levels and the facts that it was made from."""

    clients: tuple[PlannedClient, ...]
    found: SuggestedPlan
    caseload: Caseload

    @property
    def levels(self) -> dict[str, object]:
        """How good the plan is, level by level."""
        return self.found.summary


class _Last:
    """The last plan, with the caseload that it was made for: the next one for that caseload starts from
    it."""

    made: tuple[Caseload, SuggestedPlan] | None = None


def suggest_clients(session: Session, situation: Situation, wishes: Wishes = NO_WISHES) -> Suggestion:
    """A recipient for each client that may have one, with reasons, and how good the plan is."""
    caseload = caseload_of(session, situation)
    found = planning.plan(caseload, wishes, previous=_last_for(caseload))
    _Last.made = (caseload, found)
    return Suggestion(planned_clients(situation, found, wishes), found, caseload)


def _last_for(caseload: Caseload) -> SuggestedPlan | None:
    if _Last.made is None or _Last.made[0] is not caseload:
        return None
    return _Last.made[1]


def planned_clients(
    situation: Situation, found: SuggestedPlan, wishes: Wishes = NO_WISHES
) -> tuple[PlannedClient, ...]:
    """The leaver's clients as the rules' own plan has them."""
    return tuple(
        PlannedClient(
            client_id,
            _disposition(found.assignment[client_id]),
            found.assignment[client_id],
            found.reasons[client_id],
            pinned=client_id in wishes.pins,
        )
        for client_id in situation.clients
    )


def _disposition(recipient_id: int | None) -> Disposition:
    return Disposition.UNDECIDED if recipient_id is None else Disposition.TRANSFER


def suggested_plan(session: Session, situation: Situation, wishes: Wishes = NO_WISHES) -> Plan:
    """The whole plan: the clients as suggested, their appointments with them, the others where they fit."""
    return whole_plan(session, situation, suggest_clients(session, situation, wishes), wishes)


def whole_plan(
    session: Session,
    situation: Situation,
    suggestion: Suggestion,
    wishes: Wishes,
    also: Iterable[Booking] = (),
) -> Plan:
    """The plan of a suggestion; `also` are bookings that others bring into the same calendars."""
    by_id = {c.client_id: c for c in suggestion.clients}
    visits = suggestion.found.visits
    planned = [
        follow(situation, booking, by_id, visits.get(booking.id), only=wishes.only)
        for booking in situation.appointments.values()
    ]
    planned = _place_the_rest(session, situation, planned, by_id, wishes)
    return Plan(
        situation.leaver.id,
        situation.last_day,
        suggestion.clients,
        tuple(with_clashes(session, situation, planned, wishes, also)),
        suggestion.levels,
        situation.returns_on,
        wishes.widened,
    )


def _place_the_rest(
    session: Session,
    situation: Situation,
    planned: Iterable[PlannedAppointment],
    clients: Mapping[int, PlannedClient],
    wishes: Wishes,
) -> list[PlannedAppointment]:
    """Place appointments without the leaver's own clients with anybody who can keep their time."""
    planned = list(planned)
    waiting = _unplaced(situation, planned, clients)
    if not waiting:
        return planned
    candidates = offered(situation, wishes)
    placed = place_others(
        waiting,
        situation.case_managers,
        list(candidates.values()),
        finder_for(session, situation, candidates, waiting),
        leaver_id=situation.leaver.id,
        disciplines=situation.disciplines,
    )
    return [
        replace(p, recipient_id=placed[p.appointment_id]) if p.appointment_id in placed else p
        for p in planned
    ]


def _unplaced(
    situation: Situation, planned: Iterable[PlannedAppointment], clients: Mapping[int, PlannedClient]
) -> list[Booking]:
    """What goes to nobody yet and is not cancelled, except visits of the leaver's own clients."""
    nowhere = [situation.appointments[p.appointment_id] for p in planned if p.vanishes]
    return [booking for booking in nowhere if clients.keys().isdisjoint(booking.client_ids)]


def offered(situation: Situation, wishes: Wishes) -> dict[int, Practitioner]:
    """The possible recipients, by id."""
    return {i: p for i, p in situation.candidates.items() if _is_offered(i, wishes)}


def _is_offered(user_id: int, wishes: Wishes) -> bool:
    return user_id not in wishes.excluded and (wishes.only is None or user_id in wishes.only)
