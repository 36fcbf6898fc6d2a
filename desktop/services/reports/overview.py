"""The practice at a glance, for status bar and banner; grows with the practice: call it on the worker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop.database.practice import Practice
from desktop.models import UNFINISHED_STATES, Offboarding, OffboardingState
from desktop.services.backups import backups
from desktop.services.cases import notices, still_to_tell
from desktop.services.clients.client_list import without_case_manager
from desktop.services.offboarding import drafted, following_up
from desktop.services.offboarding.tasks import tasks
from desktop.services.practice.settings import preferences


@dataclass(frozen=True)
class LeavingUnderWay:
    """An offboarding under way. `due` says that the last working day is over and something is now to be done.

    `undecided` clients and `clashes` are what a draft still needs; both are 0 for a plan that is applied.
    `to_tell` clients were not told yet, and should be within `days_left` (negative: that day is over).
    """

    offboarding_id: int
    name: str
    last_day: date
    state: OffboardingState
    due: bool
    undecided: int
    clashes: int
    to_tell: int = 0
    days_left: int = 0
    tasks_overdue: int = 0

    @property
    def needs_attention(self) -> bool:
        return bool(_under_way(self) or self.to_tell or self.tasks_overdue)


LOOK_BACK = timedelta(days=30)
"""How long after the last working day the banner still mentions people to tell and open tasks."""


@dataclass(frozen=True)
class Overview:
    """`backed_up_at` is None before the first backup; `backup_is_fresh` says that nothing changed since."""

    without_case_manager: int
    backed_up_at: datetime | None
    backup_is_fresh: bool
    leaving: tuple[LeavingUnderWay, ...]


def overview(practice: Practice) -> Overview:
    """Count what needs the supervisor's attention."""
    backup = backups.latest(practice)
    return Overview(
        without_case_manager(practice),
        backup.made_at if backup else None,
        backups.is_fresh(practice),
        tuple(_needing_attention(practice)),
    )


def _needing_attention(practice: Practice) -> Iterator[LeavingUnderWay]:
    for item in following_up.listed(practice):
        if _is_watched(practice, item):
            leaving = _leaving(practice, item)
            if leaving.needs_attention:
                yield leaving


def _under_way(item: following_up.Listed | LeavingUnderWay) -> bool:
    return item.due or item.state in UNFINISHED_STATES


def _is_watched(practice: Practice, item: following_up.Listed) -> bool:
    """Whether it is under way, or was applied recently."""
    lately = practice.today() <= item.last_day + LOOK_BACK
    return _under_way(item) or (item.state is OffboardingState.APPLIED and lately)


def _leaving(practice: Practice, item: following_up.Listed) -> LeavingUnderWay:
    undecided, clashes = _open_in_draft(practice, item)
    today = practice.today()
    notice = preferences(practice).notice_days
    with practice.read() as session:
        begun = session.get_one(Offboarding, item.id).created_at.date()
        to_tell = still_to_tell.still_to_tell(session, item.id, today)
        overdue = sum(task.overdue(today) for task in tasks.tasks_in(session, item.id))
    return LeavingUnderWay(
        item.id,
        item.name,
        item.last_day,
        item.state,
        item.due,
        undecided,
        clashes,
        to_tell,
        (notices.tell_by(item.last_day, begun, notice) - today).days,
        overdue,
    )


def _open_in_draft(practice: Practice, item: following_up.Listed) -> tuple[int, int]:
    """How many clients of a draft are undecided, and how many of its visits clash; none of a plan that is applied."""
    if item.state is not OffboardingState.DRAFT:
        return 0, 0
    plan = drafted.drafted(practice, item.id).plan
    return len(plan.undecided), len(plan.clashing)
