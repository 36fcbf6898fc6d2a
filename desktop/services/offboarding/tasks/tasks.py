"""The tasks of one leaving outside the program: with an owner and a day, done or overdue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import ChecklistItem, Offboarding
from desktop.rules.task_days import due_day
from desktop.services.offboarding.looking_up import offboarding_in


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


def tasks_of(practice: Practice, offboarding_id: int) -> tuple[CaseTask, ...]:
    """The tasks of an offboarding in order of day, those without one last."""
    with practice.read() as session:
        return tasks_in(session, offboarding_id)


def tasks_in(session: Session, offboarding_id: int) -> tuple[CaseTask, ...]:
    """The same within a session. Raises UserError for an unknown offboarding."""
    found = offboarding_in(session, offboarding_id)
    items = session.scalars(select(ChecklistItem).where(ChecklistItem.offboarding_id == offboarding_id))
    return tuple(sorted((_task(item, found) for item in items), key=_by_day))


def _by_day(task: CaseTask) -> tuple[date, int]:
    return task.due or date.max, task.id


def _task(item: ChecklistItem, found: Offboarding) -> CaseTask:
    return CaseTask(
        item.id,
        item.subject,
        item.text,
        item.owner,
        _due(item, found),
        item.done,
        item.done_on,
        item.done_by,
        item.note,
    )


def _due(item: ChecklistItem, found: Offboarding) -> date | None:
    if item.due is not None or item.days is None:
        return item.due
    return due_day(item.days, found.last_day, found.created_at.date())


def add_task(
    practice: Practice, offboarding_id: int, text: str, *, owner: str = "", due: date | None = None
) -> int:
    """Add a task of the supervisor's own. Raises UserError without a text."""
    refuse_without_text(text)
    row = {"offboarding_id": offboarding_id, "text": text.strip(), "owner": owner.strip(), "due": due}
    with practice.work("add task", say("Added a task"), recorded=False) as work:
        return work.insert(ChecklistItem, [row])[0]


def refuse_without_text(text: str) -> None:
    """Raises UserError for a task without a text."""
    if not text.strip():
        raise UserError(say("The task has no text. Say what is to be done."))


def change_task(practice: Practice, task_id: int, **values: Any) -> None:
    """Change `text`, `owner`, `due` or `note` of a task. Raises UserError for an empty text."""
    unknown = values.keys() - {"text", "owner", "due", "note"}
    if unknown:
        raise TypeError(f"a task has no {', '.join(sorted(unknown))}")
    if "text" in values:
        refuse_without_text(values["text"])
    with practice.work("change task", say("Changed a task"), recorded=False) as work:
        work.update(ChecklistItem, {task_id: values})


def finish_tasks(practice: Practice, task_ids: Sequence[int], done: bool, *, by: str = "") -> None:
    """Tick tasks, with the day and who did them, or remove the ticks."""
    values = _ticked(practice, by) if done else _UNTICKED
    with practice.work("tick task", say("Ticked a task"), recorded=False) as work:
        work.update(ChecklistItem, dict.fromkeys(task_ids, values))


_UNTICKED: Mapping[str, Any] = {"done": False, "done_on": None, "done_by": ""}


def _ticked(practice: Practice, by: str) -> Mapping[str, Any]:
    return {"done": True, "done_on": practice.today(), "done_by": by or practice.actor}


def remove_tasks(practice: Practice, task_ids: Sequence[int]) -> None:
    """Remove tasks."""
    with practice.work("remove task", say("Removed a task"), recorded=False) as work:
        work.delete(ChecklistItem, task_ids)
