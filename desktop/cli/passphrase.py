"""Verbs for opening a practice: passphrase, sheet."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.cli.call import Call
from desktop.cli.given_secrets import add_proposal
from desktop.database.practice import Practice
from desktop.services.backups.recovery import RecoverySheet, set_passphrase, sheet_of, write_sheet
from desktop.services.practice import keychain


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    change = verbs.add_parser("passphrase", parents=[common], help="set another passphrase")
    change.add_argument(
        "--new-passphrase-file",
        metavar="FILE",
        type=Path,
        help="its first line is the new one; else it is asked for",
    )
    change.add_argument(
        "--sheet-to", metavar="FILE.pdf", type=Path, help="write the new recovery sheet as well"
    )
    add_proposal(change)
    change.set_defaults(run=change_passphrase)

    sheet = verbs.add_parser("sheet", parents=[common], help="write the recovery sheet as a PDF")
    sheet.add_argument("--to", metavar="FILE.pdf", type=Path, required=True)
    sheet.set_defaults(run=make_sheet)


def change_passphrase(call: Call) -> None:
    args = call.args
    with call.practice(writes=True) as practice:
        draw = call.drawing if args.sheet_to is not None else None
        copies = _copies(practice)
        secret = call.another_passphrase(practice.file, args.new_passphrase_file)
        sheet = set_passphrase(practice, secret)
        keychain.forget(practice.file)
        if draw is not None:
            write_sheet(practice, args.sheet_to, draw)
    hint = "" if args.sheet_to else " Older sheets do not open it: make the new one with the verb sheet."
    call.answer(
        {
            "file": str(practice.file),
            "set_at": _set_at(sheet, "minutes"),
            "sheet": str(args.sheet_to) if args.sheet_to else None,
            "ok": True,
        },
        f"{practice.file.name} has its new passphrase. Backups made before it {copies}.{hint}",
    )


def _copies(practice: Practice) -> str:
    """What becomes of the copies made so far."""
    if practice.protected:
        return "keep the old one"
    return "and its snapshots have none: delete them, or lock them away"


def _set_at(sheet: RecoverySheet, timespec: str = "auto") -> str | None:
    return sheet.set_at.isoformat(timespec=timespec) if sheet.set_at else None


def make_sheet(call: Call) -> None:
    with call.practice(writes=True) as practice:
        sheet = sheet_of(practice)
        write_sheet(practice, call.args.to, call.drawing)
    call.answer(
        {"file": str(call.args.to), "set_at": _set_at(sheet), "ok": True},
        f"Wrote {call.args.to}. Print it, delete the file, and keep the paper locked away.",
    )
