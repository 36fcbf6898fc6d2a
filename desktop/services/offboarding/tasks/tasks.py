"""The tasks of one leaving outside the program: from templates, with an owner and a day, done or overdue."""

from __future__ import annotations

import enum
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.language import say
from desktop.models import ChecklistItem, Engagement, Offboarding, Setting, User
from desktop.resources import resource
from desktop.rules.task_days import due_day
from desktop.services.history.operations import NoChange
from desktop.services.outgoing.outgoing import leaving

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


@dataclass(frozen=True, slots=True)
class CaseTask:
    """The present state of one task.

    `due` is the day chosen by hand, or that of the template within the notice that there is; None where
    neither is."""

    id: int
    subject: str
    text: str
    owner: str
    due: date | None
    done: bool
    done_on: date | None
    done_by: str
    note: str

    def overdue(self, today: date) -> bool:
        return not self.done and self.due is not None and self.due < today


def templates(practice: Practice) -> tuple[TaskTemplate, ...]:
    """The practice's own templates, else ours."""
    with practice.read() as session:
        return templates_in(session)


def save_templates(practice: Practice, chosen: Sequence[TaskTemplate]) -> None:
    """Save the practice's own templates.

    Raises UserError for one without a text, or too far from the last day.
    """
    for template in chosen:
        _check(template.text, template.days)
    rows = [
        {**{name: getattr(t, name) for name in ("key", "subject", "text", "days")}, "kinds": sorted(t.kinds)}
        for t in chosen
    ]
    _keep_templates(practice, json.dumps(rows, ensure_ascii=False))


def reset_templates(practice: Practice) -> None:
    """Go back to our templates."""
    _keep_templates(practice, None)


def kind_of(offboarding: Offboarding) -> LeavingKind:
    """The kind of leaving; an employee if nobody said."""
    if offboarding.returns_on is not None:
        return LeavingKind.LEAVE
    if offboarding.unplanned:
        return LeavingKind.UNPLANNED
    if offboarding.engagement is Engagement.CONTRACTOR:
        return LeavingKind.CONTRACTOR
    return LeavingKind.EMPLOYEE


def follow_templates(work: UnitOfWork, offboarding_id: int) -> None:
    """Give an offboarding the tasks of its kind. What was done, changed or written by hand stays."""
    found = work.session.get_one(Offboarding, offboarding_id)
    kind = kind_of(found)
    wanted = {t.key: t for t in templates_in(work.session) if kind in t.kinds}
    there = work.session.scalars(
        select(ChecklistItem).where(ChecklistItem.offboarding_id == offboarding_id)
    ).all()
    gone = [item.id for item in there if item.template and item.template not in wanted and untouched(item)]
    new = wanted.keys() - {item.template for item in there}
    work.delete(ChecklistItem, gone)
    work.insert(
        ChecklistItem,
        [
            {
                "offboarding_id": offboarding_id,
                "text": template.text,
                "subject": template.subject,
                "template": key,
                "days": template.days,
            }
            for key, template in wanted.items()
            if key in new
        ],
    )


def untouched(item: ChecklistItem) -> bool:
    """Whether it was neither done, nor assigned, annotated or dated by hand."""
    return not (item.done or item.owner or item.note or item.due)


def tasks_of(practice: Practice, offboarding_id: int) -> tuple[CaseTask, ...]:
    """The tasks of an offboarding in order of day, those without one last."""
    with practice.read() as session:
        return tasks_in(session, offboarding_id)


def tasks_in(session: Session, offboarding_id: int) -> tuple[CaseTask, ...]:
    """The same within a session. Raises UserError for an unknown offboarding."""
    found = session.get(Offboarding, offboarding_id)
    if found is None:
        raise UserError(say("There is no offboarding {offboarding_id}.", offboarding_id=offboarding_id))
    items = session.scalars(select(ChecklistItem).where(ChecklistItem.offboarding_id == offboarding_id))
    tasks = [_task(item, found) for item in items]
    return tuple(sorted(tasks, key=lambda task: (task.due or date.max, task.id)))


def _task(item: ChecklistItem, found: Offboarding) -> CaseTask:
    due = item.due
    if due is None and item.days is not None:
        due = due_day(item.days, found.last_day, found.created_at.date())
    return CaseTask(
        item.id, item.subject, item.text, item.owner, due, item.done, item.done_on, item.done_by, item.note
    )


def add_task(
    practice: Practice, offboarding_id: int, text: str, *, owner: str = "", due: date | None = None
) -> int:
    """Add a task of the supervisor's own. Raises UserError without a text."""
    _check(text, 0)
    row = {"offboarding_id": offboarding_id, "text": text.strip(), "owner": owner.strip(), "due": due}
    with practice.work("add task", say("Added a task"), recorded=False) as work:
        return work.insert(ChecklistItem, [row])[0]


