"""What the window says of the practice at a glance: status bar and banner. Grows with it: ask on the worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.database.practice import Practice
from desktop.models import UNFINISHED_STATES, OffboardingState
from desktop.services.backups import backups
from desktop.services.clients.client_list import without_case_manager
from desktop.services.offboarding import drafted, following_up


@dataclass(frozen=True)
class LeavingUnderWay:
    """An offboarding under way. `due` says that the last working day is over and something waits for it.

    `undecided` clients and `clashes` are what a draft still needs; both are 0 for a plan that is applied.
    """

    offboarding_id: int
    name: str
    last_day: date
    state: OffboardingState
    due: bool
    undecided: int
    clashes: int


@dataclass(frozen=True)
class Overview:
    """`backed_up_at` is None before the first backup; `backup_is_fresh` says that nothing changed since."""

    without_case_manager: int
    backed_up_at: datetime | None
    backup_is_fresh: bool
    leaving: tuple[LeavingUnderWay, ...]


def overview(practice: Practice) -> Overview:
    """Count what needs the supervisor's eye."""
    backup = backups.latest(practice)
    return Overview(
        without_case_manager(practice),
        backup.made_at if backup else None,
        backups.is_fresh(practice),
        tuple(_leaving(practice, item) for item in following_up.listed(practice) if _under_way(item)),
    )


def _under_way(item: following_up.Listed) -> bool:
    return item.due or item.state in UNFINISHED_STATES


def _leaving(practice: Practice, item: following_up.Listed) -> LeavingUnderWay:
    undecided = clashes = 0
    if item.state is OffboardingState.DRAFT:
        plan = drafted.drafted(practice, item.id).plan
        undecided, clashes = len(plan.undecided), len(plan.clashing)
    return LeavingUnderWay(item.id, item.name, item.last_day, item.state, item.due, undecided, clashes)
