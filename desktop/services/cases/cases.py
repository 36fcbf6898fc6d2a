"""All cases at a glance: every leaving with its state, who was told, and which tasks are open or overdue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import ClientNotice, Offboarding, OffboardingState, User
from desktop.services.letters.news import news_in
from desktop.services.offboarding.elsewhere import VendorCounts, vendor_counts
from desktop.services.offboarding.following_up import Listed, listed
from desktop.services.offboarding.tasks.tasks import CaseTask, tasks_in

ALIVE = (OffboardingState.DRAFT, OffboardingState.SCHEDULED, OffboardingState.APPLIED)
"""States in which there are still people to tell and tasks to do."""


@dataclass(frozen=True, slots=True)
class CaseListed:
    """One case. `told` of `to_tell` clients know; `vendor` is None if nothing was asked of one.

    `owners` are the names on the open tasks, in order of the next task due.
    `waits_for` is the practice's other system, if the leaver is not inactive there yet, else empty.
    """

    offboarding_id: int
    leaver_id: int
    leaver: str
    last_day: date
    returns_on: date | None
    state: OffboardingState
    unplanned: bool
    told: int
    to_tell: int
    tasks_open: int
    tasks_overdue: int
    owners: tuple[str, ...]
    vendor: VendorCounts | None
    waits_for: str = ""

    @property
    def alive(self) -> bool:
        return self.state in ALIVE


def list_cases(practice: Practice) -> tuple[CaseListed, ...]:
    """Every case, those under way first, then the newest. Grows with the caseloads: call it on the worker."""
    today = practice.today()
    found = listed(practice)
    with practice.read() as session:
        cases = [_case(session, item, today) for item in found]
    return tuple(sorted(cases, key=_alive_then_newest))


def _alive_then_newest(case: CaseListed) -> tuple[bool, int]:
    return not case.alive, -case.last_day.toordinal()


def open_case_of(practice: Practice, leaver_id: int) -> int | None:
    """A user's case that is a draft, scheduled, or applied and not over; None if there is none.

    If they became inactive and are active again, a new leaving begins.
    """
    over = (Offboarding.state == OffboardingState.APPLIED) & Offboarding.deactivation_id.is_not(None)
    with practice.read() as session:
        return session.scalar(
            select(Offboarding.id)
            .join(User, User.id == Offboarding.leaver_id)
            .where(Offboarding.leaver_id == leaver_id, Offboarding.state.in_(ALIVE), ~(over & User.active))
            .order_by(Offboarding.id.desc())
            .limit(1)
        )


def _case(session: Session, item: Listed, today: date) -> CaseListed:
    tasks = _open_tasks(session, item)
    return CaseListed(
        offboarding_id=item.id,
        leaver_id=item.leaver_id,
        leaver=item.name,
        last_day=item.last_day,
        returns_on=item.returns_on,
        state=item.state,
        unplanned=session.get_one(Offboarding, item.id).unplanned,
        told=_told(session, item.id),
        to_tell=_to_tell(session, item, today),
        tasks_open=len(tasks),
        tasks_overdue=sum(task.overdue(today) for task in tasks),
        owners=_owners(tasks),
        vendor=vendor_counts(session, item.id),
        waits_for=item.waits_for,
    )


def _open_tasks(session: Session, item: Listed) -> list[CaseTask]:
    if item.state not in ALIVE:
        return []
    return [task for task in tasks_in(session, item.id) if not task.done]


def _owners(tasks: Iterable[CaseTask]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(task.owner for task in tasks if task.owner))


def _told(session: Session, offboarding_id: int) -> int:
    told = select(func.count()).where(
        ClientNotice.offboarding_id == offboarding_id, ClientNotice.told_on.is_not(None)
    )
    return session.scalar(told) or 0


def _to_tell(session: Session, item: Listed, today: date) -> int:
    if item.state not in ALIVE:
        return 0
    return len(news_in(session, item.id).to_tell(today))
