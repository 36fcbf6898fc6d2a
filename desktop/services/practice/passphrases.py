"""Passphrases and passwords: whether one opens the open practice, and how easily it is guessed."""

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
"""Guesses that a thief with one good computer makes within minutes, although each takes 256,000 rounds."""

_STRONG = 1e14
_FAMILIAR = ("handover", "practice", "passphrase", "harbour")
_LONGEST = 72
"""The most characters that zxcvbn accepts; anything longer is at least as strong as its beginning."""


def opens(practice: Practice, passphrase: str) -> bool:
    """Whether this is the passphrase of the open practice. Takes a noticeable moment."""
    return not practice.protected or (practice.key is not None and practice.key.comes_from(passphrase))


def strength(secret: str, *known: str) -> Strength:
    """The strength by zxcvbn's estimate of guesses; `known` are words that a thief would try first, such as
    names."""
    from zxcvbn import zxcvbn  # its word lists take a moment to load

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
