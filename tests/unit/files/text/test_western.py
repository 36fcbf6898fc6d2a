"""Windows or Mac: the letters and signs that are where they belong decide, then the ends of the lines."""

from __future__ import annotations

import pytest

from desktop.files.text.western import likelier_page, likelihood, misplaced


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
@pytest.mark.parametrize("text", ["Zoë\nRenée\nJosé", "Müller\nGünther", "François\nBjörn", "O’Brien\nit’s"])
def test_letters_inside_words_decide(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert likelier_page(data, data) == encoding


def test_without_letters_the_ends_of_the_lines_decide() -> None:
    sample = b"\xa0"
    assert likelier_page(b"a\r\nb\r\n\xa0", sample) == "cp1252"
    assert likelier_page(b"a\rb\r\xa0", sample) == "mac_roman"
    assert likelier_page(b"a\nb\n\xa0", sample) == "cp1252"


def test_few_ends_of_an_old_mac_among_those_of_windows_prove_nothing() -> None:
    assert likelier_page(b"a\r\nb\rc\rd\r\xa0", b"\xa0") == "cp1252"


def test_latin_1_where_windows_has_no_letter() -> None:
    data = "Zoë\nRenée".encode("latin-1")
    assert likelier_page(data + b"\x81", data) == "latin-1"


def test_a_letter_in_its_place_gains_and_one_out_of_place_loses() -> None:
    plain = likelihood(b"Zoe", "cp1252")
    assert likelihood("Zoë".encode("cp1252"), "cp1252") > plain > likelihood("aÉb".encode("cp1252"), "cp1252")


def test_letters_out_of_place_are_counted() -> None:
    assert misplaced("aÉ b£c".encode("cp1252"), "cp1252") == 2
    assert misplaced("Zoë É £5".encode("cp1252"), "cp1252") == 0


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Zoe", 0), ("Zoë", 2), ("Éa", 2), ("aëb", 2), ("aÉ", -3), ("it’s", 4), ("O’Brien", 4), ("Ó Briain", 3),
        ("the Joneses’ car", 4), ("“fine”", 4), ("rang – no", 3), ("calls… later", 3), ("x™ y", 3), ("€20", 3),
        ("38°", 3), ("• first", 3), ("ab–cd", -2),
    ],
)  # fmt: skip
def test_each_letter_and_sign_in_its_place_has_its_points(text: str, points: float) -> None:
    assert likelihood(text.encode("cp1252"), "cp1252") == points


@pytest.mark.parametrize(
    ("words", "ends", "page"),
    [
        (1, b"\n", "mac_roman"),
        (1, b"\r\n", "cp1252"),
        (2, b"\r\n", "cp1252"),
        (3, b"\r\n", "mac_roman"),
        (1, b"\r\n\r\n\n", "cp1252"),
        (1, b"\r\n\n", "mac_roman"),
        (1, b"", "mac_roman"),
        (0, b"\r\r\rx\n", "mac_roman"),
        (0, b"\r\rx\n", "cp1252"),
        (0, b"", "cp1252"),
    ],
)
def test_the_ends_of_most_lines_outweigh_two_words_and_not_three(words: int, ends: bytes, page: str) -> None:
    sample = ("“fine " * words).encode("mac_roman")
    assert likelier_page(sample + ends, sample) == page
