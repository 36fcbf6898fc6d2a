"""Steps for those whom a leaving concerns: `letters` to clients, `calendars` for recipients."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.cli.call import Call
from desktop.cli.exchange import NAMES_HELP, calendar_answer, calendar_told
from desktop.cli.offboard.steps import Steps
from desktop.rules.text import count
from desktop.services.calendar.export import recipient_calendars
from desktop.services.letters.ways_out import WayOut, write_letters


def add_letter_steps(steps: Steps, common: argparse.ArgumentParser) -> None:
    letters = steps.add_parser(
        "letters", parents=[common], help="write what tells the clients: letters, e-mail drafts, messages"
    )
    letters.add_argument("id", type=int, metavar="ID")
    letters.add_argument("--to", type=Path, required=True, metavar="DIR")
    letters.add_argument("--as", dest="way", required=True, choices=[way.value for way in WayOut])
    letters.add_argument("--password-file", metavar="F", type=Path, help="protects workbooks and PDFs")
    letters.set_defaults(run=write_the_letters)

    calendars = steps.add_parser("calendars", parents=[common], help="a calendar (.ics) for each recipient")
    calendars.add_argument("id", type=int, metavar="ID")
    calendars.add_argument("--to", type=Path, required=True, metavar="DIR")
    calendars.add_argument("--names", action="store_true", help=NAMES_HELP)
    calendars.set_defaults(run=write_calendars)


def write_the_letters(call: Call) -> None:
    args = call.args
    password = call.new_password(args.password_file) if args.password_file else None
    with call.practice() as practice:
        done = write_letters(practice, args.id, args.to, WayOut(args.way), draw=call.draw, password=password)
    out_of_reach = [{"client": u.reference, "why": u.why.value} for u in done.unreachable]
    lines = [f"{count(done.letters, 'letter')} for {count(len(done.references), 'client')}."]
    lines += [f"{u.name} ({u.reference}) cannot be reached: {u.why.value}." for u in done.unreachable]
    call.answer(
        {
            "written": done.letters,
            "clients": list(done.references),
            "unreachable": out_of_reach,
            "files": [str(file) for file in done.files],
        },
        "\n".join(lines),
    )


def write_calendars(call: Call) -> None:
    args = call.args
    with call.practice() as practice:
        written = recipient_calendars(practice, args.id, args.to, names=args.names)
    call.answer(
        {"calendars": [calendar_answer(calendar) for calendar in written], "ok": True},
        "\n".join(calendar_told(calendar, names=args.names) for calendar in written),
    )
