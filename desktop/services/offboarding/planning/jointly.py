"""One plan for the clients of several leavers: the better of planning all at once and one after another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from sqlalchemy.orm import Session

from desktop.rules.calendar import Booking
from desktop.rules.planning import plan as planning
from desktop.rules.planning.model import Caseload, PlanRecipient, SuggestedPlan, Wishes
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.plan_clashes import brought_in
from desktop.services.offboarding.planning.suggesting import Suggestion, planned_clients, whole_plan
from desktop.services.offboarding.planning.weighing import caseload_of
from desktop.services.offboarding.situation import Situation


def best_plans(session: Session, situations: Sequence[Situation], wishes: Wishes) -> tuple[Plan, ...]:
    """The plan of each: fewest clients without a recipient, then fewest clashes."""
    leavings = [one.leaver.id for one in situations]
    wishes = leaving_out(wishes, leavings)
    found = [_without(one, leavings) for one in situations]
    made = (
        _at_once(session, found, wishes),
        _in_turn(session, found, wishes),
        _in_turn(session, found[::-1], wishes),
    )
    return _in_order(min(made, key=_badness), leavings)


def _in_order(plans: Sequence[Plan], leavings: Iterable[int]) -> tuple[Plan, ...]:
    by_leaver = {plan.leaver_id: plan for plan in plans}
    return tuple(by_leaver[leaver_id] for leaver_id in leavings)


def leaving_out(wishes: Wishes, user_ids: Iterable[int]) -> Wishes:
    """The wishes, in which these too are not offered."""
    return replace(wishes, excluded=frozenset(wishes.excluded).union(user_ids))


def _without(found: Situation, leavings: Collection[int]) -> Situation:
    """The situation without the other leavers among those who can take anything."""
    return replace(found, practitioners={i: p for i, p in found.practitioners.items() if i not in leavings})


def _at_once(session: Session, found: Sequence[Situation], wishes: Wishes) -> list[Plan]:
    caseload = _joined([caseload_of(session, one) for one in found])
    return _finished(session, found, planning.plan(caseload, wishes), caseload, wishes)


def _in_turn(session: Session, found: Sequence[Situation], wishes: Wishes) -> list[Plan]:
    """Plan one after another: later ones see what the earlier ones brought into each calendar."""
    pins = dict(wishes.pins)
    coming: list[Booking] = []
    weighed: list[Caseload] = []
    for place, one in enumerate(found, 1):
        weighed.append(caseload_of(session, one, coming))
        caseload = _joined(weighed)
        suggested = planning.plan(caseload, replace(wishes, pins=pins))
        plans = _finished(session, found[:place], suggested, caseload, wishes)
        pins |= {client_id: suggested.assignment[client_id] for client_id in one.clients}
        coming += brought_in(one, plans[-1])
    return plans


def _joined(weighed: Sequence[Caseload]) -> Caseload:
    return Caseload(
        clients=list(chain.from_iterable(caseload.clients for caseload in weighed)),
        recipients=_recipients(weighed),
        visits=list(chain.from_iterable(caseload.visits for caseload in weighed)),
    )


def _recipients(weighed: Iterable[Caseload]) -> list[PlanRecipient]:
    """Each recipient once, as they have the most minutes."""
    found: dict[int, PlanRecipient] = {}
    for recipient in chain.from_iterable(caseload.recipients for caseload in weighed):
        known = found.setdefault(recipient.id, recipient)
        if recipient.minutes > known.minutes:
            found[recipient.id] = recipient
    return list(found.values())


def _finished(
    session: Session,
    found: Sequence[Situation],
    suggested: SuggestedPlan,
    caseload: Caseload,
    wishes: Wishes,
) -> list[Plan]:
    """The plan of each, with its clashes with those before it."""
    plans: list[Plan] = []
    coming: list[Booking] = []
    for one in found:
        clients = planned_clients(one, suggested, wishes)
        plan = whole_plan(session, one, Suggestion(clients, suggested, caseload), wishes, coming)
        coming += brought_in(one, plan)
        plans.append(plan)
    return plans


def _badness(plans: Sequence[Plan]) -> tuple[int, int]:
    return sum(len(plan.undecided) for plan in plans), sum(plan.clash_count for plan in plans)
