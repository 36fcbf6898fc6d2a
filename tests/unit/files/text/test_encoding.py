"""The text in its encoding: what is certain, what is a guess, and what is damaged."""

from __future__ import annotations

import pytest

from desktop.errors import UserError
from desktop.files.text.encoding import decode


def test_every_line_break_becomes_one() -> None:
    assert decode(b"a\r\nb\rc\nd\r\r\n").text == "a\nb\nc\nd\n\n"
    assert decode("a\r\nb".encode("utf-16")).text == "a\nb"


@pytest.mark.parametrize("encoding", [None, "utf-8", "utf-8-sig"])
def test_a_mark_is_no_part_of_the_text(encoding: str | None) -> None:
    assert decode(b"\xef\xbb\xbfab", encoding).text == "ab"


def test_what_is_told_is_not_questioned() -> None:
    found = decode("Łuk".encode("cp1250"), "cp1250")
    assert (found.text, found.encoding, found.guesses) == ("Łuk", "cp1250", ())
    for wrong in ("ascii", "no-such-encoding"):
        with pytest.raises(UserError, match=f"not written in {wrong}"):
            decode("é".encode(), wrong)


@pytest.mark.parametrize(("whole", "encoding"), [(3, "utf-8"), (2, "cp1252")])
def test_a_damaged_text_has_more_than_two_whole_letters_for_each_lost_one(whole: int, encoding: str) -> None:
    found = decode(("Zoé " * whole).encode() + b"\xff end")
    assert found.encoding == encoding


def test_western_letters_where_they_belong_are_certain() -> None:
    found = decode("Zoë\nRenée\nJosé".encode("cp1252"))
    assert (found.text, found.encoding, found.guesses) == ("Zoë\nRenée\nJosé", "cp1252", ())


def test_a_guess_shows_three_words_of_each_reading() -> None:
    found = decode("Łukasz Żak Śliwa Wałęsa Jabłoński".encode("cp1250"))
    assert [guess.alphabet for guess in found.guesses] == ["Central European", "Western European"]
    assert found.guesses[0].words == ("Łukasz", "Żak", "Śliwa")
    assert found.encoding == found.guesses[0].encoding


def test_a_word_is_shown_once() -> None:
    found = decode("Łukasz Łukasz Żak Łukasz Śliwa".encode("cp1250"))
    assert found.guesses[0].words == ("Łukasz", "Żak", "Śliwa")


def test_only_text_is_read() -> None:
    with pytest.raises(UserError, match="holds no text"):
        decode(b"\x00\x01\x02\x03" * 10 + b"\x7f")
