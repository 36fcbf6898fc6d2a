"""Passphrases and passwords as they are given to a verb: in a file, at a prompt, or proposed."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path

from desktop.errors import UserError
from desktop.files import passphrases


def add_proposal(verb: argparse.ArgumentParser) -> None:
    """The option that takes six words instead of a secret that somebody thinks up."""
    verb.add_argument(
        "--propose", action="store_true", help="protect it with six words that are proposed and shown"
    )


def read_secret(file: Path) -> str:
    """The first line of a file that holds a passphrase or a password. Raises UserError."""
    lines = text_of(file).splitlines()
    if not lines or not lines[0]:
        raise UserError(f"{file} holds no passphrase in its first line.")
    return lines[0]


def read_secret_if_named(file: Path | None) -> str | None:
    """The secret in a file that a call may leave out."""
    return None if file is None else read_secret(file)


def text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise UserError(f"{file} cannot be read as a text file that holds a passphrase.") from None


def typed(asked: str) -> str:
    try:
        return getpass.getpass(f"{asked}: ")
    except EOFError:
        raise UserError("No passphrase was typed. Nothing was done; try again.") from None


def typed_anew(asked: str) -> str:
    """Offer six words and ask for a passphrase. Raises UserError if it was typed in two ways."""
    words = passphrases.propose()
    print(f"Proposed, and shown this once: {words}", file=sys.stderr)
    chosen = typed(f"{asked} (Enter takes the proposed one)")
    if not chosen:
        return words
    if typed("Once more") != chosen:
        raise UserError("The two passphrases differ. Nothing was made; try again.")
    return chosen
