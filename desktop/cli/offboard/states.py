"""Steps on existing offboardings: `due`, `list`, `show`, `undo`, `hand-back`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import asdict
from itertools import chain

from desktop.cli.call import Call
from desktop.cli.offboard.steps import Steps
from desktop.database.practice import Practice
from desktop.errors import Refused
from desktop.rules.dates.format import day_text
from desktop.rules.text import count
from desktop.services.offboarding import following_up, undoing
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
    finished = [f"{one.name}: done." for one in results if not one.problem]
    refused = [*chain.from_iterable(map(_refused, results))]
    nothing = "" if refused else "Nothing is due."
    call.answer({"due": list(map(asdict, results))}, "\n".join(finished) or nothing)
    if refused:
        raise Refused(refused[0], tuple(refused[1:]))


def _refused(one: following_up.DueResult) -> tuple[str, ...]:
    """What one leaving could not be finished for, line by line."""
    return (f"{one.name}: {one.problem}", *one.items) if one.problem else ()


def list_all(call: Call) -> None:
    with call.practice() as practice:
        found = following_up.listed(practice)
    lines = map(_listed_told, found)
    call.answer({"offboardings": list(map(_listed, found))}, "\n".join(lines) or "No offboardings yet.")


def _listed(one: following_up.Listed) -> dict[str, object]:
    return {
        "id": one.id,
        "leaver": one.leaver,
        "name": one.name,
        "last_day": one.last_day.isoformat(),
        "state": one.state.value,
        "due": one.due,
    }


def _listed_told(one: following_up.Listed) -> str:
    return f"{one.id}  {one.name} ({one.leaver}), last day {day_text(one.last_day)}: {one.state}"


def show_one(call: Call) -> None:
    with call.practice() as practice:
        answer, lines = show(practice, call.args.id)
    call.answer(answer, "\n".join(lines))


def undo_one(call: Call) -> None:
    _take_back(call, undoing.undo_offboarding, "Undid the offboarding of")


def hand_back(call: Call) -> None:
    _take_back(call, undoing.hand_back, "Handed back to")


def _take_back(call: Call, act: Callable[[Practice, int], undoing.UndoneOffboarding], what: str) -> None:
    with call.practice(writes=True) as practice:
        undone = act(practice, call.args.id)
    head = f"{what} {undone.name}: {count(undone.restored, 'record')} restored."
    call.answer(asdict(undone), "\n".join((head, *undone.left_alone)))
