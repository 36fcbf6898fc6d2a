"""E-mail to one client in the system's own mail program, opened as an unsent draft."""

from __future__ import annotations

from hashlib import sha256
from urllib.parse import quote

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import ContactBy, PackRecord
from desktop.services.history.operations import NoChange
from desktop.services.letters.letters import Letter, Letters, compose

LONGEST = 8_000
"""The longest address, in characters, that all systems pass on; one of our letters takes about 2,000."""


def open_in_mail_program(practice: Practice, offboarding_id: int, client_id: int) -> str:
    """The `mailto:` address of the letter to one client, recorded like every file that leaves (rule 10).

    Raises UserError if they cannot be told by e-mail, or the letter is too long for an address.
    """
    found = compose(practice, offboarding_id, ContactBy.EMAIL, only=[client_id])
    letter = _only_letter(found)
    address = mail_address(letter)
    if len(address) > LONGEST:
        raise UserError(
            say(
                "The letter is too long to be opened in the mail program. Write it as an e-mail draft instead."
            )
        )
    _record(practice, letter, found.leaver_id, found.leaver)
    return address


def _only_letter(found: Letters) -> Letter:
    """Raises UserError if the client cannot be told by e-mail."""
    if not found.letters:
        (away,) = found.unreachable
        raise UserError(
            say(
                "{name} cannot be told by e-mail: {why}. Choose another way.",
                name=away.name,
                why=say(away.why.value),
            )
        )
    return found.letters[0]


def mail_address(letter: Letter) -> str:
    """RFC 6068: the lines of the text end in CRLF."""
    to = quote(letter.addressee.first.email, safe="@")
    subject = quote(letter.filled.subject, safe="")
    body = quote("\r\n".join(letter.filled.plain.splitlines()), safe="")
    return f"mailto:{to}?subject={subject}&body={body}"


def _record(practice: Practice, letter: Letter, leaver_id: int, leaver: str) -> None:
    person = letter.addressee.first
    summary = say("Opened an e-mail to {name} about {leaver}", name=person.name, leaver=leaver)
    with practice.work(NoChange.LETTERS, summary) as work:
        work.insert(
            PackRecord,
            [
                {
                    "file": f"mailto:{person.email}",
                    "sha256": sha256(letter.filled.plain.encode()).hexdigest(),
                    "purpose": say("Telling clients that {leaver} leaves", leaver=leaver),
                    "made_at": work.now,
                    "columns": "Name, Email, Practitioner, Visits",
                    "counts": f'{{"clients": {len(letter.addressee.people)}}}',
                    "protected": False,
                    "user_id": leaver_id,
                    "recipient": person.name,
                }
            ],
        )
