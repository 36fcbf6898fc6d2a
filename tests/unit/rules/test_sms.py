"""The parts of a text message, against the published limits."""

from __future__ import annotations

import pytest

from desktop.rules.sms import parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("Zoë " * 17 + "ę", 1),
        ("ę" * 70, 1),
        ("ę" * 71, 2),
        ("ę" * 134, 2),
        ("ę" * 135, 3),
        ("\N{WAVING HAND SIGN}" * 35, 1),
        ("\N{WAVING HAND SIGN}" * 36, 2),
    ],
)
def test_parts_follow_the_alphabet(text: str, expected: int) -> None:
    assert parts(text) == expected
