"""The command line: from a call's arguments to one verb, and from its outcome to an exit code.

Nothing that only some verbs use is imported here: a scheduler waits for every import.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from typing import TYPE_CHECKING, Any

from desktop import __version__
from desktop.cli import streams, verbs
from desktop.cli.words import day
from desktop.errors import UserError

if TYPE_CHECKING:
    from desktop.services.outgoing.document import Draw


class _WholeWords(argparse.ArgumentParser):
    """A parser without abbreviations: --passphrase is not --passphrase-file."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "allow_abbrev": False})


def make_parser(argv: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The parser for the verb in `argv`, or for all verbs if it names none.

    Options such as --practice may come before or after the verb.
    """
    parser = _WholeWords(
        prog="handover",
        description="Without a verb, Handover opens its window: on FILE (a practice or a backup), with --demo on a "
        "made-up practice that is thrown away at exit, with --tour DIR to leave a picture of every screen in DIR.",
    )
    parser.add_argument("--version", action="version", version=f"Handover {__version__}")
    _add_common(parser, None)
    common = _WholeWords(add_help=False)
    _add_common(common, argparse.SUPPRESS)
    parsers = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    for module in _modules(argv):
        importlib.import_module(f"desktop.cli.{module}").add_verbs(parsers, common)
    return parser


def _modules(argv: Sequence[str]) -> Sequence[str]:
    """The modules that the parser needs: none for --version, one for a known verb, else all of them."""
    if argv and argv[0] == "--version":
        return ()
    module = verbs.module_of(verbs.first_word(argv))
    return tuple(verbs.MODULES) if module is None else (module,)


def _add_common(parser: argparse.ArgumentParser, default: str | None) -> None:
    unsaid = False if default is None else default
    parser.add_argument("--practice", metavar="FILE", default=default, help="the practice's database")
    parser.add_argument(
        "--passphrase-file", metavar="FILE", default=default, help="its first line is the passphrase"
    )
    parser.add_argument(*("--json",), action="store_true", default=unsaid, help="answer with one JSON object")
    parser.add_argument(
        "--by", metavar="NAME", default=default, help="the supervisor who acts, for the record and the papers"
    )
    parser.add_argument(
        "--sheet-file",
        metavar="FILE",
        default=default,
        help="the 24 words of a recovery sheet, for the passphrase",
    )
    parser.add_argument(
        *("--at-my-own-risk",),
        action="store_true",
        default=unsaid,
        help="take a passphrase or a password that is guessed too easily",
    )
    parser.add_argument("--today", type=day, metavar="DATE", default=default, help="stands in for the clock")


def main(argv: Sequence[str], draw: Draw | None = None) -> int:
    """Run one verb and return its exit code; a refusal is one sentence on standard error.

    `draw` makes the PDFs of the verbs that write any.
    """
    streams.write_utf_8()
    try:
        return _run(_parsed(argv), draw)
    except UserError as error:
        _tell(str(error), *getattr(error, "items", ()))
        return error.exit_code
    except OSError as error:
        _end_refused_by_system(error)
        return 1
    except KeyboardInterrupt:
        _tell("Stopped; nothing was changed.")
        return 1


def _tell(*lines: str) -> None:
    for line in lines:
        print(line, file=sys.stderr)


def _end_refused_by_system(error: OSError) -> None:
    """Tell which file cannot be used. Raises again what is not about a file; nothing is told to a reader who is gone."""
    if streams.reader_is_gone(error):
        streams.drop_the_rest(sys.stdout)
    elif error.filename is None:
        raise error
    else:
        _tell(_about_file(error))


def _parsed(argv: Sequence[str]) -> argparse.Namespace:
    """The parsed arguments; help and version exit here, once fully written."""
    try:
        return make_parser(argv).parse_args(argv)
    except SystemExit:
        if sys.stdout is not None:
            sys.stdout.flush()
        raise


def _run(args: argparse.Namespace, draw: Draw | None) -> int:
    """Run the verb; with --json anything else printed meanwhile goes to standard error."""
    from desktop.cli.call import Call

    out = sys.stdout
    call = Call(args, out, draw)
    with redirect_stdout(sys.stderr if args.json else out):
        code = args.run(call)
    if out is not None:  # a windowed program on Windows has none
        out.flush()
    return int(code or 0)


def _about_file(error: OSError) -> str:
    """One sentence on a file that the system refuses, whatever the reason."""
    name = os.path.basename(os.fsdecode(error.filename)) or error.filename
    short = name if len(name) <= 60 else f"{name[:57]}..."
    return f"{short} cannot be used: {error.strerror}. Check its name and its folder."
