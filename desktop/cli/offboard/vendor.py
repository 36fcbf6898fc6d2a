"""Steps `request` and `reconcile`: what the vendor is asked, and what was done."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from desktop.cli.call import Call
from desktop.cli.exchange import answered, field_and_header, key_and_value
from desktop.cli.given_secrets import read_secret_if_named
from desktop.cli.import_outcome import question_answer, question_told
from desktop.cli.offboard.steps import Steps
from desktop.rules.text import count
from desktop.services.imports import FileAnswers
from desktop.services.vendor.asked import ItemKind, ItemState
from desktop.services.vendor.reconciling import reconcile
from desktop.services.vendor.requests import write_request
from desktop.services.vendor.standing import Reconciliation


def add_vendor_steps(steps: Steps, common: argparse.ArgumentParser) -> None:
    request = steps.add_parser("request", parents=[common], help="write what the vendor is asked to do")
    request.add_argument("id", type=int, metavar="ID")
    request.add_argument("--to", type=Path, required=True, metavar="DIR")
    request.add_argument(
        "--password-file", metavar="F", type=Path, help="else six words are proposed and shown"
    )
    request.add_argument("--initials", action="store_true", help="the initials of clients beside references")
    request.set_defaults(run=ask_the_vendor)

    compare = steps.add_parser(
        "reconcile", parents=[common], help="compare the vendor's new export with what was asked"
    )
    compare.add_argument("id", type=int, metavar="ID")
    compare.add_argument("files", type=Path, nargs="+", metavar="FILE")
    compare.add_argument("--as", dest="kind", choices=[kind.value for kind in ItemKind])
    compare.add_argument(
        "--answer",
        dest="answers",
        metavar="KEY=VALUE",
        type=key_and_value,
        action="append",
        default=[],
        help="answer a question that the comparison asked; words are remembered for the next file",
    )
    compare.add_argument(
        "--map", dest="mapping", metavar="FIELD=HEADER", action="append", default=[], type=field_and_header
    )
    compare.add_argument("--password-file", metavar="F", type=Path, help="opens a protected workbook")
    compare.set_defaults(run=compare_with_vendor)


def ask_the_vendor(call: Call) -> None:
    args = call.args
    password = call.new_password(args.password_file)
    with call.practice(writes=True) as practice:
        written = write_request(practice, args.id, args.to, password=password, initials=args.initials)
    result = {
        "request": written.number,
        "files": [str(file) for file in written.files],
        "counts": {"clients": written.clients, "appointments": written.appointments},
        "ok": True,
    }
    text = (
        f"Request {written.number}: {count(written.clients, 'client')}, "
        f"{count(written.appointments, 'appointment')}, in {args.to}."
    )
    call.answer(result, text)


def compare_with_vendor(call: Call) -> None:
    args = call.args
    password = read_secret_if_named(args.password_file)
    kind = ItemKind(args.kind) if args.kind else None
    answers = answered(FileAnswers(mapping=dict(args.mapping)), args.answers)
    with call.practice(writes=True) as practice:
        found = reconcile(practice, args.id, args.files, kind=kind, answers=answers, password=password)
    call.answer(_reconciled(found), "\n".join(_compared_lines(found)))


def _reconciled(found: Reconciliation) -> dict[str, object]:
    """A comparison as JSON."""
    return {
        **{one.value: _compared(found, one) for one in ItemKind},
        "ok": found.ok,
        "problems": list(map(asdict, found.problems)),
        "questions": list(map(question_answer, found.questions)),
    }


def _compared_lines(found: Reconciliation) -> Iterator[str]:
    yield from (_asked(found, one) for one in ItemKind)
    yield from _not_done(found)
    yield from map(question_told, found.questions)
    for problem in found.problems:
        yield f"Row {problem.row}, {problem.column}: {problem.problem}."


def _asked(found: Reconciliation, kind: ItemKind) -> str:
    done = len(found.of(kind, ItemState.DONE))
    return f"{count(len(found.of(kind)), kind.value[:-1])} asked, {done} done."


def _not_done(found: Reconciliation) -> Iterator[str]:
    for item in found.items:
        if item.state is not ItemState.DONE:
            yield f"{item.reference}: {item.detail or 'not compared yet'}."


def _compared(found: Reconciliation, kind: ItemKind) -> dict[str, object]:
    return {
        "asked": len(found.of(kind)),
        "done": len(found.of(kind, ItemState.DONE)),
        "open": [item.reference for item in found.of(kind, ItemState.OPEN)],
        "different": [item.reference for item in found.of(kind, ItemState.DIFFERENT)],
    }
