"""A key as 24 words of the list, for paper: 256 bits, and 48 more that reveal a misread word."""

from __future__ import annotations

import functools
import hashlib

from desktop.errors import UserError
from desktop.files.passphrases import word_list
from desktop.language import say

WORDS = 24
_KEY_BYTES, _CHECK_BYTES = 32, 6


def words_of(key: bytes) -> tuple[str, ...]:
    """The words of a 32-byte key."""
    words, number = word_list(), int.from_bytes(key + _check(key), "big")
    found = []
    for _ in range(WORDS):
        number, place = divmod(number, len(words))
        found.append(words[place])
    return tuple(found)


def key_of_words(text: str) -> bytes:
    """The key that the words encode, however they are spaced, numbered or written. Raises UserError."""
    whole = _number_of(_places_of(text)).to_bytes(_KEY_BYTES + _CHECK_BYTES + 1, "big")
    key, check = whole[1 : 1 + _KEY_BYTES], whole[1 + _KEY_BYTES :]
    if whole[0] or check != _check(key):
        raise UserError(
            say("These 24 words do not belong together: one was misread, or two changed places. Check them.")
        )
    return key


def _number_of(places: list[int]) -> int:
    """The number whose digits, the last one first, are places in the list."""
    number = 0
    for place in reversed(places):
        number = number * len(word_list()) + place
    return number


def _places_of(text: str) -> list[int]:
    """The position of each word in the list. Raises UserError for an unknown word, or if there are not 24."""
    typed = _typed_words(text)
    _refuse_unknown(typed)
    if len(typed) != WORDS:
        raise UserError(
            say(
                "A recovery sheet has {all} words, and these are {number}. Check them.",
                all=WORDS,
                number=len(typed),
            )
        )
    return [_places()[word] for word in typed]


def _refuse_unknown(typed: list[str]) -> None:
    for number, word in enumerate(typed, 1):
        if word not in _places():
            raise UserError(
                say("The word {number}, {word}, is on no recovery sheet. Check it.", number=number, word=word)
            )


@functools.cache
def _places() -> dict[str, int]:
    return {word: place for place, word in enumerate(word_list())}


def _typed_words(text: str) -> list[str]:
    """The words in small letters, without the numbers before them."""
    return [word for word in text.lower().replace(",", " ").split() if not word.strip(".)").isdigit()]


def _check(key: bytes) -> bytes:
    return hashlib.sha256(b"Handover recovery sheet" + key).digest()[:_CHECK_BYTES]
