"""The receipt of a pack: a page on which its recipient confirms by hand what they got and how they keep it."""

from __future__ import annotations

from pathlib import Path

from desktop.rules.dates.format import moment_text
from desktop.services.outgoing.document import Document, Section
from desktop.services.packs.about_sheet import Occasion, clients_text
from desktop.services.packs.rows import PackPreview

_CONFIRMED = (
    "I have received the files named above, and they open with the password that I was given.",
    "I keep them and their password safe, use them for the purpose named above only, and pass them on to nobody.",
    "I delete them when the purpose is over, and tell the practice on the same day if they are lost.",
)


def receipt(preview: PackPreview, occasion: Occasion, files: tuple[tuple[Path, str], ...]) -> Document:
    """Names the files with their hashes, and no client; so it needs no protection."""
    facts = (
        ("Practice", occasion.practice),
        ("Record of the clients of", preview.leaver),
        ("Handed to", occasion.recipient),
        ("Purpose", occasion.purpose),
        ("Prepared", f"{moment_text(occasion.made_at)} by {occasion.made_by}"),
        ("Practice's record", occasion.record),
        ("Clients", clients_text(preview)),
        ("Columns", ", ".join(column.header for column in preview.columns)),
    )
    held = tuple(fact for file, sha256 in files for fact in (("File", file.name), ("SHA-256", sha256)))
    sign = ("Name", "Signature", "Date")
    return Document(
        "Receipt for a handover pack",
        f"{occasion.practice}, for {occasion.recipient}",
        (
            Section("What was handed over", facts),
            Section("Files", held),
            Section("I confirm", paragraphs=_CONFIRMED, to_sign=sign),
            Section("For the practice", to_sign=sign),
        ),
        f"{occasion.practice}. One copy for each side.",
        one_page=True,
    )
