"""Step `tasks`: what is left to do, with names and days; ticked, printed, or for a calendar program."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from desktop.cli.call import Call
from desktop.cli.offboard.steps import Steps
from desktop.cli.words import day
from desktop.database.lock import actor
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.names import free_path, safe_name
from desktop.language import say
from desktop.rules.dates.format import short_day_text
from desktop.services.offboarding.papers.task_paper import save_task_paper
from desktop.services.offboarding.record import record_of
from desktop.services.offboarding.tasks.calendar import save_calendar_of_tasks
from desktop.services.offboarding.tasks.tasks import (
    CaseTask,
    add_task,
    finish_tasks,
    tasks_of,
)
from desktop.services.outgoing.folders import chosen_folder

FORMS = ("pdf", "ics")


def add_task_step(steps: Steps, common: argparse.ArgumentParser) -> None:
    step = steps.add_parser("tasks", parents=[common], help="what is left to do, with names and days")
    step.add_argument("id", type=int, metavar="ID")
    step.add_argument("--add", metavar="TEXT", help="add a task of your own")
    step.add_argument("--owner", default="", metavar="NAME", help="of the task that is added")
    step.add_argument("--due", type=day, metavar="DATE", help="of the task that is added")
    step.add_argument("--done", type=int, nargs="+", default=[], metavar="TASK", help="tick these numbers")
    step.add_argument("--not-done", type=int, nargs="+", default=[], metavar="TASK", help="untick these")
    step.add_argument("--to", type=Path, metavar="DIR", help="write the list into this folder")
    step.add_argument(
        "--as", dest="form", choices=FORMS, default=FORMS[0], help="to print, or for a calendar program"
    )
    step.set_defaults(run=show_tasks)


def show_tasks(call: Call) -> None:
    args = call.args
    changes = bool(args.add or args.done or args.not_done)
    with call.practice(writes=changes) as practice:
        _change(practice, args)
        file = None if args.to is None else _write(call, practice)
        found = tasks_of(practice, args.id)
        today = practice.today()
    call.answer(_answer(found, file), "\n".join(_told(found, file, today)) or "No tasks.")


def _answer(found: Sequence[CaseTask], file: Path | None) -> dict[str, object]:
    written = {} if file is None else {"file": str(file)}
    return {"tasks": list(map(_task, found)), **written}


def _told(found: Sequence[CaseTask], file: Path | None, today: date) -> Iterator[str]:
    yield from (_line(task, today) for task in found)
    if file is not None:
        yield f"Wrote {file}."


def _change(practice: Practice, args: argparse.Namespace) -> None:
    by = args.by or actor()
    _check({task.id for task in tasks_of(practice, args.id)}, [*args.done, *args.not_done])
    if args.add:
        add_task(practice, args.id, args.add, owner=args.owner, due=args.due)
    if args.done:
        finish_tasks(practice, args.done, True, by=by)
    if args.not_done:
        finish_tasks(practice, args.not_done, False, by=by)


def _check(known: set[int], numbers: Sequence[int]) -> None:
    strange = [number for number in numbers if number not in known]
    if strange:
        raise UserError(
            say(
                "There is no task {number} in this offboarding. Give a number from the list.",
                number=strange[0],
            )
        )


def _write(call: Call, practice: Practice) -> Path:
    folder = chosen_folder(call.args.to)
    form = call.args.form
    leaver = safe_name(record_of(practice, call.args.id).leaver)
    file = free_path(folder, f"Tasks {leaver} {practice.today():%Y-%m-%d}", f".{form}")
    if form == "pdf":
        save_task_paper(practice, call.args.id, file, call.drawing)
    else:
        save_calendar_of_tasks(practice, call.args.id, file)
    return file


def _task(task: CaseTask) -> dict[str, object]:
    return {
        "id": task.id,
        "text": task.text,
        "owner": task.owner or None,
        "due": task.due and task.due.isoformat(),
        "done": task.done_on and task.done_on.isoformat(),
        "by": task.done_by or None,
    }


def _line(task: CaseTask, today: date) -> str:
    owner = f" ({task.owner})" if task.owner else ""
    due = short_day_text(task.due) or "no day"
    return f"{task.id}  {due}  {task.text}{owner}{_state(task, today)}"


def _state(task: CaseTask, today: date) -> str:
    if task.done:
        return f": done {short_day_text(task.done_on)}, {task.done_by}"
    return ": overdue" if task.overdue(today) else ""
