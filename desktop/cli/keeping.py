"""Verbs that make, keep and check a practice: new, demo, backup, verify, restore, check, self-test."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.cli.call import Call
from desktop.database.practice import DEFAULT_TIMEZONE, create_practice


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    new = verbs.add_parser("new", parents=[common], help="make an empty practice")
    new.add_argument("file", metavar="FILE", type=Path)
    new.add_argument("--name", default="")
    new.add_argument("--timezone", default=DEFAULT_TIMEZONE, metavar="ZONE")
    new.add_argument("--no-passphrase", action="store_true")
    new.set_defaults(run=make_new)


def make_new(call: Call) -> None:
    args = call.args
    secret = None if args.no_passphrase else call.passphrase(args.file, confirm=True)
    create_practice(args.file, secret, name=args.name or args.file.stem, timezone=args.timezone).close()
    call.answer({"file": str(args.file), "encrypted": secret is not None}, f"Made {args.file}.")
