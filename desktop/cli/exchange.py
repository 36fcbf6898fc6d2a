"""The verbs that read and write files: import, export."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from desktop.cli.call import Call
from desktop.cli.given_secrets import add_proposal, read_secret_if_named
from desktop.cli.import_outcome import import_answer, import_told
from desktop.errors import UserError
from desktop.files.text.text_out import Style
from desktop.files.workbooks.spreadsheet import PasswordNeeded
from desktop.rules.text import count
from desktop.services.calendar.export import SUFFIX, CalendarWritten, export_calendar
from desktop.services.exports.exports import Exported, export, refuse_existing
from desktop.services.imports import KINDS, FileAnswers, run_import

NAMES_HELP = "in a calendar, clients' names in place of initials and references"


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
    password = read_secret_if_named(args.password_file)
    with call.practice(writes=True) as practice:
        try:
            result = run_import(
                practice,
                args.file,
                args.kind,
                answered(FileAnswers(args.profile, dict(args.mapping)), args.answers),
                dry_run=args.dry_run,
                password=password,
                practitioner=args.practitioner,
                sheet=args.sheet,
            )
        except PasswordNeeded as error:
            hint = "" if password is not None else " Put it in a file and name that with --password-file."
            raise UserError(f"{error}{hint}") from None
    call.answer(import_answer(result), "\n".join(import_told(result)))


def export_file(call: Call) -> None:
    args = call.args
    if args.file.suffix.lower() == SUFFIX:
        export_calendar_file(call)
        return
    password = call.new_password(args.password_file) if _is_protected(args) else None
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
    call.answer(_export_answer(args.kind, written), _export_told(args.kind, written))


def _is_protected(args: argparse.Namespace) -> bool:
    """Whether the call protects what it writes."""
    return args.propose or args.password_file is not None


def _export_answer(kind: str, written: Exported) -> dict[str, Any]:
    return {
        "file": str(written.file),
        "sha256": written.sha256,
        "counts": {kind: written.rows},
        "protected": written.protected,
        "replaced": list(written.replaced),
        "ok": True,
    }


def _export_told(kind: str, written: Exported) -> str:
    text = f"Wrote {kind} to {written.file}: {count(written.rows, 'row')}."
    if written.replaced:
        text += f"{os.linesep}A workbook cannot hold every character of {', '.join(written.replaced)}; a mark stands there."
    return text


def export_calendar_file(call: Call) -> None:
    args = call.args
    if args.kind != "appointments" or args.practitioner is None:
        raise UserError(
            "A calendar holds the appointments of one practitioner: name them with --practitioner REF."
        )
    if _is_protected(args):
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


def answered(answers: FileAnswers, said: Iterable[tuple[str, str]]) -> FileAnswers:
    """The answers with those that a call gives by their keys."""
    for key, value in said:
        answers = answers.answered(key, value)
    return answers


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
