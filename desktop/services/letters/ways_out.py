"""The files by which people are told: letters, e-mail drafts, text messages, a call list and labels.

The program sends nothing. Each file is recorded like every other that leaves (rule 10).
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.names import free_path, own_name, safe_name
from desktop.files.protected_pdf import protected
from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.workbook import write_workbook
from desktop.language import say
from desktop.models import ContactBy
from desktop.rules import sms
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import count
from desktop.services.history.operations import NoChange
from desktop.services.letters.addressing import Unreachable
from desktop.services.letters.letters import Letter, Letters, compose
from desktop.services.letters.next_visits import next_visits
from desktop.services.letters.pages import letter_page
from desktop.services.letters.templates import Filled
from desktop.services.letters.typed_files import typed_in
from desktop.services.outgoing.document import (
    Document,
    DocumentTable,
    Draw,
    LabelSheet,
    LetterPage,
    Section,
)
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.outgoing.outgoing import Outgoing, leaving


class WayOut(enum.StrEnum):
    """A kind of file to tell people by; the words are those of the verb."""

    PDF = "pdf"
    EML = "eml"
    SMS = "sms"
    CALLS = "calls"
    LABELS = "labels"


CONTACT_BY: Mapping[WayOut, ContactBy] = {
    WayOut.PDF: ContactBy.LETTER,
    WayOut.EML: ContactBy.EMAIL,
    WayOut.SMS: ContactBy.SMS,
    WayOut.CALLS: ContactBy.TELEPHONE,
    WayOut.LABELS: ContactBy.LETTER,
}

_COLUMNS: Mapping[WayOut, tuple[str, ...]] = {
    WayOut.PDF: ("Name", "Address", "Practitioner", "Visits"),
    WayOut.EML: ("Name", "Email", "Practitioner", "Visits"),
    WayOut.SMS: ("Mobile", "Practitioner", "Next Visit"),
    WayOut.CALLS: ("Name", "Phone", "Practitioner", "Next Visit"),
    WayOut.LABELS: ("Name", "Address"),
}
"""What each kind of file says about a client, for the record."""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft that stays as it is, because somebody typed in it."""

    name: str
    references: tuple[str, ...]
    client_ids: tuple[int, ...]


@dataclass(frozen=True)
class LettersWritten:
    """The outcome: `letters` were written for the clients of `references`; the others are out of reach.

    For those of `kept` a draft was there already.
    """

    letters: int
    references: tuple[str, ...]
    unreachable: tuple[Unreachable, ...]
    files: tuple[Path, ...]
    kept: tuple[KeptDraft, ...] = ()


@dataclass(frozen=True)
class _Run:
    """One run: what is written, where, and how."""

    letters: Letters
    folder: Path
    password: str | None
    draw: Draw | None
    out: Outgoing
    files: list[Path] = field(default_factory=list)

    def pdf(self, papers: Sequence[LetterPage | LabelSheet | Document]) -> bytes:
        if self.draw is None:
            raise UserError(say("PDF files cannot be drawn here. Choose e-mail drafts or text messages."))
        return self.draw(papers)

    def title(self, what: str) -> str:
        return f"{what} {safe_name(self.letters.leaver)} {self.letters.day:%Y-%m-%d}"

    def keep(self, file: Path, sha256: str, way: WayOut, clients: int, recipient: str) -> None:
        self.files.append(file)
        protects = self.password is not None and file.suffix in (".pdf", ".xlsx")
        keep_file(self.out, self.letters, file, sha256, way, clients, recipient, protects)


def keep_file(
    out: Outgoing,
    letters: Letters,
    file: Path,
    sha256: str,
    way: WayOut,
    clients: int,
    recipient: str,
    protects: bool = False,
) -> None:
    """Record a file by which clients are told."""
    out.add(
        file,
        sha256,
        say("Telling clients that {leaver} leaves", leaver=letters.leaver),
        columns=_COLUMNS[way],
        counts={"clients": clients},
        user_id=letters.leaver_id,
        recipient=recipient,
        protected=protects,
    )


