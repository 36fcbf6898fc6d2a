"""The letterhead: what is printed, what is kept, and which logos are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.services.practice.kept_settings import keep_setting
from desktop.services.practice.letterhead import LARGEST_LOGO, Letterhead, letterhead, save_letterhead

PNG = b"\x89PNG\r\n\x1a\n"
WORDS = st.sampled_from(["", "02 9999 0000", "hello@example.com"])


@given(WORDS, WORDS)
def test_both_ways_to_reach_the_practice_are_said_or_the_one_that_is_known(phone: str, email: str) -> None:
    said = Letterhead(phone=phone, email=email).how_to_reach_us
    assert (f"call {phone}" in said) == bool(phone)
    assert (f"write to {email}" in said) == bool(email)
    assert (" or " in said) == bool(phone and email)


def test_only_lines_with_something_in_them_are_printed() -> None:
    head = Letterhead(address=" 1 Quay St \n\n Sydney", email="hello@example.com", abn="12 345")
    assert head.lines == ("1 Quay St", "Sydney", "hello@example.com", "ABN 12 345")
    assert Letterhead().lines == ()


def test_what_was_saved_comes_back_without_the_spaces_around_it(practice: Practice) -> None:
    save_letterhead(practice, Letterhead(abn=" 12 345 ", signed_by="Amy Chen", logo=PNG))
    save_letterhead(practice, Letterhead(abn=" 12 345 ", phone="02 9999 0000", logo=PNG))
    found = letterhead(practice)
    assert (found.abn, found.phone, found.signed_by, found.logo) == ("12 345", "02 9999 0000", "", PNG)


def test_the_largest_logo_is_taken_and_one_byte_more_is_refused(practice: Practice) -> None:
    largest = PNG.ljust(LARGEST_LOGO, b"x")
    save_letterhead(practice, Letterhead(logo=largest))
    for refused in (largest + b"x", b"GIF89a"):
        with pytest.raises(UserError):
            save_letterhead(practice, Letterhead(abn="1", logo=refused))
    assert (letterhead(practice).logo, letterhead(practice).abn) == (largest, "")


def test_a_logo_that_cannot_be_read_is_none(practice: Practice) -> None:
    with practice.work("test", "test", recorded=False) as work:
        keep_setting(work, "letterhead.logo", "no base 64!")
    assert letterhead(practice).logo == b""
