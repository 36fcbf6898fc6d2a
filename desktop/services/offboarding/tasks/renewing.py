"""The tasks of offboardings under way, updated to templates that changed since they began.

Only unchanged tasks are updated; what was done or changed by hand stays, and what was removed stays removed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.language import say
from desktop.models import UNFINISHED_STATES, ChecklistItem, Offboarding, OffboardingState
from desktop.services.offboarding.tasks.templates import (
    TaskTemplate,
    by_key,
    kind_of,
    task_row,
    task_values,
    templates_in,
    untouched,
)

_UNDER_WAY = (*UNFINISHED_STATES, OffboardingState.APPLIED)


@dataclass(frozen=True)
class _Renewal:
    """What one offboarding needs."""

    offboarding_id: int
    changed: Mapping[int, Mapping[str, Any]]
    gone: Sequence[int]
    new: Sequence[TaskTemplate]

    def __bool__(self) -> bool:
        return bool(self.changed or self.gone or self.new)

    def write(self, work: UnitOfWork) -> None:
        work.update(ChecklistItem, self.changed)
        work.delete(ChecklistItem, self.gone)
        work.insert(ChecklistItem, [task_row(self.offboarding_id, template) for template in self.new])


def cases_behind(practice: Practice, before: Sequence[TaskTemplate]) -> int:
    """How many offboardings under way have tasks from the templates `before` that have changed since."""
    with practice.read() as session:
        return sum(map(bool, _renewals(session, before)))


def renew_tasks(practice: Practice, before: Sequence[TaskTemplate]) -> None:
    """Update them to the present templates."""
    with practice.work(
        "renew tasks", say("Used the changed tasks in offboardings under way"), recorded=False
    ) as work:
        for renewal in list(_renewals(work.session, before)):
            renewal.write(work)


def _renewals(session: Session, before: Sequence[TaskTemplate]) -> Iterator[_Renewal]:
    now = templates_in(session)
    for found in session.scalars(select(Offboarding).where(Offboarding.state.in_(_UNDER_WAY))):
        items = session.scalars(select(ChecklistItem).where(ChecklistItem.offboarding_id == found.id)).all()
        if not _is_finished(items):
            kind = kind_of(found)
            yield _renewal(found.id, items, by_key(before, kind), by_key(now, kind))


def _is_finished(items: Iterable[ChecklistItem]) -> bool:
    return all(item.done for item in items)


def _renewal(
    offboarding_id: int,
    items: Sequence[ChecklistItem],
    before: Mapping[str, TaskTemplate],
    now: Mapping[str, TaskTemplate],
) -> _Renewal:
    as_it_was = _as_it_was(items, before)
    gone = [item.id for item in as_it_was if item.template not in now and untouched(item)]
    return _Renewal(offboarding_id, _changes(as_it_was, now), gone, _new(items, before, now))


def _as_it_was(items: Iterable[ChecklistItem], before: Mapping[str, TaskTemplate]) -> list[ChecklistItem]:
    """The open items that still are what their template said."""
    return [item for item in items if _is_as(item, before.get(item.template)) and not item.done]


def _new(
    items: Iterable[ChecklistItem], before: Mapping[str, TaskTemplate], now: Mapping[str, TaskTemplate]
) -> list[TaskTemplate]:
    """The templates that were added since, in order of key."""
    added = now.keys() - before.keys() - {item.template for item in items}
    return [now[key] for key in sorted(added)]


def _changes(items: Iterable[ChecklistItem], now: Mapping[str, TaskTemplate]) -> dict[int, dict[str, Any]]:
    """By id, the new values for items whose template still exists and has changed."""
    return {item.id: task_values(now[item.template]) for item in items if _is_behind(item, now)}


def _is_behind(item: ChecklistItem, now: Mapping[str, TaskTemplate]) -> bool:
    return item.template in now and not _is_as(item, now[item.template])


def _is_as(item: ChecklistItem, template: TaskTemplate | None) -> bool:
    return template is not None and task_values(template) == {
        "text": item.text,
        "subject": item.subject,
        "days": item.days,
    }
