"""Steps for the people affected by a leaving: `letters` to clients and others, `calendars` for recipients."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from itertools import chain
from pathlib import Path

from desktop.cli.call import Call
from desktop.cli.exchange import NAMES_HELP, calendar_answer, calendar_told
from desktop.cli.offboard.steps import Steps
from desktop.rules.text import count
from desktop.services.calendar.export import recipient_calendars
from desktop.services.cases.somebody_else import give_instead
from desktop.services.letters.older_drafts import WrittenAgain, write_again
from desktop.services.letters.other_letters import Audience
from desktop.services.letters.other_ways_out import write_other_letters
from desktop.services.letters.ways_out import LettersWritten, WayOut
from desktop.services.letters.writing import write_letters
from desktop.services.practice.lookup import find_client, find_user

TYPED_TOO_HELP = "write also over e-mail drafts that somebody typed in"


def add_letter_steps(steps: Steps, common: argparse.ArgumentParser) -> None:
    letters = steps.add_parser(
        "letters", parents=[common], help="write what tells the clients: letters, e-mail drafts, messages"
    )
    letters.add_argument("id", type=int, metavar="ID")
    letters.add_argument("--to", type=Path, required=True, metavar="DIR")
    letters.add_argument("--as", dest="way", required=True, choices=[way.value for way in WayOut])
    letters.add_argument(
        "--whom",
        choices=[audience.value for audience in Audience],
        default=Audience.CLIENTS.value,
        help="others than clients get letters (pdf) or e-mail drafts (eml)",
    )
    letters.add_argument("--password-file", metavar="F", type=Path, help="protects workbooks and PDFs")
    letters.add_argument("--typed-too", action="store_true", help=TYPED_TOO_HELP)
    letters.set_defaults(run=write_the_letters)

    again = steps.add_parser(
        "again", parents=[common], help="write e-mail drafts again that are older than their wording"
    )
    again.add_argument("id", type=int, metavar="ID")
    again.add_argument("--typed-too", action="store_true", help=TYPED_TOO_HELP)
    again.set_defaults(run=write_drafts_again)

    calendars = steps.add_parser("calendars", parents=[common], help="a calendar (.ics) for each recipient")
    calendars.add_argument("id", type=int, metavar="ID")
    calendars.add_argument("--to", type=Path, required=True, metavar="DIR")
    calendars.add_argument("--names", action="store_true", help=NAMES_HELP)
    calendars.set_defaults(run=write_calendars)

    give = steps.add_parser(
        "give", parents=[common], help="give one client to somebody else, with visits and letters"
    )
    give.add_argument("id", type=int, metavar="ID")
    give.add_argument("client", metavar="CLIENT")
    give.add_argument("--to", required=True, metavar="REF")
    give.add_argument("--accept", default="", metavar="REASON", help="take what speaks against it knowingly")
    give.set_defaults(run=give_to_somebody_else)


def give_to_somebody_else(call: Call) -> None:
    args = call.args
    with call.practice(writes=True) as practice:
        with practice.read() as session:
            client_id, user_id = find_client(session, args.client).id, find_user(session, args.to).id
        done = give_instead(practice, args.id, client_id, user_id, accept=args.accept)
    call.answer(asdict(done), f"{done.client} goes to {done.recipient}, with {count(done.visits, 'visit')}.")


def write_the_letters(call: Call) -> None:
    args = call.args
    password = call.new_password(args.password_file) if args.password_file else None
    done = _written(call, password)
    kept = [*chain.from_iterable(one.references for one in done.kept)]
    call.answer(
        {
            "written": done.letters,
            "clients": [*done.references, *kept],
            "kept": kept,
            "unreachable": [{"client": one.reference, "why": one.why.value} for one in done.unreachable],
            "files": list(map(str, done.files)),
        },
        "\n".join(_letters_told(done)),
    )


def _written(call: Call, password: str | None) -> LettersWritten:
    """The letters to those whom the call names: the clients, or others."""
    args = call.args
    way, audience = WayOut(args.way), Audience(args.whom)
    with call.practice() as practice:
        if audience is Audience.CLIENTS:
            return write_letters(
                practice,
                args.id,
                args.to,
                way,
                draw=call.draw,
                password=password,
                typed_too=args.typed_too,
            )
        return write_other_letters(
            practice, args.id, args.to, way, audience, draw=call.draw, password=password
        )


def _letters_told(done: LettersWritten) -> Iterator[str]:
    yield f"{count(done.letters, 'letter')} for {count(len(done.references), 'client')}."
    for one in done.unreachable:
        yield f"{one.name} ({one.reference}) cannot be reached: {one.why.value}."
    yield from (_stays(one.name, one.references[0]) for one in done.kept)


def write_drafts_again(call: Call) -> None:
    with call.practice(writes=True) as practice:
        done = write_again(practice, call.args.id, typed_too=call.args.typed_too)
    call.answer(
        {
            "written": len(done.written),
            "clients": [one.reference for one in done.written],
            "kept": [one.reference for one in done.kept],
            "files": [str(one.file) for one in done.written],
        },
        "\n".join(_drafts_told(done)),
    )


def _drafts_told(done: WrittenAgain) -> Iterator[str]:
    yield f"{count(len(done.written), 'e-mail draft')} written again."
    yield from (_stays(one.name, one.reference) for one in done.kept)


def _stays(name: str, reference: str) -> str:
    return f"{name} ({reference}): typed in by hand since; kept as it is."


def write_calendars(call: Call) -> None:
    args = call.args
    with call.practice() as practice:
        written = recipient_calendars(practice, args.id, args.to, names=args.names)
    call.answer(
        {"calendars": [calendar_answer(calendar) for calendar in written], "ok": True},
        "\n".join(calendar_told(calendar, names=args.names) for calendar in written),
    )
