"""The verbs that read and write files: import, export."""

from __future__ import annotations

import argparse
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop.cli.call import Call, add_proposal, read_secret
from desktop.errors import UserError
from desktop.files.text.text_out import Style
from desktop.files.workbooks.spreadsheet import PasswordNeeded
from desktop.rules.text import count
from desktop.services.calendar.export import SUFFIX, CalendarWritten, export_calendar
from desktop.services.exports.exports import export, refuse_existing
from desktop.services.imports import KINDS, FileAnswers, ImportResult, Question, run_import

NAMES_HELP = "in a calendar, clients' names in place of initials and references"

_PROBLEMS_SHOWN = 20
_CHOICES_SHOWN = 4


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    bring = verbs.add_parser(
        "import", parents=[common], help="bring a text file, a workbook, a calendar or FHIR in"
    )
    bring.add_argument("file", metavar="FILE", type=Path)
    bring.add_argument("--as", dest="kind", required=True, choices=KINDS)
    bring.add_argument("--profile", metavar="NAME", help="a saved mapping, or that of a known system")
    bring.add_argument(
        "--map", dest="mapping", metavar="FIELD=HEADER", action="append", default=[], type=field_and_header
    )
    bring.add_argument("--sheet", metavar="NAME", default="", help="which sheet of a workbook to read")
    bring.add_argument(
        "--answer",
        dest="answers",
        metavar="KEY=VALUE",
        action="append",
        default=[],
        type=key_and_value,
        help="answers a question of the import, such as empty=erase; --json lists them",
    )
    bring.add_argument("--practitioner", metavar="REF", default="", help="whose calendar (.ics) it is")
    bring.add_argument("--password-file", metavar="FILE", type=Path, help="opens a protected workbook")
    bring.add_argument("--dry-run", action="store_true", help="say what would happen, and change nothing")
    bring.set_defaults(run=import_file)

    write = verbs.add_parser("export", parents=[common], help="write a text file or a workbook")
    write.add_argument("kind", choices=KINDS)
    write.add_argument(
        "--to",
        dest="file",
        metavar="FILE",
        type=Path,
        required=True,
        help=".xlsx, .csv or .txt; .ics for appointments",
    )
    write.add_argument("--practitioner", metavar="REF", help="only what belongs to this practitioner")
    write.add_argument("--style", choices=("windows", "mac"), help="a text file for a double click there")
    write.add_argument("--password-file", metavar="FILE", type=Path, help="protects a workbook")
    add_proposal(write)
    write.add_argument("--replace", action="store_true", help="write over a file that is there already")
    write.add_argument("--names", action="store_true", help=NAMES_HELP)
    write.set_defaults(run=export_file)


def import_file(call: Call) -> None:
    args = call.args
    password = None if args.password_file is None else read_secret(args.password_file)
    with call.practice(writes=True) as practice:
        try:
            result = run_import(
                practice,
                args.file,
                args.kind,
                _answers(args),
                dry_run=args.dry_run,
                password=password,
                practitioner=args.practitioner,
                sheet=args.sheet,
            )
        except PasswordNeeded as error:
            hint = "" if password is not None else " Put it in a file and name that with --password-file."
            raise UserError(f"{error}{hint}") from None
    call.answer(import_answer(result), _told(result))


def export_file(call: Call) -> None:
    args = call.args
    if args.file.suffix.lower() == SUFFIX:
        export_calendar_file(call)
        return
    is_protected = args.propose or args.password_file is not None
    password = call.new_password(args.password_file) if is_protected else None
    with call.practice() as practice:
        written = export(
            practice,
            args.kind,
            args.file,
            practitioner=args.practitioner,
            style=Style(args.style or Style.PLAIN),
            password=password,
            replace=args.replace,
        )
    answer = {
        "file": str(written.file),
        "sha256": written.sha256,
        "counts": {args.kind: written.rows},
        "protected": written.protected,
        "replaced": list(written.replaced),
        "ok": True,
    }
    text = f"Wrote {args.kind} to {written.file}: {count(written.rows, 'row')}."
    if written.replaced:
        text += f"{os.linesep}A workbook cannot hold every character of {', '.join(written.replaced)}; a mark stands there."
    call.answer(answer, text)


