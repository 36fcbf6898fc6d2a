"""The receipt of a pack: a page for its recipient to confirm what they got and how they keep it."""

from __future__ import annotations

from pathlib import Path

from desktop.language import later, say
from desktop.rules.dates.format import moment_text
from desktop.rules.text import number_text
from desktop.services.outgoing.document import Document, Section
from desktop.services.packs.about_sheet import Occasion, clients_text
from desktop.services.packs.rows import PackPreview

_CONFIRMED = (
    later("I have received the files named above, and they open with the password that I was given."),
    later(
        "I keep them and their password safe, use them for the purpose named above only, and "
        "pass them on to nobody."
    ),
    later("I delete them when the purpose is over, and tell the practice on the same day if they are lost."),
)


def receipt(preview: PackPreview, occasion: Occasion, files: tuple[tuple[Path, str], ...]) -> Document:
    """The receipt; it names files with their hashes but no client, so it needs no protection."""
    facts = (
        (say("Practice"), occasion.practice),
        (say("Record of the clients of"), preview.leaver),
        (say("Handed to"), occasion.recipient),
        (say("Purpose"), occasion.purpose),
        (say("Prepared"), _prepared(occasion)),
        (say("Practice's record"), occasion.record),
        (say("Clients"), clients_text(preview)),
        (say("Contacts"), number_text(len(preview.contacts))),
        (say("Appointments"), number_text(len(preview.appointments))),
        (say("Columns"), ", ".join(column.header for column in preview.columns)),
    )
    held = tuple(fact for file, sha256 in files for fact in ((say("File"), file.name), ("SHA-256", sha256)))
    sign = (say("Name"), say("Signature"), say("Date"))
    return Document(
        say("Receipt for a handover pack"),
        say("{practice}, for {recipient}", practice=occasion.practice, recipient=occasion.recipient),
        (
            Section(say("What was handed over"), facts),
            Section(say("Files"), held),
            Section(say("I confirm"), paragraphs=tuple(map(say, _CONFIRMED)), to_sign=sign),
            Section(say("For the practice"), to_sign=sign),
        ),
        say("{practice}. One copy for each side.", practice=occasion.practice),
        one_page=True,
    )


def _prepared(occasion: Occasion) -> str:
    made = moment_text(occasion.made_at)
    return say("{time} by {made_by}", time=made, made_by=occasion.made_by) if occasion.made_by else made
