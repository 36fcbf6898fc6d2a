"""Steps `plan` and `apply`: a plan as a file, and its carrying out."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from desktop.cli.call import Call
from desktop.cli.offboard.steps import Steps
from desktop.cli.offboard.wishes import add_wishes, wishes_of
from desktop.cli.words import day
from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.names import distinct_names
from desktop.rules.dates.format import day_text
from desktop.rules.planning.remedies import remedies
from desktop.rules.text import count
from desktop.services.offboarding.applying import Applied, apply_plan
from desktop.services.offboarding.papers import plan_file
from desktop.services.offboarding.papers.plan_reading import read_plan
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.planning.suggesting import suggest_clients, whole_plan
from desktop.services.offboarding.several.together import plans_together
from desktop.services.offboarding.situation import situation
from desktop.services.practice.lookup import find_user


def add_plan_steps(steps: Steps, common: argparse.ArgumentParser) -> None:
    plan = steps.add_parser("plan", parents=[common], help="suggest who takes whom, as a file")
    plan.add_argument("leaver", metavar="REF")
    plan.add_argument("--last-day", type=day, required=True, metavar="DATE")
    plan.add_argument(
        "--returns-on", type=day, metavar="DATE", help="cover a long leave: the first day back at work"
    )
    plan.add_argument("--unplanned", action="store_true", help="they are not coming back: letters say so")
    add_wishes(plan)
    plan.add_argument("--out", type=Path, required=True, metavar="PLAN.json")
    plan.set_defaults(run=make_plan)

    several = steps.add_parser(
        "together", parents=[common], help="one plan for several leavers, a file for each to apply"
    )
    several.add_argument("leavers", nargs="+", metavar="REF")
    several.add_argument("--last-day", type=day, required=True, metavar="DATE", help="of all of them")
    several.add_argument("--unplanned", action="store_true", help="they are not coming back: letters say so")
    several.add_argument("--out", type=Path, required=True, metavar="DIR")
    several.set_defaults(run=make_plans)

    apply = steps.add_parser("apply", parents=[common], help="carry out a plan")
    apply.add_argument("plan", type=Path, metavar="PLAN.json")
    apply.add_argument("--accept-clashes", default="", metavar="REASON")
    apply.add_argument("--accept-unassigned", default="", metavar="REASON")
    apply.set_defaults(run=carry_out)


def make_plan(call: Call) -> None:
    args = call.args
    with call.practice() as practice, practice.read() as session:
        leaver = find_user(session, args.leaver)
        found = situation(session, leaver.id, args.last_day, args.returns_on)
        wishes = wishes_of(session, args, found)
        needing = found.needing(wishes.care)
        suggestion = suggest_clients(session, needing, wishes)
        plan = whole_plan(session, needing, suggestion, wishes)
        answer = plan_file.to_json(session, replace(plan, unplanned=args.unplanned))
        ways = remedies(suggestion.caseload, wishes, suggestion.found)
        answer["ways_out"] = plan_file.ways_out_json(session, ways)
    _write(args.out, answer)
    call.answer({"file": str(args.out), **answer}, "\n".join(_plan_told(args.out, answer)))


def _write(file: Path, plan: dict[str, Any]) -> None:
    write_file(file, f"{json.dumps(plan, ensure_ascii=False, indent=1)}\n".encode())


def _plan_told(file: Path, plan: dict[str, Any]) -> Iterator[str]:
    counts = plan["summary"]
    yield (
        f"{file}: {count(counts['clients'], 'client')}, {counts['without_recipient']} without a recipient; "
        f"{count(counts['appointments'], 'appointment')}, {counts['cannot_keep_time']} cannot keep their time."
    )
    yield from (way["words"] for way in plan["ways_out"])


def make_plans(call: Call) -> None:
    args = call.args
    if not args.out.is_dir():
        raise UserError(f"There is no folder {args.out}. Make it first, or choose another.")
    with call.practice() as practice, practice.read() as session:
        ids = [find_user(session, reference).id for reference in args.leavers]
        plans = plans_together(session, dict.fromkeys(ids, args.last_day))
        answers = [plan_file.to_json(session, replace(plan, unplanned=args.unplanned)) for plan in plans]
    made = _write_each(args.out, answers)
    call.answer({"plans": made}, "\n".join(map(_made_told, made)))


def _write_each(folder: Path, plans: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Write a file for each leaver, and return which and what is in it."""
    made = []
    names = distinct_names(plan["leaver"] for plan in plans)
    for plan, name in zip(plans, names, strict=True):
        file = folder / f"{name}.json"
        _write(file, plan)
        made.append({"file": str(file), "leaver": plan["leaver"], "summary": plan["summary"]})
    return made


def _made_told(one: dict[str, Any]) -> str:
    counts = one["summary"]
    return f"{one['file']}: {count(counts['clients'], 'client')}, {counts['without_recipient']} without a recipient."


def carry_out(call: Call) -> None:
    args = call.args
    with call.practice(writes=True) as practice:
        with practice.read() as session:
            plan = read_plan(session, args.plan)
        done = apply_plan(
            practice, plan, accept_clashes=args.accept_clashes, accept_unassigned=args.accept_unassigned
        )
    call.answer(asdict(done), _applied_text(plan, done))


def _applied_text(plan: Plan, done: Applied) -> str:
    clients = count(done.clients_transferred, "client")
    appointments = done.appointments_transferred + done.appointments_moved + done.appointments_waiting
    return (
        f"Offboarding {done.offboarding_id}: {clients} and {count(appointments, 'appointment')} handed over, "
        f"{', '.join(_not_handed_over(plan, done))}; {done.leaver} {_state_after(plan, done)}."
    )


def _state_after(plan: Plan, done: Applied) -> str:
    if done.made_inactive:
        return "is inactive"
    if plan.returns_on is not None:
        return f"is covered until the return on {day_text(plan.returns_on)}"
    return f"stays active until {day_text(plan.last_day)} is over"


def _not_handed_over(plan: Plan, done: Applied) -> Iterator[str]:
    if done.clients_unassigned and plan.returns_on is None:
        yield f"{count(done.clients_unassigned, 'client')} left without a case manager"
    if done.appointments_left:
        yield f"{count(done.appointments_left, 'appointment')} left with {done.leaver}"
    yield f"{count(done.appointments_cancelled, 'appointment')} cancelled"
