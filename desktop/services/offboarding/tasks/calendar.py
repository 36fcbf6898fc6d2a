"""The open tasks of one leaving as a calendar, for programs that support tasks."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.database.practice import Practice
from desktop.files.atomic import write_file
from desktop.language import say
from desktop.models import Offboarding, User
from desktop.services.history.operations import NoChange
from desktop.services.offboarding.tasks.tasks import CaseTask, tasks_of
from desktop.services.outgoing.outgoing import leaving

if TYPE_CHECKING:
    from icalendar import Todo


def save_calendar_of_tasks(practice: Practice, offboarding_id: int, file: Path) -> str:
    """Write the open tasks as a calendar, recorded like every file that leaves, and return its SHA-256."""
    data = calendar_of_tasks(practice, offboarding_id)
    with leaving(practice, NoChange.EXPORT, say("Saved the tasks of an offboarding")) as out:
        out.claim(file)
        sha256 = write_file(file, data)
        out.add(file, sha256, say("Tasks of an offboarding"), columns=("Task", "Due", "Owner"), counts={})
    return sha256


def calendar_of_tasks(practice: Practice, offboarding_id: int) -> bytes:
    """The open tasks as VTODOs of an iCalendar (RFC 5545), for calendar programs that support tasks."""
    from icalendar import Calendar

    leaver = _leaver_name(practice, offboarding_id)
    calendar = Calendar()
    calendar.add("prodid", "-//Handover//Tasks//EN")
    calendar.add("version", "2.0")
    for task in tasks_of(practice, offboarding_id):
        if not task.done:
            uid = f"task-{offboarding_id}-{task.id}@handover"
            calendar.add_component(_todo(task, uid, leaver, practice.today()))
    return bytes(calendar.to_ical())


def _leaver_name(practice: Practice, offboarding_id: int) -> str:
    with practice.read() as session:
        return session.get_one(User, session.get_one(Offboarding, offboarding_id).leaver_id).name


def _todo(task: CaseTask, uid: str, leaver: str, today: date) -> Todo:
    from icalendar import Todo

    todo = Todo()
    todo.add("uid", uid)
    todo.add("dtstamp", datetime.combine(today, datetime.min.time()))
    todo.add("summary", f"{task.text} ({leaver})")
    if task.due is not None:
        todo.add("due", task.due)
    if said := ". ".join(filter(None, (task.owner, task.note))):
        todo.add("description", said)
    return todo
