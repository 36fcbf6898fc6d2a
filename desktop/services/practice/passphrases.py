"""Passphrases: whether one opens the practice that is open, and how easily one would be guessed."""

from __future__ import annotations

import enum
import math

from desktop.database.practice import Practice
from desktop.files.passphrases import propose

__all__ = ["Strength", "opens", "propose", "strength"]


class Strength(enum.Enum):
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


_FAIR_BITS = 45
_STRONG_BITS = 65
_KINDS = ((str.islower, 26), (str.isupper, 26), (str.isdigit, 10), (str.isspace, 2))
_OTHERS = 32
_FAMILIAR = ("password", "passphrase", "handover", "practice", "welcome", "letmein", "qwerty", "12345")


def opens(practice: Practice, passphrase: str) -> bool:
    """Whether this is the passphrase of the open practice. Takes a noticeable moment."""
    return practice.key is None or practice.key.comes_from(passphrase)


def strength(passphrase: str) -> Strength:
    """A rough hint, not a proof: by length and the kinds of characters; repeats and familiar words count little."""
    plain = passphrase.lower()
    for word in _FAMILIAR:
        plain = plain.replace(word, word[0])
    kinds = sum(size for is_kind, size in _KINDS if any(map(is_kind, passphrase)))
    if any(not (c.isalnum() or c.isspace()) for c in passphrase):
        kinds += _OTHERS
    telling = min(len(plain), 2 * len(set(plain)))
    bits = telling * math.log2(max(kinds, 1))
    if bits < _FAIR_BITS:
        return Strength.WEAK
    return Strength.FAIR if bits < _STRONG_BITS else Strength.STRONG
