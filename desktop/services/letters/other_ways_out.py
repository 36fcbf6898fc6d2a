"""The files of letters to people other than clients: a PDF to print, or e-mail drafts that open unsent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.names import free_path, safe_name
from desktop.files.protected_pdf import protected
from desktop.language import later, say
from desktop.rules.text import count
from desktop.services.history.operations import NoChange
from desktop.services.letters.letter_files import email_draft
from desktop.services.letters.other_letters import Audience, OtherLetter, OtherLetters, compose_others
from desktop.services.letters.pages import letter_page
from desktop.services.letters.ways_out import CONTACT_BY, LettersWritten, WayOut
from desktop.services.outgoing.document import Draw, LetterPage
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.outgoing.outgoing import Outgoing, leaving

OTHER_WAYS = (WayOut.PDF, WayOut.EML)
"""The ways by which people other than clients are told."""


@dataclass(frozen=True)
class _Words:
    """The words for letters to one audience: in the record, and in the name of their file."""

    purpose: str
    wrote: str
    file: str


_WORDS: Mapping[Audience, _Words] = {
    Audience.REFERRERS: _Words(
        later("Telling referrers that {leaver} leaves"),
        later("Wrote {letters} to referrers of {leaver}"),
        later("Letters to referrers of {leaver}"),
    ),
    Audience.COLLEAGUES: _Words(
        later("Telling colleagues that {leaver} leaves"),
        later("Wrote {letters} to colleagues of {leaver}"),
        later("Letters to colleagues of {leaver}"),
    ),
    Audience.LEAVER: _Words(
        later("Telling the leaver, {leaver}, about the last weeks"),
        later("Wrote {letters} to the leaver, {leaver}"),
        later("Letter to {leaver}"),
    ),
}


def write_other_letters(
    practice: Practice,
    offboarding_id: int,
    folder: Path,
    way: WayOut,
    audience: Audience,
    *,
    draw: Draw | None = None,
    password: str | None = None,
) -> LettersWritten:
    """Write the letters to one audience into `folder`, recorded like every file that leaves.

    Raises UserError, leaving no file.

    `password` protects the PDF; an e-mail draft cannot have one.
    """
    folder = chosen_folder(folder)
    if way not in OTHER_WAYS:
        raise UserError(say("Only clients are told that way. Choose letters (pdf) or e-mail drafts (eml)."))
    found = compose_others(practice, offboarding_id, audience, CONTACT_BY[way])
    if not found.letters:
        return LettersWritten(0, (), found.unreachable, ())
    what = say(_WORDS[audience].wrote, letters=count(len(found.letters), "letter"), leaver=found.leaver)
    with leaving(practice, NoChange.LETTERS, what) as out:
        files = _Files(out, folder, audience, found)
        written = _write_pdf(files, draw, password) if way is WayOut.PDF else _write_drafts(files)
    return LettersWritten(len(found.letters), _references(found), found.unreachable, written)


def _references(found: OtherLetters) -> tuple[str, ...]:
    """The clients whom the letters name, each once."""
    every = (reference for letter in found.letters for reference in letter.references)
    return tuple(dict.fromkeys(every))


@dataclass(frozen=True, slots=True)
class _Told:
    """What the record says about a file: who gets it, with which letters, and whether it is protected."""

    recipient: str
    letters: Sequence[OtherLetter]
    is_protected: bool = False


class _Files:
    """Where the files go, and what the record says about them."""

    def __init__(self, out: Outgoing, folder: Path, audience: Audience, found: OtherLetters) -> None:
        self._out, self._folder, self.audience, self.found = out, folder, audience, found

    def write(self, name: str, ending: str, data: bytes, told: _Told) -> Path:
        file = free_path(self._folder, f"{safe_name(name)} {self.found.day:%Y-%m-%d}", ending)
        self._out.claim(file)
        self._out.add(
            file,
            write_file(file, data),
            say(_WORDS[self.audience].purpose, leaver=self.found.leaver),
            columns=self._columns(),
            counts={"clients": sum(len(letter.references) for letter in told.letters)},
            user_id=self.found.leaver_id,
            recipient=told.recipient,
            protected=told.is_protected,
        )
        return file

    def _columns(self) -> tuple[str, ...]:
        names_clients = self.audience is Audience.REFERRERS
        return ("Client", "Practitioner") if names_clients else ("Practitioner",)


def _write_pdf(files: _Files, draw: Draw | None, password: str | None) -> tuple[Path, ...]:
    if draw is None:
        raise UserError(say("PDF files cannot be drawn here. Choose e-mail drafts."))
    data = draw([_page(files.found, letter) for letter in files.found.letters])
    kept = data if password is None else protected(data, password)
    name = say(_WORDS[files.audience].file, leaver=files.found.leaver)
    told = _Told(say("The practice, to print"), files.found.letters, password is not None)
    return (files.write(name, ".pdf", kept, told),)


def _page(found: OtherLetters, letter: OtherLetter) -> LetterPage:
    return letter_page(found.head, (letter.name, *letter.address), found.day, letter.filled)


def _write_drafts(files: _Files) -> tuple[Path, ...]:
    return tuple(_write_draft(files, letter) for letter in files.found.letters)


def _write_draft(files: _Files, letter: OtherLetter) -> Path:
    return files.write(
        say("To {name}", name=letter.name),
        ".eml",
        email_draft(letter.email, files.found.head.email, letter.filled),
        _Told(letter.name, [letter]),
    )
