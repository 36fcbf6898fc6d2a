"""The plan as the supervisor reads it: one row for each client and for each appointment."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop.models import AppointmentAction, AppointmentStatus, Disposition
from desktop.rules.age import is_minor
from desktop.rules.calendar import Booking
from desktop.rules.clashes import ClashKind
from desktop.rules.planning.input import bookings_by_client, care_needs
from desktop.rules.planning.model import NO_WISHES, Reason, ReasonKind, Wishes
from desktop.rules.recipients import Rule
from desktop.services.calendar.entries import Entry
from desktop.services.calendar.words import ClashFacts, clash_sentence
from desktop.services.offboarding.plan import Plan, PlannedAppointment
from desktop.services.offboarding.situation import LeaverClient, Situation


class VisitState(enum.StrEnum):
    """The state of an appointment; the first two need the supervisor."""

    CLASHES = "clashes"
    NOBODY = "nobody"
    ACCEPTED = "accepted"
    FITS = "fits"
    MOVED = "moved"
    WAITING = "waiting"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class ClientRow:
    """One client of the leaver. `relatives` counts the rest of the family in this caseload.

    `next_visit` is the first appointment that is handed over, `booked` how many there are and `clashes`
    how many of them cannot keep their time yet; `booked_on` has the site (empty: none) and the weekday (0
    is Monday) of each. `recipient` is empty unless somebody takes over. `needs` are the disciplines of care,
    empty if any will do.
    """

    id: int
    name: str
    family: str
    relatives: int
    minor: bool
    next_visit: datetime | None
    booked: int
    booked_on: frozenset[tuple[str, int]]
    clashes: int
    disposition: Disposition
    recipient_id: int | None
    recipient: str
    reasons: tuple[Reason, ...]
    pinned: bool
    needs: tuple[str, ...] = ()

    @property
    def undecided(self) -> bool:
        return self.disposition is Disposition.UNDECIDED

    @property
    def against_a_rule(self) -> bool:
        """Whether a rule was widened for this client to go there."""
        return any(reason.kind is ReasonKind.WIDENED for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """One appointment that is handed over. `starts_at` is when it will be, `was` when it was booked for.

    `problems` are its clashes in words, including accepted ones, and `against` the appointments that it
    clashes with; `note` is the reason that was typed.
    `stale` says that an earlier answer changed after this choice was made; `of_deceased` that the client has
    died, so that it can only be cancelled.
    """

    id: int
    clients: str
    was: datetime
    starts_at: datetime
    ends_at: datetime
    type_name: str
    colour: str
    site_name: str
    room: str
    status: AppointmentStatus
    series_id: int | None
    state: VisitState
    kinds: tuple[ClashKind, ...]
    problems: tuple[str, ...]
    against: tuple[int, ...]
    recipient_id: int | None
    recipient: str
    note: str
    chosen: bool
    stale: bool
    of_deceased: bool = False
    holiday: str = ""
    """The public holiday that it falls on: worth a note, not a clash."""

    @property
    def needs_you(self) -> bool:
        return self.stale or self.state in (VisitState.CLASHES, VisitState.NOBODY)


def client_rows(
    found: Situation, plan: Plan, visits: Mapping[int, Entry], today: date, wishes: Wishes = NO_WISHES
) -> tuple[ClientRow, ...]:
    """One row for each client, in order of name. `visits` must hold all of the plan's appointments."""
    booked, _ = bookings_by_client(found.appointments.values(), found.clients)
    clashing = {a.appointment_id for a in plan.appointments if a.open_clash}
    sizes = Counter(c.family for c in found.clients.values() if c.family)
    rows = []
    for planned in plan.clients:
        facts, own = found.clients[planned.client_id], booked[planned.client_id]
        rows.append(
            ClientRow(
                id=facts.id,
                name=facts.name,
                family=facts.family,
                relatives=max(sizes[facts.family] - 1, 0),
                minor=is_minor(facts.date_of_birth, today),
                next_visit=min((b.starts for b in own), default=None),
                booked=len(own),
                booked_on=frozenset((visits[b.id].site_name, b.starts.weekday()) for b in own),
                clashes=len(clashing.intersection(b.id for b in own)),
                disposition=planned.disposition,
                recipient_id=planned.recipient_id,
                recipient=_name(found, planned.recipient_id),
                reasons=planned.reasons,
                pinned=planned.pinned,
                needs=_needs(found, facts, own, wishes),
            )
        )
    return tuple(rows)


def _needs(
    found: Situation, facts: LeaverClient, visits: Sequence[Booking], wishes: Wishes
) -> tuple[str, ...]:
    if wishes.is_widened(Rule.DISCIPLINE, facts.id):
        return ()
    return care_needs(facts.care, (visit.discipline for visit in visits), found.leaver.discipline)


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
    stays = planned.action is AppointmentAction.STAY
    recipient_id = found.leaver.id if stays else planned.recipient_id
    name = _name(found, recipient_id)
    starts_at = planned.starts_at or visit.starts_at
    ends_at = starts_at + (visit.ends_at - visit.starts_at)
    site_id = found.appointments[visit.id].site_id
    facts = ClashFacts(
        ClashKind.HOURS,
        name,
        room=visit.room,
        site=visit.site_name,
        skipped=not found.sites.exists(site_id, starts_at, ends_at),
    )
    return AppointmentRow(
        id=visit.id,
        clients=visit.clients,
        was=visit.starts_at,
        starts_at=starts_at,
        ends_at=ends_at,
        type_name=visit.type_name,
        colour=visit.colour,
        site_name=visit.site_name,
        room=visit.room,
        status=visit.status,
        series_id=visit.series_id,
        state=_state(planned),
        kinds=tuple(dict.fromkeys(clash.kind for clash in planned.clashes)),
        problems=tuple(
            dict.fromkeys(
                _clash_words(found, replace(facts, kind=clash.kind), visits.get(clash.with_id or 0))
                for clash in planned.clashes
            )
        ),
        against=tuple(clash.with_id for clash in planned.clashes if clash.with_id),
        recipient_id=recipient_id,
        recipient=name,
        note=planned.reason or planned.accepted,
        chosen=planned.chosen,
        stale=planned.stale,
        of_deceased=found.is_of_deceased(found.appointments[planned.appointment_id]),
        holiday=found.sites.holiday(site_id, starts_at.date()),
    )


def _clash_words(found: Situation, facts: ClashFacts, other: Entry | None) -> str:
    if other is not None:
        holder = found.practitioners.get(other.user_id, found.leaver)
        # The row already shows the name of a client who is seen elsewhere.
        clients = "" if facts.kind is ClashKind.CLIENT else other.clients
        facts = replace(
            facts,
            clients=clients,
            practitioner=holder.name,
            other_site=other.site_name,
            starts=other.starts_at,
            ends=other.ends_at,
        )
    return clash_sentence(facts)


def _state(planned: PlannedAppointment) -> VisitState:
    if planned.action is AppointmentAction.CANCEL:
        return VisitState.CANCELLED
    stays = planned.action is AppointmentAction.STAY
    if planned.recipient_id is None and not stays:
        return VisitState.NOBODY
    if planned.action is AppointmentAction.WAIT:
        return VisitState.WAITING
    if planned.open_clash:
        return VisitState.CLASHES
    if planned.clashes:
        return VisitState.ACCEPTED
    return VisitState.MOVED if stays or planned.action is AppointmentAction.MOVE else VisitState.FITS