def change_task(practice: Practice, task_id: int, **values: Any) -> None:
    """Change `text`, `owner`, `due` or `note` of a task. Raises UserError for an empty text."""
    unknown = values.keys() - {"text", "owner", "due", "note"}
    if unknown:
        raise TypeError(f"a task has no {', '.join(sorted(unknown))}")
    if "text" in values:
        _check(values["text"], 0)
    with practice.work("change task", say("Changed a task"), recorded=False) as work:
        work.update(ChecklistItem, {task_id: values})


def finish_tasks(practice: Practice, task_ids: Sequence[int], done: bool, *, by: str = "") -> None:
    """Tick tasks, with the day and who did them, or remove the ticks."""
    values = {
        "done": done,
        "done_on": practice.today() if done else None,
        "done_by": (by or practice.actor) if done else "",
    }
    with practice.work("tick task", say("Ticked a task"), recorded=False) as work:
        work.update(ChecklistItem, dict.fromkeys(task_ids, values))


def remove_tasks(practice: Practice, task_ids: Sequence[int]) -> None:
    """Remove tasks."""
    with practice.work("remove task", say("Removed a task"), recorded=False) as work:
        work.delete(ChecklistItem, task_ids)


def calendar_of_tasks(practice: Practice, offboarding_id: int) -> bytes:
    """The open tasks as VTODOs of an iCalendar (RFC 5545), for calendar programs that support tasks."""
    from icalendar import Calendar, Todo

    with practice.read() as session:
        leaver = session.get_one(User, session.get_one(Offboarding, offboarding_id).leaver_id).name
    calendar = Calendar()
    calendar.add("prodid", "-//Handover//Tasks//EN")
    calendar.add("version", "2.0")
    for task in tasks_of(practice, offboarding_id):
        if task.done:
            continue
        todo = Todo()
        todo.add("uid", f"task-{offboarding_id}-{task.id}@handover")
        todo.add("dtstamp", datetime.combine(practice.today(), datetime.min.time()))
        todo.add("summary", f"{task.text} ({leaver})")
        if task.due is not None:
            todo.add("due", task.due)
        if task.note or task.owner:
            todo.add("description", ". ".join(filter(None, (task.owner, task.note))))
        calendar.add_component(todo)
    return bytes(calendar.to_ical())


def templates_in(session: Session) -> tuple[TaskTemplate, ...]:
    """The templates, within a session."""
    own = session.scalar(select(Setting.value).where(Setting.key == _OWN_TEMPLATES))
    return tuple(map(_template, json.loads(own) if own else _ours()))


def _ours() -> list[dict[str, Any]]:
    """The templates that come with the program, in the reader's language."""
    rows = json.loads(resource("tasks/tasks.json").read_text(encoding="utf-8"))
    return [{**row, "subject": say(row["subject"]), "text": say(row["text"])} for row in rows]


def _template(row: Mapping[str, Any]) -> TaskTemplate:
    kinds = frozenset(LeavingKind(kind) for kind in row["kinds"])
    return TaskTemplate(row["key"], row["subject"], row["text"], row["days"], kinds)


def _check(text: str, days: int) -> None:
    if not text.strip():
        raise UserError(say("The task has no text. Say what is to be done."))
    if abs(days) > LATEST_DAYS:
        raise UserError(
            say("The task is more than a year away from the last working day. Choose a nearer day.")
        )


def _keep_templates(practice: Practice, value: str | None) -> None:
    with practice.work("save tasks", say("Changed the templates of tasks"), recorded=False) as work:
        known = work.session.scalar(select(Setting.id).where(Setting.key == _OWN_TEMPLATES))
        if known is not None and value is None:
            work.delete(Setting, [known])
        elif known is not None:
            work.update(Setting, {known: {"value": value}})
        elif value is not None:
            work.insert(Setting, [{"key": _OWN_TEMPLATES, "value": value}])


def save_calendar_of_tasks(practice: Practice, offboarding_id: int, file: Path) -> str:
    """Write the open tasks as a calendar, recorded like every file that leaves, and return its SHA-256."""
    data = calendar_of_tasks(practice, offboarding_id)
    with leaving(practice, NoChange.EXPORT, say("Saved the tasks of an offboarding")) as out:
        out.claim(file)
        sha256 = write_file(file, data)
        out.add(file, sha256, say("Tasks of an offboarding"), columns=("Task", "Due", "Owner"), counts={})
    return sha256
