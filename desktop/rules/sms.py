"""Text messages: how many parts a text takes (3GPP TS 23.038 and 23.040).

A text in the GSM 7-bit alphabet holds 160 units in one part and 153 in each of several; any other text is
sent as UCS-2 with 70 and 67.
"""

from __future__ import annotations

import math

MOST_PARTS = 2
"""The most parts: more are refused by many services, and read by nobody."""

_BASIC = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = set("^{}\\[~]|€\f")
"""Characters that take two units each."""

_ALPHABET = _BASIC | _EXTENDED


def parts(text: str) -> int:
    """The number of parts that `text` is sent in; 0 for an empty text."""
    if _ALPHABET.issuperset(text):
        units = len(text) + sum(letter in _EXTENDED for letter in text)
        return _divided(units, whole=160, part=153)
    units = len(text.encode("utf-16-le")) // 2
    return _divided(units, whole=70, part=67)


def _divided(units: int, *, whole: int, part: int) -> int:
    if units <= whole:
        return 1 if units else 0
    return math.ceil(units / part)
