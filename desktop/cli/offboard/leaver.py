"""Steps `ask` and `answers`: what the leaver says about each client."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from desktop.cli.call import Call
from desktop.cli.given_secrets import read_secret_if_named
from desktop.cli.offboard.steps import Steps
from desktop.rules.text import count
from desktop.services.cases.answer_workbook import AnswersRead, keep_workbook, read_answers
from desktop.services.cases.ask_leaver import QuestionsWritten, ask_leaver
from desktop.services.cases.ask_on_paper import ask_on_paper


def add_leaver_steps(steps: Steps, common: argparse.ArgumentParser) -> None:
    ask = steps.add_parser("ask", parents=[common], help="write the questions for the leaver")
    ask.add_argument("id", type=int, metavar="ID")
    ask.add_argument("--to", type=Path, required=True, metavar="DIR")
    ask.add_argument("--password-file", metavar="F", type=Path, help="else six words are proposed and shown")
    ask.add_argument("--paper", action="store_true", help="a PDF to print instead of a protected workbook")
    ask.set_defaults(run=ask_the_leaver)

    answers = steps.add_parser("answers", parents=[common], help="take in the leaver's answers")
    answers.add_argument("id", type=int, metavar="ID")
    answers.add_argument("file", type=Path, metavar="FILE")
    answers.add_argument("--password-file", metavar="F", type=Path, help="opens a protected workbook")
    answers.add_argument("--dry-run", action="store_true", help="say what it holds, and keep nothing")
    answers.set_defaults(run=take_in_answers)


def ask_the_leaver(call: Call) -> None:
    args = call.args
    if args.paper:
        _ask_on_paper(call)
        return
    password = call.new_password(args.password_file)
    with call.practice() as practice:
        asked = ask_leaver(practice, args.id, args.to, password)
    result, text = _written(asked)
    call.answer(result, text)


def _ask_on_paper(call: Call) -> None:
    with call.practice() as practice:
        asked = ask_on_paper(practice, call.args.id, call.args.to, call.draw)
    call.answer(*_written(asked))


def _written(asked: QuestionsWritten) -> tuple[dict[str, object], str]:
    result: dict[str, object] = {
        "file": str(asked.file),
        "sha256": asked.sha256,
        "counts": {"clients": asked.clients},
        "ok": True,
    }
    return result, f"Wrote {asked.file}: {count(asked.clients, 'client')}."


def take_in_answers(call: Call) -> None:
    args = call.args
    password = read_secret_if_named(args.password_file)
    with call.practice(writes=not args.dry_run) as practice:
        read = read_answers(practice, args.id, args.file, password)
        kept = 0 if args.dry_run else keep_workbook(practice, args.id, read)
    call.answer(
        {
            "answered": len(read.answers),
            "changed": len(read.changed),
            "kept": kept,
            "missing": list(read.missing),
            "problems": list(map(asdict, read.problems)),
        },
        "\n".join(_answers_told(read, kept)),
    )


def _answers_told(read: AnswersRead, kept: int) -> Iterator[str]:
    yield f"{count(len(read.answers), 'client')} answered, {len(read.changed)} new or different, {kept} kept."
    yield from (f"Not on the list: {name}." for name in read.missing)
    for problem in read.problems:
        yield f"Row {problem.row}, {problem.column}: {problem.problem}."
