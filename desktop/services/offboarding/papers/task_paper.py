"""The tasks of one leaving on paper: by day, with a box to tick."""

from __future__ import annotations

from pathlib import Path

from desktop.database.practice import Practice
from desktop.language import say
from desktop.rules.dates.format import day_text, moment_text, short_day_text
from desktop.rules.text import count
from desktop.services.history.operations import NoChange
from desktop.services.offboarding import drafts
from desktop.services.offboarding.record import record_of
from desktop.services.offboarding.tasks.tasks import CaseTask, tasks_of
from desktop.services.outgoing.document import Document, DocumentTable, Draw, Section
from desktop.services.outgoing.files import write_file
from desktop.services.outgoing.outgoing import leaving
from desktop.services.practice.settings import preferences

_BOX = "\N{BALLOT BOX}"


def task_paper(practice: Practice, offboarding_id: int) -> Document:
    """The list as a document. Raises UserError for an unknown offboarding."""
    record = record_of(practice, offboarding_id)
    today = practice.today()
    tasks = tasks_of(practice, offboarding_id)
    still_open = sum(not task.done for task in tasks)
    overdue = sum(task.overdue(today) for task in tasks)
    headers = (say("Due"), say("Task"), say("About"), say("Who"), say("Done"))
    table = DocumentTable(headers, tuple(_row(task) for task in tasks), widths=(13, 45, 12, 15, 15))
    heading = say(
        "{open} open, {overdue} overdue", open=count(still_open, "task"), overdue=count(overdue, "task")
    )
    return Document(
        say("Tasks"),
        say("{leaver}, last working day {day}", leaver=record.leaver, day=day_text(record.last_day)),
        (Section(heading, table=table),),
        f"{preferences(practice).name}. {moment_text(practice.now())}.",
    )


def _row(task: CaseTask) -> tuple[str, ...]:
    done = ", ".join(filter(None, (short_day_text(task.done_on), task.done_by))) if task.done else _BOX
    text = f"{task.text} ({task.note})" if task.note else task.text
    return short_day_text(task.due), text, task.subject, task.owner, done


def save_task_paper(practice: Practice, offboarding_id: int, file: Path, draw: Draw) -> str:
    """Write the list as a PDF, recorded like every file that leaves, and return its SHA-256.

    Raises UserError.
    """
    data = draw([task_paper(practice, offboarding_id)])
    leaver_id = drafts.answers(practice, offboarding_id).leaver_id
    with leaving(practice, NoChange.EXPORT, say("Saved the tasks of an offboarding")) as out:
        out.claim(file)
        sha256 = write_file(file, data)
        columns = (say("Task"), say("Due"), say("Who"))
        out.add(file, sha256, say("Tasks of an offboarding"), columns=columns, counts={}, user_id=leaver_id)
    return sha256
