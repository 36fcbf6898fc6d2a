"""The loads of colleagues before and after the offboarding: clients and hours a week, with the limits."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.orm import Session

from desktop.database.driver import driver_of
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.planning.model import WEEKS
from desktop.services.caseload.report import current_clients_by_case_manager, weekly_minutes_by_practitioner
from desktop.services.offboarding.plan import Plan, given_to
from desktop.services.offboarding.plan_clashes import brought_in
from desktop.services.offboarding.situation import Situation


@dataclass(frozen=True, slots=True)
class ColleagueLoad:
    """One colleague. Minutes are weekly averages over the eight weeks after the last day.

    `maximum_clients` and `target_minutes` are None if the practice sets no limit. Without `keeps_hours` they
    are assumed to be available at any time, and so free for everybody.
    """

    user_id: int
    name: str
    discipline: str
    clients_before: int
    clients_after: int
    minutes_before: int
    minutes_after: int
    maximum_clients: int | None
    target_minutes: int | None
    keeps_hours: bool = True

    @property
    def too_many_clients(self) -> bool:
        return self.maximum_clients is not None and self.clients_after > self.maximum_clients

    @property
    def too_many_hours(self) -> bool:
        return self.target_minutes is not None and self.minutes_after > self.target_minutes


def loads(session: Session, found: Situation, plan: Plan) -> tuple[ColleagueLoad, ...]:
    """One line for each colleague who may take over, in order of name."""
    clients = current_clients_by_case_manager(driver_of(session))
    minutes = weekly_minutes_by_practitioner(driver_of(session), first_moment_after(found.last_day).date())
    given = Counter(given_to(plan.clients).values())
    incoming = _incoming_minutes(found, plan)
    return tuple(
        ColleagueLoad(
            i,
            p.name,
            p.discipline,
            clients.get(i, 0),
            clients.get(i, 0) + given[i],
            minutes.get(i, 0),
            minutes.get(i, 0) + round(incoming[i] / WEEKS),
            p.maximum_clients,
            p.target_weekly_minutes,
            bool(p.hours),
        )
        for i, p in found.candidates.items()
    )


def _incoming_minutes(found: Situation, plan: Plan) -> Counter[int | None]:
    """The minutes that each colleague gets in the first eight weeks."""
    opens = first_moment_after(found.last_day)
    closes = opens + timedelta(weeks=WEEKS)
    incoming: Counter[int | None] = Counter()
    for booking in brought_in(found, plan):
        if booking.takes_time and opens <= booking.starts < closes:
            incoming[booking.practitioner_id] += (booking.ends - booking.starts) // timedelta(minutes=1)
    return incoming
