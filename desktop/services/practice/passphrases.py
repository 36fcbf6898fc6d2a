"""Passphrases and passwords: whether one opens the practice that is open, and how easily one is guessed."""

from __future__ import annotations

import enum

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.passphrases import propose

__all__ = ["Strength", "opens", "propose", "refuse_weak", "strength"]


class Strength(enum.Enum):
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


_FAIR = 5e6
"""Guesses that a thief with one good computer makes in minutes, although each takes 256,000 rounds."""

_STRONG = 1e14
_FAMILIAR = ("handover", "practice", "passphrase", "harbour")
_LONGEST = 72
"""Letters that zxcvbn takes; what is longer is as strong as its beginning, at the least."""


def opens(practice: Practice, passphrase: str) -> bool:
    """Whether this is the passphrase of the open practice. Takes a noticeable moment."""
    return not practice.protected or (practice.key is not None and practice.key.comes_from(passphrase))


def strength(secret: str, *known: str) -> Strength:
    """By the guesses that zxcvbn estimates; `known` are words that a thief would try first, such as names."""
    from zxcvbn import zxcvbn  # its lists of words take a moment

    guesses = float(zxcvbn(secret[:_LONGEST], user_inputs=[*_FAMILIAR, *known])["guesses"]) if secret else 0
    if guesses < _FAIR:
        return Strength.WEAK
    return Strength.FAIR if guesses < _STRONG else Strength.STRONG


def refuse_weak(secret: str, kind: str, *known: str) -> None:
    """Raises UserError for a `kind` (passphrase or password) that would be guessed."""
    if strength(secret, *known) is Strength.WEAK:
        raise UserError(
            f"This {kind} is too easy to guess. Use several unrelated words, or add --at-my-own-risk; nothing was"
            " written."
        )
