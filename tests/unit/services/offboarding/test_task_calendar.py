"""The open tasks as a calendar that other programs can read."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from icalendar import Calendar, Todo

from desktop.services.offboarding.tasks.calendar import calendar_of_tasks, save_calendar_of_tasks
from desktop.services.offboarding.tasks.tasks import (
    add_task,
    change_task,
    finish_tasks,
    remove_tasks,
    tasks_of,
)
from tests.made import Made


def only(leaving: Made, draft: int, text: str, **values: object) -> int:
    """The one task of the leaving."""
    remove_tasks(leaving.practice, [task.id for task in tasks_of(leaving.practice, draft)])
    return add_task(leaving.practice, draft, text, **values)  # type: ignore[arg-type]


def todos(leaving: Made, draft: int) -> list[Todo]:
    return list(Calendar.from_ical(calendar_of_tasks(leaving.practice, draft)).walk("VTODO"))


def test_a_task_says_whose_leaving_it_is_for_and_when_it_is_due(leaving: Made, draft: int) -> None:
    task = only(leaving, draft, "Return the key", owner="Sam", due=date(2026, 12, 1))
    change_task(leaving.practice, task, note="two of them")
    [todo] = todos(leaving, draft)
    assert str(todo["summary"]) == "Return the key (Alex Lee)"
    assert todo["due"].dt == date(2026, 12, 1)
    assert str(todo["description"]) == "Sam. two of them"
    assert str(todo["uid"]) == f"task-{draft}-{task}@handover"
    assert todo["dtstamp"].dt.date() == leaving.practice.today()


def test_what_is_not_known_is_left_out_and_what_is_done_too(leaving: Made, draft: int) -> None:
    task = only(leaving, draft, "Return the key")
    [todo] = todos(leaving, draft)
    assert "due" not in todo
    assert "description" not in todo
    finish_tasks(leaving.practice, [task], True)
    assert todos(leaving, draft) == []


def test_the_saved_file_is_the_calendar(leaving: Made, draft: int, tmp_path: Path) -> None:
    file = tmp_path / "tasks.ics"
    sha256 = save_calendar_of_tasks(leaving.practice, draft, file)
    assert file.read_bytes() == calendar_of_tasks(leaving.practice, draft)
    assert hashlib.sha256(file.read_bytes()).hexdigest() == sha256
