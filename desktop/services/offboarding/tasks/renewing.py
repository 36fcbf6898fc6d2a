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
from desktop.language import say
from desktop.models import UNFINISHED_STATES, ChecklistItem, Offboarding, OffboardingState
from desktop.services.offboarding.tasks.tasks import (
    LeavingKind,
    TaskTemplate,
    kind_of,
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
            work.update(ChecklistItem, renewal.changed)
            work.delete(ChecklistItem, renewal.gone)
            rows = [
                {"offboarding_id": renewal.offboarding_id, "template": t.key, **_values(t)}
                for t in renewal.new
            ]
            work.insert(ChecklistItem, rows)


def _renewals(session: Session, before: Sequence[TaskTemplate]) -> Iterator[_Renewal]:
    now = templates_in(session)
    for found in session.scalars(select(Offboarding).where(Offboarding.state.in_(_UNDER_WAY))):
        items = session.scalars(select(ChecklistItem).where(ChecklistItem.offboarding_id == found.id)).all()
        if all(item.done for item in items):
            continue  # finished long ago
        kind = kind_of(found)
        yield _renewal(found.id, items, _of_kind(before, kind), _of_kind(now, kind))


def _of_kind(templates: Sequence[TaskTemplate], kind: LeavingKind) -> dict[str, TaskTemplate]:
    return {template.key: template for template in templates if kind in template.kinds}


def _renewal(
    offboarding_id: int,
    items: Sequence[ChecklistItem],
    before: Mapping[str, TaskTemplate],
    now: Mapping[str, TaskTemplate],
) -> _Renewal:
    as_it_was = [item for item in items if _is_as(item, before.get(item.template)) and not item.done]
    gone = [item.id for item in as_it_was if item.template not in now and untouched(item)]
    new = [now[key] for key in now.keys() - before.keys() - {item.template for item in items}]
    return _Renewal(
        offboarding_id, _changes(as_it_was, now), gone, sorted(new, key=lambda template: template.key)
    )


def _changes(items: Iterable[ChecklistItem], now: Mapping[str, TaskTemplate]) -> dict[int, dict[str, Any]]:
    """By id, the new values for items whose template still exists and has changed."""
    return {
        item.id: _values(now[item.template])
        for item in items
        if item.template in now and not _is_as(item, now[item.template])
    }


def _is_as(item: ChecklistItem, template: TaskTemplate | None) -> bool:
    return template is not None and _values(template) == {
        "text": item.text,
        "subject": item.subject,
        "days": item.days,
    }


def _values(template: TaskTemplate) -> dict[str, Any]:
    return {"text": template.text, "subject": template.subject, "days": template.days}
