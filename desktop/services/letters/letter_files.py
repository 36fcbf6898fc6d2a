"""The files of letters to clients: each is written, and kept in the record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from email.message import EmailMessage
from email.policy import SMTP

from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.names import free_path, own_name, safe_name
from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.workbook import write_workbook
from desktop.language import say
from desktop.rules import sms
from desktop.services.letters.letter_run import LettersRun, Told
from desktop.services.letters.letters import Letter, Letters
from desktop.services.letters.pages import letter_page
from desktop.services.letters.templates import Filled
from desktop.services.letters.ways_out import WayOut
from desktop.services.outgoing.document import LabelSheet, LetterPage


def draft_name(letter: Letter) -> str:
    """The name of the file of an e-mail draft."""
    return f"{own_name(letter.addressee.references[0])}.eml"


def _write_pdf(run: LettersRun) -> None:
    """Write all letters in one file to print, and one file for each."""
    pages = [_page(run.letters, letter) for letter in run.letters.letters]
    everything = free_path(run.folder, run.title("Letters"), ".pdf")
    clients = sum(len(letter.addressee.people) for letter in run.letters.letters)
    run.write_pdf(everything, run.pdf(pages), Told(WayOut.PDF, clients, say("The practice, to print")))
    for letter, page in zip(run.letters.letters, pages, strict=True):
        file = free_path(run.folder, safe_name(letter.addressee.references[0]), ".pdf")
        run.write_pdf(file, run.pdf([page]), _told(letter, WayOut.PDF))


def _told(letter: Letter, way: WayOut) -> Told:
    return Told(way, len(letter.addressee.people), letter.addressee.first.name)


def _page(letters: Letters, letter: Letter) -> LetterPage:
    person = letter.addressee.first
    return letter_page(letters.head, (person.name, *person.address), letters.day, letter.filled)


def _write_eml(run: LettersRun) -> None:
    """Write a draft for each."""
    for letter in run.letters.letters:
        file = run.folder / draft_name(letter)
        run.out.claim(file)
        draft = email_draft(letter.addressee.first.email, run.letters.head.email, letter.filled)
        run.keep(file, write_file(file, draft), _told(letter, WayOut.EML))


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


def _write_sms(run: LettersRun) -> None:
    """Write a workbook for the practice's SMS service. Raises UserError for a wording that is too long."""
    rows = [_message(letter) for letter in run.letters.letters]
    columns = [
        SheetColumn(say("Mobile")),
        SheetColumn(say("Text"), 60, wrap=True),
        SheetColumn(say("Parts")),
        SheetColumn(say("Reference")),
    ]
    file = free_path(run.folder, run.title("Text messages"), ".xlsx")
    run.out.claim(file)
    written = write_workbook(file, [Sheet(say("Messages"), columns, rows)], run.password)
    run.keep(file, written.sha256, Told(WayOut.SMS, len(rows), say("The practice's SMS service")))


def _message(letter: Letter) -> tuple[str, str, int, str]:
    parts = sms.parts(letter.filled.body)
    if parts > sms.MOST_PARTS:
        raise UserError(
            say(
                "The text message takes {parts} parts, and {most_parts} are the most. Shorten its wording.",
                parts=parts,
                most_parts=sms.MOST_PARTS,
            )
        )
    references = "; ".join(letter.addressee.references)
    return letter.addressee.first.mobile, letter.filled.body, parts, references


def _write_labels(run: LettersRun) -> None:
    people = [letter.addressee.first for letter in run.letters.letters]
    labels = tuple(dict.fromkeys((person.name, *person.address) for person in people))
    file = free_path(run.folder, run.title("Labels"), ".pdf")
    data = run.pdf([LabelSheet(labels, say("Mailing labels"))])
    run.write_pdf(file, data, Told(WayOut.LABELS, len(labels), say("The practice")))


WRITERS: Mapping[WayOut, Callable[[LettersRun], None]] = {
    WayOut.PDF: _write_pdf,
    WayOut.EML: _write_eml,
    WayOut.SMS: _write_sms,
    WayOut.LABELS: _write_labels,
}
