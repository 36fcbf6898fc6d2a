"""One offboarding for the command line: a draft's present plan, or what was actually done."""

from __future__ import annotations

from typing import Any

from desktop.database.practice import Practice
from desktop.models import UNFINISHED_STATES
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import count
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.papers import plan_file
from desktop.services.offboarding.record import AppointmentLine, ClientLine, OffboardingRecord, record_of
from desktop.services.offboarding.tasks.tasks import CaseTask, tasks_of


def show(practice: Practice, offboarding_id: int) -> tuple[dict[str, Any], list[str]]:
    """The JSON object and the lines for people. Raises UserError for an unknown offboarding."""
    found = record_of(practice, offboarding_id)
    tasks = tasks_of(practice, offboarding_id)
    answer = {**_head(found), "tasks": [_task(task) for task in tasks]}
    lines = [f"{found.leaver}, last day {day_text(found.last_day)}: {found.state}"]
    if found.state in UNFINISHED_STATES:
        return _with_plan(practice, answer, lines)
    return {**answer, **_done(found)}, [*lines, *_lines(found)]


def _head(found: OffboardingRecord) -> dict[str, Any]:
    return {
        "id": found.id,
        "leaver": found.leaver_reference,
        "name": found.leaver,
        "last_day": found.last_day.isoformat(),
        "state": found.state.value,
        "inactive": found.inactive,
    }


def _task(task: CaseTask) -> dict[str, Any]:
    return {
        "text": task.text,
        "owner": task.owner or None,
        "due": plan_file.day(task.due),
        "done": plan_file.day(task.done_on),
    }


def _done(found: OffboardingRecord) -> dict[str, Any]:
    return {
        "applied_at": plan_file.minute(found.applied_at),
        "clients": [_client(line) for line in found.clients],
        "appointments": [_appointment(line) for line in found.appointments],
    }


def _lines(found: OffboardingRecord) -> list[str]:
    clients = [f"{line.name} ({line.reference}): {line.to}" for line in found.clients]
    return [*clients, *map(_line, found.appointments)]


def _with_plan(
    practice: Practice, answer: dict[str, Any], lines: list[str]
) -> tuple[dict[str, Any], list[str]]:
    plan = drafted(practice, answer["id"]).plan
    with practice.read() as session:
        answer["plan"] = plan_file.to_json(session, plan)
    undecided, clashing = count(len(plan.undecided), "client"), count(len(plan.clashing), "appointment")
    return answer, [*lines, f"{undecided} undecided, {clashing} with a clash"]


def _client(line: ClientLine) -> dict[str, Any]:
    return {"client": line.reference, "to": line.to, "to_reference": line.to_reference}


def _appointment(line: AppointmentLine) -> dict[str, Any]:
    return {
        "appointment": line.reference,
        "what": line.what.value,
        "to": line.to,
        "to_reference": line.to_reference,
        "starts_at": plan_file.minute(line.starts_at),
    }


def _line(line: AppointmentLine) -> str:
    became = f"{line.what} to {line.to}" if line.to else line.what
    return f"{moment_text(line.starts_at)} {line.clients} ({line.reference}): {became}"