def write_letters(
    practice: Practice,
    offboarding_id: int,
    folder: Path,
    way: WayOut,
    *,
    draw: Draw | None = None,
    password: str | None = None,
    only: Sequence[int] | None = None,
    typed_too: bool = False,
) -> LettersWritten:
    """Write the letters of an offboarding into `folder`, for the clients of `only` or for all.

    `password` protects workbooks and PDFs; an e-mail draft cannot have one. A draft that somebody typed in is
    written over only if `typed_too`. Raises UserError, leaving no file.
    """
    folder = chosen_folder(folder)
    letters = compose(practice, offboarding_id, CONTACT_BY[way], only=only)
    kept: tuple[KeptDraft, ...] = ()
    if way is WayOut.EML and not typed_too:
        letters, kept = _without_typed(practice, letters, folder)
    references = tuple(dict.fromkeys(r for letter in letters.letters for r in letter.addressee.references))
    if not letters.letters:
        return LettersWritten(0, (), letters.unreachable, (), kept)
    summary = say(
        "Wrote {said} for {clients}",
        said=_said(way, len(letters.letters)),
        clients=count(len(references), "client"),
    )
    with leaving(
        practice, NoChange.LETTERS, say("{summary} of {leaver}", summary=summary, leaver=letters.leaver)
    ) as out:
        run = _Run(letters, folder, password, draw, out)
        if way is WayOut.CALLS:
            _write_calls(run, _next_visits(practice, letters))
        else:
            _WRITERS[way](run)
    return LettersWritten(len(letters.letters), references, letters.unreachable, tuple(run.files), kept)


def draft_name(letter: Letter) -> str:
    """The name of the file of an e-mail draft."""
    return f"{own_name(letter.addressee.references[0])}.eml"


def _without_typed(
    practice: Practice, letters: Letters, folder: Path
) -> tuple[Letters, tuple[KeptDraft, ...]]:
    """The letters whose drafts may be written, and the drafts that stay because somebody typed in them."""
    typed = typed_in(practice, (folder / draft_name(letter) for letter in letters.letters))
    due = tuple(letter for letter in letters.letters if folder / draft_name(letter) not in typed)
    stays = (letter.addressee for letter in letters.letters if folder / draft_name(letter) in typed)
    kept = tuple(
        KeptDraft(one.first.name, one.references, tuple(person.client_id for person in one.people))
        for one in stays
    )
    return replace(letters, letters=due), kept


def _said(way: WayOut, number: int) -> str:
    return {
        WayOut.PDF: count(number, "letter"),
        WayOut.EML: count(number, "e-mail draft"),
        WayOut.SMS: count(number, "text message"),
        WayOut.CALLS: count(number, "line of a call list", "lines of a call list"),
        WayOut.LABELS: count(number, "label"),
    }[way]


def _write_pdf(run: _Run) -> None:
    """Write all letters in one file to print, and one file for each."""
    pages = [_page(run.letters, letter) for letter in run.letters.letters]
    everything = free_path(run.folder, run.title("Letters"), ".pdf")
    clients = sum(len(letter.addressee.people) for letter in run.letters.letters)
    _write_protected(run, everything, run.pdf(pages), WayOut.PDF, clients, say("The practice, to print"))
    for letter, page in zip(run.letters.letters, pages, strict=True):
        file = free_path(run.folder, safe_name(letter.addressee.references[0]), ".pdf")
        people = len(letter.addressee.people)
        _write_protected(run, file, run.pdf([page]), WayOut.PDF, people, letter.addressee.first.name)


def _write_protected(run: _Run, file: Path, data: bytes, way: WayOut, clients: int, recipient: str) -> None:
    run.out.claim(file)
    kept = data if run.password is None else protected(data, run.password)
    run.keep(file, write_file(file, kept), way, clients, recipient)


def _page(letters: Letters, letter: Letter) -> LetterPage:
    person = letter.addressee.first
    return letter_page(letters.head, (person.name, *person.address), letters.day, letter.filled)


