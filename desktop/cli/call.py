"""One call of a verb: its arguments, its practice, and where its answer goes."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from desktop.cli.given_secrets import read_secret, text_of, typed, typed_anew
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
                _tell_of_copies(opened)
            yield opened
        finally:
            opened.close()
        if opened.stopped:
            raise UserError(opened.stopped)

    def secret(self, file: Path) -> Secret | None:
        """What opens a practice or a backup: a passphrase, the sheet named by --sheet-file, or None."""
        if not _is_encrypted(file):
            return None
        if self.args.sheet_file is not None:
            from desktop.services.backups.recovery import read_sheet

            return read_sheet(text_of(Path(self.args.sheet_file)))
        return self.passphrase(file)

    @property
    def drawing(self) -> Draw:
        """The function that draws a PDF. Raises UserError if there is none."""
        if self.draw is None:
            raise UserError("No PDF can be drawn here. Use the window.")
        return self.draw

    def passphrase(self, file: Path) -> str:
        """From --passphrase-file, HANDOVER_PASSPHRASE, the keychain or a prompt; never from the call's
        arguments."""
        given = self._given()
        if given is None:
            given = keychain.remembered(file)
        if given is None:
            _refuse_without_terminal(_needs_passphrase(file))
            given = typed(f"Passphrase for {file.name}")
        return _not_empty(given)

    def _given(self) -> str | None:
        """The passphrase that came with the call; None if it has to be found or asked for."""
        named = self.args.passphrase_file
        return self._from_environment() if named is None else read_secret(Path(named))

    def _from_environment(self) -> str | None:
        """Take a secret out of the environment, so that no program started by this one finds it."""
        if VARIABLE in os.environ:
            self._taken.append(os.environ.pop(VARIABLE))
        return self._taken[-1] if self._taken else None

    def new_passphrase(self, file: Path) -> str:
        """The passphrase for what is going to be made. Raises UserError if it would be guessed."""
        if self.args.propose:
            return self._propose_passphrase()
        given = self._given()
        if given is None:
            _refuse_without_terminal(
                f"{_needs_passphrase(file)} With --propose, six words are proposed and shown."
            )
            given = typed_anew(f"Passphrase for {file.name}")
        return self._strong(_not_empty(given), "passphrase", file.stem)

    def another_passphrase(self, practice: Path, given: Path | None) -> str:
        """The next passphrase of a practice, proposed, from a file or a prompt.

        Raises UserError if it would be guessed.
        """
        if self.args.propose:
            return self._propose_passphrase()
        return self._strong(_next_passphrase(given), "passphrase", practice.stem)

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

    def _strong(self, secret: str, kind: str, *known: str) -> str:
        if not self.args.at_my_own_risk:
            refuse_weak(secret, kind, *known)
        return secret

    def answer(self, result: Mapping[str, Any], text: str) -> None:
        """Print the answer: only the JSON object with --json, else the text for people.

        What this call proposed is in it, this once.
        """
        print(self._as_json(result) if self.args.json else self._for_people(text), file=self.out)

    def _as_json(self, result: Mapping[str, Any]) -> str:
        return json.dumps({**result, **self._proposed}, ensure_ascii=False, default=str)

    def _for_people(self, text: str) -> str:
        if "password" in self._proposed:
            return f"{text}\nPassword, shown this once: {self._proposed['password']}"
        return text


def _tell_of_copies(practice: Practice) -> None:
    """Report the copies of a practice that lie beside it, and that nobody has read about yet."""
    for advice in unread(practice, copies_beside(practice.file.resolve())):
        print(advice.sentence, file=sys.stderr)


def _is_encrypted(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0 and not is_plain(file)


def _needs_passphrase(file: Path) -> str:
    return f"{file.name} needs a passphrase: set HANDOVER_PASSPHRASE or use --passphrase-file."


def _refuse_without_terminal(sentence: str) -> None:
    """Raises UserError if there is nobody who could be asked."""
    if not sys.stdin.isatty():
        raise UserError(sentence)


def _not_empty(passphrase: str) -> str:
    if not passphrase:
        raise UserError("The passphrase is empty. Give one of a few words.")
    return passphrase


def _next_passphrase(file: Path | None) -> str:
    if file is not None:
        return read_secret(file)
    _refuse_without_terminal(
        "Put the new passphrase in a file and name that with --new-passphrase-file, or --propose one."
    )
    return typed_anew("New passphrase")
