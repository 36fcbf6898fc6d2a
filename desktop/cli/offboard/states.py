"""Steps on existing offboardings: `due`, `list`, `show`, `undo`, `hand-back`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import asdict

from desktop.cli.call import Call
from desktop.cli.offboard.steps import Steps
from desktop.database.practice import Practice
from desktop.errors import Refused
from desktop.rules.dates.format import day_text
from desktop.rules.text import count
from desktop.services.offboarding import following_up
from desktop.services.offboarding.showing import show


def add_state_steps(steps: Steps, common: argparse.ArgumentParser) -> None:
    steps.add_parser("due", parents=[common], help="finish what is due").set_defaults(run=finish_due)
    steps.add_parser("list", parents=[common], help="all offboardings").set_defaults(run=list_all)
    for name, run, text in (
        ("show", show_one, "one offboarding"),
        ("undo", undo_one, "take one back"),
        ("hand-back", hand_back, "end the cover of a long leave"),
    ):
        step = steps.add_parser(name, parents=[common], help=text)
        step.add_argument("id", type=int, metavar="ID")
        step.set_defaults(run=run)


def finish_due(call: Call) -> None:
    with call.practice(writes=True) as practice:
        results = following_up.due(practice)
    finished = [f"{r.name}: done." for r in results if not r.problem]
    refused = [line for r in results if r.problem for line in (f"{r.name}: {r.problem}", *r.items)]
    nothing = "" if refused else "Nothing is due."
    call.answer({"due": [asdict(r) for r in results]}, "\n".join(finished) or nothing)
    if refused:
        raise Refused(refused[0], tuple(refused[1:]))


def list_all(call: Call) -> None:
    with call.practice() as practice:
        found = following_up.listed(practice)
    rows = [
        {
            "id": o.id,
            "leaver": o.leaver,
            "name": o.name,
            "last_day": o.last_day.isoformat(),
            "state": o.state.value,
            "due": o.due,
        }
        for o in found
    ]
    lines = [f"{o.id}  {o.name} ({o.leaver}), last day {day_text(o.last_day)}: {o.state}" for o in found]
    call.answer({"offboardings": rows}, "\n".join(lines) or "No offboardings yet.")


def show_one(call: Call) -> None:
    with call.practice() as practice:
        answer, lines = show(practice, call.args.id)
    call.answer(answer, "\n".join(lines))


def undo_one(call: Call) -> None:
    _take_back(call, following_up.undo_offboarding, "Undid the offboarding of")


def hand_back(call: Call) -> None:
    _take_back(call, following_up.hand_back, "Handed back to")


def _take_back(call: Call, act: Callable[[Practice, int], following_up.UndoneOffboarding], what: str) -> None:
    with call.practice(writes=True) as practice:
        undone = act(practice, call.args.id)
    head = f"{what} {undone.name}: {count(undone.restored, 'record')} restored."
    call.answer(asdict(undone), "\n".join((head, *undone.left_alone)))
