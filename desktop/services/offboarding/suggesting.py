"""The suggested plan: the practice's facts handed to `rules.planning`, and its answer made a plan."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.models import AppointmentAction, Client, ClientStatus, Disposition
from desktop.rules import planning
from desktop.rules.calendar import Practitioner
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.diary import Diary
from desktop.rules.placing import place_others
from desktop.rules.planning_input import (
    ClientFacts,
    bookings_by_client,
    weigh_clients,
    weigh_recipients,
)
from desktop.rules.planning_model import PlanClient, PlanRecipient
from desktop.services.calendar.bookings import bookings_beyond
from desktop.services.offboarding.following import finder_for, follow, with_clashes
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient
from desktop.services.offboarding.situation import Situation


@dataclass(frozen=True)
class Wishes:
    """What the supervisor chose before: `pins` (client to recipient), who is out, other maxima, who is in."""

    pins: Mapping[int, int | None] | None = None
    excluded: Collection[int] = ()
    maxima: Mapping[int, int | None] | None = None
    only: Collection[int] | None = None

    def offered(self, situation: Situation) -> dict[int, Practitioner]:
        """Who may be a recipient, by id."""
        return {i: p for i, p in situation.candidates.items() if self.only is None or i in self.only}


def suggest_clients(
    session: Session, situation: Situation, wishes: Wishes | None = None
) -> tuple[list[PlannedClient], dict[str, object]]:
    """A recipient for each client that may have one, with reasons, and how good the plan is (its levels)."""
    wishes = wishes or Wishes()
    recipients, options = _facts(session, situation, wishes.offered(situation))
    found = planning.plan(
        options, recipients, pins=wishes.pins, excluded=wishes.excluded, maxima=wishes.maxima
    )
    pins = wishes.pins or {}
    clients = [
        PlannedClient(
            client_id,
            Disposition.TRANSFER if found.assignment[client_id] is not None else Disposition.UNDECIDED,
            found.assignment[client_id],
            found.reasons[client_id],
            pinned=client_id in pins,
        )
        for client_id in situation.clients
    ]
    return clients, found.summary


def suggested_plan(session: Session, situation: Situation, wishes: Wishes | None = None) -> Plan:
    """The whole plan: the clients as suggested, their appointments after them, the others where they fit."""
    wishes = wishes or Wishes()
    clients, levels = suggest_clients(session, situation, wishes)
    by_id = {c.client_id: c for c in clients}
    planned = [follow(situation, booking, by_id) for booking in situation.appointments.values()]
    planned = _place_the_rest(session, situation, planned, by_id, wishes)
    return Plan(
        situation.leaver.id,
        situation.last_day,
        tuple(clients),
        tuple(with_clashes(session, situation, planned)),
        levels,
        situation.returns_on,
    )


def _place_the_rest(
    session: Session,
    situation: Situation,
    planned: Iterable[PlannedAppointment],
    clients: Mapping[int, PlannedClient],
    wishes: Wishes,
) -> list[PlannedAppointment]:
    """Appointments with nobody of the leaver's go to whoever can keep their time."""
    planned = list(planned)
    nowhere = [p for p in planned if p.recipient_id is None and p.action is not AppointmentAction.CANCEL]
    unplaced = [situation.appointments[p.appointment_id] for p in nowhere]
    waiting = [booking for booking in unplaced if not any(c in clients for c in booking.client_ids)]
    if not waiting:
        return planned
    candidates = {i: c for i, c in wishes.offered(situation).items() if i not in wishes.excluded}
    placed = place_others(
        waiting,
        situation.case_managers,
        list(candidates.values()),
        finder_for(session, situation, candidates, waiting),
        leaver_id=situation.leaver.id,
    )
    return [
        replace(p, recipient_id=placed[p.appointment_id]) if p.appointment_id in placed else p
        for p in planned
    ]


def _facts(
    session: Session, situation: Situation, candidates: Mapping[int, Practitioner]
) -> tuple[list[PlanRecipient], list[PlanClient]]:
    caseloads: dict[int | None, int] = dict(
        session.execute(
            select(Client.case_manager_id, func.count())
            .where(Client.case_manager_id.is_not(None), Client.status == ClientStatus.CURRENT)
            .group_by(Client.case_manager_id)
        ).all()
    )
    existing = Diary(bookings_beyond(session, candidates, first_moment_after(situation.last_day)))
    booked, _ = bookings_by_client(situation.appointments.values(), situation.clients)
    seen = last_seen(session, situation.clients, candidates)
    facts = [ClientFacts(c.id, c.family, booked[c.id], seen[c.id]) for c in situation.clients.values()]
    people = list(candidates.values())
    return (
        weigh_recipients(
            people, existing, last_day=situation.last_day, caseloads={i: n for i, n in caseloads.items() if i}
        ),
        weigh_clients(facts, people, existing, leaver=situation.leaver, last_day=situation.last_day),
    )


def last_seen(
    session: Session, clients: Collection[int], candidates: Collection[int]
) -> dict[int, dict[int, date]]:
    """For each client the day on which each candidate last saw them, where they did."""
    rows = session.connection().exec_driver_sql(
        "SELECT c.client_id, a.user_id, max(a.starts_at) FROM appointment_clients c"
        " JOIN appointments a ON a.id = c.appointment_id"
        " WHERE c.client_id IN (SELECT value FROM json_each(?))"
        " AND a.user_id IN (SELECT value FROM json_each(?)) AND a.status = 'Attended'"
        " GROUP BY c.client_id, a.user_id",
        (json.dumps(list(clients)), json.dumps(list(candidates))),
    )
    seen: dict[int, dict[int, date]] = defaultdict(dict)
    for client_id, user_id, at in rows:
        seen[client_id][user_id] = datetime.fromisoformat(at).date()
    return seen
