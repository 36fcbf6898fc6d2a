"""Changing the passphrase, and the recovery sheet that opens a practice whose passphrase is lost.

The sheet holds the key itself, so there is no second file to lose. A new passphrase makes a new key:
older backups keep the old one, and its date tells which passphrase or sheet opens them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.database.key import SheetKey, new_key
from desktop.database.practice import Practice
from desktop.database.rekeying import change_key
from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.recovery_words import key_of_words, words_of
from desktop.language import say
from desktop.rules.dates.format import moment_text
from desktop.services.history.operations import NoChange
from desktop.services.outgoing.document import Document, DocumentTable, Draw, Section
from desktop.services.outgoing.outgoing import leaving
from desktop.services.practice.kept_settings import keep_setting
from desktop.services.practice.settings import preferences

_SET, _PRINTED = "passphrase.set_at", "passphrase.sheet_at"
_COLUMNS = 4


@dataclass(frozen=True, repr=False)
class RecoverySheet:
    """What opens the practice; `set_at` is when its passphrase was set, None for one from an older
    program."""

    practice: str
    file: str
    set_at: datetime | None
    words: tuple[str, ...]


def set_passphrase(practice: Practice, passphrase: str) -> RecoverySheet:
    """Make the practice open only with this passphrase, and return the new sheet; the old one no longer opens
    it.

    A practice without one gets its first; earlier copies stay as they are. Raises UserError, and changes
    nothing, if somebody else is reading it or the disk cannot take a copy.
    """
    change_key(practice, new_key(passphrase, practice.now()))
    _note(practice, say("Set a new passphrase"), _SET)
    return sheet_of(practice)


def sheet_of(practice: Practice) -> RecoverySheet:
    """The sheet for the present passphrase. Raises UserError if there is none."""
    key = practice.key
    if key is None:
        raise UserError(
            say("{name} has no passphrase, so it needs no recovery sheet.", name=practice.file.name)
        )
    return RecoverySheet(preferences(practice).name, practice.file.name, key.set_at, words_of(key.raw))


def write_sheet(practice: Practice, file: Path, draw: Draw) -> None:
    """Write the sheet as a PDF, recorded like every file that leaves. Raises UserError, leaving no file."""
    file = file.expanduser().absolute()
    page = paper(sheet_of(practice))
    summary = say("Wrote the recovery sheet to {name}", name=file.name)
    with leaving(practice, NoChange.PASSPHRASE, summary) as out:
        out.claim(file)
        sha256 = write_file(file, draw([page]))
        out.add(file, sha256, say("Recovery sheet"), columns=(say("The words"),), counts={})
    note_printed(practice)


def note_printed(practice: Practice) -> None:
    """Record that a sheet was made, which cannot be undone."""
    _note(practice, say("Made a recovery sheet"), _PRINTED)


def read_sheet(text: str) -> SheetKey:
    """The key in the words of a sheet. Raises UserError, naming the wrong word if there is one."""
    return SheetKey(key_of_words(text))


def paper(sheet: RecoverySheet) -> Document:
    """The sheet for paper: the words in reading order, and what they are for."""
    of = moment_text(sheet.set_at) or say("an older Handover")
    numbered = [f"{place}  {word}" for place, word in enumerate(sheet.words, start=1)]
    rows = tuple(tuple(numbered[at : at + _COLUMNS]) for at in range(0, len(numbered), _COLUMNS))
    return Document(
        say("Recovery sheet"),
        sheet.practice,
        (
            Section(
                say("What it opens"),
                ((say("File"), sheet.file), (say("And every backup made with the passphrase set on"), of)),
                (
                    say(
                        "These 24 words open the practice without its passphrase. Whoever has them and the file can "
                        "read every client's record: keep this sheet locked away, and not beside the computer."
                    ),
                    say(
                        "To use it: open the practice, choose I have a recovery sheet, type the words, and set a new "
                        "passphrase. This sheet then opens only backups that are older, and a new one is printed."
                    ),
                ),
            ),
            Section(say("The words"), table=DocumentTable(("", "", "", ""), rows)),
        ),
        say("Recovery sheet of {practice}, passphrase of {moment}.", practice=sheet.practice, moment=of),
        one_page=True,
    )


def _note(practice: Practice, summary: str, setting: str) -> None:
    with practice.work(NoChange.PASSPHRASE, summary) as work:
        keep_setting(work, setting, practice.now().isoformat(timespec="minutes"))
