"""The verb that makes a made-up practice: demo."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.cli.call import Call
from desktop.cli.given_secrets import add_proposal
from desktop.services.demo.demo import make_demo


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    demo = verbs.add_parser("demo", parents=[common], help="make a made-up practice to try things on")
    demo.add_argument("file", metavar="FILE", type=Path)
    demo.add_argument("--practitioners", type=int, default=14, metavar="N")
    demo.add_argument("--clients", type=int, default=900, metavar="N")
    demo.add_argument("--appointments", type=int, default=14_000, metavar="N")
    demo.add_argument("--seed", type=int, default=1, metavar="N")
    demo.add_argument("--no-passphrase", action="store_true")
    add_proposal(demo)
    demo.set_defaults(run=make)


def make(call: Call) -> None:
    args = call.args
    secret = None if args.no_passphrase else call.new_passphrase(args.file)
    counts = {name: getattr(args, name) for name in ("practitioners", "clients", "appointments")}
    make_demo(args.file, secret, seed=args.seed, today=call.today, **counts).close()
    numbers = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    call.answer(
        {"file": str(args.file), "encrypted": secret is not None, "counts": counts},
        f"Made {args.file}: {numbers}.",
    )
