"""The door: without a verb the window opens, with one the verb runs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.services.outgoing.document import Document

VALUED = ("--practice", "--passphrase-file", "--today", "--tour")


def has_verb(argv: Sequence[str]) -> bool:
    """Whether the call names a verb, asks for help or the version: what needs no window."""
    words = iter(argv)
    for word in words:
        if word in ("-h", "--help", "--version"):
            return True
        if word in VALUED:
            next(words, None)
        elif not word.startswith("-"):
            return True
    return False


def main(argv: Sequence[str] | None = None) -> int:
    """Return the exit code. The imports wait: a verb starts without Qt, the window without argparse's verbs."""
    given = list(sys.argv[1:] if argv is None else argv)
    if has_verb(given):
        from desktop import cli

        return cli.main(given, _draw)
    parser = argparse.ArgumentParser(
        prog="handover", description="Open the window of Handover.", allow_abbrev=False
    )
    parser.add_argument("--practice", metavar="FILE")
    parser.add_argument("--passphrase-file", metavar="FILE")
    parser.add_argument("--today", metavar="DATE")
    parser.add_argument("--demo", action="store_true", help="a made-up practice, thrown away at exit")
    parser.add_argument("--tour", metavar="DIR", help="a picture of every screen on a made-up practice")
    args = parser.parse_args(given)
    from desktop import app

    return app.run(args)


def _draw(documents: Sequence[Document]) -> bytes:
    from desktop.ui.core import printing

    return printing.pdf_without_window(documents)


if __name__ == "__main__":
    sys.exit(main())
