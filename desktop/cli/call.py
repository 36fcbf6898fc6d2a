"""One call of a verb: its arguments, its practice, and where its answer goes."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from desktop.database.key import Secret, is_plain
from desktop.database.practice import Practice, open_practice
from desktop.errors import UserError
from desktop.files import passphrases
from desktop.services.backups.advice import copies_beside, unread
from desktop.services.practice import keychain
from desktop.services.practice.acting import act_as
from desktop.services.practice.passphrases import refuse_weak

if TYPE_CHECKING:
    from desktop.services.outgoing.document import Draw


VARIABLE = "HANDOVER_PASSPHRASE"


class WrongWords(UserError):
    """An argument is missing that only some calls need, so that argparse cannot know."""

    exit_code = 2


@dataclass(frozen=True)
class Call:
    """`args` are the parsed arguments; every verb has `practice`, `json` and `passphrase_file`.

    `out` is where the answer goes.
    """

    args: argparse.Namespace
    out: TextIO
    draw: Draw | None = None
    _taken: list[str] = field(default_factory=list, repr=False)
    _proposed: dict[str, str] = field(default_factory=dict, repr=False)
    """The secrets that this call proposed, by kind: the answer shows them."""

    @property
    def practice_file(self) -> Path:
        """The practice's file for the verb. Raises WrongWords if none is named."""
        if self.args.practice is None:
            raise WrongWords("Name the practice: --practice FILE.")
        return Path(self.args.practice)

    @property
    def today(self) -> date | None:
        """The stand-in for the clock, if the call gave one."""
        return getattr(self.args, "today", None)

    @contextmanager
    def practice(self, *, writes: bool = False, notes: bool = True) -> Iterator[Practice]:
        """The practice, open.

        A verb that `writes` takes its lock; the others may read while a window is open.

        With `notes`, copies that a program put next to it are reported on standard error.
        """
        file = self.practice_file
        opened = open_practice(file, self.secret(file), today=self.today, exclusive=writes)
        try:
            if self.args.by is not None:
                act_as(opened, self.args.by)
            if notes:
                for advice in unread(opened, copies_beside(opened.file.resolve())):
                    print(advice.sentence, file=sys.stderr)
            yield opened
        finally:
            opened.close()
        if opened.stopped:
            raise UserError(opened.stopped)

    def secret(self, file: Path) -> Secret | None:
        """What opens a practice or a backup: a passphrase, the sheet named by --sheet-file, or None."""
        if not file.is_file() or file.stat().st_size == 0 or is_plain(file):
            return None
        if self.args.sheet_file is not None:
            from desktop.services.backups.recovery import read_sheet

            return read_sheet(_text_of(Path(self.args.sheet_file)))
        return self.passphrase(file)

    @property
    def drawing(self) -> Draw:
        """The function that draws a PDF. Raises UserError if there is none."""
        if self.draw is None:
            raise UserError("No PDF can be drawn here. Use the window.")
        return self.draw

    def passphrase(self, file: Path, *, confirm: bool = False) -> str:
        """From --passphrase-file, HANDOVER_PASSPHRASE, the keychain or a prompt; never from the call's
        arguments."""
        given = self._given(file, confirm)
        if not given:
            raise UserError("The passphrase is empty. Give one of a few words.")
        return given

    def _given(self, file: Path, confirm: bool) -> str:
        named = self.args.passphrase_file
        if named is not None:
            return read_secret(Path(named))
        from_environment = self._from_environment()
        if from_environment is not None:
            return from_environment
        remembered = None if confirm else keychain.remembered(file)
        if remembered is not None:
            return remembered
        if not sys.stdin.isatty():
            raise UserError(
                f"{file.name} needs a passphrase: set HANDOVER_PASSPHRASE or use --passphrase-file."
                + (" With --propose, six words are proposed and shown." if confirm else "")
            )
        asked = f"Passphrase for {file.name}"
        return self._ask_for_new(asked) if confirm else _typed(asked)

    def _from_environment(self) -> str | None:
        """Take a secret out of the environment, so that no program started by this one finds it."""
        if VARIABLE in os.environ:
            self._taken.append(os.environ.pop(VARIABLE))
        return self._taken[-1] if self._taken else None

    def new_passphrase(self, file: Path) -> str:
        """The passphrase for what is going to be made. Raises UserError if it would be guessed."""
        if self.args.propose:
            return self._propose_passphrase()
        return self._strong(self.passphrase(file, confirm=True), "passphrase", file.stem)

    def another_passphrase(self, practice: Path, given: Path | None) -> str:
        """The next passphrase of a practice, proposed, from a file or a prompt.

        Raises UserError if it would be guessed.
        """
        if self.args.propose:
            return self._propose_passphrase()
        if given is None and not sys.stdin.isatty():
            raise UserError(
                "Put the new passphrase in a file and name that with --new-passphrase-file, or --propose one."
            )
        typed = self._ask_for_new("New passphrase") if given is None else read_secret(given)
        return self._strong(typed, "passphrase", practice.stem)

    def new_password(self, file: Path | None) -> str:
        """The password of what is going to leave, proposed without a file.

        Raises UserError if it would be guessed.
        """
        if file is not None:
            return self._strong(read_secret(file), "password")
        self._proposed["password"] = passphrases.propose()
        return self._proposed["password"]

    def _propose_passphrase(self) -> str:
        """Show it before anything is protected by it: the answer may not be reached."""
        words = self._proposed["passphrase"] = passphrases.propose()
        print(f"Passphrase, shown this once: {words}", file=sys.stderr, flush=True)
        return words

    def _ask_for_new(self, asked: str) -> str:
        """Offer six words and ask for a passphrase. Raises UserError if it was typed in two ways."""
        words = passphrases.propose()
        print(f"Proposed, and shown this once: {words}", file=sys.stderr)
        typed = _typed(f"{asked} (Enter takes the proposed one)")
        if not typed:
            return words
        if _typed("Once more") != typed:
            raise UserError("The two passphrases differ. Nothing was made; try again.")
        return typed

    def _strong(self, secret: str, kind: str, *known: str) -> str:
        if not self.args.at_my_own_risk:
            refuse_weak(secret, kind, *known)
        return secret

    def answer(self, result: Mapping[str, Any], text: str) -> None:
        """Print the answer: only the JSON object with --json, else the text for people.

        What this call proposed is in it, this once.
        """
        if "password" in self._proposed:
            text += f"\nPassword, shown this once: {self._proposed['password']}"
        result = {**result, **self._proposed}
        answer = json.dumps(result, ensure_ascii=False, default=str) if self.args.json else text
        print(answer, file=self.out)


def _typed(asked: str) -> str:
    try:
        return getpass.getpass(f"{asked}: ")
    except EOFError:
        raise UserError("No passphrase was typed. Nothing was done; try again.") from None


def add_proposal(verb: argparse.ArgumentParser) -> None:
    """The option that takes six words instead of a secret that somebody thinks up."""
    verb.add_argument(
        "--propose", action="store_true", help="protect it with six words that are proposed and shown"
    )


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise UserError(f"{file} cannot be read as a text file that holds a passphrase.") from None


def read_secret(file: Path) -> str:
    """The first line of a file that holds a passphrase or a password. Raises UserError."""
    lines = _text_of(file).splitlines()
    if not lines or not lines[0]:
        raise UserError(f"{file} holds no passphrase in its first line.")
    return lines[0]
