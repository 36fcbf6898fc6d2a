"""Encodings that a file shows by itself, and what is no text."""

from __future__ import annotations

import pytest

from desktop.files.text.announced import announced, is_binary


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"\xef\xbb\xbfabc", "utf-8-sig"),
        ("abc".encode("utf-32"), "utf-32"),
        ("abc".encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff\x00a", "utf-16-be"),
        (b"a\x1b$)C\x0e!!", "iso2022_kr"),
        (b"a\x1b$B!!", "iso2022_jp_ext"),
        (b"a~{!!~}", "hz"),
        (b"a~{!!~}\xff", None),
        ("abcd".encode("utf-16-le"), "utf-16-le"),
        ("abcd".encode("utf-16-be"), "utf-16-be"),
        (b"a\0", None),
        (b"a\0b\0", "utf-16-le"),
        (b"plain text", None),
        (b"", None),
    ],
)
def test_the_encoding_that_is_shown(data: bytes, encoding: str | None) -> None:
    assert announced(data) == encoding


def test_zeros_in_half_of_the_places_or_in_both_show_nothing() -> None:
    assert announced(b"a\0bc" * 10) is None
    assert announced(b"a\0" * 11 + b"bc" * 9) == "utf-16-le"
    assert announced(b"a\0" * 18 + b"\0\0" * 2) is None
    assert announced(b"a\0" * 19 + b"\0\0") == "utf-16-le"


def test_one_odd_byte_in_a_hundred_is_still_text() -> None:
    assert not is_binary(b"\0" + b"a" * 99)
    assert is_binary(b"\0\0" + b"a" * 98)
    assert not is_binary(b"\t\n\x0b\x0c\r\x1c" * 50)
    assert is_binary(b"\x0e" * 5)
    assert is_binary(b"\x1b" * 5)
    assert not is_binary(b"")
