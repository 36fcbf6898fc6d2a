"""A letter as a page: the practice's head, the address as given, and the letter itself."""

from __future__ import annotations

from datetime import date

from desktop.services.letters.pages import letter_page
from desktop.services.letters.templates import Filled
from desktop.services.practice.letterhead import Letterhead


def test_a_page_has_the_letterhead_the_address_and_the_letter() -> None:
    head = Letterhead(
        practice="Harbour Allied Health", address="1 Quay Street\nHarbourside", phone="5550 0100"
    )
    page = letter_page(
        head, ("Ava Marsh", "2 Hill Road"), date(2026, 11, 23), Filled("Your visits", "Dear Ava")
    )
    assert (page.practice, page.head) == ("Harbour Allied Health", head.lines)
    assert page.address == ("Ava Marsh", "2 Hill Road")
    assert (page.day, page.subject, page.body) == ("Mon 23 Nov 2026", "Your visits", "Dear Ava")
