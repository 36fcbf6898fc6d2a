"""A letter as a page on the practice's letterhead."""

from __future__ import annotations

from datetime import date

from desktop.rules.dates.format import day_text
from desktop.services.letters.templates import Filled
from desktop.services.outgoing.document import LetterPage
from desktop.services.practice.letterhead import Letterhead


def letter_page(head: Letterhead, address: tuple[str, ...], day: date, filled: Filled) -> LetterPage:
    """`address` begins with the name."""
    return LetterPage(
        practice=head.practice,
        head=head.lines,
        logo=head.logo,
        address=address,
        day=day_text(day),
        subject=filled.subject,
        body=filled.body,
    )
