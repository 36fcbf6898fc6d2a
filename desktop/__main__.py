"""The entry point: with a verb the verb runs; with a file, or nothing, the window opens."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop import READ_WORKBOOK, file_types
from desktop.cli.verbs import first_word, module_of

if TYPE_CHECKING:
    import argparse

    from desktop.services.outgoing.document import Printable


_ANSWERED_IN_WORDS = frozenset({"-h", "--help", "--version"})


def wants_window(argv: Sequence[str]) -> bool:
    """Whether the call names no verb, and asks neither for help nor for the version."""
    word = first_word(argv)
    if word is None:
        return _ANSWERED_IN_WORDS.isdisjoint(argv)
    before_it = argv[: list(argv).index(word)]
    return _ANSWERED_IN_WORDS.isdisjoint(before_it) and module_of(word) is None and _is_file_name(word)


def _is_file_name(word: str) -> bool:
    """Whether an argument is a file name; a mistyped verb is not, a file that is gone still is."""
    return (
        word.lower().endswith((file_types.PRACTICE, file_types.BACKUP))
        or os.path.basename(word) != word
        or os.path.lexists(word)
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Return the exit code. A verb starts without Qt, the window without the parsers of the verbs."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given[:1] == [READ_WORKBOOK]:
        from desktop.files.workbooks import reader

        return reader.main()
    _keep_to_ourselves()
    if wants_window(given):
        from desktop import app

        return app.run(_parsed(given))
    return _run_verb(given, of_process=argv is None)


def _keep_to_ourselves() -> None:
    """Nobody else may read what this process writes, or its memory."""
    from desktop.own_memory import write_no_dumps
    from desktop.owner_only import only_for_us_from_now_on

    only_for_us_from_now_on()
    write_no_dumps()


def _run_verb(given: Sequence[str], *, of_process: bool) -> int:
    """Run a verb; `of_process` says that the call is the process's own."""
    from desktop import cli
    from desktop.cli import streams

    if of_process:
        streams.keep_standard_output_for_answers()
    return cli.main(given, _draw)


def _parsed(argv: Sequence[str]) -> argparse.Namespace:
    import argparse

    parser = argparse.ArgumentParser(
        prog="handover", description="Open the window of Handover.", allow_abbrev=False
    )
    parser.add_argument("file", metavar="FILE", nargs="?", help="a practice, or a backup to restore")
    parser.add_argument("--practice", metavar="FILE")
    parser.add_argument("--passphrase-file", metavar="FILE")
    parser.add_argument("--today", metavar="DATE")
    parser.add_argument("--demo", action="store_true", help="a made-up practice, thrown away at exit")
    parser.add_argument("--tour", metavar="DIR", help="a picture of every screen on a made-up practice")
    return parser.parse_args(argv)


def _draw(documents: Sequence[Printable]) -> bytes:
    from desktop.ui.core import printing

    return printing.pdf_without_window(documents)


if __name__ == "__main__":
    sys.exit(main())