def export_calendar_file(call: Call) -> None:
    args = call.args
    if args.kind != "appointments" or args.practitioner is None:
        raise UserError(
            "A calendar holds the appointments of one practitioner: name them with --practitioner REF."
        )
    if args.propose or args.password_file is not None:
        raise UserError("A calendar cannot be protected. Name an .xlsx instead, or leave the password out.")
    with call.practice() as practice:
        refuse_existing(args.file, args.replace)
        written = export_calendar(practice, args.file, args.practitioner, names=args.names)
    call.answer(calendar_answer(written), calendar_told(written, names=args.names))


def calendar_answer(written: CalendarWritten) -> dict[str, Any]:
    """A calendar as JSON."""
    return {
        "file": str(written.file),
        "sha256": written.sha256,
        "practitioner": written.practitioner,
        "counts": {"appointments": written.appointments},
        "protected": False,
        "replaced": [],
        "ok": True,
    }


def calendar_told(written: CalendarWritten, *, names: bool) -> str:
    """The same for people, with what the calendar reveals about the clients."""
    told = "names" if names else "initials and references, not names"
    appointments = count(written.appointments, "appointment")
    return f"Wrote {appointments} of {written.practitioner} to {written.file}, with the clients' {told}."


def _answers(args: argparse.Namespace) -> FileAnswers:
    answers = FileAnswers(profile=args.profile, mapping=dict(args.mapping))
    for key, value in args.answers:
        answers = answers.answered(key, value)
    return answers


def import_answer(result: ImportResult) -> dict[str, Any]:
    """An import as JSON."""
    return {
        "as": result.kind,
        "created": result.created,
        "updated": result.updated,
        "unchanged": result.unchanged,
        "skipped": result.skipped,
        "problems": [asdict(problem) for problem in result.problems],
        "notes": list(result.notes),
        "questions": [question_answer(question) for question in result.questions if question.open],
        "changes": [
            {"row": updated.row, "record": updated.record, **change._asdict()}
            for updated in result.updated_rows
            for change in updated.values
        ],
        "mapping": dict(result.mapping),
        "encoding": result.encoding,
        "delimiter": result.delimiter,
        "dry_run": result.dry_run,
        "operation_id": result.operation_id,
    }


def question_answer(question: Question) -> dict[str, Any]:
    """A question as JSON."""
    return {
        "key": question.key,
        "question": question.question,
        "choices": [choice.value for choice in question.choices],
        "labels": {
            choice.value: "; ".join([choice.label, *(f"{header}: {text}" for header, text in choice.values)])
            for choice in question.choices
        },
        "rows": list(question.rows),
        "default": question.default or None,
    }


def key_and_value(text: str) -> tuple[str, str]:
    """The value of `--answer`. Raises argparse.ArgumentTypeError."""
    key, sign, value = text.rpartition("=")
    if not sign or not key.strip() or not value.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is not KEY=VALUE, such as empty=erase")
    return key.strip(), value.strip()


def field_and_header(text: str) -> tuple[str, str]:
    field, sign, header = text.partition("=")
    if not sign or not field.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is not FIELD=HEADER, such as date_of_birth=Born")
    return field.strip(), header.strip()


def question_told(question: Question) -> str:
    """An open question, and how to answer it."""
    choices = " or ".join(choice.value for choice in question.choices[:_CHOICES_SHOWN]) or "REF"
    rows = count(len(question.rows), "row")
    return (
        f"{question.question} {rows} left out until it is answered with --answer “{question.key}={choices}”."
    )


def _told(result: ImportResult) -> str:
    """The answer for people: what happened, what was guessed, and the first problems."""
    lines = [
        f"{'Would import' if result.dry_run else 'Imported'} {result.kind}: {result.created:,} created,"
        f" {result.updated:,} updated, {result.unchanged:,} unchanged, {result.skipped:,} left out."
    ]
    lines += result.notes
    for question in result.questions:
        if question.waiting:
            lines.append(question_told(question))
    for problem in result.problems[:_PROBLEMS_SHOWN]:
        where = f"Row {problem.row}, {problem.column}" if problem.column else f"Row {problem.row}"
        lines.append(f"{where}: {problem.problem}.")
    hidden = len(result.problems) - _PROBLEMS_SHOWN
    if hidden > 0:
        lines.append(f"And {hidden:,} more problems; --json lists all.")
    return "\n".join(lines)