def _write_eml(run: _Run) -> None:
    """Write a draft for each."""
    for letter in run.letters.letters:
        file = run.folder / draft_name(letter)
        run.out.claim(file)
        draft = email_draft(letter.addressee.first.email, run.letters.head.email, letter.filled)
        sha256 = write_file(file, draft)
        run.keep(file, sha256, WayOut.EML, len(letter.addressee.people), letter.addressee.first.name)


def email_draft(to: str, sender: str, filled: Filled) -> bytes:
    """An e-mail that Outlook opens unsent (X-Unsent); an unknown address is left to be typed."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if to:
        message["To"] = to
    if sender:
        message["From"] = sender
    message["Subject"] = filled.subject
    message.set_content(filled.plain + "\n")
    return bytes(message)


def _write_sms(run: _Run) -> None:
    """Write a workbook for the practice's SMS service. Raises UserError for a wording that is too long."""
    rows = []
    for letter in run.letters.letters:
        parts = sms.parts(letter.filled.body)
        if parts > sms.MOST_PARTS:
            raise UserError(
                say(
                    "The text message takes {parts} parts, and {most_parts} are the most. Shorten its "
                    "wording.",
                    parts=parts,
                    most_parts=sms.MOST_PARTS,
                )
            )
        references = "; ".join(letter.addressee.references)
        rows.append((letter.addressee.first.mobile, letter.filled.body, parts, references))
    columns = [
        SheetColumn(say("Mobile")),
        SheetColumn(say("Text"), 60, wrap=True),
        SheetColumn(say("Parts")),
        SheetColumn(say("Reference")),
    ]
    file = free_path(run.folder, run.title("Text messages"), ".xlsx")
    run.out.claim(file)
    written = write_workbook(file, [Sheet(say("Messages"), columns, rows)], run.password)
    run.keep(file, written.sha256, WayOut.SMS, len(rows), say("The practice's SMS service"))


def _next_visits(practice: Practice, letters: Letters) -> dict[int, datetime]:
    ids = [person.client_id for letter in letters.letters for person in letter.addressee.people]
    with practice.read() as session:
        return next_visits(session, ids, letters.day)


def _write_calls(run: _Run, visits: Mapping[int, datetime]) -> None:
    """Write a call list, the nearest visit first."""
    rows = []
    for letter in run.letters.letters:
        for person in letter.addressee.people:
            when = visits.get(person.client_id)
            spoken = (
                person.name
                if not person.guardian
                else say("{person} (for {first_name})", person=person.name, first_name=person.first_name)
            )
            rows.append((when, (spoken, ", ".join(person.phones), person.reference, "", "")))
    rows.sort(key=lambda row: (row[0] is None, row[0] or run.out.made_at))
    table = DocumentTable(
        (
            say("Next visit"),
            say("Who to call"),
            say("Telephone"),
            say("Reference"),
            say("When, by"),
            say("Answer"),
        ),
        tuple((moment_text(when) if when else say("none"), *texts) for when, texts in rows),
        widths=(18, 22, 18, 10, 16, 16),
    )
    subtitle = say("{leaver} leaves", leaver=run.letters.leaver)
    practice, day = run.letters.head.practice, day_text(run.letters.day)
    footer = say("{practice}. Confidential. {day}", practice=practice, day=day)
    document = Document(say("Call list"), subtitle, (Section("", table=table),), footer)
    file = free_path(run.folder, run.title("Call list"), ".pdf")
    _write_protected(run, file, run.pdf([document]), WayOut.CALLS, len(rows), say("The practice"))


def _write_labels(run: _Run) -> None:
    people = [letter.addressee.first for letter in run.letters.letters]
    labels = tuple(dict.fromkeys((person.name, *person.address) for person in people))
    file = free_path(run.folder, run.title("Labels"), ".pdf")
    _write_protected(
        run,
        file,
        run.pdf([LabelSheet(labels, say("Mailing labels"))]),
        WayOut.LABELS,
        len(labels),
        say("The practice"),
    )


_WRITERS = {
    WayOut.PDF: _write_pdf,
    WayOut.EML: _write_eml,
    WayOut.SMS: _write_sms,
    WayOut.LABELS: _write_labels,
}
