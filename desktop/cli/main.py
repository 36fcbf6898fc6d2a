"""From the call's words to one verb, and from what happened to an exit code."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Any

from desktop import __version__
from desktop.cli.call import Call, WrongWords
from desktop.cli.words import day
from desktop.errors import UserError
from desktop.services.outgoing.document import Draw

GROUPS = ("keeping", "demo", "exchange", "pack", "reports", "offboard")
"""The modules that hold the verbs: each has `add_verbs(verbs, common)`."""


class _WholeWords(argparse.ArgumentParser):
    """Takes no word for another that begins like it: --passphrase is not --passphrase-file."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "allow_abbrev": False})


def make_parser() -> argparse.ArgumentParser:
    """The whole command line. Options such as --practice may stand before or after the verb."""
    parser = _WholeWords(
        prog="handover",
        description="Without a verb, Handover opens its window: on the practice of --practice, with --demo on a "
        "made-up one that is thrown away at exit, with --tour DIR to leave a picture of every screen in DIR.",
    )
    parser.add_argument("--version", action="version", version=f"Handover {__version__}")
    _add_common(parser, None)
    common = _WholeWords(add_help=False)
    _add_common(common, argparse.SUPPRESS)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    for group in GROUPS:
        importlib.import_module(f"desktop.cli.{group}").add_verbs(verbs, common)
    return parser


def _add_common(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument("--practice", metavar="FILE", default=default, help="the practice's database")
    parser.add_argument(
        "--passphrase-file", metavar="FILE", default=default, help="its first line is the passphrase"
    )
    parser.add_argument(
        *("--json",),
        action="store_true",
        default=False if default is None else default,
        help="answer with one JSON object",
    )
    parser.add_argument("--today", type=day, metavar="DATE", default=default, help="stands in for the clock")


def main(argv: Sequence[str], draw: Draw | None = None) -> int:
    """Run one verb and return its exit code; a refusal is one sentence on standard error.

    `draw` makes the PDFs of the verbs that write some.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    args = make_parser().parse_args(argv)
    try:
        code = int(args.run(Call(args, draw)) or 0)
        sys.stdout.flush()
        return code
    except UserError as error:
        for line in (str(error), *getattr(error, "items", ())):
            print(line, file=sys.stderr)
        return 2 if isinstance(error, WrongWords) else 1
    except BrokenPipeError:
        # Who reads the answer has read enough, as `head` does. Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("Stopped; nothing was changed.", file=sys.stderr)
        return 1
