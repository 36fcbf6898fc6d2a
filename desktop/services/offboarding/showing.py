"""One offboarding for the command line: a draft's present plan, or what was actually done."""

from __future__ import annotations

from typing import Any

from desktop.database.practice import Practice
from desktop.models import UNFINISHED_STATES
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import count
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.papers import plan_file
from desktop.services.offboarding.record import AppointmentLine, record_of
from desktop.services.offboarding.tasks.tasks import tasks_of


def show(practice: Practice, offboarding_id: int) -> tuple[dict[str, Any], list[str]]:
    """The JSON object and the lines for people. Raises UserError for an unknown offboarding."""
    found = record_of(practice, offboarding_id)
    answer: dict[str, Any] = {
        "id": found.id,
        "leaver": found.leaver_reference,
        "name": found.leaver,
        "last_day": found.last_day.isoformat(),
        "state": found.state.value,
        "inactive": found.inactive,
    }
    tasks = tasks_of(practice, offboarding_id)
    answer["tasks"] = [
        {
            "text": task.text,
            "owner": task.owner or None,
            "due": task.due and task.due.isoformat(),
            "done": task.done_on and task.done_on.isoformat(),
        }
        for task in tasks
    ]
    lines = [f"{found.leaver}, last day {day_text(found.last_day)}: {found.state}"]
    if found.state in UNFINISHED_STATES:
        return _with_plan(practice, answer, lines)
    answer["applied_at"] = found.applied_at and found.applied_at.isoformat("T", "minutes")
    answer["clients"] = [
        {"client": c.reference, "to": c.to, "to_reference": c.to_reference} for c in found.clients
    ]
    answer["appointments"] = [_appointment(a) for a in found.appointments]
    lines += [f"{c.name} ({c.reference}): {c.to}" for c in found.clients]
    lines += map(_line, found.appointments)
    return answer, lines


def _with_plan(
    practice: Practice, answer: dict[str, Any], lines: list[str]
) -> tuple[dict[str, Any], list[str]]:
    plan = drafted(practice, answer["id"]).plan
    with practice.read() as session:
        answer["plan"] = plan_file.to_json(session, plan)
    undecided, clashing = count(len(plan.undecided), "client"), count(len(plan.clashing), "appointment")
    return answer, [*lines, f"{undecided} undecided, {clashing} with a clash"]


def _appointment(line: AppointmentLine) -> dict[str, Any]:
    return {
        "appointment": line.reference,
        "what": line.what.value,
        "to": line.to,
        "to_reference": line.to_reference,
        "starts_at": line.starts_at.isoformat("T", "minutes"),
    }


def _line(line: AppointmentLine) -> str:
    became = f"{line.what} to {line.to}" if line.to else line.what
    return f"{moment_text(line.starts_at)} {line.clients} ({line.reference}): {became}"
