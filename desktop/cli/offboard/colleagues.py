"""Steps for the colleagues who take over: `colleagues` writes their files, `accept` keeps that they accepted."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.cli.call import Call
from desktop.cli.offboard.steps import Steps
from desktop.database.lock import actor
from desktop.rules.text import count
from desktop.services.cases.acceptances import accept_handover
from desktop.services.packs.colleague_files import write_colleague_files
from desktop.services.practice.lookup import find_user


def add_colleague_steps(steps: Steps, common: argparse.ArgumentParser) -> None:
    write = steps.add_parser(
        "colleagues", parents=[common], help="a protected file for each colleague who takes over"
    )
    write.add_argument("id", type=int, metavar="ID")
    write.add_argument("--to", type=Path, required=True, metavar="DIR")
    write.add_argument(
        "--password-file", metavar="F", type=Path, help="else six words are proposed and shown"
    )
    write.set_defaults(run=write_for_colleagues)

    accept = steps.add_parser("accept", parents=[common], help="keep that a colleague accepted the handover")
    accept.add_argument("id", type=int, metavar="ID")
    accept.add_argument("colleague", metavar="REF")
    accept.set_defaults(run=keep_acceptance)


def write_for_colleagues(call: Call) -> None:
    args = call.args
    password = call.new_password(args.password_file)
    with call.practice() as practice:
        written = write_colleague_files(practice, args.id, args.to, draw=call.draw, password=password)
    result: dict[str, object] = {
        "files": [
            {
                "file": str(one.file),
                "sha256": one.sha256,
                "recipient": one.recipient,
                "counts": {"clients": one.clients, "appointments": one.visits},
            }
            for one in written
        ],
        "ok": True,
    }
    lines = [
        f"{one.recipient}: {count(one.clients, 'client')}, {count(one.visits, 'visit')}, {one.file}."
        for one in written
    ]
    call.answer(result, "\n".join(lines))


def keep_acceptance(call: Call) -> None:
    args = call.args
    with call.practice(writes=True) as practice:
        with practice.read() as session:
            user = find_user(session, args.colleague)
            user_id, name = user.id, user.name
        accept_handover(practice, args.id, user_id, on=practice.today(), by=args.by or actor())
    call.answer({"recipient": name, "accepted": True}, f"{name} accepted.")
