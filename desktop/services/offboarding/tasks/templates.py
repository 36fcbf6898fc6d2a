"""The templates of tasks: the practice's own or ours, and the tasks that an offboarding gets from them."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import ChecklistItem, Engagement, Offboarding, Setting
from desktop.resources import resource
from desktop.services.offboarding.tasks.tasks import refuse_without_text

LATEST_DAYS = 366
"""The most days between a task and the last working day, before or after."""

_OWN_TEMPLATES = "tasks.templates"


class LeavingKind(enum.StrEnum):
    """The kinds of leaving that a template can be for."""

    EMPLOYEE = "employee"
    CONTRACTOR = "contractor"
    UNPLANNED = "unplanned"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class TaskTemplate:
    """A task that every leaving of these kinds gets, due `days` after the last day (before it: negative)."""

    key: str
    subject: str
    text: str
    days: int
    kinds: frozenset[LeavingKind]


def templates(practice: Practice) -> tuple[TaskTemplate, ...]:
    """The practice's own templates, else ours."""
    with practice.read() as session:
        return templates_in(session)


def templates_in(session: Session) -> tuple[TaskTemplate, ...]:
    """The same, within a session."""
    own = session.scalar(select(Setting.value).where(Setting.key == _OWN_TEMPLATES))
    return tuple(map(_template, json.loads(own) if own else _ours()))


def _ours() -> list[dict[str, Any]]:
    """The templates that come with the program, in the reader's language."""
    rows = json.loads(resource("tasks/tasks.json").read_text(encoding="utf-8"))
    return [{**row, "subject": say(row["subject"]), "text": say(row["text"])} for row in rows]


def _template(row: Mapping[str, Any]) -> TaskTemplate:
    kinds = frozenset(LeavingKind(kind) for kind in row["kinds"])
    return TaskTemplate(row["key"], row["subject"], row["text"], row["days"], kinds)


def save_templates(practice: Practice, chosen: Sequence[TaskTemplate]) -> None:
    """Save the practice's own templates.

    Raises UserError for one without a text, or too far from the last day.
    """
    for template in chosen:
        _check(template)
    _keep_own(practice, json.dumps([_row(template) for template in chosen], ensure_ascii=False))


def _check(template: TaskTemplate) -> None:
    refuse_without_text(template.text)
    if abs(template.days) > LATEST_DAYS:
        raise UserError(
            say("The task is more than a year away from the last working day. Choose a nearer day.")
        )


def _row(template: TaskTemplate) -> dict[str, Any]:
    """The template as it is kept."""
    return {
        "key": template.key,
        "subject": template.subject,
        "text": template.text,
        "days": template.days,
        "kinds": sorted(template.kinds),
    }


def _keep_own(practice: Practice, value: str) -> None:
    with practice.work("save tasks", say("Changed the templates of tasks"), recorded=False) as work:
        known = _own_id(work.session)
        if known is None:
            work.insert(Setting, [{"key": _OWN_TEMPLATES, "value": value}])
        else:
            work.update(Setting, {known: {"value": value}})


def _own_id(session: Session) -> int | None:
    """The row of the practice's own templates; None if it has none."""
    return session.scalar(select(Setting.id).where(Setting.key == _OWN_TEMPLATES))


def reset_templates(practice: Practice) -> None:
    """Go back to our templates."""
    with practice.work("save tasks", say("Changed the templates of tasks"), recorded=False) as work:
        known = _own_id(work.session)
        if known is not None:
            work.delete(Setting, [known])


def kind_of(offboarding: Offboarding) -> LeavingKind:
    """The kind of leaving; an employee if nobody said."""
    if offboarding.returns_on is not None:
        return LeavingKind.LEAVE
    if offboarding.unplanned:
        return LeavingKind.UNPLANNED
    if offboarding.engagement is Engagement.CONTRACTOR:
        return LeavingKind.CONTRACTOR
    return LeavingKind.EMPLOYEE


def by_key(those: Iterable[TaskTemplate], kind: LeavingKind) -> dict[str, TaskTemplate]:
    """The templates that are for this kind of leaving, by key."""
    return {template.key: template for template in those if kind in template.kinds}


def follow_templates(work: UnitOfWork, offboarding_id: int) -> None:
    """Give an offboarding the tasks of its kind. What was done, changed or written by hand stays."""
    kind = kind_of(work.session.get_one(Offboarding, offboarding_id))
    wanted = by_key(templates_in(work.session), kind)
    there = work.session.scalars(
        select(ChecklistItem).where(ChecklistItem.offboarding_id == offboarding_id)
    ).all()
    work.delete(ChecklistItem, [item.id for item in there if _is_needless(item, wanted)])
    new = _not_there(wanted, there)
    work.insert(ChecklistItem, [task_row(offboarding_id, template) for template in new])


def _not_there(wanted: Mapping[str, TaskTemplate], there: Iterable[ChecklistItem]) -> list[TaskTemplate]:
    known = {item.template for item in there}
    return [template for key, template in wanted.items() if key not in known]


def _is_needless(item: ChecklistItem, wanted: Mapping[str, TaskTemplate]) -> bool:
    """Whether nobody touched it and its template is none of those wanted."""
    return bool(item.template) and item.template not in wanted and untouched(item)


def untouched(item: ChecklistItem) -> bool:
    """Whether it was neither done, nor assigned, annotated or dated by hand."""
    return not (item.done or item.owner or item.note or item.due)


def task_row(offboarding_id: int, template: TaskTemplate) -> dict[str, Any]:
    """A new task from a template."""
    return {"offboarding_id": offboarding_id, "template": template.key, **task_values(template)}


def task_values(template: TaskTemplate) -> dict[str, Any]:
    """What a task has from its template."""
    return {"text": template.text, "subject": template.subject, "days": template.days}
