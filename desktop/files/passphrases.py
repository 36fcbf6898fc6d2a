"""Passwords that a person can read out over the telephone: a few common words, chosen at random.

The list is the EFF's long one (see `resources/licences`): 7,776 words, none a prefix of another. Each
is worth 12.9 bits, six of them 77. That holds because the program chooses them; words that somebody
thinks up are worth much less.
"""

from __future__ import annotations

import functools
import math
import secrets

from desktop.resources import resource

WORDS = 6


def propose(words: int = WORDS) -> str:
    """A new password such as `amber falcon ...`, from the system's own source of randomness."""
    return " ".join(secrets.choice(word_list()) for _ in range(words))


def bits(words: int = WORDS) -> float:
    """The bits that a proposed password of this many words is worth."""
    return words * math.log2(len(word_list()))


@functools.cache
def word_list() -> tuple[str, ...]:
    """All words, in alphabetical order."""
    return tuple(resource("words/words.txt").read_text(encoding="ascii").split())
